"""Fill a page with docxtpl's tags: the one module that touches docxtpl.

The language is docxtpl's: its ``patch_xml`` turns a part with tags into Jinja source. What docxtpl does
after Jinja is left out or done again, for measured with 0.20.2 it loses or rewrites data:

* it parses with ``recover=True``, so that one bad character silently ends the document: here the result
  is parsed strictly;
* ``resolve_listing`` turns BEL, FF and LF in data into paragraphs and breaks, and costs a quarter of the
  time: here only a tab becomes ``w:tab``;
* it rewrites ``{_{`` in data to ``{{``: here that is done in the template, before data comes in;
* it runs tags in properties, footnotes, field codes and alternative texts: here (promise P4) in body,
  headers and footers only;
* replacing the tree costs quadratic time: here bytes go into the package as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define

from wenming.errors import TemplateError, WenmingError, shown
from wenming.limits import Limits
from wenming.renderers.word.context import PageContent
from wenming.renderers.word.packed import PLACE
from wenming.renderers.word.scrub import Page
from wenming.renderers.word.xml_parts import WORD, BrokenPartError, Tree, parse
from wenming.templating import compile_template, environment, render_template

__all__ = ["fill_page", "jinja_source"]

_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_EMPTY_RUNS = ("<w:r><w:t></w:t></w:r>", '<w:r><w:t xml:space="preserve"></w:t></w:r>')
_TEXT_WITH_BREAK = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\t\n][^<]*</w:t>")
_SLOT = re.compile("\0(\\d+)\0")
_CONTAINERS = frozenset(WORD + name for name in ("body", "p", "r", "tbl", "tr", "tc", "hdr", "ftr", "pPr", "rPr"))
_LINE = re.compile(r":(\d+)$")
_UNBOUNDED = Limits(template_output=1 << 62)  # for our own page: the document itself is the bound
_LITERALS = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
_LITERAL = re.compile("|".join(map(re.escape, _LITERALS)))


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
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    source: str = DocxTemplate(None).patch_xml(_PARAGRAPH.sub("\n", xml))
    for empty in _EMPTY_RUNS:
        source = source.replace(empty, "")
    source = _LITERAL.sub(lambda found: _LITERALS[found.group()], source)
    return source.replace(plain, "{{ '{' }}")


def _unused(xml: str) -> str:
    """Return a private character that *xml* does not hold."""
    return next(chr(code) for code in range(0xF0000, 0xFFFFE) if chr(code) not in xml)


def _with_breaks(found: re.Match[str]) -> str:
    again = '</w:t><w:{}/><w:t xml:space="preserve">'
    return found.group().replace("\t", again.format("tab")).replace("\n", again.format("br"))


@define
class _Filler:
    content: PageContent
    limits: Limits | None
    written: int = 0

    def put(self, found: re.Match[str]) -> str:
        """Return the XML of one slot; count it where a stranger's template may repeat it."""
        number = int(found.group(1))
        if number >= len(self.content.slots):
            raise BrokenPartError("it prints a slot that is none")
        xml = self.content.slots[number]
        if self.limits is not None:
            self.written += len(xml)
            self.limits.check("template_output", self.written, place=PLACE)
        return xml

    def finish(self, text: str) -> str:
        """Return what Jinja wrote as XML: tabs and breaks set, the marks of lines gone, slots filled."""
        return _SLOT.sub(self.put, _TEXT_WITH_BREAK.sub(_with_breaks, text).replace("\n", ""))


@contextmanager
def _places(part: str) -> Iterator[None]:
    """Say paragraphs where the sandbox says lines, and whose fault broken XML is."""
    try:
        yield
    except WenmingError as error:
        faults = (fault._replace(place=_LINE.sub(_paragraph, fault.place)) for fault in error.faults)
        raise type(error).of(faults) from error
    except BrokenPartError as error:
        message = "does not make a Word document ({detail}). Keep each tag inside one paragraph, row or cell."
        raise TemplateError(message, {"detail": shown(str(error))}, place=part) from error


def _paragraph(line: re.Match[str]) -> str:
    return f", paragraph {max(int(line.group(1)) - 1, 1)}"


def _check_places(root: Tree, part: str) -> None:
    """Refuse words outside of a text and structures inside of one: Word would call the file damaged."""
    for element in root.iter():
        words = (element.tail or "") + ((element.text or "") if element.tag in _CONTAINERS else "")
        if words.strip():
            message = "prints “{words}” outside of a paragraph's text. Print words by {{{{ … }}}}, without p or r."
            raise TemplateError(message, {"words": shown(words.strip())}, place=part)
        if element.tag == WORD + "t" and len(element):
            message = "prints runs or a table inside a text. Print runs by {{{{r … }}}}, tables by {{{{p … }}}}."
            raise TemplateError(message, place=part)


def fill_page(page: Page, content: PageContent, *, limits: Limits | None = None) -> dict[str, bytes]:
    """Return the parts of *page*, its tags replaced by *content*.

    *limits* bound what a stranger's page may write; a page of ours needs none.

    Raises:
        TemplateError: which part and paragraph, and what was undefined, refused or broken there.
        LimitError: the page writes more than the limits allow.
    """
    members = dict(page.members)
    for name, kind in page.kinds.items():
        if b"{" not in members[name]:
            continue
        part = f"{PLACE}, {kind}"
        with _places(part):
            sandbox = environment(autoescape=True, trim_blocks=False, limits=limits or _UNBOUNDED)
            template = compile_template(sandbox, jinja_source(parse(members[name])), name=part)
            text = _Filler(content, limits).finish(render_template(template, content.values))
            members[name] = text.encode()
            if limits is not None:
                _check_places(parse(members[name]), part)
    return members
