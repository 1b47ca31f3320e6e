"""Pages that show the head of a report alone, or leave out its middle: labels without their neighbours."""

from __future__ import annotations

import time

import pytest

from wenming import read
from wenming.reader.headings.marks import find_heads
from wenming.reader.headings.titles import title_end
from wenming.reader.lines import split_lines

BODY = "全年修渠补路，植树护林，村民的日子越过越好。"


def shown(text: str) -> list[str]:
    """Return the headings in *text* as “level label title”, with + where text is run in."""
    return [
        f"{one.level} {one.head.label} {one.head.title.text}{'' if one.head.rest is None else '+'}"
        for one in find_heads(split_lines(text), page=False)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a first label alone, its title ended by a stop, a blank, a year, a word that begins sentences
        (f"{BODY}一、修渠有新进展。{BODY}", ["1 一、 修渠有新进展+"]),
        (f"{BODY} 一、修渠有新进展，护林见成效 全村上下以实干为先，{BODY}", ["1 一、 修渠有新进展，护林见成效+"]),
        (f"{BODY}一、真抓实干，修渠成绩喜人2019年，我村齐心协力，{BODY}", ["1 一、 真抓实干，修渠成绩喜人+"]),
        (f"{BODY}（一）建强队伍，细化巡渠职责根据全镇的统一安排，{BODY}", ["1 （一） 建强队伍，细化巡渠职责+"]),
        # labels below it, each alone
        (f"{BODY}一、修渠情况（一）干渠建设1、东干渠。{BODY}2、西干渠。{BODY}",
         ["1 一、 修渠情况", "2 （一） 干渠建设", "3 1、 东干渠+", "3 2、 西干渠+"]),
        (f"{BODY}一、修渠见成效。{BODY}1、干渠有人管。一是定人。{BODY}", ["1 一、 修渠见成效+", "2 1、 干渠有人管+"]),
        (f"现汇报如下：（一）修渠有新进展。1、东干渠。{BODY}2、西干渠。{BODY}",
         ["1 （一） 修渠有新进展。", "2 1、 东干渠+", "2 2、 西干渠+"]),
        (f"现汇报如下： 一、修渠有新进展。{BODY}", ["1 一、 修渠有新进展+"]),
        (f"{BODY}一、修渠护林。{BODY}二、工作要点及措施 （一）、巡渠有人管。{BODY}",
         ["1 一、 修渠护林+", "1 二、 工作要点及措施", "2 （一）、 巡渠有人管+"]),
        (f"{BODY}一、修渠护林。{BODY}二、机构与措施1.机构健全，责任到人。{BODY}",
         ["1 一、 修渠护林+", "1 二、 机构与措施", "2 1. 机构健全，责任到人+"]),
        # the middle left out
        (f"{BODY}（一）修渠。{BODY}（四）护林更有力。{BODY}", ["1 （一） 修渠+", "1 （四） 护林更有力+"]),
        (f"{BODY}（三）护林更有力。{BODY}", ["1 （三） 护林更有力+"]),
    ],
)  # fmt: skip
def test_a_label_without_its_neighbours(text: str, wanted: list[str]) -> None:
    """It begins a heading behind a stop, where a short title and text follow."""
    assert shown(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}要求见（三）。{BODY}",
        f"{BODY}一、二季度任务过半。{BODY}",
        f"要做到：一、加强学习。{BODY}",
        f"{BODY}一、按照省里的统一安排和镇里的具体要求以及村里的实际情况，认真开展巡渠护林，做到渠渠有人管。{BODY}",
        f"{BODY}（九）护林更有力。{BODY}",
        f"一、修渠完成投资的比例达到1、2月份的水平。{BODY}"[2:],
    ],
)
def test_no_heading(text: str) -> None:
    """References, enumerations, long sentences and numbers too great."""
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("基本情况我校地处山脚，校舍依山而建，师生两百人。", "基本情况"),
        ("基本情况截至年底，全村共有耕地三百亩，水渠两条。", "基本情况"),
        ("水渠建设规划我村根据地势和水源，请来县里的技术员一道勘察。", "水渠建设规划"),
        ("指导思想 坚持人渠和谐，护好每一寸渠堤。", "指导思想"),
        ("村组建设工作概述村组建设工作涉及渠、路、林、田四个方面，一年来全体村民齐心协力，事事有着落。", "村组建设工作概述"),
        # a year or a ground inside a title
        ("不忘过去的2019年，继续前行。", None),
        ("获得全镇护林先进村，获得2021 年度全县修渠先进村，", None),
        ("统一标准尺度，严格按照村规办事，", None),
    ],
)
def test_where_a_glued_title_ends(text: str, title: str | None) -> None:
    """Before the words that begin a sentence, not before those that go on with one."""
    end = title_end(text)
    whole = text.rstrip("。")
    assert (whole if end is None else text[:end]) == (title or whole)


