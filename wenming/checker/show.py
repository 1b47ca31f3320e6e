"""Showing findings: as lines for people, as values for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from wenming.checker.run import CheckResult
from wenming.diagnostics import Diagnostic, Span
from wenming.model import Path

__all__ = ["as_data", "as_lines", "hint", "message"]

_ = str  # marks words for the catalogues
_SEVERITIES = (_("error"), _("warning"), _("info"))
_AROUND = 12  # characters of the text shown on either side of what is meant


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


def as_lines(
    result: CheckResult,
    *,
    translate: Callable[[str], str] = str,
    name: str = "",
    spans: Mapping[Path, Span] | None = None,
) -> Iterable[str]:
    """Yield two lines a finding: place, code, severity and message; then what to do.

    Args:
        result: What was found.
        translate: From the English sentence to the reader's language.
        name: Base name of the source, for the place.
        spans: Where each text stands in the source; without, the label or the path is shown.
    """
    for finding in result.findings:
        where = _span(finding, spans or {})
        place = f"{name}:{where.line}:{where.column}" if where else name
        inside = finding.label or (str(finding.path) if finding.path else "")
        head = ": ".join(part for part in (place.strip(":"), inside) if part)
        said = f"{finding.code} {translate(finding.severity)}: {message(result, finding, translate)}"
        yield f"{head}: {said}" if head else said
        advice = hint(result, finding, translate)
        if advice:
            yield f"    {advice}"


def as_data(
    result: CheckResult,
    *,
    translate: Callable[[str], str] = str,
    spans: Mapping[Path, Span] | None = None,
    texts: Mapping[Path, str] | None = None,
) -> dict[str, object]:
    """Return ``{"findings": […], "counts": {…}}``, ready for JSON.

    Lines and columns count from 1, offsets are code points of the decoded source from 0; all are
    ``None`` where no source is known. *texts* are the printed texts, for the excerpts.
    """
    found = [_entry(result, finding, translate, spans or {}, texts or {}) for finding in result.findings]
    return {"findings": found, "counts": dict(result.counts)}


def _entry(
    result: CheckResult,
    finding: Diagnostic,
    translate: Callable[[str], str],
    spans: Mapping[Path, Span],
    texts: Mapping[Path, str],
) -> dict[str, object]:
    where = _span(finding, spans)
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
        "excerpt": _excerpt(finding, texts),
        "values": dict(finding.values),
    }


def _span(finding: Diagnostic, spans: Mapping[Path, Span]) -> Span | None:
    """Return where *finding* stands in the source, down to the characters it means."""
    path = finding.path
    if path is None:
        return None
    whole = spans.get(path) or spans.get(path.under("title")) or spans.get(path.under("body", 0))
    if whole is None or finding.span is None:
        return whole
    start, end = finding.span
    if whole.start + end > whole.end:
        return whole  # a text that the source breaks over several places
    return Span(whole.line, whole.column + start, whole.start + start, whole.start + end)


def _excerpt(finding: Diagnostic, texts: Mapping[Path, str]) -> str:
    """Return the characters that *finding* means, with some around them."""
    path = finding.path
    if path is None:
        return ""
    text = texts.get(path, texts.get(path.under("title"), ""))
    start, end = finding.span or (0, min(len(text), _AROUND * 2))
    before, after = max(0, start - _AROUND), end + _AROUND
    cut = text[before:after]
    return f"{'…' if before else ''}{cut}{'…' if after < len(text) else ''}"
