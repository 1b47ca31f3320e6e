"""RendererConformance: the bundled renderers keep its laws, and broken ones do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wenming.document import Document
from wenming.renderers import RenderContext, Rendered, Renderer, bundled
from wenming.testing import RendererConformance
from wenming.testing.laws import RENDERER_LAWS

OURS = {one.format: one for one in bundled()}


class TestText(RendererConformance):
    """Plain text."""

    renderer = OURS["text"]


class TestMarkdown(RendererConformance):
    """Markdown, whose escapes are undone before its words are looked for."""

    renderer = OURS["markdown"]


class TestHtml(RendererConformance):
    """HTML."""

    renderer = OURS["html"]


class TestWord(RendererConformance):
    """Word."""

    renderer = OURS["docx"]


class Made:
    """A renderer that writes what a function makes of a document."""

    format = "made"
    suffixes = (".made",)

    def __init__(self, write: Callable[[Document], str], kind: str = "text/html") -> None:
        self.write, self.kind = write, kind

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*."""
        return Rendered(content=self.write(document).encode("utf-8", "replace"), media_type=self.kind, suffix=".made")


def page(document: Document) -> str:
    """Return the bundled HTML of *document*."""
    return OURS["html"].render(document, RenderContext()).content.decode()


def lossy(document: Document) -> str:
    """Return the words of *document* as plain text, whatever they are."""
    return "\n".join((document.title, *(getattr(block, "text", "") for block in document.blocks)))


BROKEN: dict[str, tuple[Renderer, str]] = {
    "drops paragraphs": (Made(lossy, "text/plain"), "words-kept"),
    "does not escape": (Made(lambda document: page(document).replace("&lt;", "<")), "words-kept"),
    "escapes twice": (Made(lambda document: page(document).replace("&lt;", "&amp;lt;")), "words-kept"),
    "runs what looks like a template": (Made(lambda document: page(document).replace("{{ 7*7 }}", "49")), "words-kept"),
    "drops tabs with what follows": (
        Made(lambda document: "\n".join(line.split("\t")[0] for line in page(document).split("\n"))), "words-kept"),
    "counts its calls": (Made(lambda document, calls=[]: page(document) + str(calls.append(1) or len(calls))), "same-bytes"),
    "replaces half a character": (Made(lossy, "text/plain"), "torn-text"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_renderers_are_told_so(name: str) -> None:
    """Each breaks the law it should."""
    renderer, law = BROKEN[name]

    assert list(RENDERER_LAWS[law][1](renderer))
