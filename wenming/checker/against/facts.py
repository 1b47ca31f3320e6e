"""Facts: the values that data hold, those that follow from two of one name, and those that their texts state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property

from attrs import field, frozen

from wenming.checker.against.figures import Figure, figures, pairs_of
from wenming.figures.interval import Interval
from wenming.figures.interval import printed as printed_number
from wenming.metrics import MetricDefinition
from wenming.model import Metric, Path, Report

__all__ = ["CHANGES", "DENIED", "PERSONS", "Fact", "Facts", "facts_of"]

CHANGES = ("growth", "points", "difference")
"""Parts of figures that say by how much something grew or fell."""

PERSONS = frozenset("人名位")
"""Units that count the same."""

_DENIES = re.compile("[未没無无非不]")
DENIED = Fraction(1, 2)
"""What a name is worth that is denied: 未办结 is not 办结."""


@frozen(slots=False)
class Fact:
    """One value that the data have, or that follows from them.

    Attributes:
        value: It, exact.
        text: As written.
        unit: Its unit.
        names: What it is called.
        change: Whether it says by how much something grew (1) or fell (-1).
        prior: Whether it is of the period before.
        stated: Whether a text states it; else it is a metric, or follows from two.
        hedged: What it may be where a text hedges it (96%以上); ``None`` where it does not.
    """

    value: Fraction
    text: str
    unit: str
    names: tuple[str, ...] = field(repr=False)
    change: int = 0
    prior: bool = False
    stated: bool = False
    hedged: Interval | None = None

    @property
    def name(self) -> str:
        """The first of its names."""
        return self.names[0] if self.names else ""

    @cached_property
    def _pairs(self) -> tuple[tuple[frozenset[str], bool], ...]:
        made = ((pairs_of(name), _DENIES.search(name) is not None) for name in self.names)
        return tuple((pairs, denied) for pairs, denied in made if pairs)

    def likeness(self, words: str) -> Fraction:
        """Return which share of one of its names stands in *words*, by pairs of characters."""
        denied = _DENIES.search(words) is not None
        shares = (
            Fraction(sum(pair in words for pair in pairs), len(pairs)) * (1 if denied == said else DENIED)
            for pairs, said in self._pairs
        )
        return max(shares, default=Fraction(0))


@frozen(slots=False)
class Facts:
    """The facts of a report.

    Attributes:
        listed: All of them.
        told: Those that a text states, by unit and the words around.
    """

    listed: tuple[Fact, ...]
    told: Mapping[tuple[str, str], list[Fact]] = field(repr=False)

    @cached_property
    def values(self) -> tuple[Fact, ...]:
        """Those that are metrics, and say no change."""
        return tuple(fact for fact in self.listed if not fact.stated and not fact.change)

    def of_unit(self, unit: str, *, values: bool = False) -> Iterable[Fact]:
        """Return those of one unit, or all for none; of the *values* alone if these are wanted."""
        facts = self.values if values else self.listed
        return self._by_unit[values].get("人" if unit in PERSONS else unit, ()) if unit else facts

    @cached_property
    def _by_unit(self) -> Mapping[bool, Mapping[str, list[Fact]]]:
        made: dict[bool, dict[str, list[Fact]]] = {False: {}, True: {}}
        for values, facts in ((False, self.listed), (True, self.values)):
            for fact in facts:
                made[values].setdefault("人" if fact.unit in PERSONS else fact.unit, []).append(fact)
        return made


def facts_of(data: Report, printed: Mapping[Path, str], definitions: Mapping[str, MetricDefinition]) -> Facts:
    """Return what *data* hold, whose texts are *printed* so."""
    spoken = tuple(figures(printed))
    made = list(_of_metrics(data, spoken, definitions))
    told: dict[tuple[str, str], list[Fact]] = {}
    for one in spoken:
        fact = _stated(one)
        made.append(fact)
        told.setdefault(one.key, []).append(fact)
    return Facts(tuple(made), told)


def _of_metrics(data: Report, spoken: Iterable[Figure], definitions: Mapping[str, MetricDefinition]) -> Iterator[Fact]:
    by_id = {one.id: one for one in data.metrics}
    subjects: dict[str, list[str]] = {}
    for one in spoken:
        subjects.setdefault(one.one.mention.text, []).append(one.one.subject)
    for metric in data.metrics:
        value = metric.quantity.value
        if value is None or metric.quantity.placeholder:
            continue
        now = by_id.get(metric.id.removesuffix("_before"), metric)
        names = _names(now, definitions, subjects)
        text, unit = str(metric.quantity), metric.quantity.unit
        yield Fact(Fraction(value), text, unit, names, _direction(metric, by_id), now is not metric)
        before = by_id.get(f"{metric.id}_before")
        if before is not None:
            yield from _changes(metric, before, names)


def _stated(figure: Figure) -> Fact:
    one = figure.one
    change = (-1 if one.falls else 1) if one.part in CHANGES else 0
    name = next((name for name in (one.subject, figure.near) if len(name) > 1), "")
    names = (name,) if name else ()
    hedged = None if one.quantity.approximation is None else one.interval
    value = Fraction(one.quantity.value or 0)
    return Fact(value, one.mention.text, one.unit, names, change, stated=True, hedged=hedged)


def _names(
    metric: Metric, definitions: Mapping[str, MetricDefinition], subjects: Mapping[str, Iterable[str]]
) -> tuple[str, ...]:
    """Return what *metric* is called: by its definition, and in the texts that print it."""
    definition = definitions.get(metric.definition) or definitions.get(metric.id)
    told = [] if definition is None else [definition.name, definition.phrase.replace("{v}", "")]
    told += subjects.get(str(metric.quantity), ())
    return tuple(dict.fromkeys(name for name in told if len(name) > 1))


def _changes(now: Metric, before: Metric, names: tuple[str, ...]) -> Iterator[Fact]:
    """Yield growth and difference of two values of one unit."""
    new, old = Fraction(now.quantity.value or 0), Fraction(before.quantity.value or 0)
    if now.quantity.unit != before.quantity.unit or old <= 0:
        return
    sign = 1 if new >= old else -1
    if now.quantity.unit == "%":
        yield Fact(new - old, f"{_shown(new - old)}个百分点", "个百分点", names, sign)
        return
    growth = (new - old) / old * 100
    yield Fact(growth, f"{_shown(growth)}%", "%", names, sign)
    yield Fact(new - old, f"{_shown(new - old)}{now.quantity.unit}", now.quantity.unit, names, sign)


def _shown(value: Fraction) -> str:
    return printed_number(abs(value), 2).rstrip("0").rstrip(".")


def _direction(metric: Metric, by_id: Mapping[str, Metric]) -> int:
    """Return whether *metric* says by how much something grew or fell; 0 where it says no such thing."""
    source = metric.source
    if source is None or source.formula not in ("growth", "difference") or len(source.inputs) < 2:
        return 0
    now, before = (by_id[one].quantity.value or 0 for one in source.inputs[:2])
    return -1 if now < before else 1
