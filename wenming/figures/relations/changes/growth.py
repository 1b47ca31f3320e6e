"""Growth: 由120件增加到150件，增长25%; a growth, a fall, a multiple agrees with both values (X5, X6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from wenming.figures.cues import OVER_PLAN, is_prior, names_own
from wenming.figures.interval import Interval, decimals, fit, like, of_one, printed
from wenming.figures.relations.changes.attainable import judge_alone
from wenming.figures.relations.changes.ends import BEGAN, base_of, current_of, is_added_to
from wenming.figures.relations.ratios.quotients import exact_ratio, is_near, percent_right, ratio_fit
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Relation, Result, Verdict

__all__ = ["compared", "judge_growth"]

_BASES = (
    ("normal", re.compile("常年|历年|多年|歷年")),
    ("plan", re.compile("计划|計劃|预算|預算")),
    ("start", re.compile("年初")),
    ("before", re.compile("环比|環比|上[月周季]")),
    ("year", re.compile("同比|[比较較]")),
)
_RELATION: dict[str, Relation] = {
    "growth": "growth",
    "multiple": "multiple",
    "points": "points",
    "difference": "points",
}
_HUNDRED = 100
_IS = re.compile("(?:是|为|為|达到|達到|相当于|相當於)[^，。；]{0,12}\\Z")
_PLAN = re.compile("计划|計劃|目标|目標|任务|任務|预算|預算")


def judge_growth(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each growth, multiple and difference of *sentence*."""
    for number, one in enumerate(sentence.statements):
        if one.interval is None or one.quantity.value is None:
            continue
        if one.part in ("growth", "multiple", "points", "difference"):
            yield from _judged(sentence, number)


def _judged(sentence: Sentence, number: int) -> Iterator[Verdict]:
    change = sentence.statements[number]
    gap = _gap(sentence, number)
    if gap is not None:
        current = _grown_by(sentence, gap)
        base = _added_to(sentence, gap) if current is None else None
        if current is not None:
            yield _by_difference(change, current, gap)
        elif base is not None:
            yield _of_base(change, gap, base)
        return
    ends = _as_many_times(sentence, number) or _planned(sentence, number)
    if ends is not None:
        if (change.quantity.value or 0) < _HUNDRED or change.unit != "%":  # 超额完成任务的108%
            yield compared(_RELATION[change.part], change, *ends, falls=change.falls)
        return
    current = current_of(sentence, number)
    if current is None:
        yield from _of_rates(sentence, number)
        return
    base = base_of(sentence, number, current)
    if base is not None:
        verdict = compared(_RELATION[change.part], change, current, base, falls=change.falls)
        if verdict.result != "pass" and _is_of_list(sentence, current):
            verdict = evolve(verdict, result="not_assessable")  # 减刑120人、假释10人，较上年的150人减少20人
        yield verdict
    elif change.part == "growth":
        yield from judge_alone(sentence, change, current)


def _is_of_list(sentence: Sentence, one: Statement) -> bool:
    """Whether *one* is the last of a list of its unit, whose total may be what changed."""
    before = sentence.text[: one.mention.start - sentence.start - len(one.lead)]
    earlier = (other for other in sentence.statements if other.mention.start < one.mention.start)
    return (one.lead.startswith("、") or before.endswith("、")) and any(other.unit == one.unit for other in earlier)


def _as_many_times(sentence: Sentence, number: int) -> tuple[Statement, Statement] | None:
    """6.4万户，是2018年3.2万户的2倍: the value before, and the one that the words compare it with."""
    change, base = sentence.statements[number], sentence.statements[number - 1] if number else None
    if change.unit != "倍" or base is None or base.clause != change.clause or not change.lead.endswith("的"):
        return None
    earlier = [one for one in sentence.statements[: number - 1] if one.part == "value" and one.interval is not None]
    if not earlier or base.part != "value" or base.interval is None or not _IS.search(base.lead):
        return None
    current = earlier[-1]
    return (current, base) if current.unit == base.unit and base.clause - current.clause <= 1 else None


def _planned(sentence: Sentence, number: int) -> tuple[Statement, Statement] | None:
    """计划200公顷，完成230公顷，超额15%: what was reached and what was planned, where no other amount is told."""
    change = sentence.statements[number]
    if change.part not in ("growth", "difference") or not (OVER_PLAN.search(change.head) or not change.lead):
        return None
    values = [one for one in sentence.statements[:number] if one.part == "value" and one.interval is not None]
    plans = [one for one in values if _PLAN.search(one.lead)]
    same = [one for one in values if plans and one.unit == plans[-1].unit and change.clause - one.clause <= 3]
    if len(same) != 2 or len(plans) != 1:
        return None
    return (same[0] if same[1] is plans[0] else same[1]), plans[0]


