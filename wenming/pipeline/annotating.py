"""annotate: findings as comments in the Word file that they were found in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wenming.checker import CheckResult, hint, message
from wenming.diagnostics import Diagnostic
from wenming.hooks import Registry
from wenming.ooxml.comments import Comment, annotated
from wenming.pipeline.fixing import draft_of
from wenming.pipeline.mending import Judge, WordDraft

__all__ = ["annotate"]


def annotate(
    content: bytes, judge: Judge, registry: Registry, *, translate: Callable[[str], str] = str, name: str = ""
) -> bytes:
    """Return a .docx with a comment for each finding, at the runs whose words it means; all else stays.

    A finding about no words of the file stands at its first words: those of the section it speaks of, else of the file.

    Args:
        content: The file.
        judge: Checks each document in it.
        registry: Words of plugins.
        translate: From the English sentence to the reader's language.
        name: Base name of the file.

    Raises:
        ReadError: no Word file, or a broken one.
    """
    draft = draft_of(content, "docx", registry, name=name)
    assert isinstance(draft, WordDraft)
    return annotated(content, tuple(_comments(draft, judge, translate)))


def _comments(draft: WordDraft, judge: Judge, translate: Callable[[str], str]) -> Iterator[Comment]:
    for result in draft.check(judge):
        for finding in result.findings:
            place = _runs(draft, result, finding)
            if place is not None:
                said = f"{finding.code} {translate(finding.severity)}: {message(result, finding, translate)}"
                yield Comment(*place, tuple(line for line in (said, hint(result, finding, translate)) if line))


def _runs(draft: WordDraft, result: CheckResult, finding: Diagnostic) -> tuple[int, int] | None:
    """Return the first and the last run that *finding* is about; ``None`` in a file without words."""
    where = result.locate(finding)
    start, end = (0, 0) if where is None else (where.start, where.end)
    return draft.runs(start, end) or draft.runs(0, 0)
