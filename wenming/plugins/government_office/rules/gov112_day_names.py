"""GOV112: the name of a day without its middle dot.

Why: events are called by their day, month and day parted by a dot (GB/T 15834-2011, 4.11.3.4): “720” is no date.
Bad: “720”特大暴雨. Good: “7·20”特大暴雨.
Fix: safe; the dot is put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Fix, Rule

__all__ = ["RULE"]

_DAY = re.compile(
    r"(?<=[“「])(?P<month>1[0-2]|[1-9])(?P<day>[0-2]\d|3[01])"
    r"(?=[”」](?:特大|重大|暴雨|洪|防汛|抢险|搶險|灾|災|雨|地震|事故|事件))"
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("“", "「"):
        for found in _DAY.finditer(text):
            values = {"found": found[0], "right": _dotted(found)}
            yield Diagnostic("GOV112", "warning", values, path, span=found.span())


def _dotted(found: re.Match[str]) -> str:
    return f"{found['month']}·{found['day']}"


def _fix(_: CheckContext, finding: Diagnostic, /) -> Fix:
    return Fix.replacing(finding, dict(finding.values)["right"], "safe")


RULE = Rule(
    code="GOV112",
    summary="the name of a day without its dot",
    message="“{found}” is written “{right}”",
    hint="Part month and day with a middle dot.",
    look=_look,
    fix=_fix,
)
