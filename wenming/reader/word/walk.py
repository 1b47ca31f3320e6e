"""Walking the tree of a part: what is looked through, and which alternative is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wenming.ooxml.xml_parts import WORD, Tree

__all__ = ["MARKUP", "THROUGH", "alternative", "blocks_of", "through"]

MARKUP: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALTERNATIVES: Final = MARKUP + "AlternateContent"
_BRANCHES: Final = (MARKUP + "Choice", MARKUP + "Fallback")
_BLOCKS: Final = frozenset((WORD + "p", WORD + "tbl", WORD + "altChunk"))
_GALLERY: Final = f"{WORD}sdtPr/{WORD}docPartObj/{WORD}docPartGallery"

THROUGH: Final = frozenset(
    WORD + name
    for name in (
        "sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo",
    )
)  # fmt: skip
"""What is looked through: what stands in it is shown as if it stood outside."""


def alternative(element: Tree) -> Tree | None:
    """Return the one branch of ``mc:AlternateContent`` that is read; the others say the same again."""
    return next((one for one in element if one.tag in _BRANCHES), None)


def through(element: Tree, name: str) -> Iterator[Tree]:
    """Yield the ``w:``*name* in *element*, also those in content controls, insertions and alternatives."""
    wanted = frozenset((WORD + name,))
    for child, _listed in _walk(element, wanted):
        yield child


def blocks_of(element: Tree) -> Iterator[tuple[Tree, bool]]:
    """Yield paragraphs, tables and files inserted, each with whether it stands in a table of contents."""
    return _walk(element, _BLOCKS)


def _walk(element: Tree, wanted: frozenset[str]) -> Iterator[tuple[Tree, bool]]:
    open_: list[tuple[Iterator[Tree], bool]] = [(iter(element), False)]
    while open_:
        children, listed = open_[-1]
        child = next(children, None)
        if child is None:
            open_.pop()
        elif child.tag in wanted:
            yield child, listed
        elif child.tag in THROUGH:
            open_.append((iter(child), listed or _is_contents(child)))
        elif child.tag == _ALTERNATIVES:
            chosen = alternative(child)
            if chosen is not None:
                open_.append((iter(chosen), listed))


def _is_contents(element: Tree) -> bool:
    gallery = element.find(_GALLERY)
    return gallery is not None and gallery.get(WORD + "val") == "Table of Contents"
