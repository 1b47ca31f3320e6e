"""HTML as a row of tags and texts, each with its place; in one pass, whatever the page.

No tree is built: which words stand together is told by the tags around them. The standard library's parser
takes time that grows with the square of a page on unclosed comments and quotes, and is not used for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from attrs import field, frozen

__all__ = ["End", "Start", "Text", "references", "tokens"]

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noframes"})
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")
_LONGEST = 20_000  # characters of a tag whose attributes are read


@frozen
class Start:
    """A start tag; *closed* where it ends itself: <br/>."""

    name: str
    attributes: Mapping[str, str] = field(repr=False)
    start: int
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


def tokens(source: str) -> Iterator[Start | End | Text]:
    """Yield the tags and texts of *source*; comments and declarations are left out."""
    return _Scan(source).tokens()


def references(words: str) -> Iterator[tuple[str, int, int]]:
    """Yield the pieces of *words*: text, where it begins, how many characters it takes up there.

    A character reference is a piece of its own, with the character it stands for.
    """
    at = 0
    for found in _REFERENCE.finditer(words):
        meant = unescape(found[0])
        if meant == found[0]:
            continue
        if found.start() > at:
            yield words[at : found.start()], at, found.start() - at
        yield meant, found.start(), len(found[0])
        at = found.end()
    if at < len(words):
        yield words[at:], at, len(words) - at


class _Scan:
    """One pass over a page; what is sought in vain once is not sought again."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._gone: set[str] = set()

    def tokens(self) -> Iterator[Start | End | Text]:
        source, at, end = self.source, 0, len(self.source)
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
            if isinstance(token, Start) and token.name in _RAW and not token.closed:
                close = self._find_close(token.name, at)
                if close > at:
                    yield Text(source[at:close], at, raw=True)
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
        found = re.compile(f"</{name}", re.IGNORECASE).search(self.source, at)
        if found is None:
            self._gone.add(name)
            return len(self.source)
        return found.start()

    def _tag(self, at: int) -> tuple[Start | End | Text | None, int]:
        """Return what begins with the sign at *at*, and where it ends."""
        source = self.source
        if source.startswith("<!--", at):
            close = self._find("-->", at + 4)
            return None, len(source) if close < 0 else close + 3
        behind = source[at + 1 : at + 2]
        if behind in ("!", "?"):
            close = self._find(">", at + 2)
            return None, len(source) if close < 0 else close + 1
        name = _NAME.match(source, at + 2 if behind == "/" else at + 1)
        if name is None:
            return Text("<", at), at + 1
        if behind == "/":
            close = self._find(">", name.end())
            return End(name[0].lower(), at), len(source) if close < 0 else close + 1
        close = self._end_of_tag(name.end())
        if close < 0:
            return Text("<", at), at + 1
        inside = source[name.end() : close] if close - name.end() <= _LONGEST else ""
        attributes = {
            one[1].lower(): unescape(one[2] or one[3] or one[4] or "") for one in _ATTRIBUTE.finditer(inside)
        }
        return Start(name[0].lower(), attributes, at, inside.endswith("/")), close + 1

    def _end_of_tag(self, at: int) -> int:
        """Return where the tag ends whose name ends at *at*: at the first > outside quotes; -1 if nowhere."""
        begin, close = at, self._find(">", at)
        while close >= 0:
            if close - begin > _LONGEST:
                return close
            quote = min(
                (place for mark in "\"'" if (place := self.source.find(mark, at, close)) >= 0), default=-1
            )
            if quote < 0:
                return close
            shut = self._find(self.source[quote], quote + 1)
            if shut < 0:
                return close
            at = shut + 1
            close = self._find(">", at) if shut > close else close
        return -1
