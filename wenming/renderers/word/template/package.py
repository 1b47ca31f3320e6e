"""A page taken apart: parts with tags compiled, the others deflated once, and put together again per rendering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import count

from attrs import evolve, field, frozen

from wenming.document import Document
from wenming.errors import Fault, TemplateError
from wenming.limits import Limits
from wenming.ooxml.xml_parts import PACKAGE, parse
from wenming.renderers.base import Compression
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.chart import CHART_TYPE, WORKBOOK_TYPE
from wenming.renderers.word.packed import Member, member, pack
from wenming.renderers.word.pictures import Media
from wenming.renderers.word.properties import add_properties
from wenming.renderers.word.scrub import take_over
from wenming.renderers.word.styles import styles_xml
from wenming.renderers.word.template.part import Part, make_part
from wenming.renderers.word.template.values import FIRST_DRAWING, Plain

__all__ = ["Template", "take_apart"]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EXTENSION = re.compile(r'<Default [^>]*?Extension="([^"]*)"')
_SHOWN = re.compile(rb'r:(?:embed|id)="([^"]*)"')
_OURS = re.compile(rb'<w:[pr]Style w:val="(Wm\w+)"/>')
_STYLE = re.compile(rb'styleId="(Wm\w+)"')
_TYPES, _CORE = "[Content_Types].xml", "docProps/core.xml"
_EMPTY = f'<Relationships xmlns="{PACKAGE[1:-1]}"></Relationships>'
_KINDS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xlsx": WORKBOOK_TYPE}
_UNBOUNDED = 1 << 62


@frozen(kw_only=True)
class Template:
    """A page, compiled; immutable, so that threads share it.

    Attributes:
        parts: By name, the parts whose tags run; the body comes first.
        kept: By name, all others, deflated.
        types: ``[Content_Types].xml``.
        links: By name of a part with tags, the text of its relationships.
        prefix: A beginning for names of pictures that no part uses.
        lacking: Styles that our finished XML names and this page does not have.
    """

    parts: Mapping[str, Part] = field(hash=False)
    kept: Mapping[str, Member] = field(hash=False)
    types: str
    links: Mapping[str, str] = field(hash=False)
    prefix: str
    lacking: frozenset[bytes]

    @property
    def names(self) -> frozenset[str]:
        """The variables that the tags ask for."""
        return frozenset().union(*(part.names for part in self.parts.values()))

    def mentions(self, name: str) -> bool:
        """Tell whether a tag may ask for *name*: it stands somewhere in a part with tags."""
        return any(name in part.source for part in self.parts.values())

    def finish(self, plain: Plain, core: str, *, compression: Compression) -> bytes:
        """Return the finished file; *core* are its properties.

        Raises:
            TemplateError: which part and paragraph, and what was undefined, refused or broken there.
            LimitError: a part writes more than the limits allow.
        """
        members: dict[str, bytes | Member] = {**self.kept, _CORE: core.encode()}
        number = count(FIRST_DRAWING).__next__
        used: dict[str, str] = {}
        for name, part in self.parts.items():
            xml = part.fill(plain, number)
            if self.lacking and plain.has_styles:
                xml = _OURS.sub(self._known, xml)
            members[name] = xml
            if plain.media:
                asked = {*_SHOWN.findall(xml)}
                shown = [one for one in plain.media if one.relationship.encode() in asked]
                if shown:
                    members[_rels(name)] = self._linked(name, shown).encode()
                    for one in shown:
                        path = f"{_folder(name)}{one.folder}/{one.name}"
                        members[path] = one.data
                        used |= _kind(path, one)
        if used:
            members[_TYPES] = self._typed(used).encode()
        return pack(members, compression=compression)

    def _known(self, found: re.Match[bytes]) -> bytes:
        """Leave out a style that the page lacks: LibreOffice empties the tables that name one."""
        return b"" if found.group(1) in self.lacking else found.group()

    def _linked(self, name: str, media: list[Media]) -> str:
        added = (
            f'<Relationship Id="{one.relationship}" Type="{_OFFICE}/{one.link}" Target="{one.folder}/{one.name}"/>'
            for one in media
            if one.link
        )
        return self.links[name].replace("</Relationships>", "".join(added) + "</Relationships>")

    def _typed(self, kinds: Mapping[str, str]) -> str:
        """Return the content types with *kinds*, by suffix or by name of a part."""
        known = {found.lower() for found in _EXTENSION.findall(self.types)}
        added = (
            f'<Override PartName="{one}" ContentType="{kind}"/>'
            if one[0] == "/"
            else f'<Default Extension="{one}" ContentType="{kind}"/>'
            for one, kind in sorted(kinds.items())
            if one not in known
        )
        return self.types.replace("</Types>", "".join(added) + "</Types>")


@cache
def _own_styles() -> frozenset[bytes]:
    return frozenset(_STYLE.findall(styles_xml(GBT_9704, "zh-CN").encode()))


def _kind(path: str, media: Media) -> dict[str, str]:
    """Return the content type that *media* at *path* asks for."""
    suffix = path.rpartition(".")[2]
    if media.link == "chart":
        return {f"/{path}": CHART_TYPE}
    return {suffix: _KINDS.get(suffix, f"image/{suffix}")}


def _folder(name: str) -> str:
    head, slash, _ = name.rpartition("/")
    return head + slash


def _rels(name: str) -> str:
    return f"{_folder(name)}_rels/{name.rpartition('/')[2]}.rels"


def _free_prefix(members: Mapping[str, bytes]) -> str:
    links = b"".join(content for name, content in members.items() if name.endswith(".rels"))
    prefix = "wm"
    while f'"{prefix}Image'.encode() in links or any(f"/media/{prefix}" in name for name in members):
        prefix += "x"
    return prefix


def _text(content: bytes) -> str:
    """Return the relationships or types in *content* with a closing tag, before which others fit."""
    from lxml import etree

    root = parse(content)
    root.text = root.text or ""  # or an empty element would close itself
    text: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'


@contextmanager
def _advised() -> Iterator[None]:
    """Say what names all that is wrong with a page: reading one stops at the first."""
    try:
        yield
    except TemplateError as error:
        message = "{fault} “wenming template check” lists all that is wrong."
        faults = (Fault(message, {"fault": one._replace(place="")}, place=one.place) for one in error.faults)
        raise TemplateError.of(faults) from error


def take_apart(content: bytes, *, name: str, trusted: bool, limits: Limits) -> Template:
    """Return the page *content*, which messages call *name*, compiled.

    Raises:
        TemplateError: no Word file, a damaged one, one that holds what a page may not carry, or tags that
            cannot be read or are refused.
    """
    package = take_over(content, trusted=trusted)
    members = add_properties(package.members, Document(title="", blocks=()))
    bounds = evolve(limits, template_output=_UNBOUNDED) if trusted else limits
    parts: dict[str, Part] = {}
    for part, kind in package.kinds.items():
        if b"{" in members[part]:
            with _advised():
                parts[part] = make_part(parse(members[part]), f"{name}, {kind}", bounds)
    return Template(
        parts=parts,
        kept={one: member(data) for one, data in members.items() if one not in parts and one != _CORE},
        types=_text(members[_TYPES]),
        links={part: _text(members.get(_rels(part), _EMPTY.encode())) for part in parts},
        prefix=_free_prefix(members),
        lacking=_own_styles().difference(*map(_STYLE.findall, members.values())),
    )
