"""Lines as a site, a scanner or an editor left them → lines of the text: furniture out, damage mended, lines joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from attrs import evolve, frozen

from wenming.reader.base import Repairing
from wenming.reader.cleaning.contents import find_contents
from wenming.reader.cleaning.digits import (
    find_blown_digits,
    find_misread_digits,
    may_hold_blown_digits,
    may_hold_misread_digits,
)
from wenming.reader.cleaning.file_names import find_suffixes
from wenming.reader.cleaning.furniture import find_furniture
from wenming.reader.cleaning.furniture_words import PAGE, RUNNING_HEAD
from wenming.reader.cleaning.glyphs import find_glyphs, may_hold_glyphs
from wenming.reader.cleaning.lost_labels import mend_lost
from wenming.reader.cleaning.markers import mend_markers
from wenming.reader.cleaning.repairs import (
    find_inserts,
    find_misread,
    may_hold_insert,
    mend,
)
from wenming.reader.cleaning.rows import is_joined
from wenming.reader.cleaning.unfold import unfold
from wenming.reader.lines import Dropped, RawLine, Repair

__all__ = ["Cleaned", "clean"]

_RARE = (
    (may_hold_insert, find_inserts),
    (may_hold_glyphs, find_glyphs),
    (may_hold_misread_digits, find_misread_digits),
    (may_hold_blown_digits, find_blown_digits),
)
_START = attrgetter("span.start")


@frozen
class Cleaned:
    """Lines of a text without what is not its own.

    Attributes:
        lines: The lines; of joined ones the parts lead back to the source. An empty line stands for what was
            left out.
        dropped: What was left out.
        repairs: What is damaged, with both readings; done as far as was asked.
    """

    lines: tuple[RawLine, ...]
    dropped: tuple[Dropped, ...]
    repairs: tuple[Repair, ...]


def clean(lines: Sequence[RawLine], repair: Repairing) -> Cleaned:
    """Return *lines* without the furniture of a site, joined where they were broken, mended as *repair* asks.

    Every character that is no blank stands in a line, in what was dropped, or within a repair that is done.
    Lines that a source tells the job of (``hint``) are neither joined nor mended; of paragraphs (``body``) only
    furniture is left out. Cleaning what was cleaned changes nothing.
    """
    repairs: list[Repair] = []
    mended, cut = mend_markers(lines, repair, repairs)
    whole = "\n".join([line.text for line in mended])
    for find in [find for may_hold, find in _RARE if may_hold(whole)]:  # in few texts any
        mended = mend(mended, find, repair, repairs)
    mended = mend(mended, find_misread, repair, repairs)
    mended = mend_lost(mended, repair, repairs)
    dropped: list[Dropped] = []
    _leave_out(mended, lines, find_contents(mended), dropped)
    furniture = find_furniture(mended)
    for at, end, reason in find_suffixes(mended, furniture):
        furniture.pop(at, None)
        _cut(mended, at, end, reason, dropped)
    _leave_out(mended, lines, furniture, dropped)
    pages = {at for at, reason in furniture.items() if reason in (PAGE, RUNNING_HEAD)}
    kept = unfold(mended, repair, repairs, broken=pages | cut)
    if len(kept) < len(mended):
        rows = _mended_over_rows(kept, repair, repairs)
        kept = rows if rows == kept else unfold(rows, repair, repairs, broken=frozenset())
    once = {(one.kind, one.span): one for one in sorted(repairs, key=_START)}
    return Cleaned(tuple(kept), tuple(sorted(dropped, key=_START)), tuple(once.values()))


def _cut(lines: list[RawLine], at: int, end: int, reason: str, dropped: list[Dropped]) -> None:
    """Cut off a title what stands behind it from *end* on."""
    line = lines[at]
    rest = line.piece(end)
    dropped.append(Dropped(rest.text, reason, rest.span))
    lines[at] = evolve(line.part(0, end), hint=line.hint)


def _leave_out(
    lines: list[RawLine], given: Sequence[RawLine], places: Mapping[int, str], dropped: list[Dropped]
) -> None:
    """Put empty lines for those at *places*, each with its reason; what is left out goes to *dropped*, as *given*."""
    for at, reason in places.items():
        gone = given[at]
        dropped.extend((*gone.dropped, Dropped(gone.text, reason, gone.span(0, len(gone.text)))))
        lines[at] = RawLine("", gone.number, start=gone.start, column=gone.column, hint=gone.hint)


def _mended_over_rows(lines: Sequence[RawLine], repair: Repairing, repairs: list[Repair]) -> list[RawLine]:
    """Mend what only shows where lines were joined: 当前隐藏⏎内容免费查看."""
    kept = list(lines)
    for at, line in enumerate(kept):
        if is_joined(line):
            kept[at : at + 1] = mend(mend((line,), find_inserts, repair, repairs), find_misread, repair, repairs)
    return kept
