"""The report while it is read: nodes and blocks of pieces; then the model, with roles and spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import define, field

from wenming.diagnostics import Span
from wenming.model import (
    Block,
    Measure,
    NextStep,
    Node,
    Path,
    Point,
    Points,
    Problem,
    Role,
    Section,
    Text,
)
from wenming.model.characters import check_page_text
from wenming.model.text import as_title
from wenming.reader.base import FoundHeading, FoundPoints
from wenming.reader.building.figures import Figures
from wenming.reader.building.making import admit, made, made_section, paragraph_of, text_of
from wenming.reader.building.tables import Captioned, Counted, table_of
from wenming.reader.headings.levels import Head
from wenming.reader.lines import Piece
from wenming.reader.prose.lists import KINDS, Kind, Listing, next_items, read_lists
from wenming.reader.roles import TitleRoles, is_deed

__all__ = ["Body", "Branch", "Built", "Captioned"]

Terms: TypeAlias = tuple[tuple[str, Role], ...]
_LEAVES: dict[Role, type[Measure] | type[Problem] | type[NextStep]] = {
    "measures": Measure,
    "problems": Problem,
    "next_steps": NextStep,
}


Part: TypeAlias = Piece | Listing | Captioned


@define
class Body:
    """The blocks under one heading, or in one attachment.

    Attributes:
        parts: The blocks.
        listing: Index of a list after which only paragraphs stand; it may count on. -1 if none.
        outer: Index of a list before it in whose last item that one may stand: 一是……（1）……（2）……二是…… -1 if none.
    """

    parts: list[Part] = field(factory=list)
    listing: int = -1
    outer: int = -1

    def paragraph(self, piece: Piece, kinds: Sequence[Kind]) -> bool:
        """Add *piece* as a paragraph, a list, or more items of a list that is open; tell if it was the last."""
        for at in (self.listing, self.outer):
            last = self.parts[at] if at >= 0 else None
            if isinstance(last, Listing):
                tail, items = next_items(last, piece)
                if items:
                    last.items[-1].more.extend(_whole(self.parts[at + 1 :]))
                    if tail is not None:
                        last.items[-1].more.append(tail)
                    del self.parts[at + 1 :]
                    last.items.extend(items)
                    self.listing, self.outer = at, self.outer if at == self.listing else -1
                    return True
        for part in read_lists(piece, kinds):
            if isinstance(part, Listing):
                self._open(part)
            self.parts.append(part)
        return False

    def _open(self, listing: Listing) -> None:
        """Let *listing* count on, and the one before as well where it is of another kind and may hold this one."""
        last = self.parts[self.listing] if self.listing >= 0 else None
        if isinstance(last, Listing) and last.kind is not listing.kind:
            self.outer = self.listing if self.outer < 0 else self.outer
        self.listing = len(self.parts)

    def settle(self) -> None:
        """Make paragraphs again of lists with one item, 首先 alone begins none; and of what stands behind a list.

        Where the items of a list are clauses, the sentences behind its last one belong to no item.
        """
        parts, self.parts = self.parts, []
        for part in parts:
            if not isinstance(part, Listing) or len(part.items) > 1:
                behind = _behind(part) if isinstance(part, Listing) else None
                self.parts.extend([part] if behind is None else [part, behind])
                continue
            (only,) = part.items
            start = only.label.at
            lead = self.parts[-1] if self.parts else None
            if isinstance(lead, Piece) and lead.line is only.label.line and lead.at + len(lead.text) <= start:
                start = lead.at
                self.parts.pop()
            whole = only.label.line.piece(start, only.first.at + len(only.first.text))
            self.parts.extend([*read_lists(whole, KINDS, alone=False), *only.more])

    def table(self, table: Captioned) -> None:
        """Add *table*; the list before it ends there."""
        self.parts.append(table)
        self.listing = self.outer = -1


def _whole(parts: Sequence[Part]) -> list[Piece]:
    """Return *parts* as the paragraphs they were, the lists among them too."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, Piece):
            pieces.append(part)
        elif isinstance(part, Listing):
            pieces.extend(one for item in part.items for one in (item.label, item.first, *item.more))
    whole: list[Piece] = []
    for piece in pieces:
        if whole and whole[-1].line is piece.line:
            whole[-1] = piece.line.piece(whole[-1].at, piece.at + len(piece.text))
        else:
            whole.append(piece)
    return whole


def _behind(listing: Listing) -> Piece | None:
    """Cut the sentences off that stand behind *listing*, whose items are clauses: 一是甲；二是乙。总之……"""
    *before, last = listing.items
    if last.more or any(item.more or not item.first.text.endswith(("；", ";", "，", ",")) for item in before):
        return None
    stop = last.first.text.find("。")
    if not 0 < stop < len(last.first.text) - 1 or any("。" in item.first.text for item in before):
        return None
    behind = last.first.cut(stop + 1)
    last.first = last.first.cut(0, stop + 1)
    return behind


