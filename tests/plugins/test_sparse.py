"""The least that an office fills in: no bare heading (W104) and no lone （一） (W103), whatever else is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from wenming import Blueprint, Report, check, compose, render
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


# 其中 is of a figure before it; a 总数 is set against parts.
NO_WHOLE = re.compile(r"(?:^|[。；：])[^0-9。；：几一二三四五六七八九十百]*，其中")
NO_PARTS = re.compile(r"(?:^|[。；：])[^。；：、]*(?<!其中)[^。；：、]*总[数额]同比")


def ill_joined(report: Report) -> list[str]:
    """Return the sentences of *report* that speak of parts without their whole, or of a whole as if of parts."""
    page = render(report, "text", registry=REGISTRY).content.decode()
    sentences = re.findall("[^。\\n]+。?", page)
    wholes = (one for one in sentences if NO_PARTS.search(one) and "其中" not in one)
    return [*(one for one in sentences if NO_WHOLE.search(one)), *wholes]


@pytest.mark.parametrize("name", sorted(BLUEPRINTS))
def test_sparse_data_leave_no_bare_heading_no_lone_child_and_no_part_without_its_whole(name: str) -> None:
    """Each field alone, in every blueprint of every bundled sector."""
    found: list[tuple[str, ...]] = []
    for field, data in sparse(BLUEPRINTS[name]):
        report = compose(name, data, registry=REGISTRY)
        findings = check(report, select=["W103", "W104"], registry=REGISTRY).findings
        found += [(field, one.code, str(one.path)) for one in findings]
        found += [(field, one) for one in ill_joined(report)]

    assert found == []


@pytest.mark.parametrize(
    ("name", "field", "said"),
    [
        ("civility/creation_report", "publicity", "　　在门户网站刊发稿件52篇（次）。"),
        ("civility/creation_report", "inspections", "　　坚持每月自查（12次）。"),
        ("civility/cycle_report", "years", "　　累计专题研究创建工作3次，"),
        ("government_office/creation_report", "publicity", "　　在各级媒体刊发稿件5篇（次），渠道为省级媒体。"),
        ("petitions/creation_report", "publicity", "　　在各级媒体刊发稿件12篇（次），渠道为省级以上媒体。"),
        ("subdistrict/annual_summary", "publicity", "　　在各级媒体刊发稿件6篇（次），渠道为省级媒体。"),
    ],
)
def test_one_row_is_told_once(name: str, field: str, said: str) -> None:
    """Neither 52篇，其中门户网站52篇, nor 每月自查（12次），共督查检查12次, nor 三年累计 of one year."""
    data = dict(sparse(BLUEPRINTS[name]))[f"{field} (one row)"]

    assert f"\n{said}" in render(compose(name, data, registry=REGISTRY), "text", registry=REGISTRY).content.decode()
