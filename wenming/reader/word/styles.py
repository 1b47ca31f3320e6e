"""styles.xml: what a style says a paragraph is, by its name, its outline level and what it is based on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import define, field, frozen

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.word.own_styles import DROPPED, HINTS_OF, OWN_NAMES

__all__ = ["Look", "Numbered", "Styles", "integer", "switched_on", "value"]

_DEEPEST: Final = 20  # styles that one is based on; Word stops at 11
_HEADING: Final = re.compile(r"(?:heading|标题|標題) ?([1-9])|([一二三四五六七八九])[级級](?:标题|標題)")
_DIGITS: Final = "一二三四五六七八九"
_CONTENTS: Final = re.compile(r"toc (?:heading|[1-9])|目录 ?[1-9]|table of figures")
_ITEM: Final = re.compile(r"list (?:bullet|number)(?: [2-5])?")
_NAMED: Final = {
    "title": "title", "标题": "title", "標題": "title", "caption": "caption", "题注": "caption", "題注": "caption",
}  # fmt: skip
_OFF: Final = frozenset(("0", "false", "off", "none"))
_BODY_LEVEL: Final = 9

_ = str  # marks words for the catalogues
CONTENTS: Final = _("table of contents")


def value(element: Tree | None, name: str) -> str | None:
    """Return ``w:val`` of the child *name* of *element*, ``None`` if there is none."""
    child = element.find(WORD + name) if element is not None else None
    return child.get(WORD + "val") if child is not None else None


def integer(text: str | None, default: int = 0) -> int:
    """Return *text* as an integer of at most nine digits; what is none counts as *default*."""
    bare = (text or "").strip()
    digits = bare.removeprefix("-")
    return int(bare) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def twips(text: str | None) -> int:
    """Return a length in twentieths of a point; strict Open XML says 24pt for 480."""
    points = (text or "").removesuffix("pt")
    return integer(text) if points == text else integer(points.partition(".")[0]) * 20


def switched_on(element: Tree | None, name: str) -> bool | None:
    """Return whether the on-off property *name* is on; ``None`` where *element* does not state it."""
    child = element.find(WORD + name) if element is not None else None
    return None if child is None else child.get(WORD + "val", "1").lower() not in _OFF


@frozen
class Numbered:
    """Which list a paragraph is part of.

    Attributes:
        list: ``w:numId``; ``""`` where it is not said, ``"0"`` for none.
        level: From 0; ``None`` where it is not said.
    """

    list: str = ""
    level: int | None = None

    @classmethod
    def of(cls, properties: Tree | None) -> Numbered:
        """Return what a ``w:pPr`` says."""
        found = properties.find(WORD + "numPr") if properties is not None else None
        if found is None:
            return cls()
        level = value(found, "ilvl")
        return cls(value(found, "numId") or "", integer(level) if level is not None else None)

    def over(self, base: Numbered) -> Numbered:
        """Return this, and from *base* what it does not say."""
        return Numbered(self.list or base.list, base.level if self.level is None else self.level)


@frozen
class Look:
    """What a style says of its paragraphs.

    Attributes:
        id: Of the style.
        hint: One of ``HINTS``; ``""`` where it says nothing.
        dropped: Why its paragraphs are no part of a report; ``""`` if they are.
        outline: Outline level from 1; 0 for body text, ``None`` where nothing is said.
        numbered: Its list.
        hidden: Whether its words are hidden.
        own: Whether it is a style of ours, whose titles are broken anywhere.
        head: Level of the heading that runs of this character style are, of a paragraph of ours; else 0.
        align: ``w:jc``.
        first: Indent of the first line in hundredths of a character, or ``None``.
    """

    id: str = ""
    hint: str = ""
    dropped: str = ""
    outline: int | None = None
    numbered: Numbered = Numbered()
    hidden: bool = False
    own: bool = False
    head: int = 0
    align: str = ""
    first: int | None = None


@define
class Styles:
    """The styles of one file; each is looked into once."""

    root: Tree | None
    default: str = field(default="", init=False)
    _by_id: dict[str, Tree] = field(factory=dict, init=False)
    _looks: dict[str, Look] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for style in self.root.iter(WORD + "style") if self.root is not None else ():
            name = str(style.get(WORD + "styleId", ""))
            self._by_id[name] = style
            if style.get(WORD + "default") in ("1", "true", "on") and style.get(WORD + "type") == "paragraph":
                self.default = name

    def look(self, name: str) -> Look:
        """Return the look of the style *name*; that of the default paragraph style where it is ``""`` or unknown."""
        name = name if name in self._by_id else self.default
        if name not in self._looks:
            self._looks[name] = self._look(name)
        return self._looks[name]

    def list_of(self, name: str) -> str:
        """Return the list of the numbering style *name*."""
        style = self._by_id.get(name)
        return Numbered.of(style.find(WORD + "pPr") if style is not None else None).list

    def is_hidden(self, name: str) -> bool:
        """Tell whether runs of the character style *name* are hidden."""
        return name in self._by_id and self.look(name).hidden

    def _look(self, name: str) -> Look:
        found: dict[str, object] = {}
        style, met = self._by_id.get(name), set[str]()
        at = name
        while style is not None and at not in met and len(met) < _DEEPEST:
            met.add(at)
            for key, said in _said(at, style).items():
                if key == "numbered" and key in found:
                    said = found[key].over(said)  # type: ignore[attr-defined]
                elif key in found:
                    continue
                found[key] = said
            at = value(style, "basedOn") or ""
            style = self._by_id.get(at)
        return Look(name, **found)  # type: ignore[arg-type]


def _said(name: str, style: Tree) -> Mapping[str, object]:
    """Return what one style states itself, without those it is based on."""
    paragraph, run = style.find(WORD + "pPr"), style.find(WORD + "rPr")
    title = (value(style, "name") or "").strip()
    own = name if name in HINTS_OF or name in DROPPED else OWN_NAMES.get(title, "")
    found: dict[str, object] = {**_by_name(title.lower(), own)}
    level = value(paragraph, "outlineLvl")
    if level is not None:
        found["outline"] = integer(level, _BODY_LEVEL) + 1 if integer(level, _BODY_LEVEL) < _BODY_LEVEL else 0
    if own and not own.startswith("WmH"):
        found["outline"] = 0
    numbered = Numbered.of(paragraph)
    if numbered != Numbered():
        found["numbered"] = numbered
    hidden = switched_on(run, "vanish")
    if hidden is not None:
        found["hidden"] = hidden
    align = value(paragraph, "jc")
    if align is not None:
        found["align"] = align
    first = first_line(paragraph)
    if first is not None:
        found["first"] = first
    return found


def _by_name(title: str, own: str) -> Mapping[str, object]:
    """Return what the name of a style says; names beat what it is based on, but not its own outline level."""
    if own in DROPPED:
        return {"hint": "", "dropped": DROPPED[own]}
    if own:
        head = int(own[3]) if own.startswith("WmH") else 0
        return {"hint": HINTS_OF[own], "head": head, "own": True}
    heading = _HEADING.fullmatch(title)
    if heading is not None:
        return {"hint": f"heading{heading[1] or _DIGITS.index(heading[2]) + 1}"}
    if _CONTENTS.fullmatch(title):
        return {"hint": "", "dropped": CONTENTS}
    if _ITEM.fullmatch(title):
        return {"hint": "item"}
    return {"hint": _NAMED[title]} if title in _NAMED else {}


def first_line(properties: Tree | None) -> int | None:
    """Return the indent of the first line in hundredths of a character of 10.5 pt; ``None`` if not said."""
    place = properties.find(WORD + "ind") if properties is not None else None
    if place is None:
        return None
    characters = place.get(WORD + "firstLineChars")
    if characters is not None and integer(characters):
        return integer(characters)
    if place.get(WORD + "hanging") is not None or place.get(WORD + "hangingChars") is not None:
        return 0
    first = place.get(WORD + "firstLine")
    return twips(first) * 100 // 210 if first is not None else None
