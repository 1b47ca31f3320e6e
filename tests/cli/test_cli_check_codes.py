"""Codes as people write them, and findings in the order in which a reader meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

TEXT = "2025年X局总结\n一、主要做法\n受理128件,办结126件。\n突出三个到位。\n（一）组织到位\n开会部署。\n（二）措施到位\n逐项落实。\n"


@pytest.mark.parametrize("codes", ["W5,W6", "w5,w6", "W5，W6", "w5、W6", "W5 w6", "W501；w601"])
def test_codes_in_any_writing(run: Run, tmp_path: Path, codes: str) -> None:
    """Small letters, and the marks of a Chinese keyboard."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    told = json.loads(run("check", "a.txt", "--select", codes, "--json").output)

    assert [one["code"] for one in told["findings"]] == ["W501", "W601"]


def test_nothing_left_to_check_is_an_error(run: Run, tmp_path: Path) -> None:
    """``--select W3 --ignore W3`` does not say that nothing was found."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ended = run("check", "a.txt", "--select", "W3", "--ignore", "W3")

    assert ended.code == 2
    assert "什么也不查" in ended.error


def test_findings_stand_by_place(run: Run, tmp_path: Path) -> None:
    """Line after line, whatever their codes."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    told = json.loads(run("check", "a.txt", "--json").output)
    lines = [one["start"] for one in told["findings"]]

    assert lines == sorted(lines)
    assert [one["code"] for one in told["findings"]][:2] != sorted(one["code"] for one in told["findings"])[:2]
