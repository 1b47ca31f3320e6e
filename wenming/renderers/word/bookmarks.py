"""Bookmarks: where the lines of a table of contents lead."""

from __future__ import annotations

__all__ = ["bookmark_name", "bookmarked"]


def bookmark_name(number: int) -> str:
    """Return the name of a bookmark as Word gives them to headings: hidden from its list of bookmarks."""
    return f"_Toc{number:09}"


def bookmarked(words: str, number: int | None) -> str:
    """Return the runs of a heading in the bookmark of its line in the contents, where it has one."""
    if number is None:
        return words
    start = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark_name(number)}"/>'
    return f'{start}{words}<w:bookmarkEnd w:id="{number}"/>'
