"""W634: 翻 with 倍, or 番 behind a digit.

Why: 翻一番 is twice as much, 翻两番 four times; 翻两倍 may be meant as two, three or four times.
Bad: 旅游收入翻了两倍。
Bad: 产值翻2番。
Good: 旅游收入翻了一番。
Good: 旅游收入翻两番，增长2倍。
Good: 游客数量翻倍。
Fix: none for 翻…倍; 翻2番 becomes 翻两番.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_TIMES = re.compile(r"翻了?(?:[0-9]+(?:\.[0-9]+)?|[一二两兩三四五六七八九十几幾])倍|翻了?[1-9]番")


_LOW = str.maketrans("123456789", "一两三四五六七八九")


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts_with("翻"):
        for found in _TIMES.finditer(text):
            yield Slip(path, *found.span(), found[0], None if found[0].endswith("倍") else found[0].translate(_LOW))


_SLIPS = SlipRule("W634", _find)

RULE = Rule(
    code="W634",
    summary="翻 with 倍, or 番 behind a digit",
    message="{found} does not say how much",
    hint="Write 翻一番 (twice), 翻两番 (four times), or 是上年的3倍.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
