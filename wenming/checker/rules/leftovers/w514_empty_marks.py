"""W514: brackets or quotation marks with nothing between them, a unit without its figure.

Why: （） and 达到% are what is left where words or a figure were taken out, or never filled in.
Bad: 印发《》，群众满意率达到%。
Good: 印发《信访工作办法》，群众满意率达到98%。
Fix: none; what belongs there, only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_EMPTY = re.compile(
    r"（[ \u3000]*）|(?<![\w.])\([ \u3000]*\)|《[ \u3000]*》|“[ \u3000]*”|「[ \u3000]*」|【[ \u3000]*】|〔[ \u3000]*〕"
    r"|(?:达到|達到|达|達|为|為|提高|增长|增長|下降|上升|占|佔|约|約|共|累计|累計)[ \u3000]*(?:[%％]|人次|件次|批次|[个個]百分[点點])(?!数|數|率)"
)

_PAIRS = ("（）", "()", "《》", "“”", "「」", "【】", "〔〕")
_OPENED = tuple(f"{pair[0]}{char}" for pair in _PAIRS for char in (pair[1], " ", "\u3000"))
_NEEDED = (*_OPENED, "%", "％", "人次", "件次", "批次", "百分")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _EMPTY, "W514", "error", _NEEDED)


RULE = Rule(
    code="W514",
    summary="empty brackets, or a unit without its figure",
    message="{term} lacks what belongs there (found {count} times)",
    hint="Put in the words or the figure, or take the rest out.",
    severity="error",
    look=_look,
)
