"""The yearly report on open government: its six parts, and the equations that its tables print themselves."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import DataError, Registry, Table, check, compose, find, read, render
from wenming.plugins.government_office import PLUGIN
from wenming.plugins.government_office.open_gov_annual import PARTS
from wenming.plugins.government_office.open_gov_form import COLUMNS, OUTCOMES
from wenming.schema import read_data

REGISTRY = Registry(plugins=(PLUGIN,))
NAME = "government_office/open_gov_annual"
SAMPLE: dict[str, Any] = dict(read_data(REGISTRY.sample(NAME) or "", name="sample.yaml").value)


def filled(change: Callable[[dict[str, Any]], object] = lambda _: None) -> dict[str, Any]:
    """The sample, after *change* was made to its values."""
    data = copy.deepcopy(SAMPLE)
    change(data["data"])
    return data


def codes(data: dict[str, Any]) -> list[str]:
    """Codes of what the sector finds in the report of *data*."""
    return [one.code for one in check(compose(NAME, data, registry=REGISTRY), select=["GOV"], registry=REGISTRY).findings]


def column(who: str, new: int, came: int, outcomes: list[int], left: int) -> dict[str, Any]:
    """One applicant's cells."""
    given_ = dict(zip(OUTCOMES, outcomes, strict=True))
    return {"who": who, "new": new, "carried_in": came, **given_, "processed": sum(outcomes), "carried_out": left}


def test_six_parts_in_the_order_of_the_form() -> None:
    """Their titles, in the report and in its text read back."""
    report = compose(NAME, SAMPLE, registry=REGISTRY)
    back = read(render(report, "text").content, registry=REGISTRY).report

    assert tuple(str(one.title) for one in report.sections) == PARTS
    assert tuple(str(one.title) for one in back.sections) == PARTS


@pytest.mark.parametrize("locale", ["zh-Hant-HK", "zh-Hant-TW"])
def test_the_form_in_traditional_characters_has_its_parts(locale: str) -> None:
    """The rule knows the titles in both scripts, in both customs of 复议."""
    report = compose(NAME, SAMPLE, registry=REGISTRY)
    text = render(report, "text", locale=locale).content

    assert check(text, select=["GOV117"], locale=locale, registry=REGISTRY).findings == ()


def test_the_table_of_applications_has_every_row_and_column() -> None:
    """25 rows of the form, six kinds of applicants and the total."""
    tables = [table for _, table in find(compose(NAME, SAMPLE, registry=REGISTRY), Table)]
    applications = next(one for one in tables if len(one.rows) == 25)

    assert [str(one) for one in applications.header] == ["项目", *COLUMNS, "总计"]


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 9), min_size=21, max_size=21), st.integers(0, 9)), min_size=6, max_size=6
    ),
    st.integers(0, 5),
    st.sampled_from(["new", "carried_in", "processed", "carried_out", *OUTCOMES]),
)
def test_one_wrong_cell_is_found(cells: list[tuple[list[int], int]], at: int, key: str) -> None:
    """Whatever the numbers: a table that adds up is silent, and no cell can be changed without a finding."""
    rows = [
        column(who, sum(outcomes) + left, 0, outcomes, left)
        for who, (outcomes, left) in zip(COLUMNS, cells, strict=True)
    ]
    wrong = copy.deepcopy(rows)
    wrong[at][key] += 1

    assert codes(filled(lambda values: values.update(applicants=rows))) == []
    assert "GOV115" in codes(filled(lambda values: values.update(applicants=wrong)))


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda values: values.update(review_total="4件"), "GOV116"),
        (lambda values: values.update(after_pending="1件"), "GOV116"),
        (lambda values: values["applicants"][0].update(carried_out={"now": 3, "before": 1}), "GOV115"),
        (lambda values: values.update(normative_valid={"now": "88件", "before": "82件"}), "GOV110"),
        (lambda values: values.update(regulations_valid={"now": "1件", "before": "0件"}), "GOV110"),
    ],
)
def test_sums_and_stocks(change: Callable[[dict[str, Any]], object], found: str) -> None:
    """Rows, results, last year's cells and last year's stock."""
    assert codes(filled()) == []
    assert found in codes(filled(change))


def test_a_total_that_the_rows_do_not_make_is_refused() -> None:
    """The row total is computed; one that was typed has to agree."""
    with pytest.raises(DataError, match="foi_received"):
        compose(NAME, filled(lambda values: values.update(foi_received="57件")), registry=REGISTRY)


def test_blank_is_not_zero() -> None:
    """0 prints as 0, what was not reported as a dash, and its row has no total (G8)."""
    text = render(
        compose(NAME, filled(lambda values: values["applicants"][5].pop("r1")), registry=REGISTRY), "text"
    ).content.decode()

    assert "（一）予以公开 | 22 | 5 | 0 | 0 | 2 | — | — |" in text


def test_a_part_that_is_lacking_is_named() -> None:
    """The form wants all six, even where there is nothing."""
    data = filled(lambda values: [values.pop(key) for key in ("problems", "steps")])
    findings = check(compose(NAME, data, registry=REGISTRY), select=["GOV117"], registry=REGISTRY).findings

    assert [dict(one.values)["parts"] for one in findings] == [PARTS[4]]
