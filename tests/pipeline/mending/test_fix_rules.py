"""Every fix of the core removes its finding and makes none, in every kind of file it is written to."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from wenming import Registry, Report, check, fix, read, render
from wenming.checker import RULES, CheckResult
from wenming.checker.explained import explain
from wenming.diagnostics import Diagnostic, Fix

ALL = Registry()
BAD = [
    (rule.code, text)
    for rule in RULES
    if rule.fix is not None
    for text in explain(rule).bad
    if not text.startswith("Report(")
]


def _yes(*_: object) -> bool:
    return True


def _codes(results: Sequence[CheckResult]) -> list[str]:
    return [finding.code for result in results for finding in result.findings]


def _is_fixable(code: str, text: str) -> bool:
    """Tell whether each finding of the rule in *text* has a fix; some of them are only the writer's to mend."""
    results = [check(document, registry=ALL, select=[code]) for document in read(text, registry=ALL).documents]
    return all(result.fix(finding) is not None for result in results for finding in result.findings)


@pytest.mark.parametrize(("code", "text"), BAD, ids=[f"{code}-{n}" for n, (code, _text) in enumerate(BAD)])
def test_a_fix_removes_its_finding_and_makes_none(code: str, text: str) -> None:
    """After the fixes of one rule, the rule is silent, and no other rule has more to say than before."""
    if not _is_fixable(code, text):
        return
    before = [code for one in read(text, registry=ALL).documents for code in _codes([check(one, registry=ALL)])]
    mended = fix(text.encode(), ask=_yes, select=[code], registry=ALL)
    after = [
        code
        for one in read(mended.draft.content, format="text", registry=ALL).documents
        for code in _codes([check(one, registry=ALL)])
    ]

    assert code in before
    assert code not in _codes(mended.left)
    assert {one: after.count(one) for one in after if after.count(one) > before.count(one)} == {}


@pytest.mark.parametrize(("code", "text"), BAD, ids=[f"{code}-{n}" for n, (code, _text) in enumerate(BAD)])
def test_word_is_mended_as_text_is(code: str, text: str) -> None:
    """The same report as a Word file: the same words in the end."""
    (document,) = read(text, registry=ALL).documents[:1]
    report = document.report
    content = render(report, format="docx").content
    word = fix(content, ask=_yes, select=[code], registry=ALL)
    model = fix(read(content, registry=ALL).report, ask=_yes, select=[code], registry=ALL)

    assert isinstance(report, Report)
    assert _printed(read(word.draft.content, registry=ALL).report) == _printed(model.draft.report)


def _printed(report: Report) -> tuple[str, ...]:
    from wenming import CheckContext

    return tuple(text for _path, text in CheckContext(report=report).texts)


def test_unsafe_fixes_want_an_answer() -> None:
    """Without one they are not made; each is asked for once."""
    asked: list[str] = []

    def no(_: CheckResult, finding: Diagnostic, fix: Fix) -> bool:
        assert fix.safety == "unsure"
        asked.append(finding.code)
        return False

    for code, text in BAD:
        mended = fix(text.encode(), ask=no, select=[code], registry=ALL)
        unsure = [one for result in mended.left for one in result.findings if _is_unsure(result, one)]
        assert [one for result, one in mended.fixed if _is_unsure(result, one)] == []
        assert (code in asked) is bool(unsure)
        asked.clear()


def _is_unsure(result: CheckResult, finding: Diagnostic) -> bool:
    made = result.fix(finding)
    return made is not None and made.safety == "unsure"
