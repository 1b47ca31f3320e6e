"""The parts of an .xlsx, looked through for what the reader of values drops: see :mod:`wenming.sheets.excel`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from posixpath import normpath
from typing import TypeAlias
from xml.parsers import expat

from attrs import field, frozen

from wenming.errors import Fault, WenmingError, shown

__all__ = ["Marks", "read_marks"]

Refused: TypeAlias = Callable[[Fault], WenmingError]
At: TypeAlias = tuple[int, int]

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships id"
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')  # of a number format: what is shown as it is
_PERCENT = ("9", "10")  # the built-in formats 0% and 0.00%

_UNSAVED = "holds a formula whose result is not saved. Open the file in Excel or WPS, save it, and try again."
_ERROR = "holds {error}, the error of a formula. Mend the formula, or type the value."


@frozen
class Marks:
    """What one sheet says besides values; rows and columns from 0.

    Attributes:
        height: Rows up to the last that holds a value.
        width: Columns, likewise.
        percent: Cells that are shown in per cent.
        tall: First cells of those merged over several rows.
        faults: Cells with the error of a formula, or a formula without a result.
    """

    height: int = 0
    width: int = 0
    percent: frozenset[At] = field(default=frozenset(), repr=False)
    tall: frozenset[At] = field(default=frozenset(), repr=False)
    faults: Mapping[At, Fault] = field(factory=dict, repr=False)


def read_marks(parts: Mapping[str, bytes], refused: Refused) -> dict[str, Marks]:
    """Return the marks of every sheet of cells by its name, in the order of the workbook.

    Raises:
        WenmingError: what *refused* makes: no workbook, broken XML, a DOCTYPE (promise I3).
    """
    if "xl/workbook.xml" not in parts:
        raise refused(Fault("no workbook in it"))
    book = _Book()
    _walk(parts["xl/workbook.xml"], book, refused)
    targets = _Targets()
    _walk(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), targets, refused)
    styles = _Styles()
    _walk(parts.get("xl/styles.xml", b"<none/>"), styles, refused)
    found = {}
    for name, relation in book.sheets:
        part = targets.sheets.get(relation)
        if part is None:
            continue  # a sheet of a chart
        if part not in parts:
            raise refused(Fault("a part missing"))
        if name in found:
            raise refused(Fault("two sheets of one name"))
        sheet = _Cells(styles.percent)
        _walk(parts[part], sheet, refused)
        found[name] = sheet.marks()
    return found


class _Walker:
    """Sees the elements of a part, by their local names."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Characters between."""


def _walk(content: bytes, walker: _Walker, refused: Refused) -> None:
    def doctype(*_: object) -> None:
        raise refused(Fault("a DOCTYPE in it"))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = lambda name, attributes: walker.start(name.rpartition(" ")[2], attributes)
    parser.EndElementHandler = lambda name: walker.end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = walker.text
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise refused(Fault("broken XML")) from error


class _Book(_Walker):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            relation = attributes.get(_RELATION) or attributes.get(_STRICT_RELATION, "")
            self.sheets.append((attributes.get("name", ""), relation))


class _Targets(_Walker):
    def __init__(self) -> None:
        self.sheets: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            part = target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")
            self.sheets[attributes.get("Id", "")] = part


class _Styles(_Walker):
    """Which formats of cells show per cent."""

    def __init__(self) -> None:
        self.percent: set[str] = set()
        self._codes = dict.fromkeys(_PERCENT, True)
        self._count = 0
        self._inside = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = "%" in _QUIET.sub("", attributes.get("formatCode", ""))
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            if self._codes.get(attributes.get("numFmtId", "")):
                self.percent.add(str(self._count))
            self._count += 1

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False


class _Cells(_Walker):
    """The cells of one sheet, without their values."""

    def __init__(self, percents: set[str]) -> None:
        self._percents = percents
        self._height = self._width = 0
        self._percent: set[At] = set()
        self._tall: set[At] = set()
        self._faults: dict[At, Fault] = {}
        self._row, self._column = -1, -1
        self._kind = self._words = ""
        self._formula = self._filled = self._said = self._in_value = False

    def marks(self) -> Marks:
        tall = frozenset(self._tall)
        return Marks(self._height, self._width, frozenset(self._percent), tall, self._faults)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            given = attributes.get("r", "")
            self._row = int(given) - 1 if given.isascii() and given.isdigit() else self._row + 1
            self._column = -1
        elif name == "c":
            self._row, self._column = _at(attributes.get("r", "")) or (self._row, self._column + 1)
            self._kind, self._words = attributes.get("t", ""), ""
            self._formula = self._filled = False
            self._said = self._kind == "str"  # a formula may well give no text
            if attributes.get("s", "") in self._percents and self._kind in ("", "n"):
                self._percent.add((self._row, self._column))
        elif name == "f":
            self._formula = True
        elif name in ("v", "is"):
            self._filled = self._in_value = True
        elif name == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            begin, end = _at(first), _at(last)
            if begin and end and end[0] > begin[0]:
                self._tall.add(begin)

    def text(self, words: str) -> None:
        if self._in_value:
            self._said = self._said or bool(words)
            if self._kind == "e":
                self._words += words

    def end(self, name: str) -> None:
        if name in ("v", "is"):
            self._in_value = False
        elif name == "c" and (self._filled or self._formula):
            self._height = max(self._height, self._row + 1)
            self._width = max(self._width, self._column + 1)
            at = (self._row, self._column)
            if self._kind == "e":
                self._faults[at] = Fault(_ERROR, {"error": shown(self._words)})
            elif self._formula and not self._said:  # without <v>, or with an empty one, as openpyxl writes it
                self._faults[at] = Fault(_UNSAVED)


def _at(name: str) -> At | None:
    """Return row and column, from 0, of ``B7``."""
    found = _CELL.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
