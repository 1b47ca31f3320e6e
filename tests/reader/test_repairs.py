"""Repairs: both readings of what is damaged, done only as far as is asked."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.reader.base import Repairing
from wenming.reader.cleaning.clean import clean
from wenming.reader.lines import Repair, split_lines

FULL = "各科室认真落实责任，按时完成了年度任务。" * 8


def mended(source: str, repair: Repairing = "all") -> tuple[list[str], tuple[Repair, ...]]:
    """Return the lines with words in them, mended, and the repairs."""
    cleaned = clean(split_lines(source), repair)
    return [line.text for line in cleaned.lines if line.text], cleaned.repairs


@pytest.mark.parametrize(
    ("source", "before", "after", "safe"),
    [
        ("共接待游客，总收入100\n4.48亿元，突破大关。", "100\n4.48亿元", "1004.48亿元", True),
        ("接待游客500万人次，同比增长4\n3.36%。", "4\n3.36%", "43.36%", True),
        ("接待游客500万人次，同比增长4\r\n3.36%。", "4\n3.36%", "43.36%", True),
        ("全年共走访慰问困难家庭12\n345户，发放资金。", "12\n345户", "12345户", False),
        ("工作报告已经报送并计划于2023\n15个村全部通水。", "2023\n15个", "202315个", False),
    ],
)
def test_torn_figure(source: str, before: str, after: str, safe: bool) -> None:
    """Digits on both sides of a line end: safe where only the joined reading makes a figure."""
    lines, (one,) = mended(source)

    assert (one.kind, one.before, one.after, one.safe, one.done) == ("torn_figure", before, after, safe, True)
    assert len(lines) == 1
    assert after in lines[0]


@pytest.mark.parametrize(
    "source",
    [
        "完成情况如下\n100\n200\n300", "2022年\n15个村通水", "开展活动12次\n3个村通水", "活动12场\n1、植树", "截至2023年\n4.5万人",
        "见图3\n12个站点", "电话0571\n12345678",
    ],
)  # fmt: skip
def test_not_torn(source: str) -> None:
    """Columns of numbers, figures with a unit, labels and years are whole."""
    assert not mended(source)[1]


def test_torn_lines_stay_apart_unless_mended() -> None:
    """Without repairs both readings are listed, and the lines stay as they are."""
    source = "旅游总收入100\n4.48亿元。"
    lines, (one,) = mended(source, "none")

    assert lines == source.split("\n")
    assert not one.done


def test_counted_pages_are_glued_to_words() -> None:
    """第2页共9页 stands in no sentence: it goes wherever a long line has it, so that no figure is read in it."""
    source = f"第1页共9页水务局年度工作总结{FULL}健全工第 2 页 共 9 页作机制。"
    lines, repairs = mended(source, "safe")

    assert lines == [f"水务局年度工作总结{FULL}健全工作机制。"]
    assert [(one.kind, one.before) for one in repairs] == [("page_marker", "第1页共9页"), ("page_marker", "第 2 页 共 9 页")]


def test_pages_of_a_preview() -> None:
    """1、2、3、 at the heads of pages that cut sentences are page numbers."""
    source = f"1、工作总结{FULL}健全工\n\n2、作机制。{FULL}加强各部\n\n3、门配合。"
    lines, repairs = mended(source, "safe")

    assert lines == [f"工作总结{FULL}健全工作机制。{FULL}加强各部门配合。"]
    assert [(one.kind, one.before, one.after, one.safe) for one in repairs] == [
        ("page_marker", f"{n}、", "", True) for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "source",
    [
        f"工作总结\n1、健全机制。{FULL}\n2、加强宣传。{FULL}\n3、强化督查。{FULL}",
        "1、坚持以人民为中心的工作思路，不断提升基层群众的获得感幸福感\n2、坚持问题导向，推动各项工作走深走实取得实效再上新台阶",
        f"1、总则{FULL}健全工\n\n3、作机制。{FULL}",
    ],
)
def test_numbered_paragraphs(source: str) -> None:
    """Numbers before whole paragraphs and headings are labels."""
    assert not mended(source)[1]


def test_own_label_behind_a_page_number() -> None:
    """Of 2、2、 the first is the page, the second the label."""
    lines, _ = mended(f"1、1、健全机制。{FULL}健全工\n\n2、作机制。{FULL}{FULL}\n\n3、2、加强宣传。")

    assert lines[0].startswith("1、健全")
    assert lines[-1] == "2、加强宣传。"


def test_page_numbers_in_a_line() -> None:
    """Page numbers between two words of one line: two that rise are sure, one alone is not."""
    text = f"{FULL}健全工 - 1 - 作机制，{FULL}加强各部 - 2 - 门配合。"
    lines, repairs = mended(text, "safe")

    assert lines == [f"{FULL}健全工作机制，{FULL}加强各部门配合。"]
    assert [one.safe for one in mended(f"{FULL}健全工 - 1 - 作机制。")[1]] == [False]
    assert len(repairs) == 2


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("（二）服务方式更新，办事 当前隐藏内容免费查看效率提高", "（二）服务方式更新，办事效率提高"),
        ("健全工作机制，（本文来自某某范文网）落实责任。", "健全工作机制，落实责任。"),
        ("健全工作机制，本文来自某某范文网整理落实责任。", "健全工作机制，落实责任。"),
        ("健全工作机制，https://www.example.com/a/1.html落实责任。", "健全工作机制，落实责任。"),
        ("健全工作机制，更多内容请关注某某公众号落实责任。", "健全工作机制，落实责任。"),
        ("健全工作机制……（某某网www.example.com省略595字，会员可完整阅读）落实责任。", "健全工作机制落实责任。"),
        ("健全工作机制。剩余内容登录后查看", "健全工作机制。"),
        ("健全工作下载后可任意编辑机制。", "健全工作机制。"),
        ("健全机制。p { color: #000000; line-height: 115% }落实责任。", "健全机制。落实责任。"),
    ],
)
def test_insert(source: str, left: str) -> None:
    """Words of a site in mid-sentence or in a title are taken out; sure, and only when asked."""
    (line,), (one,) = mended(source, "safe")

    assert line == left
    assert (one.kind, one.after, one.safe) == ("insert", "", True)
    assert mended(source, "none")[0] == [source]


@pytest.mark.parametrize(
    "source",
    [
        "登录市政府门户网站（http://www.example.gov.cn）查询办理进度。", "网址为www.example.com，欢迎查询。", "邮箱：abc@www.example.com。",
        "隐藏内容较多的案件另行查看。", "引导群众关注政务公众号，发布信息120条。", "本文来自基层一线的调研。", "公开内容可在网站查看。",
        "全文共3章12节，内容丰富。", "群众更多关注民生服务平台建设。",
    ],
)  # fmt: skip
def test_no_insert(source: str) -> None:
    """Addresses that a sentence names, and words that only remind of a site, stay."""
    assert not mended(source)[1]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("区办公室2020年2022年创建工作报告", "区办公室2020年—2022年创建工作报告"),
        ("区办公室2020年1月2022年12月创建工作", "区办公室2020年1月—2022年12月创建工作"),
        ("区办公室20202022年创建工作报告", "区办公室2020—2022年创建工作报告"),
        ("2020年2021年2022年", "2020年—2021年—2022年"),
        ("争当全区的“排头兵工一、坚持学习。", "争当全区的“排头兵”。一、坚持学习。"),
        ("实施“六大工程。丰富创建载体。", "实施“六大工程”，丰富创建载体。"),
    ],
)
def test_mark(source: str, left: str) -> None:
    """Marks that were lost or misread are guesses: proposed, and done only with all."""
    lines, repairs = mended(source)

    assert lines == [left]
    assert {(one.kind, one.safe) for one in repairs} == {("mark", False)}
    assert mended(source, "safe")[0] == [source]


@pytest.mark.parametrize(
    "source", ["2022年2020年", "2020年，2022年", "编号120202022年", "12020年2022年3", "“六大工程”。丰富载体。", "2020年12月"]
)
def test_no_mark(source: str) -> None:
    """Years that fall, parted years, long numbers, paired marks."""
    assert not mended(source)[1]


@pytest.mark.parametrize(
    ("source", "left"),
    [("(-)强化领导", "(一)强化领导"), ("（ニ）强化宣传", "（二）强化宣传"), ("l.强化督查", "1.强化督查"), ("1O、健全机制", "10、健全机制")],
)
def test_label(source: str, left: str) -> None:
    """A label that a scanner misread is sure."""
    lines, (one,) = mended(f"总结\n{source}", "safe")

    assert lines[1] == left
    assert (one.kind, one.safe, one.done) == ("label", True, True)


@pytest.mark.parametrize("source", ["(-5)以下", "（—）", "lab.test", "1.一般情况", "l.5米"])
def test_no_label(source: str) -> None:
    """What only looks like one stays."""
    assert "label" not in {one.kind for one in mended(f"总结\n{source}")[1]}


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("、加强领导\nB\n、健全制度\nB", "一、加强领导\nB\n二、健全制度\nB"),
        ("一、加强领导\nB\n、健全制度\nB\n三、强化督查\nB", "一、加强领导\nB\n二、健全制度\nB\n三、强化督查\nB"),
        ("一、主要工作\n)修渠\nB\n)筑坝\nB\n二、打算\n)植树\nB", "一、主要工作\n(一)修渠\nB\n(二)筑坝\nB\n二、打算\n(一)植树\nB"),
        ("（一）修渠\nB\n）筑坝\nB\n）植树\nB", "（一）修渠\nB\n（二）筑坝\nB\n（三）植树\nB"),
        ("1、修渠\nB\n、筑坝\nB\n3、植树\nB", "1、修渠\nB\n2、筑坝\nB\n3、植树\nB"),
    ],
)
def test_numbers_that_labels_lost(source: str, wanted: str) -> None:
    """The mark left of a label at the head of a line gets its number back, as those around it count."""
    lines, repairs = mended(source.replace("B", FULL[:20]), "safe")

    assert lines == wanted.replace("B", FULL[:20]).split("\n")
    assert all(one.kind == "label" and one.safe and one.done for one in repairs)
    assert mended(source.replace("B", FULL[:20]), "none")[0] == source.replace("B", FULL[:20]).split("\n")


@pytest.mark.parametrize(
    "source",
    [
        "教育\n、卫生\n、文化", "、加强领导\nB", "一、加强领导\nB\n、健全制度\nB\n二、强化督查\nB",
        "一、加强领导\nB\n、健全制度\nB\n五、强化督查\nB",
    ],
)  # fmt: skip
def test_marks_that_no_label_left(source: str) -> None:
    """A list that goes on, a mark alone, and numbers that leave no room are words."""
    assert not [one for one in mended(source.replace("B", FULL[:20]))[1] if one.kind == "label"]


def test_radicals_are_hanzi() -> None:
    """What a PDF gives for hanzi looks like them and is none: labels and figures are found when it is mended."""
    source = "某局工作总结\n⼀、主要⽬标\n受理12⼈。\n⼆、下⼀步打算\n抓好⼯作，凉水。"
    document = read(source, repair="safe").document

    assert [(one.label, one.title) for one in document.headings] == [("一、", "主要目标"), ("二、", "下一步打算")]
    assert [one.mention.text for one in document.figures] == ["12人"]
    assert ("glyph", "⼀", "一", True, True) in {
        (one.kind, one.before, one.after, one.safe, one.done) for one in document.repairs
    }
    assert [one.done for one in read(source).document.repairs] == [False] * len(document.repairs)
