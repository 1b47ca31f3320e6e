"""Running rules: each behind its own try, findings in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from attrs import evolve, field, frozen

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.unchanged import Snapshot
from wenming.diagnostics import SEVERITIES, Diagnostic, Fix, Severity, Span
from wenming.errors import ModelError, shown
from wenming.guard import as_found, said
from wenming.model import Path

__all__ = ["FAILED", "CheckResult", "run_rules"]

_CORE = "wenming"
MAX_FINDINGS = 100_000
"""Findings of one rule; one that gives more is broken, and all that is said of it is that."""

_FIELDS = (  # of the model's classes, as a reader meets them
    "title", "addressee", "caption", "opening", "header", "rows", "note", "items", "body", "children",
    "sections", "closing", "issuer", "dated", "attachments", "metrics",
)
_READING_ORDER = {name: place for place, name in enumerate(_FIELDS)}


def _nothing(_: CheckContext, /) -> tuple[Diagnostic, ...]:
    return ()


FAILED = Rule(
    code="W900",
    summary="a rule failed",
    message="rule {rule} of {owner} failed: {error}",
    hint="Update the plugin that brings the rule, or ignore the rule; the report was not checked by it.",
    severity="warning",
    look=_nothing,
)
"""The rule whose findings say that another rule broke."""


@frozen
class CheckResult:
    """What a check found.

    Attributes:
        findings: By place, as a reader comes to them; first those about the whole, at one place by code.
        rules: The rules that ran, and W900, for the words of the findings.
        context: What they were given; ``None`` in a result made by hand.
    """

    findings: tuple[Diagnostic, ...] = ()
    rules: tuple[Rule, ...] = field(default=(), eq=False, repr=False)
    context: CheckContext | None = field(default=None, eq=False, repr=False)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, gravest first."""
        found = [finding.severity for finding in self.findings]
        return {severity: found.count(severity) for severity in SEVERITIES}

    def at_least(self, level: Severity) -> CheckResult:
        """Return the findings of *level* and graver ones."""
        kept = SEVERITIES[: SEVERITIES.index(level) + 1]
        return evolve(self, findings=tuple(one for one in self.findings if one.severity in kept))

    def in_order(self) -> CheckResult:
        """Return the same with the findings by their place in the source, or in the report where no source is known."""
        return evolve(self, findings=tuple(sorted(self.findings, key=self._place)))

    def _place(self, finding: Diagnostic) -> tuple[object, ...]:
        where = self.locate(finding)
        inside = (_order(finding.path), finding.span or (-1, -1), finding.code, finding.values)
        return (where.start if where else -1, *inside)

    def fix(self, finding: Diagnostic) -> Fix | None:
        """Return what would mend *finding*; ``None`` where only the writer can, or the rule breaks over it."""
        rule = next((rule for rule in self.rules if rule.code == finding.code), None)
        if rule is None or rule.fix is None or self.context is None:
            return None
        try:
            with as_found():
                made = rule.fix(self.context, finding)
        except KeyboardInterrupt:
            raise
        except BaseException:  # a plugin's: nothing is mended then
            return None
        return made if isinstance(made, Fix) else None

    def locate(self, finding: Diagnostic) -> Span | None:
        """Return where the words *finding* means stand in the source; ``None`` where no source is known."""
        if self.context is None:
            return None
        return self.context.placing.locate(finding.path, finding.span)


def run_rules(
    context: CheckContext, rules: Iterable[Rule], *, owners: Mapping[str, str] | None = None
) -> CheckResult:
    """Run *rules* over one report.

    A rule that raises, returns what is no finding of its own, or writes into the report costs only its own findings;
    what it wrote is undone.

    Args:
        context: The report and what is known about it.
        rules: Those that are switched on.
        owners: Plugin of each rule by code, for W900; a rule without one is the core's.
    """
    chosen = tuple(sorted(rules, key=lambda rule: rule.code))
    names = owners or {}
    before = Snapshot(context.report)
    found = [one for rule in chosen for one in _findings(context, rule, names.get(rule.code, _CORE))]
    if not before.holds:  # one of them wrote: ask each again, by itself
        before.restore()
        context = evolve(context)  # which forgets what was found in the changed report
        found = [one for rule in chosen for one in _watched(context, rule, names.get(rule.code, _CORE), before)]
    return CheckResult(tuple(found), (*chosen, FAILED), context).in_order()


def _watched(context: CheckContext, rule: Rule, owner: str, before: Snapshot) -> list[Diagnostic]:
    """Return what *rule* finds; one that changes the report is told of instead, and the change undone."""
    made = _findings(context, rule, owner)
    if before.holds:
        return made
    before.restore()
    return [_failed(rule, owner, ModelError("changed the report it was given. A rule only reads; return findings."))]


def _failed(rule: Rule, owner: str, error: BaseException) -> Diagnostic:
    return Diagnostic(FAILED.code, FAILED.severity, {"rule": rule.code, "owner": owner, "error": said(error)})


def _findings(context: CheckContext, rule: Rule, owner: str) -> list[Diagnostic]:
    """Return what *rule* finds, and W900 where it breaks."""
    made: list[Diagnostic] = []
    try:
        with as_found():
            for finding in islice(rule.look(context), MAX_FINDINGS + 1):
                made.append(_checked(finding, rule, context))
            if len(made) > MAX_FINDINGS:  # they may have no end, and say nothing
                made.clear()
                raise ModelError("gave over {limit} findings.", {"limit": MAX_FINDINGS})
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: a plugin may not end the host (promise H4)
        made.append(_failed(rule, owner, error))
    return made


def _checked(finding: object, rule: Rule, context: CheckContext) -> Diagnostic:
    if not isinstance(finding, Diagnostic) or finding.code != rule.code:
        raise ModelError("gave no finding of its own: {value}.", {"value": shown(finding)})
    if finding.path is None:
        return finding
    finding.path.look_up(context.report)
    return finding if finding.label else evolve(finding, label=context.label(finding.path))


def _order(path: Path | None) -> tuple[int, ...]:
    steps = path or ()
    return tuple(
        step if isinstance(step, int) else _READING_ORDER.get(step, len(_READING_ORDER)) for step in steps
    )
