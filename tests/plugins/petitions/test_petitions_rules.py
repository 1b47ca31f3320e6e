"""Checks of the petitions sector: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import Metric, Registry, Report, Section, Table, check
from wenming.i18n.extract import slots
from wenming.plugins.petitions import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def metrics(**values: str) -> list[Metric]:
    """Metrics of the definitions that the names say."""
    return [Metric(name, value, definition=f"pet.{name}", source="统计年报") for name, value in values.items()]


def codes(report: Report) -> list[str]:
    """Codes of the sector that *report* has."""
    return [one.code for one in check(report, select=["PET"], registry=REGISTRY).findings]


def counted(**values: str) -> list[str]:
    """Codes of a report with these figures."""
    return codes(Report("总结", metrics=metrics(**values)))


def said(text: str) -> list[str]:
    """Codes of a report that says *text*."""
    return codes(Report("信访工作总结", opening=[text]))


@pytest.mark.parametrize(
    ("part", "whole", "rate", "found"),
    [
        ("4098件", "4102件", "99.90%", []),
        ("4098件", "4102件", "99.9%", []),
        ("4098件", "4102件", "99.91%", ["PET101"]),
        ("4110件", "4102件", "99.90%", ["PET101"]),
        ("4098件", "4102件", "100.2%", ["PET101", "PET101"]),
        ("0件", "0件", "0%", []),
        ("约4098件", "4102件", "98%", []),
        ("1.2万件", "1.3万件", "92%", []),
        ("4098件", "4102件", "100%", ["PET108"]),
        ("4102件", "4102件", "100%", []),
        ("3件", "4102件", "0%", ["PET108"]),
        ("3件", "4102件", "0.1%", []),
    ],
)
def test_rates_and_their_counts(part: str, whole: str, rate: str, found: list[str]) -> None:
    """A rate is what its counts give, as far as its printed digits tell; approximations are not judged."""
    assert counted(accepted_on_time=part, acceptance_due=whole, timely_acceptance_rate=rate) == found


def test_counts_of_two_years_are_not_mixed() -> None:
    """This year's numerator and last year's denominator say nothing of one another."""
    now = Metric("a", "80件", definition="pet.accepted_on_time", period="2025年")
    then = Metric("b", "70件", definition="pet.acceptance_due", period="2024年")

    assert codes(Report("总结", metrics=[now, then])) == []


def test_first_petitions_that_have_ended_are_fewer() -> None:
    """The rate of settling at once is of those that have ended: it may be higher than the two counts give."""
    assert counted(first_resolved="648件", first_petitions="706件", first_resolution_rate="94.2%") == []
    assert counted(first_resolved="748件", first_petitions="706件") == ["PET101"]


@pytest.mark.parametrize(
    ("counts", "whole", "found"),
    [
        (("412件", "638批", "3028件", ""), "4078件（批）次", []),
        (("412件", "638批", "3028件", ""), "4286件（批）次", ["PET102"]),
        (("412件", "638批", "3028件", "208件"), "4286件（批）次", []),
        (("412件", "638批", "3028件", "209件"), "4286件（批）次", ["PET102"]),
        (("412件", "638批", "", ""), "4286件（批）次", []),
        (("4120件", "638批", "", ""), "4286件（批）次", ["PET102"]),
        (("412件", "638批", "约3000件", ""), "4286件（批）次", []),
        (("412件", "638批", "3028件", ""), "0.41万件（批）次", []),
        (("0件", "0批", "0件", ""), "0件（批）次", []),
    ],
)
def test_channels_make_the_total(counts: tuple[str, ...], whole: str, found: list[str]) -> None:
    """Three channels, and those that the total names besides, are the whole; fewer are at most the whole."""
    names = ("letters", "visit_batches", "online_petitions", "calls")
    given = {name: count for name, count in zip(names, counts, strict=True) if count}
    channels = [
        Metric(name, count, definition="" if name == "calls" else f"pet.{name}") for name, count in given.items()
    ]
    total = Metric("petition_total", whole, definition="pet.petition_total", parts=list(given))

    assert codes(Report("总结", metrics=[total, *channels])) == found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"visit_batches": "638批", "visit_persons": "1526人次"}, []),
        ({"visit_batches": "638批", "visit_persons": "638人次"}, []),
        ({"visit_batches": "638批", "visit_persons": "526人次"}, ["PET103"]),
        ({"collective_batches": "9批", "collective_persons": "45人次"}, []),
        ({"collective_batches": "9批", "collective_persons": "44人次"}, ["PET103"]),
        ({"collective_batches": "9批"}, []),
    ],
)
def test_persons_and_batches(values: dict[str, str], found: list[str]) -> None:
    """Each visit has a person, a collective one five."""
    assert counted(**values) == found


@pytest.mark.parametrize(("again", "found"), [("8件", []), ("2件", []), ("9件", ["PET104"])])
def test_reviews_come_first(again: str, found: list[str]) -> None:
    """Nobody is re-examined who was not reviewed."""
    assert counted(review_cases="8件", reexamination_cases=again) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("各类诉求中，城乡建设占23.6%、劳动社保占20.9%、其他占55.5%。", []),
        ("各类诉求中，城乡建设占23.6%、劳动社保占20.9%、物业管理占15.7%。", ["PET106"]),
        ("诉求前三类为城乡建设、劳动社保、物业管理，分别占23.6%、20.9%和15.7%。", []),
        ("诉求前三类为城乡建设、劳动社保、物业管理，分别占63.6%、20.9%和25.7%。", ["PET106"]),
        ("网上信访占70.6%，同比提高0.1个百分点。", []),
    ],
)
def test_shares_of_topics_in_prose(text: str, found: list[str]) -> None:
    """A full list makes 100 %, a short one says that it is."""
    assert said(text) == found


@pytest.mark.parametrize(
    ("caption", "last", "found"),
    [
        ("信访事项类别", "55.5%", []),
        ("信访事项类别", "55.4%", []),  # rounding of three
        ("信访事项类别", "45.5%", ["PET106"]),
        ("信访事项类别（前三类）", "45.5%", []),
        ("信访事项类别（前三类）", "65.5%", ["PET106"]),
    ],
)
def test_shares_of_topics_in_a_table(caption: str, last: str, found: list[str]) -> None:
    """The caption says whether the rows are all there are; a total line is no class."""
    rows = [["城乡建设", "23.6%"], ["劳动社保", "20.9%"], ["其他", last], ["合计", "100%"]]
    table = Table(rows=rows, header=["类别", "占比"], caption=caption)

    assert codes(Report("通报", sections=[Section("诉求类别", [table])])) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("信访人王建国反映楼道漏水。", ["PET107"]),
        ("来访人李梅，要求补发工资。", ["PET107"]),
        ("信访人王某反映楼道漏水。", []),
        ("信访人王某某反映楼道漏水。", []),
        ("信访人高度评价办理结果，来访人方便反映诉求。", []),
        ("信访人于今年3月反映漏水。", []),
        ("身份证号110101199003078515。", ["PET107"]),
        ("联系电话13800138000。", ["PET107"]),
        ("全年受理13800138件。", []),
        ("信访工作联席会议由王建国主持。", []),
    ],
)
def test_nobody_is_named(text: str, found: list[str]) -> None:
    """Names behind 信访人 and the like, identity and mobile numbers; 某 and titles of offices are free."""
    assert said(text) == found


def test_a_finding_does_not_name_whom_it_protects() -> None:
    """What is shown of a name is the surname, of a number its first three digits."""
    report = Report("通报", opening=["信访人王建国（身份证号110101199003078515）反映漏水。"])
    values = str([one.values for one in check(report, select=["PET"], registry=REGISTRY).findings])

    assert "王某" in values
    assert "建国" not in values
    assert "110***************" in values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("应受理986件，及时受理985件，及时受理率100%。", ["PET108"]),
        ("应受理986件，及时受理986件，及时受理率100%。", []),
        ("应受理986件，及时受理985件，及时受理率99.9%。", []),
    ],
)
def test_a_full_rate_in_prose(text: str, found: list[str]) -> None:
    """985 of 986 is no 100 %."""
    assert said(text) == found


@pytest.mark.parametrize(
    ("title", "section", "found"),
    [
        ("某区信访局文明创建工作计划及今后打算", "工作开展情况", ["PET109"]),
        ("某区信访局文明创建工作计划", "主要做法和成效", ["PET109"]),
        ("某区信访局文明创建工作计划", "重点任务", []),
        ("某区信访局文明创建工作情况和下一步计划", "工作开展情况", []),
        ("某区信访局工作计划完成情况报告", "工作开展情况", []),
        ("某区信访局工作总结", "工作开展情况", []),
    ],
)
def test_a_plan_is_one(title: str, section: str, found: list[str]) -> None:
    """A review does not become a plan by its title, on a web page's second line either."""
    assert codes(Report(title, sections=[Section(section, ["内容。"])])) == found
    assert codes(Report("某某网", opening=[title, "正文。"], sections=[Section(section, ["内容。"])])) == found


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_every_message_is_translated(locale: str) -> None:
    """Each sentence of a rule has its words in both scripts, with the same slots; in English it stays."""
    translate, english = REGISTRY.translator("petitions", locale), REGISTRY.translator("petitions", "en")
    for rule in PLUGIN.rules:
        for message in (rule.summary, rule.message, rule.hint):
            assert translate(message) != message
            assert slots(translate(message)) == slots(message)
            assert english(message) == message
