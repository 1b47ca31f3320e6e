"""A new plugin, for real: built, installed into a clean environment, tested, typed and used; no network."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

NAME = "fire_watch"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the new plugin installed, and its folder beside it.

    What this environment has (wenming, its dependencies, pytest, mypy) is lent to it, so that nothing is fetched.
    """
    root = tmp_path_factory.mktemp("clean")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(root / "venv")], check=True)
    (site,) = (root / "venv").glob("lib/python*/site-packages")
    lent = sysconfig.get_path("purelib")
    (site / "lent.pth").write_text(f"import site; site.addsitedir({lent!r})\n", "utf-8")
    run(root, sys.executable, "-m", "wenming", "new-plugin", NAME, "--title", "消防", "--word")
    pip = (sys.executable, "-m", "pip", "--python", str(root / "venv" / "bin" / "python"))
    run(root, *pip, "install", "-q", "--no-deps", "--no-build-isolation", "--no-index", f"./wenming-{NAME.replace('_', '-')}")
    return root


def run(folder: Path, *command: str) -> str:
    """Run *command* in *folder*; return what it prints, and fail with it where it ends badly."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def python(place: Path, *words: str, folder: str = "") -> str:
    """Run Python of the clean environment there."""
    return run(place / folder, str(place / "venv" / "bin" / "python"), *words)


FOLDER = f"wenming-{NAME.replace('_', '-')}"


def test_the_package_is_the_installed_one(place: Path) -> None:
    """Not the folder beside it: prose, samples, catalogues and the mark of types are in the wheel."""
    code = f"import wenming_{NAME} as p, pathlib; print(*sorted(x.name for x in pathlib.Path(p.__file__).parent.rglob('*')))"

    where = python(place, "-c", f"import wenming_{NAME}; print(wenming_{NAME}.__file__)")
    names = python(place, "-c", code).split()

    assert str(place / "venv") in where
    assert {"opening.txt", "annual.yaml", "FIR101.yaml", f"{NAME}.po", "py.typed", f"{NAME}.docx"} <= set(names)


def test_its_tests_pass_and_none_is_skipped(place: Path) -> None:
    """As generated, every law is judged and kept."""
    said = python(place, "-m", "pytest", "-q", "-p", "no:sybil", folder=FOLDER)

    assert " passed" in said
    assert "skipped" not in said
    assert "laws not judged" not in said


def test_its_types_are_strict(place: Path) -> None:
    """The strict mode of mypy has nothing to say of package and tests."""
    said = python(place, "-m", "mypy", "--strict", "--cache-dir", "../cache", f"wenming_{NAME}", "tests", folder=FOLDER)

    assert said.startswith("Success")


def test_the_command_knows_it(place: Path) -> None:
    """It is listed, keeps the laws, and renders its sample, on its own Word page too."""
    assert f"  {NAME}  ({FOLDER} 0.1.0)" in python(place, "-m", "wenming", "plugins")
    assert "broken: 0, not judged: 0" in python(place, "-m", "wenming", "--lang", "en", "plugins", "check", NAME)

    python(place, "-m", "wenming", "new", f"{NAME}/annual", "--sample", "-o", "data.yaml")
    page = f"{FOLDER}/wenming_{NAME}/word/{NAME}.docx"
    python(place, "-m", "wenming", "render", "data.yaml", "-o", "a.txt")
    python(place, "-m", "wenming", "render", "data.yaml", "-o", "a.docx")
    python(place, "-m", "wenming", "render", "data.yaml", "-o", "b.docx", "--template", page)

    assert (place / "a.txt").read_bytes() == (place / FOLDER / "tests" / "annual.txt").read_bytes()
    assert python(place, "-m", "wenming", "check", "data.yaml").strip().endswith("查出问题")


def test_its_lint_is_clean(place: Path) -> None:
    """Style is the house's own."""
    run(place / FOLDER, sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "E,F,W,I,B,UP,SIM", "--ignore", "E501", ".")
