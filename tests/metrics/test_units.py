"""Units as fields and definitions name them: what can be counted in, and figures for each of something."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming import FieldSpec, Metric, Report
from wenming.blueprint.values import read_quantity
from wenming.errors import ModelError
from wenming.metrics import MetricDefinition, ratio, recompute, stale
from wenming.metrics.units import alternatives, as_unit, base_unit, how_many


@pytest.mark.parametrize(
    ("unit", "parts"),
    [
        ("人次", ("人次", 1, "")),
        ("万元", ("元", 10**4, "")),
        ("億元", ("元", 10**8, "")),
        ("元/间夜", ("元", 1, "间夜")),
        ("万元/人", ("元", 10**4, "人")),
        ("台（套）", ("台（套）", 1, "")),
        ("%", ("%", 1, "")),
        ("", ("", 1, "")),
    ],
)
def test_a_unit_has_its_parts(unit: str, parts: tuple[str, int, str]) -> None:
    """万 and 亿 are its scale, what follows the slash is what it is for each of."""
    assert tuple(as_unit(unit)) == parts


@pytest.mark.parametrize("unit", [":1", "∶1", "人/", "/人", "1/10万", " 件", "万", "人:1"])
def test_what_no_figure_is_counted_in_is_refused_where_it_is_declared(unit: str) -> None:
    """Not when the first data come, which are not to blame."""
    with pytest.raises(ModelError, match="no figure can be counted in"):
        MetricDefinition("edu.ratio", name="生师比", unit=unit)
    with pytest.raises(ModelError, match=r"^ratio\.unit: "):
        FieldSpec(name="ratio", kind="metric", unit=unit, help="生师比")


@pytest.mark.parametrize(
    ("per", "unit", "count"),
    [("人", "人", 1), ("千人", "人", 1000), ("10万人", "人", 10**5), ("万人", "人", 10**4), ("百户", "户", 100),
     ("千瓦时", "千瓦时", 1), ("间夜", "人", 1), ("户人", "人", 1), ("人", "", 1)],
)
def test_how_many_are_one_per(per: str, unit: str, count: int) -> None:
    """千 is a number before 人, and a part of the name of 千瓦时."""
    assert how_many(per, unit) == count


@pytest.mark.parametrize(
    ("now", "per", "unit", "made"),
    [
        ("13000人", "900人", "比", "14.44比"),
        ("13000人", "900人", "人/人", "14.44人/人"),
        ("2.5亿元", "1200人", "万元/人", "20.83万元/人"),
        ("8640张", "1.2万人", "张/千人", "720张/千人"),
        ("3人", "41234人", "人/10万人", "7.28人/10万人"),
        ("96万元", "1.2万间夜", "元/间夜", "80元/间夜"),
    ],
)
def test_a_ratio_is_counted_as_its_unit_says(now: str, per: str, unit: str, made: str) -> None:
    """It prints in 万, for each 千人; and fits its inputs as they stand."""
    inputs = Metric("a", now), Metric("b", per)
    found = ratio(*inputs, id="r", unit=unit)
    assert str(found.quantity) == made
    report = Report("总结", metrics=[*inputs, found])
    assert stale(report) == ()
    assert recompute(report) is report


ALTERNATIVES = {
    "件（批）次": ("件", "批", "次", "件次", "批次"),
    "件(批)次": ("件", "批", "次", "件次", "批次"),
    "台（套）": ("台", "套"),
    "臺（套）": ("台", "套"),
    "篇（次）": ("篇", "次"),
    "人次": (),
    "元": (),
}


@pytest.mark.parametrize("unit", ALTERNATIVES)
def test_words_in_brackets_are_alternatives(unit: str) -> None:
    """Each of them alone, and with the 次 behind the brackets; a unit without brackets has none."""
    assert alternatives(unit) == set(ALTERNATIVES[unit])


@given(
    st.sampled_from([(unit, word) for unit, words in ALTERNATIVES.items() for word in words]),
    st.decimals(0, 10**9, allow_nan=False, allow_infinity=False, places=0),
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(["", "近"]),
)
def test_a_figure_in_an_alternative_is_one_of_the_field(
    pair: tuple[str, str], value: Decimal, scale: str, about: str
) -> None:
    """128件 of 件（批）次 is what 128 is, digit for digit, so that it adds to and compares with the others."""
    unit, word = pair

    assert read_quantity(f"{about}{value}{scale}{word}", unit) == read_quantity(f"{about}{value}{scale}", unit)


@pytest.mark.parametrize(
    ("given_as", "unit"),
    [("128人", "件（批）次"), ("128件人", "件（批）次"), ("18个", "台（套）"), ("18台套", "台（套）"), ("18台", "套"), ("18台（套）", "套")],
)
def test_another_unit_is_refused(given_as: str, unit: str) -> None:
    """What is no alternative is told, with the unit that is wanted."""
    with pytest.raises(ModelError, match="is counted in .*, but the field in "):
        read_quantity(given_as, unit)


def test_brackets_of_either_width_are_one() -> None:
    """台(套) and 台（套） add up."""
    assert base_unit("台(套)") == base_unit("台（套）") == base_unit("臺（套）")
