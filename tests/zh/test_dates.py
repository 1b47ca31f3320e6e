"""Dates in words, and reading what reports say of time."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import DateExpression, parse_date, spell_date
from wenming.zh.date_expression import KINDS

WORDS = [
    ((2024, 1, 2), "二〇二四年一月二日", "〇 in years (15835, 5.2.5)"),
    ((2000, 10, 10), "二〇〇〇年十月十日", "十, not 一十"),
    ((1999, 12, 31), "一九九九年十二月三十一日", "三十一"),
    ((2026, 11, 20), "二〇二六年十一月二十日", "二十"),
    ((2024, 2), "二〇二四年二月", "a month"),
    ((2024,), "二〇二四年", "a year"),
    ((618,), "六一八年", "three digits are whole"),
    ((25,), "〇〇二五年", "two digits would be a short form (15835, 5.1.4)"),
]


@pytest.mark.parametrize(("parts", "words", "rule"), WORDS)
def test_dates_in_words(parts: tuple[int, ...], words: str, rule: str) -> None:
    """Digit by digit for the year, counted for month and day."""
    assert spell_date(parts) == words, rule
    if len(parts) == 3:
        assert spell_date(date(*parts)) == words


CHEQUES = [
    ((2024, 1, 2), "贰零贰肆年零壹月零贰日", "零 before months 1 and 2, before days 1 to 9"),
    ((2006, 2, 13), "贰零零陆年零贰月壹拾叁日", "PBoC's own example: 壹 before 拾叁"),
    ((2005, 10, 20), "贰零零伍年零壹拾月零贰拾日", "PBoC's own example: 零 before 壹拾月 and 贰拾日"),
    ((2024, 1, 15), "贰零贰肆年零壹月壹拾伍日", "PBoC's own example: 零壹月壹拾伍日"),
    ((2024, 3, 9), "贰零贰肆年叁月零玖日", "no 零 before months 3 to 9"),
    ((2024, 11, 10), "贰零贰肆年壹拾壹月零壹拾日", "壹 before 拾壹; 零 before 壹拾日"),
    ((2024, 12, 30), "贰零贰肆年壹拾贰月零叁拾日", "零 before 叁拾日"),
    ((2024, 9, 31 - 1), "贰零贰肆年玖月零叁拾日", "零 before 叁拾日"),
    ((2024, 8, 31), "贰零贰肆年捌月叁拾壹日", "no 零 before 叁拾壹"),
    ((2024, 7, 21), "贰零贰肆年柒月贰拾壹日", "no 零 before 贰拾壹"),
    ((2024, 1), "贰零贰肆年零壹月", "a month"),
    ((2024,), "贰零贰肆年", "a year"),
]


@pytest.mark.parametrize(("parts", "words", "rule"), CHEQUES)
def test_dates_on_cheques(parts: tuple[int, ...], words: str, rule: str) -> None:
    """正确填写票据和结算凭证的基本规定."""
    assert spell_date(parts, "financial") == words, rule


def test_capitals_in_traditional_script() -> None:
    """貳 and 參."""
    assert spell_date(date(2023, 3, 6), "financial", locale="zh_TW") == "貳零貳參年參月零陸日"


@given(day=st.dates(), style=st.sampled_from(["numbering", "financial"]), locale=st.sampled_from(["zh", "zh_HK"]))
def test_written_and_read_are_inverse(day: date, style: str, locale: str) -> None:
    """Every date comes back from its words, in both styles and scripts; so do its month and its year."""
    again = parse_date(spell_date(day, style, locale=locale))
    month = parse_date(spell_date((day.year, day.month), style, locale=locale))
    year = parse_date(spell_date((day.year,), style, locale=locale))

    assert (again.kind, again.start, again.end, again.edtf) == ("date", day, day, day.isoformat())
    assert (month.kind, month.edtf) == ("month", day.isoformat()[:7])
    assert (year.kind, year.edtf) == ("year", day.isoformat()[:4])


@pytest.mark.parametrize(
    "bad",
    [
        *(None, 5, 5.0, "2024-01-02", b"", [2024, 1, 2], (), (2024, 13), (2024, 2, 30), (0,), (10000,), (2024, 1, 2, 3)),
        *((True,), (2024.0, 1), ("2024",), datetime(2024, 1, 2, 3, 4), {}, Ellipsis),
    ],
    ids=repr,
)
def test_no_date(bad: object) -> None:
    """What is no date is refused, and so is a time that would be lost."""
    for style in ("numbering", "financial"):
        with pytest.raises(NumeralError):
            spell_date(bad, style)  # type: ignore[arg-type]


@pytest.mark.parametrize("options", [{"style": "roman"}, {"style": None}, {"style": []}, {"locale": "en", "style": "financial"}])
def test_unknown_options(options: dict[str, object]) -> None:
    """They raise."""
    with pytest.raises(NumeralError):
        spell_date(date(2024, 1, 2), **options)  # type: ignore[arg-type]


# text | kind | EDTF | start | end | duration, "-" for none; each table under its rule.
READ = {
    "one date, any digits": """
