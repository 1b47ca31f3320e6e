"""W414: one masked year that stands for two.

Why: 201X年 with a figure of the whole year and 201X年1—9月 with a larger one cannot be the same year; once the
digits were masked, nobody can tell which is which.
Bad: 201X年接待游客1.2亿人次；201X年1—9月接待游客1.5亿人次。
Good: 2013年接待游客1.2亿人次；2014年1—9月接待游客1.5亿人次。
Good: 201X年1—9月接待游客1.5亿人次。
Fix: none; only the records know the years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_MASK = re.compile(
    r"(?<!\d)(?P<mask>(?:19|20)(?:\d[XxＸ×]|[XxＸ×]{2}))年"
    r"(?P<part>(?:1?\d[-—–~～至]1?\d月|[上下]半年|前三季度)?)(?![\d底末初])"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    whole: set[str] = set()
    for path, text in context.texts:
        for found in _MASK.finditer(text):
            if not found["part"]:
                whole.add(found["mask"])
            elif found["mask"] in whole:
                values = {"mask": f"{found['mask']}年", "part": found[0]}
                yield Diagnostic("W414", "warning", values, path, span=found.span())
                whole.discard(found["mask"])  # once is enough


RULE = Rule(
    code="W414",
    summary="one masked year that stands for two",
    message="{mask} stands for a whole year before, and {part} for a part of one here",
    hint="Write the years.",
    look=_look,
)
