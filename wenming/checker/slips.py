"""Slips: wrong words at known places, and the rules that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from wenming.checker.rule import CheckContext
from wenming.diagnostics import Diagnostic, Fix, Safety, Severity, TextEdit
from wenming.model import Path

__all__ = ["Slip", "SlipRule"]

By: TypeAlias = Literal["place", "term", "document"]


@frozen
class Slip:
    """Words that are wrong where they stand.

    Attributes:
        path: The text they stand in.
        start: Offset of the first of them in the printed text.
        end: Offset behind the last.
        found: How they are shown; the words themselves, or with some around them.
        new: What should stand there; ``None`` where only the writer can say.
        source: Where they stand in the source, where they are no text of the report: labels.
        term: What they are an instance of: slips of one term may be one finding.
    """

    path: Path
    start: int
    end: int
    found: str
    new: str | None = None
    source: tuple[int, int] | None = None
    term: str = ""


@frozen
class SlipRule:
    """What a rule made of slips looks for; its ``look`` and ``fix`` are those of the :class:`Rule`.

    Findings have the values ``found``, ``count`` and, where the slip has one, ``new``.

    Attributes:
        code: Code of the rule.
        find: Finds the slips of a report, in reading order.
        severity: Of the findings.
        by: Whether each place, each term or the whole document is one finding, at its first place.
        safety: Of the fix: writing ``new`` for each slip of the finding. There is none where one slip lacks it.
    """

    code: str
    find: Callable[[CheckContext], Iterable[Slip]]
    severity: Severity = "warning"
    by: By = "place"
    safety: Safety = "unsure"

    def look(self, context: CheckContext, /) -> Iterator[Diagnostic]:
        """Yield a finding for each place, term or document."""
        for slips in self._groups(context):
            first = slips[0]
            values = {"found": first.found, "count": len(slips)}
            if all(slip.new is not None for slip in slips):
                values["new"] = str(first.new)
            span = (first.start, first.end)
            yield Diagnostic(self.code, self.severity, values, first.path, span=span, occurrences=len(slips))

    def fix(self, context: CheckContext, finding: Diagnostic, /) -> Fix | None:
        """Return the edits of every slip of *finding*; ``None`` where one has nothing to write."""
        values = dict(finding.values)
        if "new" not in values:
            return None
        if self.by == "place":
            return Fix.replacing(finding, values["new"], self.safety)
        place = (finding.path, finding.span)
        for slips in self._groups(context):
            if (slips[0].path, (slips[0].start, slips[0].end)) == place:
                return Fix([_edit(one) for one in slips], self.safety, apart=True)
        return None

    def _groups(self, context: CheckContext) -> Iterable[list[Slip]]:
        slips = list(self.find(context))
        if self.by == "place":
            return [[slip] for slip in slips]
        if self.by == "document":
            return [slips] if slips else []
        terms: dict[str, list[Slip]] = {}
        for slip in slips:
            terms.setdefault(slip.term or slip.found, []).append(slip)
        return terms.values()


def _edit(slip: Slip) -> TextEdit:
    """Return what writes ``new`` for *slip*."""
    if slip.source is not None:
        return TextEdit(None, *slip.source, slip.new or "")
    return TextEdit(slip.path, slip.start, slip.end, slip.new or "")
