"""Checks of the subdistrict sector: found, not found, and not sure."""

from __future__ import annotations

from typing import Any

import pytest

from wenming import Metric, Registry, Report, check
from wenming.model import Section
from wenming.plugins.subdistrict import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))
STREET = "柳岸街道办事处"


def metric(id_: str, value: str, definition: str = "", period: str | None = None) -> Metric:
    """A metric that follows the definition of its name, unless another is given."""
    return Metric(id_, value, definition=definition or f"sub.{id_.rpartition('.')[2]}", period=period, source="台账")


def found(report: Report) -> list[str]:
    """Codes of the sector that *report* has."""
    return [one.code for one in check(report, select=["SUB"], registry=REGISTRY).findings]


def counted(*metrics: Metric, **head: Any) -> list[str]:
    """Codes of a report with *metrics* and no words."""
    return found(Report("总结", metrics=metrics, **head))


def said(words: str, *, issuer: str = STREET, genre: str = "总结", title: str = "总结") -> list[str]:
    """Codes of a report that says *words*."""
    return found(Report(title, genre=genre, issuer=issuer, sections=[Section("主要工作", [words])]))


@pytest.mark.parametrize(
    ("part", "whole", "codes"),
    [
        ("9180件", "9213件", []),
        ("9213件", "9213件", []),
        ("9231件", "9213件", ["SUB101"]),
        ("0.92万件", "9190件", []),  # 0.92万 may be 9150
        ("近9300件", "9213件", []),
    ],
)
def test_part_and_whole(part: str, whole: str, codes: list[str]) -> None:
    """What is closed was reported; rounding and approximations are given the benefit of the doubt."""
    assert counted(metric("grid_events_closed", part), metric("grid_events", whole)) == codes


def test_rows_and_periods_are_not_mixed() -> None:
    """A community's part is compared with its own whole, last year's with last year's."""
    now, then = metric("disputes_settled", "40件", period="2025年"), metric("disputes", "30件", period="2024年")
    row = metric("list.1.disputes_settled", "40件")

    assert counted(now, then) == []
    assert counted(row, metric("list.2.disputes", "30件")) == []
    assert counted(row, metric("list.1.disputes", "30件")) == ["SUB101"]


def test_no_more_communities_than_there_are() -> None:
    """Nine of eight communities have no room."""
    rooms = metric("facilities.1.equipped", "9个", "sub.communities")

    assert counted(rooms, metric("communities", "8个")) == ["SUB101"]
    assert counted(rooms, metric("communities", "9个")) == []


@pytest.mark.parametrize(
    ("shares", "codes"),
    [
        (("70%", "25%", "5%"), []),
        (("70%", "25%", "8%"), ["SUB102"]),
        (("33.3%", "33.3%", "33.3%"), []),  # 99.9 within 3 × 0.05
        (("33.3%", "33.3%", "33.1%"), ["SUB102"]),
        (("约70%", "25%", "8%"), []),
        (("70%",), []),
    ],
)
def test_shares_make_a_hundred(shares: tuple[str, ...], codes: list[str]) -> None:
    """As far as their printed digits tell."""
    assert counted(*(Metric(f"topics.{at}.share", one, source="台账") for at, one in enumerate(shares, 1))) == codes


@pytest.mark.parametrize(
    ("cases", "shares", "codes"),
    [
        (("700件", "300件"), ("70%", "30%"), []),
        (("700件", "200件"), ("70%", "30%"), ["SUB103", "SUB103"]),
        (("700件", "300件"), ("72%", "28%"), ["SUB103", "SUB103"]),
        (("667件", "333件"), ("66.7%", "33.3%"), []),
        (("667件", "333件"), ("66.8%", "33.2%"), ["SUB103", "SUB103"]),
    ],
)
def test_parts_and_shares_of_the_orders(cases: tuple[str, ...], shares: tuple[str, ...], codes: list[str]) -> None:
    """Counts add to the orders that the text names, and shares are of them."""
    rows = [
        one
        for at, (count, share) in enumerate(zip(cases, shares, strict=True), 1)
        for one in (
            metric(f"sources.{at}.cases", count, "sub.hotline_orders"),
            Metric(f"sources.{at}.share", share, source="台账"),
        )
    ]
    assert counted(metric("hotline_orders", "1000件"), *rows) == codes


