"""The three-year report of a district's government office, re-created: our data, the shape of a real one.

The shape, as it was seen: a title with a range of years, a salutation, an opening; 一、 二、 三、 with titles that run
in and carry a number label (four, three, six), one lead-in sentence each, then 一是…n是 as many as the label says;
titled items; hedged yearly figures (余 behind round numbers, 万余), a claim of no errors; an event named by its day
with a middle dot; a closing with parallel clauses; no problems, no next steps.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wenming import Registry, Report, Table, check, compose, read, render
from wenming.model import Points, find, walk
from wenming.plugins.government_office import PLUGIN
from wenming.schema import read_data

REGISTRY = Registry(plugins=(PLUGIN,))
DATA = Path(__file__).parents[3] / "examples/seeds/government_office.yaml"


@pytest.fixture(scope="module")
def report() -> Report:
    """The report of the example."""
    data = read_data(DATA.read_text("utf-8"), name="government_office.yaml").value
    return compose("government_office/speech", data, registry=REGISTRY)


@pytest.fixture(scope="module")
def text(report: Report) -> str:
    """The same as text."""
    return render(report, "text", style="speech").content.decode()


def test_frame(report: Report, text: str) -> None:
    """Range of years in the title, salutation, opening and closing; nothing about problems and plans."""
    lines = text.splitlines()

    assert re.fullmatch(".+20\\d\\d—20\\d\\d年创建.+报告", lines[0])
    assert lines[2] == "各位领导："
    assert (len(report.opening), len(report.closing)) == (3, 1)
    assert {one.role for one in report.sections} == {"measures"}
    assert not re.search("存在.{0,3}问题|下一步", text)


def test_labels_run_in_and_count_their_items(report: Report, text: str) -> None:
    """“四个到位”, “三项建设”, “六大工程”: the lead runs on behind the title, the items are as many."""
    heads = re.findall("^([一二三])、(..)“(.)(个到位|项建设|大工程)”，[^。]+。.", text, re.M)
    points = [len(item.items) for _, item in walk(report) if isinstance(item, Points)]

    assert heads == [("一", "坚持", "四", "个到位"), ("二", "深化", "三", "项建设"), ("三", "实施", "六", "大工程")]
    assert points == [4, 3, 6]
    assert "从四个方面着手" in text
    assert "抓好环境建设、队伍建设和职能建设" in text


def test_items_have_titles_with_the_key_word(report: Report) -> None:
    """Each item opens with a title of two clauses that ends in the label's word."""
    keys = ["到位", "建设", "工程"]
    lists = [item for _, item in walk(report) if isinstance(item, Points)]

    for key, item in zip(keys, lists, strict=True):
        assert all(re.fullmatch(f"[^，]+，[^，]*{key}", str(point.title)) for point in item.items)


@pytest.mark.parametrize(
    "kind",
    [
        r"藏书2000余册", r"年均接收处理公文9000余件，制发规范性文件500余件", r"起草文稿800余篇", r"会议40余次",
        r"来访800余批次", r"诉求1\.4万余件", r"注册志愿者40余人", r"等10余名",  # 余 behind round figures, 万余
        r"公文制发未出现差错", r"十三个科室", r"2021年“7·20”特大雨情", r"每月督查、每季度讲评、每半年考核、每年底总评",
    ],
)  # fmt: skip
def test_kinds_of_figures(text: str, kind: str) -> None:
    """What such an office counts, and how it writes that."""
    assert re.search(kind, text)


def test_a_column_a_year_and_the_totals(report: Report) -> None:
    """What the real one lacks: three years, total and mean; a mean that was given roughly stays as given."""
    table = find(report, Table)[0][1] if isinstance(find(report, Table)[0], tuple) else find(report, Table)[0]
    rows = [[str(cell) for cell in row] for row in table.rows]

    assert [str(one) for one in table.header] == ["项目", "2020年", "2021年", "2022年", "合计", "年均"]
    assert len(rows) == 8


def test_nothing_to_mend_and_it_reads_back(report: Report, text: str) -> None:
    """Our own data verify one another, and the reader finds the same outline."""
    found = read(text.encode(), registry=REGISTRY).document.report

    assert check(report, registry=REGISTRY).findings == ()
    assert [str(one.title) for one in found.sections] == [str(one.title) for one in report.sections]
    assert [len(item.items) for _, item in walk(found) if isinstance(item, Points)] == [4, 3, 6]
