"""A page of contents above the text: 目录, and its entries with dots and page numbers, which give each heading twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from wenming.reader.lines import BLANKS, RawLine

__all__ = ["find_contents"]

_ = str  # marks words for the catalogues
_CONTENTS = _("table of contents")
_B, _DOT = f"[{BLANKS}]", r"[.．·・•…⋯‥。\-_—]"
_HEAD = re.compile(
    rf"(?:[【\[]|[-—]{{1,2}}{_B}{{0,2}})?目{_B}{{0,4}}[录錄次](?:[】\]]|{_B}{{0,2}}[-—]{{1,2}})?[:：]?"
)
_PAGE = r"(?:[Pp]\.?|第)?(?P<page>[0-9０-９]{1,3}|[IVX]{1,4})(?:[ ]?[-–—~至][ ]?[Pp]?\.?[0-9]{1,3})?[页頁]?"
_ENTRY = re.compile(
    rf"(?P<title>.*?[^{BLANKS}.．·・•…⋯‥。\-_—]){_B}{{0,9}}"
    rf"(?:(?P<dots>{_DOT}(?:{_B}{{0,3}}{_DOT}){{2,80}}|[…⋯‥]{{1,2}}){_B}{{0,9}}|{_B}{{1,40}})"
    rf"[（(]?{_PAGE}[）)]?"
)
_ALONE = re.compile(_PAGE)  # the page number of an entry on the line below it
_HEADS, _PAGES = frozenset("目【[-—"), frozenset("0123456789０１２３４５６７８９）)页頁")  # first and last characters
_BARE = re.compile(r"[\W_]")
_LONGEST, _MOST = 80, 200  # characters of an entry, entries of a table
_TRIED = 8  # tables that are looked at in one source
_AHEAD = 3  # entries that the next heading may be
_FREE = ("", "body", "item")


@frozen
class _Entry:
    """A line that may be an entry: its words without what leads to the page number, and whether dots do."""

    line: int
    title: str
    dots: bool


def find_contents(lines: Sequence[RawLine]) -> dict[int, str]:
    """Return the lines of tables of contents, each with the reason it is dropped for.

    Under 目录 an entry has a page number, maybe on the next line, or comes again below; without that word dots
    lead to page numbers that do not fall. Half of the entries come again, in their order: else it is a table of
    the report.
    """
    found: dict[int, str] = {}
    at = tried = 0
    while at < len(lines) and tried < _TRIED:
        text = lines[at].text
        headed = text[:1] in _HEADS and len(text) < 10 and _HEAD.fullmatch(text) is not None
        if headed or (text[-1:] in _PAGES and len(text) <= _LONGEST and _is_led(text)):
            tried += 1
            block = _coming_again(lines, list(_entries(lines, at + headed, dotted=not headed)))
            if len(block) > 1:
                found.update(dict.fromkeys((at, *(one.line for one in block)), _CONTENTS))
                at = block[-1].line
        at += 1
    return found


def _is_led(text: str) -> bool:
    """Tell whether dots lead to a page number at the end of *text*."""
    found = _ENTRY.fullmatch(text)
    return found is not None and bool(found["dots"])


def _entries(lines: Sequence[RawLine], start: int, *, dotted: bool) -> Iterator[_Entry]:
    """Yield what may be entries from line *start* on, all with dots if *dotted*, up to where the text begins."""
    last, first, count = 0, "", 0
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.text:
            continue
        if len(line.text) > _LONGEST or line.hint not in _FREE or count == _MOST:
            return
        found = _ENTRY.fullmatch(line.text)
        title = _BARE.sub("", found["title"] if found is not None else line.text)
        dots = found is not None and bool(found["dots"])
        if count and _ALONE.fullmatch(line.text):
            yield _Entry(at, "", True)
            continue
        page = int(found["page"]) if found is not None and found["page"].isdecimal() else last
        if (dotted and not (dots and page >= last)) or not title or (first and title.startswith(first) and not dots):
            return
        first = first or title
        last, count = page, count + 1
        yield _Entry(at, title, dots)


def _coming_again(lines: Sequence[RawLine], block: Sequence[_Entry]) -> Sequence[_Entry]:
    """Return the head of *block* up to its last entry that has dots or comes again; nothing where few come again."""
    again: set[int] = set()
    at = 0  # the next entry that may come again
    for line in lines[block[-1].line + 1 :] if block else ():
        if at == len(block):
            break
        text = _BARE.sub("", line.text[:_LONGEST]) if line.text else ""
        for n in range(at, min(at + _AHEAD, len(block))):
            if block[n].title and text.startswith(block[n].title):
                again.add(n)
                at = n + 1
                break
    end = max((n + 1 for n, one in enumerate(block) if n in again or one.dots), default=0)
    return block[:end] if 2 * len(again) >= sum(bool(one.title) for one in block[:end]) else ()
