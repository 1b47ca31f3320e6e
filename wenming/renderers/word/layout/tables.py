"""Tables, landscape pages and pictures (L-TBL)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.errors import Fault
from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.profile import half_points, twips
from wenming.renderers.word.layout.finding import LayoutRule, Miss, aligned, mm, points
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.imprint import is_imprint
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.looks import integer, switched_on
from wenming.renderers.word.layout.story import Cell, Para, TableItem

__all__ = ["RULES"]

_HAIR, _WIDTH = 20, 30  # twips
_EDGE = 57  # twips, 1 mm
_FIGURE = re.compile(r"[-+−]?[0-9][0-9,.，]*(?:%|％)?")
_MOST_HEADED = 1  # rows from which a table has a head that can be repeated


def _tables(judged: Judged) -> Iterator[TableItem]:
    """Yield the tables that hold data: 版记 is none, nor is what only holds text in place."""
    return (table for table in judged.story.tables if not is_imprint(table) and _is_ruled(table))


def _is_ruled(table: TableItem) -> bool:
    """Return whether lines are drawn: a table without any is there to hold words in place."""
    named = table.element.find(f"{WORD}tblPr/{WORD}tblStyle")
    if named is not None:
        return True
    borders = [
        *table.element.iterfind(f"{WORD}tblPr/{WORD}tblBorders/*"),
        *table.element.iterfind(f"{WORD}tr/{WORD}tc/{WORD}tcPr/{WORD}tcBorders/*"),
    ]
    return any(one.get(WORD + "val") not in ("nil", "none", None) for one in borders)


def _turned(judged: Judged) -> Iterator[Miss]:
    profile = judged.profile
    if twips(profile.page_width) > twips(profile.page_height):
        return
    wanted = {
        "top": twips(profile.left),
        "bottom": twips(profile.right),
        "left": twips(profile.bottom),
        "right": twips(profile.top),
    }
    for section in judged.sections:
        if not section.is_landscape or not section.get("pgSz", "orient"):
            continue
        found = {side: section.number("pgMar", side) for side in wanted}
        if any(abs(found[side] - wanted[side]) > _EDGE for side in wanted):
            yield Miss(section.place, _four(found), _four(wanted))


def _four(sides: dict[str, int]) -> Fault:
    message = "top {top}, bottom {bottom}, left {left}, right {right}"
    return Fault(message, {side: mm(length) for side, length in sides.items()})


def _room(table: TableItem, judged: Judged) -> int:
    if table.section < len(judged.sections):
        return judged.sections[table.section].text_width
    return judged.profile.text_width


def _width(judged: Judged) -> Iterator[Miss]:
    size = half_points(judged.profile.table_size)
    for table in _tables(judged):
        room = _room(table, judged)
        found = sum(integer(one.get(WORD + "w")) for one in table.element.iterfind(f"{WORD}tblGrid/{WORD}gridCol"))
        if abs(found - room) > _WIDTH:
            yield Miss(table.place, mm(found), mm(room))
        layout = table.element.find(f"{WORD}tblPr/{WORD}tblLayout")
        if layout is None or layout.get(WORD + "type") != "fixed":
            yield Miss(table.place, Fault("columns fit their words"), Fault("columns of fixed width"))
        for cell in _first_cells(table):
            for para in cell.paragraphs:
                heavy = any(run.is_chinese and judged.accepts(run.look.chinese, "hei") for run in para.runs)
                yield from misprinted(judged, para, Type("hei" if heavy else "fangsong", size))


def _first_cells(table: TableItem) -> Iterator[Cell]:
    for _, cells in table.rows:
        yield from cells


def _pitch(judged: Judged) -> Iterator[Miss]:
    pitch = int(judged.profile.table_pitch * 20)
    for table in _tables(judged):
        for cell in _first_cells(table):
            for para in cell.paragraphs:
                if para.is_blank:
                    continue
                found, least = para.look.pitch, _least(para)
                if 0 < found < least or found == judged.profile.body_pitch != pitch:
                    wanted = Fault("at least {distance}", {"distance": points(least)})
                    if pitch >= least:
                        wanted = Fault("exactly {distance}", {"distance": points(pitch)})
                    yield Miss(para.place, Fault("exactly {distance}", {"distance": points(found)}), wanted)
                if abs(para.look.first_line) > _HAIR:
                    indented = Fault("an indent of {length}", {"length": mm(para.look.first_line)})
                    yield Miss(para.place, indented, Fault("no indent"))


def _least(para: Para) -> int:
    """Return the least pitch that its letters have room in, in twips: their size."""
    return para.runs[0].look.size * 10 if para.runs else 0


def _on(row: Tree, name: str) -> bool:
    found = row.find(f"{WORD}trPr/{WORD}{name}")
    return found is not None and switched_on(found.get(WORD + "val"), default=True)


def _rows(judged: Judged) -> Iterator[Miss]:
    for table in _tables(judged):
        look = table.element.find(f"{WORD}tblPr/{WORD}tblLook")
        headed = look is None or switched_on(look.get(WORD + "firstRow"), default=True)
        if headed and len(table.rows) > _MOST_HEADED and not _on(table.rows[0][0], "tblHeader"):
            yield Miss(table.place, Fault("a head on its first page only"), Fault("a head on each page"))
        if not all(_on(row, "cantSplit") for row, _ in table.rows):
            yield Miss(table.place, Fault("rows that may split"), Fault("rows that stay whole"))


def _alignment(judged: Judged) -> Iterator[Miss]:
    for table in _tables(judged):
        head = 1 if table.rows and _on(table.rows[0][0], "tblHeader") else 0
        for cell in table.rows[0][1] if head else ():
            for para in cell.paragraphs:
                if not para.is_blank and para.look.alignment != "center":
                    yield Miss(para.place, aligned(para.look.alignment), aligned("center"))
        columns = min((len(cells) for _, cells in table.rows), default=0)
        for column in range(columns):
            paras = [para for _, cells in table.rows[head:] for para in cells[column].paragraphs if not para.is_blank]
            if paras and all(_FIGURE.fullmatch(para.text.strip()) for para in paras):
                for para in paras:
                    if para.look.alignment != "right" and "decimal" not in para.look.tabs.values():
                        yield Miss(para.place, aligned(para.look.alignment), aligned("right"))
                        break


def _pictures(judged: Judged) -> Iterator[Miss]:
    for para in judged.everywhere():
        if para.picture == "inline" and para.look.pitch:
            found = Fault("exactly {distance}", {"distance": points(para.look.pitch)})
            yield Miss(para.place, found, Fault("single line spacing"))
        elif para.kind == "picture" and para.picture == "inline" and para.look.alignment != "center":
            yield Miss(para.place, aligned(para.look.alignment), aligned("center"))


RULES = (
    LayoutRule(code="L-TBL-1", mark="A", summary=Fault("margins of landscape pages"), look=_turned),
    LayoutRule(code="L-TBL-2", mark="C", summary=Fault("width and type of a table"), look=_width),
    LayoutRule(code="L-TBL-3", mark="C", summary=Fault("lines in a table"), look=_pitch),
    LayoutRule(code="L-TBL-4", mark="C", summary=Fault("heads and rows of a table"), look=_rows),
    LayoutRule(code="L-TBL-5", mark="C", summary=Fault("alignment in a table"), look=_alignment),
    LayoutRule(code="L-TBL-6", mark="B", summary=Fault("pictures"), look=_pictures),
)
