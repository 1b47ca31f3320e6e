"""Lines as a site, a scanner or an editor left them → lines of the text: furniture out, damage mended, lines joined."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from wenming.reader.base import Repairing
from wenming.reader.furniture import find_furniture
from wenming.reader.lines import Dropped, RawLine, Repair
from wenming.reader.repairs import mend_inserts, mend_markers, mend_marks
from wenming.reader.unfold import unfold

__all__ = ["Cleaned", "clean"]


@frozen
class Cleaned:
    """Lines of a text without what is not its own.

    Attributes:
        lines: The lines; of joined ones the parts lead back to the source.
        dropped: What was left out.
        repairs: What is damaged, with both readings; done as far as was asked.
    """

    lines: tuple[RawLine, ...]
    dropped: tuple[Dropped, ...]
    repairs: tuple[Repair, ...]


def clean(lines: Sequence[RawLine], repair: Repairing) -> Cleaned:
    """Return *lines* without the furniture of a site, joined where they were broken, mended as *repair* asks.

    Every character is in a line, dropped, or in a repair that is done. Lines that a source tells the job of
    (``hint``) are neither joined nor mended.
    """
    furniture = find_furniture(lines)
    dropped = [
        Dropped(line.text, furniture[at], line.span(0, len(line.text)))
        for at, line in enumerate(lines)
        if at in furniture
    ]
    dropped.extend(one for at in furniture for one in lines[at].dropped)
    kept = [
        evolve(line, text="", dropped=(), origins=(), cells=()) if at in furniture else line
        for at, line in enumerate(lines)
    ]
    pages = {at for at in furniture if furniture[at] == "page number"}
    repairs: list[Repair] = []
    kept, cut = mend_markers(kept, repair, repairs)
    kept = mend_inserts(kept, repair, repairs)
    kept = unfold(kept, repair, repairs, broken=pages | cut)
    kept = mend_marks(kept, repair, repairs)
    return Cleaned(tuple(kept), tuple(dropped), tuple(sorted(repairs, key=lambda one: one.span.start)))
