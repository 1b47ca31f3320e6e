"""Titles in lines: whole words, as a 梯形 or a 菱形 (L-TITLE-4, 5, 6).

How a title is shaped stands in ``title_shape``; who signs under it, and what is left for its end, here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import evolve

from wenming.document import Document
from wenming.errors import RenderError, shown
from wenming.renderers.columns import characters
from wenming.renderers.profile import Profile

__all__ = [
    "attachment_lines",
    "byline",
    "shape_title",
    "signed_at_end",
    "title_lines",
    "title_width",
]

_LONGEST = 240  # characters; longer titles are left to the program that shows them


def title_width(profile: Profile) -> Fraction:
    """Return how many characters of the title's size fit a line: 20 at 二号, in halves (L-TITLE-5)."""
    return Fraction(profile.text_width * 2 // int(profile.title_size * 20), 2)


def title_lines(document: Document, profile: Profile, fixed: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the title of *document* in the lines that a page of *profile* shows; none if it is blank.

    Raises:
        RenderError: *fixed*, the lines broken by hand, are another text than the title.
    """
    names = (document.signature, document.author)
    lines = shape_title(document.title, width=title_width(profile), names=names, fixed=fixed)
    return tuple(filter(None, lines))


def attachment_lines(title: str, profile: Profile) -> tuple[str, ...]:
    """Return the title of an attachment in lines, shaped as the document's own (L-ATT-4)."""
    return shape_title(title, width=title_width(profile))


def byline(document: Document, profile: Profile) -> tuple[str, ...]:
    """Return what stands under a report's title: who signs, and the date in （） (L-REP-3, 4).

    It takes the place of the signature at the end, where the profile says so; a paper with a red head
    or a seal is signed at the end all the same (L-REP-11).
    """
    if profile.byline != "title" or document.head is not None or document.sealed:
        return ()
    dated = f"（{document.date}）" if document.date else ""
    return tuple(text for text in (document.signature, dated) if text)


def signed_at_end(document: Document, profile: Profile) -> Document:
    """Return *document* without the signature that stands under its title already; else as it is."""
    return evolve(document, signature="", date="") if byline(document, profile) else document


def shape_title(
    title: str, *, width: int | Fraction, names: Iterable[str] = (), fixed: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the lines of *title*, which joined give it back; one line if it fits one.

    Args:
        title: Words of the title.
        width: Characters a line may hold; ASCII counts half.
        names: Names that stay whole: the issuer's, terms of the trade.
        fixed: Lines broken by hand, taken as they are.

    Raises:
        RenderError: *fixed* is another text than the title.
    """
    if fixed:
        if "".join(fixed) != title or not all(fixed):
            raise RenderError(
                "the lines given join to {found}, but the title is {title}. Break the title itself.",
                {"found": shown("".join(fixed)), "title": shown(title)},
                path="title_lines",
            )
        return tuple(fixed)
    if characters(title) <= width or len(title) > _LONGEST:
        return (title,)
    from wenming.renderers.title_shape import shaped  # its words are read for long titles only

    return shaped(title, Fraction(width), tuple(names))
