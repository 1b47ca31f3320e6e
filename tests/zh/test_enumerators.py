"""Label schemes: what is written is read back, and look-alikes are left alone."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh.enumerators import DECIMAL, SCHEMES, Scheme, scheme

EVERY = list(SCHEMES.values())
NUMBERS = st.one_of(st.integers(1, 120), st.integers(1, 10**48 - 1))


@given(
    data=st.data(), each=st.sampled_from(EVERY), title=st.sampled_from(["标题", "", "一是", "（一）", "第"])
)
def test_written_is_read_back(data: st.DataObject, each: Scheme, title: str) -> None:
    """For each scheme and each number it can write, read gives number and label back."""
    n = data.draw(NUMBERS if each.limit is None else st.integers(1, each.limit))
    label = each.write(n)

    assert each.read(label + each.gap + title) == ((n,), label)


@given(above=st.lists(st.integers(1, 10**6), max_size=8).map(tuple), n=st.integers(1, 10**6))
def test_nested_label_is_read_back(above: tuple[int, ...], n: int) -> None:
    """1.2.3 shows the numbers above and gives them back."""
    label = DECIMAL.write(n, above=above)

    assert DECIMAL.read(label + DECIMAL.gap + "标题") == ((*above, n), label)


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_first_hundred(each: Scheme) -> None:
    """Every number to 100 (or the limit) has a label of its own, which is read back."""
    labels = [each.write(n) for n in range(1, min(each.limit or 100, 100) + 1)]

    assert len(set(labels)) == len(labels)
    assert [each.read(label + each.gap + "标题") for label in labels] == [
        ((n,), label) for n, label in enumerate(labels, 1)
    ]


@given(text=st.text(st.sampled_from("一二十百千万亿零第章条是、，（）().．1239１①⒈首先 "), max_size=12))
def test_what_is_read_is_what_would_be_written(text: str) -> None:
    """Whatever a scheme reads, it would write just so."""
    for each in EVERY:
        found = each.read(text)
        if found is not None:
            *above, n = found[0]

            assert text.startswith(found[1])
            assert each.write(n, above=tuple(above)) == found[1]


LABELS = [
    # name, n, label, rule
    ("chinese_comma", 11, "十一、", "10–19 without 一 in front (N-17)"),
    ("chinese_comma", 110, "一百一十、", "inside a number 一十 keeps its 一 (N-17)"),
    ("chinese_comma", 205, "二百零五、", "零 for counting (GB/T 15835, 5.2.5)"),
    ("chinese_paren", 20, "（二十）", "full-width brackets, nothing after (GB/T 15834, annex B)"),
    ("chinese_paren_half", 3, "(三)", "half-width variant"),
    ("arabic_dot", 12, "12.", "low dot after a digit (L-NUM-3)"),
    ("arabic_comma", 1, "1、", "PLAIN style"),
    ("arabic_dot_wide", 12, "１２．", "full-width digits and dot"),
    ("arabic_paren", 4, "（4）", "level four of GB/T 9704"),
    ("arabic_paren_half", 4, "(4)", "half-width variant"),
    ("arabic_close", 4, "4）", "closing bracket only"),
    ("arabic_close_half", 4, "4)", "closing bracket only, half-width"),
    ("dot_glyph", 20, "⒛", "last glyph of U+2488…"),
    ("circled", 1, "①", "level five"),
    ("circled", 20, "⑳", "end of the first block"),
    ("circled", 21, "㉑", "start of the second block"),
    ("circled", 36, "㊱", "start of the third block"),
    ("circled", 50, "㊿", "last glyph"),
    ("paren_glyph", 20, "⒇", "last glyph of U+2474…"),
    ("chapter", 10, "第十章", "plain cardinal, not 一十"),
    ("section", 2, "第二节", "二 in ordinals, not 两 (N-16)"),
    ("article", 102, "第一百零二条", "statutes print 零"),
    ("article_hant", 12, "第十二條", "traditional glyph"),
    ("section_hant", 1, "第一節", "traditional glyph"),
    ("decimal", 3, "3", "first level stands bare, no end dot (P-2)"),
    ("point", 3, "三是", "nothing after 是 (P-3)"),
    ("ordinal", 1, "第一，", "第一 takes a comma, not 、 (P-2)"),
    ("order_words", 1, "首先，", "takes a comma (L-NUM-6)"),
    ("order_words", 4, "最后，", "the fourth is the last"),
    ("order_words_hant", 4, "最後，", "traditional glyph"),
]


@pytest.mark.parametrize(("name", "n", "label", "rule"), LABELS)
def test_label(name: str, n: int, label: str, rule: str) -> None:
    """The label of n is the one its rule asks for."""
    assert scheme(name).write(n) == label, rule


LOOK_ALIKES = [
    ("arabic_dot", "1.52亿人次", "a digit after the dot"),
    ("arabic_dot", "0.5倍", "no label is zero"),
    ("arabic_dot_wide", "１．５倍", "a digit after the dot"),
    ("decimal", "1.52亿", "no blank after it"),
    ("decimal", "2025年", "no blank after it"),
    ("decimal", "1.2. 标题", "no dot at its end"),
    ("decimal", "1.02 标题", "no leading zero"),
    ("chinese_comma", "二〇二五年、", "digits one by one are a year"),
    ("chinese_comma", "一切工作", "the mark is part of the label"),
    ("chinese_comma", "一十一、", "not the standard spelling"),
    ("chinese_comma", "两、", "两 is no label"),
    ("chinese_paren", "(一)标题", "half-width brackets are another scheme"),
    ("article", "第一条件", "a word goes on"),
    ("section", "第一节课", "a word goes on"),
    ("chapter", "第一百你章　", "not a number"),
    ("point", "一是一，二是二", "a saying"),
    ("point", "一是一二是二", "a saying"),
    ("ordinal", "第一书记", "the comma is part of the label"),
    ("ordinal", "第一、标题", "the wrong mark (P-2)"),
    ("order_words", "首先推进", "the comma is part of the label"),
    ("circled", "", "nothing there"),
]


@pytest.mark.parametrize(("name", "text", "rule"), LOOK_ALIKES)
def test_look_alike_is_no_label(name: str, text: str, rule: str) -> None:
    """What only looks like a label is not read as one."""
    assert scheme(name).read(text) is None, rule


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_refuses_what_it_cannot_write(each: Scheme) -> None:
    """Zero, negatives, no integers and numbers beyond the limit are errors that say so."""
    for bad in (0, -1, True, 1.0, (each.limit or 10**48 - 1) + 1, 10**5000, -(10**5000)):
        with pytest.raises(NumeralError):
            each.write(bad)  # type: ignore[arg-type]


def test_limit_error_says_what_to_do() -> None:
    """Beyond ⒛ the message names scheme, limit, number and cure."""
    with pytest.raises(NumeralError) as caught:
        scheme("dot_glyph").write(21)

    assert str(caught.value) == (
        "scheme dot_glyph ends at 20 (⒛), got 21. Choose another scheme for this level, or split the list."
    )


def test_numbers_above_are_checked() -> None:
    """A zero among the ancestors is refused as a zero is."""
    with pytest.raises(NumeralError):
        DECIMAL.write(1, above=(0,))


def test_unknown_scheme_lists_all() -> None:
    """An unknown name is answered with the names on offer."""
    with pytest.raises(NumeralError, match="chinese_comma"):
        scheme("roman")


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_scheme_is_a_value(each: Scheme) -> None:
    """A scheme goes through a process pool and comes back equal and working."""
    again = pickle.loads(pickle.dumps(each))

    assert again == each
    assert again.write(1) == each.write(1)


def test_long_lines_are_cheap() -> None:
    """A line of a million numerals is no label, and is looked at for its head only."""
    for each in EVERY:
        assert each.read("一" * 10**6) is None
        assert each.read("1" * 10**6) is None
