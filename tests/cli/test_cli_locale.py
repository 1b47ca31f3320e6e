"""``wenming render --locale``: the same report in the other script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("opencc", reason="the extra script is not installed")

Run = Callable[..., Any]


@pytest.mark.parametrize(("tag", "words"), [("zh-Hant-TW", "某市氣象局"), ("zh_HK", "某市氣象局"), ("zh-CN", "某市气象局")])
def test_the_script_asked_for(run: Run, good: str, tag: str, words: str) -> None:
    """Any spelling of the tag; the report's own script needs nothing."""
    ended = run("render", "-", "-o", "-", "--format", "text", "--locale", tag, stdin=good.encode())

    assert (ended.code, ended.error) == (0, "")
    assert words in ended.text


def test_an_unknown_tag_names_the_option(run: Run, good: str) -> None:
    """And those that are known."""
    ended = run("render", "-", "-o", "-", "--format", "text", "--locale", "fr", stdin=good.encode())

    assert (ended.code, ended.output) == (2, b"")
    assert "--locale" in ended.error
    assert "zh-Hant-TW" in ended.error


def test_without_opencc_it_says_how_to_get_it(run: Run, good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bad circumstances are no bug: exit code 2 and one line."""
    monkeypatch.setattr("wenming.zh._opencc._BUILT", {})
    monkeypatch.setitem(__import__("sys").modules, "opencc", None)

    ended = run("render", "-", "-o", "-", "--format", "text", "--locale", "zh-TW", stdin=good.encode())

    assert (ended.code, ended.output) == (2, b"")
    assert 'pip install "wenming[script]"' in ended.error
