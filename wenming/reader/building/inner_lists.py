"""Lists that are no block of their own: those inside the item of another, and pairs 一方面……另一方面…… in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wenming.diagnostics import Span
from wenming.model import Path
from wenming.reader.base import FoundPoints
from wenming.reader.building.tree import Body
from wenming.reader.lines import Piece
from wenming.reader.prose.lists import KINDS, Listing
from wenming.reader.prose.points import may_begin

__all__ = ["find_inner"]

_ASIDE = re.compile("(?:另外?)?一方面")
_NOT_BEFORE = frozenset("这這那某每任哪同单單第统統之唯")  # 这一方面


def find_inner(prose: Sequence[tuple[Path, Piece]]) -> Iterator[FoundPoints]:
    """Yield the lists inside items of lists, and the pairs in any text, each at the path of the text it begins in.

    *prose* are the texts of a report that are no titles, with their paths, in reading order.
    """
    items = [one for one in prose if "items" in one[0]]
    for _item, texts in groupby(items, key=lambda one: one[0][: one[0].index("items") + 2]):
        found = list(texts)
        if any(may_begin(piece.text) for _path, piece in found):
            yield from _nested(found)
    for path, piece in prose:
        if "一方面" in piece.text:
            yield from _pairs(path, piece)


def _nested(texts: Iterable[tuple[Path, Piece]]) -> Iterator[FoundPoints]:
    body = Body()
    places: dict[int, Path] = {}
    for path, piece in texts:
        if path[-1] != "title":
            body.paragraph(piece, KINDS)
            places.setdefault(id(piece.line), path)
    body.settle()
    for part in body.parts:
        if isinstance(part, Listing):
            first, last = part.items[0].label, part.items[-1]
            end = (last.more or [last.first])[-1].span.end
            labels = tuple(item.label.text for item in part.items)
            yield FoundPoints(labels, places[id(first.line)], _to(first.span, end))


def _pairs(path: Path, piece: Piece) -> Iterator[FoundPoints]:
    """Yield 一方面……一方面…… and 一方面……另一方面……, which ends one."""
    run: list[re.Match[str]] = []
    text = piece.text
    for found in (*_ASIDE.finditer(text), None):
        first = found is not None and found[0] == "一方面"
        if found is not None and first and text[max(0, found.start() - 1) : found.start()] in _NOT_BEFORE:
            continue
        if found is not None and (run or first):
            run.append(found)
        if run and not first:
            if len(run) > 1:
                begin = piece.line.span(piece.at + run[0].start(), piece.at + run[0].end())
                yield FoundPoints(tuple(one[0] for one in run), path, _to(begin, piece.span.end))
            run = []


def _to(span: Span, end: int) -> Span:
    return Span(span.line, span.column, span.start, max(end, span.end))
