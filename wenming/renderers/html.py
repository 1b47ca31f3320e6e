"""HTML: one self-contained page, a sheet of A4 on the screen and on the printer.

Everything is escaped by the sandbox; nothing is loaded from elsewhere and nothing runs (promise O3).
The numbers of the style sheet come from the :class:`Profile`, its rules from GB/T 9704-2012.

For those who read the page back: headings are ``h2`` to ``h6`` or ``[role=heading]`` with
``aria-level``; where text is run in, heading and ``p`` stand in one ``div.run-in``; other elements
are ``p.salutation``, ``p``, ``p.point``, ``p.caption``, ``p.note``, ``p.note-of-attachments``,
``table``, ``figure``, ``div.signature`` and ``div.attachment``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from attrs import frozen

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.errors import RenderError, shown
from wenming.limits import Limits
from wenming.model import Path
from wenming.renderers.base import RenderContext, Rendered
from wenming.renderers.columns import Alignment, alignments, as_grid
from wenming.renderers.contents import Entry, contents_entries, contents_title
from wenming.renderers.fonts import FontKind
from wenming.renderers.html_check import check_page
from wenming.renderers.plot import is_drawable
from wenming.renderers.profile import Profile
from wenming.renderers.svg import MOST, draw
from wenming.renderers.title import attachment_lines, byline, signed_at_end, title_lines
from wenming.renderers.words import check_document, data_uri, head_words, owner
from wenming.templating import compile_template, environment, render_template

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["HtmlRenderer"]

_PAGE: Final = "page.html.j2"
_FAMILY: Final = re.compile(r"[\w .+\-]+")
_CLASSES: Final = {"body": "", "attachment_note": "note-of-attachments"}
_SIDES: Final[Mapping[Alignment, str]] = {"right": "figure", "center": "short", "left": ""}
_KINDS: Final[tuple[FontKind, ...]] = ("xiaobiaosong", "fangsong", "kai", "hei", "song")


@frozen
class HtmlRenderer:
    """One page of HTML 5 without scripts; what it prints is an A4 page of the profile."""

    format: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*.

        Raises:
            ModelError: a string that no page can carry, with its path.
            RenderError: a page template was given, a picture is of a kind that cannot be shown, or
                the profile names a font that no style sheet can hold.
        """
        check_document(document, context, format=self.format)
        entries = contents_entries(document, context.toc)
        page = render_template(_template(), _values(document, context, entries))
        if context.verify:
            check_page(page, document, context.profile, entries)
        return Rendered(content=page.encode(), media_type="text/html; charset=utf-8", suffix=".html")


@frozen
class _Own:
    """A piece of the page that we wrote ourselves."""

    text: str


@cache
def _template() -> Template:
    """Compile the page once; a compiled template is never written to, so threads may share it.

    It is ours and grows with the document only, pictures included: no budget bounds it.
    """
    from markupsafe import Markup

    def print_own(value: object) -> object:
        return Markup(value.text) if isinstance(value, _Own) else value

    source = files("wenming.renderers").joinpath("templates", _PAGE).read_text("utf-8")
    sandbox = environment(
        autoescape=True,
        finalize=print_own,
        limits=Limits(template_output=sys.maxsize),
        max_steps=sys.maxsize,
    )
    return compile_template(sandbox, source, name=_PAGE)


def _values(document: Document, context: RenderContext, entries: Sequence[Entry]) -> Mapping[str, object]:
    profile = context.profile
    ids = {entry.path: f"s{number}" for number, entry in enumerate(entries, 1)}
    titles = {
        "title": document.title,
        "title_lines": title_lines(document, profile, context.title_lines),
        "byline": byline(document, profile),
        "contents_title": contents_title(document),
        "contents": [{"text": entry.text, "level": entry.level, "id": ids[entry.path]} for entry in entries],
    }
    document = signed_at_end(document, profile)
    parts = [{**part, "id": ids.get(path, "")} for path, part in _parts(document.blocks, profile)]
    if document.signature or document.date:
        signed = {"name": document.signature, "date": document.date, "sealed": document.sealed}
        parts.append({"kind": "signature", **signed})
    if document.remark:
        parts.append({"kind": "remark", "text": document.remark})
    parts += [{**part, "id": ids.get(path, "")} for path, part in _parts(document.appendix, profile)]
    return {
        "head": document.head and [
            {"kind": path.rpartition(".")[2], "text": text} for path, text in head_words(document.head)
        ],
        "imprint": document.imprint and {
            "copies_to": document.imprint.copies_to,
            "printed_by": document.imprint.printed_by,
            "printed_on": document.imprint.printed_on,
        },
        "locale": document.locale,
        "author": document.author,
        **titles,
        "salutation": document.salutation,
        "parts": parts,
        "page": _style(profile),
    }


