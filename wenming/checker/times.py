"""What time a report gives account of, and what a sentence says of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from wenming.checker.rule import CheckContext, once
from wenming.model import NextStep, Path, Section
from wenming.zh.date_expression import DateExpression

__all__ = [
    "DONE",
    "Span",
    "ahead",
    "in_next_steps",
    "is_plan",
    "period_of",
    "sentence_at",
    "sentences",
    "title_years",
]

_SPANS = ("year", "half", "quarter", "month", "range", "plan")
_PLANS = re.compile("计划|計劃|打算|安排|方案|规划|規劃|要点|要點|思路|部署")
_FAR = 300  # characters of a sentence on either side that are looked at
_ACCOUNTS = re.compile("总结|總結|汇报|彙報|匯報|报告|報告|情况|情況|通报|通報|公报|公報|回顾|回顧")
DONE = re.compile(
    "已|了|召开|召開|举办|舉辦|举行|舉行|开展|開展|完成|建成|印发|印發|出台|成立|启动|啟動|荣获|榮獲|获评|獲評|获得|獲得|命名|"
    "走访|走訪|投入|签订|簽訂|组织|組織|受理|办结|辦結|通过|通過|新增|实现|實現"
)
"""Words of what was done."""
_AHEAD = re.compile(
    "将|將|拟|擬|计划|計劃|预计|預計|力争|力爭|争取|爭取|确保|確保|目标|目標|打算|下一步|明年|来年|來年|底前|前完成|前建成|以前|之前|"
    "规划|規劃|有效期|任期|为期|為期|起施行|起实施|起實施|起执行|起執行|截止日|截止时间|截止時間|要在|到期|届满|屆滿|待"
)


@frozen
class Span:
    """A span of time that a title names.

    Attributes:
        start: First day.
        end: Last day.
        kind: ``year``, ``half``, ``quarter``, ``month``, ``range`` or ``given``.
        text: The words.
    """

    start: date
    end: date
    kind: str
    text: str


@once
def title_years(context: CheckContext) -> frozenset[int]:
    """Return the years that the title names, those between two ends too, though the dash was lost: 2023年2025年."""
    found: set[int] = set()
    before: DateExpression | None = None
    for _, one in _in_title(context):
        if one.start and one.end:
            beside = before is not None and before.start and before.span and one.span and before.span[1] == one.span[0]
            first = before.start if before and beside else None
            found.update(range(first.year if first else one.start.year, one.end.year + 1))
        before = one
    return frozenset(found)


@once
def period_of(context: CheckContext) -> Span | None:
    """Return the time the report gives account of: as given, else the first that the title names."""
    given = context.report.period
    if given is not None and given.start and given.end:
        return Span(given.start, given.end, "given", given.label)
    for _, one in _in_title(context):
        if one.kind in _SPANS and one.start and one.end:
            return Span(one.start, one.end, one.kind, one.text)
    return None


@once
def is_plan(context: CheckContext) -> bool:
    """Tell whether the title speaks of what will be done, and of nothing that was."""
    title = context.printed.get(Path(("title",)), "")
    return bool(_PLANS.search(title)) and not _ACCOUNTS.search(title)


def in_next_steps(context: CheckContext, path: Path) -> bool:
    """Tell whether the text at *path* stands in a part on what comes next."""
    role = ""
    for end in range(2, len(path) + 1, 2):
        node = Path(path[:end]).look_up(context.report) if path[0] == "sections" else None
        if isinstance(node, NextStep):  # a deed that was read is none, whatever its title
            return not context.spans or role not in ("measures", "results")
        if not isinstance(node, Section):
            return False
        if node.role == "next_steps":
            return True
        role = node.role
    return False


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of *text* with its offset; ； parts them too."""
    for found in re.finditer("[^。！？；\n]+", text):
        yield found.start(), found[0]


def sentence_at(text: str, at: int) -> str:
    """Return the sentence of *text* that stands at *at*, as far as it reaches on either side."""
    before, behind = text[max(0, at - _FAR) : at], text[at : at + _FAR]
    return re.split("[。！？；\n]", before)[-1] + re.split("[。！？；\n]", behind)[0]


def ahead(sentence: str) -> bool:
    """Tell whether *sentence* speaks of what is still to come."""
    return _AHEAD.search(sentence) is not None


def _in_title(context: CheckContext) -> Iterator[tuple[Path, DateExpression]]:
    for path, one in context.dates:
        if path != Path(("title",)):
            return
        yield path, one
