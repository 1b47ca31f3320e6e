"""Footnotes of Markdown are no text of the report: they are left out and told, and so are their signs."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.reader import ReadDocument

HEAD = "# 某局工作总结\n\n## 一、主要做法\n\n"


def _read(text: str) -> ReadDocument:
    return read(HEAD + text, format="markdown").document


def _words(document: ReadDocument) -> list[str]:
    return [piece.text for path, piece in document.placing.pieces.items() if "body" in path]


def test_footnotes() -> None:
    """The text closes up where the sign stood; the note is told as words that the page shows."""
    text = "受理来信412件[^1]，办结率98%[^注]。\n\n[^1]: 数据来自信访系统。\n[^注]: 按季统计。\n    另有说明。\n\n抓好落实。\n"
    document, source = _read(text), HEAD + text

    assert _words(document) == ["受理来信412件，办结率98%。", "抓好落实。"]
    assert [(one.text, one.reason) for one in document.dropped] == [
        ("[^1]", "mark of a footnote"),
        ("[^注]", "mark of a footnote"),
        ("[^1]: 数据来自信访系统。", "footnote"),
        ("[^注]: 按季统计。\n    另有说明。", "footnote"),
    ]
    assert all(source[one.span.start : one.span.end].strip() == one.text for one in document.dropped)
    assert [one.code for one in document.findings] == ["W803", "W803"]
    assert [one.mention.text for one in document.figures] == ["412件", "98%"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("见[^9]。\n", ["见[^9]。"]),  # no such note
        ("见\\[^1]。\n\n[^1]: 注\n", ["见[^1]。"]),  # escaped
        ("受理[^1]。\n[^1]: 注\n续行\n", ["受理。"]),
        ("受理。\n\n[^1]: 注\n\n    第二段\n\n正文。\n", ["受理。", "正文。"]),
        ("受理。\n\n[^1]: 注\n- 要点[^1]\n", ["受理。", "要点"]),
        ("| 项目[^1] | 数量 |\n|---|---|\n| 甲 | 3[^1] |\n\n[^1]: 注\n", ["甲", "3", "项目", "数量"]),
        ("```\n[^1]: 代码\n```\n", ["[^1]: 代码"]),
    ],
)
def test_what_is_a_footnote(text: str, words: list[str]) -> None:
    """A sign without a note is text; a note ends at a blank line, or where another block begins."""
    assert _words(_read(text)) == words
