"""Chart over metrics → Graph: names, printed figures, and exact values in one unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from wenming.document.blocks import Graph, Series
from wenming.model import Chart, Metric, Path
from wenming.zh import Quantity, format_compact

__all__ = ["chart_names", "graph_of"]

_SHARES: Final = {("%", ""): Fraction(1), ("‰", ""): Fraction(1, 10), ("", ""): Fraction(100)}
"""Ratios that one chart shows together, in per cent; without a unit they are fractions, 三分之二."""

_EXCEL: Final = Context(prec=15)  # the digits a cell keeps, for fractions that no decimal can give


def chart_names(chart: Chart, metrics: Sequence[Metric]) -> tuple[str, ...]:
    """Return what each value is called: its label, else its period, else its id."""
    return chart.labels or tuple(metric.period.label if metric.period else metric.id for metric in metrics)


def graph_of(chart: Chart, metrics: Sequence[Metric], path: Path) -> Graph:
    """Return *chart* with its *metrics* printed and measured in one unit.

    1.52亿元 beside 9,800万元 are 1.52 and 0.98 of 亿元. Where units differ (条 and 人) each value stays
    in its own, without 万 and 亿, and the graph has no unit. A range or 几十个 has no value.
    """
    quantities = [metric.quantity for metric in metrics]
    known = [quantity for quantity in quantities if quantity.value is not None]
    units = {(quantity.unit, quantity.per) for quantity in known}
    if len(units) > 1 and all(map(_is_share, known)):
        unit = "%"
        values = [_in_per_cent(quantity) for quantity in quantities]
    else:
        power = max(map(_power, known), default=0) if len(units) == 1 else 0
        unit = _unit(known, power) if len(units) == 1 else ""
        values = [_in_powers(quantity, power) for quantity in quantities]
    series = tuple(map(Series, chart_names(chart, metrics), (one.format() for one in quantities), values))
    return Graph(kind=chart.kind, series=series, alt=chart.alt, path=path, unit=unit)


def _power(quantity: Quantity) -> int:
    """Return 8 for 亿 and 4 for 万; 千 and 百 are no units of their own, nor is a fraction's scale."""
    plain = isinstance(quantity.value, Fraction) or quantity.numbering == "mixed"
    return 0 if plain else (len(str(quantity.scale)) - 1) // 4 * 4


def _unit(quantities: Sequence[Quantity], power: int) -> str:
    hant = any("{S}" in quantity.wording for quantity in quantities)
    scale = format_compact(10**power, locale="zh_Hant_TW" if hant else "zh_Hans_CN")[1:] if power else ""
    per = quantities[0].per
    return f"{scale}{quantities[0].unit}{'/' if per else ''}{per}"


def _is_share(quantity: Quantity) -> bool:
    key = (quantity.unit, quantity.per)
    return key in _SHARES and (bool(quantity.unit) or isinstance(quantity.value, Fraction))


def _in_per_cent(quantity: Quantity) -> Decimal | None:
    if quantity.value is None or quantity.unit == "%":
        return _decimal(quantity.value)
    return _decimal(Fraction(quantity.value) * _SHARES[quantity.unit, quantity.per])


def _in_powers(quantity: Quantity, power: int) -> Decimal | None:
    value = _decimal(quantity.value)
    if value is None or not power:
        return value
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)  # a quantity is finite
    if _power(quantity) == power:
        return Decimal((sign, digits, exponent - power))
    # 9,800万元 is 0.98亿元: its zeros were places of another unit.
    kept = "".join(map(str, digits)).rstrip("0")
    return Decimal((sign, tuple(map(int, kept)), exponent + len(digits) - len(kept) - power)) if kept else Decimal(0)


def _decimal(value: Decimal | Fraction | None) -> Decimal | None:
    """Return *value* as a Decimal: exact where it can be, else to the 15 digits that a cell keeps."""
    if not isinstance(value, Fraction):
        return value
    return _EXCEL.divide(Decimal(value.numerator), Decimal(value.denominator))
