"""Verdict: whether what a text says about its numbers holds, with the facts and the arithmetic done."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import frozen

from wenming.figures.mention import Mention

__all__ = ["RELATIONS", "Relation", "Result", "Verdict"]

Result = Literal["pass", "fail", "unsure", "not_assessable"]
Relation = Literal[
    "sum",
    "part",
    "share",
    "shares",
    "growth",
    "growth_of_parts",
    "attainable_growth",
    "points",
    "multiple",
    "mean",
    "rank",
    "threshold",
    "rate",
    "attainable_rate",
    "over_100",
    "all_or_none",
    "repeated",
    "table",
    "previous",
    "scale",
]
RELATIONS: dict[Relation, str] = {
    "sum": "parts of a full list add up to the whole; what was done and what was not, too (X1)",
    "part": "no part exceeds the whole (X1)",
    "share": "a share is its part over its base (X2, X3)",
    "shares": "the shares of a full list add up to 100 % (X4)",
    "growth": "growth or fall agrees with both values (X5)",
    "growth_of_parts": "the growth of a whole lies between those of its parts (X16)",
    "attainable_growth": "a whole count can have grown so (X6)",
    "points": "a difference of rates, ranks or amounts is that of both (X27)",
    "multiple": "倍 and 番 agree with both values (X5)",
    "mean": "the mean times the number is the total (X13)",
    "rank": "a rank lies within those ranked",
    "threshold": "what is passed is less than the value (X12)",
    "rate": "a rate, or a ratio of two, is its numerator over its denominator (X2)",
    "attainable_rate": "a whole number of cases gives the rate (X7)",
    "over_100": "no rate of coverage is over 100 % (X17)",
    "all_or_none": "100 % means all, 0 % means none (X18)",
    "repeated": "the same fact has the same value everywhere (X9)",
    "table": "rows and columns of a table add up; prose says what its cells say (X1, X8)",
    "previous": "last year's value is the one printed last year (X5)",
    "scale": "no value is a power of ten from the same one elsewhere, or a hundred times last year's (X24)",
}
"""What is judged, with the check of the reference that it answers."""


@frozen
class Verdict:
    """One relation between figures of a text, judged.

    Attributes:
        relation: What is said of the figures; one of :data:`RELATIONS`.
        result: ``pass``, ``fail``, ``unsure`` (true only under some reading), ``not_assessable``.
        figure: The figure that is judged.
        facts: The other figures that were used, in the order of the arithmetic.
        right: What would stand where *figure* stands if the others are right; ``""`` if nothing can be said.
        working: The arithmetic: ``120÷351=34.2%``.
        value: The exact value that the facts give, in the unit of *figure*; ``None`` if they give none.
        cell: Row and column of *figure* in a table, from 0; its place is then one in the text of that cell.

    .. versionadded:: 0.1.0
    """

    relation: Relation
    result: Result
    figure: Mention
    facts: tuple[Mention, ...] = ()
    right: str = ""
    working: str = ""
    value: Fraction | None = None
    cell: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Both ends of its place."""
        return self.figure.start, self.figure.end

    @property
    def start(self) -> int:
        """Where the figure that is judged begins, in code points of the text."""
        return self.figure.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.figure.end