def _parts(blocks: Iterable[Block], profile: Profile) -> Iterator[tuple[Path, dict[str, object]]]:
    """Yield what the template loops over, with its path; a caption goes into its table or figure."""
    waiting = list(reversed(tuple(blocks)))
    while waiting:
        block = waiting.pop()
        after = waiting[-1] if waiting and owner(waiting[-1]) == owner(block) else None
        if isinstance(block, Line) and block.kind == "caption" and isinstance(after, Grid):
            waiting.pop()
            yield after.path, {**_part(after, profile), "above": block.text}
        elif isinstance(block, Image | Graph) and isinstance(after, Line) and after.kind == "caption":
            waiting.pop()
            yield block.path, {**_part(block, profile), "below": after.text}
        else:
            yield block.path, _part(block, profile)


def _part(block: Block, profile: Profile) -> dict[str, object]:
    match block:
        case Heading(level=level, head=head, rest=rest):
            return {"kind": "heading", "depth": level + 1, "level": level, "head": head, "rest": rest}
        case Line(kind=kind, text=text):
            return {"kind": _CLASSES.get(kind, kind), "text": text}
        case Grid():
            header = _cells(block.header, ["center"] * len(block.header))
            turned = block.landscape and not profile.is_landscape
            return {"kind": "table", "above": "", "header": header, "rows": _rows(block), "turned": turned}
        case Graph():
            return _chart(block)
        case Image():
            return {"kind": "figure", "source": data_uri(block), "alt": block.alt, "below": ""}
        case AttachmentHead():
            lines = attachment_lines(block.title, profile)
            return {"kind": "attachment", "label": block.label, "lines": lines}


def _chart(graph: Graph) -> dict[str, object]:
    """Return a chart with the table of its values, which is seen where the drawing does not say them all."""
    drawn = is_drawable(graph)
    return {
        "kind": "chart",
        "alt": graph.alt,
        "drawing": _Own(draw(graph)) if drawn else "",
        "hidden": drawn and len(graph.series) <= MOST,
        "rows": _rows(as_grid(graph)),
        "below": "",
    }


def _rows(grid: Grid) -> list[list[dict[str, object]]]:
    sides = alignments(grid)
    return [_cells(row, sides) for row in grid.rows]


def _cells(texts: tuple[str, ...], sides: Sequence[Alignment]) -> list[dict[str, object]]:
    return [{"text": text, "class": _SIDES[side]} for text, side in zip(texts, sides, strict=True)]


def _style(profile: Profile) -> Mapping[str, object]:
    """Return the numbers of the style sheet, as text and exact numbers."""
    fonts: dict[str, object] = {kind: _font(profile, kind) for kind in _KINDS}
    faces = [(level, profile.face(level)) for level in range(1, 10)]
    return {
        **fonts,
        "width": profile.page_width,
        "height": profile.page_height,
        "top": profile.top,
        "right": profile.right,
        "bottom": profile.bottom,
        "left": profile.left,
        "line": profile.line_height_css,
        "spacing": profile.letter_spacing_css,
        "indent": profile.indent_chars,
        "body_size": profile.body_size,
        "title_size": profile.title_size,
        "title_pitch": profile.title_pitch,
        "title_gap": profile.title_gap,
        "title_above": profile.title_above,
        "mark_size": profile.mark_size,
        "red": _Own(f"#{profile.red}"),
        "imprint_size": profile.imprint_size,
        "table_size": profile.table_size,
        "table_pitch": profile.table_pitch,
        "number_size": profile.page_number_size,
        "number_gap": profile.page_number_gap,
        "numbers": _number_boxes(profile),
        "levels": [
            {"number": level, "font": _font(profile, face.font), "weight": "bold" if face.bold else "normal"}
            for level, face in faces
        ],
    }


def _number_boxes(profile: Profile) -> list[dict[str, object]]:
    """Say on which pages a number stands at which side (L-PNUM-2, L-PNUM-6)."""
    sides = {
        "outer": ((":right", "right"), (":left", "left")),
        "centre": (("", "center"),),
        "none": (),
    }[profile.page_number]
    turned = {"right": ("bottom", "end"), "left": ("top", "start"), "center": ("middle", "center")}  # L-TBL-1
    boxes: list[dict[str, object]] = [
        {"pages": pages, "side": side, "shown": True, "turned": turned[side][0], "end": turned[side][1]}
        for pages, side in sides
    ]
    if boxes and not profile.first_page:
        boxes += [{"pages": ":first", "side": side, "shown": False} for _, side in sides]
    return boxes


def _font(profile: Profile, kind: FontKind) -> _Own:
    family = profile.fonts.family(kind)
    for name in family.css:
        if not _FAMILY.fullmatch(name):
            raise RenderError(
                "the profile's font {name} is no name for a style sheet. "
                "Use letters, digits, spaces, '_', '-', '.' and '+'.",
                {"name": shown(name)},
                path=f"profile.fonts.{kind}.css",
            )
    return _Own(family.css_stack or "serif")
