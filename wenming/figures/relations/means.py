"""Means: 7天共接297个，日均43个: the mean times the number is the total within rounding (X13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from wenming.figures.interval import Interval, decimals, fit, like
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_means"]

_PER = re.compile(
    r"(日|月|人|户|戶|村|周|季|场|場|次|件|家)均|(?:平均)?每一?个?個?(天|日|月|周|人|户|戶|场|場|次|期|季|家|村|站)"
)
_TWICE = re.compile("月人均|人均月|每月人均|年人均|人均年|月户均|户均月")  # a mean of a mean
_EACH = re.compile(r"每(?:个|個|家|名|位|所|支|座|条|條)([\u4e00-\u9fff]{2,6})[^，。；、]{0,4}\Z")
_COUNTED = {
    "日": ("天", "日"), "天": ("天", "日"), "月": ("个月", "月"), "人": ("人", "名", "位"), "户": ("户",), "戶": ("户",),
    "村": ("个村", "村", "个"), "周": ("周",), "季": ("个季度", "季度"), "场": ("场", "场次"), "場": ("场", "场次"), "次": ("次",),
    "件": ("件",), "家": ("家",), "期": ("期",), "站": ("站", "个站", "个"),
}  # fmt: skip


def judge_means(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each mean of *sentence* whose number and total it says too."""
    for number, one in enumerate(sentence.statements):
        if one.part == "mean" and one.interval is not None and one.quantity.value is not None:
            yield from _judged(sentence, number)


def _judged(sentence: Sentence, number: int) -> Iterator[Verdict]:
    mean = sentence.statements[number]
    if _TWICE.search(mean.lead):
        return
    per = _PER.search(mean.lead)
    word = mean.quantity.per or (next(filter(None, per.groups())) if per else "")
    units = _COUNTED.get(word.lstrip("个個"), ())
    earlier = [one for one in sentence.statements[:number] if one.interval is not None and one.quantity.value]
    counts = [one for one in earlier if one.unit in units and one.unit != mean.unit] or _named(mean, earlier)
    totals = [
        one
        for one in earlier
        if one.unit == mean.unit and one.part == "value" and one not in counts and mean.clause - one.clause <= 2
    ]
    if not counts and totals and word in ("日", "天") and "全年" in sentence.text:
        yield from _of_the_year(mean, totals[-1])
    if len(counts) != 1 or not totals:
        return
    yield _mean(mean, totals, counts[0])


def _of_the_year(mean: Statement, total: Statement) -> Iterator[Verdict]:
    """全年1260万人次，日均4.35万人次: a year has 365 or 366 days."""
    assert total.interval is not None
    value = Fraction(total.quantity.value or 0) / 365
    fits = {fit(total.interval.scaled(Fraction(1, days)), _rounded(mean)) for days in (365, 366)}
    if mean.quantity.approximation or total.quantity.approximation or fits != {"outside"}:
        result: Result = "pass" if "inside" in fits else "not_assessable"
        yield Verdict("mean", result, mean.mention, (total.mention,), value=value)
        return
    right = like(mean.quantity, value)
    yield Verdict("mean", "fail", mean.mention, (total.mention,), right, f"{total.mention.text}÷365={right}", value)


def _named(mean: Statement, earlier: list[Statement]) -> list[Statement]:
    """12个乡镇……平均每个乡镇5个: what is counted is named behind 每."""
    found = _EACH.search(mean.lead)
    return [one for one in earlier if found and one.tail.startswith(found[1][:2])]


def _mean(mean: Statement, totals: list[Statement], count: Statement) -> Verdict:
    total = totals[-1]
    facts = (total.mention, count.mention)
    assert mean.interval is not None
    assert total.interval is not None
    if any(one.quantity.approximation for one in (mean, total, count)):
        return Verdict("mean", "not_assessable", mean.mention, facts)
    number = Fraction(count.quantity.value or 1)  # days and persons are counted, never rounded
    value = Fraction(total.quantity.value or 0) / number
    found = fit(total.interval.scaled(1 / number), _rounded(mean))
    if found == "inside":
        return Verdict("mean", "pass", mean.mention, facts, value=value)
    right = like(mean.quantity, value)
    working = f"{total.mention.text}÷{count.mention.text}={right}"
    sure = found == "outside" and len(totals) == 1
    return Verdict(
        "mean", "fail" if sure else "unsure", mean.mention, facts, right, working, value
    )


def _rounded(mean: Statement) -> Interval:
    """A mean of counts is rounded like any measure: 日均42件 stands for 41.5 to 42.5."""
    said = mean.quantity.value
    assert isinstance(said, Decimal)
    half = Fraction(mean.quantity.scale, 2 * 10 ** decimals(said / mean.quantity.scale))
    return Interval(Fraction(said) - half, Fraction(said) + half)
