"""Rules of structure, substance, dates and leftovers: some plants of the benchmark, each beside its clean text."""

from __future__ import annotations

from collections import defaultdict

import pytest

from benchmarks.checker import plants_dates, plants_leftovers, plants_structure, plants_substance
from benchmarks.checker.measure import found
from wenming import read
from wenming.checker import CheckContext
from wenming.checker.mending import apply_edits
from wenming.checker.rules import dates, leftovers, structure, substance
from wenming.pipeline.seen import written

RULES = (*structure.RULES, *substance.RULES, *dates.RULES, *leftovers.RULES)
PLANTED: dict[str, list[tuple[str, str]]] = defaultdict(list)
for _module in (plants_structure, plants_substance, plants_dates, plants_leftovers):
    for _code, _clean, _wrong in _module.PLANTS:
        PLANTED[_code].append((_clean, _wrong))
TRIED = 6  # of a rule; the benchmark tries them all


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_plants_are_found_and_their_clean_texts_left_alone(code: str) -> None:
    """Twenty plants at least for each rule, every third in Traditional script."""
    assert len(PLANTED[code]) >= 20
    for clean, wrong in PLANTED[code][:TRIED]:
        assert clean != wrong
        assert found(clean, code) == [], clean
        assert found(wrong, code), wrong


def test_clean_texts_are_clean_for_every_rule() -> None:
    """No rule of these families finds anything to mend in the clean text of another."""
    texts = [pairs[n][0] for n, pairs in enumerate(PLANTED.values()) if n < len(pairs)]

    assert [
        (text, one) for text in texts for one in found(text, "W1", "W2", "W4", "W5") if one.severity != "info"
    ] == []


@pytest.mark.parametrize("code", [rule.code for rule in RULES if rule.fix is not None])
def test_a_fix_removes_its_finding(code: str) -> None:
    """In the report that was read; what stands in the source alone is mended there."""
    (rule,) = (one for one in RULES if one.code == code)
    for _, wrong in PLANTED[code][:TRIED]:
        document = read(wrong).document
        context = CheckContext(report=document.report, spans=document.spans, written=written(document))
        for finding in rule.look(context):
            fix = rule.fix(context, finding) if rule.fix is not None else None
            if fix is None:
                continue
            assert fix.edits
            if all(edit.path is not None for edit in fix.edits):
                mended = CheckContext(report=apply_edits(document.report, fix.edits), written=written(document))
                assert finding.values not in [one.values for one in rule.look(mended) if one.path is not None]
