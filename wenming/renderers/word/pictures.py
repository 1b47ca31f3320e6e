"""Pictures: their size from their first bytes, and the drawing that shows them (L-TBL-6)."""

from __future__ import annotations

from typing import NamedTuple

from wenming.document import Image
from wenming.errors import RenderError
from wenming.renderers.profile import Profile
from wenming.renderers.word.safe_xml import escape

__all__ = ["Media", "drawing", "extent", "highest_picture", "pixel_size"]

_SUFFIXES = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_EMU_PER_PIXEL = 9525  # at 96 pixels an inch, Word's own measure
_EMU_PER_TWIP = 635
_BESIDE = 5  # lines of body that a page keeps for what stands with a picture: title, blank line, heading, caption
_SIZE_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG: SOF0 … SOF15 without DHT, JPG, DAC


class Media(NamedTuple):
    """What a page shows and another part of the package holds: a picture, a piece of a chart.

    Attributes:
        name: ``wm1.png``, under ``word/media/``.
        relationship: ``wmImage1``.
        data: The file's bytes.
        folder: Where it lies beside the part that shows it.
        link: Kind of the relationship, ``image`` or ``chart``; ``""`` for what a chart leads to itself.
    """

    name: str
    relationship: str
    data: bytes
    folder: str = "media"
    link: str = "image"

    @classmethod
    def of(cls, image: Image, number: int, prefix: str) -> Media:
        """Name *image* the *number*-th picture of its document; *prefix* is free in the package.

        Raises:
            RenderError: a kind of picture that Word cannot show.
        """
        suffix = _SUFFIXES.get(image.media_type)
        if suffix is None:
            raise RenderError(
                "is a picture of type {found}; Word shows PNG, JPEG and GIF. Convert it.",
                {"found": image.media_type},
                path=str(image.path),
            )
        return cls(name=f"{prefix}{number}.{suffix}", relationship=f"{prefix}Image{number}", data=image.data)


def _png_size(data: bytes) -> tuple[int, int] | None:
    at, end = 8, len(data) - 12
    while at <= end and data[at + 4 : at + 8] != b"IEND":
        at += 12 + int.from_bytes(data[at : at + 4])
    return (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) if at <= end else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _SIZE_FRAMES:
            if data.rfind(b"\xff\xd9") < at:  # it has no end; that of a thumbnail stands before
                return None
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        if marker == 0xFF:  # a fill byte
            at += 1
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def pixel_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, JPEG or GIF in pixels; ``None`` if *data* is none of them.

    A PNG or JPEG cut off before its end, as half an upload is, is none: Word shows a red cross in its place.
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR" and len(data) >= 24:
        size = _png_size(data)
    elif data.startswith((b"GIF87a", b"GIF89a")) and len(data) >= 10:
        size = (int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    elif data.startswith(b"\xff\xd8"):
        size = _jpeg_size(data)
    else:
        size = None
    return size if size and all(size) else None


def highest_picture(profile: Profile) -> int:
    """Return the height that no picture or chart goes beyond, in twips: at least half a page."""
    return max(profile.text_height // 2, profile.text_height - _BESIDE * profile.body_pitch)


def extent(image: Image, profile: Profile) -> tuple[int, int]:
    """Return width and height in EMU: as in the file, 96 pixels an inch, or shrunk to fit the 版心.

    A page holds the highest with its caption, its heading and a title of one line above: a heading keeps
    with its picture, and would leave the title alone on page 1.
    """
    size = pixel_size(image.data)
    if size is None:
        raise RenderError(
            "is no readable {kind} picture. Save it again as PNG or JPEG.",
            {"kind": image.media_type.partition("/")[2].upper()},
            path=str(image.path),
        )
    width, height = (pixels * _EMU_PER_PIXEL for pixels in size)
    widest = profile.text_width * _EMU_PER_TWIP
    highest = highest_picture(profile) * _EMU_PER_TWIP
    if width > widest:
        width, height = widest, max(1, height * widest // width)
    if height > highest:
        width, height = max(1, width * highest // height), highest
    return width, height


def drawing(image: Image, media: Media, number: int, profile: Profile) -> str:
    """Return a run that shows *image* in its line.

    Raises:
        RenderError: the bytes are no picture of the kind they say.
    """
    cx, cy = extent(image, profile)
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    told = escape(image.alt)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{main}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="Picture {number}" descr="{told}"/>'
        f'<a:graphic xmlns:a="{main}/main"><a:graphicData uri="{main}/picture">'
        f'<pic:pic xmlns:pic="{main}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="{media.name}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r='
        f'"http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{media.relationship}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
