"""GOV114: offices or topics whose motions do not make the total.

Why: the table by offices and the list by topics speak of the same motions as the total in the prose (G7); where
two offices handle one motion, the table says so and is no full list.
Bad: 承办建议提案201件, topics of 62, 57, 41, 26 and 5. Good: …15.
Fix: none; only the register tells which figure is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.metrics import exact_value

__all__ = ["RULE"]

_ROW = re.compile(r"(topics|units)\.\d+\.(\w+)")
_OWN = {"number": "motions_total"}
_OPEN = re.compile(r"[等]方面|[等]类|[等]類|会办|會辦|联合办理|聯合辦理")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    metrics = context.report.metrics
    by_id = {metric.id: metric for metric in metrics}
    columns: dict[tuple[str, str], list[tuple[int, Metric]]] = {}
    for index, metric in enumerate(metrics):
        row = _ROW.fullmatch(metric.id)
        if row:
            columns.setdefault((row[1], row[2]), []).append((index, metric))
    if not columns or any(_OPEN.search(text) for _, text in context.texts):
        return
    for (_, name), found in columns.items():
        whole = by_id.get(_OWN.get(name, name))
        values = [exact_value(metric) for _, metric in found]
        if whole is None or exact_value(whole) is None or None in values or len(values) < 2:
            continue
        total = sum(value for value in values if value is not None)
        if total != exact_value(whole):
            said = {"total": f"{total}{whole.quantity.unit}", "whole": str(whole.quantity)}
            yield Diagnostic("GOV114", "error", said, Path(("metrics", found[0][0])))


RULE = Rule(
    code="GOV114",
    summary="offices or topics that do not make the total",
    message="the rows make {total}, the total is {whole}",
    hint="Count again by office and topic; where offices handle motions together, say so (会办).",
    severity="error",
    look=_look,
)
