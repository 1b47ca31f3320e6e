"""Lines → ReadResult: what the lines of a source mean, whatever format they came from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wenming.document import without_number
from wenming.model import Attachment, Path, Report, Role
from wenming.numbering import OFFICIAL, Level
from wenming.reader.base import ReadDocument, ReadResult, TitleWords
from wenming.reader.found_style import find_style
from wenming.reader.frame import Frame, find_frame
from wenming.reader.headings import Head, Outline, read_head
from wenming.reader.lines import Dropped, Piece, RawLine
from wenming.reader.lists import list_scheme
from wenming.reader.tables import is_marker, is_row, read_grid
from wenming.reader.tree import Body, Branch, Built, Captioned

__all__ = ["lift"]

_ = str  # marks words for the catalogues
_REPEATED = _("repeats the title of an attachment")


def lift(lines: Iterable[RawLine], *, vocabulary: TitleWords | None = None) -> ReadResult:
    """Return the documents in *lines*; none where no line has words.

    Every character is in the report, in ``dropped``, or part of a label, a mark that printing puts
    back, or white space. Figures in prose stay words.

    Args:
        lines: From a reader, in reading order.
        vocabulary: Title words of the sectors, with the roles they tell.
    """
    given = tuple(lines)
    if not any(line.text for line in given):
        return ReadResult(())
    terms = vocabulary.roles if vocabulary is not None else ()
    return ReadResult((_Lifter(given, terms).document(),))


class _Lifter:
    """One document under the reader's hands."""

    def __init__(self, lines: tuple[RawLine, ...], terms: tuple[tuple[str, Role], ...]) -> None:
        self.lines = lines
        self.frame = find_frame(lines)
        self.terms = terms
        self.outline = Outline()
        self.opening: list[Piece] = []
        self.roots: list[Branch] = []
        self.open: list[Branch] = []
        self.sure = _all_headings(lines, self.frame)
        self.points = list_scheme([line.text for line in lines])
        self.apart = False  # some list has its items on lines of their own

    def document(self) -> ReadDocument:
        self._walk(*self.frame.body)
        bodies = [self._blocks(bound.body) for bound in self.frame.attachments]
        layout = "own_line" if self.apart else OFFICIAL.points.layout
        style = find_style(self.roots, Level(self.points, layout=layout))
        built = Built(self.terms)
        report = self._report(built, bodies)
        return ReadDocument(
            report=report,
            style=style,
            roles=built.roles,
            spans=built.spans,
            dropped=tuple(sorted(self._dropped(), key=lambda one: one.span.start)),
        )

    def _report(self, built: Built, bodies: list[Body]) -> Report:
        frame = self.frame
        if frame.addressee:
            built.spans[Path(("addressee",))] = frame.addressee.span
        if frame.issuer:
            built.spans[Path(("issuer",))] = frame.issuer.span
        if frame.dated:
            built.spans[Path(("dated",))] = frame.dated[0].span
        closing = [line.piece() for line in self.lines[slice(*frame.after)] if line.text]
        return Report(
            built.text(frame.title, Path(("title",))) if frame.title else "",
            addressee=frame.addressee.text if frame.addressee else "",
            opening=[built.text(piece, Path(("opening", n))) for n, piece in enumerate(self.opening)],
            sections=[built.section(root, Path(("sections", n))) for n, root in enumerate(self.roots)],
            closing=[built.text(piece, Path(("closing", n))) for n, piece in enumerate(closing)],
            issuer=frame.issuer.text if frame.issuer else "",
            dated=frame.dated[1] if frame.dated else None,
            attachments=[
                Attachment(
                    built.text(bound.title, Path(("attachments", n, "title"))),
                    built.blocks(body, Path(("attachments", n, "body"))),
                )
                for n, (bound, body) in enumerate(zip(frame.attachments, bodies, strict=True))
            ],
        )

    def _dropped(self) -> Iterable[Dropped]:
        for line in self.lines:
            yield from line.dropped
        for at in self.frame.notes:
            piece = self.lines[at].piece()
            yield Dropped(piece.text, _REPEATED, piece.span)

    def _walk(self, start: int, end: int) -> None:
        """Read the lines between salutation and signature, headings included."""
        at = start
        while at < end:
            line = self.lines[at]
            if not line.text:
                at += 1
                continue
            head = read_head(line, sure=self.sure and not line.indent)
            level = self.outline.level(head) if head is not None else None
            if head is not None and level is not None:
                self._begin(head, level)
                at += 1
            elif self.open:
                at = self._part(self.open[-1].body, at, end)
            else:
                self.opening.append(line.piece())
                at += 1

    def _begin(self, head: Head, level: int) -> None:
        branch = Branch(head, head.title)
        del self.open[level - 1 :]
        (self.open[-1].children if self.open else self.roots).append(branch)
        self.open.append(branch)
        if head.rest is not None:
            self._paragraph(branch.body, head.rest)

    def _blocks(self, bounds: tuple[int, int]) -> Body:
        """Read lines that hold no headings."""
        body = Body()
        at, end = bounds
        while at < end:
            at = self._part(body, at, end) if self.lines[at].text else at + 1
        return body

    def _part(self, body: Body, at: int, end: int) -> int:
        """Read the block at line *at* into *body*; return the line after it."""
        lines = self.lines
        if not is_row(lines[at]):
            table = _captioned(lines, at, end)
            if table is not None:
                return self._table(body, *table)
            self._paragraph(body, lines[at].piece())
            return at + 1
        return self._table(body, at, _rows_end(lines, at, end), captioned=False)

    def _table(self, body: Body, first: int, last: int, captioned: bool = True) -> int:
        """Read a table from its caption, if it has one, to its note; return the line after it."""
        lines = self.lines
        grid = read_grid(lines[first + captioned : last])
        if grid is None:
            for line in lines[first:last]:
                self._paragraph(body, line.piece())
            return last
        note = last < len(lines) and bool(lines[last].text) and _stands_alone(lines, first, last + 1)
        body.table(
            Captioned(
                grid,
                _without_number(lines[first]) if captioned else None,
                lines[last].piece() if note else None,
            )
        )
        return last + note

    def _paragraph(self, body: Body, piece: Piece) -> None:
        self.apart = body.paragraph(piece, self.points) or self.apart


