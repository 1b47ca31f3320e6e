"""One part of a page: its tags compiled, and filled the fast way or, where that cannot be, the slow way.

The slow way is the sandbox of ``wenming.templating`` and a strict look at what it printed; both ways print the same.
Which part goes slowly, and why, is said once, when the page is taken apart, in the log ``wenming`` at level DEBUG.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from wenming.errors import Fault, TemplateError, WenmingError, shown
from wenming.limits import Limits
from wenming.ooxml.xml_parts import WORD, BrokenPartError, Tree, parse
from wenming.renderers.word.engine import jinja_source
from wenming.renderers.word.template.columns import recount, repeats_cells
from wenming.renderers.word.template.runtime import MAX_STEPS, Uncompilable, Xml
from wenming.renderers.word.template.tags import check_tags
from wenming.renderers.word.template.values import Plain
from wenming.templating import compile_template, environment, render_template, template_errors

if TYPE_CHECKING:
    from jinja2 import Template

    from wenming.renderers.word.template.compiler import CompiledPart

__all__ = ["Part", "make_part"]

_LOG = logging.getLogger("wenming")
_LINE = re.compile(r":(\d+)$")
_TEXT_WITH_BREAK = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\t\n][^<]*</w:t>")
_CONTAINERS = frozenset(WORD + name for name in ("body", "p", "r", "tbl", "tr", "tc", "hdr", "ftr", "pPr", "rPr"))
_DRAWING_ID = re.compile(rb'(<(?:[A-Za-z_][\w.-]*:)?docPr (?:[^>]*? )?id=")\d*(?=")')
_COLOUR = re.compile(rb'(<w:shd [^<>]*?w:fill=")#?([^"]*)(?=")')
_COLOURS = re.compile(rb"[0-9A-Fa-f]{6}|auto")
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@frozen(kw_only=True)
class Part:
    """A part with tags.

    Attributes:
        place: What messages call it: ``house.docx, header``.
        source: Its Jinja source.
        names: The variables it asks for.
        compiled: The fast way; ``None`` where there is only the slow one.
        limits: Bounds on what it may write.
        repeats_cells: Whether the columns of its tables are counted again.
        has_drawings: Whether it brings drawings, whose ids a loop may repeat.
        has_colours: Whether tags colour its cells.
    """

    place: str
    source: str = field(repr=False)
    names: frozenset[str]
    compiled: CompiledPart | None
    limits: Limits
    repeats_cells: bool
    has_drawings: bool
    has_colours: bool

    def fill(self, plain: Plain, number: Callable[[], int]) -> bytes:
        """Return the part, filled with *plain*; *number* gives each drawing its id.

        Raises:
            TemplateError: which paragraph, and what was undefined, refused or broken there.
            LimitError: the part writes more than the limits allow.
        """
        xml = self._quickly(plain.values)
        if xml is None or self.repeats_cells or self.has_drawings or plain.has_drawings:
            with _places(self.place):
                xml = self._carefully(xml, plain, number)
        if self.has_colours:
            xml = _COLOUR.sub(self._coloured, xml)
        return xml if xml.startswith(b"<?xml") else _DECLARATION + xml

    def _carefully(self, xml: bytes | None, plain: Plain, number: Callable[[], int]) -> bytes:
        """Return what is still to be printed, or to be changed in what was."""
        root = None
        if xml is None:
            xml = self._slowly(plain.values)
            root = parse(xml)
            _check_places(root, self.place)
        if self.repeats_cells:
            root = parse(xml) if root is None else root
            recount(root, self.place)
            xml = _written(root)
        if plain.has_drawings or self.has_drawings:
            xml = _DRAWING_ID.sub(lambda found: b"%s%d" % (found.group(1), number()), xml)
        return xml

    def _coloured(self, found: re.Match[bytes]) -> bytes:
        """Return the colour of a cell as Word reads it; nothing is no colour."""
        before, colour = found.groups()
        if _COLOURS.fullmatch(colour or b"auto"):
            return bytes(before + (colour or b"auto"))
        message = "colours a cell “{value}”. Give {{% cellbg … %}} six hexadecimal digits: FFF2CC."
        raise TemplateError(message, {"value": shown(unescape(colour.decode()))}, place=self.place)

    def _quickly(self, values: Mapping[str, Any]) -> bytes | None:
        """Return what the tags make of *values*, well-formed by proof; ``None`` if that is left to the slow way."""
        try:
            return None if self.compiled is None else self.compiled.render(values)
        except Uncompilable:  # what it met is named, or done, the slow way
            return None

    def _slowly(self, values: Mapping[str, Any]) -> bytes:
        text = render_template(_stock(self.source, self.place, self.limits), values)
        try:
            return _TEXT_WITH_BREAK.sub(_with_breaks, text).replace("\n", "").encode()
        except UnicodeEncodeError as error:
            raise BrokenPartError(Fault("half a character")) from error


def make_part(root: Tree, place: str, limits: Limits) -> Part:
    """Return the part whose tree is *root*, compiled.

    Raises:
        TemplateError: which paragraph, and what cannot be read or is refused there.
    """
    has_drawings = next(root.iter("{*}docPr"), None) is not None
    with _places(place, unescape):
        check_tags(root, place)
        source = jinja_source(root)
        compiled, names = _compile(source, place, limits)
    return Part(
        place=place,
        source=source,
        names=names,
        compiled=compiled,
        limits=limits,
        repeats_cells=repeats_cells(source),
        has_drawings=has_drawings,
        has_colours='w:fill="{' in source,
    )


def _compile(source: str, place: str, limits: Limits) -> tuple[CompiledPart | None, frozenset[str]]:
    from wenming.renderers.word.template.compiler import compile_part

    try:
        compiled = compile_part(source, name=place, limits=limits)
    except Uncompilable as reason:
        _LOG.debug("%s goes the slow way: %s", place, reason)
        return None, _asked(_stock(source, place, limits), source)
    return compiled, compiled.names


def _asked(template: Template, source: str) -> frozenset[str]:
    from jinja2.meta import find_undeclared_variables

    with template_errors(template.name or ""):
        tree = template.environment.parse(source)
    return frozenset(find_undeclared_variables(tree)) - template.environment.globals.keys()


@lru_cache(maxsize=32)
def _stock(source: str, place: str, limits: Limits) -> Template:
    """Return the slow way; nobody writes into its environment, so threads may share it."""
    steps = max(MAX_STEPS, limits.template_output >> 20)
    sandbox = environment(autoescape=True, trim_blocks=False, limits=limits, finalize=_marked, max_steps=steps)
    return compile_template(sandbox, source, name=place)


def _marked(value: object) -> object:
    """Let finished XML of ours pass the escaping."""
    if type(value) is not Xml:
        return value
    from markupsafe import Markup

    return Markup(value)


def _with_breaks(found: re.Match[str]) -> str:
    again = '</w:t><w:{}/><w:t xml:space="preserve">'
    return found.group().replace("\t", again.format("tab")).replace("\n", again.format("br"))


@contextmanager
def _places(place: str, words: Callable[[str], str] = str) -> Iterator[None]:
    """Say paragraphs where the sandbox says lines, and whose fault broken XML is; *words* reads what XML wrote."""
    try:
        yield
    except WenmingError as error:
        raise type(error).of(_placed(fault, words) for fault in error.faults) from error
    except BrokenPartError as error:
        message = "does not make a Word document ({detail}). Keep each tag inside one paragraph, row or cell."
        raise TemplateError(message, {"detail": error.words}, place=place) from error


def _placed(fault: Fault, words: Callable[[str], str]) -> Fault:
    values = {name: words(value) if isinstance(value, str) else value for name, value in fault.values.items()}
    return fault._replace(values=values, place=_LINE.sub(_paragraph, fault.place))


def _paragraph(line: re.Match[str]) -> str:
    return f", paragraph {max(int(line.group(1)) - 1, 1)}"


def _check_places(root: Tree, place: str) -> None:
    """Refuse words outside of a text and structures inside of one: Word would call the file damaged."""
    for element in root.iter():
        words = (element.tail or "") + ((element.text or "") if element.tag in _CONTAINERS else "")
        if words.strip():
            message = "prints “{words}” outside of a paragraph's text. Print words by {{{{ … }}}}, without p or r."
            raise TemplateError(message, {"words": shown(words.strip())}, place=place)
        if element.tag == WORD + "t" and len(element):
            message = "prints runs or a table inside a text. Print runs by {{{{r … }}}}, tables by {{{{p … }}}}."
            raise TemplateError(message, place=place)


def _written(root: Tree) -> bytes:
    from lxml import etree

    xml: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return xml
