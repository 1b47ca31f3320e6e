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
from wenming.pipeline.mending.draft import NO_WORDS, Draft, Judge, Kept, trimmed

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
        left: What is found in it now, a result for each document; what only the writer can mend, and :attr:`kept`.
        kept: What of :attr:`left` has a fix that may be made, but could not be written: result, finding, and why,
            an English sentence that is the key of its translations.
    """

    draft: _Draft
    fixed: tuple[tuple[CheckResult, Diagnostic], ...]
    left: tuple[CheckResult, ...]
    kept: tuple[tuple[CheckResult, Diagnostic, str], ...] = ()


def mend(draft: _Draft, judge: Judge, ask: Ask | None = None) -> Mended[_Draft]:
    """Return *draft* with its safe fixes made, and those that *ask* agrees to; at most ten rounds.

    Fixes whose places overlap wait for the next round; what cannot be written in the draft is left, and told of.
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
    kept = [
        (one, finding, why) for one in results for finding in one.findings for why in chooser.kept(draft, one, finding)
    ]
    return Mended(draft, tuple(fixed), tuple(results), tuple(kept))


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
        edits = () if fix is None else _edits(draft, result, fix)[0]
        if fix is None or not edits or _overlap((*self.taken, *edits)) or not self._may(result, finding, fix):
            return False
        self.taken += edits
        return True

    def kept(self, draft: Draft, result: CheckResult, finding: Diagnostic) -> tuple[str, ...]:
        """Return why the fix of *finding*, if there is one that may be made, cannot be written."""
        fix = result.fix(finding)
        if fix is None or (fix.safety != "safe" and not self.answers.get(_asked(finding))):
            return ()
        return tuple(dict.fromkeys(one.why for one in _edits(draft, result, fix)[1]))

    def _may(self, result: CheckResult, finding: Diagnostic, fix: Fix) -> bool:
        if fix.safety == "safe":
            return True
        asked = _asked(finding)
        if asked not in self.answers:
            self.answers[asked] = self.ask is not None and self.ask(result, finding, fix)
        return self.answers[asked]


def _asked(finding: Diagnostic) -> _Asked:
    return finding.code, finding.values, finding.path, finding.span


def _edits(draft: Draft, result: CheckResult, fix: Fix) -> tuple[list[TextEdit], list[Kept]]:
    """Return what *fix* writes in *draft*, and why edits of it are not written; with one such it writes nothing.

    But if each may be made without the others, what can be written is.
    """
    context = result.context
    assert context is not None
    made: list[TextEdit] = []
    kept: list[Kept] = []
    for edit in fix.edits:
        try:
            least = trimmed(edit, context.printed, context.report)
        except ModelError:
            kept.append(NO_WORDS)
            continue
        places = () if least is None else draft.places(result, least)
        if isinstance(places, Kept):
            kept.append(places)
        elif not _overlap((*made, *places)):
            made += places
        elif not fix.apart:
            return [], kept
    return ([] if kept and not fix.apart else made), kept


def _overlap(edits: Iterable[TextEdit]) -> bool:
    """Tell whether two of *edits* share a place."""
    order = sorted(edits, key=lambda one: (str(one.path), one.start, one.end))
    return any(
        one.path == other.path and (other.start < one.end or other.start == one.start)
        for one, other in pairwise(order)
    )
