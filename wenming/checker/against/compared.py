"""Compared: what the data say of each figure of a draft."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import Literal, TypeAlias

from attrs import define, field, frozen

from wenming.checker.against.derived import Operand, follows
from wenming.checker.against.facts import CHANGES, DENIED, Fact, Facts, facts_of
from wenming.checker.against.figures import FILLING, Figure, Group, figures
from wenming.checker.claims import claims
from wenming.figures.statement import Statement
from wenming.metrics import MetricDefinition
from wenming.model import Path, Report

__all__ = ["Compared", "Outcome", "compared"]

Outcome: TypeAlias = Literal["same", "rounded", "derived", "misrounded", "wrong", "swapped", "absent"]
"""``same`` value as in the data; rightly ``rounded``; ``derived``: it follows from figures beside it that the data have
(what is left, sum, difference, share, growth, mean); ``misrounded`` by one in the last place; ``wrong``: the data have
another value of what is named; ``swapped``: the value of something else; ``absent`` from the data."""

_ALIKE = Fraction(3, 5)  # share of the pairs of characters of a name that stand before a figure which it names
_LIKELIEST = Fraction(1, 10)  # names that are less like by no more than this are as likely meant
_APART = Fraction(1, 10)  # as little tells that something else is named
_BESIDE = 8  # figures before one that it may follow from
_NAMED = 4  # facts that words name, likewise
_PRIOR_REACH = 12  # characters before a figure that may say it is of the period before
_SMALL = 20
_SKIPPED = frozenset({"duration", "rank"})  # 近三年, 第三位: periods and ordinals, unless the data have them
_HANZI = re.compile("[零〇一二两三四五六七八九十百千]")
_ARABIC = re.compile("[0-9０-９]")
_PRIOR = re.compile("上年|去年|同期|上一年|上年度|年初|原来|由|从")


@frozen
class Compared:
    """A figure of a draft, and what the data say of it.

    Attributes:
        path: The text it stands in.
        span: Its place there.
        text: As written.
        outcome: What came of it.
        name: What it is a figure of, as the data call it; ``""`` where nothing tells.
        right: The figure in the data; ``""`` where there is none.
    """

    path: Path
    span: tuple[int, int]
    text: str
    outcome: Outcome
    name: str = ""
    right: str = ""


def compared(
    printed: Mapping[Path, str],
    data: Report,
    said: Mapping[Path, str],
    definitions: Mapping[str, MetricDefinition],
    words: Iterable[str] = (),
) -> Iterator[Compared]:
    """Yield every figure of a draft with what the data say of it.

    Left out are years and dates, ordinals, periods (近三年) and announced lists (四个方面), unless the data have them;
    words without digits (全覆盖), and what is not filled in.

    Args:
        printed: The texts of the draft as printed.
        data: The report that holds the data: its metrics, its texts and tables.
        said: The texts of *data* as printed, which tell what its figures are called.
        definitions: What metrics mean, by id.
        words: Words that count nothing though they look so.
    """
    look_alikes = tuple(words)
    judge = _Judge(facts_of(data, said, definitions))
    lists: tuple[Path | None, list[tuple[int, int]]] = None, []
    for figure in figures(printed, look_alikes):
        path, one = figure.path, figure.one
        if lists[0] != path:
            lists = path, [(each.start, each.end) for each in claims(printed[path], look_alikes)]
        start, end = one.mention.start, one.mention.end
        judged = judge.judged(figure)
        listing = any(begin < end and start < stop for begin, stop in lists[1])
        if judged[0] in ("same", "rounded") or not (listing or _is_aside(one, judged[0])):
            yield Compared(path, (start, end), printed[path][start:end], *judged)


_Judged: TypeAlias = tuple[Outcome, str, str]
_Scored: TypeAlias = list[tuple[Fraction, Fact]]


@define
class _Judge:
    """Says what the data say of figure after figure.

    Attributes:
        facts: What the data hold.
        held: The figures so far that the data have, by what they stand in.
    """

    facts: Facts
    held: dict[Group, deque[Operand]] = field(factory=dict)

    def judged(self, figure: Figure) -> _Judged:
        """Return what the data say of *figure*, and remember it for those that follow."""
        told = self.facts.told.get(figure.key)
        made, value = _of_the_same_words(figure.one, told) if told else self._by_name(figure)
        if made[0] in ("same", "rounded", "derived"):
            for group in figure.groups:
                self.held.setdefault(group, deque(maxlen=_BESIDE)).append(Operand(value, figure.one.unit))
        return made

    def _by_name(self, figure: Figure) -> tuple[_Judged, Fraction]:
        one = figure.one
        words, scored = self._scored(figure)
        best = max((score for score, _ in scored), default=Fraction(0))
        named = [fact for score, fact in scored if score >= max(_ALIKE, best - _LIKELIEST)]
        nearest = _nearest(one, words, named)
        matching = [(score, fact) for score, fact in scored if _holds(one, fact)]
        best_match = max(matching, key=lambda pair: (pair[0], _value(one) == pair[1].value), default=None)
        score, fact = (Fraction(0), None) if best_match is None else best_match
        if fact is not None and (nearest is None or score >= _APART):
            return _found(one, fact), fact.value
        if self._follows(figure):
            return ("derived", "", ""), _value(one)
        if fact is not None and nearest is not None:
            return ("swapped", nearest.name, nearest.text), fact.value
        return (("absent", "", "") if nearest is None else _missed(one, nearest)), _value(one)

    def _scored(self, figure: Figure) -> tuple[str, _Scored]:
        """Return the facts of one unit with how like their names are to the words near, or to those far.

        The latter where the near ones name nothing.
        """
        facts = [fact for fact in self.facts.of_unit(figure.one.unit) if _fits(figure.one, fact)]
        scored: _Scored = []
        for words in dict.fromkeys((figure.near, figure.far)):
            bare = FILLING.sub("", words)
            scored = [(fact.likeness(bare), fact) for fact in facts]
            if any(score >= _ALIKE for score, _ in scored):
                return words, scored
        return figure.far, scored

    def _follows(self, figure: Figure) -> bool:
        """Tell whether *figure* follows from those beside it, or from a value that its words name or deny."""
        beside = list(chain.from_iterable(self.held.get(group, ()) for group in figure.groups))
        bare = FILLING.sub("", figure.near)
        scored = [(fact.likeness(bare), fact) for fact in self.facts.values]
        named = [fact for score, fact in sorted(scored, key=_score, reverse=True)[:_NAMED] if score >= _ALIKE * DENIED]
        others = [
            pair
            for fact in map(_operand, named)
            for other in map(_operand, self.facts.of_unit(fact.unit, values=True))
            for pair in ((fact, other), (other, fact))
        ]
        return follows(figure, beside, others, _step(figure.one))


def _of_the_same_words(one: Statement, told: list[Fact]) -> tuple[_Judged, Fraction]:
    """Return what the data say of a figure whose very sentence they have."""
    fact = next((fact for fact in told if _holds(one, fact) and _hedges_alike(one, fact)), None)
    return (_missed(one, told[0]), _value(one)) if fact is None else (_found(one, fact), fact.value)


def _hedges_alike(one: Statement, fact: Fact) -> bool:
    """Tell whether *fact*, if it is hedged as the figure is, has the same bounds: 96%以上 is no 90%以上."""
    return one.quantity.approximation is None or fact.hedged is None or fact.hedged == one.interval


def _found(one: Statement, fact: Fact) -> _Judged:
    return ("same" if _value(one) == fact.value else "rounded"), fact.name, fact.text


def _missed(one: Statement, nearest: Fact) -> _Judged:
    """Return that a figure is not *nearest*, though called so: misrounded, or wrong."""
    step = _step(one)
    close = abs(_value(one) - abs(nearest.value)) <= step and one.quantity.approximation is None
    wrongly = close and step != 1 and one.falls == (nearest.change < 0)
    return ("misrounded" if wrongly else "wrong"), nearest.name, nearest.text


def _score(scored: tuple[Fraction, Fact]) -> Fraction:
    return scored[0]


def _operand(fact: Fact) -> Operand:
    return Operand(fact.value, fact.unit)


def _nearest(one: Statement, words: str, named: list[Fact]) -> Fact | None:
    """Return which of the facts of one name is meant: that of the period before, or of now."""
    changes = one.part in CHANGES
    alike = [fact for fact in named if fact.change] if changes else named
    before = _PRIOR.search(words[-_PRIOR_REACH:]) is not None and not changes
    return next((fact for fact in alike if fact.prior == before), alike[0] if alike else None)


def _holds(one: Statement, fact: Fact) -> bool:
    """Tell whether the figure may stand for *fact*: the value lies between what it may have been rounded from."""
    interval = one.interval
    assert interval is not None
    value = fact.value
    if fact.change:
        if one.part in CHANGES and one.falls != (fact.change < 0):
            return False
        value = abs(value)
    return (interval.low is None or interval.low <= value) and (interval.high is None or value <= interval.high)


def _fits(one: Statement, fact: Fact) -> bool:
    """Tell whether a percentage that says how much something grew, or does not, may be *fact*."""
    return one.unit not in ("%", "个百分点") or bool(fact.change) == (one.part in CHANGES)


def _value(one: Statement) -> Fraction:
    value = one.quantity.value
    return Fraction(value) if value is not None else Fraction(0)


def _step(one: Statement) -> Fraction:
    """Return one unit of the last place that is written."""
    value = one.quantity.value
    if not isinstance(value, Decimal):
        return Fraction(0)
    exponent = value.as_tuple().exponent
    return Fraction(10) ** exponent if isinstance(exponent, int) else Fraction(0)


def _is_aside(one: Statement, outcome: Outcome) -> bool:
    """Tell whether the figure is a period or an ordinal that the data do not speak of, or a small number in words."""
    spelled = _HANZI.search(one.mention.text) is not None and not _ARABIC.search(one.mention.text)
    passing = one.quantity.kind in _SKIPPED and outcome in ("absent", "swapped")
    return passing or (spelled and one.quantity.kind == "count" and _value(one) <= _SMALL)
