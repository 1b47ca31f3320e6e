"""版记: the lines at the foot of a paper's last page (GB/T 9704-2012, 7.4).

A text box at the foot of the 版心 holds a table of one column: of what was tried, nothing else reached the
foot in every program (L-END-7). It is placed from the page's top, for LibreOffice takes the foot of the
版心 to lie 4 mm lower where a section begins an even page. Word and WPS from 2010 on and LibreOffice read
the drawing, older ones the same words in VML.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.document import Imprint
from wenming.errors import RenderError
from wenming.renderers.profile import Profile, twips
from wenming.renderers.word.lines import Setting, line_ends
from wenming.renderers.word.runs import runs

__all__ = ["imprint_block", "imprint_height", "imprint_lines"]

_THICK, _THIN, _NONE = "8", "6", ""  # eighths of a point: 0.35 and 0.26 mm (L-END-1)
_PAD = 50  # twips above and below the words of a row
_CLOSING = 14  # the paragraph that a text box needs after a table, in twips
_END = '<w:p><w:pPr><w:pStyle w:val="WmEndPlace"/></w:pPr></w:p>'
_EMU = 635  # in a twip
_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BOX = (
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
    'locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>'
    '<wp:docPr id="1999999" name="版记"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
    "<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
    '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b" anchorCtr="0">'
    "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
)
_OLD_BOX = (
    '<w:pict><v:rect style="position:absolute;width:{width}pt;height:{height}pt;z-index:1;'
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:bottom;"
    'mso-position-vertical-relative:margin;v-text-anchor:bottom" filled="f" stroked="f">'
    '<v:textbox inset="0,0,0,0"><w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict>'
)


def _moved(recipients: str) -> str:
    """Return the list of recipients as it stands in 版记: ``主送：…。`` (L-END-4)."""
    return f"主送：{recipients.rstrip('：:')}。" if recipients else ""


def imprint_lines(imprint: Imprint, moved_recipients: str = "") -> tuple[str, ...]:
    """Return the words of each row from the first down, tabs as they are set (L-END-8)."""
    printed = (
        f"{imprint.printed_by}\t{imprint.printed_on}" if imprint.printed_by or imprint.printed_on else ""
    )
    return tuple(filter(None, (_moved(moved_recipients), imprint.copies_to, printed)))


def _row_heights(imprint: Imprint, moved_recipients: str, profile: Profile) -> Iterator[int]:
    size = int(profile.imprint_size * 20)
    for text in imprint_lines(imprint, moved_recipients):
        setting = Setting(first=profile.text_width - 2 * size, rest=profile.text_width - 5 * size, size=size)
        yield 2 * _PAD + (1 if "\t" in text else len(line_ends(text, setting))) * (size + 120)


def imprint_height(imprint: Imprint, moved_recipients: str, profile: Profile) -> int:
    """Return how much of a page's foot 版记 takes, in twips."""
    return sum(_row_heights(imprint, moved_recipients, profile)) + _CLOSING + 40  # the lines themselves


def _borders(at: int, last: int, *, joined: int) -> str:
    """Return the lines of row *at*: thick first and last, thin between, none below a moved 主送 (L-END-1, 4)."""
    above = _THICK if at == 0 else _NONE if at == joined else _THIN
    below = _THICK if at == last else _NONE if at + 1 == joined else _THIN
    sides = (("top", above), ("left", _NONE), ("bottom", below), ("right", _NONE))
    return f"<w:tcBorders>{''.join(_border(*side) for side in sides)}</w:tcBorders>"


def _border(side: str, size: str) -> str:
    line = f'w:val="single" w:sz="{size}" w:space="0" w:color="auto"' if size else 'w:val="nil"'
    return f"<w:{side} {line}/>"


def _printed(profile: Profile) -> str:
    """Return how 印发 is set: one character in from either side, on one line (L-END-5)."""
    size = int(profile.imprint_size * 20)
    return (
        f'<w:tabs><w:tab w:val="right" w:pos="{profile.text_width - size}"/></w:tabs>'
        f'<w:ind w:left="{size}" w:right="0" w:firstLine="0"/>'
    )


def _table(imprint: Imprint, moved_recipients: str, profile: Profile) -> Iterator[str]:
    width, font = profile.text_width, profile.fonts.fangsong.word
    lines = imprint_lines(imprint, moved_recipients)
    joined = 1 if moved_recipients and imprint.copies_to else 0
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{_PAD}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        f'<w:bottom w:w="{_PAD}" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
    )
    for at, text in enumerate(lines):
        place = _printed(profile) if "\t" in text else ""
        yield (
            f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
            f"{_borders(at, len(lines) - 1, joined=joined)}</w:tcPr>"
            f'<w:p><w:pPr><w:pStyle w:val="WmEndCell"/>{place}</w:pPr>{runs(text, font)}</w:p></w:tc></w:tr>'
        )
    yield "</w:tbl>"


def imprint_block(imprint: Imprint, moved_recipients: str, profile: Profile) -> str:
    """Return one low paragraph whose text box lies at the foot of its page: 版记 (L-END-1 … 5, 7, 8).

    *moved_recipients* is the list of recipients, with its colon, where it leaves no room for body on
    page 1, else ``""`` (L-MAIN-2).

    Raises:
        RenderError: it is higher than a page: a text box does not run on, and the rest would not be printed.
    """
    content = "".join(_table(imprint, moved_recipients, profile)) + _END
    width, height = profile.text_width, imprint_height(imprint, moved_recipients, profile)
    if height > profile.text_height:
        message = (
            "the imprint is {height} mm high, a page has {room}. Name receivers of one kind together: 各县（市、区）人民政府."
        )
        room = {"height": _millimetres(height), "room": _millimetres(profile.text_height)}
        raise RenderError(message, room, path="addressee" if moved_recipients else "official.copies_to")
    top = twips(profile.top) + profile.text_height - height
    box = _BOX.format(y=top * _EMU, cx=width * _EMU, cy=height * _EMU, content=content)
    old = _OLD_BOX.format(width=_points(width), height=_points(height), content=content)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="WmEndPlace"/></w:pPr><w:r><mc:AlternateContent {_NAMESPACES}>'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _millimetres(size: int) -> int:
    return round(size * 25.4 / 1440)


def _points(size: int) -> str:
    return f"{size // 20}.{size % 20 * 5:02}"
