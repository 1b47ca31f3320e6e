"""SUB103: the sources or kinds of orders do not add up to the orders, or their shares are of another total.

Why: both lists are full, so their counts make the total that the text names, and each share is of that total.
A published bulletin had 28.4万 orders, and shares of 19.5万.
Bad: 承办热线工单11680件……电话8176件（72%）. Good: 电话8176件（70%）.
Fix: none; only the platform knows which figure is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import Found, exact_value, half_step
from wenming.plugins.subdistrict.rules.facts import period_of, rows_of, top_level

__all__ = ["RULE"]

_LISTS = ("sources", "topics")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    orders = top_level(context.report, "hotline_orders")
    if orders is None:
        return
    for name, fields in rows_of(context.report).items():
        cases = {
            row: one for row, one in fields.get("cases", {}).items() if period_of(one[1]) == period_of(orders[1])
        }
        if name in _LISTS and cases:
            yield from _added(cases, fields, orders)
            yield from _divided(cases, fields.get("share", {}), orders)


def _added(
    cases: Mapping[str, Found], fields: Mapping[str, Mapping[str, Found]], orders: Found
) -> Iterator[Diagnostic]:
    values = [exact_value(metric) for _, metric in cases.values()]
    if None in values or {row for found in fields.values() for row in found} - set(cases):
        return
    total = sum((value for value in values if value is not None), Decimal(0))
    room = half_step(orders[1]) + sum(half_step(metric) for _, metric in cases.values())
    rough = any(metric.quantity.scale != 1 for _, metric in (*cases.values(), orders))
    whole = exact_value(orders[1]) or Decimal(0)
    if abs(total - whole) > (room if rough else 0):
        told = {"found": f"{total:f}{orders[1].quantity.unit}", "whole": str(orders[1].quantity)}
        yield Diagnostic("SUB103", "error", told, Path(("metrics", orders[0])))


def _divided(cases: Mapping[str, Found], shares: Mapping[str, Found], orders: Found) -> Iterator[Diagnostic]:
    whole = exact_value(orders[1])
    for row, (index, metric) in shares.items():
        part = exact_value(cases[row][1]) if row in cases else None
        given = exact_value(metric)
        if not whole or part is None or given is None or orders[1].quantity.scale != 1:
            continue
        if abs(part / whole * 100 - given) > half_step(metric):
            told = {"found": f"{cases[row][1].quantity}（{metric.quantity}）", "whole": str(orders[1].quantity)}
            yield Diagnostic("SUB103", "error", told, Path(("metrics", index)))


RULE = Rule(
    code="SUB103",
    summary="parts or shares that are not those of the orders",
    message="{found} does not fit the total of {whole}",
    hint="Count again by source and by kind, and divide by the total that the text names.",
    severity="error",
    look=_look,
)
