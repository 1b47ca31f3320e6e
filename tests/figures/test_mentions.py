"""Figures in sentences: each row of the table gives its figures and no other."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from wenming.errors import NumeralError
from wenming.figures import Mention, mentions

TABLE = Path(__file__).parent / "mentions_in_text.txt"


def rows() -> list[tuple[str, list[str]]]:
    """Sentences, each with the figures it holds as the table writes them."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and line[0] not in "#="]
    cells = [line.rpartition("|") for line in lines]
    return [
        (text.strip(" ").replace("\\n", "\n"), [one.strip() for one in said.split(";") if one.strip()])
        for text, _, said in cells
    ]


def written(mention: Mention) -> str:
    """Return *mention* as the table writes it."""
    quantity = mention.quantity
    value = "?" if quantity.placeholder else f"{quantity.low}..{quantity.high}"
    if quantity.value is not None:
        value = str(quantity.value) if isinstance(quantity.value, Fraction) else f"{quantity.value:f}"
    return f"{mention.text} {value} {quantity.unit or '-'}"


@pytest.mark.parametrize(("text", "expected"), rows())
def test_sentence(text: str, expected: list[str]) -> None:
    """A sentence holds these figures, with these values and units, and no other."""
    assert [written(one) for one in mentions(text)] == expected


def test_torn_digits() -> None:
    """Digits torn by a line end are one figure over both lines: the joined value, and both readings."""
    (torn,) = mentions("全年旅客总量100\n4.5万人次。")

    assert (torn.text, torn.start, torn.end) == ("1004.5万人次", 6, 16)
    assert torn.quantity.value == 10045000
    assert [str(one) for one in torn.torn] == ["1004.5万人次", "4.5万人次"]
    assert torn.quantity.span == (6, 16)


def test_words_of_a_sector() -> None:
    """A sector's units are found and its names left alone, in digits and in words."""
    assert [one.text for one in mentions("建成鼓楼型5榀")] == []
    assert [one.text for one in mentions("建成鼓楼型5榀", units=("榀",))] == ["5榀"]
    text = "实现全覆盖。三支队伍全部办结，实现全覆盖。"
    assert [one.start for one in mentions(text, look_alikes=("三支队伍", "全部办结"))] == [2, 17]
    assert mentions("三支队伍", look_alikes="三支队伍") == ()
    assert len(mentions("全覆盖，全部办结，", look_alikes=iter(("全部办结",)))) == 1


def test_words_print_as_they_stand() -> None:
    """A figure in words says so and prints its words; digits do not."""
    rate, count = mentions("实现全覆盖，共30个站")

    assert (rate.worded, str(rate.quantity), rate.quantity.kind) == (True, "全覆盖", "ratio")
    assert (count.worded, count.quantity.span, count.torn) == (False, (7, 10), ())
    assert not count.placeholder
    assert mentions("走访X户")[0].placeholder


@pytest.mark.parametrize(
    "fault", [{"text": None}, {"text": "", "units": [3]}, {"text": "", "look_alikes": ["a b"]}]
)
def test_faults(fault: dict[str, object]) -> None:
    """What is no text and no word is refused."""
    with pytest.raises(NumeralError):
        mentions(**fault)  # type: ignore[arg-type]
