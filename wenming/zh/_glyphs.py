"""The characters of Chinese numbers, both scripts: one home for every table of zh."""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False  # as type checkers read it; `typing` is too heavy for these functions
if TYPE_CHECKING:
    from typing import NamedTuple

    class _Fields(NamedTuple):
        digits: str
        places: tuple[str, str, str, str]
        minus: str = "负"
        point: str = "点"
        over: str = "分之"
else:
    _Fields = namedtuple("_Fields", "digits places minus point over", defaults=("负", "点", "分之"))


class Glyphs(_Fields):
    """What one way of writing numbers is made of.

    Attributes:
        digits: Ten characters, zero to nine.
        places: What follows a digit: nothing, 十, 百, 千.
        minus: Before a number below zero.
        point: Between whole and decimal digits.
        over: Between denominator and numerator: 三分之二.
    """

    __slots__ = ()


HANS = Glyphs("零一二三四五六七八九", ("", "十", "百", "千"))
HANT = HANS._replace(minus="負", point="點")
HANS_CAPITAL = Glyphs("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"))  # GB/T 15835-2011, 5.2.4
HANT_CAPITAL = Glyphs("零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), "負", "點")
CODE = "〇一二三四五六七八九"  # digit by digit: years, codes (GB/T 15835-2011, 5.2.5)

# Words of ten thousand and up by power of ten; "wanyi" stops at 亿 and stacks it.
WANYI = ("万", "亿")
ZHAO_HANS = ("万", "亿", "兆", "京", "垓", "秭", "穰", "沟", "涧", "正", "载")
ZHAO_HANT = ("萬", "億", "兆", "京", "垓", "秭", "穰", "溝", "澗", "正", "載")

# Readers fold every glyph of one meaning into the plain one of HANS.
_ALIKE = {
    "零": "〇○Ｏ",
    "一": "壹弌",
    "二": "贰貳弍",
    "三": "叁參叄弎",
    "四": "肆",
    "五": "伍",
    "六": "陆陸",
    "七": "柒",
    "八": "捌",
    "九": "玖",
    "两": "兩",
    "十": "拾",
    "百": "佰",
    "千": "仟",
    "万": "萬",
    "亿": "億",
    "点": "點",
    "负": "負",
    "沟": "溝",
    "涧": "澗",
    "载": "載",
}
FOLD = {ord(other): plain for plain, others in _ALIKE.items() for other in others}
FULLWIDTH = {
    ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９．％－，", "0123456789.%-,", strict=True)
}
WIDEN = {
    ord(narrow): wide for wide, narrow in zip("０１２３４５６７８９．％－", "0123456789.%-", strict=True)
}

CAPITALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸弌弍弎")
TRADITIONAL = frozenset("萬億兩點負貳參陸餘")
NUMERALS = frozenset("零〇○一二两兩三四五六七八九十百千万萬亿億点點廿卅卌") | CAPITALS

DIGIT = {char: value for value, char in enumerate(HANS.digits)} | {"两": 2}
PLACE = {"十": 1, "百": 2, "千": 3}
SHORT = {"廿": "二十", "卅": "三十", "卌": "四十"}

# Scale words after Arabic digits: 10⁴ 万, 10⁷ 千万, 10¹² 万亿.
_STEPS = ("", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿")
SCALE_WORDS = {10**power: word for power, word in enumerate(_STEPS)}
SCALES = {word: 10**power for power, word in enumerate(_STEPS) if word}