def _of_rates(sentence: Sentence, number: int) -> Iterator[Verdict]:
    """A rate that rose from 95.2% to 98.6% rose by 3.4 百分点, not by 3.4% (X27)."""
    change = sentence.statements[number]
    rates = [
        one
        for one in sentence.statements[:number]
        if one.part in ("rate", "other") and one.unit == "%" == change.unit
    ]
    if change.part != "growth" or len(rates) < 2 or change.clause - rates[-1].clause > 1:
        return
    first, last = rates[-2:]
    if is_prior(last.lead, last.tail):
        first, last = last, first
    elif not BEGAN.search(first.lead):
        return
    if first.quantity.value is None or last.quantity.value is None:
        return
    gap = (Fraction(last.quantity.value) - Fraction(first.quantity.value)) * (-1 if change.falls else 1)
    if gap == change.quantity.value:
        working = f"{last.mention.text}-{first.mention.text}={change.quantity.format('bare')}"
        facts = (last.mention, first.mention)
        yield Verdict(
            "points", "fail", change.mention, facts, f"{change.quantity.format('bare')}个百分点", working, gap
        )


def compared(relation: Relation, change: Statement, current: Statement, base: Statement, *, falls: bool) -> Verdict:
    """Judge a change by both values."""
    facts = (current.mention, base.mention)
    made = _made(change, current, base, falls)
    if made is None:
        return Verdict(relation, "not_assessable", change.mention, facts)
    interval, value = made
    assert change.interval is not None
    said = Fraction(change.quantity.value or 0)
    found = fit(interval, Interval(said, said) if change.unit == "番" else change.interval)
    right, working = _right(change, current, base, value)
    if found == "inside" and is_near(change, value):
        return Verdict(relation, "pass", change.mention, facts, value=value)
    result: Result = "fail" if found == "outside" else "unsure"
    return Verdict(relation, result, change.mention, facts, right, working, value)


def _made(change: Statement, current: Statement, base: Statement, falls: bool) -> tuple[Interval, Fraction] | None:
    """Return what both values give for the change, as interval and as value; ``None`` where they give none."""
    after, start = current.interval, base.interval
    assert after is not None
    assert start is not None
    last, first = current.quantity.value, base.quantity.value
    if last is None or first is None or not after.bounded or not start.bounded:
        return None
    sign = -1 if falls else 1
    gap = (after - start) if not falls else (start - after)
    value = (Fraction(last) - Fraction(first)) * sign
    if change.part in ("points", "difference"):
        return gap, value
    if start.low is None or start.low <= 0:
        return None
    unit = of_one(change.unit)
    whole = after.over(start)
    one = Interval(Fraction(1), Fraction(1))
    if change.part == "multiple" and change.unit == "倍" and not _grew(change):
        return whole, Fraction(last) / Fraction(first)
    if change.unit == "番":
        return _doubled(change, whole, Fraction(last) / Fraction(first))
    grown = whole - one if not falls else one - whole
    return grown.scaled(unit), value / Fraction(first) * unit


def _doubled(change: Statement, whole: Interval, value: Fraction) -> tuple[Interval, Fraction]:
    """翻一番 is twice as much, or a little more; told in 番 it is as many as were said where it reaches that."""
    said = Fraction(change.quantity.value or 0)
    goal = Fraction(2) ** int(said)
    reached = whole.high is not None and whole.high >= goal * Fraction(39, 40)
    return (
        (Interval(said, said), said)
        if reached
        else (Interval(value / goal * said, value / goal * said), value / goal * said)
    )


def _grew(change: Statement) -> bool:
    return change.falls or bool(re.search("增|长|長|提|升|涨|漲|扩|擴|多|高", change.lead))


def _right(change: Statement, current: Statement, base: Statement, value: Fraction) -> tuple[str, str]:
    right = like(change.quantity, abs(value))
    if value < 0:
        right = ("" if change.falls else "-") + right
    last, first = current.mention.text, base.mention.text
    if change.unit == "番":
        right = ""
    if change.part in ("points", "difference"):
        return right, f"{last}-{first}={right}"
    return (
        right,
        f"{last}÷{first}={printed(Fraction(current.quantity.value or 0) / Fraction(base.quantity.value or 1), 4)}",
    )


