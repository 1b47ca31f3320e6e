"""One document under the reader's hands: headings, blocks and frame become a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import accumulate

from wenming.diagnostics import Span
from wenming.model import Attachment, Path, Report, Text
from wenming.model.text import as_label
from wenming.numbering import OFFICIAL
from wenming.reader.base import Guess, TitleWords
from wenming.reader.building.blocks import Blocks
from wenming.reader.building.closing import cut_closing
from wenming.reader.building.figures import Figures
from wenming.reader.building.found_style import cut_stops
from wenming.reader.building.guesses import guess_genre
from wenming.reader.building.later import Found
from wenming.reader.building.making import made
from wenming.reader.building.tables import counted_above
from wenming.reader.building.tree import Body, Branch, Built
from wenming.reader.frame.frame import Frame
from wenming.reader.headings.candidates import BULLETS
from wenming.reader.headings.marks import Mark, find_heads
from wenming.reader.lines import MARK, Dropped, Piece, RawLine, Repair
from wenming.reader.placing import Placing
from wenming.reader.prose.lists import KINDS, Listing, kind_of, list_scheme
from wenming.reader.result import Noticing, ReadDocument

__all__ = ["Lifter"]

_ = str  # marks words for the catalogues
_REPEATED, _AGAIN = _("repeats the title of an attachment"), _("repeats the title")


class Lifter:
    """Builds the report of one document out of its lines."""

    def __init__(
        self,
        lines: tuple[RawLine, ...],
        frame: Frame,
        vocabulary: TitleWords | None,
        sectors: Mapping[str, TitleWords],
        *,
        page: bool,
        lost: int = 0,
    ) -> None:
        self.lines, self.frame, self.vocabulary, self.sectors, self.page = lines, frame, vocabulary, sectors, page
        self.lost = lost
        self.points = list_scheme([line.text for line in lines]) if page else OFFICIAL.points.scheme
        self.blocks = Blocks(lines, (kind_of(self.points),) if page else KINDS)
        self.opening: list[Piece] = [lines[at].piece() for at in frame.before]
        self.above = Body()
        self.rows: list[list[tuple[str, int]]] = []  # of tables above, each cell with its place in the opening
        self.roots: list[Branch] = []
        self.open: list[Branch] = []
        self.marks: list[Dropped] = []  # bullets before headings

    def document(
        self, noticing: Noticing, *, dropped: tuple[Dropped, ...] = (), repairs: tuple[Repair, ...] = ()
    ) -> ReadDocument:
        """Return the document; *dropped* and *repairs* are what cleaning found in it, *noticing* tells its findings."""
        self._walk(repairs)
        closing = [*self.frame.closing, *(one.piece() for one in self.lines[slice(*self.frame.after)] if one.text)]
        if not self.page:
            for root in self.roots:
                _settle(root)
            closing = [*cut_closing(self.roots), *closing]
        bodies = [self.blocks.read(*bound.body) for bound in self.frame.attachments]
        stops = cut_stops(self.roots)
        terms = self.vocabulary.roles if self.vocabulary is not None else ()
        built = Built(terms, Figures(self.vocabulary, repairs), self.lost)
        report, genre = self._report(built, closing, bodies)
        left_out = tuple(sorted((*self._dropped(), *dropped), key=lambda one: one.span.start))
        shown = self.points, self.blocks.apart, self.page
        later = Found(built, self.roots, stops, *shown, self.lines, self._head(), terms, self.sectors)
        return ReadDocument(
            report=report,
            roles=built.roles,
            placing=Placing(built.texts, partial(self._others, built), (*left_out, *repairs)),
            genre=genre,
            repairs=repairs,
            dropped=left_out,
            later=later,
            noticing=noticing,
        )

    def _others(self, built: Built) -> Mapping[Path, Span]:
        """Return where metrics and date stand, which are no texts."""
        return built.figures.places() | ({Path(("dated",)): self.frame.dated[0].span} if self.frame.dated else {})

    def _report(self, built: Built, closing: list[Piece], bodies: list[Body]) -> tuple[Report, Guess | None]:
        frame = self.frame
        for name, piece in (("addressee", frame.addressee), ("issuer", frame.issuer)):
            if piece is not None:
                built.note(piece, Path((name,)))
        counted = counted_above(self.rows)
        opening = [
            built.text(piece, Path(("opening", n)), counted.get(n)) for n, piece in enumerate(self.opening)
        ]
        self._listed_above(built)
        sections = [built.section(root, Path(("sections", n))) for n, root in enumerate(self.roots)]
        ending = [built.text(piece, Path(("closing", n))) for n, piece in enumerate(closing)]
        attachments = [
            Attachment(
                built.title(bound.title, Path(("attachments", n, "title"))),
                built.blocks(body, Path(("attachments", n, "body"))),
            )
            for n, (bound, body) in enumerate(zip(frame.attachments, bodies, strict=True))
        ]
        title = built.title(frame.title, Path(("title",))) if frame.title else Text()
        genre = guess_genre(title, opening)
        report = made(  # a report's checks are about references: here every citation was made with its metric
            Report,
            title=title,
            genre=genre.name if genre is not None else "",
            addressee=as_label(frame.addressee.text) if frame.addressee else "",
            opening=tuple(opening),
            sections=tuple(sections),
            closing=tuple(ending),
            issuer=as_label(frame.issuer.text) if frame.issuer else "",
            dated=frame.dated[1] if frame.dated else None,
            attachments=tuple(attachments),
            metrics=tuple(built.figures.metrics),
        )
        return report, genre

    def _head(self) -> str:
        """Return title, issuer and the first sentences."""
        pieces = (self.frame.title, self.frame.issuer, *self.opening[:2])
        return "\n".join([piece.text for piece in pieces if piece is not None])

    def _listed_above(self, built: Built) -> None:
        """Note the lists above all headings, which stay texts there."""
        self.above.settle()
        places = {id(piece.line): n for n, piece in reversed(list(enumerate(self.opening)))}
        for part in self.above.parts:
            if isinstance(part, Listing):
                built.lists.append((part, Path(("opening", places[id(part.items[0].label.line)]))))

    def _dropped(self) -> Iterable[Dropped]:
        yield from self.marks
        for line in self.lines:
            yield from line.dropped
        for reason, places in ((_REPEATED, self.frame.notes), (_AGAIN, self.frame.repeats)):
            for at in places:
                piece = self.lines[at].piece()
                yield Dropped(piece.text, reason, piece.span)

    def _walk(self, repairs: tuple[Repair, ...]) -> None:
        """Read the lines between salutation and signature, headings included."""
        start, end = self.frame.body
        numbers = {one.span.start for one in repairs if one.kind == "page_marker" and not one.done}
        body = self.lines[start:end]
        numbered = enumerate(body) if numbers else ()
        barred = frozenset((n, 0) for n, line in numbered if line.text and line.start in numbers)
        marks: dict[int, list[Mark]] = {}
        for mark in find_heads(body, page=self.page, barred=barred):
            marks.setdefault(start + mark.line, []).append(mark)
        at = start
        for stop in (*marks, end):  # from heading to heading: no table goes beyond one
            while at < stop:
                at = self.blocks.part(self.open[-1].body, at, stop) if self.open else self._above(at)
            if stop in marks:
                self._headed(self.lines[stop], marks[stop])
                at = stop + 1

    def _above(self, at: int) -> int:
        """Read a line above all headings, where the model takes texts only: cells one by one."""
        line = self.lines[at]
        if line.cells:
            places = accumulate((bool(one.text) for one in line.cells), initial=len(self.opening))
            self.rows.append([(one.text, place) for one, place in zip(line.cells, places, strict=False)])
        elif line.text:
            self.rows.append([])  # what stands between two tables
        for one in line.cells or (line,):
            if one.text:
                self.opening.append(one.piece())
                if not self.page:
                    self.above.paragraph(self.opening[-1], KINDS)
        return at + 1

    def _headed(self, line: RawLine, marks: list[Mark]) -> None:
        """Read a line with headings in it, and what stands before the first of them."""
        before = line.piece(0, marks[0].start)
        if BULLETS.issuperset(before.text):
            self.marks.extend([Dropped(before.text, MARK, before.span)] if before.text else [])
        elif self.open:
            self.blocks.paragraph(self.open[-1].body, before)
        else:
            self.opening.append(before)
        for mark in marks:
            branch = Branch(mark.head, mark.head.title)
            del self.open[mark.level - 1 :]
            (self.open[-1].children if self.open else self.roots).append(branch)
            self.open.append(branch)
            if mark.head.rest is not None:
                self.blocks.paragraph(branch.body, mark.head.rest)


def _settle(branch: Branch) -> None:
    branch.body.settle()
    for child in branch.children:
        _settle(child)
