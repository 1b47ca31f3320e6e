"""The law of cleaning: nothing is lost, nothing invented, and what is clean stays as it is."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenming.document import arrange
from wenming.model import Report
from wenming.numbering import OFFICIAL, PLAIN, SPEECH, Style, number
from wenming.reader.base import Repairing
from wenming.reader.cleaning.clean import Cleaned, clean
from wenming.reader.lines import UNFIT_CHARS, RawLine, Repair, split_lines
from wenming.renderers import RenderContext, TextRenderer
from wenming.testing.strategies import plain_words, reports

REPAIRING = get_args(Repairing)

PIECES = (
    *"推进服务群众工作落实责任一二三组織0123456789.．、，。；：:“”（）()-—–《》|\t \u3000\u2002\n\r\x0b\u2028\x00\ufeff",
    "\n", "\n\n", "\r\n", "\n　　", "年", "月", "2020年", "2022年", "20202022年", "2020年1月", "亿元", "个", "第", "页", "共",
    "一、", "（一）", "(一)", "(-)", "（ニ）", "1、", "2、", "3、", "1.", "l.", "1O.", "⒈", "一是", "二是", "附件1", "各位领导：",
    "“排头兵工一、", "“六大工程。丰富创建载体。", "\n、", "\n)", "\n1、", "\n\n2、", "\n\n3、", "\n- 1 -\n", "\n– 2 –\n", "\n第3页\n", " - 4 - ", " 第5页 ",
    "\n1\n", "\n2/9\n", "\n221381\n", "当前隐藏内容免费查看", "本文来自某某范文网", "更多内容请关注某某公众号", "https://www.example.com/1.html",
    "……（某网省略59字，会员可读）", "\n当前位置：首页 > 公文 > 正文\n", "\n来源：网友 时间：2023-04-15\n", "\n下面是小编整理的总结，供大家参考。\n",
    "\n猜你喜欢\n", "\n版权所有\n", "\n上一篇：某某总结\n", "\n某某报告.docx_第1页\n", "\n本站为网友上传，如有侵权请联系我们删除。\n",
    "\n工作总结\n", "干部职工认真落实各项制度，不断提高服务群众的水平", "领导班子高度重视，多次召开会议研究部署有关工作。", "abc", "Word",
    "l20人次", "O.5亿元", "1O", "２O2５年", "5l", "1 2 3 件", "3 . 5 %", "8 万 余人", " 至 ", "⼀、", "⽬标",
)  # fmt: skip
DAMAGED = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
SOURCES = DAMAGED | st.text(max_size=60)
LEVELS = st.sampled_from(REPAIRING)
TEARS = "旅游总收入100\n4.48亿元，增长4\r\n3.36%；完成投资1\n\n2.5亿元。"
PREVIEW = "1、" + "总结情况。" * 12 + "推进工\n\n2、作。" + "落实责任。" * 12 + "各部\n\n3、门协同。"


def bare(text: str) -> str:
    """Return *text* without white space and what no page can carry."""
    return UNFIT_CHARS.sub("", "".join(text.split())).replace("\ufeff", "")


def assert_lines_stand(source: str, lines: tuple[RawLine, ...]) -> set[int]:
    """Assert that every character not put in is the one at its origin; return the places."""
    places: set[int] = set()
    for line in lines:
        for at, char in enumerate(line.text):
            origin = line.place(at)
            if not origin.put_in:
                assert source[origin.start] == char
                assert origin.start not in places
                places.add(origin.start)
    return places


def assert_law(source: str, cleaned: Cleaned) -> None:
    """Assert that nothing is lost and nothing invented."""
    places = assert_lines_stand(source, cleaned.lines)
    for one in cleaned.dropped:
        places.update(range(one.span.start, one.span.end))
        assert bare(source[one.span.start : one.span.end]) == bare(one.text)
    for line in cleaned.lines:
        places.update(at for one in line.dropped for at in range(one.span.start, one.span.end))
    taken = (*cleaned.dropped, *(one for one in cleaned.repairs if one.kind == "insert" and one.done))
    gone = {at for one in taken for at in range(one.span.start, one.span.end)}
    for one in cleaned.repairs:
        assert_readings(source, one, gone)
        if one.done:
            places.update(range(one.span.start, one.span.end))
    lost = [at for at, char in enumerate(source) if not char.isspace() and at not in places]
    assert not lost, source[lost[0] - 9 : lost[0] + 9]


def assert_readings(source: str, one: Repair, gone: set[int]) -> None:
    """Assert that the first reading is what stands in the source; between torn digits any line end may stand.

    So may a page number there, or words of a site, which are *gone*.
    """
    there = source[one.span.start : one.span.end]
    left = "".join(source[at] for at in range(one.span.start, one.span.end) if at not in gone)
    assert there == one.before or (one.kind == "torn_figure" and bare(left) == bare(one.before))
    assert one.before != one.after


@settings(max_examples=400, deadline=None)
@given(source=SOURCES, repair=LEVELS)
@example(TEARS, "safe")
@example(PREVIEW, "safe")
@example("全体干部职工认真学习并且熟练掌握了办公软件 Microsoft\nOffice 的使用。", "none")
@example("一、某某工作\n1、" + "甲" * 45 + "\n第3页\n2、" + "乙" * 45, "all")
@example("一、推\n猜你喜欢\n20202022年", "all")
@example("推1\n- 1 -\n0亿元", "none")
@example("推1\n- 1 -\n当前隐藏内容免费查看0亿元", "safe")
@example("一、\t\x00\n1\n", "none")
@example("\n1\nO.5亿元", "safe")
@example("推1\n2O件", "all")
def test_nothing_is_lost_or_invented(source: str, repair: Repairing) -> None:
    """Each character that is no blank is in a line, dropped, or within a repair that is done."""
    assert_law(source, clean(split_lines(source), repair))


@settings(max_examples=400, deadline=None)
@given(source=SOURCES, repair=LEVELS)
@example(TEARS, "all")
@example(PREVIEW, "safe")
@example("1、\n工作总结\n", "safe")
@example("1、推一、\n工作总结\n", "safe")
@example("20202022年2022年", "all")
@example("7\n2\n1.2%", "safe")
@example("由会员分享\n1、某局2024年工作总结各位领导:2024年，我局努力提高服务群众的水平，不断提升形象，完善各项制度", "safe")
@example("推" * 19 + " - 4 - 推20202022年abc", "all")
@example("“\n1.\n1\n", "none")
@example("\n本站为网友上传，如有侵权请联系我们删除。\n\n、推。\n、推", "safe")
@example(f"1.{'领导班子高度重视，多次召开会议。' * 2}干部职工认真落实各项制度\n- 1 -\n2、推", "safe")
@example("、\n本站为网友上传，如有侵权请联系我们删除。\n、推", "safe")
@example("推干部职工认真落实各项制度，不断提高服务群众的水平\n1\n0亿元", "all")
@example("推" * 19 + " - 4 - 推2020年\n- 1 -\n20202022年", "all")
@example("一、\nhttps://www.example.com/1.html\n来源：网友 时间：2023-04-15\n", "safe")
@example("当前隐藏内容免费查看 \x00本文来自某某范文网推", "safe")
@example("领导班子高度重视，多次召开会议研究部署工作，认真落实。 第5页  第5页  第5页  第5页 推", "all")
@example("推本文来自某某范文网https://www.example.com/1.html", "safe")
@example("“\n本站为网友上传，如有侵权请联系我们删除。\n……（某网省略59字，会员可读）", "none")
@example("、\n推\n- 1 -\n、\n、", "none")
def test_what_is_clean_stays(source: str, repair: Repairing) -> None:
    """Cleaning the lines again changes none, drops nothing and mends nothing."""
    once = clean(split_lines(source), repair)
    again = clean(once.lines, repair)

    assert again.lines == once.lines
    assert again.dropped == ()
    assert not any(one.done for one in again.repairs)


@settings(max_examples=200, deadline=None)
@given(source=SOURCES)
def test_proposals_do_not_depend_on_what_is_done(source: str) -> None:
    """Without repairs every safe place that is mended with them is listed, none of them done."""
    none, safe = (clean(split_lines(source), repair) for repair in ("none", "safe"))

    assert not any(one.done for one in none.repairs)
    assert all(one.done == one.safe for one in safe.repairs)
    assert none.dropped == safe.dropped or safe.repairs


@settings(max_examples=100, deadline=None)
@given(source=SOURCES, hint=st.sampled_from(["title", "heading1", "item", "row", "body", "run_in"]), repair=LEVELS)
def test_lines_with_a_hint_are_not_touched(source: str, hint: str, repair: Repairing) -> None:
    """What a source tells the job of is neither joined nor mended; only paragraphs may be dropped."""
    lines = tuple(RawLine(f"{line.text}", line.number, hint=hint, start=line.start) for line in split_lines(source))
    cleaned = clean(lines, repair)

    assert not cleaned.repairs
    assert [line.text or "" for line in cleaned.lines if line.text] == [
        line.text for line in lines if line.text and line.text not in {one.text for one in cleaned.dropped}
    ]
    assert hint == "body" or cleaned.lines == lines


def written(report: Report, style: Style) -> str:
    """Return *report* as a text in *style*."""
    return TextRenderer().render(arrange(report, number(report, style)), RenderContext()).content.decode()


@pytest.mark.parametrize("style", [OFFICIAL, PLAIN, SPEECH], ids=lambda style: style.name)
@settings(max_examples=60, deadline=None)
@given(report=reports(depth=2, words=plain_words() | plain_words(min_size=20, max_size=70)), repair=LEVELS)
def test_own_pages_stay(style: Style, report: Report, repair: Repairing) -> None:
    """A page that wenming has written is not changed at all."""
    lines = split_lines(written(report, style))

    assert clean(lines, repair) == Cleaned(lines, (), ())
