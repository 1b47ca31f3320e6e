"""Footnotes of Markdown: 信访件412件[^1] in the text, and below it [^1]: 数据来自信访系统。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

__all__ = ["REFERENCE", "read_footnote"]

REFERENCE = re.compile(r"\[\^([^\]\s]{1,40})\]")
"""The sign in the text that leads to a footnote; one without a footnote is text."""

_INDENT = 4  # columns by which the later paragraphs of a footnote are indented


def read_footnote(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Rule of the parser: take the footnote that begins at *line*, with what is indented below it.

    ``state.env["footnotes"]`` keeps the names.
    """
    begin = state.bMarks[line] + state.tShift[line]
    if state.is_code_block(line) or not state.src.startswith("[^", begin):
        return False
    name = REFERENCE.match(state.src, begin, state.eMarks[line])
    if name is None or not state.src.startswith(":", name.end()):
        return False
    if silent:
        return True
    last = at = line + 1
    while at < end:
        if not state.isEmpty(at):
            goes_on = last == at and not _begins(state, at)
            if not goes_on and state.sCount[at] - state.blkIndent < _INDENT:
                break
            last = at + 1
        at += 1
    token = state.push("footnote", "", 0)
    token.map = [line, last]
    state.line = last
    state.env.setdefault("footnotes", set()).add(name[1])
    return True


def _begins(state: StateBlock, line: int) -> bool:
    """Tell whether another block begins at *line*, which then goes on with no footnote above it."""
    return any(rule(state, line, state.lineMax, True) for rule in state.md.block.ruler.getRules("paragraph"))
