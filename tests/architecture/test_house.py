"""The house as it must stand: sizes, names, what an import costs."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import wenming

ROOT = Path(wenming.__file__).parent
SOURCES = sorted(ROOT.rglob("*.py"))
HEAVY = ("docx", "docxtpl", "lxml", "babel", "click", "jinja2", "ruamel", "cattrs")


def name_of(path: Path) -> str:
    """Path as a test id."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_file_and_function_sizes(path: Path) -> None:
    """A file has at most 300 lines of 120 characters, a function at most 40 (docstring apart)."""
    source = path.read_text("utf-8")
    too_long = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            if (node.end_lineno or 0) - first.lineno >= 40:
                too_long.append(node.name)

    assert source.count("\n") <= 300
    assert too_long == []
    assert [line for line in source.splitlines() if len(line) > 120] == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_clock_no_environment(path: Path) -> None:
    """Only `discover` and the command line look at the environment, and nothing at the clock (O1)."""
    allowed = name_of(path) == "hooks/discovery.py" or name_of(path).startswith("cli/")
    forbidden = {"datetime.now", "date.today", "time.time", "datetime.utcnow"}
    if not allowed:
        forbidden |= {"os.environ", "os.getenv", "locale.getlocale"}

    found = {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }

    assert found & forbidden == set()


def test_packages_and_verbs_share_no_name() -> None:
    """A package `check` would replace the function `wenming.check` on import."""
    packages = {module.name for module in pkgutil.iter_modules(wenming.__path__)}

    assert packages & set(wenming.__all__) == set()


def test_public_names_all_load() -> None:
    """Every promised name is there, and no home of a name promises one that is not public."""
    for name in wenming.__all__:
        assert getattr(wenming, name) is not None

    assert set(wenming._HOME_OF) == set(wenming.__all__) - {"__version__"}
    with pytest.raises(AttributeError, match="nonsense"):
        _ = wenming.nonsense


@pytest.mark.parametrize("name", [m.name for m in pkgutil.iter_modules(wenming.__path__) if m.ispkg])
def test_packages_keep_their_promises(name: str) -> None:
    """Each name in a package's `__all__` is there and has a docstring or is a plain value."""
    package = importlib.import_module(f"wenming.{name}")

    assert package.__doc__
    for public in getattr(package, "__all__", ()):
        value = getattr(package, public)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert value.__doc__, public


def test_import_loads_nothing_heavy() -> None:
    """`import wenming` leaves every third-party package alone until something is used."""
    code = f"import sys, wenming; print([name for name in {(*HEAVY, 'attrs', 'attr')!r} if name in sys.modules])"

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert out.strip() == "[]"


def test_building_a_report_loads_nothing_heavy() -> None:
    """The model needs attrs alone."""
    code = (
        "import sys; from wenming import Report, Section, Metric;"
        "Report('标题', metrics=[Metric('a', '1条')], sections=[Section('一', ['{a}'])]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert out.strip() == "[]"