2024年1月2日 date 2024-01-02 2024-01-02 2024-01-02
二〇二四年一月二日 date 2024-01-02 2024-01-02 2024-01-02
二零二四年一月二日 date 2024-01-02 2024-01-02 2024-01-02
二○二四年十二月三十一日 date 2024-12-31 2024-12-31 2024-12-31
二〇二四年十月廿三日 date 2024-10-23 2024-10-23 2024-10-23
贰零贰肆年零壹月零贰日 date 2024-01-02 2024-01-02 2024-01-02
貳零貳參年零壹拾月零參拾日 date 2023-10-30 2023-10-30 2023-10-30
２０２４年１月２日 date 2024-01-02 2024-01-02 2024-01-02
2024年01月02日 date 2024-01-02 2024-01-02 2024-01-02
2024年1月2号 date 2024-01-02 2024-01-02 2024-01-02
2024-01-02 date 2024-01-02 2024-01-02 2024-01-02
2024/1/2 date 2024-01-02 2024-01-02 2024-01-02
2024.1.2 date 2024-01-02 2024-01-02 2024-01-02
2024年2月29日 date 2024-02-29 2024-02-29 2024-02-29
一九四九年十月一日 date 1949-10-01 1949-10-01 1949-10-01""",
    "parts of a date": """
2024年 year 2024 2024-01-01 2024-12-31
2024年度 year 2024 2024-01-01 2024-12-31
二〇二四年 year 2024 2024-01-01 2024-12-31
2024年3月 month 2024-03 2024-03-01 2024-03-31
2024年2月份 month 2024-02 2024-02-01 2024-02-29
2024-03 month 2024-03 2024-03-01 2024-03-31
8月8日 month_day XXXX-08-08 - -
十二月三十一日 month_day XXXX-12-31 - -
15日 month_day XXXX-XX-15 - -
8月 month XXXX-08 - -
十月份 month XXXX-10 - -""",
    "quarters 33 to 36 and halves 40, 41 (ISO 8601-2)": """
2024年第一季度 quarter 2024-33 2024-01-01 2024-03-31
2024年二季度 quarter 2024-34 2024-04-01 2024-06-30
2024年第3季度 quarter 2024-35 2024-07-01 2024-09-30
二〇二四年第四季度 quarter 2024-36 2024-10-01 2024-12-31
2024年Q1 quarter 2024-33 2024-01-01 2024-03-31
一季度 quarter XXXX-33 - -
2024年上半年 half 2024-40 2024-01-01 2024-06-30
2024年下半年 half 2024-41 2024-07-01 2024-12-31
上半年 half XXXX-40 - -
2024年前三季度 range 2024-01/2024-09 2024-01-01 2024-09-30
前三季度 range XXXX-01/XXXX-09 - -""",
    "ranges: the right end lends its unit, the left its year": """
2020—2022年 range 2020/2022 2020-01-01 2022-12-31
2020-2022年 range 2020/2022 2020-01-01 2022-12-31
2020年至2022年 range 2020/2022 2020-01-01 2022-12-31
二〇二〇年至二〇二二年 range 2020/2022 2020-01-01 2022-12-31
2024年1—6月 range 2024-01/2024-06 2024-01-01 2024-06-30
2024年1月至6月 range 2024-01/2024-06 2024-01-01 2024-06-30
2024年1～11月份 range 2024-01/2024-11 2024-01-01 2024-11-30
1—6月 range XXXX-01/XXXX-06 - -
2024年1月1日—3月31日 range 2024-01-01/2024-03-31 2024-01-01 2024-03-31
2024年1月1日至2025年1月31日 range 2024-01-01/2025-01-31 2024-01-01 2025-01-31
2011年2月3日—10日 range 2011-02-03/2011-02-10 2011-02-03 2011-02-10
2024年11月至2025年3月 range 2024-11/2025-03 2024-11-01 2025-03-31
从2020年到2022年 range 2020/2022 2020-01-01 2022-12-31
2024年第一至第三季度 range 2024-33/2024-35 2024-01-01 2024-09-30
21世纪 range 2001/2100 2001-01-01 2100-12-31
自5月1日起至12月31日 range XXXX-05-01/XXXX-12-31 - -
2025年5月1日起至2026年4月30日止 range 2025-05-01/2026-04-30 2025-05-01 2026-04-30""",
    "neighbours joined by 、 are a range": """
