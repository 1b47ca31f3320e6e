"""Titles in bold without labels: what stands above its text is a heading, what is stressed is none."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.reader.frame.standing_out import tell_titles
from wenming.reader.lines import split_lines

TEXT = "全年办理来信412件，办结率97.3%。"


def told(*texts: str) -> list[str]:
    """Return which of *texts* are told as headings; those that stand out begin with *."""
    lines = list(split_lines("\n".join(text.removeprefix("*") for text in texts)))
    tell_titles(lines, {at for at, text in enumerate(texts) if text.startswith("*")})
    return [line.text for line in lines if line.hint == "heading1"]


def test_bold_over_text_is_a_heading() -> None:
    """Two at least, each over its own text, the title of the document apart."""
    assert told("*某局2025年工作总结", TEXT, "*狠抓办理", TEXT, "", "*存在问题", "", TEXT) == ["狠抓办理", "存在问题"]


@pytest.mark.parametrize(
    "texts",
    [
        ("某局工作总结", TEXT, "*狠抓办理", TEXT),  # one
        ("某局工作总结", "*狠抓办理", "*抓实排查", TEXT),  # nothing between them
        ("某局工作总结", "*各位领导：", TEXT, "*特此报告。", TEXT),  # sentences
        ("某局工作总结", TEXT, "*某区信访局", "*2025年12月30日"),  # a signature
        ("某局工作总结", "一、主要做法", "*狠抓办理", TEXT, "二、存在问题", "*人手偏少", TEXT),  # labels tell them
        ("某局工作总结", "*狠抓办理", "甲", "*抓实排查", "乙", "*源头治理", "丙"),  # no text below
    ],
)
def test_other_bold_is_none(texts: tuple[str, ...]) -> None:
    """It stays words of the text."""
    assert told(*texts) == []


def test_nothing_is_lost() -> None:
    """In Markdown: what is no heading keeps its words."""
    page = f"某局2025年工作总结\n\n**狠抓办理**\n\n{TEXT}\n\n**抓实排查**\n\n{TEXT}\n\n全年**无**积压。\n"
    document = read(page, format="markdown").document

    assert [(one.level, one.title) for one in document.headings] == [(1, "狠抓办理"), (1, "抓实排查")]
    assert str(document.report.sections[1].body[-1].text) == "全年无积压。"
