"""Lines broken in mid-sentence, joined: folded to a width, cut by a page, torn inside a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from attrs import evolve

from wenming.reader.base import Repairing
from wenming.reader.cleaning.folded import NEVER_FIRST, STOPS, Folded
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
_QUOTED = frozenset("”」』》】")  # they close a sentence only behind its stop
_SENTENCE = frozenset("。；;，")
_MOST = 20_000  # characters of a paragraph that was broken: more are none
_LONG = 25  # characters of a line that was broken, where no mark says that it goes on
_CUT = 15  # the same where a page was turned
_RAGGED = 10  # the same where line ends tear digits
_VERSE = 9  # characters of a line of verse
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
    folded = Folded(lines)
    kept: list[RawLine] = []
    group: list[RawLine] = []
    empty: list[RawLine] = []
    turned = parted = False
    length = 0
    for at, line in enumerate(lines):
        turned = turned or at in broken
        if not line.text:
            parted = True
            empty.append(line)
            continue
        length += len(line.text)
        if group and (length > _MOST or not _is_joined(group, line, folded, turned, parted, repair, repairs)):
            kept.append(_joined(group))
            kept.extend(empty)
            group, empty, length = [], [], len(line.text)
        elif not group:
            kept.extend(empty)
            empty = []
        group.append(line)
        turned = parted = False
    if group:
        kept.append(_joined(group))
    return kept + empty


def _may_be_broken(lines: Sequence[RawLine]) -> bool:
    return any(line.text and not line.hint and line.text[-1] not in STOPS for line in lines)


def _is_joined(
    group: list[RawLine],
    line: RawLine,
    folded: Folded,
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
        torn = find_torn(last, line, full=folded.ragged or folded.is_full(last)) if _is_plain(last) else None
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


def _goes_on(last: RawLine, first: RawLine, line: RawLine, folded: Folded, turned: bool) -> bool:
    """Tell whether *line* is the other half of the sentence that *last* ends in; *first* begins its paragraph."""
    text, full = last.text, folded.is_full(last)
    torn = folded.torn and text[-1] not in STOPS
    tail = line.text[0] in NEVER_FIRST or line.text.startswith(("（以下", "(以下"))
    if tail and (torn or (full and not line.indent)):
        return True
    closed = _is_closed(text) and not (full and text[-1] in _QUOTED and not _is_closed(text[-2:-1]))
    if (closed and not (full and folded.indented)) or _DATED.search(text, max(0, len(text) - 20)):
        return False
    if _begins(line, folded, open_=full and not closed) or not (_is_plain(last) and _is_plain(line)):
        return False
    if first.indent and not full and _DECIMAL.match(line.text):  # 1.12个村: may be number 1 where paragraphs are indented
        return False
    if closed:
        return not _is_heading(last)
    if text[-1] in _GOES_ON:
        return full or not (line.indent or (last is first and len(text) == len(rows(line)[0]) <= _VERSE))
    if _is_bare_label(text):
        return not line.indent
    untold = first is last and _is_heading(first)
    if full:
        if untold and _SENTENCE.isdisjoint(text) and not folded.is_exact(last, line):
            return False
        return not (last is first and is_title(text) and _row_length(line) < _LONG)
    if _is_field(line.text) or is_title(first.text):
        return False
    if untold and not any(mark in text for mark in "。；;"):
        return turned and (len(text) > _LONG or "。" in line.text[1:4])  # no text begins with so short a sentence
    return folded.torn or _row_length(last) >= (_RAGGED if folded.ragged else _CUT if turned else _LONG)


def _is_closed(text: str) -> bool:
    return text[-1:] in _CLOSED or (text[-1:] == "." and not _is_latin_or_digit(text[-2:-1]))


def _begins(line: RawLine, folded: Folded, *, open_: bool) -> bool:
    """Tell whether *line* begins something of its own: a paragraph, a point, a date, an attachment.

    Behind an *open_* row, which is full and unclosed, a date or 报送 may be in mid-sentence.
    """
    text = rows(line)[0]
    if line.indent and not folded.is_flush(line):
        return True
    if text[0] in _OPENS:
        return True
    if text.startswith(_NEXT) or (len(text) <= _LONGEST_DATE and _DATE.match(text)):
        return not (open_ and (folded.is_full(line) or not _SENTENCE.isdisjoint(text)))
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
