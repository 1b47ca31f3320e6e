"""Walking, finding, rewriting with structural sharing."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import ModelError
from wenming.model import (
    Measure,
    Paragraph,
    Path,
    Point,
    Points,
    Problem,
    Report,
    Section,
    at,
    find,
    rewrite,
    texts,
    walk,
)
from wenming.testing.strategies import reports


@given(report=reports())
def test_every_path_leads_to_its_item(report: Report) -> None:
    """What walk yields stands at the path it yields, which is written and read back."""
    for path, item in walk(report):
        assert path.look_up(report) is item
        assert Path.parse(str(path)) == path


@given(report=reports())
def test_every_text_has_a_path(report: Report) -> None:
    """Each text is reached; a paragraph's path is the block's own."""
    for path, text in texts(report):
        found = path.look_up(report)

        assert (found.text if isinstance(found, Paragraph) else found) is text


@given(report=reports())
def test_rewriting_nothing_returns_the_same_object(report: Report) -> None:
    """`is` tells what a transform touched."""
    assert rewrite(report, lambda item: item) is report


@given(report=reports())
def test_rewriting_equal_copies_gives_an_equal_report(report: Report) -> None:
    """A change that copies each item gives another object, equal to the first."""
    assert rewrite(report, lambda item: evolve(item)) == report


def _report() -> Report:
    return Report(
        "总结",
        sections=[
            Section("一", ["甲"], children=[Measure("做", ["乙"]), Problem("缺", [Points(["丙", "丁"])])]),
            Section("二", ["戊"]),
        ],
    )


def test_unchanged_parts_are_shared() -> None:
    """Changing one paragraph leaves every other branch the same object."""
    report = _report()

    def change(item):
        return Paragraph("新") if item == Paragraph("乙") else item

    changed = rewrite(report, change)

    assert str(changed.sections[0].children[0].body[0].text) == "新"
    assert changed.sections[1] is report.sections[1]
    assert changed.sections[0].children[1] is report.sections[0].children[1]


def test_none_takes_an_item_out() -> None:
    """A node for which the change returns None is gone."""
    changed = rewrite(_report(), lambda item: None if isinstance(item, Problem) else item)

    assert find(changed, Problem) == ()
    assert len(changed.sections[0].children) == 1


def test_rewrite_names_the_place_of_a_bad_change() -> None:
    """What does not fit is refused with the path of its holder."""
    with pytest.raises(ModelError) as caught:
        rewrite(_report(), lambda item: 5 if isinstance(item, Point) else item)

    assert caught.value.path == "sections[0].children[1].body[0].items[0]"


def test_find_in_reading_order() -> None:
    """Find gives paths and items in the order of the text."""
    found = find(_report(), Paragraph)

    assert [str(item.text) for _, item in found] == ["甲", "乙", "丙", "丁", "戊"]
    assert str(found[2][0]) == "sections[0].children[1].body[0].items[0].body[0]"


def test_at_changes_one_place() -> None:
    """At goes through the converters of the place and shares the rest."""
    report = _report()

    changed = at(report, "sections[0].children[0].title", lambda old: f"{old}好")

    assert str(changed.sections[0].children[0].title) == "做好"
    assert changed.sections[1] is report.sections[1]
    assert at(report, "sections[0]", lambda old: old) is report


@given(data=st.data(), report=reports())
def test_at_reaches_every_item(data: st.DataObject, report: Report) -> None:
    """Putting back what stands there returns the report itself, at every path."""
    for path, _ in walk(report):
        assert at(report, path, lambda old: old) is report


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("sections[9]", None, ""),
        ("sections[0].name", None, ""),
        ("sections[0].title", 5, "sections[0].title"),
        ("sections[0].body[0].text", "\x07", "sections[0].body[0]"),
        ("sections[0].children[0]", "x", "sections[0].children[0]"),
    ],
)
def test_at_names_the_place_of_a_fault(path: str, value: object, fault: str) -> None:
    """A path that leads nowhere, or a value that does not fit, is refused with its path."""
    with pytest.raises(ModelError) as caught:
        at(_report(), path, lambda _: value)

    assert caught.value.path == fault


@pytest.mark.parametrize("written", ["", "sections", "sections[0].children[12].body[3]", "metrics[0].quantity"])
def test_paths_are_written_and_read(written: str) -> None:
    """Parse and str are inverse."""
    assert str(Path.parse(written)) == written


@pytest.mark.parametrize("written", ["[", "sections[", "sections[x]", ".title", "a..b", "第一节"])
def test_bad_paths_are_refused(written: str) -> None:
    """What is no path says how one is written."""
    with pytest.raises(ModelError, match="no path"):
        Path.parse(written)
