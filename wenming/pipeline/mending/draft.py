"""Drafts: what is being mended, of whatever kind; a report and a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, Self, TypeAlias

from attrs import evolve, field, frozen

from wenming.checker import CheckResult
from wenming.checker.mending import apply_edits, edited
from wenming.diagnostics import TextEdit
from wenming.errors import ModelError, ReadError
from wenming.files import Decoded, decoded
from wenming.model import Path, Report
from wenming.reader import ReadDocument
from wenming.reader.placing import Placing

__all__ = ["Draft", "Judge", "Kept", "ReadDocuments", "ReportDraft", "TextDraft", "in_source", "trimmed"]

Judge: TypeAlias = Callable[[Report | ReadDocument], CheckResult]
"""Checks one report."""

ReadDocuments: TypeAlias = Callable[[str], Iterable[ReadDocument]]
"""Reads the documents of a text."""


_ = str  # marks words for the catalogues


@frozen
class Kept:
    """Says why words stay as they are, though a fix would change them.

    Attributes:
        why: The reason, an English sentence, which is the key of its translations.
    """

    why: str


NO_WORDS = Kept(_("they stand in the source as no words that could be changed: marks of the format make them"))
NO_LABELS = Kept(_("labels are made anew when the report is printed"))


class Draft(Protocol):
    """Something that is checked and mended."""

    def check(self, judge: Judge) -> Sequence[CheckResult]:
        """Return what *judge* finds in each report that the draft holds."""

    def places(self, result: CheckResult, edit: TextEdit) -> tuple[TextEdit, ...] | Kept:
        """Return *edit* of a report as edits of the draft itself, or why its words stay as they are."""

    def written(self, edits: Sequence[TextEdit]) -> Self:
        """Return the draft with *edits*, which :meth:`places` gave and which do not overlap."""


@frozen
class ReportDraft:
    """A report.

    Attributes:
        report: It.
    """

    report: Report

    def check(self, judge: Judge) -> Sequence[CheckResult]:
        """Return what *judge* finds."""
        return [judge(self.report)]

    def places(self, result: CheckResult, edit: TextEdit) -> tuple[TextEdit, ...] | Kept:
        """Return *edit*; labels and other things of a source are made anew when the report is printed."""
        del result
        return NO_LABELS if edit.path is None else (edit,)

    def written(self, edits: Sequence[TextEdit]) -> ReportDraft:
        """Return the report with *edits* made."""
        return ReportDraft(apply_edits(self.report, edits))


@frozen
class TextDraft:
    """A text file: its line ends, its byte order mark and its encoding stay.

    Attributes:
        source: The text and how it is encoded.
        read: Reads the documents in it.
    """

    source: Decoded
    read: ReadDocuments = field(repr=False)

    @classmethod
    def of(cls, content: bytes, read: ReadDocuments, *, place: str = "") -> TextDraft:
        """Return the draft of *content*; *place* is its name in messages.

        Raises:
            ReadError: no text, or one whose encoding would not give the same bytes again.
        """
        source = decoded(content, place=place)
        if source.encoded(source.text) != content:
            raise ReadError("holds bytes that would not be written back as they are. Save it as UTF-8.", place=place)
        return cls(source, read)

    @property
    def content(self) -> bytes:
        """The file as it is now."""
        return self.source.encoded(self.source.text)

    def check(self, judge: Judge) -> Sequence[CheckResult]:
        """Return what *judge* finds in each document."""
        return [judge(document) for document in self.read(self.source.text)]

    def places(self, result: CheckResult, edit: TextEdit) -> tuple[TextEdit, ...] | Kept:
        """Return *edit* in the text."""
        return in_source(result, edit)

    def written(self, edits: Sequence[TextEdit]) -> TextDraft:
        """Return the text with *edits* made."""
        return evolve(self, source=self.source._replace(text=edited(self.source.text, edits)))


def in_source(result: CheckResult, edit: TextEdit) -> tuple[TextEdit, ...] | Kept:
    """Return *edit* in the coordinates of the source that the report of *result* was read from.

    The new words stand where the first of the old ones did; they stay where one of these is in no source.
    """
    if edit.path is None:
        return (edit,)
    context = result.context
    if context is None or not isinstance(context.placing, Placing):
        return NO_WORDS
    runs = context.placing.ranges(edit.path, edit.start, edit.end)
    if not runs:
        return NO_WORDS
    new = [edit.new, *("" for _ in runs[1:])]
    return tuple(TextEdit(None, start, end, words) for (start, end), words in zip(runs, new, strict=True))


def trimmed(edit: TextEdit, printed: Mapping[Path, str], report: Report) -> TextEdit | None:
    """Return *edit* without the characters that old and new words share at their ends; ``None`` if all are shared.

    Raises:
        ModelError: it leads to no words, or beyond them.
    """
    if edit.path is None:
        return edit
    text = printed.get(edit.path)
    if text is None:
        here = edit.path.look_up(report)
        text = here if isinstance(here, str) else str(getattr(here, "quantity", ""))
    if not 0 <= edit.start <= edit.end <= len(text):
        raise ModelError("no words stand there. An edit wants the path of a text.")
    old, new = text[edit.start : edit.end], edit.new
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    if old == new:
        return None
    return TextEdit(edit.path, edit.start + head, edit.end - tail, new[head : len(new) - tail])
