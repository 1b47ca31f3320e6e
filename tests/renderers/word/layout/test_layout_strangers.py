"""Files that others made: told apart by their words, refused when broken, never slow."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from shutil import which

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from wenming import LayoutFinding, check_layout
from wenming.renderers.fonts import FONTS_FZ_GBK, FONTS_GB2312
from wenming.renderers.profile import GBT_9704
from wenming.renderers.profiles import REPORT_28
from wenming.renderers.word.layout.judged import judged_file

Papers = Callable[..., bytes]


def saved(document: docx.document.Document) -> bytes:
    """Return a document of python-docx as bytes."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def codes(found: tuple[LayoutFinding, ...]) -> set[str]:
    """Return the ids of the rules that spoke."""
    return {one.code for one in found}


def typed(lines: str) -> docx.document.Document:
    """Return a document with a paragraph a line, as a person types it; ``|`` before a line centres it."""
    document = docx.Document()
    for line in lines.strip("\n").split("\n"):
        paragraph = document.add_paragraph(line.lstrip("|"))
        if line.startswith("|"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return document


PAPER = """
000001
机密★1年
特急
|某市气象局文件
|某气发〔2026〕8号
|某市气象局关于2025年工作情况的报告
|（2026年1月）
市人民政府：
现将全年情况报告如下。
一、主要做法
（一）强化预警
1.加密会商。每日两次，全年无遗漏。
（1）会商
特此报告。
附件：1.服务台账
2.先进名单
某市气象局
2026年1月8日
（此件公开发布）
附件1
服务台账
抄送：市委办公室。
某市气象局办公室　2026年1月9日印发
"""


def test_elements_are_told_by_their_words() -> None:
    """No style says anything; each line is what a reader takes it for."""
    document = typed(PAPER)
    document.paragraphs[3].runs[0].font.color.rgb = docx.shared.RGBColor(0xFF, 0, 0)
    paragraphs = judged_file(saved(document), GBT_9704).story.paragraphs

    assert [(one.kind, one.level) for one in paragraphs] == [
        ("copy_number", 0), ("secrecy", 0), ("secrecy", 0), ("mark", 0), ("number", 0), ("title", 0), ("byline", 0),
        ("recipient", 0), ("body", 0), ("heading", 1), ("heading", 2), ("run_in", 3), ("heading", 4), ("body", 0),
        ("attachment_note", 0), ("attachment_note", 0), ("sign", 0), ("date", 0), ("remark", 0),
        ("attachment_head", 0), ("attachment_title", 0), ("imprint", 0), ("imprint", 0),
    ]  # fmt: skip


def test_the_default_page_of_python_docx_is_found_out() -> None:
    """Letter paper, its margins, theme fonts, a grid of its own, no page number (trap 1)."""
    document = typed("|某市气象局工作总结\n一、主要做法\n全年“零差错”。")

    assert codes(check_layout(saved(document))) >= {
        "L-PAGE-1", "L-PAGE-2", "L-PAGE-3", "L-PAGE-4", "L-GRID-1", "L-GRID-4", "L-GRID-8", "L-GRID-9", "L-GRID-10",
        "L-FONT-0", "L-FONT-1", "L-FONT-2", "L-FONT-3", "L-FONT-4", "L-TITLE-1", "L-BODY-2", "L-NUM-2", "L-PNUM-1",
    }  # fmt: skip


def test_a_page_set_by_hand_passes_what_it_keeps() -> None:
    """Set right with python-docx, the page, the title and the body are not complained of."""
    document = typed("|某市气象局工作总结\n全年工作有序推进。")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    for paragraph, font, size in zip(document.paragraphs, ("方正小标宋简体", "仿宋"), (22, 16), strict=True):
        run = paragraph.runs[0]
        run.font.name, run.font.size = "Times New Roman", Pt(size)
        run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
        paragraph.paragraph_format.line_spacing = Pt(28.95)
        paragraph.paragraph_format.space_after = Pt(0)
    body = document.paragraphs[1]
    body.alignment, body.paragraph_format.first_line_indent = WD_ALIGN_PARAGRAPH.JUSTIFY, Pt(32)

    found = check_layout(saved(document), select=["L-PAGE", "L-TITLE", "L-BODY", "L-FONT-0", "L-FONT-1", "L-GRID-1"], ignore=["L-GRID-10"])
    assert [one.text() for one in found] == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("|某气发[2026]8号", "L-HEAD-6"),
        ("|某气发（2026）8号", "L-HEAD-6"),
        ("|某气发〔26〕8号", "L-HEAD-6"),
        ("|某气发〔2026〕08号", "L-HEAD-6"),
        ("|某气发〔2026〕第8号", "L-HEAD-6"),
        ("一，做法", "L-NUM-3"),
        ("一.做法", "L-NUM-3"),
        ("（一）、做法", "L-NUM-3"),
        ("(一)做法", "L-NUM-3"),
        ("1、做法", "L-NUM-3"),
        ("三、做法", "L-NUM-1"),
        ("（一）做法", "L-NUM-4"),
        ("附件:台账", "L-ATT-1"),
        ("附件：《台账》", "L-ATT-1"),
        ("二〇二六年一月八日", "L-SIGN-7"),
        ("2026.1.8", "L-SIGN-7"),
        ("　　全年工作有序推进。", "L-BODY-2"),
        ("一是，早部署。", "L-NUM-6"),
        ("抄送:市委办公室", "L-END-3"),
        ("某市气象局办公室　2026年1月印发", "L-END-5"),
    ],
)
def test_wrong_words_are_found(line: str, code: str) -> None:
    """The errors that the rules name, in a file that has no styles."""
    lead = "" if line.startswith("|某气发") else "|关于工作的报告\n现将情况报告如下。\n"

    assert code in codes(check_layout(saved(typed(f"{lead}{line}\n尾声。" if "印发" not in line else lead + line))))


