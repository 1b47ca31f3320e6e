"""Quantities in running text: 近300人, 1万4千余件, 13～17万元, 每周一次, 居全国首位, X户.

One pass finds the runs of numerals; what stands before and behind each decides whether it counts
something. Names, dates, codes and quotes are looked at before a number is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from wenming.errors import NumeralError, shown
from wenming.zh._scan.arabic import read_arabic_at
from wenming.zh._scan.hanzi import read_first_place_at, read_hanzi_at
from wenming.zh._scan.masks import read_masked_at
from wenming.zh._scan.site import Known, Outcome, Site
from wenming.zh._scan.tokens import DIGIT_CHARS
from wenming.zh.quantity import Quantity

__all__ = ["Known", "check_text", "find_quantities", "scan", "words_known"]

Reader = Callable[[Site, int, int], Outcome]
_RUN = re.compile(
    "[0-9０-９首零〇○一二两兩三四五六七八九十百千万萬亿億廿卅卌点點壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸弌弍弎几数幾數XxＸ×*＊_]+"
)
_READERS: dict[str, Reader] = {
    **dict.fromkeys("0123456789０１２３４５６７８９", read_arabic_at),
    **dict.fromkeys("XxＸ×*＊_", read_masked_at),
    "首": read_first_place_at,
}
_NOUN = frozenset("数數")  # ends a noun where digits follow
_WORD = re.compile(r"\S{1,40}")


def find_quantities(
    text: str, *, units: Iterable[str] = (), look_alikes: Iterable[str] = ()
) -> list[Quantity]:
    """Return the quantities in *text*, in its order, none overlapping another.

    Each has ``text`` and ``span``: (start, end) in code points, with number, unit and the words that
    hedge it (近, 余, 以上). A number without unit, scale or hedge is taken for a code and left alone,
    as are dates (:func:`find_dates`), names such as 三个代表, and whatever stands in a title.

    Digits torn by a line end (100⏎4.48亿元) give one quantity without value whose ``torn`` holds both
    readings. The time taken grows with the length of the text, whatever the text.

    Args:
        text: Running text in either script.
        units: Units of a sector besides those known.
        look_alikes: Words of a sector that count nothing though they look so: ``("三定方案",)``.

    Raises:
        NumeralError: *text* is no text, or a word is none.
    """
    check_text(text)
    return scan(text, words_known(units, look_alikes))


def check_text(text: object) -> None:
    """Refuse what is no text.

    Raises:
        NumeralError: it is no ``str``.
    """
    if not isinstance(text, str):
        raise NumeralError(
            "{value} is a {type}, not text. Give a str.", {"value": shown(text), "type": type(text).__name__}
        )


def scan(text: str, known: Known) -> list[Quantity]:
    """Return the quantities in *text*, as :func:`find_quantities` does, with words made ready for many texts."""
    site: Site | None = None  # most paragraphs of a report hold no numeral that could count
    found = []
    at = 0
    reader_of, after_hanzi = _READERS.get, known.after_hanzi
    for run in _RUN.finditer(text):
        start, end = run.span()
        if start < at:
            continue
        if text[start] in _NOUN and text[start + 1 : start + 2] in DIGIT_CHARS:
            start += 1  # 总数3.42万户
        reader = reader_of(text[start])
        if reader is None:
            if text[end : end + 1] not in after_hanzi and text[start - 1 : start] != "第":
                continue  # by far the most numerals in hanzi are parts of words
            reader = read_hanzi_at
        if site is None:
            site = Site(text, known)
        quantity, at = reader(site, start, end)
        if quantity is not None:
            found.append(quantity)
            site.floor = at
    return found


def _words(words: object) -> tuple[Any, ...]:
    """Return *words* as a tuple; what is no word is found in it later."""
    if isinstance(words, Iterable) and not isinstance(words, str | bytes | bytearray | memoryview):
        return tuple(words)
    return (words,)


def words_known(units: Iterable[str] = (), look_alikes: Iterable[str] = ()) -> Known:
    """Return *units* and *look_alikes* ready to scan with.

    Raises:
        NumeralError: one of them is no word.
    """
    given, alike = _words(units), _words(look_alikes)
    try:
        return _checked(given, alike)
    except TypeError as error:  # what cannot be hashed is no str
        raise _no_word(next(word for word in (*given, *alike) if not isinstance(word, str))) from error


@lru_cache(maxsize=64)  # the words of a vocabulary come with each text
def _checked(units: tuple[str, ...], look_alikes: tuple[str, ...]) -> Known:
    for word in (*units, *look_alikes):
        if not isinstance(word, str) or not _WORD.fullmatch(word):
            raise _no_word(word)
    return Known.of(units, look_alikes)


def _no_word(word: object) -> NumeralError:
    return NumeralError("{word} is no word. Give up to 40 characters.", {"word": shown(word)})
