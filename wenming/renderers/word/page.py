"""The page template of a profile: a Word file with docxtpl's tags, made of nothing but this code.

Nothing is taken from a ready-made template, for those bring Letter paper, theme fonts and a grid of
their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wenming.renderers.profile import Profile, twips
from wenming.renderers.word.packed import pack
from wenming.renderers.word.styles import DECLARATION, NAMESPACE, font_table, styles_xml

__all__ = ["build_page"]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
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


def _body(profile: Profile) -> Iterator[str]:
    yield _tag("{%p if title %}")
    yield _paragraph("WmTitle", "{{r title_runs }}")
    yield from [_paragraph("WmBody")] * profile.title_gap
    yield _tag("{%p endif %}")
    yield _tag("{%p if salutation %}")
    yield _paragraph("WmRecipient", "{{r salutation_runs }}")
    yield _tag("{%p endif %}")
    yield from _blocks("blocks")
    yield _tag("{%p if signature or date %}")
    yield _paragraph("WmBodyLast")  # L-SIGN-1: one blank line, kept with the signature
    yield _tag("{{p sign_block }}")
    yield _tag("{%p endif %}")
    yield from _blocks("appendix")


def _footers(profile: Profile) -> dict[str, str]:
    """Return the footers by type: odd and even pages differ in side only (L-PNUM-2, L-PNUM-6)."""
    unit = int(profile.page_number_size * 20)
    right = f'<w:ind w:rightChars="100" w:right="{unit}"/><w:jc w:val="right"/>'
    left = f'<w:ind w:leftChars="100" w:left="{unit}"/><w:jc w:val="left"/>'
    found: dict[str, str] = {}
    if profile.page_number == "outer":
        found = {"default": _page_number(right), "even": _page_number(left)}
    elif profile.page_number == "centre":
        found = {"default": _page_number('<w:jc w:val="center"/>')}
    if found and not profile.first_page:
        found["first"] = _paragraph("WmPageNo")
    return found


def _page_number(place: str) -> str:
    """Return ``— 1 —``; the cached 1 keeps Word from offering a repair (L-PNUM-1)."""
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    field = f"{begin}{code}{middle}<w:r><w:t>1</w:t></w:r>{end}"
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    dash, other = (f'<w:r>{hint}<w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("— ", " —"))
    return f'<w:p><w:pPr><w:pStyle w:val="WmPageNo"/>{place}</w:pPr>{dash}{field}{other}</w:p>'


def _section(profile: Profile, footers: dict[str, str]) -> str:
    """Return ``w:sectPr``: paper, 版心 and the declared grid (L-PAGE-1 … 4, L-GRID-4)."""
    references = "".join(f'<w:footerReference w:type="{kind}" r:id="rIdFooter_{kind}"/>' for kind in footers)
    sides = {side: twips(getattr(profile, side)) for side in ("top", "right", "bottom", "left", "header")}
    margins = " ".join(f'w:{side}="{value}"' for side, value in sides.items())
    kind = "lines" if profile.chars is None else "linesAndChars"
    space = "" if profile.chars is None else f' w:charSpace="{profile.char_space}"'
    return (
        f"<w:sectPr>{references}"
        f'<w:pgSz w:w="{twips(profile.page_width)}" w:h="{twips(profile.page_height)}"/>'
        f'<w:pgMar {margins} w:footer="{profile.footer}" w:gutter="0"/><w:cols w:space="425"/>'
        f"{'<w:titlePg/>' if 'first' in footers else ''}"
        f'<w:docGrid w:type="{kind}" w:linePitch="{profile.body_pitch}"{space}/></w:sectPr>'
    )


def _settings(footers: dict[str, str], language: str) -> str:
    """Return settings.xml (L-PAGE-5, L-GRID-10)."""
    sides = "<w:evenAndOddHeaders/>" if "even" in footers else ""
    uri = "http://schemas.microsoft.com/office/word"
    setting = f'<w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="15"/>'
    return (
        f'{DECLARATION}<w:settings xmlns:w="{NAMESPACE}"><w:defaultTabStop w:val="420"/>{sides}'
        f'<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>{setting}</w:compat>'
        f'<w:themeFontLang w:val="en-US" w:eastAsia="{language}"/></w:settings>'
    )


def _relationships(targets: dict[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _content_types(parts: dict[str, str]) -> str:
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    known = "".join(f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in defaults.items())
    named = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{known}{named}</Types>'


@lru_cache(maxsize=16)
def build_page(profile: Profile, language: str = "zh-CN") -> bytes:
    """Return the page of *profile* as a .docx with docxtpl's tags.

    The names the tags use are listed in ``wenming.renderers.word.renderer``.
    """
    footers = _footers(profile)
    spaces = f'xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}"'
    body = "".join(_body(profile)) + _section(profile, footers)
    links = {f"rIdFooter_{kind}": (f"{_OFFICE}/footer", f"footer_{kind}.xml") for kind in footers}
    for name in ("styles", "settings", "fontTable"):
        links[f"rId_{name}"] = (f"{_OFFICE}/{name}", f"{name}.xml")
    members = {
        "_rels/.rels": _relationships({"rId1": (f"{_OFFICE}/officeDocument", "word/document.xml")}),
        "word/document.xml": f"{DECLARATION}<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles_xml(profile, language),
        "word/settings.xml": _settings(footers, language),
        "word/fontTable.xml": font_table(profile.fonts),
        "word/_rels/document.xml.rels": _relationships(links),
    }
    types = {f"word/{name}.xml": f"{_WORD_TYPE}.{name}+xml" for name in ("styles", "settings", "fontTable")}
    types["word/document.xml"] = f"{_WORD_TYPE}.document.main+xml"
    for kind, content in footers.items():
        members[f"word/footer_{kind}.xml"] = f"{DECLARATION}<w:ftr {spaces}>{content}</w:ftr>"
        types[f"word/footer_{kind}.xml"] = f"{_WORD_TYPE}.footer+xml"
    members["[Content_Types].xml"] = _content_types(types)
    return pack({name: content.encode() for name, content in members.items()})
