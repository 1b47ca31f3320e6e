"""Numbers as ``w:numFmt`` writes them (ECMA-376, part 1, 17.18.59): 一, ①, 甲, iv, b."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from wenming.zh import Scheme, spell_out
from wenming.zh.enumerators import DOT_GLYPH, PAREN_GLYPH

__all__ = ["format_number"]

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WIDE: Final = str.maketrans("0123456789", "０１２３４５６７８９")
_HANZI: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
_MARKS: Final = "*†‡§"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"  # Word goes on in digits
_BRACKETED: Final = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_NOUGHTS: Final = {
    **dict.fromkeys(("upperLetter", "lowerLetter", "upperRoman", "lowerRoman", "none"), ""),
    "decimalZero": "00", "decimalFullWidth": "０", "numberInDash": "- 0 -", "ideographDigital": "〇",
    **dict.fromkeys(("chineseCounting", "taiwaneseCounting"), "○"), "japaneseCounting": "〇",
}  # fmt: skip
_CHINESE_END: Final = 10**6  # no list is longer; beyond it digits do
_REPEATED: Final = 20  # a letter stands at most so often: zzzz


def format_number(n: int, kind: str) -> str:
    """Return *n* as ``w:numFmt`` *kind* prints it; digits where the kind is unknown or ends before *n*.

    ``none`` prints nothing, nor do letters and Roman numbers for nought. Programs differ from 100 on for some
    Chinese kinds; these can be read back.
    """
    if not n:
        return _NOUGHTS.get(kind, "0")
    if kind == "none":
        return ""
    write = _WRITERS.get(kind)
    return (write(n) if write is not None and n > 0 else "") or str(n)


def _roman(n: int) -> str:
    if n >= 4000:
        return ""
    found = ""
    for value, letters in _ROMAN:
        found += letters * (n // value)
        n %= value
    return found


def _repeated(signs: str) -> Callable[[int], str]:
    """Return the writer of a, b, …, z, aa, bb: the sign again for each time they are used up."""

    def write(n: int) -> str:
        again, at = divmod(n - 1, len(signs))
        return signs[at] * (again + 1) if again < _REPEATED else ""

    return write


def _once(signs: str) -> Callable[[int], str]:
    return lambda n: signs[n - 1] if n <= len(signs) else ""


def _glyph(scheme: Scheme) -> Callable[[int], str]:
    return lambda n: scheme.write(n) if scheme.limit is not None and n <= scheme.limit else ""


def _chinese(n: int) -> str:
    return spell_out(n) if n < _CHINESE_END else ""


def _legal(locale: str) -> Callable[[int], str]:
    return lambda n: spell_out(n, "financial", locale=locale) if n < _CHINESE_END else ""


def _ordinal(n: int) -> str:
    tail = "th" if 10 < n % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{tail}"


_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_WRITERS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": _repeated(_LETTERS.upper()),
    "lowerLetter": _repeated(_LETTERS),
    "ordinal": _ordinal,
    "hex": lambda n: f"{n:X}",
    "chicago": _repeated(_MARKS),
    "decimalFullWidth": lambda n: str(n).translate(_WIDE),
    "decimalFullWidth2": lambda n: str(n).translate(_WIDE),
    "decimalEnclosedCircle": _once(_CIRCLED),
    "decimalEnclosedCircleChinese": _once(_CIRCLED),
    "ideographEnclosedCircle": _once(_BRACKETED),
    "decimalEnclosedFullstop": _glyph(DOT_GLYPH),
    "decimalEnclosedParen": _glyph(PAREN_GLYPH),
    "numberInDash": lambda n: f"- {n} -",
    "taiwaneseDigital": lambda n: str(n).translate(_HANZI),
    "japaneseDigitalTenThousand": lambda n: str(n).translate(_HANZI),
    "chineseLegalSimplified": _legal("zh_Hans_CN"),
    "ideographLegalTraditional": _legal("zh_Hant_TW"),
    "ideographTraditional": _once(_STEMS),
    "ideographZodiac": _once(_BRANCHES),
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12],
    "ideographDigital": lambda n: str(n).translate(_HANZI),
    "chineseCountingThousand": lambda n: _chinese(n).replace("零", "〇"),
    **dict.fromkeys(
        (
            "chineseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "japaneseCounting",
        ),
        _chinese,
    ),
}
