"""Figures of a draft held to the data, in the wordings that people and language models use."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming import CheckContext, Metric, Report, Section, Source, Table, check, read

DATA = Report(
    "数据",
    metrics=[
        Metric("visits", "152345678人次"),
        Metric("visits_before", "133280000人次"),
        Metric("income", "1526.34亿元"),
        Metric("income_before", "1577.2亿元"),
        Metric("warnings", "128条"),
        Metric("warnings_before", "112条"),
        Metric("change", "16条", source=Source(kind="computed", formula="difference", inputs=["warnings", "warnings_before"])),
        Metric("briefs", "96期"),
        Metric("notices", "57条"),
        Metric("coverage", "96.47%"),
        Metric("coverage_before", "94.3%"),
        Metric("staff", "121名"),
        Metric("inbound", "812000人次"),
        Metric("rate", "14.28%"),
        Metric("rank", "第二位"),
    ],
    opening=[
        "全省共接待游客{visits}，其中入境游客{inbound}。",
        "旅游总收入{income}，全省{rank}。",
        "发布预警信号{warnings}，报送决策服务材料{briefs}，印发工作通知{notices}。",
        "预警信息公众覆盖率{coverage}。",
        "现有职工{staff}。",
        "投诉率{rate}。",
    ],
)
SAID = [
    # scale and rounding
    ("全省接待游客1.52亿人次。", ["rounded"]),
    ("接待游客15234.57万人次。", ["rounded"]),
    ("接待国内外游客1.523亿人次。", ["rounded"]),
    ("接待游客152345678人次。", ["same"]),
    ("接待游客1.53亿人次。", ["misrounded"]),
    ("接待游客1.62亿人次。", ["wrong"]),
    ("旅游总收入1526亿元。", ["rounded"]),
    ("旅游总收入0.15万亿元。", ["rounded"]),
    ("旅游总收入达15263400万元。", ["same"]),
    ("实现旅游收入1640亿元。", ["wrong"]),
    ("入境游客81.2万人次。", ["same"]),
    ("入境游客8.12万人次。", ["wrong"]),
    ("发布各类预警信号一百二十八条。", ["same"]),
    # hedges
    ("接待国内外游客约1.5亿人次。", ["rounded"]),
    ("接待游客超过1.5亿人次。", ["rounded"]),
    ("接待游客近1.6亿人次。", ["rounded"]),
    ("接待游客近1.5亿人次。", ["wrong"]),
    ("旅游总收入突破1500亿元。", ["rounded"]),
    ("旅游总收入突破1600亿元。", ["wrong"]),
    ("全年发布预警信号120余条。", ["rounded"]),
    ("全年发布预警信号130多条。", ["wrong"]),
    ("全局现有职工120余人。", ["rounded"]),
    ("预警信息公众覆盖率超过96%。", ["rounded"]),
    # percents, growth and differences that the data give
    ("预警信息公众覆盖率达96.5%，提高2.2个百分点。", ["rounded", "rounded"]),
    ("预警信息公众覆盖率达96.4%。", ["misrounded"]),
    ("投诉率为14.2%。", ["misrounded"]),
    ("接待游客1.52亿人次，同比增长14.3%。", ["rounded", "rounded"]),
    ("接待游客1.52亿人次，同比增长15.3%。", ["rounded", "wrong"]),
    ("接待游客1.52亿人次，同比下降14.3%。", ["rounded", "wrong"]),
    ("旅游总收入1526亿元，同比下降3.2%。", ["rounded", "rounded"]),
    ("发布预警信号128条，比上年增加16条。", ["same", "same"]),
    ("上年同期接待游客1.33亿人次。", ["rounded"]),
    # what is another's, and what is nobody's
    ("报送决策服务材料128期。", ["wrong"]),
    ("印发工作通知128条，发布预警信号57条。", ["swapped", "swapped"]),
    ("新建厕所86座。", ["absent"]),
    ("增长1.5倍。", ["absent"]),
    # no figures to be held to data
    ("2025年，根据《条例》第十二条和国办发〔2025〕12号文件，9月1日起施行。", []),
    ("近三年来突出四个方面三项重点工作，位居第三位。", []),
    ("一是健全机制，二是压实责任，拨打12345热线，实现全覆盖，帮扶X户。", []),
    ("收入位居全省第二位。", ["same"]),
]


@pytest.mark.parametrize(("text", "outcomes"), SAID, ids=range(len(SAID)))
def test_wordings(text: str, outcomes: list[str]) -> None:
    """What comes of each figure of a sentence."""
    context = CheckContext(report=Report("总结", opening=[text]), against=DATA)

    assert [one.outcome for one in context.compared] == outcomes
    assert all(text[slice(*one.span)] == one.text for one in context.compared)


CASES = Report(
    "数据",
    metrics=[
        Metric("received", "128件"),
        Metric("received_before", "108件"),
        Metric("closed", "126件"),
        Metric("visits", "512人次"),
        Metric("teams", "8个"),
    ],
    opening=["受理信访事项{received}，办结{closed}。", "接待来访{visits}。", "组建服务队{teams}。"],
)
DERIVED = [
    ("受理信访事项128件，办结126件，未办结2件。", ["same", "same", "derived"]),
    ("受理信访事项128件，办结126件，未办结4件。", ["same", "same", "absent"]),
    ("全年尚未办结2件。", ["derived"]),
    ("受理信访事项128件，比上年多20件。", ["same", "same"]),
    ("受理信访事项128件，上年108件，净增20件。", ["same", "same", "same"]),
    ("受理信访事项128件，同比增长18.5%。", ["same", "rounded"]),
    ("受理信访事项128件，办结126件，占98.4%。", ["same", "same", "derived"]),
    ("受理信访事项128件，办结126件，占97.4%。", ["same", "same", "absent"]),
    ("受理信访事项128件，办结126件，两项合计254件。", ["same", "same", "derived"]),
    ("组建服务队8个，接待来访512人次，平均每个队接待64人次。", ["same", "same", "derived"]),
    ("组建服务队8个，接待来访512人次，平均每个队接待66人次。", ["same", "same", "wrong"]),
    ("信访事项办结率98.4%。", ["derived"]),
    ("受理信访事项126件，办结128件。", ["wrong", "wrong"]),
]


@pytest.mark.parametrize(("text", "outcomes"), DERIVED, ids=range(len(DERIVED)))
def test_what_follows_from_the_data(text: str, outcomes: list[str]) -> None:
    """Rest, sum, difference, share, growth and mean of figures that the data have."""
    context = CheckContext(report=Report("总结", opening=[text]), against=CASES)

    assert [one.outcome for one in context.compared] == outcomes


@given(
    st.integers(1, 10**10), st.sampled_from([(1, ""), (10**4, "万"), (10**8, "亿")]), st.integers(0, 3), st.integers(-3, 3)
)
def test_rounding_is_told_to_the_last_place(value: int, scale: tuple[int, str], places: int, off: int) -> None:
    """The value rounded to any place is right, one unit of that place beside it is not."""
    factor, name = scale
    step = Decimal(1).scaleb(-places if name else 0)
    rounded = (Decimal(value) / factor).quantize(step, ROUND_HALF_UP) + off * step
    if rounded <= 0:
        return
    data = Report("数据", metrics=[Metric("v", f"{value}件")], opening=["办理案件{v}。"])
    text = f"办理案件{rounded}{name}件。"
    (one,) = CheckContext(report=Report("总结", opening=[text]), against=data).compared
    apart = abs(rounded * factor - value)

    assert (one.outcome in ("same", "rounded")) is (apart * 2 <= step * factor * (name != ""))
    assert (one.outcome == "same") is (apart == 0)
    assert one.right == f"{value}件"


def test_cells_are_held_to_data_by_their_heads() -> None:
    """The first cell of the row and the head of the column say what a number is of."""
    heads = ["序号", "项目", "预警信号", "职工（名）", "游客（亿人次）"]
    table = Table(header=heads, rows=[["1", "发布", "128", "121", "1.52"], ["2", "发布", "138", "121", "—"]])
    context = CheckContext(report=Report("总结", sections=[Section("成效", [table])]), against=DATA)

    assert [(one.text, one.outcome) for one in context.compared] == [
        ("128", "same"), ("121", "same"), ("1.52", "rounded"), ("138", "wrong"), ("121", "same"),
    ]  # fmt: skip


def test_check_takes_data() -> None:
    """Findings with the codes W330 to W333; a document that was read will do; without data there are none."""
    text = "总结\n接待游客1.62亿人次。投诉率为14.2%。新建厕所86座。印发工作通知128条。\n"
    codes = sorted(one.code for one in check(text, select=["W33"], against=DATA).findings)
    data = read("数据\n接待游客1.52亿人次。\n").document

    assert codes == ["W330", "W331", "W332", "W333"]
    assert check(text, select=["W33"]).findings == ()
    assert [one.code for one in check("总结\n接待游客1.8亿人次。\n", select=["W33"], against=data).findings] == ["W330"]
    assert check(DATA, select=["W33"], against=DATA).findings == ()
