"""L-SIGN-8: the page of signature and date holds body text, however the pages fall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pytest

from wenming import Attachment, NextStep, Picture, Points, Report, Section, Table, render

pytestmark = pytest.mark.office

_GIF: Final = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
_TABLE: Final = Table(header=["站名", "条数"], rows=[["甲站", "1"], ["乙站", "2"]])
_ENDS: Final[Mapping[str, tuple[Any, ...]]] = {
    "paragraph": (),
    "long": ("推进落实。" * 40,),
    "points": (Points(["领导重视。", "部署周密。"]),),
    "table": (_TABLE,),
    "note": (Table(header=_TABLE.header, rows=_TABLE.rows, note="注：来自台账。"),),
    "picture": (Picture(data=_GIF, caption="图1 雨量", alt="雨量"),),
    "run_in": (),
}
_AROUND: Final = ("附件：", "2.清单", "某局", "2026年")


def report(paragraphs: int, attachments: int, end: str) -> Report:
    """Return a signed report of so many lines that ends with a block of one kind."""
    body = ["段落。"] * paragraphs
    step = [NextStep("充实队伍", ["年内完成招录。"])] if end == "run_in" else []
    return Report(
        "总结",
        issuer="某局",
        dated="2026-01-01",
        sections=[Section("甲", [*body, *_ENDS[end]], children=step)],
        attachments=[Attachment("清单", ["附表。"])] * attachments,
    )


@pytest.mark.parametrize("end", _ENDS)
def test_the_signature_stands_below_body_text(office: Any, end: str) -> None:
    """For 14 to 22 paragraphs with 0, 1 and 2 attachments, whatever kind of block comes last."""
    cases = {
        f"{end}-{lines}-{attached}": report(lines, attached, end) for lines in range(14, 23) for attached in range(3)
    }
    pdfs = office.pdfs({name: render(one, "docx").content for name, one in cases.items()})
    alone = []
    for name, pdf in pdfs.items():
        signed = [sheet for sheet in office.sheets(pdf) if any(line.text == "2026年1月1日" for line in sheet.lines)]
        assert len(signed) == 1, name
        words = [line.text for line in signed[0].lines if not line.text.startswith(("—", *_AROUND))]
        alone += [] if words else [name]

    assert alone == []


def test_pages_without_a_signature_hold_no_empty_space(office: Any) -> None:
    """What keeps the signature with the text moves nothing where nobody signs."""
    unsigned = Report("总结", sections=[Section("甲", ["段落。"] * 16)], attachments=[Attachment("清单", ["附表。"])])
    first, second = office.sheets(office.pdf(render(unsigned, "docx").content, "unsigned"))

    assert first.lines[-2].text == "附件：清单"
    assert second.lines[0].text == "附件"
