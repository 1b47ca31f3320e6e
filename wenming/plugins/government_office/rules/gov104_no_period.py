"""GOV104: in a report on several years, a figure that does not say whether it is of one year or of all.

Why: 督查活动200余项 in a report on three years may be 200 a year or 200 in all: three times as much or not.
Bad: 开展各类督查活动200余项. Good: 三年来开展督查640项, or 年均213项.
Fix: none; only the records tell which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.government_office.rules.issuer import is_ours
from wenming.plugins.government_office.rules.years import years_of

__all__ = ["RULE"]

_FLOWS = frozenset({
    "件", "项", "項", "次", "批次", "人次", "户次", "戶次", "家次", "场", "場", "场次", "篇", "条", "條", "期", "起", "份",
})  # fmt: skip
_TIMES = re.compile(  # that hold for the paragraph
    r"(?:19|20)\d\d年|[一二两兩三四五六七八九十几幾]年来|[一二两兩三四五六七八九十几幾]年來|"
    r"今年|去年|当年|當年|上半年|下半年|累计|累計|期间|期間|以来|以來|\d月"
)
_EACH = re.compile("每年|年均|全年|历年|歷年|每月|每季|每周|每週|每半年")  # that hold for the sentence


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    if not years_of(context) or not is_ours(context):
        return
    # Not before: its tables are large, and most reports are on one year.
    from wenming.zh import NumeralError, find_quantities

    for path, text in context.texts:
        if {"rows", "header", "title", "caption", "note"} & set(path) or _TIMES.search(text):
            continue
        try:
            found = [
                one
                for said in text.split("。")
                if not _EACH.search(said)
                for one in find_quantities(said)
                if one.unit in _FLOWS
            ]
        except NumeralError:
            continue
        if found:
            at = text.find(found[0].text)
            yield Diagnostic("GOV104", "warning", {"figure": str(found[0])}, path, span=(at, at + len(found[0].text)))


RULE = Rule(
    code="GOV104",
    summary="a figure of several years without its time",
    message="{figure}: of one year, or of all?",
    hint="Say the time: 三年来, 年均, 每年, 2025年.",
    look=_look,
)
