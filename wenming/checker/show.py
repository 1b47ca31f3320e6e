"""What a check found, as values for JSON; the words of findings in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from wenming.checker.run import CheckResult
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["Excerpt", "as_data", "excerpt", "hint", "message"]

_AROUND = 12  # characters of the text shown on either side of what is meant
_MOST = 48  # characters shown of what is meant


class Excerpt(NamedTuple):
    """Words of a text, for a reader to see where a finding stands.

    Attributes:
        text: The words, ``…`` where there are more.
        start: Where what is meant begins in them.
        end: Where it ends.
    """

    text: str = ""
    start: int = 0
    end: int = 0


def message(result: CheckResult, finding: Diagnostic, translate: Callable[[str], str] = str) -> str:
    """Return what *finding* says, in the language that *translate* gives."""
    return _words(result, finding, "message", translate)


def hint(result: CheckResult, finding: Diagnostic, translate: Callable[[str], str] = str) -> str:
    """Return what to do about *finding*, in the language that *translate* gives."""
    return _words(result, finding, "hint", translate)


def _words(result: CheckResult, finding: Diagnostic, name: str, translate: Callable[[str], str]) -> str:
    rule = next((rule for rule in result.rules if rule.code == finding.code), None)
    template = getattr(rule, name, "")
    try:
        values = {key: translate(value) for key, value in finding.values}  # words of ours; others stay
        return translate(template).format_map(values) if template else ""
    except (AttributeError, IndexError, KeyError, ValueError):
        # A plugin's template with a slot it does not fill, or a bad translation: show what there is.
        return f"{template} {', '.join(f'{key}={value}' for key, value in finding.values)}"


def excerpt(result: CheckResult, finding: Diagnostic) -> Excerpt:
    """Return the words that *finding* means, with some around them; of what is long, its beginning."""
    text = _printed(result, finding.path)
    start, end = finding.span or (0, len(text))
    if finding.path is None or not 0 <= start <= end <= len(text):
        return Excerpt()
    stop = min(end, start + _MOST)
    before, after = max(0, start - _AROUND), stop + _AROUND if stop == end else stop
    head, tail = "…" * (before > 0), "…" * (after < len(text))
    shift = len(head) - before
    return Excerpt(f"{head}{text[before:after]}{tail}", start + shift, stop + shift)


def _printed(result: CheckResult, path: Path | None) -> str:
    """Return the text at *path*; of a node its title, of a metric its figure."""
    context = result.context
    if context is None or path is None:
        return ""
    for way in (path, path.under("title")):
        if way in context.printed:
            return context.printed[way]
    here = path.look_up(context.report)
    return here if isinstance(here, str) else str(getattr(here, "quantity", ""))


def as_data(result: CheckResult, *, translate: Callable[[str], str] = str) -> dict[str, object]:
    """Return ``{"findings": […], "counts": {…}}``, ready for JSON.

    Lines and columns count from 1, offsets are code points of the decoded source from 0; all are
    ``None`` where no source is known. A line of a Word file is a paragraph, cells counted.
    """
    return {"findings": [_entry(result, one, translate) for one in result.findings], "counts": dict(result.counts)}


def _entry(result: CheckResult, finding: Diagnostic, translate: Callable[[str], str]) -> dict[str, object]:
    where = result.locate(finding)
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": message(result, finding, translate),
        "hint": hint(result, finding, translate),
        "path": str(finding.path) if finding.path is not None else None,
        "label": finding.label,
        "line": where.line if where else None,
        "column": where.column if where else None,
        "start": where.start if where else None,
        "end": where.end if where else None,
        "excerpt": excerpt(result, finding).text,
        "occurrences": finding.occurrences,
        "values": dict(finding.values),
    }
