"""What all readers share: the protocol, what they are given, what reading returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Literal, Protocol, TypeAlias

from attrs import field, frozen

from wenming.diagnostics import Diagnostic, Span
from wenming.errors import ReadError
from wenming.figures import Mention
from wenming.limits import Limits
from wenming.model import Path, Report, Role
from wenming.numbering import OFFICIAL, Style
from wenming.reader.lines import Dropped, RawLine, Repair
from wenming.reader.placing import Placing

__all__ = [
    "FoundFigure",
    "FoundHeading",
    "FoundPoints",
    "Guess",
    "Passage",
    "ReadContext",
    "ReadDocument",
    "ReadResult",
    "Reader",
    "Repairing",
    "TitleWords",
]

Repairing: TypeAlias = Literal["none", "safe", "all"]
"""Which repairs a report holds: none, those with no other good reading, every one."""


class TitleWords(Protocol):
    """What a reader may know of a sector's words; ``wenming.hooks.Vocabulary`` is one."""

    @property
    def roles(self) -> tuple[tuple[str, Role], ...]:
        """Words of titles and the role they tell: ``("行风建设", "measures")``."""

    @property
    def look_alikes(self) -> tuple[str, ...]:
        """Words with a number in them that counts nothing: ``三下乡``."""


@frozen(kw_only=True)
class ReadContext:
    """What a reader may know besides the source.

    Attributes:
        limits: Bounds on the source; checked before the cost is paid.
        place: Base name of the file, for messages.
    """

    limits: Limits = field(factory=Limits)
    place: str = ""

    def admit(self, lines: Sequence[RawLine]) -> None:
        """Refuse *lines* of which one is too long for one value.

        Raises:
            LimitError: names the line.
        """
        longest = self.limits.value_chars
        for line in lines:
            if len(line.text) > longest:
                where = f"{self.place}:{line.number}" if self.place else f"line {line.number}"
                self.limits.check("value_chars", len(line.text), place=where)


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


def _shut_roles(value: Mapping[Path, Role]) -> Mapping[Path, Role]:
    return MappingProxyType(dict(value))


@frozen
class FoundHeading:
    """A heading as it was met; the report holds it without its label.

    Attributes:
        level: How deep it stands, from 1.
        label: Its label as written: ``(一)``, ``⒈``; ``""`` where a title stands without one.
        title: Its words, without the mark that parts them from the text.
        run_in: Whether text follows in the same line: （一）强化认识。今年以来……
        role: What the part is for.
        path: The section or leaf in the report.
        span: Where the heading stands, label included.
    """

    level: int
    label: str
    title: str
    run_in: bool
    role: Role
    path: Path
    span: Span


@frozen
class FoundPoints:
    """A marked list as it was met: 一是……二是……

    Attributes:
        labels: Its labels as written: ``("一是", "二是")``.
        path: The ``Points`` in the report; of a list above all headings, inside the item of another, or of a pair
            一方面……另一方面……, which the report keeps as words, the text it begins in.
        span: From its first label to the end of its last item.
    """

    labels: tuple[str, ...]
    path: Path
    span: Span

    @property
    def count(self) -> int:
        """How many items it has."""
        return len(self.labels)


@frozen
class FoundFigure:
    """A figure as it was met: a quantity, or words that are one (全覆盖, 未出现一例).

    Attributes:
        mention: What it states; its place there counts from the head of the text at *path*.
        path: The text in the report.
        span: Where it stands in the source.
        metric: Id of the metric it became; ``""`` where it stays words: in titles, where it is not filled
            in (X户), where a metric would not print the same characters.
    """

    mention: Mention
    path: Path
    span: Span
    metric: str = ""


@frozen
class Passage:
    """Sentences in a paragraph that do another job than the section they stand in.

    Attributes:
        role: What they say: a problem among next steps, a result in a preamble.
        path: The text in the report.
        span: Where they stand in the source.
    """

    role: Role
    path: Path
    span: Span


@frozen
class Guess:
    """What a document seems to be, and the words that show it.

    Attributes:
        name: A genre (``总结``) or the name of a sector's plugin (``petitions``).
        evidence: The words, the most telling first.
    """

    name: str
    evidence: tuple[str, ...]


def _untold() -> None:
    """Return that nothing tells it."""


@frozen(kw_only=True, slots=False)
class ReadDocument:
    """One document found in a source.

    What few ask for is found when it is asked for: ``passages`` and ``sector``, which the rest of it decides.

    Attributes:
        report: What it says. Its figures are metrics with source ``read``; the prose cites them.
        style: How its headings and lists are numbered and laid out; written in this style the
            report looks as it was read.
        roles: Role of each section and leaf whose title or place tells it.
        placing: Where everything stands, down to the character: ``placing.locate(path, (start, end))``.
        headings: The headings with their labels, in reading order.
        points: The marked lists with their labels, in reading order.
        figures: Every figure with its place, in the order of the source; those that could became metrics.
        genre: Kind of document, ``None`` where nothing tells it.
        repairs: What was damaged, with both readings; those that were asked for are done.
        dropped: What of the source is not in the report, and why.
        findings: What was noticed while reading.
    """

    report: Report
    style: Style = OFFICIAL
    roles: Mapping[Path, Role] = field(factory=dict, converter=_shut_roles)
    placing: Placing = field(factory=Placing, eq=False, repr=False)
    headings: tuple[FoundHeading, ...] = ()
    points: tuple[FoundPoints, ...] = ()
    figures: tuple[FoundFigure, ...] = ()
    genre: Guess | None = None
    repairs: tuple[Repair, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    _passages: Callable[[], tuple[Passage, ...]] = field(default=tuple, alias="passages", eq=False, repr=False)
    _sector: Callable[[], Guess | None] = field(default=_untold, alias="sector", eq=False, repr=False)

    @property
    def spans(self) -> Mapping[Path, Span]:
        """Where each text and each metric of the report stands in the source."""
        return self.placing.spans

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Sentences that do another job than the section they stand in."""
        return self._passages()

    @cached_property
    def sector(self) -> Guess | None:
        """Plugin whose words it speaks, ``None`` where nothing tells it."""
        return self._sector()


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
