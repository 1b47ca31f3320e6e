"""SUB104: a coverage or a rate of parts above 100 %.

Why: its numerator is among its denominator. More than 100 % means that two bases were mixed (persons served
from elsewhere, registered against resident population), or that it is no coverage but a ratio.
Bad: 覆盖率101.88%. Good: 覆盖率98.4%, or 服务人次相当于常住人口的1.02倍.
Fix: none; correct the base, or call it what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value
from wenming.plugins.subdistrict.rules.facts import of_subdistrict

__all__ = ["RULE"]

_WHOLE = 100
_PRINTED = re.compile(
    r"(?P<rate>(?:覆盖|覆蓋|办结|辦結|解决|解決|满意|滿意|成功|知晓|知曉|参与|參與|普及)率)"
    r"(?:为|為|达到|達到|达|達)?(?P<value>\d{1,9}(?:\.\d{1,9})?)[%％]"
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for index, metric in enumerate(context.report.metrics):
        definition = context.definitions.get(metric.definition)
        if definition is None or definition.high != _WHOLE or metric.quantity.unit != "%":
            continue
        value = exact_value(metric)
        if metric.definition.startswith("sub.") and value is not None and value > _WHOLE:
            told.add(str(metric.quantity))
            values = {"rate": definition.name, "value": str(metric.quantity)}
            yield Diagnostic("SUB104", "error", values, Path(("metrics", index)))
    for path, text in context.texts_with("%", "％") if of_subdistrict(context) else ():
        for found in _PRINTED.finditer(text):
            printed = f"{found['value']}%"
            if Decimal(found["value"]) > _WHOLE and printed not in told:
                values = {"rate": found["rate"], "value": printed}
                yield Diagnostic("SUB104", "error", values, path, span=found.span())


RULE = Rule(
    code="SUB104",
    summary="a coverage or a rate of parts above 100%",
    message="{rate} is {value}, which no part of a whole can be",
    hint="Count part and whole on one base; if it is no part of it, do not call it a coverage.",
    severity="error",
    look=_look,
)
