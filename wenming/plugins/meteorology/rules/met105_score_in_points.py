"""MET105: a change of the satisfaction score worded in 百分点.

Why: 公众气象服务满意度 is a score of 100, no rate; it moves by 分, and 百分点 makes a percentage of it.
Bad: 公众气象服务满意度92.6分，同比提高0.8个百分点. Good: 公众气象服务满意度92.6分，同比提高0.8分.
Fix: none; the words stand in somebody's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

# Up to the next figure's own clause: 满意度92.6分；准确率提高1个百分点 is well.
_MIXED = re.compile(r"(?:气象服务|氣象服務)[^，。；、]{0,6}(?:满意度|滿意度)[^。；、%％率]{0,24}?百分[点點]")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("气象服务", "氣象服務"):
        found = _MIXED.search(text)
        if found is not None:
            yield Diagnostic("MET105", "error", {"words": found[0]}, path)


RULE = Rule(
    code="MET105",
    summary="a score whose change is told in 百分点",
    message="{words}: satisfaction is a score, and moves by 分",
    hint="Write 提高0.8分; 百分点 is for rates in %.",
    severity="error",
    look=_look,
)
