"""A stranger's .docx, opened as strictly as any input: its parts found by their relationships, as trees."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from functools import partial

from attrs import define, field, frozen

from wenming.errors import Fault, LimitError, ReadError, shown
from wenming.ooxml.unpacked import unpack
from wenming.ooxml.xml_parts import PACKAGE, WORD, BrokenPartError, Tree, parse

__all__ = ["Link", "WordFile"]

_ELEMENTS = 1_000_000
_STRICT = re.compile(rb"""(xmlns(?::[A-Za-z0-9]{1,20})?=["'])http://purl\.oclc\.org/ooxml/([A-Za-z]{1,30})/""")
_USUAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"


@frozen
class Link:
    """What a part refers to.

    Attributes:
        kind: Last word of the relationship's type: ``styles``, ``header``, ``image``.
        target: Name of the part; of an external link what it says, which is never followed.
        external: Whether it leads out of the file.
    """

    kind: str
    target: str
    external: bool = False


@define
class WordFile:
    """The parts of a .docx, each parsed when it is asked for.

    Attributes:
        members: Their bytes by name.
        place: Name of the file, for messages.
        strict: Whether strict Open XML (ISO/IEC 29500) is taken for the usual kind: it has other namespaces alone.
        main: Name of the main part.
        document: Its root; has a ``w:body``.
        links: What the main part refers to, by id.
    """

    members: Mapping[str, bytes]
    place: str
    strict: bool = False
    main: str = field(default="", init=False)
    document: Tree = field(default=None, init=False)
    links: Mapping[str, Link] = field(factory=dict, init=False)

    @classmethod
    def of(cls, content: bytes, place: str = "", *, strict: bool = False) -> WordFile:
        """Return *content* opened; *place* is its name in messages, *strict* takes strict Open XML as well.

        Raises:
            ReadError: no Word file, which other thing it is, or which part of it is broken.
            LimitError: more XML than a document has.
        """
        opened = cls(unpack(content, refused=partial(_not_word, place=place)), place, strict)
        opened.main = opened._main()
        opened.document = opened.tree(opened.main)
        if opened.document.tag != WORD + "document" or opened.document.find(WORD + "body") is None:
            raise _not_word(Fault("it has no body of the usual kind; a layout in strict Open XML is not taken"), place)
        opened.links = opened.links_of(opened.main)
        return opened

    def tree(self, name: str) -> Tree:
        """Return the part *name* as a tree.

        Raises:
            ReadError: it is missing, or no strict XML.
            LimitError: it holds too many elements.
        """
        content = self.members.get(name)
        if content is None:
            raise _not_word(Fault("it lacks its part {part}", {"part": shown(name)}), self.place)
        count = content.count(b"<")
        if count > 2 * _ELEMENTS:  # each has a beginning and an end, or is empty and cheap
            raise LimitError(
                "holds more than {allowed} XML elements in one part. Split the document.",
                {"allowed": _ELEMENTS},
                place=self.place,
            )
        try:
            return parse(_STRICT.sub(_USUAL, content) if self.strict else content)
        except BrokenPartError as error:
            raise ReadError(
                "has a broken part {part} ({detail}). Open it in Word or WPS and save it again.",
                {"part": shown(name), "detail": error.words},
                place=self.place,
            ) from error

    def links_of(self, name: str) -> dict[str, Link]:
        """Return by id what the part *name* refers to; of the package itself where it is ``""``."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.members:
            return {}
        found = {}
        for link in self.tree(rels).iter(PACKAGE + "Relationship"):
            target, kind = str(link.get("Target", "")), str(link.get("Type", "")).rpartition("/")[2]
            external = link.get("TargetMode") == "External"
            if not external:
                inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(inside)
            found[str(link.get("Id", ""))] = Link(kind, target, external)
        return found

    def only(self, kind: str) -> Tree | None:
        """Return the part of this *kind* that the main part refers to: ``styles``; ``None`` if there is none."""
        names = [one.target for one in self.links.values() if one.kind == kind and not one.external]
        return self.tree(names[-1]) if names and names[-1] in self.members else None

    def _main(self) -> str:
        for link in self.links_of("").values():
            if link.kind == "officeDocument" and not link.external:
                return link.target
        raise _not_word(Fault("no document in it"), self.place)


def _not_word(detail: Fault, place: str) -> ReadError:
    return ReadError(
        "is not a Word file ({detail}). Save it as .docx in Word or WPS and name that file.",
        {"detail": detail},
        place=place,
    )
