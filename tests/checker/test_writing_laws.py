"""Rules of writing and personal data: they find what was planted, leave clean text alone, and mend what they find."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.checker.plants_writing import PLANTS
from wenming import check, read
from wenming.checker import CheckContext, run_rules
from wenming.checker.mending import apply_edits
from wenming.checker.rules import privacy, writing
from wenming.model import Report
from wenming.testing.strategies import plain_words, reports
from wenming.zh import convert

RULES = (*writing.RULES, *privacy.RULES)
BY_CODE = {rule.code: rule for rule in RULES}
PLANTED: dict[str, list[tuple[str, str]]] = defaultdict(list)
for _code, _clean, _planted in PLANTS:
    PLANTED[_code].append((_clean, _planted))


def codes(report: Report) -> Counter[str]:
    """Return how many findings each rule has in *report*."""
    return Counter(one.code for one in run_rules(CheckContext(report=report), RULES).findings)


@pytest.mark.parametrize("code", BY_CODE)
def test_plants_are_found_and_clean_texts_are_left_alone(code: str) -> None:
    """Twenty plants at least for each rule, all of them found; beside each the same text without the fault."""
    assert len(PLANTED[code]) >= 20
    for clean, planted in PLANTED[code]:
        assert [one.code for one in check(planted, select=[code]).findings], planted
        assert [one.code for one in check(clean, select=[code]).findings] == [], clean


@pytest.mark.parametrize("code", [code for code in BY_CODE if code not in ("W603", "W604", "W637", "W648")])
def test_plants_are_found_in_traditional_script_too(code: str) -> None:
    """The same faults in the other script; the rules left out have words of their own for each."""
    pairs = [(convert(clean, "zh-Hant-TW"), convert(planted, "zh-Hant-TW")) for clean, planted in PLANTED[code][:10]]
    missed = [planted for _, planted in pairs if not check(planted, select=[code]).findings]

    assert len(missed) <= len(pairs) // 10
    assert [clean for clean, _ in pairs if check(clean, select=[code]).findings] == []


def test_clean_texts_are_clean_for_every_rule() -> None:
    """No rule of these families finds anything in the clean text of another."""
    texts = dict.fromkeys(clean for clean, _ in (pair for pairs in PLANTED.values() for pair in pairs))

    assert [(text, found) for text in texts if (found := check(text, select=["W6", "W7"]).findings)] == []


@st.composite
def faulty(draw: st.DrawFn) -> Report:
    """Reports with some of the planted faults, each in a paragraph of its own."""
    chosen = draw(st.lists(st.sampled_from(PLANTS), min_size=1, max_size=4))
    paragraphs = [text.split("\n\n") for _, _, text in chosen]
    return Report("某局总结", opening=[part for text in paragraphs for part in text[2:3] or text[-1:]])


@settings(deadline=None, max_examples=50)
@given(report=faulty())
def test_a_fix_removes_its_finding_and_creates_none(report: Report) -> None:
    """Each by itself, whatever else is wrong in the text."""
    context = CheckContext(report=report)
    findings = run_rules(context, RULES).findings
    before = Counter(one.code for one in findings)
    for finding in findings:
        mend = BY_CODE[finding.code].fix
        fix = mend(context, finding) if mend else None
        if fix is not None:
            after = codes(apply_edits(report, fix.edits))
            assert after[finding.code] < before[finding.code], finding
            assert after - before == Counter(), finding


@settings(deadline=None, max_examples=40)
@given(report=reports(words=plain_words()))
def test_plain_words_raise_no_alarm(report: Report) -> None:
    """Words without marks and numbers hold none of these faults but a mixture of scripts."""
    assert {code for code in codes(report) if code in BY_CODE} <= {"W603", "W604", "W637", "W648"}


@settings(deadline=None, max_examples=40)
@given(report=reports())
def test_any_report_is_checked(report: Report) -> None:
    """No rule breaks, whatever the text; findings are the same when asked again."""
    first, second = (run_rules(CheckContext(report=report), RULES).findings for _ in range(2))

    assert first == second
    assert [one for one in first if one.code == "W900"] == []


def test_marks_and_terms_are_one_finding_each() -> None:
    """At the first place, with the number of times it stands there."""
    report = read("某局总结\n\n一、做法\n\n甲科办结,乙科办结,丙科办结。\n\n丁科公开,其它科室公开,其它单位配合,截止目前完成。").report
    found = {(one.code, dict(one.values)["found"]): one for one in check(report).findings if one.code in ("W601", "W637", "W648")}

    assert {key[0]: one.occurrences for key, one in found.items() if key[0] != "W648"} == {"W601": 5, "W637": 1}
    assert found["W648", "其它"].occurrences == 2
    assert str(found["W648", "其它"].path) == "sections[0].body[1]"
