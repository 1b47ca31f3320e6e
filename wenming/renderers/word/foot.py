"""Where 版记 goes, and the list of recipients that leaves no room for body on page 1 (L-END-6, L-MAIN-2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from wenming.document import Document, Imprint
from wenming.renderers.profile import Profile

__all__ = ["NO_FOOT", "Foot", "find_foot"]


class Foot(NamedTuple):
    """版记, ready to be written behind all else.

    Attributes:
        xml: The paragraph that holds it; ``""`` if there is none.
        alone: It begins an even page, in a section of its own whose pages, a blank one before it
            included, carry no number (L-PNUM-5); else it stands on the last page of the text.
        words: What it prints, row by row.
    """

    xml: str = ""
    alone: bool = False
    words: tuple[str, ...] = ()


NO_FOOT = Foot()


def find_foot(document: Document, profile: Profile, title_lines: Sequence[str] = ()) -> tuple[Document, Foot]:
    """Return *document* as it is printed above 版记, and 版记.

    Only a paper with a red head or 版记 is counted: nothing else needs it.

    Raises:
        RenderError: a picture or table that a Word file cannot hold, with its path.
    """
    if document.head is None and document.imprint is None:
        return document, NO_FOOT
    from wenming.renderers.word.imprint import imprint_block, imprint_lines
    from wenming.renderers.word.pagination import paginate

    pages = paginate(document, profile, title_lines=title_lines)
    if not pages.imprint_page:
        return document, NO_FOOT
    imprint, moved = document.imprint or Imprint(), pages.moved_recipients
    foot = Foot(
        xml=imprint_block(imprint, moved, profile),
        alone=not pages.imprint_fits,
        words=imprint_lines(imprint, moved),
    )
    return evolve(document, salutation="") if moved else document, foot
