"""Looks: what formatting comes to, once styles, numbering and direct formatting are laid over one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from wenming.ooxml.xml_parts import WORD, Tree

__all__ = ["Formatting", "ParagraphLook", "RunLook", "flat", "integer", "laid_over", "layers", "switched_on"]

Formatting: TypeAlias = Mapping[str, str]
"""Attributes by ``element.attribute``: ``{"spacing.line": "579", "jc.val": "both", "b.val": "1"}``."""

_PREFIX = len(WORD)
_NESTED = frozenset(("pBdr", "numPr", "tabs"))
_APART = frozenset(("rPr", "sectPr", "pPrChange", "rPrChange"))
_OFF = frozenset(("0", "false", "off", "none"))
_SLOTS = (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("eastAsia", "eastAsiaTheme"), ("cs", "cstheme"))
_FIRST = ("ind.firstLine", "ind.firstLineChars")
_HANGING = ("ind.hanging", "ind.hangingChars")
_NOTHING: Formatting = MappingProxyType({})


def flat(element: Tree | None) -> Formatting:
    """Return the properties that *element*, a ``w:pPr`` or ``w:rPr``, states itself."""
    found: dict[str, str] = {}
    if element is None:
        return _NOTHING
    for child in element:
        name = _name(child)
        if not name or name in _APART:
            continue
        if name in _NESTED:
            for one in child:
                inner = f"{name}.{one.get(WORD + 'pos')}" if name == "tabs" else f"{name}.{_name(one)}"
                _add(found, inner, one)
        else:
            _add(found, name, child)
    return found


def _name(element: Tree) -> str:
    tag = element.tag
    return tag[_PREFIX:] if isinstance(tag, str) and tag.startswith(WORD) else ""


def _add(found: dict[str, str], name: str, element: Tree) -> None:
    if not element.attrib:
        found[f"{name}.val"] = "1"
    for key, value in element.attrib.items():
        if key.startswith(WORD):
            found[f"{name}.{key[_PREFIX:]}"] = value


def laid_over(base: Formatting, layer: Formatting) -> Formatting:
    """Return *layer* on top of *base*; a first-line indent takes the place of a hanging one, a name of a theme."""
    if not layer:
        return base
    if not base:
        return layer
    merged = dict(base)
    for these, others in ((_FIRST, _HANGING), (_HANGING, _FIRST)):
        if any(name in layer for name in these):  # 0 too: that is how Word takes back what a style says
            for name in others:
                merged.pop(name, None)
    for slot, theme in _SLOTS:
        if f"rFonts.{slot}" in layer or f"rFonts.{theme}" in layer:
            merged.pop(f"rFonts.{slot}", None)
            merged.pop(f"rFonts.{theme}", None)
    merged.update(layer)
    return merged


def integer(value: str | None, default: int = 0) -> int:
    """Return a measure as an integer; what is none counts as *default*."""
    try:
        return int(value) if value is not None else default
    except ValueError:
        try:
            return round(float(value or ""))
        except (ValueError, OverflowError):
            return default


def switched_on(value: str | None, *, default: bool) -> bool:
    """Return whether an on-off property is on."""
    return default if value is None else value.lower() not in _OFF


@frozen
class RunLook:
    """How the words of a run look.

    Attributes:
        ascii: Typeface of Latin letters and digits; ``""`` if none is named.
        high: Typeface of the other letters that are not Chinese (``hAnsi``).
        chinese: Typeface of Chinese characters (``eastAsia``).
        size: Half-points; Word's own 20 where nothing says.
        spacing: Twips between characters.
        colour: ``RRGGBB`` in capitals, ``""`` for black and automatic.
        named: Whether the Chinese typeface is named, not left to a theme.
    """

    ascii: str
    high: str
    chinese: str
    size: int
    spacing: int
    colour: str
    bold: bool
    italic: bool
    underlined: bool
    hidden: bool
    named: bool

    @classmethod
    def of(cls, formatting: Formatting, theme: Mapping[str, str]) -> RunLook:
        """Return the look that *formatting* comes to."""

        def slot(name: str, themed: str) -> str:
            key = formatting.get(f"rFonts.{themed}")
            return theme.get(key, "") if key else formatting.get(f"rFonts.{name}", "")

        get = formatting.get
        colour = get("color.val", "").upper()
        return cls(
            ascii=slot(*_SLOTS[0]),
            high=slot(*_SLOTS[1]),
            chinese=slot(*_SLOTS[2]),
            size=integer(get("sz.val"), 20),
            spacing=integer(get("spacing.val")),
            colour="" if colour in ("AUTO", "000000") else colour,
            bold=switched_on(get("b.val"), default=False),
            italic=switched_on(get("i.val"), default=False),
            underlined=switched_on(get("u.val"), default=False),
            hidden=switched_on(get("vanish.val"), default=False),
            named="rFonts.eastAsiaTheme" not in formatting and bool(get("rFonts.eastAsia")),
        )


@frozen
class ParagraphLook:
    """How a paragraph is set.

    Attributes:
        formatting: All that is stated of it.
        unit: Width of one character of it in twips: what ``w:*Chars`` count.
    """

    formatting: Formatting
    unit: int

    @property
    def alignment(self) -> str:
        """``left``, ``center``, ``right``, ``both`` or ``distribute``."""
        said = self.formatting.get("jc.val", "left")
        return {"start": "left", "end": "right"}.get(said, said)

    @property
    def pitch(self) -> int:
        """Exact distance of its lines in twips; 0 if it is not exact."""
        exact = self.formatting.get("spacing.lineRule") == "exact"
        return integer(self.formatting.get("spacing.line")) if exact else 0

    @property
    def line(self) -> tuple[int, str]:
        """``w:line`` and its rule: 240 and ``auto`` where nothing says."""
        get = self.formatting.get
        return integer(get("spacing.line"), 240), get("spacing.lineRule", "auto")

    @property
    def around(self) -> int:
        """Space before and after in twips."""
        get = self.formatting.get
        lines = integer(get("spacing.beforeLines")) + integer(get("spacing.afterLines"))
        automatic = any(switched_on(get(f"spacing.{side}Autospacing"), default=False) for side in ("before", "after"))
        return integer(get("spacing.before")) + integer(get("spacing.after")) + lines + 280 * automatic

    @property
    def first_line(self) -> int:
        """Indent of the first line against the others in twips; below 0 it hangs."""
        return -self._indent("hanging") or self._indent("firstLine")

    @property
    def left(self) -> int:
        """Left indent in twips."""
        return self._indent("left") or self._indent("start")

    @property
    def right(self) -> int:
        """Right indent in twips."""
        return self._indent("right") or self._indent("end")

    def _indent(self, name: str) -> int:
        chars = integer(self.formatting.get(f"ind.{name}Chars"))
        return chars * self.unit // 100 if chars else integer(self.formatting.get(f"ind.{name}"))

    @property
    def tabs(self) -> Mapping[int, str]:
        """Tab stops: kind by position in twips."""
        found = {name: kind for name, kind in self.formatting.items() if name.startswith("tabs.")}
        stops = {name.split(".")[1]: kind for name, kind in found.items() if name.endswith(".val")}
        return {integer(at): kind for at, kind in stops.items() if kind != "clear"}

    def on(self, name: str, *, default: bool = False) -> bool:
        """Return whether the on-off property *name* is on."""
        return switched_on(self.formatting.get(f"{name}.val"), default=default)

    def get(self, name: str, default: str = "") -> str:
        """Return one attribute, ``pBdr.bottom.sz``."""
        return self.formatting.get(name, default)


def layers(parts: Iterable[Formatting]) -> Formatting:
    """Return all *parts*, each on top of those before it."""
    merged: Formatting = _NOTHING
    for part in parts:
        merged = laid_over(merged, part)
    return merged
