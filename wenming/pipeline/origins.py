"""Origins: where in a data file stand the words that a report made of it prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import frozen

from wenming.diagnostics import Span
from wenming.document.figures import Figures
from wenming.model import Metric, Paragraph, Path, Report, Text
from wenming.schema import Data

__all__ = ["Origins", "Traced"]

Steps = tuple[str | int, ...]
_TELLING = 2  # characters of a value that tell where a text has it from


@frozen
class Traced:
    """Some characters of one value.

    Attributes:
        steps: The way to the value in the data.
        start: Offset of the first of them in the value.
        end: Offset behind the last.
    """

    steps: Steps
    start: int
    end: int


@frozen(slots=False)
class Origins:
    """The way back from a report to the data it was made of, or the file it was saved in.

    A saved report has every path. Of a data file the head stands in the report by its own names, a metric by an id
    made of its field's name, and words of prose where they are words of a value; other prose leads nowhere.

    Attributes:
        report: The report.
        data: What it was made of.
    """

    report: Report
    data: Data

    def steps(self, path: Path, span: tuple[int, int] | None = None) -> Steps:
        """Return the way to the value that the words *span* of the text at *path* come from; none if nothing tells."""
        traced = self.trace(path, *(span or (0, len(self.printed(path)))))
        return traced.steps if traced is not None else self._steps(path)

    def locate(self, path: Path | None, span: tuple[int, int] | None = None) -> Span | None:
        """Return where the words *span* of the text at *path* stand in the file; all of it without a span."""
        if path is None:
            return None
        traced = self.trace(path, *(span or (0, len(self.printed(path)))))
        places = self.data.characters(traced.steps) if traced is not None else None
        if traced is not None and places and traced.start < len(places):
            start = places[traced.start][0]
            return Span(*self.data.line_and_column(start), start, places[max(traced.start, traced.end - 1)][1])
        steps = traced.steps if traced is not None else self._steps(path)
        place = self.data.locate(steps) if steps else None
        return None if place is None else Span(*place, place[2])

    def trace(self, path: Path, start: int, end: int) -> Traced | None:
        """Return which characters of which value print those from *start* to *end* at *path*; ``None`` if none does."""
        here = _looked_up(path, self.report)
        text = here.text if isinstance(here, Paragraph) else here
        if isinstance(text, Metric):
            return self._whole(self._steps(path), str(text.quantity), start, end)
        if isinstance(text, str):
            return self._whole(self._steps(path), text, start, end)
        if not isinstance(text, Text):
            return None
        return self._in_figure(text, start, end) or (
            self._in_saved(path, text, start, end) if self._is_saved else self._in_prose(path, start, end)
        )

    def written(self, traced: Traced, words: str) -> str:
        """Return *words* as they are written in that value: in a saved text braces are doubled."""
        braced = self._is_saved and traced.steps[-1] != "quantity"
        return words.replace("{", "{{").replace("}", "}}") if braced else words

    def printed(self, path: Path) -> str:
        """Return the words that stand at *path*."""
        here = _looked_up(path, self.report)
        text = here.text if isinstance(here, Paragraph) else here
        if isinstance(text, Text):
            return self._figures.text(text)
        return str(text.quantity) if isinstance(text, Metric) else text if isinstance(text, str) else ""

    @property
    def _is_saved(self) -> bool:
        return isinstance(self.data.value, Mapping) and "wenming" in self.data.value

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self.report)

    @cached_property
    def _values(self) -> tuple[tuple[Steps, str], ...]:
        """Texts of the data that tell something, the longest first."""
        found = [one for one in _texts(self.data.value, ()) if len(one[1]) >= _TELLING and one[0][0] != "blueprint"]
        return tuple(sorted(found, key=lambda one: -len(one[1])))

    def _whole(self, steps: Steps, printed: str, start: int, end: int) -> Traced | None:
        """Return the characters of the value at *steps*, if that is what is printed."""
        value = _value(self.data.value, steps) if steps else None
        return Traced(steps, start, end) if value is not None and _as_text(value) == printed else None

    def _in_figure(self, text: Text, start: int, end: int) -> Traced | None:
        """Return the characters of the metric whose figure holds those from *start* to *end*."""
        at = 0
        for span in text.spans:
            words = span if isinstance(span, str) else self._figures.figure(span)
            if not isinstance(span, str) and at <= start and end <= at + len(words) and start < at + len(words):
                index = [one.id for one in self.report.metrics].index(span.metrics[0])
                return None if span.form else self.trace(Path(("metrics", index)), start - at, end - at)
            at += len(words)
        return None

    def _in_saved(self, path: Path, text: Text, start: int, end: int) -> Traced | None:
        """Return the characters of a saved text, where figures are citations and braces are doubled."""
        steps: Steps = ("report", *path)
        value = _value(self.data.value, steps)
        if isinstance(value, Mapping):
            steps, value = (*steps, "text"), value.get("text")
        places = list(_saved(text, self._figures))
        if not isinstance(value, str) or value != str(text) or not places or start >= len(places):
            return None
        first = places[start][0]
        return Traced(steps, first, places[end - 1][1] if end > start else first)

    def _in_prose(self, path: Path, start: int, end: int) -> Traced | None:
        """Return the longest value that stands around the characters from *start* to *end*."""
        printed = self.printed(path)
        for steps, value in self._values:
            at = printed.find(value, max(0, end - len(value)))
            if 0 <= at <= start:
                return Traced(steps, start - at, end - at)
        if (start, end) == (0, len(printed)):
            return next((Traced(steps, 0, len(value)) for steps, value in self._values if value in printed), None)
        return None

    def _steps(self, path: Path) -> Steps:
        value = self.data.value
        if not isinstance(value, Mapping):
            return ()
        if "wenming" in value:
            quantity = len(path) == 2 and path[0] == "metrics"
            return ("report", *path, "quantity") if quantity else ("report", *path)
        if path and path[0] == "metrics" and len(path) > 1 and isinstance(path[1], int):
            return _field(self.report.metrics[path[1]].id.split("."), value.get("data"))
        return (path[0],) if path and path[0] in value else ()


def _looked_up(path: Path, report: Report) -> Any:
    return path.look_up(report)


def _value(root: Any, steps: Sequence[str | int]) -> Any:
    """Return what stands at *steps*, ``None`` where they lead nowhere."""
    here = root
    for step in steps:
        try:
            here = here[step]
        except (IndexError, KeyError, TypeError):
            return None
    return here


def _as_text(value: object) -> str | None:
    return None if isinstance(value, dict | list | bool) else str(value)


def _texts(value: object, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Yield every text in *value* with the way to it."""
    waiting: list[tuple[Steps, object]] = [(steps, value)]
    while waiting:
        here, one = waiting.pop()
        if isinstance(one, str):
            yield here, one
        elif isinstance(one, Mapping):
            waiting.extend(((*here, name), held) for name, held in one.items())
        elif isinstance(one, list):
            waiting.extend(((*here, index), held) for index, held in enumerate(one))


