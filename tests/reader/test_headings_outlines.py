"""Outlines of any shape are found back as they were written, whatever the layout."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.reader.headings.marks import Mark, find_heads
from wenming.reader.lines import split_lines
from wenming.zh.enumerators import SCHEMES, Scheme

HANZI = "推进服务群众作落实责任强化督查完善制度提升效能开展活动组织協調環境衛生"
LADDERS = tuple(
    tuple(SCHEMES[name] for name in names)
    for names in (
        ("chinese_comma", "chinese_paren", "arabic_dot"),
        ("chinese_comma", "chinese_paren_half", "arabic_comma"),
        ("chinese_comma", "arabic_dot", "arabic_paren"),
        ("chinese_comma", "arabic_comma", "arabic_close_half"),
        ("chinese_comma", "dot_glyph", "paren_glyph"),
        ("chinese_paren", "arabic_dot_wide", "arabic_paren_half"),
        ("chapter", "section", "chinese_comma"),
        ("arabic_dot", "arabic_paren", "circled"),
    )
)
"""Schemes of three levels as offices combine them."""

INLINE = LADDERS[:2]
"""Those that show headings inside a line: ① and （1） make lists there."""


@frozen
class Item:
    """A heading to be written, with the text under it."""

    level: int
    number: int
    title: str
    body: str


@st.composite
def outlines(draw: st.DrawFn, *, least: int = 1) -> list[Item]:
    """Return headings of up to three levels, numbered from 1 under each; *least* children at least."""
    words = st.text(st.sampled_from(HANZI), min_size=4, max_size=12)
    titles = st.builds(lambda one, two: f"{one}，{two}" if two else one, words, words | st.just(""))
    bodies = st.lists(words, min_size=1, max_size=4).map(lambda parts: "，".join(parts) + "。")
    items: list[Item] = []

    def group(level: int) -> None:
        for number in range(1, draw(st.integers(max(least, 1), 4)) + 1):
            items.append(Item(level, number, draw(titles), draw(bodies)))
            if level < 3 and draw(st.booleans()):
                group(level + 1)

    group(1)
    return items


def label(ladder: Sequence[Scheme], item: Item) -> str:
    """Return the label of *item* with the gap behind it."""
    scheme = ladder[item.level - 1]
    return scheme.write(item.number) + scheme.gap


def own_lines(ladder: Sequence[Scheme], items: Sequence[Item], *, stop: str = "", gap: str = "") -> str:
    """Write each title on a line of its own, the text on the next."""
    return "\n".join(f"{label(ladder, one)}{gap}{one.title}{stop}\n　　{one.body}" for one in items)


def run_in(ladder: Sequence[Scheme], items: Sequence[Item]) -> str:
    """Write each title and its text on one line."""
    return "\n".join(f"　　{label(ladder, one)}{one.title}。{one.body}" for one in items)


def one_line(ladder: Sequence[Scheme], items: Sequence[Item]) -> str:
    """Write all in one line, behind words that lead to it."""
    return "现将有关情况汇报如下。" + "".join(f"{label(ladder, one)}{one.title}。{one.body}" for one in items)


def half_width(text: str) -> str:
    """Return *text* with the marks of a careless keyboard."""
    return text.translate(str.maketrans("，（）", ",()"))


def heads(text: str) -> tuple[Mark, ...]:
    """Return the headings found in *text*."""
    return find_heads(split_lines(text), page=False)


LADDER = st.sampled_from(LADDERS)


def found(text: str) -> list[tuple[int, int, str, str]]:
    """Return level, number, label and title of each heading in *text*."""
    return [(one.level, one.head.numbers[-1], one.head.label, one.head.title.text) for one in heads(text)]


def written(ladder: Sequence[Scheme], items: Sequence[Item], stop: str = "") -> list[tuple[int, int, str, str]]:
    """Return the same of what was written."""
    return [(one.level, one.number, label(ladder, one).strip(), one.title + stop) for one in items]


@settings(deadline=None)
@given(ladder=LADDER, items=outlines(), stop=st.sampled_from(["", "。"]), gap=st.sampled_from(["", " ", "　", "\u2002"]))
def test_titles_on_their_own_lines(ladder: Sequence[Scheme], items: list[Item], stop: str, gap: str) -> None:
    """With and without a stop, blanks behind the label or none."""
    text = own_lines(ladder, items, stop=stop, gap=gap)

    assert found(text) == written(ladder, items, stop)
    assert all(one.head.rest is None for one in heads(text))


@settings(deadline=None)
@given(ladder=LADDER, items=outlines())
def test_titles_run_in(ladder: Sequence[Scheme], items: list[Item]) -> None:
    """Title and text in one paragraph: the text is what stands behind the first stop."""
    marks = heads(run_in(ladder, items))

    assert found(run_in(ladder, items)) == written(ladder, items)
    assert [one.head.rest.text for one in marks if one.head.rest is not None] == [one.body for one in items]


@settings(deadline=None)
@given(ladder=st.sampled_from(INLINE), items=outlines(least=2))
def test_a_report_in_one_line(ladder: Sequence[Scheme], items: list[Item]) -> None:
    """No line break anywhere; each heading has text, and a brother to confirm it."""
    marks = heads(one_line(ladder, items))

    assert found(one_line(ladder, items)) == written(ladder, items)
    assert [one.head.rest.text for one in marks if one.head.rest is not None] == [one.body for one in items]


@settings(deadline=None)
@given(ladder=LADDER, items=outlines())
def test_half_width_changes_no_level(ladder: Sequence[Scheme], items: list[Item]) -> None:
    """Brackets and commas of a careless keyboard give the same outline."""
    text = own_lines(ladder, items)

    assert [one[:2] for one in found(half_width(text))] == [one[:2] for one in found(text)]


@settings(deadline=None)
@given(items=outlines(least=2))
def test_numbers_that_count_on_across_parents(items: list[Item]) -> None:
    """（一） to （五） under 一、 and 二、 without a new start keep their level."""
    count = 0
    counted = []
    for one in items:
        count += one.level == 2
        counted.append(Item(one.level, count if one.level == 2 else one.number, one.title, one.body))
    ladder = LADDERS[0]

    assert found(own_lines(ladder, counted)) == written(ladder, counted)


@settings(deadline=None)
@given(items=outlines(least=3), data=st.data())
def test_a_lost_heading_moves_no_other(items: list[Item], data: st.DataObject) -> None:
    """Without one heading between two others of its kind, the rest stays as it is."""
    ladder = LADDERS[0]
    between = [n for n, one in enumerate(items) if one.level == 1 and one.number > 1]
    lost = data.draw(st.sampled_from(between))
    rest = [*items[:lost], *items[lost + 1 :]]
    kept = [one for one in rest if one.level == 1]

    assert [one for one in found(own_lines(ladder, rest)) if one[0] == 1] == written(ladder, kept)


@settings(deadline=None)
@given(text=st.text(st.sampled_from("一二三、（）()1.;；。，甲乙是第章\n 　“”：①"), max_size=120))
def test_headings_stand_in_order_with_words(text: str) -> None:
    """Whatever the text, headings follow one another, have words, and levels grow by steps of one."""
    last, above = (-1, -1), 0
    for mark in heads(text):
        assert (mark.line, mark.start) > last
        assert mark.head.title.text.strip("。").strip()
        assert 1 <= mark.level <= above + 1
        last, above = (mark.line, mark.start), mark.level


def calls(text: str) -> int:
    """Return how many functions are called to find the headings of *text*."""
    lines = split_lines(text)
    count = 0

    def note(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        find_heads(lines, page=False)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "bit", ["（", "一二三", "一、", "1、", "（一）", "一、甲。", "。一、甲", "\n一、甲", "\n1.甲；", "①", "1.甲。", "\n2、甲", "1.1"]
)
def test_work_grows_with_the_text(bit: str) -> None:
    """Twice the text is twice the work, not four times."""
    once, twice = calls(bit * 500), calls(bit * 1000)

    assert twice <= 2.2 * once + 100
