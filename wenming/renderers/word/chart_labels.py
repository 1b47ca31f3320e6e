"""How a chart in Word says what the report prints: number formats that keep a figure's own words.

A label is a number that Word shows in a format, so that it stays right when the data is edited. The
format keeps the digits as given (4.50) and the words around them (2000余); the unit stands at the axis.
What a format cannot say (几十个, 一百二十八条) goes behind the name, in brackets: nothing is lost.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from attrs import frozen

from wenming.document import Graph, Series

__all__ = ["GENERAL", "Labelled", "labelled", "shows_shares"]

GENERAL: Final = "General"
"""The number format for what is not as printed."""

_KEPT: Final = ("%", "‰")  # units that every label repeats
_DIGITS: Final = 15  # of a cell
_DECIMALS: Final = 4  # of a value in another unit than its figure
_LONGEST: Final = 60  # Excel takes 255 characters of a format, in UTF-16 and with its quotes


@frozen(kw_only=True)
class Labelled:
    """One value of a chart as Word shows it.

    Attributes:
        name: What the axis calls it.
        value: In the chart's unit; ``None`` leaves a gap.
        before: Words before the digits.
        digits: Number format of the digits: ``#,##0.00``.
        after: Words after the digits.
    """

    name: str
    value: Decimal | None
    before: str = ""
    digits: str = GENERAL
    after: str = ""

    @property
    def format(self) -> str:
        """Number format of label and cell: ``"近"0.00"余"``."""
        before, after = (f'"{words}"' if words else "" for words in (self.before, self.after))
        return f"{before}{self.digits}{after}"


def labelled(graph: Graph) -> tuple[Labelled, ...]:
    """Return the values of *graph* with names and number formats, in their order.

    A pie labels its parts with their shares, so that their figures all stand behind the names; Word has
    one format for value and share together.
    """
    apart = shows_shares(graph)
    return tuple(_labelled(one, graph.unit, apart=apart) for one in graph.series)


def shows_shares(graph: Graph) -> bool:
    """Tell whether labels are computed shares: of a pie, unless its values are per cent themselves."""
    return graph.kind == "pie" and graph.unit != "%"


def _labelled(one: Series, unit: str, *, apart: bool) -> Labelled:
    value, bracketed = one.value, f"{one.name}（{one.figure}）"
    if value is None:
        return Labelled(name=bracketed, value=None)
    digits, around = _digits(value), _around(one.figure, value)
    if apart or not digits or not around:
        return Labelled(name=bracketed, value=value, digits=_digits(value, most=_DECIMALS) or GENERAL)
    before, after = around
    return Labelled(
        name=one.name,
        value=value,
        before=before,
        digits=digits.replace("0", "#,##0", 1) if "," in one.figure else digits,
        after=after if unit in _KEPT else after.removesuffix(unit),
    )


def _digits(value: Decimal, *, most: int = _DIGITS) -> str:
    """Return the number format of *value* with at most so many decimals; ``""`` if a cell cannot hold its digits."""
    if abs(value.adjusted()) >= _DIGITS:
        return ""
    whole, _, decimals = f"{value:f}".lstrip("-").partition(".")
    if len((whole + decimals).lstrip("0")) > _DIGITS:
        return ""
    return "0" + ("." + "0" * min(len(decimals), most) if decimals else "")


def _around(figure: str, value: Decimal) -> tuple[str, str] | None:
    """Return the words before and after *value*'s digits in *figure*, ``None`` where a format cannot say them.

    A format puts the sign of a number before its words.
    """
    digits = f"{value:,f}" if "," in figure else f"{value:f}"
    found = re.search(rf"(?<![\d.,]){re.escape(digits)}(?![.,]?\d)", figure, re.ASCII)
    if found is None:
        return None
    before, after = figure[: found.start()], figure[found.end() :]
    sayable = (before + after).isprintable() and '"' not in before + after and len(before + after) <= _LONGEST
    return (before, after) if sayable and not (value < 0 and before) else None
