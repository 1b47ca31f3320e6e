"""A public document does not give away the cell that was left out of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec, facts
from wenming.errors import DataError
from wenming.i18n import translator
from wenming.metrics import MetricDefinition, gives_away

AIDED = MetricDefinition("sub.aided", name="帮扶户数", unit="户", small_cells="withhold")
GRIDS = MetricDefinition("sub.grids", name="网格数", unit="个")
KINDS = ("ill", "old", "disabled")
BLUEPRINT = Blueprint(
    name="demo/aid",
    genre="总结",
    title="总结",
    help="帮扶",
    fields=(
        FieldSpec(
            name="places",
            kind="rows",
            help="各社区",
            fields=(
                FieldSpec(name="title", kind="text", help="名称"),
                FieldSpec.of(AIDED),
                FieldSpec.of(GRIDS),
            ),
        ),
        FieldSpec.of(AIDED, total_of="places.aided"),
        FieldSpec.of(GRIDS, total_of="places.grids"),
        FieldSpec.of(AIDED, name="by_kind", parts=KINDS),
        *(FieldSpec.of(AIDED, name=kind) for kind in KINDS),
        FieldSpec.of(AIDED, name="newly", parts=("hardship",)),
        FieldSpec.of(AIDED, name="hardship"),
    ),
    sections=(SectionSpec(title="帮扶", prose="p.txt"),),
)
STREET = "某街道办事处"


def read(data: dict[str, Any], **head: Any) -> list[str]:
    """Return the faults of *data*, each a line in English."""
    try:
        facts(BLUEPRINT, {"issuer": STREET, "period": "2025年", "data": data, **head}, (AIDED, GRIDS))
    except DataError as error:
        return error.text().splitlines()
    return []


def places(cells: list[int | None], field: str = "aided") -> dict[str, Any]:
    """Return rows whose cells are these, and their sum with what the blank ones hold."""
    return {"places": [{"title": "甲", **({} if one is None else {field: one})} for one in cells]}


@given(st.lists(st.none() | st.integers(3, 9) | st.just(0), min_size=1, max_size=5), st.integers(0, 6))
def test_a_sum_that_gives_a_cell_away_is_refused(cells: list[int | None], rest: int) -> None:
    """It, and no other; and whoever does what he is told is let through."""
    if None not in cells:
        return
    whole = sum(one or 0 for one in cells) + rest
    if whole in (1, 2):  # which is refused itself
        return
    data = places(cells) | {"aided": whole}
    found = read(data)

    assert bool(found) is gives_away(Decimal(whole), [None if one is None else Decimal(one) for one in cells])
    if found:
        assert found[0].startswith(f"data.aided: with {whole}户 printed, the one figure that was left out")
        smallest = min(one for one in cells if one)
        at = cells.index(smallest)
        assert f"Leave out data.places[{at}].aided too" in found[0]
        assert read(places([None if place == at else one for place, one in enumerate(cells)]) | {"aided": whole}) == []
        assert read(places(cells)) == []
        assert read(data, disclosure="internal") == []
        assert read(data, issuer="某区民政局") == []


@pytest.mark.parametrize(
    ("data", "at"),
    [
        ({"by_kind": 20, "ill": 12, "old": 6}, "data.by_kind: with 20户"),
        ({"by_kind": 20, "ill": 12, "old": 4}, ""),  # 其中 need not be all
        ({"by_kind": 20, "ill": 12}, ""),
        ({"by_kind": "近20户", "ill": 12, "old": 6}, ""),
        ({"newly": 12, "hardship": 11}, ""),
        ({"newly": 2}, "data.newly: 帮扶户数 is 2户: so few"),
        (places([3, 4, None], "grids") | {"grids": 8}, ""),  # grids are nobody
        (places([None]) | {"aided": 3}, ""),
        (places([0, None]) | {"aided": {"now": 9, "before": 8}}, ""),
    ],
)
def test_parts_and_years(data: dict[str, Any], at: str) -> None:
    """What is counted by kind, what is known roughly, what singles out nobody."""
    assert [line[: len(at)] for line in read(data)] == ([at] if at else [])


def test_the_year_before_is_a_whole_too() -> None:
    """Its parts are those of the rows a year before."""
    rows = [{"aided": {"now": 9, "before": 7}}, {"aided": {"now": 5}}]
    found = read({"places": rows, "aided": {"now": 14, "before": 8}})

    assert [line.partition(": ")[0] for line in found] == ["data.aided.before"]
    assert "Leave out data.places[0].aided.before too" in found[0]


def test_where_all_others_are_nought_the_whole_has_to_go() -> None:
    """And it is said in Chinese."""
    data = {"by_kind": {"now": 9, "before": 2}, "ill": {"now": 3, "before": 0}, "old": {"now": 6, "before": 0}}
    with pytest.raises(DataError) as caught:
        facts(BLUEPRINT, {"issuer": STREET, "period": "2025年", "data": data}, (AIDED, GRIDS))

    assert "data.by_kind.before: 印出了 2户，各分项中唯一没有填的就能推算出来。请不填这一项" in caught.value.text(
        translator("zh-Hans-CN")
    )
