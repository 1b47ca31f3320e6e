"""TOU106: a holiday of another length, or a base that was revised, compared as if it were the same.

Why: eight days have more visitors than seven; the rise is the calendar's. Such a comparison is made on a
comparable basis (可比口径) or by the day (日均), and says so.
Bad: 国庆假期8天，比上年多1天，接待游客586万人次，同比增长22%. Good: ……，按可比口径同比增长6.9%.
Fix: none; the comparable value has to be computed from the daily figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

_DIFFERS = re.compile(
    r"比(?:上年|去年)(?:同期)?[多少][\d一二两三]+天|(?:上年|去年)(?:同期)?(?:为|放假)?[\d一二两三]+天"
    r"|(?:上年|去年|上年同期)?基数(?:有|作了|已)?(?:所)?(?:调整|修订|核减|核增)|统计口径(?:有|作了|已)?(?:所)?(?:调整|变化|改变)"
)
_COMPARED = re.compile(r"同比(?:增长|下降|增加|减少)")
_BASIS = re.compile(r"可比|日均|同口径|不作比较|不可比")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("同比"):
        differs = _DIFFERS.search(text)
        if differs and _COMPARED.search(text, differs.end()) and not _BASIS.search(text):
            yield Diagnostic("TOU106", "error", {"why": differs.group()}, path, span=differs.span())


RULE = Rule(
    code="TOU106",
    summary="what is not comparable is compared",
    message="“{why}”, yet the growth is given without a comparable basis",
    hint="Compute last year's value on the same basis and say 按可比口径, or leave the comparison out.",
    severity="error",
    look=_look,
)
