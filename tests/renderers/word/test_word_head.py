"""版头 in the finished file (L-HEAD-1 … 10, L-TITLE-1)."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import Document, Line, RedHead
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704, Profile
from wenming.renderers.word.head import head_height, head_lines, mark_size, red_head

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=4)
HEAD = RedHead(mark="某市气象局文件", number="某气发〔2026〕8号")
FULL = evolve(HEAD, copy_number="000001", classification="机密★1年", urgency="特急")


def paragraphs(head: RedHead, profile: Profile = GBT_9704) -> list[ElementTree.Element]:
    """Return the paragraphs of a head."""
    return list(ElementTree.fromstring(f'<b xmlns:w="{W[1:-1]}">{red_head(head, profile)}</b>'))


def style(paragraph: ElementTree.Element) -> str:
    """Return the id of its style."""
    return paragraph.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"]  # type: ignore[union-attr]


def words(paragraph: ElementTree.Element) -> str:
    """Return its words, tabs included."""
    return "".join("\t" if one.tag == f"{W}tab" else one.text or "" for one in paragraph.iterfind(f"{W}r/*"))


def values(paragraph: ElementTree.Element, name: str) -> dict[str, str]:
    """Return the attributes of one of its properties."""
    found = paragraph.find(f"{W}pPr/{W}{name}")
    return {} if found is None else {key.replace(W, ""): value for key, value in found.attrib.items()}


def stops(paragraph: ElementTree.Element) -> list[tuple[str, int]]:
    """Return its tab stops."""
    found = paragraph.iterfind(f"{W}pPr/{W}tabs/{W}tab")
    return [(one.attrib[f"{W}val"], int(one.attrib[f"{W}pos"])) for one in found]


def last_row(head: RedHead) -> ElementTree.Element:
    """Return the paragraph on the red line."""
    return next(one for one in paragraphs(head) if style(one) == "WmNumber")


def of_style(content: bytes, parts: Callable[[bytes], dict[str, bytes]], name: str) -> ElementTree.Element:
    """Return a style of a finished file."""
    root = ElementTree.fromstring(parts(content)["word/styles.xml"])
    return next(one for one in root.iter(f"{W}style") if one.attrib[f"{W}styleId"] == name)


def test_l_head_1_to_3_one_a_line_in_order_flush_left() -> None:
    """份号, 密级 and 紧急程度 from the first line down, in 仿宋 and 黑体, not indented."""
    top = paragraphs(FULL)[:3]

    assert [words(one) for one in top] == ["000001", "机密★1年", "特急"]
    assert [style(one) for one in top] == ["WmCopyNumber", "WmSecrecy", "WmSecrecy"]
    assert [values(one, "ind") for one in top] == [{}] * 3


@pytest.mark.parametrize("missing", ["copy_number", "classification", "urgency"])
def test_l_head_3_lines_move_up_where_one_is_missing(missing: str) -> None:
    """The order stays; blank lines fill the space down to the mark."""
    shown = [words(one) for one in paragraphs(evolve(FULL, **{missing: ""}))[:3]]
    present = [text for text in ("000001", "机密★1年", "特急") if text != getattr(FULL, missing)]

    assert shown == [*present, ""]


def test_l_head_4_the_mark_stands_35_mm_below_the_top_in_a_frame() -> None:
    """1984 twips, as wide as the 版心, nothing beside it; three lines precede it, so nothing rises above."""
    found = paragraphs(HEAD)
    mark = found[3]

    assert style(mark) == "WmMark"
    assert words(mark) == "某市气象局文件"
    frame = values(mark, "framePr")
    assert abs(int(frame["y"]) - 1984) <= 60
    assert frame["vAnchor"] == frame["hAnchor"] == "margin"
    assert (frame["w"], frame["wrap"], frame["xAlign"], frame["hRule"]) == (
        "8845",
        "notBeside",
        "center",
        "exact",
    )
    assert int(frame["h"]) == int(values(mark, "spacing")["line"]) == 1056


def test_l_head_4_l_head_10_the_mark_is_red_xiaobiaosong(
    render: Callable[..., bytes], parts: Callable[[bytes], dict[str, bytes]]
) -> None:
    """FF0000 unless the profile says another red; Latin letters of a mark in the same face (L-FONT-1)."""
    document = Document(title="", blocks=(), head=HEAD)
    for red in ("FF0000", "E60012"):
        found = of_style(render(document, RenderContext(profile=evolve(GBT_9704, red=red))), parts, "WmMark")
        font = found.find(f"{W}rPr/{W}rFonts")
        assert font is not None
        assert set(font.attrib.values()) == {"方正小标宋简体"}
        assert found.find(f"{W}rPr/{W}color").attrib[f"{W}val"] == red  # type: ignore[union-attr]


@given(NAMES.map(lambda name: name * 5), st.integers(20, 120))
def test_l_head_4_a_mark_fits_one_line(mark: str, size: int) -> None:
    """Never larger than the profile says, never wider than the 版心, never smaller than it must be."""
    profile = evolve(GBT_9704, mark_size=size)
    chosen = mark_size(mark, profile)

    assert chosen <= 2 * size
    assert len(mark) * chosen * 10 <= profile.text_width
    assert chosen == 2 * size or len(mark) * (chosen + 1) * 10 > profile.text_width - 20


@pytest.mark.parametrize("count", [21, 33, 60])
def test_l_head_4_a_mark_is_never_smaller_than_the_title(count: int, render: Callable[..., bytes]) -> None:
    """A hair of red is no mark: 20 characters fit at 22 pt, longer ones are refused."""
    assert mark_size("某" * 20, GBT_9704) == 44
    with pytest.raises(RenderError, match=f"is {count} characters long; a line holds 20 ") as caught:
        render(Document(title="", blocks=(), head=evolve(HEAD, mark="某" * count)))
    assert caught.value.path == "official.issuing_mark"


def test_l_head_6_the_number_two_lines_below_the_mark_centred(
    render: Callable[..., bytes], parts: Callable[[bytes], dict[str, bytes]]
) -> None:
    """Two blank lines of body, the number in the middle."""
    found = paragraphs(HEAD)
    centred = of_style(render(Document(title="", blocks=(), head=HEAD)), parts, "WmNumber")

    assert [words(one) for one in found[4:7]] == ["", "", "某气发〔2026〕8号"]
    assert [style(one) for one in found[4:7]] == ["WmBody", "WmBody", "WmNumber"]
    assert values(found[6], "ind") == values(found[6], "jc") == {}
    assert centred.find(f"{W}pPr/{W}jc").attrib[f"{W}val"] == "center"  # type: ignore[union-attr]


def test_l_head_7_one_signer_stands_on_the_line_of_the_number() -> None:
    """The number a character from the left, the name ending a character from the right."""
    row = last_row(evolve(HEAD, signers=("张三",)))

    assert words(row) == "某气发〔2026〕8号\t签发人：张三"
    assert values(row, "ind") == {
        "firstLineChars": "100",
        "firstLine": "320",
    }  # a left indent would cut the line
    assert values(row, "jc") == {"val": "left"}
    assert stops(row) == [("right", 8845 - 320)]


def test_l_head_8_names_in_kai() -> None:
    """The label is 仿宋 as the paragraph, the name has a face of its own."""
    runs = list(last_row(evolve(HEAD, signers=("张三",))).iter(f"{W}r"))
    named = [run for run in runs if run.find(f"{W}rPr/{W}rStyle") is not None]

    assert ["".join(run.itertext()) for run in named] == ["张三"]
    assert named[0].find(f"{W}rPr/{W}rStyle").attrib[f"{W}val"] == "WmSignerName"  # type: ignore[union-attr]


def test_l_head_8_several_signers_two_a_row_names_below_names() -> None:
    """The label on the first row, the number on the last; both columns begin where they began above."""
    rows = paragraphs(evolve(HEAD, signers=("张三丰", "李四", "王五", "赵六六", "钱七")))[6:9]

    assert [words(row) for row in rows] == [
        "\t签发人：张三丰\t李四",
        "\t王五\t赵六六",
        "某气发〔2026〕8号\t钱七",
    ]
    first, second = 8845 - 320 - 7 * 320, 8845 - 320 - 3 * 320
    assert stops(rows[0]) == [("left", first - 4 * 320), ("left", second)]
    assert stops(rows[1]) == stops(rows[2]) == [("left", first), ("left", second)]
    assert [style(row) for row in rows] == ["WmSigners", "WmSigners", "WmNumber"]
    assert [values(row, "spacing").get("before") for row in rows] == [None, "259", "259"]


@given(st.lists(NAMES, max_size=9).map(tuple), st.integers(1, 14))
def test_l_head_8_every_signer_is_printed_once_in_order(signers: tuple[str, ...], length: int) -> None:
    """Whatever the length of the number; head_lines says what the paragraphs hold."""
    head = evolve(FULL, number=f"{'某' * length}〔2026〕8号", signers=signers)
    found = [words(one) for one in paragraphs(head) if words(one)]

    assert tuple(found) == head_lines(head, GBT_9704)
    text = "".join(found)
    assert text.count("签发人：") == bool(signers)
    assert text.replace("\t", "").replace("　", "").replace(head.number, "").endswith("".join(signers))
    assert words(last_row(head)).startswith(head.number)


def test_l_head_8_one_a_row_where_two_would_touch_the_number() -> None:
    """A long number leaves room for one name only."""
    head = evolve(HEAD, number="某省人民政府办公厅函〔2026〕128号", signers=("张三丰", "李四四"))

    assert head_lines(head, GBT_9704)[1:] == ("\t签发人：张三丰", "某省人民政府办公厅函〔2026〕128号\t李四四")


@pytest.mark.parametrize("signers", [(), ("张三",), ("张三", "李四", "王五")])
def test_l_head_9_the_red_line_below_the_number(
    render: Callable[..., bytes], parts: Callable[[bytes], dict[str, bytes]], signers: tuple[str, ...]
) -> None:
    """One line, 4 mm below the number's foot, over the whole width: no left or right indent shortens it."""
    head = evolve(HEAD, signers=signers)
    content = render(Document(title="", blocks=(), head=head))
    properties = of_style(content, parts, "WmNumber").find(f"{W}pPr")
    assert properties is not None
    line = properties.find(f"{W}pBdr/{W}bottom")
    assert line is not None
    found = {key.replace(W, ""): value for key, value in line.attrib.items()}

    assert (found["val"], found["color"]) == ("single", "FF0000")
    assert 6 <= int(found["sz"]) <= 16
    assert 11 <= int(found["space"]) <= 12
    assert properties.find(f"{W}spacing").attrib[f"{W}line"] == "320"  # type: ignore[union-attr]
    assert not {"left", "right"} & set(values(last_row(head), "ind"))
    assert [style(one) for one in paragraphs(head)].count("WmNumber") == 1


def test_l_title_1_two_blank_lines_below_the_red_line(
    printed: Callable[[bytes], list[str]], render: Callable[..., bytes]
) -> None:
    """Between the number and the title."""
    document = Document(
        title="关于开展检查的通知", blocks=(Line(text="正文。", path=Path(("opening", 0))),), head=FULL
    )

    lines = printed(render(document))
    assert lines[:10] == [
        "000001",
        "机密★1年",
        "特急",
        "某市气象局文件",
        "",
        "",
        "某气发〔2026〕8号",
        "",
        "",
        document.title,
    ]


def test_l_head_6_a_paper_without_a_number_keeps_its_red_line() -> None:
    """The number comes when the paper is registered."""
    found = paragraphs(RedHead(mark="某市气象局文件"))

    assert [style(one) for one in found].count("WmNumber") == 1


@given(st.lists(NAMES, max_size=5).map(tuple))
def test_a_head_leaves_room_for_body(signers: tuple[str, ...]) -> None:
    """L-BODY-1: it takes less than two thirds of page 1."""
    assert head_height(evolve(FULL, signers=signers), GBT_9704) < GBT_9704.text_height * 2 // 3
