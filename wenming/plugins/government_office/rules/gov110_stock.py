"""GOV110: normative documents in force that do not follow from last year's.

Why: the stock is last year's, with those made and without those repealed (G4); a document that expired by its own
terms is the usual reason, and is then said.
Bad: 上年82件，制发8件，废止5件，现行有效88件. Good: 85件.
Fix: none; only the list of documents tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value

__all__ = ["RULE"]

def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    by_id = context.metrics
    for kind in ("normative", "regulations"):
        names = (f"{kind}_valid", f"{kind}_valid_before", f"{kind}_made", f"{kind}_repealed")
        found = [by_id[name] for name in names if name in by_id]
        values = [exact_value(metric) for _, metric in found]
        if len(found) != len(names) or None in values:
            continue
        now, last, made, gone = (value for value in values if value is not None)
        if now != last + made - gone:
            said = {"now": str(found[0][1].quantity), "due": f"{last + made - gone}{found[0][1].quantity.unit}"}
            yield Diagnostic("GOV110", "warning", said, Path(("metrics", found[0][0])))


RULE = Rule(
    code="GOV110",
    summary="a stock that does not follow from last year's",
    message="{now} are in force, last year's with those made and repealed are {due}",
    hint="Count the list again; say so where documents expired by themselves.",
    look=_look,
)
