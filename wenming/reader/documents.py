"""Several documents in one source: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wenming.reader.foreign import is_title
from wenming.reader.labels import read_label
from wenming.reader.lines import RawLine

__all__ = ["split_documents"]

_N = "[一二三四五六七八九十0-9]{1,3}"
_PART = re.compile(rf"[【\[]?(?:第{_N}篇|篇{_N}|范文{_N})[】\]]?[:：、]?")
_TITLE = 40
_BODY = 60  # characters of text that a document has before another can begin


def split_documents(lines: Sequence[RawLine]) -> tuple[tuple[RawLine, ...], ...]:
    """Return the lines of each document in *lines*, in their order; one, where nothing tells several.

    A new one begins at 篇二 or 范文二, or where a title stands alone behind a text that has gone through its
    numbers, and the numbers begin anew behind it; or where 一、 has been followed to its end and the text then
    speaks of another office.
    """
    begins = sorted({0, *_by_part(lines), *_by_title(lines)})
    return tuple(
        tuple(lines[start:end]) for start, end in zip(begins, [*begins[1:], len(lines)], strict=True) if start < end
    )


def _by_part(lines: Sequence[RawLine]) -> list[int]:
    """Return the lines that say 篇一, 第二篇, 范文三, where there are two of them or more."""
    found = [at for at, line in enumerate(lines) if len(line.text) <= _TITLE + 10 and _PART.match(line.text)]
    return found if len(found) > 1 else []


def _by_title(lines: Sequence[RawLine]) -> list[int]:
    """Return the lines with a title behind a text with labels, from which on the labels begin anew."""
    found: list[int] = []
    labelled, length, seen = False, 0, 0
    for at, line in enumerate(lines):
        text = line.text
        if not text:
            continue
        label = read_label(text)
        if label is not None and label.form.rank <= 6:
            labelled, seen = True, seen + 1
        elif labelled and seen > 1 and length > _BODY and _is_title(text) and _begins_anew(lines, at + 1):
            found.append(at)
            labelled, seen, length = False, 0, 0
            continue
        length += len(text)
    return found


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE and is_title(text)


def _begins_anew(lines: Sequence[RawLine], start: int) -> bool:
    """Tell whether the next label of a first level is the first."""
    for line in lines[start : start + 60]:
        label = read_label(line.text) if line.text else None
        if label is not None and label.form.rank <= 6:
            return label.number == 1
    return False
