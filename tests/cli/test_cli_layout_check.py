"""``wenming layout-check``: a Word file in, what its layout lacks out."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from wenming import Report, Section, render
from wenming.renderers import PROFILES

Run = Callable[..., Any]


@pytest.fixture
def stranger() -> bytes:
    """Return a file of python-docx."""
    document, buffer = docx.Document(), BytesIO()
    for line in ("总结", "一，做法", "正文甲。", "正文乙。", "正文丙。"):
        document.add_paragraph(line)
    document.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def ours() -> bytes:
    """Return a file of ours, by the profile ``report``."""
    report = Report("总结", sections=[Section("做法", ["正文。"])])
    return render(report, "docx", profile=PROFILES["report"]).content


def test_findings_are_listed_with_place_and_rule(run: Run, tmp_path: Path, stranger: bytes) -> None:
    """Exit 1; what is the same in many places is said once."""
    (tmp_path / "报告.docx").write_bytes(stranger)
    ended = run("layout-check", "报告.docx", "--select", "L-NUM-3,L-BODY-4")

    assert ended.code == 1
    assert ended.text.splitlines() == [
        "报告.docx: 第 3 段“正文甲。”（另有 2 处）: L-BODY-4 错误: 正文对齐：现为 居左；应为 两端对齐",
        "报告.docx: 第 2 段“一，做法”: L-NUM-3 错误: 编号的标点：现为 一，；应为 一、",
        "共查出 4 处",
    ]


def test_nothing_found(run: Run, ours: bytes) -> None:
    """Exit 0 by the profile it was written by, 1 by another."""
    assert run("layout-check", "-", "--profile", "report", stdin=ours).code == 0
    assert run("layout-check", "-", "--profile", "report", stdin=ours).text == "没有查出问题\n"
    assert run("layout-check", "-", "--profile", "report28", stdin=ours).code == 1


def test_fonts_by_their_very_names(run: Run, ours: bytes) -> None:
    """``--fonts`` wants one set and no other."""
    asked = ("layout-check", "-", "--profile", "report", "--fonts")
    assert run(*asked, "gb2312", stdin=ours).code == 0
    assert "方正小标宋_GBK" in run(*asked, "fz_gbk", stdin=ours).text


def test_json(run: Run, stranger: bytes) -> None:
    """Every finding, each with its place as values and in words."""
    ended = run("layout-check", "-", "--json", "--ignore", "L", "--select", "L-BODY-4", stdin=stranger)
    found = json.loads(ended.text)["findings"]

    assert [one["place"]["number"] for one in found] == [3, 4, 5]
    assert found[0]["where"] == "第 3 段“正文甲。”"
    assert (found[0]["code"], found[0]["severity"], found[0]["found"]) == ("L-BODY-4", "error", "居左")


def test_english(run: Run, stranger: bytes) -> None:
    """``--lang en`` speaks English throughout."""
    ended = run("--lang", "en", "layout-check", "-", "--select", "L-BODY-4", stdin=stranger)

    assert ended.text.startswith(
        "stdin: paragraph 3 “正文甲。” (and 2 more places): L-BODY-4 error: alignment of the body: "
        "found flush left, wanted justified\n"
    )


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [
        (("layout-check", "-"), b"nothing", "stdin: 不是 Word 文件"),
        (("layout-check", "-"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "stdin: 不是 Word 文件"),
        (("layout-check", "none.docx"), b"", "none.docx: 没有这个文件"),
        (("layout-check", "-", "--profile", "letter"), b"nothing", "--profile: "),
        (("layout-check", "-", "--select", "Z"), b"nothing", "--select: "),
        (("layout-check",), b"", "FILE"),
    ],
)
def test_bad_input_ends_with_2(run: Run, words: tuple[str, ...], stdin: bytes, said: str) -> None:
    """The file or the option at fault is named."""
    ended = run(*words, stdin=stdin)

    assert (ended.code, ended.text) == (2, "")
    assert said in ended.error
