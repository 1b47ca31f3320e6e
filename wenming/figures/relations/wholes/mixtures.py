"""Mixtures: the growth of a whole lies between the least and the greatest growth of its parts (X16)."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.figures.groups import adds_up, groups
from wenming.figures.interval import Interval, fit
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_mixtures"]


def judge_mixtures(sentence: Sentence, before: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of the growth of each whole of *sentence* whose parts are all named with theirs."""
    for group in groups(sentence, before):
        home = [*(before.statements if before else ()), *sentence.statements]
        whole = _growth(home, group.whole)
        parts = [_growth(home, part) for part in group.parts]
        if whole is None or len(parts) < 2 or not adds_up(group.whole, group.parts):
            continue
        known = [one for one in parts if one is not None]
        if len(known) == len(parts):
            yield _between(whole, known)


def _growth(home: list[Statement], value: Statement) -> Statement | None:
    at = home.index(value) + 1
    one = home[at] if at < len(home) else None
    return (
        one if one is not None and one.part == "growth" and one.interval is not None and one.series[1] == 1 else None
    )


def _between(whole: Statement, parts: list[Statement]) -> Verdict:
    facts = tuple(one.mention for one in parts)
    ends = [_signed(one) for one in parts]
    lows = [one.low for one in ends if one.low is not None]
    highs = [one.high for one in ends if one.high is not None]
    if len(lows) < len(ends) or len(highs) < len(ends):
        return Verdict("growth_of_parts", "not_assessable", whole.mention, facts)
    found = fit(_signed(whole), Interval(min(lows), max(highs)))
    if found != "outside":
        return Verdict("growth_of_parts", "pass" if found == "inside" else "unsure", whole.mention, facts)
    working = f"{whole.mention.text}∉[{'，'.join(('-' if one.falls else '') + one.mention.text for one in parts)}]"
    return Verdict("growth_of_parts", "fail", whole.mention, facts, "", working)


def _signed(one: Statement) -> Interval:
    assert one.interval is not None
    return -one.interval if one.falls else one.interval
