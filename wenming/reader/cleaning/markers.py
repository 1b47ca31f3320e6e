"""Page numbers that previews and scans leave in mid-sentence: 2、 at the head of a page, – 9 – between two words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wenming.reader.base import Repairing
from wenming.reader.cleaning.furniture import find_furniture
from wenming.reader.cleaning.furniture_words import PAGE, SURE, reason_of
from wenming.reader.cleaning.repairs import Slip, mend_line
from wenming.reader.cleaning.rows import rows, written_rows
from wenming.reader.frame.foreign import is_title
from wenming.reader.lines import RawLine, Repair
from wenming.reader.splitting.glued import begins_with_title
from wenming.zh.folding import fold_characters

__all__ = ["mend_markers"]

_HEAD = re.compile(r"([0-9]{1,3})(?:、|[.．](?![0-9]))[ \u3000]{0,4}")
_B = "[ \u3000]"
_INLINE = re.compile(
    rf"{_B}{{0,4}}[-—–－─]{_B}?([0-9]{{1,3}}){_B}?[-—–－─]{_B}{{1,4}}(?=[\u4e00-\u9fff])"
    rf"|{_B}{{1,4}}第{_B}?([0-9]{{1,3}}){_B}?[页頁](?:{_B}?[/共，,][^。；\u3000]{{0,8}}[页頁])?{_B}{{1,4}}(?=[\u4e00-\u9fff])"
)
# 第1页共10页 stands in no sentence, so it may be glued to the words around it.
_COUNTED = re.compile(rf"第{_B}?([0-9]{{1,3}}){_B}?[页頁][,，/]?{_B}?[共总總]{_B}?[0-9]{{1,3}}{_B}?[页頁]{_B}{{0,4}}")
_CLOSED = tuple("。！？!?：:…”；;")
_NOT_BEHIND = frozenset((*_CLOSED, *" \u3000页頁"))
_DIGITS = frozenset("0123456789")
_SHORTEST = 40  # characters of a page that ends in mid-sentence
_PAGE = 12  # characters of a line that is a page number
_LONG = 200  # characters that no title has


def mend_markers(
    lines: Sequence[RawLine], repair: Repairing, repairs: list[Repair]
) -> tuple[list[RawLine], set[int]]:
    """Take page numbers out of sentences: 2、 at the head of a line, the sentence begun on the line before.

    Returns the lines, and the indices of those that go on in mid-sentence.
    """
    kept, cut = list(lines), set[int]()
    for at, end in _heads(lines).items():
        kept[at] = mend_line(kept[at], (Slip("page_marker", 0, end, "", True),), repair, repairs)
        if kept[at] is not lines[at]:
            cut.add(at)
    for at, slips in _inline(kept).items():
        kept[at] = mend_line(kept[at], slips, repair, repairs)
    return kept, cut


def _inline(lines: Sequence[RawLine]) -> dict[int, list[Slip]]:
    """Return page numbers between two words of a line; two that rise are sure to be some."""
    found: list[tuple[int, int, int]] = []
    last = 0
    for at, line in enumerate(lines):
        text = line.text
        if len(text) > _SHORTEST and not line.hint and (" " in text or "\u3000" in text):
            for one in _between(line):
                number = int(one[1] or one[2])
                if number > last and text[one.start() - 1] not in _NOT_BEHIND:
                    found.append((at, *one.span()))
                    last = number
    slips: dict[int, list[Slip]] = {}
    for at, start, end in found:
        slips.setdefault(at, []).append(Slip("page_marker", start, end, "", len(found) > 1))
    for at, line in enumerate(lines):
        text = line.text
        if len(text) > _SHORTEST and ("页" in text or "頁" in text) and not line.hint:
            glued = [Slip("page_marker", *one.span(), "", True) for one in _COUNTED.finditer(text)]
            if glued:
                slips[at] = glued
    return slips


def _between(line: RawLine) -> Iterator[re.Match[str]]:
    """Yield what may be page numbers inside the long rows of *line*."""
    for start, end, length in written_rows(line):
        if length > _SHORTEST:
            yield from _INLINE.finditer(line.text, start + 1, end)


def _heads(lines: Sequence[RawLine]) -> dict[int, int]:
    """Return the lines that begin with a page number, and where it ends: 1, 2, 3 … and most cut a sentence.

    1、 before the title of the text is no label: behind it, every number that an open line leads to is a page's.
    """
    run: dict[int, int] = {}
    cuts, titled = 0, False
    for at, line in enumerate(lines):
        if line.text[:1] not in _DIGITS or line.hint:
            continue
        number, wanted = _HEAD.match(line.text), len(run) + 1
        if number is None or int(number[1]) != wanted or number.end() >= len(first := rows(line)[0]):
            continue
        before, length = _before(lines, at)
        is_cut = _cuts(before, length) or (titled and not before.endswith(_CLOSED))
        if wanted == 1 or is_cut or length > _LONG:
            titled = titled or (wanted == 1 and _has_title(first[number.end() :]) and _is_first(lines, at))
            run[at] = number.end()
            cuts += wanted > 1 and is_cut
    return run if titled or (cuts and 2 * cuts >= len(run) - 1) else {}


def _before(lines: Sequence[RawLine], at: int) -> tuple[str, int]:
    """Return the row before line *at*, page numbers apart, and how many of its characters the source has."""
    for n in range(at - 1, -1, -1):  # to the next line with words: linear over all
        text = lines[n].text
        if text and not _is_number(text):
            start, _, length = written_rows(lines[n])[-1]
            return text[start:], length
    return "", 0


def _is_number(text: str) -> bool:
    """Tell whether *text* is the number of a page, as sites print it on a line of its own."""
    page = SURE.match(fold_characters(text)) if len(text) <= _PAGE else None
    return page is not None and reason_of(page) == PAGE


def _is_first(lines: Sequence[RawLine], at: int) -> bool:
    """Tell whether nothing stands before line *at* but what belongs to a site."""
    before = [n for n in range(at) if lines[n].text]
    return not before or find_furniture(lines[: at + 1]).keys() >= set(before)


def _has_title(text: str) -> bool:
    return is_title(text.partition("。")[0]) or begins_with_title(text)


def _cuts(before: str, length: int) -> bool:
    """Tell whether a line ends in mid-sentence: no mark closes it, and it is too long for a title or holds a stop."""
    if length <= _SHORTEST or before.endswith(_CLOSED):
        return False
    return length > _LONG or "。" in before or "；" in before
