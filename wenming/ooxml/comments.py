"""Comments put beside words of a Word file; every part but those that hold and announce comments stays."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import frozen

from wenming.ooxml.edited import TEXT_SPACES, repacked
from wenming.ooxml.opened import WordFile

__all__ = ["Comment", "annotated"]

_ANCHORS: Final = frozenset(f"{space} {name}" for space in TEXT_SPACES for name in ("r", "t"))
_ESCAPED: Final = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_UNFIT: Final = re.compile("[^\t\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID: Final = re.compile(rb"""<[A-Za-z]*:?comment [^>]*?:id=["'](\d{1,9})["']""")
_RELATED: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
)
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@frozen
class Comment:
    """A comment.

    Attributes:
        first: Number of the ``w:t`` among those of the main part whose run it begins at, from 0.
        last: Number of the one whose run it ends at.
        lines: Its paragraphs.
        author: Who says so.
    """

    first: int
    last: int
    lines: tuple[str, ...]
    author: str = "wenming"


def annotated(content: bytes, comments: Sequence[Comment]) -> bytes:
    """Return the Word file *content* with *comments*; the file itself where there are none.

    Comments that it has stay. A comment on words in a text box hangs on the run that holds the box, since Word takes
    none inside.

    Raises:
        ReadError: no Word file, or a broken one.
    """
    if not comments:
        return content
    file = WordFile.of(content, strict=True)
    held = next((one.target for one in file.links.values() if one.kind == "comments" and not one.external), "")
    part = file.members.get(held, b"")
    begin = 1 + max((int(found) for found in _ID.findall(part)), default=-1)
    numbered = list(enumerate(comments, begin))
    main = file.members[file.main]
    strict = TEXT_SPACES[1].encode() in main
    space = TEXT_SPACES[strict]
    parts = {file.main: _anchored(main, numbered, space)}
    written = "".join(_written(number, one, space) for number, one in numbered)
    if part:
        parts[held] = _before_end(part, written)
    else:
        whole = f'{_DECLARATION}<c:comments xmlns:c="{space}">{written}</c:comments>'
        parts |= _announced(file, whole.encode(), _RELATED[strict])
    return repacked(content, parts)


def _written(number: int, comment: Comment, space: str) -> str:
    """Return a comment; it declares its prefix itself, whatever the part has."""
    paragraphs = "".join(
        f'<c:p><c:r><c:t xml:space="preserve">{_UNFIT.sub("", line).translate(_ESCAPED)}</c:t></c:r></c:p>'
        for line in comment.lines or ("",)
    )
    author = _UNFIT.sub("", comment.author).translate(_ESCAPED)
    return f'<c:comment xmlns:c="{space}" c:id="{number}" c:author="{author}">{paragraphs}</c:comment>'


def _announced(file: WordFile, comments: bytes, kind: str) -> Mapping[str, bytes]:
    """Return the new part of comments, and the parts that say that there is one."""
    folder, base = posixpath.split(file.main)
    name = posixpath.join(folder, _free(file, "comments"))
    related = posixpath.join(folder, "_rels", f"{base}.rels")
    links = file.members.get(related, f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}"></Relationships>'.encode())
    target = posixpath.basename(name)
    link = f'<Relationship xmlns="{_PACKAGE}" Id="{_free_id(links)}" Type="{kind}" Target="{target}"/>'
    types = file.members["[Content_Types].xml"]
    override = (
        '<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" '
        f'PartName="/{name}" ContentType="{_TYPE}"/>'
    )
    return {name: comments, related: _before_end(links, link), "[Content_Types].xml": _before_end(types, override)}


def _free(file: WordFile, stem: str) -> str:
    taken = {posixpath.basename(name).lower() for name in file.members}
    return next(name for at in range(len(taken) + 1) if (name := f"{stem}{at or ''}.xml") not in taken)


def _free_id(links: bytes) -> str:
    return next(name for at in range(1, links.count(b"Id=") + 2) if (name := f"rIdComments{at}").encode() not in links)


def _before_end(part: bytes, element: str) -> bytes:
    """Return *part* with *element* as the last child of its root, which may be written as an empty one."""
    end = part.rfind(b"</")
    if end >= 0:
        return part[:end] + element.encode() + part[end:]
    start = part.rindex(b"/>")
    name = part[part.rindex(b"<", 0, start) + 1 :].split()[0]
    return part[:start] + b">" + element.encode() + b"</" + name + b">" + part[start + 2 :]


def _anchored(part: bytes, numbered: Iterable[tuple[int, Comment]], space: str) -> bytes:
    """Return the main part with the ranges of the comments, round the runs they are about."""
    part.decode("utf-8")
    runs = _runs(part)
    marks: list[tuple[int, int, bytes]] = []
    for number, one in numbered:
        (start, _), (_, end) = runs[one.first], runs[one.last]
        declared = f'xmlns:c="{space}"'
        begin = f'<c:commentRangeStart {declared} c:id="{number}"/>'
        stop = f'<c:commentRangeEnd {declared} c:id="{number}"/>'
        reference = f'<c:r {declared}><c:commentReference c:id="{number}"/></c:r>'
        marks += [(start, 1, begin.encode()), (end, 0, f"{stop}{reference}".encode())]
    pieces, at = [], 0
    for place, _order, mark in sorted(marks, key=lambda one: one[:2]):
        pieces += [part[at:place], mark]
        at = place
    return b"".join((*pieces, part[at:]))


def _runs(part: bytes) -> list[tuple[int, int]]:
    """Return for each ``w:t`` where the outermost run around it begins, and where it ends, in bytes."""
    from xml.parsers import expat

    parser = expat.ParserCreate(namespace_separator=" ")
    runs: list[tuple[int, int]] = []
    open_: list[int] = []
    first = 0

    def begin(name: str, _: object) -> None:
        nonlocal first
        if name not in _ANCHORS:
            return
        if name.endswith(" t"):
            runs.append((open_[0] if open_ else parser.CurrentByteIndex, -1))
            return
        if not open_:
            first = len(runs)
        open_.append(parser.CurrentByteIndex)

    def end(name: str) -> None:
        if name in _ANCHORS and name.endswith(" r"):
            start = open_.pop()
            if not open_:
                stop = part.index(b">", parser.CurrentByteIndex) + 1
                runs[first:] = [(start, stop)] * (len(runs) - first)

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(part, True)
    return runs
