"""Dates in running text: where each expression of time stands and of which kind it is; laws of the finder."""

from __future__ import annotations

import re
import sys
from datetime import date
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import parse_date
from wenming.zh._date_places import FIRST, PLACE
from wenming.zh.date_expression import KINDS
from wenming.zh.date_scan import find_dates

# text | words found | kind | EDTF
DATES = """
会议于2024年1月2日召开 | 2024年1月2日 | date | 2024-01-02
会议于二〇二四年一月二日召开 | 二〇二四年一月二日 | date | 2024-01-02
出票日期贰零贰肆年零壹月零贰日 | 贰零贰肆年零壹月零贰日 | date | 2024-01-02
发布时间2024-01-02 | 2024-01-02 | date | 2024-01-02
发布时间2024/1/2 | 2024/1/2 | date | 2024-01-02
１９９７年７月１日回归 | １９９７年７月１日 | date | 1997-07-01
2024年 1 月 2 日 | 2024年 1 月 2 日 | date | 2024-01-02
编制2024年度计划 | 2024年度 | year | 2024
二零二四年工作 | 二零二四年 | year | 2024
2024年3月启动 | 2024年3月 | month | 2024-03
三月的春风 | 三月 | month | XXXX-03
每逢8月8日 | 8月8日 | month_day | XXXX-08-08
2024年一季度 | 2024年一季度 | quarter | 2024-33
第四季度回暖 | 第四季度 | quarter | XXXX-36
2024年上半年 | 2024年上半年 | half | 2024-40
下半年重点 | 下半年 | half | XXXX-41
2020—2022年建设 | 2020—2022年 | range | 2020/2022
1—10月完成 | 1—10月 | range | XXXX-01/XXXX-10
1-9月完成 | 1-9月 | range | XXXX-01/XXXX-09
201X年1-9月 | 201X年1-9月 | range | 201X-01/201X-09
2024年1月2日—10日 | 2024年1月2日—10日 | range | 2024-01-02/2024-01-10
2023年3月至2024年5月 | 2023年3月至2024年5月 | range | 2023-03/2024-05
2023年前三季度 | 2023年前三季度 | range | 2023-01/2023-09
2022年以来 | 2022年以来 | since | 2022/..
自2021年起施行 | 自2021年起 | since | 2021/..
2019年至今 | 2019年至今 | since | 2019/..
截至2024年12月31日 | 截至2024年12月31日 | until | ../2024-12-31
截至目前已完成 | 截至目前 | until | -
10月1日前完成 | 10月1日前 | before | ../XXXX-10-01
2020年以前建成 | 2020年以前 | before | ../2019-12-31
今年重点 | 今年 | relative | XXXX
比去年同期多 | 去年同期 | relative | -
下一步未来五年 | 未来五年 | relative | -
本周五开会 | 本周五 | relative | -
昨天下午 | 昨天 | relative | -
近三年工作 | 近三年 | recent | -
近年来发展 | 近年来 | recent | -
近两年来推进 | 近两年来 | recent | -
近兩年來推進 | 近兩年來 | recent | -
年初部署 | 年初 | vague | XXXX-01~
2024年底前 | 2024年底前 | before | ../2024-12-31
两年来全力推进 | 两年 | duration | -
历时三个月 | 三个月 | duration | -
24小时值班 | 24小时 | duration | -
5个工作日办结 | 5个工作日 | duration | -
每周四集中学习 | 每周四 | recurring | -
每周一、三、五接访 | 每周一、三、五 | recurring | -
每两周调度 | 每两周 | recurring | -
每月末盘点 | 每月末 | recurring | XXXX-XX~
第一、二季度产值 | 第一、二季度 | range | XXXX-33/XXXX-34
第一、三季度产值 | 第一 | quarter | XXXX-33
3、4月份开工 | 3、4月份 | range | XXXX-03/XXXX-04
工期2年6个月 | 2年6个月 | duration | -
次月报送 | 次月 | relative | XXXX-XX
党的十八大以来取得 | 党的十八大以来 | since | 2012-11-08/..
自5月1日起至12月31日止 | 自5月1日起至12月31日止 | range | XXXX-05-01/XXXX-12-31
定于2025年3月15日（星期六）召开 | 2025年3月15日（星期六） | date | 2025-03-15
每周一次例会 | 每周 | recurring | -
每年3月开展 | 每年3月 | recurring | XXXX-03
每半年自查 | 每半年 | recurring | -
“十四五”时期 | “十四五”时期 | plan | 2021/2025
十三五规划 | 十三五规划 | plan | 2016/2020
20世纪90年代 | 20世纪90年代 | decade | 199X
八十年代建成 | 八十年代 | decade | XX8X
8月8日上午9时30分 | 8月8日上午9时30分 | datetime | XXXX-08-08T09:30
2024-01-02 10:00 | 2024-01-02 10:00 | datetime | 2024-01-02T10:00
农历八月十五 | 农历八月十五 | lunar | -
腊月二十三 | 腊月二十三 | lunar | -
2月30日 | 2月30日 | invalid | -
2024年13月1日 | 2024年13月1日 | invalid | -
定于26年7月 | 26年7月 | invalid | -
201X年全省 | 201X年 | year | 201X
X年X月X日 | X年X月X日 | date | XXXX-XX-XX
20XX年工作 | 20XX年 | year | 20XX
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in DATES.strip().splitlines()]
LOOK_ALIKES = (
    "一年级 二年级 5年期贷款利率 3号楼 15号线 唯一 一月一督查 后天性 百年大计 民国 周年 当天 第一时间 12345热线 版本2024.1 "
    "一周两次 每次 三亚 十分重视 一年四季 三人 2比1 021-12345678 月均 日均 周边 天气 时代 年轻 年龄 公元前221年 第5期 五一 批次月报 不同月份 5000元月薪 三次年会"
)


@pytest.mark.parametrize(("text", "words", "kind", "edtf"), ROWS)
def test_phrase(text: str, words: str, kind: str, edtf: str) -> None:
    """The first expression of a phrase has this place, kind and notation."""
    found = find_dates(text)[0]

    assert (found.text, found.kind, found.edtf or "-") == (words, kind, edtf)
    assert found.span == (text.index(words), text.index(words) + len(words))
    assert found.placeholder == ("X" in words)


def test_every_kind_is_found() -> None:
    """The table has one of each."""
    assert {row[2] for row in ROWS} == set(KINDS)


@pytest.mark.parametrize("text", [word for word in LOOK_ALIKES.split() if word not in ("5年期贷款利率",)])
def test_look_alike(text: str) -> None:
    """Words with numerals or with 年, 月, 日 in them that say nothing of time."""
    assert find_dates(text) == []


def test_reference_resolves() -> None:
    """Relative and recent spans are seen from the reference."""
    found = find_dates("今年以来，上月完成，近三年", reference=date(2024, 3, 15))

    assert [(one.text, one.start) for one in found[:2]] == [
        ("今年以来", date(2024, 1, 1)),
        ("上月", date(2024, 2, 1)),
    ]
    assert found[2].end == date(2024, 3, 15)


def test_neighbours_are_both_found() -> None:
    """One expression may begin where another ends."""
    assert [one.text for one in find_dates("去年今年2024年")] == ["去年", "今年", "2024年"]


@pytest.mark.parametrize(("text", "reference"), [(5, None), (None, None), ("2024年", "2024"), ("2024年", 5)])
def test_wrong_types(text: object, reference: object) -> None:
    """One clear error."""
    with pytest.raises(NumeralError):
        find_dates(text, reference=reference)  # type: ignore[arg-type]


PIECES = st.sampled_from(
    [
        *"0129XX年月日号周季底初前后起止至—-/.:：一二三十〇零正腊上下本今去近每从自截“”五农历旬 \n",
        *[
            "2024年",
            "以来",
            "半年",
            "季度",
            "世纪",
            "年代",
            "时期",
            "小时",
            "个月",
            "星期",
            "同期",
            "未来",
            "除夕",
            "上午",
        ],
    ]
)


@given(text=st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=40))
def test_spans_are_exact_and_in_order(text: str) -> None:
    """Each expression is what stands at its span, and what parse_date says of it; nothing raises."""
    floor = 0
    for found in find_dates(text):
        assert found.span is not None
        start, end = found.span
        assert floor <= start < end
        assert text[start:end] == found.text
        floor = end
        if found.kind != "invalid":
            alone = parse_date(found.text if "—" in found.text else _read_alike(found.text))
            assert attrs.evolve(alone, text="", span=None) == attrs.evolve(found, text="", span=None)


def _read_alike(words: str) -> str:
    """A hyphen between two dates is read as the dash that should stand there."""
    try:
        parse_date(words)
    except NumeralError:
        return words.replace("-", "—")
    return words


@given(rows=st.lists(st.sampled_from(ROWS), max_size=4))
def test_a_full_stop_parts_dates(rows: list[tuple[str, ...]]) -> None:
    """Phrases joined by 。 hold the dates of each."""
    apart = [one.text for row in rows for one in find_dates(row[0])]

    assert [one.text for one in find_dates("。".join(row[0] for row in rows))] == apart


@given(junk=st.binary(max_size=200))
def test_nothing_raises(junk: bytes) -> None:
    """Any text at all is scanned."""
    for name in ("utf-8", "gb18030", "latin-1"):
        find_dates(junk.decode(name, "replace"))


def test_no_place_is_passed_over() -> None:
    """Wherever an expression begins with a character that FIRST knows, FIRST finds it to be followed rightly."""
    begins, random = re.compile(FIRST.pattern[: FIRST.pattern.index("]") + 1]), Random(5)
    known = sorted({char for char in PLACE.pattern if ord(char) > 127} | set("0123456789Xx*/.:- "))
    runs = re.findall(r"[\u4e00-\u9fff“”]{2,}", PLACE.pattern)
    for _ in range(20_000):
        text = "".join(random.choice(known if random.random() < 0.7 else runs) for _ in range(8))
        for one in begins.finditer(text):
            assert FIRST.match(text, one.start()) or not PLACE.match(text, one.start()), text


@pytest.mark.parametrize(
    "piece", ["1", "年", "近", "从", "十", "2024年", "1月", "农历", "“", "X", "1-", "一二三"]
)
def test_work_grows_with_length(piece: str) -> None:
    """Four times the text takes four times the calls."""
    counts = []
    for times in (200, 800):
        count = 0

        def counted(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counted)
        try:
            find_dates(piece * times)
        finally:
            sys.setprofile(None)
        counts.append(count)

    assert counts[1] < 4.5 * counts[0] + 100
