"""Units: what the numbers of a table count, as the names of its columns and rows or a note say (来信（件）, 单位：万元)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from wenming.figures.mention import Mention
from wenming.figures.relations.tables.grid import cells_of, label_of, may_add
from wenming.zh import Quantity, find_quantities

__all__ = ["COUNTED", "UNIT", "counted_cells"]

UNIT = re.compile(r"[（(]\s*(?:[单單]位[：:])?([^（）()]*)[)）]\s*\Z")
COUNTED = re.compile("(?P<unit>[件人户家个个次场起处项])[数數]|数量|數量")
_NOTE = re.compile(r"[单單]位\s*[：:]\s*([^\s（）()，,；;。、：:]{1,8})\s*[)）]?\s*\Z")
_NAMES = re.compile("序[号號]|[编編][号號码碼]|代[码碼]|年份|年度|日期|[时時][间間]|[电電][话話]|[邮郵][编編]|名次|位次|排名")


def counted_cells(
    rows: Sequence[Sequence[str]], notes: Iterable[str] = ()
) -> Iterator[tuple[int, int, Quantity, Mention]]:
    """Yield the numbers of a table whose unit stands elsewhere: row, column, what is counted, the number in its cell.

    What is counted has the unit in its words (120件), the number has not (120); both have value and unit.

    The unit is that of the column, else of the row, else of a note; a rate or a rank takes none from a note.

    Args:
        rows: Rows of cells; the first names the columns, behind rows of one cell that are notes.
        notes: What stands around the table: its caption, a line above it.
    """
    above = next((n for n, row in enumerate(rows) if sum(bool(cell.strip()) for cell in row) > 1), len(rows))
    table = rows[above:]
    if len(table) < 2:
        return
    told = [*notes, *(cell for row in rows[:above] for cell in row)]
    general = next((found[1] for note in told if (found := _NOTE.search(note.strip())) is not None), "")
    own = [_unit_of(name) for name in table[0]]
    common = ["" if unit is None or not may_add(name) else general for unit, name in zip(own, table[0], strict=True)]
    for cell in cells_of(table):
        text, column = table[cell.row][cell.column].strip(), cell.column
        if cell.mention.quantity.unit or column >= len(own) or own[column] is None:
            continue
        unit = own[column] or _unit_of(label_of(table[cell.row])) or common[column]
        quantity = _counted(text, unit) if unit else None
        if quantity is not None:
            number = evolve(quantity, text=text, span=(cell.mention.start, cell.mention.end))
            yield above + cell.row, column, quantity, Mention(number, cell.mention.start, cell.mention.end)


def _unit_of(name: str) -> str | None:
    """Return the unit that *name* tells, ``""`` if none; ``None`` where it is of names, not of numbers: 序号, 年份."""
    if _NAMES.search(name):
        return None
    unit = UNIT.search(name)
    counted = COUNTED.fullmatch(name.strip())
    return unit[1].strip() if unit is not None else (counted["unit"] or "") if counted is not None else ""


def _counted(number: str, unit: str) -> Quantity | None:
    """Return what *number* of *unit* is; ``None`` where no text could say so: (含重复) is no unit."""
    phrase = number + unit
    found = find_quantities(phrase)
    return found[0] if len(found) == 1 and found[0].span == (0, len(phrase)) and found[0].unit else None
