"""SUB111: a cell that was left out can be computed from the total.

Why: one or two households in a community are left out, since neighbours would know whom they are; but if it is
the only cell left out and the total is printed, anybody can subtract.
Bad: 合计12户, seven communities with 10户, one blank. Good: two cells blank, or no total.
Fix: none; leave out a second cell, or the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, gives_away
from wenming.plugins.subdistrict.rules.facts import rows_of, top_level

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for fields in rows_of(context.report).values():
        rows = {row for found in fields.values() for row in found}
        for name, cells in fields.items():
            definition = context.definitions.get(next(iter(cells.values()))[1].definition)
            total = top_level(context.report, name)
            if definition is None or definition.small_cells != "withhold" or total is None:
                continue
            exact = {row: value for row, (_, metric) in cells.items() if (value := exact_value(metric)) is not None}
            whole = exact_value(total[1])
            if whole is not None and len(exact) == len(cells) and gives_away(whole, [exact.get(row) for row in rows]):
                told = {"name": definition.name, "total": str(total[1].quantity)}
                yield Diagnostic("SUB111", "error", told, Path(("metrics", total[0])))


RULE = Rule(
    code="SUB111",
    summary="a withheld cell that the total gives away",
    message="one cell of {name} is left out, but the total of {total} gives it away",
    hint="Leave out a second cell, or the total.",
    severity="error",
    look=_look,
)
