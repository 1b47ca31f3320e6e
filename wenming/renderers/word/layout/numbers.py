"""Page numbers (L-PNUM)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.errors import Fault
from wenming.ooxml.xml_parts import WORD
from wenming.renderers.profile import half_points, twips
from wenming.renderers.word.layout.finding import LayoutRule, Miss, Place, aligned, mm, said
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.imprint import is_imprint
from wenming.renderers.word.layout.judged import Judged, Section
from wenming.renderers.word.layout.story import Para, Story

__all__ = ["RULES"]

_FORM = re.compile(r"—\s?[0-9]*\s?—")
_HAIR = 20  # twips
_NEAR = 57  # twips, 1 mm, that the dash may lie off its place
_FIELD = re.compile(r"(?:^|\s)PAGE(?:\s|$)")


def _numbered(story: Story | None) -> Para | None:
    """Return the paragraph of *story* that shows the page's number."""
    return next((para for para in story.paragraphs if _FIELD.search(para.field)), None) if story else None


def _shows(section: Section) -> bool:
    """Return whether pages of *section* show their number, in a text box too."""
    default = [story for (_, pages), story in section.stories.items() if pages == "default"]
    boxes = [code for story in default for box in story.boxes for code in box.iter(WORD + "instrText")]
    return any(map(_numbered, default)) or any(_FIELD.search(code.text or "") for code in boxes)


def _holds(judged: Judged) -> list[str]:
    """Return what each section holds: ``text``, or nothing but ``contents`` or the ``imprint``."""
    kinds: list[set[str]] = [set() for _ in judged.sections]
    for para in judged.story.paragraphs:
        if para.section < len(kinds) and not (para.is_blank or para.kind in ("table_gap", "other")):
            kinds[para.section].add(para.kind.removesuffix("_place"))
    for table in judged.story.tables:
        if table.section < len(kinds):
            kinds[table.section].add("imprint" if is_imprint(table) else "table")
    return [next(iter(one)) if one in ({"contents"}, {"imprint"}) else "text" for one in kinds]


def _of_text(judged: Judged) -> list[Section]:
    return [one for one, holds in zip(judged.sections, _holds(judged), strict=True) if holds == "text"]


def _footers(judged: Judged) -> Iterator[tuple[Section, str, Para]]:
    """Yield each footer with a number on upright pages, once."""
    seen: list[Story] = []
    for section in judged.sections:
        for (part, pages), story in section.stories.items():
            para = _numbered(story)
            if part == "footer" and para is not None and not any(story is one for one in seen):
                seen.append(story)
                if not section.is_landscape:
                    yield section, pages, para


def _form(judged: Judged) -> Iterator[Miss]:
    wanted = Type("song", half_points(judged.profile.page_number_size))
    for section in _of_text(judged) if judged.profile.page_number != "none" else ():
        if not _shows(section):
            yield Miss(section.place, Fault("no page number"), said("— 1 —"))
    for _, _, para in _footers(judged):
        if not _FORM.fullmatch(para.text.strip()):
            yield Miss(para.place, said(para.text.strip()), said("— 1 —"))
        yield from misprinted(judged, para, wanted)
        for run in para.runs:
            if run.text.strip() and not judged.accepts(run.look.ascii, "song"):
                yield Miss(para.place, said(run.look.ascii), said(judged.wanted("song")))
                break


def _side(judged: Judged) -> Iterator[Miss]:
    kind = judged.profile.page_number
    unit = int(judged.profile.page_number_size * 20)
    found = list(_footers(judged))
    for _, pages, para in found if kind != "none" else ():
        side = "center" if kind == "centre" else "left" if pages == "even" else "right"
        look = para.look
        inset = {"center": 0, "left": look.left + look.first_line, "right": look.right}[side]
        wanted = 0 if side == "center" else unit
        if look.alignment != side or abs(inset - wanted) > _HAIR:
            yield Miss(para.place, _at(look.alignment, inset), _at(side, wanted))
    if kind == "outer" and found:
        if judged.setting("evenAndOddHeaders") is None:
            yield Miss(Place(), Fault("one footer for all pages"), Fault("footers of their own for even pages"))
        elif not any(pages == "even" for _, pages, _ in found):
            yield Miss(judged.sections[0].place, Fault("no number on even pages"), said("— 2 —"))


def _at(side: str, inset: int) -> Fault:
    return Fault("{side}, {length} in", {"side": aligned(side), "length": mm(inset)})


def _below(judged: Judged) -> Iterator[Miss]:
    wanted = twips(judged.profile.page_number_gap)
    for section, _, para in _footers(judged):
        height = para.look.pitch
        if not height or para.look.around:
            yield Miss(para.place, Fault("a line of no fixed height"), Fault("a fixed height, no space around"))
            continue
        found = section.number("pgMar", "bottom") - section.number("pgMar", "footer") - height // 2
        if abs(found - wanted) > _NEAR:
            below = "{length} below the text area"
            yield Miss(
                section.place,
                Fault("{length} below the text area", {"length": mm(found)}),
                Fault(below, {"length": mm(wanted)}),
            )


def _through(judged: Judged) -> Iterator[Miss]:
    """Yield sections of text that begin a count of their own; the first may, behind the contents."""
    for section in _of_text(judged)[1:]:
        start = section.get("pgNumType", "start")
        if start:
            yield Miss(section.place, Fault("begins at {number}", {"number": start}), Fault("counts on"))


def _bare(judged: Judged) -> Iterator[Miss]:
    """Yield a page of nothing but 版记 that shows a number."""
    for section, holds in zip(judged.sections, _holds(judged), strict=True):
        if holds == "imprint" and _shows(section):
            yield Miss(section.place, said("— 1 —"), Fault("no page number"))


def _first(judged: Judged) -> Iterator[Miss]:
    wanted = judged.profile
    if wanted.page_number == "none":
        for _, _, para in _footers(judged):
            yield Miss(para.place, said(para.text.strip()), Fault("no page number"))
        return
    for section in _of_text(judged)[:1]:
        hidden = section.has("titlePg") and _numbered(section.stories.get(("footer", "first"))) is None
        if hidden == wanted.first_page:
            words = Fault("no number on the first page"), Fault("a number on the first page")
            yield Miss(section.place, words[not hidden], words[wanted.first_page])


RULES = (
    LayoutRule(code="L-PNUM-1", mark="A", summary=Fault("page number"), look=_form),
    LayoutRule(code="L-PNUM-2", mark="A", summary=Fault("side of the page number"), look=_side),
    LayoutRule(code="L-PNUM-3", mark="A", summary=Fault("height of the page number"), look=_below),
    LayoutRule(code="L-PNUM-4", mark="A", summary=Fault("count of the pages"), look=_through),
    LayoutRule(code="L-PNUM-5", mark="A", summary=Fault("page of the imprint"), look=_bare),
    LayoutRule(code="L-PNUM-6", mark="C", summary=Fault("pages with a number"), look=_first),
)
