"""``wenming zh quantities``: what stands where, as lines and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

TEXT = "全年接待1.52亿人次，近300户。\n约占三分之二，100\n4.48亿元，困难家庭X户，13～17万元\n"


def test_lines(run: Run, tmp_path: Path) -> None:
    """Line and column, the words, value and unit."""
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")

    ended = run("zh", "quantities", "text.txt")

    assert (ended.code, ended.error) == (0, "")
    assert ended.text.splitlines() == [
        "1:5\t1.52亿人次\t152000000 人次",
        "1:13\t近300户\tnearly 300 户",
        "2:3\t三分之二\t2/3",
        "2:8\t100⏎4.48亿元\t1004.48亿元 | 4.48亿元",
        "3:12\tX户\t? 户",
        "3:15\t13～17万元\t130000..170000 元",
    ]


def test_json(run: Run) -> None:
    """Every field; numbers as text, so that nobody rounds them."""
    ended = run("zh", "quantities", "-", "--json", stdin=TEXT.encode("gb18030"))
    found = json.loads(ended.text)

    assert [one["text"] for one in found][:2] == ["1.52亿人次", "近300户"]
    assert found[0] == {
        "text": "1.52亿人次",
        "value": "152000000",
        "unit": "人次",
        "units": ["人次"],
        "per": "",
        "approximation": None,
        "low": None,
        "high": None,
        "bounds": "[]",
        "kind": "count",
        "placeholder": False,
        "torn": [],
        "start": 4,
        "end": 11,
    }
    assert (found[1]["approximation"], found[1]["high"]) == ("nearly", "300")
    assert found[2]["value"] == "2/3"
    assert found[3]["torn"] == ["1004.48亿元", "4.48亿元"]
    assert found[4]["placeholder"]
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in found)


def test_a_text_without_numbers_gives_nothing(run: Run) -> None:
    """No line, an empty list."""
    assert run("zh", "quantities", "-", stdin="没有".encode()).text == ""
    assert run("zh", "quantities", "-", "--json", stdin="没有".encode()).text == "[]\n"


def test_a_missing_file_is_told(run: Run) -> None:
    """One line, exit code 2."""
    ended = run("zh", "quantities", "absent.txt")

    assert ended.code == 2
    assert "absent.txt" in ended.error
