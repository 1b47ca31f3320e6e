"""Digits that a scanner misread or blew apart: l20人次, O.5亿元, 3 . 5 %, 1 2 3 件, 8 万 余人.

A place is damaged only if what it would be makes a figure or a date with the words behind it. Safe is what can be
nothing else; a letter that may be one (5l are litres) is the caller's to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.reader.cleaning.repairs import Slip
from wenming.zh import find_quantities

__all__ = ["find_blown_digits", "find_misread_digits", "may_hold_blown_digits", "may_hold_misread_digits"]

_LETTERS, _DIGITS = "lIOoＩｌＯｏ〇", "110011000"
_MEANT = str.maketrans(f"０１２３４５６７８９．{_LETTERS}", f"0123456789.{_DIGITS}")
_ONE = f"[0-9０-９{_LETTERS}]"
_MISREAD = re.compile(
    rf"{_ONE}{{1,12}}(?:,{_ONE}{{3}}){{0,4}}(?:[.．]{_ONE}{{1,8}})?(?=[ \u3000]?[%％‰\u4e00-\u9fff])"
)
# A letter beside a digit or its point. Both searches begin with a set of rare characters, and cost little.
_MIXED = re.compile(
    f"[{_LETTERS}](?:[.．]?[0-9０-９]|(?<=[0-9０-９][{_LETTERS}])|(?<=[0-9０-９][.．][{_LETTERS}]))"
)
_BLANK_WITHIN = {  # of each blank, for a search for one character costs next to nothing
    blank: re.compile(f"{blank}(?=[0-9.．余多餘至到~～—–-])(?<=[0-9万亿萬億.．至到~～—–-]{blank})") for blank in " \u3000"
}
_PART = frozenset("０１２３４５６７８９．.,/_-零一二三四五六七八九十百千万")  # a number or code goes on behind it
_NAME = re.compile(r"[Oo][23][Oo]?\Z")  # O2O, O3
_LITRES = re.compile("l[桶瓶装裝升罐袋壶壺]")
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,6})?"
_BLOWN = re.compile(
    r"[0-9](?<![0-9.,．][0-9])(?:"
    r"(?:[ \u3000][0-9]){2,14}"
    r"|[0-9]{0,8}(?:[ \u3000][.．][ \u3000]?|[.．][ \u3000])[0-9]{1,6}"
    r"|[0-9]{0,8}(?:\.[0-9]{1,6})?[ \u3000]?[万亿萬億][ \u3000][余多餘](?=[ \u3000]?[\u4e00-\u9fff])"
    rf"|[0-9]{{0,8}}(?:\.[0-9]{{1,6}})?%?(?:[ \u3000][至到~～—–-][ \u3000]?|[至到~～—–-][ \u3000]){_NUMBER}"
    r")(?![0-9.．]|[ \u3000][0-9])(?=[ \u3000]?[%％‰\u4e00-\u9fff])"
)
_BLANK = re.compile("[ \u3000]")
_STOP = re.compile(r"[0-9]+\. ")  # as a label, or at the end of a sentence whose stops are half-width
_BEHIND = 8  # characters behind a number that tell what it counts
_DATED = re.compile(r"(?:19|20)[0-9]{2}年|(?:1[0-2]|[1-9])月|(?:[12][0-9]|3[01]|[1-9])[日号]")


def may_hold_misread_digits(text: str) -> bool:
    """Tell at little cost whether it is worth while to look for letters among digits."""
    return any(letter in text for letter in _LETTERS) and _MIXED.search(text) is not None


def may_hold_blown_digits(text: str) -> bool:
    """Tell at little cost whether it is worth while to look for blanks among digits."""
    return any(blank in text and within.search(text) is not None for blank, within in _BLANK_WITHIN.items())


def find_misread_digits(text: str) -> Iterator[Slip]:
    """Yield numbers of *text* in which a letter stands for a digit, each with what was meant."""
    if not may_hold_misread_digits(text):
        return
    for found in _MISREAD.finditer(text):
        start, end = found.span()
        words = found[0]
        if _MIXED.search(words) is None or _NAME.match(words) or _LITRES.match(text, end - 1) or _is_part(text, start):
            continue
        meant = words.translate(_MEANT)
        if _counts(meant, text[end : end + _BEHIND]):
            yield Slip("digit", start, end, meant, words[-1] not in "lo")


def find_blown_digits(text: str) -> Iterator[Slip]:
    """Yield numbers of *text* with blanks inside, each without them."""
    for found in _BLOWN.finditer(text) if may_hold_blown_digits(text) else ():
        start, end = found.span()
        meant = _BLANK.sub("", found[0])
        stop = _STOP.match(found[0]) is not None
        if stop and not "\u4e00" <= text[start - 1 : start] <= "\u9fff":
            continue  # a label: 1. 491%的单位
        if _counts(meant, text[end : end + _BEHIND]):
            yield Slip("digit", start, end, meant, not stop or text[end] in "%％‰")


def _is_part(text: str, start: int) -> bool:
    """Tell whether what begins at *start* goes on with a word or a number: PM2.5, H1N1."""
    before = text[start - 1 : start]
    return before in _PART or (before.isascii() and before.isalnum())


def _counts(number: str, behind: str) -> bool:
    """Tell whether *number* counts something, or dates it, with the words right behind it."""
    if _DATED.match(number + behind.lstrip(" \u3000")):
        return True
    first = next(iter(find_quantities(number + behind)), None)
    return first is not None and first.span is not None and first.span[0] == 0 and first.span[1] > len(number)