3、4月 range XXXX-03/XXXX-04 - -
2025年3、4月 range 2025-03/2025-04 2025-03-01 2025-04-30
第一、二季度 range XXXX-33/XXXX-34 - -
2025年三、四季度 range 2025-35/2025-36 2025-07-01 2025-12-31
2025年3月1、2日 range 2025-03-01/2025-03-02 2025-03-01 2025-03-02
2023、2024年 range 2023/2024 2023-01-01 2024-12-31""",
    "a day of the week must be that of its date": """
2025年3月15日（星期六） date 2025-03-15 2025-03-15 2025-03-15
2025年3月15日(周六) date 2025-03-15 2025-03-15 2025-03-15
2025年3月15日（星期日） invalid - - -
3月15日（星期日） month_day XXXX-03-15 - -""",
    "元月 is January; half a month is 15 days": """
2025年元月 month 2025-01 2025-01-01 2025-01-31
2025年元月5日 date 2025-01-05 2025-01-05 2025-01-05
2025年2月上半月 half 2025-02-01/2025-02-15 2025-02-01 2025-02-15
2025年2月下半月 half 2025-02-16/2025-02-28 2025-02-16 2025-02-28
上半月 half XXXX-XX-01/XXXX-XX-15 - -""",
    "open at one end": """
2019年以来 since 2019/.. 2019-01-01 -
自2019年起 since 2019/.. 2019-01-01 -
2019年3月以来 since 2019-03/.. 2019-03-01 -
2019年至今 since 2019/.. 2019-01-01 -
自2024年1月1日起 since 2024-01-01/.. 2024-01-01 -
2019年以后 since 2020-01-01/.. 2020-01-01 -
“十三五”以来 since 2016/.. 2016-01-01 -
党的十八大以来 since 2012-11-08/.. 2012-11-08 -
党的二十大以来 since 2022-10-16/.. 2022-10-16 -
截至2024年6月底 until ../2024-06-30 - 2024-06-30
截至2024年底 until ../2024-12-31 - 2024-12-31
截至2024年 until ../2024 - 2024-12-31
截止2024年6月30日 until ../2024-06-30 - 2024-06-30
到2025年 until ../2025 - 2025-12-31
2020年以前 before ../2019-12-31 - 2019-12-31
2025年6月30日前 before ../2025-06-30 - 2025-06-30
2025年6月底前 before ../2025-06-30 - 2025-06-30
2025年5月前 before ../2025-04-30 - 2025-04-30""",
    "relative: open without a reference": """
今年 relative XXXX - -
去年8月 relative XXXX-08 - -
本月 relative XXXX-XX - -
去年同期 relative - - -
今天 relative - - -
本周 relative - - -
下周一 relative - - -
上季度 relative - - -
当年 relative XXXX - -
次年 relative XXXX - -
当月 relative XXXX-XX - -
同月 relative XXXX-XX - -
次月 relative XXXX-XX - -""",
    "近 and a length is recent, not nearly": """
近三年 recent - - - P3Y
近5年来 recent - - - P5Y
最近3个月 recent - - - P3M
过去十年 recent - - - P10Y
近年来 recent - - -
近日 recent - - -""",
    "vague: no exact ends, but a third of a month is ten days": """
2024年底 vague 2024-12~ - -
2024年年初 vague 2024-01~ - -
2024年6月底 vague 2024-06~ - -
年底 vague XXXX-12~ - -
2024年5月上旬 vague 2024-05-01/2024-05-10 2024-05-01 2024-05-10
2024年5月中旬 vague 2024-05-11/2024-05-20 2024-05-11 2024-05-20
2024年2月下旬 vague 2024-02-21/2024-02-29 2024-02-21 2024-02-29
2024年春季 vague 2024-21 - -""",
    "durations after ISO 8601": """
