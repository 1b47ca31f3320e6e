"""check: reports and texts in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wenming.checker import RULES, CheckContext, CheckResult, Rule, run_rules, select_rules
from wenming.checker.rule import NOWHERE
from wenming.checker.written import AS_BUILT
from wenming.diagnostics import Diagnostic
from wenming.errors import ModelError, ReadError
from wenming.hooks import Registry, discover
from wenming.model import Path, Report
from wenming.numbering import OFFICIAL, Style, number
from wenming.pipeline.reading import read
from wenming.pipeline.seen import written
from wenming.reader import ReadDocument
from wenming.reader.findings import LEFT_OUT, READ_RULES, ReadRule

__all__ = ["check", "check_all"]


def check(
    report: Report | ReadDocument | str | bytes,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    locale: str | None = None,
    previous: Report | ReadDocument | None = None,
    against: Report | ReadDocument | None = None,
    registry: Registry | None = None,
) -> CheckResult:
    """Look for what is wrong in a report, or in what somebody wrote.

    Args:
        report: A report; a document that was read, whose labels and places the findings then name; or the text,
            or the bytes of a file, that is read first.
        select: Prefixes of the codes to run; all unless given. The longest prefix decides.
        ignore: Prefixes of the codes to leave out.
        locale: Language of the text, the report's own unless given.
        previous: The report of the period before; this one is then held to the next steps it announced.
        against: The data that it was to be written from; each of its figures is then held to them (W330 to W333).
        registry: Where to find rules and words of plugins.

    Raises:
        ReadError: the text holds no report, or several; :func:`check_all` checks each of them.
        ModelError: a prefix that fits no rule.
        TypeError: *report* is none of these.
    """
    plugins = discover() if registry is None else registry
    if not isinstance(report, Report | ReadDocument):
        report = read(report, repair="safe", registry=plugins).document  # damage hides no other fault
    before, data = _report_of(previous, "previous"), _report_of(against, "against")
    context = _context(report, plugins, locale, before, data)
    rules = (*RULES, *_of_reading(report), *plugins.rules)
    owners = {rule.code: plugins.owner_of(rule) for rule in plugins.rules}
    return run_rules(context, select_rules(rules, select=select, ignore=ignore), owners=owners)


def _context(
    given: Report | ReadDocument, plugins: Registry, locale: str | None, previous: Report | None, against: Report | None
) -> CheckContext:
    """Return what the rules see of *given*."""
    document = None if isinstance(given, Report) else given
    report, style = (given, OFFICIAL) if isinstance(given, Report) else (given.report, given.style)
    seen = AS_BUILT if document is None else written(document)
    return CheckContext(
        report=report,
        labels={**_labels(report, style), **{path: label.text for path, label in seen.labels.items()}},
        locale=locale or report.locale,
        vocabulary=plugins.vocabulary,
        spans={} if document is None else document.spans,
        placing=NOWHERE if document is None else document.placing,
        definitions=plugins.metrics,
        written=seen,
        previous=previous,
        against=against,
    )


def check_all(
    source: Iterable[ReadDocument] | str | bytes,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    locale: str | None = None,
    previous: Report | ReadDocument | None = None,
    against: Report | ReadDocument | None = None,
    registry: Registry | None = None,
) -> tuple[CheckResult, ...]:
    """Look for what is wrong in each document of a text or file that may hold several.

    Args:
        source: The text, or the bytes of a file, that is read first; or the documents that were read of one.
        select: As for :func:`check`, and so are all that follow.
        ignore: Prefixes of the codes to leave out.
        locale: Language of the texts.
        previous: The report of the period before.
        against: The data that they were to be written from.
        registry: Where to find rules and words of plugins.

    Returns:
        A result for each document, in their order; lines and offsets count in the whole source.

    Raises:
        ReadError: the text holds no report.
        ModelError: a prefix that fits no rule.
        TypeError: *source* is none of these.
    """
    plugins = discover() if registry is None else registry
    if isinstance(source, str | bytes):
        source = read(source, repair="safe", registry=plugins).documents
    documents = tuple(source)
    if not documents:
        raise ReadError("the source is blank. Give a text with words in it.")
    return tuple(
        check(
            one,
            select=tuple(select),
            ignore=tuple(ignore),
            locale=locale,
            previous=previous,
            against=against,
            registry=plugins,
        )
        for one in documents
    )


def _of_reading(given: Report | ReadDocument) -> tuple[Rule, ...]:
    """Return the rules that find again what the reader of a document noticed, but for what W502 tells."""
    noticed = given.findings if isinstance(given, ReadDocument) else ()
    return tuple(_as_rule(one, noticed) for one in READ_RULES if one is not LEFT_OUT)


def _as_rule(kind: ReadRule, noticed: Iterable[Diagnostic]) -> Rule:
    """Return the rule that finds again what the reader has *noticed*."""
    found = tuple(one for one in noticed if one.code == kind.code)
    return Rule(
        code=kind.code,
        summary=kind.summary,
        message=kind.message,
        hint=kind.hint,
        severity=kind.severity,
        look=lambda _: found,
    )


def _report_of(given: Report | ReadDocument | None, name: str) -> Report | None:
    """Return the report that *given* is or holds."""
    if isinstance(given, ReadDocument):
        return given.report
    if given is None or isinstance(given, Report):
        return given
    kind = type(given).__name__
    raise TypeError(f"{name} must be a Report or a ReadDocument, not {kind}. Read a text first: read(text).document.")


def _labels(report: Report, style: Style) -> Mapping[Path, str]:
    """Return labels to name places by; a report that no style can number is checked all the same."""
    try:
        return number(report, style)
    except ModelError:
        return {}
