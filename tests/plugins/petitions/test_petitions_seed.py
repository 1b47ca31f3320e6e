"""The report in hand that the sector began with, made again of invented data: same outline, same kinds of figures."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen

from wenming import Points, Report, Section, Table, check, compose, find, render, walk
from wenming.hooks import Registry
from wenming.numbering import number
from wenming.plugins.petitions import PLUGIN
from wenming.schema import read_data

REGISTRY = Registry(plugins=(PLUGIN,))
EXAMPLE = Path(__file__).parents[3] / "examples/seeds/petitions.yaml"
DATA = read_data(EXAMPLE.read_text("utf-8"), name=EXAMPLE.name)


@frozen
class Heading:
    """One heading of the seed: its label, how its words begin, how many paragraphs stand right under it."""

    label: str
    begins: str
    paragraphs: int


# What the seed shows: a review of five themes that begin alike, then problems and tasks under one heading.
# Both levels stand on lines of their own; the second begins anew; nothing is listed, tabled or counted.
SHAPE = (
    Heading("一、", "", 0),
    *(Heading(f"（{label}）", "强化", 1) for label in "一二三四五"),
    Heading("二、", "存在问题", 1),
    *(Heading(f"（{label}）", "进一步", 1) for label in "一二三"),
)


def made() -> Report:
    """The report of the example."""
    return compose(str(DATA.value["blueprint"]), DATA.value, registry=REGISTRY)


def test_outline_is_that_of_the_seed() -> None:
    """Ten headings at two levels, with the seed's labels and as many paragraphs each."""
    report = made()
    labels = number(report)
    found = [
        (labels[path], len(node.body), str(node.title))
        for path, node in walk(report)
        if path[-2] in ("sections", "children")
    ]

    assert [(label, count) for label, count, _ in found] == [(one.label, one.paragraphs) for one in SHAPE]
    assert all(title.startswith(one.begins) for (_, _, title), one in zip(found, SHAPE, strict=True))
    assert len(report.opening) == 1
    assert report.closing == ()


def test_headings_stand_on_their_own_lines() -> None:
    """No full stop behind a heading, and the text begins on the next line."""
    lines = render(made(), "text").content.decode().splitlines()
    headings = [line for line in lines if re.match("[一二]、|（[一二三四五]）", line)]

    assert len(headings) == len(SHAPE)
    assert not any("。" in line for line in headings)


def test_nothing_is_listed_tabled_or_counted() -> None:
    """The seed states no figure; so no metric, no growth, no points, no table."""
    report = made()

    assert report.metrics == ()
    assert not find(report, Points)
    assert not find(report, Table)
    text = render(report, "text").content.decode()
    assert not re.search(r"\d+(?:\.\d+)?(?:[%件批次场项个篇]|人次)|同比|其中", text)


def test_review_and_tasks_are_told_apart() -> None:
    """The first part is work done, the second what comes next, as a reader of roles wants it."""
    roles = [section.role for path, section in find(made(), Section) if len(path) == 2]

    assert roles == ["measures", "next_steps"]


def test_it_is_as_long_as_such_reports_are() -> None:
    """A page or two; and nothing is wrong with it but that owners and days are not said, as in the seed."""
    report = made()

    assert 700 <= len(render(report, "text").content.decode()) <= 2500
    assert {one.code for one in check(report, registry=REGISTRY).findings} <= {"W202"}


def test_the_other_kind_has_a_blueprint_too() -> None:
    """The seed calls itself a plan: a true one has aims, tasks with owners, a timetable and safeguards."""
    data = read_data(REGISTRY.sample("petitions/plan") or "", name="plan.yaml").value
    report = compose("petitions/plan", data, registry=REGISTRY)
    titles = [str(section.title) for section in report.sections]

    assert titles == ["总体要求", "工作目标", "需要着力解决的问题", "重点任务", "进度安排", "保障措施"]
    assert len(find(report, Table)) == 1
    assert len(find(report, Points)) == 1