三年 duration - - - P3Y
3年 duration - - - P3Y
两年半 duration - - - P2Y6M
半年 duration - - - P6M
2年6个月 duration - - - P2Y6M
1年零3个月 duration - - - P1Y3M
3小时20分钟 duration - - - PT3H20M
3个月 duration - - - P3M
两个季度 duration - - - P6M
一周 duration - - - P1W
十天 duration - - - P10D
24小时 duration - - - PT24H
30分钟 duration - - - PT30M
5个工作日 duration - - -
24年 duration - - - P24Y""",
    "what recurs": """
每年 recurring - - - P1Y
每月 recurring - - - P1M
每季度 recurring - - - P3M
每周 recurring - - - P1W
每天 recurring - - - P1D
每周一 recurring - - - P1W
每月15日 recurring XXXX-XX-15 - - P1M
每月底 recurring XXXX-XX~ - - P1M
每月末 recurring XXXX-XX~ - - P1M
每年底 recurring XXXX-12~ - - P1Y
每月5日、15日 recurring - - - P1M
每两周 recurring - - - P2W
每3个月 recurring - - - P3M
每周一、三、五 recurring - - - P1W
每周一至周五 recurring - - - P1W
每年3月15日 recurring XXXX-03-15 - - P1Y""",
    "five-year plans": """
“十四五” plan 2021/2025 2021-01-01 2025-12-31
“十四五”时期 plan 2021/2025 2021-01-01 2025-12-31
十三五 plan 2016/2020 2016-01-01 2020-12-31
“十五五”规划 plan 2026/2030 2026-01-01 2030-12-31
“十五”时期 plan 2001/2005 2001-01-01 2005-12-31
“一五”时期 plan 1953/1957 1953-01-01 1957-12-31
“三五”时期 plan 1966/1970 1966-01-01 1970-12-31""",
    "decades": """
20世纪90年代 decade 199X 1990-01-01 1999-12-31
二十世纪八十年代 decade 198X 1980-01-01 1989-12-31
21世纪20年代 decade 202X 2020-01-01 2029-12-31
90年代 decade XX9X - -
上世纪90年代 decade XX9X - -""",
    "times of day": """
2024年1月2日15时30分 datetime 2024-01-02T15:30 2024-01-02 2024-01-02
2024年1月2日上午9时 datetime 2024-01-02T09 2024-01-02 2024-01-02
2024年1月2日下午3点半 datetime 2024-01-02T15:30 2024-01-02 2024-01-02
2024-01-02T15:30 datetime 2024-01-02T15:30 2024-01-02 2024-01-02""",
    "the farmers' calendar": """
农历正月初一 lunar - - -
腊月二十三 lunar - - -
除夕 lunar - - -""",
    "the shape of a date, but there is none": """
