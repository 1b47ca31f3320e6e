"""Labels of headings as people type and scanners misread them: 一、 (-) ㈠ 【一】 壹、 Ⅰ、 1． ⑴ 第一部分.

What our own pages print is told by ``wenming.zh.enumerators`` alone; here is what else is met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import define, evolve, frozen

from wenming.reader.lines import BLANKS
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["HANZI_NUMBERS", "Form", "Label", "find_labels", "read_label", "with_second"]


@frozen
class Form:
    """A way to write a label.

    Attributes:
        name: Its name; labels of one name stand at one level.
        rank: Forms of a lower rank never stand under a higher.
        scheme: The scheme that writes it, or writes what comes nearest.
        sure: Whether it labels a heading wherever it begins a line; others want their neighbours.
        kin: Forms of one kin count on from one another where a text mixes them: (-) then （二）.
        plain: Whether it is a label by itself; 一 before a blank or A. is one only in a sequence.
    """

    name: str
    rank: int
    scheme: Scheme
    sure: bool = False
    kin: str = ""
    plain: bool = True


@define  # as RawLine
class Label:
    """A label met in a text.

    Attributes:
        form: How it is written.
        numbers: The numbers in it; several for 1.2.3.
        start: Where it begins.
        end: Where the words behind it begin.
        text: As written, without blanks at its ends.
        enumerates: It may begin an enumeration in words: 一、二季度.
        sure: Whether it labels a heading wherever it begins a line.
    """

    form: Form
    numbers: tuple[int, ...]
    start: int
    end: int
    text: str
    enumerates: bool = False
    sure: bool = False

    @property
    def number(self) -> int:
        """The number among its siblings."""
        return self.numbers[-1]


_LARGEST = 199  # a label above it is a year or a count: 2023、 or 1200.
HANZI_NUMBERS = {schemes.CHINESE_COMMA.write(n)[:-1]: n for n in range(1, _LARGEST + 1)}
"""一 to 一百九十九, each with its value."""
_FINANCIAL = {char: n for n, char in enumerate("壹贰叁肆伍陆柒捌玖拾", 1)} | {
    char: n for n, char in zip((2, 3, 3, 3, 3, 6), "貳參叄参蔘陸", strict=True)
}
_SLIPS = dict.fromkeys("-—ー－–﹣", 1) | {"ニ": 2}  # what scanners make of 一 and 二
_ROMAN = {word: n for n, word in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), 1)}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_OWN = dict.fromkeys(_FINANCIAL, "壹、") | dict.fromkeys(_STEMS, "甲、")  # forms of numbers that no others use
_NUMBERS = {stem: n for n, stem in enumerate(_STEMS, 1)} | HANZI_NUMBERS | _FINANCIAL | _SLIPS | _ROMAN | {"l": 1}
_DIGITS = str.maketrans("０１２３４５６７８９Oo", "012345678900")
_GLYPHS: dict[str, tuple[str, int]] = {
    chr(first + n): (name, n + start)
    for name, first, start, count in (
        ("㈠", 0x3220, 1, 10), ("㈠", 0x3280, 1, 10), ("⒈", 0x2488, 1, 20), ("⑴", 0x2474, 1, 20),
        ("Ⅰ", 0x2160, 1, 12), ("①", 0x2460, 1, 20), ("①", 0x3251, 21, 15), ("①", 0x32B1, 36, 15),
        ("①", 0x2776, 1, 10), ("①", 0x2780, 1, 10), ("①", 0x278A, 1, 10), ("①", 0x24F5, 1, 10),
    )
    for n in range(count)
}  # fmt: skip

_FORMS = {
    form.name: form
    for form in (
        Form("第一部分", 0, schemes.CHAPTER, sure=True),
        Form("第一篇", 0, schemes.CHAPTER, sure=True),
        Form("第一章", 1, schemes.CHAPTER, sure=True),
        Form("第一节", 2, schemes.SECTION, sure=True, kin="第一节"),
        Form("第一節", 2, schemes.SECTION_HANT, sure=True, kin="第一节"),
        Form("第一条", 3, schemes.ARTICLE, sure=True, kin="第一条"),
        Form("第一條", 3, schemes.ARTICLE_HANT, sure=True, kin="第一条"),
        Form("甲、", 3, schemes.CHINESE_COMMA),
        Form("壹、", 4, schemes.CHINESE_COMMA, sure=True),
        Form("Ⅰ", 4, schemes.CHINESE_COMMA, sure=True),
        Form("I、", 4, schemes.CHINESE_COMMA, kin="Ⅰ", plain=False),
        Form("【一】", 4, schemes.CHINESE_COMMA, sure=True),
        Form("一、", 5, schemes.CHINESE_COMMA, sure=True),
        Form("一.", 5, schemes.CHINESE_COMMA, kin="一、"),
        Form("一，", 5, schemes.CHINESE_COMMA, kin="一、", plain=False),
        Form("一 ", 5, schemes.CHINESE_COMMA, kin="一、", plain=False),
        Form("（一）", 6, schemes.CHINESE_PAREN, sure=True),
        Form("(一)", 6, schemes.CHINESE_PAREN_HALF, sure=True, kin="（一）"),
        Form("一）", 6, schemes.CHINESE_PAREN, kin="（一）", plain=False),
        Form("㈠", 6, schemes.CHINESE_PAREN, sure=True, kin="（一）"),
        Form("第一、", 6, schemes.ORDINAL, plain=False),
        Form("1.", 7, schemes.ARABIC_DOT),
        Form("1．", 7, schemes.ARABIC_DOT_WIDE, kin="1."),
        Form("1、", 7, schemes.ARABIC_COMMA, kin="1."),
        Form("⒈", 7, schemes.DOT_GLYPH, sure=True, kin="1."),
        Form("1，", 7, schemes.ARABIC_COMMA, kin="1.", plain=False),
        Form("l.", 7, schemes.ARABIC_DOT, kin="1.", plain=False),
        Form("（1）", 8, schemes.ARABIC_PAREN),
        Form("(1)", 8, schemes.ARABIC_PAREN_HALF, kin="（1）"),
        Form("⑴", 8, schemes.PAREN_GLYPH, kin="（1）"),
        Form("1）", 9, schemes.ARABIC_CLOSE),
        Form("1)", 9, schemes.ARABIC_CLOSE_HALF, kin="1）"),
        Form("A、", 9, schemes.ARABIC_DOT, plain=False),
        Form("①", 10, schemes.CIRCLED),
        Form("1 ", 7, schemes.DECIMAL, plain=False),
        Form("1.1", 7, schemes.DECIMAL, plain=False),
    )
}
FORMS = _FORMS
"""The forms by their names."""

_B = f"[{BLANKS}]"
_NUMERALS = "一二三四五六七八九十百零"
_N = f"[{_NUMERALS}]"
_A = "[0-9０-９]{1,3}"
_COMMA = "、﹑丶､"
_DATED = "(?:19|20)[0-9]{2}年|1?[0-9]月"  # 1.2025年 and 4.3月份: behind a point a year or month is no decimal
_FIRST = frozenset(
    "第（(【〔［[<＜〈一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾貳參叄参蔘陸甲乙丙丁戊己庚辛壬癸0123456789０１２３４５６７８９ABCDEFGHIVXl" + "".join(_GLYPHS)
)  # what labels begin with
# Every part is bounded, so that time is linear.
_LABEL = re.compile(
    rf"第{_B}?(?P<nth>{_N}{{1,5}}|{_A}){_B}?"
    rf"(?:(?P<part>部分|[篇章节節条條])(?P<sep>(?:{_B}|[、，,：:．.]){{0,3}})|(?P<ord>[、，,：:．.]))"
    rf"|(?:[（(](?=[（(]))?[（(【〔［\[]{_B}?(?P<paren>{_N}{{1,5}}|[-—ー－–﹣ニ]){_B}?(?P<close>[）)】〕］\]])[、，,.．：:]?"
    rf"|[<＜〈]{_B}?(?P<angle>{_N}{{1,5}}){_B}?[>＞〉][、，,.．：:]?"
    rf"|[（(【]{_B}?(?P<digits>{_A}|[lI]){_B}?(?P<shut>[）)】])[、，,.．：:]?"
    rf"|(?P<half>{_N}{{1,3}}){_B}?[）)]"
    rf"|(?P<hanzi>{_N}{{1,5}}|[壹贰叁肆伍陆柒捌玖拾貳參叄参蔘陸]|[{_STEMS}](?=、(?![{_STEMS}]))){_B}{{0,2}}(?P<comma>[{_COMMA}．.，,：:。])"
    rf"|(?:(?P<bare>{_N}{{1,3}})|(?<![0-9.．,，])(?P<digit>[0-9]{{1,2}})){_B}{{1,4}}(?=[\u4e00-\u9fff“《])"
    rf"|(?<![0-9０-９.．,，])(?P<dec>[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,4}})(?![0-9.．%月])[、]?"
    rf"|(?<![0-9０-９.．,，])(?P<arabic>{_A}|1[Oo]){_B}{{0,2}}"
    rf"(?P<dot>[.．，,：:](?![0-9０-９])|[.．](?={_DATED})|[{_COMMA}]|[）)])"
    rf"|(?P<glyph>[{''.join(_GLYPHS)}])(?P<mark>{_B}?[、.．，,])?"
    rf"|(?<![A-Za-z0-9])(?P<latin>I{{1,3}}|IV|VI{{0,3}}|IX|X|l|[A-H]){_B}?[、.．﹑丶](?![A-Za-z0-9])"
)
_D, _MARK = "[0-9０-９]", f"[{BLANKS}{_COMMA}.．，,：:）)]"
# The first characters of a label. A set at its head lets the search pass over other text at little cost; digits
# are looked at up to the mark behind them, for most are those of figures.
_MAY_BEGIN = re.compile(
    rf"[{re.escape(''.join(sorted(_FIRST)))}](?:"
    rf"(?=[{_NUMERALS}{BLANKS}{_COMMA}.．，,：:。（(）)】〕］\]\-—ー－–﹣ニlOoIVX])|(?<!{_D})(?={_D})|(?={_D}{{1,2}}{_MARK})"
    rf"|(?<=[{''.join(_GLYPHS)}]))"
)
# 一、二季度; 一、二、三等奖; 1、2号; （三）班; （三）项: words, no label.
_NO_COMMA = re.compile(
    r"([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:[、和及与與或至到季类類期级級等月日产產线線环號号审審楼层層批次把班]|年(?![来來前间間多]))"
)
_NO_DIGIT = re.compile("[0-9０-９]")
_SHORT = 120  # characters of a line worth remembering: each is asked for its label half a dozen times
_NO_GLYPH = re.compile("(?<=[Ⅰ-Ⅻ])(?:[类類级級型期区區度至到和、]|[-—～~][Ⅰ-Ⅻ])")  # Ⅳ类水质, Ⅰ-Ⅲ类水质
_NO_PAREN = re.compile("班|号楼|號樓|[项項条條款点點目][规規规中所的之、，。]|[至和及、]?[（(]")


def read_label(text: str, at: int = 0) -> Label | None:
    """Return the label at *at*, ``None`` where none stands there, or no words follow it."""
    if text[at : at + 1] not in _FIRST:
        return None
    return _remembered(text, at) if len(text) <= _SHORT else _read(text, at)


def _read(text: str, at: int) -> Label | None:
    found = _LABEL.match(text, at)
    label = None if found is None else _label(text, found)
    return label if label is not None and label.form.plain and not label.enumerates else None


_remembered = lru_cache(maxsize=512)(_read)


def find_labels(text: str) -> Iterator[Label]:
    """Yield what may be labels in *text*, in order; none within another."""
    at = 0
    for begin in _MAY_BEGIN.finditer(text):
        found = _LABEL.match(text, begin.start()) if begin.start() >= at else None
        if found is not None:
            at = found.end()
            label = _label(text, found)
            if label is not None:
                yield label


def with_second(text: str, label: Label) -> Label:
    """Return *label* with the one behind it that counts the same, which Word or a careful hand has put: 1. 一、."""
    second = read_label(text, label.end)
    if second is None or not second.sure or second.number != label.number or second.form is label.form:
        return label
    if text[second.end :].lstrip(BLANKS)[:1] in "。，、；：！？.,;:!?":  # no words behind: the second is the title
        return label
    return evolve(label, end=second.end, text=text[label.start : second.end].strip(BLANKS))


def _label(text: str, found: re.Match[str]) -> Label | None:
    end = found.end()
    while end < len(text) and text[end] in BLANKS:
        end += 1
    name, numbers = _told(found)
    if end == len(text) or min(numbers) < 1 or max(numbers) > _LARGEST:
        return None
    form = _FORMS[name]
    sure = form.sure and not (found["part"] and not found["sep"])
    words = _is_enumeration(text, found, end)
    return Label(form, numbers, found.start(), end, found[0].strip(BLANKS), words, sure and not words)


def _told(found: re.Match[str]) -> tuple[str, tuple[int, ...]]:
    """Return the name of the form and the numbers; 0 is none."""
    kind = found.lastgroup or ""
    if kind in ("sep", "ord"):
        name = f"第一{found['part']}" if found["part"] else "第一、"
        return name, (_number(found["nth"]),)
    if kind == "close":
        name = {"】": "【一】", "〕": "（一）", "）": "（一）", ")": "(一)", "］": "【一】", "]": "【一】"}[found["close"]]
        return name, (_number(found["paren"]),)
    if kind == "angle":
        return "（一）", (_number(found["angle"]),)
    if kind == "half":
        return "一）", (_number(found["half"]),)
    if kind == "shut":
        return {"）": "（1）", ")": "(1)", "】": "【一】"}[found["shut"]], (_number(found["digits"]),)
    if kind == "comma":
        if found["hanzi"] in _OWN:
            return _OWN[found["hanzi"]], (_number(found["hanzi"]),)
        name = "一、" if found["comma"] in _COMMA else "一." if found["comma"] in ".．" else "一，"
        return name, (_number(found["hanzi"]),)
    if kind in ("bare", "digit"):
        return ("一 " if found["bare"] else "1 "), (_number(found[kind]),)
    if kind == "dec":
        return "1.1", tuple(map(int, found["dec"].replace("．", ".").split(".")))
    if kind == "dot":
        dot = found["dot"]
        name = "1、" if dot in _COMMA else "1，" if dot in "，,：:" else f"1{dot}"
        return name, (_number(found["arabic"]),)
    if kind == "latin":
        word = found["latin"]
        name = "l." if word == "l" else "I、" if word in _ROMAN else "A、"
        return name, (_NUMBERS.get(word) or ord(word) - 64,)
    name, number = _GLYPHS[found["glyph"]]
    return name, (number,)


def _number(words: str) -> int:
    known = _NUMBERS.get(words)
    if known is not None:
        return known
    digits = words.translate(_DIGITS)
    return int(digits) if digits.isdecimal() else 0


def _is_enumeration(text: str, found: re.Match[str], end: int) -> bool:
    kind = found.lastgroup
    if kind == "comma":
        other = _NO_COMMA.match(text, end)
        counts = other is not None and _number(other[1]) > _number(found["hanzi"])  # 二、一年来的做法 is a heading
        return counts and found["hanzi"] not in _OWN
    if kind == "glyph":
        return _NO_GLYPH.match(text, end) is not None
    if kind in ("close", "shut", "angle"):
        return _NO_PAREN.match(text, end) is not None
    return kind == "dot" and found["dot"] in _COMMA and _NO_DIGIT.match(text, end) is not None
