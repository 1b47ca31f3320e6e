"""Checks of the construction sector: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import Metric, Report, Section, check
from wenming.hooks import Registry
from wenming.i18n.extract import slots
from wenming.metrics import total
from wenming.plugins.construction import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def given(**values: str) -> list[Metric]:
    """Metrics of the definitions that the names say."""
    return [
        Metric(name, value, definition=f"con.{name.removesuffix('_before')}", source="年报")
        for name, value in values.items()
    ]


def found(metrics: list[Metric], *words: str) -> list[str]:
    """Codes of the sector that a report with *metrics* has."""
    sections = [Section("投资", list(words))] if words else []
    report = Report("通报", sections=sections, metrics=metrics)
    return [one.code for one in check(report, select=["CON"], registry=REGISTRY).findings]


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"floor_started": "420万平方米", "floor_under_construction": "320万平方米"}, ["CON101"]),
        ({"floor_started": "86万平方米", "floor_under_construction": "320万平方米"}, []),
        ({"floor_completed": "320.0万平方米", "floor_under_construction": "320万平方米"}, []),
        ({"floor_completed": "320.4万平方米", "floor_under_construction": "320万平方米"}, []),  # 320 is up to 320.5
        ({"floor_completed": "321万平方米", "floor_under_construction": "320.0万平方米"}, ["CON101"]),
        ({"floor_started": "近420万平方米", "floor_under_construction": "320万平方米"}, []),
        ({"hazards_fixed": "31条", "hazards_found": "30条"}, ["CON101"]),
        ({"gas_users": "35.7万人", "urban_population": "362000人"}, []),
        ({"green_covered_area": "1650公顷", "built_up_area": "38.5平方公里"}, []),
        ({"green_covered_area": "16500公顷", "built_up_area": "38.5平方公里"}, ["CON101"]),
    ],
)
def test_a_part_is_not_larger_than_its_whole(values: dict[str, str], codes: list[str]) -> None:
    """In units made equal, within what the digits leave open (B1, B5)."""
    assert found(given(**values)) == codes


def floors(*values: str) -> list[Metric]:
    """Floor areas under construction of months."""
    name = "con.floor_under_construction"
    months = enumerate(values, start=1)
    return [Metric(f"m{n}", one, definition=name, period=f"2025年{n}月", source="月报") for n, one in months]


def test_a_computed_sum_of_stocks() -> None:
    """A sum over months is found by its formula; that of several offices in one month is too."""
    parts = floors("296.4万平方米", "299.0万平方米")
    whole = total(parts, id="year")

    assert found([*parts, whole]) == []  # no definition: nobody says that it is the area under construction
    named = Metric("year", whole.quantity, source=whole.source, definition="con.floor_under_construction")
    assert found([*parts, named]) == ["CON102"]


@pytest.mark.parametrize(("year", "codes"), [("896.6万平方米", ["CON102"]), ("301.2万平方米", []), ("0万平方米", [])])
def test_a_sum_of_months_done_by_hand(year: str, codes: list[str]) -> None:
    """The value of a year that is the sum of the months given in rows (B2)."""
    name, months = "con.floor_under_construction", ("296.4", "299.0", "301.2")
    rows = [Metric(f"months.{n}.floor", f"{one}万平方米", definition=name) for n, one in enumerate(months, 1)]

    assert found([*given(floor_under_construction=year), *rows]) == codes


@pytest.mark.parametrize(
    ("whole", "parts", "codes"),
    [
        ("86.40亿元", ("724000万元", "96000万元", "44000万元"), []),
        ("86.4亿元", ("742000万元", "98000万元", "42000万元"), ["CON103"]),
        ("86.4亿元", ("724400万元", "96300万元", "44200万元"), []),  # 86.49: one unit of the last place
        ("86.4亿元", ("7240000万元", "960000万元", "440000万元"), ["CON103"]),
        ("约86亿元", ("742000万元", "98000万元", "42000万元"), []),
    ],
)
def test_output_is_its_three_parts(whole: str, parts: tuple[str, ...], codes: list[str]) -> None:
    """After conversion of 万元 to 亿元, within one unit of the last place (B3)."""
    names = ("building_output", "installation_output", "other_output")
    values = dict(zip(names, parts, strict=True))

    assert found(given(construction_output=whole, **values)) == codes


@pytest.mark.parametrize(
    ("new", "codes"), [("92.4亿元", []), ("92.5亿元", []), ("92.6亿元", ["CON104"]), ("924000万元", [])]
)
def test_contracts_are_old_and_new(new: str, codes: list[str]) -> None:
    """Within one unit of the last place (B4)."""
    values = {"contracts_total": "152.6亿元", "contracts_carried": "60.2亿元", "contracts_new": new}

    assert found(given(**values)) == codes


@pytest.mark.parametrize(
    ("rate", "part", "whole", "codes"),
    [
        ("42.86%", "16.5平方公里", "38.5平方公里", []),
        ("42%", "1596公顷", "38平方公里", []),
        ("4.2%", "1596公顷", "38平方公里", ["CON105"]),
        ("42.00%", "1596公顷", "38.00平方公里", []),
        ("44%", "1596公顷", "38平方公里", ["CON105"]),
        ("42%", "1596公顷", "0平方公里", []),
    ],
)
def test_rates_of_areas(rate: str, part: str, whole: str, codes: list[str]) -> None:
    """公顷 and 平方公里 are one size before they are divided (B5)."""
    values = {"green_coverage_rate": rate, "green_covered_area": part, "built_up_area": whole}

    assert [one for one in found(given(**values)) if one != "CON101"] == codes


@pytest.mark.parametrize(
    ("rate", "part", "whole", "right", "wrong"),
    [
        ("sewage_treatment_rate", "sewage_treated", "sewage_discharged", "98.01%", "99%"),
        ("waste_harmless_rate", "waste_harmless", "waste_collected", "98.0%", "100%"),
        ("gas_penetration", "gas_users", "urban_population", "98.01%", "89.01%"),
        ("investment_completion_rate", "investment_done", "investment_plan", "98%", "80%"),
    ],
)
def test_rates_of_other_things(rate: str, part: str, whole: str, right: str, wrong: str) -> None:
    """Treated of discharged, users of all, done of planned."""
    unit = {"sewage_treated": "万立方米", "waste_harmless": "万吨", "gas_users": "万人", "investment_done": "亿元"}[part]
    values = {part: f"2411{unit}", whole: f"2460{unit}"}

    assert (found(given(**values, **{rate: right})), found(given(**values, **{rate: wrong}))) == ([], ["CON105"])


def test_parks_a_head() -> None:
    """A quotient, not a percentage."""
    good = given(park_green_per_capita="15.41平方米/人", park_green_area="558万平方米", urban_population="36.2万人")
    bad = given(park_green_per_capita="154.1平方米/人", park_green_area="558公顷", urban_population="36.2万人")

    assert (found(good), found(bad)) == ([], ["CON105"])


@pytest.mark.parametrize(
    ("carried", "done", "codes"),
    [("60.2亿元", "80亿元", []), ("140亿元", "", ["CON106"]), ("128亿元", "", []), ("90亿元", "80亿元", ["CON106"])],
)
def test_carried_over_contracts(carried: str, done: str, codes: list[str]) -> None:
    """Not more than last year's contracts less the work done (B6)."""
    values = {"contracts_carried": carried, "contracts_total_before": "128亿元"}

    assert found(given(**values, **({"construction_output_before": done} if done else {}))) == codes


@pytest.mark.parametrize(
    ("rate", "words", "codes"),
    [
        ("168%", "完成年度计划的{investment_completion_rate}。", ["CON107"]),
        ("168%", "完成年度计划的{investment_completion_rate}，年中新增两个项目。", []),
        ("150%", "完成年度计划的{investment_completion_rate}。", []),
        ("105%", "完成年度计划的{investment_completion_rate}。", []),
    ],
)
def test_far_above_the_plan(rate: str, words: str, codes: list[str]) -> None:
    """Above 150 % the reader asks why (B7)."""
    assert found(given(investment_completion_rate=rate), words) == codes


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_every_message_is_translated(locale: str) -> None:
    """Each sentence of a rule has its words in both scripts, with the same slots."""
    translate = REGISTRY.translator("construction", locale)
    for rule in PLUGIN.rules:
        for message in (rule.summary, rule.message, rule.hint):
            assert translate(message) != message
            assert slots(translate(message)) == slots(message)
