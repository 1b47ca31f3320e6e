"""A caller's page, taken over part by part: what is not known to be harmless stays behind (promise P5).

Only parts that a page needs are copied, so properties, comments, macros, revision marks and the paths of
the author's machine are left out. What would fetch or run something is refused, for leaving it out in
silence would change what the page says.

Links: a page that is not trusted may hold none that leads out of the file, for whoever fills it in would
put his office's name under a stranger's address. In a trusted page, links of text to http, https and
mailto addresses stay: nothing is fetched before a reader clicks. Pictures and other parts from outside
are refused in both, for Word fetches those by itself.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from wenming.errors import Fault, TemplateError, shown
from wenming.ooxml.xml_parts import PACKAGE, WORD, BrokenPartError, Tree, parse, written
from wenming.renderers.word.packed import PLACE, unpack

__all__ = [
    "LEFT_BEHIND",
    "Package",
    "Taker",
    "check_carried",
    "check_fields",
    "content_types",
    "main_part",
    "take_over",
    "tree",
]

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KEPT = frozenset((
    *("endnotes", "font", "fontTable", "footer", "footnotes", "header", "image", "numbering", "settings"),
    *("styles", "theme", "webSettings"),
))  # fmt: skip
LEFT_BEHIND = frozenset((
    *("attachedTemplate", "comments", "commentsExtended", "commentsExtensible", "commentsIds"),
    *("core-properties", "custom-properties", "customXml", "customXmlProps", "documentTasks"),
    *("extended-properties", "glossaryDocument", "people", "printerSettings", "stylesWithEffects", "thumbnail"),
))  # fmt: skip
_FIELDS = frozenset(("NUMPAGES", "PAGE", "PAGEREF", "REF", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "TOC"))
_DROPPED = ("attachedTemplate", "commentRangeEnd", "commentRangeStart", "commentReference", "dataBinding")
_DROPPED_SETTINGS = ("docVars", "mailMerge", "rsids", "saveThroughXslt", "writeProtection")
_CHANGES = tuple(f"{of}PrChange" for of in ("p", "r", "sect", "tbl", "tc", "tr"))
_DROPPED_ELEMENTS = tuple(WORD + name for name in (*_DROPPED, *_DROPPED_SETTINGS, *_CHANGES, "tblGridChange"))
_REVISION = re.compile(r"rsid\w*|paraId|textId")
_SCHEMES = frozenset(("http", "https", "mailto"))
_MAX_TAGS = 2_000_000  # of begin and end; counted before a tree is built of them
_TRACKED = tuple(WORD + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))
_DANGEROUS_ELEMENTS = {WORD + name: name for name in ("altChunk", "object", "control", "subDoc", "movie")}


@frozen(kw_only=True)
class Package:
    """A page template taken apart.

    Attributes:
        main: Name of the part that holds the body: ``word/document.xml``.
        kinds: For each part whose tags run, what messages call it: body, header, footer.
        members: All parts by name.
    """

    main: str
    kinds: Mapping[str, str] = field(hash=False)
    members: Mapping[str, bytes] = field(hash=False)


def _refused(message: str, values: dict[str, object]) -> TemplateError:
    return TemplateError(message, values, place=PLACE)


def tree(members: Mapping[str, bytes], name: str) -> Tree:
    """Return the part *name* as a tree.

    Raises:
        TemplateError: it is missing, broken or huge.
    """
    try:
        content = members[name]
        if content.count(b"<") > _MAX_TAGS:
            raise BrokenPartError(Fault("more than a million elements"))
        return parse(content)
    except KeyError:
        message = "lacks its part {part}. Save it again in Word or WPS."
        raise _refused(message, {"part": shown(name)}) from None
    except BrokenPartError as error:
        message = "has a broken part {part} ({detail}). Save it again in Word or WPS."
        raise _refused(message, {"part": shown(name), "detail": error.words}) from error


class Taker:
    """One take-over: follows relationships from the root and copies what a page may carry."""

    def __init__(self, members: Mapping[str, bytes], trusted: bool) -> None:
        self.source, self.trusted = members, trusted
        self.taken: dict[str, bytes] = {}
        self.kinds: dict[str, str] = {}

    def take(self, name: str, kind: str) -> None:
        """Copy the part *name* and what it leads to."""
        if name in self.taken:
            return
        if kind in ("image", "font"):
            if name not in self.source:
                tree(self.source, name)
            self.taken[name] = self.source[name]
            return
        root = tree(self.source, name)
        check_fields(root)
        check_carried(root)
        _strip(root)
        self.taken[name] = written(root)
        if kind in ("body", "header", "footer"):
            self.kinds[name] = kind
        elif kind in ("footnotes", "endnotes"):
            _check_notes(root)
        self.follow(name)

    def follow(self, name: str) -> None:
        """Copy what *name* refers to, and of its relationships those that are kept."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.source:
            return
        root = tree(self.source, rels)
        for link in list(root.iter(PACKAGE + "Relationship")):
            kind = str(link.get("Type", "")).rpartition("/")[2]
            if kind in LEFT_BEHIND:
                root.remove(link)
                continue
            if self.leads_out(kind, link):
                continue
            target = str(link.get("Target", ""))
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            self.take(posixpath.normpath(inside), kind)
        self.taken[rels] = written(root)

    def leads_out(self, kind: str, link: Tree) -> bool:
        """Tell whether a relationship is a link that may stay; refuse what fetches or runs."""
        target = str(link.get("Target", ""))
        if link.get("TargetMode") == "External":
            if kind != "hyperlink":
                message = "links to {target}, outside the file. Delete the link, or write its address as plain text."
                raise _refused(message, {"target": shown(target)})
            if not self.trusted or target.partition(":")[0].lower() not in _SCHEMES:
                message = (
                    "holds a link to {target}. Write the address as plain text (in Word: remove the hyperlink); "
                    "http, https and mailto links may stay in a page of your own: pass Page(…, trusted=True)."
                )
                raise _refused(message, {"target": shown(target)})
            return True
        if kind not in _KEPT:
            message = "holds a part of kind {kind}, which a page may not carry. Delete it from the page."
            raise _refused(message, {"kind": shown(kind)})
        return False


