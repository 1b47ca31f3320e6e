"""W306 and W307: what is there whole is counted whole, and hedges stand beside round figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.checker import RULES, CheckContext, run_rules
from wenming.diagnostics import Diagnostic
from wenming.metrics import MetricDefinition, ratio
from wenming.metrics.counted import is_counted
from wenming.model import Metric, Report, Section, Table
from wenming.numbering import number
from wenming.zh import Quantity


def found(report: Report, code: str, *definitions: MetricDefinition) -> list[Diagnostic]:
    """Return what the rule *code* finds in *report*."""
    context = CheckContext(report=report, labels=number(report), definitions=definitions)  # type: ignore[arg-type]
    return list(run_rules(context, [rule for rule in RULES if rule.code == code]).findings)


def of(value: str, words: str = "共{n}。") -> Report:
    """Return a report that says *words* of the figure *value*."""
    return Report("总结", metrics=[Metric("n", value)], sections=[Section("成效", [words])])


@pytest.mark.parametrize(
    "value", ["1.5件", "0.5人", "12.25户", "1.00005万件", "2.5台（套）", "1.5—2.5起", "超过1.5次", "1.5條", "1,000.5人次"]
)
def test_a_part_of_a_thing_is_found(value: str) -> None:
    """At the metric, with the figure as it is printed."""
    (finding,) = found(of(value), "W306")

    assert (str(finding.path), finding.severity) == ("metrics[0]", "error")
    assert ("figure", str(Quantity.parse(value))) in finding.values


@pytest.mark.parametrize(
    "value", ["15件", "15.0件", "1.5万件", "1.52亿人次", "1.5吨", "4.5万元", "1.5个百分点", "2.5小时", "三分之一", "几十件", "X件"]
)
def test_whole_things_and_measures_are_not(value: str) -> None:
    """万 and 亿 make whole numbers of points; what is measured, paid or compared has parts."""
    assert found(of(value), "W306") == []


@pytest.mark.parametrize("words", ["户均上门{n}。", "平均每月受理{n}。", "辖区家庭每户常住{n}。"])
def test_a_mean_is_no_count(words: str) -> None:
    """Where prose says that it is one, in the clause of the figure."""
    assert found(of("2.5次", words), "W306") == []
    assert found(of("2.5次", words.replace("{n}", "多次，共{n}")), "W306")


def test_a_mean_in_a_table_or_by_its_definition_or_formula() -> None:
    """The head of a column may say so, the definition, or what it was computed from."""
    metric = Metric("n", "2.5次", definition="x.n")
    table = Table(rows=[["甲社区", "{n}"]], header=["社区", "户均上门次数"])
    mean = ratio(Metric("a", "5次"), Metric("b", "2户"), id="c", unit="次")
    counted, averaged = (MetricDefinition("x.n", name="次数", unit="次", kind=kind) for kind in ("count", "ratio"))

    assert found(Report("总结", metrics=[metric], sections=[Section("成效", [table])]), "W306") == []
    assert found(Report("总结", metrics=[metric]), "W306", averaged) == []
    assert len(found(Report("总结", metrics=[metric]), "W306", counted)) == 1
    assert found(Report("总结", metrics=[Metric("a", "5次"), Metric("b", "2户"), mean]), "W306") == []


@given(value=st.decimals(0, 10**6, places=2), scale=st.sampled_from([1, 10**4]))
def test_exactly_what_is_not_whole_is_found(value: Decimal, scale: int) -> None:
    """In 万 too, where five decimals are needed to break a person up."""
    quantity = Quantity(value * scale, "人", scale=scale)
    report = Report("总结", metrics=[Metric("n", quantity)])

    assert bool(found(report, "W306")) == (scale == 1 and value != int(value))


@pytest.mark.parametrize("unit", ["件", "人次", "台(套)", "篇（次）", "條"])
def test_measure_words_of_things(unit: str) -> None:
    """Double units and both scripts among them."""
    assert is_counted(unit)


@pytest.mark.parametrize("unit", ["", "元", "万人", "元/间夜", "%", "吨", "小时", "台(吨)", "个百分点", "件" * 500])
def test_what_is_no_measure_word_of_things(unit: str) -> None:
    """Money, measures, rates, scaled and unknown units."""
    assert not is_counted(unit)


WRONG = ["123余件", "1余件", "12345余米", "105多人", "近3件", "近123件", "1.5余吨", "3件多", "十五余件"]
RIGHT = [
    *("120余件", "2000余册", "1.7万余米", "10余名", "十余名", "100多人", "1万4千余件", "三百余件", "23万余人"),
    *("近300件", "近百件", "近2万人", "近1.5亿元", "近3年", "近2吨", "近99%", "近3倍", "近一半", "3年多", "5个多月", "3米多"),
    *("123件", "约123件", "超过123件", "123件以上", "不足3件", "几十件", "100～150件", "X件"),
]


@pytest.mark.parametrize("value", WRONG)
def test_a_hedge_beside_an_exact_figure_is_found(value: str) -> None:
    """At the metric, once."""
    (finding,) = found(of(value), "W307")

    assert (str(finding.path), finding.severity) == ("metrics[0]", "warning")


@pytest.mark.parametrize("value", RIGHT)
def test_a_hedge_beside_a_round_figure_is_not(value: str) -> None:
    """Nor one that any figure may have."""
    assert found(of(value), "W307") == []


@pytest.mark.parametrize(
    ("value", "words", "said"),
    [
        ("300余件", "近{n}。", "近300余件"),
        ("2000余册", "约{n}。", "约2000余册"),
        ("300余件", "共{n}左右。", "300余件左右"),
        ("约300件", "共受理{n}左右。", "约300件左右"),
        ("近300件", "大约{n}。", "大约近300件"),
        ("近300件", "不到{n}。", "不到近300件"),
        ("300件", "近{n}左右。", "近{n}左右"),
    ],
)
def test_two_hedges_are_found(value: str, words: str, said: str) -> None:
    """Where prose puts one beside a figure that has its own, with both as they read."""
    (finding,) = found(of(value, words), "W307")

    assert str(finding.path) == "sections[0].body[0]"
    assert ("figure", said) in finding.values


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("300余件", "节约{n}。"),
        ("300余件", "附近{n}。"),
        ("300余件", "履约{n}。"),
        ("300件", "约{n}。"),
        ("300余次", "开行{n}上下班专线。"),
        ("300余件", "比去年多，{n}，以上合计。"),
    ],
)
def test_one_hedge_is_none_too_many(value: str, words: str) -> None:
    """Words that end like a hedge are none."""
    assert found(of(value, words), "W307") == []


@given(value=st.integers(1, 10**6))
def test_tens_are_round(value: int) -> None:
    """余 and 近 fit exactly the whole tens."""
    for hedge in ("over", "nearly"):
        metric = Metric("n", Quantity(value, "件", approximation=hedge))  # type: ignore[arg-type]

        assert bool(found(Report("总结", metrics=[metric]), "W307")) == (value % 10 != 0)
