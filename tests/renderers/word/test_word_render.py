"""The document on its page: headings, tables, pictures, signature, attachments, the package itself."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from fractions import Fraction
from io import BytesIO
from xml.etree import ElementTree

import pytest
from attrs import evolve

from wenming.document import AttachmentHead, Document, Heading, Line
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.columns import characters
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.signature import sign_indents

Parts = Callable[[bytes], dict[str, bytes]]
Render = Callable[..., bytes]
Body = Callable[[bytes], ElementTree.Element]
Outline = Callable[[bytes], list[tuple[str, str]]]
HERE = Path(("sections", 0, "body", 0))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_order_and_styles(sample: Document, render: Render, outline: Outline) -> None:
    """Each element stands in its style, blank lines where the rules want them and nowhere else."""
    headings = [(f"WmH{level}", "1.第三层以下") for level in range(3, 10)]

    assert outline(render(sample)) == [
        ("WmTitle", "某市气象局2025年工作总结"),
        ("WmBody", ""),
        ("WmRecipient", "市人民政府："),
        ("WmBody", "现将有关情况报告如下。"),
        ("WmH1", "一、主要做法"),
        ("WmRunIn", "（一）强化预警。发布预警信号。"),
        *headings,
        ("WmBody", "一是领导重视。"),
        ("WmTableTitle", "表1 预警情况"),
        ("WmTableNote", "注：来自台账。"),
        ("WmPicture", ""),
        ("WmPictureTitle", "图1 雨量"),
        ("WmBodyLast", "特此报告。"),
        ("WmBodyLast", ""),
        ("WmAttachNoteFirst", "附件：1. 统计表"),
        ("WmAttachNoteNext", "2. 案例"),
        ("WmBodyLast", ""),
        ("WmSign", "某市气象局"),
        ("WmDate", "2026年1月8日"),
        ("WmAttachHead", "附件1"),
        ("WmBody", ""),
        ("WmAttachTitle", "统计表"),
        ("WmBody", ""),
        ("WmBody", "附件正文。"),
        ("WmTableNote", "数据来源说明。"),
    ]


def test_nothing_is_printed_for_what_is_not_there(render: Render, outline: Outline) -> None:
    """A document without title, salutation, signature and blocks is a page without paragraphs."""
    assert outline(render(Document(title="", blocks=()))) == []


def test_the_last_paragraph_stays_with_the_signature(render: Render, outline: Outline) -> None:
    """L-SIGN-8: only where there is one, and only a paragraph of text."""
    line = Line(text="特此报告。", path=HERE)

    assert outline(render(Document(title="", blocks=(line,))))[0][0] == "WmBody"
    assert outline(render(Document(title="", blocks=(line, line), date="2026年1月8日")))[:2] == [
        ("WmBody", "特此报告。"),
        ("WmBodyLast", "特此报告。"),
    ]


def test_one_attachment(render: Render, outline: Outline) -> None:
    """L-ATT-1, L-ATT-5: one attachment has its own indent."""
    line = Line(text="附件：统计表", kind="attachment_note", path=HERE)

    assert outline(render(Document(title="", blocks=(line,)))) == [
        ("WmBodyLast", ""),
        ("WmAttachNote", "附件：统计表"),
    ]


def test_run_in_heading_sets_its_head_only_in_the_heading_font(render: Render, body: Body) -> None:
    """L-NUM-5: two runs in one paragraph; the first in the style of the level."""
    heading = Heading(level=2, label="（一）", title="强化“预警”", stop="。", rest="全年发布“红色”预警。", path=HERE)
    runs = body(render(Document(title="", blocks=(heading,)))).findall(f"{W}p/{W}r")

    styles = [run.find(f"{W}rPr/{W}rStyle") is not None for run in runs]
    fonts = [None if (f := run.find(f"{W}rPr/{W}rFonts")) is None else f.get(f"{W}eastAsia") for run in runs]
    texts = ["".join(run.itertext()) for run in runs]
    assert texts == ["（一）强化", "“", "预警", "”", "。", "全年发布", "“", "红色", "”", "预警。"]
    assert styles == [True] * 5 + [False] * 5
    assert [font for font in fonts if font] == ["楷体_GB2312"] * 2 + ["仿宋_GB2312"] * 2


def test_shared_marks_are_chinese_everywhere(
    everything: Callable[[Callable[[str], str]], Document], render: Render, body: Body
) -> None:
    """L-FONT-3: each run of “ ” ‘ ’ … — · has one Chinese font in all four slots, and the hint."""
    content = render(everything(lambda words: f"“{words}”——‘…’·"))

    marked = 0
    for run in body(content).iter(f"{W}r"):
        text = "".join(run.itertext())
        if not set(text) & set("“”‘’…—·"):
            continue
        fonts = run.find(f"{W}rPr/{W}rFonts")
        assert fonts is not None
        assert set(text) <= set("“”‘’…—·")
        assert len({fonts.get(W + slot) for slot in ("ascii", "hAnsi", "eastAsia", "cs")}) == 1
        assert fonts.get(f"{W}hint") == "eastAsia"
        marked += 1
    assert marked > 40


@pytest.mark.parametrize(
    ("signature", "date"),
    [
        ("某市气象局", "2026年1月8日"),
        ("某市人民政府办公室", "2026年11月18日"),
        ("某局", "2026年11月18日"),
        ("某", "二〇二六年十一月十八日"),
    ],
)
def test_signature_geometry(signature: str, date: str) -> None:
    """L-SIGN-1, its formula computed again: two in from the right, dates begin two characters further."""
    a, b, width = characters(signature), characters(date), Fraction(8845, 320)
    right = 2 if b <= a else b + 4 - a
    left, left_date = sign_indents(signature, date, GBT_9704)

    assert left_date - left == 640
    assert abs(left - 320 * (width - right - a)) < 1
    rights = (width - Fraction(left, 320) - a, width - Fraction(left_date, 320) - b)
    assert Fraction(199, 100) < min(rights) < Fraction(201, 100) or b < a


def test_signature_alone_and_date_alone(render: Render, body: Body) -> None:
    """Each ends two characters from the right."""
    for document in (
        Document(title="", blocks=(), signature="某市气象局"),
        Document(title="", blocks=(), date="2026年1月8日"),
    ):
        paragraph = body(render(document)).findall(f"{W}p")[-1]
        left = int(paragraph.find(f"{W}pPr/{W}ind").attrib[f"{W}left"])  # type: ignore[union-attr]
        assert abs(left + 320 * (2 + characters("".join(paragraph.itertext()))) - 8845) < 1


def test_a_signature_wider_than_the_page_begins_at_its_edge() -> None:
    """No negative indent."""
    assert sign_indents("某" * 40, "2026年1月8日", GBT_9704) == (0, 640)


# The package


def test_same_input_same_bytes(sample: Document, render: Render) -> None:
    """O1, in this process."""
    assert render(sample) == render(sample)


def test_same_bytes_in_another_process() -> None:
    """O1: whatever the hash seed, time zone and locale."""
    code = (
        "import hashlib; from wenming.document import Document, Line; from wenming.model import Path;"
        "from wenming.renderers.base import RenderContext; from wenming.renderers.word import WordRenderer;"
        "d = Document(title='总结', blocks=(Line(text='“甲”', path=Path(('opening', 0))),), date='2026年1月8日');"
        "print(hashlib.sha256(WordRenderer().render(d, RenderContext()).content).hexdigest())"
    )
    worlds = [{"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "LC_ALL": "C"}]
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**world, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for world in worlds
    }

    assert len(digests) == 1


def test_package_tells_nothing_of_this_machine(sample: Document, render: Render, parts: Parts) -> None:
    """O1, O4: dated 1980, no attributes, no dates in the properties, author only if given."""
    content = render(evolve(sample, author=""))

    infos = zipfile.ZipFile(BytesIO(content)).infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr >> 16, info.extra, info.comment) for info in infos} == {
        (0, 0o600, b"", b"")
    }
    core = parts(content)["docProps/core.xml"]
    assert b"creator" not in core
    assert b"dcterms" not in core
    assert b"<Application>wenming</Application>" in parts(content)["docProps/app.xml"]


def test_every_relationship_leads_somewhere(sample: Document, render: Render, parts: Parts) -> None:
    """Each target is in the package, each part has a content type."""
    found = parts(render(sample))
    types = ElementTree.fromstring(found["[Content_Types].xml"])
    named = {one.get("PartName", "").lstrip("/") for one in types} | {one.get("Extension") for one in types}

    for name, data in found.items():
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            assert all(folder + link.attrib["Target"] in found for link in ElementTree.fromstring(data))
        assert name in named or name.rpartition(".")[2] in named
    assert {one for one in named if one and "/" in one} <= set(found)


def test_word_libraries_are_loaded_on_use_only() -> None:
    """Importing the renderer loads neither docx, docxtpl, lxml nor jinja2."""
    code = (
        "import sys, wenming.renderers.word;"
        "print([m for m in ('docx', 'docxtpl', 'lxml', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True, check=True
    )

    assert done.stdout.strip() == b"[]"


def test_attachments_begin_a_page(render: Render, outline: Outline) -> None:
    """L-ATT-3, 4: page break before, head, blank, title; numbers run on."""
    head = AttachmentHead(label="附件", title="", path=HERE)
    content = render(Document(title="", blocks=(), appendix=(head,)), RenderContext())

    assert outline(content) == [("WmAttachHead", "附件"), ("WmBody", ""), ("WmAttachTitle", ""), ("WmBody", "")]
    with zipfile.ZipFile(BytesIO(content)) as archive:
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
    found = next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "WmAttachHead")
    assert found.find(f"{W}pPr/{W}pageBreakBefore") is not None
