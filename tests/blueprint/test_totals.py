"""Figures that rows give, and figures that may not be published."""

from __future__ import annotations

from typing import Any

import pytest

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec, build, facts
from wenming.errors import DataError, ModelError
from wenming.metrics import MetricDefinition, stale
from wenming.model import Report

DEFINITIONS = (
    MetricDefinition("civ.donations", name="捐款金额", unit="元", phrase="捐款{v}", note="不含特殊党费"),
    MetricDefinition("pet.backlog_cases", name="信访积案件数", unit="件", disclosure="internal"),
    MetricDefinition("civ.aided_persons", name="帮扶人数", unit="人", small_cells="withhold"),
)
DONATIONS = FieldSpec(
    name="gifts",
    kind="rows",
    help="捐款台账",
    fields=(
        FieldSpec(name="cause", kind="text", help="事由"),
        FieldSpec(name="amount", kind="metric", unit="元", help="金额"),
    ),
)
FIELDS = (
    FieldSpec.of(DEFINITIONS[0], total_of="gifts.amount"),
    FieldSpec(name="gift_count", kind="metric", unit="次", help="次数", total_of="gifts"),
    FieldSpec.of(DEFINITIONS[1]),
    FieldSpec.of(DEFINITIONS[2], name="aided"),
    DONATIONS,
)
BLUEPRINT = Blueprint(
    name="demo/aid",
    genre="总结",
    title="总结",
    help="捐款",
    fields=FIELDS,
    sections=(SectionSpec(title="捐款", prose="p.txt"),),
)
PROSE = (
    "{{ sentence(gift_count and '组织捐款' ~ gift_count, donations and '共' ~ donations, "
    "backlog_cases and '积案' ~ backlog_cases, aided and '帮扶' ~ aided) }}\n略。"
)


def compose(data: dict[str, Any], **head: Any) -> Report:
    """Compose a report of *data*."""
    whole = {"issuer": "某区民政局", "period": "2025年", "data": data, **head}
    return build(BLUEPRINT, facts(BLUEPRINT, whole, DEFINITIONS), {"p.txt": PROSE})


def first(report: Report) -> str:
    """Return the first paragraph as printed."""
    from wenming import render

    return render(report, "text").content.decode().split("\n")[3].strip("　")


def gifts(*amounts: str | None) -> dict[str, Any]:
    """Return rows of gifts."""
    return {"gifts": [{"cause": "赈灾", "amount": amount} for amount in amounts]}


def test_of_takes_name_unit_and_help_from_the_definition() -> None:
    """A field need not repeat what its definition says."""
    assert (FIELDS[0].name, FIELDS[0].unit, FIELDS[0].help) == ("donations", "元", "捐款金额（不含特殊党费）")
    assert (FIELDS[3].name, FIELDS[3].definition) == ("aided", "civ.aided_persons")


def test_rows_are_added_and_counted() -> None:
    """The sum names its inputs, so that a checker adds them again."""
    report = compose(gifts("1200元", "0.5万元"))

    assert first(report) == "组织捐款2次，共6200元。"
    made = next(metric for metric in report.metrics if metric.id == "donations")
    assert made.source is not None
    assert made.source.inputs == ("gifts.1.amount", "gifts.2.amount")
    assert made.definition == "civ.donations"
    assert stale(report) == ()


@pytest.mark.parametrize("amounts", [("1200元", None), ("1200元", "近300元"), ()])
def test_a_sum_over_blanks_is_none(amounts: tuple[str | None, ...]) -> None:
    """A row without its figure, or with a rough one, makes the sum incomplete: it is not printed."""
    assert "共" not in first(compose(gifts(*amounts)))


def test_a_figure_given_beside_its_rows_must_agree() -> None:
    """The error names both values; the same value, and one that is only rough, pass."""
    with pytest.raises(DataError, match=r"data\.donations: is 6000元, but the rows of gifts give 6200元"):
        compose({**gifts("1200元", "5000元"), "donations": "6000元"})
    assert "共6200元" in first(compose({**gifts("1200元", "5000元"), "donations": "6200元"}))
    assert "共6000余元" in first(compose({**gifts("1200元", "5000元"), "donations": "6000余元"}))


@pytest.mark.parametrize("total_of", ["gift.amount", "gifts.cause", "donations"])
def test_total_of_names_rows(total_of: str) -> None:
    """It is refused where the blueprint is written, not where it is used."""
    fields = (DONATIONS, FieldSpec.of(DEFINITIONS[0], total_of=total_of))
    with pytest.raises(ModelError, match="is neither a field of rows nor a figure in one"):
        Blueprint(name="a/b", genre="总结", title="总结", help="略", fields=fields, sections=BLUEPRINT.sections)


def test_internal_figures_do_not_reach_a_public_report() -> None:
    """Unless the data says that the report is internal."""
    with pytest.raises(DataError, match=r"data\.backlog_cases: 信访积案件数 is an internal figure"):
        compose({"backlog_cases": "12件"})
    assert "积案12件" in first(compose({"backlog_cases": "12件"}, disclosure="internal"))
    with pytest.raises(DataError, match=r"disclosure: secret is unknown"):
        compose({}, disclosure="secret")


@pytest.mark.parametrize(
    ("issuer", "persons", "published"),
    [
        ("某某街道办事处", "2人", False),
        ("某某镇人民政府", "1人", False),
        ("某某社区居民委员会", "2人", False),
        ("某某街道办事处", "3人", True),
        ("某某街道办事处", "0人", True),
        ("镇江市民政局", "2人", True),
        ("新乡市民政局", "1人", True),
    ],
)
def test_cells_of_one_or_two_persons(issuer: str, persons: str, published: bool) -> None:
    """Below county level they may single people out."""
    if published:
        assert f"帮扶{persons}" in first(compose({"aided": persons}, issuer=issuer))
    else:
        with pytest.raises(DataError, match=rf"data\.aided: 帮扶人数 is {persons}: so few may single people out"):
            compose({"aided": persons}, issuer=issuer)
        assert f"帮扶{persons}" in first(compose({"aided": persons}, issuer=issuer, disclosure="internal"))
