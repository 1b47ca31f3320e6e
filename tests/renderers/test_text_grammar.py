"""Law of the text renderer: any document is read back by the grammar of its module."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.renderers import RenderContext, TextRenderer

CONTEXT = RenderContext()

Read = tuple[str, object]


def text_form(blocks: tuple[Block, ...]) -> list[Read]:
    """Return what a page of text can carry of *blocks*."""
    form: list[Read] = []
    for block in blocks:
        match block:
            case Heading():
                form.append(("heading", block.text))
            case Line():
                form.append(("line", block.text))
            case Grid():
                form.append(("rows", (*((block.header,) if block.header else ()), *block.rows)))
            case Image():
                form.append(("picture", block.alt))
            case Graph():
                form += [(block.kind, block.alt), ("rows", tuple((s.name, s.figure) for s in block.series))]
            case AttachmentHead():
                form.append(("attachment", (block.label, block.title)))
    return form


def read_row(line: str) -> tuple[str, ...] | None:
    """Return the cells of a row of a table, ``None`` for a rule."""
    cells = re.findall(r"(?:\\.|[^|\\])*\|", line[1:])
    inside = [cell[1:-2] for cell in cells]
    if all(re.fullmatch(r"---:?", cell) for cell in inside):
        return None
    return tuple(re.sub(r"\\(.)", r"\1", cell) for cell in inside)


def read_blocks(lines: list[str]) -> Iterator[Read]:
    """Read lines by the grammar."""
    kinds = {"图": "picture", "折线图": "line", "柱形图": "column", "条形图": "bar", "饼图": "pie"}
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith("　　"):
            yield "line", line[2:]
        elif line.startswith("|"):
            rows = [read_row(line)]
            while at < len(lines) and lines[at].startswith("|"):
                rows.append(read_row(lines[at]))
                at += 1
            yield "rows", tuple(row for row in rows if row is not None)
        elif found := re.fullmatch(r"［(.*?)(?:：(.*))?］", line, re.DOTALL):
            yield kinds[found[1]], found[2] or ""
            assert found[2] != "", "a colon with nothing after it"
        elif re.fullmatch(r"附件\d*", line) and (at == 1 or lines[at - 2] == ""):
            yield "attachment", (line, lines[at])
            at += 1
        elif line:
            yield "heading", line


@given(data=st.data())
def test_text_is_read_back_by_its_grammar(
    any_document: st.SearchStrategy[Document], data: st.DataObject
) -> None:
    """Line by line, the page gives back what it can carry (promise T1)."""
    document = data.draw(any_document)
    page = TextRenderer().render(document, CONTEXT).content.decode("utf-8-sig")
    title, *lines = page.removesuffix("\n").split("\n")
    name = "　" * 16 + document.signature if document.signature else None
    date = "　" * 18 + document.date if document.date else None
    signed = [line for line in (name, date) if line is not None]

    assert title == document.title
    salutation = ""
    if lines:
        assert lines.pop(0) == ""
        if lines[0].endswith(("：", ":")) and not lines[0].startswith("　　"):
            salutation = lines.pop(0)
    assert salutation == document.salutation
    if signed:
        at = next(i for i in range(len(lines)) if lines[i : i + len(signed)] == signed)
        assert list(read_blocks(lines[:at])) == text_form(document.blocks)
        assert list(read_blocks(lines[at + len(signed) :])) == text_form(document.appendix)
    else:
        assert list(read_blocks(lines)) == text_form((*document.blocks, *document.appendix))
