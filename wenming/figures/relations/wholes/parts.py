"""Whole and parts: 其中, 分为, brackets, classes: parts add up, none exceeds the whole (X1)."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.figures.groups import Group, groups
from wenming.figures.relations.wholes.sums import Closing, judged_sum
from wenming.figures.relations.wholes.totals import judge_totals
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_parts"]


def judge_parts(sentence: Sentence, before: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each whole of *sentence* and its parts."""
    for group in groups(sentence, before):
        over = [_over(group, part) for part in group.parts if _exceeds(part, group.whole)]
        if over and group.sure:
            yield from over
        elif len(group.parts) > 1 and not over:
            yield _sum(group)
        elif over:
            yield Verdict("part", "not_assessable", over[0].figure, over[0].facts)
        else:
            yield Verdict("part", "pass", group.parts[0].mention, (group.whole.mention,))
    yield from judge_totals(sentence, before)


def _exceeds(part: Statement, whole: Statement) -> bool:
    assert part.interval is not None
    assert whole.interval is not None
    return (
        part.interval.low is not None and whole.interval.high is not None and part.interval.low > whole.interval.high
    )


def _over(group: Group, part: Statement) -> Verdict:
    working = f"{part.mention.text}>{group.whole.mention.text}"
    return Verdict("part", "fail", part.mention, (group.whole.mention,), "", working)


def _sum(group: Group) -> Verdict:
    """Whether the parts add up; of some that are told apart by more than one thing that need not be."""
    closing: Closing = "closed" if group.closed else "open"
    made = next(judged_sum(group.whole, group.parts, closing), None)
    facts = tuple(one.mention for one in group.parts)
    if made is None:
        return Verdict("sum", "pass", group.whole.mention, facts)  # an open list: these are some of them
    first, *others = (one.quantity.value or 0 for one in group.parts)
    nested = len(others) > 1 and first == sum(others)
    if made.result == "fail" and (group.mixed or not group.sure or nested):
        return Verdict("sum", "not_assessable", group.whole.mention, facts)
    return made
