"""The language of pages is docxtpl's: its ``patch_xml`` turns a part with tags into Jinja source, here alone.

What docxtpl does after Jinja is left out or done again, for measured with 0.20.2 it loses or rewrites data:

* it parses with ``recover=True``, so that one bad character silently ends the document: here the compiler
  proves what a part prints, or the result is parsed strictly;
* ``resolve_listing`` turns BEL, FF and LF in data into paragraphs and breaks, and costs a quarter of the
  time: here a tab becomes ``w:tab`` and a line feed ``w:br`` while data is escaped;
* it rewrites ``{_{`` in data to ``{{``: here that is done in the template, before data comes in;
* it puts spans, colours and merges of cells where the schema does not have them: here they are put in order;
* it runs tags in properties, footnotes, field codes and alternative texts: here (promise P4) in body,
  headers and footers only;
* replacing the tree costs quadratic time: here bytes go into the package as they are.
"""

from __future__ import annotations

import re

from wenming.ooxml.xml_parts import WORD, Tree

__all__ = ["jinja_source"]

_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_EMPTY_RUNS = ("<w:r><w:t></w:t></w:r>", '<w:r><w:t xml:space="preserve"></w:t></w:r>')
_LITERALS = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
_LITERAL = re.compile("|".join(map(re.escape, _LITERALS)))
_CELL = re.compile(r"(<w:tcPr(?: [^>]*)?>)((?:(?!</?w:tcPr[ />]).)*?)(</w:tcPr>)", re.DOTALL)
_VALUE = r'"(?:\{\{.*?\}\}|\{%.*?%\}|[^"{])*"'
_CELL_PROPERTY = re.compile(
    rf"<w:(\w+)(?:\s[\w:.-]+={_VALUE})*\s*(?:/>|>(?:(?!<w:\1[ />]).)*?</w:\1>)", re.DOTALL
)
_CELL_ORDER = (
    *("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection"),
    *("tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"),
)


def jinja_source(root: Tree) -> str:
    """Return the Jinja source of one part: line *n* + 1 begins at its *n*-th paragraph.

    Braces in attributes and field codes are printed, not run (promise P4).
    """
    from docxtpl import DocxTemplate
    from lxml import etree

    plain = _unused(etree.tostring(root, encoding="unicode"))
    for element in root.iter():
        for name, value in element.attrib.items():
            if "{" in value:
                element.set(name, value.replace("{", plain))
        if element.tag in (WORD + "instrText", WORD + "delText") and element.text:
            element.text = element.text.replace("{", plain)
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ").replace("<w:tcPr/>", "<w:tcPr></w:tcPr>")
    source: str = DocxTemplate(None).patch_xml(_PARAGRAPH.sub("\n", xml))
    source = _CELL.sub(_in_order, source)
    for empty in _EMPTY_RUNS:
        source = source.replace(empty, "")
    source = _LITERAL.sub(lambda found: _LITERALS[found.group()], source)
    return source.replace(plain, "{{ '{' }}")


def _in_order(cell: re.Match[str]) -> str:
    """Return the properties of a cell in the order of the schema, if tags stand in them."""
    begin, content, end = cell.groups()
    found = [(one.group(1), one.group()) for one in _CELL_PROPERTY.finditer(content)]
    known = all(name in _CELL_ORDER for name, _ in found) and "".join(xml for _, xml in found) == content
    if "{" not in content or not known:
        return cell.group()
    return begin + "".join(xml for _, xml in sorted(found, key=lambda one: _CELL_ORDER.index(one[0]))) + end


def _unused(xml: str) -> str:
    """Return a private character that *xml* does not hold."""
    return next(chr(code) for code in range(0xF0000, 0xFFFFE) if chr(code) not in xml)
