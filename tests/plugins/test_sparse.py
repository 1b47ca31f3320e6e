"""The least that an office fills in: no bare heading (W104) and no lone （一） (W103), whatever else is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from wenming import Blueprint, check, compose
from wenming.hooks import BUNDLED, discover
from wenming.schema import read_data

REGISTRY = discover()
BLUEPRINTS = {one.name: one for one in REGISTRY.blueprints if one.name.partition("/")[0] in BUNDLED}


def sparse(blueprint: Blueprint) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the least data of *blueprint*, and that with each optional field of its sample alone; rows whole and one."""
    sample = dict(read_data(REGISTRY.sample(blueprint.name) or "", name="sample.yaml").value)
    given = sample["data"]
    least = {spec.name: given[spec.name] for spec in blueprint.fields if spec.required}
    yield "nothing", {**sample, "data": least}
    for spec in blueprint.fields:
        if spec.name not in given or spec.required:
            continue
        value = given[spec.name]
        several = [value, value[:1]] if spec.kind == "rows" else [value]
        for count, one in enumerate(several):
            if spec.name == "steps":  # the problems they answer are not there
                one = [{key: word for key, word in row.items() if key != "answers"} for row in one]
            yield f"{spec.name}{' (one row)' if count else ''}", {**sample, "data": {**least, spec.name: one}}


@pytest.mark.parametrize("name", sorted(BLUEPRINTS))
def test_sparse_data_leave_no_bare_heading_and_no_lone_child(name: str) -> None:
    """Each field alone, in every blueprint of every bundled sector."""
    found = [
        (field, one.code, str(one.path))
        for field, data in sparse(BLUEPRINTS[name])
        for one in check(compose(name, data, registry=REGISTRY), select=["W103", "W104"], registry=REGISTRY).findings
    ]

    assert found == []
