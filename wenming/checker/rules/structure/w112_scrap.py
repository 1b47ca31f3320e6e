"""W112: a scrap of a sentence that stands as a paragraph.

Why: a line “下：” is what is left of 现将情况汇报如下：; the words before it were lost when the text was copied.
Bad:
    2025年工作总结
    下：
    一、主要做法
    成立专班，压实责任。
Good:
    2025年工作总结
    现将有关情况汇报如下：
    一、主要做法
    成立专班，压实责任。
Fix: none; only the writer has the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_SCRAP = re.compile(
    r"(?:[\u4e00-\u9fff]{0,1}(?:如下|下)|[的了和与與及等将將把被着著过過])[：:，,。；;]?|[，；：、！？）”》,;:!?)]\S{0,200}"
)
_PLACES = ("body", "opening", "closing")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, text in context.texts:
        if len(path) > 1 and path[-2] in _PLACES and "items" not in path and _SCRAP.fullmatch(text.strip()):
            yield Diagnostic("W112", "warning", {"text": text.strip()[:12]}, path)


RULE = Rule(
    code="W112",
    summary="a scrap of a sentence as a paragraph",
    message="{text} is no whole sentence; what stood before it is missing",
    hint="Put the missing words back, or take the scrap out.",
    look=_look,
)
