"""Parts of a package as trees: parsed strictly, nothing recovered, nothing fetched (promises T5, I3)."""

from __future__ import annotations

from typing import Any, TypeAlias

from wenming.errors import Fault, shown

__all__ = ["PACKAGE", "WORD", "BrokenPartError", "Tree", "parse", "part_text", "written"]

Tree: TypeAlias = Any
"""An lxml element; lxml brings no types."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class BrokenPartError(Exception):
    """A part is not well-formed XML, or declares a document type; the callers say whose fault it is."""

    @property
    def words(self) -> Fault | str:
        """What is wrong, to be said in the reader's language; what the parser says is not ours."""
        about = self.args[0]
        return about if isinstance(about, Fault) else shown(str(about))


def parse(content: bytes) -> Tree:
    """Return the root element of *content*.

    Raises:
        BrokenPartError: says where and why.
    """
    from lxml import etree

    parser = etree.XMLParser(
        recover=False, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenPartError(str(error)) from error
    about: Any = root.getroottree().docinfo
    if about.doctype:
        raise BrokenPartError(Fault("it declares a document type"))
    return root


def written(root: Tree) -> bytes:
    """Return *root* as a part of a package."""
    from lxml import etree

    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def part_text(paragraph: Tree) -> str:
    """Return the words of one ``w:p``, tabs and line breaks included; what it contains is not entered."""
    found = []
    for element in paragraph.iter(WORD + "t", WORD + "tab", WORD + "br"):
        if element.tag == WORD + "t":
            found.append(element.text or "")
        elif element.getparent().tag == WORD + "r":  # w:tab also stands in w:tabs
            found.append("\t" if element.tag == WORD + "tab" else "\n")
    return "".join(found)
