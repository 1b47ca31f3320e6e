"""The work grows with the file, whatever is in it: Python calls are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from wenming.reader import ReadContext
from wenming.reader.word import WordReader

Word: Any = Any

_TITLE = {"styles": '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'}
_BREAK = "<w:r><w:t>甲</w:t><w:br/></w:r>"
_GONE = "<w:rPr><w:del/></w:rPr>"
_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_FRACTION = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den/></m:f>"

SHAPES: dict[str, Callable[[Any, int], str]] = {
    "paragraphs": lambda word, n: word.item("甲") * n,
    "levels": lambda word, n: "".join(word.item("", level=at % 9) for at in range(n)),
    "runs": lambda word, n: word.p(word.r("甲") * n),
    "hidden runs": lambda word, n: word.p(word.r("甲", "<w:vanish/>") * n),
    "breaks": lambda word, n: word.p(_BREAK * n),
    "breaks in a title": lambda word, n: word.p(_BREAK * n, style="T"),
    "rows": lambda word, n: word.table(word.row("甲", "乙") * n),
    "cells": lambda word, n: word.table(word.row(word.cell("甲") * n)),
    "paragraphs of a cell": lambda word, n: word.table(word.row(word.cell(word.p("甲") * n), "乙")),
    "tables": lambda word, n: word.table(word.row("甲")) * n,
    "deleted ends": lambda word, n: word.p("甲", properties=_GONE) * n,
    "unfit characters": lambda word, n: word.p("甲\u202e" * n),
    "formulas": lambda word, n: word.p(f"<m:oMath>{_FRACTION * n}</m:oMath>"),
    "fields that never end": lambda word, n: word.p(_BEGIN * n) * 2,
    "controls": lambda word, n: f"<w:sdt><w:sdtContent>{word.p('甲')}</w:sdtContent></w:sdt>" * n,
}


def calls(content: bytes) -> int:
    """Return how many functions are called to read a file."""
    count = 0

    def counted(*_event: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        WordReader().read(content, ReadContext())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_work_grows_with_the_file(word: Word, shape: Callable[[Any, int], str]) -> None:
    """Twice and four times as much costs twice and four times the calls, and less for what is done once."""
    parts = {**_TITLE, "numbering": word.numbering(*(word.level(at, f"%{at + 1}.") for at in range(9)))}
    costs = [calls(word.file(shape(word, n), parts=parts)) for n in (250, 500, 1000)]

    assert costs[1] < 2.1 * costs[0]
    assert costs[2] < 2.1 * costs[1]
