"""Diagnostic: one thing that reader, checker or layout check found; Fix: the edits that would mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.model import Path

__all__ = ["SEVERITIES", "Diagnostic", "Fix", "Safety", "Severity", "Span", "TextEdit"]

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
class TextEdit:
    """Other words for some that stand in a report, or in its source.

    Attributes:
        path: The text they stand in: a path of ``CheckContext.texts``, a field of plain words (``issuer``), or a
            metric, whose text is its figure. ``None``: they are no text of the report, but stand in the source,
            as labels do.
        start: Offset of the first of them in the printed text at *path*, or in the source.
        end: Offset behind the last; equal to *start* where *new* is put in.
        new: What stands there then.
    """

    path: Path | None
    start: int
    end: int
    new: str


@frozen
class Fix:
    """How a finding is mended: edits, which model, text, data file and Word file all can take.

    Attributes:
        edits: What is written instead, at every place where the finding stands; all are made, or none.
        safety: ``safe`` may run unasked; ``unsure`` changes what the text says.
        apart: Whether each edit may be made without the others, as where one finding tells of a mark that stands wrong
            at many places; what cannot be written at one place then stops nothing at the others.
    """

    edits: tuple[TextEdit, ...] = field(converter=tuple[TextEdit, ...])
    safety: Safety = "unsure"
    apart: bool = False

    @classmethod
    def replacing(cls, finding: Diagnostic, new: str, safety: Safety = "unsure") -> Fix:
        """Return the fix that writes *new* for the words *finding* means.

        Raises:
            ModelError: *finding* means no words: it has no span.
        """
        if finding.span is None:
            raise ModelError("{code} means no words, so none can be written for them.", {"code": finding.code})
        return cls((TextEdit(finding.path, *finding.span, new),), safety)
