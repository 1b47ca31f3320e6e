"""Fonts, sizes and colours of each element, and the places of attachments, tables, names and signatures; in mm."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path as File
from typing import Any

import pytest
from attrs import evolve

from wenming.document import AttachmentHead, Document, Grid, Heading, Imprint, Line, RedHead
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word import WordRenderer

pytestmark = pytest.mark.office

LEFT, RIGHT, TOP, FOOT = 28, 184, 37, 262
CHARACTER = 16 * 25.4 / 72
LINE = 579 / 56.693
TITLE_LINE = 33 * 25.4 / 72
FANGSONG, KAI, HEI, SONG, LATIN = "UMing", "UKai", "NotoSansCJK", "NotoSerifCJK", "LiberationSerif"
NAME = "某市气象灾害监测预警服务能力提升工程年度建设任务完成情况统计表和有关说明"
ROWS = 5000


def line(text: str, kind: Any = "body") -> Line:
    """Return a paragraph."""
    return Line(text=text, kind=kind, path=Path(("opening", 0)))


def heading(level: int, label: str, title: str, rest: str = "") -> Heading:
    """Return a heading."""
    return Heading(
        level=level, label=label, title=title, stop="。" if rest else "", rest=rest, path=Path(("sections", level))
    )


def attachment(label: str, title: str) -> tuple[AttachmentHead, Line]:
    """Return an attachment of one paragraph."""
    return AttachmentHead(label=label, title=title, path=Path(("attachments", 0))), line("附件正文。")


PAPER = Document(
    title="关于加强汛期预警服务工作的通知",
    salutation="各区县气象局：",
    blocks=(
        line("现就有关事项通知如下。"),
        heading(1, "一、", "主要任务"),
        heading(2, "（一）", "强化预警", "发布信号。"),
        heading(3, "1.", "健全机制"),
        heading(4, "（1）", "明确分工"),
        line("各单位要压实责任，汇总二〇二六年情况。"),
        line("附件：1.\t" + NAME, "attachment_note"),
        line("2.\t" + NAME, "attachment_note"),
    ),
    signature="某市气象局",
    date="二〇二六年一月八日",
    sealed=True,
    remark="（此件公开发布）",
    head=RedHead(mark="某市气象局文件", number="某气发〔二〇二六〕八号", classification="机密", signers=("张三",)),
    imprint=Imprint(copies_to="抄送：市委办公室。", printed_by="局办公室", printed_on="一月九日印发"),
    appendix=(*attachment("附件1", NAME[:18]), *attachment("附件2", NAME[:18])),
)
GRID = Grid(
    header=("站名", "条数"), rows=(("甲站", "7"), ("丙丁戊站", "1,280")), numeric=(False, True), path=Path(("t",))
)
HOUSE = evolve(
    GBT_9704, name="house", top=30, bottom=30, left=25, right=25, lines=20, chars=30, body_size=15, title_size=20
)
NAMES = ("𬱟", "葛\U000e0100", "\U00020bb7")


def ending(count: int, sealed: bool, remark: str) -> Document:
    """Return a signed paper of so many lines."""
    return Document(
        title="", blocks=(line("压实责任。"),) * count, signature="某市气象局", date="二〇二六年一月八日",
        sealed=sealed, remark=remark,
    )  # fmt: skip


ENDS = {
    f"end-{count}-{sealed}-{bool(remark)}": ending(count, sealed, remark)
    for count in range(15, 24)
    for sealed in (False, True)
    for remark in ("", "（此件公开发布）")
}
DOCUMENTS = {
    "paper": PAPER,
    "bare": evolve(PAPER, head=None, imprint=None),
    "single": Document(title="", blocks=(line("正文。"), line(f"附件：{NAME}", "attachment_note"))),
    "table": Document(title="", blocks=(line("正文。"), GRID, line("表后。"))),
    "names": Document(title="", blocks=tuple(line(f"姓名{name}同志同志") for name in NAMES)),
    "long-name": Document(
        title="", blocks=(line("正文。"),), signature="某市气象灾害防御指挥部办公室", date="二〇二六年一月八日"
    ),
    "rows": Document(
        title="",
        blocks=(
            Grid(
                header=("序号",),
                rows=tuple((f"第{at}行",) for at in range(ROWS)),
                numeric=(False,),
                path=Path(("t",)),
            ),
        ),
    ),
    **ENDS,
}


@pytest.fixture(scope="module")
def pdfs(office: Any) -> dict[str, File]:
    """Convert all files at the cost of one start."""
    contents = {
        f"element-{name}": WordRenderer().render(one, RenderContext()).content for name, one in DOCUMENTS.items()
    }
    contents["element-house"] = WordRenderer().render(evolve(PAPER, appendix=()), RenderContext(profile=HOUSE)).content
    return {name.removeprefix("element-"): pdf for name, pdf in office.pdfs(contents).items()}


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("某市气象局文件", SONG, 48),
        ("机密", HEI, 16),
        ("某气发〔二〇二六〕八号", FANGSONG, 16),
        ("签发人：", FANGSONG, 16),
        ("张三", KAI, 16),
        ("关于加强汛期预警服务工作的通知", SONG, 22),
        ("各区县气象局：", FANGSONG, 16),
        ("现就有关事项通知如下。", FANGSONG, 16),
        ("一、主要任务", HEI, 16),
        ("（一）强化预警。", KAI, 16),
        ("发布信号。", FANGSONG, 16),
        ("健全机制", FANGSONG, 16),
        ("1.", LATIN, 16),
        ("）明确分工", FANGSONG, 16),
        ("某市气象局", FANGSONG, 16),
        ("二〇二六年一月八日", FANGSONG, 16),
        ("（此件公开发布）", FANGSONG, 16),
        ("附件", HEI, 16),
        (NAME[:18], SONG, 22),
        ("抄送：市委办公室。", FANGSONG, 14),
        ("一月九日印发", FANGSONG, 14),
        ("— 1 —", SONG, 14),
    ],
)
def test_fonts_and_sizes_of_elements(office: Any, pdfs: dict[str, File], text: str, font: str, size: int) -> None:
    """Section 3, L-NUM-2, L-NUM-5, L-HEAD-8, L-ATT-4, L-END-3, L-PNUM-1: kind and size of type, element by element."""
    found = [piece for piece in office.pieces(pdfs["paper"]) if piece.text.strip() == text]

    assert found
    assert {(piece.font[: len(font)], piece.size) for piece in found} == {(font, size)}


def test_only_the_mark_is_red(office: Any, pdfs: dict[str, File]) -> None:
    """L-HEAD-10, L-PAGE-7: all other text is black."""
    colors = {piece.color: piece.text for piece in office.pieces(pdfs["paper"])}

    assert colors.keys() == {"#ff0000", "#000000"}
    assert colors["#ff0000"] == "某市气象局文件"


def test_lines_of_the_body_are_evenly_spaced(office: Any, pdfs: dict[str, File]) -> None:
    """L-BODY-3, L-UNIT-2: paragraphs and headings of all levels 28.95 pt apart, nothing between them."""
    sheet = office.sheets(pdfs["bare"])[0]
    starts = ("现就", "一、主要", "（一）强化", "1.健全", "（1）明确", "各单位要")
    lines = [sheet.line(start) for start in starts]

    for above, below in pairwise(lines):
        assert below.bottom - above.bottom == pytest.approx(LINE, abs=0.8)  # fonts differ in their boxes
    assert lines[-1].top - lines[0].top == pytest.approx(5 * LINE, abs=0.2)


def test_attachment_notes(office: Any, pdfs: dict[str, File]) -> None:
    """L-ATT-1, L-ATT-2: two characters in after a blank line; names and what wraps begin below one another."""
    lines = [one for sheet in office.sheets(pdfs["paper"]) for one in sheet.lines]
    at = next(index for index, one in enumerate(lines) if one.text.startswith("附件：1."))
    names = [one.left for one in lines[at : at + 4]]
    single = office.sheets(pdfs["single"])[0]
    first, wrapped = single.lines[1:3]

    assert lines[at].left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.5)
    assert names[1] == pytest.approx(LEFT + 6 * CHARACTER, abs=0.5)
    assert names[2] == pytest.approx(LEFT + 5 * CHARACTER, abs=0.5)
    assert names[3] == pytest.approx(names[1], abs=0.1)
    assert first.top - single.lines[0].top == pytest.approx(2 * LINE, abs=0.3)
    assert first.left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.5)
    assert wrapped.left == pytest.approx(LEFT + 5 * CHARACTER, abs=0.5)


def test_each_attachment_on_a_page_of_its_own(office: Any, pdfs: dict[str, File]) -> None:
    """L-ATT-3, L-ATT-4, L-PNUM-4: head on line 1, title on line 3, page numbers run on."""
    sheets = office.sheets(pdfs["paper"])
    begun = [(at, sheet) for at, sheet in enumerate(sheets, 1) if sheet.lines and sheet.lines[0].text in ("附件1", "附件2")]

    assert [sheet.lines[0].text for _, sheet in begun] == ["附件1", "附件2"]
    for at, sheet in begun:
        head, title = sheet.lines[:2]
        assert head.left == pytest.approx(LEFT, abs=0.5)
        assert TOP < head.top < TOP + LINE / 2
        down = (title.top + title.bottom - head.top - head.bottom) / 2
        assert down == pytest.approx(2 * LINE + (TITLE_LINE - LINE) / 2, abs=0.5)
        assert (title.left + title.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
        assert f"—{at}—" in [one.text for one in sheet.lines]


def test_rules_of_the_imprint(office: Any, pdfs: dict[str, File]) -> None:
    """L-END-1: first and last line 0.35 mm thick, the one between 0.25 mm; all as wide as the 版心."""
    sheets = office.sheets(pdfs["paper"])
    copies, printed = sheets[-1].line("抄送"), sheets[-1].line("局办公室")
    middle = (copies.bottom + printed.top) / 2
    bands = ((copies.top - 6, copies.top - 0.2), (middle - 1.3, middle + 1.3), (printed.bottom + 0.2, FOOT + 2))
    rules = [office.ink(pdfs["paper"], len(sheets), *band) for band in bands]

    assert [rule.bottom - rule.top for rule in rules] == pytest.approx([0.35, 0.26, 0.35], abs=0.09)
    assert [rule.right - rule.left for rule in rules] == pytest.approx([156] * 3, abs=0.6)


def test_a_paper_of_a_house_with_other_margins(office: Any, pdfs: dict[str, File]) -> None:
    """L-HEAD-4, L-HEAD-9, L-SIGN-2, L-END-2: places are measured from its own 版心, characters are its own."""
    sheets = office.sheets(pdfs["house"])
    number = sheets[0].line("某气发")
    mark = office.ink(pdfs["house"], 1, HOUSE.top + 30, HOUSE.top + 55)
    red = office.ink(pdfs["house"], 1, number.top + 7.5, number.top + 12)
    date = next(one for sheet in sheets for one in sheet.lines if one.text == "二〇二六年一月八日")
    foot = office.ink(pdfs["house"], len(sheets), sheets[-1].line("局办公室").bottom + 0.2, 297 - HOUSE.bottom + 2)

    assert HOUSE.top + 34.9 < mark.top < HOUSE.top + 37.1
    assert (red.left, red.right) == pytest.approx((25, 185), abs=0.5)
    assert 185 - date.right == pytest.approx(4 * 15 * 25.4 / 72, abs=1.4)
    assert foot.bottom == pytest.approx(267, abs=1)
    assert (foot.left, foot.right) == pytest.approx((25, 185), abs=0.6)


def test_columns_of_a_table(office: Any, pdfs: dict[str, File]) -> None:
    """L-TBL-2, 5: heads and short text in the middle, figures at the right of their columns; 156 mm wide."""
    sheet = office.sheets(pdfs["table"])[0]
    where = {word.text: word for word in sheet.words}
    box = office.ink(pdfs["table"], 1, where["站名"].top - 1, where["1,280"].bottom + 1)

    middles = [(where[text].left + where[text].right) / 2 for text in ("站名", "甲站", "丙丁戊站")]
    assert middles == pytest.approx([middles[0]] * 3, abs=0.2)
    assert where["7"].right == pytest.approx(where["1,280"].right, abs=0.1)
    assert RIGHT - 4 < where["7"].right < RIGHT
    assert (box.left, box.right) == pytest.approx((LEFT, RIGHT), abs=0.4)


def test_rare_names_take_one_cell(office: Any, pdfs: dict[str, File]) -> None:
    """T3: characters beyond the first plane, and with a variant, are printed as one character, none lost."""
    for name, found in zip(NAMES, office.sheets(pdfs["names"])[0].lines, strict=False):
        assert found.text == f"姓名{name}同志同志"
        assert found.right - found.left == pytest.approx(7 * 15.7 * 25.4 / 72, abs=0.5)


def test_a_table_of_5000_rows(office: Any, pdfs: dict[str, File]) -> None:
    """L-TBL-4: every row once and in order, the head on every page, nothing below the 版心."""
    sheets = office.sheets(pdfs["rows"])
    rows = [one.text for sheet in sheets for one in sheet.lines if one.text.startswith("第")]

    assert rows == [f"第{at}行" for at in range(ROWS)]
    assert len(sheets) > 100
    for sheet in sheets:
        assert sheet.lines[0].text == "序号"
        assert sheet.lines[-2].bottom < FOOT


@pytest.mark.parametrize("name", ENDS)
def test_the_signature_never_stands_alone(office: Any, pdfs: dict[str, File], name: str) -> None:
    """L-SIGN-8, L-NOTE-1: sealed or not, however full the page is, its page holds body text; so does 附注's."""
    sheets = office.sheets(pdfs[name])
    document = ENDS[name]
    texts = [[one.text for one in sheet.lines if one.text[:1] != "—"] for sheet in sheets]
    signed = next(page for page in texts if "二〇二六年一月八日" in page)

    assert sum(page.count("压实责任。") for page in texts) == len(document.blocks)
    assert signed[0] == "压实责任。"
    assert "某市气象局" in signed
    assert texts.index(signed) == len(texts) - 1
    assert not document.remark or document.remark in signed


def test_a_name_longer_than_the_date(office: Any, pdfs: dict[str, File]) -> None:
    """L-SIGN-1, where b ≤ a: the name ends two characters from the right, the date begins two right of its first."""
    sheet = office.sheets(pdfs["long-name"])[0]
    name, date = sheet.line("某市气象灾害"), sheet.line("二〇二六年")

    assert RIGHT - name.right == pytest.approx(2 * CHARACTER, abs=0.5)
    assert date.left - name.left == pytest.approx(2 * CHARACTER, abs=0.3)


def test_a_title_of_two_lines(office: Any) -> None:
    """L-TITLE-7: 33 pt from line to line."""
    document = evolve(PAPER, title="某市气象局关于进一步加强汛期气象灾害监测预警服务工作的通知", head=None, imprint=None)
    sheet = office.sheets(office.pdf(WordRenderer().render(document, RenderContext()).content, "element-title"))[0]

    assert sheet.lines[1].top - sheet.lines[0].top == pytest.approx(TITLE_LINE, abs=0.2)
