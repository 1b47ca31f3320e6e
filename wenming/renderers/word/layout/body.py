"""Whom it is to, and the body (L-UNIT-1, L-MAIN, L-BODY)."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.errors import Fault
from wenming.renderers.word.layout.finding import LayoutRule, Miss, aligned, mm, said
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.looks import integer
from wenming.renderers.word.layout.story import Para

__all__ = ["RULES"]

_RUNNING = ("body", "heading", "run_in", "item")
_HAIR = 20  # twips
_TYPED = (" ", "\t", "\u3000", "\u00a0")
_SIDES = ("firstLine", "hanging", "left", "right")


def _units(judged: Judged) -> Iterator[Miss]:
    """Yield indents in characters that lack their twin in twips: LibreOffice ignores them, Word the twin."""
    seen = set()
    for para in judged.everywhere():
        for side in _SIDES:
            chars = integer(para.look.get(f"ind.{side}Chars"))
            length = integer(para.look.get(f"ind.{side}"))
            key = (para.style, side, chars, length, para.look.unit)
            if not chars or key in seen:
                continue
            seen.add(key)
            wanted = chars * para.look.unit // 100
            if abs(length - wanted) > _HAIR:
                found = Fault("{count} characters, {length}", {"count": f"{chars / 100:g}", "length": mm(length)})
                both = Fault("{count} characters, {length}", {"count": f"{chars / 100:g}", "length": mm(wanted)})
                yield Miss(para.place, found, both)


def _recipient(judged: Judged) -> Iterator[Miss]:
    for at, para in judged.placed("recipient"):
        if not para.text.rstrip().endswith("："):
            yield Miss(para.place, said(para.text.rstrip()[-1:]), Fault("a full-width colon at the end"))
        if abs(para.look.left) > _HAIR or abs(para.look.first_line) > _HAIR:
            yield Miss(para.place, Fault("indented or centred"), aligned("left"))
        gap, wanted = judged.blanks(at), judged.profile.title_gap
        if gap != wanted and judged.kind_above(at) in ("title", "byline"):
            found = Fault("{count} blank lines above", {"count": gap})
            yield Miss(para.place, found, Fault("{count} blank lines above", {"count": wanted}))


def _indent(judged: Judged) -> Iterator[Miss]:
    profile = judged.profile
    for para in judged.of(*_RUNNING):
        if not para.text.strip() or (para.kind != "heading" and para.look.alignment == "center"):
            continue
        if para.text.startswith(_TYPED):
            yield Miss(para.place, Fault("spaces or tabs at its head"), Fault("an indent of the paragraph"))
        elif para.kind == "heading" and para.text.startswith("第") and para.look.alignment == "center":
            continue  # L-NUM-9: chapters stand in the middle
        else:
            yield from _indented(para, profile.indent_chars * para.look.unit)


def _indented(para: Para, wanted: int) -> Iterator[Miss]:
    look = para.look
    if abs(look.first_line - wanted) > _HAIR or abs(look.left) > _HAIR:
        message = "first line {first}, others {left}"
        found = Fault(message, {"first": mm(look.left + look.first_line), "left": mm(look.left)})
        yield Miss(para.place, found, Fault(message, {"first": mm(wanted), "left": mm(0)}))


def _gaps(judged: Judged) -> Iterator[Miss]:
    paragraphs = judged.story.paragraphs
    before, after = _neighbours(paragraphs), _neighbours(paragraphs[::-1])[::-1]
    for at, para in enumerate(paragraphs):
        if para.is_blank:
            inside = before[at] in _RUNNING and after[at] in _RUNNING and para.kind != "table_gap"
            beside = para.after_table or (at + 1 < len(paragraphs) and paragraphs[at + 1].after_table)
            if inside and not (beside or para.ends_page or para.ends_section):
                yield Miss(para.place, Fault("a blank line"), Fault("no blank lines inside the body"))
        elif para.kind in _RUNNING and para.look.around:
            found = Fault("space of {length}", {"length": mm(para.look.around)})
            yield Miss(para.place, found, Fault("no space around"))


def _neighbours(paragraphs: list[Para]) -> list[str]:
    """Return for each paragraph the kind of the nearest one before it that is not blank."""
    found, last = [], ""
    for para in paragraphs:
        found.append(last)
        last = last if para.is_blank else para.kind
    return found


def _justified(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("body", "run_in", "item"):
        if para.text.strip() and para.look.alignment not in ("both", "distribute", "thaiDistribute"):
            yield Miss(para.place, aligned(para.look.alignment), aligned("both"))


RULES = (
    LayoutRule(code="L-UNIT-1", mark="A", summary=Fault("indents in characters"), look=_units),
    LayoutRule(code="L-MAIN-1", mark="A", summary=Fault("recipients"), look=_recipient),
    LayoutRule(code="L-BODY-2", mark="A", summary=Fault("indent of paragraphs"), look=_indent),
    LayoutRule(code="L-BODY-3", mark="C", summary=Fault("gaps in the body"), look=_gaps),
    LayoutRule(code="L-BODY-4", mark="A", summary=Fault("alignment of the body"), look=_justified),
)
