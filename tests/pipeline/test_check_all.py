"""Several documents in one source: each is checked, and places count in the whole."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wenming import ReadError, check, check_all, read

ONE = "某局2025年工作总结\n一、主要做法\n走访困难家庭X户。\n二、存在问题\n人手偏少。\n某局\n2025年12月1日\n"
TWO = "某局2026年工作计划\n一、总体要求\n全面落实上级部署,逐项推进。\n二、主要任务\n做好值守。\n某局\n2026年1月5日\n"
BOTH = f"篇一\n{ONE}\n篇二\n{TWO}"


def test_each_document_has_its_result() -> None:
    """In their order, as ``check`` finds in the documents read; offsets are those of the whole text."""
    documents = read(BOTH).documents
    results = check_all(BOTH, select=["W501", "W601"])

    assert len(documents) == 2
    assert [one.findings for one in results] == [check(one, select=["W501", "W601"]).findings for one in documents]
    assert check_all(documents, select=["W501", "W601"]) == results
    assert check_all(BOTH.encode(), select=["W501", "W601"]) == results
    places = [one.locate(finding) for one in results for finding in one.findings]
    assert [BOTH[place.start : place.end] for place in places if place] == ["X户", ","]
    assert all(one.start < other.start for one, other in pairwise(place for place in places if place))


def test_one_document_is_a_result_of_one() -> None:
    """The same as ``check``."""
    assert check_all(ONE) == (check(ONE),)


def test_none_is_an_error() -> None:
    """A blank text holds nothing to check; ``check`` names the way where there are several."""
    with pytest.raises(ReadError, match="blank"):
        check_all(" \n")
    with pytest.raises(ReadError, match="check_all"):
        check(BOTH)
