"""Lists in running text: 一是……；二是……。 in one paragraph, one a line, or after a lead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import define, field, frozen

from wenming.reader.lines import Piece
from wenming.reader.prose.points import PointLabel, cut_before, find_runs, goes_on
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["KINDS", "Item", "Kind", "Listing", "kind_of", "list_scheme", "next_items", "read_list", "read_lists"]

SCHEMES = (schemes.POINT, schemes.ORDINAL, schemes.ORDER_WORDS, schemes.ORDER_WORDS_HANT)
"""Ways to write the labels of points on our own pages; a report uses one of them."""

ENDS = "。；！？…：;!?:"
"""Marks that end a clause: no stop is put after them (``wenming.document``)."""

_ENDS = tuple(ENDS)
_BEFORE = frozenset(ENDS + "，,、”』」）)")  # what may stand before a label inside a paragraph
_LONGEST_TITLE = 24  # characters of a short sentence at the head of a point


@frozen
class Kind:
    """A kind of list, by its labels.

    Attributes:
        scheme: The scheme that writes the labels.
        spellings: Number of an item → ways to write its label, longest first; none where there is no such label.
        foreign: Name of the kind in any text (``wenming.reader.prose.points``), "" on our own pages.
    """

    scheme: Scheme
    spellings: Callable[[int], tuple[str, ...]]
    foreign: str = ""

    def find(self, text: str, number: int, start: int) -> tuple[int, int]:
        """Return where label *number* begins and ends behind a mark from *start* on, (-1, -1) if nowhere."""
        best = (-1, -1)
        for label in self.spellings(number):
            at = _label_at(text, label, start)
            if at >= 0 and (best[0] < 0 or at < best[0]):
                best = (at, at + len(label))
        return best

    def heads(self, text: str, number: int) -> int:
        """Return the length of label *number* at the head of *text*, 0 if another stands there."""
        return next((len(label) for label in self.spellings(number) if text.startswith(label)), 0)


def _written(scheme: Scheme) -> Callable[[int], tuple[str, ...]]:
    return lambda n: (scheme.write(n),) if scheme.limit is None or n <= scheme.limit else ()


def kind_of(scheme: Scheme) -> Kind:
    """Return the lists whose labels *scheme* writes, as our own pages print them."""
    return Kind(scheme, _written(scheme))


def _none(_number: int) -> tuple[str, ...]:
    return ()


KINDS: tuple[Kind, ...] = tuple(
    Kind(scheme, _none, name)
    for name, scheme in (
        ("一是", schemes.POINT), ("一要", schemes.POINT), ("首先", schemes.ORDER_WORDS), ("第一，", schemes.ORDINAL),
        ("其一", schemes.ORDINAL), ("（1）", schemes.ARABIC_PAREN), ("（一）", schemes.CHINESE_PAREN),
        ("①", schemes.CIRCLED), ("⑴", schemes.PAREN_GLYPH), ("⒈", schemes.DOT_GLYPH), ("1）", schemes.ARABIC_CLOSE),
        ("1.", schemes.ARABIC_DOT), ("一、", schemes.CHINESE_COMMA),
    )
)  # fmt: skip
"""The lists of any text."""
_FOREIGN = {kind.foreign: kind for kind in KINDS}


@define
class Item:
    """One item while it is read: its label, its first line behind that, then more paragraphs."""

    label: Piece
    first: Piece
    more: list[Piece] = field(factory=list)


@define
class Listing:
    """A list while it is read; *last* is the number of its last item."""

    kind: Kind
    items: list[Item]
    last: int

    def points(self) -> Iterator[tuple[Piece | None, tuple[Piece, ...]]]:
        """Yield title and paragraphs of each item, without the stops that are put back in printing."""
        firsts = [self._without_stop(item.first) for item in self.items]
        between = "。" if any("。" in first.text.rstrip("。") for first in firsts) else "；"
        for n, (item, bare) in enumerate(zip(self.items, firsts, strict=True), 1):
            stop = "。" if n == len(self.items) or item.more else between
            written = bare.text if bare.text.endswith(_ENDS) else bare.text + stop
            first = bare if bare.text and written == item.first.text else item.first
            title, body = _titled(first)
            yield title, (*((body,) if body is not None else ()), *item.more)

    @staticmethod
    def _without_stop(piece: Piece) -> Piece:
        return piece.cut(0, len(piece.text) - 1) if piece.text.endswith(("。", "；")) else piece


def _titled(first: Piece) -> tuple[Piece | None, Piece | None]:
    """Split 领导重视，部署到位。一年来…… into title and body."""
    stop = first.text.find("。", 1, _LONGEST_TITLE + 1)
    if stop < 0 or stop == len(first.text) - 1 or first.text[stop - 1] in ENDS:
        return None, first
    body = first.cut(stop + 1)
    return (first.cut(0, stop), body) if body.text else (None, first)


def list_scheme(texts: Sequence[str]) -> Scheme:
    """Return the scheme in which lines among *texts* begin or hold a list; 一是 where none does."""
    for scheme in SCHEMES:
        first, kind = scheme.write(1), kind_of(scheme)
        if any(text.startswith(first) or _inside(text, kind)[0] > 0 for text in texts):
            return scheme
    return schemes.POINT


def read_lists(piece: Piece, kinds: Sequence[Kind], *, alone: bool = True) -> tuple[Piece | Listing, ...]:
    """Return what *piece* holds: lists, and the words before each; the piece itself where no list is.

    Inside a paragraph a list counts only with its second item, so that “一是一” stays words; at its head
    one item is a list as well if *alone*, since the second may begin the next paragraph.
    """
    if kinds is not KINDS:
        own = _read_own(piece, kinds)
        return (piece,) if own is None else (own[1],) if own[0] is None else (own[0], own[1])
    parts: list[Piece | Listing] = []
    runs, text, start = find_runs(piece.text, alone=alone), piece.text, 0
    for n, run in enumerate(runs):
        behind = runs[n + 1].labels[0].start if n + 1 < len(runs) else -1
        end = cut_before(text, run.labels[-1].end, behind) if behind >= 0 else len(text)
        lead = piece.cut(start, run.labels[0].start)
        if lead.text:
            parts.append(lead)
        parts.append(Listing(_FOREIGN[run.kind], _items(piece, run.labels, end), run.last))
        start = end
    return tuple(parts) or (piece,)


def read_list(piece: Piece, kinds: Sequence[Kind]) -> tuple[Piece | None, Listing] | None:
    """Return the first list in *piece* and the words that lead to it, ``None`` if there is no list."""
    if kinds is not KINDS:
        return _read_own(piece, kinds)
    runs = find_runs(piece.text)
    if not runs:
        return None
    first = runs[0].labels[0].start
    listing = Listing(_FOREIGN[runs[0].kind], _items(piece, runs[0].labels, len(piece.text)), runs[0].last)
    return (piece.cut(0, first) if first else None, listing)


def _items(piece: Piece, labels: Sequence[PointLabel], end: int) -> list[Item]:
    """Return the items that begin with *labels*, the last one up to *end*."""
    ends = [*(label.start for label in labels[1:]), end]
    return [
        Item(piece.cut(label.start, label.end), piece.cut(label.end, stop))
        for label, stop in zip(labels, ends, strict=True)
    ]


def _read_own(piece: Piece, kinds: Sequence[Kind]) -> tuple[Piece | None, Listing] | None:
    """Return the list in *piece*, as our own pages write it."""
    text = piece.text
    found: tuple[int, int, Kind] | None = None
    for kind in kinds:
        end = kind.heads(text, 1)
        if end and not (text.startswith("一是一") and text[3:].lstrip("，,、").startswith("二是二")):
            found = (0, end, kind)
            break
        start, end = _inside(text, kind)
        if start > 0 and (found is None or start < found[0]):
            found = (start, end, kind)
    if found is None:
        return None
    start, end, kind = found
    items, last = _split(piece, kind, start, end, 1)
    lead = piece.cut(0, start) if start else None
    return (lead, Listing(kind, items, last)) if items else None


def _inside(text: str, kind: Kind) -> tuple[int, int]:
    """Return where the first label stands inside *text*, if the second follows; else (-1, -1)."""
    start, end = kind.find(text, 1, 1)
    if start > 0:
        return (start, end) if kind.find(text, 2, end)[0] > 0 else (-1, -1)
    return (-1, -1)


def next_items(listing: Listing, piece: Piece) -> tuple[Piece | None, list[Item]]:
    """Return the items with which *piece* counts on from *listing*, none if it does not.

    Words before the first label belong to the item before: a line was broken in mid-sentence. Where
    they begin a list themselves, nothing counts on.
    """
    kind, text = listing.kind, piece.text
    if kind.foreign:
        run = goes_on(text, kind.foreign, listing.last)
        if run is None:
            return None, []
        listing.last, first = run.last, run.labels[0].start
        return piece.cut(0, first) if first else None, _items(piece, run.labels, len(text))
    number = listing.last + 1
    end = kind.heads(text, number)
    start, end = (0, end) if end else kind.find(text, number, 1)
    if start < 0 or (start and _begins(text[:start], kind)):
        return None, []
    items, last = _split(piece, kind, start, end, number)
    if items:
        listing.last = last
    return piece.cut(0, start) if start and items else None, items


def _begins(text: str, kind: Kind) -> bool:
    return bool(kind.heads(text, 1)) or kind.find(text, 1, 1)[0] > 0


def _split(piece: Piece, kind: Kind, start: int, end: int, number: int) -> tuple[list[Item], int]:
    """Split *piece* at label *number*, which stands at *start*, and those that count on; give the last number."""
    items: list[Item] = []
    text = piece.text
    while kind.spellings(number + 1):
        at, after = kind.find(text, number + 1, end + 1)
        if at < 0:
            break
        items.append(Item(piece.cut(start, end), piece.cut(end, at)))
        start, end, number = at, after, number + 1
    rest = piece.cut(end)
    if not rest.text:
        return [], 0
    return [*items, Item(piece.cut(start, end), rest)], number


def _label_at(text: str, label: str, start: int) -> int:
    """Return where *label* stands after a mark from *start* on, -1 if nowhere."""
    at = text.find(label, start)
    while at >= 0 and text[at - 1] not in _BEFORE:
        at = text.find(label, at + 1)
    return at
