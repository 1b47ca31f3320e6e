"""Dates as reports write them: 2024年1月2日, 201X年, 近三年, “十四五”时期, with their EDTF notation.

Notation: ISO 8601-2 (EDTF): X for digits not filled in, ``2019/..`` for open ends, 33–36 for quarters,
40 and 41 for half years.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from wenming.errors import NumeralError, shown

__all__ = ["DATE_KINDS", "DateExpression"]

DATE_KINDS = (
    *("date", "year", "month", "month_day", "quarter", "half", "range", "since", "until", "before"),
    *("relative", "recent", "vague", "duration", "recurring", "plan", "decade", "datetime", "lunar", "invalid"),
)


@frozen
class DateExpression:
    """A date, a span of time or what stands for one, as a text says it.

    Attributes:
        kind: One of :data:`DATE_KINDS`.
        edtf: EDTF notation; ``""`` where there is none (几年前, an impossible date).
        start: First day meant; ``None`` when open, or relative without a reference.
        end: Last day meant, itself included; ``None`` likewise.
        duration: ISO 8601 duration (``P3Y``) of a recent or plain time; ``""`` without.
        placeholder: Whether digits are still to be filled in: 201X年.
        text: What was read; not compared.
        span: Where that stood, (start, end); not compared.

    Raises:
        NumeralError: a kind that is none, or an end before the start.
    """

    kind: str
    edtf: str = ""
    start: date | None = field(default=None, kw_only=True)
    end: date | None = field(default=None, kw_only=True)
    duration: str = field(default="", kw_only=True)
    placeholder: bool = field(default=False, kw_only=True)
    text: str = field(default="", kw_only=True, eq=False)
    span: tuple[int, int] | None = field(default=None, kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.kind not in DATE_KINDS:
            raise NumeralError(
                "{name} is {value}; it must be one of {known}.",
                {"name": "kind", "value": shown(self.kind), "known": ", ".join(DATE_KINDS)},
            )
        if self.start is not None and self.end is not None and self.end < self.start:
            raise NumeralError(
                "goes from {low} to {high}; give the lower end first.",
                {"low": self.start.isoformat(), "high": self.end.isoformat()},
            )
