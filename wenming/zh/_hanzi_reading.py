"""Whole numbers in hanzi, read by the school rule with what is said in everyday speech: 一百五, 一亿十万.

Texts come folded: every glyph of one meaning is the plain one (see ``_glyphs.FOLD``).
"""

from __future__ import annotations

from wenming.zh._glyphs import DIGIT, PLACE, SHORT, ZHAO_HANS

__all__ = ["HANZI", "read_hanzi"]

HANZI = frozenset("零一二两三四五六七八九十百千万亿点") | frozenset(ZHAO_HANS)
_WAN, _YI = 10**4, 10**8
_CODE = DIGIT.keys() - {"两"}


def read_hanzi(text: str, scale: str = "wanyi") -> int:
    """Return the whole number that folded hanzi write.

    Raises:
        ValueError: they write none, or could write two.
    """
    for short, full in SHORT.items():
        text = text.replace(short, full)
    if not text or not HANZI.issuperset(text):
        raise ValueError(text)
    if text == "零":
        return 0
    if len(text) > 2 and "零" in text and set(text) <= _CODE:
        if text[0] == "零":
            raise ValueError(text)  # a code, whose zeros a number would lose
        return int("".join([str(DIGIT[c]) for c in text]))  # digit by digit: 二〇二四
    return _ranked(text) if scale == "zhao" else _stacked(text, True)


def _stacked(text: str, last: bool) -> int:
    """Read 亿 from the last one: 一亿零一亿 is 10¹⁶ + 10⁸."""
    high, yi, low = text.rpartition("亿")
    if yi:
        return _joined(_stacked(high, False), low, _YI, last)
    high, wan, low = text.rpartition("万")
    if wan:
        return _joined(_section(high, False), low, _WAN, last)
    return _section(text, last)


def _joined(high: int, low: str, step: int, last: bool) -> int:
    """Return *high* times *step* and what *low* writes below it."""
    if not high:
        raise ValueError(low)
    if not low:
        return high * step
    if len(low) == 1:
        # 一万亿一 could be 1.1万亿, too.
        return high * step + _tenth(low, step, last and high % _WAN > 0)
    if low == "零两" or (step == _YI and low[0] != "零" and "万" not in low):
        # 一亿一千 is heard as 1.1亿 and reads as 100,001,000.
        raise ValueError(low)
    rest = low.removeprefix("零")
    value = _stacked(rest, last) if step == _YI else _section(rest, last)
    if not 0 < value < step:
        raise ValueError(low)
    return high * step + value


def _tenth(low: str, step: int, last: bool) -> int:
    """一亿五 is 1.5亿, as 一万五 is 1.5万; before another 亿 it could be both."""
    if not last or not DIGIT.get(low) or low == "两":
        raise ValueError(low)
    return DIGIT[low] * step // 10


def _ranked(text: str) -> int:
    """Read the scale of 兆 and 京, each word once, greatest first; 万亿 stands for 兆, too."""
    if not set(text).intersection(ZHAO_HANS[2:]):
        return _stacked(text, True)
    for index in range(len(ZHAO_HANS) - 1, -1, -1):
        high, word, low = text.partition(ZHAO_HANS[index])
        if word:
            return _below(_section(high, False), low, index)
    raise ValueError(text)


def _below(high: int, low: str, index: int) -> int:
    step: int = 10 ** (4 * index + 4)
    if not low:
        return high * step
    if len(low) == 1:
        return high * step + _tenth(low, step, True)
    if low == "零两" or (index and low[0] != "零" and not set(low).intersection(ZHAO_HANS)):
        raise ValueError(low)
    rest = low.removeprefix("零")
    plain = set(rest).isdisjoint(ZHAO_HANS)
    value = _section(rest, True) if plain else _ranked_below(rest, index)
    if value >= step:
        raise ValueError(low)
    return high * step + value


def _ranked_below(text: str, above: int) -> int:
    for index in range(above - 1, -1, -1):
        high, word, low = text.partition(ZHAO_HANS[index])
        if word:
            return _below(_section(high, False), low, index)
    raise ValueError(text)


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
