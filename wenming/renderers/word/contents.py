r"""目录 in Word: a field over the outline levels, its lines already in it, right when the file is opened.

It stands on pages of its own before the title, without page numbers; the text begins a leaf and counts
from 1. Both are habits of printed reports (C); no standard says anything about them.

The field is ``TOC \o "1-2" \h \z \u``: it lists paragraphs by outline level. Its page numbers are counted
here and are wrong only where the count is (see ``pagination``): so the field is marked ``w:dirty``,
and Word asks once, when the file is opened, whether to bring fields up to date; whoever says no keeps
the counted numbers. ``w:updateFields`` in the settings asks the same question and then updates every
field of the file; no program needs to run here for either. LibreOffice shows what is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from wenming.document import Document
from wenming.model import Path
from wenming.renderers.contents import Entry, contents_entries, contents_title
from wenming.renderers.profile import Profile
from wenming.renderers.word.bookmarks import bookmark_name
from wenming.renderers.word.runs import PLAIN, PLAIN_END, runs

__all__ = ["NO_CONTENTS", "Contents", "contents_block", "find_contents"]

_BEGIN: Final = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_BEGIN_DIRTY: Final = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
_SEPARATE: Final = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_TAB: Final = "<w:r><w:tab/></w:r>"
_CLOSING: Final = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


class Contents(NamedTuple):
    """A table of contents with its page numbers.

    Attributes:
        title: What stands above it.
        levels: How deep it goes.
        entries: Its lines.
        pages: Page of each.
    """

    title: str
    levels: int
    entries: tuple[Entry, ...]
    pages: tuple[int, ...]

    @property
    def marks(self) -> Mapping[Path, int]:
        """Number of the bookmark by what it stands on."""
        return {entry.path: number for number, entry in enumerate(self.entries, 1)}

    @property
    def words(self) -> Sequence[str]:
        """What it prints, paragraph by paragraph."""
        lines = (f"{entry.text}\t{page}" for entry, page in zip(self.entries, self.pages, strict=True))
        return (self.title, *lines) if self.entries else ()


NO_CONTENTS: Final = Contents(title="", levels=0, entries=(), pages=())


def find_contents(document: Document, profile: Profile, levels: int, title_lines: Sequence[str] = ()) -> Contents:
    """Return the contents of *document*, pages counted from the one with the title.

    Raises:
        RenderError: the document has a red head.
    """
    entries = contents_entries(document, levels)
    if not entries:
        return NO_CONTENTS
    from wenming.renderers.word.pagination import paginate  # nobody else counts pages before writing

    pages = paginate(document, profile, title_lines=title_lines).pages
    found = tuple(pages.get(entry.path, 1) for entry in entries)
    return Contents(title=contents_title(document), levels=levels, entries=entries, pages=found)


def contents_block(contents: Contents, profile: Profile) -> tuple[str, ...]:
    """Return the paragraphs of *contents*; the last, which ends the field, may end the section too."""
    return tuple(_paragraphs(contents, profile))


def _paragraphs(contents: Contents, profile: Profile) -> Iterator[str]:
    yield f'<w:p><w:pPr><w:pStyle w:val="WmTocHead"/></w:pPr>{PLAIN}{contents.title}{PLAIN_END}</w:p>'
    code = f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{contents.levels}" \\h \\z \\u </w:instrText></w:r>'
    field = f"{_BEGIN_DIRTY}{code}{_SEPARATE}"
    for number, (entry, page) in enumerate(zip(contents.entries, contents.pages, strict=True), 1):
        words = runs(entry.text, profile.fonts.family("hei" if entry.level == 1 else "fangsong").word)
        link = f'<w:hyperlink w:anchor="{bookmark_name(number)}" w:history="1">'
        link += f"{words}{_TAB}{_page(number, page)}</w:hyperlink>"
        yield f'<w:p><w:pPr><w:pStyle w:val="WmToc{entry.level}"/></w:pPr>{field}{link}</w:p>'
        field = ""
    yield f'<w:p><w:pPr><w:pStyle w:val="WmTableGap"/>{_CLOSING}</w:pPr>{_END}</w:p>'


def _page(number: int, page: int) -> str:
    code = f'<w:r><w:instrText xml:space="preserve"> PAGEREF {bookmark_name(number)} \\h </w:instrText></w:r>'
    return f"{_BEGIN}{code}{_SEPARATE}{PLAIN}{page}{PLAIN_END}{_END}"
