"""Communities summed into a street, what is withheld, and how lists and names follow the data."""

from __future__ import annotations

import re
from typing import Any

import pytest

from wenming import DataError, compose, render
from wenming.blueprint import Blueprint
from wenming.hooks import Registry
from wenming.plugins.subdistrict import PLUGIN
from wenming.schema import read_data

REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
ROLLUP = "subdistrict/community_rollup"
CREATION = "subdistrict/creation_report"
ANNUAL = "subdistrict/annual_summary"


def sample(name: str) -> dict[str, Any]:
    """Data of the sample of blueprint *name*."""
    return dict(read_data(REGISTRY.sample(name) or "", name="sample.yaml").value)


def page(name: str, data: dict[str, Any]) -> str:
    """Report of *data* as text."""
    return render(compose(name, data, registry=REGISTRY), "text").content.decode()


def with_values(name: str, values: dict[str, Any], **head: Any) -> dict[str, Any]:
    """The head of the sample with other values; steps answer no problem, since that may not be there."""
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps", ())]
    return {**sample(name), "data": {**values, "steps": steps}, **head}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing."""
    for line in text.splitlines():
        assert line.startswith("|") or not re.search("[，、；：。][，、；。]|None|^[，、；。]|同比[。，；]", line.strip("　")), line


def communities(*rows: dict[str, Any]) -> dict[str, Any]:
    """Data of the circular with a few communities."""
    titles = ("柳岸社区", "石坊社区", "东篱社区")
    return {"community_list": [{"title": title, **row} for title, row in zip(titles, rows, strict=False)]}


def test_totals_and_rates_come_from_the_rows() -> None:
    """The rate of the street is that of the sums: 150 of 200, not the mean of 100 % and 50 %."""
    rows = ({"grid_events": 100, "grid_events_closed": 100}, {"grid_events": 100, "grid_events_closed": 50})
    text = page(ROLLUP, with_values(ROLLUP, communities(*rows)))

    assert "全街道共有2个社区。" in text
    assert "各网格上报事件200件，办结150件，办结率75%。" in text
    assert "柳岸社区做到上报事件件件办结；办结率低于街道平均水平的有石坊社区。" in text
    assert "| 合计 | 200 | 150 | 75 |" in text


def test_a_community_that_did_not_report_leaves_no_total() -> None:
    """A sum over blanks is none: the table says so, and the prose is silent; the others are there."""
    rows = ({"grid_events": 100, "households": 900}, {"grid_events": 100}, {})
    text = page(ROLLUP, with_values(ROLLUP, communities(*rows)))

    assert_clean(text)
    assert "| 东篱社区 | — | — | — |" in text
    assert "| 合计 | — | — | — |" in text
    assert "　　东篱社区的数据没有报齐，表中用“—”表示。" in text  # what nobody counted is no gap: it is no column to fill
    assert "　　石坊社区、东篱社区的数据没有报齐，表中用“—”表示。" in text  # households
    assert "上报事件200件" not in text


def test_communities_without_anything_to_count() -> None:
    """Zero everywhere is told as nothing, and no rate is made of it."""
    names = [one.name for one in BLUEPRINTS[ROLLUP].fields[0].fields if one.kind == "metric" and not one.share_of]
    text = page(ROLLUP, with_values(ROLLUP, communities(dict.fromkeys(names, 0), dict.fromkeys(names, 0))))

    assert_clean(text)
    for words in ("各网格没有上报事件。", "各社区未接到热线转办工单。", "各社区没有需要调解的矛盾纠纷。"):
        assert words in text
    assert "办结率" not in re.sub("\\|.*", "", text)


def test_all_communities_alike_are_not_ranked() -> None:
    """Nobody is above a mean that all reach."""
    row = {"disputes": 20, "disputes_settled": 20, "estates_total": 5, "estates_sorting": 5}
    text = page(ROLLUP, with_values(ROLLUP, communities(row, row)))

    assert "平均水平" not in text
    assert "共排查矛盾纠纷40件，全部调解成功。" in text
    assert "全部10个居民小区实行垃圾分类。" in text


@pytest.mark.parametrize(
    ("name", "values", "path"),
    [
        (ROLLUP, communities({"minimum_living_households": 2}), "data.community_list[0].minimum_living_households"),
        (CREATION, {"aid": [{"group": "孤寡老人", "visits": "1人次"}]}, "data.aid[0].visits"),
        (ANNUAL, {"minimum_living_households": "1户"}, "data.minimum_living_households"),
        (ANNUAL, {"jobs_hard": "2人"}, "data.jobs_hard"),
    ],
)
def test_one_or_two_persons_are_withheld(name: str, values: dict[str, Any], path: str) -> None:
    """Below county level neighbours would know them; an internal report may have them."""
    whole = {**required(BLUEPRINTS[name]), **values}
    with pytest.raises(DataError) as caught:
        compose(name, with_values(name, whole), registry=REGISTRY)
    assert [fault.path for fault in caught.value.faults] == [path]
    assert compose(name, with_values(name, whole, disclosure="internal"), registry=REGISTRY)


def test_facilities_are_counted_not_guessed() -> None:
    """全部 only where each community has one; else how many have."""
    least = {**required(BLUEPRINTS[CREATION]), "communities": "8个"}
    rows = [{"title": "便民服务站", "equipped": "8个"}, {"title": "社区食堂", "equipped": "6个"}]
    text = page(CREATION, with_values(CREATION, {**least, "facilities": rows}))

    assert "全部8个社区均建有便民服务站，6个社区建有社区食堂。" in text


def test_a_single_strand_is_no_list() -> None:
    """One point has no 一是, and nothing announces a number of them; two have."""
    least = required(BLUEPRINTS[CREATION])
    alone = page(CREATION, with_values(CREATION, least))
    two = page(CREATION, with_values(CREATION, {**least, "grids": "86个"}))

    assert "一是" not in alone
    assert "个方面" not in alone
    assert "重点抓好两个方面的工作。" in two
    assert "二是推进平安建设。划分网格86个。" in two


def test_a_place_that_is_no_street_does_not_call_itself_one() -> None:
    """我镇 of a town, 我单位 of anything else."""
    least = required(BLUEPRINTS[ANNUAL])
    for issuer, we in (("石桥镇人民政府", "我镇"), ("柳岸街道办事处", "我街道"), ("云溪开发区管委会", "我单位")):
        assert f"，{we}坚持" in page(ANNUAL, with_values(ANNUAL, least, issuer=issuer))


def test_figures_of_some_months_say_so() -> None:
    """The months stand before the figure, which is compared with the same months."""
    events = {"now": "9640件", "before": "9800件", "period": "2025年1—10月"}
    text = page(ANNUAL, with_values(ANNUAL, {**required(BLUEPRINTS[ANNUAL]), "hotline_orders": events}))

    assert "2025年1—10月，承办热线工单9640件，同比减少160件。" in text
