"""Arabic digits, decimals and mixed forms with their words of scale: 1.2万, 12,500, 1万4千, 一点五亿."""

from __future__ import annotations

import re
from decimal import Decimal

from wenming.zh._exact import coarsest, shift
from wenming.zh._glyphs import DIGIT
from wenming.zh._hanzi_reading import read_hanzi
from wenming.zh._scales import powers

__all__ = ["HANZI_DIGITS", "SHARES", "figure", "plain_decimal", "read_arabic", "read_scaled"]

HANZI_DIGITS = frozenset("一二三四五六七八九")
SHARES = {"%": 2, "‰": 3}
_WAN = 10**4
_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")
_WORD = "[十百千万亿兆京垓秭穰沟涧正载]*"
# 205, 12500, 12,500, 12 500 (GB/T 15835-2011, 5.1.1), then decimals, 万, %.
_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}([ \u00a0\u2009\u202f])[0-9]{3}(?:\2[0-9]{3})*"
_FIGURE = re.compile(rf"([0-9]+|{_GROUPED})(?:\.([0-9]+))?({_WORD})([%‰]?)\Z")
_TERM = re.compile(rf"(零?)([0-9]+)(\.[0-9]+)?({_WORD})")


def figure(text: str, scale: str) -> Decimal | None:
    """Read what starts with an ASCII digit: 205, 12,500, 1.2万, 5.5%, 1万4千; ``None`` if it is none of these."""
    found = _FIGURE.match(text)
    if not found:
        try:
            return plain_decimal(_mixed(text, scale))
        except ValueError:
            return None
    whole, gap, decimals, word, share = found.groups()
    power = 0 if not word else powers(scale).get(word)
    if power is None or (whole[0] == "0" and len(whole) > 1):
        return None
    if gap or "," in whole:
        whole = whole.replace(gap or ",", "")
    if decimals:
        whole += decimals
        power -= len(decimals)
    if share:
        power -= SHARES[share]
    return Decimal(whole + "0" * power if power >= 0 else f"{whole}E{power}")


def plain_decimal(value: Decimal) -> Decimal:
    """Return *value* without a positive exponent, as people expect to see it."""
    return coarsest(value, 0)


def read_arabic(text: str) -> Decimal:
    """Return the number of ASCII digits with at most one point.

    Raises:
        ValueError: it is something else, or starts like a code: 007.
    """
    if not _ARABIC.match(text) or (text[0] == "0" and text[1:2].isdigit()):
        raise ValueError(text)
    return Decimal(text)


def read_scaled(text: str, scale: str = "wanyi") -> Decimal:
    """Return a folded number with 万 and 亿 applied to its exponent: 1.50亿 is 1.50E+8.

    Raises:
        ValueError: it is no number.
    """
    if "0" <= text[:1] <= "9":
        return _scaled_figure(text, scale)
    whole, point, decimals = text.partition("点")
    if not point:
        return Decimal(read_hanzi(text, scale))
    end = len(decimals)
    while end and decimals[end - 1] not in HANZI_DIGITS and decimals[end - 1] != "零":
        end -= 1
    word = decimals[end:]
    power = powers(scale).get(word, 0) if word else 0
    digits = "".join([str(DIGIT[c]) for c in decimals[:end] if c in DIGIT and c != "两"])
    # 一点五万, 一点五千万; but not 一点五千, 一点五十万, which nobody says.
    if not digits or len(digits) != end or (word and (power < 4 or word[0] == "十")):
        raise ValueError(text)
    return shift(Decimal(f"{read_hanzi(whole, scale)}.{digits}"), power)


def _scaled_figure(text: str, scale: str) -> Decimal:
    found = _FIGURE.match(text)
    if not found:
        return _mixed(text, scale)
    whole, gap, decimals, word, share = found.groups()
    power = powers(scale).get(word)
    if share or power is None:
        raise ValueError(text)
    plain = read_arabic(whole.replace(gap or ",", "") + (f".{decimals}" if decimals else ""))
    return shift(plain, power)


def _mixed(text: str, scale: str) -> Decimal:
    """Read 1万4千, 3亿5000万, 10亿零817万."""
    words = powers(scale)
    total = last = at = power = 0
    while at < len(text):
        found = _TERM.match(text, at)
        if not found:
            raise ValueError(text)
        zero, digits, decimals, word = found.groups()
        power = words.get(word, -1)
        step, part = 10**power if power >= 0 else 0, int(digits)
        # 1万4 is heard as 14,000 and reads as 10,004: only a full group may stand bare.
        full = zero or len(digits) == len(str(last)) - 1
        bare = step == 1 and not (full and last >= _WAN)
        part *= step
        if not part or decimals or bare or (zero and not last) or (digits[0] == "0" and len(digits) > 1):
            raise ValueError(text)
        if last and (part >= last or step >= last):
            raise ValueError(text)
        total, last, at = total + part, step, found.end()
    return shift(Decimal(total // 10**power), power)
