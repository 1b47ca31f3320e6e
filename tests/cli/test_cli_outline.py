"""``wenming outline``, and ``wenming new --from``: last year's report as a form."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wenming import Report, compose, render
from wenming.hooks import discover
from wenming.schema import read_data

Run = Callable[..., Any]
TEXT = """当前位置：首页 > 公文

某区信访局2025年工作总结
各位领导：
现将情况汇报如下：
一、主要做法
(一)办信接访。受理来信412件。一是抓排查；二是抓督办。
二、存在问题
人手不足。
"""


def test_outline_as_json(run: Run) -> None:
    """The fields that programs read, with the labels as written and the lines of the source."""
    held = json.loads(run("outline", "-", "--json", stdin=TEXT.encode()).text)
    (document,) = held["documents"]

    assert (document["title"], document["genre"], document["sector"], document["salutation"]) == (
        "某区信访局2025年工作总结",
        "总结",
        "petitions",
        "各位领导",
    )
    assert document["headings"][:2] == [
        {"level": 1, "label": "一、", "title": "主要做法", "run_in": False, "role": "measures", "line": 6},
        {"level": 2, "label": "(一)", "title": "办信接访", "run_in": True, "role": "measures", "line": 7},
    ]
    assert document["points"] == [{"labels": ["一是", "二是"], "count": 2, "line": 7}]
    assert document["dropped"] == [{"line": 1, "text": "当前位置：首页 > 公文", "reason": "网站导航"}]


def test_outline_for_people(run: Run) -> None:
    """A tree, each heading behind its line, lists under their heading."""
    lines = run("outline", "-", stdin=TEXT.encode()).text.splitlines()

    assert lines[0] == "某区信访局2025年工作总结"
    assert "    6  一、主要做法  [measures]" in lines
    assert "    7      一是、二是 (2 项)" in lines


@pytest.mark.parametrize("verb", ["outline", "figures", "read"])
def test_without_words(run: Run, verb: str) -> None:
    """Blank input is refused, and says so."""
    ended = run(verb, "-", stdin=" \n　\n".encode())

    assert ended.code == 2
    assert "没有文字" in ended.error


def _composed(blueprint: str) -> Report:
    """Return the report of the filled sample of *blueprint*."""
    sample = discover().sample(blueprint)
    assert sample is not None
    return compose(blueprint, read_data(sample).value)


def _last_year(blueprint: str) -> bytes:
    """Return its text."""
    return render(_composed(blueprint), "text").content


SAMPLES = [
    "petitions/annual_summary",
    "meteorology/annual_summary",
    "construction/annual_summary",
    "subdistrict/annual_summary",
    "tourism/annual_summary",
    "government_office/annual_summary",
]


@pytest.mark.parametrize("blueprint", SAMPLES)
def test_last_year_becomes_a_form(run: Run, tmp_path: Path, blueprint: str) -> None:
    """Our own report finds its blueprint; each figure in the form is the one that its field had."""
    (tmp_path / "last.txt").write_bytes(_last_year(blueprint))
    ended = run("new", "--from", "last.txt", "-o", "now.yaml")
    form = read_data((tmp_path / "now.yaml").read_bytes()).value
    was = {one.id: str(one.quantity) for one in _composed(blueprint).metrics}
    filled = {name: value["before"] for name, value in form["data"].items() if isinstance(value, dict)}

    assert ended.code == 0
    assert form["blueprint"] == blueprint
    assert len(filled) >= 40
    assert form["period"] == "2026年"
    assert f"{len(filled)} 项列出了上年的数" in ended.error
    assert {name: value for name, value in filled.items() if value != was.get(name)} == {}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("某局2025年工作总结", "2026年"),
        ("某局2025年度上半年工作总结", "2026年上半年"),
        ("某局2025年1—9月工作总结", "2026年1—9月"),
        ("某局2025年第一季度工作总结", "2026年第一季度"),
        ("某局二〇二五年工作总结", "2026年"),
        ("某局 2025 年工作总结", "2026年"),
        ("某局2023—2025年工作总结", None),
        ("某局2025年9月1日总结", None),
        ("某局工作总结", None),
    ],
)
def test_the_period_is_a_year_later(run: Run, title: str, period: str | None) -> None:
    """The same part of the next year; what is not one year's, the clerk fills in."""
    ended = run("new", "petitions/annual_summary", "--from", "-", stdin=f"{title}\n一、信访形势\n受理来信4件。\n".encode())

    assert read_data(ended.text).value["period"] == period


def test_last_year_as_a_table(run: Run, tmp_path: Path) -> None:
    """The same form as a table that Excel opens."""
    (tmp_path / "last.txt").write_bytes(_last_year(SAMPLES[0]))

    assert run("new", "--from", "last.txt", "-o", "now.csv").code == 0
    assert "4286件（批）次" in (tmp_path / "now.csv").read_text("utf-8-sig")


def test_without_a_blueprint(run: Run, tmp_path: Path) -> None:
    """Where none fits, the report itself is written; the call says so."""
    (tmp_path / "last.txt").write_text("甲\n\n乙丙丁。\n", encoding="utf-8")
    ended = run("new", "--from", "last.txt", "-o", "now.yaml")

    assert ended.code == 0
    assert "没有蓝本适合" in ended.error
    assert "wenming: 1" in (tmp_path / "now.yaml").read_text("utf-8")


def test_neither_blueprint_nor_last_year(run: Run) -> None:
    """What to give is said."""
    ended = run("new")

    assert ended.code == 2
    assert "--from" in ended.error


def test_markdown_is_checked_as_markdown(run: Run, tmp_path: Path) -> None:
    """What a file is read as is what is checked: signs of headings are no words."""
    (tmp_path / "a.md").write_text("# 某局总结\n\n## 一、主要做法\n\nX局开展工作。\n", encoding="utf-8")

    assert "a.md:5:1: 一、: W501" in run("check", "a.md").text
