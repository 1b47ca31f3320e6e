"""Units as fields and definitions name them: what can be counted in, and figures for each of something."""

from __future__ import annotations

import pytest

from wenming import FieldSpec, Metric, Report
from wenming.errors import ModelError
from wenming.metrics import MetricDefinition, ratio, recompute, stale
from wenming.metrics.units import as_unit, how_many


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
