"""What a reader was not sure of, or could not take over: the findings of a document that was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from attrs import evolve, frozen

from wenming.diagnostics import Diagnostic, Severity
from wenming.errors import Fault, shown
from wenming.reader.cleaning.furniture_words import SITE
from wenming.reader.lines import UNFIT, Dropped, Piece, RawLine
from wenming.reader.mojibake import find_garbled, may_be_garbled
from wenming.reader.result import ReadDocument
from wenming.zh import find_quantities

__all__ = ["LEFT_OUT", "READ_RULES", "ReadRule", "guessed_in", "noticed", "said"]

_LONG = 800  # characters of a report that has headings
_SENTENCE = 20  # characters of a line that reads like text
_STOPS = ("。", "；", "！")
_SHOWN = (  # on the page, though in no paragraph of it
    "footnote", "endnote", "embedded object", "words of a diagram (SmartArt)", "another file inserted whole (altChunk)",
)  # fmt: skip


@frozen(kw_only=True)
class ReadRule:
    """One kind of finding of a reader: its code and its words, English sentences that are keys of translations.

    Attributes:
        code: Of the family W8, which is that of reading; never used again.
        severity: ``warning`` where something may be lost, ``info`` where the reader had to guess.
        summary: What it tells, in a few words.
        message: The same with ``{slots}`` for the values of a finding.
        hint: What to do about it.
    """

    code: str
    severity: Severity
    summary: str
    message: str
    hint: str


_GUESSED = ReadRule(
    code="W801",
    severity="info",
    summary="the encoding was guessed",
    message="no encoding is marked, and it is not UTF-8: read as {encoding}",
    hint="If the words are right, all is well; else save the file as UTF-8.",
)
_SEVERAL = ReadRule(
    code="W802",
    severity="info",
    summary="one of several documents in one source",
    message="document {number} of {count} in this source begins here",
    hint="If it is one document, look where the next one begins; else take each for itself.",
)
_NOT_TAKEN = ReadRule(
    code="W803",
    severity="warning",
    summary="words that the page shows are not in the report",
    message="the page shows this, but the report does not hold it: {text}",
    hint="If it belongs to the report, write it into the text.",
)
LEFT_OUT = ReadRule(
    code="W804",
    severity="warning",
    summary="left out as words of a site, though it reads like text",
    message="left out as words of a site, though it reads like text: {text}",
    hint="If it belongs to the report, write it into the text.",
)
"""The one kind that a check leaves to its own rule about words of a site, W502."""

_NO_TITLE = ReadRule(
    code="W805",
    severity="info",
    summary="a long text without a title",
    message="no title was found",
    hint="Put the title on a line of its own, before all other words.",
)
_NO_HEADINGS = ReadRule(
    code="W806",
    severity="info",
    summary="a long text without headings",
    message="no headings were found in {count} characters",
    hint="If it has some, give them labels (一、 （一）) or heading styles.",
)

_GARBLED = ReadRule(
    code="W807",
    severity="warning",
    summary="words read in another encoding than they were written in",
    message="garbled by a wrong encoding ({cause}): {text}; it probably was: {meant}",
    hint="Take the source again in the encoding it was written in; nothing was mended. What is “?” is lost.",
)

_PICTURES = ReadRule(
    code="W808",
    severity="info",
    summary="pictures that are not in the report",
    message="pictures on the page that the report does not hold: {count}",
    hint="Put them into the Word file that is made of the report.",
)

READ_RULES: tuple[ReadRule, ...] = (
    _GUESSED, _SEVERAL, _NOT_TAKEN, LEFT_OUT, _NO_TITLE, _NO_HEADINGS, _GARBLED, _PICTURES,
)  # fmt: skip
"""Every kind of finding of a reader, by code."""

_BY_CODE = {rule.code: rule for rule in READ_RULES}


def noticed(number: int, count: int, lines: Sequence[RawLine], document: ReadDocument) -> Iterator[Diagnostic]:
    """Yield what was noticed in *document*, read from *lines*, which has this *number* of the *count* in its source."""
    if number > 1:
        yield _begun(document, number, count)
    yield from _left_out(document.dropped)
    pictures = [line.start for line in lines if line.hint == "picture"]
    if pictures:
        where = (pictures[0], pictures[0])
        yield Diagnostic(_PICTURES.code, _PICTURES.severity, {"count": len(pictures)}, span=where)
    yield from _garbled(document)
    if document.report.title.spans and document.headings:
        return
    size = sum(len(piece.text) for piece in document.placing.pieces.values())
    if size < _LONG:
        return
    if not document.report.title.spans and number == 1:
        yield _finding(_NO_TITLE)
    if not document.headings:
        yield _finding(_NO_HEADINGS, count=size)


def guessed_in(documents: Iterable[ReadDocument], encoding: str) -> tuple[ReadDocument, ...]:
    """Return *documents*, each with the finding that its source was guessed to be in *encoding*."""
    return tuple(evolve(one, noticing=partial(_also_guessed, one, encoding)) for one in documents)


def _also_guessed(document: ReadDocument, encoding: str, _same: ReadDocument) -> Iterator[Diagnostic]:
    yield from document.findings
    yield _finding(_GUESSED, encoding=encoding)


def said(finding: Diagnostic) -> Fault:
    """Return the message of a reader's *finding*, to be said in any language."""
    return Fault(_BY_CODE[finding.code].message, dict(finding.values))


