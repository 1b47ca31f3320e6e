"""Arabic digits, decimals and mixed forms with their words of scale: 1.2万, 12,500, 1万4千, 一点五亿."""

from __future__ import annotations

import re
from decimal import Decimal

from wenming.zh._exact import coarsest, shift
from wenming.zh._glyphs import DIGIT
from wenming.zh._hanzi_reading import read_hanzi
from wenming.zh._scales import POWERS, powers

__all__ = ["HANZI_DIGITS", "MOST", "SHARES", "figure", "plain_decimal", "read_arabic", "read_scaled"]

HANZI_DIGITS = frozenset("一二三四五六七八九")
SHARES = {"%": 2, "‰": 3}
_WORDS = "万亿千百十兆京垓秭穰沟涧正载"
MOST = 200  # characters; a longer text is no number below 10⁴⁸
_WAN = 10**4
_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")
# 12,500 or 12 500 (GB/T 15835-2011, 5.1.1), one mark all through.
_GROUPED = re.compile(r"[1-9][0-9]{0,2}([, \u00a0\u2009\u202f])[0-9]{3}(?:\1[0-9]{3})*(?![0-9])")
_DIGITS = re.compile("([0-9]+)")
_ZEROS = tuple("0" * power for power in range(64))
_TAILS = POWERS | {mark: -power for mark, power in SHARES.items()}


def figure(text: str, scale: str = "wanyi") -> Decimal | None:
    """Read what starts with an ASCII digit: 205, 12,500, 1.2万, 5.5%, 1万4千; ``None`` for all else."""
    number = text.rstrip("万亿%千百十‰")
    power = _TAILS.get(text[len(number) :])
    if power is not None and number.isascii() and len(text) <= MOST:
        if number.isdigit():
            if number[0] == "0" != number:
                return None
            return Decimal(number + _ZEROS[power] if power >= 0 else f"{number}E{power}")
        whole, _, decimals = number.partition(".")
        if whole.isdigit() and decimals.isdigit():
            if whole[0] == "0" != whole:
                return None
            power -= len(decimals)
            return Decimal(whole + decimals + _ZEROS[power] if power >= 0 else f"{whole}{decimals}E{power}")
    if len(text) > MOST:
        return None
    found = _mixed(text, scale)
    if found:
        return Decimal(found[0] + "0" * found[1])
    share = SHARES.get(text[-1:], 0)
    found = _taken(text[:-1] if share else text, scale)
    return found and plain_decimal(Decimal(f"{found[0]}E{found[1] - share}"))


def _taken(text: str, scale: str) -> tuple[str, int] | None:
    """Return the digits of a number and the power of ten of the last."""
    number = text.rstrip(_WORDS)
    whole, point, decimals = number.partition(".")
    power = powers(scale).get(text[len(number) :])
    if power is not None and number.isascii() and whole.isdigit() and (decimals.isdigit() or not point):
        return None if whole[0] == "0" and len(whole) > 1 else (whole + decimals, power - len(decimals))
    grouped = _GROUPED.match(text)
    if grouped:
        return _taken(grouped[0].replace(grouped[1], "") + text[grouped.end() :], scale)
    return _mixed(text, scale)


def _mixed(text: str, scale: str) -> tuple[str, int] | None:
    """Take 1万4千, 3亿5000万, 10亿零817万 apart."""
    words = powers(scale)
    pieces = _DIGITS.split(text)
    total = last = power = 0
    gap = bool(pieces[0])
    for digits, written in zip(pieces[1::2], pieces[2::2], strict=True):
        word = written.removesuffix("零")
        power = words.get(word, -1)
        if power < 0 or digits[0] == "0" or (gap and not last):
            return None
        step = 10**power
        part = int(digits) * step
        if last and (part >= last or (step == 1 and not (last >= _WAN and (gap or part * 10 >= last)))):
            # 1万4 is heard as 14,000 and reads as 10,004: only a full group may stand bare.
            return None
        total, last, gap = total + part, step, word != written
    return (str(total // last), power) if last and not gap else None


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
        found = _taken(text, scale)
        if found is None:
            raise ValueError(text)
        return Decimal("{}E{}".format(*found))
    whole, point, decimals = text.partition("点")
    if not point:
        return Decimal(read_hanzi(text, scale))
    number = decimals.rstrip(_WORDS)
    word = decimals[len(number) :]
    power = powers(scale).get(word, 0)
    digits = "".join([str(DIGIT[c]) for c in number if c in DIGIT and c != "两"])
    # 一点五万, 一点五千万; but not 一点五千, 一点五十万, which nobody says.
    if not digits or len(digits) != len(number) or (word and (power < 4 or word[0] == "十")):
        raise ValueError(text)
    return shift(Decimal(f"{read_hanzi(whole, scale)}.{digits}"), power)
