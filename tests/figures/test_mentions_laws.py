"""Laws of mentions: in order, apart, exact places, nothing of the scanner lost, linear on hostile text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenming.figures import Mention, mentions
from wenming.zh import find_quantities

WORDS = (
    "全覆盖", "实现", "未", "坚持", "全部", "办结", "无", "一例", "1起", "发生", "没有", "零", "事故", "居", "首位", "榜首", "之首", "第一", "翻番",
    "减半", "一半", "半数", "以上", "超过", "三分之二", "百分之百", "X户", "201X年", "XX", "×", "年", "100\n4.4亿元", "\n", "3", "12.5", "万",
    "人次", "%", "近", "余", "两", "个", "《", "》", "“", "”", "，", "。", "、", "四个到位", "的", "每月", "一次", "臺(套)",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=14).map("".join)


@given(SENTENCES)
@example("未发生1起，居全省首位")
@example("100\n4.48亿元")
def test_in_order_and_apart(text: str) -> None:
    """Mentions come in order, apart, and their words are those of the text, but for torn ones."""
    at = 0
    for one in mentions(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end
        if one.torn:
            assert "".join(text[one.start : one.end].split()) == "".join(one.text.split())
        else:
            assert one.text == text[one.start : one.end]


@given(SENTENCES)
def test_all_that_the_scanner_finds(text: str) -> None:
    """Every quantity of the scanner is there, unless it is a year not filled in or its words deny it."""
    found = mentions(text)
    places = {(one.start, one.end): one for one in found}
    for quantity in find_quantities(text):
        assert quantity.span is not None
        one = places.get(quantity.span)
        if one is None:
            denied = any(other.start <= quantity.span[0] < other.end and other.worded for other in found)
            assert denied or (quantity.mask and quantity.unit == "年")
        elif not one.torn:
            assert (one.quantity, one.quantity.span) == (quantity, quantity.span)


@given(SENTENCES)
def test_values(text: str) -> None:
    """A figure has a value, two ends, or is not filled in; a figure in words prints itself."""
    for one in mentions(text):
        quantity = one.quantity
        assert one.placeholder == (quantity.value is None and quantity.low is None and quantity.high is None)
        assert not one.worded or (quantity.format() == one.text and quantity.value is not None)


def steps(work: Callable[[], object]) -> int:
    """Count the lines of our code that *work* runs."""
    count = 0

    def watch(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        if event == "call" and "wenming" not in frame.f_code.co_filename:
            return None
        count += 1
        return watch

    before = sys.gettrace()
    sys.settrace(watch)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "一二三",
        "9",
        "％",
        "全覆盖",
        "《全覆盖",
        "未发生1起",
        "100\n4.4亿元，",
        "半数",
        "X",
        "“零事故",
        "居首，",
        "无",
    ],
)
def test_work_grows_with_the_text(piece: str) -> None:
    """Four times the text costs four times the work, whatever is repeated."""
    less, more = (steps(lambda size=size: mentions(piece * size)) for size in (250, 1000))  # type: ignore[misc]

    assert more < 4.6 * less + 400


@pytest.mark.parametrize("piece", ["9", "一", "一二三", "％", "全覆", "《全覆盖", "半", "“"])
def test_a_million(piece: str) -> None:
    """A million of anything ends."""
    assert isinstance(mentions(piece * 1_000_000), tuple)


@settings(max_examples=300)
@given(st.text())
def test_any_text(text: str) -> None:
    """Any text at all gives mentions."""
    assert all(isinstance(one, Mention) for one in mentions(text))
