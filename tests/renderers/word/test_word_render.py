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
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import AttachmentHead, Document, Graph, Grid, Heading, Image, Line, Series
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.pictures import pixel_size
from wenming.renderers.word.signature import characters, sign_indents
from wenming.renderers.word.table import column_widths

Parts = Callable[[bytes], dict[str, bytes]]
Render = Callable[..., bytes]
Png = Callable[[int, int], bytes]
HERE = Path(("sections", 0, "body", 0))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def body(content: bytes) -> ElementTree.Element:
    """Return the body of the document."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        found = ElementTree.fromstring(archive.read("word/document.xml")).find(f"{W}body")
    assert found is not None
    return found


def outline(content: bytes) -> list[tuple[str, str]]:
    """Return style and words of each paragraph outside tables."""
    return [(_style(p), "".join(p.itertext())) for p in body(content) if p.tag == f"{W}p"]


def _style(element: ElementTree.Element) -> str:
    found = element.find(f"{W}pPr/{W}pStyle")
    assert found is not None
    return found.attrib[f"{W}val"]


def grid(*rows: tuple[str, ...], header: tuple[str, ...] = (), numeric: tuple[bool, ...] = ()) -> Grid:
    """Return a table."""
    return Grid(header=header, rows=rows, numeric=numeric or (False,) * len(rows[0]), path=HERE)


def image(data: bytes, media_type: str = "image/png") -> Image:
    """Return a picture."""
    return Image(data=data, media_type=media_type, alt="雨量", path=HERE)


def test_order_and_styles(sample: Document, render: Render) -> None:
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
        ("WmBody", "特此报告。"),
        ("WmBody", ""),
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


def test_nothing_is_printed_for_what_is_not_there(render: Render) -> None:
    """A document without title, salutation, signature and blocks is a page without paragraphs."""
    assert outline(render(Document(title="", blocks=()))) == []


def test_the_last_paragraph_stays_with_the_signature(render: Render) -> None:
    """L-SIGN-8: only where there is one, and only a paragraph of text."""
    line = Line(text="特此报告。", path=HERE)

    assert outline(render(Document(title="", blocks=(line,))))[0][0] == "WmBody"
    assert outline(render(Document(title="", blocks=(line, line), date="2026年1月8日")))[:2] == [
        ("WmBody", "特此报告。"),
        ("WmBodyLast", "特此报告。"),
    ]


def test_one_attachment(render: Render) -> None:
    """L-ATT-1, L-ATT-5: one attachment has its own indent."""
    line = Line(text="附件：统计表", kind="attachment_note", path=HERE)

    assert outline(render(Document(title="", blocks=(line,)))) == [("WmBody", ""), ("WmAttachNote", "附件：统计表")]


def test_run_in_heading_sets_its_head_only_in_the_heading_font(render: Render) -> None:
    """L-NUM-5: two runs in one paragraph; the first in the style of the level."""
    heading = Heading(level=2, label="（一）", title="强化“预警”", stop="。", rest="全年发布“红色”预警。", path=HERE)
    runs = body(render(Document(title="", blocks=(heading,)))).findall(f"{W}p/{W}r")

    styles = [run.find(f"{W}rPr/{W}rStyle") is not None for run in runs]
    fonts = [None if (f := run.find(f"{W}rPr/{W}rFonts")) is None else f.get(f"{W}eastAsia") for run in runs]
    texts = ["".join(run.itertext()) for run in runs]
    assert texts == ["（一）强化", "“", "预警", "”", "。", "全年发布", "“", "红色", "”", "预警。"]
    assert styles == [True] * 5 + [False] * 5
    assert [font for font in fonts if font] == ["楷体_GB2312"] * 2 + ["仿宋_GB2312"] * 2


def test_shared_marks_are_chinese_everywhere(everything: Callable[[Callable[[str], str]], Document], render: Render) -> None:
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


# Tables


def test_table(render: Render) -> None:
    """L-TBL-2 … 5: as wide as the 版心, fixed, head repeated, rows whole, figures right, words centred or left."""
    block = grid(
        ("暴雨", "56", "东部、南部各县区及沿江一带"), header=("种类", "条数", "区域"), numeric=(False, True, False)
    )
    table = next(body(render(Document(title="", blocks=(block, Line(text="甲", path=HERE))))).iter(f"{W}tbl"))

    widths = [int(column.attrib[f"{W}w"]) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == 8845
    assert table.find(f"{W}tblPr/{W}tblW").attrib == {f"{W}w": "8845", f"{W}type": "dxa"}  # type: ignore[union-attr]
    assert table.find(f"{W}tblPr/{W}tblLayout").attrib == {f"{W}type": "fixed"}  # type: ignore[union-attr]
    head, row = table.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert row.find(f"{W}trPr/{W}tblHeader") is None
    assert all(one.find(f"{W}trPr/{W}cantSplit") is not None for one in (head, row))
    assert [one.attrib[f"{W}val"] for one in row.iter(f"{W}jc")] == ["center", "right", "left"]
    assert [one.attrib[f"{W}val"] for one in head.iter(f"{W}jc")] == ["center"] * 3
    for one in (head, row):
        assert [int(cell.attrib[f"{W}w"]) for cell in one.iter(f"{W}tcW")] == widths
    assert {_style(p) for p in row.iter(f"{W}p")} == {"WmTableCell"}


@given(
    st.integers(1, 63).flatmap(
        lambda n: st.lists(st.tuples(*[st.text("国a1", max_size=40)] * n), min_size=1, max_size=4)
    )
)
def test_column_widths_add_up(rows: list[tuple[str, ...]]) -> None:
    """Whatever stands in the cells: all columns visible, their sum the 版心."""
    widths = column_widths(grid(*rows), GBT_9704)

    assert sum(widths) == 8845
    assert min(widths) > 0


def test_short_columns_are_not_squeezed_by_long_ones() -> None:
    """The long column takes what is left."""
    widths = column_widths(grid(("暴雨", "比上年增减", "北部山区" * 20)), GBT_9704)

    assert widths[0] >= 2 * 280 + 190
    assert widths[1] >= 5 * 280 + 190


def test_tables_side_by_side_do_not_merge(render: Render) -> None:
    """Word joins two tables with nothing between them, and wants a paragraph after the last."""
    block = grid(("暴雨",))
    children = list(body(render(Document(title="", blocks=(block, block)))))

    assert [child.tag.rpartition("}")[2] for child in children] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_a_caption_belongs_to_what_its_path_says(render: Render, png: Png) -> None:
    """After a picture it is the picture's, before a table the table's, and both may meet."""
    path = Path(("sections", 0, "body", 4))
    caption = Line(text="图1", kind="caption", path=HERE.under("caption"))
    other = Line(text="表1", kind="caption", path=path.under("caption"))
    table = evolve(grid(("暴雨",)), path=path)

    assert outline(render(Document(title="", blocks=(image(png(2, 2)), caption, table))))[1][0] == "WmPictureTitle"
    assert outline(render(Document(title="", blocks=(image(png(2, 2)), other, table))))[1][0] == "WmTableTitle"


def test_a_chart_is_its_values(render: Render) -> None:
    """Names left, figures right; what it shows is the table's description."""
    graph = Graph(kind="pie", series=(Series("窗口", "56条"), Series("网络", "44条")), alt="渠道构成", path=HERE)
    table = next(body(render(Document(title="", blocks=(graph,)))).iter(f"{W}tbl"))

    assert [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")] == [
        ["窗口", "56条"],
        ["网络", "44条"],
    ]
    assert table.find(f"{W}tblPr/{W}tblDescription").attrib[f"{W}val"] == "渠道构成"  # type: ignore[union-attr]


