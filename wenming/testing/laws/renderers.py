"""Laws about renderers: every word is in the file, hostile ones too, and the file is the same each time."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any, TypeAlias

from attrs import evolve

from wenming.document import Document, arrange
from wenming.errors import Fault, shown
from wenming.model import Point, Points, Report, Section, Table
from wenming.numbering import number
from wenming.renderers import RenderContext, Rendered, Renderer
from wenming.renderers.words import words
from wenming.testing.laws.law import NotJudged, Subject, every, faults_of

__all__ = ["Look", "OfPlugin", "TextOf", "hostile_document", "keeps_words", "refuses_torn", "same_bytes", "text_of"]

TextOf: TypeAlias = Callable[[Rendered], str]
"""Gets the words out of a rendered file, as a reader of it sees them."""

Look: TypeAlias = Callable[[Renderer], Iterable[Fault]]
OfPlugin: TypeAlias = Callable[[Subject], Iterable[Fault]]

_HOSTILE = (
    "<x>甲</x>", "<script>alert(1)</script>", "&amp;&lt;", "{{ 7*7 }}", "{% for %}{#", "]]>-->", "\"'`\\*_#|",
    "左\t右", "=1+1", "{visits}", "${7*7}", "%(a)s",
)  # fmt: skip
_UNSEEN = re.compile(r"<w:instrText.*?</w:instrText>|<[^>]*>", re.DOTALL)  # what Word computes by, and tags
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(#?\w+;)")


def hostile_document(texts: Iterable[str] = _HOSTILE) -> Document:
    """Return a document that has *texts* in each place where words can stand."""
    one = [text.replace("{", "{{").replace("}", "}}") for text in texts]
    report = Report(
        "标题" + one[0],
        addressee="各位" + one[-1],
        issuer="某局" + one[0],
        sections=[
            Section("标题" + text, ["正文" + text, Points([Point("要点" + text, title="小题" + text)])]) for text in one
        ]
        + [Section("表", [Table(rows=[["格" + text, "128"] for text in one], header=["列", "数"], caption="表" + one[0])])],
        closing=["结语" + one[-1]],
    )
    return arrange(report, number(report))


def _written(renderer: Renderer, document: Document) -> Rendered:
    made: object = renderer.render(document, RenderContext())
    if not isinstance(made, Rendered) or not isinstance(made.content, bytes):
        raise TypeError(f"render() gave a {type(made).__name__}, not a Rendered with bytes")
    return made


def keeps_words(renderer: Renderer, read: TextOf | None = None) -> Iterator[Fault]:
    """Every word of a document is in the file: escaped where the format wants it, never run, never lost."""
    yield from _lost(renderer, hostile_document(), read or text_of)
    yield from every(_texts, lambda texts: _lost(renderer, hostile_document(texts), read or text_of))


def _texts() -> Any:
    from hypothesis import strategies as st

    from wenming.testing.strategies import page_words

    return st.lists(page_words(min_size=1), min_size=1, max_size=3)


def _lost(renderer: Renderer, document: Document, read: TextOf) -> Iterator[Fault]:
    made = _written(renderer, document)
    if made.suffix not in renderer.suffixes or not made.media_type:
        message = "the file's suffix is {suffix}, which is not among its suffixes, or it has no media type."
        yield Fault(message, {"suffix": shown(made.suffix) or "''"}, path=renderer.format)
    found = "".join(read(made).split())
    for path, text in words(document):
        if "".join(text.split()) not in found:
            yield Fault(
                "“{text}” is not in the file, or not as it was written. Write every line, and escape it.",
                {"text": shown(text)},
                path=f"{renderer.format}: {path}",
            )
            return


def same_bytes(renderer: Renderer) -> Iterator[Fault]:
    """The same document gives the same bytes."""
    document = hostile_document()
    if _written(renderer, document).content != _written(renderer, document).content:
        message = "the bytes differ when written again. Take out what changes: clock, chance, order of sets."
        yield Fault(message, path=renderer.format)


def refuses_torn(renderer: Renderer) -> Iterator[Fault]:
    """Half of a character, which no file can hold, is refused rather than replaced."""
    try:
        _written(renderer, evolve(hostile_document(), title="断\ud800字"))
    except Exception as error:
        if not isinstance(error, ValueError) and faults_of(error)[0].message.startswith("it raises"):
            yield Fault("half a character makes it fail. Refuse it with a RenderError.", path=renderer.format)
        return
    message = "half a character is replaced or dropped. Refuse it with a RenderError."
    yield Fault(message, path=renderer.format)


def text_of(made: Rendered) -> str:
    """Return the words in a text, Markdown, HTML or XML file, or a zip of XML such as .docx.

    Raises:
        NotJudged: it is another kind of file.
    """
    kind = made.media_type.partition(";")[0]
    if made.content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(made.content)) as package:
            parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
        return html.unescape(_UNSEEN.sub("", "".join(parts)))
    if kind in ("text/html", "application/xhtml+xml", "text/xml", "application/xml"):
        reader = _Words()
        reader.feed(made.content.decode())
        reader.close()
        return "".join(reader.found)
    if kind == "text/markdown":
        return _ESCAPED.sub(lambda m: m[1] or html.unescape(m[0]), made.content.decode())
    if kind.startswith("text/"):
        plain = made.content.decode()
        return plain + "\n" + re.sub(r"\\([\\|])", r"\1", plain)
    raise NotJudged(
        Fault(
            "the words cannot be read out of {kind}. Give RendererConformance a text_of of your own.", {"kind": kind}
        )
    )


class _Words(HTMLParser):
    """What a browser shows: no scripts, no styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found.append(data)
