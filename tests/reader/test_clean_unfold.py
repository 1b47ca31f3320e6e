"""Lines broken in mid-sentence are joined; what stands on a line of its own stays there."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wenming.reader.cleaning.clean import clean
from wenming.reader.lines import split_lines

LEAD = "年度工作总结\n今年以来，本局围绕中心工作，扎实推进各项任务，取得了新的成效。\n"
HALF = "全体干部职工认真落实各项制度，深入基层一线开展走访调研，积极帮助企业和群众解"


def lines_of(source: str) -> list[str]:
    """Return the lines with words in them, cleaned."""
    return [line.text for line in clean(split_lines(source), "safe").lines if line.text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HALF, "决困难。"),
        ("建立健全责任体系，", "形成工作合力。"),
        ("同时，加强对窗口单位（", "服务大厅）的管理。"),
        (f"一是健全机制。{HALF}", "决困难。二是加强宣传。"),
        ("（一）", "强化组织领导"),
        (f"1、强化学习。{HALF}", "决困难。"),
        (f"{HALF}决困难", "1.52亿元。"),
    ],
)
def test_halves_are_joined(first: str, second: str) -> None:
    """A line without a closing mark, long or at a comma, goes on in the next."""
    assert lines_of(f"{LEAD}{first}\n{second}")[2:] == [first + second]


@pytest.mark.parametrize(
    "second",
    [
        "二、存在问题", "（二）强化宣传。", "2、强化宣传", "1.强化宣传", "⒉強化宣傳", "㈡强化宣传", "　　另一段落开始。", "● 要点", "附件：1.名单",
        "2023年12月5日", "二〇二三年十二月五日", "（2023年12月）", "联系人：王某", "| 项目 | 数量 |", "［图：示意］", "特此报告", "抄送：市委办公室",
        "注：数据为初步统计。", "时间：上午九时",
    ],
)  # fmt: skip
def test_what_begins_anew_stays(second: str) -> None:
    """Labels, indented lines, dates, rows, attachments and fields begin a line of their own."""
    assert lines_of(f"{LEAD}{HALF}\n{second}")[2:] == [HALF, second.strip()]


@pytest.mark.parametrize(
    "first",
    [
        "一、坚持以人民为中心的工作思路，不断提升基层群众的获得感幸福感", "（一）加强组织领导，落实责任分工，健全长效机制，推动工作走深走实",
        "某某局", "主要指标完成情况", "植树\t500\t株\t完成率\t100%\t同比增长\t5%\t全市第一名", "2023年12月5日", "各位领导、同志们：", "| 植树 | 五百株 |",
        "某某市某某区某某街道办事处关于年度重点工作任务完成情况的报告",
    ],
)  # fmt: skip
def test_what_is_whole_stays(first: str) -> None:
    """Headings, titles, names, dates, rows and salutations do not go on in the next line."""
    second = "全体干部职工认真落实各项制度。"

    assert lines_of(f"{LEAD}{first}\n{second}")[2:] == [first, second]


@pytest.mark.parametrize(("second", "joined"), [("导。各科室认真落实。", True), ("全体干部职工认真落实。", False)])
def test_a_run_in_heading_cut_by_a_page(second: str, joined: bool) -> None:
    """What is left of its title before the stop is too short for a sentence."""
    lines = lines_of(f"{LEAD}一、强化组织领\n- 2 -\n{second}\n二、下一步打算。各科室认真落实。")

    assert lines[2] == (f"一、强化组织领{second}" if joined else "一、强化组织领")


def test_words_are_parted() -> None:
    """A blank parts two Latin words, not hanzi or digits."""
    first = "全体干部职工认真学习并且熟练掌握了办公软件 Microsoft"

    assert lines_of(f"{LEAD}{first}\nOffice 的使用。")[2:] == [f"{first} Office 的使用。"]


SENTENCES = st.lists(
    st.sampled_from(["加强组织领导，落实工作责任", "深入基层一线走访调研", "围绕中心服务大局", "开展培训12次", "健全各项规章制度", "群众满意度稳步提升"]),
    min_size=6,
    max_size=20,
).map(lambda parts: "，".join(parts) + "。")


@settings(max_examples=60, deadline=None)
@given(paragraphs=st.lists(SENTENCES, min_size=1, max_size=5), width=st.integers(30, 45))
def test_folded_paragraphs(paragraphs: list[str], width: int) -> None:
    """Paragraphs folded to a width come back, whichever it is.

    Of a few lines nobody can tell the width: digits that one ends in may then be torn, or not, and are not safe to join.
    """
    text = "\n".join("\n".join(textwrap.wrap("　　" + one, width, drop_whitespace=False)) for one in paragraphs)

    assume(not re.search("[0-9]\n[0-9]", text))
    assert lines_of(text) == paragraphs


@pytest.mark.parametrize("page", ["- 3 -", "— 3 —", "第3页", "第 3 页 共 9 页", "3 / 9\n\n某某局文件", "\n- 3 -\n"])
def test_page_between_halves(page: str) -> None:
    """A page number between the halves of a sentence goes, and they are joined."""
    if page.startswith("3 /"):
        source = f"{LEAD}{'各科室落实责任，完成任务。' * 12}\n2 / 9\n{'各单位密切配合。' * 20}{HALF}\n3 / 9\n决困难。"
        assert lines_of(source)[-1].endswith(f"{HALF}决困难。")
    else:
        assert lines_of(f"{LEAD}{HALF}\n{page}\n决困难。")[2:] == [f"{HALF}决困难。"]


def test_empty_line_parts() -> None:
    """An empty line parts paragraphs, whatever mark is missing."""
    assert lines_of(f"{LEAD}{HALF}\n\n决困难。")[2:] == [HALF, "决困难。"]


def test_places_lead_back() -> None:
    """Each half of a joined line knows where it stands."""
    source = f"{LEAD}{HALF}\n决困难。"
    (*_, line) = clean(split_lines(source), "none").lines

    assert (line.place(0).number, line.place(len(HALF)).number) == (3, 4)
    assert line.span(len(HALF), len(line.text)).start == source.index("决困难")


def test_lines_torn_around_links() -> None:
    """A page that puts its links on lines of their own shows it by the marks that lines begin with."""
    torn = "本报告依照《条例》\n（以下简称《条例》\n）编写。全区配备了\n46名\n专职人员，设立了\n12个\n；电子化率达\n97.5%\n，有提高。"

    assert [line.text for line in clean(split_lines(torn), "safe").lines if line.text] == [torn.replace("\n", "")]


def test_one_mark_at_the_head_of_a_line_tells_no_page() -> None:
    """A slip is no torn page: short lines stay apart."""
    assert len([one for one in clean(split_lines("各村情况\n，甲村\n乙村"), "safe").lines if one.text]) == 3


def test_lines_that_end_in_a_stop_of_the_other_width_stay_apart() -> None:
    """A full stop of half width ends a paragraph as 。 does; behind a digit it may be a decimal point."""
    one, other = "全年共办结案件300件,群众满意度有了明显的提高,各项指标位居全市前列", "全年共走访群众2000户,收集意见120条,逐条办理"
    apart = f"{one}.\n{other}!\n{other}?\n{one}(见附件).\n{one}\n{other}."

    assert lines_of(apart) == [
        f"{one}.", f"{other}!", f"{other}?", f"{one}(见附件).", f"{one}{other}.",
    ]  # fmt: skip
