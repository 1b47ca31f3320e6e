"""W409: years written in two ways.

Why: a year has four digits (GB/T 15835-2011, 5.1.4); 24年 beside 2024年 may be read as a span of 24 years, and
二〇二四年 beside 2024年 shows that two texts were put together.
Bad: 2025年2月启动，25年11月完成验收。
Good: 2025年2月启动，2025年11月完成验收。
Fix: none yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_SHORT = re.compile(r"(?<![\d.十百千第近约約余届])[’'‘]?(?P<year>[0-3]\d)年(?:度|全年|初|底|末|上半年|下半年|第?[一二三四1-4]季度|1?\d月)(?!期)")
_FULL = re.compile(r"(?<!\d)(?:19|20)\d\d年")
_HANZI = re.compile("[二一][〇○零九]{1}[〇○零一二三四五六七八九]{2}年")
_PLACES = ("opening", "closing", "body", "items")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield one finding a form, at its first place, where four digits are the rule."""
    whole = next((one[0] for _, text in context.texts_with("年") if (one := _FULL.search(text))), None)
    if whole is None:
        return
    for pattern in (_SHORT, _HANZI):
        found = [(path, one) for path, text in _prose(context, pattern is _HANZI) for one in pattern.finditer(text)]
        if found:
            path, first = found[0]
            values = {"year": first[0], "other": whole, "count": len(found)}
            yield Diagnostic("W409", "warning", values, path, span=first.span(), occurrences=len(found))


def _prose(context: CheckContext, body: bool) -> Iterator[tuple[Path, str]]:
    """Yield the texts; of hanzi years those of the *body* only, since titles keep to an older custom."""
    for path, text in context.texts_with("年"):
        if not body or (path[-1] != "title" and any(step in path for step in _PLACES)):
            yield path, text


RULE = Rule(
    code="W409",
    summary="years written in two ways",
    message="{year} is not written like {other} (found {count} times)",
    hint="Write years in four Arabic digits throughout.",
    look=_look,
)
