"""Laws of the rules on structure: what is numbered rightly has no fault of numbering, and nothing breaks a rule."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import check, read, render
from wenming.checker.outline import item_number, like
from wenming.checker.written import WrittenLabel
from wenming.errors import ReadError
from wenming.model import Report
from wenming.testing.strategies import plain_words, reports
from wenming.zh import SCHEMES

SCRAPS = (
    "一、", "（二）", "3.", "①", "一是", "首先，", "现将情况汇报如下：", "甲。", "2月30日", "\n", "“五有四落实”，即：", "分别为1%和2%",
)  # fmt: skip
NUMBERING = ("W101", "W102", "W105", "W108", "W109", "W110")


@settings(max_examples=25)
@given(report=reports(words=plain_words()), style=st.sampled_from(["official", "official_half"]))
def test_what_is_numbered_by_us_has_no_fault_of_numbering(report: Report, style: str) -> None:
    """Printed in any style and read back, whatever its shape."""
    content = render(report, "text", style=style).content

    for document in read(content, format="text").documents:
        assert check(document, select=NUMBERING).findings == ()


@settings(max_examples=50)
@given(text=st.lists(st.sampled_from(SCRAPS), max_size=30))
def test_no_text_breaks_a_rule(text: list[str]) -> None:
    """Labels, dates and claims in any order."""
    try:
        result = check("".join(text), select=["W1", "W2", "W4", "W5"])
    except ReadError:  # blank, or several documents
        return
    assert "W900" not in {one.code for one in result.findings}


@pytest.mark.parametrize("name", [name for name, scheme in SCHEMES.items() if not scheme.nested])
def test_the_number_of_an_item_is_read_off_its_label(name: str) -> None:
    """In every scheme that can label a list."""
    scheme = SCHEMES[name]
    for n in range(1, min(scheme.limit or 19, 19) + 1):
        last = name.startswith("order_words") and n > 3  # 最后，is any number
        assert item_number(scheme.write(n)) == (None if last else n)


@given(n=st.integers(1, 99), label=st.sampled_from(["一、", "（二）", "3.", "(4)", "第五条"]))
def test_the_label_that_is_due_is_written_like_its_neighbour(n: int, label: str) -> None:
    """With the number in its place and nothing else changed."""
    due = like(WrittenLabel(label, 1, label, label, 5), n)
    assert item_number(due) in (n, None)
    assert (due[0], due[-1]) == (label[0], label[-1]) or len(label) == 2
