"""What rules of sectors share: parts that make their whole, tables by caption."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Metric, Path, Report, Table
from wenming.metrics import exact_value

__all__ = ["tables_about", "wrong_sums"]


def wrong_sums(report: Report, wholes: tuple[str, ...], kinds: int) -> Iterator[tuple[int, Metric, Decimal]]:
    """Yield the metrics of the definitions *wholes* whose parts do not make them: index, metric, what they make.

    *kinds* says of how many parts the whole is; where fewer are given, they are at most the whole.
    """
    known = {metric.id: metric for metric in report.metrics}
    for index, metric in enumerate(report.metrics):
        if metric.definition not in wholes:
            continue
        whole, parts = exact_value(metric), [exact_value(known[part]) for part in metric.parts]
        exact = [part for part in parts if part is not None]
        if whole is None or not exact or len(exact) < len(parts):
            continue
        made = sum(exact, Decimal(0))
        if made > whole or (len(exact) == kinds and made < whole):
            yield index, metric, made


def tables_about(context: CheckContext, *words: str) -> Iterator[tuple[Path, Table]]:
    """Yield the tables whose caption has one of *words*, with their paths."""
    for path, table in context.find(Table):
        caption = context.printed.get(path.under("caption"), "")
        if any(word in caption for word in words):
            yield path, table
