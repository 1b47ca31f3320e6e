"""Figures in prose become metrics with the source ``read``, cited where they stood."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import Any

from wenming.diagnostics import Span
from wenming.errors import NumeralError
from wenming.figures import Mention, mentions
from wenming.model import Cite, Metric, Path, Source, Text
from wenming.reader.base import FoundFigure, TitleWords
from wenming.reader.lines import Piece
from wenming.zh import Quantity

__all__ = ["Figures"]

_NUMBER = re.compile(r"([^0-9]*)([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)([^0-9]*)")
_SHAPE = attrgetter("unit", "approximation", "per", "scale", "grouping", "numbering", "wording")


class Figures:
    """The figures of one document, in reading order.

    Attributes:
        metrics: A metric for each that is cited: ``f1``, ``f2``, …
        spans: Where each of these stands in the source.
        found: All of them, with those that stay words: in titles, not filled in, stated in words.
    """

    def __init__(self, vocabulary: TitleWords | None) -> None:
        self._look_alikes = vocabulary.look_alikes if vocabulary is not None else ()
        self._sources: dict[int, Source] = {}
        self.metrics: list[Metric] = []
        self.spans: dict[Path, Span] = {}
        self.found: list[FoundFigure] = []

    def noted(self, piece: Piece, path: Path) -> None:
        """Keep the figures of a title, which stay words."""
        for mention in mentions(piece.text, look_alikes=self._look_alikes):
            self.found.append(FoundFigure(mention, path, _place(piece, mention)))

    def cited(self, piece: Piece, path: Path) -> Text:
        """Return the words of *piece*, the text at *path*, with citations for its figures.

        A figure that would not print as it was written, one not filled in (X户), one that is torn and one
        stated in words (全覆盖) stay words.
        """
        text = piece.text
        spans: list[str | Cite] = []
        at = 0
        for mention in mentions(text, look_alikes=self._look_alikes):
            span = _place(piece, mention)
            if mention.worded or mention.torn or not _prints_as_read(mention.quantity):
                self.found.append(FoundFigure(mention, path, span))
                continue
            id_ = self._metric(mention.quantity, span)
            self.found.append(FoundFigure(mention, path, span, id_))
            if mention.start > at:
                spans.append(text[at : mention.start])
            spans.append(Cite((id_,)))
            at = mention.end
        if not spans:
            return Text.literal(text)
        if at < len(text):
            spans.append(text[at:])
        return Text(tuple(spans))

    def _metric(self, quantity: Quantity, span: Span) -> str:
        """Make a metric of *quantity* and return its id."""
        count = len(self.metrics)
        source = self._sources.get(span.line)
        if source is None:
            source = self._sources[span.line] = Source(kind="read", ref=f"原文第{span.line}行")
        self.spans[Path(("metrics", count))] = span
        self.metrics.append(Metric(f"f{count + 1}", quantity, source=source))
        return f"f{count + 1}"


def _place(piece: Piece, mention: Mention) -> Span:
    return piece.line.span(piece.at + mention.start, piece.at + mention.end)


def _prints_as_read(quantity: Quantity) -> bool:
    """Tell whether *quantity* prints what was read; most need not be printed for that (each costs 10 µs)."""
    if quantity.mask:
        return False
    text = quantity.text
    number = _NUMBER.fullmatch(text)
    if number is None or (number[2][0] == "0" and number[2][1:2].isdigit()):
        return quantity.format() == text
    return _shape(number[1], "," in number[2], number[3]) == _SHAPE(quantity)


@lru_cache(maxsize=4096)
def _shape(before: str, grouped: bool, after: str) -> tuple[Any, ...] | None:
    """Return how a quantity is written that prints as read between *before* and *after*; ``None`` if none does."""
    sample = f"{before}{'2,000' if grouped else '20'}{after}"
    try:
        read = Quantity.parse(sample)
    except NumeralError:
        return None
    return _SHAPE(read) if read.format() == sample else None
