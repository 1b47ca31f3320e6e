"""Rows: the lines of the source that a line was joined from. What is said of rows does not change by joining."""

from __future__ import annotations

from wenming.reader.lines import RawLine

__all__ = ["is_joined", "last_row", "rows", "written_rows"]


def is_joined(line: RawLine) -> bool:
    """Tell whether *line* was joined from several lines of the source."""
    return bool(line.origins) and line.origins[-1].number != line.number


def rows(line: RawLine) -> list[str]:
    """Return the lines of the source in *line*: one, but for lines that were joined."""
    if not is_joined(line):
        return [line.text]
    starts = _starts(line)
    return [line.text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def last_row(line: RawLine) -> int:
    """Return where in *line* its last row begins."""
    return _starts(line)[-1] if is_joined(line) else 0


def written_rows(line: RawLine) -> list[tuple[int, int, int]]:
    """Return where each row of *line* begins and ends, and how many of its characters the source has.

    Mending puts others in.
    """
    if not line.origins:
        return [(0, len(line.text), len(line.text))]
    found: list[tuple[int, int, int]] = []
    start = at = length = 0
    number, own = line.number, True
    for one in (*line.origins, None):
        end = one.at if one is not None else len(line.text)
        length += end - at if own else 0
        if one is None or one.number != number:
            found.append((start, end, length))
            start, length = end, 0
        if one is not None:
            at, number, own = one.at, one.number, not one.put_in
    return found


def _starts(line: RawLine) -> list[int]:
    starts, number = [0], line.number
    for one in line.origins:
        if one.number != number:
            starts.append(one.at)
            number = one.number
    return starts
