"""Laws of reading: any text is read, nothing is lost, spans lead back, the same text gives the same values."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
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
BYTE_ORDER_MARK = "\ufeff"
PIECES = st.sampled_from(SHAPES)
ANY_TEXT = st.lists(PIECES, max_size=40).map("".join) | st.text(
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
    gaps, gap = [], ""
    for char, inside in zip(source, covered, strict=True):
        if not inside:
            gap += char
        elif gap:
            gaps.append(gap)
            gap = ""
    for one in [*gaps, gap]:
        assert is_label_or_mark(one), (one, source)


def spans_of(document: ReadDocument) -> list[Span]:
    """Return what of the source *document* accounts for."""
    report = document.report
    taken = [document.spans[path] for path, text in texts(report) if text]
    taken += [document.spans[Path((name,))] for name in ("addressee", "issuer") if getattr(report, name)]
    taken += [document.spans[Path(("dated",))]] if report.dated else []
    return [*taken, *(one.span for one in document.dropped), *(one.span for one in document.repairs if one.done)]


def is_label_or_mark(gap: str) -> bool:
    """Tell whether *gap* is made of what printing puts back: labels, stops, colons, bars of a table."""
    left = gap
    while left:
        left = left.lstrip(BLANKS + "\r\n\f\v\x85\u2028；。：:|\\.")  # . between words is 。
        found = [scheme.read(left) for scheme in SCHEMES.values()]
        labels = [label for _, label in filter(None, found)]
        foreign = read_label(f"{left}甲")
        labels += [left[: foreign.end]] if foreign is not None else []
        rule = re.match(r":?-+:?", left) or re.match(r"附件[0-9]{0,2}", left) or re.match(r"[0-9]{1,2}\.", left)
        cut = max([len(label) for label in labels] + [rule.end() if rule else 0])
        if left and not cut:
            return False
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


def assert_texts_are_where_they_stand(source: str, document: ReadDocument) -> None:
    """Assert that each text is what its span covers, but for what was dropped or escaped."""
    put: dict[int, tuple[int, str]] = {one.span.start: (one.span.end, "") for one in document.dropped}
    put |= {one.span.start: (one.span.end, one.after) for one in document.repairs if one.done}
    for path, text in texts(document.report):
        if text:
            span = document.spans[path]
            there = mended(source, span, put)

            words = squeezed(Figures(document.report).text(text))
            assert words in [squeezed(one) for one in (there, re.sub(r"\\([\\|])", r"\1", there), there[1:])]


@pytest.mark.parametrize("repair", ["none", "safe", "all"])
@settings(deadline=None)
@given(source=ANY_TEXT)
def test_nothing_is_lost(repair: Repairing, source: str) -> None:
    """Any text is read, and each of its characters accounted for."""
    result = read_text(source, repair=repair)

    assert_nothing_is_lost(source, result)
    for document in result.documents:
        assert_texts_are_where_they_stand(source, document)


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