def test_places_are_counted_as_a_person_counts() -> None:
    """Blank lines count for nothing, tables for themselves, what is in them by row and cell."""
    document = typed("|关于工作的报告\n\n正文甲。\n\n\n正文乙。")
    table = document.add_table(rows=2, cols=2)
    table.style = "Table Grid"
    table.cell(1, 1).text = "“丙丁”"
    document.add_paragraph("正文戊。")
    found = check_layout(saved(document), select=["L-BODY-2", "L-BODY-3", "L-FONT-3"])

    assert [one.place.fault().text() for one in found if one.code == "L-BODY-2"] == [
        "paragraph 2 “正文甲。”", "paragraph 3 “正文乙。”", "paragraph 4 “正文戊。”",
    ]  # fmt: skip
    blank = [one.place for one in found if one.found.text() == "a blank line"]
    assert [(one.part, one.number) for one in blank] == [("gap", 2), ("gap", 2)]
    assert [one.place.fault().text() for one in found if one.code == "L-FONT-3"] == ["table 1, row 2, cell 2 ““丙丁””"]


def test_content_controls_and_tracked_changes_are_seen_through() -> None:
    """Words in a content control and inserted ones are read, deleted ones are not."""
    document = typed("|关于工作的报告\n正文甲。")
    body = document.element.body
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:ins w:id='1' w:author='x'><w:r><w:t>二、做法</w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='x'><w:r><w:delText>旧文</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>"
    )
    body.insert(len(body) - 1, control)
    found = check_layout(saved(document), select=["L-NUM-1"])

    assert [(one.place.number, one.place.words, one.found.text(), one.wanted.text()) for one in found] == [
        (3, "二、做法", "二、", "一、")
    ]


