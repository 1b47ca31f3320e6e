"""docs/reference/sectors is what the bundled plugins say of themselves."""

from __future__ import annotations

from pathlib import Path

from wenming.hooks.discovery import BUNDLED
from wenming.hooks.reference import main

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "sectors"


def test_the_pages_are_up_to_date(tmp_path: Path) -> None:
    """Making them again changes nothing: ``python -m wenming.hooks.reference``."""
    main(str(tmp_path))

    made = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert sorted(made) == [f"{name}.md" for name in sorted(BUNDLED)]
    assert made == {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}


def test_each_page_names_all_its_sector_brings() -> None:
    """Blueprints, metrics and checks by name."""
    page = (FOLDER / "tourism.md").read_text("utf-8")

    for name in ("`tourism/statistics`", "`tou.", "TOU101", "Why:", "简繁对照"):
        assert name in page
