"""Laws about rules: named, explained, never in the way, and shown at work."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

from wenming.checker import Rule, run_rules
from wenming.checker.rule import CheckContext
from wenming.errors import Fault, NumeralError
from wenming.hooks import rule_prefix
from wenming.i18n.extract import slots
from wenming.model import Metric, Period, Report
from wenming.numbering import number
from wenming.pipeline import check, compose
from wenming.testing.laws.law import NotJudged, Subject, data_of, every
from wenming.zh import Quantity

__all__ = ["explained", "at_work", "steady"]

_SHAPES = ("0", "1", "-3", "1.50万", "130余", "近130", "3—5", "几十", "三分之一")
"""What a figure may be: exact or not, a range, a part, no number at all."""


def explained(subject: Subject) -> Iterator[Fault]:
    """A code begins with the plugin's three letters; its module says Why, Bad, Good and Fix."""
    prefix = rule_prefix(subject.plugin.name)
    for rule in subject.plugin.rules:
        if not rule.code.startswith(prefix):
            yield Fault("the code does not begin with {prefix}. Rename it.", {"prefix": prefix}, path=rule.code)
        about = getattr(sys.modules.get(rule.look.__module__), "__doc__", None) or ""
        lacking = [word for word in ("Why:", "Bad:", "Good:", "Fix:") if word not in about]
        if lacking:
            yield Fault(
                "the docstring of its module does not say {words}. Add a line for each.",
                {"words": " ".join(lacking)},
                path=rule.code,
            )
        if not rule.summary.strip() or not rule.message.strip():
            yield Fault("it has no summary or no message. Say what it finds, and what is wrong.", path=rule.code)


def steady(subject: Subject) -> Iterator[Fault]:
    """On any report a rule ends, gives findings of its own, the same again, and fills its message's slots."""
    if not subject.plugin.rules:
        return
    for _, report in subject.reports:
        yield from _run(subject, report)
    for rule in subject.plugin.rules:
        bad = _bad_sample(subject, rule)
        if bad is not None:
            yield from _run(subject, bad)
    for shape in _SHAPES:
        yield from _run(subject, Report("总结", metrics=list(_shaped(subject, shape))))
    yield from every(_reports, lambda report: _run(subject, report))


def _reports() -> Any:
    from wenming.testing.strategies import reports

    return reports()


def _shaped(subject: Subject, shape: str) -> Iterator[Metric]:
    """Yield a metric of each definition of the plugin, every other one of that *shape*."""
    for index, one in enumerate(subject.plugin.metrics):
        for text in (f"{'128' if index % 2 else shape}{one.unit}", shape):
            try:
                quantity = Quantity.parse(text)
            except NumeralError:  # 近3%余 is no quantity
                continue
            yield Metric(f"m{index}", quantity, definition=one.id, period=Period.parse("2025年"))
            break


def _run(subject: Subject, report: Report) -> Iterator[Fault]:
    # Not through `check`: what is wrong with the report itself is not the rule's fault.
    context = CheckContext(
        report=report,
        labels=number(report),
        vocabulary=subject.registry.vocabulary,
        definitions=subject.plugin.metrics,
    )
    for rule in subject.plugin.rules:
        owners = {rule.code: subject.plugin.name}
        with redirect_stdout(StringIO()) as said:
            first, second = (run_rules(context, (rule,), owners=owners).findings for _ in range(2))
        if said.getvalue():
            yield Fault("it prints something. Let it say in findings what is wrong.", path=rule.code)
        if first != second:
            yield Fault("it finds something else when run again. Let it depend on the report alone.", path=rule.code)
        for one in first:
            if one.code == "W900":
                error = dict(one.values).get("error", "")
                message = "it fails on a report ({error}). Let it pass over what it cannot judge."
                yield Fault(message, {"error": error}, path=rule.code)
            elif slots(rule.message) - dict(one.values).keys():
                lacking = ", ".join(sorted(slots(rule.message) - dict(one.values).keys()))
                message = "a finding has no value for the slot {slot} of its message. Give it one."
                yield Fault(message, {"slot": lacking}, path=rule.code)


def _bad_sample(subject: Subject, rule: Rule) -> Report | None:
    """Return the report of ``samples/FIR101.yaml``, in which the rule must find something."""
    templates = subject.plugin.templates
    text = templates.sample(rule.code) if templates else None
    if text is None:
        return None
    data = data_of(text, f"{rule.code}.yaml")
    return compose(str(data.get("blueprint", "")), data, registry=subject.registry)


def _codes(report: Report, rule: Rule, subject: Subject) -> set[str]:
    """Return the code of *rule* where it finds something, that of a rule that failed where it does."""
    return {one.code for one in check(report, select=[rule.code], registry=subject.registry).findings}


_BLIND = "it finds nothing in its bad sample. Mend the sample, or the rule."


def at_work(subject: Subject) -> Iterator[Fault]:
    """Each rule finds what is wrong in its bad sample, and nothing in those of the blueprints."""
    good = [report for _, report in subject.reports]
    lacking = []
    for rule in subject.plugin.rules:
        bad = _bad_sample(subject, rule)
        if bad is None:
            lacking.append(rule.code)
        elif rule.code not in (found := _codes(bad, rule, subject)):
            message = "it fails on its bad sample; see the law rules-steady." if found else _BLIND
            yield Fault(message, path=rule.code)
        if any(rule.code in _codes(one, rule, subject) for one in good):
            yield Fault("it finds something in a good sample. Mend the sample, or the rule.", path=rule.code)
    if lacking:
        message = "no bad sample of {codes}. Add samples/{first}.yaml, data in which the rule finds something."
        raise NotJudged(Fault(message, {"codes": ", ".join(lacking), "first": lacking[0]}))
