"""The page that users start a template of their own from: a profile's, with docxtpl's tags."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeAlias

from wenming.renderers.profile import Profile
from wenming.renderers.word.packed import pack
from wenming.renderers.word.parts import OFFICE, SPACES, frame, joints, relationships
from wenming.renderers.word.sections import section_properties
from wenming.renderers.word.sheet import sheet, table
from wenming.renderers.word.styles import DECLARATION

__all__ = ["starting_page"]

Kind: TypeAlias = Literal["report", "plain"]
_LEVELS = range(1, 10)

# Kinds of block and the style of their paragraph, the most frequent first: the template tries them in turn.
_STYLES = (
    ("body", "WmBody"),
    *((f"heading{level}", f"WmH{level}") for level in _LEVELS),
    ("run_in", "WmRunIn"),
    ("point", "WmBody"),
    ("last", "WmBodyLast"),
    ("table_title", "WmTableTitle"),
    ("note", "WmTableNote"),
    ("picture", "WmPicture"),
    ("picture_title", "WmPictureTitle"),
    ("attachment_note", "WmAttachNote"),
    ("attachment_note_first", "WmAttachNoteFirst"),
    ("attachment_note_next", "WmAttachNoteNext"),
)


# Kinds that may be the last before a signature (L-SIGN-8); a heading keeps by its style, ``last`` too.
_MAY_KEEP = ("run_in", "note", "picture_title", "attachment_note", "attachment_note_first", "attachment_note_next")


def _paragraph(style: str, content: str = "", *, keep: bool = False) -> str:
    run = f"<w:r><w:t>{content}</w:t></w:r>" if content else ""
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{run}</w:p>'


def _tag(content: str) -> str:
    """Return a paragraph that docxtpl replaces by the tag it holds."""
    return _paragraph("WmBody", content)


def _blocks(name: str) -> Iterator[str]:
    """Yield the loop over the blocks of *name*: one branch a kind, one paragraph style a branch."""
    yield _tag(f"{{%p for block in {name} %}}")
    yield _tag("{%p set kind = block.kind %}")
    word = "if"
    for kind, style in _STYLES:
        yield _tag(f"{{%p {word} kind == '{kind}' %}}")
        if kind in ("attachment_note", "attachment_note_first"):
            yield _paragraph("WmBodyLast")  # L-ATT-1: one blank line below the body, kept with the note
        if kind in _MAY_KEEP:
            yield _tag("{%p if block.keep %}")
            yield _paragraph(style, "{{r block.runs }}", keep=True)
            yield _tag("{%p else %}")
        yield _paragraph(style, "{{r block.runs }}")
        if kind in _MAY_KEEP:
            yield _tag("{%p endif %}")
        word = "elif"
    yield _tag("{%p elif kind == 'table' %}")
    yield _tag("{{p block.table }}")
    yield _tag("{%p elif kind == 'attachment' %}")
    yield from (_paragraph("WmAttachHead", "{{r block.runs }}"), _paragraph("WmBody"))
    yield from (_paragraph("WmAttachTitle", "{{r block.title_runs }}"), _paragraph("WmBody"))
    yield _tag("{%p endif %}")
    yield _tag("{%p endfor %}")


def _report_body() -> Iterator[str]:
    yield _tag("{{p head_block }}")
    yield _tag("{{p title_block }}")
    yield _tag("{%p if salutation %}")
    yield _paragraph("WmRecipient", "{{r salutation_runs }}")
    yield _tag("{%p endif %}")
    yield from _blocks("blocks")
    yield _tag("{{p sign_block }}")
    yield from _blocks("appendix")
    yield _tag("{{p imprint_block }}")


def _plain_body(profile: Profile) -> Iterator[str]:
    yield _paragraph("WmTitle", "{{ title }}")
    yield from [_paragraph("WmBody")] * profile.title_gap
    yield _tag("{%p if to is defined %}")
    yield _paragraph("WmRecipient", "{{ to }}：")
    yield _tag("{%p endif %}")
    yield _tag("{%p for paragraph in paragraphs %}")
    yield _paragraph("WmBody", "{{ paragraph }}")
    yield _tag("{%p endfor %}")
    yield _rows(profile.text_width)
    yield _paragraph("WmBodyLast")
    yield _paragraph("WmSign", "{{ signature }}")
    yield _paragraph("WmDate", "{{ date }}")


def _rows(width: int) -> str:
    """Return a table whose rows are repeated: a head, the loop's two tags and the row between them."""
    return table(
        (
            ("WmTableHead", ("项目", "数量")),
            ("WmTableCell", ("{%tr for row in rows %}", "")),
            ("WmTableCell", ("{{ row.name }}", "{{ row.value }}")),
            ("WmTableCell", ("{%tr endfor %}", "")),
        ),
        (width // 2, width - width // 2),
    )


@lru_cache(maxsize=16)
def starting_page(profile: Profile, *, kind: Kind = "report", language: str = "zh-CN") -> bytes:
    """Return a .docx with docxtpl's tags to start a template of one's own from.

    Filled by a report it prints what :mod:`wenming.renderers.word.report` writes, but for contents and
    landscape pages. A sheet of all tags stands on a page behind it, which is never printed.

    Args:
        profile: Its paper, fonts and styles.
        kind: ``report``: to be filled by a report; ``plain``: by values of the caller's own.
        language: What spelling and line breaking go by.
    """
    around = frame(profile, language)
    parts = (_report_body() if kind == "report" else _plain_body(profile), sheet(kind, profile.text_width))
    body = "".join(chain.from_iterable(parts)) + section_properties(profile)
    links = {"rId1": (f"{OFFICE}/officeDocument", "word/document.xml")}
    types = {name: kind for name, kind in around.types.items() if not name.startswith("docProps/")}
    members = {
        **joints(around.links, types),
        "_rels/.rels": relationships(links),
        "word/document.xml": f"{DECLARATION}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    kept = {name: content for name, content in around.members.items() if not name.startswith("docProps/")}
    return pack({**kept, **{name: content.encode() for name, content in members.items()}})
