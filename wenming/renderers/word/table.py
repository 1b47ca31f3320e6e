"""Tables: as wide as the 版心, heads repeated, rows whole, figures to the right (L-TBL-2 … L-TBL-5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, repeat

from wenming.document import Graph, Grid
from wenming.errors import RenderError
from wenming.renderers.columns import Alignment, alignments, as_grid, widest
from wenming.renderers.profile import Profile
from wenming.renderers.word.runs import PLAIN, PLAIN_END, runs, simple
from wenming.renderers.word.safe_xml import escape

__all__ = ["KEEP_NEXT", "WHOLE_ROWS", "column_widths", "table_xml"]

KEEP_NEXT = "<w:keepNext/>"

MAX_COLUMNS = 63  # Word shows no more
WHOLE_ROWS = 8  # rows of a table that is moved whole rather than parted from a signature
_PADDING = 200  # left and right margin of a cell in twips, its borders, a hair
_MARK = "\0"  # no text holds it
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_MARGINS = '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'


def column_widths(grid: Grid, profile: Profile, longest: Sequence[int] | None = None) -> list[int]:
    """Return the columns' widths in twips; their sum is exactly the width of the 版心.

    Each column gets what its longest cell needs. What is left is shared out by need; where there is
    not enough, short columns keep theirs and the long ones share the rest equally. *longest* are the
    widths of :func:`wenming.renderers.columns.widest`, where they are known already.
    """
    total, char = profile.text_width, int(profile.table_size * 20)
    needs = [max(width, 2) * char + _PADDING for width in longest or widest(grid)]
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


def _row(
    widths: list[int], sides: Sequence[Alignment], runs_of: Sequence[str], style: str, properties: str, keep: str = ""
) -> str:
    """Return a row, a mark where each cell's words go, in what *runs_of* puts around them."""
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}<w:jc w:val="{alignment}"/></w:pPr>{words}</w:p></w:tc>'
        for width, alignment, words in zip(widths, sides, runs_of, strict=True)
    ]
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _column(cells: tuple[str, ...], font: str) -> tuple[str, Sequence[str]]:
    """Return what goes around each of *cells*, and the cells: a whole column of simple words as it is."""
    if "" not in cells and simple("".join(cells)):
        return f"{PLAIN}{_MARK}{PLAIN_END}", cells
    return _MARK, [runs(cell, font) for cell in cells]


def _filled(row: str, columns: Sequence[Sequence[str]]) -> str:
    """Return *row* as often as *columns* are long, their cells at its marks; no row is a string of its own."""
    first, *others = row.split(_MARK)
    strands: list[Iterable[str]] = [repeat(first)]
    for cells, piece in zip(columns, others, strict=True):
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
        row = _row(widths, heads, [_MARK] * len(widths), "WmTableHead", properties, kept if whole else "")
        yield _filled(row, [[runs(cell, profile.fonts.hei.word)] for cell in grid.header])
    if grid.rows:
        made = [_column(cells, profile.fonts.fangsong.word) for cells in zip(*grid.rows, strict=True)]
        around, columns = [around for around, _ in made], [cells for _, cells in made]
        sides = alignments(grid, longest)
        plain, tied = (_row(widths, sides, around, "WmTableCell", "<w:cantSplit/>", one) for one in ("", kept))
        if kept and not whole:  # the last row alone
            yield _filled(plain, [cells[:-1] for cells in columns])
            columns = [cells[-1:] for cells in columns]
        yield _filled(tied, columns)
    yield "</w:tbl>"


def _check(grid: Grid) -> None:
    columns = len(grid.numeric)
    if columns > MAX_COLUMNS:
        raise RenderError(
            "has {columns} columns; Word shows at most {limit}. Split the table.",
            {"columns": columns, "limit": MAX_COLUMNS},
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
        RenderError: rows of different length, or more columns than Word shows.
    """
    grid, description = (as_grid(block), block.alt) if isinstance(block, Graph) else (block, "")
    _check(grid)
    if not grid.numeric or not (grid.header or grid.rows):
        return ""
    told = (("tblCaption", caption), ("tblDescription", description))
    spoken = "".join([f'<w:{name} w:val="{escape(words)}"/>' for name, words in told if words])
    return "".join(_parts(grid, profile, spoken, keep))
