"""Data → Facts: values as people write them, and every fault at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint import Blueprint, Facts, FieldSpec, SectionSpec, facts
from wenming.blueprint.values import Entry
from wenming.errors import DataError
from wenming.metrics import MetricDefinition
from wenming.model import Report, Source

COVERAGE = MetricDefinition("coverage", name="覆盖率", unit="%", kind="coverage")
BLUEPRINT = Blueprint(
    name="demo/annual",
    genre="总结",
    title="总结",
    help="年度总结",
    fields=(
        FieldSpec(name="visits", kind="metric", unit="人次", help="接待人次。", required=True, parts=("inbound",)),
        FieldSpec(name="inbound", kind="metric", unit="万人次", help="入境人次"),
        FieldSpec(name="money", kind="metric", unit="万元", help="资金"),
        FieldSpec(name="coverage", kind="metric", unit="%", help="覆盖率"),
        FieldSpec(name="price", kind="metric", unit="元/间夜", help="房价"),
        FieldSpec(name="articles", kind="metric", unit="篇(次)", help="稿件"),
        FieldSpec(name="place", kind="text", help="地点"),
        FieldSpec(
            name="problems",
            kind="rows",
            help="问题",
            fields=(
                FieldSpec(name="title", kind="text", help="题目", required=True),
                FieldSpec(name="id", kind="text", help="代号"),
                FieldSpec(name="cases", kind="metric", unit="起", help="件数"),
            ),
        ),
        FieldSpec(
            name="steps",
            kind="rows",
            help="打算",
            fields=(
                FieldSpec(name="title", kind="text", help="题目", required=True),
                FieldSpec(name="due", kind="text", help="时限"),
                FieldSpec(name="answers", kind="text", help="对应的问题"),
            ),
        ),
    ),
    sections=(SectionSpec(title="做法"),),
)


def data(**fields: Any) -> dict[str, Any]:
    """Return data with the one required field, and *fields*."""
    return {"issuer": "某市气象局", "period": "2025年", "data": {"visits": 128, **fields}}


def read(**fields: Any) -> Facts:
    """Read data with *fields*."""
    return facts(BLUEPRINT, data(**fields), [COVERAGE])


def entry(made: Facts, name: str) -> Entry:
    """Return the figure called *name*."""
    value = made.values[name]
    assert isinstance(value, Entry)
    return value


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        ("visits", 128, "128人次"),
        ("visits", Decimal("128.0"), "128.0人次"),
        ("visits", "128", "128人次"),
        ("visits", " 1.52亿人次 ", "1.52亿人次"),
        ("visits", "1.50亿", "1.50亿人次"),
        ("visits", "2万余", "2万余人次"),
        ("visits", "约1.2万人次", "约1.2万人次"),
        ("visits", "30左右", "30人次左右"),
        ("visits", {"now": "128人次"}, "128人次"),
        ("inbound", 3, "3万人次"),
        ("inbound", "3.20", "3.20万人次"),
        ("inbound", "5000人次", "5000人次"),
        ("inbound", "0.3亿", "0.3亿人次"),
        ("money", 128, "128万元"),
        ("money", "1.5亿元", "1.5亿元"),
        ("money", "128万", "128万元"),
        ("coverage", "93.50", "93.50%"),
        ("coverage", "93.5％", "93.5%"),
        ("articles", "38篇（次）", "38篇（次）"),
        ("articles", 38, "38篇(次)"),
        ("price", "385.2", "385.2元/间夜"),
        ("price", "近400", "近400元/间夜"),
        ("price", "0.12万元/间夜", "0.12万元/间夜"),
        ("price", "385.2元", "385.2元"),
    ],
)
def test_figures_are_read_as_people_write_them(name: str, value: Any, printed: str) -> None:
    """A bare number gets the unit of its field; digits, scale and hedges stay as they were given (N1)."""
    metric = entry(read(**{name: value}), name).metric

    assert str(metric.quantity) == printed
    assert metric.id == name


@given(value=st.decimals(0, 10**9, places=3, allow_nan=False))
def test_digits_are_kept(value: Decimal) -> None:
    """Whatever number is given, its digits are printed (promise N1)."""
    assert str(entry(read(money=value), "money").metric.quantity) == f"{value:f}万元"


@pytest.mark.parametrize("blank", [None, "", "  ", "\n"])
def test_a_blank_value_is_not_given(blank: Any) -> None:
    """``None`` and blank text are one thing: not given."""
    made = read(place=blank, money=blank, problems=blank, inbound={"now": "3", "before": blank})

    assert set(made.values) == {"visits", "inbound"}
    assert entry(made, "inbound").before is None


def test_the_year_before_is_a_metric_of_its_own() -> None:
    """``before`` gets the id of its field, the period a year earlier, and the source of its figure."""
    given_ = {"now": "3起", "before": 2, "source": "信访台账"}
    made = facts(
        BLUEPRINT, {**data(problems=[{"title": "一", "cases": given_}]), "period": "2025年1—9月", "source": "办公室"}
    )

    ids = [(one.id, one.source, one.period.label if one.period else "") for one in made.metrics]
    assert ids == [
        ("visits", Source(ref="办公室"), ""),
        ("problems.1.cases", Source(ref="信访台账"), ""),
        ("problems.1.cases_before", Source(ref="信访台账"), "2024年1—9月"),
    ]


@pytest.mark.parametrize(
    ("period", "label"),
    [("2025年度", "2024年度"), ("“十四五”时期", "上年同期"), ("2023—2025年", "上一周期"), ("2025年第三季度", "2024年第三季度"),
     ("2025年9月1日", "2024年9月1日"), ("2025-09-01", "2024年9月1日"), ("2025年末", "2024年末"), ("2024年2月29日", "上年同期")],
)
def test_periods_of_the_year_before(period: str, label: str) -> None:
    """Where the period is no part of one year, the year before has no name of its own."""
    made = facts(BLUEPRINT, {**data(), "period": period, "data": {"visits": {"now": 2, "before": 1}}})

    before = entry(made, "visits").before
    assert before is not None
    assert before.period is not None
    assert before.period.label == label


def test_parts_name_what_was_given() -> None:
    """The whole names its parts, but only those that are there."""
    assert entry(read(inbound=3), "visits").metric.parts == ("inbound",)
    assert entry(read(), "visits").metric.parts == ()


def test_a_definition_is_found_by_name_and_unit() -> None:
    """A field follows the definition of its own name, unless that counts in another unit."""
    other = MetricDefinition("visits", name="来访", unit="批次")
    made = facts(BLUEPRINT, data(coverage="90%"), [COVERAGE, other])

    assert entry(made, "coverage").metric.definition == "coverage"
    assert entry(made, "visits").definition is None


def test_words_are_literal_and_days_are_days() -> None:
    """Text stays as it is but for white space around it; ``due`` is a day, ``answers`` a list of ids."""
    made = read(
        place="　{{ 7*7 }}{visits}\n",
        problems=[{"title": "一", "id": "staff"}],
        steps=[{"title": "二", "due": "2026-06-30", "answers": "staff"}, {"title": "三", "answers": ["staff"]}],
    )

    assert made.values["place"] == "{{ 7*7 }}{visits}"
    steps = made.values["steps"]
    assert isinstance(steps, tuple)
    assert dict(steps[0]) == {"title": "二", "due": date(2026, 6, 30), "answers": ("staff",)}
    assert steps[1]["answers"] == ("staff",)


def test_an_empty_list_is_fine() -> None:
    """No problems is a statement, and no fault."""
    assert read(problems=[]).values["problems"] == ()


def test_the_head_is_read() -> None:
    """What stands beside ``data`` goes into the facts."""
    made = facts(
        BLUEPRINT,
        {
            **data(),
            "blueprint": "demo/annual",
            "dated": "2026-01-08",
            "addressee": "市人民政府",
            "title": "题{目}",
            "locale": "zh-Hant-TW",
            "extra": {"demo:b": "2", "demo:a": "1"},
        },
    )

    assert (made.dated, made.addressee, made.title) == (date(2026, 1, 8), "市人民政府", "题{目}")
    assert made.extra == (("demo:a", "1"), ("demo:b", "2"))
    assert made.locale == "zh-Hant-TW"


FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"data": {}}, "data.visits", "is missing. Fill in: 接待人次."),
    ({"data": {"visits": None}}, "data.visits", "is missing"),
    ({"data": None}, "data.visits", "is missing"),
    ({"data": []}, "data", "wants a mapping"),
    ({"issuer": ""}, "issuer", "is missing"),
    ({"issuer": 5}, "issuer", "in quotes"),
    ({"period": None}, "period", "is missing"),
    ({"period": 2025}, "period", "in quotes"),
    ({"period": "2025年13月"}, "period", "no period"),
    ({"dated": "8 January"}, "dated", "wants a date"),
    ({"locale": "en"}, "locale", "zh-Hans-CN"),
    ({"source": 3}, "source", "name of a source"),
    ({"extra": "x"}, "extra", "mapping"),
    ({"extra": {"a": 1}}, "extra.a", "in quotes"),
    ({"isuer": "x"}, "isuer", "did you mean issuer?"),
    ({"blueprint": "demo/other"}, "blueprint", "demo/annual"),
    (data(vists=1), "data.vists", "did you mean visits?"),
    (data(zzzz=1), "data.zzzz", "Known there: visits、"),
    (data(visits=1.5), "data.visits", '"1.5"'),
    (data(visits=True), "data.visits", "wants a figure"),
    (data(visits=Decimal("NaN")), "data.visits", "NaN"),
    (data(visits="很多"), "data.visits", ""),
    (data(visits="3条"), "data.visits", "in 人次"),
    (data(visits=[3]), "data.visits", "wants a figure"),
    (data(visits={"now": "3", "befor": 2}), "data.visits.befor", "did you mean before?"),
    (data(visits={"before": 2}), "data.visits.now", "is missing"),
    (data(visits={"now": 2, "before": "3条"}), "data.visits.before", "in 人次"),
    (data(visits={"now": 2, "source": 3}), "data.visits.source", "name of a source"),
    (data(visits={"now": 2, "period": 3}), "data.visits.period", "in quotes"),
    (data(coverage="100.01%"), "data.coverage", "more than 100%"),
    (data(coverage={"now": "90", "before": 101}), "data.coverage.before", "more than 100%"),
    (data(place=5), "data.place", "in quotes"),
    (data(place="a\x07b"), "data.place", "U+0007"),
    (data(place="a\nb"), "data.place", "line break"),
    (data(problems="x"), "data.problems", "wants a list"),
    (data(problems=["x"]), "data.problems[0]", "wants a mapping"),
    (data(problems=[{"title": ""}]), "data.problems[0].title", "is missing. Fill in: 题目."),
    (data(problems=[{"title": "a", "cases": "3条"}]), "data.problems[0].cases", "in 起"),
    (data(problems=[{"title": "a", "titel": "b"}]), "data.problems[0].titel", "did you mean title?"),
    (data(problems=[{"title": "a", "id": "1"}]), "data.problems[0].id", "no name"),
    (data(problems=[{"title": "a", "id": "x"}, {"title": "b", "id": "x"}]), "data.problems[1].id", "data.problems[0]"),
    (data(steps=[{"title": "a", "due": "年底"}]), "data.steps[0].due", "wants a date"),
    (data(steps=[{"title": "a", "answers": "x"}]), "data.steps[0].answers", "no row has the id x"),
    (data(steps=[{"title": "a", "answers": [1]}]), "data.steps[0].answers[0]", "wants a name"),
]


@pytest.mark.parametrize(("change", "path", "says"), FAULTS)
def test_one_fault_is_one_line_with_its_path(change: dict[str, Any], path: str, says: str) -> None:
    """Each kind of fault names its place in the data and what to do."""
    with pytest.raises(DataError) as caught:
        facts(BLUEPRINT, {**data(), **change}, [COVERAGE])

    assert [fault.path for fault in caught.value.faults] == [path]
    assert says in str(caught.value)


def test_all_faults_come_at_once() -> None:
    """Nobody mends one fault to meet the next."""
    with pytest.raises(DataError) as caught:
        facts(BLUEPRINT, {"period": "2025年", "isuer": "x", "data": {"money": "3条", "problems": [{"cases": 1.5}]}})

    assert [fault.path for fault in caught.value.faults] == [
        "isuer",
        "issuer",
        "data.visits",
        "data.money",
        "data.problems[0].title",
        "data.problems[0].cases",
    ]


def test_data_that_is_no_mapping_is_refused() -> None:
    """A list in place of the data is one clear fault."""
    with pytest.raises(DataError):
        facts(BLUEPRINT, [])  # type: ignore[arg-type]


def test_a_definition_that_is_named_must_be_there() -> None:
    """A blueprint that names a definition nobody brings is told so, with its id."""
    field = FieldSpec(name="visits", kind="metric", unit="人次", help="数", definition="tou.visits")
    blueprint = Blueprint(
        name="demo/x", genre="总结", title="总", help="帮", fields=(field,), sections=BLUEPRINT.sections
    )
    with pytest.raises(DataError) as caught:
        facts(blueprint, data(), [])

    assert "tou.visits" in str(caught.value)


@pytest.mark.parametrize("key", ["now：128条", "now:128条"])
def test_a_value_that_ran_into_its_key_is_named(key: str) -> None:
    """`{now：128条}` and `{now:128条}` are one key in YAML; the colon is the cure, not another key."""
    blueprint = Blueprint(
        name="x/y", genre="总结", title="总结", help="例", fields=(FieldSpec(name="n", kind="metric", unit="条", help="数"),),
        sections=(SectionSpec(title="一"),),
    )
    with pytest.raises(DataError) as caught:
        facts(blueprint, {"issuer": "某局", "period": "2025年", "data": {"n": {key: None}}})

    assert "'now: 128条'" in str(caught.value)


def test_a_figure_counted_otherwise_the_year_before_is_not_compared(compose: Callable[..., Report]) -> None:
    """X28: both values stay, no growth is printed."""
    report = compose({"warnings": {"now": 128, "before": 100, "comparable": False}})

    assert "同比" not in repr(report.sections)
    assert {metric.id for metric in report.metrics} >= {"warnings", "warnings_before"}
    with pytest.raises(DataError, match=r"data\.warnings\.comparable: wants true or false, got 也许"):
        compose({"warnings": {"now": 128, "before": 100, "comparable": "也许"}})


def test_a_figure_of_an_earlier_year(compose: Callable[..., Report]) -> None:
    """``since`` says of which year ``before`` is; so says its metric, and so say the words."""
    report = compose({"warnings": {"now": 128, "before": 100, "period": "2025年", "since": "2022年"}}, "{{ warnings.change }}")
    found = {metric.id: metric for metric in report.metrics}

    assert found["warnings_before"].period is not None
    assert found["warnings_before"].period.label == "2022年"
    assert str(report.sections[0].children[0].body[0].text) == "比2022年增长{warnings_growth}"  # type: ignore[union-attr]