def test_no_rate_above_a_hundred() -> None:
    """In figures and in words; growth may be more than that."""
    assert counted(metric("hotline_satisfaction_rate", "101.88%")) == ["SUB104"]
    assert counted(metric("hotline_satisfaction_rate", "100%")) == []
    assert said("居家养老服务覆盖率为101.88%。") == ["SUB104"]
    assert said("覆盖率100%，工单增长率120%。") == []
    assert said("覆盖率为101.88%。", issuer="某县气象局") == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("大部分社区建有便民活动室。", ["SUB105"]),
        ("大部份社区都有了党群活动室。", ["SUB105"]),
        ("8个社区中有6个建有便民活动室，大部分社区配有球桌。", []),
        ("大部分居民支持垃圾分类。", []),
        ("共有8个社区。多数社区配有球桌。", ["SUB105"]),
    ],
)
def test_most_communities(words: str, codes: list[str]) -> None:
    """A count in the same sentence backs the claim."""
    assert said(words) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("辖区人口4.95万人。", ["SUB106"]),
        ("总人口约5万余人。", ["SUB106"]),
        ("常住人口4.95万人，户籍人口3.86万人，流动人口1.2万人。", []),
        ("人口普查动员2300人。", []),
    ],
)
def test_population_base(words: str, codes: list[str]) -> None:
    """常住 or 户籍; 流动人口 says whom it counts."""
    assert said(words) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("检查场所{premises_inspected}。", ["SUB107"]),
        ("1—10月，检查场所{premises_inspected}。", []),
    ],
)
def test_part_of_the_year(words: str, codes: list[str]) -> None:
    """In a report on the year only; one on the same months needs no word."""
    months = metric("premises_inspected", "1520家次", period="2025年1—10月")
    report = [Section("安全", [words])]

    assert found(Report("总结", issuer=STREET, period="2025年", sections=report, metrics=[months])) == codes
    assert found(Report("总结", issuer=STREET, period="2025年1—10月", sections=report, metrics=[months])) == []


@pytest.mark.parametrize(
    ("mean", "total", "codes"),
    [
        ("32件", "11680件", []),
        ("32件", "11800件", []),  # 32.3 a day
        ("43件", "11680件", ["SUB108"]),
        ("42.4件", "15476件", []),
        ("约43件", "11680件", []),
    ],
)
def test_daily_mean(mean: str, total: str, codes: list[str]) -> None:
    """Within the rounding of the mean, over 365 days."""
    rows = (metric("hotline_daily", mean, "sub.hotline_orders"), metric("hotline_orders", total))
    assert counted(*rows, period="2025年") == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("阵地还不够均衡。下一步，将新建食堂。", []),
        ("我们要再接再厉。", ["SUB109"]),
        ("下一步，将新建食堂。", ["SUB109"]),
        ("阵地还有短板。", ["SUB109"]),
    ],
)
def test_gap_and_resolve(words: str, codes: list[str]) -> None:
    """Both stand in the last part of a creation report; other genres and other units are left alone."""
    title = "文明单位创建工作汇报"
    assert said(words, genre="汇报", title=title) == codes
    assert said(words, genre="总结", title=title) == []
    assert said(words, genre="汇报", title=title, issuer="某县气象局") == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("我街道开展文明创建。", []),
        ("我局开展文明创建，我局干部踊跃参加。", ["SUB110"]),
        ("我局和我处联合开展活动。", ["SUB110", "SUB110"]),
        ("请把材料交我处理，由我委托社区代办，我站在居民一边。", []),
        ("我市、我区开展创建。", []),
    ],
)
def test_other_units(words: str, codes: list[str]) -> None:
    """A street that says 我局 has copied; what only looks like a name is none."""
    assert said(words) == codes
    assert said(words.replace("我街道", "我们"), issuer="某市气象局") == []


@pytest.mark.parametrize(
    ("cells", "total", "codes"),
    [
        ((26, 19, None), "47户", ["SUB111"]),
        ((26, 19, None), "48户", []),  # three households are many enough
        ((26, None, None), "28户", []),
        ((26, 19, 2), "47户", []),  # it stands there: the data say that the report is internal
    ],
)
def test_withheld_cells_stay_withheld(cells: tuple[int | None, ...], total: str, codes: list[str]) -> None:
    """A single blank of one or two beside a total is no secret."""
    rows = [metric(f"list.{at}.households", "900户") for at in range(1, len(cells) + 1)]
    rows += [
        metric(f"list.{at}.minimum_living_households", f"{one}户") for at, one in enumerate(cells, 1) if one is not None
    ]
    assert counted(metric("minimum_living_households", total), *rows) == codes
