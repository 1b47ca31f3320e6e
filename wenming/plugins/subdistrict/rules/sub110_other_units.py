"""SUB110: a subdistrict that calls itself by the name of another kind of unit.

Why: reports are put together from those of others, and 我局 or 我处 is what stays behind. One such word tells
the reader that the rest may not be true of this street either.
Bad: 我局把文明创建…… (in a report of 柳岸街道办事处). Good: 我街道把文明创建……
Fix: none; read the paragraph again before changing the word, its facts may be another unit's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

# What may follow where it is no name of a unit: 由我处理, 请我校对, 我委托.
_OTHERS = re.compile(
    r"[我本](?:局|厅|廳|院(?!落|子)|校(?!对|對|正|验|驗)|站(?!在|起|出)|委(?!托|託|员|員|派|任)|处(?!理|置|在|于|於|罚|罰)"
    r"|處(?!理|置|在|於|罰)|公司|集团|集團)"
)
_STREET = re.compile(r"我街道|本街道|我街(?!坊)")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    ours = "街道" in context.report.issuer or any(_STREET.search(text) for _, text in context.texts_with("街"))
    told: set[str] = set()
    for path, text in context.texts if ours else ():
        for found in _OTHERS.finditer(text):
            if found[0] not in told:
                told.add(found[0])
                yield Diagnostic("SUB110", "error", {"name": found[0]}, path, span=found.span())


RULE = Rule(
    code="SUB110",
    summary="a subdistrict that calls itself another unit",
    message="a subdistrict does not call itself {name}",
    hint="Read the paragraph: it may be another unit's. What is yours says 我街道.",
    severity="error",
    look=_look,
)
