"""``wenming check``: the places it names, in texts, data files and Word files; severities; colours."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wenming import Report, Section, render
from wenming.checker.listing import width

Run = Callable[..., Any]
TEXT = "某市气象局2025年工作总结\r\n一、主要做法\r\n　　走访困难家庭X户，发放物资。\r\n二、存在问题\r\n（一）人手不足\r\n缺编较多。\r\n"
KEYS = {"code", "severity", "message", "hint", "path", "line", "column", "start", "end", "excerpt", "occurrences"}
DATA = """\
blueprint: meteorology/annual_summary
issuer: 某市气象局
period: 2025年
data:
  warnings_issued: {now: 128条, before: 112条}
  decision_briefs: 96期
  warning_public_coverage: 96.4%   # 已核
  problems:
    - id: staff
      title: 人手不足
      text: "值班人员\\u504F少，
        X岗缺编。"
  steps:
    - title: 充实队伍
      text: >-
        招录两名预报员，
        由XX局负责。
      answers: staff
      due: 2026-06-30
"""
SAVED = """\
wenming: 1
report:
  title: 工作总结
  sections:
  - title: 成效
    body:
    - '接待{visits}，{{说明}}，X局''配合''。'
  metrics:
  - id: visits
    quantity: 123余件
"""


def _found(ended: Any) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = json.loads(ended.text)["findings"]
    return findings


def test_json_has_the_promised_keys(run: Run) -> None:
    """Each finding has them all, its offsets give the words, its line is that of the source."""
    ended = run("check", "-", "--json", "--select", "W501", stdin=TEXT.encode("utf-8-sig"))
    (finding,) = _found(ended)

    assert set(finding) >= KEYS
    assert TEXT[finding["start"] : finding["end"]] == "X户"
    assert (finding["line"], finding["column"], finding["occurrences"]) == (3, 9, 1)
    assert "X户" in finding["excerpt"]


def test_each_document_is_checked(run: Run) -> None:
    """Findings of all documents of a file in one list, each with its number."""
    body = "全年开展活动十次，走访X户，发放资料，清理垃圾，群众满意，单位面貌焕然一新，各项任务按时完成，为来年打下良好基础。"
    source = "".join(f"{one}某局创建工作总结\n一、做法\n{body}\n二、成效\n{body}\n" for one in ("篇一：", "篇二："))
    ended = run("check", "-", "--json", "--select", "W501", stdin=source.encode())

    assert [(one["document"], one["line"], one["occurrences"]) for one in _found(ended)] == [(1, 3, 2), (2, 8, 2)]


@pytest.mark.parametrize(("source", "words"), [(DATA, ["X岗", "XX局"]), (SAVED, ["X局"])])
def test_words_of_data_files(run: Run, source: str, words: list[str]) -> None:
    """What prose took from a value is found in the value, escapes and folded lines notwithstanding."""
    Path("d.yaml").write_text(source, "utf-8")
    found = _found(run("check", "d.yaml", "--json", "--select", "W501"))

    assert [source[one["start"] : one["end"]] for one in found] == words
    assert [one["line"] for one in found] == [source[: source.index(word)].count("\n") + 1 for word in words]


@pytest.mark.parametrize(
    ("source", "code", "words"), [(DATA, "W310", ["128条", "112条", "96期", "96.4%"]), (SAVED, "W307", ["123余件"])]
)
def test_figures_of_data_files(run: Run, source: str, code: str, words: list[str]) -> None:
    """A metric stands where its value does."""
    Path("d.yaml").write_text(source, "utf-8")
    found = _found(run("check", "d.yaml", "--json", "--select", code))

    assert set(words) <= {source[one["start"] : one["end"]] for one in found if one["start"]}


def test_json_files_have_places_too(run: Run) -> None:
    r"""Escapes of JSON are undone: 局 written \u5C40."""
    source = '{"wenming": 1, "report": {"title": "总结", "issuer": "X\\u5c40"}}'
    Path("d.json").write_text(source, "utf-8")
    (found,) = _found(run("check", "d.json", "--json", "--select", "W501"))

    assert source[found["start"] : found["end"]] == "X\\u5c40"


def test_word_files_have_paragraphs(run: Run) -> None:
    """The line of a Word file is its paragraph."""
    report = Report("总结", sections=[Section("成效", ["一切正常。", "走访X户。"])])
    Path("d.docx").write_bytes(render(report, format="docx").content)
    (found,) = _found(run("check", "d.docx", "--json", "--select", "W501"))

    assert (found["line"], found["path"], found["column"]) == (5, "sections[0].body[1]", 3)


@pytest.mark.parametrize(("level", "severities"), [("error", {"error"}), ("warning", {"error", "warning"})])
def test_levels(run: Run, level: str, severities: set[str]) -> None:
    """Only findings of that severity and graver ones are told, and count for the exit code."""
    text = TEXT.encode()

    assert {one["severity"] for one in _found(run("check", "-", "--json", "--level", level, stdin=text))} == severities
    assert run("check", "-", "--level", "error", "--ignore", "W5", stdin=text).code == 0
    assert run("check", "-", "--level", "grave", stdin=text).code == 2


def test_words_are_marked(run: Run) -> None:
    """Marks stand under the words, two a full-width character."""
    lines = run("check", "-", "--select", "W501", stdin=TEXT.encode()).text.splitlines()

    assert lines[1:3] == ["    走访困难家庭X户，发放物资。", f"    {' ' * 12}^^^"]


@pytest.mark.parametrize(
    ("text", "columns"), [("局", 2), ("a，", 3), ("ＡA", 3), ("e\u0301", 1), ("\u200b", 0), ("ｱ", 1), ("“", 1), ("𠮷", 2)]
)
def test_columns(text: str, columns: int) -> None:
    """As terminals count (Unicode Standard Annex 11; what is ambiguous is narrow)."""
    assert width(text) == columns


@pytest.mark.parametrize(("extra", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colours_on_a_terminal_only(tmp_path: Path, extra: dict[str, str], coloured: bool) -> None:
    """A terminal gets them unless NO_COLOR is set; the words are the same."""
    (tmp_path / "t.txt").write_text(TEXT, "utf-8")
    ours, theirs = pty.openpty()
    words = [sys.executable, "-c", "import sys; from wenming.cli.main import main; sys.exit(main())"]
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    with subprocess.Popen(
        [*words, "--no-plugins", "check", "t.txt", "--select", "W501"],
        stdout=theirs,
        cwd=tmp_path,
        env={**environment, "TERM": "xterm", "LANG": "zh_CN.UTF-8", **extra},
    ) as child:
        code = child.wait(timeout=60)
    printed = os.read(ours, 10_000).decode()
    os.close(ours)
    os.close(theirs)

    assert code == 1
    assert ("\x1b[1;31mW501" in printed) is coloured
    assert "X户" in printed


def test_findings_become_comments(run: Run) -> None:
    """--annotate writes a copy; what is printed and the exit code stay; other kinds and the input itself are refused."""
    Path("d.docx").write_bytes(render(Report("总结", opening=["X局。"]), format="docx").content)
    Path("t.txt").write_text(TEXT, "utf-8")
    plain = run("check", "d.docx", "--select", "W501")
    ended = run("check", "d.docx", "--select", "W501", "--annotate", "out.docx")
    refused = [run("check", *words).code for words in (("t.txt", "--annotate", "o.docx"), ("d.docx", "--annotate", "d.docx"))]

    assert (ended.code, ended.text) == (1, plain.text)
    assert b"comments.xml" in Path("out.docx").read_bytes()
    assert refused == [2, 2]
    assert not Path("o.docx").exists()


def test_figures_are_held_to_data(run: Run, good: str) -> None:
    """--against: findings, a summary of all figures, and the same as JSON."""
    Path("d.yaml").write_text(good, "utf-8")
    Path("t.txt").write_text("总结\n全年发布预警信号近130条，同比增加16条，预警信息公众覆盖率97.4%，新建站点5个。\n", "utf-8")
    ended = run("check", "t.txt", "--against", "d.yaml", "--select", "W33")
    told = json.loads(run("check", "t.txt", "--against", "d.yaml", "--select", "W33", "--json").text)

    assert ended.code == 1
    assert "W330 错误: 97.4%：数据里“预警信息公众覆盖率”是 96.4%" in ended.text
    assert "与数据对照 4 个数（与数据一致 1 · 约写正确 1 · 由数据算出 0 · 舍入有误 0 · 与数据不符 1 · 是别的数 0 · 数据里没有 1）" in ended.text
    assert [one["outcome"] for one in told["against"]] == ["rounded", "same", "wrong", "absent"]
    assert [one["code"] for one in told["findings"]] == ["W330", "W331"]
    assert "against" not in json.loads(run("check", "t.txt", "--json").text)
