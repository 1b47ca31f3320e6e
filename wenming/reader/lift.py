"""Lines → ReadResult: what the lines of a source mean, whatever format they came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from wenming.reader.base import Repairing, TitleWords
from wenming.reader.building.lifter import Lifter
from wenming.reader.cleaning.clean import Cleaned, clean
from wenming.reader.findings import noticed
from wenming.reader.frame.foreign import find_foreign, opened
from wenming.reader.frame.frame import Frame, find_frame
from wenming.reader.frame.hinted import find_hinted, is_hinted
from wenming.reader.headings.levels import Outline, read_head
from wenming.reader.lines import Dropped, RawLine, Repair
from wenming.reader.prose.tables import is_marker, is_row
from wenming.reader.result import ReadDocument, ReadResult
from wenming.reader.splitting.documents import split_documents, split_titled
from wenming.reader.splitting.glued import begins_with_title, part_glued
from wenming.reader.splitting.parts import tell_parts

__all__ = ["lift"]

_Found = TypeVar("_Found", Dropped, Repair)

_NO_SECTORS: Mapping[str, TitleWords] = MappingProxyType({})


def lift(
    lines: Iterable[RawLine],
    *,
    repair: Repairing = "none",
    vocabulary: TitleWords | None = None,
    sectors: Mapping[str, TitleWords] = _NO_SECTORS,
) -> ReadResult:
    """Return the documents in *lines*; none where no line has words.

    Every character is in the report, in ``dropped``, in a repair that is done, or part of a label, a mark
    that printing puts back, or white space.

    Args:
        lines: From a reader, in reading order.
        repair: Which damage is mended.
        vocabulary: Words of all sectors: titles with the roles they tell, look-alikes of figures.
        sectors: The words of each sector by the name of its plugin, to tell whose report it is.
    """
    given = tuple(lines)
    if not any(line.text or line.hint for line in given):
        return ReadResult(())
    return ReadResult(tuple(_documents(given, repair, vocabulary, sectors)))


def _documents(
    given: tuple[RawLine, ...],
    repair: Repairing,
    vocabulary: TitleWords | None,
    sectors: Mapping[str, TitleWords],
) -> Iterator[ReadDocument]:
    if is_hinted(given):
        parts = split_titled(given)
        for number, part in enumerate(parts, 1):
            lifter = Lifter(part, find_hinted(part), vocabulary, sectors, page=True)
            yield lifter.document(partial(noticed, number, len(parts), part))
        return
    frame = find_frame(given) if _may_be_page(given) else None
    if frame is not None and _is_page(given, frame):
        yield Lifter(given, frame, vocabulary, sectors, page=True).document(partial(noticed, 1, 1, given))
    else:
        yield from _foreign(clean(given, repair), vocabulary, sectors)


def _foreign(
    cleaned: Cleaned, vocabulary: TitleWords | None, sectors: Mapping[str, TitleWords]
) -> Iterator[ReadDocument]:
    """Yield the documents of a text that somebody wrote."""
    parts = split_documents(part_glued(cleaned.lines))
    begins = [0, *(part.lines[0].number for part in parts[1:])]
    dropped, repairs = _by_document(cleaned.dropped, begins), _by_document(cleaned.repairs, begins)
    for at, part in enumerate(parts):
        lines = tell_parts(opened(part.lines))
        lifter = Lifter(lines, find_foreign(lines), vocabulary, sectors, page=False, lost=part.lost)
        noticing = partial(noticed, at + 1, len(parts), part.lines)
        yield lifter.document(noticing, dropped=(*part.dropped, *dropped[at]), repairs=tuple(repairs[at]))


def _by_document(found: Iterable[_Found], begins: Sequence[int]) -> list[list[_Found]]:
    """Return *found* by the document it stands in; each begins at its line."""
    shared: list[list[_Found]] = [[] for _ in begins]
    for one in found:
        shared[bisect_right(begins, one.span.line) - 1].append(one)
    return shared


def _may_be_page(lines: Sequence[RawLine]) -> bool:
    """Tell whether *lines* begin as our own pages do: a line alone, and no number of a page before a glued title."""
    if len(lines) < 2 or lines[1].text or any(line.hint for line in lines):
        return False
    head = read_head(lines[0])
    return head is None or not begins_with_title(head.title.text)


def _is_page(lines: Sequence[RawLine], frame: Frame) -> bool:
    """Tell whether the layout is that of our own pages: nothing but headings at column 0."""
    start, end = frame.body
    body = [line for line in lines[start:end] if line.text]
    indented = any(line.indent for line in body)

    outline, headed = Outline(), False
    for line in body:
        if line.indent or is_row(line) or is_marker(line.text):
            continue
        head = read_head(line, sure=True)
        if head is None:
            return False
        level = outline.level(head) if indented else None
        if head.doubtful and level is None:
            return False  # 3.5个百分点 on a page without indents, or where no number leads to it: torn off
        headed = True
    # Where no heading stands at column 0, but some are indented as the text is, the page is not ours.
    return headed or all(read_head(line) is None for line in body)