def _gap(sentence: Sentence, number: int) -> Statement | None:
    """Return the difference that a growth restates: 减少14起，下降10%, or 增长15%，增收25万元."""
    growth = sentence.statements[number]
    if growth.part != "growth":
        return None
    if growth.series[1] > 1:
        gaps = (one for one in sentence.statements if one.part == "difference" and one.series == growth.series)
        return next(gaps, None)
    for at in (number - 1, number + 1):
        other = sentence.statements[at] if 0 <= at < len(sentence.statements) else None
        if other is None or other.part != "difference" or other.falls != growth.falls or not other.quantity.value:
            continue
        behind = sentence.statements[at + 1 : at + 2]
        restated = at < number or not (behind and behind[0].part == "growth")
        near = abs(other.clause - growth.clause) <= 1 and not (at > number and names_own(other.lead))
        if near and restated and _same_basis(growth, other):
            return other
    return None


def _added_to(sentence: Sentence, gap: Statement) -> Statement | None:
    """较去年的1200万元增加60万元: the earlier value right before the difference."""
    at = sentence.statements.index(gap)
    base = sentence.statements[at - 1] if at else None
    if base is None or base.clause != gap.clause or base.unit != gap.unit or not (
        is_prior(base.lead) or is_added_to(gap, base)
    ):
        return None
    return base if base.part == "value" and base.interval is not None else None


def _of_base(growth: Statement, gap: Statement, base: Statement) -> Verdict:
    facts = (gap.mention, base.mention)
    value = exact_ratio(growth, gap, base)
    found = ratio_fit(growth, gap, base)
    if found == "inside" or value is None:
        return Verdict("growth", "pass" if value else "not_assessable", growth.mention, facts, value=value)
    right = percent_right(growth, gap, base)
    working = f"{gap.mention.text}÷{base.mention.text}={right}"
    return Verdict("growth", "fail" if found == "outside" else "unsure", growth.mention, facts, right, working, value)


def _grown_by(sentence: Sentence, gap: Statement) -> Statement | None:
    """Return the value that *gap* was added to: the nearest of its unit before it."""
    earlier = [one for one in sentence.statements if one.mention.start < gap.mention.start]
    for one in reversed(earlier):
        if one.part in ("value", "mean") and one.unit == gap.unit and one.interval is not None and not one.bracketed:
            if is_prior(one.lead, one.tail) or is_added_to(gap, one):
                continue
            named = names_own(gap.lead) and gap.clause != one.clause
            return None if named and one.subject[-2:] not in gap.lead else one
    return None


def _same_basis(one: Statement, other: Statement) -> bool:
    """较常年 and 同比 compare with different times."""
    bases = [_basis(lead) for lead in (one.lead, other.lead)]
    return "" in bases or bases[0] == bases[1]


def _basis(lead: str) -> str:
    """Return the time that the words compare with, ``""`` if they name none."""
    for name, words in _BASES:
        if words.search(lead):
            return name
    return ""


def _by_difference(growth: Statement, current: Statement, gap: Statement) -> Verdict:
    """A up D, that is G: the base is A less D."""
    assert current.interval is not None
    assert gap.interval is not None
    assert growth.interval is not None
    facts = (current.mention, gap.mention)
    base = current.interval + gap.interval if growth.falls else current.interval - gap.interval
    try:
        ratio = gap.interval.over(base).scaled(_HUNDRED)
    except ZeroDivisionError:
        return Verdict("growth", "not_assessable", growth.mention, facts)
    found = fit(ratio, growth.interval)
    last, step = Fraction(current.quantity.value or 0), Fraction(gap.quantity.value or 0)
    start = last + step if growth.falls else last - step
    places = decimals(growth.quantity.value) if isinstance(growth.quantity.value, Decimal) else 0
    right = f"{printed(step / start * _HUNDRED, places)}%" if start else ""
    value = step / start * _HUNDRED if start else None
    if found == "inside" and (value is None or is_near(growth, value)):
        return Verdict("growth", "pass", growth.mention, facts, value=value)
    working = f"{like(gap.quantity, step)}÷{like(gap.quantity, start)}={right}"
    return Verdict("growth", "fail" if found == "outside" else "unsure", growth.mention, facts, right, working, value)
