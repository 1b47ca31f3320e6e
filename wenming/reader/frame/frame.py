"""The frame of a report: title, salutation, signature with its date, attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from attrs import define, frozen

from wenming.reader.headings.levels import read_head
from wenming.reader.lines import Piece, RawLine
from wenming.reader.prose.lists import ENDS
from wenming.reader.prose.tables import is_marker, is_row

__all__ = ["Bound", "Frame", "find_attachments", "find_frame", "find_notes", "find_signature", "read_date"]

_INDENT = "　　"
_DEEP = 8  # blanks before a line that is set to the right
_LONGEST_TITLE, _LONGEST_NAME, _LONGEST_SALUTATION = 60, 30, 60
_DATE = re.compile(r"([0-9]{1,4})年([0-9]{1,2})月([0-9]{1,2})日")
_ATTACHMENT = re.compile(r"附件([1-9][0-9]?)?")


@frozen
class Bound:
    """An attachment bound behind the report: its title, and the lines of its body."""

    title: Piece
    body: tuple[int, int]


@define(kw_only=True)  # as RawLine
class Frame:
    """Where the parts of a report stand among its lines; indices of lines, ends not included.

    Attributes:
        title: The title, if there is one.
        addressee: Whom it addresses, without the colon that is put back in printing.
        body: The lines between salutation and signature.
        notes: Lines that announce the attachments by their titles, and say nothing else.
        issuer: Who signs.
        dated: The date of signature, and the day it means.
        after: Lines between the signature and the attachments.
        attachments: What is bound behind.
        before: Lines above the title that belong to the text: a preamble set first.
        repeats: Lines that give the title again.
        closing: What stands behind the text and stays words: contacts, notes of attachments.
    """

    title: Piece | None
    addressee: Piece | None
    body: tuple[int, int]
    notes: tuple[int, ...]
    issuer: Piece | None
    dated: tuple[Piece, date] | None
    after: tuple[int, int]
    attachments: tuple[Bound, ...]
    before: tuple[int, ...] = ()
    repeats: tuple[int, ...] = ()
    closing: tuple[Piece, ...] = ()


def find_frame(lines: Sequence[RawLine]) -> Frame:
    """Return the frame of the report in *lines*."""
    title, start = _title(lines)
    addressee, start = _salutation(lines, start)
    attachments, end = find_attachments(lines, start)
    signed, issuer, dated, after = find_signature(lines, start, end)
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


def _title(lines: Sequence[RawLine]) -> tuple[Piece | None, int]:
    """Line 1, or after empty lines one that no untitled report can begin with."""
    first = next((index for index, line in enumerate(lines) if line.text), 0)
    if not lines or not lines[first].text:
        return None, 0
    line = lines[first]
    text = line.text
    if len(text) > _LONGEST_TITLE and text.endswith("。"):
        return None, first
    centred = 2 < len(line.indent) < 16  # a paragraph has 2, a signature 16
    if line.indent and not centred:
        return None, first
    if read_head(line) is not None or (first > 0 and (text[-1] in "：:" or is_row(line) or is_marker(text))):
        return None, first
    return line.piece(), first + 1


def _salutation(lines: Sequence[RawLine], start: int) -> tuple[Piece | None, int]:
    """The first line after the title, at column 0, with a colon at its end: 各位领导："""
    at = next((index for index in range(start, len(lines)) if lines[index].text), len(lines))
    if at == len(lines):
        return None, start
    line = lines[at]
    text = line.text
    if (
        line.indent
        or text[-1] not in "：:"
        or len(text) > _LONGEST_SALUTATION
        or "。" in text
        or "如下" in text
        or read_head(line) is not None
    ):
        return None, start
    return line.piece(0, len(text) - 1) if text[-1] == "：" else line.piece(), at + 1


def find_attachments(lines: Sequence[RawLine], start: int) -> tuple[tuple[Bound, ...], int]:
    """Return what is bound behind the report, and where it begins.

    附件1 alone at column 0 after an empty line, its title on the next line; numbers count on.
    """
    heads: list[int] = []
    for at in range(start, len(lines) - 1):
        line = lines[at]
        found = _ATTACHMENT.fullmatch(line.text) if line.text[:2] == "附件" and not line.indent else None
        if found is None or (at and lines[at - 1].text) or not lines[at + 1].text.strip() or lines[at + 1].indent:
            continue
        if (found[1] or "1") == str(len(heads) + 1) and (not heads or found[1]):
            heads.append(at)
    ends = [*heads[1:], len(lines)]
    bound = tuple(
        Bound(lines[at + 1].piece(), (at + 2, end)) for at, end in zip(heads, ends, strict=False)
    )
    return bound, heads[0] if heads else len(lines)


def find_signature(
    lines: Sequence[RawLine], start: int, end: int
) -> tuple[int, Piece | None, tuple[Piece, date] | None, int]:
    """Return where the signature begins, who signs, the date, and where it ends.

    A date alone on the last line, and before it a name; or a name set far to the right. End notes
    (注：……) may follow.
    """
    at = _last(lines, start, end)
    while at >= start and lines[at].text.startswith("注：") and lines[at].indent:
        at = _last(lines, start, at)
    if at < start:
        return end, None, None, end
    after, issuer = at + 1, None
    day = read_date(lines[at].text)
    dated = (lines[at].piece(), day) if day else None
    signed = at if dated else after
    at = _last(lines, start, at) if dated else at
    if at >= start and (_is_deep(lines[at]) or (dated and _is_name(lines[at]))):
        issuer, signed = lines[at].piece(), at
    return (signed, issuer, dated, after) if issuer or dated else (end, None, None, end)


def _last(lines: Sequence[RawLine], start: int, end: int) -> int:
    """Return the last line with words in it before *end*, ``start - 1`` if there is none."""
    at = end - 1
    while at >= start and not lines[at].text:
        at -= 1
    return at


def read_date(text: str) -> date | None:
    """Return the day that 2026年1月8日 names, ``None`` for anything else."""
    found = _DATE.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _is_deep(line: RawLine) -> bool:
    return len(line.indent) >= _DEEP


def _is_name(line: RawLine) -> bool:
    """Tell whether a line before a date can be the name of an office."""
    text = line.text
    return (
        line.indent != _INDENT
        and len(text) <= _LONGEST_NAME
        and text[-1] not in ENDS
        and read_head(line) is None
        and not is_row(line)
        and not is_marker(text)
    )


def find_notes(
    lines: Sequence[RawLine], start: int, end: int, attachments: Sequence[Bound]
) -> tuple[int, ...]:
    """Return the last lines before the signature if they name the attachments bound, and only them."""
    count = len(attachments)
    last = _last(lines, start, end) + 1
    first = last - count
    if not count or first < start:
        return ()
    for n, bound in enumerate(attachments):
        number = f"{n + 1}. " if count > 1 else ""
        if lines[first + n].text != f"{'附件：' if n == 0 else ''}{number}{bound.title.text}":
            return ()
    return tuple(range(first, last))
