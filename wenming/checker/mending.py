"""Edits → a mended report: what a fix writes, in the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, partial

from attrs import evolve, field, frozen

from wenming.diagnostics import TextEdit
from wenming.document.figures import Figures
from wenming.errors import ModelError, NumeralError
from wenming.model import Chart, Cite, Metric, Paragraph, Path, Report, Text, at, find, texts
from wenming.zh import Quantity

__all__ = ["apply_edits", "edited"]


def apply_edits(report: Report, edits: Iterable[TextEdit]) -> Report:
    """Return *report* with *edits* made; itself where none is.

    A figure edited inside becomes a metric with the new quantity if it alone is cited there and the new words
    are one figure; else it becomes words. Edits without a path are of the source alone, and not made.

    Raises:
        ModelError: edits that overlap or lie outside of their text, a path to no text, words that fit no page.
    """
    places: dict[Path, list[TextEdit]] = {}
    for edit in edits:
        if edit.path is not None:
            places.setdefault(edit.path, []).append(edit)
    if not places:
        return report
    mender = _Mender(report)
    made = report
    for path, listed in places.items():
        made = at(made, path, partial(mender.mended, listed))
    if mender.quantities:
        made = evolve(made, metrics=[mender.metric(one) for one in made.metrics])
    return made


def edited(text: str, edits: Iterable[TextEdit]) -> str:
    """Return *text* with *edits* made, whose offsets count in it.

    Raises:
        ModelError: edits that overlap or lie outside of it.
    """
    parts, end = [], 0
    for edit in sorted(edits, key=_place):
        if not end <= edit.start <= edit.end <= len(text):
            raise ModelError(
                "the edit from {start} to {end} overlaps another, or lies outside of the text. Make one of them.",
                {"start": edit.start, "end": edit.end},
            )
        parts += [text[end : edit.start], edit.new]
        end = edit.end
    return "".join((*parts, text[end:]))


@frozen(slots=False)
class _Mender:
    """Makes edits in one report; quantities that change are collected, for metrics are theirs of all texts."""

    report: Report
    quantities: dict[str, Quantity] = field(factory=dict)

    @cached_property
    def figures(self) -> Figures:
        """What prints the figures of the report."""
        return Figures(self.report)

    @cached_property
    def cited(self) -> Counter[str]:
        """How often each metric is cited in the report, charts included."""
        counts = Counter(id_ for _path, chart in find(self.report, Chart) for id_ in chart.series)
        for _path, text in texts(self.report):
            counts.update(id_ for one in text.cites for id_ in one.metrics)
        return counts

    def mended(self, edits: Sequence[TextEdit], old: object) -> object:
        """Return what stands at one place with *edits* made."""
        match old:
            case str():
                return edited(old, edits)
            case Paragraph():
                return evolve(old, text=self.text(old.text, edits))
            case Text():
                return self.text(old, edits)
            case Metric():
                return evolve(old, quantity=edited(str(old.quantity), edits))
        raise ModelError("no words stand there. An edit wants the path of a text.")

    def metric(self, metric: Metric) -> Metric:
        """Return *metric* with its new quantity, if it got one."""
        quantity = self.quantities.get(metric.id)
        return metric if quantity is None else evolve(metric, quantity=quantity)

    def text(self, text: Text, edits: Sequence[TextEdit]) -> Text:
        """Return *text* with *edits* made, whose offsets count in the printed words."""
        words = [span if isinstance(span, str) else self.figures.figure(span) for span in text.spans]
        edited("".join(words), edits)  # refuses what overlaps
        left = sorted(edits, key=_place)
        spans: list[str | Cite] = []
        run, start, end = "", 0, 0  # words since the last citation that stays, and where they begin
        for span, printed in zip(text.spans, words, strict=True):
            begin, end = end, end + len(printed)
            inside = [one for one in left if one.start < end and one.end > begin]
            if isinstance(span, str) or not self._stays(span, printed, begin, inside):
                run += printed
                continue
            before = [one for one in left if one.end <= begin]
            left = left[len(before) + len(inside) :]
            spans += [_edited_from(start, run, before), span]
            run, start = "", end
        return Text((*spans, _edited_from(start, run, left)))

    def _stays(self, cite: Cite, printed: str, begin: int, edits: Sequence[TextEdit]) -> bool:
        """Tell whether *cite*, printed at *begin*, stays a citation; note its new quantity if *edits* change it."""
        if not edits:
            return True
        if edits[0].start < begin or edits[-1].end > begin + len(printed):
            return False
        quantity = _read(_edited_from(begin, printed, edits))
        if quantity is None or cite.form or self.cited[cite.metrics[0]] > 1 or len(cite.metrics) > 1:
            return False
        self.quantities[cite.metrics[0]] = quantity
        return True


def _place(edit: TextEdit) -> tuple[int, int]:
    return edit.start, edit.end


def _edited_from(start: int, words: str, edits: Iterable[TextEdit]) -> str:
    """Return *words* with *edits* made, which count from *start* characters before them."""
    return edited(words, [evolve(one, start=one.start - start, end=one.end - start) for one in edits])


def _read(printed: str) -> Quantity | None:
    """Return the figure that *printed* is, if it is one and prints so."""
    try:
        quantity = Quantity.parse(printed)
    except NumeralError:
        return None
    return quantity if str(quantity) == printed else None
