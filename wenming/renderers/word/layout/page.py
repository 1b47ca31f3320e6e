"""Paper and margins (L-PAGE)."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.errors import Fault
from wenming.renderers.profile import Length, twips
from wenming.renderers.word.layout.finding import LayoutRule, Miss, Place, mm, said
from wenming.renderers.word.layout.judged import Judged, Section

__all__ = ["RULES"]

_PAPER = 5  # twips
_AREA = 30  # twips that the 版心 may differ by
_EDGE = 57  # twips, 1 mm


def _size(width: int, height: int) -> Fault:
    return Fault("{width} × {height}", {"width": mm(width), "height": mm(height)})


def _portrait(judged: Judged) -> Iterator[Section]:
    """Yield the sections that stand upright; those turned a quarter are L-TBL-1's."""
    turned = twips(judged.profile.page_width) <= twips(judged.profile.page_height)
    return (one for one in judged.sections if not (one.is_landscape and turned and one.get("pgSz", "orient")))


def _paper(judged: Judged) -> Iterator[Miss]:
    wanted = twips(judged.profile.page_width), twips(judged.profile.page_height)
    for section in _portrait(judged):
        found = section.number("pgSz", "w"), section.number("pgSz", "h")
        if any(abs(one - other) > _PAPER for one, other in zip(found, wanted, strict=True)):
            yield Miss(section.place, _size(*found), _size(*wanted))


def _edge(judged: Judged, side: str, length: Length) -> Iterator[Miss]:
    for section in _portrait(judged):
        found = section.number("pgMar", side)
        if abs(found - twips(length)) > _EDGE:
            wanted = Fault("{length} ± {tolerance}", {"length": mm(twips(length)), "tolerance": mm(_EDGE)})
            yield Miss(section.place, mm(found), wanted)


def _top(judged: Judged) -> Iterator[Miss]:
    return _edge(judged, "top", judged.profile.top)


def _left(judged: Judged) -> Iterator[Miss]:
    return _edge(judged, "left", judged.profile.left)


def _area(judged: Judged) -> Iterator[Miss]:
    wanted = judged.profile.text_width, judged.profile.text_height
    for section in _portrait(judged):
        gutter = section.number("pgMar", "gutter")
        found = section.text_width - gutter, section.text_height
        if any(abs(one - other) > _AREA for one, other in zip(found, wanted, strict=True)):
            yield Miss(section.place, _size(*found), _size(*wanted))


def _mirrored(judged: Judged) -> Iterator[Miss]:
    setting = judged.setting("mirrorMargins")
    if setting is not None:
        yield Miss(Place(), Fault("margins mirrored on even pages"), Fault("the same margins on all pages"))


def _header(judged: Judged) -> Iterator[Miss]:
    for section in judged.sections:
        for (part, _), story in section.stories.items():
            for para in story.paragraphs if part == "header" else ():
                if para.text.strip():
                    yield Miss(para.place, said(para.text), Fault("no words"))


def _black(judged: Judged) -> Iterator[Miss]:
    red = {"mark", "number", "signers"}
    for para, run in judged.runs():
        if run.look.colour and run.text.strip() and para.kind not in red:
            yield Miss(para.place, said(run.look.colour), Fault("black"))


RULES = (
    LayoutRule(code="L-PAGE-1", mark="A", summary=Fault("paper"), look=_paper),
    LayoutRule(code="L-PAGE-2", mark="A", summary=Fault("top margin"), look=_top),
    LayoutRule(code="L-PAGE-3", mark="A", summary=Fault("left margin"), look=_left),
    LayoutRule(code="L-PAGE-4", mark="A", summary=Fault("text area"), look=_area),
    LayoutRule(code="L-PAGE-5", mark="A", summary=Fault("margins of double-sided print"), look=_mirrored),
    LayoutRule(code="L-PAGE-6", mark="C", summary=Fault("header"), look=_header),
    LayoutRule(code="L-PAGE-7", mark="A", summary=Fault("colour of the words"), look=_black),
)
