"""Tables, charts and pictures in Word: as wide as the 版心, whole, and with their captions."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import Document, Graph, Grid, Heading, Image, Line, Series
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers.profile import GBT_9704
from wenming.renderers.profiles import PROFILES
from wenming.renderers.word.pagination import paginate
from wenming.renderers.word.pictures import extent, pixel_size
from wenming.renderers.word.table import column_widths

Parts = Callable[[bytes], dict[str, bytes]]
Render = Callable[..., bytes]
Body = Callable[[bytes], ElementTree.Element]
Outline = Callable[[bytes], list[tuple[str, str]]]
StyleOf = Callable[[ElementTree.Element], str]
Png = Callable[[int, int], bytes]
HERE = Path(("sections", 0, "body", 0))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def grid(*rows: tuple[str, ...], header: tuple[str, ...] = (), numeric: tuple[bool, ...] = ()) -> Grid:
    """Return a table."""
    return Grid(header=header, rows=rows, numeric=numeric or (False,) * len(rows[0]), path=HERE)


def image(data: bytes, media_type: str = "image/png") -> Image:
    """Return a picture."""
    return Image(data=data, media_type=media_type, alt="雨量", path=HERE)


def test_table(render: Render, body: Body, style_of: StyleOf) -> None:
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
    assert {style_of(p) for p in row.iter(f"{W}p")} == {"WmTableCell"}


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


def test_a_long_column_is_wider_than_columns_that_do_not_fit_either() -> None:
    """Nine columns that all need more than their share: the remarks get most, figures stay on one line."""
    head = ("地区", "常住人口", "城镇化率", "生产总值", "财政收入", "固定投资", "零售总额", "进出口额", "备注")
    row = ("甲县", "12.3", "65.4", "67.9", "5.6", "34", "23", "123.4", "含开发区，口径与上年不同已作调整")
    widths = column_widths(grid(row, header=head, numeric=(False, *(True,) * 7, False)), GBT_9704)

    assert widths[-1] > 2 * max(widths[:-1])
    assert all(width >= len(cell) * 140 + 170 for width, cell in zip(widths[1:-1], row[1:-1], strict=True))


def test_columns_hold_a_character_or_are_refused(render: Render, body: Body) -> None:
    """19 columns upright and 28 on a page turned fit; one more would print letters over one another."""
    for turned, most in ((False, 19), (True, 28)):
        fits, more = (evolve(grid(("甲乙",) * count), landscape=turned) for count in (most, most + 1))
        found = next(body(render(Document(title="", blocks=(fits,)))).iter(f"{W}tbl"))
        assert min(int(one.attrib[f"{W}w"]) for one in found.iter(f"{W}gridCol")) >= 280 + 170
        with pytest.raises(RenderError, match=f"has {most + 1} columns; this page holds {most}, of one"):
            render(Document(title="", blocks=(more,)))


def test_tables_side_by_side_do_not_merge(render: Render, body: Body) -> None:
    """Word joins two tables with nothing between them, and wants a paragraph after the last."""
    block = grid(("暴雨",))
    children = list(body(render(Document(title="", blocks=(block, block)))))

    assert [child.tag.rpartition("}")[2] for child in children] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_a_caption_belongs_to_what_its_path_says(render: Render, png: Png, outline: Outline) -> None:
    """After a picture it is the picture's, before a table the table's, and both may meet."""
    path = Path(("sections", 0, "body", 4))
    caption = Line(text="图1", kind="caption", path=HERE.under("caption"))
    other = Line(text="表1", kind="caption", path=path.under("caption"))
    table = evolve(grid(("暴雨",)), path=path)

    assert outline(render(Document(title="", blocks=(image(png(2, 2)), caption, table))))[1][0] == "WmPictureTitle"
    assert outline(render(Document(title="", blocks=(image(png(2, 2)), other, table))))[1][0] == "WmTableTitle"


def test_a_chart_is_its_values(render: Render, body: Body) -> None:
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


JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080014002801011100ffd9")


def test_pictures(render: Render, parts: Parts, png: Png, body: Body) -> None:
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


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_a_tall_picture_leaves_no_title_alone(name: str, png: Png) -> None:
    """The highest has room below a title and a heading, its caption with it; by each profile, as both set it."""
    caption = Line(text="图1", kind="caption", path=HERE.under("caption"))
    head = Heading(level=1, label="一、", title="情况", path=Path(("sections", 0)))
    profile = evolve(PROFILES[name], title_above=0, byline="end")
    document = Document(title="总结", blocks=(head, image(png(10, 4000)), caption))

    assert paginate(document, profile).last_page == 1
    assert paginate(document, profile, libreoffice=True).last_page == 1
    assert extent(image(png(10, 4000)), profile)[1] > profile.text_height * 635 // 2


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
    """As the head says; None for what is no picture."""
    assert pixel_size(data) == size


def test_a_picture_cut_off_is_none(png: Png) -> None:
    """Half an upload: Word shows a red cross in its place, on paper as well."""
    for whole in (png(40, 30), JPEG):
        size = pixel_size(whole)

        assert size is not None
        assert pixel_size(whole + b"\0\n") == size
        assert {pixel_size(whole[:at]) for at in range(len(whole))} == {None}


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
