"""W501: a placeholder left standing.

Why: X局 and 201X年 betray a model text that nobody filled in; a paper with them cannot be issued.
Bad: 走访困难家庭X户。
Bad: 由{{ issuer }}负责，数据（待补充）。
Good: 走访困难家庭12户，配备X光机。
Fix: none; only the writer knows what belongs there.
"""

from __future__ import annotations

import re
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
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    counts: dict[str, int] = {}
    first: dict[str, tuple[Path, tuple[int, int]]] = {}
    for path, text in _all_texts(context):
        for found in _MASK.finditer(text):
            term = found.group()
            counts[term] = counts.get(term, 0) + 1
            first.setdefault(term, (path, found.span()))
    for term, (path, span) in first.items():
        count = counts[term]
        yield Diagnostic("W501", "error", {"term": term, "count": count}, path, span=span, occurrences=count)


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
