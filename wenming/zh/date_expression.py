"""DateExpression: a date, a period or a span of time as a report states it, with its EDTF notation."""

from __future__ import annotations

from datetime import date
from typing import Self

from attrs import evolve, field, frozen

from wenming.errors import NumeralError, shown

__all__ = ["KINDS", "DateExpression"]

KINDS = (
    "date",
    "year",
    "month",
    "month_day",
    "quarter",
    "half",
    "range",
    "since",
    "until",
    "before",
    "relative",
    "recent",
    "vague",
    "duration",
    "recurring",
    "plan",
    "decade",
    "datetime",
    "lunar",
    "invalid",
)


def _is_kind(_: object, __: object, value: str) -> None:
    if value not in KINDS:
        raise NumeralError(
            "{name} is {value}; it must be one of {known}.",
            {"name": "kind", "value": shown(value), "known": ", ".join(KINDS)},
        )


@frozen(kw_only=True)
class DateExpression:
    """A statement of time, read.

    Attributes:
        kind: One of :data:`KINDS`. ``"invalid"`` has the shape of a date but there is none: 2月30日.
        edtf: In the notation of ISO 8601-2 (EDTF): ``2024-01-02``, ``201X``, ``2024-33`` for a first
            quarter, ``2024-40`` for a first half, ``2019/..``, ``XXXX-08-08``; ``""`` where it has
            none.
        start: First day; ``None`` where open, not filled in, or relative without a reference.
        end: Last day; ``None`` likewise.
        duration: Length after ISO 8601, ``P3Y``; the period of what recurs; ``""`` where there is none.
        placeholder: Whether digits are still to be filled in: 201X年.
        text: What was read; not compared.
        span: Where that stood, (start, end); not compared.
    """

    kind: str = field(validator=_is_kind)
    edtf: str = ""
    start: date | None = None
    end: date | None = None
    duration: str = ""
    placeholder: bool = False
    text: str = field(default="", eq=False)
    span: tuple[int, int] | None = field(default=None, eq=False)

    def at(self, text: str, span: tuple[int, int]) -> Self:
        """Return the same expression, found as *text* at *span*."""
        return evolve(self, text=text, span=span)
