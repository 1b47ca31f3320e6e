"""Reading takes work that grows with the text, whatever is in it (promise H5)."""

from __future__ import annotations

import sys
from contextlib import suppress
from types import FrameType
from typing import Any

import pytest

from wenming.errors import WenmingError
from wenming.reader import read_text

HOSTILE = {
    "brackets": "（" * 1000,
    "numbers": "一二三" * 330,
    "labels": "一、" * 500,
    "points": "一是" * 500,
    "stopped points": "一是甲；" * 250,
    "headings": "一、甲\n" * 250,
    "pairs": "一是甲；二是乙；\n" * 125,
    "second": "；二是" * 330,
    "bars": "|" * 1000,
    "rows": "| a |\n" * 160,
    "holes": "\x07" * 1000,
    "deep": "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n" * 40,
    "attachments": "\n附件1\n甲\n" * 120,
    "notes": "　　注：甲\n" * 160,
    "stops": "一、" + "。" * 1000,
    "decimals": "1.1.1.1 甲\n" * 100,
    "paragraphs": "一、甲\n一是甲。\n" + "乙\n" * 300,
    "captions": "\n甲\n| a |\n" * 120,
    "documents": "甲局工作总结\n一、甲\n正文。\n二、乙\n正文。\n" * 60,
    "pages of documents": ("甲局工作总结\n同志们：\n一、甲\n" + "乙。\n- 1 -\n" * 12 + "某局\n2024年1月8日\n\n") * 40,
    "numbered": "".join(f"甲局总结（{n}）\n正文。\n" for n in range(1, 99)),
    "restarts": "近年来，我局抓。\n一、甲\n一年来，本校抓。\n一、乙\n" * 60,
    "excerpts": "我局。\n一、甲\n具体做法(一)甲，我校。\n" * 60,
    "said": "存在差距，但我们将继续，取得成效，" * 100,
    "open sentences": "我们将" * 300,
    "signed": "甲局\n2024年5月6日\n" * 120,
    "notes of attachments": "附件：1.甲\n" + "2.乙\n" * 300,
    "leaves": "一、甲\n以上汇报，总之。相信" * 60,
    "parts": "主要做法\n一、甲\n存在问题\n" * 100,
    "above": "一是甲；二是乙。\n" * 150,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_length(source: str) -> None:
    """Reading eight times the text takes at most some eleven times the steps (promise H5)."""
    few, many = steps(source), steps(source * 8)

    assert many < 11 * few + 2000


@pytest.mark.parametrize("line", ["扎实推进各项工作。\n", "| a |\n\n", "一是甲。\n"])
def test_one_section_may_be_long(line: str) -> None:
    """So does one heading with everything under it."""
    few, many = (steps("某局总结\n一、主要做法\n" + line * count) for count in (150, 1200))

    assert many < 11 * few


def steps(source: str) -> int:
    """Return how many calls and lines of Python reading takes: a clock that is never late."""
    count = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        with suppress(WenmingError):
            read_text(source)
    finally:
        sys.settrace(before)
    return count
