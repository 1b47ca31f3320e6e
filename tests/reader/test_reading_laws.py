"""Laws of reading: any text is read, nothing is lost, spans lead back, the same text gives the same values."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenming.document.figures import Figures
from wenming.errors import ReadError
from wenming.limits import Limits
from wenming.model import Path, texts
from wenming.reader import ReadDocument, ReadResult, Repairing, Span, read_text
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import BLANKS, UNFIT_CHARS
from wenming.zh.enumerators import SCHEMES

SHAPES = (
    "\n", "\n\n", "\r\n", "\f", "\u3000\u3000", " ", "\u2002", "\t", "一、", "（二）", "(三)", "1.", "2、", "（1）", "①", "⒈",
    "第一章\u3000", "第三条 ", "1.2 ", "3 ", "一是", "二是", "；", "。", "：", "，", "| ", " |", "| --- |", "\\|", "\\",
    "首先，", "其次，", "第一，", "附件", "附件1", "附件：", "注：", "2026年1月8日", "某局", "工作总结", "各位领导：",
    "［图：甲］", "［折线图］", "{a}", "{", "\x07", "\ud800", "\u202e", "\ufeff", "存在问题", "下一步打算", "做法", "加强领导",
    "\u2028", "x", "1.52亿人次", "篇一", "篇二：", "范文一", "总结（一）", "总结（二）", "\n同志们：\n", "（2024年5月6日）", "某局 2024年5月6日",
    "联系人：王某", "\n具体做法(一)甲。", "\n近年来，我局", "\n一年来，本校", "以上汇报，请指正。", "总之，", "\n主要做法\n", "——副题",
    "谢谢大家！", "关于甲的报告", "(一)水利建设.今年，", "二〇二四年五月", "〔附件：1.甲", "100\n4.48亿元", "当前隐藏内容免费查看", "2020年2022年",
)
GENRE = (
    "三、", "1．", "2. ", "1)", "(1)", "②", "第二节 ", "第一部分 ", "一要", "三是", "一方面，", "另一方面，", "一是甲；二是乙；三是丙。",
    "\n一、主要做法及成效\n", "\n二、存在的问题\n", "\n三、下一步打算\n", "\n（一）强化认识。今年以来，", "\n1.1 ", "\n1.1.1 ", "、", "一、二、",
    "件", "年", "市", "局", "同比", "增长", "来信128件，比上年增长4.3%", "增长4.\n3%", "4\n.3%", "1.2\n亿元", "10 0%", "三五个", "约三十余",
    "全覆盖", "居首位", "X户", "×××", "未出现一例", "五分之一", "百分之十", "2024年1-6月", "12月\n31日", "二○二三年十二月",
    "\n-2-\n", "\n— 3 —\n", "\n第 4 页 共 9 页\n", "\n12\n", " - 6 - ", " 第7页 ", "\n目录\n", "一、主要做法……1\n", "\n首页>工作总结>正文\n",
    "分享到：微信 微博", "\n责任编辑：王某\n", "\n上一篇：无\n下一篇：无\n", "由会员分享", "下载文档到电脑", "\n1、某局2024年工作总结\n", "2、", "3、",
    "\n某局关于2024年工作情况的报告\n", "\n市委、市政府：\n", "现将有关情况报告如下：", "\n特此报告。\n", "\n附：\n", "\n单位：万元\n", "地区\t件数\n",
    "“三个一”", "“排头兵工一、", "“六大工程。丰富创建载体。", "“", "”", "《", "》", "（", "）", "(", ")", "—", "——", "……", "·", ".", ",", ":", ";",
    "领导班子高度重视，多次召开会议研究部署有关工作。", "落实责任健全机制" * 5, "\u200b", "\u0301", "\U00020000", "\xa0", "\x1c", "\v", "\x85", "\u2029",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"
PIECES = st.sampled_from(SHAPES)
ANY_TEXT = st.lists(PIECES, max_size=40).map("".join) | st.lists(st.sampled_from((*SHAPES, *GENRE)), max_size=40).map("".join) | st.text(
    st.characters() | st.sampled_from("\n一二、。（）是；|"), max_size=80
)


def assert_nothing_is_lost(source: str, result: ReadResult) -> None:
    """Assert that every character is in a text, dropped, mended, or in a label, a mark or white space."""
    if not result.documents:
        assert not UNFIT_CHARS.sub("", squeezed(source)).strip(BYTE_ORDER_MARK)
        return
    taken = [span for document in result.documents for span in spans_of(document)]
    covered = [False] * len(source)
    for span in taken:
        covered[span.start : span.end] = [True] * (span.end - span.start)
    slips = [one for document in result.documents for one in document.repairs if one.done and one.kind == "label"]
    meant = {one.span.start: (one.span.end, one.after) for one in slips}  # labels that were misread
    gaps, gap, at = [], "", 0
    while at < len(source):
        if covered[at]:
            gaps.append(gap)
            gap, at = "", at + 1
        else:
            end, words = meant.get(at, (at + 1, source[at]))
            gap, at = gap + words, end
    for one in [*gaps, gap]:
        assert is_label_or_mark(one), (one, source)


def spans_of(document: ReadDocument) -> list[Span]:
    """Return what of the source *document* accounts for."""
    report = document.report
    taken = [document.spans[path] for path, text in texts(report) if text]
    taken += [document.spans[Path((name,))] for name in ("addressee", "issuer") if getattr(report, name)]
    taken += [document.spans[Path(("dated",))]] if report.dated else []
    repaired = (one.span for one in document.repairs if one.done and one.kind != "label")
    return [*taken, *(one.span for one in document.dropped), *repaired]


def is_label_or_mark(gap: str) -> bool:
    """Tell whether *gap* is made of what printing puts back: labels, stops, colons, bars of a table."""
    left = gap
    while left:
        left = left.lstrip(BLANKS + "\r\n\f\v\x85\u2028；。：:|\\.")  # . between words is 。
        found = [scheme.read(left) for scheme in SCHEMES.values()]
        labels = [label for _, label in filter(None, found)]
        foreign = read_label(f"{left}甲")
        labels += [left[: foreign.end]] if foreign is not None else []
        rule = re.match(r":?-+:?", left) or re.match(r"附件[0-9]{0,2}", left) or re.match(r"[0-9]{1,2}\.|[一二三四五六七八九十]要|[一二三四五六七八九十]+[)），,.。 \u3000]", left)
        cut = max([len(label) for label in labels] + [rule.end() if rule else 0])
        if left and not cut:  # a label may be broken: 二⏎是
            return squeezed(left) != left and is_label_or_mark(squeezed(left))
        left = left[cut:]
    return True


def squeezed(words: str) -> str:
    """Return *words* without white space: lines that were joined have breaks and indents between them."""
    return re.sub(rf"[{BLANKS}\r\n\f\v\x85\u2028]", "", words)


def mended(source: str, span: Span, put: dict[int, tuple[int, str]]) -> str:
    """Return what *source* has at *span*, with what was put for the characters from one offset to another."""
    at, found = span.start, ""
    while at < span.end:
        end, words = put.get(at, (at + 1, source[at]))
        found, at = found + words, max(end, at + 1)
    return found


def assert_texts_are_where_they_stand(source: str, result: ReadResult) -> None:
    """Assert that each text is what its span covers, but for what was dropped or escaped."""
    documents = result.documents  # of two in one line, the first one has what was dropped
    put: dict[int, tuple[int, str]] = {one.span.start: (one.span.end, "") for each in documents for one in each.dropped}
    put |= {one.span.start: (one.span.end, one.after) for each in documents for one in each.repairs if one.done}
    for document, path, text in [(each, *one) for each in documents for one in texts(each.report)]:
        if text:
            span = document.spans[path]
            there = mended(source, span, put)

            words = squeezed(Figures(document.report).text(text))
            assert words in [squeezed(one) for one in (there, re.sub(r"\\([\\|])", r"\1", there), there[1:])] or (
                # marks that OCR took for a character behind: “排工 is “排”。, of which a title has no 。
                words.startswith(squeezed(there)) and squeezed(there + put.get(span.end, (0, ""))[1]).startswith(words)
            )


@pytest.mark.parametrize("repair", ["none", "safe", "all"])
@settings(deadline=None)
@given(source=ANY_TEXT)
@example("•四、力")
@example("篇一一、")
@example("（–）:")
@example("(-)）")
@example("一、“排头兵工一、")
@example("一、甲\n一是乙；二\n是丙")
def test_nothing_is_lost(repair: Repairing, source: str) -> None:
    """Any text is read, and each of its characters accounted for."""
    result = read_text(source, repair=repair)

    assert_nothing_is_lost(source, result)
    assert_texts_are_where_they_stand(source, result)


@settings(deadline=None)
@given(source=st.binary(max_size=200) | ANY_TEXT.map(lambda text: text.encode("utf-8", "replace")))
def test_bytes_give_a_report_or_our_error(source: bytes) -> None:
    """Any bytes give a result or a ReadError."""
    try:
        documents = read_text(source).documents
    except ReadError as error:
        assert "byte" in str(error)  # it names the one that is no text
    else:
        assert bool(documents) == any(one.report.title or one.spans or one.dropped for one in documents)


@settings(deadline=None)
@given(source=ANY_TEXT)
def test_reading_is_the_same_twice(source: str) -> None:
    """The same text gives the same values."""
    assert read_text(source) == read_text(source)


def test_a_paragraph_that_no_value_holds() -> None:
    """Whatever the limits allow, a paragraph beyond what the model takes is refused with its line."""
    most = Limits().value_chars
    with pytest.raises(ReadError) as caught:
        read_text(f"某局工作总结\n\n{'甲' * (most + 1)}\n", limits=Limits(value_chars=2 * most))

    assert str(caught.value).startswith("line 3: holds 1000001 characters")
