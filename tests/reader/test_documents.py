"""Several documents in one source are told apart; a normal report stays one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.document import arrange
from wenming.model import Report
from wenming.numbering import OFFICIAL, number
from wenming.reader import RawLine, ReadDocument, lift, plain, read_text
from wenming.renderers import RenderContext, TextRenderer
from wenming.testing.strategies import plain_words, reports

BODY = "全年开展活动十次，走访群众，发放资料，清理垃圾，群众满意，单位面貌焕然一新，各项任务按时完成，受到上级肯定，为来年工作打下良好基础。"


def titles(source: str) -> list[str]:
    """Return the title of each document in *source*."""
    return [str(one.report.title) for one in read_text(source).documents]


def outline(document: ReadDocument) -> list[tuple[int, str, str]]:
    """Return level, label and title of each heading."""
    return [(one.level, one.label, one.title) for one in document.headings]


@pytest.mark.parametrize(
    "markers",
    [
        ("篇一：", "篇二：", "篇三："),
        ("【篇1】", "【篇2】", "【篇3】"),
        ("范文一 ", "范文二 ", "范文三 "),
        ("第一篇：", "第二篇：", "第三篇："),
        ("第1篇 ", "第2篇 ", "第3篇 "),
    ],
)
def test_numbered_before_the_title(markers: tuple[str, ...]) -> None:
    """篇一：某局工作总结: the number is dropped, the title stays."""
    source = "".join(f"{one}某局创建工作总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n" for one in markers)
    documents = read_text(source).documents

    assert titles(source) == ["某局创建工作总结"] * 3
    assert [[one.text for one in document.dropped] for document in documents] == [[one] for one in markers]
    assert [outline(document) for document in documents] == [[(1, "一、", "甲"), (1, "二、", "乙")]] * 3


@pytest.mark.parametrize("markers", [(" 篇1", " 篇2"), ("（一）", "（二）"), ("(篇一)", "(篇二)"), ("范文1", "范文2"), ("1", "2"), ("范文第1篇", "范文第2篇"), ("第1篇", "第2篇")])
def test_numbered_behind_the_title(markers: tuple[str, ...]) -> None:
    """工作总结 篇1: the same; what introduces the collection is dropped."""
    source = "文明单位总结范文精选\n下面整理了几份材料。\n"
    source += "".join(f"文明单位创建总结{one}\n近年来，{BODY}\n" for one in markers)
    first, second = read_text(source).documents

    assert titles(source) == ["文明单位创建总结"] * 2
    assert [one.reason for one in first.dropped] == [
        "introduction of a collection", "introduction of a collection", "number of a document in a collection",
    ]  # fmt: skip
    assert len(second.dropped) == 1
    assert [len(one.report.opening) for one in (first, second)] == [1, 1]


def test_a_title_behind_a_text_that_has_ended() -> None:
    """The numbers begin anew under a title that names a whole document; or the text before was signed."""
    numbers = f"甲局工作总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n乙局工作汇报\n一、丙\n{BODY}\n"
    signed = f"甲局工作总结\n{BODY}\n甲局\n2024年5月6日\n乙局工作汇报\n{BODY}\n乙局\n2024年6月7日\n"

    assert titles(numbers) == ["甲局工作总结", "乙局工作汇报"]
    assert titles(signed) == ["甲局工作总结", "乙局工作汇报"]
    assert [one.report.issuer for one in read_text(signed).documents] == ["甲局", "乙局"]


def test_another_office_speaks() -> None:
    """Without a title: numbers that do not follow, under words with which another office begins."""
    source = (
        f"文明创建汇报\n一、抓领导\n我街道成立专班。{BODY}\n二、抓宣传\n街道办事处开设专栏。{BODY}\n"
        f"近年来，我局重视创建。{BODY}\n二、抓服务\n我局改进服务。{BODY}\n三、抓环境\n{BODY}\n"
    )
    first, second = read_text(source).documents

    assert outline(first) == [(1, "一、", "抓领导"), (1, "二、", "抓宣传")]
    assert outline(second) == [(1, "二、", "抓服务"), (1, "三、", "抓环境")]
    assert (str(second.report.title), len(second.report.opening)) == ("", 1)
    assert second.style.levels[0].start == 2


def test_an_excerpt_keeps_its_levels() -> None:
    """具体做法(一)…… of another office: the level above was cut off, and is counted."""
    source = (
        f"文明创建汇报\n一、抓领导\n我局成立专班。{BODY}\n二、抓宣传\n我局开设专栏。{BODY}\n"
        f"具体做法(一)建制度。我校建立制度。{BODY}\n1、管人。{BODY}\n2、管事。{BODY}\n(二)建队伍。{BODY}\n"
    )
    _first, second = read_text(source).documents

    assert outline(second) == [(2, "(一)", "建制度"), (3, "1、", "管人"), (3, "2、", "管事"), (2, "(二)", "建队伍")]
    assert str(second.report.opening[0]) == "具体做法"


NORMAL = {
    "parts": f"工作总结\n第一部分 工作回顾\n一、甲\n{BODY}\n二、乙\n{BODY}\n第二部分 工作计划\n一、丙\n{BODY}\n二、丁\n{BODY}\n",
    "unlabelled parts": f"工作总结\n主要做法\n一、甲\n{BODY}\n二、乙\n{BODY}\n下一步工作计划\n一、丙\n{BODY}\n二、丁\n{BODY}\n",
    "two in its title": f"工作总结和工作计划\n工作总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n工作计划\n一、丙\n{BODY}\n",
    "two years in its title": (
        f"甲局2023年总结和2024年工作计划\n2023年总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n2024年工作计划\n一、丙\n{BODY}\n"
    ),
    "titles under parts": f"工作总结\n第一部分 回顾\n一、甲\n{BODY}\n二、乙\n{BODY}\n甲局建设方案\n一、丙\n{BODY}\n",
    "attachment": f"工作总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n\n附件1\n某局工作方案\n一、丙\n{BODY}\n",
    "restart of 1.": f"工作总结\n一、甲\n1.子\n{BODY}\n2.丑\n{BODY}\n二、乙\n1.寅\n{BODY}\n",
    "title given again": f"甲局工作总结\n某某网\n甲局工作总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n",
    "another office is named": f"甲局总结\n一、甲\n我局努力。{BODY}\n二、乙\n本校来访。{BODY}\n三、丙\n近年来，本校建设。{BODY}\n",
    "list under headings": f"甲局总结\n（一）甲\n一、子。{BODY}\n二、丑。{BODY}\n（二）乙\n一、寅。{BODY}\n",
    "named as a part": f"甲局总结\n一、甲\n{BODY}\n二、乙\n{BODY}\n下一步工作安排\n一、丙\n{BODY}\n",
    "第一篇 of a report": f"甲局总结\n第一篇 抓领导\n{BODY}\n第二篇 抓落实\n{BODY}\n",
}


@pytest.mark.parametrize("source", NORMAL.values(), ids=NORMAL)
def test_a_normal_report_stays_one(source: str) -> None:
    """Parts, attachments, restarts and titles of parts begin no document."""
    assert len(read_text(source).documents) == 1


def test_titles_that_a_source_tells() -> None:
    """A second line told as a title begins a document where it names one; a part in the style of a title does not."""

    def told(*lines: tuple[str, str]) -> list[str]:
        raw = [RawLine(text, number, start=number * 100, hint=hint) for number, (hint, text) in enumerate(lines, 1)]
        return [str(one.report.title) for one in lift(raw).documents]

    part = (("heading1", "一、甲"), ("body", BODY))

    assert told(("title", "甲局工作总结"), *part, ("title", "乙局工作汇报"), *part) == ["甲局工作总结", "乙局工作汇报"]
    assert told(("title", "甲局工作总结"), *part, ("title", "主要做法"), *part) == ["甲局工作总结"]


@settings(max_examples=30, deadline=None)
@given(many=st.lists(reports(depth=2, words=plain_words()), min_size=2, max_size=4))
def test_numbered_reports_come_back_in_order(many: list[Report]) -> None:
    """Reports behind 篇1, 篇2 and so on are read as when they stand alone."""
    pages = [TextRenderer().render(arrange(one, number(one, OFFICIAL)), RenderContext()).content.decode() for one in many]
    source = "".join(f"【篇{n}】工作总结\n\n{page}\n" for n, page in enumerate(pages, 1))

    documents = read_text(source).documents

    assert [str(document.report.title) for document in documents] == ["工作总结"] * len(many)
    assert [document.spans[next(iter(document.spans))].start for document in documents] == sorted(
        document.spans[next(iter(document.spans))].start for document in documents
    )
    for document, report in zip(documents, many, strict=True):
        expected = [str(section.title).rstrip("。") for section in plain(report).sections]
        assert [one.title.rstrip("。") for one in document.headings if one.level == 1][: len(expected)] == expected
