"""Parts are written in the unit of their whole, and stay what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint import Blueprint, Facts, FieldSpec, SectionSpec, facts
from wenming.blueprint.values import Entry
from wenming.metrics import share, total
from wenming.model import Metric

ROW = (
    FieldSpec(name="funds", kind="metric", unit="万元", help="资金", parts=("own", "granted")),
    FieldSpec(name="own", kind="metric", unit="万元", help="自筹"),
    FieldSpec(name="granted", kind="metric", unit="元", help="拨款"),
)
BLUEPRINT = Blueprint(
    name="demo/parts",
    genre="总结",
    title="总结",
    help="总结",
    fields=(*ROW, FieldSpec(name="places", kind="rows", help="各地", fields=ROW)),
    sections=(SectionSpec(title="一", prose="one.txt"),),
)


def read(data: dict[str, object]) -> Facts:
    """Read *data*."""
    return facts(BLUEPRINT, {"issuer": "某局", "period": "2025年", "data": data})


def metric(found: object) -> Metric:
    """Return the metric of a figure."""
    assert isinstance(found, Entry)
    return found.metric


@pytest.mark.parametrize(
    ("whole", "part", "said"),
    [
        ("1.5亿元", "3000万元", "0.3亿元"),
        ("1.5亿元", "3000", "0.3亿元"),
        ("15000万元", "0.3亿元", "3000万元"),
        ("1.525亿元", "1512.5万元", "1512.5万元"),
        ("1.525亿元", "1250万元", "0.125亿元"),
        ("128000元", "3.5万元", "35000元"),
        ("1.5亿元", "3256.78万元", "3256.78万元"),
        ("1.5亿元", "8万元", "8万元"),
        ("1.5亿元", "0万元", "0万元"),
        ("1.5亿元", "近3000万元", "近3000万元"),
        ("1.5亿余元", "3000万元", "3000万元"),
        ("1.5亿元", "3亿元", "3亿元"),
        ("1.5亿元", "30000万元", "30000万元"),
        ("1.5亿元", "1.50亿元", "1.50亿元"),
    ],
)
def test_a_part_is_written_as_its_whole(whole: str, part: str, said: str) -> None:
    """Where it reads better; else it stays as it was given. In rows, too."""
    row: dict[str, object] = {"funds": whole, "own": part}
    made = read({**row, "places": [row]})
    rows = made.values["places"]
    assert isinstance(rows, tuple)

    assert str(metric(made.values["own"]).quantity) == said
    assert str(metric(rows[0]["own"]).quantity) == said
    assert str(metric(made.values["funds"]).quantity) == whole
    assert metric(made.values["funds"]).parts == ("own",)


AMOUNTS = st.decimals("0.01", 10**6, places=2).flatmap(
    lambda n: st.sampled_from([f"{n}元", f"{n}万元", f"{n}亿元"])
)


@given(whole=AMOUNTS, own=AMOUNTS, granted=AMOUNTS)
def test_amounts_sums_and_shares_are_what_they_were(whole: str, own: str, granted: str) -> None:
    """Whatever the units: not a 分 is lost, and each figure reads back as the amount that was given."""
    made = read({"funds": whole, "own": own, "granted": granted})
    funds, *parts = (metric(made.values[name]) for name in ("funds", "own", "granted"))
    given_ = [Metric(name, text) for name, text in (("own", own), ("granted", granted))]

    for part, before in zip(parts, given_, strict=True):
        assert part.quantity.value == before.quantity.value
        assert Metric("again", str(part.quantity)).quantity.value == before.quantity.value
        if before.quantity.value <= funds.quantity.value:  # type: ignore[operator]  # both are numbers
            assert share(part, funds, id="s").quantity == share(before, funds, id="s").quantity
    sums = [total(one, id="sum").quantity.value for one in (parts, given_)]
    assert sums[0] == sums[1]
