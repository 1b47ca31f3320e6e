"""What is found when it is asked for: the same whatever is asked first, once for all, and part of being equal."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.reader import ReadDocument

LATER = ("style", "headings", "points", "figures", "passages", "sector", "findings")
PAGE = """\
某区图书馆2025年工作总结

今年以来，全馆接待读者12万人次。

一、主要做法
（一）抓好服务。一是延长开放时间，每周多开6小时；二是送书下乡，共送3000余册。
（二）抓好安全。开展演练4次，但人员偏少的问题仍然存在。下一步，我们将充实力量。
二、存在的问题
电子资源不足，利用率只有35%。

某区图书馆
2025年12月30日
"""


def document() -> ReadDocument:
    """A reading of its own of the page."""
    return read(PAGE).document


@pytest.mark.parametrize("first", LATER)
def test_whatever_is_asked_first_all_is_the_same(first: str) -> None:
    """Nothing that is found later changes what else is."""
    one, other = document(), document()
    getattr(one, first)

    assert {name: getattr(one, name) for name in LATER} == {name: getattr(other, name) for name in LATER}
    assert one == other


def test_it_is_found_once() -> None:
    """Who asks again gets the same object."""
    one = document()

    assert [getattr(one, name) is getattr(one, name) for name in LATER] == [True] * len(LATER)
    assert len(one.headings) == 4
    assert one.points
    assert one.figures
    assert one.passages


def test_documents_are_equal_only_where_all_that_is_found_is() -> None:
    """Other labels are another style, though both print the same words."""
    other = read(PAGE.replace("二、", "三、")).document

    assert other.report == document().report
    assert other != document()
    assert document() != PAGE
