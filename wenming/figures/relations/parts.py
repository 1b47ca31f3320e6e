"""Whole and parts: 其中, 分为, 合计: parts add up, none exceeds the whole (X1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenming.figures.groups import Group, groups
from wenming.figures.interval import Interval, fit, like
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_parts"]

_SUM = re.compile(r"(?:合计|合計|总计|總計|共计|共計|总共|總共|加起来|合起来)(?:为|為|达|達|了)?\Z")
_SUM_OF_TIMES = re.compile(r"(?:合计|合計|总计|總計|共计|共計|总共|總共|共)[^，。；、]{0,8}\Z")
_TIME = re.compile("[上下]半年|[一二三四]季度|\\d{1,2}月")
_NEAR_MISS = Fraction(1, 50)  # a list of three and more that lacks no more than this was meant to be full


def judge_parts(sentence: Sentence, before: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each whole of *sentence* and its parts."""
    for group in groups(sentence, before):
        over = [_over(group, part) for part in group.parts if _exceeds(part, group.whole)]
        if over and group.sure:
            yield from over
        elif len(group.parts) > 1 and not over:
            yield _sum(group.whole, group.parts, closed=group.closed, mixed=group.mixed or not group.sure)
        elif over:
            yield Verdict("part", "not_assessable", over[0].figure, over[0].facts)
        else:
            yield Verdict("part", "pass", group.parts[0].mention, (group.whole.mention,))
    yield from _totals(sentence)


def _exceeds(part: Statement, whole: Statement) -> bool:
    assert part.interval is not None
    assert whole.interval is not None
    return (
        part.interval.low is not None and whole.interval.high is not None and part.interval.low > whole.interval.high
    )


def _over(group: Group, part: Statement) -> Verdict:
    working = f"{part.mention.text}>{group.whole.mention.text}"
    return Verdict("part", "fail", part.mention, (group.whole.mention,), "", working)


def _sum(whole: Statement, parts: Sequence[Statement], *, closed: bool, mixed: bool) -> Verdict:
    facts = tuple(one.mention for one in parts)
    total = Interval(Fraction(0), Fraction(0))
    for one in parts:
        assert one.interval is not None
        total += one.interval
    assert whole.interval is not None
    found = fit(total, whole.interval)
    hedged = any(one.quantity.approximation for one in (whole, *parts))
    if found == "inside":
        return Verdict("sum", "pass", whole.mention, facts)
    if found == "edge":
        return Verdict("sum", "unsure", whole.mention, facts)
    value = sum((Fraction(one.quantity.value) for one in parts if one.quantity.value is not None), Fraction(0))
    said = whole.quantity.value
    if said is None or (hedged and not total.bounded):
        return Verdict("sum", "not_assessable", whole.mention, facts)
    right = like(whole.quantity, value)
    working = "+".join(_short(one) for one in parts) + f"={right}"
    more = value > Fraction(said)
    near = len(parts) > 2 and abs(Fraction(said) - value) <= abs(Fraction(said)) * _NEAR_MISS
    nested = len(parts) > 2 and parts[0].quantity.value == sum(one.quantity.value or 0 for one in parts[1:])
    if mixed or nested:
        return Verdict("sum", "not_assessable", whole.mention, facts)
    if more or closed or near:
        return Verdict("sum", "fail", whole.mention, facts, right, working)
    return Verdict("sum", "pass", whole.mention, facts)  # an open list: these are some of them


def _short(one: Statement) -> str:
    return one.quantity.format("bare") if one.quantity.approximation is None else one.mention.text


def _totals(sentence: Sentence) -> Iterator[Verdict]:
    """A件、B件，合计C件: the amounts of the same unit before it, back to another total."""
    values = [one for one in sentence.statements if one.part == "value" and one.interval is not None]
    for number, one in enumerate(values):
        pair = number and not one.lead and _SUM.search(values[number - 1].lead)  # 合计30户100人
        times = bool(_SUM_OF_TIMES.search(one.lead)) and not _TIME.search(one.lead)
        if not (pair or times or _SUM.search(one.lead)):
            continue
        parts: list[Statement] = []
        for other in reversed(values[: number - bool(pair)]):
            if _SUM.search(other.lead) or "其中" in other.lead:
                break
            if other.unit == one.unit:
                parts.insert(0, other)
            elif not pair and other.unit != one.unit and not _paired(values, number):
                break
        if len(parts) > 1 and (pair or _SUM.search(one.lead) or all(_TIME.search(part.lead) for part in parts)):
            yield _sum(one, parts, closed=times, mixed=False)


def _paired(values: Sequence[Statement], number: int) -> bool:
    """Whether a total of another unit stands right behind: each part has two amounts."""
    behind = values[number + 1] if number + 1 < len(values) else None
    return behind is not None and not behind.lead
