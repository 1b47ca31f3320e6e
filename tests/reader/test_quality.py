"""How well reports are read: thresholds of precision and recall over the corpus, undamaged and with each damage."""

from __future__ import annotations

import random

import pytest

from benchmarks.reading.damage import DAMAGES
from benchmarks.reading.gold import Gold, corpus
from benchmarks.reading.measure import Score, measure

SEED = 7
FEWEST = 60  # texts that the corpus has


@pytest.fixture(scope="module")
def golds() -> tuple[Gold, ...]:
    """Return the corpus, parsed once."""
    return corpus()


def worst(scores: dict[str, Score], *names: str) -> dict[str, float]:
    """Return of each thing named the lower of precision and recall."""
    return {name: min(scores[name].precision, scores[name].recall) for name in names}


def test_undamaged(golds: tuple[Gold, ...]) -> None:
    """At least 0.99 of headings and figures are found and right; lists and documents as well."""
    found = worst(measure(golds), "headings", "figures", "lists", "documents")

    assert len(golds) >= FEWEST
    assert {name: score for name, score in found.items() if score < 0.99} == {}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged(golds: tuple[Gold, ...], damage: str) -> None:
    """At least 0.95 with each kind of damage, dealt as the benchmark deals it."""
    harm = DAMAGES[damage]
    found = worst(
        measure(harm(gold, random.Random(f"{SEED}{gold.name}{damage}")) for gold in golds), "headings", "figures", "lists"
    )

    assert {name: score for name, score in found.items() if score < 0.95} == {}
