"""W513: marks of a markup language among the words.

Why: **加强领导** was to be bold; in a paper the stars are printed.
Bad:
    2025年工作总结
    一、主要做法
    **加强领导**，成立专班，压实责任。
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。<br>按月督查&nbsp;通报。
Good:
    2025年工作总结
    一、主要做法
    加强领导，成立专班，压实责任。
Fix: the marks are taken out, the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic, Fix, TextEdit
from wenming.model import Path

__all__ = ["RULE"]

_MARKS = re.compile(
    r"\*\*[^*\n]{1,40}\*\*|__[^_\n]{1,40}__|`[^`\n]{1,40}`|^#{1,6}\s|^>\s|\[[^\]\n]{1,40}\]\(https?://[^)\s]{1,80}\)"
    r"|</?(?:br|p|b|i|u|strong|em|span|div|font|td|tr|table|h[1-6])\b[^>\n]{0,60}/?>"
    r"|&(?:nbsp|amp|lt|gt|ldquo|rdquo|mdash|middot);|\\(?:n|t|textbf)\b"
)

_NEEDED = "*_`#>[<&\\"


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield one finding, at the first mark."""
    found = [(path, one) for path, text in context.texts_with(*_NEEDED) for one in _MARKS.finditer(text)]
    if found:
        path, one = found[0]
        values = {"term": one[0].strip(), "count": len(found)}
        yield Diagnostic("W513", "warning", values, Path(path), span=one.span(), occurrences=len(found))


def _fix(context: CheckContext, _: Diagnostic, /) -> Fix:
    """Take out the marks at every place."""
    found = ((path, one) for path, text in context.texts_with(*_NEEDED) for one in _MARKS.finditer(text))
    return Fix(tuple(TextEdit(path, *one.span(), _words(one[0])) for path, one in found))


def _words(marked: str) -> str:
    """Return what is left of *marked* without its marks: of [通知](…) 通知."""
    if marked.startswith("["):
        return marked[1 : marked.index("]")]
    return "" if marked[0] in "<&\\" else marked.strip("*_`#> ")


RULE = Rule(
    code="W513",
    summary="marks of a markup language",
    message="{term} holds marks that would be printed (found {count} times)",
    hint="Take the marks out, or read the file as what it is (.md, .html).",
    look=_look,
    fix=_fix,
)
