"""The tourism sector: its samples against kept files, and its prose under every kind of data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from wenming import check, compose, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.hooks import Registry
from wenming.model import Table, find
from wenming.plugins.tourism import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance

REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)
WITH_TOTALS = [name for name in NAMES if name != "tourism/plan"]

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|"
    "(?:总数|现有|有|涌现出|包括|坚持|同比|全年预期|列入名录的|饭店)[。，；]|从..看，[。，；]"
    r"|\d[一-龥]{0,4}\d+[条期次场]0|  "
)
ZERO = re.compile(r"(?<![\d.])0(?:万|亿)?(家|个|件|条|期|次|场|人次|家次|户次|项|处|份|人|名|元|间夜|艘|座|班|美元)")


class TestTourism(PluginConformance):
    """The laws of every plugin."""

    plugin = PLUGIN


def sample(name: str) -> dict[str, Any]:
    """Data of the sample of blueprint *name*."""
    return dict(read_data(REGISTRY.sample(name) or "", name="sample.yaml").value)


def page(name: str, data: dict[str, Any]) -> str:
    """Report of *data* as text."""
    return render(compose(name, data, registry=REGISTRY), "text").content.decode()


def with_values(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """The head of the sample with other values; steps answer no problem, since that may not be there."""
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps", ())]
    return {**sample(name), "data": {**values, "steps": steps} if steps else values}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def figures(blueprint: Blueprint, now: object, before: object) -> dict[str, Any]:
    """Every figure of *blueprint* with the same two values, in rows too; every text of the sample."""
    values = dict(sample(blueprint.name)["data"])
    for spec in blueprint.fields:
        if spec.share_of:  # made from its two figures
            values.pop(spec.name, None)
        elif spec.kind == "metric" and not spec.total_of:
            values[spec.name] = {"now": now, "before": before, "source": "台账"}
        elif spec.kind == "rows":
            given_ = [one.name for one in spec.fields if one.kind == "metric"]
            values[spec.name] = [
                {**row, **{one: {"now": now, "before": before} for one in given_}} for row in values.get(spec.name, ())
            ]
    return values


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing, and every paragraph ends as one."""
    for line in text.splitlines():
        words = line.replace("　", "")
        if words.startswith(("|", "表")):
            assert not re.search("None|False|[|][|]", words), line
            continue
        assert not SPOILT.search(words), line
        if line.startswith("　　") and not line.startswith("　　　"):
            assert line.endswith(("。", "：")), line


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_nothing_to_mend(name: str) -> None:
    """Not one finding: figures have sources, problems have answers, steps have owners and days."""
    assert check(compose(name, sample(name), registry=REGISTRY), registry=REGISTRY).findings == ()


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_alone_make_a_report(name: str) -> None:
    """A short report, whose every paragraph says something and no heading stands bare."""
    report = compose(name, with_values(name, required(BLUEPRINTS[name])), registry=REGISTRY)

    assert_clean(render(report, "text").content.decode())
    assert [one.code for one in check(report, registry=REGISTRY).findings if one.code in ("W104", "W203")] == []
    assert len(required(BLUEPRINTS[name])) <= 3


@pytest.mark.parametrize("name", NAMES)
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0条 is not what an office writes."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0)))
    prose = "\n".join(line for line in text.splitlines() if not line.startswith("|"))

    assert_clean(text)
    assert not ZERO.search(prose), ZERO.search(prose)
    assert ("未接待游客" in prose) == (name in WITH_TOTALS)


def test_no_complaint_and_no_fault_are_told() -> None:
    """No complaint and nothing found are good news."""
    name = "tourism/creation_report"
    values = {**required(BLUEPRINTS[name]), "tourism_complaints": 0, "inspections": 12, "risks_found": 0, "cases": 0}
    text = page(name, with_values(name, values))

    assert "未接到旅游投诉。" in text
    assert "检查未发现问题，未立案。" in text


