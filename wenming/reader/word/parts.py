"""What stands beside the body: notes, comments, headers, charts, diagrams; and what is never followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import define, field

from wenming.ooxml.opened import Link, WordFile
from wenming.ooxml.xml_parts import WORD, Tree, part_text
from wenming.reader.word.charts import chart_rows
from wenming.reader.word.runs import Hung
from wenming.reader.word.walk import MARKUP

__all__ = ["Parts"]

_DRAWING_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_OFFICE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAGE: Final = re.compile(r"[-\s，,。—–―─－・·.．\d０-９一二三四五六七八九十第共页頁/／IVXivx]*|(?i:page[\sof\d/]*)")
_SEPARATORS: Final = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_FOLLOWED: Final = frozenset(("image", "oleObject", "package", "subDocument", "attachedTemplate", "frame", "aFChunk"))

_ = str  # marks words for the catalogues
_NOTES: Final = {"footnotes": _("footnote"), "endnotes": _("endnote")}
_AROUND: Final = {"header": _("header of the pages"), "footer": _("footer of the pages")}
_COMMENT, _MACROS = _("comment"), _("macros, which are never run")
_LINKED: Final = _("link to another file, which is never followed")
_OBJECT, _DIAGRAM = _("embedded object"), _("words of a diagram (SmartArt)")


@define
class Parts:
    """The parts of one file besides its body; each is read once, however often it is referred to."""

    file: WordFile
    _met: set[str] = field(factory=set, init=False)
    _notes: dict[str, dict[str, str]] = field(factory=dict, init=False)

    def around(self) -> Iterator[tuple[str, str]]:
        """Yield words of headers, footers and comments, macros and links to other files, each with the reason."""
        told: set[tuple[str, str]] = set()
        for link in self.file.links.values():
            for text in self._of(link.kind, link.target, link.external):
                if text not in told:
                    told.add(text)
                    yield text

    def _of(self, kind: str, target: str, external: bool) -> Iterator[tuple[str, str]]:
        if external:
            if kind in _FOLLOWED:
                yield target, _LINKED
        elif kind == "vbaProject":
            yield target.rpartition("/")[2], _MACROS
        elif kind in _AROUND and target in self.file.members:
            text = _words(self.file.tree(target))
            if not _PAGE.fullmatch(text):
                yield text, _AROUND[kind]
        elif kind == "comments" and target in self.file.members:
            for one in self.file.tree(target).iter(WORD + "comment"):
                text = _words(one)
                if text:
                    yield text, _COMMENT

    def aside(self, one: Hung) -> Iterator[tuple[str, str]]:
        """Yield the words of what hangs on a paragraph and is no part of its text."""
        if one.kind in _NOTES:
            text = self._note(one.kind, one.key)
            if text:
                yield text, _NOTES[one.kind]
        elif one.kind == "object":
            yield one.key or "OLE", _OBJECT
        elif one.kind == "diagram":
            tree = self._linked(one.key)
            text = "\n".join(filter(None, (part.text for part in tree.iter(_DRAWING_TEXT)))) if tree is not None else ""
            if text:
                yield text, _DIAGRAM

    def chart(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the rows of the chart with this relationship; none if it was read before."""
        tree = self._linked(key)
        return chart_rows(tree) if tree is not None else ()

    def inserted(self, element: Tree) -> bytes:
        """Return the file that a ``w:altChunk`` inserts whole, the first time; ``b""`` where there is none."""
        link = self._link(str(element.get(_OFFICE + "id", "")))
        return self.file.members[link.target] if link is not None else b""

    def _linked(self, key: str) -> Tree | None:
        """Return a part that the body refers to as a tree, the first time."""
        link = self._link(key)
        return self.file.tree(link.target) if link is not None else None

    def _link(self, key: str) -> Link | None:
        """Return the link of the body to a part that is there and was not read yet."""
        link = self.file.links.get(key)
        if link is None or link.external or link.target in self._met or link.target not in self.file.members:
            return None
        self._met.add(link.target)
        return link

    def _note(self, kind: str, key: str) -> str:
        """Return the words of a note, the first time."""
        if kind not in self._notes:
            root = self.file.only(kind)
            self._notes[kind] = {
                str(one.get(WORD + "id")): _words(one)
                for one in (root if root is not None else ())
                if one.get(WORD + "type") not in _SEPARATORS
            }
        return self._notes[kind].pop(key, "")


def _words(element: Tree) -> str:
    """Return the words in *element*, a line for each paragraph that has any; those of older programs once."""
    lines = (
        part_text(one).strip()
        for one in element.iter(WORD + "p")
        if not any(above.tag == MARKUP + "Fallback" for above in one.iterancestors())
    )
    return "\n".join(filter(None, lines))
