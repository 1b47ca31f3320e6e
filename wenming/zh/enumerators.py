"""Label schemes: 一、 （一） 1. （1） ① 第一章 1.1 一是 首先，: each writes n and reads it back.

Marks after labels are those of GB/T 15834-2011, annex B, and GB/T 9704-2012, 7.3.3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from attrs import field, frozen

from wenming.errors import NumeralError, shown
from wenming.zh._exact import told
from wenming.zh._labels import (
    BOUND,
    Label,
    around_arabic,
    around_hanzi,
    nth,
    read_arabic_label,
    read_decimal_label,
    read_hanzi_label,
    read_point_label,
    read_word_label,
)

__all__ = [
    "ARABIC_CLOSE",
    "ARABIC_CLOSE_HALF",
    "ARABIC_COMMA",
    "ARABIC_DOT",
    "ARABIC_DOT_WIDE",
    "ARABIC_PAREN",
    "ARABIC_PAREN_HALF",
    "ARTICLE",
    "ARTICLE_HANT",
    "CHAPTER",
    "CHINESE_COMMA",
    "CHINESE_PAREN",
    "CHINESE_PAREN_HALF",
    "CIRCLED",
    "DECIMAL",
    "DOT_GLYPH",
    "ORDER_WORDS",
    "ORDER_WORDS_HANT",
    "ORDINAL",
    "PAREN_GLYPH",
    "POINT",
    "SCHEMES",
    "SECTION",
    "SECTION_HANT",
    "Scheme",
    "scheme",
]

_WIDE_SPACE = "\u3000"  # after 第一章 (GB/T 15834-2011, annex B)


@frozen
class Scheme:
    """One way of writing the number of a section, an item or a point.

    Law: ``read(write(n) + gap + title)`` is ``((n,), write(n))`` for every n it can write, and
    ``(above + (n,), …)`` where the label shows the numbers above.

    Attributes:
        name: English name, the key in :data:`SCHEMES`.
        gap: What stands between label and title: ``""`` after 一、, U+3000 after 第一章.
        limit: Greatest n it can write; ``None`` where all below 10⁴⁸ can be.
        nested: The label shows the numbers above: 1.2.3.
    """

    name: str
    gap: str = ""
    limit: int | None = None
    nested: bool = False
    _write: Callable[[int], str] = field(kw_only=True, repr=False, eq=False)
    _read: Callable[[str], Label | None] = field(kw_only=True, repr=False, eq=False)

    def write(self, n: int, *, above: tuple[int, ...] = ()) -> str:
        """Return the label of the *n*-th item.

        Args:
            n: Place among the siblings, from 1.
            above: Numbers of the ancestors, outermost first; shown by 1.2.3 only.

        Raises:
            NumeralError: n is below 1, beyond :attr:`limit` or not below 10⁴⁸.
        """
        self._admit(n)
        if not self.nested:
            return self._write(n)
        for number in above:
            self._admit(number)
        return ".".join(map(str, (*above, n)))

    def read(self, text: str) -> Label | None:
        """Return the numbers and the label at the head of *text*, ``None`` if there is none.

        The label comes as written, without the gap. A label of several numbers (1.2.3) gives
        them all, outermost first.
        """
        found = self._read(text)
        if found is None or (self.limit is not None and found[0][-1] > self.limit):
            return None
        return found

    def _admit(self, n: int) -> None:
        if not isinstance(n, int) or isinstance(n, bool) or n < 1:
            raise NumeralError("{n} is no label number. Count from 1.", {"n": told(n)})
        if n >= BOUND:
            raise NumeralError("{n} is too great. Label numbers are below 10⁴⁸.", {"n": told(n)})
        if self.limit is not None and n > self.limit:
            raise NumeralError(
                "scheme {name} ends at {limit} ({last}), got {n}. Choose another scheme for this level, "
                "or split the list.",
                {"name": self.name, "limit": self.limit, "last": self._write(self.limit), "n": told(n)},
            )


def _hanzi(name: str, head: str, tail: str, *, gap: str = "", hant: bool = False) -> Scheme:
    return Scheme(
        name,
        gap,
        write=partial(around_hanzi, head, tail, hant),
        read=partial(read_hanzi_label, head, tail, hant, bool(gap)),
    )


def _arabic(name: str, head: str, tail: str, *, wide: bool = False) -> Scheme:
    return Scheme(
        name,
        write=partial(around_arabic, head, tail, wide),
        read=partial(read_arabic_label, head, tail, wide),
    )


def _words(name: str, words: tuple[str, ...]) -> Scheme:
    return Scheme(name, limit=len(words), write=partial(nth, words), read=partial(read_word_label, words))


def _glyphs(name: str, *spans: tuple[int, int]) -> Scheme:
    return _words(name, tuple(chr(code) for first, last in spans for code in range(first, last + 1)))


CHINESE_COMMA = _hanzi("chinese_comma", "", "、")  # 一、
CHINESE_PAREN = _hanzi("chinese_paren", "（", "）")  # （一）
CHINESE_PAREN_HALF = _hanzi("chinese_paren_half", "(", ")")  # (一)
ARABIC_DOT = _arabic("arabic_dot", "", ".")  # 1.
ARABIC_COMMA = _arabic("arabic_comma", "", "、")  # 1、
ARABIC_DOT_WIDE = _arabic("arabic_dot_wide", "", "．", wide=True)  # １．
ARABIC_PAREN = _arabic("arabic_paren", "（", "）")  # （1）
ARABIC_PAREN_HALF = _arabic("arabic_paren_half", "(", ")")  # (1)
ARABIC_CLOSE = _arabic("arabic_close", "", "）")  # 1）
ARABIC_CLOSE_HALF = _arabic("arabic_close_half", "", ")")  # 1)
DOT_GLYPH = _glyphs("dot_glyph", (0x2488, 0x249B))  # ⒈ to ⒛
CIRCLED = _glyphs("circled", (0x2460, 0x2473), (0x3251, 0x325F), (0x32B1, 0x32BF))  # ① to ㊿
PAREN_GLYPH = _glyphs("paren_glyph", (0x2474, 0x2487))  # ⑴ to ⒇
CHAPTER = _hanzi("chapter", "第", "章", gap=_WIDE_SPACE)  # 第一章
SECTION = _hanzi("section", "第", "节", gap=_WIDE_SPACE)  # 第一节
ARTICLE = _hanzi("article", "第", "条", gap=_WIDE_SPACE)  # 第一条
SECTION_HANT = _hanzi("section_hant", "第", "節", gap=_WIDE_SPACE, hant=True)  # 第一節
ARTICLE_HANT = _hanzi("article_hant", "第", "條", gap=_WIDE_SPACE, hant=True)  # 第一條
DECIMAL = Scheme(  # 1.2.3
    "decimal", " ", nested=True, write=partial(around_arabic, "", "", False), read=read_decimal_label
)
POINT = Scheme("point", write=partial(around_hanzi, "", "是", False), read=read_point_label)  # 一是
ORDINAL = _hanzi("ordinal", "第", "，")  # 第一，
# 最后， is the fourth and the end: whoever writes a fifth gets the error of the limit, so that
# 最后， never stands in the middle. In a list of two or three, a reader meets it early.
ORDER_WORDS = _words("order_words", ("首先，", "其次，", "再次，", "最后，"))
ORDER_WORDS_HANT = _words("order_words_hant", ("首先，", "其次，", "再次，", "最後，"))

_ALL = (
    CHINESE_COMMA,
    CHINESE_PAREN,
    CHINESE_PAREN_HALF,
    ARABIC_DOT,
    ARABIC_COMMA,
    ARABIC_DOT_WIDE,
    ARABIC_PAREN,
    ARABIC_PAREN_HALF,
    ARABIC_CLOSE,
    ARABIC_CLOSE_HALF,
    DOT_GLYPH,
    CIRCLED,
    PAREN_GLYPH,
    CHAPTER,
    SECTION,
    ARTICLE,
    SECTION_HANT,
    ARTICLE_HANT,
    DECIMAL,
    POINT,
    ORDINAL,
    ORDER_WORDS,
    ORDER_WORDS_HANT,
)
SCHEMES: Mapping[str, Scheme] = MappingProxyType({each.name: each for each in _ALL})


def scheme(name: str) -> Scheme:
    """Return the scheme named *name*.

    Raises:
        NumeralError: there is none; the message lists all.
    """
    if name not in SCHEMES:
        raise NumeralError(
            "no label scheme named {name}. On offer: {known}.",
            {"name": shown(name), "known": ", ".join(SCHEMES)},
        )
    return SCHEMES[name]
