"""How a text is folded: to which width, counted in columns or in characters, and how its paragraphs begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from attrs import frozen

from wenming.reader.cleaning.rows import last_row, rows
from wenming.reader.cleaning.torn import find_torn
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import RawLine

__all__ = ["NEVER_FIRST", "STOPS", "Folded"]

STOPS = frozenset("。！？")
NEVER_FIRST = frozenset("，。；：、！？）》”」』,;)")  # no line begins so, unless it was torn from the one before
_TORN = 2  # lines that begin so, where a page puts its words and links on lines of their own; or digits torn apart
_SLACK = 2  # hanzi that a full line may miss: no line begins with a mark
_NARROWEST, _WIDEST = 18, 120  # hanzi of a line of a text that is folded
_NARROW = 26  # hanzi of lines that may as well be those of a list
_DEEPEST = 8  # blanks that indent a paragraph; more set a signature to the right
_MARKS = frozenset("，。；：、,;:")
_DIGITS = frozenset("0123456789")
# What stands or falls together at the head of a line: a word or number, or a character, and the marks around it.
_UNIT = re.compile(r"[（《“‘「『(]{0,3}(?:[0-9A-Za-z.,%]{1,20}|.)[，。；：、！？）》”’」』,;:)%％]{0,3}")


@frozen
class _Width:
    """A width to which a text is folded.

    Attributes:
        size: The width; 0 where a text is not folded.
        hanzi: What a hanzi counts: 2 where columns are counted, 1 where characters are.
    """

    size: int = 0
    hanzi: int = 2

    def of(self, text: str) -> int:
        """Return how wide *text* is."""
        return len(text) if self.hanzi == 1 else 2 * len(text) - len(text.encode("ascii", "ignore"))

    @property
    def slack(self) -> int:
        """What a full line may miss."""
        return _SLACK * self.hanzi


_NONE = _Width()


class Folded:
    """The width to which a text is folded, and how its paragraphs begin.

    Attributes:
        indented: Whether some of its lines are indented, and others are not.
        torn: Whether its lines begin with marks that go on in the one before.
        ragged: Whether line ends tear its digits, to whatever width it is folded.
    """

    def __init__(self, lines: Sequence[RawLine]) -> None:
        plain = [line for line in lines if line.text and not line.hint]
        self._width = _width_of(plain)
        indents = {len(line.indent) for line in plain} if self._width.size else set[int]()
        self._flush = min(indents, default=0)
        self.indented = any(0 < indent - self._flush <= _DEEPEST for indent in indents)
        self.torn = _is_torn(plain)
        self.ragged = _is_ragged(plain)

    def is_full(self, line: RawLine) -> bool:
        """Tell whether the last row of *line* is as wide as rows are."""
        return bool(self._width.size) and self._width.size - self._width.slack <= self._last(line)

    def is_exact(self, line: RawLine, behind: RawLine) -> bool:
        """Tell whether nothing of *behind* would have found room in the last row of *line*."""
        return _is_exact(self._last(line), rows(behind)[0], self._width)

    def _last(self, line: RawLine) -> int:
        at, of = last_row(line), self._width.of
        return of(line.text[at:]) + (0 if at else of(line.indent))

    def is_flush(self, line: RawLine) -> bool:
        """Tell whether *line* begins where rows of a folded text begin."""
        return bool(self._width.size) and len(line.indent) == self._flush


def _is_torn(plain: Sequence[RawLine]) -> bool:
    """Tell whether lines begin with marks that go on in the one before: no sentence or heading ends there."""
    marked = [one for one in pairwise(plain) if one[1].text[0] in NEVER_FIRST]
    return sum(before.text[-1] not in STOPS and read_label(before.text) is None for before, _ in marked) >= _TORN


def _is_ragged(plain: Sequence[RawLine]) -> bool:
    """Tell whether digits are torn apart at line ends, more than once."""
    near = (
        one
        for one in pairwise(plain)
        if one[1].text[0] in _DIGITS and (one[0].text[-1] in _DIGITS or one[0].text[-1] == ".")
    )
    torn = (True for last, line in near if not line.indent and find_torn(last, line, full=False) is not None)
    return sum(islice(torn, _TORN)) >= _TORN


def _width_of(lines: Sequence[RawLine]) -> _Width:
    """Return the width to which *lines* are folded: rows of one width, and none wider; a title may be."""
    if any(len(line.text) > 2 * _WIDEST and not line.origins for line in lines):
        return _NONE  # as in most texts, where a line is a paragraph
    found = [(row, line.indent if at == 0 else "") for line in lines for at, row in enumerate(rows(line))]
    if any(len(row) > 2 * _WIDEST for row, _ in found):
        return _NONE
    (columns, exact), (characters, more) = (_fold(found, hanzi) for hanzi in (2, 1))
    return characters if more > exact else columns


def _fold(found: Sequence[tuple[str, str]], hanzi: int) -> tuple[_Width, int]:
    """Return the width to which rows, each with its indent, are folded, and how many are exactly as wide."""
    of, slack = _Width(hanzi=hanzi).of, _SLACK * hanzi
    sizes = [of(row) + of(indent) if len(row) >= _NARROWEST else 0 for row, indent in found]
    widest = max(sizes[1:], default=0)
    if sizes and sizes[0] > widest + slack:
        sizes[0] = 0  # the title
    widths = Counter(filter(None, sizes))
    width = _Width(max(widths, default=0), hanzi)
    near = sum(widths[width.size - n] for n in range(slack + 1))
    if not (near > 2 and 2 * near > widths.total() and width.size <= _WIDEST * hanzi):
        return _NONE, 0
    if width.size < _NARROWEST * hanzi or (width.size <= _NARROW * hanzi and not _is_prose(found, sizes, width)):
        return _NONE, 0
    return width, sum(widths[width.size - n] for n in range(hanzi))


def _is_prose(found: Sequence[tuple[str, str]], sizes: Sequence[int], width: _Width) -> bool:
    """Tell whether full rows hold the marks of sentences and leave no room: those of a list end where they will."""
    marked = exact = 0
    full = [
        at
        for at, size in enumerate(sizes[:-1])
        if size >= width.size - width.slack and found[at][0][-1] not in STOPS and not found[at + 1][1]
    ]
    for at in full:
        marked += not _MARKS.isdisjoint(found[at][0])
        exact += _is_exact(sizes[at], found[at + 1][0], width)
    return len(full) > 1 and 2 * marked > len(full) and 2 * exact > len(full)


def _is_exact(size: int, behind: str, width: _Width) -> bool:
    """Tell whether nothing of the row *behind* would have found room in one of *size*."""
    unit = _UNIT.match(behind)
    return unit is not None and size + width.of(unit[0]) > width.size
