"""Lists that Word numbers, told from headings that it numbers: both are paragraphs with a label before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from typing import Final

from attrs import evolve

from wenming.reader.lines import RawLine

__all__ = ["tell_items"]

_SENTENCE: Final = re.compile("[^。！？]{1,200}[。；;，,]")


def tell_items(lines: list[RawLine], lists: Mapping[int, str]) -> None:
    """Give the items of lists their hint, where styles or outline levels tell which paragraphs are headings.

    Items follow each other at once, are a sentence each, and their list is none that numbers a heading.

    Args:
        lines: The lines; changed in place.
        lists: Which list a line is numbered by.
    """
    told = [at for at, line in enumerate(lines) if line.hint.startswith("heading")]
    if not told:
        return
    heads = {lists[at] for at in told if at in lists}
    free = [at for at, name in lists.items() if name not in heads and not lines[at].hint]
    for _, group in groupby(enumerate(free), key=lambda one: one[1] - one[0]):
        run = [at for _, at in group]
        if len(run) > 1 and all(_SENTENCE.fullmatch(lines[at].text) for at in run):
            for at in run:
                lines[at] = evolve(lines[at], hint="item")
