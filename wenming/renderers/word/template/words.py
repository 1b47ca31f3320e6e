"""Values with a form of their own: words with formats, pictures, lines. Named as docxtpl names them.

They are values, not documents: immutable, usable in any page, by any thread and as often as one likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, RenderError, shown
from wenming.model import check_page_text
from wenming.renderers.word.pictures import Media, pixel_size
from wenming.renderers.word.safe_xml import escape, text_element

__all__ = ["InlineImage", "Lines", "RichText"]

_Number: TypeAlias = "int | float | Decimal"
_UNDERLINES = frozenset(
    ("single", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave", "words")
)
_COLOR = re.compile("#?([0-9A-Fa-f]{6})")
_STYLE = re.compile(r"[^\s<>&\"'\x00-\x1f]+")
_EMU_PER_MM, _EMU_PER_PIXEL, _LARGEST_MM = 36000, 9525, 22 * 25.4  # Word's largest page


def _checked(text: object) -> str:
    if not isinstance(text, str):
        message = "RichText and Lines hold text, got {type}. Pass str(…) of it."
        raise RenderError(message, {"type": type(text).__name__})
    text = str.__str__(text).replace("\r\n", "\n")
    try:
        check_page_text(text.replace("\n", " "))
    except ModelError as error:
        raise RenderError.of(error.faults) from error
    return text


def _color(value: str | None) -> str | None:
    found = _COLOR.fullmatch(value) if value else None
    if value and not found:
        raise RenderError("color {color} is none. Write six hexadecimal digits: FF0000.", {"color": shown(value)})
    return found[1].upper() if found else None


def _half_points(size: _Number | None) -> int | None:
    if size is None:
        return None
    twice = size * 2
    if twice != int(twice) or not 2 <= twice <= 3276:
        message = "size {size} is none. Give points, from 1 to 1638, halves included: 16, 10.5."
        raise RenderError(message, {"size": shown(str(size))})
    return int(twice)


def _style(value: str | None) -> str | None:
    if value and not _STYLE.fullmatch(value):
        message = "style {style} is no style id. Write the id of a character style of the page, without blanks."
        raise RenderError(message, {"style": shown(value)})
    return value or None


def _underline(value: bool | str) -> str:
    if value is True:
        return "single"
    if value and value not in _UNDERLINES:
        known = ", ".join(sorted(_UNDERLINES))
        raise RenderError("underline {kind} is unknown. Use one of: {known}.", {"kind": shown(value), "known": known})
    return value or ""


@frozen(init=False, repr=False)
class RichText:
    """Words inside one paragraph with formats of their own, printed by ``{{r name }}``.

    ``RichText("合格", bold=True) + "，其余" + RichText("待查", color="C00000")``. Strings among *parts*
    take the formats given; a ``RichText`` among them keeps its own. What is not given comes from the
    paragraph. A line feed breaks the line, a tab is a tab.

    Args:
        parts: Text and ``RichText``, in order.
        bold, italic, strike: Switch the format on.
        underline: ``True``, or a kind: ``double``, ``dotted``, ``wave`` …
        color: Six hexadecimal digits, ``C00000`` or ``#C00000``.
        highlight: Colour behind the words, likewise.
        size: In points, halves included (docxtpl counts half points).
        font: Name of a font, for Chinese and Latin letters alike.
        style: Id of a character style of the page, beneath the other formats.
        superscript, subscript: Raised or lowered.

    Attributes:
        xml: The runs, finished.

    Raises:
        RenderError: a part that is no text, a character that a page cannot carry, a format that is none.
    """

    xml: str

    def __init__(
        self,
        *parts: str | RichText,
        bold: bool = False,
        italic: bool = False,
        underline: bool | str = False,
        strike: bool = False,
        color: str | None = None,
        highlight: str | None = None,
        size: _Number | None = None,
        font: str | None = None,
        style: str | None = None,
        superscript: bool = False,
        subscript: bool = False,
    ) -> None:
        name = escape(_checked(font)) if font else ""
        half, ink, behind = _half_points(size), _color(color), _color(highlight)
        shift = "superscript" if superscript else "subscript" if subscript else ""
        line, style = _underline(underline), _style(style)
        formats = "".join((  # in the order of the schema
            f'<w:rStyle w:val="{style}"/>' if style else "",
            f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>' if name else "",
            "<w:b/>" if bold else "",
            "<w:i/>" if italic else "",
            "<w:strike/>" if strike else "",
            f'<w:color w:val="{ink}"/>' if ink else "",
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if half else "",
            f'<w:u w:val="{line}"/>' if line else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{behind}"/>' if behind else "",
            f'<w:vertAlign w:val="{shift}"/>' if shift else "",
        ))  # fmt: skip
        head = f"<w:r><w:rPr>{formats}</w:rPr>" if formats else "<w:r>"
        runs = (part.xml if isinstance(part, RichText) else _run(head, _checked(part)) for part in parts)
        self.__attrs_init__("".join(runs))

    def __add__(self, other: str | RichText) -> RichText:
        """Return both, one after the other; a string takes the paragraph's format."""
        return RichText(self, other) if isinstance(other, str | RichText) else NotImplemented

    def __radd__(self, other: str) -> RichText:
        """Return text without format and this behind it."""
        return RichText(other, self) if isinstance(other, str) else NotImplemented

    def __repr__(self) -> str:
        return f"RichText({re.sub('<[^>]*>', '', self.xml)!r}, …)"


