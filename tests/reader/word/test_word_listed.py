"""Lists that Word numbers beside headings that it numbers: told apart by what the file says."""

from __future__ import annotations

from typing import Any

import pytest

from wenming.reader import lift

Word: Any = Any

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2, 3)
)
NUMBERS = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2))


@pytest.fixture
def parts(word: Word) -> dict[str, str]:
    """Return a list of headings and one of items, each of three levels."""
    heads = (word.level(0, "%1、", "chineseCounting"), word.level(1, "（%2）", "chineseCounting"), word.level(2, "%3."))
    items = (word.level(0, "%1."), word.level(1, "%2", "decimalEnclosedCircle"))
    second = word.numbering(*items, numbers="").replace('abstractNumId="0"', 'abstractNumId="1"')
    return {"styles": STYLES, "numbering": word.numbering(*heads, numbers="") + second + NUMBERS}


def test_items_are_no_headings(word: Word, parts: dict[str, str]) -> None:
    """Numbers of another list than the headings', a sentence each, one behind the other."""
    body = word.item("做法", style="1") + word.item("值守", level=1, style="2") + word.item("到岗", level=2, style="3")
    body += word.p("全年到岗365天。")
    body += word.item("巡查堤段40公里；", 2) + word.item("东段22公里；", 2, 1) + word.item("复查隐患9处。", 2)
    lines = word.read(body, parts=parts)
    document = lift(lines).document

    assert [line.hint for line in lines[-3:]] == ["item"] * 3
    assert [(one.level, one.label) for one in document.headings] == [(1, "一、"), (2, "（一）"), (3, "1.")]
    assert ("1.", "2.") in [one.labels for one in document.points]


@pytest.mark.parametrize(
    ("first", "second"),
    [("到岗", "到位"), ("到岗。全年365天。", "到位。全年12次。"), ("到岗。", "")],
    ids=["titles", "titles with their text", "one alone"],
)
def test_what_may_be_a_heading_stays_open(word: Word, parts: dict[str, str], first: str, second: str) -> None:
    """Many writers give no style to the headings of the lower levels."""
    body = word.item("做法", style="1") + word.item(first, 2) + (word.item(second, 2) if second else word.p("文。"))

    assert [line.hint for line in word.read(body, parts=parts)][1:] == ["", ""]


def test_the_list_of_the_headings_numbers_no_items(word: Word, parts: dict[str, str]) -> None:
    """What goes on below a heading in its own list is a heading, whatever it is set in."""
    body = word.item("做法", style="1") + word.item("到岗。", level=1) + word.item("到位。", level=1)

    assert [line.hint for line in word.read(body, parts=parts)] == ["heading1", "", ""]


def test_no_heading_told_no_item_told(word: Word, parts: dict[str, str]) -> None:
    """Without styles the labels alone tell, as in a text."""
    assert [line.hint for line in word.read(word.item("到岗。", 2) + word.item("到位。", 2), parts=parts)] == ["", ""]
