"""Checks that all sectors share: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import Metric, Problem, Report, Section, Table, check
from wenming.hooks import Registry
from wenming.i18n.extract import slots
from wenming.plugins.civility import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def given(**values: str) -> list[Metric]:
    """Metrics of the definitions that the names say."""
    return [Metric(name, value, definition=f"civ.{name}", source="台账") for name, value in values.items()]


def found(metrics: list[Metric], *body: str | Table, problem: str = "", **head: str) -> list[str]:
    """Codes of the rules that a report with *metrics*, *body* and a *problem* has."""
    sections = [Section("做法", list(body) or ["略。"])]
    if problem:
        sections.append(Section("问题", children=[Problem("不足", [problem])], role="problems"))
    report = Report("汇报", sections=sections, metrics=metrics, **head)  # type: ignore[arg-type]
    return [one.code for one in check(report, select=["CIV"], registry=REGISTRY).findings]


@pytest.mark.parametrize(
    ("name", "some", "staff", "codes"),
    [
        ("participants_unique", "44人", "46人", []),
        ("participants_unique", "46人", "46人", []),
        ("participants_unique", "58人", "46人", ["CIV101"]),
        ("participants_unique", "近58人", "46人", []),
        ("registered_volunteers", "47人", "46人", ["CIV101"]),
    ],
)
def test_participants_are_among_the_staff(name: str, some: str, staff: str, codes: list[str]) -> None:
    """C1, and the same of registered volunteers."""
    assert found(given(staff_total=staff, **{name: some})) == codes


@pytest.mark.parametrize(
    ("persons", "visits", "codes"),
    [("36人", "412人次", []), ("36人", "36人次", []), ("36人", "28人次", ["CIV102"]), ("约36人", "28人次", [])],
)
def test_participations_are_no_fewer_than_persons(persons: str, visits: str, codes: list[str]) -> None:
    """C2."""
    assert found([Metric("volunteers_active", persons), *given(volunteer_participations=visits)]) == codes


def test_persons_of_another_period_say_nothing() -> None:
    """Volunteers of the year, visits of the first half."""
    visits = Metric("v", "28人次", definition="civ.volunteer_participations", period="2025年上半年")

    assert found([Metric("volunteers_active", "36人"), visits]) == []


@pytest.mark.parametrize(
    ("whole", "parts", "codes"),
    [
        (7, (0, 2, 3, 2), []),
        (7, (0, 2, 3, 1), ["CIV103"]),
        (7, (2, 3, 3), ["CIV103"]),
        (7, (2, 3), []),
    ],
)
def test_honours_by_level(whole: int, parts: tuple[int, ...], codes: list[str]) -> None:
    """C3: four levels are the whole, fewer are at most the whole."""
    ids = [f"honors_{index}" for index in range(len(parts))]
    metrics = [Metric("honors", f"{whole}项", definition="civ.honors", parts=ids)]
    metrics += [Metric(id_, f"{part}项", definition="civ.honors") for id_, part in zip(ids, parts, strict=True)]

    assert found(metrics) == codes


@pytest.mark.parametrize(
    ("times", "period", "problem", "codes"),
    [
        ("1次", "2025年", "", ["CIV104"]),
        ("0次", "2025年", "", ["CIV104"]),
        ("2次", "2025年", "", []),
        ("1次", "2025年", "专题研究创建工作的次数偏少。", []),
        ("1次", "2025年", "资料不全。", ["CIV104"]),
        ("1次", "2025年上半年", "", []),
        ("5次", "2023—2025年", "", ["CIV104"]),
        ("6次", "2023—2025年", "", []),
    ],
)
def test_minimum_counts(times: str, period: str, problem: str, codes: list[str]) -> None:
    """C4: met in whole years, or named among the problems."""
    assert found(given(steering_meetings=times), problem=problem, period=period) == codes


@pytest.mark.parametrize("genre", ["计划", "总结", "通报", "總結"])
def test_what_is_no_report_on_creation_is_not_held_to_counts(genre: str) -> None:
    """What is planned may be less: the plan says why; a summary of all work answers to no criteria of creation."""
    assert found(given(steering_meetings="1次"), period="2026年", genre=genre) == []


def ledger(*rows: tuple[str, ...], caption: str = "主要活动台账") -> Table:
    """A ledger of activities."""
    return Table(header=["活动", "时间", "地点", "人员", "图片"], rows=rows, caption=caption)


FULL = ("“家庭建档”志愿服务", "6月14日", "滨河社区", "18人", "6张")


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (ledger(FULL), []),
        (ledger((*FULL[:2], "—", *FULL[3:])), ["CIV105"]),
        (ledger((*FULL[:4], "")), ["CIV105"]),
        (ledger(("职工健步走", *FULL[1:])), ["CIV105"]),  # no record of volunteering
        (ledger((*FULL[:2], "—", *FULL[3:]), caption="工作安排"), []),
    ],
)
def test_a_ledger_is_whole(table: Table, codes: list[str]) -> None:
    """C5: date, place, people and pictures, and a record of each kind of activity that is quoted."""
    assert found(given(volunteer_activities="26场"), table) == codes


def test_without_a_ledger_nothing_is_asked() -> None:
    """Most reports have none."""
    assert found(given(volunteer_activities="26场")) == []


@pytest.mark.parametrize("claim", ["符合省级文明单位申报条件。", "具备参评资格。"])
@pytest.mark.parametrize(("answer", "codes"), [("无", []), ("未发生", []), ("—", ["CIV106"]), ("1起", ["CIV106"])])
def test_a_claim_needs_a_clean_list(claim: str, answer: str, codes: list[str]) -> None:
    """C6: every answer is there and says no."""
    table = Table(header=["情形", "结果"], rows=[["重大事故", answer]], caption="负面清单核查情况")

    assert found([], claim, table) == codes


def test_no_claim_no_finding() -> None:
    """A list may have a case, if nobody claims that there is none."""
    table = Table(header=["情形", "结果"], rows=[["重大事故", "1起"]], caption="负面清单核查情况")

    assert found([], "不符合申报条件。", table) == []


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_every_message_is_translated(locale: str) -> None:
    """Each sentence of a rule has its words in both scripts, with the same slots."""
    translate = REGISTRY.translator("civility", locale)
    for rule in PLUGIN.rules:
        for message in (rule.summary, rule.message, rule.hint):
            assert translate(message) != message
            assert slots(translate(message)) == slots(message)
