"""Going round: check, choose the fixes that may run, write them, check again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar

from attrs import define, field, frozen

from wenming.checker import CheckResult
from wenming.diagnostics import Diagnostic, Fix, TextEdit
from wenming.errors import ModelError
from wenming.model import Path
from wenming.pipeline.mending.draft import Draft, Judge, trimmed

__all__ = ["ROUNDS", "Ask", "Mended", "mend"]

ROUNDS = 10
"""Rounds at most: fixes that undo one another would go on for ever."""

Ask: TypeAlias = Callable[[CheckResult, Diagnostic, Fix], bool]
"""Whether a fix that is not safe may be made."""

_Draft = TypeVar("_Draft", bound=Draft)
_Asked = tuple[str, tuple[tuple[str, str], ...], Path | None, tuple[int, int] | None]


@frozen
class Mended(Generic[_Draft]):
    """A draft after mending.

    Attributes:
        draft: It.
        fixed: What was mended, each finding with the result it was found in.
        left: What is found in it now.
    """

    draft: _Draft
    fixed: tuple[tuple[CheckResult, Diagnostic], ...]
    left: tuple[CheckResult, ...]


def mend(draft: _Draft, judge: Judge, ask: Ask | None = None) -> Mended[_Draft]:
    """Return *draft* with its safe fixes made, and those that *ask* agrees to; at most ten rounds.

    Fixes whose places overlap wait for the next round; one that cannot be written in the draft is left out.
    """
    fixed: list[tuple[CheckResult, Diagnostic]] = []
    chooser = _Chooser(ask)
    results = draft.check(judge)
    for _round in range(ROUNDS):
        chooser.taken = []
        fixed += [(one, finding) for one in results for finding in one.findings if chooser.take(draft, one, finding)]
        if not chooser.taken:
            break
        draft = draft.written(chooser.taken)
        results = draft.check(judge)
    return Mended(draft, tuple(fixed), tuple(results))


@define
class _Chooser:
    """Chooses the fixes of one round.

    Attributes:
        ask: Asked about those that are not safe; nobody is asked twice.
        taken: The edits so far.
    """

    ask: Ask | None
    taken: list[TextEdit] = field(factory=list)
    answers: dict[_Asked, bool] = field(factory=dict)

    def take(self, draft: Draft, result: CheckResult, finding: Diagnostic) -> bool:
        """Take the fix of *finding*, if there is one that may be made now; tell whether it was."""
        fix = result.fix(finding)
        edits = None if fix is None else _edits(draft, result, fix)
        if fix is None or not edits or _overlap((*self.taken, *edits)) or not self._may(result, finding, fix):
            return False
        self.taken += edits
        return True

    def _may(self, result: CheckResult, finding: Diagnostic, fix: Fix) -> bool:
        if fix.safety == "safe":
            return True
        asked = (finding.code, finding.values, finding.path, finding.span)
        if asked not in self.answers:
            self.answers[asked] = self.ask is not None and self.ask(result, finding, fix)
        return self.answers[asked]


def _edits(draft: Draft, result: CheckResult, fix: Fix) -> tuple[TextEdit, ...] | None:
    """Return what *fix* writes in *draft*; ``None`` where one of its edits cannot be written."""
    context = result.context
    assert context is not None
    made: list[TextEdit] = []
    for edit in fix.edits:
        try:
            least = trimmed(edit, context.printed, context.report)
        except ModelError:
            return None
        places = () if least is None else draft.places(result, least)
        if places is None:
            return None
        made += places
    return None if _overlap(made) else tuple(made)


def _overlap(edits: Iterable[TextEdit]) -> bool:
    """Tell whether two of *edits* share a place."""
    order = sorted(edits, key=lambda one: (str(one.path), one.start, one.end))
    return any(
        one.path == other.path and (other.start < one.end or other.start == one.start)
        for one, other in pairwise(order)
    )
