r"""Tables as plain text writes them: ``| cell | cell |``, a rule of dashes under the header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from wenming.model.blocks import MAX_COLUMNS
from wenming.reader.lines import Piece, RawLine

__all__ = ["Grid", "is_marker", "is_row", "read_cells", "read_grid"]

_RULE = re.compile(r":?-+:?")
_CHARACTER = re.compile(r"\\[\\|]|.", re.DOTALL)
_MARKER = re.compile(r"［(?:图|折线图|柱形图|条形图|饼图)(?:：.*)?］")


@frozen
class Grid:
    """The rows of a table.

    Attributes:
        header: Cells of the header, maybe none.
        rows: Cells row by row.
    """

    header: tuple[Piece, ...]
    rows: tuple[tuple[Piece, ...], ...]


def is_row(line: RawLine) -> bool:
    """Tell whether *line* is a row of a table."""
    text = line.text
    return len(text) > 2 and text[0] == "|" and text[-1] == "|" and not text.endswith("\\|")


def is_marker(text: str) -> bool:
    """Tell whether *text* stands for a picture or chart: ［图：……］, ［折线图］."""
    return _MARKER.fullmatch(text) is not None


def read_grid(lines: Sequence[RawLine]) -> Grid | None:
    """Return *lines*, rows all, as a table; ``None`` where they do not make one."""
    raw = [_cells(line) for line in lines]
    width = len(raw[0])
    if width > MAX_COLUMNS or any(len(row) != width for row in raw):
        return None
    headed = len(raw) > 1 and all(_RULE.fullmatch(cell.text) for cell in raw[1])
    header = tuple(map(_plain, raw[0])) if headed else ()
    return Grid(header, tuple(tuple(map(_plain, row)) for row in raw[2 if headed else 0 :]))


def read_cells(lines: Sequence[RawLine]) -> Grid | None:
    """Return rows of which a source tells the cells as a table; ``None`` where they do not make one.

    Rows that are shorter than the longest get empty cells at their end. A table has one header: of
    several rows of headers, those behind the first are rows.
    """
    width = max(len(line.cells) for line in lines)
    if not 0 < width <= MAX_COLUMNS:
        return None
    raw = [
        (*(cell.piece() for cell in line.cells), *(Piece("", line) for _ in range(width - len(line.cells))))
        for line in lines
    ]
    headed = lines[0].hint == "header"
    return Grid(raw[0] if headed else (), tuple(raw[1 if headed else 0 :]))


def _cells(line: RawLine) -> list[Piece]:
    r"""Split a row at its bars; ``\|`` is a bar in a cell."""
    text, cells, start, at = line.text, [], 1, 1
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == "|":
            cells.append(line.piece(start, at))
            start = at + 1
        at += 1
    return cells


def _plain(cell: Piece) -> Piece:
    """Return the words of *cell* without marks of escape, as a line of their own: each character has its place."""
    text, line = cell.text, cell.line
    if "\\" not in text:
        return cell
    like_rule = text[0] == "\\" and _RULE.fullmatch(text[1:])
    kept = range(1, len(text)) if like_rule else [found.end() - 1 for found in _CHARACTER.finditer(text)]
    bare = "".join(text[at] for at in kept)
    places = tuple(evolve(line.place(cell.at + at), at=n) for n, at in enumerate(kept))
    return RawLine(bare, line.number, start=places[0].start, column=places[0].column, origins=places).piece()
