"""TOU109: a threshold that the figure beside it did not pass.

Why: 突破 says that the figure is above the mark (X12); a reader sees both numbers in one sentence.
Bad: 旅游总收入455.65亿元，突破500亿元大关. Good: 旅游总收入507.03亿元，突破500亿元大关.
Fix: none; figure or mark is wrong, or the words are 接近.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Quantity, Rule

__all__ = ["RULE"]

_SENTENCE = re.compile(r"[^。；！？]+")
_PASSED = re.compile(r"(?:突破|越过|跨过|跨越|迈过|越過|跨過|邁過)了?$")
_CHANGE = re.compile(r"(?:增长|增加|净增|减少|下降|提高|增長|淨增|減少|比)了?$")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts:
        if "突破" not in text and "大关" not in text and "大關" not in text:
            continue
        for sentence in _SENTENCE.finditer(text):
            for figure, mark in _pairs(sentence.group()):
                first, last = mark.span or (0, 0)
                values = {"figure": figure.text, "mark": mark.text.removeprefix("突破")}
                span = (sentence.start() + first, sentence.start() + last)
                yield Diagnostic("TOU109", "error", values, path, span=span)


def _pairs(sentence: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each figure with the mark that it is said to have passed, and has not."""
    from wenming.zh import find_quantities  # large, and not needed to import the sector

    figure: Quantity | None = None
    for quantity in find_quantities(sentence):
        first, _ = quantity.span or (0, 0)
        mark = quantity.value if quantity.value is not None else quantity.low
        if quantity.text.startswith("突破") or _PASSED.search(sentence[:first]):
            alike = figure is not None and (figure.unit, figure.per) == (quantity.unit, quantity.per)
            if figure is not None and alike and mark is not None and Fraction(figure.value or 0) <= Fraction(mark):
                yield figure, quantity
        elif quantity.approximation is None and quantity.value is not None and not _CHANGE.search(sentence[:first]):
            figure = quantity


RULE = Rule(
    code="TOU109",
    summary="a threshold that the figure beside it did not pass",
    message="{figure} is not above {mark}",
    hint="Correct the figure or the mark; of a figure below the mark say 接近.",
    severity="error",
    look=_look,
)
