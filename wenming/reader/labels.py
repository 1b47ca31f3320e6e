"""Labels of headings as people type and scanners misread them: 一、 (-) ㈠ 【一】 壹、 Ⅰ、 1． ⑴ 第一部分.

What our own pages print is told by ``wenming.zh.enumerators`` alone; here is what else is met.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["Form", "Label", "labels_inside", "read_label"]


@frozen
class Form:
    """A way to write a label.

    Attributes:
        name: Its name; labels of one name count on from one another.
        rank: Forms of a lower rank never stand under a higher.
        scheme: The scheme that writes it, or writes what comes nearest.
        sure: Whether it labels a heading wherever it begins a line; others want their neighbours.
    """

    name: str
    rank: int
    scheme: Scheme
    sure: bool = False


@frozen
class Label:
    """A label met in a text.

    Attributes:
        form: How it is written.
        numbers: The numbers in it; several for 1.2.3.
        start: Where it begins.
        end: Where the words behind it begin.
        text: As written, without blanks at its ends.
    """

    form: Form
    numbers: tuple[int, ...]
    start: int
    end: int
    text: str

    @property
    def number(self) -> int:
        """The number among its siblings."""
        return self.numbers[-1]


_LARGEST = 199  # a label above it is a year or a count: 2023、 or 1200.
_HANZI = {schemes.CHINESE_COMMA.write(n)[:-1]: n for n in range(1, 100)}
_FINANCIAL = {char: n for n, char in enumerate("壹贰叁肆伍陆柒捌玖拾", 1)} | {
    char: n for n, char in zip((2, 3, 6), "貳參陸", strict=True)
}
_SLIPS = {"-": 1, "—": 1, "ー": 1, "－": 1, "–": 1, "ニ": 2, "﹣": 1}  # what scanners make of 一 and 二
_NUMBERS = _HANZI | _FINANCIAL | _SLIPS
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_GLYPHS: dict[str, tuple[str, int]] = {
    chr(first + n): (name, n + 1)
    for name, first, count in (
        ("㈠", 0x3220, 10), ("⒈", 0x2488, 20), ("①", 0x2460, 20), ("⑴", 0x2474, 20), ("Ⅰ", 0x2160, 12),
    )
    for n in range(count)
}  # fmt: skip

_FORMS = {
    form.name: form
    for form in (
        Form("第一部分", 0, schemes.CHAPTER, sure=True),
        Form("第一篇", 0, schemes.CHAPTER, sure=True),
        Form("第一章", 1, schemes.CHAPTER, sure=True),
        Form("第一节", 2, schemes.SECTION, sure=True),
        Form("第一節", 2, schemes.SECTION_HANT, sure=True),
        Form("第一条", 3, schemes.ARTICLE, sure=True),
        Form("第一條", 3, schemes.ARTICLE_HANT, sure=True),
        Form("壹、", 4, schemes.CHINESE_COMMA, sure=True),
        Form("Ⅰ", 4, schemes.CHINESE_COMMA, sure=True),
        Form("【一】", 4, schemes.CHINESE_COMMA, sure=True),
        Form("一、", 5, schemes.CHINESE_COMMA, sure=True),
        Form("一.", 5, schemes.CHINESE_COMMA),
        Form("（一）", 6, schemes.CHINESE_PAREN, sure=True),
        Form("(一)", 6, schemes.CHINESE_PAREN_HALF, sure=True),
        Form("㈠", 6, schemes.CHINESE_PAREN, sure=True),
        Form("1.", 7, schemes.ARABIC_DOT),
        Form("1．", 7, schemes.ARABIC_DOT_WIDE),
        Form("1、", 7, schemes.ARABIC_COMMA),
        Form("⒈", 7, schemes.DOT_GLYPH, sure=True),
        Form("（1）", 8, schemes.ARABIC_PAREN),
        Form("(1)", 8, schemes.ARABIC_PAREN_HALF),
        Form("⑴", 8, schemes.PAREN_GLYPH),
        Form("1）", 9, schemes.ARABIC_CLOSE),
        Form("1)", 9, schemes.ARABIC_CLOSE_HALF),
        Form("①", 10, schemes.CIRCLED),
    )
}

_BLANK = " \t\u3000\u00a0"
_N = "[一二三四五六七八九十]{1,3}"
_A = "[0-9０-９]{1,3}"
_LABEL = re.compile(
    rf"(?P<nth>第(?:{_N}|{_A})(?P<part>部分|[篇章节節条條])(?P<sep>[{_BLANK}、，,：:．.]{{0,2}}))"
    rf"|[（(【〔][{_BLANK}]?(?P<paren>{_N}|[-—ー－–ニ﹣])[{_BLANK}]?(?P<close>[）)】〕])[、.．]?"
    rf"|(?P<hanzi>{_N}|[壹贰叁肆伍陆柒捌玖拾貳參陸])[{_BLANK}]{{0,2}}(?P<comma>[、﹑．.，,])"
    rf"|[（(][{_BLANK}]?(?P<digits>{_A})[{_BLANK}]?(?P<shut>[）)])[、.．]?"
    rf"|(?P<arabic>{_A})[{_BLANK}]{{0,2}}(?P<dot>[.．、﹑](?![0-9０-９])|[）)])"
    r"|(?P<glyph>[㈠-㈩⒈-⒛①-⑳⑴-⒇])[、.．]?|(?P<roman>[Ⅰ-Ⅻ])[、.．﹑]"
)
_FIRST = frozenset("第（(【〔一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾貳參陸0123456789０１２３４５６７８９") | frozenset(_GLYPHS)
# 一、二季度; 一、二、三等奖; 1、2号; （三）班: an enumeration, no label.
_NO_COMMA = re.compile(rf"(?:{_N}|[0-9])[、和及至到季类期级等年月日产线环号]")
_NO_DIGIT = re.compile("[0-9０-９]")
_NO_PAREN = re.compile("班|号楼|號樓")


def read_label(text: str, at: int = 0) -> Label | None:
    """Return the label at *at*, ``None`` where none stands there, or no words follow it."""
    if text[at : at + 1] not in _FIRST:
        return None
    found = _LABEL.match(text, at)
    return None if found is None else _label(text, found)


def labels_inside(text: str) -> Iterator[Label]:
    """Yield what may be labels behind the first character of *text*."""
    for found in _LABEL.finditer(text, 1):
        if found["nth"] is None and found["dot"] not in ("）", ")"):
            label = _label(text, found)
            if label is not None:
                yield label


def _label(text: str, found: re.Match[str]) -> Label | None:
    end = found.end()
    while end < len(text) and text[end] in _BLANK:
        end += 1
    name, number = _told(found)
    if end == len(text) or name not in _FORMS or not 1 <= number <= _LARGEST or _is_enumeration(text, found, end):
        return None
    return Label(_FORMS[name], (number,), found.start(), end, found[0].strip(_BLANK))


def _told(found: re.Match[str]) -> tuple[str, int]:
    """Return the name of the form and the number."""
    if found["nth"]:
        part = found["part"]
        number = found["nth"].removesuffix(found["sep"]).removesuffix(part).removeprefix("第")
        return f"第一{part}", _number(number)
    if found["paren"]:
        name = {"】": "【一】", "〕": "（一）", "）": "（一）", ")": "(一)"}[found["close"]]
        return name, _number(found["paren"])
    if found["hanzi"]:
        if found["hanzi"] in _FINANCIAL:
            return "壹、", _number(found["hanzi"])
        return ("一、" if found["comma"] in "、﹑" else "一."), _number(found["hanzi"])
    if found["digits"]:
        return f"{'（' if found['shut'] == '）' else '('}1{found['shut']}", _number(found["digits"])
    if found["arabic"]:
        return f"1{found['dot'].replace('﹑', '、')}", _number(found["arabic"])
    return _GLYPHS[found["glyph"] or found["roman"]]


def _number(words: str) -> int:
    known = _NUMBERS.get(words)
    return int(words.translate(_DIGITS)) if known is None and not words.isalpha() else known or 0


def _is_enumeration(text: str, found: re.Match[str], end: int) -> bool:
    if found["hanzi"]:
        return _NO_COMMA.match(text, end) is not None
    if found["paren"]:
        return _NO_PAREN.match(text, end) is not None
    return found["arabic"] is not None and found["dot"] in "、﹑" and _NO_DIGIT.match(text, end) is not None
