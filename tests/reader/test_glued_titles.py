"""Titles glued to the text behind them: at the head of a line, behind words of a site, several documents in one line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.model import Path
from wenming.reader import read_text
from wenming.reader.lines import split_lines
from wenming.reader.splitting.glued import part_glued

BODY = "我局紧扣中心，修好水渠，植树护林，治理河道，群众满意，队伍面貌焕然一新，全面完成了年初确定的各项任务，受到上级肯定。"
HEADINGS = f"一、主要做法。{BODY}二、下一步打算。继续努力。"


def titles(source: str) -> list[str]:
    """Return the title of each document in *source*."""
    return [str(one.report.title) for one in read_text(source).documents]


@pytest.mark.parametrize("opening", ["今年以来，", "2023年，", "近年来，", "为进一步做好工作，", "在县委的坚强领导下，", "一年来，"])
@pytest.mark.parametrize("title", ["某县水利局工作总结", "某局关于修渠工作的报告", "某镇2023年工作总结和2024年工作计划", "述职报告（初稿）"])
def test_at_the_head_of_a_line(title: str, opening: str) -> None:
    """A text begins behind its title as reports begin."""
    document = read_text(f"{title}{opening}{BODY}{HEADINGS}").document

    assert (str(document.report.title), len(document.headings)) == (title, 2)
    assert document.spans[Path(("opening", 0))].start == len(title)


def test_a_blank_parts_title_and_text() -> None:
    """Behind a blank less is needed: 下半年, 在全市……."""
    for opening in ("下半年我镇工作思路是：", "在全镇上下迎接检查之际，"):
        document = read_text(f"某镇公共卫生工作计划 {opening}{BODY}{HEADINGS}").document
        assert str(document.report.title) == "某镇公共卫生工作计划"


def test_a_column_is_no_title() -> None:
    """工作汇报 above the title is a column of the site, behind a sentence the head of a part."""
    own = "关于修渠引水工作情况汇报"
    assert str(read_text(f"工作汇报\n{own}\n{BODY}\n{HEADINGS}").document.report.title) == own
    assert str(read_text(f"某会年会：主席工作报告\n{BODY}\n工作报告\n{BODY}").document.report.title) == "某会年会：主席工作报告"


@pytest.mark.parametrize("before", ["-精品推荐- ", "某县2022年工作总结某局2021年工作汇报", "某局办公室工作汇报", "某县2022年工作总结"])
def test_behind_other_words(before: str) -> None:
    """Words of a site, or titles that it gives before, are no part of the title."""
    document = read_text(f"{before}某县水利局工作总结今年以来，{BODY}{HEADINGS}").document

    assert str(document.report.title) == "某县水利局工作总结"
    kept = [str(text) for text in document.report.opening] + [one.text for one in document.dropped]
    assert before.strip() in kept


@pytest.mark.parametrize("title", ["某局工作总结", "某局安全建设方案参考模板"])
def test_before_a_label(title: str) -> None:
    """The first heading stands in the line of the title."""
    document = read_text(f"{title}一、抓好修渠\n{BODY}\n二、抓好植树\n{BODY}\n").document

    assert str(document.report.title) == title
    assert [(one.label, one.title) for one in document.headings] == [("一、", "抓好修渠"), ("二、", "抓好植树")]


def test_whom_it_addresses() -> None:
    """Title, salutation and text in one line."""
    report = read_text(f"某县水利局工作汇报各位领导：{BODY}{HEADINGS}").document.report

    assert (str(report.title), report.addressee) == ("某县水利局工作汇报", "各位领导")


@pytest.mark.parametrize("numbers", [("", ""), ("篇一：", "篇二："), ("范文1：", "范文2：")])
def test_two_documents_in_one_line(numbers: tuple[str, str]) -> None:
    """The second begins behind the end of the first, with its title and its own first heading."""
    both = (f"某县水利局2023年工作总结今年以来，{BODY}{HEADINGS}", f"某县粮食局2023年工作总结今年以来，{BODY}{HEADINGS}")
    source = "".join(f"{number}{text}" for number, text in zip(numbers, both, strict=True))
    documents = read_text(source).documents

    assert titles(source) == ["某县水利局2023年工作总结", "某县粮食局2023年工作总结"]
    assert [[(one.label, one.title) for one in document.headings] for document in documents] == [
        [("一、", "主要做法"), ("二、", "下一步打算")]
    ] * 2
    assert [len(document.report.opening) for document in documents] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        f"某局工作总结\n{BODY}我们认真撰写了年度工作总结今年以来更加重视。{BODY}一、甲。{BODY}二、乙。{BODY}",
        f"某局工作总结\n{BODY}按照年度工作计划今年要修渠三条。{BODY}",
        f"某局工作总结\n{BODY}做好情况报告。{BODY}",
        f"{BODY}我局制定工作计划，2023年修渠三条。",
    ],
)
def test_words_within_a_text(text: str) -> None:
    """A sentence that speaks of reports begins none."""
    assert part_glued(split_lines(text)) == split_lines(text)


OFFICES = st.text("水利粮食林业民政", min_size=2, max_size=4)


@settings(max_examples=30)
@given(st.lists(OFFICES, min_size=1, max_size=4, unique=True))
def test_every_document_is_found(offices: list[str]) -> None:
    """As many documents as are glued in one line; nothing is lost."""
    wanted = [f"某县{office}局2023年工作总结" for office in offices]
    source = "".join(f"{title}今年以来，{BODY}{HEADINGS}" for title in wanted)
    lines = part_glued(split_lines(source))

    assert titles(source) == wanted
    assert "".join(line.text for line in lines) == source
    assert all(source[line.start : line.start + len(line.text)] == line.text for line in lines)
