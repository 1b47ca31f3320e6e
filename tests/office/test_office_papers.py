"""Papers with a red head as LibreOffice prints them, measured against sections 5, 6, 8 and 9; positions in mm."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path as File
from typing import Any

import pytest
from attrs import evolve

from wenming.document import Document, Imprint, Line, RedHead
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.word import WordRenderer

pytestmark = pytest.mark.office

LEFT, RIGHT, TOP, FOOT = 28, 184, 37, 262
MIDDLE = (LEFT + RIGHT) / 2
CHARACTER = 16 * 25.4 / 72
LINE = 579 / 56.693
SMALL = 14 * 25.4 / 72
ALL_PAGES = "pdf:writer_pdf_Export:" + json.dumps({"IsSkipEmptyPages": {"type": "boolean", "value": "false"}})
HEAD = RedHead(
    mark="某市气象局文件",
    number="某气发〔二〇二六〕八号",
    copy_number="000001",
    classification="机密★1年",
    urgency="特急",
)
COPIES = (
    "抄送：市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市中级人民法院，市人民检察院，各区县气象局，"
    "驻市有关单位。"
)
PAPER = Document(
    title="某市气象局关于加强汛期预警服务的通知",
    salutation="各区县气象局，市局各单位：",
    blocks=(
        Line(text="为做好汛期气象服务，现就有关事项通知如下。", path=Path(("opening", 0))),
        Line(text="各单位要压实责任。", path=Path(("opening", 1))),
    ),
    signature="某市气象局",
    date="二〇二六年十一月十八日",
    sealed=True,
    remark="（此件公开发布）",
    head=HEAD,
    imprint=Imprint(copies_to=COPIES, printed_by="某市气象局办公室", printed_on="2026年11月18日印发"),
)


def lines(count: int) -> tuple[Line, ...]:
    """Return so many paragraphs of one line."""
    return tuple(Line(text="压实责任。", path=Path(("opening", at))) for at in range(count))


def exactly(sheet: Any, text: str) -> Any:
    """Return the line that is *text*, not one that begins with it."""
    return next(line for line in sheet.lines if line.text == text)


def long_paper(count: int) -> Document:
    """Return a paper without head, of so many lines."""
    return Document(title="", blocks=lines(count), imprint=PAPER.imprint)


UP = evolve(PAPER, sealed=False, head=evolve(HEAD, signers=("张三",), copy_number="", classification=""))
MANY = evolve(
    UP, head=evolve(UP.head, signers=("张三丰", "李四", "王五", "赵六六", "钱七"), urgency=""), remark=""
)
EVERYONE = evolve(PAPER, salutation="，".join(["某某市某某区人民政府办公室"] * 30) + "：")
DOCUMENTS = {
    "down": PAPER,
    "up": UP,
    "many": MANY,
    "bare": evolve(PAPER, head=evolve(HEAD, copy_number="", classification="", urgency="")),
    "wide": evolve(PAPER, head=evolve(HEAD, mark="某某省某某市气象灾害防御指挥部办公室文件")),
    "everyone": EVERYONE,
    "copies": evolve(
        PAPER, imprint=evolve(PAPER.imprint, copies_to="抄送：" + "，".join(["某某区气象局"] * 20) + "。")
    ),
    **{f"lines-{count}": long_paper(count) for count in (5, 22, 36, 43, 44, 45)},
}


@pytest.fixture(scope="module")
def pdfs(office: Any) -> dict[str, File]:
    """Return all papers as PDF, blank pages too."""
    files = {
        f"paper-{name}": WordRenderer().render(one, RenderContext()).content
        for name, one in DOCUMENTS.items()
    }
    made: dict[str, File] = office.pdfs(files, kind=ALL_PAGES)
    return {name.removeprefix("paper-"): pdf for name, pdf in made.items()}


@pytest.mark.parametrize("name", ["down", "bare", "up", "wide"])
def test_l_head_4_the_mark_72_mm_from_the_top(office: Any, pdfs: dict[str, File], name: str) -> None:
    """Ink from 72 mm on, two more for the letters' own head room, whatever stands above; centred, on one line."""
    sheet = office.sheets(pdfs[name])[0]
    box = office.ink(pdfs[name], 1, 69, 92)

    assert 71.9 < box.top < 74.1
    assert (box.left + box.right) / 2 == pytest.approx(MIDDLE, abs=1)
    assert box.left > LEFT - 0.2
    assert box.right < RIGHT + 0.2
    assert len([line for line in sheet.lines if line.text.endswith("文件")]) == 1


