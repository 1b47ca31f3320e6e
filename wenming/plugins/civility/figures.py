"""What rules of sectors share: metrics by what they mean, the width of a printed number, tables by caption."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Metric, Path, Report, Table, find

__all__ = ["half_step", "same_period", "tables_about", "value_of", "wrong_sums"]


def value_of(metric: Metric) -> Decimal | None:
    """Return the exact value of *metric*; ``None`` for approximations, ranges and fractions."""
    quantity = metric.quantity
    exact = quantity.approximation is None and isinstance(quantity.value, Decimal)
    return Decimal(quantity.value) if exact else None  # type: ignore[arg-type]  # just checked


def half_step(metric: Metric) -> Decimal:
    """Return half a unit of the last printed place: a number stands for values that near to it.

    A count that is printed in full stands for itself alone: 412件 is no 411.5.
    """
    value = value_of(metric)
    exponent = int(value.as_tuple().exponent) if value is not None else 0
    whole = exponent == 0 and metric.quantity.kind == "count"
    return Decimal(0) if whole else Decimal(5).scaleb(exponent - 1)


def same_period(report: Report, *definitions: str) -> Iterator[tuple[tuple[int, Metric], ...]]:
    """Yield the metrics of *definitions*, one each in that order, for every period that has them all.

    Each comes with its index in ``report.metrics``; rows of a table, whose ids have a dot, are left out:
    they speak of one street or one office each.
    """
    found: dict[tuple[str, str], tuple[int, Metric]] = {}
    for index, metric in enumerate(report.metrics):
        if value_of(metric) is not None and "." not in metric.id:
            found.setdefault((metric.definition, metric.period.label if metric.period else ""), (index, metric))
    for period in dict.fromkeys(period for _, period in found):
        if all((one, period) in found for one in definitions):
            yield tuple(found[one, period] for one in definitions)


def wrong_sums(report: Report, wholes: tuple[str, ...], kinds: int) -> Iterator[tuple[int, Metric, Decimal]]:
    """Yield the metrics of the definitions *wholes* whose parts do not make them: index, metric, what they make.

    *kinds* says of how many parts the whole is; where fewer are given, they are at most the whole.
    """
    known = {metric.id: metric for metric in report.metrics}
    for index, metric in enumerate(report.metrics):
        whole, parts = value_of(metric), [value_of(known[part]) for part in metric.parts]
        exact = [part for part in parts if part is not None]
        if metric.definition not in wholes or whole is None or not exact or len(exact) < len(parts):
            continue
        made = sum(exact, Decimal(0))
        if made > whole or (len(exact) == kinds and made < whole):
            yield index, metric, made


def tables_about(context: CheckContext, *words: str) -> Iterator[tuple[Path, Table]]:
    """Yield the tables whose caption has one of *words*, with their paths."""
    for path, table in find(context.report, Table):
        caption = context.printed.get(path.under("caption"), "")
        if any(word in caption for word in words):
            yield path, table
