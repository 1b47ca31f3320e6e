"""W403: a weekday that the date does not have.

Why: who is invited for 6月15日（星期一） does not know on which of two days to come.
Bad: 2025年6月15日（星期一）召开推进会。
Good: 2025年6月15日（星期日）召开推进会。
Fix: none; either the date or the weekday may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.dates._invalid import invalid
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_DAYS = "一二三四五六日"
_DAY = re.compile(r"[，、（( ]{0,2}(?P<word>星期|周|週|礼拜|禮拜)(?P<day>[一二三四五六日天])")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, one in invalid(context, "weekday"):
        yield Diagnostic("W403", "error", {"date": one.text}, path, span=one.span)
    for path, one in context.dates:
        if one.kind == "date" and one.start is not None and one.span is not None:
            yield from _behind(context, path, one.span, one.start.weekday())


def _behind(context: CheckContext, path: Path, span: tuple[int, int], weekday: int) -> Iterator[Diagnostic]:
    text = context.printed[path]
    found = _DAY.match(text, span[1])
    if found and _DAYS.index(found["day"].replace("天", "日")) != weekday:
        end = found.end()
        yield Diagnostic("W403", "error", {"date": text[span[0] : end]}, path, span=(span[0], end))


RULE = Rule(
    code="W403",
    summary="a weekday that the date does not have",
    message="{date}: the date is another weekday",
    hint="Look at a calendar, and mend the date or the weekday.",
    severity="error",
    look=_look,
)
