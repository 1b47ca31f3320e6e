"""W415: the last party congress named is not the last one held.

Why: a paper of 2024 that studies 党的十九大精神 and knows no 二十大 was copied from an old one.
Bad:
    某局2025年工作总结
    一、主要做法
    深入学习贯彻党的十九大精神，压实工作责任。
Good:
    某局2025年工作总结
    一、主要做法
    深入学习贯彻党的二十大精神，压实工作责任。
Good:
    某局2025年工作总结
    一、主要做法
    党的十八大以来，干部作风持续好转。
Fix: none; what was studied only the office knows.

Known to November 2026. A congress counts from the year after it; 十九大以来 tells of history and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import title_years
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_HELD = ((2022, 20, "二十"), (2017, 19, "十九"), (2012, 18, "十八"), (2007, 17, "十七"), (2002, 16, "十六"))
_NUMBERS = {name: number for _, number, name in _HELD}
_NAMED = re.compile(r"(?<![一二三四五六七八九十])(?P<name>二十|十[六七八九])(?:大(?![以至后後概约約]|报告中提出)|届|屆)(?!以来|以來)")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    year = max(title_years(context), default=0)
    due = next((one for one in _HELD if one[0] < year), None)
    if due is None:
        return
    last: tuple[int, Path, tuple[int, int], str] | None = None
    for path, text in context.texts:
        for found in _NAMED.finditer(text):
            number = _NUMBERS[found["name"]]
            if last is None or number > last[0]:
                last = (number, path, found.span(), found[0])
    if last is not None and last[0] < due[1]:
        values = {"named": last[3], "due": f"{due[2]}大", "year": year}
        yield Diagnostic("W415", "warning", values, last[1], span=last[2])


RULE = Rule(
    code="W415",
    summary="the last party congress named is not the last one held",
    message="{named} is the last congress named; before {year} there was {due}",
    hint="Name the congress whose decisions are carried out now.",
    look=_look,
)
