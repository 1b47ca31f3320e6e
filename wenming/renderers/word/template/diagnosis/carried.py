"""What a template carries besides its words: parts, links, fields and objects; and tags where none run."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import define, field, frozen

from wenming.errors import Fault, TemplateError, shown
from wenming.ooxml.xml_parts import PACKAGE, WORD, Tree
from wenming.renderers.word import scrub
from wenming.renderers.word.template.diagnosis.finding import TemplateFinding, TemplatePlace
from wenming.renderers.word.template.diagnosis.reading import Words, read_words

__all__ = ["Opened", "open_parts"]

_FILE = TemplatePlace(part="package")
_STORIES = ("body", "header", "footer", "footnotes", "endnotes")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ALTERNATIVE = ("descr", "title", WORD + "val", WORD + "alias")
_IN_ATTRIBUTE = Fault("{tag} stands in an alternative text or name, where tags do not run. Write fixed words there.")
_IN_FIELD = Fault("{tag} stands in a field code, where tags do not run. Replace the field by the tag.")
_IN_NOTE = Fault("{tag} stands in a note, where tags do not run. Move it to the text, a header or a footer.")


@frozen(kw_only=True)
class Opened:
    """A part whose tags run.

    Attributes:
        root: Its tree.
        words: Its paragraphs.
        name: What errors of the engine call it: ``body``, ``header``.
    """

    root: Tree
    words: list[Words]
    name: str


@define
class _Walk:
    """Goes through the parts as a take-over does, and goes on where that would stop."""

    source: Mapping[str, bytes]
    taker: scrub.Taker
    seen: set[str] = field(factory=set)
    counts: dict[str, int] = field(factory=dict)
    opened: list[Opened] = field(factory=list)
    findings: list[TemplateFinding] = field(factory=list)

    def say(self, error: TemplateError, place: TemplatePlace) -> None:
        for fault in error.faults:
            found = TemplateFinding(rule="package", place=place, fault=fault._replace(place=""))
            if not any(one.fault == found.fault and one.place.part == place.part for one in self.findings):
                self.findings.append(found)

    def visit(self, name: str, kind: str) -> None:
        """Look at the part *name* and at what it leads to."""
        if name in self.seen:
            return
        self.seen.add(name)
        try:
            if kind in ("image", "font") and name in self.source:
                return
            root = scrub.tree(self.source, name)
        except TemplateError as error:
            self.say(error, _FILE)
            return
        words = self.story(root, kind) if kind in _STORIES else []
        self.carried(root, words)
        self.follow(name, words)

    def story(self, root: Tree, kind: str) -> list[Words]:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        words = read_words(root, kind, self.counts[kind] if kind in ("header", "footer") else 0)
        if kind in ("body", "header", "footer"):
            self.opened.append(Opened(root=root, words=words, name=kind))
        else:
            self.findings += _still(words, _IN_NOTE)
        self.findings += _in_attributes(words)
        return words

    def carried(self, root: Tree, words: list[Words]) -> None:
        """Look for fields, objects and tracked changes; where they stand, as far as that is a paragraph."""
        for check in (scrub.check_fields, scrub.check_carried):
            for one in words:
                self.try_on(check, one.element, one.place)
            self.try_on(check, root, words[0].place if words else _FILE)

    def try_on(self, check: Callable[[Tree], None], root: Tree, place: TemplatePlace) -> None:
        try:
            check(root)
        except TemplateError as error:
            self.say(error, place)

    def follow(self, name: str, words: list[Words]) -> None:
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.source:
            return
        for link in scrub.tree(self.source, rels).iter(PACKAGE + "Relationship"):
            kind = str(link.get("Type", "")).rpartition("/")[2]
            if kind in scrub.LEFT_BEHIND:
                continue
            try:
                out = self.taker.leads_out(kind, link)
            except TemplateError as error:
                self.say(error, _place_of(str(link.get("Id", "")), words))
                continue
            if not out:
                target = str(link.get("Target", ""))
                inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                self.visit(posixpath.normpath(inside), kind)


def _place_of(relation: str, words: Iterable[Words]) -> TemplatePlace:
    """Return the paragraph that uses the relationship called *relation*."""
    for one in words:
        for element in one.element.iter():
            if any(name.startswith(_RELATION) and value == relation for name, value in element.attrib.items()):
                return one.place
    return _FILE


def _still(words: Iterable[Words], fault: Fault) -> Iterator[TemplateFinding]:
    for one in words:
        if "{{" in one.text or "{%" in one.text:
            yield _where(one, fault, one.text)


def _where(words: Words, fault: Fault, text: str) -> TemplateFinding:
    tag = text[min(at for at in (text.find("{{"), text.find("{%")) if at >= 0) :]
    said = fault._replace(values={"tag": shown(tag)})
    return TemplateFinding(rule="still", place=words.place, fault=said, tag=tag, level="info")


def _in_attributes(words: Iterable[Words]) -> Iterator[TemplateFinding]:
    for one in words:
        told: set[str] = set()
        for element in one.element.iter():
            code = element.text if element.tag == WORD + "instrText" else ""
            values = [value for name, value in element.attrib.items() if name in _ALTERNATIVE]
            for text, fault in [(code, _IN_FIELD), *((value, _IN_ATTRIBUTE) for value in values)]:
                if text and ("{{" in text or "{%" in text) and text not in told:
                    told.add(text)
                    yield _where(one, fault, text)


def open_parts(source: Mapping[str, bytes]) -> tuple[list[Opened], list[TemplateFinding]]:
    """Return the parts of a package whose tags run, and what else in it keeps it from being a template.

    Raises:
        TemplateError: there is no document in it, or one with macros.
    """
    main = scrub.main_part(source)
    walk = _Walk(source, scrub.Taker(source, False))
    try:
        scrub.content_types(source, {}, main)
    except TemplateError as error:
        walk.say(error, _FILE)
    walk.visit(main, "body")
    return walk.opened, walk.findings
