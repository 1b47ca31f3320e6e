"""Checks of the meteorology sector: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import Metric, Registry, Report, check
from wenming.i18n import translator
from wenming.i18n.extract import slots
from wenming.plugins.meteorology import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def rates(**values: str) -> list[Metric]:
    """Metrics of the definitions that the names say."""
    return [Metric(name, value, definition=f"met.{name}", source="检验通报") for name, value in values.items()]


def found(metrics: list[Metric]) -> list[str]:
    """Codes of the sector that a report with *metrics* has."""
    return [one.code for one in check(Report("总结", metrics=metrics), select=["MET"], registry=REGISTRY).findings]


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
