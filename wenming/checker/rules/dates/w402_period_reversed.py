"""W402: a period that ends before it begins.

Why: 2025年9月—3月 runs backwards; an end was mistyped, or its year (次年, 2026年) is missing.
Bad: 2025年9月至3月开展专项行动。
Bad: 12月—1月开展慰问。
Good: 2025年9月至2026年3月开展专项行动。
Good: 12月—次年1月开展慰问。
Fix: none; only the records know the ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.dates._invalid import invalid
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_MONTHS = re.compile(r"XXXX-(\d\d)/XXXX-(\d\d)")
_NEXT = re.compile("次年|翌年|来年|來年|明年|第二年|今年")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, one in invalid(context, "reversed"):
        yield Diagnostic("W402", "error", {"period": one.text}, path, span=one.span)
    for path, one in context.dates:
        months = _MONTHS.fullmatch(one.edtf) if one.kind == "range" else None
        if months and months[1] > months[2] and not _NEXT.search(one.text):
            yield Diagnostic("W402", "warning", {"period": one.text}, path, span=one.span)


RULE = Rule(
    code="W402",
    summary="a period that ends before it begins",
    message="{period} ends before it begins",
    hint="Put the ends in order, or name the year of each.",
    severity="error",
    look=_look,
)
