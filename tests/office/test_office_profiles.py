"""Each profile as LibreOffice prints it: lines, characters, title block, contents, turned pages; in mm."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path as File
from typing import Any

import pytest
from attrs import evolve

from wenming.document import AttachmentHead, Document, Grid, Heading, Line
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.html import HtmlRenderer
from wenming.renderers.profile import GBT_9704, Profile
from wenming.renderers.profiles import PROFILES, REPORT
from wenming.renderers.word import WordRenderer

pytestmark = pytest.mark.office

WORDS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"
HOUSE = evolve(
    GBT_9704, name="house", top=30, bottom=30, left=25, right=25, lines=20, chars=30, body_size=15, title_size=20
)  # pitch from the lines: 237 mm / 20
LARGE = evolve(GBT_9704, name="large", pitch=Decimal("28.95"), chars=None)
PAGES = {**PROFILES, "house": HOUSE, "large": LARGE}
LONG = "某市气象局关于加强汛期气象灾害监测预警服务工作情况的报告"


def line(text: str) -> Line:
    """Return a paragraph of body."""
    return Line(text=text, path=Path(("x",)))


def running(profile: Profile) -> Document:
    """Return two and a half pages of hanzi."""
    count = profile.lines * (profile.chars or 27) * 5 // 2
    return Document(title="", blocks=(line((WORDS * 99)[:count]),))


def report() -> Document:
    """Return a report of several pages, nothing but hanzi in its body."""
    blocks: list[Any] = [line("现将有关情况报告如下。")]
    for at, number in enumerate("一二三"):
        path = Path(("sections", at))
        blocks.append(Heading(level=1, label=f"{number}、", title=f"做法{number}", path=path))
        for inner, label in enumerate("一二三"):
            under = path.under("children", inner)
            blocks.append(Heading(level=2, label=f"（{label}）", title=f"服务{number}{label}", path=under))
            blocks += [line(WORDS * 4)] * (inner + 1)
    attached = AttachmentHead(label="附件", title="统计表", path=Path(("attachments", 0)))
    return Document(
        title=LONG, salutation="市人民政府：", blocks=tuple(blocks), signature="某市气象局", date="2026年11月18日",
        appendix=(attached, line("附件正文。")),
    )  # fmt: skip


def turned() -> Document:
    """Return three pages of a wide table amid text."""
    rows = tuple((f"甲{'乙' * (n % 9)}", "丙丁", str(n)) for n in range(100, 145))
    grid = Grid(header=("名", "类", "数"), rows=rows, numeric=(False, False, True), path=Path(("t",)), landscape=True)
    return Document(title="", blocks=(line(WORDS), grid, line("表后文字。")))


@pytest.fixture(scope="module")
def pdfs(office: Any) -> dict[str, File]:
    """Convert all files at the cost of one start."""
    made = {}
    for name, profile in PAGES.items():
        plain, listed = RenderContext(profile=profile), RenderContext(profile=profile, toc=2)
        made[f"running-{name}"] = WordRenderer().render(running(profile), plain).content
        made[f"report-{name}"] = WordRenderer().render(report(), plain).content
        made[f"listed-{name}"] = WordRenderer().render(report(), listed).content
        made[f"turned-{name}"] = WordRenderer().render(turned(), plain).content
    found: dict[str, File] = office.pdfs(made)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_lines_and_characters_of_a_full_page(office: Any, pdfs: dict[str, File], name: str) -> None:
    """L-GRID-1, 2, 6, L-REP-1, 10, 14: as many as the profile says, within its 版心."""
    profile = PAGES[name]
    sheet = office.sheets(pdfs[f"running-{name}"])[1]
    lines = [one for one in sheet.lines if not one.text.startswith("—")]

    assert (round(sheet.width), round(sheet.height)) == (210, 297)
    assert [len(one.text) for one in lines] == [profile.chars or 27] * profile.lines
    box = office.ink(pdfs[f"running-{name}"], 2, 0, 297 - profile.bottom + 1)
    assert profile.left - 0.5 < box.left < profile.left + 1
    assert 210 - profile.right - 6 < box.right < 210 - profile.right + 0.5
    assert profile.top - 0.5 < box.top < profile.top + profile.body_pitch / 113.4 + 1.5  # amid a line's pitch


@pytest.mark.parametrize("name", PAGES)
def test_the_title_block(office: Any, pdfs: dict[str, File], name: str) -> None:
    """L-TITLE-4, 5, L-REP-2 … 5: lines centred and of unlike width; unit and date centred below, or not at all."""
    profile = PAGES[name]
    middle = (profile.left + 210 - profile.right) / 2
    sheet = office.sheets(pdfs[f"report-{name}"])[0]
    address = sheet.line("市人民政府")
    above = [one for one in sheet.lines if one.top < address.top]
    title = above[:2]

    assert "".join(one.text for one in title) == LONG
    assert len({round(one.right - one.left) for one in title}) == 2
    for one in above:
        assert (one.left + one.right) / 2 == pytest.approx(middle, abs=1)
    signed = [one.text for one in above if one not in title]
    assert signed == (["某市气象局", "（2026年11月18日）"] if profile.byline == "title" else [])
    pitch = profile.body_pitch / 56.693
    assert title[0].top == pytest.approx(profile.top + profile.title_above * pitch + 2.5, abs=2)
    assert address.top - above[-1].top == pytest.approx(2 * pitch, abs=3)
    whole = "".join(one.text for each in office.sheets(pdfs[f"report-{name}"]) for one in each.lines)
    assert whole.count("2026年11月18日") == 1


@pytest.mark.parametrize("name", PAGES)
def test_contents_name_the_pages_that_headings_stand_on(office: Any, pdfs: dict[str, File], name: str) -> None:
    """L-PNUM-1, 5: the printed number of each heading's page, counted from the title; none on the contents."""
    numbers: dict[str, str] = {}
    told: dict[str, str] = {}
    for sheet in office.sheets(pdfs[f"listed-{name}"]):
        lines = ["".join(one.text.split()) for one in sheet.lines]
        number = next((found[1] for one in lines if (found := re.fullmatch("—([0-9]+)—", one))), "")
        for one in lines:
            if found := re.fullmatch(r"(.+?)\.{3,}([0-9]+)", one):
                told[found[1]] = found[2]
                assert number == ""
            elif re.match("[一二三]、做法|（[一二三]）服务|统计表", one):
                numbers[one] = number

    assert len(told) == 13
    assert told == numbers
    assert int(told["统计表"]) > int(told["（一）服务一一"]) == 1