def _saved(text: Text, figures: Figures) -> Iterator[tuple[int, int]]:
    """Yield where each printed character of *text* stands in ``str(text)``."""
    at = 0
    for span in text.spans:
        if isinstance(span, str):
            for char in span:
                wide = 1 + (char in "{}")
                yield at, at + wide
                at += wide
        else:
            end = at + len(str(span))
            yield from ((at, end) for _ in figures.figure(span))
            at = end


def _field(names: Sequence[str], data: object) -> Steps:
    """Return the steps that the id of a metric tells: ``problems.1.cases`` counts rows from 1.

    ``visits`` is the entry ``now`` of a comparison, ``visits_before`` the entry ``before`` of the field ``visits``,
    unless a field has that very name.
    """
    here: Any = data
    made: list[str | int] = ["data"]
    for name in names:
        step = _step(name, here)
        if step is None:
            return ()
        made += step
        for one in step:
            here = here[one]
    return (*made, "now") if isinstance(here, Mapping) and "now" in here else tuple(made)


def _step(name: str, here: object) -> Steps | None:
    if isinstance(here, list) and name.isdecimal() and 0 < int(name) <= len(here):
        return (int(name) - 1,)
    if not isinstance(here, Mapping):
        return None
    if name in here:
        return (name,)
    field, _, entry = name.rpartition("_")
    compared = here.get(field)
    if not isinstance(compared, Mapping):
        return None
    return (field, entry) if entry in compared else (field,)
