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
_NOUN = (  # what a mask often stands before, so that the finding names it whole; else one character
    rf"(?:文化艺术节|文化藝術節|文化节|文化節|旅游节|旅遊節|旅游|旅遊|社区|社區|街道|小区|小區|周年|週年|经济社会|經濟社會|单位|單位|学校|學校|公司|"
    rf"项目|項目|同志|万元|萬元|亿元|億元|(?![带帶给給等的和与與及将將把被在])[{_HAN}])"
)
_MASK = re.compile(
    rf"(?=[12{_X}○◯*{{_＿待（(此T])(?:"  # where one may begin: this keeps the cost of all other characters low
    # a year with digits masked: 201X, 20XX, 202×年
    rf"(?<![{_LATIN}])(?:19|20)(?:\d[{_X}*]|[{_X}*]{{2}})(?:年度?)?"
    # several in a row, alone: XX年, xxxx-xxxx年, XX街道; not the XX of a Latin word
    rf"|(?<![{_LATIN}])[{_X}]{{2,}}(?:[-—–~～至][{_X}]{{2,}})?(?![{_LATIN}]){_NOUN}?"
    # one before hanzi: X局, x市; not X光, X射线, X波段雷达, X轴, and not 3×米 or 1.2×长
    rf"|(?<![{_LATIN}.）)])[{_X}](?=[{_HAN}])(?!光|射|线|線|波|轴|軸|染|型|形){_NOUN}?"
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
    places: dict[str, list[tuple[str, Path | None, tuple[int, int]]]] = {}
    for path, text, offset in (*_titles_again(context), *_all_texts(context)):
        names = [name.span() for name in _NAME.finditer(text)] if "《" in text and _MASK.search(text) else []
        for found in _MASK.finditer(text):
            at = bisect_left(names, found.span()) - 1
            name = names[at] if at >= 0 and found.end() <= names[at][1] else None
            if name is None or not _MODEL.search(text, *name):
                key, (start, end) = ("《》", name) if name else (found[0], found.span())
                place = (text[start:end], path, (offset + start, offset + end))
                where = places.setdefault(key, [])
                where.extend([place] if where[-1:] != [place] else [])  # a name with two masks is one
    for where in places.values():
        term, path, span = where[0]
        values = {"term": term, "count": len(where)}
        yield Diagnostic("W501", "error", values, path, span=span, occurrences=len(where))


def _titles_again(context: CheckContext) -> Iterator[tuple[None, str, int]]:
    """Yield the titles that stand again above the report's own, with their offsets in the source."""
    own = context.spans.get(Path(("title",)))
    for noted in context.written.noted:
        if noted.kind == "title" and own is not None and noted.span.start < own.start:
            yield None, noted.text, noted.span.start


def _all_texts(context: CheckContext) -> Iterator[tuple[Path, str, int]]:
    yield from ((path, text, 0) for path, text in context.texts_with(*_NEEDED))
    for name in ("addressee", "issuer"):
        yield Path((name,)), getattr(context.report, name), 0


RULE = Rule(
    code="W501",
    summary="a placeholder left standing",
    message="the placeholder {term} was not filled in (found {count} times)",
    hint="Put in the name or figure that belongs there.",
    severity="error",
    look=_look,
)
