"""Write the bundled page again: ``python -m wenming.renderers.word.build``; a test compares."""

from __future__ import annotations

from pathlib import Path

from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.starting_page import build_page

__all__ = ["main"]


def main() -> None:
    """Write ``official.docx``, the page of GB/T 9704."""
    target = Path(__file__).parent.parent / "templates" / "official.docx"
    target.write_bytes(build_page(GBT_9704))


if __name__ == "__main__":
    main()
