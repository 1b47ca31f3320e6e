"""W631: 百分点 with an amount or a score.

Why: 个百分点 is the difference of two rates; an amount grows by %, a score by 分 (国家统计局: 百分点).
Bad: 旅游收入同比增长5.2个百分点。
Bad: 测评得分提高1.5个百分点。
Good: 旅游收入同比增长5.2%，增速提高1.5个百分点。
Good: 测评得分提高1.5分，满意率提高2个百分点。
Fix: unsure; % or 分 is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_HOW = "(?:同比|环比|較上年同期|较上年同期|比上年同期|較上年|较上年|比上年|較去年|较去年|比去年|分别|分別|实现|實現|总体|整体){0,2}"
_MOVED = "(?:增长|增加|下降|减少|提高|上升|提升|增長|減少)(?:了)?"
_POINTS = "[0-9]+(?:\\.[0-9]+)?(?P<unit>[个個]百分[点點])"
_AMOUNTS = (
    "收入|产值|產值|人数|人數|件数|件數|批次|人次|总量|總量|总额|總額|投资额|投資額|数量|數量|支出|利润|利潤|面积|面積|产量|產量|销售额|銷售額|存款余额|增加值|总产值|降水量|用电量|排放量"
)
_SCORES = "得分|评分|評分|总分|總分|分数|分數|考核分"
_WRONG = re.compile(
    f"(?P<amount>(?:{_AMOUNTS}){_HOW}{_MOVED}{_POINTS})"
    f"|(?P<score>(?:{_SCORES}){_HOW}{_MOVED}{_POINTS.replace('unit', 'unit2')})"
)


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts_with("百分点", "百分點"):
        for found in _WRONG.finditer(text):
            unit = found["unit"] or found["unit2"]
            new = found[0].removesuffix(unit) + ("%" if found["amount"] else "分")
            yield Slip(path, *found.span(), found[0], new)


_SLIPS = SlipRule("W631", _find, "error")

RULE = Rule(
    code="W631",
    summary="百分点 with an amount or a score",
    message="{found}: 百分点 is a difference of rates; write {new}",
    hint="Write % for an amount and 分 for a score, or name the rate that changed.",
    severity="error",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
