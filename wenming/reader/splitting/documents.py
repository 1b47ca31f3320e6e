"""Several documents in one source: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, evolve

from wenming.reader.frame.foreign import is_same_title, is_title
from wenming.reader.frame.signatures import is_leave, is_signature
from wenming.reader.headings.labels import Label, read_label
from wenming.reader.lines import Dropped, RawLine
from wenming.reader.roles import role_of
from wenming.reader.splitting.numbered import Numbered, find_numbered
from wenming.reader.splitting.voices import Voices, begins_anew

__all__ = ["Part", "split_documents", "split_titled"]

_ = str  # marks words for the catalogues
_NUMBER, _ABOUT = _("number of a document in a collection"), _("introduction of a collection")
_LONGEST, _SHORTEST = 40, 6  # characters of a title between two documents
_SIGNED = 80  # characters of a line that ends a text
_BODY = 60  # characters of text that a document has before another can begin
_AHEAD = 60  # lines among which the first label of the next document is looked for
_TOP = 5  # rank of 一、: what stands above it holds a whole report together
_ATTACHED = re.compile("附件[0-9一二三四五六七八九十]{0,2}[:：]?")
_GLUED = re.compile(r"[^，。；：,;:“《（(\s]{2,8}(?=[（(]一[）)])")  # 具体做法(一)……


@define  # as RawLine
class Part:
    """The lines of one document.

    Attributes:
        lines: The lines.
        dropped: What was left out of them, or before them: 篇一.
        lost: Levels of headings that were cut off above: 1 where a text begins with （一） of 一、.
    """

    lines: tuple[RawLine, ...]
    dropped: tuple[Dropped, ...] = ()
    lost: int = 0


def split_documents(lines: Sequence[RawLine]) -> tuple[Part, ...]:
    """Return the documents in *lines*, in their order; one, where nothing tells several.

    A new one begins at 篇二 or 范文二; at a title behind a text that has ended, or whose numbers begin anew
    behind it; and where numbers that do not follow meet another office that speaks.
    """
    numbered = find_numbered(lines)
    if numbered:
        return tuple(_collection(lines, numbered))
    lost = {0: 0, **_Search(lines).begins()}
    begins = sorted(lost)
    return tuple(
        Part(tuple(lines[start:end]), lost=lost[start])
        for start, end in zip(begins, [*begins[1:], len(lines)], strict=True)
    )


def split_titled(lines: Sequence[RawLine]) -> tuple[tuple[RawLine, ...], ...]:
    """Return the documents in *lines*, of which a source says what they are: each begins with its title.

    A second title begins one only where it names a document (某局工作总结) and text stands before it.
    """
    begins, before = [0], "title"
    for at, line in enumerate(lines):
        if not line.text:
            continue
        if line.hint == "title" and before != "title" and begins != [at] and is_title(line.text, strict=True):
            begins.append(at)
        before = line.hint
    return tuple(tuple(lines[start:end]) for start, end in zip(begins, [*begins[1:], len(lines)], strict=True))


def _collection(lines: Sequence[RawLine], numbered: Sequence[Numbered]) -> Iterator[Part]:
    """Yield the documents of a collection; what introduces it is dropped."""
    above = [line for line in lines[: numbered[0].line] if line.text]
    about: tuple[Dropped, ...] = ()
    if any(read_label(line.text) is not None for line in above) or sum(len(line.text) for line in above) > 10 * _BODY:
        yield Part(tuple(lines[: numbered[0].line]))
    else:
        about = tuple(Dropped(line.text, _ABOUT, line.span(0, len(line.text))) for line in above)
        about = (*(one for line in above for one in line.dropped), *about)
    for one, end in zip(numbered, [*(other.line for other in numbered[1:]), len(lines)], strict=True):
        line = lines[one.line]
        number = Dropped(line.text[one.start : one.end], _NUMBER, line.span(one.start, one.end))
        words = line.part(one.end) if one.start == 0 else line.part(0, one.start)
        if words.text and not is_title(words.text):
            words = evolve(words, hint="title")
        head = evolve(words, dropped=line.dropped)
        yield Part((head, *lines[one.line + 1 : end]), (*about, number))
        about = ()


class _Search:
    """Where documents begin that nobody numbered."""

    def __init__(self, lines: Sequence[RawLine]) -> None:
        self.lines = lines
        self.labels = {at: label for at, line in enumerate(lines) if (label := _label(line)) is not None}
        self.found: dict[int, int] = {}
        self.voices: Voices | None = None
        self._anew(0)

    def _anew(self, at: int) -> None:
        """Begin a document at line *at*."""
        self.begin, self.above, self.length, self.ended = at, at, 0, -1
        self.title, self.last, self.count, self.held = "", 0, 0, False

    def begins(self) -> dict[int, int]:
        """Return the lines at which documents begin, the first apart, each with the levels lost above."""
        for at, line in enumerate(self.lines):
            text = line.text
            if not text:
                continue
            if text[0] == "附" and _ATTACHED.fullmatch(text):
                break  # what is bound behind has titles and numbers of its own
            if at in self.labels:
                self._labelled(at, self.labels[at])
            elif (line.hint == "title" and self.length >= _BODY) or self._is_begun(at, text):
                self.found[at] = 0
                self._anew(at)
            elif self._is_excerpt(at, text):
                self.found[at] = 1
                self._anew(at)
            if not self.title and is_title(text):
                self.title = text
            elif text != self.title:
                self.length += len(text)
            if self.length > _BODY and len(text) <= _SIGNED and (is_signature(text) or is_leave(text)):
                self.ended = at
        return self.found

    def _labelled(self, at: int, label: Label) -> None:
        """Note a label; where 一、 does not follow, look back for the words with which another document began."""
        if label.form.rank < _TOP:
            self.held = True
        elif label.form.rank == _TOP:
            if self.count and label.number <= self.last and not self.held:
                begin = self._look_back(at, label)
                if begin is not None:
                    self.found[begin] = 0
                    self._anew(begin)
            self.last, self.count = label.number, self.count + 1
        self.above = at

    def _look_back(self, at: int, label: Label) -> int | None:
        """Return the line above the label at *at* where another office begins to speak, ``None`` if none does."""
        for begin in range(self.above + 1, at):
            text = self.lines[begin].text
            anew = 0 <= self.ended < begin and label.number == 1
            if text and begins_anew(text) and (anew or self._is_other(begin)):
                return begin
        return None

    def _is_begun(self, at: int, text: str) -> bool:
        """Tell whether the title of another document stands at line *at*."""
        if not (_SHORTEST <= len(text) <= _LONGEST and is_title(text, strict=True)) or self.length < _BODY:
            return False
        if self.title and text != self.title and _is_part(text, self.title):
            return False
        again = self.count > 0 and bool(self.title) and is_same_title(text, self.title)
        if self.held and not again:
            return False
        if 0 <= self.ended < at or again:
            return True
        return self.count > 1 and self._restarts(at + 1)

    def _restarts(self, start: int) -> bool:
        """Tell whether the next label of a first level is the first."""
        for at in range(start, min(start + _AHEAD, len(self.lines))):
            if at in self.labels and self.labels[at].form.rank <= _TOP + 1:
                return self.labels[at].number == 1
        return False

    def _is_excerpt(self, at: int, text: str) -> bool:
        """Tell whether another office speaks from line *at* on, which begins in the middle: 具体做法(一)……"""
        glued = _GLUED.match(text) if self.count else None
        return glued is not None and role_of(glued[0]) != "other" and self._is_other(at)

    def _is_other(self, at: int) -> bool:
        if self.voices is None:
            self.voices = Voices(self.lines)
        return self.voices.changes(self.begin, at)


def _label(line: RawLine) -> Label | None:
    """Return the label at the head of *line*, none deeper than （一）."""
    label = read_label(line.text) if line.text else None
    return label if label is not None and label.form.sure and label.form.rank <= _TOP + 1 else None


def _is_part(text: str, title: str) -> bool:
    """Tell whether *text* is one of the things that *title* names: 工作计划 of 工作总结和工作计划."""
    bare = re.sub(r"[\W\d_]|[年度]", "", text)
    return bool(re.search("[和与及暨與]", title)) and bare in re.sub(r"[\W\d_]|[年度]", "", title)
