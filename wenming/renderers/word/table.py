"""Tables: as wide as the 版心, heads repeated, rows whole, figures to the right (L-TBL-2 … L-TBL-5)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, repeat

from attrs import evolve

from wenming.document import Graph, Grid
from wenming.errors import RenderError
from wenming.renderers.columns import Alignment, alignments, as_grid, widest
from wenming.renderers.profile import Profile
from wenming.renderers.word.runs import PLAIN, PLAIN_END, runs, simple
from wenming.renderers.word.safe_xml import escape

__all__ = ["KEEP_NEXT", "WHOLE_ROWS", "column_widths", "table_xml"]

KEEP_NEXT = "<w:keepNext/>"

_MAX_COLUMNS = 63  # Word shows no more
_LEAST = 170  # left and right margin of a cell in twips: what _MARGINS say
WHOLE_ROWS = 8  # rows of a table that is moved whole rather than parted from a signature
_PADDING = 200  # left and right margin of a cell in twips, its borders, a hair
_NOTHING, _PLAIN = ("", ""), (PLAIN, PLAIN_END)  # what goes around the words of a cell
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'


def column_widths(grid: Grid, profile: Profile, longest: Sequence[int] | None = None) -> list[int]:
    """Return the columns' widths in twips; their sum is exactly the width of the 版心.

    Each column gets what its longest cell needs, and what is left is shared out by need. Where there is
    not enough, short columns keep theirs, figures stay on one line, and the long columns get what sets
    them in as few lines as can be: the longer the text, the wider. *longest* are the widths of
    :func:`wenming.renderers.columns.widest`, where they are known already.
    """
    total, char = profile.text_width, int(profile.table_size * 20)
    longest = [max(width, 2) for width in longest or widest(grid)]
    needs = [width * char + _PADDING for width in longest]
    if sum(needs) > total:
        needs = _squeezed(grid, longest, char, total)
    edges = [total * done // sum(needs) for done in accumulate(needs)]
    return [edge - before for before, edge in zip([0, *edges], edges, strict=False)]


def _squeezed(grid: Grid, longest: Sequence[int], char: int, total: int) -> list[int]:
    """Return widths within *total*, in twips, for columns that have no room on one line."""
    needs = [width * char + _PADDING for width in longest]
    cap = _cap(needs, total)
    figures = widest(evolve(grid, header=())) if grid.rows else [0] * len(needs)
    least = [
        need if need <= cap else max(figure, 2) * char + _PADDING if numeric else 2 * char + _PADDING
        for need, numeric, figure in zip(needs, grid.numeric, figures, strict=True)
    ]
    if sum(least) > total:
        return [min(need, cap) for need in needs]

    def in_lines(count: int) -> list[int]:
        return [max(low, -(-width // count) * char + _PADDING) for low, width in zip(least, longest, strict=True)]

    counts = range(1, max(longest) + 1)
    return in_lines(counts[bisect_left(counts, True, key=lambda count: sum(in_lines(count)) <= total)])


def _cap(needs: list[int], total: int) -> int:
    """Return the width that needs are cut to where they shall add up to *total*: small ones stay whole."""
    left, columns = total, len(needs)
    for need in sorted(needs):
        if need * columns > left:
            break
        left, columns = left - need, columns - 1
    return left // max(columns, 1)


def _row(
    widths: list[int],
    sides: Sequence[Alignment],
    around: Sequence[tuple[str, str]],
    style: str,
    properties: str,
    keep: str = "",
) -> list[str]:
    """Return a row in the pieces that stand between its cells' words; *around* are those that each cell brings."""
    ahead = f"<w:tr><w:trPr>{properties}</w:trPr>"
    pieces = []
    for width, alignment, (before, behind) in zip(widths, sides, around, strict=True):
        pieces.append(
            f'{ahead}<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}<w:jc w:val="{alignment}"/></w:pPr>{before}'
        )
        ahead = f"{behind}</w:p></w:tc>"
    return [*pieces, f"{ahead}</w:tr>"]