def test_l_head_1_to_3_labels_at_the_left_one_a_line(office: Any, pdfs: dict[str, File]) -> None:
    """From the first line of the 版心 down, in the pitch of the body."""
    sheet = office.sheets(pdfs["down"])[0]
    found = [sheet.line(start) for start in ("000001", "机密", "特急")]

    assert [line.left for line in found] == pytest.approx([LEFT] * 3, abs=0.5)
    assert TOP < found[0].top < TOP + LINE / 2
    for above, below in pairwise(found):
        assert below.top - above.top == pytest.approx(LINE, abs=0.3)
    assert office.sheets(pdfs["up"])[0].line("特急").top == pytest.approx(found[0].top, abs=0.3)


def test_l_head_6_the_number_centred_two_lines_below_the_mark(office: Any, pdfs: dict[str, File]) -> None:
    """The mark's line is 1.1 times as high as its 48 pt."""
    for name in ("down", "bare"):
        number = office.sheets(pdfs[name])[0].line("某气发")
        foot = TOP + 35 + 1056 / 56.693
        assert (number.left + number.right) / 2 == pytest.approx(MIDDLE, abs=0.7)
        assert number.top - foot == pytest.approx(2 * LINE, abs=1)


@pytest.mark.parametrize("name", ["down", "up", "many"])
def test_l_head_9_the_red_line(office: Any, pdfs: dict[str, File], name: str) -> None:
    """4 mm below the number, 156 mm wide, about 1 pt thick, red."""
    number = office.sheets(pdfs[name])[0].line("某气发")
    foot = number.top + CHARACTER  # of the number's line, which is as high as a character
    line = office.ink(pdfs[name], 1, foot + 2.5, foot + 7)

    assert line.right - line.left == pytest.approx(156, abs=0.6)
    assert line.top - foot == pytest.approx(4, abs=1)
    assert line.bottom - line.top == pytest.approx(0.35, abs=0.2)


def test_l_title_1_title_two_lines_below_the_red_line(office: Any, pdfs: dict[str, File]) -> None:
    """Centred; the list of recipients a blank line below it (L-MAIN-1)."""
    sheet = office.sheets(pdfs["down"])[0]
    number, title, recipients = sheet.line("某气发"), sheet.line("某市气象局关于"), sheet.line("各区县")
    red = number.top + CHARACTER + 4.1

    assert 2 * LINE - 0.5 < title.top - red < 2 * LINE + 220 / 56.693  # its line is higher than its letters
    assert (title.left + title.right) / 2 == pytest.approx(MIDDLE, abs=1)
    assert recipients.left == pytest.approx(LEFT, abs=0.5)


def test_l_head_7_one_signer_on_the_line_of_the_number(office: Any, pdfs: dict[str, File]) -> None:
    """A character from either edge."""
    sheet = office.sheets(pdfs["up"])[0]
    number, signer = sheet.line("某气发"), sheet.line("签发人")

    assert number.left == pytest.approx(LEFT + CHARACTER, abs=0.5)
    assert signer.right == pytest.approx(RIGHT - CHARACTER, abs=0.5)
    assert number.top == pytest.approx(signer.top, abs=0.5)


