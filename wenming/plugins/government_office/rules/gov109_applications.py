"""GOV109: applications for information that do not balance.

Why: 新收 + 上年结转 = 办理 + 结转下年 is printed in the form of the yearly report itself, and what is carried in is
what was carried out the year before (G1, G3).
Bad: 新收56件，上年结转2件，办理55件，结转下年1件. Good: 结转下年3件.
Fix: none; only the register tells which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, same_period

__all__ = ["RULE"]

_BALANCE = ("gov.foi_received", "gov.foi_carried_in", "gov.foi_processed", "gov.foi_carried_out")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for (index, new), (_, came), (_, done), (_, left) in same_period(context.report, *_BALANCE):
        given = [exact_value(one) or Decimal(0) for one in (new, came, done, left)]
        if given[0] + given[1] != given[2] + given[3]:
            values = {"one": f"{new.quantity}＋{came.quantity}", "other": f"{done.quantity}＋{left.quantity}"}
            yield Diagnostic("GOV109", "error", values, Path(("metrics", index)))
    by_id = context.metrics
    came_in, last = by_id.get("foi_carried_in"), by_id.get("foi_carried_out_before")
    known = [exact_value(pair[1]) for pair in (came_in, last) if pair]
    if came_in and last and None not in known and known[0] != known[1]:
        values = {"one": str(came_in[1].quantity), "other": str(last[1].quantity)}
        yield Diagnostic("GOV109", "error", values, Path(("metrics", came_in[0])))


RULE = Rule(
    code="GOV109",
    summary="applications that do not balance",
    message="{one} should be {other}",
    hint="New and carried in are what was handled and carried out; carried in is last year's carried out.",
    severity="error",
    look=_look,
)
