"""GOV115: the table of applications does not add up, in a column or against last year.

Why: the form prints its own equations, and every cell of 上年结转 is last year's 结转下年度 (G1, G2, G3).
Bad: 自然人 新收45、上年结转2、办理44、结转下年1. Good: 结转下年3.
Fix: none; only the register of applications tells which cell is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.metrics import exact_value
from wenming.plugins.government_office.open_gov_form import OUTCOMES

__all__ = ["RULE"]

_TOTAL = {
    "new": "foi_received",
    "carried_in": "foi_carried_in",
    "processed": "foi_processed",
    "carried_out": "foi_carried_out",
}


_EQUATIONS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("processed",), OUTCOMES),
    (("carried_out", "processed"), ("new", "carried_in")),
    (("carried_in",), ("carried_out_before",)),
)
"""The rows left of the sign, and right of it."""


def _columns(known: Mapping[str, tuple[int, Metric]]) -> Iterator[dict[str, tuple[int, Metric]]]:
    """Yield each column of the table, the total last: its cells by the name of their row."""
    columns: dict[str, dict[str, tuple[int, Metric]]] = {}
    for id_, cell in known.items():
        head, _, name = id_.rpartition(".")
        if head.startswith("applicants."):
            columns.setdefault(head, {})[name] = cell
    yield from columns.values()
    keys = {**_TOTAL, **{key: f"all_{key}" for key in OUTCOMES}}
    total = {key: known[id_] for key, id_ in keys.items() if id_ in known}
    if any(key in total for key in OUTCOMES):
        yield total


def _sum(column: Mapping[str, tuple[int, Metric]], names: tuple[str, ...]) -> Decimal | None:
    """Return the sum of the cells *names*, ``None`` where one is blank: a sum over blanks says nothing."""
    made = Decimal(0)
    for name in names:
        value = exact_value(column[name][1]) if name in column else None
        if value is None:
            return None
        made += value
    return made


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    known = context.metrics
    for column in _columns(known):
        for left, right in _EQUATIONS:
            one, other = _sum(column, left), _sum(column, right)
            if one is not None and other is not None and one != other:
                values = {"one": f"{one}件", "other": f"{other}件"}
                yield Diagnostic("GOV115", "error", values, Path(("metrics", column[left[0]][0])))


RULE = Rule(
    code="GOV115",
    summary="a table of applications that does not add up",
    message="a column of the table of applications has {one} where its other rows make {other}",
    hint="New and carried in are what was handled and carried out; 总计 adds the 21 outcomes.",
    severity="error",
    look=_look,
)
