"""Where the figures of a blueprint stand: the words around each, as its own prose writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from wenming.blueprint import Blueprint, FieldSpec
from wenming.errors import WenmingError
from wenming.hooks import Registry
from wenming.model import Cite, Path, Report, Table, Text, find, texts
from wenming.pipeline.composing import compose
from wenming.pipeline.last_year.asides import Account, Aside, account_of, headings_over, is_ahead
from wenming.schema import read_data
from wenming.zh import Quantity

__all__ = ["CELL", "SHUT", "Cues", "Place", "cues", "inputs", "places"]

Key: TypeAlias = tuple[str, str, str]
Cues: TypeAlias = Mapping[Key, Sequence["Place"]]
"""Places by what they have in common."""

CELL = "│"
"""Stands between the head of a row and that of a column."""
_OPEN, SHUT = "◇", "◆"  # around the unit of a figure, in the place of its digits
_LONGEST = 120  # characters before a figure that are compared
_MARK = re.compile(r"[。；;，,：:！？]")
_FINE_MARK = re.compile(rf"[。；;，,：:！？、{SHUT}]")
_FILLER = re.compile(r"(?:其中|全年|全市|全区|全县|本年|今年|年内|累计|共计|合计|总计|0年|其間|同时|共|和)+")
_VERBS = re.compile(r"(?:达到了|達到了|达到|達到|达|達|为|為|是|共计|共計|累计|累計|总计|總計|合计|合計|共|约|約|近|超过|超過|超)+\Z")
_EDGES = re.compile(r"(?P<head>[^0-9０-９]*)(?P<core>.*?)(?P<tail>以上|以下|以内|以內|左右|上下)?", re.DOTALL)
_DIGITS = re.compile("[0-9]+(?=[年月日])")  # of dates, which change from year to year
_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_VARIANTS = (
    *((before, "every", said) for before in (0, 1, -1) for said in (True, False)),
    *((before, given, False) for before in (0, 1) for given in ("few", "odd", "even")),
)
"""Whether there is a year before and how it differs; which fields are given; whether in the sample's words."""
_SAID, _ANY = "某某", "*"  # words of the writer; any words
_FEWEST = 3  # characters that tell one place from another


@frozen
class Place:
    """A figure with what stands around it in its paragraph, or over and beside it in its table.

    Attributes:
        metrics: Ids of the metrics printed there.
        unit: Unit of the figure, as read.
        before: Words from the head of the paragraph, figures in it as their units.
        after: Words up to the next figure.
        head: Words of a figure that could be those of its sentence: 不少于.
        tail: The same behind it: 以上, 以内.
        path: Of its text.
        said: Words of its sentence before it, figures in it as printed.
        headings: Titles of the parts that it stands in.
        aside: What it is of where it is not the year's own.
    """

    metrics: tuple[str, ...]
    unit: str
    before: str
    after: str
    head: str = ""
    tail: str = ""
    path: Path = field(default=Path(), eq=False)
    said: str = field(default="", eq=False)
    headings: tuple[str, ...] = ()
    aside: Aside = ""

    @property
    def key(self) -> Key:
        """What places of one field have in common: the nearest words and the unit, blank for too few words."""
        before = _VERBS.sub("", self.before)
        near = _unfilled(_FINE_MARK.split(before)[-1])
        if len(near) > 1:
            return near, "", self.unit
        clause, after = _MARK.split(before)[-1], _FINE_MARK.split(self.after)[0][:_FEWEST]
        return (clause, after, self.unit) if len(clause + after) >= _FEWEST else ("", "", "")

    def keys(self) -> Iterator[Key]:
        """Yield the keys to look this place up by: its own, then those of its nearest words behind any others."""
        near, after, unit = self.key
        yield near, after, unit
        for at in range(1, len(near) - _FEWEST + 1):
            yield near[at:], _ANY, unit

    def headness(self, other: Place) -> int:
        """Return how many characters the sentences of the two begin with alike."""
        return _common(self.before.rpartition("。")[2], other.before.rpartition("。")[2])

    def likeness(self, other: Place) -> int:
        """Return how many characters around the two agree, from the figure on."""
        return _common(self.before[::-1], other.before[::-1]) + _common(self.after, other.after)


def places(report: Report) -> Iterator[tuple[Place, Quantity]]:
    """Yield every figure of *report* with its place; of a table, the bare numbers too."""
    quantities, account = {one.id: one.quantity for one in report.metrics}, account_of(report)
    cells: set[int] = set()
    for path, table in find(report, Table):
        cells.update(id(cell) for row in table.rows for cell in row)
        yield from _standing(report, path, account, _of_table(table, quantities))
    for path, text in texts(report):
        if id(text) not in cells:
            yield from _standing(report, path, account, _of_text(text, quantities))


def _standing(
    report: Report, path: Path, account: Account, found: Iterator[tuple[Place, Quantity]]
) -> Iterator[tuple[Place, Quantity]]:
    """Yield *found* in the text at *path* with what each figure is of."""
    headings: tuple[str, ...] | None = None
    for place, quantity in found:
        if headings is None:
            headings, ahead = headings_over(report, path), account.plan or is_ahead(report, path)
        aside = account.aside("。".join(headings), place.said, place.after, ahead=ahead)
        yield evolve(place, path=path, headings=headings, aside=aside), quantity


