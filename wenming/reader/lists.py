"""Lists in running text: 一是……；二是……。 in one paragraph, one a line, or after a lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from wenming.reader.lines import Piece
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["Item", "Listing", "list_scheme", "next_items", "read_list"]

SCHEMES = (schemes.POINT, schemes.ORDINAL, schemes.ORDER_WORDS, schemes.ORDER_WORDS_HANT)
"""Ways to write the labels of points; a report uses one of them."""

ENDS = "。；！？…：;!?:"
"""Marks that end a clause: no stop is put after them (``wenming.document``)."""

_BEFORE = frozenset(ENDS + "，,、”』」）)")  # what may stand before a label inside a paragraph
_LONGEST_TITLE = 24  # characters of a short sentence at the head of a point


@define
class Item:
    """One item while it is read: its first line after the label, then more paragraphs."""

    first: Piece
    more: list[Piece] = field(factory=list)


@define
class Listing:
    """A list while it is read."""

    items: list[Item]

    def points(self) -> Iterator[tuple[Piece | None, tuple[Piece, ...]]]:
        """Yield title and paragraphs of each item, without the stops that are put back in printing."""
        firsts = [self._without_stop(item.first) for item in self.items]
        between = "。" if any("。" in first.text.rstrip("。") for first in firsts) else "；"
        for n, (item, bare) in enumerate(zip(self.items, firsts, strict=True), 1):
            stop = "。" if n == len(self.items) or item.more else between
            written = bare.text if bare.text.endswith(tuple(ENDS)) else bare.text + stop
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
        first = scheme.write(1)
        if any(text.startswith(first) or _inside(text, scheme) > 0 for text in texts):
            return scheme
    return schemes.POINT


def read_list(piece: Piece, scheme: Scheme) -> tuple[Piece | None, Listing] | None:
    """Return the list in *piece* and the words that lead to it, ``None`` if there is no list.

    Inside a paragraph a list counts only with its second item, so that “一是一” stays words.
    """
    found = scheme.read(piece.text)
    if found is not None and found[0] == (1,):
        items = _split(piece, scheme, 1)
        return (None, Listing(items)) if items else None
    at = _inside(piece.text, scheme)
    if at < 0:
        return None
    lead, items = piece.cut(0, at), _split(piece.cut(at), scheme, 1)
    return (lead, Listing(items)) if items and lead.text else None


def _inside(text: str, scheme: Scheme) -> int:
    """Return where a list begins inside *text*: at its first label, if the second follows; else -1."""
    first = scheme.write(1)
    at = _label_at(text, first, 1)
    return at if at > 0 and _label_at(text, scheme.write(2), at + len(first)) > 0 else -1


def next_items(listing: Listing, piece: Piece, scheme: Scheme) -> tuple[Piece | None, list[Item]]:
    """Return the items with which *piece* counts on from *listing*, none if it does not.

    Words before the first label belong to the item before: a line was broken in mid-sentence. Where
    they begin a list themselves, nothing counts on.
    """
    number = len(listing.items) + 1
    if scheme.limit is not None and number > scheme.limit:
        return None, []
    label = scheme.write(number)
    at = 0 if piece.text.startswith(label) else _label_at(piece.text, label, 1)
    if _begins(piece.text[: max(at, 0)], scheme.write(1)):
        return None, []  # a list of its own
    items = _split(piece.cut(at), scheme, number) if at >= 0 else []
    return piece.cut(0, at) if at and items else None, items


def _begins(text: str, first: str) -> bool:
    return text.startswith(first) or _label_at(text, first, 1) > 0


def _split(piece: Piece, scheme: Scheme, number: int) -> list[Item]:
    """Split *piece*, which begins with label *number*, at the labels that count on from it."""
    items: list[Item] = []
    text, start = piece.text, len(scheme.write(number))
    while scheme.limit is None or number < scheme.limit:
        label = scheme.write(number + 1)
        at = _label_at(text, label, start + 1)
        if at < 0:
            break
        items.append(Item(piece.cut(start, at)))
        start, number = at + len(label), number + 1
    rest = piece.cut(start)
    if not rest.text:
        return []
    return [*items, Item(rest)]


def _label_at(text: str, label: str, start: int) -> int:
    """Return where *label* stands after a mark from *start* on, -1 if nowhere."""
    at = text.find(label, start)
    while at >= 0 and text[at - 1] not in _BEFORE:
        at = text.find(label, at + 1)
    return at
