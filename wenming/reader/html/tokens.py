"""HTML as a row of tags and texts, each with its place; in one pass, whatever the page.

No tree is built: which words stand together is told by the tags around them. The standard library's parser
takes time that grows with the square of a page on unclosed comments and quotes, and keeps no offsets; that of
lxml keeps lines only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.entities import html5

from attrs import field, frozen

__all__ = ["End", "Start", "Text", "references", "tokens"]

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noframes", "noembed"})
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_GAP = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"[^\s/>][^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,30};?)")
_SHORTEST, _LONGEST = 2, 6  # characters of names that need no semicolon: lt, Aacute
_SIGNS = re.compile("<+")
_COMMENT = re.compile("-->|--!>")


@frozen
class Start:
    """A start tag; *closed* where it ends itself: <br/>; *end* is the offset behind it."""

    name: str
    attributes: Mapping[str, str] = field(repr=False)
    start: int
    end: int
    closed: bool


@frozen
class End:
    """An end tag."""

    name: str
    start: int


@frozen
class Text:
    """Words between tags, as written; *raw* where no reference in them is meant."""

    words: str
    start: int
    raw: bool = False


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Start | End | Text]:
    """Yield the tags and texts of *source* from *start* to *end*; comments and declarations are left out."""
    return _Scan(source if end is None else source[:end]).tokens(start)


def references(words: str) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of *words*: text, where it begins, how many characters it takes up there.

    A character reference is a piece of its own, with the character it stands for.
    """
    at = 0
    for found in _REFERENCE.finditer(words):
        meant, width = _meant(found[0])
        if not width:
            continue
        if found.start() > at:
            yield words[at : found.start()], at, found.start() - at
        yield meant, found.start(), width
        at = found.start() + width
    if at < len(words):
        yield words[at:], at, len(words) - at


def _meant(written: str) -> tuple[str, int]:
    """Return what a reference stands for and how many characters of *written* it is; none where it is no reference."""
    if written[1] == "#" or (written[-1] == ";" and written[1:] in html5):
        return unescape(written), len(written)
    for end in range(min(len(written), _LONGEST + 1), _SHORTEST, -1):
        if written[1:end] in html5:
            return html5[written[1:end]], end
    return "", 0


class _Scan:
    """One pass over a page; what is sought in vain once is not sought again."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._gone: set[str] = set()

    def tokens(self, at: int) -> Iterator[Start | End | Text]:
        source, end = self.source, len(self.source)
        while at < end:
            sign = source.find("<", at)
            if sign < 0:
                sign = end
            if sign > at:
                yield Text(source[at:sign], at)
            if sign == end:
                return
            token, at = self._tag(sign)
            if token is None:
                continue
            yield token
            if isinstance(token, Start) and token.name in _RAW:
                close = self._find_close(token.name, at)
                if close > at:
                    yield Text(source[at:close], at, raw=token.name not in ("title", "textarea"))
                at = close

    def _find(self, words: str, at: int) -> int:
        """Return where *words* stand from *at* on, -1 if nowhere."""
        if words in self._gone:
            return -1
        found = self.source.find(words, at)
        if found < 0:
            self._gone.add(words)
        return found

    def _find_close(self, name: str, at: int) -> int:
        """Return where the end tag *name* begins, the end of the page if there is none."""
        if name in self._gone:
            return len(self.source)
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.source, at)
        if found is None:
            self._gone.add(name)
            return len(self.source)
        return found.start()

    def _tag(self, at: int) -> tuple[Start | End | Text | None, int]:
        """Return what begins with the sign at *at*, and where it ends."""
        source = self.source
        behind = source[at + 1 : at + 2]
        if behind in ("!", "?"):
            return None, self._declaration(at)
        name = _NAME.match(source, at + 2 if behind == "/" else at + 1)
        if behind == "/":
            close = self._find(">", at + 2) if at + 2 < len(source) else -1
            if name is not None:
                return End(name[0].lower(), at), len(source) if close < 0 else close + 1
            return (Text("</", at), at + 2) if close < 0 else (None, close + 1)
        if name is None:
            run = _SIGNS.match(source, at)
            end = at + 1 if run is None else max(run.end() - 1, at + 1)  # the last may begin a tag
            return Text(source[at:end], at), end
        return self._start(at, name)

    def _declaration(self, at: int) -> int:
        """Return where a comment or declaration ends, as a browser takes it."""
        if not self.source.startswith("<!--", at):
            close = self._find(">", at + 2)
            return len(self.source) if close < 0 else close + 1
        for empty in ("<!-->", "<!--->"):
            if self.source.startswith(empty, at):
                return at + len(empty)
        if "-->" in self._gone:
            return len(self.source)
        found = _COMMENT.search(self.source, at + 4)
        if found is None:
            self._gone.add("-->")
            return len(self.source)
        return found.end()

    def _start(self, at: int, name: re.Match[str]) -> tuple[Start | Text, int]:
        """Read the attributes behind the name of a start tag; a page that ends in them has text there."""
        source, begin = self.source, at
        attributes: dict[str, str] = {}
        if self._find(">", name.end()) < 0:
            return Text(source[begin:], begin, raw=True), len(source)
        at = name.end()
        while True:
            gap = _GAP.match(source, at)
            at = gap.end() if gap is not None else at
            if at >= len(source):
                return Text(source[begin:], begin, raw=True), len(source)
            if source[at] == ">":
                return Start(name[0].lower(), attributes, begin, at + 1, source[at - 1] == "/"), at + 1
            key = _ATTRIBUTE.match(source, at)
            assert key is not None  # neither blank nor sign stands here
            value, at = self._value(key.end())
            attributes.setdefault(key[0].lower(), value)

    def _value(self, at: int) -> tuple[str, int]:
        """Return the value of an attribute whose name ends at *at*, and where it ends."""
        equals = _EQUALS.match(self.source, at)
        if equals is None:
            return "", at
        at = equals.end()
        quote = self.source[at : at + 1]
        if quote in ("'", '"'):
            shut = self._find(quote, at + 1)
            if shut >= 0:
                return unescape(self.source[at + 1 : shut]), shut + 1
        bare = _BARE.match(self.source, at)
        assert bare is not None  # it matches nothing as well
        return unescape(bare[0]), bare.end()
