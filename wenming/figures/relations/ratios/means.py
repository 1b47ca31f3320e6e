"""Means: 7天共接297个，日均43个: the mean times the number is the total within rounding (X13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from wenming.figures.interval import Interval, decimals, fit, like, printed
from wenming.figures.relations.ratios.days import days_of, months_of
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_means"]

_PER = re.compile(
    r"(日|月|人|户|戶|村|周|季|场|場|次|件|家|批|生|校|班|床)均"
    r"|(?:平均)?每一?个?個?(天|日|月|周|人|户|戶|场|場|次|期|季|家|村|站|所|座|支|辆|台|班|校|条|套|间)"
)
_TWICE = re.compile("月人均|人均月|每月人均|年人均|人均年|月户均|户均月")  # a mean of a mean
_EACH = re.compile(r"每(?:个|個|家|名|位|所|支|座|条|條)([\u4e00-\u9fff]{2,6})[^，。；、]{0,4}\Z")
_COUNTED = {
    "日": ("天", "日"), "天": ("天", "日"), "月": ("个月", "月"), "人": ("人", "名", "位"), "户": ("户",), "戶": ("户",),
    "村": ("个村", "村", "个"), "周": ("周",), "季": ("个季度", "季度"), "场": ("场", "场次", "次"), "場": ("场", "场次"), "次": ("次",),
    "件": ("件",), "家": ("家",), "期": ("期",),
    "批": ("批", "批次"), "生": ("人", "名"), "校": ("所",), "床": ("张",), "站": ("站", "个站", "个"),
}  # fmt: skip
_SPENT = re.compile("(?<![\u4e00-\u9fff])(?:人均|次均)|(?:游客|旅客|遊客)(?:人均|次均)")  # of whomever was counted, not 过夜游客人均
_SPENDABLE = ("money", "duration", "measure")
_GIVEN = re.compile("(?<!平均)每(?!.{0,8}平均)")  # what each is given, not what they have on average
_TOTAL = re.compile(r"(?:共|合计|合計|共计|共計|总计|總計|累计|累計)[^，。；、]{0,6}\Z")
_CALENDAR = ("日", "天", "月")
_BARE = re.compile(r"全年(?:共|累计|合计|共计)\Z")
_NEARLY = Fraction(9, 10)
_MONTHS = {"月": 12, "季": 4, "季度": 4}


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
    word = (mean.quantity.per or (next(filter(None, per.groups())) if per else "")).lstrip("个個")
    told = [one for one in sentence.statements if one.interval is not None and one.quantity.value]
    earlier = [one for one in told if one.mention.start < mean.mention.start]
    counts = [one for one in earlier if _is_counted(mean, one, word)] or _named(mean, word, earlier)
    totals = [
        one for one in earlier
        if _is_of(mean, one) and one.part == "value" and one not in counts and mean.clause - one.clause <= 2
    ]  # fmt: skip
    if len(counts) == 1 and totals and not (_GIVEN.search(mean.lead) and _is_later(counts[0], totals)):
        yield _mean(mean, totals, counts[0])
    elif not counts and totals and word in _CALENDAR:
        yield from _over_time(sentence, mean, totals, word)
    elif not totals:
        yield from _multiplied(sentence, mean, counts, word)


def _is_counted(mean: Statement, one: Statement, word: str) -> bool:
    """Whether the mean is one for each of *one*: 25人 for 人均; visits for 人均消费, which each visitor made."""
    units = _COUNTED.get(word, (word,))
    spent = one.unit == "人次" and one.part == "value" and mean.quantity.kind in _SPENDABLE and _SPENT.search(mean.lead)
    return one.unit != mean.unit and (one.unit in units or bool(spent))


def _is_of(mean: Statement, one: Statement) -> bool:
    """Whether *one* counts what the mean counts: 共有网格96个, 每个社区9个网格; 720人次, 每期60人."""
    noun = mean.unit.removeprefix(one.unit) if one.unit else mean.unit
    named = noun != mean.unit and (one.tail.startswith(noun) or one.lead.endswith(noun))
    return one.unit in (mean.unit, f"{mean.unit}次") or named


def _is_later(count: Statement, totals: list[Statement]) -> bool:
    return count.mention.start > totals[-1].mention.start


def _over_time(sentence: Sentence, mean: Statement, totals: list[Statement], word: str) -> Iterator[Verdict]:
    """全年1260万人次，日均4.35万人次: a year has 365 or 366 days, some 250 of which are worked, and 12 months."""
    days, total = (months_of if word == "月" else days_of)(sentence.text), totals[-1]
    assert total.interval is not None
    if days is None or len(totals) > 1:
        return
    usual = (days.least + days.most) // 2 + (days.most - days.least > 1)
    value = Fraction(total.quantity.value or 0) / usual
    fits = {fit(total.interval.scaled(Fraction(1, day)), _rounded(mean)) for day in (days.least, days.most)}
    if mean.quantity.approximation or total.quantity.approximation or fits != {"outside"}:
        result: Result = "pass" if "inside" in fits else "not_assessable"
        yield Verdict("mean", result, mean.mention, (total.mention,), value=value)
        return
    others = (fit(total.interval.scaled(Fraction(1, day)), _rounded(mean)) for day in (*days.between(), *days.worked()))
    result = "unsure" if any(one != "outside" for one in others) else "fail"
    right = like(mean.quantity, value)
    working = f"{total.mention.text}÷{usual}={right}"
    yield Verdict("mean", result, mean.mention, (total.mention,), right, working, value)


def _multiplied(sentence: Sentence, mean: Statement, counts: list[Statement], word: str) -> Iterator[Verdict]:
    """286户，每户600元，共计17.16万元: the total that follows is the mean as many times."""
    behind = sentence.statements[sentence.statements.index(mean) + 1 :]
    if word in ("日", "天") and behind and behind[0].unit in ("天", "日", "个工作日"):
        counts, behind = [behind[0]], behind[1:]  # 日均120件，全年250个工作日共30000件
    told = behind and behind[0].part in ("value", "difference") and _is_of(mean, behind[0])
    total = behind[0] if told else None
    if total is None or total.interval is None or mean.interval is None or total.clause - mean.clause > 1:
        return
    number = counts[0].quantity.value if len(counts) == 1 else _MONTHS.get(word) if "全年" in total.lead else None
    times = Fraction(number or 0)
    bare = _TOTAL.search(total.lead) if counts else _BARE.search(total.lead)  # 全年共24批次, not 全年共召开会议18次
    if not times or not bare or not total.interval.bounded:
        return
    facts = (mean.mention, *(one.mention for one in counts))
    if any(one.quantity.approximation for one in (mean, total, *counts)):
        yield Verdict("mean", "not_assessable", total.mention, facts)
        return
    value = Fraction(mean.quantity.value or 0) * times
    given = Interval(value, value) if _GIVEN.search(mean.lead + mean.mention.text) else _rounded(mean).scaled(times)
    if fit(given, _rounded(total)) != "outside":
        yield Verdict("mean", "pass", total.mention, facts, value=value)
        return
    right = like(total.quantity, value)
    working = f"{mean.mention.text}×{counts[0].mention.text if counts else number}={right}"
    yield Verdict("mean", "fail", total.mention, facts, right, working, value)


def _named(mean: Statement, word: str, earlier: list[Statement]) -> list[Statement]:
    """12个乡镇……平均每个乡镇5个: what is counted is named behind 每."""
    found = _EACH.search(mean.lead)
    name = found[1][:2] if found else word if len(word) > 1 else ""
    beside = [one for one in earlier if name and (one.tail.startswith(name) or one.lead.endswith(name))]
    return beside or [one for one in earlier if name and name in one.lead]


def _mean(mean: Statement, totals: list[Statement], count: Statement) -> Verdict:
    total = totals[-1]
    facts = (total.mention, count.mention)
    assert mean.interval is not None
    assert total.interval is not None
    if any(one.quantity.approximation for one in (total, count)):
        return Verdict("mean", "not_assessable", mean.mention, facts)
    if mean.quantity.approximation:
        return _roughly(mean, total, count)
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


def _roughly(mean: Statement, total: Statement, count: Statement) -> Verdict:
    """场均超过40人次 of 1.1万人次 in 368场: no more than 30 is not over 40; 约 and what is near are left alone."""
    assert mean.interval is not None
    assert total.interval is not None
    number = Fraction(count.quantity.value or 1)
    value = Fraction(total.quantity.value or 0) / number
    facts = (total.mention, count.mention)
    low = (mean.interval.low or Fraction(0)) * _NEARLY
    off = fit(total.interval.scaled(1 / number), Interval(low, None)) == "outside"
    if not off or mean.quantity.approximation != "more_than":
        return Verdict("mean", "not_assessable", mean.mention, facts)
    working = f"{total.mention.text}÷{count.mention.text}={printed(value, 1)}"
    return Verdict("mean", "fail", mean.mention, facts, "", working, value)


def _rounded(mean: Statement) -> Interval:
    """A mean of counts is rounded like any measure: 日均42件 stands for 41.5 to 42.5."""
    said = mean.quantity.value
    assert isinstance(said, Decimal)
    half = Fraction(mean.quantity.scale, 2 * 10 ** decimals(said / mean.quantity.scale))
    return Interval(Fraction(said) - half, Fraction(said) + half)
