"""W202: a next step without an owner or a day.

Why: what nobody has to do by any day is not done, and next year nobody can say whether it was.
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、下一步打算
    （一）充实队伍
    加强人员招录。
    （二）更新设备
    分批淘汰旧机。
Bad:
    Report("2025年工作总结", sections=[Section("主要做法", ["成立专班，压实责任，逐项分解任务。" * 60]),
        Section("下一步打算", ["我局将再接再厉，全面提升工作水平。"], role="next_steps")])
Good:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、下一步打算
    （一）充实队伍
    由人事科牵头，6月底前完成。
    （二）更新设备
    由办公室负责，年内完成。
Good:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、下一步打算
    （一）充实队伍
    区人事局于6月底前招录8名。
    （二）更新设备
    后勤科每季度淘汰一批旧机。
Fix: none; only the office knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import is_account, length_of
from wenming.checker.steps import next_steps
from wenming.diagnostics import Diagnostic
from wenming.model import Path, Section, find

__all__ = ["RULE"]

_LONG = 800  # characters; a short report may tell its steps in a sentence
_OWNER = re.compile(
    r"负责|負責|牵头|牽頭|责任单位|責任單位|责任人|責任人|责任科室|承办|承辦|配合单位|由[^，。；]{2,12}(?:科|处|局|办|组|站)"
    r"|[^\W\d_我本各全该該](?:科|股|处|處|局|委|中心)(?:于|於|每[年季月周半])"  # 区司法局于6月底前：it is the subject
)
_DUE = re.compile(r"\d月|[上中下]旬|年底|年内|年內|月底|季度|[上下]半年|\d{4}年|每[日周月季年]|每半年|长期|長期|全年")
_ = str  # marks words for the catalogues
_LACKS = {  # by: has an owner, has a day
    (False, False): _("an owner and a day"),
    (False, True): _("an owner"),
    (True, False): _("a day"),
}


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield one finding for each thing that is missing, at the first step that lacks it."""
    lacking: dict[str, list[Path]] = {}
    for path, missing in _lacking(context):
        lacking.setdefault(missing, []).append(path)
    for missing, paths in lacking.items():
        values = {"title": context.printed[paths[0].under("title")], "missing": missing, "count": len(paths)}
        yield Diagnostic("W202", "info", values, paths[0], occurrences=len(paths))


def _lacking(context: CheckContext) -> Iterator[tuple[Path, str]]:
    words: dict[tuple[str | int, ...], list[str]] = {path: [] for path, _ in next_steps(context)}
    for path, text in context.texts:
        for end in range(len(path), 0, -1):
            if path[:end] in words:
                words[path[:end]].append(text)
                break
    for path, step in next_steps(context):
        said = "\n".join(words[path])
        owned = bool(step.owner or _OWNER.search(said))
        dated = step.due is not None or bool(_DUE.search(said))
        if not (owned and dated):
            yield path, _LACKS[owned, dated]
    yield from _in_prose(context, tuple(words))


def _in_prose(context: CheckContext, steps: tuple[tuple[str | int, ...], ...]) -> Iterator[tuple[Path, str]]:
    """Yield the parts on what comes next that are no list of steps, where they name neither who nor when."""
    if length_of(context) < _LONG or not is_account(context):
        return
    for path, section in find(context.report, Section):
        under = [one for one in context.texts if one[0][: len(path)] == path]
        if section.role == "next_steps" and len(under) > 1 and not any(step[: len(path)] == path for step in steps):
            said = "\n".join(text for _, text in under)
            if not (_OWNER.search(said) or _DUE.search(said)):
                yield path, _LACKS[False, False]


RULE = Rule(
    code="W202",
    summary="a next step without an owner or a day",
    message="the next step {title} lacks {missing} ({count} steps do)",
    hint="Say who does it (owner) and by which day (due), in the data or in words.",
    severity="info",
    look=_look,
)
