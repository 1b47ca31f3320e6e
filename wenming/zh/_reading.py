"""Reading Chinese and Arabic numbers, exactly or not at all."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from wenming.errors import NumeralError, shown
from wenming.zh._exact import coarsest, negated, shift
from wenming.zh._glyphs import DIGIT, FOLD, FULLWIDTH, PLACE, SCALES, SHORT, ZHAO_HANS

__all__ = ["parse_number"]

_MAX = 200  # characters; a longer text is no number below 10⁴⁸
_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_MIXED = re.compile(r"(零?)([0-9]+)(\.[0-9]+)?([十百千万亿]*)")
_HANZI = frozenset("零一二两三四五六七八九十百千万亿点") | frozenset(ZHAO_HANS)
_WAN, _YI = 10**4, 10**8
_PARTS = {"百": 2, "千": 3, "万": 4}  # 百分之, 千分之, 万分之


def parse_number(text: str, *, strict: bool = False, scale: str = "wanyi") -> Decimal | Fraction:
    """Return the number that *text* writes; the whole text, or an error.

    Reads 二百零五, 贰佰零伍, 两千, 二〇二四, 1.2万, 1万4千, ５０, 12,500, 三分之二, 百分之五,
    5.5%, 三成五 (0.35), 八折 (0.8). Adjacent digits (三四), placeholders and left-over text raise.

    Args:
        text: The number and nothing else.
        strict: Refuse what is understood but not the standard spelling: 一百五 (150),
            一亿十万, 一百十, 廿.
        scale: ``"wanyi"``, or ``"zhao"`` to read 兆 as 10¹².

    Returns:
        An exact Decimal (0.055 for 5.5%); a Fraction for 三分之二.

    Raises:
        NumeralError: the text is no number, or can be read in two ways.
    """
    if not isinstance(text, str) or not text or len(text) > _MAX:
        raise _no_number(text)
    if scale not in ("wanyi", "zhao"):
        raise NumeralError("no scale named {scale}; it is wanyi or zhao.", {"scale": shown(scale)})
    plain = text.translate(FULLWIDTH).translate(FOLD)
    negative = plain[0] in "-−负"
    try:
        value = _unsigned(plain[1:] if negative else plain, scale)
    except ValueError:
        raise _no_number(text) from None
    if strict and not _is_standard(plain[negative:], value, scale):
        raise NumeralError("{text} is not the standard spelling of a number.", {"text": shown(text)})
    return negated(value) if negative and value else value


def _no_number(text: object) -> NumeralError:
    return NumeralError("{text} is no number. Write 128, 1.52亿 or 二百零五.", {"text": shown(text)})


def _is_standard(plain: str, value: Decimal | Fraction, scale: str) -> bool:
    if not set(plain) <= _HANZI | set(SHORT):
        return True  # Arabic and mixed forms have one reading only
    from wenming.zh.numerals import spell_out  # numerals stands on this module

    spelled = spell_out(value, scale=scale)
    return plain.replace("两", "二") in (spelled, "一" + spelled if spelled[0] == "十" else spelled)


def _unsigned(text: str, scale: str) -> Decimal | Fraction:
    if _ARABIC.match(text):
        return read_arabic(text)
    if _GROUPED.match(text):
        return Decimal(text.replace(",", ""))
    if text[-1:] in ("%", "‰"):
        return shift(read_scaled(text[:-1], scale), -2 if text[-1] == "%" else -3)
    denominator, over, numerator = text.partition("分之")
    if over:
        if denominator in _PARTS:
            return shift(read_scaled(numerator, scale), -_PARTS[denominator])
        return _fraction(denominator, numerator, scale)
    tenths, mark, rest = text.partition("成")
    if mark:
        return _tenths(tenths, rest)
    if text[-1:] == "折":
        return _discount(text[:-1])
    return plain_decimal(read_scaled(text, scale))


def _fraction(denominator: str, numerator: str, scale: str) -> Fraction:
    low = read_hanzi(denominator, scale)
    if low < 2:
        raise ValueError(denominator)
    return Fraction(read_hanzi(numerator, scale), low)


def _tenths(tenths: str, rest: str) -> Decimal:
    """三成 is 0.3, 三成五 0.35."""
    first = DIGIT[tenths] if tenths in DIGIT else read_arabic(tenths)
    if not 0 < first <= 10:
        raise ValueError(tenths)
    return shift(Decimal(first), -1) if not rest else Decimal(f"0.{first}{_digit(rest)}")


def _discount(text: str) -> Decimal:
    """八折 is 0.8, 八五折 0.85, 8.5折 0.85."""
    if not text or len(text) > 3:
        raise ValueError(text)
    if text[0] in DIGIT:
        return Decimal("0." + "".join(str(_digit(c)) for c in text))
    return shift(read_arabic(text), -1)


def _digit(char: str) -> int:
    if not DIGIT.get(char):
        raise ValueError(char)
    return DIGIT[char]


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
    if _GROUPED.match(text):
        return Decimal(text.replace(",", ""))
    if any("0" <= c <= "9" for c in text):
        return _mixed(text)
    whole, point, decimals = text.partition("点")
    if not point:
        return Decimal(read_hanzi(text, scale))
    end = len(decimals)
    while end and decimals[end - 1] in "万亿":
        end -= 1
    step = SCALES.get(decimals[end:], 0) if end < len(decimals) else 1
    digits = "".join(str(DIGIT[c]) for c in decimals[:end] if c in DIGIT and c != "两")
    if not digits or len(digits) != end or not step:
        raise ValueError(text)
    return shift(Decimal(f"{read_hanzi(whole, scale)}.{digits}"), len(str(step)) - 1)


def _mixed(text: str) -> Decimal:
    """Read 1.2万, 1万4千, 3亿5000万, 10亿零817万."""
    total, last, at, power = 0, 0, 0, 0
    while at < len(text):
        found = _MIXED.match(text, at)
        word = found[4] if found else ""
        if not found or (word and word not in SCALES) or (found[1] and not last):
            raise ValueError(text)
        step = SCALES.get(word, 1)
        power = len(str(step)) - 1
        at = found.end()
        if not last and at == len(text):
            return shift(read_arabic(found[2] + (found[3] or "")), power)
        # 1万4 is heard as 14,000 and reads as 10,004: only a full group may stand bare.
        full = found[1] or len(found[2]) == len(str(last)) - 1
        bare = step == 1 and not (full and last >= _WAN)
        part = int(read_arabic(found[2])) * step
        if found[3] or bare or not part or (last and (part >= last or step >= last)):
            raise ValueError(text)
        total, last = total + part, step
    return shift(Decimal(total // 10**power), power)


def read_hanzi(text: str, scale: str = "wanyi") -> int:
    """Return the whole number that folded hanzi write.

    Raises:
        ValueError: they write none, or could write two.
    """
    for short, full in SHORT.items():
        text = text.replace(short, full)
    if not text or not set(text) <= _HANZI:
        raise ValueError(text)
    if text == "零":
        return 0
    if len(text) > 2 and "零" in text and set(text) <= DIGIT.keys() - {"两"}:
        return int("".join(str(DIGIT[c]) for c in text))  # digit by digit: 二〇二四
    return _stack(text, True) if scale == "wanyi" else _groups(text)


def _stack(text: str, last: bool) -> int:
    """Read 亿 from the last one: 一亿零一亿 is 10¹⁶ + 10⁸."""
    high, yi, low = text.rpartition("亿")
    if yi:
        return _joined(_stack(high, False), low, _YI, last)
    high, wan, low = text.rpartition("万")
    if wan:
        return _joined(_section(high, False), low, _WAN, last)
    return _section(text, last)


def _groups(text: str) -> int:
    """Read the 兆 scale, each word once, greatest first."""
    for index in range(len(ZHAO_HANS) - 1, -1, -1):
        high, word, low = text.partition(ZHAO_HANS[index])
        if word:
            step: int = 10 ** (4 * index + 4)
            if not low:
                return _section(high, False) * step
            rest = _groups(low.removeprefix("零"))
            if rest >= step:
                raise ValueError(text)
            return _section(high, False) * step + rest
    return _section(text, True)


def _joined(high: int, low: str, step: int, last: bool) -> int:
    if not high:
        raise ValueError(low)
    if not low:
        return high * step
    if len(low) == 1:  # 一亿五 is 1.5亿, as 一万五 is 1.5万; before another 亿 it could be both
        if not last or not DIGIT.get(low) or low == "两":
            raise ValueError(low)
        return high * step + DIGIT[low] * step // 10
    if low == "零两":
        raise ValueError(low)
    rest = _stack(low.removeprefix("零"), last) if step == _YI else _section(low.removeprefix("零"), last)
    if not 0 < rest < step:
        raise ValueError(low)
    return high * step + rest


def _section(text: str, last: bool) -> int:
    """Read 1 to 9999; *last* when nothing follows, so that 一百五 can be 150."""
    value, place, at, zero = 0, 4, 0, False
    while at < len(text):
        char = text[at]
        if char == "零":
            if zero or not value:
                raise ValueError(text)
            zero, at = True, at + 1
            continue
        if char == "十" and (not value or zero or place == 2):
            digit, power, at = 1, 1, at + 1  # 十, 一百十, 一千零十
        else:
            digit, power = DIGIT.get(char, 0), PLACE.get(text[at + 1 : at + 2], 0)
            at += 2 if power else 1
        # 两百, 两千, but 二十二: as 二十两 it is a weight.
        if not digit or power >= place or (char == "两" and power < 2 and len(text) > 1):
            raise ValueError(text)
        if not power and value and place > 1 and not zero:
            if not last or at < len(text):
                raise ValueError(text)
            power = place - 1  # 一百五 is 150
        if zero and power == place - 1:
            raise ValueError(text)
        value, place, zero = value + digit * 10**power, power, False
    if zero or not value:
        raise ValueError(text)
    return value
