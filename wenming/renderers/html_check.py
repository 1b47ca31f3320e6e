"""Whether a finished page says what the document says (promise T5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Final

from wenming.document import Document, Graph
from wenming.errors import RenderError, shown
from wenming.renderers.contents import Entry, contents_title
from wenming.renderers.plot import is_drawable
from wenming.renderers.profile import GBT_9704, Profile
from wenming.renderers.title import byline, signed_at_end
from wenming.renderers.words import words

__all__ = ["check_page"]

_OF_DRAWINGS: Final = frozenset(("svg", "title", "path", "rect", "circle", "text", "tspan"))
_LEAVES: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "th", "td", "caption", "figcaption"))


class _Words(HTMLParser):
    """Collects the text of each element that holds text, and what stands for pictures and charts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.drawn: list[str] = []
        self._leaf = ""
        self._pieces: list[str] = []
        self._drawing = False
        self._listing = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._drawing = self._drawing or tag == "svg"
        if self._drawing and tag in _OF_DRAWINGS:
            self._start_in_drawing(tag, named.get("class") or "")
        elif tag == "img":
            self.found.append(named.get("alt") or "")
        elif tag == "table":
            self.found.append(named.get("aria-label") or "")
        elif self._leaf and (tag == "br" or (tag == "a" and self._listing)):
            return  # the title's lines; what the contents lead to
        elif tag == "nav":
            self._listing = True
        elif tag in _LEAVES or named.get("role") == "heading":
            self._leaf, self._pieces = tag, []
        else:
            self._pieces.append(f"<{tag}>")  # inside a leaf no element is ours

    def _start_in_drawing(self, tag: str, kind: str) -> None:
        if tag == "title" or (tag == "text" and kind in ("name", "figure")):
            self._leaf, self._pieces = tag, []

    def handle_endtag(self, tag: str) -> None:
        if tag == self._leaf:
            (self.drawn if tag == "text" else self.found).append("".join(self._pieces))
            self._leaf = ""
        self._drawing = self._drawing and tag != "svg"
        self._listing = self._listing and tag != "nav"

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)


def _wanted(document: Document, profile: Profile, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Yield what the page must say: the contents before the title, who signs a report perhaps under it."""
    if entries:
        yield "toc", contents_title(document)
    for entry in entries:
        yield "toc", entry.text
    for path, text in words(signed_at_end(document, profile)):
        yield path, text
        if path == "title":
            yield from (("issuer", line) for line in byline(document, profile))


def check_page(
    page: str, document: Document, profile: Profile = GBT_9704, entries: Sequence[Entry] = ()
) -> None:
    """Parse *page* and compare its text, element by element, with what went in; *entries* are its contents.

    Raises:
        RenderError: they differ, which is a bug of ours.
    """
    parser = _Words()
    parser.feed(page)
    parser.close()
    wanted = [(path, text) for path, text in _wanted(document, profile, entries) if text]
    found = [text for text in parser.found if text]
    graphs = [block for block in (*document.blocks, *document.appendix) if isinstance(block, Graph)]
    for graph in filter(is_drawable, graphs):
        told = [text for one in zip(*((one.name, one.figure) for one in graph.series), strict=True) for text in one]
        wanted += [(str(graph.path), text) for text in told if text]
    for want, met in zip_longest(wanted, [*found, *filter(None, parser.drawn)]):
        if want is None or want[1] != met:
            raise RenderError(
                "the page says {met} where the report says {want}: "
                "this is a bug in wenming, please report it.",
                {"met": shown(met or ""), "want": shown(want[1] if want else "")},
                path=want[0] if want else "",
            )
