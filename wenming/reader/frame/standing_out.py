"""Titles that nothing tells but how they look: short paragraphs in bold, without labels, each above its text."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from attrs import evolve

from wenming.reader.frame.foreign import is_title
from wenming.reader.frame.signatures import is_salutation, is_signature
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import RawLine

__all__ = ["LONGEST", "tell_titles"]

LONGEST = 30
"""Characters of such a title, at most."""

_FEWEST = 2  # titles: one may be words that are stressed
_STOPS = "。；：！？;:"
_MARKS = frozenset("。；，：！？…、.;,:!?”）)")  # no title ends so
_TOP = 6  # rank of （一）: where such labels tell the headings, bold tells none


def tell_titles(lines: list[RawLine], strong: Collection[int]) -> None:
    """Give the titles among the lines that stand out the hint of a heading, where nothing else tells headings.

    Text stands under each, less of which stands out; the first line of all is the title of the document, and what
    addresses or signs is none.

    Args:
        lines: The lines; changed in place.
        strong: Indices of those all of whose words stand out.
    """
    filled = [at for at, line in enumerate(lines) if line.text or line.cells]
    # The title of the document stands above the first paragraph.
    text = next((at for at in filled if len(lines[at].text) > LONGEST), len(lines))
    titles = [
        at
        for at, behind in pairwise(filled)
        if at in strong and behind not in strong and _may_be_title(lines[at]) and _is_text(lines[behind])
        and at != filled[0] and not (at < text and is_title(lines[at].text, strict=True))
    ]  # fmt: skip
    if len(titles) < _FEWEST or 2 * len(titles) > len(filled) or any(_is_told(line) for line in lines):
        return
    for at in titles:
        lines[at] = evolve(lines[at], hint="heading1")


def _may_be_title(line: RawLine) -> bool:
    text = line.text
    if line.hint or line.cells or not 2 <= len(text) <= LONGEST or text[-1] in _MARKS:
        return False
    return not is_signature(text) and not is_salutation(text)


def _is_text(line: RawLine) -> bool:
    """Tell whether *line* is what a title may stand above: a sentence, a paragraph, a table."""
    return bool(line.cells) or line.text[-1] in _STOPS or len(line.text) > LONGEST


def _is_told(line: RawLine) -> bool:
    """Tell whether *line* is a heading that its source or its label tells."""
    if line.hint.startswith(("heading", "run_in")):
        return True
    label = read_label(line.text) if line.text and not line.hint else None
    return label is not None and label.sure and label.form.rank <= _TOP
