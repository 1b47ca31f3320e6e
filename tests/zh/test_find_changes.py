"""Changes in running text: direction, factor, metric and baseline of growth phrases; laws of the finder."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import Quantity
from wenming.zh.changes import Change, find_changes

# text | direction | amount | metric | factor | baseline | what stands at the span
CHANGES = """
接待1.68亿人次，同比增长43.36% | up | 43.36% | 同比 | 896/625 | - | 同比增长43.36%
环比下降2.1% | down | 2.1% | 环比 | 979/1000 | - | 环比下降2.1%
年均增长8% | up | 8% | 年均 | 27/25 | - | 年均增长8%
累计减少三成 | down | 三成 | 累计 | 7/10 | - | 累计减少三成
比去年增加5件 | up | 5件 | - | - | 去年 | 比去年增加5件
较上年同期提高2.3个百分点 | up | 2.3个百分点 | - | - | 上年同期 | 较上年同期提高2.3个百分点
較上年增長20% | up | 20% | - | 6/5 | 上年 | 較上年增長20%
与去年相比，增长5% | up | 5% | - | 21/20 | 去年 | 与去年相比，增长5%
与上年同期持平 | flat | 0% | - | 1 | 上年同期 | 与上年同期持平
同比基本持平 | flat | 0% | 同比 | 1 | - | 同比基本持平
增加到2倍 | up_to | 2倍 | - | 2 | - | 增加到2倍
增加了2倍 | up | 2倍 | - | 3 | - | 增加了2倍
增长1.5倍 | up | 1.5倍 | - | 5/2 | - | 增长1.5倍
增长一倍 | up | 一倍 | - | 2 | - | 增长一倍
增长四成 | up | 四成 | - | 7/5 | - | 增长四成
增长三分之一 | up | 三分之一 | - | 4/3 | - | 增长三分之一
增长5‰ | up | 5‰ | - | 201/200 | - | 增长5‰
产值翻一番 | up | 一番 | - | 2 | - | 翻一番
总量翻了两番 | up | 两番 | - | 4 | - | 翻了两番
收入翻番 | up | 番 | - | 2 | - | 翻番
规模翻倍 | up | 倍 | - | 2 | - | 翻倍
翻了近一番 | up | 近一番 | - | 2 | - | 翻了近一番
是上年的3倍 | is | 3倍 | - | 3 | 上年 | 是上年的3倍
为2015年的1.8倍 | is | 1.8倍 | - | 9/5 | 2015年 | 为2015年的1.8倍
达到上年的1.5倍 | is | 1.5倍 | - | 3/2 | 上年 | 达到上年的1.5倍
相当于改革前的4倍 | is | 4倍 | - | 4 | 改革前 | 相当于改革前的4倍
增加到原来的3倍 | up_to | 3倍 | - | 3 | 原来 | 增加到原来的3倍
由15%提高到20% | up_to | 20% | - | - | - | 提高到20%
增至300人 | up_to | 300人 | - | - | - | 增至300人
升至98.5% | up_to | 98.5% | - | - | - | 升至98.5%
降至3.2% | down_to | 3.2% | - | - | - | 降至3.2%
减少为3件 | down_to | 3件 | - | - | - | 减少为3件
由3天缩短为1天 | down_to | 1天 | - | - | - | 缩短为1天
压缩到5个工作日 | down_to | 5个工作日 | - | - | - | 压缩到5个工作日
下降到去年的50% | down_to | 50% | - | 1/2 | 去年 | 下降到去年的50%
减少到原来的三分之一 | down_to | 三分之一 | - | 1/3 | 原来 | 减少到原来的三分之一
减少一半 | down | 一半 | - | 1/2 | - | 减少一半
减少三分之一 | down | 三分之一 | - | 2/3 | - | 减少三分之一
降低0.8个百分点 | down | 0.8个百分点 | - | - | - | 降低0.8个百分点
回落1.2% | down | 1.2% | - | 247/250 | - | 回落1.2%
增幅达12% | up | 12% | - | 28/25 | - | 增幅达12%
降幅为3% | down | 3% | - | 97/100 | - | 降幅为3%
增长率为5% | up | 5% | - | 21/20 | - | 增长率为5%
增速5.2% | up | 5.2% | - | 263/250 | - | 增速5.2%
负增长3% | down | 3% | - | 97/100 | - | 负增长3%
同比下降-7.20% | down | -7.20% | 同比 | - | - | 同比下降-7.20%
同比-7.2% | down | -7.2% | 同比 | 116/125 | - | 同比-7.2%
环比+5% | up | 5% | 环比 | 21/20 | - | 环比+5%
同比少35件 | down | 35件 | 同比 | - | - | 同比少35件
同比多12件 | up | 12件 | 同比 | - | - | 同比多12件
数量减半 | down | 半 | - | 1/2 | - | 减半
同比增长-3.2% | down | -3.2% | 同比 | 121/125 | - | 同比增长-3.2%
同比增5% | up | 5% | 同比 | 21/20 | - | 同比增5%
比上年少5件 | down | 5件 | - | - | 上年 | 比上年少5件
比全国平均水平高1.5个百分点 | up | 1.5个百分点 | - | - | 全国平均水平 | 比全国平均水平高1.5个百分点
增长近一倍 | up | 近一倍 | - | 2 | - | 增长近一倍
增长50%以上 | up | 50%以上 | - | 3/2 | - | 增长50%以上
减少了近20% | down | 近20% | - | 4/5 | - | 减少了近20%
下降30%～40% | down | 30%～40% | - | - | - | 下降30%～40%
增长X% | up | X% | - | - | - | 增长X%
减少2倍 | down | 2倍 | - | - | - | 减少2倍
两年平均增长5.1% | up | 5.1% | 年均 | 1051/1000 | - | 年平均增长5.1%
環比減少五成 | down | 五成 | 环比 | 1/2 | - | 環比減少五成
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in CHANGES.strip().splitlines()]


