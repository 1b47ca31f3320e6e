"""Lines broken in mid-sentence, joined: folded to a width, cut by a page, torn inside a figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from attrs import evolve

from wenming.reader.base import Repairing
from wenming.reader.cleaning.repairs import is_asked
from wenming.reader.cleaning.rows import last_row, rows
from wenming.reader.cleaning.torn import find_torn
from wenming.reader.frame.foreign import is_title
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import Origin, RawLine, Repair
from wenming.reader.prose.tables import is_marker, is_row

__all__ = ["unfold"]

_CLOSED = frozenset("。！？；!?;…：:”』」》】|")
_GOES_ON = frozenset("，,、（(“《—")
_STOPS = frozenset("。！？")
_NEVER_FIRST = frozenset("，。；：、！？）》”」』,;)")  # no line begins so, unless it was torn from the one before
_TORN = 2  # lines that begin so, where a page puts its words and links on lines of their own
_LONG = 25  # characters of a line that was broken, where no mark says that it goes on
_CUT = 15  # the same where a page was turned
_SLACK = 4  # columns that a full line may miss: no line begins with a mark
_NARROWEST, _WIDEST = 36, 240  # columns of a text that is folded; a hanzi takes two
_DATE = re.compile(r"[（(]?[0-9〇○Oo○零一二三四五六七八九十]{2,4}[年.\-/][ ]?[0-9一二三四五六七八九十]{1,3}[月.\-/]")
_LABEL_LIKE = re.compile(r"[（(]?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4})[、．)）]|[0-9]{1,3}\.(?![0-9])")
_DECIMAL = re.compile(r"[0-9]{1,2}\.[0-9]")
_LONGEST_DATE = 24
_DATED = re.compile(r"[ \u3000](?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}\Z")  # a site's date behind a title
_FIELD = re.compile("[^，。；：:]{1,7}[：:][^$]")
_OPENS = frozenset("●•■◆▲★※|·◇□-*")
_NEXT = ("附件", "附：", "附:", "注：", "特此", "此致", "联系人", "抄送", "抄报", "主题词", "报送", "印发")


def unfold(
    lines: Sequence[RawLine], repair: Repairing, repairs: list[Repair], *, broken: Set[int]
) -> list[RawLine]:
    """Return *lines* with the halves of broken ones joined; empty lines between them stand behind.

    Args:
        lines: The lines.
        repair: Whether figures torn over two lines are mended; where not, their lines stay apart.
        repairs: Where repairs are noted.
        broken: Indices of lines at which a page was turned: blank lines beside them part nothing.
    """
    if not _may_be_broken(lines):
        return list(lines)
    folded = _Folded(lines)
    kept: list[RawLine] = []
    group: list[RawLine] = []
    empty: list[RawLine] = []
    turned = False
    for at, line in enumerate(lines):
        turned = turned or at in broken
        if not line.text:
            empty.append(line)
            continue
        if group and not _is_joined(group, line, folded, turned, bool(empty), repair, repairs):
            kept.append(_joined(group))
            kept.extend(empty)
            group, empty = [], []
        elif not group:
            kept.extend(empty)
            empty = []
        group.append(line)
        turned = False
    if group:
        kept.append(_joined(group))
    return kept + empty


def _may_be_broken(lines: Sequence[RawLine]) -> bool:
    return any(line.text and not line.hint and line.text[-1] not in _STOPS for line in lines)


def _is_joined(
    group: list[RawLine],
    line: RawLine,
    folded: _Folded,
    turned: bool,
    parted: bool,
    repair: Repairing,
    repairs: list[Repair],
) -> bool:
    """Tell whether *line* goes on in what *group* has begun; a torn figure is noted."""
    last = group[-1]
    if last.hint or line.hint:
        return False
    if last.text[-1] in "0123456789." and line.text[0] in "0123456789" and not line.indent:
        torn = find_torn(last, line, full=folded.is_full(last)) if _is_plain(last) else None
        if torn is not None:
            done = is_asked(repair, torn.safe)
            repairs.append(evolve(torn, done=done))
            return done
    if parted and not turned:
        return False
    if 1 < len(group) < 4 and not line.indent and _is_bare_label("".join(one.text for one in group)):
        return True  # as if the label had never been broken
    return _goes_on(last, group[0], line, folded, turned)


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


def _is_latin_or_digit(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_plain(line: RawLine) -> bool:
    return "\t" not in line.text and not is_row(line) and not is_marker(line.text)


def _goes_on(last: RawLine, first: RawLine, line: RawLine, folded: _Folded, turned: bool) -> bool:
    """Tell whether *line* is the other half of the sentence that *last* ends in; *first* begins its paragraph."""
    text, full = last.text, folded.is_full(last)
    torn = folded.torn and text[-1] not in _STOPS
    if torn and (line.text[0] in _NEVER_FIRST or line.text.startswith("（以下") or line.text.startswith("(以下")):
        return True
    closed = text[-1] in _CLOSED or (text[-1] == "." and not _is_latin_or_digit(text[-2:-1]))
    if (closed and not (full and folded.indented)) or _DATED.search(text, max(0, len(text) - 20)):
        return False
    if _begins(line, folded) or not (_is_plain(last) and _is_plain(line)):
        return False
    if first.indent and not full and _DECIMAL.match(line.text):  # 1.12个村: may be number 1 where paragraphs are indented
        return False
    if closed:
        return not _is_heading(last)
    if text[-1] in _GOES_ON:
        return not line.indent or full
    if _is_bare_label(text):
        return not line.indent
    if full:
        return not (last is first and is_title(text) and _row_length(line) < _LONG)
    if _is_field(line.text) or is_title(first.text):
        return False
    if first is last and _is_heading(first) and not any(mark in text for mark in "。；;"):
        return turned and (len(text) > _LONG or "。" in line.text[1:4])  # no text begins with so short a sentence
    return folded.torn or _row_length(last) >= (_CUT if turned else _LONG)


def _begins(line: RawLine, folded: _Folded) -> bool:
    """Tell whether *line* begins something of its own: a paragraph, a point, a date, an attachment."""
    text = rows(line)[0]
    if line.indent and not folded.is_flush(line):
        return True
    if text[0] in _OPENS or text.startswith(_NEXT):
        return True
    if len(text) <= _LONGEST_DATE and _DATE.match(text):
        return True
    return _LABEL_LIKE.match(text) is not None or read_label(text) is not None


def _is_heading(line: RawLine) -> bool:
    return read_label(line.text) is not None


def _is_field(text: str) -> bool:
    return _FIELD.match(text) is not None


def _is_bare_label(text: str) -> bool:
    """Tell whether a label stands alone on its line, its title on the next."""
    if len(text) > 8 or text.isdecimal():
        return False
    label = read_label(f"{text}甲")
    return label is not None and label.end == len(text)


def _row_length(line: RawLine) -> int:
    """Return the length of the last line of the source in *line*; less than its text where lines were joined."""
    return len(line.text) - last_row(line)


def _columns(text: str) -> int:
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def _is_torn(plain: Sequence[RawLine]) -> bool:
    """Tell whether lines begin with marks that go on in the one before: no sentence or heading ends there."""
    marked = [one for one in pairwise(plain) if one[1].text[0] in _NEVER_FIRST]
    return sum(before.text[-1] not in _STOPS and not _is_heading(before) for before, _ in marked) >= _TORN


class _Folded:
    """The width to which a text is folded, and how its paragraphs begin."""

    def __init__(self, lines: Sequence[RawLine]) -> None:
        plain = [line for line in lines if line.text and not line.hint]
        self._width = _width(plain)
        indents = Counter(len(line.indent) for line in plain) if self._width else Counter[int]()
        self._flush = min(indents, default=0)
        self.indented = len(indents) > 1
        self.torn = _is_torn(plain)

    def is_full(self, line: RawLine) -> bool:
        """Tell whether the last row of *line* is as wide as rows are."""
        if not self._width:
            return False
        at = last_row(line)
        columns = _columns(line.text[at:]) + (0 if at else _columns(line.indent))
        return self._width - _SLACK <= columns

    def is_flush(self, line: RawLine) -> bool:
        """Tell whether *line* begins where rows of a folded text begin."""
        return bool(self._width) and len(line.indent) == self._flush


def _width(lines: Sequence[RawLine]) -> int:
    """Return the columns to which *lines* are folded, 0 if they are not: rows of one width, and none wider."""
    if any(len(line.text) > _WIDEST and not line.origins for line in lines):
        return 0  # as in most texts, where a line is a paragraph
    widths: Counter[int] = Counter()
    for line in lines:
        for at, row in enumerate(rows(line)):
            if len(row) > _WIDEST:
                return 0
            if len(row) * 2 >= _NARROWEST:
                widths[_columns(row) + (_columns(line.indent) if at == 0 else 0)] += 1
    if not widths:
        return 0
    widest = max(widths)
    near = sum(widths[widest - n] for n in range(_SLACK + 1))
    return widest if near > 2 and 2 * near > sum(widths.values()) and _NARROWEST <= widest <= _WIDEST else 0