def cues(blueprint: Blueprint, registry: Registry, locale: str) -> Cues:
    """Return the places where the prose of *blueprint* prints its figures, by their key.

    The blueprint is composed with the words of its sample and made-up figures, growing, falling and alone; what
    cannot be composed gives none.
    The metrics of a place are fields, or figures of rows and those that are computed, which no field takes.
    """
    found: dict[Key, dict[Place, None]] = {}
    words = _sample_words(blueprint, registry)
    for before, given, said in _VARIANTS:
        asked = _asked(blueprint.fields, given)
        values = {one.name: _value(one, at + 1, before) for at, one in enumerate(asked)}
        if said:
            values |= {name: words[name] for name in values if name in words}
        data = {"issuer": "某单位", "period": "2025年", "locale": locale, "disclosure": "internal", "data": values}
        try:
            report = compose(blueprint.name, data, registry=registry)
        except WenmingError:
            continue
        for place, _ in places(report):
            for key in (place.key, _behind_any(place.key)):
                found.setdefault(key, {})[place] = None
    return {key: list(one) for key, one in found.items() if any(key)}


def inputs(spec: FieldSpec) -> tuple[str, ...]:
    """Return the fields that *spec* is computed from where they are given; none for one that is always asked for."""
    return (*spec.share_of, *spec.ratio_of, *filter(None, [spec.total_of.partition(".")[0]]))


def _asked(fields: Sequence[FieldSpec], which: str) -> list[FieldSpec]:
    """Return the fields to fill in: all but those that are computed from others; every second of them; or *few*.

    These are the computed ones without the others, and no words.
    """
    if which == "few":
        under = {name for one in fields for name in inputs(one)}
        return [one for one in fields if one.required or (one.kind == "metric" and one.name not in under)]
    stated = [one for one in fields if not inputs(one)]
    if which == "every":
        return stated
    return [one for at, one in enumerate(stated) if one.required or at % 2 == (which == "odd")]


def _sample_words(blueprint: Blueprint, registry: Registry) -> Mapping[str, str]:
    """Return the words that the sample of *blueprint* fills in; some choose what is printed."""
    value = read_data(registry.sample(blueprint.name) or "").value
    given = value.get("data") if isinstance(value, Mapping) else None
    texts_ = {one.name for one in blueprint.fields if one.kind == "text"}
    return {name: said for name, said in (given or {}).items() if name in texts_ and isinstance(said, str)}


def _value(spec: FieldSpec, number: int, before: int) -> Any:
    """Return a value that no other field has, so that no two figures are equal by chance."""
    if spec.kind == "text":
        return "2025-06-01" if spec.name == "due" else _SAID
    if spec.kind == "rows":
        names = [one for one in spec.fields if one.name not in ("id", "answers")]
        return [
            {one.name: _value(one, 7 * number + 13 * row + at, before) for at, one in enumerate(names)}
            for row in range(2)
        ]
    now = f"{number % 80 + 10}.5%" if spec.unit == "%" else str(number + 1000)
    past = f"{number % 80 + 10 - before}.3%" if spec.unit == "%" else str(number + 1000 - 100 * before)
    return {"now": now, "before": past} if before else now


def _behind_any(key: Key) -> Key:
    """Return the key of what follows words of the writer in *key*: any others may stand there; blank for too little."""
    near, _, unit = key
    _, found, rest = near.rpartition(_SAID)
    return (rest, _ANY, unit) if found and len(rest) >= _FEWEST else ("", "", "")


def _unfilled(words: str) -> str:
    filler = _FILLER.match(words)
    return words[filler.end() :] if filler else words


def _even(words: str) -> str:
    """Return *words* without blanks, which PDF puts around digits, and with every date alike."""
    return _DIGITS.sub("0", "".join(words.split()))


def _of_text(text: Text, quantities: Mapping[str, Quantity]) -> Iterator[tuple[Place, Quantity]]:
    before = told = ""
    for at, span in enumerate(text.spans):
        if isinstance(span, str):
            before = (before + _even(span))[-_LONGEST:]
            told = (told + "".join(span.split()))[-_LONGEST:]
            continue
        after = text.spans[at + 1] if at + 1 < len(text.spans) else ""
        quantity = quantities[span.metrics[0]]
        place = _place(span, quantity, before, _even(after) if isinstance(after, str) else "")
        yield evolve(place, said=told), quantity
        told += str(quantity)
        before = f"{place.before}{_OPEN}{place.unit}{SHUT}{place.tail}"


def _of_table(table: Table, quantities: Mapping[str, Quantity]) -> Iterator[tuple[Place, Quantity]]:
    """Yield the figures of the cells; what stands before one is the words of its row and that of its column."""
    for row in table.rows:
        words = "".join(takewhile(lambda one: not _NUMBER.fullmatch(one), map(_plain, row)))
        for column, cell in enumerate(row):
            over = table.header[column] if column < len(table.header) else Text()
            before = f"{words}{CELL}{_plain(over)}"
            told = f"{''.join(map(str, row[:1]))}，{over}"
            match cell.spans:
                case (Cite() as cite,):
                    quantity = quantities[cite.metrics[0]]
                    yield evolve(_place(cite, quantity, before, ""), said=told), quantity
                case (str() as number,) if _NUMBER.fullmatch(number):
                    yield Place((), "", before, "", said=told), Quantity(Decimal(number))


def _place(cite: Cite, quantity: Quantity, before: str, after: str) -> Place:
    edges = _EDGES.fullmatch(quantity.format())
    assert edges is not None  # every part of the pattern may be empty
    head, tail = edges["head"] or "", edges["tail"] or ""
    unit = "" if cite.form == "bare" else quantity.unit
    return Place(cite.metrics, unit, before + head, tail + after, head, tail)


def _plain(text: Text) -> str:
    """Return the words of a cell, "0" where it holds a figure."""
    return "0" if any(isinstance(span, Cite) for span in text.spans) else "".join(map(str, text.spans))


def _common(one: str, other: str) -> int:
    """Return how many characters the two begin with alike."""
    for at, (mine, yours) in enumerate(zip(one, other, strict=False)):
        if mine != yours:
            return at
    return min(len(one), len(other))
