"""What Word shows of a paragraph is what is read of it; what it does not show is left out, with the reason."""

from __future__ import annotations

from typing import Any

import pytest

Word: Any = Any

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
    "<wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}"
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def field(code: str, result: str) -> str:
    """Return a field in pieces, as Word writes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<w:ins><w:r><w:t>增加</w:t></w:r></w:ins>", "前增加后"),
        ("<w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>", "前移来后"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "前控件后"),
        ('<w:hyperlink r:id="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink>', "前链接后"),
        ("<w:smartTag><w:r><w:t>标签</w:t></w:r></w:smartTag>", "前标签后"),
        ('<w:fldSimple w:instr="DATE"><w:r><w:t>今天</w:t></w:r></w:fldSimple>', "前今天后"),
        (field("REF _a", "<w:r><w:t>第三节</w:t></w:r>"), "前第三节后"),
        (field("IF 1=1", field("REF _b", "<w:r><w:t>内</w:t></w:r>") + "<w:r><w:t>外</w:t></w:r>"), "前内外后"),
        ("<w:r><w:tab/></w:r>", "前\t后"),
        ("<w:r><w:noBreakHyphen/></w:r>", "前-后"),
        ("<w:r><w:softHyphen/></w:r>", "前后"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "前✓后"),
        ('<w:r><w:sym w:font="Wingdings" w:char="nonsense"/></w:r>', "前后"),
        ("<w:r><w:t>一\n二</w:t></w:r>", "前一 二后"),
        ("<w:r><w:t> 中 </w:t></w:r>", "前中后"),
        ('<w:r><w:t xml:space="preserve"> 中 </w:t></w:r>', "前 中 后"),
        ("<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>", "前(a+b)/c后"),
        ("<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>", "前m³后"),
        ("<mc:AlternateContent><mc:Choice><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent>", "前新后"),
    ],
)  # fmt: skip
def test_shown(word: Word, inside: str, expected: str) -> None:
    """What stands in a paragraph besides plain runs."""
    assert word.texts(word.p("前", inside, "后")) == [expected]


@pytest.mark.parametrize(
    ("inside", "text", "reason"),
    [
        ("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "删", "deleted text of tracked changes"),
        ("<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>", "移走", "deleted text of tracked changes"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>", "藏", "hidden text"),
        ('<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>藏</w:t></w:r>', "藏", "hidden text"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t></w:t></w:r></w:rubyBase>"
            "</w:ruby></w:r>",
            "yin",
            "reading beside a word (ruby)",
        ),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "码", "code of a field"),
        ('<w:r><w:footnoteReference w:id="3"/></w:r>', "见附表", "footnote"),
    ],
)  # fmt: skip
def test_left_out(word: Word, inside: str, text: str, reason: str) -> None:
    """What is not shown in its line is named, and where it stood."""
    parts = {
        "styles": '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
        "footnotes": f'<w:footnote w:id="3">{word.p("见附表")}</w:footnote>',
    }
    (line,) = word.read(word.p("前", inside, "后"), parts=parts)

    assert line.text == "前后"
    (dropped,) = line.dropped
    assert (dropped.text, dropped.reason) == (text, reason)
    assert (dropped.span.start, dropped.span.column) == (1, 2)


def ringed(*codes: str) -> str:
    """Return a field without a result, its code in pieces."""
    code = "".join(f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in codes)
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("eq \\o\\ac(○,3)",), "前③后"),
        ((" EQ \\o\\ac(", "○", ",", "12", ")"), "前⑫后"),
        (("eq \\o\\ac(□,甲)",), "前甲后"),
        (('SYMBOL 254 \\f "Wingdings" \\s 12',), "前☑后"),
        (("SYMBOL 8364 \\u",), "前€后"),
        (("SYMBOL 7",), "前后"),
        (("eq \\f(1,2)",), "前1/2后"),
        (("eq \\f((1,2)",), "前后"),
        (("PAGE",), "前后"),
    ],
)
def test_fields_that_print_their_code(word: Word, codes: tuple[str, ...], expected: str) -> None:
    """Offices put a number in a ring by a field that has no result beside its code."""
    assert word.texts(word.p("前", ringed(*codes), "后")) == [expected]


def form(inside: str, result: str = "") -> str:
    """Return a field of an old form, as Word and LibreOffice write it."""
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inside}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText> FORM </w:instrText></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


ENTRIES = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("一级", "二级", "三级"))


@pytest.mark.parametrize(
    ("inside", "result", "expected"),
    [
        (f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>', "", "二级"),
        (f'<w:ddList><w:default w:val="2"/>{ENTRIES}</w:ddList>', "", "三级"),
        (f"<w:ddList>{ENTRIES}</w:ddList>", "", "一级"),
        (f'<w:ddList><w:result w:val="9"/>{ENTRIES}</w:ddList>', "", ""),
        (f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>', "二级", "二级"),
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "", "☒"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "", "☒"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "", "☐"),
        ("<w:textInput/>", "某某", "某某"),
    ],
)
def test_forms_show_what_is_chosen(word: Word, inside: str, result: str, expected: str) -> None:
    """The choice from a list and a ticked box stand in no run; where a program writes them out they come once."""
    assert word.texts(word.p("前", form(inside, result), "后")) == [f"前{expected}后"]


def test_deleted_ring_is_not_shown(word: Word) -> None:
    """A number in a ring that tracked changes delete is left out."""
    ring = ringed("eq \\o\\ac(○,1)")
    (line,) = word.read(word.p("前", f"<w:del>{ring}</w:del>", "后"))

    assert line.text == "前后"
    assert [one.text for one in line.dropped] == ["①"]


def test_words_that_are_drawn(word: Word) -> None:
    """WordArt, of which many offices make their red heads, holds words in an attribute."""
    art = '<w:r><w:pict><v:shape><v:textpath string="某县水务局文件"/></v:shape></w:pict></w:r>'

    assert word.texts(word.p(art) + word.p("正文")) == ["某县水务局文件", "正文"]


def test_shown_again_where_a_run_says_so(word: Word) -> None:
    """A run takes back what its style hides."""
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    (line,) = word.read(word.p("藏", word.r("显", '<w:vanish w:val="0"/>'), style="H"), parts={"styles": styles})

    assert line.text == "显"


def test_field_that_never_ends(word: Word) -> None:
    """A damaged field hides no more than its paragraph."""
    broken = word.p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "码")

    assert word.texts(broken + word.p("正文")) == ["", "正文"]


def test_breaks_end_lines(word: Word) -> None:
    """A line or page break ends a line of running text; offsets count in the whole."""
    body = word.p("首", "<w:r><w:br/></w:r>", "次", '<w:r><w:br w:type="page"/></w:r>', " 末") + word.p("后段")
    found = word.read(body)

    assert [(line.text, line.number, line.start, line.column) for line in found] == [
        ("首", 1, 0, 0),
        ("次", 1, 2, 2),
        ("末", 1, 5, 5),
        ("后段", 2, 7, 0),
    ]


def test_a_title_is_one_line(word: Word) -> None:
    """Breaks shape a title and part no words: only letters that would touch get a blank."""
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    title = word.p("关于工作", "<w:r><w:br/></w:r>", "的报告 Annual", "<w:r><w:br/></w:r>", "Report", style="T")
    (line,) = word.read(title, parts={"styles": styles})

    assert (line.text, line.hint) == ("关于工作的报告 Annual Report", "title")
    assert not line.dropped
    shown = "关于工作\n的报告 Annual\nReport"
    assert all(line.text[at] in (shown[line.place(at).start], " ") for at in range(len(line.text)))


def test_boxes_come_once_and_behind_their_paragraph(word: Word) -> None:
    """A text box is written twice, for newer and older programs."""
    box = BOX.format(word.p("框一") + word.p("框二"))

    assert word.texts(word.p("前", box, "后") + word.p("末")) == ["前后", "框一", "框二", "末"]


def test_words_of_a_deleted_end(word: Word) -> None:
    """Where the end of a paragraph is deleted, Word shows its words before those of the next."""
    gone = "<w:rPr><w:del/></w:rPr>"

    assert word.texts(word.p("甲", properties=gone) + word.p("乙")) == ["甲乙"]
    assert word.texts(word.p("甲", properties=gone)) == ["甲"]


def test_a_hidden_end_runs_a_heading_in(word: Word) -> None:
    """Word's style separator: two paragraphs on one line, number and level are those of the first."""
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="heading 2"/></w:style>'
    parts = {"styles": styles, "numbering": word.numbering(word.level(0, "（%1）", "chineseCounting"))}
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    lead = place + "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    item = word.item("又。")
    body = word.p("加强值守。", style="T", properties=lead) + word.p("全年值守365天。") + item
    lines = word.read(body, parts=parts)

    assert [(line.text, line.hint) for line in lines] == [("（一）加强值守。全年值守365天。", "heading2"), ("（二）又。", "")]