2024年2月30日 invalid - - -
2023年2月29日 invalid - - -
2024年13月1日 invalid - - -
2024年4月31日 invalid - - -
2024-13-01 invalid - - -
2024年0月1日 invalid - - -
2月30日 invalid - - -
2024年第五季度 invalid - - -
0000年1月1日 invalid - - -
2024年6月至2023年5月 invalid - - -
2024年1月2日25时 invalid - - -""",
}


@pytest.mark.parametrize(
    ("row", "rule"), [(row, rule) for rule, table in READ.items() for row in table.strip().splitlines()]
)
def test_reading(row: str, rule: str) -> None:
    """Kind, EDTF, first and last day, length."""
    text, kind, *rest = row.split()
    edtf, start, end, duration = ("" if cell == "-" else cell for cell in (*rest, "-")[:4])

    found = parse_date(text)

    assert (found.kind, found.edtf, found.duration) == (kind, edtf, duration), rule
    assert [str(day or "") for day in (found.start, found.end)] == [start, end], rule
    assert (found.text, found.span, found.placeholder) == (text, (0, len(text)), False)


RESOLVED = """
今年 2024 2024-01-01 2024-12-31
去年 2023 2023-01-01 2023-12-31
前年 2022 2022-01-01 2022-12-31
明年 2025 2025-01-01 2025-12-31
今年8月 2024-08 2024-08-01 2024-08-31
去年上半年 2023-40 2023-01-01 2023-06-30
今年1—6月 2024-01/2024-06 2024-01-01 2024-06-30
今年以来 2024/.. 2024-01-01 -
本月 2024-03 2024-03-01 2024-03-31
上月 2024-02 2024-02-01 2024-02-29
上个月15日 2024-02-15 2024-02-15 2024-02-15
下月 2024-04 2024-04-01 2024-04-30
今天 2024-03-31 2024-03-31 2024-03-31
昨日 2024-03-30 2024-03-30 2024-03-30
本周 2024-03-25/2024-03-31 2024-03-25 2024-03-31
上周五 2024-03-22 2024-03-22 2024-03-22
本季度 2024-33 2024-01-01 2024-03-31
上季度 2023-36 2023-10-01 2023-12-31
8月8日 2024-08-08 2024-08-08 2024-08-08
一季度 2024-33 2024-01-01 2024-03-31
近三年 2021-03-31/2024-03-31 2021-03-31 2024-03-31
近一个月 2024-02-29/2024-03-31 2024-02-29 2024-03-31
未来五年 2024-03-31/2029-03-31 2024-03-31 2029-03-31
年底前 ../2024-12-31 - 2024-12-31
截至目前 ../2024-03-31 - 2024-03-31
上世纪90年代 199X 1990-01-01 1999-12-31
当年 XXXX - -
去年同期 - - -
"""


@pytest.mark.parametrize("row", RESOLVED.strip().splitlines())
def test_seen_from_a_reference(row: str) -> None:
    """With a reference, what is relative has its days."""
    text, edtf, start, end = ("" if cell == "-" else cell for cell in row.split())

    found = parse_date(text, reference=date(2024, 3, 31))

    assert (found.edtf, str(found.start or ""), str(found.end or "")) == (edtf, start, end)


PLACEHOLDERS = """
201X年 year 201X
20XX年 year 20XX
XX年 year XXXX
××年 year XXXX
X年 year XXXX
201×年3月 month 201X-03
X月X日 month_day XXXX-XX-XX
20XX年X月X日 date 20XX-XX-XX
２０ＸＸ年 year 20XX
201X年以来 since 201X/..
201X年—202X年 range 201X/202X
"""


@pytest.mark.parametrize("row", PLACEHOLDERS.strip().splitlines())
def test_placeholders(row: str) -> None:
    """They are told, never raise, and have no days."""
    text, kind, edtf = row.split()
    found = parse_date(text)

    assert (found.kind, found.edtf, found.placeholder, found.start, found.end) == (kind, edtf, True, None, None)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "abc", "一百", "2024", "8-8", "2024.1", "24年3月", "24年1月2日", "每周一次", "三个", "十五", "第一时间", "十分"),
        *("2024年15日", "月", "年", "日", "至", "2024年1月2日和3日", "近三", "前", "以来", "2024年以来以来", "每", "每三", "世纪"),
        *("2024年1月2日 某地", "1" * 61, "年" * 60, "五四", "一二九", "X", "2024年的", "“十四五", "三五"),
    ],
)
def test_nothing_of_time(text: str) -> None:
    """Other words, dates without a unit, years of two digits (15835, 5.1.4) and left-over text raise."""
    with pytest.raises(NumeralError):
        parse_date(text)


@pytest.mark.parametrize("bad", [None, 5, b"2024", date(2024, 1, 1), ["2024年"], object()], ids=lambda bad: type(bad).__name__)
def test_no_text(bad: object) -> None:
    """Only text is read."""
    with pytest.raises(NumeralError):
        parse_date(bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("reference", ["2024-01-01", 5, datetime(2024, 1, 1)], ids=lambda value: type(value).__name__)
def test_no_reference(reference: object) -> None:
    """A reference is a date."""
    with pytest.raises(NumeralError):
        parse_date("今年", reference=reference)  # type: ignore[arg-type]


@given(
    text=st.text(st.sampled_from("0123456789X〇一二三十年月日季度上下半旬底近前每个周至—以来截世纪农历初正“”五今去本:- T"), max_size=14),
    reference=st.none() | st.dates(),
)
def test_any_text_is_time_or_a_numeral_error(text: str, reference: date | None) -> None:
    """No other exception leaves the reader; ends are in order."""
    try:
        found = parse_date(text, reference=reference)
    except NumeralError:
        return

    assert found.kind in KINDS
    assert found.start is None or found.end is None or found.start <= found.end


def test_a_date_expression_is_a_value() -> None:
    """Compared by what it says, not by where it stood; unknown kinds raise."""
    assert parse_date("2024年1月2日") == parse_date("二〇二四年一月二日")
    assert parse_date("2024年1月2日") != parse_date("2024年1月3日")
    assert hash(parse_date("今年")) == hash(DateExpression(kind="relative", edtf="XXXX"))
    with pytest.raises(NumeralError):
        DateExpression(kind="someday")