def test_styles_theme_and_numbering_are_resolved() -> None:
    """A style based on another, a theme font by its name, a list's own indent."""
    document = typed("|关于工作的报告\n正文甲。")
    document.styles["Normal"].font.size = Pt(16)
    based = document.styles.add_style("正文二", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    based.base_style = document.styles["Normal"]
    based.font.italic = True
    paragraph = document.paragraphs[1]
    paragraph.style = based
    run = judged_file(saved(document), GBT_9704).story.paragraphs[1].runs[0]

    assert (run.look.size, run.look.italic, run.look.chinese, run.look.named) == (32, True, "宋体", False)
    listed = document.add_paragraph("条目", style="List Number")
    assert judged_file(saved(document), GBT_9704).story.paragraphs[2].look.left > 0, listed.text


def test_an_empty_document_has_a_page_all_the_same() -> None:
    """No paragraph, no finding about one; none at all without a section."""
    document = docx.Document()
    assert {one.place.part for one in check_layout(saved(document))} <= {"section", "style", "file"}
    document.element.body.clear()
    assert {one.place.part for one in check_layout(saved(document))} <= {"style", "file"}


def test_words_in_a_header_are_named() -> None:
    """L-PAGE-6: offices leave it empty."""
    document = typed("正文。")
    document.sections[0].header.paragraphs[0].text = "内部资料"

    assert [(one.place.fault().text(), one.found.text()) for one in check_layout(saved(document), select=["L-PAGE-6"])] == [
        ("header (odd pages)", "内部资料")
    ]


def test_the_default_style_says_its_size(paper: Papers, damage: Callable[..., bytes]) -> None:
    """L-GRID-3: the grid counts in the default style's characters, wherever else a size is written."""
    sized = damage(paper("report"), "styles", r'(styleId="Normal".*?)<w:sz w:val="32"/>', r"\1")

    assert [one.wanted.text() for one in check_layout(sized, select=["L-GRID-3"])] == ["16 pt"]


def test_another_profile_wants_other_things(paper: Papers) -> None:
    """A file of one house fails by the rules of another, and passes by its own."""
    content = paper("report", REPORT_28)

    assert check_layout(content, profile=REPORT_28) == ()
    assert codes(check_layout(content)) >= {"L-PAGE-2", "L-PAGE-4", "L-GRID-4", "L-FONT-7", "L-PNUM-2"}


def test_exact_fonts_are_wanted_only_when_asked(paper: Papers) -> None:
    """方正仿宋 will do for 仿宋 unless the set is named."""
    content = paper("report")

    assert check_layout(content, fonts=FONTS_GB2312) == ()
    named = check_layout(content, fonts=FONTS_FZ_GBK)
    assert codes(named) >= {"L-FONT-0", "L-TITLE-1", "L-NUM-2"}
    assert {one.wanted.text() for one in named if one.code == "L-TITLE-1"} == {"方正小标宋_GBK 22 pt"}


def test_rules_are_selected_and_ignored() -> None:
    """By the beginning of their ids, as ``check`` does."""
    content = saved(typed("正文。"))

    assert codes(check_layout(content, select=["L-PAGE"], ignore=["L-PAGE-4"])) == {"L-PAGE-1", "L-PAGE-2", "L-PAGE-3"}
    with pytest.raises(ValueError, match="L-NONE"):
        check_layout(content, select=["L-NONE"])


@pytest.mark.office
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
def test_our_file_saved_by_libreoffice_keeps_its_page(paper: Papers, tmp_path: Path) -> None:
    """Another program writes the same page in its own way: styles renamed, defaults elsewhere."""
    (tmp_path / "a.docx").write_bytes(paper("report"))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(tmp_path / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = check_layout(tmp_path / "out" / "a.docx")

    assert [(one.place, one.text()) for one in found if one.code.startswith(("L-PAGE-1", "L-PAGE-2", "L-PAGE-3", "L-PAGE-4", "L-TITLE", "L-NUM", "L-SIGN"))] == []


@pytest.mark.parametrize(("name", "wraps"), [("重点任务清单", False), ("重点任务" * 6 + "清单", True)])
def test_a_second_line_is_judged_where_there_is_one(name: str, wraps: bool) -> None:
    """L-ATT-2: a name on one line that stands right looks right, however its next line would begin."""
    document = typed(f"某市气象局工作总结\n成立专班。\n\n附件：{name}\n\n某市气象局\n2026年1月8日")
    document.paragraphs[3].paragraph_format.first_line_indent = Pt(32)
    found = check_layout(saved(document), select=["L-ATT-2"])
    assert [one.code for one in found] == ["L-ATT-2"] * wraps
