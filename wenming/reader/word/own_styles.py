"""The paragraph styles of our own pages: what their paragraphs are, which of them are no part of a report.

By id, and by the name that Word's style pane shows: WPS and LibreOffice give styles new ids when they save.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["BYLINE", "DROPPED", "HINTS_OF", "OWN_NAMES", "PICTURE_TITLE", "TABLE_TITLE"]

BYLINE: Final = "byline"
"""No hint yet: who signs under a title, or the date in brackets."""
TABLE_TITLE: Final = "table_title"
"""No hint yet: a caption that belongs to the table below it, not to a picture above."""
PICTURE_TITLE: Final = "picture_title"
"""No hint yet: a caption, or the note under a table that stands for a chart."""

_ = str  # marks words for the catalogues
_CONTENTS, _HEAD, _IMPRINT = _("table of contents"), _("head of an official paper"), _("imprint of an official paper")
_DIGITS: Final = "一二三四五六七八九"

_NAMED: Final = {
    "WmTitle": ("公文标题", "title"),
    "WmByline": ("公文标题下署名", BYLINE),
    "WmRecipient": ("公文主送", "recipient"),
    "WmSign": ("公文署名", "issuer"),
    "WmDate": ("公文成文日期", "dated"),
    "WmAttachHead": ("公文附件序号", "attachment"),
    "WmAttachTitle": ("公文附件标题", "attachment_title"),
    "WmBody": ("公文正文", "body"),
    "WmBodyLast": ("公文正文末段", "body"),
    "WmRunIn": ("公文段首标题", ""),
    "WmAttachNote": ("公文附件说明", "body"),
    "WmAttachNoteFirst": ("公文附件说明首项", "body"),
    "WmAttachNoteNext": ("公文附件说明续项", "body"),
    "WmTableTitle": ("公文表题", TABLE_TITLE),
    "WmTableHead": ("公文表头", ""),
    "WmTableCell": ("公文表格", ""),
    "WmTableNote": ("公文表注", "note"),
    "WmTableGap": ("公文表后空行", ""),
    "WmPicture": ("公文图", ""),
    "WmPictureTitle": ("公文图题", PICTURE_TITLE),
    "WmRemark": ("公文附注", "remark"),
    "WmPageNo": ("公文页码", ""),
    **{f"WmH{n}": (f"公文{digit}级标题", f"heading{n}") for n, digit in enumerate(_DIGITS, 1)},
    **{f"WmH{n}Char": (f"公文{digit}级标题字符", f"heading{n}") for n, digit in enumerate(_DIGITS, 1)},
}
_OUTSIDE: Final = {
    "WmTocHead": ("公文目录标题", _CONTENTS),
    "WmCopyNumber": ("公文份号", _HEAD),
    "WmSecrecy": ("公文密级和紧急程度", _HEAD),
    "WmMark": ("公文发文机关标志", _HEAD),
    "WmNumber": ("公文发文字号", _HEAD),
    "WmSigners": ("公文签发人", _HEAD),
    "WmEndCell": ("公文版记", _IMPRINT),
    "WmEndPlace": ("公文版记位置", _IMPRINT),
}

HINTS_OF: Final[Mapping[str, str]] = MappingProxyType({name: hint for name, (_name, hint) in _NAMED.items()})
"""Hint by the id of a style."""

DROPPED: Final[Mapping[str, str]] = MappingProxyType({name: reason for name, (_name, reason) in _OUTSIDE.items()})
"""Why paragraphs are left out, by the id of their style."""

OWN_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {name: id_ for id_, (name, _hint) in {**_NAMED, **_OUTSIDE}.items()}
)
"""Id by the name of a style."""
