"""W407: figures of another year among those of the report.

Why: a sentence that begins with last year's date and compares with nothing was left over from last year's report.
Bad:
    2025年工作总结
    一、主要做法
    2024年全年共受理来访128批，办结率98%。
Good:
    2025年工作总结
    一、主要做法
    2025年全年共受理来访128批，比2024年下降8%。
Fix: none; only the records know the figures of the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import ahead, in_next_steps, is_plan, sentences, title_years
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_BEGINS = re.compile(
    r"[ \u3000]*(?:截至|截止)?(?P<year>(?:19|20)\d\d)年(?:度|全年|以来|以來|底|末|1[-—–~～至]1?\d月)?[，,]?"
    r"(?P<next>我[局委办办院校镇街乡县区市司处所站中][^，。；]{0,10}|全[市县区局院校镇街乡县區縣市]|本[局院校]|各[级級部]|共|累计|累計|先后|先後|全年|"
    r"组织|組織|开展|開展|举办|舉辦|召开|召開|受理|接待|完成|印发|印發|发布|發布|投入|新增|走访|走訪|办理|辦理)"
)
_REASON = re.compile("同比|比|较|較|上年|去年|自|起|始|曾|当时|當時|首次|历史|歷史|“|《|〔|获|獲|命名|称号|稱號|被评|被評|先后于|基础上|基礎上|其中|以来|以來")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    years = title_years(context)
    if not years or is_plan(context):
        return
    for path, text in context.texts:
        if path[0] not in ("opening", "sections", "closing") or path[-1] == "title" or in_next_steps(context, path):
            continue
        if any(str(year) in text for year in years) or "今年" in text:
            continue  # years side by side: a comparison, or a history
        for start, said in sentences(text):
            found = _BEGINS.match(said)
            if found and int(found["year"]) not in years and not _REASON.search(said) and not ahead(said):
                span = (start + found.start("year"), start + found.end("year") + 1)
                values = {"year": found["year"], "title": min(years)}
                yield Diagnostic("W407", "warning", values, path, span=span)


RULE = Rule(
    code="W407",
    summary="figures of another year than the report's",
    message="this sentence tells of {year}, the report is on {title}",
    hint="Put in the figures of the year, or say what is compared.",
    look=_look,
)
