"""A stranger's .docx, opened as strictly as any input: its parts as trees, theme fonts by name."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from wenming.ooxml.opened import WordFile
from wenming.ooxml.xml_parts import Tree

__all__ = ["Package", "open_package"]

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME_SCRIPT = "Hans"  # what Word takes for eastAsia when the theme names no East Asian typeface


@frozen(kw_only=True)
class Package:
    """The parts that the layout check reads.

    Attributes:
        document: Root of the main part.
        styles: Root of the styles, ``None`` if there are none; likewise the next three.
        stories: Headers and footers by their relationship id.
        theme: Typeface by the name of a theme font: ``minorEastAsia`` → ``宋体``.
    """

    document: Tree
    styles: Tree | None
    settings: Tree | None
    numbering: Tree | None
    font_table: Tree | None
    stories: Mapping[str, Tree]
    theme: Mapping[str, str]


def _theme(root: Tree) -> dict[str, str]:
    """Return the typefaces of a theme by the names that ``w:rFonts`` uses for them."""
    found = {}
    for size in ("major", "minor"):
        scheme = next(root.iter(f"{_DRAWING}{size}Font"), None)
        if scheme is None:
            continue
        named = {one.tag.removeprefix(_DRAWING): str(one.get("typeface", "")) for one in scheme}
        scripts = {one.get("script"): str(one.get("typeface", "")) for one in scheme.iter(f"{_DRAWING}font")}
        latin = named.get("latin", "")
        found[f"{size}Ascii"] = found[f"{size}HAnsi"] = latin
        found[f"{size}EastAsia"] = named.get("ea", "") or scripts.get(_THEME_SCRIPT, "")
        found[f"{size}Bidi"] = named.get("cs", "")
    return found


def open_package(content: bytes, place: str = "") -> Package:
    """Return the parts of the .docx *content*; *place* is its name in messages.

    Raises:
        ReadError: no Word file, which other thing it is, or which part of it is broken.
        LimitError: more XML than a document has.
    """
    opened = WordFile.of(content, place)
    return Package(
        document=opened.document,
        styles=opened.only("styles"),
        settings=opened.only("settings"),
        numbering=opened.only("numbering"),
        font_table=opened.only("fontTable"),
        stories={
            key: opened.tree(link.target)
            for key, link in opened.links.items()
            if link.kind in ("header", "footer") and not link.external
        },
        theme=_theme(root) if (root := opened.only("theme")) is not None else {},
    )
