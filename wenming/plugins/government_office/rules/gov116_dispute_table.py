"""GOV116: reviews or suits whose results do not make their total.

Why: the form adds 结果维持, 结果纠正, 其他结果 and 尚未审结 to 总计, for reviews and for both kinds of suits.
Bad: 维持2件、其他结果1件，总计4件. Good: 总计3件.
Fix: none; only the files tell which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value
from wenming.plugins.government_office.open_gov_form import CASES, ENDINGS

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    known = context.metrics
    for case in CASES:
        ids = [f"{case.key}_{ending}" for ending in ("total", *(key for key, _ in ENDINGS))]
        values = [exact_value(known[id_][1]) for id_ in ids if id_ in known]
        if len(values) < len(ids) or None in values:
            continue
        whole, *parts = (value for value in values if value is not None)
        made = sum(parts, Decimal(0))
        if made != whole:
            said = {"what": case.name, "parts": f"{made}件", "whole": f"{whole}件"}
            yield Diagnostic("GOV116", "error", said, Path(("metrics", known[ids[0]][0])))


RULE = Rule(
    code="GOV116",
    summary="results of reviews or suits that do not make the total",
    message="{what}: the results make {parts}, the total is {whole}",
    hint="Count the cases again by result; one not yet decided is 尚未审结.",
    severity="error",
    look=_look,
)
