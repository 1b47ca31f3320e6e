"""What all readers share: the protocol, what they are given, what reading returns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from attrs import field, frozen

from wenming.diagnostics import Diagnostic, Span
from wenming.errors import ReadError
from wenming.limits import Limits
from wenming.model import Path, Report, Role
from wenming.numbering import OFFICIAL, Style
from wenming.reader.lines import Dropped, RawLine

__all__ = ["ReadContext", "ReadDocument", "ReadResult", "Reader", "TitleWords"]


class TitleWords(Protocol):
    """What a reader may know of a sector's words; ``wenming.hooks.Vocabulary`` is one."""

    @property
    def roles(self) -> tuple[tuple[str, Role], ...]:
        """Words of titles and the role they tell: ``("行风建设", "measures")``."""


@frozen(kw_only=True)
class ReadContext:
    """What a reader may know besides the source.

    Attributes:
        limits: Bounds on the source; checked before the cost is paid.
        place: Base name of the file, for messages.
    """

    limits: Limits = field(factory=Limits)
    place: str = ""


class Reader(Protocol):
    """Reader hook: take the lines out of a file of one format.

    When:    once a call of ``read``, for the format asked for or told by the file's name.
    Order:   none; chosen by ``format``, two of one format are refused.
    Returns: the lines in reading order; what they mean is found out for all formats alike.
    Failure: a ``ReadError`` or ``LimitError``; nothing is returned.
    Never:   opens a file or socket that the source names, follows links, runs macros.
    """

    @property
    def format(self) -> str:
        """Name that ``read(source, format="text")`` uses."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File suffixes that choose this format: ``(".txt",)``."""

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*."""


def _shut_spans(value: Mapping[Path, Span]) -> Mapping[Path, Span]:
    return MappingProxyType(dict(value))


def _shut_roles(value: Mapping[Path, Role]) -> Mapping[Path, Role]:
    return MappingProxyType(dict(value))


@frozen(kw_only=True)
class ReadDocument:
    """One document found in a source.

    Attributes:
        report: What it says.
        style: How its headings and lists are numbered and laid out; written in this style the
            report looks as it was read.
        roles: Role of each section and leaf whose title or place tells it.
        spans: Where each text of the report stands in the source.
        dropped: What of the source is not in the report, and why.
        findings: What was noticed while reading.
    """

    report: Report
    style: Style = OFFICIAL
    roles: Mapping[Path, Role] = field(factory=dict, converter=_shut_roles)
    spans: Mapping[Path, Span] = field(factory=dict, converter=_shut_spans, repr=False)
    dropped: tuple[Dropped, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


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
                "the source holds {count} documents. Take one of .documents.", {"count": len(self.documents)}
            )
        return self.documents[0]