@define
class Branch:
    """A heading with what stands under it.

    Attributes:
        head: The heading.
        title: Its words; without a final 。 where the style puts it back.
        body: What stands between it and the first heading below.
        children: The headings below.
    """

    head: Head
    title: Piece
    body: Body = field(factory=Body)
    children: list[Branch] = field(factory=list)


class Built:
    """Makes model values out of pieces, and notes where each stood and what it is for."""

    def __init__(self, terms: Terms, figures: Figures, lost: int = 0) -> None:
        self.titles, self.figures, self.lost = TitleRoles(terms), figures, lost  # levels cut off above
        self.roles: dict[Path, Role] = {}
        self.texts: list[tuple[Path, Piece]] = []
        self.prose: list[tuple[Path, Piece]] = []  # those that are no titles
        self.headed: list[tuple[Branch, Path, Role, int]] = []
        self.lists: list[tuple[Listing, Path]] = []

    def title(self, piece: Piece, path: Path) -> Text:
        """Return the words of a title: figures in them stay words, braces are braces."""
        self.note(piece, path)
        self.figures.noted(piece, path)
        check_page_text(piece.text)
        return text_of((piece.text,)) if piece.text else Text()

    def text(self, piece: Piece, path: Path, counted: Counted | None = None) -> Text:
        """Return the words of *piece*, its figures cited as metrics; *counted* of a cell without its unit."""
        self.note(piece, path)
        if counted is not None:
            return self.figures.counted(piece, path, *counted)
        self.prose.append((path, piece))
        return self.figures.cited(piece, path)

    def note(self, piece: Piece, path: Path) -> None:
        """Remember where the words at *path* stand."""
        admit(piece)
        self.texts.append((path, piece))

    def headings(self) -> Iterator[FoundHeading]:
        """Yield the headings with their labels, in reading order."""
        for branch, path, role, level in self.headed:
            head, title = branch.head, branch.title
            line = title.line
            start = title.at if not head.label else line.text.rfind(head.label, 0, title.at)
            yield FoundHeading(
                level + self.lost,
                head.label,
                title.text.rstrip("。：:，,；;."),  # marks of the line it stands in
                head.rest is not None,
                role,
                path,
                line.span(start, title.at + len(title.text)),
            )

    def points(self) -> Iterator[FoundPoints]:
        """Yield the lists that are blocks, and those above all headings, which are texts in the report."""
        for listing, path in self.lists:
            first, last = listing.items[0], listing.items[-1]
            end = (last.more[-1] if last.more else last.first).span.end
            span = first.label.span
            labels = tuple(item.label.text for item in listing.items)
            yield FoundPoints(labels, path, Span(span.line, span.column, span.start, max(end, span.end)))

    def section(self, branch: Branch, path: Path, above: Role = "other", level: int = 1) -> Section:
        """Return *branch* as a section, whatever its place."""
        role = self.titles.of(branch.title.text)
        if role == above == "other" and is_deed(branch.title.text):
            role = "measures"
        self.roles[path] = role
        self.headed.append((branch, path, role if role != "other" else above, level))
        return made_section(
            title=as_title(self.title(branch.title, path.under("title"))),
            body=self.blocks(branch.body, path.under("body")),
            role=role,
            children=tuple([
                self._node(child, path.under("children", index), above if role == "other" else role, level + 1)
                for index, child in enumerate(branch.children)
            ]),
        )

    def _node(self, branch: Branch, path: Path, above: Role, level: int) -> Node:
        """Return *branch* as a leaf, where it has no headings below and its role is known."""
        own = self.titles.of(branch.title.text)
        role = own if own in _LEAVES else above
        if branch.children or role not in _LEAVES:
            return self.section(branch, path, above, level)
        self.roles[path] = role
        self.headed.append((branch, path, role, level))
        title = as_title(self.title(branch.title, path.under("title")))
        return made(_LEAVES[role], title=title, body=self.blocks(branch.body, path.under("body")))

    def blocks(self, body: Body, path: Path) -> tuple[Block, ...]:
        """Return the blocks of *body*."""
        parts = body.parts
        return tuple([
            self._block(part, path.under(index), parts[index - 1] if index else None)
            for index, part in enumerate(parts)
        ])

    def _block(self, part: Part, path: Path, before: Part | None) -> Block:
        if isinstance(part, Piece):
            return paragraph_of(self.text(part, path))
        if isinstance(part, Captioned):
            above = before if isinstance(before, Piece) else None
            return table_of(part, path, self.text, above)
        self.lists.append((part, path))
        items = [
            self._point(title, body, path.under("items", index)) for index, (title, body) in enumerate(part.points())
        ]
        return made(Points, items=tuple(items))

    def _point(self, title: Piece | None, body: tuple[Piece, ...], path: Path) -> Point:
        texts = [self.text(piece, path.under("body", n)) for n, piece in enumerate(body)]
        return made(
            Point,
            body=tuple([paragraph_of(text) for text in texts]),
            title=None if title is None else self.text(title, path.under("title")),
        )
