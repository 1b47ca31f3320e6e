"""What the layout check says: a rule, the place where a file breaks it, what stands there, what should."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from attrs import frozen

from wenming.diagnostics import Severity
from wenming.errors import Fault, shown

if TYPE_CHECKING:
    from wenming.renderers.word.layout.judged import Judged

__all__ = ["LayoutFinding", "LayoutRule", "Mark", "Miss", "Part", "Place", "aligned", "mm", "points", "said", "yes_no"]

Mark: TypeAlias = Literal["A", "B", "C"]
Part: TypeAlias = Literal[
    "file", "section", "style", "paragraph", "gap", "table", "cell", "header", "footer", "text box"
]
_SEVERITIES: Mapping[Mark, Severity] = {"A": "error", "B": "warning", "C": "info"}
_SIDES = {"even": Fault("even pages"), "first": Fault("first page"), "default": Fault("odd pages")}


@frozen(kw_only=True)
class Place:
    """Where in a Word file, counted as a person counts: from 1, blank lines left out.

    Attributes:
        part: ``file`` for the file as a whole, ``section``, ``style``, ``paragraph``, ``gap`` for the blank
            lines behind a paragraph, ``table``, ``cell``, ``header``, ``footer`` or ``text box``.
        number: Of the section, of the paragraph outside tables, of the table or of the text box.
        row: Row of the table, 0 if none is meant.
        column: Cell of the row, 0 if none is meant.
        words: The words it begins with; the name of a style; ``even``, ``first`` or ``default`` of a footer.
    """

    part: Part = "file"
    number: int = 0
    row: int = 0
    column: int = 0
    words: str = ""

    def fault(self) -> Fault:
        """Return the place in words that can be translated."""
        values = {name: getattr(self, name) for name in ("number", "row", "column")}
        values["words"] = shown(self.words)
        match self.part:
            case "file":
                return Fault("the file")
            case "section":
                return Fault("section {number}", values)
            case "style":
                return Fault("style {words}", values)
            case "paragraph":
                message = "paragraph {number} “{words}”" if self.words else "paragraph {number}"
                return Fault(message, values)
            case "gap":
                message = "after paragraph {number} “{words}”" if self.number else "before the first paragraph"
                return Fault(message, values)
            case "table":
                return Fault("table {number}", values)
            case "cell":
                named = "table {number}, row {row}, cell {column} “{words}”"
                return Fault(named if self.words else "table {number}, row {row}, cell {column}", values)
            case "text box":
                return Fault("text box {number} “{words}”" if self.words else "text box {number}", values)
        pages = _SIDES.get(self.words, _SIDES["default"])
        message = "header ({pages})" if self.part == "header" else "footer ({pages})"
        return Fault(message, {"pages": pages})


class Miss(NamedTuple):
    """One place that breaks a rule; :func:`wenming.renderers.word.layout.judge` adds whose rule it is."""

    place: Place
    found: Fault
    wanted: Fault


@frozen(kw_only=True)
class LayoutFinding:
    """One place where a Word file is not laid out as the profile wants it.

    Attributes:
        code: Id of the rule: ``L-PAGE-2``; ``docs/reference/layout_rules.md`` explains each.
        severity: ``error`` for what the standard states, ``warning`` for what follows from it, ``info``
            for custom.
        place: Where.
        summary: What is looked at there: ``top margin``.
        found: What stands there: ``36.0 mm``.
        wanted: What should: ``37 mm ± 1 mm``.
    """

    code: str
    severity: Severity
    place: Place
    summary: Fault
    found: Fault
    wanted: Fault

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return what is wrong, in the language that *translate* gives; the place is told apart."""
        words = {"what": self.summary, "found": self.found, "wanted": self.wanted}
        return Fault("{what}: found {found}, wanted {wanted}", words).text(translate)


@frozen(kw_only=True)
class LayoutRule:
    """One rule of ``gongwen`` layout that a finished file can be judged by.

    Attributes:
        code: ``L-PAGE-2``.
        mark: ``A`` a clause of GB/T 9704-2012, ``B`` worked out from one or measured, ``C`` custom.
        summary: What it looks at.
        look: Yields every place that breaks it.
        verbal: Whether it judges words that the writer chose, not what a program made of them.
    """

    code: str
    mark: Mark
    summary: Fault
    look: Callable[[Judged], Iterable[Miss]]
    verbal: bool = False

    @property
    def severity(self) -> Severity:
        """Of its findings: ``error`` for A, ``warning`` for B, ``info`` for C."""
        return _SEVERITIES[self.mark]

    def finding(self, miss: Miss) -> LayoutFinding:
        """Return *miss* as a finding of this rule."""
        return LayoutFinding(
            code=self.code,
            severity=self.severity,
            place=miss.place,
            summary=self.summary,
            found=miss.found,
            wanted=miss.wanted,
        )


def said(text: object) -> Fault:
    """Return *text* as it stands, shortened, in no need of translation."""
    return Fault("{text}", {"text": shown(text) if isinstance(text, str) else text})


def mm(twips: int) -> Fault:
    """Return a length in millimetres, to a tenth: it is what rulers show."""
    return Fault("{value} mm", {"value": f"{twips * 254 / 14400:.1f}"})


def points(twips: int) -> Fault:
    """Return a length in points."""
    return Fault("{value} pt", {"value": f"{twips / 20:g}"})


def yes_no(on: bool) -> Fault:
    """Return whether a setting is on."""
    return Fault("on") if on else Fault("off")


_ALIGNMENTS = {
    "left": Fault("flush left"),
    "center": Fault("centred"),
    "right": Fault("flush right"),
    "both": Fault("justified"),
    "distribute": Fault("spread out"),
}


def aligned(side: str) -> Fault:
    """Return how a paragraph is aligned, in words."""
    return _ALIGNMENTS.get(side) or said(side)
