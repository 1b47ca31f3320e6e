"""PET108: 100 % where some are missing, or 0 % where there are some.

Why: 99.96 % rounded to one place is printed 100 %, and says that all were done (X18); whoever counts finds them out.
Bad: 应受理986件，及时受理985件，及时受理率100%. Good: 及时受理率99.9%.
Fix: none; print one more decimal place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import same_period
from wenming.plugins.petitions.rules.pet101_rates import RATES

__all__ = ["RULE"]

_WHOLE = 100
_SAID = re.compile(
    r"应?(?:受理|办结|辦結|评价|化解)[^，。；\d]{0,6}(?P<whole>\d+)[件批][^。]{0,24}?"
    r"(?:受理|办结|辦結|参评|參評|满意|滿意|化解)[^，。；\d]{0,4}(?P<part>\d+)[件批][^。\d]{0,16}?率[为為达達]?100%"
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for rate, part, whole in RATES:
        for (index, found), (_, one), (_, other) in same_period(context.report, rate, part, whole):
            value, count, base = (each.quantity.value or 0 for each in (found, one, other))
            if (value == _WHOLE and count < base) or (value == 0 and count > 0):
                values = {"rate": str(found.quantity), "part": str(one.quantity), "whole": str(other.quantity)}
                yield Diagnostic("PET108", "error", values, Path(("metrics", index)))
    for path, text in context.texts_with("100%"):
        for said in _SAID.finditer(text):
            if int(said["part"]) < int(said["whole"]):
                values = {"rate": "100%", "part": said["part"], "whole": said["whole"]}
                yield Diagnostic("PET108", "error", values, path, span=said.span())


RULE = Rule(
    code="PET108",
    summary="a full rate that is not full",
    message="{part} of {whole} is not {rate}",
    hint="Print as many decimal places as show the difference: 99.96%.",
    severity="error",
    look=_look,
)