def _without_number(caption: RawLine) -> Piece:
    """Return the words of *caption*; its number is computed, as labels of headings are."""
    return caption.piece(len(caption.text) - len(without_number(caption.text)))


def _all_headings(lines: Sequence[RawLine], frame: Frame) -> bool:
    """Tell whether the layout is that of our own pages: nothing but headings at column 0."""
    start, end = frame.body
    body = [line for line in lines[start:end] if line.text]
    indented = any(line.indent for line in body)

    def is_head(line: RawLine) -> bool:
        head = read_head(line, sure=True)
        return head is not None and (indented or not head.doubtful)  # 3.5个百分点 on a page without indents

    plain = [line for line in body if not line.indent]
    return (
        len(lines) > 1
        and not lines[1].text
        and all(is_row(line) or is_marker(line.text) or is_head(line) for line in plain)
    )


def _rows_end(lines: Sequence[RawLine], at: int, end: int) -> int:
    while at < end and is_row(lines[at]):
        at += 1
    return at


def _captioned(lines: Sequence[RawLine], at: int, end: int) -> tuple[int, int] | None:
    """Return where caption and rows of a table begin and end, if *at* is the caption of one."""
    if at + 1 >= end or not is_row(lines[at + 1]) or is_marker(lines[at].text):
        return None
    last = _rows_end(lines, at + 1, end)
    alone = _stands_alone(lines, at, last) or _stands_alone(lines, at, last + 1)
    return (at, last) if alone else None


def _stands_alone(lines: Sequence[RawLine], first: int, end: int) -> bool:
    """Tell whether empty lines, or the ends of the text, stand before *first* and at *end*."""
    before = first == 0 or not lines[first - 1].text or is_marker(lines[first - 1].text)
    return before and (end >= len(lines) or not lines[end].text)
