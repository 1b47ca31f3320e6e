"""``wenming check DIR/``: every file once, in order, whatever becomes of the others."""

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

Run = Callable[..., Any]
BAD = "某局2025年工作总结\n一、做法\n走访X户。\n"
PLUGIN = """\
import os
import pty
from wenming import Plugin
from wenming.reader import RawLine


class Deadly:
    format, suffixes = "deadly", (".die",)

    def read(self, source, context):
        print("noise")
        if source.startswith(b"now"):
            os._exit(9)
        if source.startswith(b"bug"):
            raise MemoryError
        return (RawLine(source.decode(), 1),)


PLUGIN = Plugin(name="die", api=1, readers=[Deadly()])
"""


def _fill(folder: Path) -> None:
    (folder / "子" / ".git").mkdir(parents=True)
    (folder / "子" / "b.txt").write_text(BAD, "utf-8")
    (folder / "a.docx").write_bytes(render(Report("总结", sections=[Section("成效", ["走访X户。"])]), format="docx").content)
    (folder / "c.docx").write_bytes(b"PK\3\4")
    for name in ("~$a.docx", ".d.txt", "子/.git/e.txt", "f.png"):
        (folder / name).write_text(BAD, "utf-8")


def test_each_file_is_checked(run: Run) -> None:
    """Hidden files and locks are left out; what cannot be read is named and costs only itself: 2."""
    _fill(Path("d"))
    ended = run("check", "d", "--select", "W501")
    lines = [line for line in ended.text.splitlines() if not line.startswith(" ")]

    assert ended.code == 2
    assert [line.split(":")[0].removeprefix("错误：") for line in lines[:-1]] == ["a.docx", "c.docx", "子/b.txt"]
    assert lines[-1] == "查了 3 个文件，2 个有问题，1 个没能读；共 2 处"
    assert ended.text.endswith("\n    W501 2\n")


def test_a_folder_as_json(run: Run) -> None:
    """The same findings as for a file alone, with the file's name; errors and counts beside them."""
    _fill(Path("d"))
    told = json.loads(run("check", "d/", "--json", "--select", "W501").text)
    (alone,) = json.loads(run("check", "d/子/b.txt", "--json", "--select", "W501").text)["findings"]

    assert [one["file"] for one in told["findings"]] == ["a.docx", "子/b.txt"]
    assert told["findings"][1] == {"file": "子/b.txt", **alone}
    assert [one["file"] for one in told["errors"]] == ["c.docx"]
    assert told["summary"] == {"files": 3, "with_findings": 2, "codes": {"W501": 2}}


def test_exit_codes_and_refusals(run: Run) -> None:
    """0 where nothing is found, 1 where something is; an empty folder and --annotate are refused."""
    for name in ("empty", "d"):
        Path(name).mkdir()
    Path("d/b.txt").write_text(BAD, "utf-8")
    codes = [
        run("check", *words).code
        for words in (("d", "--select", "W502"), ("d", "--select", "W501"), ("empty",), ("d", "--annotate", "o.docx"))
    ]

    assert codes == [0, 1, 2, 2]


def test_one_that_ends_its_process_costs_only_itself(tmp_path: Path) -> None:
    """Files beside it are checked, those that ran with it again; what a plugin prints is no output."""
    packages = tmp_path / "packages"
    (packages / "deadly-1.dist-info").mkdir(parents=True)
    (packages / "deadly.py").write_text(PLUGIN, "utf-8")
    (packages / "deadly-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: deadly\nVersion: 1\n", "utf-8")
    (packages / "deadly-1.dist-info" / "entry_points.txt").write_text("[wenming.plugins]\ndie = deadly:PLUGIN\n", "utf-8")
    folder = tmp_path / "d"
    folder.mkdir()
    for at in range(30):
        (folder / f"{at:02}.die").write_text("now" if at == 11 else "bug" if at == 20 else "走访X户。", "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "wenming", "check", str(folder), "--json", "--select", "W501"],
        env={**os.environ, "PYTHONPATH": str(packages), "LANG": "zh_CN.UTF-8"},
        capture_output=True,
        check=False,
    )
    told = json.loads(ended.stdout)

    assert ended.returncode == 2
    assert [one["file"] for one in told["findings"]] == [f"{at:02}.die" for at in range(30) if at not in (11, 20)]
    assert [one["file"] for one in told["errors"]] == ["11.die", "20.die"]
    assert "中止" in told["errors"][0]["error"]


@pytest.mark.parametrize("on_terminal", [True, False])
def test_progress_is_shown_on_a_terminal_only(tmp_path: Path, on_terminal: bool) -> None:
    """On standard error; the findings on standard output are the same."""
    (tmp_path / "b.txt").write_text(BAD, "utf-8")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "wenming", "--no-plugins", "check", str(tmp_path), "--select", "W501"],
        stdout=subprocess.PIPE,
        stderr=theirs if on_terminal else subprocess.PIPE,
        env={**os.environ, "LANG": "zh_CN.UTF-8", "TERM": "xterm"},
    ) as child:
        printed, piped = child.communicate(timeout=120)
    os.close(theirs)
    shown = os.read(ours, 10_000) if on_terminal else piped
    os.close(ours)

    assert printed.decode().splitlines()[0].startswith("b.txt:3:3: ")
    assert (b"100%" in shown) is on_terminal
    assert ("检查中".encode() in shown) is on_terminal