def test_l_head_8_five_signers_in_three_rows(office: Any, pdfs: dict[str, File]) -> None:
    """Names below names, rows in the body's pitch, the number on the last row, the mark where it always is."""
    sheet = office.sheets(pdfs["many"])[0]
    words = {
        name: next(word for word in sheet.words if word.text.endswith(name))
        for name in ("张三丰", "李四", "王五", "赵六六", "钱七", "某气发〔二〇二六〕八号")
    }
    first = words["王五"].left
    assert words["钱七"].left == pytest.approx(first, abs=0.2)
    assert words["张三丰"].right - 3 * CHARACTER == pytest.approx(first, abs=0.5)
    assert words["李四"].left == pytest.approx(words["赵六六"].left, abs=0.2)
    assert words["赵六六"].right == pytest.approx(RIGHT - CHARACTER, abs=0.5)
    assert words["某气发〔二〇二六〕八号"].top == pytest.approx(words["钱七"].top, abs=0.5)
    assert words["王五"].top - words["张三丰"].top == pytest.approx(LINE, abs=0.3)
    assert words["钱七"].top - words["王五"].top == pytest.approx(LINE, abs=0.3)
    assert 71.9 < office.ink(pdfs["many"], 1, 69, 92).top < 74.1


def test_l_sign_2_a_sealed_signature(office: Any, pdfs: dict[str, File]) -> None:
    """The date ends four characters from the right, the name is centred above it, two lines of room above."""
    sheet = next(
        one for one in office.sheets(pdfs["down"]) if any("十一月" in line.text for line in one.lines)
    )
    body, name, date = sheet.line("各单位要"), exactly(sheet, "某市气象局"), sheet.line("二〇二六年")

    assert RIGHT - date.right == pytest.approx(4 * CHARACTER, abs=0.25 * CHARACTER)
    assert (name.left + name.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=0.25 * CHARACTER)
    assert date.top - name.top == pytest.approx(LINE, abs=0.3)
    assert name.top - body.top == pytest.approx(3 * LINE, abs=0.3)


def test_l_sign_1_an_unsealed_signature(office: Any, pdfs: dict[str, File]) -> None:
    """The date, longer here, ends two characters from the right and begins two right of the name."""
    sheet = next(one for one in office.sheets(pdfs["up"]) if any("十一月" in line.text for line in one.lines))
    name, date = exactly(sheet, "某市气象局"), sheet.line("二〇二六年")

    assert date.left - name.left == pytest.approx(2 * CHARACTER, abs=0.3)
    assert RIGHT - date.right == pytest.approx(2 * CHARACTER, abs=0.5)


def test_l_sign_2_digits_do_not_push_a_sealed_name_aside(office: Any, pdfs: dict[str, File]) -> None:
    """LibreOffice sets digits wider (V-11): both lines stay on one axis."""
    document = evolve(PAPER, date="2026年11月18日")
    pdf = office.pdf(WordRenderer().render(document, RenderContext()).content, "paper-digits")
    sheet = next(one for one in office.sheets(pdf) if any("11月" in line.text for line in one.lines))
    name, date = exactly(sheet, "某市气象局"), sheet.line("2026")

    assert (name.left + name.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=0.25 * CHARACTER)


def test_l_note_1_the_remark_below_the_date(office: Any, pdfs: dict[str, File]) -> None:
    """On the next line, two characters in."""
    sheet = next(one for one in office.sheets(pdfs["down"]) if any("此件" in line.text for line in one.lines))
    date, remark = sheet.line("二〇二六年"), sheet.line("（此件")

    assert remark.top - date.top == pytest.approx(LINE, abs=0.3)
    assert remark.left == pytest.approx(LEFT + 2 * CHARACTER, abs=3)  # a bracket's ink begins late


@pytest.mark.parametrize("name", ["down", "copies", "everyone", "lines-5", "lines-36", "lines-44"])
def test_l_end_1_l_end_2_the_lines_at_the_foot(office: Any, pdfs: dict[str, File], name: str) -> None:
    """The last one lies on the foot of the 版心, 156 mm wide; 印发 stands on it."""
    sheets = office.sheets(pdfs[name])
    printed = sheets[-1].line("某市气象局办公室")
    line = office.ink(pdfs[name], len(sheets), printed.bottom + 0.2, FOOT + 2)

    assert line.bottom == pytest.approx(FOOT, abs=1)
    assert line.right - line.left == pytest.approx(156, abs=1)
    assert line.left == pytest.approx(LEFT, abs=0.6)


