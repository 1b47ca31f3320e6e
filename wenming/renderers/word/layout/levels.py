"""Levels: 一、（一）1.（1）, their order, type and marks (L-NUM)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wenming.errors import Fault, NumeralError
from wenming.renderers.profile import half_points
from wenming.renderers.word.layout.elements import LABELS
from wenming.renderers.word.layout.finding import LayoutRule, Miss, said
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.looks import integer
from wenming.renderers.word.layout.story import Para
from wenming.zh import SCHEMES, parse_number

__all__ = ["RULES"]

_SCHEMES = {1: "chinese_comma", 2: "chinese_paren", 3: "arabic_dot", 4: "arabic_paren", 5: "circled"}
_MARKS = {1: ("、",), 2: ("",), 3: (".", "．"), 4: ("",), 5: ("",)}
_POINT = re.compile("[一二三四五六七八九十]是[，、：,:]")
_ORDINAL = re.compile("(?:^|[。；])(第[一二三四五六七八九十]+、)")
_ARTICLE = re.compile("第[一二三四五六七八九十百〇零]+条")
_HEADINGS = ("heading", "run_in")
_LABELLED = (*_HEADINGS, "item")


class _Label(NamedTuple):
    level: int
    text: str
    number: int
    mark: str


def _label(para: Para) -> _Label | None:
    """Return the label that begins *para*, ``None`` without one."""
    for level, pattern in LABELS:
        found = pattern.match(para.text)
        if found:
            number = _number(found[1])
            return _Label(level, found.group(), number, found[2]) if number else None
    return None


def _number(printed: str) -> int:
    """Return what a label counts, 0 where it is no number: 一二."""
    if "①" <= printed <= "⑳":
        return ord(printed) - ord("①") + 1
    try:
        return int(printed) if printed.isascii() else int(parse_number(printed))
    except NumeralError:
        return 0


def _written(level: int, number: int) -> str:
    return SCHEMES[_SCHEMES[level]].write(min(max(number, 1), 20) if level == 5 else max(number, 1))


def _labelled(judged: Judged) -> Iterator[tuple[Para, _Label] | None]:
    """Yield each label with its level and number; ``None`` where an attachment begins and counting anew."""
    for para in judged.of(*_LABELLED, "attachment_head"):
        if para.kind == "attachment_head":
            yield None
            continue
        found = _label(para)
        if found is not None:
            yield para, found


def _sequence(judged: Judged) -> Iterator[Miss]:
    counted: dict[int, int] = {}
    for one in _labelled(judged):
        if one is None:
            counted = {}
            continue
        para, label = one
        wanted = counted.get(label.level, 0) + 1
        if label.number != wanted and not (para.kind == "item" and label.number == 1):
            yield Miss(para.place, said(label.text), said(_written(label.level, wanted)))
        counted = {key: value for key, value in counted.items() if key < label.level} | {label.level: label.number}


def _type(judged: Judged) -> Iterator[Miss]:
    size = half_points(judged.profile.body_size)
    for para in judged.of(*_HEADINGS):
        wanted = Type(judged.profile.face(max(para.level, 1)).font, size)
        yield from misprinted(judged, para, wanted, para.runs[:1] if para.kind == "run_in" else None)


def _marks(judged: Judged) -> Iterator[Miss]:
    dots: set[str] = set()
    for para in judged.of(*_LABELLED):
        found = _label(para)
        if found is None:
            continue
        half = found.level in (2, 4) and ("(" in found.text or ")" in found.text)
        if found.mark not in _MARKS[found.level] or half:
            yield Miss(para.place, said(found.text), said(_written(found.level, found.number)))
        elif found.level == 3:
            dots.add(found.mark)
            if len(dots) > 1:
                yield Miss(para.place, said(found.text), Fault("one kind of dot in the whole text"))
                dots = {found.mark}


def _parents(judged: Judged) -> Iterator[Miss]:
    seen: set[int] = set()
    for one in _labelled(judged):
        if one is None:
            seen = set()
            continue
        para, label = one
        missing = {2: 1, 4: 3}.get(label.level)
        if missing is not None and missing not in seen:
            yield Miss(para.place, said(label.text), Fault("{label} above it", {"label": _written(missing, 1)}))
        seen.add(label.level)


def _ends(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("heading"):
        if para.text.rstrip().endswith(("。", ".", "；", "，", "：")):
            yield Miss(para.place, said(para.text.rstrip()[-1]), Fault("no mark at the end"))
    yield from _run_in(judged)


def _run_in(judged: Judged) -> Iterator[Miss]:
    """Yield text that is run in after a heading and set in the heading's type."""
    size = half_points(judged.profile.body_size)
    for para in judged.of("run_in"):
        done = 0
        end = para.text.find("。") + 1
        for run in para.runs:
            if end and done >= end:
                yield from misprinted(judged, para, Type("fangsong", size), (run,))
            elif end and done + len(run.text) > end and not judged.accepts(run.look.chinese, "fangsong"):
                wanted = Fault("{font} behind the heading", {"font": judged.wanted("fangsong")})
                yield Miss(para.place, said(run.look.chinese), wanted)
            done += len(run.text)


def _points(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("body", *_LABELLED):
        for found in _POINT.finditer(para.text):
            yield Miss(para.place, said(found.group()), said(found.group()[:2]))
        for found in _ORDINAL.finditer(para.text):
            yield Miss(para.place, said(found[1]), said(found[1][:-1] + "，"))


def _twice(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("body", *_LABELLED):
        label = _label(para)
        if label is not None and integer(para.look.get("numPr.numId.val")):
            yield Miss(para.place, Fault("a label of the list and {label}", {"label": label.text}), Fault("one label"))


def _kept(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("heading"):
        if not (para.look.on("keepNext") and para.look.on("keepLines")):
            yield Miss(para.place, Fault("may part from what follows"), Fault("keeps with what follows"))


def _articles(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("body", *_LABELLED):
        found = _ARTICLE.match(para.text)
        behind = para.text[found.end() : found.end() + 1] if found else ""
        if found and behind not in ("\u3000", "") and (para.kind in _HEADINGS or behind in " 、，：\t"):
            wanted = Fault("one full-width space behind the label")
            yield Miss(para.place, said(para.text[: found.end() + 2]), wanted)


RULES = (
    LayoutRule(code="L-NUM-1", mark="A", summary=Fault("order of labels"), look=_sequence),
    LayoutRule(code="L-NUM-2", mark="A", summary=Fault("type of headings"), look=_type),
    LayoutRule(code="L-NUM-3", mark="A", summary=Fault("marks of labels"), look=_marks, verbal=True),
    LayoutRule(code="L-NUM-4", mark="C", summary=Fault("level above"), look=_parents),
    LayoutRule(code="L-NUM-5", mark="C", summary=Fault("end of a heading"), look=_ends, verbal=True),
    LayoutRule(code="L-NUM-6", mark="A", summary=Fault("marks of points"), look=_points, verbal=True),
    LayoutRule(code="L-NUM-7", mark="B", summary=Fault("labels of lists"), look=_twice),
    LayoutRule(code="L-NUM-8", mark="C", summary=Fault("headings and what follows"), look=_kept),
    LayoutRule(code="L-NUM-9", mark="C", summary=Fault("labels of articles"), look=_articles, verbal=True),
)
