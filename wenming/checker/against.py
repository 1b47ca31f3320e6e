"""Against: the figures of a draft held to the data that it was to be written from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.checker.claims import claims
from wenming.errors import NumeralError
from wenming.figures.interval import printed as printed_number
from wenming.figures.mention import Mention
from wenming.figures.statement import Statement, sentences
from wenming.metrics import MetricDefinition
from wenming.model import Metric, Path, Report
from wenming.zh import Quantity

__all__ = ["Compared", "Outcome", "compared"]

Outcome: TypeAlias = Literal["same", "rounded", "misrounded", "wrong", "swapped", "absent"]
"""``same`` value as in the data; rightly ``rounded``; ``misrounded`` by one in the last place; ``wrong``: the data have
another value of what is named; ``swapped``: the value of something else; ``absent`` from the data."""

_ALIKE = 0.6  # share of the pairs of characters of a name that stand before a figure which it names
_APART = 0.3  # as little tells that something else is named
_REACH = 24  # characters before a figure that may name it
_SMALL = 20
_SKIPPED = frozenset({"duration", "rank"})  # 近三年, 第三位: periods and ordinals, unless the data have them
_PERSONS = frozenset("人名位")
_HANZI = re.compile("[零〇一二两三四五六七八九十百千]")
_PAUSE = re.compile("[，,。；;：:、（(]")
_NUMBERS = re.compile("序号|序號|编号|編號|年份|时间|時間|日期|电话|電話")
_UNIT = re.compile(r"[（(/](?:单位[：:])?([^（）()/]+)[）)]?$")
_PRIOR = re.compile("上年|去年|同期|上一年|上年度|年初|原来|由|从")
_FILLING = re.compile(
    "[全本我各][省市县縣区區街镇鎮局院年月]|其中|累计|累計|各类|各類|各级|各級|现有|現有|共有|实现|實現|达到|達到|完成|[共总總已约約的]"
)
_CHANGE = ("growth", "points", "difference")


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


@frozen(slots=False)
class _Fact:
    """One value that the data have, or that follows from them.

    Attributes:
        value: It, exact.
        text: As written.
        unit: Its unit.
        names: What it is called.
        change: Whether it says by how much something grew (1) or fell (-1).
        prior: Whether it is of the period before.
    """

    value: Fraction
    text: str
    unit: str
    names: tuple[str, ...] = field(repr=False)
    change: int = 0
    prior: bool = False

    @property
    def name(self) -> str:
        """The first of its names."""
        return self.names[0] if self.names else ""

    @cached_property
    def pairs(self) -> tuple[frozenset[str], ...]:
        """The pairs of characters of each name, without what fills it up."""
        bare = (_FILLING.sub("", name) for name in self.names)
        return tuple(frozenset(name[at : at + 2] for at in range(len(name) - 1)) for name in bare if len(name) > 1)


def compared(
    printed: Mapping[Path, str],
    data: Report,
    said: Iterable[str],
    definitions: Mapping[str, MetricDefinition],
    words: Iterable[str] = (),
) -> Iterator[Compared]:
    """Yield every figure of a draft with what the data say of it.

    Left out are years and dates, ordinals, periods (近三年) and announced lists (四个方面), unless the data have them;
    words without digits (全覆盖), and what is not filled in.

    Args:
        printed: The texts of the draft as printed.
        data: The report that holds the data: its metrics.
        said: The texts of *data* as printed, which tell what its figures are called.
        definitions: What metrics mean, by id.
        words: Words that count nothing though they look so.
    """
    look_alikes = tuple(words)
    facts = _facts(data, tuple(said), definitions)
    for path, text in printed.items():
        lists = [(one.start, one.end) for one in claims(text, look_alikes)]
        for one, near, far in _figures(path, text, printed, look_alikes):
            start, end = one.mention.start, one.mention.end
            if one.mention.placeholder or one.mention.worded or one.interval is None:
                continue
            judged = _judged(one, near, far, facts)
            passing = any(begin < end and start < stop for begin, stop in lists) or _is_aside(one)
            if not (passing and judged[0] not in ("same", "rounded")):
                yield Compared(path, (start, end), text[start:end], *judged)


def _figures(
    path: Path, text: str, printed: Mapping[Path, str], look_alikes: tuple[str, ...]
) -> Iterator[tuple[Statement, str, str]]:
    """Yield the figures of a text, each with the words that name it most likely, and with those around these."""
    row = path[-2] if len(path) > 2 and path[-3] == "rows" else None
    if row is not None:
        table = Path(path[:-3])
        first, head = printed.get(table.under("rows", row, 0), ""), printed.get(table.under("header", path[-1]), "")
        cell = None if path[-1] == 0 or _NUMBERS.search(head) else _in_cell(text, head)
        if cell is not None:
            yield cell, first + head, first + head
        return
    for sentence in sentences(text, look_alikes=look_alikes):
        for one in sentence.statements:
            at = one.mention.start - sentence.start
            behind = _PAUSE.split(one.tail)[0][:6]
            before = sentence.text[max(0, at - _REACH) : at]
            yield one, _PAUSE.split(before)[-1] + behind, before + behind


def _in_cell(text: str, head: str) -> Statement | None:
    """Return the figure of a cell, which has its unit from the head of the column; ``None`` if it is none."""
    unit = _UNIT.search(head)
    for written in (f"{text}{unit[1]}" if unit else text, text):
        try:
            return Statement(Mention(Quantity.parse(written), 0, len(text)), "", "", "", 0)
        except NumeralError:
            continue
    return None


def _judged(one: Statement, near: str, far: str, facts: Iterable[_Fact]) -> tuple[Outcome, str, str]:
    """Return what the data say of a figure that *near* words name, or if they name nothing those *far* off."""
    words, bare = near, _FILLING.sub("", near)
    scored = [(_likeness(bare, fact), fact) for fact in facts if _fits_unit(one, fact)]
    if max((score for score, _ in scored), default=0.0) < _ALIKE and far != near:
        words, bare = far, _FILLING.sub("", far)
        scored = [(_likeness(bare, fact), fact) for _, fact in scored]
    matching = [(score, fact) for score, fact in scored if _holds(one, fact)]
    best = max((score for score, _ in scored), default=0.0)
    named = [fact for score, fact in scored if score >= max(_ALIKE, best - 0.1)]
    nearest = _nearest(one, words, named)
    if matching:
        score, fact = max(matching, key=lambda pair: (pair[0], _value(one) == pair[1].value))
        if nearest is not None and score < _APART:
            return "swapped", nearest.name, nearest.text
        return ("same" if _value(one) == fact.value else "rounded"), fact.name, fact.text
    if nearest is None:
        return "absent", "", ""
    close = abs(_value(one) - abs(nearest.value)) <= _step(one) and one.quantity.approximation is None
    wrongly = close and _step(one) != 1 and one.falls == (nearest.change < 0)
    return ("misrounded" if wrongly else "wrong"), nearest.name, nearest.text


def _nearest(one: Statement, words: str, named: list[_Fact]) -> _Fact | None:
    """Return which of the facts of one name is meant: that of the period before, or of now."""
    before = _PRIOR.search(words[-_REACH // 2 :]) is not None and one.part not in _CHANGE
    return next((fact for fact in named if fact.prior == before), named[0] if named else None)


def _holds(one: Statement, fact: _Fact) -> bool:
    """Tell whether the figure may stand for *fact*: the value lies between what it may have been rounded from."""
    interval = one.interval
    assert interval is not None
    value = fact.value
    if fact.change:
        if one.part in _CHANGE and one.falls != (fact.change < 0):
            return False
        value = abs(value)
    return (interval.low is None or interval.low <= value) and (interval.high is None or value <= interval.high)


def _fits_unit(one: Statement, fact: _Fact) -> bool:
    unit = one.unit
    if bool(fact.change) != (one.part in _CHANGE) and unit in ("%", "个百分点"):
        return False
    return unit == fact.unit or (unit in _PERSONS and fact.unit in _PERSONS) or not unit


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


def _is_aside(one: Statement) -> bool:
    """Tell whether the figure is a period, an ordinal, or a small number in words, which counts what is listed."""
    spelled = _HANZI.search(one.mention.text) is not None and not re.search("[0-9０-９]", one.mention.text)
    return one.quantity.kind in _SKIPPED or (spelled and one.quantity.kind == "count" and _value(one) <= _SMALL)


def _likeness(words: str, fact: _Fact) -> float:
    """Return which share of a name of *fact* stands in *words*, by pairs of characters."""
    return max((sum(pair in words for pair in pairs) / len(pairs) for pairs in fact.pairs), default=0.0)


def _facts(data: Report, said: tuple[str, ...], definitions: Mapping[str, MetricDefinition]) -> tuple[_Fact, ...]:
    """Return the values of the data, then those that follow from them, then those that their texts state."""
    made: list[_Fact] = []
    by_id = {one.id: one for one in data.metrics}
    spoken = [(one, one.subject) for text in said for sentence in sentences(text) for one in sentence.statements]
    for metric in data.metrics:
        value = metric.quantity.value
        if value is None or metric.quantity.placeholder:
            continue
        names = _names(metric, definitions, spoken)
        change = _direction(metric, by_id)
        prior = metric.id.endswith("_before")
        if prior and metric.id.removesuffix("_before") in by_id:
            names = _names(by_id[metric.id.removesuffix("_before")], definitions, spoken)
        made.append(_Fact(Fraction(value), str(metric.quantity), metric.quantity.unit, names, change, prior))
        before = by_id.get(f"{metric.id}_before")
        if before is not None:
            made += _changes(metric, before, names)
    for one, subject in spoken:
        if one.interval is not None and not one.mention.worded and not one.mention.placeholder:
            change = (-1 if one.falls else 1) if one.part in _CHANGE else 0
            made.append(_Fact(_value(one), one.mention.text, one.unit, (subject,) if subject else (), change))
    return tuple(made)


def _names(
    metric: Metric, definitions: Mapping[str, MetricDefinition], spoken: Iterable[tuple[Statement, str]]
) -> tuple[str, ...]:
    """Return what *metric* is called: by its definition, and in the texts that print it."""
    definition = definitions.get(metric.definition) or definitions.get(metric.id)
    told = [] if definition is None else [definition.name, definition.phrase.replace("{v}", "")]
    figure = str(metric.quantity)
    told += [subject for one, subject in spoken if one.mention.text == figure]
    return tuple(dict.fromkeys(name for name in told if len(name) > 1))


def _changes(now: Metric, before: Metric, names: tuple[str, ...]) -> Iterator[_Fact]:
    """Yield growth and difference of two values of one unit."""
    new, old = Fraction(now.quantity.value or 0), Fraction(before.quantity.value or 0)
    if now.quantity.unit != before.quantity.unit or old <= 0:
        return
    sign = 1 if new >= old else -1
    if now.quantity.unit == "%":
        yield _Fact(new - old, f"{_shown(new - old)}个百分点", "个百分点", names, sign)
        return
    growth = (new - old) / old * 100
    yield _Fact(growth, f"{_shown(growth)}%", "%", names, sign)
    yield _Fact(new - old, f"{_shown(new - old)}{now.quantity.unit}", now.quantity.unit, names, sign)


def _shown(value: Fraction) -> str:
    return printed_number(abs(value), 2).rstrip("0").rstrip(".")


def _direction(metric: Metric, by_id: Mapping[str, Metric]) -> int:
    """Return whether *metric* says by how much something grew or fell; 0 where it says no such thing."""
    source = metric.source
    if source is None or source.formula not in ("growth", "difference") or len(source.inputs) < 2:
        return 0
    now, before = (by_id[one].quantity.value or 0 for one in source.inputs[:2])
    return -1 if now < before else 1
