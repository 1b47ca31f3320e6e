"""SUB102: the shares of a full list do not make 100 %.

Why: the sources and the kinds of orders are listed to the last one (其他), so their shares are the whole,
but for the rounding of each.
Bad: 电话70%、网络25%、小程序8%. Good: 电话70%、网络25%、小程序5%.
Fix: none; count again, and divide all by the same total.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, half_step
from wenming.plugins.subdistrict.rules.facts import rows_of

__all__ = ["RULE"]

_LISTS = ("sources", "topics")
_WHOLE = 100


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    ours = any((metric.definition or "").startswith("sub.") for metric in context.report.metrics)
    if context.report.issuer and not ours:
        return  # another sector has rows of these names, and its own check of them
    for name, fields in rows_of(context.report).items():
        shares = fields.get("share", {})
        others = {row for found in fields.values() for row in found}
        values = [exact_value(metric) for _, metric in shares.values()]
        if name not in _LISTS or len(shares) < 2 or others - set(shares) or None in values:
            continue
        total = sum((value for value in values if value is not None), Decimal(0))
        if abs(total - _WHOLE) > sum(half_step(metric) for _, metric in shares.values()):
            first = min(index for index, _ in shares.values())
            told = {"total": f"{total}%", "count": len(shares)}
            yield Diagnostic("SUB102", "error", told, Path(("metrics", first)))


RULE = Rule(
    code="SUB102",
    summary="shares of a full list that do not make 100%",
    message="the {count} shares make {total}, not 100%",
    hint="Divide each count by the same total, and list what is left as 其他.",
    severity="error",
    look=_look,
)
