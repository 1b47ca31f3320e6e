"""The foot of a text that somebody wrote: signature, notes of attachments and contacts, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from attrs import define, evolve, field

from wenming.reader.frame.signatures import MARKS, NAME, OFFICES, Signed, read_signature
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import Piece, RawLine
from wenming.reader.prose.tables import is_marker, is_row

__all__ = ["Foot", "read_foot"]

_DEEP = 8  # blanks before a line that is set to the right
_SIGNING = 8  # offices that sign one text together
_ENDED = tuple("。！？!?.”）)")
_CONTACT = re.compile(
    r"[（(]?(?:联系人|聯繫人|联系电话|聯繫電話|联系方式|电话|電話|经办人|传真|邮箱|地址)\s*[:：]|[（(]此件.{2,8}[）)]|注[:：]"
)
_NOTED = re.compile(r"附件?[:：]|(?:[2-9]|1[0-9])[.．、]")


@define
class Foot:
    """What stands behind the text.

    Attributes:
        start: The line at which it begins.
        issuer: Who signs; of several offices all, a wide blank between them.
        dated: When, and the day it means.
        closing: Notes of attachments, contacts, and what else stays words.
    """

    start: int
    issuer: Piece | None = None
    dated: tuple[Piece, date] | None = None
    closing: list[Piece] = field(factory=list)


def read_foot(lines: Sequence[RawLine], start: int, end: int) -> Foot:
    """Return what stands behind the text in the lines from *start* to *end*."""
    foot = Foot(end)
    at, behind = _read_notes(lines, start, end)
    at = _sign(foot, lines, at, start, behind)
    at, above = _read_notes(lines, start, at + 1, signed=True)
    foot.closing = above + behind
    foot.start = at + 1 if foot.closing or foot.issuer or foot.dated else end
    return foot


def _read_notes(lines: Sequence[RawLine], start: int, end: int, *, signed: bool = False) -> tuple[int, list[Piece]]:
    """Return the last line above the contacts and notes of attachments before *end*, and those.

    Notes count below a signature, and above it where one was *signed*, or may have been.
    """
    found: list[Piece] = []
    at = _last(lines, start, end)
    while at > start:
        contact = _is_contact(lines[at])
        first = at if contact else _notes(lines, start, at)
        above = _last(lines, start, first)
        if first > at or not (contact or signed or _ends_signature(lines, above, start)):
            break
        found[:0] = [line.piece() for line in lines[first : at + 1] if line.text]
        at = above
    return at, found


def _sign(foot: Foot, lines: Sequence[RawLine], at: int, start: int, behind: list[Piece]) -> int:
    """Read the signature that ends at line *at*, if one does; return the last line above it."""
    line, above = lines[at], _last(lines, start, at)
    signed = _signed(line) if at > start else None
    if signed is None:
        under = _signed(lines[above]) if start < above < at and _is_office(line) else None
        if under is not None and not under.name:  # the date above the name
            foot.issuer = line.piece()
            _date(foot, lines[above], under, behind)
            return _last(lines, start, above)
        if at > start and len(line.indent) >= _DEEP and _is_name(line):
            foot.issuer = line.piece()
            return above
        return at
    _date(foot, line, signed, behind)
    if signed.name:
        return _together(foot, [line.piece(0, signed.name)], lines, above, start)
    if above > start and _is_name(lines[above]):
        return _together(foot, [lines[above].piece()], lines, _last(lines, start, above), start)
    return above


def _together(foot: Foot, names: list[Piece], lines: Sequence[RawLine], at: int, start: int) -> int:
    """Take the offices on the lines up to *at*, below the end of the text, for those that sign too.

    A blank parts their names. Returns the last line above them.
    """
    above = at
    while above > start and _is_office(lines[above]) and len(names) < _SIGNING:
        names.insert(0, lines[above].piece())
        above = _last(lines, start, above)
    if len(names) > 1 and not (above >= start and lines[above].text.endswith(_ENDED)):
        names, above = names[-1:], at
    foot.issuer = names[0] if len(names) == 1 else _joined(names)
    return above


def _joined(names: Sequence[Piece]) -> Piece:
    parts: list[RawLine] = []
    for name in names:
        line = name.line.part(name.at, name.at + len(name.text))
        if parts:
            blank = evolve(line.place(0), at=0, put_in=True)
            parts.append(RawLine("\u3000", blank.number, start=blank.start, column=blank.column, origins=(blank,)))
        parts.append(line)
    return RawLine.joined(parts).piece()


def _date(foot: Foot, line: RawLine, signed: Signed, behind: list[Piece]) -> None:
    if signed.day is None:
        behind.insert(0, line.piece(signed.start))
    else:
        foot.dated = (line.piece(signed.start), signed.day)


def _signed(line: RawLine) -> Signed | None:
    """Return what a line says that ends a signature, not a text: 完成时间 2024年5月 ends none."""
    signed = read_signature(line.text) if line.hint in ("", "dated", "body") else None
    if signed is None or not signed.name or line.hint == "dated":
        return signed
    return signed if line.text[: signed.name].endswith(OFFICES) else None


def _ends_signature(lines: Sequence[RawLine], at: int, start: int) -> bool:
    """Tell whether a signature, or a contact below one, ends at line *at*."""
    if at <= start:
        return False
    above = _last(lines, start, at)
    dated = above > start and (under := _signed(lines[above])) is not None and not under.name
    return _is_contact(lines[at]) or _signed(lines[at]) is not None or (dated and _is_office(lines[at]))


def _is_contact(line: RawLine) -> bool:
    return line.hint in ("", "body", "remark") and _CONTACT.match(line.text) is not None


def _is_office(line: RawLine) -> bool:
    return _is_name(line) and line.text.endswith(OFFICES)


def _is_name(line: RawLine) -> bool:
    """Tell whether a line can be the name of an office."""
    text = line.text
    if line.hint not in ("", "issuer", "body") or not 2 <= len(text) <= NAME or read_label(text) is not None:
        return False
    return not any(mark in text for mark in MARKS) and not is_row(line) and not is_marker(text)


def _notes(lines: Sequence[RawLine], start: int, last: int) -> int:
    """Return where the notes of attachments begin that end at line *last*: 附件：1.…… and the lines of 2. and on."""
    at = last
    while at > start and (not lines[at].text or _NOTED.match(lines[at].text)) and not is_row(lines[at]):
        if lines[at].text.startswith("附") and len(lines[at].text) > 3:
            return at
        at -= 1
    return last + 1


def _last(lines: Sequence[RawLine], start: int, end: int) -> int:
    """Return the last line with words in it before *end*, ``start - 1`` if there is none."""
    at = end - 1
    while at >= start and not lines[at].text:
        at -= 1
    return at
