"""Laws of the rules on dates and counts: each finds its fault exactly where it is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import check
from wenming.checker.enumerated import named, readings
from wenming.checker.provinces import PROVINCE_OF

PLACES = ("东街", "西街", "南关", "北岭", "柳湾", "石桥")
HANZI = "零一二三四五六七八九"


def codes(text: str, *select: str) -> set[str]:
    """Return the codes found in *text* behind a title."""
    return {one.code for one in check(f"2025年工作总结\n一、主要做法\n{text}\n", select=select).findings}


@settings(max_examples=60)
@given(year=st.integers(2000, 2030), month=st.integers(1, 14), day=st.integers(1, 33))
def test_a_date_is_impossible_exactly_where_no_calendar_has_it(year: int, month: int, day: int) -> None:
    """By the calendar of the standard library."""
    real = month <= 12 and day <= monthrange(year, month)[1]

    assert ("W401" in codes(f"{year}年{month}月{day}日召开动员会。", "W401")) == (not real)


@settings(max_examples=40)
@given(
    day=st.dates(date(2000, 1, 1), date(2030, 12, 31)),
    weekday=st.integers(0, 6),
    form=st.sampled_from(["（星期{}）", "（周{}）", "星期{}"]),
)
def test_a_weekday_is_wrong_exactly_where_the_date_has_another(day: date, weekday: int, form: str) -> None:
    """In brackets and behind."""
    said = f"{day.year}年{day.month}月{day.day}日{form.format('一二三四五六日'[weekday])}召开推进会。"

    assert ("W403" in codes(said, "W403")) == (weekday != day.weekday())


@given(first=st.integers(1, 12), last=st.integers(1, 12))
def test_a_period_is_reversed_exactly_where_it_runs_backwards(first: int, last: int) -> None:
    """Months of one year."""
    if first != last:
        assert ("W402" in codes(f"2025年{first}月—{last}月开展整治。", "W402")) == (first > last)


@settings(max_examples=40)
@given(count=st.integers(2, 6), said=st.integers(2, 9))
def test_names_and_their_number(count: int, said: int) -> None:
    """W204 speaks exactly where they differ; with 等 only where more are named than said."""
    names = "、".join(PLACES[:count])
    far = abs(said - count) > 2 * count

    assert ("W204" in codes(f"在{names}{HANZI[said]}个社区推开。", "W204")) == (said != count and not far)
    assert ("W204" in codes(f"在{names}等{HANZI[said]}个社区推开。", "W204")) == (said < count)


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("组织到位、责任到位", (2, 2)),
        ("受理率、办结率和满意率", (3, 3)),
        ("合格率和及时受理率", (2, 2)),
        ("和平街、石桥", (2, 2)),
        ("城乡居民养老和医疗保险待遇、残疾人两项补贴", (2, 2)),
        ("改造、扶持本地龙头企业和农民专业合作社经营点", (2, 3)),
    ],
)
def test_and_joins_two_names_or_stands_inside_one(words: str, counts: tuple[int, int]) -> None:
    """Between short names, and names of one ending, it joins; elsewhere nobody can tell."""
    assert named(words) == counts


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("组织到位、责任到位、措施到位", {3}),
        ("由被动向主动转变；由粗放向精细转变", {2}),
        ("《甲》《乙》《丙》", {3}),
        ("包括甲、乙等", set()),
        ("一是甲；二是乙", set()),
        ("", set()),
    ],
)
def test_readings_of_a_row(words: str, counts: set[int]) -> None:
    """Open rows and marked lists have none."""
    assert readings(words) == counts


def test_provinces_in_both_scripts() -> None:
    """A city leads to its province, written either way."""
    assert {PROVINCE_OF[name] for name in ("武汉", "武漢", "湖北")} == {"湖北"}
    assert {PROVINCE_OF[name] for name in ("泰州", "無錫", "江蘇")} == {"江苏"}
    assert "" not in PROVINCE_OF
