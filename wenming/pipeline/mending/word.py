"""A Word file under repair: words of runs change in its main part, all else stays byte for byte."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from attrs import evolve, field, frozen

from wenming.checker import CheckResult
from wenming.checker.mending import edited
from wenming.diagnostics import TextEdit
from wenming.ooxml.edited import edit_texts, repacked
from wenming.ooxml.opened import WordFile
from wenming.ooxml.xml_parts import WORD, Tree
from wenming.pipeline.mending.draft import NO_WORDS, Judge, Kept, in_source
from wenming.reader import RawLine, ReadContext, ReadDocument
from wenming.reader.word.reader import WordReader
from wenming.reader.word.runs import Source
from wenming.reader.word.shown import Shown

__all__ = ["WordDraft"]

_AT = attrgetter("at")
Lift = Callable[[tuple[RawLine, ...]], Iterable[ReadDocument]]


@frozen(slots=False)
class WordDraft:
    """A .docx.

    Attributes:
        content: The file.
        lift: Makes documents of its lines.
        place: Base name of the file, for messages.
    """

    content: bytes
    lift: Lift = field(repr=False)
    place: str = ""

    def check(self, judge: Judge) -> Sequence[CheckResult]:
        """Return what *judge* finds in each document.

        Raises:
            ReadError: no Word file, or a broken one.
        """
        return [judge(document) for document in self.lift(self.shown.finish())]

    def places(self, result: CheckResult, edit: TextEdit) -> tuple[TextEdit, ...] | Kept:
        """Return *edit* in the text that Word shows, a run each; it stays where Word shows what is in no run."""
        made = in_source(result, edit)
        if isinstance(made, Kept):
            return made
        parts = [self._in_runs(one) for one in made]
        return NO_WORDS if None in parts else tuple(one for each in parts if each for one in each)

    def written(self, edits: Sequence[TextEdit]) -> WordDraft:
        """Return the file with *edits* made."""
        changes: dict[int, list[TextEdit]] = {}
        for edit in edits:
            source = self.shown.sources[self._source(edit.start, behind=edit.start == edit.end)]
            begin = source.at - source.skipped
            moved = TextEdit(None, edit.start - begin, edit.end - begin, edit.new)
            changes.setdefault(self.numbers[source.element], []).append(moved)
        file = WordFile.of(self.content, self.place, strict=True)
        texts = {number: edited(self.texts[number].text or "", listed) for number, listed in changes.items()}
        part = edit_texts(file.members[file.main], texts)
        return evolve(self, content=repacked(self.content, {file.main: part}))

    @cached_property
    def shown(self) -> Shown:
        """The text that Word shows, with the runs it comes from."""
        return WordReader().shown(self.content, ReadContext(place=self.place))

    @cached_property
    def texts(self) -> list[Tree]:
        """Every ``w:t`` of the main part, in its order."""
        return list(self.shown.document.iter(WORD + "t"))

    @cached_property
    def numbers(self) -> dict[Tree, int]:
        """The number of each of them."""
        return {element: number for number, element in enumerate(self.texts)}

    def runs(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first and the last ``w:t`` that show the characters from *start* to *end*, by number.

        Where none does, it is the first that shows something behind them; ``None`` where nothing is shown there.
        """
        shown = [one for one in self.shown.sources if one.at < max(end, start + 1) and start < one.at + one.size]
        if not shown:
            index = bisect_right(self.shown.sources, start, key=_AT)
            shown = self.shown.sources[index : index + 1]
        return (self.numbers[shown[0].element], self.numbers[shown[-1].element]) if shown else None

    def _in_runs(self, edit: TextEdit) -> list[TextEdit] | None:
        """Return *edit* as one for each run that it touches, the new words in the first of them."""
        if edit.start == edit.end:
            return [edit] if self._source(edit.start, behind=True) >= 0 else None
        made: list[TextEdit] = []
        at = edit.start
        while at < edit.end:
            index = self._source(at, behind=False)
            if index < 0:
                return None
            source = self.shown.sources[index]
            end = min(edit.end, source.at + source.size)
            made.append(TextEdit(None, at, end, "" if made else edit.new))
            at = end
        return made

    def _source(self, at: int, *, behind: bool) -> int:
        """Return which run shows the character *at*, or if *behind* may end there; -1 if none does."""
        sources: Sequence[Source] = self.shown.sources
        index = bisect_right(sources, at, key=_AT) - 1
        if index >= 0 and behind and sources[index].at == at and index:
            before = sources[index - 1]  # what is put in looks as what stands before it
            index -= before.at + before.size == at
        inside = index >= 0 and at < sources[index].at + sources[index].size + behind
        return index if inside else -1
