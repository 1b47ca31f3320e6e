"""Lines broken in mid-sentence, joined: folded to a width, cut by a page, torn inside a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from attrs import evolve

from wenming.reader.base import Repairing
from wenming.reader.foreign import is_title
from wenming.reader.labels import read_label
from wenming.reader.lines import Origin, RawLine, Repair, Span
from wenming.reader.repairs import is_asked
from wenming.reader.tables import is_marker, is_row
from wenming.zh import find_quantities

__all__ = ["unfold"]

_CLOSED = frozenset("。！？；!?;…：:”』」》】|")
_GOES_ON = frozenset("，,、（(“《—")
_LONG = 25  # characters of a line that was broken, where no mark says that it goes on
_FULL = 0.85  # of the width to which a text is folded
_TAIL = re.compile("[0-9]+\\Z")
_HEAD = re.compile(r"[0-9]+(?:\.[0-9]+)?[^\s0-9]{0,6}")
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_SIGNED = re.compile(r"[0-9〇○零一二三四五六七八九十]{2,4}年[0-9一二三四五六七八九十]{1,3}月")
_DATE = 24  # characters of a line with nothing but a date in it


def unfold(
    lines: Sequence[RawLine], repair: Repairing, repairs: list[Repair], *, broken: Set[int]
) -> list[RawLine]:
    """Return *lines* with the halves of broken ones joined; an empty line stands for each that went up.

    Args:
        lines: The lines.
        repair: Whether figures torn over two lines are mended; where not, their lines stay apart.
        repairs: Where repairs are noted.
        broken: Indices of lines at which a page was turned: blank lines before them part nothing.
    """
    width = _width(lines)
    kept: list[RawLine] = []
    group: list[RawLine] = []
    turned = False
    for at, line in enumerate(lines):
        turned = turned or at in broken
        if not line.text:
            if group and not turned and not _page_follows(lines, at, broken):
                kept.append(_joined(group))
                group = []
            kept.append(line)
            continue
        torn = _torn(group[-1], line) if group and _plain(line) else None
        if torn is not None:
            done = is_asked(repair, torn.safe)
            repairs.append(evolve(torn, done=done))
            goes_on = done
        else:
            goes_on = bool(group) and _goes_on(_joined(group) if turned else group[-1], group[0], line, width, turned)
        if not goes_on and group:
            kept.append(_joined(group))
            group = []
        group.append(line)
        turned = False
    if group:
        kept.append(_joined(group))
    return kept


def _page_follows(lines: Sequence[RawLine], at: int, broken: Set[int]) -> bool:
    """Tell whether a page is turned before the next words."""
    while at < len(lines) and not lines[at].text:
        if at in broken:
            return True
        at += 1
    return at in broken


def _joined(group: list[RawLine]) -> RawLine:
    if len(group) == 1:
        return group[0]
    parts: list[RawLine] = []
    for line in group:
        if parts and _is_latin(parts[-1].text[-1]) and _is_latin(line.text[0]):
            place = line.place(0)
            blank = Origin(0, place.start, place.number, place.column, put_in=True)
            parts.append(RawLine(" ", place.number, start=place.start, column=place.column, origins=(blank,)))
        parts.append(line)
    return RawLine.joined(parts)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _plain(line: RawLine) -> bool:
    return not line.hint and not is_row(line) and not is_marker(line.text)


def _width(lines: Sequence[RawLine]) -> int:
    """Return the width to which the lines are folded: the length that most long ones have; 0 if none."""
    counts: dict[int, int] = {}
    for line in lines:
        if len(line.text) >= _LONG and line.text[-1] not in _CLOSED:
            length = len(line.indent) + len(line.text)
            counts[length] = counts.get(length, 0) + 1
    if not counts:
        return 0
    length = max(counts, key=lambda one: (counts[one], one))
    return length if counts[length] > 2 else 0


def _goes_on(last: RawLine, first: RawLine, line: RawLine, width: int, turned: bool) -> bool:
    """Tell whether *line* is the other half of the sentence that *last* ends in; *first* begins its paragraph."""
    text = last.text
    if not (_plain(last) and _plain(line)) or text[-1] in _CLOSED or line.indent or len(line.text) < 1:
        return _is_bare_label(text) and _plain(line) and not line.indent
    if read_label(line.text) is not None or line.text[0] in "●•■◆|附":
        return False
    if len(line.text) <= _DATE and _SIGNED.match(line.text):
        return False
    if text[-1] in _GOES_ON:
        return True
    if is_title(first.text) or (first is last and is_title(text)):
        return False
    if width and len(last.indent) + len(text) >= _FULL * width:
        return True
    if read_label(first.text) is not None and first is last and not any(mark in text for mark in "。；;"):
        return turned and len(text) > _LONG
    return len(text) >= _LONG


def _is_bare_label(text: str) -> bool:
    """Tell whether a label stands alone on its line, its title on the next."""
    if len(text) > 8 or text.isdecimal():
        return False
    label = read_label(f"{text}甲")
    return label is not None and label.end == len(text)


def _torn(last: RawLine, line: RawLine) -> Repair | None:
    """Return the figure whose digits stand half at the end of *last* and half in *line*."""
    tail, head = _TAIL.search(last.text), _HEAD.match(line.text)
    if tail is None or head is None or _YEAR.match(line.text) or line.indent or not _plain(last):
        return None
    if tail.start() == 0 and len(last.text) < _LONG:
        return None
    words = line.text[:24]
    whole = find_quantities(tail[0] + words)
    if not whole or whole[0].span is None or whole[0].span[0] != 0 or whole[0].span[1] <= len(tail[0]):
        return None
    shown = whole[0].text
    end = whole[0].span[1] - len(tail[0])
    start = last.place(tail.start())
    stop = line.place(end - 1)
    span = Span(start.number, start.column + 1, start.start, stop.start + 1)
    return Repair("torn_figure", f"{tail[0]}\n{line.text[:end]}", shown, span, safe=True)
