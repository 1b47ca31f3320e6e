"""W213: a report that does not say who wrote it, or when.

Why: office and day stand under the title or at the end (GB/T 9704-2012, 7.3.5); copies lose them, and nobody can tell
which year's report it is.
Bad: Report("工作总结", sections=[Section("主要做法", ["各项任务按期完成，人手仍然偏紧，下一步将充实队伍。" * 50])])
Good:
    Report("工作总结", issuer="某局", sections=[
        Section("主要做法", ["各项任务按期完成，人手仍然偏紧，下一步将充实队伍。" * 50])])
Fix: none; only the office knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import length_of
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_LONG = 1000  # characters


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    report = context.report
    if not report.issuer and report.dated is None and length_of(context) >= _LONG:
        yield Diagnostic("W213", "info", {}, Path(("title",)))


RULE = Rule(
    code="W213",
    summary="a report that does not say who wrote it, or when",
    message="neither the office nor the day is named, at the head or the end",
    hint="Put the name of the office and the day under the title or at the end.",
    severity="info",
    look=_look,
)
