"""版头: number of copies, secrecy, urgency, mark, number, signers, the red line (L-HEAD)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wenming.errors import Fault
from wenming.renderers.profile import half_points, twips
from wenming.renderers.word.layout.finding import LayoutRule, Miss, aligned, mm, said
from wenming.renderers.word.layout.fonts import Type, misprinted
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.looks import integer
from wenming.renderers.word.layout.story import Para

__all__ = ["RULES"]

_BELOW_TOP = 35  # mm from the top of the 版心 to the mark's
_FRAMED, _TYPED = 60, 227  # twips that its place may differ by: in a frame, below lines (4 mm)
_SECRECY = re.compile("(?:绝密|机密|秘密|絕密|機密)(?:★.+)?")
_URGENCY = re.compile("特急|加急|特提|平急")
_NUMBER = re.compile("[^〔〕]+〔[0-9]{4}〕[1-9][0-9]*[号號]")
_LINE, _GAP = range(6, 17), range(11, 13)  # eighths of a point; points
_ORDER = ("copy_number", "secrecy", "urgency", "mark", "number")
_HAIR = 20  # twips


def _kind(para: Para) -> str:
    return "urgency" if para.kind == "secrecy" and _URGENCY.match(para.text.strip()) else para.kind


def _flush(para: Para) -> Iterator[Miss]:
    indent = para.look.left + para.look.first_line
    if abs(indent) > _HAIR or para.look.alignment not in ("left", "both"):
        yield Miss(para.place, Fault("indented or centred"), aligned("left"))


def _copy_number(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("copy_number"):
        if not re.fullmatch("[0-9]{6}", para.text):
            yield Miss(para.place, said(para.text), Fault("six digits"))
        yield from _flush(para)


def _secrecy(judged: Judged) -> Iterator[Miss]:
    yield from _label(judged, "secrecy", _SECRECY, Fault("such as {example}", {"example": "机密★1年"}))


def _urgency(judged: Judged) -> Iterator[Miss]:
    yield from _label(judged, "urgency", _URGENCY, Fault("such as {example}", {"example": "特急"}))
    found = [(_ORDER.index(_kind(para)), para) for para in judged.of("copy_number", "secrecy", "mark", "number")]
    for (one, before), (other, _) in pairwise(found):
        if one > other:
            wanted = Fault("copy number, secrecy, urgency, mark, number in this order")
            yield Miss(before.place, said(before.text), wanted)


def _label(judged: Judged, kind: str, form: re.Pattern[str], wanted: Fault) -> Iterator[Miss]:
    for para in judged.of("secrecy"):
        if _kind(para) == kind:
            if not form.fullmatch(para.text):
                yield Miss(para.place, said(para.text), wanted)
            yield from _flush(para)
            yield from misprinted(judged, para, Type("hei", half_points(judged.profile.body_size)))


def _mark(judged: Judged) -> Iterator[Miss]:
    wanted = twips(_BELOW_TOP)
    for at, para in judged.placed("mark"):
        yield from misprinted(judged, para, Type("xiaobiaosong", 0))
        if para.look.alignment not in ("center", "distribute"):
            yield Miss(para.place, aligned(para.look.alignment), aligned("center"))
        framed = para.look.get("framePr.y")
        if framed:
            from_page = judged.sections[0].number("pgMar", "top") if judged.sections else 0
            top = integer(framed) - (from_page if para.look.get("framePr.vAnchor") == "page" else 0)
        else:
            top = sum(one.look.pitch + one.look.around for one in judged.story.paragraphs[:at])
        if abs(top - wanted) > (_FRAMED if framed else _TYPED):
            yield Miss(para.place, mm(top), Fault("{length} below the text area's top", {"length": mm(wanted)}))
        return


def _number(judged: Judged) -> Iterator[Miss]:
    for at, para in judged.placed("number"):
        text = para.text.split("\t")[0].strip()
        if text and not _NUMBER.fullmatch(text):
            yield Miss(para.place, said(text), Fault("such as {example}", {"example": "某气发〔2026〕8号"}))
        if not _signed(judged) and para.look.alignment != "center":
            yield Miss(para.place, aligned(para.look.alignment), aligned("center"))
        first = next((i for i, one in judged.placed("signers") if i < at), at)
        if judged.has("mark") and judged.blanks(first) != 2:
            found = Fault("{count} blank lines above", {"count": judged.blanks(first)})
            yield Miss(para.place, found, Fault("{count} blank lines above", {"count": 2}))


def _signed(judged: Judged) -> bool:
    return any("签发人" in para.text for para in judged.of("number", "signers"))


def _going_up(judged: Judged) -> Iterator[Miss]:
    if not _signed(judged):
        return
    unit, width = judged.profile.char_width, judged.profile.text_width
    for para in judged.of("number"):
        inset = para.look.left + para.look.first_line
        if abs(inset - unit) > _HAIR:
            yield Miss(para.place, mm(inset), Fault("one character in, {length}", {"length": mm(unit)}))
        stops = para.look.tabs
        right = [at for at, kind in stops.items() if kind in ("right", "end")]
        if not stops or (right and abs(max(right) - (width - unit)) > _HAIR):
            found = Fault("tab at {length}", {"length": mm(max(right))}) if right else Fault("no tab")
            yield Miss(para.place, found, Fault("tab at {length}", {"length": mm(width - unit)}))


def _signers(judged: Judged) -> Iterator[Miss]:
    size = half_points(judged.profile.body_size)
    for para in judged.of("number", "signers"):
        behind = para.text.partition("签发人")[2]
        if behind and not behind.startswith("："):
            yield Miss(para.place, said(para.text), Fault("签发人 and a full-width colon"))
        done, names = 0, _names_begin(para)
        for run in para.runs:
            kind = Type("kai" if done >= names else "fangsong", size)
            yield from misprinted(judged, para, kind, (run,))
            done += len(run.text)


def _names_begin(para: Para) -> int:
    """Return which character of *para* is the first of a signer's name."""
    at = para.text.find("签发人")
    if at >= 0:
        return at + 4
    number, tab, _ = para.text.partition("\t")
    return len(number) + 1 if tab else len(number) if para.kind == "number" else 0


