"""WordRenderer: our own reports written directly, others filled into a page of the caller's own (``Page``)."""

from __future__ import annotations

from attrs import frozen

from wenming.document import Document
from wenming.errors import RenderError
from wenming.renderers.base import RenderContext, Rendered

__all__ = ["WordRenderer"]

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@frozen
class WordRenderer:
    """Word, .docx: written for GB/T 9704 or another profile, or filled into a page of the caller's own."""

    format: str = "docx"
    suffixes: tuple[str, ...] = (".docx",)

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*.

        Raises:
            RenderError: a character, picture or table that a Word file cannot hold, with its path; or
                words that came out changed (``verify``), which is a bug of ours; or a table of contents was
                asked for where there is no place for one.
            TemplateError: the caller's page is no Word file, holds what a page may not carry, or
                asks for what is not there; with part and paragraph.
            LimitError: the caller's page writes more than ``limits`` allow.
        """
        if context.template is not None:
            if context.toc:
                message = "a page of your own says itself where its contents stand. Put the field there; leave toc out."
                raise RenderError(message, path="toc")
            return context.template.render_report(document, context)
        from wenming.renderers.word.report import write_report  # what users' pages have no use for

        return Rendered(content=write_report(document, context), media_type=_MEDIA_TYPE, suffix=".docx")
