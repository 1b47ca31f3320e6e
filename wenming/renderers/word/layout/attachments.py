"""附件说明 below the body, and the attachments themselves (L-ATT)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.errors import Fault
from wenming.renderers.profile import half_points
from wenming.renderers.word.layout.finding import LayoutRule, Miss, aligned, mm, said
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.story import Para
from wenming.renderers.word.lines import Setting, line_ends

__all__ = ["RULES"]

_HAIR = 20  # twips
_LABEL = r"([1-9][0-9]?)[.．、](?:(?![0-9])|(?=[0-9]{4}年))\s*"  # 1.5万 is no label, 1.2025年台账 begins with one
_NOTE = re.compile(rf"附件([：:])\s*(?:{_LABEL})?(.*)", re.DOTALL)
_NEXT = re.compile(rf"{_LABEL}(.*)", re.DOTALL)
_HEAD = re.compile(r"附件\s*([0-9]*)(.?)")
_ENDS = tuple("，。；：、,.;:")


def _names(judged: Judged) -> list[tuple[int, Para, str, str]]:
    """Return each name in 附件说明: where it stands, its number (maybe none) and the words."""
    found = []
    for at, para in judged.placed("attachment_note"):
        first, next_one = _NOTE.match(para.text), _NEXT.match(para.text)
        if first:
            found.append((at, para, first[2] or "", first[3].strip()))
        elif next_one:
            found.append((at, para, next_one[1], next_one[2].strip()))
    return found


def _notes(judged: Judged) -> Iterator[Miss]:
    unit = judged.profile.char_width
    for at, para, _, name in _names(judged):
        if name.endswith(_ENDS):
            yield Miss(para.place, said(name[-1]), Fault("no mark at the end"))
        if name.startswith("《") and name.endswith("》"):
            yield Miss(para.place, said(name), Fault("no 《》 around the name"))
        first = _NOTE.match(para.text)
        if first is None:
            continue
        if first[1] == ":":
            yield Miss(para.place, said("附件:"), said("附件："))
        if judged.gap(at) != 1:
            found = Fault("{count} blank lines above", {"count": judged.gap(at)})
            yield Miss(para.place, found, Fault("{count} blank lines above", {"count": 1}))
        start = para.look.left + para.look.first_line
        if abs(start - 2 * unit) > _HAIR:
            yield Miss(para.place, mm(start), mm(2 * unit))


def _aligned(judged: Judged) -> Iterator[Miss]:
    """Yield names that do not stand below one another, wrapped lines included."""
    unit = judged.profile.char_width
    names = _names(judged)
    for number, (_, para, printed, _) in enumerate(names, 1):
        if len(names) > 1 and printed != str(number):
            yield Miss(para.place, said(printed or para.text), said(f"{number}."))
        left, start = para.look.left, para.look.left + para.look.first_line
        wanted = 6 * unit if printed else 5 * unit
        begins = start if number == 1 else 5 * unit
        astray = abs(left - wanted) > _HAIR and _wraps(judged, para)
        if astray or abs(start - begins) > _HAIR:
            words = "first line {first}, others {left}"
            yield Miss(
                para.place,
                Fault("first line {first}, others {left}", {"first": mm(start), "left": mm(left)}),
                Fault(words, {"first": mm(begins), "left": mm(wanted)}),
            )


def _wraps(judged: Judged, para: Para) -> bool:
    """Tell whether a paragraph takes a second line, without which nobody sees where that would begin."""
    profile = judged.profile
    start = para.look.left + para.look.first_line
    setting = Setting(first=profile.text_width - start, rest=profile.text_width, size=profile.char_width)
    return len(line_ends(para.text, setting)) > 1


def _pages(judged: Judged) -> Iterator[Miss]:
    for at, para in judged.placed("attachment_head"):
        above = judged.story.paragraphs[max(0, at - 2 - judged.blanks(at)) : at]
        broken = any(one.ends_page or one.ends_section for one in above)
        if not (broken or para.look.on("pageBreakBefore")):
            yield Miss(para.place, Fault("on the page of what precedes it"), Fault("a new page"))


def _titled(judged: Judged) -> list[tuple[Para, Para | None, int]]:
    """Return the heads of attachments, each with its title and the blank lines above that."""
    paragraphs = judged.story.paragraphs
    found = []
    for at, head in judged.placed("attachment_head"):
        below = next((i for i in range(at + 1, len(paragraphs)) if not paragraphs[i].is_blank), None)
        title = paragraphs[below] if below is not None and paragraphs[below].kind == "attachment_title" else None
        found.append((head, title, (below or 0) - at - 1))
    return found


def _heads(judged: Judged) -> Iterator[Miss]:
    names = [name for _, _, _, name in _names(judged)]
    size = half_points(judged.profile.body_size)
    for number, (head, title, gap) in enumerate(_titled(judged)):
        yield from misprinted(judged, head, Type("hei", size))
        if head.look.left + head.look.first_line or head.look.alignment not in ("left", "both"):
            yield Miss(head.place, Fault("indented or centred"), aligned("left"))
        if title is None:
            continue
        yield from misprinted(judged, title, Type("xiaobiaosong", half_points(judged.profile.title_size)))
        if title.look.alignment != "center":
            yield Miss(title.place, aligned(title.look.alignment), aligned("center"))
        if gap != 1:
            found = Fault("{count} blank lines above", {"count": gap})
            yield Miss(title.place, found, Fault("{count} blank lines above", {"count": 1}))
        if number < len(names) and _bare(title.text) != _bare(names[number]):
            yield Miss(title.place, said(title.text), said(names[number]))


def _bare(text: str) -> str:
    """Return a name without spaces, and without what L-ATT-1 finds around it."""
    return re.sub(r"[\s《》，。；：、]", "", text)


def _counted(judged: Judged) -> Iterator[Miss]:
    heads = list(judged.of("attachment_head"))
    for number, head in enumerate(heads, 1):
        found = _HEAD.match(head.text)
        wanted = f"附件{number}" if len(heads) > 1 else "附件"
        if found is None or _bare(head.text) != wanted:
            yield Miss(head.place, said(head.text), said(wanted))
    names = _names(judged)
    if len(names) == 1 and names[0][2]:
        yield Miss(names[0][1].place, said(names[0][1].text), Fault("no number for the only attachment"))


RULES = (
    LayoutRule(code="L-ATT-1", mark="A", summary=Fault("list of attachments"), look=_notes, verbal=True),
    LayoutRule(code="L-ATT-2", mark="A", summary=Fault("names of attachments"), look=_aligned),
    LayoutRule(code="L-ATT-3", mark="A", summary=Fault("page of an attachment"), look=_pages),
    LayoutRule(code="L-ATT-4", mark="A", summary=Fault("head of an attachment"), look=_heads),
    LayoutRule(code="L-ATT-5", mark="A", summary=Fault("numbers of attachments"), look=_counted),
)
