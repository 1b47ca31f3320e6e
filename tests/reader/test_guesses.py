"""Genre and sector with the words that show them; nothing told, nothing guessed."""

from __future__ import annotations

import pytest

from wenming import discover, read
from wenming.reader import ReadDocument, read_text


def document(source: str) -> ReadDocument:
    """Return the document in *source*, read with the words of all sectors."""
    return read(source, format="text", registry=discover()).document


@pytest.mark.parametrize(
    ("title", "genre", "evidence"),
    [
        ("某局2023年工作总结", "总结", "总结"),
        ("某局创建工作情况汇报", "汇报", "汇报"),
        ("建設局創建工作情況的彙報大綱", "汇报", "大綱"),
        ("某局2024年工作计划与下一步打算", "计划", "计划"),
        ("某縣政府114年度施政計畫", "计划", "計畫"),
        ("某局2023年工作总结和2024年工作打算", "总结", "总结"),
        ("某局创建文明单位报告", "报告", "报告"),
        ("关于申请经费的请示", "请示", "请示"),
        ("关于开展整治的通知", "通知", "通知"),
        ("某局创建工作方案", "方案", "方案"),
        ("在全区大会上的讲话", "讲话", "讲话"),
        ("学习《政府工作报告》的总结", "总结", "总结"),
    ],
)
def test_genre_by_the_title(title: str, genre: str, evidence: str) -> None:
    """The last word of a title, or the first of two; names of other papers do not count."""
    found = read_text(f"{title}\n今年来，工作有进展。\n一、甲\n正文。\n").document

    assert found.genre is not None
    assert (found.genre.name, found.genre.evidence[0]) == (genre, evidence)
    assert found.report.genre == genre


@pytest.mark.parametrize(
    ("sentence", "genre"),
    [
        ("现将工作情况总结如下：", "总结"),
        ("现将有关情况报告如下：", "报告"),
        ("現將有關情況彙報如下：", "汇报"),
        ("下面，我讲三点意见。", "讲话"),
    ],
)
def test_genre_by_the_sentence_that_announces(sentence: str, genre: str) -> None:
    """Without a title the announcing sentence tells."""
    found = read_text(f"　　今年来，工作有进展。{sentence}\n一、甲\n正文。\n").document

    assert found.genre is not None
    assert found.genre.name == genre


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("某市气象局工作总结", "meteorology"),
        ("区信访局工作计划", "petitions"),
        ("區建設局工作彙報", "construction"),
        ("某某街道办事处工作汇报", "subdistrict"),
        ("省旅游局工作总结", "tourism"),
        ("区人民政府办公室工作总结", "government_office"),
    ],
)
def test_sector_by_the_title(title: str, sector: str) -> None:
    """The office that is named tells the sector."""
    found = document(f"{title}\n今年来，工作有进展。\n一、甲\n正文。\n")

    assert found.sector is not None
    assert found.sector.name == sector
    assert found.sector.evidence


def test_nothing_told_is_nothing_guessed() -> None:
    """A text of no genre and no office; words that any report uses are no evidence."""
    found = document("某处情形\n今年来，各项事务有进展。\n一、主要做法\n加强组织领导。\n二、下一步打算\n继续努力。\n")

    assert (found.genre, found.sector, found.report.genre) == (None, None, "")
