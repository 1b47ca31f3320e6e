"""CSV, as spreadsheets save it: one pass over the text, so that a long file takes linear time (promise H5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.errors import MAX_FAULTS, Fault, LoadError
from wenming.files import decode
from wenming.limits import Limits
from wenming.sheets.sheet import Cell, Row, Sheet, told

__all__ = ["read_csv"]

_DELIMITERS = (",", "\t", ";")
_SAMPLE = 20  # lines that tell the delimiter
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"')
_BREAK = re.compile(r"\r\n?|\n")


def read_csv(content: bytes, name: str, limits: Limits) -> Sheet:
    """Return the table of a text whose cells are parted by commas, tabs or semicolons (RFC 4180).

    Every cell is text, as it stands there. Fields in quotes may hold line breaks and doubled quotes.

    Args:
        content: UTF-8 with or without a mark, UTF-16 with one, or GB18030 (promise I7).
        name: Base name of the file, for messages.
        limits: ``file_bytes``, ``nodes`` (cells) and ``value_chars`` hold.

    Raises:
        LoadError: quotes that do not close, or text behind them; every one at once.
        LimitError: the file, the cells or one cell are beyond the limits.
        ReadError: no text.
    """
    limits.check("file_bytes", len(content), place=name)
    text = decode(content, place=name)
    parser = _Parser(text, _delimiter(text), Sheet(file=name, text=True), limits)
    rows = tuple(parser.rows())
    if parser.faults:
        raise LoadError.of(parser.faults)
    return Sheet(file=name, rows=rows, text=True)


def _delimiter(text: str) -> str:
    """Return what parts most of the first lines; the comma where that does not tell."""
    lines: list[str] = []
    at = 0
    for found in _BREAK.finditer(text):
        lines.append(text[at : found.start()])
        at = found.end()
        if len(lines) == _SAMPLE:
            break
    else:
        lines.append(text[at:])
    return max(_DELIMITERS, key=lambda mark: sum(mark in line for line in lines))


class _Parser:
    """Reads cell by cell, and keeps every fault it meets."""

    def __init__(self, text: str, delimiter: str, sheet: Sheet, limits: Limits) -> None:
        self.faults: list[Fault] = []
        self._text, self._sheet, self._limits = text, sheet, limits
        self._bare = re.compile(f"[^{delimiter}\r\n]*")
        self._delimiter = delimiter

    def rows(self) -> Iterator[Row]:
        at, line, cells = 0, 1, 0
        while at < len(self._text) and len(self.faults) < MAX_FAULTS:
            found, at, passed = self._row(at, line)
            cells += len(found)
            self._limits.check("nodes", cells, place=self._sheet.place(line))
            if said := told(found):
                yield Row(line, said)
            line += passed

    def _row(self, at: int, line: int) -> tuple[dict[int, Cell], int, int]:
        """Return the cells of a row, where the next begins, and how many lines it takes."""
        cells: dict[int, Cell] = {}
        column = passed = 0
        while True:
            value, at, broken = self._field(at, line + passed, column)
            self._limits.check("value_chars", len(value), place=self._sheet.place(line, column))
            passed += broken
            if value.strip():
                cells[column] = value
            if self._text[at : at + 1] == self._delimiter:
                at, column = at + 1, column + 1
                continue
            end = _BREAK.match(self._text, at)
            return cells, end.end() if end else at, passed + 1

    def _field(self, at: int, line: int, column: int) -> tuple[str, int, int]:
        if self._text[at : at + 1] != '"':
            bare = self._bare.match(self._text, at)
            assert bare is not None  # it may match nothing
            return bare.group(), bare.end(), 0
        quoted = _QUOTED.match(self._text, at)
        if quoted is None:
            self._fault("the quotation mark at its start is never closed. Close it, or double it.", line, column)
            return "", len(self._text), 0
        end = quoted.end()
        value, broken = quoted[1].replace('""', '"'), len(_BREAK.findall(quoted[1]))
        rest = self._bare.match(self._text, end)
        if rest is not None and rest.group().strip():
            self._fault("text stands behind the closing quotation mark. Double the marks inside.", line, column)
        return value, rest.end() if rest else end, broken

    def _fault(self, message: str, line: int, column: int) -> None:
        self.faults.append(Fault(message, {}, "", self._sheet.place(line, column)))
