"""Chunks: the words of a line of HTML or Markdown, put together from pieces of the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import define, evolve, field

from wenming.reader.lines import BLANKS, UNFIT, UNFIT_CHARS, Dropped, Origin, RawLine, Span

__all__ = ["Chunks", "Places", "hung", "is_wide", "joined"]

_UNFIT = re.compile(f"(?:{UNFIT_CHARS.pattern}|[\n\r\x0b\x0c\x85])+")  # a line holds no break
_WIDE = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
)


def is_wide(char: str) -> bool:
    """Tell whether *char* is a hanzi or a mark as wide: a line broken beside it has no blank there."""
    return _WIDE.match(char) is not None


class Places:
    """Offsets of a source as lines and columns."""

    def __init__(self, source: str) -> None:
        self._length = len(source)
        self._starts = [0, *(found.end() for found in re.finditer("\r\n|[\n\r]", source))]

    def line(self, offset: int) -> int:
        """Return the number, from 1, of the line in which *offset* lies."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """Return how many characters of that line stand before *offset*."""
        return offset - self._starts[self.line(offset) - 1]

    def start(self, number: int) -> int:
        """Return the offset at which line *number* begins, the end of the source behind the last."""
        return self._starts[min(number, len(self._starts)) - 1]

    def end(self, number: int) -> int:
        """Return the offset at which the line behind line *number* begins, the end of the source behind the last."""
        return self._starts[number] if number < len(self._starts) else self._length

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from *start* to *end*."""
        return Span(self.line(start), self.column(start) + 1, start, end)

    def empty(self, at: int, hint: str = "") -> RawLine:
        """Return a line without words that stands at *at*."""
        return RawLine("", self.line(at), start=at, column=self.column(at), hint=hint)


@define
class Chunks:
    """One line while it is put together.

    Attributes:
        places: Where offsets lie.
        parts: Pieces of text, each with its offset; *put_in* where the source has no such character.
    """

    places: Places
    parts: list[tuple[str, int, bool]] = field(factory=list)

    def add(self, text: str, start: int, *, put_in: bool = False) -> None:
        """Add *text*, which stands at *start*."""
        if text:
            self.parts.append((text, start, put_in))

    @property
    def last(self) -> str:
        """The last character so far, ``""`` if there is none."""
        return self.parts[-1][0][-1] if self.parts else ""

    def line(self, hint: str = "", *, keep_indent: bool = False) -> RawLine | None:
        """Return the line, blanks at its ends left out; ``None`` where it has no words."""
        dropped: list[Dropped] = []
        text, origins = "", []
        for part, start, put_in in self._fit(dropped):
            origins.append(Origin(len(text), start, self.places.line(start), self.places.column(start), put_in))
            text += part
        bare = text.lstrip(BLANKS)
        indent = text[: len(text) - len(bare)]
        bare = bare.rstrip(BLANKS)
        if not bare and not dropped:
            return None
        return _line(bare, indent if keep_indent else "", origins, len(indent), hint, tuple(dropped))

    def _fit(self, dropped: list[Dropped]) -> list[tuple[str, int, bool]]:
        """Return the parts without what no page can carry, which goes to *dropped*."""
        fit: list[tuple[str, int, bool]] = []
        for text, start, put_in in self.parts:
            at = 0
            for found in _UNFIT.finditer(text):
                place, size = (start, 1) if put_in else (start + found.start(), len(found[0]))
                dropped.append(Dropped(found[0], UNFIT, self.places.span(place, place + size)))
                if found.start() > at:
                    fit.append((text[at : found.start()], start if put_in else start + at, put_in))
                at = found.end()
            if at < len(text):
                fit.append((text[at:], start if put_in else start + at, put_in))
        return fit


def _line(
    text: str, indent: str, origins: list[Origin], cut: int, hint: str, dropped: tuple[Dropped, ...]
) -> RawLine:
    """Return the line of *text*, which begins *cut* characters into what *origins* speak of."""
    if not origins:
        place = dropped[0].span
        return RawLine("", place.line, start=place.start, column=place.column - 1, hint=hint, dropped=dropped)
    last = max(index for index, one in enumerate(origins) if one.at <= cut)
    kept: list[Origin] = []
    for index, one in enumerate(origins[last:]):
        far = 0 if one.put_in or index else cut - one.at
        at = max(0, one.at - cut)
        kept.append(Origin(at, one.start + far, one.number, one.column + far, one.put_in))
    first = kept[0]
    plain = len(kept) == 1 and not first.put_in
    return RawLine(
        text,
        first.number,
        indent=indent,
        start=first.start,
        column=first.column,
        hint=hint,
        origins=() if plain else tuple(one for one in kept if one.at < len(text) or not one.at),
        dropped=dropped,
    )


def joined(lines: Sequence[RawLine]) -> RawLine:
    """Return *lines* as one, a blank between words and figures that would run together."""
    parts: list[RawLine] = []
    for line in lines:
        if not (line.text or line.dropped):
            continue
        if parts and parts[-1].text[-1:].isascii() and line.text[:1].isascii() and parts[-1].text and line.text:
            blank = evolve(line.place(0), at=0, put_in=True)
            parts.append(RawLine(" ", blank.number, start=blank.start, column=blank.column, origins=(blank,)))
        parts.append(line)
    return lines[0] if not parts else parts[0] if len(parts) == 1 else RawLine.joined(parts)


def hung(lines: Iterable[RawLine], dropped: Iterable[Dropped]) -> tuple[RawLine, ...]:
    """Return *lines* with what was left out of the source hung on the next line behind, the last one at the end."""
    lost = sorted(dropped, key=lambda one: one.span.start)
    kept = list(lines)
    if lost and not kept:
        place = lost[0].span
        kept.append(RawLine("", place.line, start=place.start, column=place.column - 1))
    at = 0
    for n, line in enumerate(kept):
        end = bisect_left(lost, line.start, at, key=lambda one: one.span.start) if n + 1 < len(kept) else len(lost)
        if end > at:
            kept[n] = evolve(line, dropped=(*line.dropped, *lost[at:end]))
            at = end
    return tuple(kept)
