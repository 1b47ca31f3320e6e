"""docs/reference/cli.md is what the command says of itself."""

from __future__ import annotations

from pathlib import Path

from wenming.cli.main import build
from wenming.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"


def test_the_page_is_up_to_date() -> None:
    """Making it again changes nothing: ``python -m wenming.cli.reference > docs/reference/cli.md``."""
    assert PAGE.read_text("utf-8") == reference()


def test_the_page_names_every_verb_and_option() -> None:
    """Nothing that can be typed is left out."""
    page, group = reference(), build("en")

    for verb in (group, *group.commands.values()):
        assert verb is group or f"## wenming {verb.name}" in page
        assert [name for one in verb.params for name in one.opts if name.startswith("-") and name not in page] == []
