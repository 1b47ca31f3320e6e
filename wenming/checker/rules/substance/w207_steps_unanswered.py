"""W207: what the report before announced, and this one does not speak of.

Why: a reader lays last year's next steps beside this year's deeds; what is done, half done or dropped is told.
Bad:
    check(Report("2026年工作总结", opening=["全年接待来访128批。"]), previous=Report("2025年工作总结", sections=[
        Section("下一步打算", role="next_steps", children=[NextStep("建设信访信息平台"), NextStep("培训接访人员")])]))
Good:
    check(Report("2026年工作总结", opening=["信访信息平台投入使用，接访人员全部培训。"]), previous=Report("2025年工作总结",
        sections=[Section("下一步打算", role="next_steps", children=[NextStep("建设信访信息平台"), NextStep("培训接访人员")])]))
Fix: none; only the office knows what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.steps import steps_as_read
from wenming.diagnostics import Diagnostic
from wenming.document.figures import Figures
from wenming.model import Path, Points, Report, Section, find, texts

__all__ = ["RULE"]

_ENOUGH = 0.5  # of the word pairs of a step; of a heading of two to four words fewer prove nothing
_EMPTY = re.compile(
    "进一步|進一步|继续|繼續|不断|不斷|加强|加強|推进|推進|推动|推動|加快|深入|扎实|紮實|着力|著力|努力|全面|持续|持續|做好|抓好|强化|強化|"
    "提升|提高|完善|工作|建设|建設|开展|開展|落实|落實|我们|我們|将|將|要|力争|力爭|确保|確保|计划|計劃|明年|今后|今後|下一步"
)
_HAN = re.compile("[\u4e00-\u9fff]+")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    if context.previous is None:
        return
    said = "\n".join(text for _, text in context.texts)
    pairs = _pairs(said)
    for step in _steps(context.previous):
        wanted = _pairs(_EMPTY.sub(" ", step))
        if len(wanted) >= 2 and len(wanted & pairs) < _ENOUGH * len(wanted):
            yield Diagnostic("W207", "warning", {"step": step})


def _steps(report: Report) -> Iterator[str]:
    """Yield what *report* announces: titles of its next steps, items of its lists, else sentences."""
    printed = {path: Figures(report).text(text) for path, text in texts(report)}
    for path, _ in steps_as_read(report):
        yield printed[path.under("title")].strip("。")
    for path, section in find(report, Section):
        if section.role == "next_steps" and not section.children:
            yield from _told(section, path, printed)


def _told(section: Section, path: Path, printed: dict[Path, str]) -> Iterator[str]:
    for n, block in enumerate(section.body):
        here = path.under("body", n)
        if isinstance(block, Points):
            for m, item in enumerate(block.items):
                first = here.under("items", m)
                yield printed[first.under("title") if item.title is not None else first.under("body", 0)]
        else:
            yield from (one for one in re.split("[。；]", printed.get(here, "")) if one)


def _pairs(text: str) -> set[str]:
    return {run[n : n + 2] for run in _HAN.findall(text) for n in range(len(run) - 1)}


RULE = Rule(
    code="W207",
    summary="a next step of the report before that this one does not answer",
    message="the report before announced {step}; nothing is said of it here",
    hint="Say that it was done, how far it came, or why it was dropped.",
    look=_look,
)
