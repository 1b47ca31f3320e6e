"""All texts of a report as one, so that what holds for the whole (its script, its style of numbers) is seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Protocol, TypeVar

from attrs import evolve

from wenming.model import Path
from wenming.zh import DetectedScript, PunctuationFinding, StyleFinding, check_numbers
from wenming.zh.folding import fold_characters

__all__ = ["Joined", "number_faults", "widened"]

_SEAM = "\n\n"


class _Spanned(Protocol):
    """A finding of ``wenming.zh``, which knows its place in a text."""

    @property
    def span(self) -> tuple[int, int]: ...


_Finding = TypeVar("_Finding", bound=_Spanned)


class Joined:
    """Texts in reading order, joined by blank lines; places in the whole are told as places in one of them."""

    def __init__(self, texts: Iterable[tuple[Path, str]], seam: str = _SEAM) -> None:
        self._texts = tuple(texts)
        lengths = (len(text) + len(seam) for _, text in self._texts)
        self._starts = list(accumulate(lengths, initial=0))[:-1]
        self.text = seam.join(text for _, text in self._texts)

    def placed(self, findings: Iterable[_Finding]) -> Iterator[tuple[Path, tuple[int, int], _Finding]]:
        """Yield *findings* in :attr:`text` with the path and the span of the text they stand in.

        What reaches over a seam is nobody's fault and left out.
        """
        for finding in findings:
            start, end = finding.span
            at = bisect_right(self._starts, start) - 1
            path, text = self._texts[at]
            begin = self._starts[at]
            if end <= begin + len(text):
                yield path, (start - begin, end - begin), finding


def number_faults(text: str, script: DetectedScript) -> list[StyleFinding]:
    """Return the faults of number style in *text*, whose script is *script*; what to write is in that script."""
    if script.hant_count <= script.hans_count:
        return check_numbers(text)
    return [_unfolded(finding, text) for finding in check_numbers(fold_characters(text))]


def widened(
    texts: Mapping[Path, str], faults: Iterable[tuple[Path, tuple[int, int], PunctuationFinding]]
) -> Iterator[tuple[Path, str]]:
    """Yield *texts* with the full-width form of each mark that *faults* call half-width, place for place."""
    marks: dict[Path, dict[int, str]] = {}
    for path, (start, end), fault in faults:
        new = fault.suggestion
        if fault.rule == "P-1" and new is not None and len(new) == 1 == end - start:
            marks.setdefault(path, {})[start] = new
    for path, text in texts.items():
        wide = marks.get(path)
        yield path, text if wide is None else "".join(wide.get(at, char) for at, char in enumerate(text))


def _unfolded(finding: StyleFinding, text: str) -> StyleFinding:
    """Return *finding*, made in the folded form of *text*, with the characters that stand in it."""
    start, end = finding.span
    found = text[start:end]
    back = str.maketrans(dict(zip(finding.found, found, strict=True)))
    suggestion = finding.suggestion and finding.suggestion.translate(back)
    return evolve(finding, found=found, suggestion=suggestion)
