"""docs/reference/zh.md is what the docstrings say; the number functions stay light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from wenming import zh
from wenming.zh.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "zh.md"
LIGHT = "spell_out spell_currency parse_currency spell_count spell_percent parse_number format_compact spell_date"
HEAVY = ("attr", "attrs", "babel", "typing", "difflib", "inspect", "importlib.util")


def test_the_page_is_up_to_date() -> None:
    """Making it again changes nothing: ``python -m wenming.zh.reference > docs/reference/zh.md``."""
    assert PAGE.read_text("utf-8") == reference()


def test_every_name_is_public_documented_and_on_the_page() -> None:
    """A docstring for each function and class, and a heading or a line for each name."""
    page = reference()
    for name in zh.__all__:
        assert f"`{name}`" in page
        value = getattr(zh, name)
        assert not callable(value) or value.__doc__
    assert dir(zh) == sorted(zh.__all__)


def test_number_functions_load_nothing_heavy() -> None:
    """Neither attrs nor babel, nor what of the standard library costs more than they do."""
    code = (
        "import sys, re, decimal, datetime; before = set(sys.modules);"
        f"from wenming.zh import {', '.join(LIGHT.split())};"
        "from decimal import Decimal;"
        "assert spell_out(parse_number('205')) == '二百零五';"
        "assert parse_currency(spell_currency(Decimal('1.5'))) == Decimal('1.5');"
        "spell_count(2, '个'), spell_percent(5), format_compact(12450), spell_date((2024, 1, 2));"
        f"print(sorted((set(sys.modules) - before) & set({HEAVY!r})))"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_unknown_names_are_told() -> None:
    """As of any module."""
    assert not hasattr(zh, "spell_everything")
