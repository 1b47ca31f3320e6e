"""Word: a document on a page with docxtpl's tags; Word libraries are loaded on first use."""

from wenming.renderers.word.renderer import WordRenderer

__all__ = ["WordRenderer"]
