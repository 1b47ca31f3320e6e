"""What of a page belongs to the site and not to its text, told by what is made of links or named so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wenming.reader.frame.foreign import is_title
from wenming.reader.headings.labels import read_label
from wenming.reader.html.elements import NAVIGATION
from wenming.reader.lines import Dropped, RawLine

__all__ = ["dropped_boxes", "without_links"]

_SENTENCE = 40  # characters from which on a line with a stop is text
_NAME = 14  # characters of the name of a site
_RUN = 3  # links in one line, or lines of links, that are navigation
_FILE = re.compile(r"附件|附：|附:|\.(?:docx?|xlsx?|pdf|wps|zip|rar)\b", re.IGNORECASE)


def dropped_boxes(lines: list[RawLine], start: int) -> list[Dropped]:
    """Take the lines from *start* on out of *lines* if they have no text; return what was dropped."""
    words = [line for line in lines[start:] if line.text]
    if not words or any(map(_is_text, words)):
        return []
    del lines[start:]
    return [dropped for line in words for dropped in _drop(line)]


def _is_text(line: RawLine) -> bool:
    if line.hint in ("title", "header", "row") or is_title(line.text):
        return True
    if line.hint == "heading1" and len(line.text) > _NAME:
        return True
    label = read_label(line.text)
    return (len(line.text) >= _SENTENCE and "。" in line.text) or (label is not None and label.sure)


def _drop(line: RawLine) -> list[Dropped]:
    cells = line.cells or (line,)
    return [
        *line.dropped,
        *(Dropped(one.text, NAVIGATION, one.span(0, len(one.text))) for one in cells if one.text),
    ]


def without_links(lines: Sequence[RawLine], links: Mapping[int, int], dropped: list[Dropped]) -> list[RawLine]:
    """Return *lines* without those that are nothing but links: menus, paths, related articles."""
    kept: list[RawLine] = []
    run: list[RawLine] = []

    def settle() -> None:
        if sum(links[line.start] for line in run) >= _RUN:
            dropped.extend(one for line in run for one in _drop(line))
        else:
            kept.extend(run)
        run.clear()

    for line in lines:
        if line.text and line.start in links and line.hint in ("", "item") and _FILE.search(line.text) is None:
            run.append(line)
            continue
        settle()
        kept.append(line)
    settle()
    return kept
