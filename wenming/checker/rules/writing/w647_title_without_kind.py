"""W647: a title with 关于 that names no kind of paper.

Why: a title is the office, 关于 and the matter, 的 and the kind: who files it looks at the last word
(党政机关公文处理工作条例, 9; GB/T 9704-2012, 7.3.1).
Bad: Report("关于2025年文明创建工作", opening=["全年工作如下。"])
Good: Report("关于2025年文明创建工作的报告", opening=["全年工作如下。"])
Good: Report("2025年文明创建工作", opening=["全年工作如下。"])
Fix: none; only the writer knows which kind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_KINDS = (
    "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|总结|汇报|计划|方案|要点|规划|讲话|发言|说明|办法"
    "|规定|细则|制度|情况|建议|提案|答复|预案|清单|倡议书|调研|思考|安排|打算|材料|提纲|体会|简报|信息|公示|总结报告|回复|评价|目录"
    "|決議|決定|公報|意見|通報|報告|請示|批覆|議案|紀要|總結|匯報|彙報|計劃|規劃|講話|發言|說明|辦法|規定|細則|情況|建議|答覆|預案|清單|倡議書|調研|材料|提綱|體會|簡報|信息"
)
_MATTER = re.compile(r"[\u3400-\u9fff]{0,20}?(?:关于|關於)")
_NAMED = re.compile(rf"(?:{_KINDS})(?:》|”)?(?:[（(][^（）()]*[）)])*$")


def _find(context: CheckContext) -> Iterator[Slip]:
    path = Path(("title",))
    title = context.printed[path].strip(" 。")
    if _MATTER.match(title) and not _NAMED.search(title):
        yield Slip(path, 0, len(context.printed[path]), title)


_SLIPS = SlipRule("W647", _find, "info")

RULE = Rule(
    code="W647",
    summary="a title with 关于 that names no kind of paper",
    message="the title names no kind of paper: {found}",
    hint="End it with the kind: 的报告, 的通知, 的方案.",
    severity="info",
    look=_SLIPS.look,
)
