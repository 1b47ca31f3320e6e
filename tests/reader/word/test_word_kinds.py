"""What a file says a paragraph is: styles of ours by id and by name, built-in styles, outline levels."""

from __future__ import annotations

import re
from typing import Any

import pytest

from wenming.reader import HINTS
from wenming.reader.word.own_styles import BYLINE, DROPPED, HINTS_OF, OWN_NAMES, PICTURE_TITLE, TABLE_TITLE
from wenming.renderers import PROFILES
from wenming.renderers.word.styles import styles_xml

Word: Any = Any

_OUTLINE = '<w:outlineLvl w:val="{}"/>'


def style(id_: str, name: str, properties: str = "", based: str = "") -> str:
    """Return a paragraph style."""
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{on}<w:pPr>{properties}</w:pPr></w:style>'
    )


@pytest.mark.parametrize(
    ("styles", "properties", "hint"),
    [
        (style("1", "heading 1"), "", "heading1"),
        (style("1", "Heading 3"), "", "heading3"),
        (style("1", "标题 2"), "", "heading2"),
        (style("1", "Title"), "", "title"),
        (style("1", "caption"), "", "caption"),
        (style("1", "标题 3"), "", "heading3"),
        (style("1", "二级标题"), "", "heading2"),
        (style("1", "三級標題"), "", "heading3"),
        (style("1", "List Bullet 2"), "", "item"),
        (style("1", "List Paragraph"), "", ""),
        (style("1", "Normal"), "", ""),
        (style("1", "own", _OUTLINE.format(1)), "", "heading2"),
        (style("1", "own", "", "2") + style("2", "own too", _OUTLINE.format(0)), "", "heading1"),
        (style("1", "own", "", "2") + style("2", "heading 4"), "", "heading4"),
        (style("1", "own"), _OUTLINE.format(2), "heading3"),
        (style("1", "own", _OUTLINE.format(2)), _OUTLINE.format(9), ""),
        (style("1", "heading 1"), _OUTLINE.format(1), "heading2"),
        (style("1", "公文标题"), "", "title"),
        (style("1", "公文二级标题", _OUTLINE.format(1)), "", "heading2"),
        (style("1", "公文附件标题", _OUTLINE.format(0)), "", "attachment_title"),
        (style("1", "公文正文"), "", "body"),
        (style("1", "a loop", "", "1"), "", ""),
    ],
)
def test_hints(word: Word, styles: str, properties: str, hint: str) -> None:
    """Names beat levels, what a paragraph says itself beats its style."""
    found = word.hints(word.p("工作", style="1", properties=properties), parts={"styles": styles})

    assert found == [hint]


def test_the_default_style_counts(word: Word) -> None:
    """A paragraph without a style has the default one."""
    default = style("N", "own", _OUTLINE.format(0)).replace("<w:style ", '<w:style w:default="1" ', 1)

    assert word.hints(word.p("工作"), parts={"styles": default}) == ["heading1"]


@pytest.mark.parametrize(
    ("properties", "blanks"),
    [
        ("", 0),
        ('<w:jc w:val="center"/>', 4),
        ('<w:jc w:val="right"/>', 16),
        ('<w:ind w:firstLineChars="200"/>', 2),
        ('<w:ind w:firstLine="420"/>', 2),
        ('<w:ind w:left="5000"/>', 16),
        ('<w:ind w:left="420" w:hanging="420"/>', 0),
    ],
)
def test_how_a_line_is_set_in(word: Word, properties: str, blanks: int) -> None:
    """Where a file says nothing else, blanks stand for how Word sets a line, as a text has them."""
    (line,) = word.read(word.p("工作", properties=properties))

    assert line.indent == "　" * blanks
    assert line.column == 0


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda one: one.name)
def test_every_style_of_ours_is_known(profile: Any) -> None:
    """The styles that we write, with their names; and none that we do not write."""
    written = dict(re.findall(r'w:styleId="(Wm\w+)"><w:name w:val="(公文[^"]+)"', styles_xml(profile, "zh-CN")))
    character = {"WmSignerName"}

    assert {id_: OWN_NAMES.get(name) for id_, name in written.items() if id_ not in character} == {
        id_: id_ for id_ in written if id_ not in character
    }
    assert {*HINTS_OF, *DROPPED} == set(written) - character
    assert set(HINTS_OF.values()) <= {*HINTS, "", BYLINE, PICTURE_TITLE, TABLE_TITLE}


def test_contents_are_left_out(word: Word) -> None:
    """A table of contents: a content control, a field over paragraphs, lines of its styles."""
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    control = f"<w:sdt>{gallery}<w:sdtContent>{word.p('目录')}{word.p('一、甲……1')}</w:sdtContent></w:sdt>"
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    field = word.p(begin, "一、乙……2") + word.p("二、丙……3", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    lines = word.read(
        control + field + word.p("三、丁……4", style="9") + word.p("正文"), parts={"styles": style("9", "toc 1")}
    )

    assert [line.text for line in lines] == ["正文"]
    assert [one.text for one in lines[0].dropped] == ["目录", "一、甲……1", "一、乙……2", "二、丙……3", "三、丁……4"]
    assert {one.reason for one in lines[0].dropped} == {"table of contents"}
    assert [one.span.start for one in lines[0].dropped] == [0, 3, 10, 17, 24]
    assert (lines[0].number, lines[0].start) == (6, 31)
