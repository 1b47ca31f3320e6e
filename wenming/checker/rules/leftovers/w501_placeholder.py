"""W501: a placeholder left standing.

Why: X局 and 201X年 betray a model text that nobody filled in; a paper with them cannot be issued.
Bad: 走访困难家庭X户。
Bad: 由{{ issuer }}负责，数据（待补充）。
Bad: 印发《XX市文明单位创建方案》。
Good: 走访困难家庭12户，配备X光机。
Good: 下发《XX单位创建方案（范本）》。
Fix: none; only the writer knows what belongs there.

Names in 《》 with one are a finding together, which tells the first of them; one that calls itself a model (范本, 样式) is
right as it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_X = "xXｘＸ×✕╳"
_HAN = "\u3400-\u9fff"
_NEEDED = (*_X, *"*○◯{_＿待", "此处", "此處", "TODO", "TBD")  # one of these is in each placeholder
_LATIN = "A-Za-z0-9Ａ-Ｚａ-ｚ０-９"
_MASK = re.compile(
    rf"(?=[12{_X}○◯*{{_＿待（(此T])(?:"  # where one may begin: this keeps the cost of all other characters low
    # a year with digits masked: 201X, 20XX, 202×年
    rf"(?<![{_LATIN}])(?:19|20)(?:\d[{_X}*]|[{_X}*]{{2}})(?:年度?)?"
    # several in a row, alone: XX年, xxxx-xxxx年, XX街道; not the XX of a Latin word
    rf"|(?<![{_LATIN}])[{_X}]{{2,}}(?![{_LATIN}])[年月日{_HAN}]?"
    # one before hanzi: X局, x市; not X光, X射线, X波段雷达, X轴, and not 3×米 or 1.2×长
    rf"|(?<![{_LATIN}.）)])[{_X}](?=[{_HAN}])(?!光|射|线|線|波|轴|軸|染|型|形)[{_HAN}]"
    # rings and stars in the place of a name: ○○局, **街道
    rf"|[○◯]{{2,}}[{_HAN}]?|(?<!\*)\*{{2,4}}(?=[{_HAN}])[{_HAN}]"
    # tags of a template that was never run, rules to write on, notes to oneself
    r"|\{\{[^{}]{0,80}\}\}|\{%[^{}%]{0,80}%\}|[_＿]{3,}"
    r"|(?<!有)待(?:补充|補充)|[（(]待(?:定|补|補|填|核|查|确认)[^（）()]{0,3}[)）]|待填写|待填寫"
    r"|此处(?:填写|插入|补充)|此處(?:填寫|插入|補充)|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])"
    r")"
)


_NAME = re.compile("《[^《》\n]{1,60}》")
_MODEL = re.compile("范本|範本|模板|样本|樣本|样式|樣式|范例|範例|示例|格式|样表|樣表|表样|空白表")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    places: dict[str, list[tuple[Path, tuple[int, int]]]] = {}
    for path, text in _all_texts(context):
        names = [name.span() for name in _NAME.finditer(text)] if "《" in text and _MASK.search(text) else []
        for found in _MASK.finditer(text):
            at = bisect_left(names, found.span()) - 1
            name = names[at] if at >= 0 and found.end() <= names[at][1] else None
            if name is None:
                places.setdefault(found[0], []).append((path, found.span()))
            elif not _MODEL.search(text, *name):
                places.setdefault("《》", []).append((path, name))
    for where in places.values():
        path, span = where[0]
        values = {"term": _words(context, path)[slice(*span)], "count": len(where)}
        yield Diagnostic("W501", "error", values, path, span=span, occurrences=len(where))


def _words(context: CheckContext, path: Path) -> str:
    return context.printed[path] if path in context.printed else str(path.look_up(context.report))


def _all_texts(context: CheckContext) -> Iterator[tuple[Path, str]]:
    yield from context.texts_with(*_NEEDED)
    for name in ("addressee", "issuer"):
        yield Path((name,)), getattr(context.report, name)


RULE = Rule(
    code="W501",
    summary="a placeholder left standing",
    message="the placeholder {term} was not filled in (found {count} times)",
    hint="Put in the name or figure that belongs there.",
    severity="error",
    look=_look,
)
