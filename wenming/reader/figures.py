"""Figures in prose become metrics with the source ``read``, cited where they stood."""

from __future__ import annotations

from wenming.diagnostics import Span
from wenming.model import Cite, Metric, Path, Source, Text
from wenming.reader.base import TitleWords
from wenming.reader.lines import Piece
from wenming.zh import find_quantities

__all__ = ["Figures"]


class Figures:
    """The figures of one document, in reading order.

    Attributes:
        metrics: A metric for each: ``f1``, ``f2``, …
        spans: Where each stands in the source.
    """

    def __init__(self, vocabulary: TitleWords | None) -> None:
        self._look_alikes = vocabulary.look_alikes if vocabulary is not None else ()
        self.metrics: list[Metric] = []
        self.spans: dict[Path, Span] = {}

    def cited(self, piece: Piece) -> Text:
        """Return the words of *piece* with citations for its figures.

        A figure that would not print as it was written, one not filled in (X户) and one that is torn stay words.
        """
        text = piece.text
        spans: list[str | Cite] = []
        at = 0
        for quantity in find_quantities(text, look_alikes=self._look_alikes):
            assert quantity.span is not None  # what was found stands somewhere
            start, end = quantity.span
            if quantity.mask or quantity.torn or quantity.format() != text[start:end]:
                continue
            id_ = f"f{len(self.metrics) + 1}"
            span = piece.line.span(piece.at + start, piece.at + end)
            self.spans[Path(("metrics", len(self.metrics)))] = span
            self.metrics.append(Metric(id_, quantity, source=Source(kind="read", ref=f"原文第{span.line}行")))
            if start > at:
                spans.append(text[at:start])
            spans.append(Cite((id_,)))
            at = end
        if not spans:
            return Text.literal(text)
        if at < len(text):
            spans.append(text[at:])
        return Text(tuple(spans))
