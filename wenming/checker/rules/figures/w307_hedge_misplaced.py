"""W307: a hedge beside a figure that is exact, or two hedges beside one.

Why: 123余件 says that the cases were counted, and that they were not: 余 follows a round figure, and 近 stands
before one. 近300余件 is below 300 and above it at once (for texts: N-2 of ``wenming.zh.check_numbers``).
Bad: Report("总结", opening=["走访{n}。"], metrics=[Metric("n", "123余件")])
Bad: Report("总结", opening=["约{n}。"], metrics=[Metric("n", "2000余册")])
Good: Report("总结", opening=["走访{n}。"], metrics=[Metric("n", "120余件")])
Good: Report("总结", opening=["共{n}。"], metrics=[Metric("n", "2000余册")])
Fix: none; only the writer knows the number.

Round is a whole number of tens, or whatever is given in 万 or 亿. 近 is asked of counts only: 近2吨, 近99% and
近3倍 are said of what has parts; so is 多 behind the unit (3年多), which is held to be wrong for counts alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Cite, Path, Text
from wenming.zh import Quantity

__all__ = ["RULE"]

_BEHIND_UNIT = ("{u}多", "{u}余", "{u}餘", "个多", "個多")
# A mark that ends another word is none: 节约, 附近.
_MARK = re.compile(
    r"(?:大约|大約|(?<![节節预預签簽违違履条條公契特邀简簡集制隐隱])[约約]|将近|將近|(?<![附最靠远遠邻鄰临臨亲親])近"
    r"|接近|大概|超过|超過|不足|不到|至少|不少于|不低于)$"
)
_TAIL = re.compile(r"(?:左右|上下(?![班车車游联聯级級])|以上|以下|以内|以內)")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    hedged = {one.id: one.quantity for one in context.report.metrics if one.quantity.approximation is not None}
    for index, metric in enumerate(context.report.metrics):
        if metric.id in hedged and _is_wrong(metric.quantity):
            values = {"metric": metric.id, "figure": str(metric.quantity)}
            yield Diagnostic("W307", "warning", values, Path(("metrics", index)))
    for path, text in context.model_texts:
        for cite, said in _twice(text, hedged):
            yield Diagnostic("W307", "warning", {"metric": cite.metrics[0], "figure": said}, path)


def _is_wrong(quantity: Quantity) -> bool:
    """Tell whether 余, 多 or 近 stands beside a figure that is not round."""
    value = quantity.value
    if not isinstance(value, Decimal) or quantity.approximation not in ("over", "nearly"):
        return False
    if any(mark in quantity.wording for mark in _BEHIND_UNIT):  # 3年多, 5个多月; but never 3件多
        return quantity.kind == "count"
    if quantity.approximation == "nearly" and (quantity.kind != "count" or quantity.unit in ("", "半")):
        return False
    return quantity.scale == 1 and (value < 10 or value.as_integer_ratio()[0] % 10 != 0 or value != int(value))


def _twice(text: Text, hedged: dict[str, Quantity]) -> Iterator[tuple[Cite, str]]:
    """Yield the citations with two marks, the figure's own and those of the prose around it, as they read."""
    spans = text.spans
    for at, cite in enumerate(spans):
        if not isinstance(cite, Cite):
            continue
        quantity = hedged.get(cite.metrics[0])
        before = spans[at - 1] if at else ""
        behind = spans[at + 1] if at + 1 < len(spans) else ""
        mark = _MARK.search(before[-4:]) if isinstance(before, str) else None
        tail = _TAIL.match(behind) if isinstance(behind, str) else None
        if (quantity is not None) + (mark is not None) + (tail is not None) > 1:
            yield cite, f"{mark[0] if mark else ''}{quantity or cite}{tail[0] if tail else ''}"


RULE = Rule(
    code="W307",
    summary="a hedge beside a figure that is not round, or two beside one",
    message="{metric} reads {figure}: that hedge does not fit",
    hint="Write 余 behind and 近 before a round figure (120余件, 近300件), the exact figure alone (123件), and one"
    " hedge only.",
    look=_look,
)
