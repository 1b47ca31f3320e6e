r"""Plain text: UTF-8, lines end in LF, one block a line.

The grammar, which the text reader holds on to (``U+3000`` is the full-width space, written ␣ here).
Lines end at LF and nowhere else: U+2028 and the like are part of a line.

::

    file        = [head LF] title LF [ LF salutation LF | LF [LF] ] body [ LF signature ] [ LF appendix ]
                  [ LF imprint ]
    head        = one line each: 份号, 密级, 紧急程度, 发文机关标志, 发文字号 with 签发人
    title       = line 1, word for word; line 1 is empty where the report has lost its title
    salutation  = line 3, if it ends in ： or : and does not begin with ␣␣
                  (without a salutation, line 3 is empty where a heading there would look like one)
    body        = block*          appendix = block*
    block       = heading | paragraph | float | attachment
    heading     = column 0: label gap title stop rest, "一、主要做法" or "（一）强化预警。发布……"
    paragraph   = ␣␣ words        body text, points, 附件：… and end notes; words may begin with ␣ too
    float       = [caption] table [note]  |  picture [caption]  |  chart [caption]
                  with an empty line before and after, and none in it
    caption     = ␣␣ words        note = ␣␣ words
    table       = [row rule] row*
    row         = "| " cell (" | " cell)* " |"
    rule        = "| " dashes (" | " dashes)* " |"      dashes = "---", or "---:" over figures
    cell        = words, in which "\" is written "\\" and "|" is written "\|";
                  a cell of dashes and colons only, like those of a rule, has a "\" before it
    picture     = "［图" told "］"        told = ["：" alt], nothing where there is no alt
    chart       = ("［折线图" | "［柱形图" | "［条形图" | "［饼图") told "］" LF rows of name and figure
    attachment  = an empty line, label ("附件", "附件1") at column 0, title at column 0, an empty line
    signature   = an empty line, [16 × ␣ name], [18 × ␣ date], [␣␣ 附注]
    imprint     = an empty line, [抄送：…], [印发机关 ␣␣ 印发日期]

The first of several attachment notes has an empty line before it. Nothing else is an empty line. A
title that begins with U+FEFF has one more before it, for readers take the first for a byte order mark.
What a page of text cannot carry: the bytes of pictures, the level of a heading without a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from wenming.document import (
    AttachmentHead,
    Block,
    Document,
    Graph,
    Grid,
    Heading,
    Image,
    Imprint,
    Line,
    RedHead,
)
from wenming.model import page_characters_only
from wenming.renderers.base import RenderContext, Rendered
from wenming.renderers.contents import refuse_contents
from wenming.renderers.words import apart, check_document, check_template, head_words

__all__ = ["TextRenderer"]

_INDENT: Final = "　" * 2
_SIGNATURE: Final = "　" * 16
_DATE: Final = "　" * 18  # two characters to the right of the name (L-SIGN-1)
_CHARTS: Final = {"line": "折线图", "column": "柱形图", "bar": "条形图", "pie": "饼图"}
_RUNNING: Final = ("body", "point")  # lines that need no look at their neighbours
_LIKE_RULE: Final = re.compile(r":?-+:?")


@frozen
class TextRenderer:
    """Plain text, UTF-8, one block a line; the grammar stands in :mod:`wenming.renderers.text`."""

    format: str = "text"
    suffixes: tuple[str, ...] = (".txt",)

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*.

        Raises:
            ModelError: a string that no page can carry, with its path.
            RenderError: a page template was given.
        """
        check_template(context, format=self.format)
        refuse_contents(context.toc, format=self.format)
        lines = _lines(document)
        # One search for all; what is wrong, and where, is looked for only where something is.
        if not page_characters_only(" ".join(lines).replace("　", "")) or _has_grid(document):
            check_document(document, context, format=self.format)
        text = "\n".join(lines) + "\n"
        if text.startswith("\ufeff"):
            text = "\ufeff" + text
        return Rendered(content=text.encode(), media_type="text/plain; charset=utf-8", suffix=".txt")


def _has_grid(document: Document) -> bool:
    return any(isinstance(block, Grid) for block in (*document.blocks, *document.appendix))


def _lines(document: Document) -> list[str]:
    head = [] if document.head is None else _head_lines(document.head)
    lines = [*head, "", document.title] if head else [document.title]
    top = [document.salutation] if document.salutation else []
    body = [*top, *_block_lines(document.blocks)]
    if body and not top and body[0].endswith(("：", ":")) and not body[0].startswith(_INDENT):
        body.insert(0, "")
    signature = [
        *([_SIGNATURE + document.signature] if document.signature else ()),
        *([_DATE + document.date] if document.date else ()),
        *([_INDENT + document.remark] if document.remark else ()),
    ]
    imprint = [] if document.imprint is None else _imprint_lines(document.imprint)
    for part in (body, signature, list(_block_lines(document.appendix)), imprint):
        if part:
            lines += ["", *part]
    return lines


def _head_lines(head: RedHead) -> list[str]:
    *lines, number, signers = (text for _, text in head_words(head))
    return [line for line in (*lines, _INDENT.join(filter(None, (number, signers)))) if line]


def _imprint_lines(imprint: Imprint) -> list[str]:
    printed = _INDENT.join(filter(None, (imprint.printed_by, imprint.printed_on)))
    return [line for line in (imprint.copies_to, printed) if line]


def _block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    before: Block | None = None
    before_runs = True
    for block in blocks:
        runs = isinstance(block, Heading) or (isinstance(block, Line) and block.kind in _RUNNING)
        if before is not None and not (runs and before_runs) and apart(before, block):
            yield ""
        before, before_runs = block, runs
        match block:
            case Heading():
                yield block.text
            case Line():
                yield _INDENT + block.text
            case Grid():
                yield from _table(block)
            case Image():
                yield _marker("图", block.alt)
            case Graph():
                yield _marker(_CHARTS.get(block.kind, "图"), block.alt)
                yield from (_row((series.name, series.figure)) for series in block.series)
            case AttachmentHead():
                yield block.label
                yield block.title


def _marker(kind: str, alt: str) -> str:
    return f"［{kind}：{alt}］" if alt else f"［{kind}］"


def _table(grid: Grid) -> Iterator[str]:
    if grid.header:
        yield _row(grid.header)
        yield "| " + " | ".join("---:" if numeric else "---" for numeric in grid.numeric) + " |"
    yield from map(_row, grid.rows)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(text: str) -> str:
    if _LIKE_RULE.fullmatch(text):
        return "\\" + text
    return text.replace("\\", "\\\\").replace("|", "\\|")
