"""Figures in prose become metrics with the source ``read``, cited where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Any

from attrs import evolve, fields

from wenming.diagnostics import Span
from wenming.errors import NumeralError
from wenming.figures import Mention
from wenming.figures.finding import Finder
from wenming.model import Cite, Metric, Path, Source, Text
from wenming.model.characters import check_page_text
from wenming.reader.base import FoundFigure, TitleWords
from wenming.reader.building.making import made, text_of
from wenming.reader.lines import Piece, Repair
from wenming.zh import Quantity

__all__ = ["Figures"]

_NUMBER = re.compile(r"([^0-9]*)([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)([^0-9]*)")
_YEAR = re.compile("(?:19|20)[0-9]{2}\n")
_SOURCED = Metric("f1", 1, source=Source(kind="read"))
_LEFT = tuple((one.name, getattr(_SOURCED, one.name)) for one in fields(Metric)[2:] if one.name != "source")
_set: Any = object.__setattr__
_SHAPE = attrgetter("unit", "approximation", "per", "scale", "grouping", "numbering", "wording")


class Figures:
    """The figures of one document, in reading order.

    Attributes:
        metrics: A metric for each that is cited: ``f1``, ``f2``, …
    """

    def __init__(self, vocabulary: TitleWords | None, repairs: Iterable[Repair] = ()) -> None:
        self._torn = {_second(one): one for one in repairs if _is_torn(one)}
        self._find = Finder(look_alikes=vocabulary.look_alikes if vocabulary is not None else ()).find
        self._sources: dict[int, Source] = {}
        self._titles: list[tuple[Piece, Path]] = []
        self._met: list[tuple[Mention, Piece, Path, str]] = []
        self.metrics: list[Metric] = []

    def noted(self, piece: Piece, path: Path) -> None:
        """Keep a title, whose figures stay words."""
        self._titles.append((piece, path))

    def found(self) -> tuple[FoundFigure, ...]:
        """Return all of them by their place, with those that stay words: in titles, not filled in, stated in words."""
        titles = ((mention, piece, path, "") for piece, path in self._titles for mention in self._read(piece))
        found = [
            FoundFigure(mention, path, self._place(piece, mention), id_)
            for mention, piece, path, id_ in (*titles, *self._met)
        ]
        return tuple(sorted(found, key=lambda one: one.span.start))

    def places(self) -> dict[Path, Span]:
        """Return where the metrics stand in the source."""
        cited = [(mention, piece) for mention, piece, _path, id_ in self._met if id_]
        return {Path(("metrics", n)): self._place(piece, mention) for n, (mention, piece) in enumerate(cited)}

    def cited(self, piece: Piece, path: Path) -> Text:
        """Return the words of *piece*, the text at *path*, with citations for its figures.

        A figure that would not print as it was written, one not filled in (X户), one that is torn and one
        stated in words (全覆盖) stay words.
        """
        text = piece.text
        spans: list[str | Cite] = []
        at = 0
        for mention in self._read(piece):
            if mention.worded or mention.torn or not _prints_as_read(mention.quantity):
                self._met.append((mention, piece, path, ""))
                continue
            id_, cite = self._cite(mention.quantity, piece.line.number_at(piece.at + mention.start))
            self._met.append((mention, piece, path, id_))
            if mention.start > at:
                spans.append(text[at : mention.start])
            spans.append(cite)
            at = mention.end
        if at < len(text):
            spans.append(text[at:])
        check_page_text(text)
        return text_of(tuple(spans))

    def counted(self, piece: Piece, path: Path, quantity: Quantity, number: Mention) -> Text:
        """Return the words of *piece*, a cell that is a *number* alone; it cites *quantity*, which has its unit.

        The number stays words where the metric would print other characters: 412.5万 for 412.5 in 万元.
        """
        prints = quantity.format("bare") == piece.text
        id_, cite = self._cite(quantity, piece.line.number_at(piece.at + number.start)) if prints else ("", None)
        self._met.append((number, piece, path, id_))
        return text_of((Cite(cite.metrics, "bare"),)) if cite is not None else text_of((piece.text,))

    def _read(self, piece: Piece) -> tuple[Mention, ...]:
        """Return the figures of *piece*; that of digits which a line end tore is the joined one."""
        found = self._find(piece.text)
        return tuple([self._whole(piece, one) for one in found]) if self._torn else found

    def _whole(self, piece: Piece, half: Mention) -> Mention:
        torn = self._torn.get(piece.line.place(piece.at + half.start).start)
        if torn is None:
            return half
        whole = next(iter(self._find(torn.before.partition("\n")[0] + half.text)), None)
        if whole is None:
            return half
        quantity = evolve(whole.quantity, span=half.quantity.span)
        return Mention(quantity, half.start, half.end, (quantity, half.quantity))

    def _place(self, piece: Piece, mention: Mention) -> Span:
        span = piece.part(mention.start, mention.end)
        torn = self._torn.get(span.start) if mention.torn else None
        return evolve(torn.span, end=span.end) if torn is not None else span

    def _cite(self, quantity: Quantity, line: int) -> tuple[str, Cite]:
        """Make a metric of *quantity*, which stands in *line* of the source; return its id and what cites it."""
        source = self._sources.get(line)
        if source is None:
            source = self._sources[line] = made(Source, kind="read", ref=f"原文第{line}行")
        id_, cite = _numbered(len(self.metrics))
        self.metrics.append(_metric(id_, quantity, source))
        return id_, cite


@lru_cache(maxsize=4096)
def _numbered(index: int) -> tuple[str, Cite]:
    """Return the id of the metric at *index* and what cites it; the same in every report."""
    id_ = f"f{index + 1}"
    return id_, Cite((id_,))


def _metric(id_: str, quantity: Quantity, source: Source) -> Metric:
    """Return the metric; every converter of its fields would return what it is given."""
    metric = object.__new__(Metric)
    _set(metric, "id", id_)
    _set(metric, "quantity", quantity)
    _set(metric, "source", source)
    for name, value in _LEFT:
        _set(metric, name, value)
    return metric


def _is_torn(one: Repair) -> bool:
    """Tell whether a line end tore digits that were left apart; behind those of a year the others count alone."""
    if one.kind != "torn_figure" or one.done:
        return False
    return "." in one.after or _YEAR.match(one.before) is None


def _second(one: Repair) -> int:
    """Return where in the source the second half of a torn figure stands."""
    return one.span.end - len(one.before) + one.before.index("\n") + 1


def _prints_as_read(quantity: Quantity) -> bool:
    """Tell whether *quantity* prints what was read.

    Printing costs 10 µs, so how others of its shape print is kept: 近300人 prints as 近20人 does.
    """
    if quantity.mask:
        return False
    text = quantity.text
    number = _NUMBER.fullmatch(text)
    if number is None or (number[2][0] == "0" and number[2][1:2].isdigit()):
        return _shape(text) == _SHAPE(quantity)
    return _shape(f"{number[1]}{'2,000' if ',' in number[2] else '20'}{number[3]}") == _SHAPE(quantity)


@lru_cache(maxsize=4096)
def _shape(phrase: str) -> tuple[Any, ...] | None:
    """Return how *phrase* is written besides its digits; ``None`` if it would not print so."""
    try:
        read = Quantity.parse(phrase)
    except NumeralError:
        return None
    return _SHAPE(read) if read.format() == phrase else None
