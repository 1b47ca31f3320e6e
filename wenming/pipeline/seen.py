"""What the reader saw in a source, in the checker's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wenming.checker.written import Noted, Written, WrittenLabel
from wenming.diagnostics import Span
from wenming.model import Path
from wenming.reader import FoundHeading, ReadDocument
from wenming.reader.cleaning.furniture_words import SITE
from wenming.reader.headings.labels import read_label

__all__ = ["written"]

_GAP = 3  # spaces between a label and its title
_AGAIN = "repeats the title"
_DAMAGE = ("insert", "torn_figure", "page_marker")


def written(document: ReadDocument) -> Written:
    """Return how *document* stood in its source."""
    return Written(
        labels=dict(_labels(document)),
        lists=tuple((one.path, one.labels) for one in document.points),
        noted=tuple(sorted(_noted(document), key=lambda one: one.span.start)),
    )


def _labels(document: ReadDocument) -> Iterator[tuple[Path, WrittenLabel]]:
    levels = document.style.levels
    for one in document.headings:
        label = read_label(f"{one.label}题")
        if label is not None:
            form = label.form
            stop = levels[one.level - 1].stop if not one.run_in and one.level <= len(levels) else ""
            shape = (form.name, form.kin or form.name, form.rank)
            start = _start(document, one)
            yield one.path, WrittenLabel(one.label, label.number, *shape, not one.run_in, stop, start)


def _start(document: ReadDocument, heading: FoundHeading) -> int | None:
    """Return where the label of *heading* begins in the source; ``None`` where words part it from the title."""
    title = document.spans.get(heading.path.under("title"))
    if title is None or not 0 <= title.start - heading.span.start - len(heading.label) <= _GAP:
        return None
    return heading.span.start


def _noted(document: ReadDocument) -> Iterator[Noted]:
    for one in document.dropped:
        if one.reason in SITE:
            yield Noted("site", one.text, "", one.span)
        elif one.reason == _AGAIN:
            yield Noted("title", one.text, "", one.span)
    places = sorted(_places(document.spans), key=lambda place: place[0])
    for repair in document.repairs:
        if repair.kind in _DAMAGE:
            path = next((path for start, end, path in places if start <= repair.span.start < end), None)
            yield Noted(repair.kind, repair.before, repair.after, repair.span, path)  # type: ignore[arg-type]


def _places(spans: Mapping[Path, Span]) -> Iterator[tuple[int, int, Path]]:
    for path, span in spans.items():
        if path and path[0] != "metrics":
            yield span.start, span.end, path