@pytest.mark.parametrize(("text", "direction", "amount", "metric", "factor", "baseline", "stands"), ROWS)
def test_phrase(
    text: str, direction: str, amount: str, metric: str, factor: str, baseline: str, stands: str
) -> None:
    """The change of a phrase has these fields."""
    (change,) = find_changes(text)

    assert change.direction == direction
    assert (change.amount.text or str(change.amount)) == amount
    assert (change.metric or "-") == metric
    assert change.factor == (None if factor == "-" else Fraction(factor))
    assert (change.baseline or "-") == baseline
    assert change.text == stands


def test_severally() -> None:
    """分别 gives each of its amounts a change of its own, with the same metric."""
    first, second = find_changes("同比分别增长43.36%和5.2%")

    assert [str(one.amount) for one in (first, second)] == ["43.36%", "5.2%"]
    assert {one.metric for one in (first, second)} == {"同比"}
    assert len(find_changes("增长5%和6%的地区")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "工业增加值1089亿元",
        "保持平稳运行",
        "最高38℃",
        "提升至全省第3位",
        "增长点3个",
        "扩大会议5次",
        "新增5件",
    ],
)
def test_no_change(text: str) -> None:
    """Words that look like growth but state none."""
    assert find_changes(text) == []


def test_torn_amount_gives_no_factor() -> None:
    """Nobody knows by how much: the digits are torn."""
    (change,) = find_changes("同比增长4\n3.36%")

    assert change.factor is None
    assert [str(one) for one in change.amount.torn] == ["43.36%", "3.36%"]


@pytest.mark.parametrize(
    ("direction", "metric"), [("sideways", None), ("up", "周比"), (None, None), ("up", 5)]
)
def test_only_known_words(direction: object, metric: object) -> None:
    """Directions and metrics are of a short list."""
    with pytest.raises(NumeralError, match="must be one of"):
        Change(direction, Quantity(5, "%"), metric=metric)  # type: ignore[arg-type]


def test_only_text() -> None:
    """Anything else is one clear error."""
    with pytest.raises(NumeralError, match="not text"):
        find_changes(5)  # type: ignore[arg-type]


PIECES = st.sampled_from(
    [
        *[
            "同比",
            "增长",
            "下降",
            "到",
            "了",
            "为",
            "翻",
            "一番",
            "倍",
            "的",
            "分别",
            "和",
            "、",
            "，",
            "。",
            "比去年",
            "是上年的",
        ],
        *[
            "5%",
            "3倍",
            "一半",
            "持平",
            "2个百分点",
            "近",
            "4\n3.36%",
            "X%",
            "高",
            "少",
            "增",
            "-",
            "负",
            "三成",
        ],
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(text=TEXTS | st.text(max_size=40))
def test_spans_are_exact_and_in_order(text: str) -> None:
    """Each change is what stands at its span, its amount within; none begins before the last has ended."""
    floor = 0
    for change in find_changes(text):
        assert change.span is not None
        start, end = change.span
        assert floor <= start < end
        assert text[start:end] == change.text
        assert change.factor is None or change.factor >= 0 or change.direction == "down"
        floor = end


@given(rows=st.lists(st.sampled_from(ROWS), max_size=4))
def test_a_full_stop_parts_changes(rows: list[tuple[str, ...]]) -> None:
    """Phrases joined by 。 give the changes of each."""
    assert [one.text for one in find_changes("。".join(row[0] for row in rows))] == [row[-1] for row in rows]
