"""Days: how many the time has that a sentence speaks of, and a rate of good days over them: 优良天数318天，优良率87.1%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from wenming.figures.interval import Interval, fit, printed
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["Days", "days_of", "judge_days", "months_of"]

_GOOD = re.compile("(?:优良|優良|达标|達標)(?:天数|天數)?(?:比例|率|占比|比率)")
_GOOD_DAYS = re.compile("优良|優良|达标|達標")
_VALID = re.compile("有效|监测|監測|共计|全年共?\\Z")
_TIMES = (
    (re.compile("截至|截止|前[一二两三四五六七八九十\\d]|1[—–~～至到-]|近[一二两三]|[两三四五]年来|以来|期间|期間|假|当[日天]|[日月](?:份)?[至到—–~～-]"), 0, 0),
    (re.compile("本周|第[\\d一二三四五六七八九十]{1,3}周"), 7, 7),
    (re.compile("[一1]季度"), 90, 91),
    (re.compile("二季度"), 91, 91),
    (re.compile("[三四]季度"), 92, 92),
    (re.compile("上半年"), 181, 182),
    (re.compile("下半年"), 184, 184),
    (re.compile("本月|当月|當月|全月|\\d月|[一二三四五六七八九十]月"), 28, 31),
    (re.compile("全年|年度|20\\d\\d年"), 365, 366),
)
_MONTHS, _WEEK = 12, 7
_INVALID = 10  # days of a year whose air may not have been measured
_WORKED = (Fraction(13, 20), Fraction(7, 10))  # of the days of a time: 245 to 252 of a year, 20 to 22 of a month


@frozen
class Days:
    """How many days, or months, a time has.

    Attributes:
        least: The least it may have: 365 of a year.
        most: The most: 366.
    """

    least: int
    most: int

    def between(self) -> range:
        """Return each number of days that it may have."""
        return range(self.least, self.most + 1)

    def worked(self) -> range:
        """Return how many of them may be working days."""
        low, high = _WORKED if self.least > _MONTHS or self.least == _WEEK else (1, 0)
        return range((self.least * low).__floor__(), (self.most * high).__ceil__() + 1)


def days_of(text: str) -> Days | None:
    """Return the days of the one time that *text* names; ``None`` where it names none, or one that is not over."""
    named = [(least, most) for words, least, most in _TIMES if words.search(text)]
    whole = "全年" in text and len(named) > 1
    return None if not named or whole or not named[0][0] else Days(*named[0])


def months_of(text: str) -> Days | None:
    """Return the months of the one time that *text* names; ``None`` likewise."""
    days = days_of(text)
    months = days.least // 30 if days else 0
    return Days(months, months) if months > 1 else None


def judge_days(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield whether good days over all days of the year, or of those measured, are the rate that is said."""
    for number, one in enumerate(sentence.statements):
        if one.unit == "%" and one.part in ("rate", "share") and one.interval is not None and _GOOD.search(one.lead):
            days = [other for other in sentence.statements[:number] if other.unit == "天" and other.part == "value"]
            good = [other for other in days if _GOOD_DAYS.search(other.lead)]
            if len(good) == 1 and one.clause - good[0].clause <= 2 and not one.quantity.approximation:
                yield from _of_days(sentence, one, good[0], [day for day in days if _VALID.search(day.lead)])


def _of_days(sentence: Sentence, rate: Statement, good: Statement, told: list[Statement]) -> Iterator[Verdict]:
    measured = [one for one in told if one is not good]
    days = days_of(sentence.text)
    count = Fraction(good.quantity.value or 0)
    if measured:
        whole = int(measured[-1].quantity.value or 0)
        bases, others = [whole], range(0)
    elif days is None:
        return
    else:
        bases, others = list(range(days.least, days.most + 1)), range(days.least - _INVALID, days.least)
    facts = (good.mention, *(one.mention for one in measured[-1:]))
    value = count / bases[0] * 100 if bases[0] else None
    if value is None or any(_gives(count, base, rate) for base in bases):
        yield Verdict("rate", "pass" if value else "not_assessable", rate.mention, facts, value=value)
        return
    result: Result = "unsure" if any(_gives(count, base, rate) for base in others) else "fail"
    places = max(0, -int(rate.quantity.value.as_tuple().exponent))  # type: ignore[union-attr]
    right = f"{printed(value, places)}%"
    yield Verdict("rate", result, rate.mention, facts, right, f"{good.mention.text}÷{bases[0]}天={right}", value)


def _gives(count: Fraction, base: int, rate: Statement) -> bool:
    assert rate.interval is not None
    ratio = count / base * 100
    return fit(Interval(ratio, ratio), rate.interval) != "outside"
