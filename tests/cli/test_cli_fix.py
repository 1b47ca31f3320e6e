"""``wenming fix``: a copy with the safe fixes made, what it says, and how it ends."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wenming import Report, Section, read, render

Run = Callable[..., Any]
TEXT = "某局2025年工作总结\r\n一、做法,成效\r\n走访困难家庭12户,反映很好。\r\n"


def test_a_copy_is_mended(run: Run) -> None:
    """Bytes but the marks stay; standard error names what was mended; nothing left is 0."""
    Path("a.txt").write_bytes(TEXT.encode("gb18030"))
    ended = run("fix", "a.txt", "-o", "b.txt", "--select", "W601")

    assert (ended.code, ended.output) == (0, b"")
    assert Path("b.txt").read_bytes() == TEXT.replace(",", "，").encode("gb18030")
    assert Path("a.txt").read_bytes() == TEXT.encode("gb18030")
    assert ended.error.splitlines()[0].startswith("a.txt:2:5: 已改：W601 ")
    assert ended.error.splitlines()[-1] == "a.txt: 改好 1 处，还有 0 处"


def test_what_is_left_is_told(run: Run) -> None:
    """A placeholder is for the writer to fill in: 1."""
    ended = run("fix", "-", "-o", "-", "--select", "W501,W601", stdin=TEXT.replace("12户", "X户").encode())

    assert ended.code == 1
    assert ended.output == TEXT.replace("12户", "X户").replace(",", "，").encode()
    assert "还有 1 处" in ended.error


def test_word_and_data_files(run: Run, good: str) -> None:
    """By their suffixes."""
    Path("a.docx").write_bytes(render(Report("总结", sections=[Section("成效", ["一切正常,无事故。"])]), format="docx").content)
    Path("d.yaml").write_text(good.replace("偏少", "偏少,任务重") + "# 完\n", "utf-8")
    words = [run("fix", name, "-o", f"out.{name[2:]}", "--select", "W601").code for name in ("a.docx", "d.yaml")]

    assert words == [0, 0]
    assert "一切正常，无事故。" in str(read(Path("out.docx")).report)
    assert Path("out.yaml").read_text("utf-8") == good.replace("偏少", "偏少，任务重") + "# 完\n"


FAULTS = [
    (("a.txt", "-o", "a.txt"), "就是输入的文件"),
    (("a.txt", "-o", "./none/b.txt"), "none"),
    (("a.pdf", "-o", "b.pdf"), "pdf 格式不能改"),
    (("a.txt", "-o", "b.txt", "--unsafe"), "这里没有人回答"),
    (("a.txt", "-o", "b.txt", "--select", "Z9"), "没有以 Z9 开头的规则"),
    (("a.txt",), "-o/--output"),
    (("d.yaml", "-o", "e.yaml"), "d.yaml"),
]


@pytest.mark.parametrize(("words", "said"), FAULTS)
def test_what_is_refused(run: Run, words: tuple[str, ...], said: str) -> None:
    """Exit 2, one error, and nothing is written."""
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("a.pdf").write_bytes(b"%PDF-1.4")
    Path("d.yaml").write_text("a: 1\n", "utf-8")
    before = sorted(os.listdir())
    ended = run("fix", *words)

    assert (ended.code, ended.output) == (2, b"")
    assert said in ended.error
    assert sorted(os.listdir()) == before
    assert Path("a.txt").read_text("utf-8") == TEXT.replace("\r\n", "\n")


@pytest.mark.parametrize(("answer", "made"), [("y", True), ("n", False)])
def test_unsafe_fixes_are_asked_for(tmp_path: Path, answer: str, made: bool) -> None:
    """On a terminal: the finding, what would be written, and a question."""
    text = "某局工作总结\n一、做法\n投入13～17万元。\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    ours, theirs = pty.openpty()
    call = [sys.executable, "-c", "import sys; from wenming.cli.main import main; sys.exit(main())"]
    with subprocess.Popen(
        [*call, "--no-plugins", "--lang", "en", "fix", "a.txt", "-o", "b.txt", "--unsafe", "--select", "W610"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as child:
        os.write(ours, f"{answer}\n".encode())
        assert child.stderr is not None
        said = child.stderr.read().decode()
    os.close(ours)
    os.close(theirs)

    assert "write it? [y/N]" in said
    assert said.count("would be written:") == 1
    assert ((tmp_path / "b.txt").read_text("utf-8") != text) is made
    assert child.returncode == (0 if made else 1)
