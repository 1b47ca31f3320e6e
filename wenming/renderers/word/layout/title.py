"""The title: type, blank lines, lines that make a shape (L-TITLE)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenming.errors import Fault
from wenming.renderers.columns import characters
from wenming.renderers.profile import half_points
from wenming.renderers.title import title_width
from wenming.renderers.title_shape import is_accepted, legal_breaks
from wenming.renderers.word.layout.finding import LayoutRule, Miss, aligned, points, said
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.story import Para

__all__ = ["RULES"]

_KINDS = "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要"
_FORMAL = re.compile(f"关于.+的(?:{_KINDS})(?:[（(].+[）)])?|.+(?:{_KINDS})(?:[（(].+[）)])?")
_LONGEST = 240  # characters; longer titles are left alone, as the renderer leaves them
_END_MARKS = "，。；：！？、,.;:!?"
_LEAST_PITCH = Fraction(13, 10)  # of the size


def _lines(judged: Judged) -> list[str]:
    """Return the title line by line: by breaks, or by paragraphs."""
    return [line.strip() for para in judged.of("title") for line in para.text.split("\n") if line.strip()]


def _first(judged: Judged) -> tuple[int, Para] | None:
    return next(judged.placed("title"), None)


def _type(judged: Judged) -> Iterator[Miss]:
    wanted = Type("xiaobiaosong", half_points(judged.profile.title_size))
    for para in judged.of("title"):
        yield from misprinted(judged, para, wanted)
        if para.look.alignment != "center":
            yield Miss(para.place, aligned(para.look.alignment), aligned("center"))
    first = _first(judged)
    if first is not None and judged.has("number") and judged.blanks(first[0]) != 2:
        found = Fault("{count} blank lines above", {"count": judged.blanks(first[0])})
        yield Miss(first[1].place, found, Fault("{count} blank lines above", {"count": 2}))


def _formal(judged: Judged) -> Iterator[Miss]:
    first = _first(judged)
    title = "".join(_lines(judged))
    if first is not None and judged.has("mark") and len(title) <= _LONGEST and not _FORMAL.fullmatch(title):
        yield Miss(first[1].place, said(title), Fault("关于…的 and the kind of paper"))


def _end_mark(judged: Judged) -> Iterator[Miss]:
    lines = _lines(judged)
    if lines and lines[-1].endswith(tuple(_END_MARKS)):
        yield Miss(next(judged.of("title")).place, said(lines[-1][-1]), Fault("no mark at the end"))


def _broken(judged: Judged) -> Iterator[Miss]:
    widest = title_width(judged.profile)
    for para in judged.of("title"):
        for line in para.text.split("\n"):
            count = characters(line.strip())
            if count > widest:
                wanted = Fault("lines of at most {count} characters, broken between words", {"count": _count(widest)})
                yield Miss(para.place, Fault("a line of {count} characters", {"count": _count(count)}), wanted)


def _count(characters_: Fraction) -> str:
    return f"{float(characters_):g}"


def _shape(judged: Judged) -> Iterator[Miss]:
    lines = _lines(judged)
    if len(lines) > 1 and not is_accepted(lines):
        widths = "、".join(_count(characters(line)) for line in lines)
        wanted = Fault("lines that grow, shrink, or grow and then shrink")
        yield Miss(next(judged.of("title")).place, Fault("lines of {widths} characters", {"widths": widths}), wanted)


def _torn(judged: Judged) -> Iterator[Miss]:
    """Yield breaks where no line of a title may begin: inside a word, before 的, after 关于."""
    lines, at = _lines(judged), 0
    title = "".join(lines)
    if len(lines) < 2 or len(title) > _LONGEST:
        return
    legal = legal_breaks(title, width=title_width(judged.profile))
    for before, after in pairwise(lines):
        at += len(before)
        if at not in legal:
            found = said(f"{before[-4:]}｜{after[:4]}")
            yield Miss(next(judged.of("title")).place, found, Fault("a break between words"))


def _pitch(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("title"):
        size = para.runs[0].look.size if para.runs else 0
        least = int(size * 10 * _LEAST_PITCH)
        if para.look.pitch and para.look.pitch < least:
            yield Miss(para.place, points(para.look.pitch), Fault("at least {distance}", {"distance": points(least)}))


RULES = (
    LayoutRule(code="L-TITLE-1", mark="A", summary=Fault("title"), look=_type),
    LayoutRule(code="L-TITLE-2", mark="A", summary=Fault("words of the title"), look=_formal, verbal=True),
    LayoutRule(code="L-TITLE-3", mark="C", summary=Fault("end of the title"), look=_end_mark, verbal=True),
    LayoutRule(code="L-TITLE-4", mark="A", summary=Fault("lines of the title"), look=_broken),
    LayoutRule(code="L-TITLE-5", mark="A", summary=Fault("shape of the title"), look=_shape, verbal=True),
    LayoutRule(code="L-TITLE-6", mark="C", summary=Fault("breaks in the title"), look=_torn, verbal=True),
    LayoutRule(code="L-TITLE-7", mark="C", summary=Fault("line pitch of the title"), look=_pitch),
)
