"""Which paragraph is which element of a paper: by our styles, else by the words, as a reader tells them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import define

from wenming.renderers.profile import Profile, half_points
from wenming.renderers.word.layout.story import Para, Story

__all__ = ["DATE", "LABELS", "label_level", "tell_elements"]

_BY_STYLE: Final[Mapping[str, str]] = {
    "WmCopyNumber": "copy_number",
    "WmSecrecy": "secrecy",
    "WmMark": "mark",
    "WmNumber": "number",
    "WmSigners": "signers",
    "WmTitle": "title",
    "WmByline": "byline",
    "WmRecipient": "recipient",
    "WmBody": "body",
    "WmBodyLast": "body",
    "WmRunIn": "run_in",
    "WmAttachNote": "attachment_note",
    "WmAttachNoteFirst": "attachment_note",
    "WmAttachNoteNext": "attachment_note",
    "WmSign": "sign",
    "WmDate": "date",
    "WmRemark": "remark",
    "WmAttachHead": "attachment_head",
    "WmAttachTitle": "attachment_title",
    "WmTableTitle": "table_title",
    "WmTableNote": "table_note",
    "WmTableGap": "table_gap",
    "WmPicture": "picture",
    "WmPictureTitle": "picture_title",
    "WmEndCell": "imprint",
    "WmEndPlace": "imprint_place",
}
_HEADING_STYLE: Final = re.compile("WmH([1-9])")
_CONTENTS_STYLE: Final = re.compile("(?:Wm)?TOC.*", re.IGNORECASE)
_CONTENTS_FIELD: Final = re.compile(r"\bTOC\b")
_HAN: Final = "[一二三四五六七八九十百千零]+"

LABELS: Final[tuple[tuple[int, re.Pattern[str]], ...]] = (
    (1, re.compile(f"({_HAN})([、．.，,：])")),
    (2, re.compile(f"[（(]({_HAN})[）)]([、，．.,]?)")),
    (3, re.compile(r"([0-9]{1,2})([.．、，,])")),
    (4, re.compile(r"[（(]([0-9]{1,2})[）)]([、，．.,]?)")),
    (5, re.compile("([①-⑳])([、，．.,]?)")),
)
"""Labels of headings by level, with the mark after the number, wrong ones included (L-NUM-3)."""

_NO_LABEL: Final = re.compile(f"{_HAN}、[一二三四五六七八九十]{{1,2}}[、季线产月]|[0-9]+[.．，,][0-9]")

DATE: Final = re.compile(r"[0-9〇○零一二三四五六七八九０-９]{2,4}[年.\-/][0-9一二三四五六七八九十０-９]{1,3}[月.\-/][0-9一二三四五六七八九十０-９]{1,3}日?")
"""A date alone on its line, in whatever digits (L-SIGN-7)."""

_COPY: Final = re.compile("[0-9]{4,8}")
_SECRECY: Final = re.compile("(?:绝密|机密|秘密|絕密|機密|特急|加急|特提|平急)(?:[★*☆].*)?")
_NUMBER: Final = re.compile(r".{1,20}[〔\[（(【［][0-9]{2,4}[〕\]）)】］].{0,3}[0-9]+[号號]?(?:\s.*)?")
_NOTE: Final = re.compile("附件[：:].+")
_NOTE_NEXT: Final = re.compile(r"[0-9]{1,2}[.．、].+")
_ATTACHED: Final = re.compile(r"附件\s*[0-9一二三四五六七八九十]{0,2}[：:]?")
_REMARK: Final = re.compile("[（(].+[）)]")
_CAPTION: Final = re.compile("[表图][ 　]*[0-9]{1,3}.*")
_TABLE_NOTE: Final = re.compile("(?:注|说明|数据来源|资料来源)[：:].*")
_IMPRINT: Final = re.compile(r"(?:抄送|主送|分送)[：:].+|.*[0-9]{4}年.+印发")
_LONGEST: Final = 300  # characters: what is longer is running text, and no pattern need look at it
_HEADING: Final = 60  # characters of a heading that text is run in after
_SIGNED: Final = 30  # characters of the longest name of an office
_LINE_OF_TITLE: Final = 36  # half-points: a centred line from 18 pt on is a title


def label_level(text: str) -> int:
    """Return the level whose label begins *text*, 0 if none does: neither 一、二季度 nor 1.5万 is a label."""
    return 0 if _NO_LABEL.match(text) else next((level for level, label in LABELS if label.match(text)), 0)


def tell_elements(story: Story, profile: Profile) -> None:
    """Give each paragraph of *story* its kind."""
    strange = []
    for para in story.paragraphs:
        heading = _HEADING_STYLE.fullmatch(para.style)
        if heading:
            para.kind, para.level = "heading", int(heading[1])
        elif para.style in _BY_STYLE:
            para.kind = _BY_STYLE[para.style]
            if para.kind == "run_in":
                para.level = label_level(para.text)
        elif _CONTENTS_STYLE.fullmatch(para.style) or _CONTENTS_FIELD.search(para.field):
            para.kind = "contents"
        elif para.style.startswith("Wm"):
            para.kind = "other"
        elif para.is_blank:
            para.kind = "blank"
        else:
            strange.append(para)
    if strange:
        _Teller([para for para in story.paragraphs if not para.is_blank], profile).tell()


@define
class _Teller:
    """Tells the paragraphs of a file that is not ours, from the top down and from the foot up."""

    paras: list[Para]
    profile: Profile

    def tell(self) -> None:
        """Tell each that no style of ours has told."""
        at = self.head(0)
        at = self.title(at)
        at = self.recipient(at)
        for index in range(at, len(self.paras)):
            self.body(index)
        self.foot(at)

    def known(self, index: int) -> bool:
        para = self.paras[index]
        return para.style.startswith("Wm") or para.kind == "contents"

    def give(self, index: int, kind: str) -> None:
        if not self.known(index):
            self.paras[index].kind = kind

    def head(self, at: int) -> int:
        """Tell what stands above the title; return where that begins."""
        for index, para in enumerate(self.paras[:12]):
            text = para.text.strip()
            if _COPY.fullmatch(text):
                self.give(index, "copy_number")
            elif _SECRECY.fullmatch(text):
                self.give(index, "secrecy")
            elif para.runs and _is_red(para) and para.look.alignment in ("center", "distribute"):
                self.give(index, "mark")
            elif _NUMBER.fullmatch(text) and (at or para.look.alignment == "center"):
                self.give(index, "number")
            elif at and text.startswith("签发人"):
                self.give(index, "signers")
            else:
                continue
            at = index + 1
        return at

    def title(self, at: int) -> int:
        """Tell the title, which may be several paragraphs, and the lines under it."""
        start = at
        while at < len(self.paras) and self.is_title(self.paras[at], at == start):
            self.give(at, "title")
            at += 1
        if start == at < len(self.paras) and self.is_bare_title(self.paras[at]):
            self.give(at, "title")
            at += 1
        while start < at < len(self.paras) and self.paras[at].look.alignment == "center":
            if label_level(self.paras[at].text.strip()) or self.paras[at].picture:
                break
            self.give(at, "byline")
            at += 1
        return at

    def is_title(self, para: Para, first: bool) -> bool:
        if para.kind in ("title", "contents"):
            return para.kind == "title"
        if para.style in ("Title", "a3") or not para.runs:
            return bool(para.runs)
        centred = para.look.alignment == "center"
        large = para.runs[0].look.size >= min(_LINE_OF_TITLE, half_points(self.profile.title_size))
        return centred and (large or (first and not label_level(para.text.strip())))

    def is_bare_title(self, para: Para) -> bool:
        """Return whether the first line looks like a title that nobody has set as one."""
        text = para.text.strip()
        return not para.style.startswith("Wm") and _is_name(text) and bool(text) and not label_level(text)

    def recipient(self, at: int) -> int:
        """Tell the line that says to whom: it ends with a colon and is set to the edge."""
        if at < len(self.paras):
            text = self.paras[at].text.strip()
            if text.endswith(("：", ":")) and not label_level(text) and not _NOTE.match(text) and "。" not in text:
                self.give(at, "recipient")
                return at + 1
        return at

    def body(self, index: int) -> None:
        para, text = self.paras[index], self.paras[index].text.strip()
        before = self.paras[index - 1].kind if index else ""
        level = label_level(text)
        if para.picture and not text:
            self.give(index, "picture")
        elif len(text) > _LONGEST:
            para.level = level
            self.give(index, "run_in" if level and "。" in text[:_HEADING] else "body")
        elif _TABLE_NOTE.fullmatch(text) and para.look.first_line <= 0:
            self.give(index, "table_note")
        elif para.look.alignment == "center" and (_CAPTION.fullmatch(text) or not label_level(text)):
            self.give(index, "attachment_title" if before == "attachment_head" else "caption")
        elif _IMPRINT.fullmatch(text):
            self.give(index, "imprint")
        elif _NOTE.fullmatch(text) or (before == "attachment_note" and _NOTE_NEXT.fullmatch(text)):
            self.give(index, "attachment_note")
        elif _ATTACHED.fullmatch(text):
            self.give(index, "attachment_head")
        elif before == "attachment_head":
            self.give(index, "attachment_title")
        elif level and not self.known(index):
            para.level = level
            inside = "。" in text[:-1]
            self.give(index, "run_in" if inside else "heading" if _alone(text) else "item")
        else:
            self.give(index, "body")

    def foot(self, at: int) -> None:
        """Tell date, signature and remark: the last date that stands alone before the attachments."""
        end = next((i for i in range(at, len(self.paras)) if self.paras[i].kind == "attachment_head"), len(self.paras))
        for index in range(end - 1, at - 1, -1):
            if DATE.fullmatch(re.sub(r"\s", "", self.paras[index].text)):
                self.give(index, "date")
                break
        else:
            return
        before = self.paras[index - 1] if index > at else None
        if before is not None and before.kind in ("body", "caption") and _is_name(before.text.strip()):
            self.give(index - 1, "sign")
        if index + 1 < end and _REMARK.fullmatch(self.paras[index + 1].text.strip()):
            self.give(index + 1, "remark")


def _alone(text: str) -> bool:
    """Return whether a labelled line looks like a heading: short, and no sentence but maybe one stop."""
    return len(text) <= 40 and not text.endswith(("；", "，"))


def _is_name(text: str) -> bool:
    return len(text) <= _SIGNED and not text.endswith(("。", "；", "：", "，", "！", "？"))


def _is_red(para: Para) -> bool:
    colour = para.runs[0].look.colour
    if not re.fullmatch("[0-9A-F]{6}", colour):
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xA0 and green <= 0x60 and blue <= 0x60
