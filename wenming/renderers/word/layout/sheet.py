"""The style sheet of a file: each style once, with all that it is based on."""

from __future__ import annotations

from attrs import define, field

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.word.layout.looks import Formatting, flat, integer, laid_over, layers
from wenming.renderers.word.layout.package import Package

__all__ = ["Sheet"]

_DEEPEST = 20  # styles that one is based on; Word stops at 11


@define
class Sheet:
    """Resolves styles; what it has resolved it keeps, for a document asks ten thousand times for ten."""

    package: Package
    by_id: dict[str, Tree] = field(factory=dict, init=False)
    normal: str = field(default="", init=False)
    table_default: str = field(default="", init=False)
    _chains: dict[tuple[str, str], Formatting] = field(factory=dict, init=False)
    _defaults: dict[str, Formatting] = field(factory=dict, init=False)
    _levels: dict[tuple[str, str], Formatting] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        root = self.package.styles
        for style in root.iter(WORD + "style") if root is not None else ():
            name, kind = str(style.get(WORD + "styleId", "")), style.get(WORD + "type")
            self.by_id[name] = style
            if style.get(WORD + "default") in ("1", "true", "on"):
                self.normal = name if kind == "paragraph" else self.normal
                self.table_default = name if kind == "table" else self.table_default
        for kind in ("pPr", "rPr"):
            at = f"{WORD}docDefaults/{WORD}{kind}Default/{WORD}{kind}"
            self._defaults[kind] = flat(root.find(at) if root is not None else None)
        self._read_numbering()

    def _read_numbering(self) -> None:
        root = self.package.numbering
        if root is None:
            return
        levels: dict[str, dict[str, Formatting]] = {}
        for abstract in root.iter(WORD + "abstractNum"):
            levels[str(abstract.get(WORD + "abstractNumId"))] = {
                str(one.get(WORD + "ilvl")): flat(one.find(WORD + "pPr")) for one in abstract.iter(WORD + "lvl")
            }
        for number in root.iter(WORD + "num"):
            link = number.find(WORD + "abstractNumId")
            for level, formatting in levels.get(str(link.get(WORD + "val")) if link is not None else "", {}).items():
                self._levels[(str(number.get(WORD + "numId")), level)] = formatting

    def title(self, name: str) -> str:
        """Return what a style is called in Word: ``公文正文``; its id if it has no name."""
        style = self.by_id.get(name)
        found = style.find(WORD + "name") if style is not None else None
        return str(found.get(WORD + "val", name)) if found is not None else name

    def chain(self, name: str, kind: str) -> Formatting:
        """Return what the style *name* and those it is based on state, in ``pPr`` or ``rPr``."""
        key = (name, kind)
        if key not in self._chains:
            steps: list[Tree] = []
            style = self.by_id.get(name)
            while style is not None and style not in steps and len(steps) < _DEEPEST:
                steps.append(style)
                based = style.find(WORD + "basedOn")
                style = self.by_id.get(str(based.get(WORD + "val"))) if based is not None else None
            self._chains[key] = layers(flat(one.find(WORD + kind)) for one in reversed(steps))
        return self._chains[key]

    def paragraph(self, style: str, direct: Formatting, table: str = "") -> Formatting:
        """Return what a paragraph of *style* comes to, inside a table of style *table* if any."""
        base = laid_over(self._defaults["pPr"], self.chain(table or self.table_default, "pPr") if table else {})
        base = laid_over(base, self.chain(style or self.normal, "pPr"))
        number = direct.get("numPr.numId.val", base.get("numPr.numId.val", ""))
        if number and integer(number):
            level = direct.get("numPr.ilvl.val", base.get("numPr.ilvl.val", "0"))
            base = laid_over(base, self._levels.get((number, level), {}))
        return laid_over(base, direct)

    def run(self, paragraph: str, character: str, direct: Formatting, table: str = "") -> Formatting:
        """Return what a run comes to in a paragraph of style *paragraph*."""
        return layers((
            self._defaults["rPr"],
            self.chain(table, "rPr") if table else {},
            self.chain(paragraph or self.normal, "rPr"),
            self.chain(character, "rPr") if character else {},
            direct,
        ))
