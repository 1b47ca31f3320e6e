"""Rows: the lines of the source that a line was joined from. What is said of rows does not change by joining."""

from __future__ import annotations

from wenming.reader.lines import RawLine

__all__ = ["is_joined", "last_row", "rows", "written_length"]


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


def written_length(line: RawLine) -> int:
    """Return how many characters of *line* stand in the source: mending puts others in."""
    ends = (*(one.at for one in line.origins[1:]), len(line.text))
    return len(line.text) - sum(end - one.at for one, end in zip(line.origins, ends, strict=False) if one.put_in)


def _starts(line: RawLine) -> list[int]:
    starts, number = [0], line.number
    for one in line.origins:
        if one.number != number:
            starts.append(one.at)
            number = one.number
    return starts
