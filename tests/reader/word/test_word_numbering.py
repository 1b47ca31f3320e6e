"""Automatic numbers: computed as Word counts them, put before the words as they are printed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.reader.word.number_formats import format_number
from wenming.zh import parse_number

Word: Any = Any


def override(number: int, inside: str) -> str:
    """Return a ``w:num`` that uses the one list with something of its own."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{inside}</w:num>'


PLAIN = override(1, "")


def test_levels_count_and_restart(word: Word) -> None:
    """A level begins again below each paragraph of a level above it."""
    parts = {
        "numbering": word.numbering(
            word.level(0, "%1、", "chineseCounting"),
            word.level(1, "（%2）", "chineseCountingThousand"),
            word.level(2, "%3."),
            word.level(3, "（%4）"),
        )
    }
    steps = (0, 1, 2, 2, 3, 1, 2, 0, 1, 2)

    found = word.texts("".join(word.item("甲", level=level) for level in steps), parts=parts)

    labels = "一、 （一） 1. 2. （1） （二） 1. 二、 （一） 1.".split()
    assert found == [f"{label}甲" for label in labels]


def test_nested_numbers(word: Word) -> None:
    """%1.%2 shows the level above in its own format; isLgl shows all in digits."""
    parts = {
        "numbering": word.numbering(
            word.level(0, "第%1章", "chineseCounting"),
            word.level(1, "%1.%2"),
            word.level(2, "%1.%2.%3", more="<w:isLgl/>"),
        )
    }

    found = word.texts("".join(word.item("", level=level) for level in (0, 0, 1, 2, 2)), parts=parts)

    assert found == ["第一章", "第二章", "二.1", "2.1.1", "2.1.2"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
        ('<w:lvlRestart w:val="0"/>', ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.3", "2", "2.1", "2.1.4"]),
        ('<w:lvlRestart w:val="1"/>', ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.3", "2", "2.1", "2.1.1"]),
    ],
    ids=["after any level above", "never", "after level 1 only"],
)
def test_restart_is_what_the_level_says(word: Word, restart: str, expected: list[str]) -> None:
    """``w:lvlRestart`` (ECMA-376, part 1, 17.9.10)."""
    levels = [word.level(at, ".".join(f"%{n}" for n in range(1, at + 2))) for at in range(2)]
    parts = {"numbering": word.numbering(*levels, word.level(2, "%1.%2.%3", more=restart))}
    steps = (0, 1, 2, 2, 1, 2, 0, 1, 2)

    assert word.texts("".join(word.item("", level=level) for level in steps), parts=parts) == expected


def test_two_numbers_share_a_list(word: Word) -> None:
    """Numbers of one abstract list go on with one count, until one sets a start of its own."""
    numbers = (
        PLAIN
        + override(2, "")
        + override(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    )
    parts = {"numbering": word.numbering(word.level(0, "%1."), numbers=numbers)}

    body = "".join(word.item("", number) for number in (1, 1, 2, 3, 3, 1))

    assert word.texts(body, parts=parts) == ["1.", "2.", "3.", "7.", "8.", "9."]


def test_a_start_is_used_once(word: Word) -> None:
    """A number sets its starts anew where it first stands at one of them or above; not at each level once more."""
    own = "".join(f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="1"/></w:lvlOverride>' for at in (0, 1))
    numbers = PLAIN + override(2, own)
    parts = {"numbering": word.numbering(word.level(0, "%1"), word.level(1, "%1.%2"), numbers=numbers)}

    passed = "".join(word.item("", *one) for one in ((2, 1), (1, 0), (2, 0)))
    above = "".join(word.item("", *one) for one in ((2, 0), (1, 1), (2, 1)))
    nested = "".join(word.item("", *one) for one in ((1, 0), (2, 1), (2, 1), (1, 0), (2, 1)))

    deep = override(1, "") + override(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride>')
    below = {"numbering": word.numbering(word.level(0, "%1"), word.level(1, "%1.%2"), numbers=deep)}

    assert word.texts(word.item("", 2, 1) + word.item("", 2), parts=below) == ["6.1", "6"]
    assert word.texts(passed, parts=parts) == ["1.1", "2", "3"]
    assert word.texts(above, parts=parts) == ["1", "1.1", "1.2"]
    assert word.texts(nested, parts=parts) == ["1", "1.1", "1.2", "2", "2.1"]


def test_levels_that_are_passed_over(word: Word) -> None:
    """A list that begins deeper counts the levels above as met, as LibreOffice does."""
    parts = {"numbering": word.numbering(word.level(0, "%1"), word.level(1, "%1.%2"), word.level(2, "%1.%2.%3"))}

    found = word.texts("".join(word.item("", level=level) for level in (2, 1, 0)), parts=parts)

    assert found == ["1.1.1", "1.2", "2"]


def test_a_number_changes_a_level(word: Word) -> None:
    """``w:lvlOverride`` with a level of its own."""
    own = f'<w:lvlOverride w:ilvl="0">{word.level(0, "(%1)", "upperRoman", start=3)}</w:lvlOverride>'
    parts = {"numbering": word.numbering(word.level(0, "%1."), numbers=override(1, own))}

    assert word.texts(word.item("") + word.item(""), parts=parts) == ["(III)", "(IV)"]


def test_list_of_a_style(word: Word) -> None:
    """A style names the list, the list's level names the style; ``0`` takes a paragraph out."""
    level = word.level(1, "（%2）", "chineseCounting").replace(
        "<w:numFmt", '<w:pStyle w:val="Two"/><w:numFmt', 1
    )
    parts = {
        "numbering": word.numbering(word.level(0, "%1、", "chineseCounting"), level),
        "styles": '<w:style w:type="paragraph" w:styleId="Two"><w:name w:val="own two"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    }
    off = word.p("丙", style="Two", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')

    found = word.texts(word.item("甲") + word.p("乙", style="Two") + off + word.p("丁", style="Two"), parts=parts)

    assert found == ["一、甲", "（一）乙", "丙", "（二）丁"]


def test_link_to_the_list_of_a_style(word: Word) -> None:
    """``w:numStyleLink``: the levels stand with the list of a numbering style."""
    numbers = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Chinese"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' + override(2, "")
    )
    parts = {
        "numbering": word.numbering(word.level(0, "%1、", "chineseCounting"), numbers=numbers),
        "styles": '<w:style w:type="numbering" w:styleId="Chinese"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        "</w:pPr></w:style>",
    }

    assert word.texts(word.item("甲") + word.item("乙"), parts=parts) == ["一、甲", "二、乙"]


def test_links_in_a_circle_end(word: Word) -> None:
    """Lists that name each other have no levels, and no reader hangs."""
    numbers = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = '<w:style w:type="numbering" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'

    assert word.texts(word.item("甲"), parts={"numbering": numbers, "styles": style}) == ["甲"]


@pytest.mark.parametrize(
    ("suffix", "expected"), [("nothing", "1.甲"), ("space", "1. 甲"), ("tab", "1. 甲")]
)
def test_what_stands_behind_a_label(word: Word, suffix: str, expected: str) -> None:
    """A tab is read as a blank: what it is for is the gap."""
    level = word.level(0, "%1.").replace('"nothing"', f'"{suffix}"')

    assert word.texts(word.item("甲"), parts={"numbering": word.numbering(level)}) == [expected]


@pytest.mark.parametrize(
    ("pattern", "font", "mark"),
    [("\uf0b7", "Symbol", "•"), ("\uf0d8", "Wingdings", "➢"), ("\uf0ab", "Nobody", "•"), ("—", "", "—")],
)
def test_bullets(word: Word, pattern: str, font: str, mark: str) -> None:
    """A sign of a symbol font is the character that it looks like; its paragraph is a point of a list."""
    level = word.level(0, pattern, "bullet").replace(
        "</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
    )
    (line,) = word.read(word.item("甲"), parts={"numbering": word.numbering(level)})

    assert (line.text, line.hint) == (f"{mark}甲", "item")


def test_a_bullet_without_a_mark_is_none(word: Word) -> None:
    """Pandoc sets the second paragraph of an item so."""
    parts = {"numbering": word.numbering(word.level(0, "", "bullet"))}
    (line,) = word.read(word.item("续上条。"), parts=parts)

    assert (line.text, line.hint) == ("续上条。", "")


def test_deleted_paragraphs_do_not_count(word: Word) -> None:
    """A paragraph that is deleted whole has no number."""
    gone = (
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
        '<w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>'
    )
    parts = {"numbering": word.numbering(word.level(0, "%1."))}

    assert word.texts(word.item("甲") + gone + word.item("丙"), parts=parts) == ["1.甲", "2.丙"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("decimal", "12"),
        ("decimalZero", "12"),
        ("upperRoman", "XII"),
        ("lowerLetter", "l"),
        ("ordinal", "12th"),
        ("chineseCounting", "十二"),
        ("chineseLegalSimplified", "壹拾贰"),
        ("ideographLegalTraditional", "壹拾貳"),
        ("ideographTraditional", "12"),
        ("ideographZodiac", "亥"),
        ("decimalEnclosedCircle", "⑫"),
        ("decimalEnclosedParen", "⑿"),
        ("decimalEnclosedFullstop", "⒓"),
        ("decimalFullWidth", "１２"),
        ("numberInDash", "- 12 -"),
        ("ideographDigital", "一二"),
        ("ideographZodiacTraditional", "乙亥"),
        ("none", ""),
        ("a kind of tomorrow", "12"),
    ],
)
def test_formats(kind: str, expected: str) -> None:
    """Numbers as each ``w:numFmt`` writes them."""
    assert format_number(12, kind) == expected


@pytest.mark.parametrize(
    ("n", "kind", "expected"),
    [
        (2, "ideographEnclosedCircle", "㈡"),
        (20, "decimalEnclosedCircleChinese", "⑳"),
        (21, "decimalEnclosedCircleChinese", "21"),
        (101, "chineseCountingThousand", "一百〇一"),
        (0, "lowerRoman", ""),
        (0, "decimalZero", "00"),
        (0, "chineseCounting", "○"),
        (0, "decimal", "0"),
        (0, "none", ""),
    ],
)
def test_formats_at_their_ends(n: int, kind: str, expected: str) -> None:
    """What Word prints for nought, and beyond the signs that it has."""
    assert format_number(n, kind) == expected


@given(st.integers(-5, 10**9), st.sampled_from(["upperRoman", "lowerLetter", "chicago", "chineseCounting", "none"]))
def test_formats_are_short(n: int, kind: str) -> None:
    """No number makes a long label: a count may begin at a thousand million."""
    assert len(format_number(n, kind)) <= 24


@given(st.integers(1, 10**6 - 1))
def test_chinese_numbers_read_back(n: int) -> None:
    """Chinese labels say the number they count."""
    assert parse_number(format_number(n, "chineseCounting")) == n
