"""Rules of structure, substance, dates and leftovers cost what a text is long, whatever it repeats."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from wenming.checker import CheckContext
from wenming.checker.rules import dates, leftovers, structure, substance
from wenming.model import Report, Section, Text

RULES = (*structure.RULES, *substance.RULES, *dates.RULES, *leftovers.RULES)
UNITS = ("一、", "甲、", "分别1%、", "四个到位：", "2026年", "我局", "（请", "**", "均达9%", "、三个社区", "一是", "湖北省委", "截至2026年底", "2026年8月建成。")


def calls(look: Callable[[], object]) -> int:
    """Return how many calls of functions *look* makes."""
    count = 0

    def watch(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(watch)
    try:
        look()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_costs_at_most_five_times_the_calls(unit: str) -> None:
    """Counted, not timed; each rule by itself."""
    for rule in RULES:
        costs = []
        for length in (500, 2000):
            text = Text.literal((unit * length)[:length])
            context = CheckContext(report=Report("2025年工作总结", sections=[Section("主要做法", [text])]))
            assert context.dates is not None  # read once for all rules
            costs.append(calls(lambda rule=rule, context=context: list(rule.look(context))))  # type: ignore[misc]
        assert costs[1] <= 5 * costs[0] + 100, rule.code
