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


def test_a_cell_that_the_growth_gives_away() -> None:
    """5人, 同比增长400% tells of the one person a year before."""
    values: dict[str, object] = {"aided": {"now": "5人", "before": "1人"}}

    with pytest.raises(DataError, match=r"data\.aided\.before: 帮扶人数 is 1人: so few may single people out"):
        compose(values, issuer="某某街道办事处")
    assert "帮扶5人" in first(compose(values, issuer="某某街道办事处", disclosure="internal"))


RATES = Blueprint(
    name="demo/rates",
    genre="总结",
    title="总结",
    help="办结率",
    fields=(
        FieldSpec(name="reported", kind="metric", unit="件", help="上报", total_of="offices.reported"),
        FieldSpec(name="closed", kind="metric", unit="件", help="办结", total_of="offices.closed"),
        FieldSpec(name="rate", kind="metric", unit="%", help="办结率", share_of=("closed", "reported")),
        FieldSpec(
            name="offices",
            kind="rows",
            help="各单位",
            fields=(
                FieldSpec(name="reported", kind="metric", unit="件", help="上报"),
                FieldSpec(name="closed", kind="metric", unit="件", help="办结"),
                FieldSpec(name="rate", kind="metric", unit="%", help="办结率", share_of=("closed", "reported")),
            ),
        ),
    ),
    sections=(SectionSpec(title="办结", prose="p.txt"),),
)
RATED = (
    "{{ sentence(rate and '办结率' ~ rate, rate.change) }}\n"
    "{% for one in offices %}{{ sentence(one.rate and '各单位' ~ one.rate) }}{% endfor %}\n略。"
)


def rated(**data: Any) -> str:
    """Return the paragraphs about rates, as printed."""
    from wenming import render

    whole = {"issuer": "某街道办事处", "period": "2025年", "data": data}
    report = build(RATES, facts(RATES, whole, ()), {"p.txt": RATED})
    assert stale(report) == ()
    body, _, _ = render(report, "text").content.decode().partition("\n\n　　　")  # without the signature
    return "".join(body.split("\n")[3:]).replace("　", "")


def test_a_rate_is_computed_from_its_counts_this_year_and_last() -> None:
    """The change is that of the two rates."""
    both = {"reported": {"now": 400, "before": 300}, "closed": {"now": 392, "before": 285}}

    assert rated(**both) == "办结率98%，同比提高3个百分点。略。"
    assert rated(reported=400, closed=392) == "办结率98%。略。"


def test_the_rate_of_sums_is_no_mean_of_rates() -> None:
    """The counts of the rows are added, then divided; each row has a rate of its own."""
    rows = [{"reported": 100, "closed": 50}, {"reported": 300, "closed": 300}]

    assert rated(offices=rows) == "办结率87.5%。各单位50%。各单位100%。略。"


@pytest.mark.parametrize(
    "data",
    [
        {"reported": 0, "closed": 0},
        {"reported": 400},
        {"reported": "近400件", "closed": 392},
        {"reported": 400, "closed": 401},
        {"reported": 400, "closed": {"now": 300, "period": "2025年1—9月"}},
    ],
)
def test_no_rate_without_its_counts(data: dict[str, Any]) -> None:
    """Of nothing, of a rough count, of a part above its whole, and of two spans of time."""
    assert rated(**data) == "略。"


def test_a_rate_given_beside_its_counts_must_agree() -> None:
    """At the places that it has: 99.9% of what is not all is not 100%."""
    assert rated(reported=3, closed=2, rate="66.7%") == "办结率66.7%。略。"
    for rate, made in (("66.6%", "66.7%"), ("67.5%", "66.7%")):
        with pytest.raises(DataError, match=rf"data\.rate: is {rate}, but 2件 of 3件 is {made}"):
            rated(reported=3, closed=2, rate=rate)
    with pytest.raises(DataError, match=r"data\.rate: is 100%"):
        rated(reported=1000, closed=999, rate="100%")
    with pytest.raises(DataError, match=r"data\.offices\[0\]\.rate: is 40%"):
        rated(offices=[{"reported": 2, "closed": 1, "rate": "40%"}])


MEANS = Blueprint(
    name="demo/means",
    genre="报告",
    title="报告",
    help="年均",
    fields=(
        FieldSpec(name="papers", kind="metric", unit="件", help="公文", total_of="years.papers"),
        FieldSpec(name="count", kind="metric", unit="年", help="年数", total_of="years"),
        FieldSpec(name="mean", kind="metric", unit="件", help="年均公文", ratio_of=("papers", "count")),
        FieldSpec(
            name="years", kind="rows", help="各年", fields=(FieldSpec(name="papers", kind="metric", unit="件", help="公文"),)
        ),
    ),
    sections=(SectionSpec(title="公文", prose="p.txt"),),
)


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        (["9120件", "9180件", "9270件"], "年均9190件。"),
        (["9120件", "9180件", "9271件"], "年均9190.3件。"),  # one place: nobody handles a hundredth of a paper
        (["0", "0", "0"], "年均0件。"),
        (["9120件", "近9200件", "9271件"], "略。"),
        (["9120件", None, "9271件"], "略。"),
        ([], "略。"),
    ],
)
def test_a_mean_of_years_is_computed(papers: list[str | None], said: str) -> None:
    """The sum of the rows by their number; none where a year is lacking or only roughly known."""
    from wenming import render

    whole = {"issuer": "某区政府办公室", "period": "2023—2025年", "data": {"years": [{"papers": one} for one in papers]}}
    report = build(MEANS, facts(MEANS, whole, ()), {"p.txt": "{{ sentence(mean and '年均' ~ mean) or '略。' }}"})

    assert stale(report) == ()
    assert said in render(report, "text").content.decode()


@pytest.mark.parametrize("names", [("papers",), ("papers", "other"), ("papers", "papers")])
def test_ratio_of_names_two_figures(names: tuple[str, ...]) -> None:
    """It is refused where the blueprint is written."""
    papers = FieldSpec(name="papers", kind="metric", unit="件", help="公文")
    mean = FieldSpec(name="mean", kind="metric", unit="件", help="年均", ratio_of=names)
    with pytest.raises(ModelError, match="must name two other metric fields"):
        Blueprint(name="a/b", genre="报告", title="报告", help="略", fields=(papers, mean), sections=MEANS.sections)


@pytest.mark.parametrize("share_of", [("closed",), ("closed", "rate"), ("closed", "cause"), ("closed", "closed")])
def test_share_of_names_two_figures(share_of: tuple[str, ...]) -> None:
    """It is refused where the blueprint is written."""
    closed = FieldSpec(name="closed", kind="metric", unit="件", help="办结")
    rate = FieldSpec(name="rate", kind="metric", unit="%", help="办结率", share_of=share_of)
    with pytest.raises(ModelError, match="must name two other metric fields"):
        Blueprint(name="a/b", genre="总结", title="总结", help="略", fields=(closed, rate), sections=RATES.sections)
