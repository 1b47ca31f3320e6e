"""What only some ask for in a document that was read: found when they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define

from wenming.model import Role
from wenming.numbering import OFFICIAL, Level, Style
from wenming.reader.base import FoundFigure, FoundHeading, FoundPoints, Guess, Passage, TitleWords
from wenming.reader.building.found_style import find_style
from wenming.reader.building.guesses import guess_sector
from wenming.reader.building.inner_lists import find_inner
from wenming.reader.building.passages import find_passages
from wenming.reader.building.tree import Branch, Built
from wenming.reader.lines import RawLine
from wenming.reader.prose.lists import SCHEMES, Listing
from wenming.zh.enumerators import Scheme

__all__ = ["Found"]


@define
class Found:
    """Finds it in what a document was built of (``wenming.reader.result.Later``).

    Attributes:
        built: The report with its places.
        roots: Its headings.
        stops: What was told when their 。 were cut off.
        scheme: How its lists are labelled where none shows it.
        apart: Whether some list has its items on lines of their own.
        page: Whether it is a page as we write them.
        lines: All of its lines.
        head: Title, issuer and the first sentences.
        terms: Words of titles with the roles they tell.
        sectors: The words of each sector by the name of its plugin.
    """

    built: Built
    roots: list[Branch]
    stops: Sequence[bool]
    scheme: Scheme
    apart: bool
    page: bool
    lines: Sequence[RawLine]
    head: str
    terms: tuple[tuple[str, Role], ...]
    sectors: Mapping[str, TitleWords]

    def style(self) -> Style:
        """Return how its headings and lists are numbered and laid out."""
        points = self.scheme if self.page else next(_schemes(self.roots), self.scheme)
        layout = "own_line" if self.apart else OFFICIAL.points.layout
        return find_style(self.roots, Level(points, layout=layout), self.stops)

    def headings(self) -> tuple[FoundHeading, ...]:
        """Return its headings."""
        return tuple(self.built.headings())

    def points(self) -> tuple[FoundPoints, ...]:
        """Return its lists in reading order, on pages of others those inside texts as well."""
        inner = () if self.page else find_inner(self.built.prose)
        return tuple(sorted((*self.built.points(), *inner), key=lambda one: one.span.start))

    def figures(self) -> tuple[FoundFigure, ...]:
        """Return its figures."""
        return self.built.figures.found()

    def passages(self) -> tuple[Passage, ...]:
        """Return the sentences that do another job than their section."""
        return find_passages(self.built.prose, self.built.roles, self.terms)

    def sector(self) -> Guess | None:
        """Return whose words it speaks."""
        return guess_sector(self.head, "\n".join([line.text for line in self.lines]), self.sectors)


def _schemes(branches: Iterable[Branch]) -> Iterator[Scheme]:
    """Yield how the lists are labelled that a page of ours could hold, in reading order."""
    for branch in branches:
        for part in branch.body.parts:
            if isinstance(part, Listing) and part.kind.scheme in SCHEMES:
                yield part.kind.scheme
        yield from _schemes(branch.children)
