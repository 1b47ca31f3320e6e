"""What all renderers share: the protocol, what they are given, what they return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from attrs import field, frozen

from wenming.document import Document
from wenming.limits import Limits
from wenming.renderers.profile import GBT_9704, Profile

if TYPE_CHECKING:
    from wenming.renderers.word.template.page import Page

__all__ = ["COMPRESSIONS", "Compression", "RenderContext", "Rendered", "Renderer"]

Compression: TypeAlias = Literal["standard", "fast"]
COMPRESSIONS: tuple[Compression, ...] = ("standard", "fast")


@frozen(kw_only=True)
class Rendered:
    """A finished file.

    Attributes:
        content: The bytes; the same document and options always give the same (promise O1).
        media_type: ``text/html; charset=utf-8`` and the like.
        suffix: ``.docx``, with its dot.
    """

    content: bytes
    media_type: str
    suffix: str


@frozen(kw_only=True)
class RenderContext:
    """What a renderer may know besides the document.

    Attributes:
        profile: Paper, margins, fonts and sizes; text and Markdown have no use for it.
        template: A page of the caller's own (``wenming.Page``), or ``None``; Word alone takes one.
        toc: Levels of headings in a table of contents before the title; 0 for none.
        title_lines: Lines that the title is broken into by hand; without them it is shaped (L-TITLE-4).
        compression: ``fast`` packs Word files with isal (extra ``fast``): a little larger, much sooner.
        verify: Compare the text of the finished file with the text that went in (promise T5).
        limits: Bounds on what a template may write.
    """

    profile: Profile = GBT_9704
    template: Page | None = None
    toc: int = 0
    title_lines: tuple[str, ...] = ()
    compression: Compression = "standard"
    verify: bool = True
    limits: Limits = field(factory=Limits)


class Renderer(Protocol):
    """Renderer hook: write one document in one format.

    When:    once a call of ``render``, for the format asked for.
    Order:   none; chosen by ``format``, two of one format are refused.
    Returns: the finished file; the same input gives the same bytes.
    Failure: a ``RenderError``; nothing is written.
    Never:   reads the clock or the environment, opens a file or socket that the document names.
    """

    @property
    def format(self) -> str:
        """Name that ``render(report, "html")`` uses."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File suffixes that choose this format: ``(".html", ".htm")``."""

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*."""