def _column(cells: tuple[str, ...], font: str) -> tuple[tuple[str, str], Sequence[str]]:
    """Return what goes around each of *cells*, and the cells: a whole column of simple words as it is."""
    if "" not in cells and simple("".join(cells)):
        return _PLAIN, cells
    return _NOTHING, [runs(cell, font) for cell in cells]


def _filled(row: list[str], columns: Sequence[Sequence[str]]) -> str:
    """Return *row* as often as *columns* are long, their cells between its pieces; no row is a string of its own."""
    strands: list[Iterable[str]] = [repeat(row[0])]
    for cells, piece in zip(columns, row[1:], strict=True):
        strands += (cells, repeat(piece))
    return "".join(chain.from_iterable(zip(*strands, strict=False)))


def _parts(grid: Grid, profile: Profile, spoken: str, keep: bool) -> Iterator[str]:
    longest = widest(grid)
    widths = column_widths(grid, profile, longest)
    kept = KEEP_NEXT if keep else ""
    whole = keep and len(grid.rows) <= WHOLE_ROWS
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{profile.text_width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_MARGINS}</w:tblCellMar>"
        f'<w:tblLook w:val="0020" w:firstRow="{int(bool(grid.header))}"/>{spoken}</w:tblPr><w:tblGrid>'
    )
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield "</w:tblGrid>"
    if grid.header:
        heads: list[Alignment] = ["center"] * len(widths)
        properties = "<w:cantSplit/><w:tblHeader/>"
        row = _row(widths, heads, [_NOTHING] * len(widths), "WmTableHead", properties, kept if whole else "")
        font = profile.fonts.hei.word
        yield _filled(row, [(runs(cell, font),) for cell in grid.header])
    if grid.rows:
        font = profile.fonts.fangsong.word
        around, columns = zip(*[_column(cells, font) for cells in zip(*grid.rows, strict=True)], strict=True)
        made = partial(_row, widths, alignments(grid, longest), around, "WmTableCell", "<w:cantSplit/>")
        if kept and not whole:  # the last row alone
            yield _filled(made(), [cells[:-1] for cells in columns])
            columns = tuple(cells[-1:] for cells in columns)
        yield _filled(made(kept), columns)
    yield "</w:tbl>"


def _check(grid: Grid, profile: Profile) -> None:
    columns = len(grid.numeric)
    limit = min(_MAX_COLUMNS, profile.text_width // (int(profile.table_size * 20) + _LEAST))
    if columns > limit:
        raise RenderError(
            "has {columns} columns; this page holds {limit}, of one character each. "
            "Split the table, or give it landscape pages.",
            {"columns": columns, "limit": limit},
            path=str(grid.path),
        )
    if set(map(len, grid.rows)) <= {columns} and len(grid.header) in (0, columns):
        return
    for index, cells in enumerate((grid.header, *grid.rows) if grid.header else grid.rows):
        if len(cells) != columns:
            raise RenderError(
                "has {found} cells in row {row} and {columns} columns. Give every row as many cells.",
                {"found": len(cells), "row": index, "columns": columns},
                path=str(grid.path),
            )


def table_xml(block: Grid | Graph, profile: Profile, *, caption: str = "", keep: bool = False) -> str:
    """Return *block* as ``w:tbl``, a chart by its values in two columns; ``""`` if it has no cell at all.

    Those who cannot see it hear *caption* and, of a chart, what it shows. With *keep* its last row stays on
    the page of what follows. A short table stays whole: LibreOffice keeps a table with what follows only
    where every row asks for it, Word goes by the last.

    Raises:
        RenderError: rows of different length, or columns too narrow for one character.
    """
    grid, description = (as_grid(block), block.alt) if isinstance(block, Graph) else (block, "")
    _check(grid, profile)
    if not grid.numeric or not (grid.header or grid.rows):
        return ""
    told = (("tblCaption", caption), ("tblDescription", description))
    spoken = "".join([f'<w:{name} w:val="{escape(words)}"/>' for name, words in told if words])
    return "".join(_parts(grid, profile, spoken, keep))
