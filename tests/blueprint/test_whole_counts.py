"""Counted things in the data are whole: 1.5件 is refused, 1.5万件 is 15000."""

from __future__ import annotations

from typing import Any

import pytest

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec, facts
from wenming.errors import DataError
from wenming.metrics import MetricDefinition

DEFINITIONS = (
    MetricDefinition("cases", name="受理数", unit="件"),
    MetricDefinition("visitors", name="接待数", unit="万人次"),
    MetricDefinition("mean", name="户均上门次数", unit="次", kind="ratio"),
    MetricDefinition("days", name="用时", unit="天", kind="duration"),
)
FIELDS = (
    *(FieldSpec.of(one) for one in DEFINITIONS),
    FieldSpec(name="homes", kind="metric", unit="户", help="户数"),
    FieldSpec(name="size", kind="metric", unit="人", help="户均人口", ratio_of=("people", "homes")),
    FieldSpec(name="people", kind="metric", unit="人", help="人口"),
    FieldSpec(
        name="rows", kind="rows", help="社区", fields=(FieldSpec(name="files", kind="metric", unit="份", help="份数"),)
    ),
)
BLUEPRINT = Blueprint(
    name="demo/whole", genre="总结", title="总结", help="总结", fields=FIELDS, sections=(SectionSpec(title="做法"),)
)


def read(**values: Any) -> Any:
    """Read *values* as the data of the blueprint."""
    return facts(BLUEPRINT, {"issuer": "某局", "period": "2025年", "data": values}, DEFINITIONS)


@pytest.mark.parametrize(
    ("values", "path", "figure"),
    [
        ({"cases": "1.5件"}, "data.cases", "1.5件"),
        ({"cases": "1.5"}, "data.cases", "1.5件"),
        ({"cases": {"now": 3, "before": "2.5"}}, "data.cases.before", "2.5件"),
        ({"visitors": "1.23456"}, "data.visitors", "1.23456万人次"),
        ({"homes": "0.5"}, "data.homes", "0.5户"),
        ({"rows": [{"files": 3}, {"files": "3.2"}]}, "data.rows[1].files", "3.2份"),
    ],
)
def test_a_part_of_a_thing_is_refused(values: dict[str, Any], path: str, figure: str) -> None:
    """With its place, the figure as read, and what to look at."""
    with pytest.raises(DataError) as caught:
        read(**values)

    (fault,) = caught.value.faults
    assert fault.path == path
    assert figure in str(fault)
    assert "Look at the point" in str(fault)


@pytest.mark.parametrize(
    "values",
    [
        {"cases": "1.5万件"},
        {"cases": "15.0"},
        {"visitors": "1.5"},
        {"visitors": "152.31万人次"},
        {"mean": "2.5"},
        {"days": "2.5"},
        {"homes": 4, "people": 10, "size": "2.5"},
    ],
)
def test_whole_things_means_and_measures_are_taken(values: dict[str, Any]) -> None:
    """Whole in 万, a mean by its definition or its field, a length of time."""
    assert set(read(**values).values) >= set(values)