def test_l_end_3_l_end_5_words_of_the_imprint(office: Any, pdfs: dict[str, File]) -> None:
    """One character of 四号 in from either side; lines that wrap begin behind the colon."""
    sheet = office.sheets(pdfs["copies"])[-1]
    rows = [line for line in sheet.lines if "某某区气象局" in line.text]
    office_, day = sheet.line("某市气象局办公室"), sheet.line("2026年11月18日印发")

    assert rows[0].text.startswith("抄送：某某区气象局")
    assert len(rows) == 6
    assert rows[0].left == pytest.approx(LEFT + SMALL, abs=0.5)
    assert [row.left for row in rows[1:]] == pytest.approx([LEFT + 4 * SMALL] * 5, abs=0.5)
    assert max(row.right for row in rows) < RIGHT - SMALL + 0.5
    assert office_.left == pytest.approx(LEFT + SMALL, abs=0.5)
    assert day.right == pytest.approx(RIGHT - SMALL, abs=0.5)
    assert office_.top == pytest.approx(day.top, abs=0.5)


@pytest.mark.parametrize(
    ("name", "pages", "numbered"),
    [
        ("lines-5", 2, [1]),  # an odd page: the imprint on its back
        ("lines-22", 2, [1]),
        ("lines-36", 2, [1, 2]),  # an even page with room
        ("lines-43", 4, [1, 2]),  # an even page without: a blank page, then the imprint
        ("lines-44", 4, [1, 2]),
        ("lines-45", 4, [1, 2, 3]),
    ],
)
def test_l_end_6_l_pnum_5_the_last_page_is_even(
    office: Any, pdfs: dict[str, File], name: str, pages: int, numbered: list[int]
) -> None:
    """A page of the imprint alone, and a blank one before it, carry no number."""
    sheets = office.sheets(pdfs[name])
    count = int(name.removeprefix("lines-"))
    body = [sum(line.text == "压实责任。" for line in sheet.lines) for sheet in sheets]

    assert len(sheets) == pages
    assert [
        at for at, sheet in enumerate(sheets, 1) if any(line.text[:1] == "—" for line in sheet.lines)
    ] == numbered
    assert sum(body) == count
    assert body[: (count + 21) // 22] == [min(22, count - at) for at in range(0, count, 22)]
    assert any(line.text.startswith("抄送") for line in sheets[-1].lines)


def test_l_end_6_the_imprint_is_never_drawn_over_text(office: Any) -> None:
    """From no room at all to plenty, line by line."""
    counts = range(30, 46)
    files = {
        f"over-{count}": WordRenderer().render(long_paper(count), RenderContext()).content for count in counts
    }
    for name, pdf in office.pdfs(files, kind=ALL_PAGES).items():
        sheets = office.sheets(pdf)
        last = [line for line in sheets[-1].lines if line.text[:1] != "—"]
        text = [line.bottom for line in last if line.text == "压实责任。"]
        copies = next(line for line in last if line.text.startswith("抄送"))
        assert len(sheets) % 2 == 0, name
        assert not text or max(text) + 1 < copies.top, name


def test_l_main_2_a_long_list_of_recipients_moves_to_the_imprint(office: Any, pdfs: dict[str, File]) -> None:
    """Body on page 1 (L-BODY-1), 主送 above 抄送."""
    sheets = office.sheets(pdfs["everyone"])
    first, last = ["".join(line.text for line in sheet.lines) for sheet in (sheets[0], sheets[-1])]

    assert "为做好汛期" in first
    assert "某某区人民政府办公室" not in first
    assert "主送：某某市某某区人民政府办公室，" in last
    assert last.index("主送：") < last.index("抄送：") < last.index("印发")
