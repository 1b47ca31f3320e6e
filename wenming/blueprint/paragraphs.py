"""Filled prose → paragraphs, points and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import define, field

from wenming.blueprint.labels import unlabelled
from wenming.blueprint.views import unquoted
from wenming.errors import TemplateError, shown
from wenming.model import Block, Paragraph, Point, Points, Table, Text

__all__ = ["blocks", "lines"]

_CAPTION, _NOTE, _TURNED = "|# ", "|+ ", "|@ "
_RULE = frozenset("-: ")

Parse = Callable[[str], Text]


def lines(prose: str) -> Iterator[str]:
    """Yield the lines that say something, without the white space of the template around them."""
    for line in prose.split("\n"):
        if kept := line.strip(" \t\r"):
            yield kept


def blocks(prose: str, parse: Parse) -> tuple[Block, ...]:
    """Return a paragraph a line; lines that begin with ``- `` are points, with ``|`` rows of a table.

    ``- 领导重视|成立专班……`` is a point with a title. A point that says nothing is left out.
    ``|# 值班安排`` is a table's caption, ``|+ 注：……`` its note, ``|@ 值班安排`` the caption of one on
    pages turned a quarter; ``| 日期 | 带班 |`` a row, and a row of dashes makes the one before it the
    header. A table without rows is left out, caption and all.

    Raises:
        TemplateError: rows of different width.
    """
    made: list[Block] = []
    points: list[Point] = []
    rows = _Rows(parse)

    def close() -> None:
        if points:
            made.append(Points(tuple(points)))
            points.clear()
        made.extend(rows.close())

    for line in lines(prose):
        if line == "-":
            continue
        if line.startswith("- "):
            made.extend(rows.close())
            points.append(_point(line[2:], parse))
        elif line.startswith("|"):
            if points or line.startswith((_CAPTION, _TURNED)):
                close()
            rows.add(line)
        else:
            close()
            made.append(Paragraph(parse(unquoted(line))))
    close()
    return tuple(made)


def _point(words: str, parse: Parse) -> Point:
    title, bar, body = words.partition("|")
    if not bar:
        title, body = "", title
    title, body = title.strip(" \t"), body.strip(" \t")
    if title:  # the label stands before what comes first
        title = unlabelled(title)
    else:
        body = unlabelled(body)
    return Point(
        (Paragraph(parse(unquoted(body))),) if body else (),
        title=parse(unquoted(title)) if title else None,
    )


@define
class _Rows:
    """Collects the lines of one table."""

    parse: Parse
    caption: str = ""
    note: str = ""
    landscape: bool = False
    header: list[str] = field(factory=list)
    rows: list[list[str]] = field(factory=list)

    def add(self, line: str) -> None:
        if line.startswith((_CAPTION, _TURNED)):
            self.caption, self.landscape = line[len(_CAPTION) :].strip(), line.startswith(_TURNED)
        elif line.startswith(_NOTE):
            self.note = line[len(_NOTE) :].strip()
        else:
            inner = line[1:-1] if len(line) > 1 and line.endswith("|") else line[1:]
            cells = [cell.strip(" \t") for cell in inner.split("|")]
            second = len(self.rows) == 1 and not self.header
            if second and all(cell and set(cell) <= _RULE for cell in cells):
                self.header = self.rows.pop()
            else:
                self._check(cells)
                self.rows.append(cells)

    def _check(self, cells: list[str]) -> None:
        first = self.header or (self.rows[0] if self.rows else cells)
        if len(cells) != len(first):
            raise TemplateError(
                "has a row of {met} cells in a table of {width}: {row}. Give every row as many.",
                {"met": len(cells), "width": len(first), "row": shown(unquoted(" | ".join(cells)))},
            )

    def close(self) -> Iterator[Table]:
        """Yield the table, if there is one, and begin anew."""
        if self.rows:
            yield Table(
                rows=[[self._text(cell) for cell in row] for row in self.rows],
                header=[self._text(cell) for cell in self.header],
                caption=self._text(self.caption) if self.caption else None,
                note=self._text(self.note) if self.note else None,
                landscape=self.landscape,
            )
        self.caption, self.note, self.landscape, self.header, self.rows = "", "", False, [], []

    def _text(self, words: str) -> Text:
        return self.parse(unquoted(words))
