"""The command as a whole: help, wrong arguments, exit codes, start-up."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

import wenming
from wenming.cli import render
from wenming.cli.main import build

ROOT = Path(wenming.__file__).parent.parent
HEAVY = ("docx", "docxtpl", "lxml", "jinja2", "ruamel", "cattrs")

USAGE = [
    ((), 2, "用法：wenming [选项] 命令 …"),
    (("--help",), 0, ""),
    (("render", "-h"), 0, ""),
    (("--version",), 0, ""),
    (("rendr",), 2, "错误：没有命令 rendr，是不是 render？\n"),
    (("zzz",), 2, "错误：没有命令 zzz。用 wenming --help 可列出。\n"),
    (("render",), 2, "错误：缺少 DATA。\n请看 wenming render --help。"),
    (("render", "d.yaml"), 2, "错误：缺少选项 -o/--output。"),
    (("render", "d.yaml", "-o"), 2, "错误：选项 -o 用法不对。"),
    (("render", "d.yaml", "--notse"), 2, "错误：没有选项 --notse，是不是 --notes？"),
    (("render", "d.yaml", "--zzz"), 2, "错误：没有选项 --zzz。"),
    (("render", "a.yaml", "b.yaml", "-o", "o.txt"), 2, "错误：多出了 b.yaml。"),
]


@pytest.mark.parametrize(("words", "code", "start"), USAGE)
def test_arguments_are_answered(run: Callable[..., Any], words: tuple[str, ...], code: int, start: str) -> None:
    """Help and version go to standard output; what does not fit, to standard error, with where to look."""
    ended = run(*words)

    assert ended.code == code
    assert ended.error.startswith(start)
    assert bool(ended.output) == (code == 0)


def test_version(run: Callable[..., Any]) -> None:
    """One line: the name and the version."""
    assert run("--version").text == f"wenming {wenming.__version__}\n"


def test_help_page(run: Callable[..., Any]) -> None:
    """A verb's page: usage, what it does, its options."""
    assert run("--lang", "en", "blueprints", "--help").text == (
        "Usage: wenming blueprints [OPTIONS]\n\n"
        "  List the kinds of report: name, genre, what each is for.\n\n"
        "Options:\n"
        "  -h, --help  show this page\n"
    )


def test_every_verb_is_listed(run: Callable[..., Any]) -> None:
    """The page of the command names each verb with its first line."""
    page = run("--help").text

    for name, verb in build("zh").commands.items():
        assert f"  {name}" in page
        assert (verb.help or "").split("\n")[0] in page


class _OddError(Exception):
    """No error of ours."""


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Make the verb ``render`` raise."""

    def break_with(error: BaseException) -> None:
        def fail() -> None:
            raise error

        monkeypatch.setattr(render, "command", lambda _: click.Command("render", callback=fail))

    return break_with


def test_our_own_bug_says_so(run: Callable[..., Any], broken: Callable[[BaseException], None]) -> None:
    """Exit 3, no traceback, and none of the words of an error that may hold anything."""
    broken(_OddError("/home/somebody/secret"))
    ended = run("render")

    assert ended.code == 3
    assert ended.error.startswith("错误：这是 wenming 程序本身的错误，请报告给我们：_OddError，在 test_cli_main.py:")
    assert "secret" not in ended.error
    assert "Traceback" not in ended.error


def test_debug_shows_the_traceback(run: Callable[..., Any], broken: Callable[[BaseException], None]) -> None:
    """The same bug with --debug."""
    broken(_OddError("why"))
    ended = run("--debug", "render")

    assert ended.code == 3
    assert "Traceback" in ended.error
    assert "_OddError: why" in ended.error


def test_interrupt(run: Callable[..., Any], broken: Callable[[BaseException], None]) -> None:
    """Ctrl-C ends with 130 and no words."""
    broken(KeyboardInterrupt())
    ended = run("render")

    assert ended.code == 130
    assert ended.error.strip() == ""


def _python(*words: str, env: dict[str, str] | None = None, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env={**clean, **(env or {})}, input=stdin, capture_output=True, check=False
    )


@pytest.mark.parametrize("lang", ["en_US.UTF-8", "zh_CN.UTF-8"])
def test_version_starts_light(lang: str) -> None:
    """Asking for the version loads nothing that writes or reads documents."""
    code = (
        "import sys; from wenming.cli.main import main; code = main(['--version']);"
        f"sys.exit(code or ', '.join(name for name in {HEAVY!r} if name in sys.modules) or 0)"
    )
    ended = _python("-c", code, env={"LANG": lang})

    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"wenming ")


def test_python_m_wenming() -> None:
    """``python -m wenming`` is the command; its language comes from the environment."""
    ended = _python("-m", "wenming", "rendr", env={"LANG": "en_GB.UTF-8"})

    assert ended.returncode == 2
    assert ended.stderr.decode().splitlines() == ["error: there is no verb rendr; did you mean render?"]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_output_is_utf8_whatever_the_console_is(encoding: str) -> None:
    """Hanzi on standard output are the same bytes on every system; messages do not break either."""
    listed = _python("-m", "wenming", "--no-plugins", "blueprints", env={"PYTHONIOENCODING": encoding})
    refused = _python("-m", "wenming", "render", "没有.yaml", "-o", "o.txt", env={"PYTHONIOENCODING": encoding})

    assert listed.returncode == 0
    assert "总结" in listed.stdout.decode("utf-8")
    assert refused.returncode == 2
    assert b"Traceback" not in refused.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_leaves_early_is_no_error() -> None:
    """``wenming schema | head -c 1`` is quiet."""
    command = f'"{sys.executable}" -m wenming schema | head -c 1; echo "${{PIPESTATUS[0]}}"'
    ended = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)

    assert ended.stdout == b"{0\n"
    assert ended.stderr == b""
