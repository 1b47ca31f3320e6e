"""A page of contents is dropped and told; the headings it names are read once; other tables stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.reader import read_text
from wenming.reader.cleaning.contents import find_contents
from wenming.reader.lines import split_lines

TITLES = ("一、主要工作", "（一）修渠", "（二）植树", "二、存在问题", "三、明年打算")
BODY = "\n".join(f"{title}\n渠道修好，树苗成活，群众满意。" for title in TITLES)
WORDS = st.text("修渠植树护林治水办学", min_size=2, max_size=8)


def headings(source: str) -> list[tuple[int, str, str, bool]]:
    """Return level, label, title and run-in flag of each heading."""
    return [(one.level, one.label, one.title, one.run_in) for one in read_text(source).document.headings]


@pytest.mark.parametrize("head", ["目录", "目　录", "目 錄", "目次", "【目录】", "目录：", "- 目 錄 -"])
@pytest.mark.parametrize("lead", ["……", "……………", "........", ". . . . ", "···", "\t", "    ", "…… 第", " P.", "…p"])
def test_contents_with_page_numbers(head: str, lead: str) -> None:
    """目录 and entries whose page numbers stand behind dots or blanks."""
    entries = [f"{title}{lead}{page}" for page, title in enumerate(TITLES, 8)]
    source = "\n".join(["某县水利局工作总结", head, *entries, BODY])
    document = read_text(source).document

    assert headings(source) == headings(f"某县水利局工作总结\n{BODY}")
    assert [(one.text, one.reason) for one in document.dropped] == [
        (text, "table of contents") for text in (head, *entries)
    ]
    assert [one.span.line for one in document.dropped] == list(range(2, 8))


def test_page_numbers_on_lines_of_their_own() -> None:
    """A PDF sets the number of the page under its entry."""
    contents = "\n".join(f"{title}……………\n\np{page}\n" for page, title in enumerate(TITLES, 3))

    assert headings(f"某县水利局工作总结\n目录\n{contents}\n{BODY}") == headings(f"某县水利局工作总结\n{BODY}")


def test_pages_from_and_to() -> None:
    """2 – 5 are the pages of one part."""
    contents = "\n".join(f"{title} P.{page} – P.{page + 2}" for page, title in enumerate(TITLES, 3))

    assert headings(f"某县水利局工作总结\n目錄\n{contents}\n{BODY}") == headings(f"某县水利局工作总结\n{BODY}")


def test_contents_without_page_numbers() -> None:
    """A page on the web has no page numbers: its entries come again."""
    source = "\n".join(["某县水利局工作总结", "目录", *TITLES, "", BODY])

    assert headings(source) == headings(f"某县水利局工作总结\n{BODY}")


def test_dots_alone_tell_contents() -> None:
    """Without 目录, dots that lead to rising numbers do."""
    source = "\n".join([*(f"{title}………{page}" for page, title in enumerate(TITLES, 1)), "某局工作总结", BODY])
    document = read_text(source).document

    assert str(document.report.title) == "某局工作总结"
    assert [one.reason for one in document.dropped] == ["table of contents"] * len(TITLES)


@pytest.mark.parametrize(
    "text",
    [
        f"某局工作总结\n目录管理\n{BODY}",
        "某局工作总结\n目录\n修渠\n植树\n一、主要工作\n修好渠道。",  # 目录 with nothing that comes again
        f"某局工作总结\n苹果……3\n梨子……5\n{BODY}",  # a list of prices
        f"某局工作总结\n修渠\t3\n植树\t5\n{BODY}",
        f"某局工作总结\n一、主要工作……9\n二、存在问题……3\n{BODY}",  # numbers that fall
        "目录",
        "一、主要工作……9",
    ],
)
def test_other_lines_stay(text: str) -> None:
    """What only looks like contents is text."""
    assert find_contents(split_lines(text)) == {}


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=2, max_size=8, unique=True), st.sampled_from(["……", "\t", " ..... "]), st.booleans())
def test_contents_change_no_heading(titles: list[str], lead: str, run_in: bool) -> None:
    """With contents above it, a text has the headings it has without."""
    labels = "一二三四五六七八"
    heads = [f"{label}、{title}" for label, title in zip(labels, titles, strict=False)]
    body = "\n".join(f"{head}。今年有进展。" if run_in else f"{head}\n今年有进展。" for head in heads)
    contents = "\n".join(f"{head}{lead}{page}" for page, head in enumerate(heads, 1))

    assert headings(f"某局工作总结\n目录\n{contents}\n{body}") == headings(f"某局工作总结\n{body}")


@pytest.mark.parametrize("line", ["一、甲……1", "目录", "一、甲"])
def test_cost_grows_with_the_text(line: str) -> None:
    """However many lines look like contents, few tables are looked at: the cost is no square."""
    found = find_contents(split_lines("\n".join([line] * 20_000)))

    assert len(found) < 20_000