@pytest.mark.parametrize("name", WITH_TOTALS)
@pytest.mark.parametrize("layout", ["文字", "表格"])
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, layout: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    values = figures(BLUEPRINTS[name], now, before)
    if "layout" in values:
        values["layout"] = layout
    text = page(name, with_values(name, values))
    rise = re.findall("(?:同比|分别|[|] )(?:增长|增加|提高|上升|延长)", text)
    fall = re.findall("(?:同比|分别|[|] )(?:下降|减少|降低|缩短)", text)

    assert_clean(text)
    assert bool(rise) == (now > before)
    assert bool(fall) == (now < before)
    assert "同比增长" not in text or before


@pytest.mark.parametrize("name", WITH_TOTALS)
def test_huge_and_approximate_figures(name: str) -> None:
    """A figure of 60 digits and figures with 余, 近 and 约 print as given, without a comparison."""
    values = {**required(BLUEPRINTS[name]), "arrivals_domestic": "9" * 60 + "人次"}
    values |= {"arrivals": {"now": "近5000万人次", "before": "4426.7万人次"}, "tourism_revenue": "500余亿元"}

    text = page(name, with_values(name, values))

    assert_clean(text)
    assert "9" * 60 + "人次" in text
    assert "接待游客近5000万人次；" in text
    assert "500余亿元。" in text


@pytest.mark.parametrize("name", NAMES)
def test_each_field_alone_leaves_a_trace(name: str) -> None:
    """A value that was given is on the page, whatever else is missing: nothing is dropped silently."""
    blueprint = BLUEPRINTS[name]
    least, values = required(blueprint), sample(name)["data"]
    short = page(name, with_values(name, least))
    silent = {"layout", "revenue_mark", "rank_area", "policy_by"}  # they shape what other fields say
    for spec in blueprint.fields:
        if spec.name in values and not spec.required and spec.name not in silent:
            text = page(name, with_values(name, {**least, spec.name: values[spec.name]}))

            assert text != short, f"{spec.name} leaves no trace when it stands alone"
            assert_clean(text)


def rows_without(given: list[dict[str, object]], count: int, columns: set[str]) -> list[dict[str, object]]:
    """The first *count* rows of *given*, with the cells of *columns* empty."""
    return [{name: cell for name, cell in row.items() if name not in columns} for row in given[:count]]


def value_for(spec: FieldSpec, given: object) -> st.SearchStrategy[object]:
    """Values of one field: the sample's, for figures others too."""
    if spec.kind == "rows":
        assert isinstance(given, list)
        loose = st.sets(st.sampled_from(["", *(one.name for one in spec.fields if not one.required)]))
        return st.tuples(st.integers(0, len(given)), loose).map(lambda drawn: rows_without(given, *drawn))
    if spec.kind == "text":
        return st.just(given) | (st.sampled_from(["文字", "表格"]) if spec.name == "layout" else st.nothing())
    whole = st.one_of(st.just(0), st.integers(1, 100))  # there is no part of a case or a person
    amounts = st.one_of(whole, st.decimals(Decimal(0), Decimal(100), places=2)) if re.search("[%元米里分天吨]|^[万亿]", spec.unit) else whole
    return st.one_of(amounts, st.fixed_dictionaries({"now": amounts, "before": amounts}))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=15, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_choice_of_fields_reads_clean(name: str, data: st.DataObject) -> None:
    """Whatever is filled in and whatever is not, no sentence stands without its data."""
    blueprint, values = BLUEPRINTS[name], sample(name)["data"]
    chosen = data.draw(st.sets(st.sampled_from(sorted(values))))
    picked = {
        spec.name: data.draw(value_for(spec, values[spec.name]))
        for spec in blueprint.fields
        if spec.name in values and not (spec.total_of or spec.share_of) and (spec.required or spec.name in chosen)
    }

    assert_clean(page(name, with_values(name, picked)))


@pytest.mark.parametrize("layout", ["文字", "表格", ""])
def test_statistics_are_prose_or_tables(layout: str) -> None:
    """One field chooses; both say the same figures."""
    name = "tourism/statistics"
    data = sample(name)
    data["data"] = {**data["data"], "layout": layout}

    report = compose(name, data, registry=REGISTRY)
    text = render(report, "text").content.decode()

    assert bool(find(report, Table)) == (layout == "表格")
    for figure in ("3716.3万人次", "13.9万人次", "391.79亿元", "0.46亿美元", "1045.39元", "54.60%", "368.5万人次", "58.4%"):
        assert figure in text
    assert check(report, registry=REGISTRY).findings == ()


