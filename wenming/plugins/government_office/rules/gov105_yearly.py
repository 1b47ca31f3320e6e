"""GOV105: a report on several years without figures for each of them.

Why: who assesses three years wants to see three years; one figure for all hides the year in which nothing was done.
Bad: a report on 2023—2025年 in which no table has a column for 2024年. Good: a column a year, 合计 and 年均 behind.
Fix: none; the figures of the years have to be looked up (field years of the speech).
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.government_office.rules.issuer import is_ours
from wenming.plugins.government_office.rules.years import years_of

__all__ = ["RULE"]

def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    years = years_of(context)
    if not years or not context.report.sections or not is_ours(context):
        return
    cells = "".join(text for path, text in context.texts if "header" in path or "rows" in path)
    lacking = [f"{year}年" for year in years if str(year) not in cells]
    if lacking:
        yield Diagnostic("GOV105", "warning", {"years": "、".join(lacking)}, Path(("title",)))


RULE = Rule(
    code="GOV105",
    summary="several years without yearly figures",
    message="no table has figures of {years}",
    hint="Add a table with a column for each year, the total and the yearly mean.",
    look=_look,
)
