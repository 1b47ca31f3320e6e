"""Pages counted without any program (L-GRID-1, 2, 10; L-ATT-3, L-BODY-1, L-END-6, L-MAIN-2, L-NUM-8, L-SIGN-8)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.document import AttachmentHead, Block, Document, Grid, Heading, Imprint, Line, RedHead
from wenming.model import Path
from wenming.renderers.profile import GBT_9704, Profile
from wenming.renderers.word.boxes import boxes
from wenming.renderers.word.foot import find_foot
from wenming.renderers.word.imprint import imprint_height
from wenming.renderers.word.lines import Setting, line_ends
from wenming.renderers.word.pagination import paginate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HANZI = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"
BODY = Setting(8845 - 640, 8845, 320, -6)
HEAD = RedHead(mark="某市气象局文件", number="某气发〔2026〕8号")
IMPRINT = Imprint(copies_to="抄送：市委办公室。", printed_by="某办", printed_on="2026年11月18日印发")
NOT_FIRST, NOT_LAST = "、，。；：？！）》」”’…—", "（《「“‘"


def line(text: str = "段落。", at: int = 0) -> Line:
    """Return a paragraph."""
    return Line(text=text, path=Path(("opening", at)))


def lines(count: int) -> tuple[Line, ...]:
    """Return so many paragraphs of one line."""
    return tuple(line(at=at) for at in range(count))


def heading(at: int, text: str = "标题") -> Heading:
    """Return a heading alone on its line."""
    return Heading(level=1, label="一、", title=text, path=Path(("sections", at)))


def plain(*blocks: Block, **more: object) -> Document:
    """Return a document without a title."""
    return Document(title="", blocks=blocks, **more)  # type: ignore[arg-type]


def cut(text: str, setting: Setting = BODY) -> list[str]:
    """Return the lines of a paragraph."""
    starts = [0, *line_ends(text, setting)]
    return [text[one:other] for one, other in pairwise(starts)]


@given(st.text(HANZI, max_size=300))
def test_l_grid_2_l_body_2_28_characters_a_line_26_on_the_first(text: str) -> None:
    """Two characters in, then full lines."""
    expected = [text[:26], *(text[at : at + 28] for at in range(26, len(text), 28))]

    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("天" * 26 + "，地", "天" * 26 + "，"),  # one mark hangs
        ("天" * 26 + "？”地", "天" * 25),  # two do not
        ("天" * 26 + "”地", "天" * 25),  # nor does a quotation mark
        ("天" * 26 + "》。地", "天" * 25),
        ("天" * 25 + "（地）", "天" * 25),  # no opening mark at the end
        ("天" * 25 + "——地", "天" * 24),  # a dash of two stays whole
        ("天" * 26 + "2026年", "天" * 26),
        ("天" * 25 + "2026年", "天" * 25),  # a number stays whole (L-BODY-5)
        ("天" * 24 + "2026年", "天" * 24 + "2026"),  # and digits are half as wide
        ("天" * 24 + "2026，，年", "天" * 24),  # two marks do not hang behind digits either
        ("天" * 24 + "2026，年", "天" * 24 + "2026，"),
        ("天" * 24 + "R&D中心", "天" * 24),  # not all letters are
        ("天" * 20 + "key words地", "天" * 20 + "key words地"),
    ],
)
def test_l_grid_10_line_breaks(text: str, first: str) -> None:
    """避头尾: no closing mark begins a line, no opening one ends it."""
    assert cut(text + "玄" * 40)[0].rstrip("玄") == first


WORDS = st.lists(
    st.sampled_from([*HANZI, *NOT_FIRST, *NOT_LAST, "2026", "15.6%", "GDP", " ", "word-"]), max_size=120
)


@given(WORDS.map("".join), st.integers(1, 30), st.integers(0, 80))
def test_l_grid_10_lines_hold_all_and_no_more_than_fits(text: str, chars: int, gap: int) -> None:
    """Joined they give the text back; each is a character longer at most, and only for a mark that hangs."""
    setting = Setting(chars * 320, chars * 320, 320, 0, gap)
    found = cut(text, setting)

    assert "".join(found) == text
    assert all(found) or not text
    for one in found:
        wide = sum(char in HANZI + NOT_FIRST + NOT_LAST for char in one.rstrip(" "))
        assert wide <= chars + (one.rstrip(" ")[-1:] in "、，。；：？！")
    assert len(found) <= len(line_ends(text, evolve(setting, rest=setting.rest - 320))) or chars == 1


def test_l_grid_8_no_gap_stands_at_the_beginning_of_a_line() -> None:
    """Where LibreOffice parts hanzi and digits, it does so between them only."""
    rest = 2 * 160 + 80 + 25 * 320

    assert cut("天" * 26 + "12" + "玄" * 25, Setting(26 * 320, rest, 320, 0, 80)) == [
        "天" * 26,
        "12" + "玄" * 25,
    ]
    assert len(cut("天" * 26 + "12" + "玄" * 25, Setting(26 * 320, rest - 1, 320, 0, 80))) == 3


PHRASES = st.tuples(
    st.text(HANZI + "ab1", min_size=2, max_size=9),
    st.sampled_from(["，", "。", "（", "《", "？”", "……", " "]),
)


@given(st.lists(PHRASES.map("".join), max_size=30).map("".join), st.integers(12, 30))
def test_l_grid_10_no_mark_stands_where_it_may_not(text: str, chars: int) -> None:
    """Between words of two characters and more there is always another place."""
    found = cut(text, Setting(chars * 320, chars * 320, 320))

    assert not [one for one in found[1:] if one[0] in NOT_FIRST]
    assert not [one for one in found[:-1] if one[-1] in NOT_LAST]


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(0, 9000))
def test_any_text_has_lines_that_end(text: str, width: int) -> None:
    """No width is too small, no character unknown; ends rise to the length of the text."""
    ends = line_ends(text, Setting(width, width, 320))

    assert ends[-1] == len(text)
    assert all(one < other for one, other in pairwise(ends))


@given(st.integers(1, 100))
def test_l_grid_1_22_lines_a_page(count: int) -> None:
    """Page 1 too, where no title stands."""
    found = paginate(plain(*lines(count)), GBT_9704)

    assert found.last_page == (count + 21) // 22
    assert found.used == ((count - 1) % 22 + 1) * 579


@pytest.mark.parametrize(("pitch", "a_page"), [(28, 22), (29, 21), (30, 21), (26, 24)])
def test_l_grid_6_another_pitch(pitch: int, a_page: int) -> None:
    """As many lines as fit the 版心 of the house."""
    house = evolve(GBT_9704, pitch=pitch)

    assert paginate(plain(*lines(a_page)), house).last_page == 1
    assert paginate(plain(*lines(a_page + 1)), house).last_page == 2


@given(st.integers(15, 24), st.integers(1, 3))
def test_l_num_8_headings_keep_with_what_follows(before: int, headings: int) -> None:
    """However many there are: never the last on a page."""
    found = paginate(plain(*lines(before), *map(heading, range(headings)), line()), GBT_9704)
    last = 1 if before + headings + 1 <= 22 else 2

    assert set(found.pages.values()) == {last}


def test_l_att_3_attachments_begin_pages() -> None:
    """Page numbers run on (L-PNUM-4)."""
    heads = [
        AttachmentHead(label=f"附件{at}", title="清单", path=Path(("attachments", at))) for at in range(3)
    ]
    document = plain(line(), appendix=(heads[0], *lines(30), heads[1], line(), heads[2]))

    assert [paginate(document, GBT_9704).pages[head.path] for head in heads] == [2, 4, 5]


def test_l_tbl_4_rows_stay_whole_and_heads_are_repeated() -> None:
    """Rows of 450 twips: 27 a page below the head, or none of the table where no row fits."""
    path = Path(("sections", 0, "body", 0))
    grid = Grid(header=("甲", "乙"), rows=(("丙", "丁"),) * 55, numeric=(False, False), path=path)

    assert paginate(plain(grid), GBT_9704).last_page == 3
    assert paginate(plain(grid, line()), GBT_9704).last_page == 3
    assert paginate(plain(evolve(grid, rows=grid.rows[:52]), line()), GBT_9704).last_page == 2
    assert paginate(plain(*lines(20), grid), GBT_9704).pages[path] == 1
    assert paginate(plain(*lines(21), grid), GBT_9704).pages[path] == 2


def test_l_tbl_1_wide_tables_stand_on_pages_of_their_own() -> None:
    """Turned a quarter, the text goes on on the next page."""
    path = Path(("sections", 0, "body", 0))
    grid = Grid(header=(), rows=(("甲", "乙"),), numeric=(False, False), path=path, landscape=True)
    found = paginate(plain(line(), grid, line(), heading(9), line()), GBT_9704)

    assert (found.pages[path], found.pages[heading(9).path], found.last_page) == (2, 3, 3)


@given(st.integers(14, 30), st.booleans())
def test_l_sign_8_the_signature_stands_below_body(count: int, sealed: bool) -> None:
    """The last paragraph comes along where the signature turns the page."""
    document = plain(*lines(count), signature="某局", date="2026年1月8日", sealed=sealed)
    found = paginate(document, GBT_9704)
    needed = 3 + sealed

    assert found.last_page == (1 if count + needed <= 22 else 2)
    if found.last_page == 2:
        assert found.used >= (needed + 1) * 579


def test_l_main_2_recipients_that_leave_no_room_move_to_the_imprint() -> None:
    """Only on a paper; a list that leaves room for one line stays."""
    for count, moves in ((20, False), (80, True)):
        everyone = "，".join(["某某区人民政府"] * count) + "："
        paper = Document(
            title="关于开展检查的通知", salutation=everyone, blocks=(line(),), head=HEAD, imprint=IMPRINT
        )
        found = paginate(paper, GBT_9704)
        printed, foot = find_foot(paper, GBT_9704)

        assert found.moved_recipients == (everyone if moves else "")
        assert printed.salutation == ("" if moves else everyone)
        assert foot.words[0] == (f"主送：{everyone[:-1]}。" if moves else IMPRINT.copies_to)
        assert paginate(evolve(paper, head=None, imprint=None), GBT_9704).moved_recipients == ""


def test_l_main_2_a_list_stays_where_moving_it_would_not_help() -> None:
    """A title that fills page 1 by itself."""
    title = tuple("关于开展检查" + char for char in HANZI[:18])
    everyone = "某区人民政府，" * 30 + "某区人民政府："
    paper = Document(title="".join(title), salutation=everyone, blocks=(line(),), head=HEAD)

    assert paginate(paper, GBT_9704, title_lines=title).moved_recipients == ""


def test_l_end_6_a_line_is_left_free_above_the_imprint() -> None:
    """The count may be a line out; then the imprint still stands on the page it was meant for."""
    room = 12756 - 579 - imprint_height(IMPRINT, "", GBT_9704)
    fits = 22 + room // 579

    assert paginate(plain(*lines(fits), imprint=IMPRINT), GBT_9704).imprint_page == 2
    assert paginate(plain(*lines(fits + 1), imprint=IMPRINT), GBT_9704).imprint_page == 4


@settings(max_examples=200)
@given(st.integers(1, 90), st.booleans())
def test_l_end_6_the_imprint_stands_on_an_even_page_behind_the_text(count: int, headed: bool) -> None:
    """On the last page where that is even and has room for it and a line more; else on the next even one."""
    found = paginate(plain(*lines(count), head=HEAD if headed else None, imprint=IMPRINT), GBT_9704)

    assert found.imprint_page % 2 == 0
    assert 0 <= found.imprint_page - found.last_page <= 2
    assert found.imprint_fits == (found.imprint_page == found.last_page)
    if found.imprint_fits:
        assert found.used <= 12756 - 579
    elif found.last_page % 2 == 0:
        assert found.used > 12756 - 4 * 579
    assert paginate(plain(*lines(count)), GBT_9704).imprint_page == 0


def paragraphs(content: bytes) -> list[str]:
    """Return the styles of what stands in the body of a file, the rows of tables as such."""
    root = ElementTree.fromstring(content)
    body = root.find(f"{W}body")
    assert body is not None
    found = []
    for one in body:
        if one.tag == f"{W}tbl":
            found += ["row"] * len(one.findall(f"{W}tr"))
        elif one.tag == f"{W}p":
            found.append(one.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"])  # type: ignore[union-attr]
    return found


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"remark": "（此件公开发布）", "sealed": True},
        {"signature": "", "date": "", "salutation": ""},
        {"title": ""},
    ],
)
@pytest.mark.parametrize("house", [GBT_9704, evolve(GBT_9704, byline="title", title_above=2, title_gap=2)])
def test_a_box_for_each_paragraph_and_row(
    sample: Document,
    render: Callable[..., bytes],
    parts: Callable[[bytes], dict[str, bytes]],
    change: dict[str, object],
    house: Profile,
) -> None:
    """What is counted is what is written, piece by piece; fixed lines of a paragraph have their style's height."""
    from wenming.renderers.base import RenderContext

    document = evolve(sample, **change)  # type: ignore[arg-type]
    written = paragraphs(parts(render(document, RenderContext(profile=house)))["word/document.xml"])
    counted = boxes(document, house)

    assert len(counted) == len(written)
    for box, style in zip(counted, written, strict=True):
        if style.startswith(("WmH", "WmTitle", "WmSign", "WmTableTitle", "WmByline")):
            assert box.keep, style
        if style in ("WmBody", "WmSign", "WmDate", "WmH1", "WmRunIn", "WmAttachNote"):
            assert box.pitch == house.body_pitch, style
        if style in ("WmTitle", "WmAttachTitle"):
            assert box.pitch == 660
        assert box.fresh == (style == "WmAttachHead")


def test_the_red_head_is_one_box(sample: Document) -> None:
    """Its lines, its mark and the blanks down to the title."""
    with_head, without = boxes(evolve(sample, head=HEAD), GBT_9704), boxes(sample, GBT_9704)

    assert with_head[1:] == without
    assert with_head[0].height == 1984 + 1056 + 4 * 579 + 320 + 240


def test_counting_costs_linear_time() -> None:
    """Promise H5: 20 times the text takes no more than 20 times the steps; counted in lines of code run."""
    import sys

    def steps(count: int) -> int:
        done = 0

        def trace(*_: object) -> object:
            nonlocal done
            done += 1
            return trace

        document = plain(*(line(HANZI * 3 + "，2026年GDP。", at) for at in range(count)))
        sys.settrace(trace)  # type: ignore[arg-type]
        try:
            paginate(document, GBT_9704)
        finally:
            sys.settrace(None)
        return done

    steps(1)
    assert steps(200) < 21 * steps(10)
