"""``wenming check`` and ``wenming read``: first versions over the verbs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wenming import Report, load
from wenming.cli.check import command as check_command
from wenming.hooks import Catalog, Plugin, Registry

Run = Callable[..., Any]
TEXT = "某市气象局2025年工作总结\n一、主要做法\n发布预警信号128条。\n二、存在问题\n（一）人手不足\nXX岗位空缺。\n（二）经费紧张\n缺口较大。\n"


def test_findings_are_listed(run: Run, tmp_path: Path) -> None:
    """Place, code, severity, what, and what to do; exit 1."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    ended = run("check", "t.txt")
    lines = ended.text.splitlines()

    assert ended.code == 1
    assert ended.error == ""
    assert any(line.startswith("t.txt:6:1: ") and "W501 " in line and "占位文字 XX" in line for line in lines)
    assert "    请填上应有的名称或数字。" in lines
    assert lines[-1].startswith("共查出 ")


def test_nothing_found(run: Run, good: str) -> None:
    """Exit 0, and words that say so."""
    ended = run("check", "-", "--select", "W501", stdin=TEXT.replace("XX岗位", "两个岗位").encode())

    assert (ended.code, ended.text) == (0, "没有查出问题\n")


def test_data_are_composed_and_checked(run: Run, tmp_path: Path, good: str) -> None:
    """A data file is checked as the report that is made of it."""
    (tmp_path / "d.yaml").write_text(good, encoding="utf-8")
    found = run("check", "d.yaml", "--select", "W310")

    assert found.code == 1
    assert "没有出处" in found.text


def test_codes_are_selected_and_ignored(run: Run) -> None:
    """Both take several codes; one that is none is refused."""
    text = TEXT.encode()

    assert "W501" not in run("check", "-", "--ignore", "W5, W2", stdin=text).text
    assert "W2" not in run("check", "-", "--select", "W501", stdin=text).text
    refused = run("check", "-", "--select", "Z9", stdin=text)
    assert refused.code == 2
    assert "没有以 Z9 开头的规则" in refused.error


def test_findings_as_json(run: Run) -> None:
    """For programs: codes, places, values; the exit code is the same."""
    ended = run("check", "-", "--json", "--select", "W501", stdin=TEXT.encode())
    finding = json.loads(ended.text)["findings"][0]

    assert ended.code == 1
    assert (finding["code"], finding["line"]) == ("W501", 6)
    assert "占位文字" in finding["message"]


def test_plugins_speak_through_their_own_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A message of a plugin is translated by its catalogue; a broken one leaves it in English."""
    for name, content in (("fine_words", 'msgid "too few"\nmsgstr "太少"\n'), ("bad_words", 'msgid "too')):
        folder = tmp_path / name / "locale" / "zh_Hans" / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (tmp_path / name / "__init__.py").touch()
        (folder / f"{name[:3]}.po").write_text(content, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    plugins = [Plugin(name=name[:3], api=1, catalog=Catalog(name)) for name in ("bad_words", "fine_words", "not_there")]
    speak = Registry(plugins).speaking("zh")

    assert speak("too few") == "太少"
    assert speak("required") == "必填"
    assert speak("nobody knows this") == "nobody knows this"


def test_texts_are_read_into_saved_reports(run: Run, tmp_path: Path) -> None:
    """YAML by default and by suffix, JSON by suffix; ``load`` takes both."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    printed = run("read", "t.txt")
    codes = [run("read", "t.txt", "-o", name).code for name in ("r.yaml", "r.json")]
    reports = [load(printed.output), load(tmp_path / "r.yaml"), load(tmp_path / "r.json")]

    assert codes == [0, 0]
    assert [str(one.title) for one in reports[0].sections] == ["主要做法", "存在问题"]
    assert reports[0] == reports[1] == reports[2]


def test_what_is_rendered_is_read_back(run: Run, good: str) -> None:
    """Data to text, text to report, report to text: the same text."""
    first = run("render", "-", "-o", "-", "--format", "text", stdin=good.encode()).output
    saved = run("read", "-", stdin=first).output
    second = run("render", "-", "-o", "-", "--format", "text", stdin=saved).output

    assert first == second


def test_what_is_left_out_is_said(run: Run) -> None:
    """Characters that no page can carry are named with their place; the rest is read."""
    ended = run("read", "-", stdin=TEXT.replace("128条", "128\u202e条").encode())

    assert ended.code == 0
    assert ended.error.startswith("stdin:3:10: 未收入：\\u202e（页面容不下它）")
    assert isinstance(load(ended.output), Report)


READ_FAULTS = [
    (("t.txt", "-o", "r.docx"), "错误：r.docx: 不能作保存报告的文件名。"),
    (("t.docx",), "错误：t.docx: 不是 Word 文件"),
    (("blank.txt",), "错误：blank.txt: 是空的。"),
    (("binary.txt",), "错误：binary.txt: 不是 UTF-8 或 GB18030 编码的文本"),
    (("t.txt", "--pick", "2"), "错误：--pick: 没有第 2 份，可选 1 到 1。"),
    (("t.txt", "--pick", "一"), "错误：--pick: 没有第 一 份"),
]


@pytest.mark.parametrize(("words", "start"), READ_FAULTS)
def test_what_cannot_be_read(run: Run, tmp_path: Path, words: tuple[str, ...], start: str) -> None:
    """One line, the file's base name, and nothing on standard output."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "t.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "blank.txt").write_bytes(b" \n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(128, 256)))
    ended = run("read", *words)

    assert (ended.code, ended.output) == (2, b"")
    assert ended.error.startswith(start)
    assert ended.error.count("\n") == 1


def test_the_page_of_check_names_its_exit_codes() -> None:
    """Scripts depend on them."""
    assert "0" in (check_command(str).help or "")
    assert "1" in (check_command(str).help or "")


def test_last_year_s_report(run: Run, tmp_path: Path) -> None:
    """What it printed and announced is held against this year's."""
    (tmp_path / "then.txt").write_text("2024年工作总结\n一、主要做法\n全年受理群众来信120件。\n", encoding="utf-8")
    (tmp_path / "now.txt").write_text("2025年工作总结\n一、主要做法\n全年受理群众来信150件，同比增长20%。\n", encoding="utf-8")

    assert "W348" in run("check", "now.txt", "--previous", "then.txt").text
    assert "W348" not in run("check", "now.txt").text
    assert run("check", "now.txt", "--previous", "nothing.txt").code == 2
