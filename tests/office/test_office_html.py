"""The HTML page as Chromium prints it, measured like the Word page; positions in mm."""

from __future__ import annotations

from pathlib import Path as File
from typing import Any

import pytest

from wenming import Measure, Report, Section, Table, render

pytestmark = pytest.mark.office

LEFT, RIGHT, TOP, FOOT = 28, 184, 37, 262
CHARACTER = 156 / 28
WORDS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"


@pytest.fixture(scope="module")
def full(browser: Any) -> File:
    """Return two and a half pages of one paragraph, nothing but hanzi."""
    found: File = browser.pdf(render(Report("", opening=[(WORDS * 60)[: 28 * 55]]), "html").content, "full-html")
    return found


def body(sheet: Any) -> list[Any]:
    """Lines of a page but for its number."""
    return [line for line in sheet.lines if not line.text.startswith("—")]


def test_paper_and_type_area(office: Any, full: File) -> None:
    """A4, 22 lines of 28 characters within the 版心, whatever the reader's settings (L-PAGE, L-GRID)."""
    sheets = office.sheets(full)
    second = body(sheets[1])

    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(210, 297)}
    assert [len(line.text) for line in second] == [28] * 22
    assert abs(second[0].left - LEFT) < 1
    assert abs(second[0].right - RIGHT) < 1.5
    assert TOP - 1 < second[0].top < TOP + 6
    assert second[-1].bottom < FOOT + 2


def test_page_numbers_stand_at_the_outer_edge(office: Any, full: File) -> None:
    """L-PNUM-2: odd pages right, even pages left, in the foot margin."""
    odd, even = (sheet.lines[-1] for sheet in office.sheets(full)[:2])

    assert (odd.text, even.text) == ("—1—", "—2—")
    assert abs(odd.right - (RIGHT - 4.9)) < 1
    assert abs(even.left - (LEFT + 4.9)) < 1
    assert FOOT < (odd.top + odd.bottom) / 2 < FOOT + 9


def test_headings_and_tables_print(browser: Any, office: Any) -> None:
    """Headings keep with what follows them; a table is as wide as the 版心; signature at the right."""
    report = Report(
        "某市气象局2025年工作总结",
        issuer="某市气象局",
        addressee="市人民政府",
        dated="2026-01-08",
        sections=[
            Section(
                "做法",
                [Table(header=["事项", "数量"], rows=[["预警", "128"]], caption="表1")],
                children=[Measure(f"第{n}项", [WORDS * 3]) for n in range(1, 9)],
            )
        ],
    )
    sheets = office.sheets(browser.pdf(render(report, "html").content, "report-html"))
    text = "".join(line.text for sheet in sheets for line in sheet.lines)
    title, address = sheets[0].line("某市气象局2025"), sheets[0].line("市人民政府")
    signed = sheets[-1].line("某市气象局")

    assert abs((title.left + title.right) / 2 - 106) < 2
    assert abs(address.left - LEFT) < 1
    assert signed.left > 105
    for word in ("（八）第8项", "表1", "预警128", "2026年1月8日"):
        assert word in text
    for sheet in sheets:
        assert not body(sheet)[-1].text.startswith("（")
