"""The next steps of a report."""

from __future__ import annotations

from wenming.checker.rule import CheckContext, once
from wenming.model import NextStep, Path, Report, Section, find

__all__ = ["looks_ahead", "next_steps", "steps_as_read"]

_DONE = ("measures", "results")


@once
def next_steps(context: CheckContext) -> tuple[tuple[Path, NextStep], ...]:
    """Return the next steps of the report under check with their paths."""
    return steps_as_read(context.report) if context.spans else context.find(NextStep)


def steps_as_read(report: Report) -> tuple[tuple[Path, NextStep], ...]:
    """Return those of a report that was read: a deed (建立长效机制 among 主要做法) is none, whatever its title."""
    return tuple((path, step) for path, step in find(report, NextStep) if _part(report, path).role not in _DONE)


@once
def looks_ahead(context: CheckContext) -> bool:
    """Tell whether the report has next steps, or a part on them."""
    parts = context.find(Section)
    return bool(next_steps(context)) or any(section.role == "next_steps" for _, section in parts)


def _part(report: Report, path: Path) -> Section:
    """Return the section that the leaf at *path* stands in."""
    part = Path(path[:-2]).look_up(report)
    assert isinstance(part, Section)
    return part
