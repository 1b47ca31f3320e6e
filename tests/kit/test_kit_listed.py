"""What the test classes of the kit look like from outside: nothing is skipped in silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PLUGIN_FILE = '''
from wenming import Blueprint, FieldSpec, Plugin, SectionSpec, Templates

ANNUAL = Blueprint(
    name="lone/annual", genre="总结", title="{{ issuer }}总结", help="总结",
    fields=(FieldSpec(name="drills", kind="metric", unit="次", help="演练次数", required=True),),
    sections=(SectionSpec(title="概况", role="results", prose="a.txt"),),
)
SOURCES = {"a.txt": "开展演练{{ drills }}。"}
PLUGIN = Plugin(name="lone", api=1, blueprints=(ANNUAL,), templates=Templates(sources=SOURCES))
'''
TEST_FILE = """
from lone_plugin import PLUGIN
from wenming.testing import PluginConformance

class TestLone(PluginConformance):
    plugin = PLUGIN
    off = {OFF}
"""


def run(folder: Path, off: dict[str, str]) -> str:
    """Return what pytest says of a plugin without a sample, the laws *off* being switched off."""
    (folder / "lone_plugin.py").write_text(PLUGIN_FILE, "utf-8")
    (folder / "test_lone.py").write_text(TEST_FILE.replace("{OFF}", repr(off)), "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:sybil", "test_lone.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    return done.stdout


def test_a_law_that_is_switched_off_is_listed_with_its_reason(tmp_path: Path) -> None:
    """And the class has to give one; what fails says what to change."""
    said = run(tmp_path, {"text-back": "示例还没有写"})

    assert "law samples is broken:" in said
    assert "- lone/annual: has no sample. Add samples/annual.yaml." in said
    assert "laws not judged" in said
    assert "lone: text-back: switched off: 示例还没有写" in said
    assert "1 failed, " in said
    assert ", 1 skipped" in said


def test_only_laws_can_be_switched_off(tmp_path: Path) -> None:
    """A misspelt name switches nothing off, and is told so."""
    said = run(tmp_path, {"sample": "拼错了", "samples": " "})

    assert "`off` names ['sample'], which are no laws" in said
