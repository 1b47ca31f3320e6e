"""Diagnostic: one thing that reader, checker or layout check found; Fix: what would mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.model import Path, Report

__all__ = ["SEVERITIES", "Diagnostic", "Fix", "Safety", "Severity", "Span"]

Severity: TypeAlias = Literal["error", "warning", "info"]
Safety: TypeAlias = Literal["safe", "unsure"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""Gravest first."""


@frozen
class Span:
    """Where something stands in a source text.

    Attributes:
        line: Line it begins in, from 1.
        column: Character of that line it begins at, from 1.
        start: Offset of its first character in the decoded source, in code points, from 0.
        end: Offset behind its last character.
    """

    line: int
    column: int
    start: int
    end: int


def _values(value: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, str], ...]:
    pairs = value.items() if isinstance(value, Mapping) else value
    return tuple(sorted((name, str(one)) for name, one in pairs))


@frozen
class Diagnostic:
    """One finding. It carries values, not sentences: the message is a template of its rule.

    Attributes:
        code: Code of the rule: ``W203``.
        severity: ``error``, ``warning`` or ``info``.
        values: What goes into the slots of the message, as sorted pairs; a mapping is taken too.
        path: Where in the report; ``None`` for the report as a whole or for its source.
        label: The label a reader sees there: ``二、``; ``""`` if there is none.
        span: Characters meant, as (start, end): of the printed text at *path*, or of the source
            where there is no path; ``None`` means all of it.
        occurrences: How often it is there; a term that stands wrong ten times is one finding, at its first place.

    Raises:
        ModelError: a severity that is none.
    """

    code: str
    severity: Severity
    values: tuple[tuple[str, str], ...] = field(default=(), converter=_values)
    path: Path | None = None
    label: str = ""
    span: tuple[int, int] | None = None
    occurrences: int = 1

    def __attrs_post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ModelError(
                "severity {severity} is unknown. Use error, warning or info.",
                {"severity": shown(self.severity)},
                path="severity",
            )


@frozen
class Fix:
    """How a finding is mended.

    Attributes:
        apply: Report in, mended report out; the same object where there is nothing to mend.
        safety: ``safe`` may run unasked; ``unsure`` changes what the text says.
    """

    apply: Callable[[Report], Report]
    safety: Safety = "unsure"