def _begun(document: ReadDocument, number: int, count: int) -> Diagnostic:
    """Return where *document* begins in its source; one without a title of its own was pasted to another."""
    start, end = min(((span.start, span.end) for span in document.spans.values()), default=(0, 0))
    severity: Severity = "info" if document.report.title.spans else "warning"
    return Diagnostic(_SEVERAL.code, severity, {"number": number, "count": count}, span=(start, end))


def _left_out(dropped: Sequence[Dropped]) -> Iterator[Diagnostic]:
    for one in dropped:
        rule = _NOT_TAKEN if one.reason in _SHOWN else LEFT_OUT
        if rule is LEFT_OUT and not (one.reason in SITE and _reads_like_text(one.text)):
            continue
        where = (one.span.start, one.span.end)
        yield Diagnostic(rule.code, rule.severity, {"text": shown(one.text)}, span=where)


def _garbled(document: ReadDocument) -> Iterator[Diagnostic]:
    """Yield one finding for each cause, at its first place."""
    pieces = document.placing.pieces.values()
    if not may_be_garbled("\n".join([piece.text for piece in pieces])):
        return
    lost = sorted((one.span.start, one.text) for one in document.dropped if one.reason == UNFIT)
    places: dict[str, set[tuple[int, int, str, str]]] = {}
    for piece in pieces:
        text, starts = _as_read(piece, lost)
        for one in find_garbled(text):
            where = starts[one.start], starts[one.end - 1] + 1
            places.setdefault(one.cause, set()).add((*where, text[one.start : one.end], one.meant))
    for cause, found in places.items():
        start, end, text, meant = min(found)
        values = {"cause": cause, "text": shown(text), "meant": shown(meant) or "?"}
        yield Diagnostic(_GARBLED.code, _GARBLED.severity, values, span=(start, end), occurrences=len(found))


def _as_read(piece: Piece, lost: Sequence[tuple[int, str]]) -> tuple[str, Sequence[int]]:
    """Return the words of *piece* with the control characters among them that no page can carry, and their places."""
    starts = [piece.line.place(at).start for at in range(piece.at, piece.at + len(piece.text))]
    within = lost[bisect_left(lost, (piece.span.start, "")) : bisect_left(lost, (piece.span.end + 1, ""))]
    if not within:
        return piece.text, starts
    back = [(at + n, char) for at, run in within for n, char in enumerate(run)]
    chars = sorted([*zip(starts, piece.text, strict=True), *back])
    return "".join([char for _at, char in chars]), [at for at, _char in chars]


def _reads_like_text(text: str) -> bool:
    """Tell whether *text* is a sentence with a figure in it; notices of copyright are sentences too."""
    return len(text) >= _SENTENCE and text.rstrip("”）)").endswith(_STOPS) and bool(find_quantities(text))


def _finding(rule: ReadRule, **values: object) -> Diagnostic:
    return Diagnostic(rule.code, rule.severity, values)
