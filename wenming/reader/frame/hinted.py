"""The frame of a report whose source says what its lines are: Word with styles, our own pages of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wenming.reader.frame.frame import Bound, Frame, find_notes, read_date
from wenming.reader.lines import Piece, RawLine

__all__ = ["find_hinted", "is_hinted"]

_TOLD = frozenset({"title", "recipient", "issuer", "dated", "attachment_title"})


def is_hinted(lines: Sequence[RawLine]) -> bool:
    """Tell whether the source says where title and signature stand; headings alone do not."""
    return any(line.hint in _TOLD for line in lines) and not any(
        line.text and not line.hint for line in lines if not line.text.startswith(("附件：", "1.", "2."))
    )


def find_hinted(lines: Sequence[RawLine]) -> Frame:
    """Return the frame that the hints of *lines* tell."""
    at = _next(lines, 0)
    title = lines[at].piece() if at < len(lines) and lines[at].hint == "title" else None
    start = at + 1 if title is not None else 0
    issuer: Piece | None = None
    dated: tuple[Piece, date] | None = None
    addressee: Piece | None = None
    while (at := _next(lines, start)) < len(lines) and lines[at].hint in ("issuer", "dated", "recipient"):
        line, start = lines[at], at + 1
        if line.hint == "issuer":
            issuer = line.piece()
        elif line.hint == "dated":
            dated = _dated(line)
        else:
            addressee = line.piece(0, len(line.text) - line.text.endswith("："))
    attachments, end = _attachments(lines, start)
    signed = end
    for index in range(start, end):
        if lines[index].hint in ("issuer", "dated"):
            signed = min(signed, index)
            if lines[index].hint == "issuer":
                issuer = lines[index].piece()
            else:
                dated = _dated(lines[index]) or dated
    after = max((index + 1 for index in range(signed, end) if lines[index].hint in ("issuer", "dated")), default=end)
    notes = find_notes(lines, start, signed, attachments)
    return Frame(
        title=title,
        addressee=addressee,
        body=(start, notes[0] if notes else signed),
        notes=notes,
        issuer=issuer,
        dated=dated,
        after=(after, end),
        attachments=attachments,
    )


def _next(lines: Sequence[RawLine], at: int) -> int:
    """Return the next line with words in it."""
    while at < len(lines) and not lines[at].text:
        at += 1
    return at


def _dated(line: RawLine) -> tuple[Piece, date] | None:
    day = read_date(line.text.strip("（）()"))
    return None if day is None else (line.piece(), day)


def _attachments(lines: Sequence[RawLine], start: int) -> tuple[tuple[Bound, ...], int]:
    """附件 and, on the next line, its title: each begins what is bound behind."""
    heads = [at for at in range(start, len(lines)) if lines[at].hint == "attachment_title"]
    begins = [at - 1 if at and lines[at - 1].hint == "attachment" else at for at in heads]
    ends = [*begins[1:], len(lines)][: len(heads)]
    bound = tuple(Bound(lines[at].piece(), (at + 1, end)) for at, end in zip(heads, ends, strict=True))
    return bound, begins[0] if begins else len(lines)
