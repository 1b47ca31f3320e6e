"""The title block: blank lines, the title in its lines, unit and date under it (L-TITLE-4, L-REP-2 … 5)."""

from __future__ import annotations

from collections.abc import Sequence

from wenming.document import Document
from wenming.renderers.profile import Profile
from wenming.renderers.title import attachment_lines, byline, title_lines
from wenming.renderers.word.bookmarks import bookmarked
from wenming.renderers.word.head import BLANK
from wenming.renderers.word.runs import runs

__all__ = ["attachment_title", "title_block", "title_runs"]

_BREAK = "<w:r><w:br/></w:r>"


def title_runs(lines: Sequence[str], profile: Profile) -> str:
    """Return the runs of a title: one paragraph, a break between its lines (L-TITLE-4)."""
    return _BREAK.join(runs(line, profile.fonts.xiaobiaosong.word) for line in lines)


def _paragraph(style: str, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'


def title_block(document: Document, profile: Profile, fixed: Sequence[str] = ()) -> str:
    """Return the paragraphs from the title to the blank lines below it; ``""`` where there is none.

    Raises:
        RenderError: *fixed*, the lines broken by hand, are another text than the title.
    """
    lines, signed = title_lines(document, profile, fixed), byline(document, profile)
    if not lines and not signed:
        return ""
    above = BLANK * profile.title_above if document.head is None else ""
    title = _paragraph("WmTitle", title_runs(lines, profile)) if lines else ""
    under = "".join(_paragraph("WmByline", runs(text, profile.fonts.kai.word)) for text in signed)
    return above + title + under + BLANK * profile.title_gap


def attachment_title(title: str, profile: Profile, mark: int | None = None) -> str:
    """Return the title of an attachment, shaped as the document's own (L-ATT-4).

    *mark* is the number of its bookmark, where a table of contents leads to it.
    """
    return _paragraph("WmAttachTitle", bookmarked(title_runs(attachment_lines(title, profile), profile), mark))
