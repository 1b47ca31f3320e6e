"""Lines a page and characters a line (L-GRID)."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.errors import Fault
from wenming.ooxml.xml_parts import WORD
from wenming.renderers.profile import half_points
from wenming.renderers.word.layout.finding import LayoutRule, Miss, Place, points, said, yes_no
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.looks import switched_on
from wenming.renderers.word.layout.story import Para, Run

__all__ = ["RULES"]

_USUAL = range(520, 601)  # twips: 26 to 30 pt, what offices set to make things fit (L-GRID-6)
_LEFT_OVER = 10  # twips that a pitch may be smaller than what fills the page (L-GRID-7)
_SPACE = 58  # 1/4096 pt: −900 to −842 in GB/T 9704's own page
_RUNNING = ("body", "run_in", "heading", "item", "recipient")


def _pitch(line: tuple[int, str]) -> Fault:
    distance, rule = line
    if rule == "exact":
        return Fault("exactly {distance}", {"distance": points(distance)})
    if rule == "atLeast":
        return Fault("at least {distance}", {"distance": points(distance)})
    return Fault("{count} lines", {"count": f"{distance / 240:g}"})


def _lines(judged: Judged) -> Iterator[tuple[Para, int]]:
    """Yield the paragraphs of running text with the height of their page, one of each pitch and section."""
    seen = set()
    for para in judged.of(*_RUNNING):
        if para.section < len(judged.sections):
            section = judged.sections[para.section]
            key = (para.look.line, para.section)
            if key not in seen and not section.is_landscape:
                seen.add(key)
                yield para, section.text_height


def _wanted(judged: Judged) -> Fault:
    values = {"pitch": points(judged.profile.body_pitch), "lines": judged.profile.lines}
    return Fault("exactly {pitch}, {lines} lines a page", values)


def _lines_a_page(judged: Judged) -> Iterator[Miss]:
    profile = judged.profile
    for para, height in _lines(judged):
        pitch = para.look.pitch
        if not pitch or (pitch not in _USUAL and pitch != profile.body_pitch and height // pitch != profile.lines):
            yield Miss(para.place, _pitch(para.look.line), _wanted(judged))


def _fitted(judged: Judged) -> Iterator[Miss]:
    """Report a pitch within the usual that makes other than the wanted number of lines."""
    for para, height in _lines(judged):
        pitch = para.look.pitch
        if pitch in _USUAL and pitch != judged.profile.body_pitch and height // pitch != judged.profile.lines:
            found = Fault("{pitch}, {lines} lines a page", {"pitch": _pitch(para.look.line), "lines": height // pitch})
            yield Miss(para.place, found, _wanted(judged))


def _half_filled(judged: Judged) -> Iterator[Miss]:
    profile = judged.profile
    for para, height in _lines(judged):
        pitch = para.look.pitch
        if pitch and height // pitch == profile.lines and pitch < profile.body_pitch - _LEFT_OVER:
            yield Miss(para.place, _pitch(para.look.line), _wanted(judged))


def _grid_squeeze(judged: Judged) -> Iterator[Miss]:
    profile = judged.profile
    for section in judged.sections:
        if section.get("docGrid", "type") != "linesAndChars" or profile.chars is None or section.is_landscape:
            continue
        found, most = section.number("docGrid", "charSpace"), profile.char_space
        found -= 1 << 32 if found >= 1 << 31 else 0  # LibreOffice writes it without a sign
        if not most - _SPACE <= found <= most:
            wanted = Fault("{least} to {most}", {"least": most - _SPACE, "most": most})
            yield Miss(section.place, said(found), wanted)


def _normal_size(judged: Judged) -> Iterator[Miss]:
    if not any(section.get("docGrid", "type") == "linesAndChars" for section in judged.sections):
        return
    stated = judged.sheet.chain(judged.sheet.normal, "rPr").get("sz.val")
    wanted = half_points(judged.profile.body_size)
    if stated != str(wanted):
        found = points(int(stated) * 10) if stated and stated.isdecimal() else Fault("no size of its own")
        yield Miss(Place(part="style", words="Normal"), found, points(wanted * 10))


def _grid(judged: Judged) -> Iterator[Miss]:
    wanted = judged.profile.body_pitch
    for section in judged.sections:
        kind, pitch = section.get("docGrid", "type"), section.number("docGrid", "linePitch")
        if kind not in ("lines", "linesAndChars") or pitch != wanted:
            found = Fault("a grid of {pitch}", {"pitch": points(pitch)}) if pitch else Fault("no grid")
            yield Miss(section.place, found, Fault("a grid of {pitch}", {"pitch": points(wanted)}))
    yield from _characters(judged)


def _characters(judged: Judged) -> Iterator[Miss]:
    """Yield where a line of running text does not hold the wanted number of characters."""
    profile, seen = judged.profile, set()
    for para in judged.of("body", "item") if profile.chars is not None else ():
        if para.section >= len(judged.sections) or judged.sections[para.section].is_landscape:
            continue
        section = judged.sections[para.section]
        snaps = para.look.on("snapToGrid", default=True) and section.get("docGrid", "type") == "linesAndChars"
        run = next((run for run in para.runs if run.is_chinese), None)
        if run is None or snaps or (run.look.size, run.look.spacing, para.section) in seen:
            continue
        seen.add((run.look.size, run.look.spacing, para.section))
        count = section.text_width // _width(run)
        if count != profile.chars and section.text_width > 0:
            found = Fault("{count} characters a line", {"count": count})
            yield Miss(para.place, found, Fault("{count} characters a line", {"count": profile.chars}))


def _width(run: Run) -> int:
    return max(1, run.look.size * 10 + run.look.spacing)


def _snapping(judged: Judged) -> Iterator[Miss]:
    for para in judged.everywhere():
        if para.section >= len(judged.sections) or para.place.part in ("header", "footer", "text box"):
            continue
        section = judged.sections[para.section]
        pitch, grid = para.look.pitch, section.number("docGrid", "linePitch")
        gridded = section.get("docGrid", "type") in ("lines", "linesAndChars")
        if gridded and pitch and pitch != grid and para.look.on("snapToGrid", default=True):
            yield Miss(para.place, Fault("snaps to the grid"), Fault("does not snap, its pitch is its own"))


def _spaces(judged: Judged) -> Iterator[Miss]:
    look, _ = judged.normal()
    if any(look.on(name, default=True) for name in ("autoSpaceDE", "autoSpaceDN")):
        yield Miss(Place(part="style", words="Normal"), yes_no(True), yes_no(False))


def _widows(judged: Judged) -> Iterator[Miss]:
    look, _ = judged.normal()
    if look.on("widowControl", default=True):
        yield Miss(Place(part="style", words="Normal"), yes_no(True), yes_no(False))


def _line_breaks(judged: Judged) -> Iterator[Miss]:
    setting = judged.setting("characterSpacingControl")
    if setting is None or setting.get(WORD + "val") == "doNotCompress":
        yield Miss(Place(), Fault("punctuation is not compressed"), Fault("punctuation is compressed"))
    for para in judged.everywhere():
        for name in ("kinsoku", "overflowPunct"):
            if not switched_on(para.look.formatting.get(f"{name}.val"), default=True):
                yield Miss(para.place, said(f"{name} = 0"), yes_no(True))


RULES = (
    LayoutRule(code="L-GRID-1", mark="A", summary=Fault("lines a page"), look=_lines_a_page),
    LayoutRule(code="L-GRID-2", mark="A", summary=Fault("character pitch of the grid"), look=_grid_squeeze),
    LayoutRule(code="L-GRID-3", mark="A", summary=Fault("size of the default style"), look=_normal_size),
    LayoutRule(code="L-GRID-4", mark="B", summary=Fault("grid"), look=_grid),
    LayoutRule(code="L-GRID-5", mark="B", summary=Fault("lines off the grid"), look=_snapping),
    LayoutRule(code="L-GRID-6", mark="C", summary=Fault("line pitch"), look=_fitted),
    LayoutRule(code="L-GRID-7", mark="C", summary=Fault("line pitch that fills the page"), look=_half_filled),
    LayoutRule(code="L-GRID-8", mark="C", summary=Fault("space between Chinese and digits"), look=_spaces),
    LayoutRule(code="L-GRID-9", mark="C", summary=Fault("widow control"), look=_widows),
    LayoutRule(code="L-GRID-10", mark="C", summary=Fault("rules of line breaking"), look=_line_breaks),
)
