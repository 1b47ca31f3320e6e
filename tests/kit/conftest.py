"""A plugin as `wenming new-plugin` writes it, to be broken in one place a test."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wenming.hooks import Plugin
from wenming.hooks.parts import _file_text, _translator
from wenming.scaffold import plugin_files, write_folder

Break = Callable[..., Plugin]


def forget() -> None:
    """Forget the plugin, and what was read of its files."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "wenming_fire"]:
        del sys.modules[name]
    importlib.invalidate_caches()
    _file_text.cache_clear()
    _translator.cache_clear()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Folder of a new plugin, importable for one test."""
    folder = tmp_path / "wenming-fire"
    write_folder(folder, plugin_files("fire", title="消防"))
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    forget()
    yield folder
    forget()


@pytest.fixture
def broken(home: Path) -> Break:
    """Change one place of a file of the plugin, ``""`` stands for its end, and import it."""

    def change(file: str, old: str, new: str) -> Plugin:
        path = home / "wenming_fire" / file if not file.startswith("tests/") else home / file
        text = path.read_text("utf-8") if path.exists() else ""
        assert old in text
        path.write_text(text.replace(old, new) if old else text + new, "utf-8")
        plugin: Plugin = importlib.import_module("wenming_fire").PLUGIN
        return plugin

    return change
