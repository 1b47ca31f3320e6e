"""The workbook in a chart: what Word shows when a reader edits its data."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from wenming.renderers.word.chart_labels import Labelled
from wenming.renderers.word.packed import pack

__all__ = ["SHEET", "workbook"]

SHEET: Final = "Sheet1"
_LONGEST: Final = 32_767  # characters that a cell holds


def workbook(values: Sequence[Labelled], *, head: str) -> bytes:
    """Return an .xlsx of one sheet: names in column A, values in column B, *head* above them.

    Names are text, whatever they begin with. A cell keeps 15 digits of its value and shows it in the
    number format of its label; what has no value is left empty.

    Args:
        values: Names and values, a row each.
        head: What stands over the values: their unit.
    """
    from datetime import datetime  # charts are rare: what they load, they load here
    from zipfile import ZipFile

    from xlsxwriter import Workbook

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime(1980, 1, 1)})  # the same input gives the same bytes
    sheet = book.add_worksheet(SHEET)
    styles = {code: book.add_format({"num_format": code}) for code in dict.fromkeys(one.format for one in values)}
    sheet.write_string(0, 1, head[:_LONGEST])
    for row, one in enumerate(values, 1):
        sheet.write_string(row, 0, one.name[:_LONGEST])
        if one.value is not None:
            sheet.write_number(row, 1, float(one.value), styles[one.format])
    book.close()
    with ZipFile(target) as archive:  # packed anew: XlsxWriter's zip tells one system from another
        return pack({name: archive.read(name) for name in archive.namelist()})
