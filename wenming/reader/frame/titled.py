"""The title told from the headings of a source that knows headings, but no title."""

from __future__ import annotations

from collections.abc import Sequence

from wenming.reader.frame.foreign import is_title
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import RawLine

__all__ = ["title_among"]

_LONGEST = 6  # characters of the title of a section


def title_among(lines: Sequence[RawLine], *, first_level: bool) -> RawLine | None:
    """Return the heading that is the title: without a label, the only one of its level, before all others.

    Args:
        lines: With the hints that the source gives.
        first_level: Whether a heading of the first level is a title whatever its words, as in a web page; else it has
            to begin the source, in words of a title that are more than those of a section (主要做法).
    """
    heads = [line for line in lines if line.hint.startswith("heading") and line.text]
    if not heads or any(line.hint == "title" for line in lines):
        return None
    first, top = heads[0], min(line.hint for line in heads)
    if first.hint != top or sum(line.hint == top for line in heads) != 1 or read_label(first.text) is not None:
        return None
    if first_level:
        return first if top == "heading1" or is_title(first.text) else None
    begins = next(line for line in lines if line.text or line.cells) is first
    return first if begins and is_title(first.text) and len(first.text) > _LONGEST else None
