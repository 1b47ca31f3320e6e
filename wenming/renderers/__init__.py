"""Renderers: a Document in, a file out; each is loaded on first use."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wenming.renderers.base import RenderContext, Rendered, Renderer
    from wenming.renderers.html import HtmlRenderer
    from wenming.renderers.markdown import MarkdownRenderer
    from wenming.renderers.pdf import PdfRenderer
    from wenming.renderers.profile import GBT_9704, Profile
    from wenming.renderers.profiles import FONTS, PROFILES
    from wenming.renderers.text import TextRenderer
    from wenming.renderers.word.renderer import WordRenderer

    RENDERERS: tuple[Renderer, ...]

_HOMES = {
    "FONTS": "profiles",
    "GBT_9704": "profile",
    "HtmlRenderer": "html",
    "MarkdownRenderer": "markdown",
    "PdfRenderer": "pdf",
    "PROFILES": "profiles",
    "Profile": "profile",
    "RenderContext": "base",
    "Rendered": "base",
    "Renderer": "base",
    "TextRenderer": "text",
    "WordRenderer": "word.renderer",
}
_BUNDLED = ("WordRenderer", "HtmlRenderer", "MarkdownRenderer", "TextRenderer", "PdfRenderer")

__all__ = [
    "FONTS",
    "GBT_9704",
    "HtmlRenderer",
    "MarkdownRenderer",
    "PROFILES",
    "PdfRenderer",
    "Profile",
    "RENDERERS",
    "RenderContext",
    "Rendered",
    "Renderer",
    "TextRenderer",
    "WordRenderer",
    "bundled",
]


def bundled() -> Iterator[Renderer]:
    """Yield the renderers that come along, each loaded when its turn comes."""
    for name in _BUNDLED:
        made: Renderer = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)()
        yield made


def __getattr__(name: str) -> object:
    if name == "RENDERERS":
        found: object = tuple(bundled())
    elif name in _HOMES:
        found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found