def test_bad_tables_are_refused(render: Render) -> None:
    """Uneven rows, and more columns than Word shows; never a table with a cell lost."""
    uneven = Grid(header=("甲", "乙"), rows=(("一",),), numeric=(False, False), path=HERE)

    with pytest.raises(RenderError, match="1 cells in row 1 and 2 columns"):
        render(Document(title="", blocks=(uneven,)))
    with pytest.raises(RenderError, match="64 columns") as caught:
        render(Document(title="", blocks=(grid(("甲",) * 64),)))
    assert caught.value.path == "sections[0].body[0]"


# Pictures

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080014002801011100ffd9")


def test_pictures(render: Render, parts: Parts, png: Png) -> None:
    """Small ones keep their size, wide ones fit the 版心; the same bytes are stored once."""
    small, wide = png(40, 20), png(1200, 300)
    content = render(Document(title="", blocks=(image(small), image(wide), image(small))))

    extents = [(int(e.attrib["cx"]), int(e.attrib["cy"])) for e in body(content).iter(f"{WP}extent")]
    assert extents == [(381000, 190500), (5616575, 1404143), (381000, 190500)]
    media = {name: data for name, data in parts(content).items() if name.startswith("word/media/")}
    assert media == {"word/media/wm1.png": small, "word/media/wm2.png": wide}
    targets = {
        link.attrib["Id"]: link.attrib["Target"]
        for link in ElementTree.fromstring(parts(content)["word/_rels/document.xml.rels"])
    }
    shown = [targets[b.attrib["{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"]]
             for b in body(content).iter(f"{A}blip")]  # fmt: skip
    assert shown == ["media/wm1.png", "media/wm2.png", "media/wm1.png"]
    ids = [one.attrib["id"] for one in body(content).iter(f"{WP}docPr")]
    assert len(set(ids)) == 3
    assert b'Extension="png" ContentType="image/png"' in parts(content)["[Content_Types].xml"]