def _rule(judged: Judged) -> Iterator[Miss]:
    drawn = any(para.picture == "anchor" for para in judged.story.paragraphs[:20] if para.kind != "mark")
    for para in judged.of("number"):
        get = para.look.get
        if get("pBdr.bottom.val", "nil") in ("nil", "none"):
            if not drawn:  # a line that is drawn has its place in a shape, which only a page shows
                yield Miss(para.place, Fault("no line"), Fault("a red line below"))
            return
        size, gap = integer(get("pBdr.bottom.sz")), integer(get("pBdr.bottom.space"))
        if size not in _LINE or gap not in _GAP:
            found = Fault("{size} pt thick, {gap} pt below", {"size": f"{size / 8:g}", "gap": gap})
            yield Miss(para.place, found, Fault("{size} pt thick, {gap} pt below", {"size": "0.75–2", "gap": "11–12"}))
        if para.look.left or para.look.right:
            wanted = Fault("a line as wide as the text area")
            yield Miss(para.place, Fault("a line narrower than the text area"), wanted)


def _is_red(colour: str) -> bool:
    if not re.fullmatch("[0-9A-F]{6}", colour):
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xC0 and green <= 0x40 and blue <= 0x40


def _red(judged: Judged) -> Iterator[Miss]:
    wanted = said(judged.profile.red)
    for para in judged.of("mark"):
        for run in para.runs:
            if not _is_red(run.look.colour) and run.look.colour != judged.profile.red.upper():
                yield Miss(para.place, said(run.look.colour or "000000"), wanted)
                break
    for para in judged.of("number"):
        colour = para.look.get("pBdr.bottom.color").upper()
        lined = para.look.get("pBdr.bottom.val", "nil") not in ("nil", "none")
        if lined and not _is_red(colour) and colour != judged.profile.red.upper():
            yield Miss(para.place, said(colour or "auto"), wanted)


RULES = (
    LayoutRule(code="L-HEAD-1", mark="A", summary=Fault("copy number"), look=_copy_number),
    LayoutRule(code="L-HEAD-2", mark="A", summary=Fault("secrecy"), look=_secrecy),
    LayoutRule(code="L-HEAD-3", mark="A", summary=Fault("urgency, order of the head"), look=_urgency),
    LayoutRule(code="L-HEAD-4", mark="A", summary=Fault("mark of the issuing office"), look=_mark),
    LayoutRule(code="L-HEAD-6", mark="A", summary=Fault("document number"), look=_number),
    LayoutRule(code="L-HEAD-7", mark="A", summary=Fault("line of number and signers"), look=_going_up),
    LayoutRule(code="L-HEAD-8", mark="A", summary=Fault("signers"), look=_signers),
    LayoutRule(code="L-HEAD-9", mark="A", summary=Fault("line below the head"), look=_rule),
    LayoutRule(code="L-HEAD-10", mark="A", summary=Fault("red of the head"), look=_red),
)
