"""`wenming new-plugin`: names it takes, folders it spares, and what it asks."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.cli.main import main
from wenming.errors import PluginError
from wenming.hooks import BUNDLED
from wenming.scaffold import check_name, check_title, plugin_files

REFUSED = {
    "Fire": "did you mean fire?",
    "fire-station": "did you mean fire_station?",
    "FireStation": "did you mean fire_station?",
    "wenming-fire": "did you mean fire?",
    "1fire": "did you mean fire?",
    "消防": "small letters",
    "": "small letters",
    "f": "small letters",
    "f" * 41: "did you mean ffff",
    "tourism": "such as my_tourism",
    "tourisms": "too like the bundled plugin tourism",
}


@pytest.mark.parametrize("name", REFUSED)
def test_names_that_will_not_do_are_answered_with_one_that_would(name: str) -> None:
    """A misspelt name, a bundled one, one that cannot be told from it."""
    with pytest.raises(PluginError) as caught:
        check_name(name)

    assert REFUSED[name] in str(caught.value)
    assert caught.value.path == "NAME"


@given(st.text(max_size=12) | st.sampled_from(sorted(BUNDLED)))
def test_any_name_is_taken_or_answered(name: str) -> None:
    """And what is suggested would do."""
    try:
        assert check_name(name) == name
    except PluginError as error:
        near = error.faults[0].values.get("near")
        if near and "did you mean" in error.faults[0].message:
            assert check_name(str(near))


@pytest.mark.parametrize("title", ["", " ", "消\"防", "消'防", "消\n防", "{{ x }}", "消 防", "_", "防" * 21, "[[x]]", "消\\防"])
def test_titles_that_would_break_a_file_are_refused(title: str) -> None:
    """They end up in Python, TOML, YAML and templates."""
    with pytest.raises(PluginError, match="no title for a sector"):
        check_title(title)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=20))
def test_any_title_leaves_files_that_can_be_read(title: str) -> None:
    """Whatever is let through is Python and TOML afterwards, and still there."""
    import ast
    import tomllib

    try:
        made = plugin_files("fire", title=title)
    except PluginError:
        return
    for path, content in made.items():
        if path.endswith(".py"):
            ast.parse(content)
    assert title in tomllib.loads(made["pyproject.toml"].decode())["project"]["description"]


def test_the_same_bytes_each_time() -> None:
    """No date, no random name."""
    assert plugin_files("fire", title="消防", word=True) == plugin_files("fire", title="消防", word=True)


def test_no_mark_of_the_skeleton_is_left() -> None:
    """Every slot is filled, and the prose keeps its own."""
    made = plugin_files("fire_watch", title="消防")

    assert not [path for path, content in made.items() if b"[[" in content or b"[%" in content or "{package}" in path]
    assert b"{{ period }}" in made["wenming_fire_watch/prose/opening.txt"]
    assert b"class TestFireWatch" in made["tests/test_fire_watch.py"]


def test_it_fits_this_release() -> None:
    """The range of wenming is that of the release that wrote it."""
    text = plugin_files("fire", title="消防")["pyproject.toml"].decode()

    assert 'dependencies = ["wenming>=0.1,<0.2"]' in text


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_with_something_in_it_is_spared(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, not even beside what is there."""
    (here / "wenming-fire").mkdir()
    (here / "wenming-fire" / "mine.txt").write_text("mine", "utf-8")

    assert main(["--lang", "en", "new-plugin", "fire", "--title", "消防"], {}) == 2
    assert "wenming-fire: is not empty" in capsys.readouterr().err
    assert [path.name for path in (here / "wenming-fire").iterdir()] == ["mine.txt"]


def test_an_empty_folder_and_one_that_is_not_there_will_do(here: Path) -> None:
    """Folders on the way are made."""
    (here / "empty").mkdir()

    assert main(["new-plugin", "fire", "--title", "消防", "-o", "empty"], {}) == 0
    assert main(["new-plugin", "fire", "--title", "消防", "-o", "a/b"], {}) == 0
    assert (here / "a" / "b" / "pyproject.toml").read_bytes() == (here / "empty" / "pyproject.toml").read_bytes()


def test_nobody_is_asked_where_nobody_can_answer(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A script without --title is told so, and does not wait."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("消防\n"))

    assert main(["new-plugin", "fire"], {}) == 2
    assert list(here.iterdir()) == []


def test_on_a_terminal_the_title_is_asked_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One question, and no other."""
    terminal = io.StringIO("消防\n")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: terminal.readline().rstrip("\n"))

    assert main(["new-plugin", "fire"], {}) == 0
    assert "消防" in (here / "wenming-fire" / "README.md").read_text("utf-8")