def test_a_tall_picture_fits_a_page(render: Render, png: Png) -> None:
    """With its caption it must fit the height of the 版心."""
    extent = next(body(render(Document(title="", blocks=(image(png(10, 4000)),)))).iter(f"{WP}extent"))

    assert int(extent.attrib["cy"]) <= (12756 - 2 * 579) * 635
    assert int(extent.attrib["cx"]) > 0


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (JPEG, (40, 20)),
        (JPEG[:20] + b"\xff" + JPEG[20:], (40, 20)),
        (b"GIF89a\x28\x00\x14\x00", (40, 20)),
        (b"GIF89a\x00\x00\x14\x00", None),
        (b"BM....", None),
        (JPEG[:24], None),
        (b"\xff\xd8", None),
        (b"", None),
    ],
)
def test_pixel_size(data: bytes, size: tuple[int, int] | None) -> None:
    """Read from the first bytes; None for what is no picture."""
    assert pixel_size(data) == size


@given(st.binary(max_size=60), st.sampled_from([b"\xff\xd8", b"\xff\xd8\xff", b"GIF87a", b"\x89PNG\r\n\x1a\n"]))
def test_pixel_size_never_fails(tail: bytes, head: bytes) -> None:
    """Any bytes: a size, or None."""
    size = pixel_size(head + tail)

    assert size is None or min(size) > 0


def test_bad_pictures_are_refused(render: Render) -> None:
    """Bytes that are no picture, and kinds that Word does not show."""
    with pytest.raises(RenderError, match="no readable PNG picture"):
        render(Document(title="", blocks=(image(b"nothing"),)))
    with pytest.raises(RenderError, match="type image/webp") as caught:
        render(Document(title="", blocks=(image(b"RIFF", "image/webp"),)))
    assert caught.value.path == "sections[0].body[0]"


# Signature


@pytest.mark.parametrize(
    ("signature", "date"),
    [("某市气象局", "2026年1月8日"), ("某市人民政府办公室", "2026年11月18日"), ("某局", "2026年11月18日"), ("某", "二〇二六年十一月十八日")],
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


def test_signature_alone_and_date_alone(render: Render) -> None:
    """Each ends two characters from the right."""
    for document in (Document(title="", blocks=(), signature="某市气象局"), Document(title="", blocks=(), date="2026年1月8日")):
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
        subprocess.run([sys.executable, "-c", code], env={**world, "PYTHONPATH": ":".join(sys.path)}, capture_output=True, check=True).stdout
        for world in worlds
    }

    assert len(digests) == 1


def test_package_tells_nothing_of_this_machine(sample: Document, render: Render, parts: Parts) -> None:
    """O1, O4: dated 1980, no attributes, no dates in the properties, author only if given."""
    content = render(evolve(sample, author=""))

    infos = zipfile.ZipFile(BytesIO(content)).infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr >> 16, info.extra, info.comment) for info in infos} == {(0, 0o600, b"", b"")}
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
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"


def test_attachments_begin_a_page(render: Render) -> None:
    """L-ATT-3, 4: page break before, head, blank, title; numbers run on."""
    head = AttachmentHead(label="附件", title="", path=HERE)
    content = render(Document(title="", blocks=(), appendix=(head,)), RenderContext())

    assert outline(content) == [("WmAttachHead", "附件"), ("WmBody", ""), ("WmAttachTitle", ""), ("WmBody", "")]
    with zipfile.ZipFile(BytesIO(content)) as archive:
        styles = ElementTree.fromstring(archive.read("word/styles.xml"))
    found = next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "WmAttachHead")
    assert found.find(f"{W}pPr/{W}pageBreakBefore") is not None