@pytest.mark.parametrize("name", ["gbt9704", "report"])
def test_headings_make_the_outline_of_the_file(pdfs: dict[str, File], name: str) -> None:
    """Section 4: a navigation pane shows headings and attachments in order, the title not among them."""
    told = [
        bytes.fromhex(found.decode()).decode("utf-16")
        for found in re.findall(rb"/Title<([0-9A-F]+)>", pdfs[f"report-{name}"].read_bytes())
    ]
    wanted = [block.text for block in report().blocks if isinstance(block, Heading)]

    assert told[: len(wanted) + 1] == [*wanted, "统计表"]


@pytest.mark.parametrize("name", PAGES)
def test_a_turned_page(office: Any, pdfs: dict[str, File], name: str) -> None:
    """L-TBL-1: 297 × 210, as wide as the 版心 is high, head repeated; its number where the foot is once it is bound."""
    profile, pdf = PAGES[name], pdfs[f"turned-{name}"]
    sheets = office.sheets(pdf)
    wide = [at for at, sheet in enumerate(sheets, 1) if sheet.width > sheet.height]

    assert wide == list(range(2, len(sheets)))
    assert len(wide) >= 2
    for page in wide:
        sheet = sheets[page - 1]
        assert (round(sheet.width), round(sheet.height)) == (297, 210)
        assert any("名" in word.text for word in sheet.words)
        box = office.ink(pdf, page, profile.left, 210 - profile.right, right=297, left=profile.bottom - 1)
        assert box.left == pytest.approx(profile.bottom, abs=0.5)
        assert box.right == pytest.approx(297 - profile.top, abs=0.5)
        number = office.ink(pdf, page, 0, 210, right=profile.bottom - 2)
        place = profile.bottom - profile.page_number_gap
        assert (number.left + number.right) / 2 == pytest.approx(place, abs=0.7)
        ends = {
            "outer": (210 - profile.right - number.bottom) if page % 2 else number.top - profile.left,
            "centre": abs((number.top + number.bottom - profile.left - 210 + profile.right) / 2) + 4.94,
        }
        assert ends[profile.page_number] == pytest.approx(4.94, abs=1)


def test_html_turns_the_same_pages(office: Any, browser: Any) -> None:
    """L-TBL-1: a browser prints the wide table on paper turned a quarter, its number beside the left edge."""
    pdf = browser.pdf(HtmlRenderer().render(turned(), RenderContext()).content, "turned-html")
    sheets = office.sheets(pdf)
    wide = [at for at, sheet in enumerate(sheets, 1) if sheet.width > sheet.height]

    assert wide[0] == 2
    assert len(wide) >= 2
    for page in wide:
        number = office.ink(pdf, page, 0, 210, right=33)
        assert (number.left + number.right) / 2 == pytest.approx(28, abs=1)
        assert (184 - number.bottom if page % 2 else number.top - 28) == pytest.approx(4.94, abs=1)


def test_html_prints_unit_and_date_under_the_title(office: Any, browser: Any) -> None:
    """L-REP-3, 4: as Word does; the title in the same lines."""
    pdf = browser.pdf(HtmlRenderer().render(report(), RenderContext(profile=REPORT)).content, "report-html")
    above = [one for one in office.sheets(pdf)[0].lines if one.top < office.sheets(pdf)[0].line("市人民政府").top]

    assert "".join(one.text for one in above[:2]) == LONG
    assert [one.text for one in above[2:]] == ["某市气象局", "（2026年11月18日）"]
    for one in above:
        assert (one.left + one.right) / 2 == pytest.approx(106, abs=1)
