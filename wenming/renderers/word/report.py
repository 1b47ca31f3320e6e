"""A document as the parts of a Word file of our own making: written, checked, nothing parsed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wenming.document import Document, Graph
from wenming.renderers.base import RenderContext
from wenming.renderers.word.body import write_body
from wenming.renderers.word.contents import find_contents
from wenming.renderers.word.foot import find_foot
from wenming.renderers.word.packed import pack
from wenming.renderers.word.parts import SPACES, frame, package
from wenming.renderers.word.sections import other_footers
from wenming.renderers.word.styles import DECLARATION
from wenming.renderers.word.verify import said_by, verify_page

__all__ = ["write_report"]

_HEAD = f"{DECLARATION}<w:document {SPACES}><w:body>".encode()
_FOOT = b"</w:body></w:document>"
_REGIONS = ("CN", "TW", "HK", "MO", "SG")


def _language(locale: str) -> str:
    """Return the tag Word knows for *locale*: ``zh-CN``, ``zh-TW`` or ``zh-HK``."""
    parts = locale.replace("_", "-").split("-")
    region = next((part.upper() for part in parts[1:] if part.upper() in _REGIONS), "")
    return f"zh-{region}" if region else "zh-TW" if "Hant" in parts else "zh-CN"


def write_report(document: Document, context: RenderContext) -> bytes:
    """Return *document* as a .docx in the profile of *context*.

    Raises:
        RenderError: a character, picture or table that a Word file cannot hold, with its path; or words
            that came out changed (``verify``), which is a bug of ours.
    """
    around = frame(context.profile, _language(document.locale), context.compression)
    contents = find_contents(document, context.profile, context.toc, context.title_lines)
    document, foot = find_foot(document, context.profile, context.title_lines)
    said = said_by(document, context.profile, contents.words, foot.words)
    body = write_body(document, context.profile, title_lines=context.title_lines, contents=contents, foot=foot)
    xml = b"".join((_HEAD, *body.xml, _FOOT))
    if context.verify:
        verify_page(xml, said)
    charts = _charts(body.charts, context) if body.charts else ()
    footers = other_footers(body.sections, context.profile)
    members = package(around, document, xml, body.media, charts, footers)
    return pack(members, compression=context.compression)


def _charts(graphs: Sequence[Graph], context: RenderContext) -> list[Mapping[str, bytes]]:
    """Return the parts of each chart, read back; charts are rare and their code is loaded for them."""
    from wenming.renderers.word.chart import chart_members
    from wenming.renderers.word.chart_check import verify_chart

    charts = [chart_members(graph, number, context.profile) for number, graph in enumerate(graphs, 1)]
    if context.verify:
        for number, (graph, parts) in enumerate(zip(graphs, charts, strict=True), 1):
            verify_chart(parts[f"word/charts/wmChart{number}.xml"], graph)
    return charts
