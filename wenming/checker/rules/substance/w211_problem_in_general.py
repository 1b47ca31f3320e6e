"""W211: a problem named in general only.

Why: 与上级要求仍有差距 fits every report of every year; a problem that is not named cannot be solved.
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任，逐项分解任务，按月督查通报，各项工作稳步推进，服务群众更加便捷，机关面貌焕然一新。
    二、存在问题
    我局工作虽然取得一定成绩，但与上级要求和群众期望相比，仍有一定的差距。
    三、下一步打算
    年内完成各项任务。
Good:
    2025年工作总结
    一、主要做法
    成立专班，压实责任，逐项分解任务，按月督查通报，各项工作稳步推进，服务群众更加便捷，机关面貌焕然一新。
    二、存在问题
    与群众期望相比仍有差距，主要是窗口人手不足，设备老旧。
    三、下一步打算
    年内完成各项任务。
Fix: none; only the office knows its problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import length_of
from wenming.diagnostics import Diagnostic
from wenming.model import Problem, Section

__all__ = ["RULE"]

_GENERAL = re.compile(
    r"(?:与|與|和|同|离|離|距|跟)[^，。；]{0,30}?(?:要求|标准|標準|期望|期待|目标|目標|单位|單位|需求|需要)[^。；]{0,10}?"
    r"(?:还会?有|還會?有|仍有|尚有|存在|有)(?:着|著)?(?:一定|较大|較大|不小)?的?(?:差距|不足|距离|距離)"
)
_NAMED = re.compile(
    "(?:问题|問題|不足|困难|困難|短板)(?:主要)?(?:是|：|:|在于|在於|表现|表現)|存在[^。；]{0,16}(?:不够|不夠|不足|薄弱|短缺|滞后|滯後|偏紧|偏緊)"
)
_LONG = 800  # characters; a short text may say no more
_CONCRETE = re.compile(
    "主要是|主要表现|主要表現|一是|首先|比如|例如|人手|人员|人員|队伍|隊伍|经费|經費|资金|資金|设备|設備|设施|設施|机制|機制|意识|意識|能力|"
    "力度|不够|不夠|不高|不强|不強|不平衡|不到位|缺乏|缺少|薄弱|滞后|滯後|老旧|老舊|偏|难|難|慢|少|宣传|宣傳"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Judge the part on problems; where there is none, the sentence of a long report that stands for it."""
    parts = [(path, section) for path, section in context.find(Section) if section.role == "problems"]
    if context.find(Problem):
        return
    if not parts and length_of(context) >= _LONG:
        yield from _alone(context)
    for path, section in parts:
        inside = [one for one in context.texts if one[0][: len(path)] == path and one[0] != path.under("title")]
        said = "".join(text for _, text in inside)
        found = _GENERAL.search(said)
        if found and not section.children and not _CONCRETE.search(said):
            yield Diagnostic("W211", "warning", {"text": found[0]}, inside[0][0])


def _alone(context: CheckContext) -> Iterator[Diagnostic]:
    said = ((path, _GENERAL.search(text)) for path, text in context.texts_with("差距", "不足", "距离", "距離"))
    path, found = next(((path, found) for path, found in said if found), (None, None))
    if found and not any(_NAMED.search(text) for _, text in context.texts):
        yield Diagnostic("W211", "warning", {"text": found[0]}, path, span=found.span())


RULE = Rule(
    code="W211",
    summary="a problem named in general only",
    message="“{text}” names no problem",
    hint="Say what is lacking: what, where, how much.",
    look=_look,
)
