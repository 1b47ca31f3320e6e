"""Every example is short, runs as a script in an empty folder, and says what it should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SERVICE = "fastapi_service"  # answers over HTTP: tests/examples/test_fastapi_service.py

SAYS = {
    "check_folder": (1, ("汇报.txt:3:2: 一、: W203", "汇报.txt:6:1: 二、（一）: W501")),
    "compose_weather": (0, ("年度总结.docx: True", "年度总结.txt: True")),
    "embed_ten_lines": (0, ("发布预警信号128条。", "同样的输入，同样的字节： True")),
    "growth_with_sources": (0, ("比上年增长14.29%", "占13.3%", "rate = 14.29%：来自 issued、before、red、others")),
    "one_file_plugin": (0, ("接报火警312起，同比增长5.41%，营救被困群众45人。",)),
    "own_word_template": (0, ("R&D<试点>同步推进", "titel is not defined; did you mean title?")),
    "save_and_load": (0, ("quantity: 1.50亿人次", "相等： True", "did you mean 'title'?", "did you mean visits?")),
}


def test_each_example_is_known_here() -> None:
    """A new example cannot go untested."""
    assert {path.stem for path in EXAMPLES.glob("*.py")} == {*SAYS, SERVICE}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_an_example_is_under_sixty_lines(path: Path) -> None:
    """What is longer is not an example any more."""
    assert len(path.read_text("utf-8").splitlines()) < 60


@pytest.mark.parametrize("name", sorted(SAYS))
def test_an_example_runs(name: str, tmp_path: Path) -> None:
    """It ends as it should, prints what it should, and nothing on standard error."""
    code, words = SAYS[name]
    command = [sys.executable, "-X", "utf8", "-W", "error", str(EXAMPLES / f"{name}.py")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (code, "")
    assert [word for word in words if word not in done.stdout] == []


def test_the_changed_figure_is_everywhere(tmp_path: Path) -> None:
    """``compose_weather`` changes one figure: the old one is in no text, the new one and its change are."""
    subprocess.run([sys.executable, str(EXAMPLES / "compose_weather.py")], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    text = (tmp_path / "年度总结.txt").read_text("utf-8")
    assert "发布预警信号130条" in text
    assert "总数同比增加18条" in text
    assert "128条" not in text
