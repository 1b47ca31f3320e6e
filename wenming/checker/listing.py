"""What a check found, as lines to read: place, message, the words with marks under them, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TypeAlias

from wenming.checker.run import CheckResult
from wenming.checker.show import excerpt, hint, message
from wenming.diagnostics import Diagnostic

__all__ = ["Paint", "Part", "as_lines", "in_colour", "plain", "width"]

_ = str  # marks words for the catalogues
_SEVERITIES = (_("error"), _("warning"), _("info"))

Part: TypeAlias = Literal["place", "error", "warning", "info", "marks"]
"""What a paint may be for: the place, the severity, the marks under words."""

Paint: TypeAlias = Callable[[Part, str], str]
_COLOURS: dict[Part, str] = {"place": "1", "error": "1;31", "warning": "1;33", "info": "1;36", "marks": "1;32"}
_INDENT = "    "


def plain(_: Part, words: str) -> str:
    """Return *words* as they are."""
    return words


def in_colour(part: Part, words: str) -> str:
    """Return *words* between the escape sequences of a terminal (ECMA-48, SGR)."""
    return f"\x1b[{_COLOURS[part]}m{words}\x1b[0m"


def as_lines(
    result: CheckResult, *, translate: Callable[[str], str] = str, name: str = "", paint: Paint = plain
) -> Iterable[str]:
    """Yield the lines of each finding: place, code, severity and message; the words; what to do.

    Args:
        result: What was found.
        translate: From the English sentence to the reader's language.
        name: Base name of the source, for the place.
        paint: Colours the parts of a line: :func:`in_colour` on a terminal.
    """
    for finding in result.findings:
        place = _place(result, finding, name)
        severity = paint(finding.severity, f"{finding.code} {translate(finding.severity)}")
        said = f"{severity}: {message(result, finding, translate)}"
        yield f"{paint('place', place)}: {said}" if place else said
        yield from _marked(result, finding, paint)
        advice = hint(result, finding, translate)
        if advice:
            yield f"{_INDENT}{advice}"


def width(text: str) -> int:
    """Return the columns that *text* takes on a terminal: two for what is full-width, none for what combines."""
    return sum(
        0 if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Cf") else
        2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _place(result: CheckResult, finding: Diagnostic, name: str) -> str:
    where = result.locate(finding)
    place = f"{name}:{where.line}:{where.column}" if where else name
    inside = finding.label or (str(finding.path) if finding.path else "")
    return ": ".join(part for part in (place.strip(":"), inside) if part)


def _marked(result: CheckResult, finding: Diagnostic, paint: Paint) -> Iterator[str]:
    """Yield the words that *finding* means and the marks under them; nothing where it means all of a place."""
    if finding.span is None:
        return
    shown = excerpt(result, finding)
    if not shown.text:
        return
    before, meant = shown.text[: shown.start], shown.text[shown.start : shown.end]
    yield f"{_INDENT}{shown.text}".replace("\t", " ")
    yield f"{_INDENT}{' ' * width(before.replace(chr(9), ' '))}{paint('marks', '^' * max(1, width(meant)))}"
