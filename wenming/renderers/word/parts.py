"""The package around document.xml: styles, settings, fonts and footers of a profile, and who leads to whom.

Nothing is taken from a ready-made template, for those bring Letter paper, theme fonts and a grid of
their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from wenming.document import Document
from wenming.renderers.base import Compression
from wenming.renderers.profile import Profile
from wenming.renderers.word.packed import Member, member
from wenming.renderers.word.pictures import Media
from wenming.renderers.word.properties import APP, PROPERTIES, core_xml
from wenming.renderers.word.sections import footers as own_footers
from wenming.renderers.word.styles import DECLARATION, NAMESPACE, font_table, styles_xml

__all__ = [
    "OFFICE",
    "SPACES",
    "Frame",
    "content_types",
    "frame",
    "joints",
    "package",
    "relationships",
]

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SUFFIXES = {".rels": "application/vnd.openxmlformats-package.relationships+xml", ".xml": "application/xml"}
SPACES = f'xmlns:w="{NAMESPACE}" xmlns:r="{OFFICE}"'
"""Namespaces that document.xml, headers and footers declare."""


def _settings(sides: bool, language: str) -> str:
    """Return settings.xml (L-PAGE-5, L-GRID-10)."""
    odd = "<w:evenAndOddHeaders/>" if sides else ""
    uri = "http://schemas.microsoft.com/office/word"
    setting = f'<w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="15"/>'
    return (
        f'{DECLARATION}<w:settings xmlns:w="{NAMESPACE}"><w:defaultTabStop w:val="420"/>{odd}'
        f'<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>{setting}</w:compat>'
        f'<w:themeFontLang w:val="en-US" w:eastAsia="{language}"/></w:settings>'
    )


def relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    """Return a part of relationships: kind and target by id."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def content_types(parts: Mapping[str, str]) -> str:
    """Return [Content_Types].xml: content types by part, or by suffix where the key begins with a dot."""
    known = "".join(
        f'<Default Extension="{name[1:]}" ContentType="{kind}"/>'
        for name, kind in {**_SUFFIXES, **parts}.items()
        if name[0] == "."
    )
    named = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items() if name[0] != "."
    )
    return f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{known}{named}</Types>'


class Frame(NamedTuple):
    """What one profile puts around a document.

    Attributes:
        members: Parts that no document changes, by name.
        links: Relationships of document.xml: kind and target by id.
        types: Content types by part.
    """

    members: Mapping[str, Member]
    links: Mapping[str, tuple[str, str]]
    types: Mapping[str, str]


@lru_cache(maxsize=32)
def frame(profile: Profile, language: str, compression: Compression = "standard") -> Frame:
    """Return the parts of *profile*, deflated; *language* is ``zh-CN`` and the like (L-FONT-4)."""
    links: dict[str, tuple[str, str]] = {}
    for name in ("styles", "settings", "fontTable"):
        links[f"rId_{name}"] = (f"{OFFICE}/{name}", f"{name}.xml")
    types = {f"word/{name}.xml": f"{_WORD_TYPE}.{name}+xml" for name in ("styles", "settings", "fontTable")}
    types["word/document.xml"] = f"{_WORD_TYPE}.document.main+xml"
    roots = {"rId1": (f"{OFFICE}/officeDocument", "word/document.xml")}
    for number, (name, (relation, kind)) in enumerate(PROPERTIES.items(), 1):
        roots[f"wmProperties{number}"] = (relation, name)
        types[name] = kind
    members = {
        "_rels/.rels": relationships(roots),
        "docProps/app.xml": APP,
        "word/styles.xml": styles_xml(profile, language),
        "word/settings.xml": _settings(profile.page_number == "outer", language),
        "word/fontTable.xml": font_table(profile.fonts),
    }
    members.update(_footers(own_footers(profile), links, types))
    members.update(joints(links, types))
    return Frame(
        members={name: member(content.encode(), compression) for name, content in members.items()},
        links=links,
        types=types,
    )


def _footers(
    contents: Mapping[str, str], links: dict[str, tuple[str, str]], types: dict[str, str]
) -> dict[str, str]:
    """Return the parts of footers by name; *links* and *types* learn of them."""
    links.update({f"rIdFooter_{name}": (f"{OFFICE}/footer", f"footer_{name}.xml") for name in contents})
    types.update({f"word/footer_{name}.xml": f"{_WORD_TYPE}.footer+xml" for name in contents})
    return {
        f"word/footer_{name}.xml": f"{DECLARATION}<w:ftr {SPACES}>{content}</w:ftr>"
        for name, content in contents.items()
    }


def joints(links: Mapping[str, tuple[str, str]], types: Mapping[str, str]) -> dict[str, str]:
    """Return the two parts that say what document.xml refers to, and what each part is."""
    return {"word/_rels/document.xml.rels": relationships(links), "[Content_Types].xml": content_types(types)}


def package(
    around: Frame,
    document: Document,
    xml: bytes,
    media: Sequence[Media] = (),
    charts: Sequence[Mapping[str, bytes]] = (),
    footers: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, bytes | Member]:
    """Return all parts of a file: *xml* is its document.xml, the others are what that refers to."""
    members: dict[str, bytes | Member] = {**around.members, "word/document.xml": xml}
    members["docProps/core.xml"] = core_xml(document).encode()
    if media or charts or footers:
        links = {one.relationship: (f"{OFFICE}/image", f"media/{one.name}") for one in media}
        kinds = _kinds(media)
        members.update({name: part.encode() for name, part in _footers(footers, links, kinds).items()})
        for number, parts in enumerate(charts, 1):
            members.update(parts)
            links[f"wmChart{number}"] = (f"{OFFICE}/chart", f"charts/wmChart{number}.xml")
            kinds |= _chart_kinds(number)
        for name, content in joints({**around.links, **links}, {**around.types, **kinds}).items():
            members[name] = content.encode()
        members.update({f"word/media/{one.name}": one.data for one in media})
    return members


def _chart_kinds(number: int) -> dict[str, str]:
    from wenming.renderers.word.chart import CHART_TYPE, WORKBOOK_TYPE  # charts are rare

    return {f"word/charts/wmChart{number}.xml": CHART_TYPE, ".xlsx": WORKBOOK_TYPE}


def _kinds(media: Sequence[Media]) -> dict[str, str]:
    return {f".{suffix}": f"image/{suffix}" for suffix in sorted({one.name.rpartition(".")[2] for one in media})}
