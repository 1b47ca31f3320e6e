"""Laws of the scanner: spans are exact, nothing raises, the quick way says what the long way says."""

from __future__ import annotations

import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import Quantity
from wenming.zh._quantity_reading import quantity_of
from wenming.zh._scan import shapes
from wenming.zh.scan import find_quantities

TABLES = ("quantities_in_text.txt", "look_alikes_in_text.txt")
LINES = [
    line.partition("|")[0].strip()
    for name in TABLES
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if line and line[0] not in "#="
]
PIECES = st.sampled_from(
    [
        *"0129.,％%XX×一二两三十百千万亿半余多近约每第几数至～-/（）“”《》年月日时点分个次人家户元成倍番\n \t周四首位居",
        *[
            "不少于",
            "超过",
            "以上",
            "左右",
            "人次",
            "个百分点",
            "公里",
            "万元",
            "分之",
            "百分之",
            "每周",
            "零下",
            "℃",
        ],
        *[
            "台(套)",
            "件（批）次",
            "km",
            "5A",
            "12345",
            "同比增长",
            "四个",
            "意识",
            "萬",
            "餘",
            "個",
            "１２",
            "G60",
            "附近",
            "节约",
        ],
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)
REPORTS = st.lists(st.sampled_from(LINES), max_size=6)


@given(text=TEXTS | st.text(max_size=60) | REPORTS.map("，".join))
def test_spans_are_exact_and_in_order(text: str) -> None:
    """Each quantity is what stands at its span; none begins before the last has ended."""
    floor = 0
    for found in find_quantities(text):
        assert found.span is not None
        start, end = found.span
        assert floor <= start < end
        assert text[start:end] == found.text
        floor = end


@given(text=TEXTS | REPORTS.map("，".join))
def test_what_is_found_reads_as_the_same(text: str) -> None:
    """A found phrase, read alone, is the same quantity; only 每 before a verb is not in the phrase."""
    for found in find_quantities(text):
        if found.torn:
            continue
        alone = Quantity.parse(found.text)
        if found.per and not alone.per:
            assert (alone.value, alone.unit) == (found.value, found.unit)
        else:
            assert attrs.astuple(attrs.evolve(found, text="", span=None)) == attrs.astuple(
                attrs.evolve(alone, text="", span=None)
            )


@given(first=REPORTS.map("，".join), second=REPORTS.map("，".join))
def test_a_full_stop_parts_what_is_found(first: str, second: str) -> None:
    """Two texts joined by 。 hold what each of them holds."""
    joined = find_quantities(f"{first}。{second}")

    assert [one.text for one in joined] == [
        one.text for one in find_quantities(first) + find_quantities(second)
    ]


@given(junk=st.binary(max_size=200))
def test_nothing_raises(junk: bytes) -> None:
    """Any text at all is scanned."""
    for name in ("utf-8", "gb18030", "utf-16", "latin-1"):
        find_quantities(junk.decode(name, "replace"))


NUMBERS = (
    st.integers(0, 10**12).map(str)
    | st.decimals(0, 10**6, places=2).map(str)
    | st.integers(0, 10**9).map("{:,}".format)
)
BEFORE = st.sampled_from(["", "近", "约", "不少于", "超过", "至少", "每周", "不足", "最多", "第"])
BEHIND = st.sampled_from(
    [
        "人",
        "万元",
        "余件",
        "万余米",
        "年",
        "年多",
        "个多月",
        "%",
        "户左右",
        "台(套)",
        "件（批）次",
        "亿",
        "个百分点",
        "级以上",
        "岁以下",
    ]
)


@given(before=BEFORE, number=NUMBERS, behind=BEHIND)
def test_the_quick_way_equals_the_long_way(before: str, number: str, behind: str) -> None:
    """A quantity filled from a shape has every attribute that parsing gives it, printed alike."""
    phrase = before + number + behind
    quick = shapes.read_digits(phrase, 0, len(before), len(before) + len(number), len(phrase))
    try:
        slow = quantity_of(phrase)
    except NumeralError:
        slow = None

    if quick is None or slow is None:
        assert quick is slow
        return
    assert quick.span == (0, len(phrase))
    assert repr(quick) == repr(slow)
    assert quick == slow
    assert attrs.astuple(attrs.evolve(quick, span=None)) == attrs.astuple(slow)


AROUND = st.text("条万亿余多年个半月%人十百千XX点/每第近约以上两次-零下一几～ ", max_size=5)


@given(before=BEFORE | AROUND, number=NUMBERS | st.from_regex("[0-9,.]{1,6}", fullmatch=True), behind=BEHIND | AROUND)
def test_parsing_by_shape_equals_reading_it_out(before: str, number: str, behind: str) -> None:
    """`Quantity.parse` gives what reading the whole text gives, attribute by attribute, or no quantity."""
    text = before + number + behind
    try:
        slow = quantity_of(text)
    except NumeralError:
        slow = None
    try:
        quick = Quantity.parse(text)
    except NumeralError:
        quick = None

    if quick is None or slow is None:
        assert quick is slow
        return
    assert repr(attrs.astuple(quick)) == repr(attrs.astuple(slow))
    assert Quantity.parse(str(quick)) == quick


def test_every_attribute_is_filled() -> None:
    """A new attribute of Quantity must be filled here too."""
    placed = shapes.placed(Quantity.parse("近300人"), "近300人", (0, 5))

    assert attrs.astuple(placed) == attrs.astuple(attrs.evolve(Quantity.parse("近300人"), span=(0, 5)))


GREEDY = [
    "一二三",
    "(",
    "1,",
    "1.",
    "每一",
    "《3个",
    "1 000",
    "三分之",
    "X1",
    "“",
    "全1\n",
    "近约超过3",
    "１",
    "\n1.3个",
]


def calls(text: str) -> int:
    """How many calls, of Python and of C, scanning takes."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        find_quantities(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", GREEDY)
def test_work_grows_with_length(piece: str) -> None:
    """Four times as much of anything takes about four times the work, not sixteen times.

    Patterns work on bounded stretches, so calls tell; benchmarks/scanning.py measures the time.
    """
    once, four_times = (calls(piece * count) for count in (500, 2000))

    assert four_times < 4.5 * once + 100
