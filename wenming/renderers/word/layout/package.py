"""A stranger's .docx, opened as strictly as any input: its parts as trees, theme fonts by name."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from attrs import frozen

from wenming.errors import Fault, LimitError, ReadError, TemplateError, shown
from wenming.renderers.word.packed import unpack
from wenming.renderers.word.xml_parts import PACKAGE, WORD, BrokenPartError, Tree, parse

__all__ = ["Package", "open_package"]

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ELEMENTS = 1_000_000
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


def _not_word(detail: object, place: str) -> ReadError:
    return ReadError(
        "is not a Word file ({detail}). Save it as .docx in Word or WPS and name that file.",
        {"detail": detail},
        place=place,
    )


class _Opener:
    """Finds parts by their relationships and parses each once."""

    def __init__(self, members: Mapping[str, bytes], place: str) -> None:
        self.members, self.place = members, place

    def tree(self, name: str) -> Tree:
        """Return the part *name* as a tree."""
        content = self.members.get(name)
        if content is None:
            raise _not_word(Fault("it lacks its part {part}", {"part": shown(name)}), self.place)
        count = content.count(b"<")
        if count > 2 * _ELEMENTS:  # each has a beginning and an end, or is empty and cheap
            raise LimitError(
                "holds more than {allowed} XML elements in one part. Split the document.",
                {"allowed": _ELEMENTS},
                place=self.place,
            )
        try:
            return parse(content)
        except BrokenPartError as error:
            raise ReadError(
                "has a broken part {part} ({detail}). Open it in Word or WPS and save it again.",
                {"part": shown(name), "detail": error.words},
                place=self.place,
            ) from error

    def links(self, name: str) -> dict[str, tuple[str, str]]:
        """Return kind and part by id of what *name* refers to inside the file."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.members:
            return {}
        found = {}
        for link in self.tree(rels).iter(PACKAGE + "Relationship"):
            if link.get("TargetMode") == "External":
                continue
            target = str(link.get("Target", ""))
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = str(link.get("Type", "")).rpartition("/")[2]
            found[str(link.get("Id", ""))] = (kind, posixpath.normpath(inside))
        return found

    def main(self) -> str:
        """Return the name of the main part."""
        for kind, name in self.links("").values():
            if kind == "officeDocument":
                return name
        raise _not_word(Fault("no document in it"), self.place)


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
    try:
        members = unpack(content)
    except TemplateError as error:
        raise _not_word(error.faults[0].values.get("detail", ""), place) from error
    opener = _Opener(members, place)
    main = opener.main()
    document = opener.tree(main)
    if document.tag != WORD + "document" or document.find(WORD + "body") is None:
        raise _not_word(Fault("it has no body of the usual kind; strict Open XML is not read"), place)
    links = opener.links(main)
    by_kind = dict(links.values())
    roots = {
        kind: opener.tree(by_kind[kind]) if by_kind.get(kind) in members else None
        for kind in ("styles", "settings", "numbering", "fontTable", "theme")
    }
    return Package(
        document=document,
        styles=roots["styles"],
        settings=roots["settings"],
        numbering=roots["numbering"],
        font_table=roots["fontTable"],
        stories={key: opener.tree(name) for key, (kind, name) in links.items() if kind in ("header", "footer")},
        theme=_theme(roots["theme"]) if roots["theme"] is not None else {},
    )