def _run(head: str, text: str) -> str:
    return f"{head}{'<w:br/>'.join(map(text_element, text.split(chr(10))))}</w:r>" if text else ""


def _emu(millimetres: _Number | None, what: str) -> int | None:
    if millimetres is None:
        return None
    if not 0 < millimetres <= _LARGEST_MM:
        message = "{what} {size} is no size for a picture. Give millimetres: 60."
        raise RenderError(message, {"what": what, "size": shown(str(millimetres))})
    return max(1, round(millimetres * _EMU_PER_MM))


@frozen(init=False, repr=False)
class InlineImage:
    """A picture that stands in its line like a letter, printed by ``{{ name }}``.

    Args:
        data: The bytes of a PNG, JPEG or GIF; never a path, for a page reads no files (promise I2).
        width_mm: Width in millimetres; without either size, one inch for 96 of its pixels.
        height_mm: Height in millimetres; one size alone keeps the proportions.
        alt: What it shows, for those who cannot see it.

    Attributes:
        data: The bytes.
        suffix: ``png``, ``jpeg`` or ``gif``.

    Raises:
        RenderError: no picture of these kinds, a size that is none, a character that a page cannot carry.
    """

    data: bytes
    suffix: str
    width: int = field()  # in EMU, as the next
    height: int
    alt: str

    def __init__(
        self, data: bytes, *, width_mm: _Number | None = None, height_mm: _Number | None = None, alt: str = ""
    ) -> None:
        pixels = pixel_size(data) if isinstance(data, bytes) else None
        if pixels is None:
            raise RenderError("InlineImage wants the bytes of a PNG, JPEG or GIF. Read the file, or convert it.")
        suffix = {b"\x89P": "png", b"\xff\xd8": "jpeg"}.get(data[:2], "gif")
        width, height = _emu(width_mm, "width_mm"), _emu(height_mm, "height_mm")
        wide, high = pixels
        if width is None:
            width = wide * _EMU_PER_PIXEL if height is None else max(1, round(wide * height / high))
        if height is None:
            height = max(1, round(high * width / wide))
        self.__attrs_init__(data, suffix, width, height, _checked(alt))

    def xml(self, media: Media, number: int) -> str:
        """Return what shows the picture inside a text, which it ends and begins again."""
        main = "http://schemas.openxmlformats.org/drawingml/2006"
        size = f'cx="{self.width}" cy="{self.height}"'
        told = f' descr="{escape(self.alt)}"' if self.alt else ""
        return (
            f'</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="{main}/wordprocessingDrawing" distT="0" distB="0" '
            f'distL="0" distR="0"><wp:extent {size}/><wp:docPr id="{number}" name="Picture"{told}/>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{main}/main" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{main}/main"><a:graphicData uri="{main}/picture">'
            f'<pic:pic xmlns:pic="{main}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="{media.name}"/><pic:cNvPicPr/>'
            "</pic:nvPicPr><pic:blipFill><a:blip "
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'r:embed="{media.relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
            '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve">'
        )

    def __repr__(self) -> str:
        return f"InlineImage(<{len(self.data)} bytes of {self.suffix}>, alt={self.alt!r})"


@frozen(init=False)
class Lines:
    r"""Lines inside one paragraph, printed by ``{{ name }}`` in the format of the words around it.

    ``Lines("甲", "乙")``, ``Lines(list)`` and ``Lines("甲\n乙")`` are the same; docxtpl calls it Listing.

    Attributes:
        text: The lines, a line feed between two.

    Raises:
        RenderError: a line that is no text, or holds a character that a page cannot carry.
    """

    text: str

    def __init__(self, *lines: str | Iterable[str]) -> None:
        each = (one for line in lines for one in ((line,) if isinstance(line, str) else line))
        self.__attrs_init__("\n".join(map(_checked, each)))
