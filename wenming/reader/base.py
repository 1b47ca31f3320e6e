"""What all readers share: the protocol, what they are given, and what is found in a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

from attrs import field, frozen

from wenming.diagnostics import Span
from wenming.figures import Mention
from wenming.limits import Limits
from wenming.model import Path, Role
from wenming.reader.lines import RawLine

__all__ = [
    "FoundFigure",
    "FoundHeading",
    "FoundPoints",
    "Guess",
    "Passage",
    "ReadContext",
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