def main_part(members: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds the body.

    Raises:
        TemplateError: there is none.
    """
    for link in tree(members, "_rels/.rels").iter(PACKAGE + "Relationship"):
        if str(link.get("Type", "")).endswith("/officeDocument"):
            return posixpath.normpath(str(link.get("Target", "")).lstrip("/"))
    raise _refused("is not a Word file (no document in it). Save the page as .docx and pass its bytes.", {})


def content_types(source: Mapping[str, bytes], taken: Mapping[str, bytes], main: str) -> bytes:
    """Return [Content_Types].xml for the parts *taken* over.

    Raises:
        TemplateError: the part *main* is no plain document but, say, one with macros.
    """
    root = tree(source, "[Content_Types].xml")
    for entry in list(root.iter(_TYPES + "Override")):
        name, kind = str(entry.get("PartName", "")).lstrip("/"), str(entry.get("ContentType", ""))
        if name == main and not kind.endswith("wordprocessingml.document.main+xml"):
            message = "is no plain Word document but {kind}. Save it as .docx, without macros."
            raise _refused(message, {"kind": shown(kind.rpartition(".")[2])})
        if name not in taken:
            root.remove(entry)
    return written(root)


def _instructions(root: Tree) -> Iterator[str]:
    """Yield the instruction of each field: its text up to its result or to a field inside it."""
    words: list[str] | None = None
    for element in root.iter(WORD + "fldSimple", WORD + "instrText", WORD + "fldChar"):
        if element.tag == WORD + "fldSimple":
            yield str(element.get(WORD + "instr", ""))
        elif element.tag == WORD + "instrText":
            if words is not None:
                words.append(element.text or "")
        else:
            if words is not None:
                yield "".join(words)
            words = [] if element.get(WORD + "fldCharType") == "begin" else None


def check_fields(root: Tree) -> None:
    """Refuse fields that fetch, run or change by themselves."""
    for instruction in _instructions(root):
        name = re.split(r"[\s\\]", instruction.strip(), maxsplit=1)[0].upper()
        if name not in _FIELDS:
            message = "holds the field {field}, which a page may not carry; allowed are {allowed}. Replace it by text."
            raise _refused(message, {"field": shown(name or instruction), "allowed": ", ".join(sorted(_FIELDS))})


def check_carried(root: Tree) -> None:
    """Refuse embedded objects, tracked changes, whose authors and deleted words would go along, and huge tables."""
    for element in root.iter(*_DANGEROUS_ELEMENTS):
        message = "holds an embedded object (w:{name}). Delete it from the page."
        raise _refused(message, {"name": _DANGEROUS_ELEMENTS[element.tag]})
    for _ in root.iter(*_TRACKED):
        raise _refused("holds tracked changes. Accept or reject them all in Word or WPS, and save it again.", {})
    for element in root.iter(WORD + "gridSpan"):
        if len(str(element.get(WORD + "val", ""))) > 3:
            message = "has a table cell that spans {met} columns; Word knows 63 at most. Merge the cell again."
            raise _refused(message, {"met": shown(element.get(WORD + "val", ""))})


def _check_notes(root: Tree) -> None:
    """Refuse tags where they would be printed, not run (promise P4)."""
    words = "".join(root.itertext(WORD + "t"))
    if "{{" in words or "{%" in words:
        message = "has tags in a footnote or endnote, where they do not run. Move them to the text, a header or footer."
        raise _refused(message, {})


def _strip(root: Tree) -> None:
    """Take out what only the author's Word needs: comments, revision ids, links to other files."""
    for element in list(root.iter(*_DROPPED_ELEMENTS)):
        element.getparent().remove(element)
    for element in root.iter():
        for name in [name for name in element.keys() if _REVISION.fullmatch(name.rpartition("}")[2])]:  # noqa: SIM118
            del element.attrib[name]


def take_over(content: bytes, *, trusted: bool = False) -> Package:
    """Return the caller's page *content*, scrubbed; a *trusted* one keeps its links of text.

    Raises:
        TemplateError: not a Word file, a damaged one, or one that holds what a page may not carry.
    """
    source = unpack(content)
    main = main_part(source)
    taker = Taker(source, trusted)
    taker.take(main, "body")
    types = content_types(source, taker.taken, main)
    root = tree(source, "_rels/.rels")
    for link in list(root.iter(PACKAGE + "Relationship")):
        if not str(link.get("Type", "")).endswith("/officeDocument"):
            root.remove(link)
    members = {**taker.taken, "[Content_Types].xml": types, "_rels/.rels": written(root)}
    return Package(main=main, kinds=taker.kinds, members=members)
