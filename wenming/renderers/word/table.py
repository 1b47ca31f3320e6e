"""Tables: as wide as the 版心, heads repeated, rows whole, figures to the right (L-TBL-2 … L-TBL-5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from wenming.document import Graph, Grid
from wenming.errors import RenderError
from wenming.renderers.columns import Alignment, alignments, as_grid, widest
from wenming.renderers.profile import Profile
from wenming.renderers.word.runs import runs
from wenming.renderers.word.safe_xml import escape

__all__ = ["KEEP_NEXT", "column_widths", "graph_table", "grid_table"]

KEEP_NEXT = "<w:keepNext/>"

MAX_COLUMNS = 63  # Word shows no more
_WHOLE = 8  # rows of a table that is moved whole rather than parted from a signature
_PADDING = 200  # left and right margin of a cell in twips, its borders, a hair
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'


def column_widths(grid: Grid, profile: Profile) -> list[int]:
    """Return the columns' widths in twips; their sum is exactly the width of the 版心.

    Each column gets what its longest cell needs. What is left is shared out by need; where there is
    not enough, short columns keep theirs and the long ones share the rest equally.
    """
    total, char = profile.text_width, int(profile.table_size * 20)
    needs = [max(width, 2) * char + _PADDING for width in widest(grid)]
    if sum(needs) > total:
        needs = _capped(needs, total)
    edges = [total * done // sum(needs) for done in accumulate(needs)]
    return [edge - before for before, edge in zip([0, *edges], edges, strict=False)]


def _capped(needs: list[int], total: int) -> list[int]:
    left, columns = total, len(needs)
    for need in sorted(needs):
        if need * columns > left:
            return [min(one, left // columns) for one in needs]
        left, columns = left - need, columns - 1
    return needs


def _row(cells: tuple[str, ...], starts: list[str], font: str, properties: str) -> Iterator[str]:
    yield f"<w:tr><w:trPr>{properties}</w:trPr>"
    for cell, start in zip(cells, starts, strict=True):
        yield f"{start}{runs(cell, font)}</w:p></w:tc>"
    yield "</w:tr>"


def _starts(widths: list[int], sides: Sequence[Alignment], style: str, keep: str = "") -> list[str]:
    """Return for each column all that precedes a cell's words: one string a column, not one a cell."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}<w:jc w:val="{alignment}"/></w:pPr>'
        for width, alignment in zip(widths, sides, strict=True)
    ]


def _parts(grid: Grid, profile: Profile, description: str, keep: bool) -> Iterator[str]:
    widths = column_widths(grid, profile)
    kept = KEEP_NEXT if keep else ""
    whole = keep and len(grid.rows) <= _WHOLE
    told = f'<w:tblDescription w:val="{escape(description)}"/>' if description else ""
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{profile.text_width}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_MARGINS}</w:tblCellMar>"
        f'<w:tblLook w:val="0020" w:firstRow="{int(bool(grid.header))}"/>{told}</w:tblPr><w:tblGrid>'
    )
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield "</w:tblGrid>"
    if grid.header:
        heads: list[Alignment] = ["center"] * len(widths)
        starts = _starts(widths, heads, "WmTableHead", kept if whole else "")
        yield from _row(grid.header, starts, profile.fonts.hei.word, "<w:cantSplit/><w:tblHeader/>")
    plain, tied = (_starts(widths, alignments(grid), "WmTableCell", one) for one in ("", kept))
    for index, cells in enumerate(grid.rows):
        starts = tied if whole or index == len(grid.rows) - 1 else plain
        yield from _row(cells, starts, profile.fonts.fangsong.word, "<w:cantSplit/>")
    yield "</w:tbl>"


def _check(grid: Grid) -> None:
    columns = len(grid.numeric)
    if columns > MAX_COLUMNS:
        raise RenderError(
            "has {columns} columns; Word shows at most {limit}. Split the table.",
            {"columns": columns, "limit": MAX_COLUMNS},
            path=str(grid.path),
        )
    for index, cells in enumerate((grid.header, *grid.rows) if grid.header else grid.rows):
        if len(cells) != columns:
            raise RenderError(
                "has {found} cells in row {row} and {columns} columns. Give every row as many cells.",
                {"found": len(cells), "row": index, "columns": columns},
                path=str(grid.path),
            )


def grid_table(grid: Grid, profile: Profile, *, description: str = "", keep: bool = False) -> str:
    """Return *grid* as ``w:tbl``; ``""`` if it has no cell at all.

    With *keep* its last row stays on the page of what follows. A short table stays whole: LibreOffice
    keeps a table with what follows only where every row asks for it, Word goes by the last.

    Raises:
        RenderError: rows of different length, or more columns than Word shows.
    """
    _check(grid)
    if not grid.numeric or not (grid.header or grid.rows):
        return ""
    return "".join(_parts(grid, profile, description, keep))


def graph_table(graph: Graph, profile: Profile, *, keep: bool = False) -> str:
    """Return the values of *graph* as a table of two columns, what it shows as its description."""
    return grid_table(as_grid(graph), profile, description=graph.alt, keep=keep)
