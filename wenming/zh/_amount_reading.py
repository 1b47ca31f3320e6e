"""Amounts in words: 壹仟肆佰零玖元伍角, 五元八角, 叁佰元整.

The words are those of 正确填写票据和结算凭证的基本规定; :func:`wenming.zh.parse_currency` reads them as a number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from wenming.zh._exact import EXACT
from wenming.zh._figure_reading import figure_at
from wenming.zh._glyphs import DIGIT, FOLD, TRADITIONAL
from wenming.zh._tail import Unread
from wenming.zh._words import AFTER

__all__ = ["CENTS", "YUAN", "amount", "is_parted"]

YUAN = frozenset("元圆圓")
_DIGIT = "[一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖貳參叄陸]"
CENTS = rf"(?:零?({_DIGIT})角)?(?:零?({_DIGIT})分(?![之钟鐘]))?([整正])?"
_AMOUNT = re.compile(rf"(.+)([元圆圓]){CENTS}")
_CENTS = re.compile(CENTS)
_HEDGES = tuple((word, name) for word, name in AFTER if len(word) > 1)


def amount(text: str) -> dict[str, Any] | None:
    """Return the attributes of the amount in words that *text* is; ``None`` if 角, 分 and 整 are not in it.

    Raises:
        Unread: what stands before 元 is no whole number in words.
        ValueError: it is no number.
    """
    if text[-1:] in YUAN or YUAN.isdisjoint(text):
        return None
    hedge, approximation = next((pair for pair in _HEDGES if text.endswith(pair[0])), ("", None))
    found = _AMOUNT.fullmatch(text, 0, len(text) - len(hedge))
    if not found or not (found[3] or found[4] or found[5]):
        return None
    figure = figure_at(text)
    value = figure.value
    plain = figure.scale == 1 and not figure.takes_scale and not figure.bare
    if value is None or value < 0 or value != int(value) or not plain or figure.end != found.end(1):
        raise Unread
    jiao, fen = (DIGIT[digit.translate(FOLD)] if digit else 0 for digit in (found[3], found[4]))
    if jiao or fen:
        value = EXACT.add(value, Decimal((0, (jiao, fen) if fen else (jiao,), -2 if fen else -1)))
    return {
        "value": value,
        "unit": found[2],
        "approximation": approximation,
        "numbering": figure.numbering.replace("hans", "hans" if TRADITIONAL.isdisjoint(text) else "hant"),
        "wording": ("{元两}" if "两" in figure.slot else "{元}") + (found[5] or "") + hedge,
    }


def is_parted(head: str, rest: str) -> bool:
    """Whether *rest* begins with 角 or 分 of the amount that *head* ends in: 每人五元|八角."""
    found = _CENTS.match(rest) if head[-1] in YUAN or head[-1] == "角" else None
    return bool(found and found[0]) and not DIGIT.keys().isdisjoint(head.translate(FOLD))
