"""The zoo of broken plugins before the kit: each is told which law it breaks, by the command too."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from wenming.cli import session
from wenming.cli.main import main
from wenming.hooks import GROUP, discover

ZOO = Path(__file__).parents[1] / "broken_plugins"
BROKEN = {
    "broken_absent": ("loads", "wenming_nobody_has_this"),
    "broken_alias": ("loads", "somebody_else"),
    "broken_circle": ("loads", "circle_a → circle_b"),
    "broken_context": ("transforms-steady", "decimal"),
    "broken_exit_later": ("transforms-steady", "结束进程"),
    "broken_exits": ("loads", "SystemExit"),
    "broken_field": ("loads", "ruels"),
    "broken_foreign": ("loads", "meteorology/annual_summary"),
    "broken_format": ("loads", "docx"),
    "broken_future": ("loads", "99"),
    "broken_junk": ("loads", "not a rule"),
    "broken_mutates": ("transforms-steady", "FrozenInstanceError"),
    "broken_no_api": ("loads", "api"),
    "broken_raises": ("loads", "RuntimeError"),
    "broken_returns": ("transforms-steady", "NoneType"),
    "broken_rule": ("rules-steady", "ZeroDivisionError"),
    "broken_setattr": ("rules-steady", "changed the report"),
    "broken_sleeps": ("import-cheap", "空等"),
    "broken_transform": ("transforms-steady", "KeyError"),
    "broken_twin": ("rules-explained", "Why:"),
    "broken_type": ("loads", "dict"),
}


@pytest.fixture(autouse=True)
def zoo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make the zoo importable for one test, and the only thing installed."""
    monkeypatch.syspath_prepend(str(ZOO))
    entries = [EntryPoint(name, f"{name}:PLUGIN", GROUP) for name in BROKEN if name != "broken_twin"]
    monkeypatch.setattr(session.Session, "registry", lambda self: discover(found=entries))
    yield
    for name in [name for name in sys.modules if name.startswith("broken_")]:
        del sys.modules[name]


def run(capsysbinary: pytest.CaptureFixture[bytes], *words: str) -> tuple[int, str, str]:
    """Return exit code, output and messages of one call."""
    code = main(words, {"LANG": "zh_CN.UTF-8"})
    caught = capsysbinary.readouterr()
    return code, caught.out.decode(), caught.err.decode()


def test_the_list_is_the_zoo() -> None:
    """Whoever adds a broken plugin says here which law it breaks."""
    assert set(BROKEN) == {path.stem for path in ZOO.glob("broken_*.py")}


@pytest.mark.parametrize("name", BROKEN)
def test_each_is_told_what_it_breaks(
    name: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 1, the law, and words in the reader's language that name the cause."""
    law, words = BROKEN[name]
    entry = EntryPoint(name, f"{name}:PLUGIN", GROUP)
    monkeypatch.setattr(session.Session, "registry", lambda self: discover(found=[entry]))

    code, output, _ = run(capsysbinary, "plugins", "check", name, "--json")

    laws: list[dict[str, Any]] = json.loads(output)["laws"]
    faults = {one["law"]: str(one["faults"]) for one in laws if one["kept"] is False}
    assert code == 1
    assert words in faults[law]
    assert all(one["kept"] is None for one in laws[1:]) == (law == "loads" and name != "broken_circle")


def test_laws_that_one_cause_leaves_open_are_one_line(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A plugin that does not load is told why, not two dozen times that it was not looked at."""
    code, output, _ = run(capsysbinary, "plugins", "check", "broken_raises")

    lines = output.splitlines()
    assert code == 1
    assert [line.split("  ")[0] for line in lines if not line.startswith("    ")] == ["未通过", "未验收", lines[-1]]
    assert "  templates fields figures " in lines[2]
    assert lines[3:] == ["    没有载入，见 loads 一条。", "通过 0，未通过 1，未验收 23"]


def test_a_plugin_that_is_not_there(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The nearest name is said."""
    code, output, error = run(capsysbinary, "plugins", "check", "broken_rul")

    assert (code, output) == (2, "")
    assert "是不是 broken_rule" in error


def test_the_list_is_still_the_verb_alone(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """`wenming plugins` lists as before."""
    code, output, _ = run(capsysbinary, "plugins")

    assert code == 0
    assert output.startswith("在用：")
    assert "未接纳：" in output
