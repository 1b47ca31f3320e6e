"""The report of a province's tourism office, re-created: our data, the shape of a real one.

The shape, as it was seen: a long overview without numbers (policy, strategy in quotation marks, stock of
sites and firms with 其中 groups closed by ；, a rank, visits and income of the year with a threshold, of nine
months of the next with growth); then a heading 三、 on a line of its own, three effects as 一是 to 三是 in one
paragraph, a list of honours (groups by 个, then persons by 名), the announcement of fields of work, and five
of them at level （一）. No hedges; grades in capital letters.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wenming import Registry, Report, check, compose, render
from wenming.model import Node, Points, walk
from wenming.numbering import number
from wenming.plugins.tourism import PLUGIN
from wenming.schema import read_data
from wenming.zh import find_quantities

REGISTRY = Registry(plugins=(PLUGIN,))
DATA = Path(__file__).parents[3] / "examples/seeds/tourism.yaml"


@pytest.fixture(scope="module")
def report() -> Report:
    """The report of the example."""
    return compose(
        "tourism/creation_report", read_data(DATA.read_text("utf-8"), name="tourism.yaml").value, registry=REGISTRY
    )


@pytest.fixture(scope="module")
def text(report: Report) -> str:
    """The same as text."""
    return render(report, "text").content.decode()


def test_outline(report: Report) -> None:
    """Three headings; the third has three effects as points and five fields of work below it."""
    labels = number(report)
    nodes = [(len(path) // 2, labels.get(path, "")) for path, item in walk(report) if isinstance(item, Node)]
    points = [len(item.items) for _, item in walk(report) if isinstance(item, Points)]

    assert [label for level, label in nodes if level == 1] == ["一、", "二、", "三、"]
    assert [label for level, label in nodes if level == 2] == ["（一）", "（二）", "（三）", "（四）", "（五）"]
    assert max(level for level, _ in nodes) == 2
    assert points == [3]


def test_headings_stand_alone(text: str) -> None:
    """No heading runs into its paragraph, none ends with a full stop."""
    heads = [line for line in text.splitlines() if re.match("[一二三]、|（[一二三四五]）", line)]

    assert len(heads) == 8
    assert not any(line.endswith("。") or "。" in line for line in heads)


def test_effects_are_one_paragraph(text: str) -> None:
    """一是……二是……三是…… run on."""
    assert [line for line in text.splitlines() if re.search("一是.+二是.+三是", line)]


def test_kinds_of_figures(text: str) -> None:
    """Stock by 家, 个 and 艘, visits and income by 亿, growth in %, persons by 名."""
    found = find_quantities(text)
    units = {one.unit for one in found}

    assert units >= {"家", "个", "艘", "人次", "元", "%", "名"}
    assert {one.scale for one in found if one.unit in ("人次", "元")} == {10**8}
    assert all(one.approximation in (None, "more_than") for one in found)
    assert len(re.findall("其中", text)) >= 5
    assert re.search("同比分别增长[^，。]+%和[^，。]+%，旅游总收入突破1000亿元大关。", text)
    assert re.search("2026年1—9月，全省接待游客1.24亿人次，同比增长[^；]+；实现旅游总收入", text)
    assert "澜江星级游船21艘，居全国首位。" in text


def test_groups_are_closed(text: str) -> None:
    """Each 其中 group ends with ； or 。, so that no whole is taken for a part."""
    stock = next(line for line in text.splitlines() if "现有A级旅游景区" in line)

    assert stock.count("；") == 4
    assert "其中5A级5家、4A级63家、3A级88家；国家级" in stock


def test_honours(text: str) -> None:
    """Groups first, by 个, then persons, by 名; the totals are their sums."""
    honours = next(line for line in text.splitlines() if "涌现出" in line)
    groups, _, persons = honours.partition("；")

    assert len(re.findall(r"\d个", groups)) == 6
    assert "名" not in groups
    assert len(re.findall(r"\d名", persons)) == 4
    assert ("先进集体98个" in groups, "先进个人73名" in persons) == (True, True)


def test_nothing_to_mend(report: Report) -> None:
    """Our own data verify one another."""
    findings = check(report, registry=REGISTRY).findings
    assert [one for one in findings if one.severity != "info"] == []  # the seed, too, knows no problem


@pytest.mark.parametrize(
    ("issuer", "said"),
    [("岭东省文化和旅游厅", "我厅"), ("某市旅游发展委", "我委"), ("某市文化和旅游局", "我局"), ("某旅游集团", "我单位")],
)
def test_the_office_calls_itself_one_thing(issuer: str, said: str) -> None:
    """我厅 of a 厅, and no other name beside it."""
    data = {**read_data(DATA.read_text("utf-8"), name="tourism.yaml").value, "issuer": issuer}
    text = render(compose("tourism/creation_report", data, registry=REGISTRY), "text").content.decode()

    assert {one for one in ("我厅", "我局", "我委", "我单位") if one in text} == {said}
