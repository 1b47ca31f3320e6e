"""Metric → printed figure: the one place where values become digits on a page."""

from __future__ import annotations

from collections.abc import Mapping

from wenming.model import Cite, Metric, Report, Text

__all__ = ["Figures"]


class Figures:
    """Prints the texts of one report: words as they stand, citations as figures."""

    __slots__ = ("_metrics", "_printed")

    def __init__(self, report: Report) -> None:
        self._metrics: Mapping[str, Metric] = {metric.id: metric for metric in report.metrics}
        # A figure is printed once, however often it is cited; by identity, for the report keeps its texts.
        self._printed: dict[int, str] = {}

    def metric(self, id_: str) -> Metric:
        """Return the metric called *id_*; the report has seen to it that there is one."""
        return self._metrics[id_]

    def figure(self, cite: Cite) -> str:
        """Return the figure that *cite* prints; metrics cited together print the same."""
        printed = self._printed.get(id(cite))
        if printed is None:
            printed = self._printed[id(cite)] = self.metric(cite.metrics[0]).quantity.format(cite.form)
        return printed

    def row(self, cells: tuple[Text, ...]) -> tuple[str, ...]:
        """Return the words of each of *cells*."""
        text = self.text
        return tuple(
            [
                spans[0] if len(spans := cell.spans) == 1 and spans[0].__class__ is str else text(cell)
                for cell in cells
            ]
        )

    def text(self, text: Text) -> str:
        """Return the words of *text* with its figures printed."""
        spans = text.spans
        if len(spans) == 1 and isinstance(spans[0], str):
            return spans[0]
        printed = self._printed.get  # looked up here too: a figure is cited again more often than not
        return "".join(
            [span if isinstance(span, str) else printed(id(span)) or self.figure(span) for span in spans]
        )
