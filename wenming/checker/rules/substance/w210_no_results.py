"""W210: measures without a result.

Why: what was done is told to show what came of it; deeds without a figure or an effect prove nothing.
Bad:
    Report("2025年工作总结", sections=[Section("主要做法", role="measures", children=[
        Measure(title, ["成立专班，召开会议，压实责任，逐项分解任务。" * 20]) for title in ("抓学习", "抓服务", "抓作风")])])
Good:
    Report("2025年工作总结", sections=[Section("主要做法", role="measures", children=[
        Measure(title, ["成立专班，压实责任，按期办结率达到98%。" * 20]) for title in ("抓学习", "抓服务", "抓作风")])])
Fix: none; only the office has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import is_account, length_of
from wenming.diagnostics import Diagnostic
from wenming.model import Measure, Path, Section

__all__ = ["RULE"]

_LONG = 1000
_MEASURES = 3
_FIGURE = re.compile(r"\d+(?:\.\d+)?\s?(?:[%％‰]|个百分点|個百分點|[余多餘万亿萬億]*[件次场場期人名户戶份条條项項篇元家处處起个個批册冊台套支吨噸米亩畝])")
_EFFECT = re.compile("成效|效果|明显|明顯|显著|顯著|提高了|提升了|增强了|增強了|改善|实现了|實現了|得到|取得|有力|有效|进一步提升|進一步提升|好转|好轉|获评|獲評|荣获|榮獲|荣誉|榮譽")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    measures = context.find(Measure)
    told = any(section.role == "results" for _, section in context.find(Section))
    if told or len(measures) < _MEASURES or not is_account(context) or length_of(context) < _LONG:
        return
    prose = [text for path, text in context.texts if path[-1] != "title"]  # 改善办公环境 tells a deed
    if not any(_FIGURE.search(text) or _EFFECT.search(text) for text in prose):
        yield Diagnostic("W210", "info", {"count": len(measures)}, Path(("title",)))


RULE = Rule(
    code="W210",
    summary="measures without a result",
    message="{count} measures are told, but no figure and no effect",
    hint="Say what came of them, with figures where there are any.",
    severity="info",
    look=_look,
)
