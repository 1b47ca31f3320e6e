"""Automatic numbers, computed from numbering.xml as Word counts them (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import define, evolve, field, frozen

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.word.number_formats import format_number
from wenming.reader.word.runs import BLANKED
from wenming.reader.word.styles import Numbered, Styles, integer, switched_on, value
from wenming.reader.word.symbols import BULLET, bullet

__all__ = ["Numbering", "Printed"]

_LEVELS: Final = 9
_LONGEST: Final = 64  # characters of a label's pattern; Word's own dialog takes fewer
_PLACE: Final = re.compile("%([1-9])")
_MARKUP: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GAPS: Final = {"nothing": "", "space": " ", "tab": " "}


@frozen(kw_only=True)
class _Level:
    """One level of a list.

    Attributes:
        start: First number.
        kind: ``w:numFmt``.
        pattern: ``w:lvlText``: ``（%1）``.
        restart: A paragraph of which level from 1, or of one above it, lets the count begin again; 0 for none.
        gap: What stands behind the label; a tab is read as a blank.
        legal: All numbers of the label are digits.
        style: The paragraph style that stands on this level.
    """

    start: int = 0
    kind: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    gap: str = " "
    legal: bool = False
    style: str = ""
    width: int = 0


@frozen
class _List:
    """A ``w:num``: which counters it advances, its levels, where it sets them anew."""

    counters: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@frozen
class Printed:
    """The label of one paragraph.

    Attributes:
        text: As printed, with the gap behind it.
        is_bullet: Whether it is a mark that counts nothing.
        list: The list that counts it.
    """

    text: str = ""
    is_bullet: bool = False
    list: str = ""


@define
class Numbering:
    """Counts the lists of one file; call :meth:`label` for each numbered paragraph in order."""

    root: Tree | None
    styles: Styles
    _abstract: dict[str, Tree] = field(factory=dict, init=False)
    _numbers: dict[str, Tree] = field(factory=dict, init=False)
    _lists: dict[str, _List | None] = field(factory=dict, init=False)
    _counts: dict[str, list[int | None]] = field(factory=dict, init=False)
    _met: set[str] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        for one in self.root if self.root is not None else ():
            if one.tag == WORD + "abstractNum":
                self._abstract[str(one.get(WORD + "abstractNumId"))] = one
            elif one.tag == WORD + "num":
                self._numbers[str(one.get(WORD + "numId"))] = one

    def label(self, numbered: Numbered, style: str = "") -> Printed:
        """Count a paragraph of *style* that is *numbered*; return its label."""
        found = self._list(numbered.list)
        if found is None:
            return Printed()
        level = numbered.level
        if level is None:
            level = next((at for at, one in found.levels.items() if style and one.style == style), 0)
        level = min(max(level, 0), _LEVELS - 1)
        counts = self._count(numbered.list, found, level)
        return evolve(_printed(found.levels, level, counts), list=found.counters)

    def _count(self, name: str, found: _List, level: int) -> list[int | None]:
        counts = self._counts.setdefault(found.counters, [None] * _LEVELS)
        first = name not in self._met and any(at >= level for at in found.starts)
        if first:  # the starts of a number are used once, there and below
            self._met.add(name)
        before = counts[level]
        again = first and level in found.starts
        counts[level] = _at(found.levels, level).start if again or before is None else before + 1
        for above in range(level):  # a level that was passed over counts as met
            if counts[above] is None:
                counts[above] = _at(found.levels, above).start
        for deeper in range(level + 1, _LEVELS):
            restart = _at(found.levels, deeper).restart
            if restart is None or level < restart:
                counts[deeper] = None
        return counts

    def _list(self, name: str) -> _List | None:
        if name not in self._lists:
            self._lists[name] = self._read(name)
        return self._lists[name]

    def _read(self, name: str) -> _List | None:
        number = self._numbers.get(name)
        if number is None:
            return None
        counters, abstract = self._follow(number)
        if abstract is None:
            return None
        levels = {integer(one.get(WORD + "ilvl")): _level(one) for one in abstract.iterchildren(WORD + "lvl")}
        starts = {}
        for override in number.iterchildren(WORD + "lvlOverride"):
            at = integer(override.get(WORD + "ilvl"))
            own = override.find(WORD + "lvl")
            if own is not None:
                levels[at] = _level(own)
            start = value(override, "startOverride")
            if start is not None:
                starts[at] = integer(start)
                levels[at] = evolve(_at(levels, at), start=starts[at])
        return _List(counters, levels, starts)

    def _follow(self, number: Tree) -> tuple[str, Tree | None]:
        """Return the abstract list of *number*, and its id; where it only names a style, that of the style."""
        met: set[str] = set()
        while True:
            name = value(number, "abstractNumId") or ""
            abstract = self._abstract.get(name)
            link = value(abstract, "numStyleLink")
            if abstract is None or link is None or name in met:
                return name, abstract
            met.add(name)
            other = self._numbers.get(self.styles.list_of(link))
            if other is None:
                return name, abstract
            number = other


_NONE: Final = _Level()


def _at(levels: Mapping[int, _Level], level: int) -> _Level:
    return levels.get(level, _NONE)


def _level(element: Tree) -> _Level:
    kind, width = _kind(element)
    suffix, restart = value(element, "suff"), value(element, "lvlRestart")
    pattern = (value(element, "lvlText") or "")[:_LONGEST].translate(BLANKED)
    if kind == "bullet":
        picture = element.find(WORD + "lvlPicBulletId") is not None
        fonts = element.find(f"{WORD}rPr/{WORD}rFonts")
        font = str(fonts.get(WORD + "ascii", "")) if fonts is not None else ""
        pattern = BULLET if picture else bullet(pattern, font)
    return _Level(
        start=integer(value(element, "start")),
        kind=kind,
        width=width,
        pattern=pattern,
        restart=integer(restart) if restart is not None else None,
        gap=_GAPS.get(suffix or "tab", " "),
        legal=bool(switched_on(element, "isLgl")),
        style=value(element, "pStyle") or "",
    )


def _kind(element: Tree) -> tuple[str, int]:
    """Return the number format, and how many digits it fills up with noughts: 3 for ``001, 002``."""
    found = element.find(WORD + "numFmt")
    if found is None:
        found = element.find(f"{_MARKUP}AlternateContent/{_MARKUP}Choice/{WORD}numFmt")
    if found is None:
        return "decimal", 0
    kind = found.get(WORD + "val", "decimal")
    if kind != "custom":
        return kind, 0
    first = found.get(WORD + "format", "").split(",")[0].strip()
    return "decimal", len(first) if first.isdigit() and len(first) < 10 else 0


def _printed(levels: Mapping[int, _Level], level: int, counts: list[int | None]) -> Printed:
    own = _at(levels, level)
    if own.kind == "bullet":
        return Printed(own.pattern + own.gap, is_bullet=True) if own.pattern else Printed()

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        one, count = _at(levels, at), counts[at]
        if at > level or count is None:
            return ""
        kind = "decimal" if own.legal and one.kind != "none" else one.kind
        return format_number(count, kind).zfill(one.width)

    text = _PLACE.sub(number, own.pattern)
    return Printed(text + own.gap if text else "")
