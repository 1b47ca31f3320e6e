"""Precision and recall of headings, lists and figures, over texts whose answers are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from attrs import define

from benchmarks.reading.gold import Gold
from wenming import read
from wenming.reader import ReadDocument

__all__ = ["Score", "measure", "misses"]

Things = set[tuple[object, ...]]


@define
class Score:
    """What was found of what is there.

    Attributes:
        found: Right ones.
        missed: There, and not found.
        false: Found, and not there.
    """

    found: int = 0
    missed: int = 0
    false: int = 0

    def add(self, wanted: Things, got: Things) -> None:
        """Count one text."""
        self.found += len(wanted & got)
        self.missed += len(wanted - got)
        self.false += len(got - wanted)

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.found / (self.found + self.false or 1)

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.found / (self.found + self.missed or 1)


def measure(golds: Iterable[Gold]) -> dict[str, Score]:
    """Return the scores of ``documents``, ``headings``, ``lists`` and ``figures`` over *golds*."""
    scores = {name: Score() for name in _WANTED}
    for gold in golds:
        for name, (wanted, got) in _compared(gold).items():
            scores[name].add(wanted, got)
    return scores


def misses(golds: Iterable[Gold]) -> Iterator[str]:
    """Yield a line for each thing missed or false."""
    for gold in golds:
        for name, (wanted, got) in _compared(gold).items():
            for sign, things in (("-", wanted - got), ("+", got - wanted)):
                for one in sorted(things, key=str):
                    yield f"{gold.name} {name} {sign} {one}"


def _compared(gold: Gold) -> dict[str, tuple[Things, Things]]:
    documents = read(gold.text, repair="safe").documents
    got = {
        "documents": {(_first(one),) for one in documents},
        "headings": {
            (one.span.start, one.level, one.label.strip(), one.title.rstrip("。：:"), one.run_in)
            for document in documents
            for one in document.headings
        },
        "lists": {(one.span.start, one.labels) for document in documents for one in document.points},
        "figures": set(_figures(documents)),
    }
    return {name: (wanted(gold), got[name]) for name, wanted in _WANTED.items()}


def _first(document: ReadDocument) -> int:
    """Return the offset at which *document* begins: its first span, title or text."""
    return min((one.start for one in document.spans.values()), default=0)


def _figures(documents: Iterable[ReadDocument]) -> Iterator[tuple[object, ...]]:
    for document in documents:
        for one in document.figures:
            quantity = one.mention.quantity
            value = None if quantity.value is None else Fraction(quantity.value)
            yield one.span.start, value, quantity.unit


_WANTED: dict[str, Callable[[Gold], Things]] = {
    "documents": lambda gold: {(one,) for one in gold.documents},
    "headings": lambda gold: {(one.start, one.level, one.label, one.title, one.run_in) for one in gold.headings},
    "lists": lambda gold: {(one.start, one.labels) for one in gold.listings},
    "figures": lambda gold: {(one.start, one.value, one.unit) for one in gold.figures},
}
