"""Cleaning costs as many steps as the text has characters, hostile ones included."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from wenming.reader.cleaning.clean import clean
from wenming.reader.lines import split_lines

HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "（" * n,
    "one bracket a line": lambda n: "（\n" * n,
    "short lines": lambda n: "甲\n" * n,
    "numbers": lambda n: "1\n" * n,
    "page numbers": lambda n: "- 1 -\n" * n,
    "commas": lambda n: "落实责任，\n" * n,
    "torn figures": lambda n: "增长4\n3.36%，收入1" * n,
    "years": lambda n: "2020年" * n,
    "buttons": lambda n: "首页\n" * n,
    "notices": lambda n: "本站文档下载后侵权删除\n" * n,
    "previews": lambda n: "\n".join(f"{i + 1}、落实责任。{'健全机制' * 12}工" for i in range(n)),
    "halves": lambda n: "落实责任健全机制落实责任健全机制落实责任健全机制落实责任健全机制\n" * n,
    "inserts": lambda n: "责任当前隐藏内容免费查看" * n,
    "numbers in a line": lambda n: "落实责任 - 1 - " * n,
}


def steps(source: str) -> int:
    """Return how many functions cleaning *source* calls, Python's and C's."""
    lines = split_lines(source)
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        clean(lines, "all")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_cost_is_linear(name: str) -> None:
    """Twice the text takes at most a little more than twice the calls, and so does four times the text."""
    steps(HOSTILE[name](20))  # what is made once is made now
    once, twice, four = (steps(HOSTILE[name](200 * n)) for n in (1, 2, 4))

    assert twice <= 2.2 * once + 50
    assert four <= 2.2 * twice + 50


@pytest.mark.parametrize(
    "source", ["（" * 1_000_000, "一二三" * 300_000, "干部职工落实责任，" * 300_000, "“六大工" * 200_000, "来源：" * 200_000],
    ids=["brackets", "numerals", "one line", "quotes", "fields"],
)  # fmt: skip
def test_one_huge_line(source: str) -> None:
    """A line of a million characters is passed over, and stays as it is."""
    cleaned = clean(split_lines(source), "safe")

    assert [line.text for line in cleaned.lines] == [source]
