"""WordRenderer, and what a page of the caller's own may use.

``context.template`` takes a .docx with docxtpl's tags: ``{{ title }}`` prints text in the format of the
words around it, ``{%p if … %}`` and ``{%p for … %}`` alone in a paragraph take or repeat paragraphs,
``{%tr for … %}`` rows of a table. Tags run in body, headers and footers only, in the sandbox of
``wenming.templating``. All values are text unless said otherwise; an unknown name is an error.

==================  =======================================================================================
``title`` …         and ``salutation``, ``signature``, ``date``, ``author``, ``locale``: as in ``Document``
``title_runs`` …    ``{{r title_runs }}``, likewise for the next three: the same words, quotation marks and
                    dashes set in the Chinese font
``sign_block``      ``{{p sign_block }}``: signature, date and remark, blank lines above them included
``blocks``          what stands between salutation and signature, in order
``appendix``        what follows the signature
==================  =======================================================================================

A block has ``kind`` (``heading1`` … ``heading9``, ``run_in``, ``body``, ``point``, ``last``,
``table_title``, ``table``, ``note``, ``picture``, ``picture_title``, ``attachment``, ``attachment_note``,
``attachment_note_first``, ``attachment_note_next``), ``text``, and ``runs`` for ``{{r block.runs }}``; by
kind also ``level`` (a number), ``label``, ``title``, ``head`` and ``rest`` of a heading, ``title_runs`` of
an attachment, ``alt`` of a picture or chart, ``header`` and ``rows`` (tuples of text) of a table and
``table`` for ``{{p block.table }}``. A picture is printed by its ``runs``. ``last`` is the last paragraph
of the body where a signature follows, which stays on its page; ``keep`` is 1 from the last block of the
body on where a signature follows, else 0: a page that prints it with 与下段同页 satisfies L-SIGN-8.

The styles that ``table``, ``sign_block`` and ``runs`` name (``WmTableHead``, ``WmTableCell``, ``WmSign``,
``WmDate``, ``WmTableGap``, ``WmH1Char`` …) are those of the bundled page; a copy of it is a good start.
"""

from __future__ import annotations

from attrs import frozen

from wenming.document import Document
from wenming.renderers.base import RenderContext, Rendered
from wenming.renderers.word.report import write_report

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
                words that came out changed (``verify``), which is a bug of ours.
            TemplateError: the caller's page is no Word file, holds what a page may not carry, or
                asks for what is not there; with part and paragraph.
            LimitError: the caller's page writes more than ``limits`` allow.
        """
        if context.template is not None:
            return context.template.render_report(document, context)
        return Rendered(content=write_report(document, context), media_type=_MEDIA_TYPE, suffix=".docx")
