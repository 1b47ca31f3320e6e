"""Prose in the script of the data: a sector writes it once, in Simplified; words of the data stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import TypeAlias

from attrs import evolve

from wenming.blueprint.facts import Facts
from wenming.blueprint.views import quoted
from wenming.model import Metric
from wenming.zh import Quantity

__all__ = ["ToScript", "in_script", "script_of"]

ToScript: TypeAlias = Callable[[str], str]

_SIMPLIFIED = "zh-Hans-CN"


def script_of(facts: Facts, glossary: Mapping[str, str]) -> ToScript | None:
    """Return what puts prose into the script of *facts*, ``None`` where it is in that already.

    Words of the data that are in that script keep every character: 于某 stays 于某. Words in the other are
    converted with the prose, so that no page mixes the two.

    Args:
        facts: What the data said; ``locale`` tells the script.
        glossary: Simplified terms of the sector and what they are in Traditional.
    """
    if facts.locale == _SIMPLIFIED:
        return None
    from wenming.zh import convert, detect_script  # their tables are not for those who stay in one script

    terms = dict(glossary)
    if facts.locale == "zh-Hant-HK":  # glossaries are written in Taiwan's characters
        terms = {hans: convert(hant, facts.locale) for hans, hant in terms.items()}
    given = {quoted(one) for one in _words(facts) if len(one) > 1}
    kept = sorted(one for one in given if detect_script(one).script in ("Hant", "neither"))
    # The same units and titles come again and again.
    return cache(partial(convert, locale=facts.locale, glossary=terms, protect=kept))


def _words(facts: Facts) -> Iterator[str]:
    """Yield all words of the data."""
    yield from (facts.issuer, facts.title, facts.addressee)
    for value in facts.values.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (one for row in value for one in row.values() if isinstance(one, str))


def in_script(metric: Metric, convert: ToScript) -> Metric:
    """Return *metric* with unit and scale in the script: 128条 is 128條, 1.2万元 is 1.2萬元."""
    quantity = metric.quantity
    unit, wording = convert(quantity.unit), quantity.wording
    if quantity.scale != 1 and not wording:  # {S} for {s}
        wording = Quantity.parse(convert(str(evolve(quantity, unit=unit)))).wording
    return evolve(metric, quantity=evolve(quantity, unit=unit, wording=wording))
