"""Standard output holds what the verbs write and nothing else; full or closed, the command ends with 2."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

import wenming
from wenming.cli import session
from wenming.hooks import GROUP, discover

ROOT = Path(wenming.__file__).parent.parent
NAME = "meteorology/annual_summary"
VERBS = {
    "render": ("render", "{data}", "-o", "-", "--format", "docx"),
    "new": ("new", NAME),
    "check": ("check", "{data}"),
    "read": ("read", "{text}"),
    "blueprints": ("blueprints",),
    "plugins": ("plugins",),
    "schema": ("schema",),
    "schema of data": ("schema", NAME),
    "help": ("--help",),
    "version": ("--version",),
}
NOISY = "import os, sys\nprint('HELLO')\nsys.stdout.write('HELLO')\nsys.stdout.buffer.write(b'HELLO')\n"
on_posix = pytest.mark.skipif(not Path("/dev/full").exists(), reason="wants /dev/full")


@pytest.fixture
def files(tmp_path: Path, good: str) -> dict[str, str]:
    """A data file and a text, by the slots of VERBS."""
    data, text = tmp_path / "d.yaml", tmp_path / "t.txt"
    data.write_text(good, encoding="utf-8")
    text.write_text("总结\n\n一、工作情况\n今年办理128件。\n", encoding="utf-8")
    return {"data": str(data), "text": str(text)}


def _noisy(folder: Path) -> Callable[[], Any]:
    (folder / "noisy_plugin.py").write_text(
        f"{NOISY}from wenming.hooks import Plugin\nPLUGIN = Plugin(name='noisy', api=1)\n", encoding="utf-8"
    )
    found = [
        EntryPoint("noisy", "noisy_plugin:PLUGIN", GROUP),
        EntryPoint("meteorology", "wenming.plugins.meteorology:PLUGIN", GROUP),
    ]
    return lambda: discover(found=found)


@pytest.mark.parametrize("verb", VERBS)
def test_what_a_plugin_prints_does_not_get_into_the_output(
    verb: str, run: Callable[..., Any], files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plugin that prints when it is imported: its words go to standard error, the output begins as ever."""
    registry = _noisy(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(session.Session, "registry", lambda _: (registry(), registry().plugins)[0])
    monkeypatch.delitem(sys.modules, "noisy_plugin", raising=False)
    ended = run(*(word.format_map(files) for word in VERBS[verb]))

    assert ended.code in (0, 1), ended.error
    assert b"HELLO" not in ended.output
    assert ended.output
    assert verb != "render" or ended.output.startswith(b"PK")
    assert (ended.error.count("HELLO") == 3) == (verb not in ("schema", "help", "version"))


def _bash(line: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run *line*, in which ``$0`` is Python and ``$@`` are *words*; streams are buffered, as they are by default."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    command = ["bash", "-c", line, sys.executable, *words]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)


def _wenming(*words: str, redirect: str) -> subprocess.CompletedProcess[bytes]:
    return _bash(f'"$0" -m wenming --no-plugins --lang zh "$@" {redirect}', *words)


@on_posix
@pytest.mark.parametrize("redirect", [">/dev/full", ">&-"])
@pytest.mark.parametrize("verb", VERBS)
def test_output_that_nothing_can_be_written_to(verb: str, redirect: str, files: dict[str, str]) -> None:
    """A full or closed standard output is one line and exit code 2: not our bug, not a finding."""
    ended = _wenming(*(word.format_map(files) for word in VERBS[verb]), redirect=redirect)

    assert ended.returncode == 2
    lines = ended.stderr.decode().splitlines()
    assert [line for line in lines if "stdout: " in line] == lines[-1:]
    assert lines[-1].endswith(("请腾出空间后再试。", "或用 -o 写到文件里。"))


@on_posix
@pytest.mark.parametrize("redirect", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full", ">&- 2>&-"])
@pytest.mark.parametrize("words", [("rendr",), (), ("--debug", "new", "a/b"), ("render", "none.yaml", "-o", "o.txt")])
def test_an_error_that_nobody_can_read_is_an_error_still(words: tuple[str, ...], redirect: str) -> None:
    """Standard error full or closed: the exit code is what it would be."""
    assert _wenming(*words, redirect=redirect).returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("verb", ["new", "check", "schema"])
def test_a_reader_that_is_gone_is_no_error(verb: str, files: dict[str, str]) -> None:
    """Nobody reads on: quiet, and the exit code says what the verb found."""
    words = [word.format_map(files) for word in VERBS[verb]]
    line = '(sleep 0.2; "$0" -m wenming --no-plugins "$@"; echo $? >&2) | true'
    ended = _bash(line, *words)

    assert ended.stderr.decode().split() == ["1" if verb == "check" else "0"]
