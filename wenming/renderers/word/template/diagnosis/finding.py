"""What a look at a template finds: where, what, and what was meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import Fault, shown

__all__ = ["Level", "TemplateCheck", "TemplateFinding", "TemplatePlace"]

Level: TypeAlias = Literal["error", "info"]
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PARTS = {
    "body": Fault("body"),
    "header": Fault("header {number}"),
    "footer": Fault("footer {number}"),
    "footnotes": Fault("footnotes"),
    "endnotes": Fault("endnotes"),
    "package": Fault("the file"),
}


@frozen(kw_only=True)
class TemplatePlace:
    """A place in a template. All numbers count from 1; 0 is none.

    Attributes:
        part: ``body``, ``header``, ``footer``, ``footnotes``, ``endnotes``, or ``package`` for the file.
        number: Which header or footer, in the order the file names them.
        paragraph: Which paragraph of the part, those in tables counted along, as errors of rendering count.
        table: Which table of the part; with *row* and *cell* (from the left) the innermost around it.
    """

    part: str
    number: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0

    @property
    def column(self) -> str:
        """The cell's letter: ``B``; ``""`` outside of tables."""
        name, left = "", self.cell
        while left:
            left, at = divmod(left - 1, 26)
            name = _LETTERS[at] + name
        return name

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return it in words: ``body, paragraph 14 (table 2, row 3, cell B)``."""
        part = _PARTS[self.part]._replace(values={"number": self.number})
        values = {"part": part, "number": self.paragraph, "table": self.table, "row": self.row, "cell": self.column}
        if self.table:
            part = Fault("{part}, paragraph {number} (table {table}, row {row}, cell {cell})", values)
        elif self.paragraph:
            part = Fault("{part}, paragraph {number}", values)
        return part.text(translate)


@frozen(kw_only=True)
class TemplateFinding:
    """One thing about a template.

    Attributes:
        rule: What kind of thing: ``braces``, ``split``, ``quotes``, ``prefix``, ``place``, ``block``,
            ``syntax``, ``name``, ``unsafe``, ``print``, ``still`` (a tag where none runs) or ``package``.
        level: ``error``: it will not print, or not as meant; ``info``: it prints, but look at it.
        place: Where.
        fault: What is wrong, in words that can be translated.
        meant: How it is written right, as far as that can be guessed; else ``""``.
        tag: The tag as it stands there; ``""`` where it is not about a tag.
    """

    rule: str
    level: Level = "error"
    place: TemplatePlace
    fault: Fault
    meant: str = ""
    tag: str = ""

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return place, what is wrong and what was meant, in the language that *translate* gives."""
        said = self.fault
        if self.meant:
            said = Fault("{fault} Did you mean {meant}?", {"fault": said, "meant": shown(self.meant)})
        return f"{self.place.text(translate)}: {said.text(translate)}"


@frozen(kw_only=True)
class TemplateCheck:
    """What a look at a template found.

    Attributes:
        findings: By place; empty where the template will be read without an error.
        names: Names that its tags ask for, ``rows[].name`` for an attribute of each item; sorted.
    """

    findings: tuple[TemplateFinding, ...]
    names: tuple[str, ...] = field(default=())

    @property
    def errors(self) -> tuple[TemplateFinding, ...]:
        """The findings that keep the template from printing what is meant."""
        return tuple(one for one in self.findings if one.level == "error")
