"""Captions that Word numbers: the digits of 表1 and 图2 are a field, which Word counts and refers to."""

from __future__ import annotations

import re
from typing import Final

from wenming.document import Line
from wenming.renderers.word.runs import PLAIN, PLAIN_END, runs

__all__ = ["caption_runs"]

_NUMBERED: Final = re.compile(r"([^\W\d_]+)([1-9][0-9]*)")
_BEGIN, _MIDDLE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def caption_runs(line: Line, font: str) -> str:
    r"""Return the runs of a caption: its number as ``SEQ 表 \* ARABIC``, the result already in it.

    One count runs through the whole file for each word, as Word's own captions have it, so that a
    field brought up to date shows what stood there. A label of another form is plain words.
    """
    found = _NUMBERED.fullmatch(line.label) if line.label else None
    if found is None or not line.text.startswith(line.label):
        return runs(line.text, font)
    name, number = found.groups()
    code = f'<w:r><w:instrText xml:space="preserve"> SEQ {name} \\* ARABIC </w:instrText></w:r>'
    field = f"{_BEGIN}{code}{_MIDDLE}{PLAIN}{number}{PLAIN_END}{_END}"
    return f"{PLAIN}{name}{PLAIN_END}{field}{runs(line.text[len(line.label) :], font)}"
