"""What reading returns: the documents of a source, each a report with all that was found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Protocol, TypeAlias

from attrs import field, frozen

from wenming.diagnostics import Diagnostic, Span
from wenming.errors import ReadError
from wenming.model import Path, Report, Role
from wenming.numbering import Style
from wenming.reader.base import FoundFigure, FoundHeading, FoundPoints, Guess, Passage
from wenming.reader.lines import Dropped, Repair
from wenming.reader.placing import Placing

__all__ = ["Later", "Noticing", "ReadDocument", "ReadResult"]

_SAME = "report", "style", "roles", "headings", "points", "figures", "genre", "repairs", "dropped", "findings"


Noticing: TypeAlias = Callable[["ReadDocument"], Iterable[Diagnostic]]
"""What tells what was noticed in a document."""


class Later(Protocol):
    """What is found in a document when it is asked for."""

    def style(self) -> Style:
        """Return how its headings and lists are numbered and laid out."""

    def headings(self) -> tuple[FoundHeading, ...]:
        """Return its headings."""

    def points(self) -> tuple[FoundPoints, ...]:
        """Return its marked lists."""

    def figures(self) -> tuple[FoundFigure, ...]:
        """Return its figures."""

    def passages(self) -> tuple[Passage, ...]:
        """Return the sentences that do another job than their section."""

    def sector(self) -> Guess | None:
        """Return whose words it speaks."""


def _shut_roles(value: Mapping[Path, Role]) -> Mapping[Path, Role]:
    return MappingProxyType(dict(value))


@frozen(kw_only=True, slots=False, eq=False)
class ReadDocument:
    """One document found in a source.

    What only some ask for is found when it is asked for, and kept: of many texts only the reports are wanted.

    Attributes:
        report: What it says. Its figures are metrics with source ``read``; the prose cites them.
        roles: Role of each section and leaf whose title or place tells it.
        placing: Where everything stands, down to the character: ``placing.locate(path, (start, end))``.
        genre: Kind of document, ``None`` where nothing tells it.
        repairs: What was damaged, with both readings; those that were asked for are done.
        dropped: What of the source is not in the report, and why.
    """

    report: Report
    roles: Mapping[Path, Role] = field(converter=_shut_roles)
    placing: Placing = field(repr=False)
    genre: Guess | None = None
    repairs: tuple[Repair, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    _later: Later = field(alias="later", repr=False)
    _noticing: Noticing = field(alias="noticing", repr=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ReadDocument):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _SAME)

    @property
    def spans(self) -> Mapping[Path, Span]:
        """Where each text and each metric of the report stands in the source."""
        return self.placing.spans

    @cached_property
    def style(self) -> Style:
        """How its headings and lists are numbered and laid out; in this style the report looks as it was read."""
        return self._later.style()

    @cached_property
    def headings(self) -> tuple[FoundHeading, ...]:
        """The headings with their labels, in reading order."""
        return self._later.headings()

    @cached_property
    def points(self) -> tuple[FoundPoints, ...]:
        """The marked lists with their labels, in reading order."""
        return self._later.points()

    @cached_property
    def figures(self) -> tuple[FoundFigure, ...]:
        """Every figure with its place, in the order of the source; those that could became metrics."""
        return self._later.figures()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Sentences that do another job than the section they stand in."""
        return self._later.passages()

    @cached_property
    def sector(self) -> Guess | None:
        """Plugin whose words it speaks, ``None`` where nothing tells it."""
        return self._later.sector()

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was noticed while reading."""
        return tuple(self._noticing(self))


@frozen
class ReadResult:
    """What a source holds.

    Attributes:
        documents: In their order in the source; none where it is blank.
    """

    documents: tuple[ReadDocument, ...]

    @property
    def report(self) -> Report:
        """The report, where there is one document.

        Raises:
            ReadError: there is none, or there are several.
        """
        return self.document.report

    @property
    def document(self) -> ReadDocument:
        """The document, where there is one.

        Raises:
            ReadError: there is none, or there are several.
        """
        if not self.documents:
            raise ReadError("the source is blank. Give a text with words in it.")
        if len(self.documents) > 1:
            raise ReadError(
                "the source holds {count} documents. Take one of .documents; check_all() checks each.",
                {"count": len(self.documents)},
            )
        return self.documents[0]
