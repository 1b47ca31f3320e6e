"""版记: lines, 抄送, 印发 (L-END)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from wenming.errors import Fault
from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.profile import Profile, half_points, twips
from wenming.renderers.word.layout.finding import LayoutRule, Miss, Place, mm, said
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.looks import integer
from wenming.renderers.word.layout.story import Para, TableItem

__all__ = ["RULES", "is_imprint"]

_COPIES = re.compile("(?:抄送|主送|分送)[：:]")
_PRINTED = re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发")
_PRINTED_LOOSELY = re.compile(r".*[0-9]{4}年?.*印\s*发")
_LONGEST = 200  # characters of a line with 印发; longer ones are none
_THICK, _THIN = range(8, 10), range(5, 7)  # eighths of a point: 0.35 mm, 0.25 mm
_HAIR, _WIDTH, _MILLIMETRE = 20, 30, 57  # twips
_ALIGN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@frozen
class _Row:
    """One line of 版记; *table* and *at* say which row of which table it is, if it is in one."""

    para: Para
    table: TableItem | None = None
    at: int = 0


def _is_printed(text: str) -> bool:
    return len(text) <= _LONGEST and _PRINTED_LOOSELY.fullmatch(text) is not None


def is_imprint(table: TableItem) -> bool:
    """Return whether *table* is 版记."""
    texts = ["\t".join(para.text for cell in cells for para in cell.paragraphs) for _, cells in table.rows]
    return any(_COPIES.match(text) for text in texts) or any(map(_is_printed, texts))


def _rows(judged: Judged) -> Iterator[_Row]:
    for story in (judged.story, *judged.boxes):
        for table in story.tables:
            if is_imprint(table):
                for at, (_, cells) in enumerate(table.rows):
                    paras = (para for cell in cells for para in cell.paragraphs if not para.is_blank)
                    yield from (_Row(para, table, at) for para in paras)
    for para in judged.of("imprint"):
        yield _Row(para)
    for box in judged.boxes:
        for para in box.paragraphs:
            if _COPIES.match(para.text) or _is_printed(para.text):
                yield _Row(para)


def _tables(judged: Judged) -> Iterator[TableItem]:
    for story in (judged.story, *judged.boxes):
        yield from (table for table in story.tables if is_imprint(table))


def _border(table: TableItem, at: int, side: str) -> int:
    """Return the size of a line above or below row *at*, 0 for none."""
    _, cells = table.rows[at]
    inner = "insideH"
    edge = (side == "top" and at == 0) or (side == "bottom" and at == len(table.rows) - 1)
    own = cells[0].element.find(f"{WORD}tcPr/{WORD}tcBorders/{WORD}{side}") if cells else None
    whole = table.element.find(f"{WORD}tblPr/{WORD}tblBorders/{WORD}{side if edge else inner}")
    found = own if own is not None else whole
    if found is None or found.get(WORD + "val") in ("nil", "none"):
        return 0
    return integer(found.get(WORD + "sz"))


def _between(table: TableItem, at: int) -> int:
    return max(_border(table, at, "bottom"), _border(table, at + 1, "top"))


def _millimetres(eighths: int) -> Fault:
    return Fault("{value} mm", {"value": f"{eighths * 25.4 / 576:.2f}"}) if eighths else Fault("no line")


def _lines(judged: Judged) -> Iterator[Miss]:
    for table in _tables(judged):
        last = len(table.rows) - 1
        outer = ((_border(table, 0, "top"), 0), (_border(table, last, "bottom"), last))
        inner = [(_between(table, at), at) for at in range(last) if not _joined(table, at)]
        for sizes, range_, wanted in ((outer, _THICK, 8), (inner, _THIN, 6)):
            for size, at in sizes:
                if size not in range_:
                    yield Miss(_at(table, at), _millimetres(size), _millimetres(wanted))
        width = _width(table.element)
        if width and abs(width - judged.profile.text_width) > _WIDTH:
            yield Miss(table.place, mm(width), mm(judged.profile.text_width))


def _at(table: TableItem, at: int) -> Place:
    _, cells = table.rows[at]
    return cells[0].paragraphs[0].place if cells and cells[0].paragraphs else table.place


def _width(table: Tree) -> int:
    grid = [integer(one.get(WORD + "w")) for one in table.iter(WORD + "gridCol")]
    return sum(grid)


def _joined(table: TableItem, at: int) -> bool:
    """Return whether row *at* is a moved 主送 with 抄送 below it (L-END-4)."""
    texts = [
        "".join(para.text for cell in table.rows[one][1] for para in cell.paragraphs)
        for one in (at, at + 1)
        if one < len(table.rows)
    ]
    return len(texts) == 2 and texts[0].startswith("主送") and texts[1].startswith("抄送")


def _copies(judged: Judged) -> Iterator[Miss]:
    size = int(judged.profile.imprint_size * 20)
    for row in _rows(judged):
        para, text = row.para, row.para.text.strip()
        if not _COPIES.match(text):
            continue
        if text[2] == ":" or not text.endswith("。"):
            yield Miss(para.place, said(f"{text[:3]}…{text[-1]}"), Fault("such as {example}", {"example": "抄送：…。"}))
        look = para.look
        found = look.left + look.first_line, look.left, look.right
        wanted = size, 4 * size, size
        if any(abs(one - other) > _HAIR for one, other in zip(found, wanted, strict=True)):
            yield Miss(para.place, _three(*found), _three(*wanted))
        yield from misprinted(judged, para, Type("fangsong", half_points(judged.profile.imprint_size)))


def _three(first: int, left: int, right: int) -> Fault:
    values = {"first": mm(first), "left": mm(left), "right": mm(right)}
    return Fault("first line {first}, others {left}, right {right}", values)


def _moved(judged: Judged) -> Iterator[Miss]:
    for table in _tables(judged):
        for at in range(len(table.rows) - 1):
            if _joined(table, at) and _between(table, at):
                yield Miss(_at(table, at), _millimetres(_between(table, at)), Fault("no line"))


def _printed(judged: Judged) -> Iterator[Miss]:
    size = int(judged.profile.imprint_size * 20)
    for row in _rows(judged):
        para, text = row.para, row.para.text.strip()
        if _COPIES.match(text):
            continue
        if _is_printed(text) and not _PRINTED.search(text):
            yield Miss(para.place, said(text), Fault("such as {example}", {"example": "2026年11月18日印发"}))
        yield from misprinted(judged, para, Type("fangsong", half_points(judged.profile.imprint_size)))
        if "\t" in para.text:
            start, stops = para.look.left + para.look.first_line, para.look.tabs
            right = max((at for at, kind in stops.items() if kind in ("right", "end")), default=0)
            if abs(start - size) > _HAIR or abs(right - (judged.profile.text_width - size)) > _HAIR:
                wanted = mm(size), mm(judged.profile.text_width - size)
                message = "begins at {start}, ends at {end}"
                yield Miss(
                    para.place,
                    Fault("begins at {start}, ends at {end}", {"start": mm(start), "end": mm(right)}),
                    Fault(message, {"start": wanted[0], "end": wanted[1]}),
                )


def _anchored(judged: Judged) -> Iterator[Miss]:
    """Yield a 版记 in a text box that does not hang at the foot of the text area."""
    for box, element in zip(judged.boxes, judged.story.boxes, strict=True):
        if not any(is_imprint(table) for table in box.tables):
            continue
        anchor = next(element.iterancestors(_ALIGN + "anchor"), None)
        position = anchor.find(_ALIGN + "positionV") if anchor is not None else None
        if position is None:
            continue
        if not _is_low(anchor, position, judged.profile):
            place = box.tables[0].place
            yield Miss(place, Fault("a text box somewhere else"), Fault("a text box at the foot of the text area"))


def _is_low(anchor: Tree, position: Tree, profile: Profile) -> bool:
    """Tell whether a box ends at the foot of the text area, as it is anchored there or measured from the page."""
    if position.get("relativeFrom") == "margin":
        return bool(position.findtext(_ALIGN + "align") == "bottom")
    extent = anchor.find(_ALIGN + "extent")
    foot = integer(position.findtext(_ALIGN + "posOffset")) + integer(extent.get("cy") if extent is not None else "")
    wanted = twips(profile.top) + profile.text_height
    return position.get("relativeFrom") == "page" and abs(foot // 635 - wanted) <= _MILLIMETRE


def _order(judged: Judged) -> Iterator[Miss]:
    ranked = []
    for row in _rows(judged):
        text = row.para.text.strip()
        rank = 0 if text.startswith("主送") else 1 if _COPIES.match(text) else 2
        ranked.append((rank, row.para))
    for (one, before), (other, _) in pairwise(ranked):
        if one > other:
            yield Miss(before.place, said(before.text), Fault("主送, 抄送, 印发 in this order"))


RULES = (
    LayoutRule(code="L-END-1", mark="A", summary=Fault("lines of the imprint"), look=_lines),
    LayoutRule(code="L-END-3", mark="A", summary=Fault("copies to"), look=_copies),
    LayoutRule(code="L-END-4", mark="A", summary=Fault("recipients in the imprint"), look=_moved),
    LayoutRule(code="L-END-5", mark="A", summary=Fault("printed by and on"), look=_printed),
    LayoutRule(code="L-END-7", mark="B", summary=Fault("place of the imprint"), look=_anchored),
    LayoutRule(code="L-END-8", mark="A", summary=Fault("order of the imprint"), look=_order),
)
