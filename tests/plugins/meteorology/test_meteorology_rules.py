"""Checks of the meteorology sector: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import Metric, Registry, Report, Section, check
from wenming.i18n import translator
from wenming.i18n.extract import slots
from wenming.metrics import total
from wenming.plugins.meteorology import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def rates(**values: str) -> list[Metric]:
    """Metrics of the definitions that the names say."""
    return [Metric(name, value, definition=f"met.{name}", source="检验通报") for name, value in values.items()]


def found(metrics: list[Metric], *words: str) -> list[str]:
    """Codes of the sector that a report with *metrics* and *words* has."""
    report = Report("总结", sections=[Section("概况", list(words))] if words else [], metrics=metrics)
    return [one.code for one in check(report, select=["MET"], registry=REGISTRY).findings]


@pytest.mark.parametrize(
    ("hits", "misses", "codes"),
    [
        ("91.49%", "8.51%", []),
        ("91.5%", "8.5%", []),
        ("91.5%", "8.6%", []),  # within rounding: 91.45 and 8.55
        ("91.5%", "8.7%", ["MET101"]),
        ("91.49%", "8.49%", ["MET101"]),
        ("90%", "20%", ["MET101"]),
        ("约90%", "20%", []),
    ],
)
def test_hits_and_misses(hits: str, misses: str, codes: list[str]) -> None:
    """The two rates make 100 % as far as their printed digits tell; approximations are not judged."""
    assert found(rates(warning_pod=hits, warning_miss_rate=misses)) == codes


def test_rates_of_two_years_are_not_mixed() -> None:
    """This year's hits and last year's misses say nothing of one another."""
    now = Metric("a", "91%", definition="met.warning_pod", period="2025年")
    then = Metric("b", "20%", definition="met.warning_miss_rate", period="2024年")

    assert found([now, then]) == []


@pytest.mark.parametrize(
    ("whole", "parts", "codes"),
    [
        (128, (2, 15, 62, 49), []),
        (128, (2, 15, 62, 48), ["MET102"]),
        (128, (2, 15, 62, 50), ["MET102"]),
        (128, (2, 15), []),
        (16, (2, 15), ["MET102"]),
        (0, (0, 0, 0, 0), []),
    ],
)
def test_parts_of_a_whole(whole: int, parts: tuple[int, ...], codes: list[str]) -> None:
    """Four colours are the whole; fewer are at most the whole."""
    ids = [f"part_{index}" for index in range(len(parts))]
    metrics = [Metric("warnings", f"{whole}条", definition="met.warnings_issued", parts=ids)]
    metrics += [Metric(id_, f"{part}条", definition="met.warnings_issued") for id_, part in zip(ids, parts, strict=True)]

    assert found(metrics) == codes


@pytest.mark.parametrize(
    ("score", "hits", "false", "codes"),
    [
        ("74.78%", "91.49%", "19.63%", []),
        ("91.5%", "91.4%", "5%", []),
        ("92%", "91.4%", "5%", ["MET103"]),
        ("85%", "91.4%", "19.63%", ["MET103"]),
    ],
)
def test_threat_score(score: str, hits: str, false: str, codes: list[str]) -> None:
    """TS is below the hit rate and below what false alarms leave."""
    assert found(rates(warning_ts=score, warning_pod=hits, warning_far=false)) == codes


@pytest.mark.parametrize(
    ("lead", "codes"),
    [("43分钟", []), ("0分钟", []), ("180分钟", []), ("181分钟", ["MET104"]), ("3小时", ["MET104"]), ("约430分钟", [])],
)
def test_lead_time(lead: str, codes: list[str]) -> None:
    """M4: minutes, none negative, none above three hours."""
    assert found(rates(convective_lead_time=lead)) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("公众气象服务满意度92.6分，同比提高0.8分。", []),
        ("公众气象服务满意度92.6分，同比提高0.8个百分点。", ["MET105"]),
        ("气象服务公众满意度提高0.8个百分点。", ["MET105"]),
        ("公眾氣象服務滿意度提高0.8個百分點。", ["MET105"]),
        ("公众气象服务满意度92.6分；准确率提高1.2个百分点。", []),
        ("公众气象服务满意度92.6分，预警覆盖率提高1.1个百分点。", []),
    ],
)
def test_a_score_moves_by_points_of_its_own(words: str, codes: list[str]) -> None:
    """M5: 分, never 百分点."""
    assert found([], words) == codes


@pytest.mark.parametrize(
    ("name", "whole", "codes"),
    [
        ("precipitation", "4297.8毫米", ["MET106"]),
        ("precipitation", "1432.6毫米", []),
        ("precipitation", "约4297.8毫米", []),
        ("precipitation", "0毫米", []),
    ],
)
def test_stations_are_not_added(name: str, whole: str, codes: list[str]) -> None:
    """M6: the mean of the stations, not their sum."""
    sites = [
        Metric(f"sites.{n}.rain", f"{rain}毫米", definition=f"met.{name}")
        for n, rain in enumerate(("1402.5", "1521.8", "1373.5"), 1)
    ]

    assert found([*rates(**{name: whole}), *sites]) == codes


def test_a_computed_sum_of_temperatures() -> None:
    """Found by its formula; rain of months may be added."""
    months = [Metric(f"m{n}", f"{n}8毫米", definition="met.precipitation", source="月报") for n in (1, 2)]
    added = total(months, id="year")
    rain = Metric("year", added.quantity, source=added.source, definition="met.precipitation")
    warmth = Metric("year", "36℃", source=added.source, definition="met.annual_mean_temp")

    assert found([*months, rain]) == []
    assert found([*months, warmth]) == ["MET106"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("降水量1102.4毫米，较常年偏少13.6%。", []),
        ("降水量1102.4毫米，较常年偏少-13.6%。", ["MET107"]),
        ("降水量1102.4毫米，较常年偏高13.6%。", ["MET107"]),
        ("平均气温17.9℃，较常年偏高0.7℃，降水量较常年偏多12.3%。", []),
        ("平均气温17.9℃，较常年偏多0.7℃。", ["MET107"]),
    ],
)
def test_words_for_an_anomaly(words: str, codes: list[str]) -> None:
    """M7: the word says the sign, and fits what it speaks of."""
    assert found([], words) == codes


@pytest.mark.parametrize(
    ("name", "told", "codes"),
    [
        ("rain_above", "12.3%", []),
        ("rain_above", "13.6%", ["MET107"]),
        ("rain_below", "12.3%", ["MET107"]),
        ("precipitation_anomaly", "12.3%", []),
        ("precipitation_anomaly", "-12.3%", ["MET107"]),
    ],
)
def test_an_anomaly_is_what_rain_and_normal_make(name: str, told: str, codes: list[str]) -> None:
    """M7: 1432.6 of 1275.7 is 12.3 % above."""
    given = rates(precipitation="1432.6毫米", precipitation_normal="1275.7毫米", precipitation_anomaly=told)
    below = Metric(name, told, source="年报")

    assert found(given if name == "precipitation_anomaly" else [*given[:2], below]) == codes


@pytest.mark.parametrize(
    ("name", "rate", "codes"),
    [
        ("warning_pod", "91.49%", []),
        ("warning_pod", "91.5%", []),
        ("warning_pod", "92.5%", ["MET108"]),
        ("warning_miss_rate", "8.51%", []),
        ("warning_far", "19.63%", []),
        ("warning_far", "21.63%", ["MET108"]),
        ("warning_ts", "74.78%", []),
        ("warning_ts", "75.78%", ["MET108"]),
        ("rain_forecast_accuracy", "88.4%", []),
        ("rain_forecast_accuracy", "89.4%", ["MET108"]),
    ],
)
def test_rates_come_from_their_table(name: str, rate: str, codes: list[str]) -> None:
    """As far as the printed digits tell."""
    counts = {"warning_hits": "86次", "warning_false_alarms": "21次", "warning_misses": "8次"}
    rain = {"rain_hits": "1386站次", "rain_correct_negatives": "4419站次"}
    rain |= {"rain_false_alarms": "496站次", "rain_misses": "266站次"}

    assert found(rates(**counts, **rain, **{name: rate})) == codes
    assert found(rates(**{name: rate})) == []


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_every_message_is_translated(locale: str) -> None:
    """Each sentence of a rule has its words in both scripts, with the same slots; in English it stays."""
    translate, english = REGISTRY.translator("meteorology", locale), REGISTRY.translator("meteorology", "en")
    for rule in PLUGIN.rules:
        for message in (rule.summary, rule.message, rule.hint):
            assert translate(message) != message
            assert slots(translate(message)) == slots(message)
            assert english(message) == message


def test_messages_of_the_core_come_through() -> None:
    """A plugin's translator knows what the core says too; a stranger's is the core's."""
    message = "is missing. Fill in: {help}."

    assert REGISTRY.translator("meteorology", "zh-Hans")(message) == translator("zh-Hans")(message) != message
    assert REGISTRY.translator("nobody", "zh-Hans")(message) == translator("zh-Hans")(message)
