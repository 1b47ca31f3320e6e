"""Sections: paper upright or turned a quarter, and the page numbers of each (L-PAGE, L-PNUM, L-TBL-1).

A page turned a quarter keeps its number where the other pages have theirs once the paper is bound: beside
the short edge that is now on the left, in letters that lie on their side. A text box holds it there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from wenming.document import AttachmentHead, Block, Grid, Line
from wenming.renderers.profile import Profile, twips
from wenming.renderers.words import owner

__all__ = ["SectionKind", "close_section", "footers", "other_footers", "section_properties", "turned_places"]

SectionKind: TypeAlias = Literal["", "nextPage", "oddPage", "evenPage"]

_EMU: Final = 635  # in a twip
_FIRST_ID: Final = 2_000_000  # of our drawings; pictures and charts count from 1, 版记 has the id before
_HIDDEN: Final = (
    '<w:p><w:pPr><w:pStyle w:val="WmTableGap"/>'
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)
_NAMESPACES: Final = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BOX: Final = (
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
    'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="{id}" name="页码"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
    "<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
    '<wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" anchorCtr="0">'
    "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
)
_OLD_BOX: Final = (
    '<w:pict><v:rect style="position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:{width}pt;'
    "height:{height}pt;z-index:1;mso-position-horizontal-relative:page;mso-position-vertical-relative:page\" "
    'filled="f" stroked="f"><v:textbox style="layout-flow:vertical" inset="0,0,0,0">'
    "<w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict>"
)
_EMPTY: Final = '<w:p><w:pPr><w:pStyle w:val="WmPageNo"/></w:pPr></w:p>'


def _numbers(profile: Profile) -> dict[str, str]:
    """Return the paragraph with the page number by kind of page: odd and even differ in side (L-PNUM-2, 6)."""
    unit = int(profile.page_number_size * 20)
    right = f'<w:ind w:rightChars="100" w:right="{unit}"/><w:jc w:val="right"/>'
    left = f'<w:ind w:leftChars="100" w:left="{unit}"/><w:jc w:val="left"/>'
    if profile.page_number == "outer":
        return {"default": _number(right), "even": _number(left)}
    return {"default": _number('<w:jc w:val="center"/>')} if profile.page_number == "centre" else {}


def _number(place: str) -> str:
    """Return ``— 1 —``; the cached 1 keeps Word from offering a repair (L-PNUM-1)."""
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    field = f"{begin}{code}{middle}<w:r><w:t>1</w:t></w:r>{end}"
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    dash, other = (f'<w:r>{hint}<w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("— ", " —"))
    return f'<w:p><w:pPr><w:pStyle w:val="WmPageNo"/>{place}</w:pPr>{dash}{field}{other}</w:p>'


def footers(profile: Profile) -> dict[str, str]:
    """Return the footers that every file of *profile* has, by type of page."""
    found = _numbers(profile)
    if found and not profile.first_page:
        found["first"] = _EMPTY
    return found


def _turned(number: str, drawing_id: int, profile: Profile) -> str:
    """Return *number* in a box along the left edge, where the foot of the other pages is (L-TBL-1)."""
    x, y = profile.footer, twips(profile.left)
    width, height = int(profile.page_number_size * 20), profile.text_width
    box = _BOX.format(
        id=drawing_id, x=x * _EMU, y=y * _EMU, cx=width * _EMU, cy=height * _EMU, content=number
    )
    old = _OLD_BOX.format(
        left=_points(x), top=_points(y), width=_points(width), height=_points(height), content=number
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="WmPageNo"/></w:pPr><w:r><mc:AlternateContent {_NAMESPACES}>'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _points(size: int) -> str:
    return f"{size // 20}.{size % 20 * 5:02}"


def other_footers(sections: Iterable[str], profile: Profile) -> Mapping[str, str]:
    """Return the footers that *sections* ask for besides: those of turned and of bare pages."""
    xml = "".join(sections)
    if "rIdFooter_turned" not in xml and "rIdFooter_bare" not in xml:
        return {}
    made = {
        f"turned_{kind}": _turned(number, drawing_id, profile)
        for drawing_id, (kind, number) in enumerate(_numbers(profile).items(), _FIRST_ID)
    }
    made["bare"] = _EMPTY
    return {name: content for name, content in made.items() if f'"rIdFooter_{name}"' in xml}


@lru_cache(maxsize=64)
def section_properties(
    profile: Profile,
    *,
    landscape: bool = False,
    kind: SectionKind = "",
    first: bool = True,
    numbered: bool = True,
    start: int = 0,
) -> str:
    """Return ``w:sectPr``: paper, 版心, the declared grid and page numbers (L-PAGE-1 … 4, L-GRID-4).

    Args:
        profile: The page.
        landscape: Turned a quarter: the margins turn along (L-TBL-1).
        kind: Which page it begins on; the next one unless said.
        first: Whether it is the section that holds page 1, which may show no number (L-PNUM-6).
        numbered: Whether its pages show numbers (L-PNUM-5).
        start: Number of its first page; 0 runs on from the section before (L-PNUM-4).
    """
    types = _numbers(profile)
    names = {each: (f"turned_{each}" if landscape else each) if numbered else "bare" for each in types}
    bare_first = bool(types) and first and numbered and not profile.first_page
    if bare_first:
        names["first"] = "first"
    page = profile.turned if landscape else profile
    sides = {side: twips(getattr(page, side)) for side in ("top", "right", "bottom", "left", "header")}
    margins = " ".join(f'w:{side}="{value}"' for side, value in sides.items())
    # Turned, the footer holds nothing but the box: it lies in the middle of the margin, and moves no text.
    foot = max(0, twips(page.bottom) - int(page.page_number_size * 20)) // 2 if landscape else page.footer
    grid = "lines" if profile.chars is None else "linesAndChars"
    space = "" if profile.chars is None else f' w:charSpace="{profile.char_space}"'
    begins = f'<w:type w:val="{kind}"/>' if kind else ""
    turned = ' w:orient="landscape"' if landscape else ""
    counted = f'<w:pgNumType w:start="{start}"/>' if start else ""
    references = "".join(f'<w:footerReference w:type="{at}" r:id="rIdFooter_{to}"/>' for at, to in names.items())
    return (
        f"<w:sectPr>{references}{begins}"
        f'<w:pgSz w:w="{twips(page.page_width)}" w:h="{twips(page.page_height)}"{turned}/>'
        f'<w:pgMar {margins} w:footer="{foot}" w:gutter="0"/>{counted}<w:cols w:space="425"/>'
        f"{'<w:titlePg/>' if bare_first else ''}"
        f'<w:docGrid w:type="{grid}" w:linePitch="{profile.body_pitch}"{space}/></w:sectPr>'
    )


def close_section(out: list[str], properties: str) -> None:
    """End a section at the end of *out*: with its last paragraph, so that no line is added to its last page.

    Behind a table, which cannot end one, stands a paragraph of 1 pt.
    """
    while out and not out[-1]:
        out.pop()
    last = out.pop() if out and out[-1].endswith("</w:p>") else _HIDDEN
    head, mark, tail = last.rpartition("</w:pPr>")
    out.append(f"{head}{properties}{mark}{tail}")


def turned_places(blocks: Sequence[Block], profile: Profile) -> frozenset[int]:
    """Return which of *blocks* stand on pages turned a quarter: wide tables and the lines around them.

    The head of an attachment that begins with such a table turns along, and needs no page of its own.
    Paper that lies on its side as it is stays so.
    """
    found: set[int] = set()
    if profile.is_landscape:
        return frozenset()
    for at, block in enumerate(blocks):
        if isinstance(block, Grid) and block.landscape:
            first = at - 1 if at and _is_of(blocks[at - 1], block) else at
            last = at + 1 if at + 1 < len(blocks) and _is_of(blocks[at + 1], block) else at
            headed = first > 0 and isinstance(blocks[first - 1], AttachmentHead)
            found.update(range(first - headed, last + 1))
    return frozenset(found)


def _is_of(block: Block, grid: Grid) -> bool:
    return isinstance(block, Line) and owner(block) == grid.path