@pytest.mark.parametrize(
    "properties",
    ['<w:framePr w:dropCap="drop" w:lines="2"/>', "<w:rPr><w:vanish/></w:rPr>", '<w:rPr><w:del w:id="1"/></w:rPr>'],
)
def test_two_paragraphs_shown_as_one(word: Word, properties: str) -> None:
    """A drop cap, a hidden end, a deleted one; before a table no end is hidden."""
    first, table = word.p("今", properties=properties), word.table(word.row("甲", "乙"))

    assert word.texts(first + word.p("年办结。")) == ["今年办结。"]
    assert word.texts(first + table + word.p("完")) == ["今", "甲\t乙", "完"]
    assert word.texts(word.table(word.row(word.cell(first + word.p("年")), "乙"))) == ["今年\t乙"]


def test_contents_that_never_end_hide_nothing(word: Word) -> None:
    """A damaged field would hold the whole text."""
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    begun = word.p(code, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "做法")

    assert word.texts(begun + word.p("正文")) == ["做法", "正文"]


def test_blocks_in_controls(word: Word) -> None:
    """Content controls, insertions and custom XML are looked through, tables in them too."""
    body = f"<w:sdt><w:sdtContent>{word.p('甲')}{word.table(word.row('乙', '丙'))}</w:sdtContent></w:sdt>"

    assert word.texts(f"<w:customXml>{body}</w:customXml>") == ["甲", "乙\t丙"]


def test_unfit_characters_are_named(word: Word) -> None:
    """What no report can hold is left out of the line, and named where it stood."""
    (line,) = word.read(word.p("左\u202e右"))

    assert line.text == "左右"
    assert [(one.text, one.span.start) for one in line.dropped] == [("\u202e", 1)]
    assert line.place(1).start == 2
