"""Quantities in running text: each phrase of the table is found with its fields, look-alikes are left alone."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from wenming.errors import NumeralError
from wenming.zh import Quantity
from wenming.zh.scan import find_quantities

HERE = Path(__file__).parent


def table(name: str) -> list[tuple[str, ...]]:
    """Rows of a table file, each with the rule above it as its last cell."""
    rows, rule = [], ""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("="):
            rule = line[1:].strip()
        elif line and not line.startswith("#"):
            rows.append((*(cell.strip(" ") for cell in line.split("|")), rule))
    return rows


PHRASES = table("quantities_in_text.txt")
NAMES = table("look_alikes_in_text.txt")
SEEDS = table("quantities_of_seeds.txt")


def number(text: str) -> Decimal | Fraction | None:
    """The number a cell of the table writes."""
    return None if text in ("-", "?", "") else Fraction(text) if "/" in text else Decimal(text)


def amount(cell: str, hedge: str) -> tuple[object, object, object]:
    """Value, low and high that a cell means."""
    low, two, high = cell.partition("..")
    if not two:
        return number(cell), None, None
    ends = number(low), number(high)
    value = ends[1] if hedge in ("nearly", "at_most", "less_than") else ends[0]
    return (None if hedge in ("range", "indefinite", "consecutive") else value), *ends


@pytest.mark.parametrize(("text", "phrase", "cell", "unit", "hedge", "kind", "rule"), PHRASES)
def test_phrase(text: str, phrase: str, cell: str, unit: str, hedge: str, kind: str, rule: str) -> None:
    """The first quantity of a phrase has these fields and this place."""
    found = find_quantities(text)
    if kind == "none":
        assert found == [], rule
        return
    first = found[0]

    assert first.text == phrase, rule
    assert (first.value, first.low, first.high) == amount(cell, "" if hedge == "-" else hedge), rule
    assert (first.unit + ("/" + first.per if first.per else "")) == unit, rule
    assert (first.approximation or "-", first.kind) == (hedge, kind), rule
    assert first.placeholder == (cell == "?"), rule
    assert first.span == (text.index(phrase), text.index(phrase) + len(phrase))


def test_the_tables_are_long() -> None:
    """At least 300 phrases and 300 look-alikes, so that a share of them says something."""
    assert len(PHRASES) >= 300
    assert len(NAMES) >= 300


@pytest.mark.parametrize(("text", "rule"), NAMES)
def test_look_alike_is_left_alone(text: str, rule: str) -> None:
    """A word with a numeral in it is no quantity."""
    assert find_quantities(text) == [], rule


@pytest.mark.parametrize("row", SEEDS, ids=lambda row: f"{row[-1]}: {row[0]}")
def test_quantity_of_the_seeds(row: tuple[str, ...]) -> None:
    """Each quantity of the reports that the project began with is found, with value and unit."""
    phrase, cell, unit = row[0].replace("\\n", "\n"), row[1], row[2]
    text = row[3] if len(row) > 4 else f"其中{phrase}，"
    (found,) = find_quantities(text)

    assert found.text == phrase
    assert found.unit + (f"/{found.per}" if found.per else "") == unit
    if cell.startswith("torn"):
        assert "; ".join(map(str, found.torn)) == cell.removeprefix("torn ")
    elif ".." in cell:
        assert (found.low, found.high) == tuple(map(Decimal, cell.split("..")))
    else:
        value, _, hedge = cell.partition(" ")
        assert (found.value, found.approximation) == (number(value), hedge or None)
        assert found.placeholder == (cell == "?")


def test_torn_digits_have_both_readings_and_no_value() -> None:
    """Digits torn by a line end are never joined in silence, nor is half of them taken for all."""
    (found,) = find_quantities("旅游总收入100\n4.48亿元，")

    assert found.value is None
    assert [str(one) for one in found.torn] == ["1004.48亿元", "4.48亿元"]
    assert found.kind == "money"
    assert str(found) == found.text == "100\n4.48亿元"


@pytest.mark.parametrize(
    "text", ["合计\n100\n200户", "见附件1\n2024年要点", "拨打12345\n2.加强管理", "共有 5\n6人参加"]
)
def test_lines_that_are_not_torn(text: str) -> None:
    """A column of numbers, a year or a label on the next line is no torn number."""
    assert [found.torn for found in find_quantities(text) if found.torn] == []


def test_sectors_bring_words_and_units() -> None:
    """A sector adds look-alikes and units of its own."""
    text = "开展三定方案编制，完成5个测段、8测站"

    assert [found.text for found in find_quantities(text)] == ["5个"]
    assert [found.text for found in find_quantities(text, units=["测段", "测站"])] == ["5个", "8测站"]
    assert [found.text for found in find_quantities("完成三个标准", look_alikes=["三个标准"])] == []


@pytest.mark.parametrize("wrong", [None, 5, b"3", ["3"]])
def test_only_text_is_scanned(wrong: object) -> None:
    """Anything else is one clear error."""
    with pytest.raises(NumeralError, match="not text"):
        find_quantities(wrong)  # type: ignore[arg-type]
    with pytest.raises(NumeralError):
        find_quantities("3个", units=[wrong])  # type: ignore[list-item]


def test_placeholders_are_flagged() -> None:
    """Every kind of placeholder is returned without a value."""
    text = "201X年，困难家庭X户X人，投入XX万元，资料××份"
    found = find_quantities(text)

    assert [one.text for one in found] == ["201X年", "X户", "X人", "XX万元", "××份"]
    assert {(one.placeholder, one.value) for one in found} == {(True, None)}
    assert isinstance(found[0], Quantity)


@pytest.mark.parametrize("words", [b"", b"x", None, 5, [1], [""], bytearray()])
def test_words_of_a_sector_must_be_words(words: object) -> None:
    """Bytes, even none at all, are no words."""
    with pytest.raises(NumeralError, match="is no word"):
        find_quantities("1件", units=words)  # type: ignore[arg-type]
    with pytest.raises(NumeralError, match="is no word"):
        find_quantities("1件", look_alikes=words)  # type: ignore[arg-type]


LABELLED = [
    ("1.加强领导。\n2.5个项目开工", ["5个"], "a line before begins with 1."),
    ("1.3个项目开工\n2.加强领导。", ["3个"], "the next label is 2."),
    ("1.5个项目\n2.3个项目", ["5个", "3个"], "1. and 2. begin lines"),
    ("1.加强领导。2.3个项目开工。", ["3个"], "labels within a line"),
    ("5.5个\n6.2个", ["5.5个", "6.2个"], "a column of decimals does not begin with 1."),
    ("工作：\n3.5个班", ["3.5个"], "alone it is a decimal"),
    ("1.加强领导。\n0.5个百分点", ["0.5个百分点"], "0 is no label"),
    ("1.加强领导。\n3.5个班", ["3.5个"], "1. is no neighbour of 3."),
]


@pytest.mark.parametrize(("text", "phrases", "why"), LABELLED)
def test_a_label_is_believed_with_evidence_only(text: str, phrases: list[str], why: str) -> None:
    """A decimal at the head of a line stays one unless other lines show labels."""
    assert [found.text for found in find_quantities(text)] == phrases, why


def test_digits_torn_at_the_head_of_a_text() -> None:
    """100⏎4.48亿元 alone is torn; a column of whole numbers is not."""
    (torn,) = find_quantities("100\n4.48亿元")

    assert [str(one) for one in torn.torn] == ["1004.48亿元", "4.48亿元"]
    assert [one.text for one in find_quantities("100\n200件")] == ["200件"]


@pytest.mark.parametrize("text", ["约8．2", "约8，200", "近８", "约8．2，"])
def test_full_width_marks_behind_a_hedge_are_no_number(text: str) -> None:
    """A number alone must be of ASCII digits and marks to be read as one; any other text is no crash."""
    assert find_quantities(text) == []
    assert [found.text for found in find_quantities("约8.2，约8,200。")] == ["约8.2", "约8,200"]
