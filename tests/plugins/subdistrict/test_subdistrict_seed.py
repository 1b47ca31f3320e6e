"""The report in hand that the sector began with, made again of invented data: same outline, same kinds of figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import frozen

from wenming import Metric, Points, Report, Section, Table, check, compose, find, render
from wenming.hooks import Registry
from wenming.numbering import number
from wenming.plugins.subdistrict import PLUGIN
from wenming.schema import read_data

REGISTRY = Registry(plugins=(PLUGIN,))
EXAMPLE = Path(__file__).parents[3] / "examples/seeds/subdistrict.yaml"
DATA = read_data(EXAMPLE.read_text("utf-8"), name=EXAMPLE.name)


@frozen
class Part:
    """One part of the seed: label, length of the two clauses of its title, how its list is written.

    ``points`` is how many items the list has, ``titled`` whether each opens with a short titled sentence,
    ``led`` whether the list runs on from half a sentence, ``between`` the mark between items.
    """

    label: str
    clauses: tuple[int, int]
    points: int = 0
    titled: bool = False
    led: bool = False
    between: str = ""


# What the seed shows: three parts and no second level. The first has no list; the second an overview, then four
# items in one paragraph, each with a short title and sentences of its own; the last a gap and a resolve, which
# runs on into three items of two clauses with semicolons. Title clauses are six and six.
SHAPE = (
    Part("一、", (6, 6)),
    Part("二、", (6, 6), points=4, titled=True, between="。"),
    Part("三、", (6, 6), points=3, led=True, between="；"),
)


def made() -> Report:
    """The report of the example."""
    return compose(str(DATA.value["blueprint"]), DATA.value, registry=REGISTRY)


def lines() -> list[str]:
    """The report as text, without the blanks before paragraphs."""
    return [line.strip("　") for line in render(made(), "text").content.decode().splitlines()]


def test_outline_is_that_of_the_seed() -> None:
    """Three headings at one level, each of two clauses of equal length, on a line of its own."""
    report = made()
    labels = number(report)
    found = find(report, Section)

    assert [labels[path] for path, _ in found] == [part.label for part in SHAPE]
    assert [tuple(map(len, str(one.title).split("，"))) for _, one in found] == [part.clauses for part in SHAPE]
    assert [line for line in lines() if line[:2] in ("一、", "二、", "三、")] == [
        f"{labels[path]}{one.title}" for path, one in found
    ]
    assert not any(section.children for section in report.sections)


@pytest.mark.parametrize(("at", "part"), list(enumerate(SHAPE)))
def test_lists_run_in_as_in_the_seed(at: int, part: Part) -> None:
    """As many items, titled or not, with the marks between them, in one paragraph."""
    found = [block for block in made().sections[at].body if isinstance(block, Points)]
    assert [len(one.items) for one in found] == ([part.points] if part.points else [])
    if not part.points:
        return
    assert all((item.title is not None) == part.titled for item in found[0].items)
    (line,) = [line for line in lines() if "一是" in line and ("下一步" in line) == part.led]
    assert line.startswith("一是") != part.led
    for label in "二三四"[: part.points - 1]:
        assert f"{part.between}{label}是" in line


def test_the_last_part_has_gap_resolve_and_a_closing_sentence() -> None:
    """In that order, and the closing says nothing new."""
    text = "\n".join(lines())
    order = [text.index(word) for word in ("差距", "下一步", "一是加强组织领导", "久久为功")]

    assert order == sorted(order)
    assert len(made().closing) == 1


def test_kinds_of_figures_are_those_of_the_seed() -> None:
    """The seed counts nothing: no growth, no rates, no parts, no money, no table; only what its claims need."""
    report = made()
    text = "".join(lines())
    units = {metric.quantity.unit for metric in report.metrics}

    assert units == {"个", "场", "份", "条"}
    assert not re.search(r"同比|%|其中|\d余|近\d|\d[万亿]?元", text)
    assert not any(isinstance(block, Table) for section in report.sections for block in section.body)
    assert all(isinstance(metric, Metric) and metric.quantity.approximation is None for metric in report.metrics)


def test_most_communities_are_counted() -> None:
    """What the seed says of most communities is backed by n of m."""
    text = "".join(lines())

    assert re.search(r"全部9个社区均建有[^。]*，7个社区建有[^。]*，6个社区建有", text)
    assert "大部" not in text


def test_nothing_to_mend() -> None:
    """Not one finding, and every field of the example is one of the blueprint."""
    assert check(made(), registry=REGISTRY).findings == ()
