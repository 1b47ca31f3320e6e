"""Official → 版头, 附注 and 版记 as printed, held to the form that GB/T 9704-2012 prescribes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wenming.document.blocks import Imprint, RedHead
from wenming.document.dates import print_date
from wenming.errors import Fault, RenderError, shown
from wenming.model import Official, Report

__all__ = ["imprint", "red_head", "remark"]

_FORMS: Final = (  # field, what it must look like, what to write
    ("copy_number", r"[0-9]{6}", "000001"),  # L-HEAD-1
    ("classification", r"(?:绝密|機密|机密|秘密|絕密)(?:★.+)?", "机密★1年"),  # L-HEAD-2
    ("urgency", "特急|加急|特提|平急", "特急"),  # L-HEAD-3
    ("document_number", r".+〔[0-9]{4}〕[1-9][0-9]*[号號]", "某气发〔2026〕8号"),  # L-HEAD-6
)
_MARKS: Final = tuple("，、；。,;.")
_HEAD: Final = ("copy_number", "classification", "urgency", "issuing_mark", "document_number", "signers")


def red_head(report: Report) -> RedHead | None:
    """Return the head of a paper; ``None`` where *report* names nothing that stands in one.

    Without an issuing mark it is the issuer's name and 文件, as most offices have it (L-HEAD-4).

    Raises:
        RenderError: fields of *report*'s ``official`` that are blank or have not the form of the standard, all at
            once; or no issuing mark and no issuer to make one of.
    """
    official = report.official
    if official is None:
        return None
    faults = [*_faults(official), *_blanks(official)]
    wanted = any(getattr(official, name) for name in _HEAD)
    mark = official.issuing_mark or (report.issuer and f"{report.issuer}文件")
    if wanted and not mark:
        message = "is missing, and there is no issuer to make one of. Give the mark: 某市气象局文件."
        faults.append(Fault(message, path="official.issuing_mark"))
    if faults:
        raise RenderError.of(faults)
    if not wanted:
        return None
    return RedHead(
        mark=mark,
        number=official.document_number,
        copy_number=official.copy_number,
        classification=official.classification,
        urgency=official.urgency,
        signers=official.signers,
    )


def _faults(official: Official) -> list[Fault]:
    message = "is {found}, which has not the form that GB/T 9704 prescribes. Write it like {wanted}."
    return [
        Fault(message, {"found": shown(text), "wanted": wanted}, path=f"official.{name}")
        for name, form, wanted in _FORMS
        if (text := getattr(official, name)) and not re.fullmatch(form, text)
    ]


def _blanks(official: Official) -> Iterator[Fault]:
    """Yield fields that would print nothing, or a mark twice: 抄送：。, 市委办公室。。"""
    fields = {name: getattr(official, name) for name in ("issuing_mark", "printed_by", "remark")}
    for name in ("signers", "copies_to"):
        fields |= {f"{name}[{at}]": text or " " for at, text in enumerate(getattr(official, name))}
    for name, text in fields.items():
        if text and not text.strip():
            yield Fault("is blank. Give it words, or leave it out.", path=f"official.{name}")
        elif name.startswith("copies_to") and text.rstrip().endswith(_MARKS):
            message = "is {found}; marks between names and at the end come by themselves. Write the name alone."
            yield Fault(message, {"found": shown(text)}, path=f"official.{name}")


def remark(report: Report) -> str:
    """Return 附注 in its brackets, ``""`` if there is none (L-NOTE-1)."""
    text = report.official.remark if report.official else ""
    return text if not text or text.startswith(("（", "(")) else f"（{text}）"


def imprint(report: Report) -> Imprint | None:
    """Return the lines at the foot of a paper; ``None`` where there are none (L-END-3, L-END-5)."""
    official = report.official
    if official is None or not (official.copies_to or official.printed_by or official.printed_on):
        return None
    printed = "印發" if "Hant" in report.locale else "印发"
    return Imprint(
        copies_to=f"抄送：{'，'.join(official.copies_to)}。" if official.copies_to else "",
        printed_by=official.printed_by,
        printed_on=f"{print_date(official.printed_on)}{printed}" if official.printed_on else "",
    )
