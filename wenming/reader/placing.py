"""Printed words of a report that was read → where they stand in its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from wenming.diagnostics import Span
from wenming.model import Path
from wenming.reader.lines import Dropped, Piece, Repair

__all__ = ["Placing"]


@frozen(slots=False)
class Placing:
    """Where everything in one document stands, down to the character.

    Attributes:
        texts: The path of each text with its words, in reading order.
        others: What tells where metrics and the date stand, which are no texts.
        known: What else of the source has its line and column.
    """

    texts: Iterable[tuple[Path, Piece]]
    others: Callable[[], Mapping[Path, Span]]
    known: tuple[Dropped | Repair, ...]

    @cached_property
    def pieces(self) -> Mapping[Path, Piece]:
        """The words of each text, in their line."""
        return dict(self.texts)

    @cached_property
    def spans(self) -> Mapping[Path, Span]:
        """Where each text stands, and metrics and the date."""
        return MappingProxyType({**{path: piece.span for path, piece in self.pieces.items()}, **self.others()})

    def locate(self, path: Path | None, span: tuple[int, int] | None = None) -> Span | None:
        """Return where the characters *span* of the printed text at *path* stand; all of it without a span.

        A node that is no text stands where its title does, or its first words. Without a path *span* counts in
        the source itself. ``None`` where nothing is known.
        """
        if path is None:
            return None if span is None else self._in_source(*span)
        piece = self.pieces.get(path)
        if span is not None and piece is not None:
            return piece.part(*span)
        return self.spans.get(path) or self.spans.get(path.under("title")) or self._below(path)

    def ranges(self, path: Path, start: int, end: int) -> tuple[tuple[int, int], ...] | None:
        """Return the runs of the source that print the characters from *start* to *end*, each as (start, end).

        More than one where the source has more between them: a line end, marks of escape. For no characters it is
        the empty run where some could be put in. ``None`` where one stands in no source: joining lines or a repair
        put it in, or an entity stands for it.
        """
        piece = self.pieces.get(path)
        if piece is None:
            return None
        if start == end:
            at = piece.part(start, start + 1).start if start < len(piece.text) else piece.span.end
            return ((at, at),)
        runs: list[tuple[int, int]] = []
        for offset in range(start, end):
            one = piece.part(offset, offset + 1)
            if one.end != one.start + 1:
                return None
            if runs and runs[-1][1] == one.start:
                runs[-1] = runs[-1][0], one.end
            else:
                runs.append((one.start, one.end))
        return tuple(runs)

    def _below(self, path: Path) -> Span | None:
        """Return where the first words under *path* stand."""
        size = len(path)
        return next((span for below, span in self.spans.items() if below[:size] == path), None)

    def _in_source(self, start: int, end: int) -> Span:
        """Return line and column of *start*, counted from the nearest place before it that is known."""
        place = bisect_right(self._starts, start) - 1
        near = self._known[place] if place >= 0 else Span(1, 1, 0, 0)
        return Span(near.line, near.column + start - near.start, start, end)

    @cached_property
    def _known(self) -> tuple[Span, ...]:
        return tuple(sorted((*self.spans.values(), *self._lines(), *(one.span for one in self.known)), key=_start))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(map(_start, self._known))

    def _lines(self) -> Iterator[Span]:
        """Yield where the parts of the lines begin that were joined."""
        for piece in self.pieces.values():
            for one in piece.line.origins:
                yield Span(one.number, one.column + 1, one.start, one.start)


def _start(span: Span) -> int:
    return span.start
