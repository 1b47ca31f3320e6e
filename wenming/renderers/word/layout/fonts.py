"""Typefaces: the right kind and size for each element, named in every slot (L-FONT)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wenming.errors import Fault
from wenming.ooxml.xml_parts import WORD
from wenming.renderers.fonts import FontKind
from wenming.renderers.profile import half_points
from wenming.renderers.word.layout.finding import LayoutRule, Miss, Place, points, said
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.story import Para, Run
from wenming.renderers.word.runs import segments

__all__ = ["RULES", "Type", "misprinted"]

_RUNNING = ("body", "item", "recipient", "attachment_note", "sign", "date", "remark", "copy_number")
_MAY_BE_BOLD = frozenset(("heading", "run_in", "title", "byline", "mark", "contents", "table_title", "picture_title"))


class Type(NamedTuple):
    """What an element is set in: the kind of type, and its size in half-points, 0 for any."""

    kind: FontKind
    size: int


def misprinted(judged: Judged, para: Para, wanted: Type, runs: tuple[Run, ...] | None = None) -> Iterator[Miss]:
    """Yield the first run of *para* whose typeface or size is not as *wanted*."""
    for run in para.runs if runs is None else runs:
        if not run.text.strip():
            continue
        wrong_size = wanted.size and run.look.size != wanted.size
        wrong_font = run.is_chinese and not judged.accepts(run.look.chinese, wanted.kind)
        if wrong_size or wrong_font:
            size = points((wanted.size or run.look.size) * 10)
            yield Miss(
                para.place,
                Fault("{font} {size}", {"font": _named(run.look.chinese), "size": points(run.look.size * 10)}),
                Fault("{font} {size}", {"font": judged.wanted(wanted.kind), "size": size}),
            )
            return


def _named(font: str) -> Fault:
    return said(font) if font else Fault("no typeface")


def _faces(judged: Judged) -> Iterator[Miss]:
    """Yield running text that is not 三号仿宋."""
    wanted = Type("fangsong", half_points(judged.profile.body_size))
    for para in judged.of(*_RUNNING):
        yield from misprinted(judged, para, wanted)


def _slots(judged: Judged) -> Iterator[Miss]:
    seen = set()
    for para, run in judged.runs():
        look = run.look
        if run.is_chinese and not look.named and (para.style, look) not in seen:
            seen.add((para.style, look))
            yield Miss(para.place, Fault("no typeface for Chinese is named"), Fault("a typeface in all four slots"))
        elif run.text.strip() and not (look.ascii and look.high) and (para.style, look) not in seen:
            seen.add((para.style, look))
            yield Miss(para.place, Fault("no typeface for Latin is named"), Fault("a typeface in all four slots"))


def _themes(judged: Judged) -> Iterator[Miss]:
    root, used = judged.package.styles, _used_styles(judged)
    for fonts in root.iter(WORD + "rFonts") if root is not None else ():
        name = _themed(fonts)
        style = next((str(one.get(WORD + "styleId")) for one in fonts.iterancestors(WORD + "style")), "docDefaults")
        if name and style in used:
            used.discard(style)
            yield Miss(Place(part="style", words=judged.sheet.title(style)), said(name), Fault("no theme fonts"))
    for fonts in judged.package.document.iter(WORD + "rFonts"):
        name = _themed(fonts)
        if name:
            yield Miss(Place(), said(name), Fault("no theme fonts"))
            return


def _used_styles(judged: Judged) -> set[str]:
    """Return the styles that the document asks for, those they are based on, and the defaults."""
    waiting = {para.style or judged.sheet.normal for para in judged.everywhere()}
    waiting |= {str(one.get(WORD + "val")) for one in judged.package.document.iter(WORD + "rStyle", WORD + "tblStyle")}
    used = {"docDefaults"}
    while waiting:
        name = waiting.pop()
        used.add(name)
        style = judged.sheet.by_id.get(name)
        based = style.find(WORD + "basedOn") if style is not None else None
        if based is not None and based.get(WORD + "val") not in used:
            waiting.add(str(based.get(WORD + "val")))
    return used


def _themed(fonts: object) -> str:
    attributes: dict[str, str] = dict(getattr(fonts, "attrib", {}))
    return next((value for name, value in attributes.items() if name.lower().endswith("theme")), "")


def _marks(judged: Judged) -> Iterator[Miss]:
    """Yield marks that both scripts have, where they are not set in the Chinese typeface."""
    for para, run in judged.runs():
        look = run.look
        if look.ascii == look.chinese == look.high:
            continue
        shared = next((text for text, is_shared in segments(run.text) if is_shared), "")
        if shared:
            found = Fault("{mark} in {font}", {"mark": shared, "font": _named(look.high or look.ascii)})
            yield Miss(para.place, found, Fault("{mark} in {font}", {"mark": shared, "font": _named(look.chinese)}))


def _language(judged: Judged) -> Iterator[Miss]:
    root = judged.package.styles
    lang = root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr/{WORD}lang") if root is not None else None
    found = str(lang.get(WORD + "eastAsia", "")) if lang is not None else ""
    if not found.lower().startswith("zh"):
        yield Miss(Place(), said(found) if found else Fault("no language"), said("zh-CN"))


def _substitutes(judged: Judged) -> Iterator[Miss]:
    """Yield typefaces of the profile that are used, while nothing says what may stand in for them."""
    root = judged.package.font_table
    told = {
        str(font.get(WORD + "name"))
        for font in (root.iter(WORD + "font") if root is not None else ())
        if font.find(WORD + "altName") is not None
    }
    used = {run.look.chinese for _, run in judged.runs() if run.is_chinese}
    fonts = judged.exact or judged.profile.fonts
    kinds: tuple[FontKind, ...] = ("xiaobiaosong", "fangsong", "kai", "hei", "song")
    for family in map(fonts.family, kinds):
        if family.alternative and family.word in used - told:
            wanted = Fault("a substitute: {font}", {"font": family.alternative})
            yield Miss(Place(), Fault("no substitute for {font}", {"font": family.word}), wanted)


def _plain(judged: Judged) -> Iterator[Miss]:
    for para, run in judged.runs():
        look, in_table = run.look, para.place.part == "cell"
        found = Fault("italic") if look.italic else Fault("underlined") if look.underlined else None
        if look.bold and not (para.kind in _MAY_BE_BOLD or in_table) and run.text.strip():
            found = Fault("bold")
        if look.bold and para.kind in ("heading", "run_in") and not judged.profile.face(max(1, para.level)).bold:
            found = Fault("bold")
        if found is not None and run.text.strip():
            yield Miss(para.place, found, Fault("upright, not bold, not underlined"))


RULES = (
    LayoutRule(code="L-FONT-0", mark="A", summary=Fault("type of running text"), look=_faces),
    LayoutRule(code="L-FONT-1", mark="B", summary=Fault("slots of the typeface"), look=_slots),
    LayoutRule(code="L-FONT-2", mark="B", summary=Fault("theme fonts"), look=_themes),
    LayoutRule(code="L-FONT-3", mark="B", summary=Fault("quotation marks and dashes"), look=_marks),
    LayoutRule(code="L-FONT-4", mark="C", summary=Fault("language of the text"), look=_language),
    LayoutRule(code="L-FONT-5", mark="C", summary=Fault("substitutes of typefaces"), look=_substitutes),
    LayoutRule(code="L-FONT-7", mark="C", summary=Fault("bold, italic, underline"), look=_plain),
)