FRAMES = [
    ("水渠管护工作总结集合8篇\n水渠管护工作总结1", "水渠管护工作总结"),
    ("水渠管护工作总结最新3篇\n水渠管护工作总结最新1", "水渠管护工作总结最新"),
    ("水渠管护工作总结5篇（管护总结）\n水渠管护工作总结篇4", "水渠管护工作总结"),
    ("第1篇 某村水渠管护工作总结范文", "某村水渠管护工作总结范文"),
    ("【第1篇 某村水渠管护工作总结", "某村水渠管护工作总结"),
    ("首页总结水渠管护工作总结\n某村水渠管护工作总结", "某村水渠管护工作总结"),
    ("- 12.30 KB\n- 2021-05-06 发布\n某村水渠管护工作总结", "某村水渠管护工作总结"),
    ("请欣赏水渠管护总结（精选6篇），由好渠网整理，希望对大家有用。\n某村水渠管护工作总结", "某村水渠管护工作总结"),
]


@pytest.mark.parametrize(("frame", "title"), FRAMES)
def test_one_of_a_collection(frame: str, title: str) -> None:
    """A page that shows one report of many: the report has its own title, and no figure of the page."""
    document = read(f"{frame}\n{BODY}{BODY}\n一、修渠\n{BODY}\n二、护林\n{BODY}").document
    assert str(document.report.title) == title
    assert [(one.level, one.label) for one in document.headings] == [(1, "一、"), (1, "二、")]
    assert document.figures == ()


def test_prices_behind_the_text() -> None:
    """What a page asks for is no figure of the report; within the text it stays."""
    document = read(f"某村水渠管护工作总结\n{BODY}{BODY}\n一、修渠\n{BODY}\n打赏\n¥6.66\n¥88").document
    assert document.figures == ()
    assert {one.text for one in document.dropped} >= {"打赏", "¥6.66", "¥88"}
    assert len(read(f"某村水渠管护工作总结\n{BODY}{BODY}\n¥88\n{BODY}{BODY}").document.figures) == 1


def test_titles_in_brackets_are_parts() -> None:
    """【工作目标】 on a line of its own, twice at least."""
    text = f"某村水渠管护工作方案\n【指导思想】\n{BODY}\n【工作目标】\n{BODY}"
    assert [one.title for one in read(text).document.headings] == ["【指导思想】", "【工作目标】"]
    assert not read(f"某村水渠管护工作方案\n【指导思想】\n{BODY}").document.headings


@pytest.mark.parametrize("piece", ["。一、", "。一、甲", "一、甲（一）乙1、丙", "：（一）丙。1、", "。（四）", "我校根据", "2019年，甲"])
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes no more than about four times as long."""

    def cost(times: int) -> float:
        text, least = piece * times, 9.0
        for _ in range(3):
            begun = time.process_time()
            find_heads(split_lines(text), page=False)
            least = min(least, time.process_time() - begun)
        return least

    assert cost(8000) < 10 * max(cost(2000), 0.004)


def test_classes_of_water_are_no_headings() -> None:
    """Ⅳ类 at the head of a torn line is a class, Ⅰ-Ⅲ类 are three; Ⅰ before words is a label."""
    assert shown(f"Ⅳ类断面占比下降，{BODY}\nⅠ-Ⅲ类断面占比上升，{BODY}") == []
    assert shown(f"Ⅰ修渠情况\n{BODY}\nⅡ护林情况\n{BODY}") == ["1 Ⅰ 修渠情况", "1 Ⅱ 护林情况"]


def test_a_rank_begins_no_list() -> None:
    """……排名第一，……排名第二: the title goes on."""
    assert shown(f"一、修渠\n1、考核中上半年排名第一，下半年排名第二。\n{BODY}\n2、护林\n{BODY}")[1] == (
        "2 1、 考核中上半年排名第一，下半年排名第二。"
    )


def test_notices_of_document_stores() -> None:
    """Numbered notices above the title go."""
    text = (
        "1. 1、下载文档前请自行甄别文档内容的完整性，平台不提供额外的编辑等服务。\n"
        "2. 2、仅部分预览的文档，不可在线预览部分如存在问题，可反馈申请退款。\n"
        f"水渠管护工作总结\n{BODY}{BODY}\n一、修渠\n{BODY}\n二、护林\n{BODY}"
    )
    document = read(text).document
    assert str(document.report.title) == "水渠管护工作总结"
    assert [(one.level, one.label) for one in document.headings] == [(1, "一、"), (1, "二、")]
