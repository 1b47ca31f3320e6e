"""W208: a report that knows no problem.

Why: a report of work tells what is wrong too (主要做法, 存在问题, 下一步打算); one that only praises is not believed.
Bad: Report("2025年工作总结", sections=[Section("主要做法", ["各项任务全面完成，群众满意度持续提高。" * 60])])
Good: Report("2025年工作总结", sections=[Section("主要做法", ["任务全面完成，但人手不足，设备老旧。" * 60])])
Fix: none; only the office knows its problems.

A speech, which begins with whom it addresses, need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import is_account, length_of
from wenming.diagnostics import Diagnostic
from wenming.model import Path, Section

__all__ = ["RULE"]

_LONG = 1000  # characters; a short account of one campaign need not
_PROBLEM = re.compile(  # 困难职工 and 解决问题 are deeds
    "存在|不足|差距|短板|薄弱|欠缺|缺乏|缺少|不够|不夠|不高|不强|不強|不平衡|滞后|滯後|偏紧|偏緊|偏少|偏低|仍需|有待|不到位|矛盾|较繁重|較繁重"
    "|(?:问题|問題|困难|困難)(?:和|是|在|较|較|仍|还|還|依然|突出|主要)|(?:仍|尚|还|還|一些|有些)有?[^，。；]{0,8}(?:问题|問題|困难|困難)"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    if not is_account(context) or context.report.addressee or length_of(context) < _LONG:
        return
    told = any(section.role == "problems" for _, section in context.find(Section))
    if not told and not any(_PROBLEM.search(text) for _, text in context.texts):
        yield Diagnostic("W208", "info", {}, Path(("title",)))


RULE = Rule(
    code="W208",
    summary="a report that names no problem",
    message="the report names no problem at all",
    hint="Say what is wrong or lacking, and what will be done about it.",
    severity="info",
    look=_look,
)