def test_a_place_that_did_not_report_is_named() -> None:
    """One district is missing: its cells are empty in the table, and the prose says so."""
    name = "tourism/statistics"
    data = sample(name)

    prose = page(name, data)
    table = page(name, {**data, "data": {**data["data"], "layout": "表格"}})

    assert "古渡县的数据尚未上报。" in prose
    assert "| 古渡县 | — | — | — | — |" in table


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ("507.03亿元", "455.65亿元", True),
        ("507.03亿元", "500亿元", True),
        ("507.03亿元", "501亿元", False),  # passed before
        ("500亿元", "455.65亿元", False),
        ("500余亿元", "455.65亿元", False),
        ("507.03亿元", None, False),  # nobody knows when
    ],
)
@pytest.mark.parametrize("name", WITH_TOTALS)
def test_a_threshold_is_named_where_it_was_passed(name: str, now: str, before: str | None, said: bool) -> None:
    """突破500亿元大关: only above it, and only in the year in which it was passed."""
    values = {**required(BLUEPRINTS[name]), "tourism_revenue": {"now": now, "before": before}, "revenue_mark": "500亿元"}

    assert ("突破500亿元大关" in page(name, with_values(name, values))) == said


@pytest.mark.parametrize(("rank", "said"), [(1, "居全国首位"), (3, "居全国第3位")])
def test_the_first_rank_is_the_first(rank: int, said: str) -> None:
    """首位, not 第1位."""
    name = "tourism/creation_report"
    values = {**required(BLUEPRINTS[name]), "ships": "18艘", "ships_rank": rank, "rank_area": "全国"}

    assert f"星级游船18艘，{said}" in page(name, with_values(name, values))


@pytest.mark.parametrize(
    ("days", "basis", "said"),
    [
        ({"now": 8, "before": 8}, None, "国庆节假期8天，接待游客50万人次，同比增长25%。"),
        ({"now": 8, "before": 7}, None, "国庆节假期8天，比上年多1天，接待游客50万人次。"),
        ({"now": 7, "before": 8}, "按可比口径", "国庆节假期7天，比上年少1天，接待游客50万人次，按可比口径同比增长25%。"),
        (8, None, "国庆节假期8天，接待游客50万人次，同比增长25%。"),
    ],
)
def test_holidays_of_another_length_are_compared_on_a_basis(days: Any, basis: str | None, said: str) -> None:
    """Eight days are not compared with seven, unless the base was made comparable."""
    name = "tourism/statistics"
    row = {"name": "国庆节", "days": days, "visitors": {"now": 50, "before": 40}, "basis": basis}

    assert said in page(name, with_values(name, {**required(BLUEPRINTS[name]), "holidays": [row]}))


def test_honours_are_counted_by_their_measure_words() -> None:
    """Groups are 个, persons 名; the total stands before 其中 only where there are several kinds."""
    name = "tourism/creation_report"
    groups = [{"title": "国家级青年文明号", "number": 3}, {"title": "省级文明旅行社", "number": 12}]
    least = required(BLUEPRINTS[name])
    both = {**least, "group_honors": groups, "person_honors": [{"title": "金牌导游员", "number": 4}]}
    some = {**least, "group_honors": [*groups, {"title": "省级文明窗口"}]}

    assert "涌现出先进集体15个，其中国家级青年文明号3个、省级文明旅行社12个；金牌导游员4名。" in page(name, with_values(name, both))
    assert "涌现出国家级青年文明号3个、省级文明旅行社12个、省级文明窗口。" in page(name, with_values(name, some))


def test_data_cannot_shape_the_prose() -> None:
    """Braces, bars and dashes in a value are words."""
    name = "tourism/creation_report"
    words = "- {arrivals}|{{ issuer }}"
    values = {**required(BLUEPRINTS[name]), "background": words, "leader": words}

    assert page(name, with_values(name, values)).count(words) == 2
