"""GOV113: a table by years whose total or mean the years do not give.

Why: the total and the yearly mean stand behind the years, and are added up first of all.
Bad: 9120, 9210, 9270, 合计27500. Good: 合计27600, 年均9200.
Fix: none; only the yearly registers tell which cell is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Rule, Table

__all__ = ["RULE"]

_YEAR = re.compile(r"(?:19|20)\d\d年?(?:度)?")
_TOTALS, _MEANS = ("合计", "合計", "总计", "總計", "共计", "共計"), ("年均", "平均")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, table in context.find(Table):
        if not table.header:
            continue
        head = [context.printed[path.under("header", at)] for at in range(len(table.header))]
        years = [at for at, word in enumerate(head) if _YEAR.fullmatch(word)]
        for row in range(len(table.rows)):
            here = path.under("rows", row)
            values = [_number(context.printed.get(here.under(at), "")) for at in range(len(head))]
            given = [values[at] for at in years]
            if len(years) < 2 or None in given:
                continue
            total = sum((one for one in given if one is not None), Decimal(0))
            for at, word in enumerate(head):
                found, due = values[at], total if word in _TOTALS else total / len(years) if word in _MEANS else None
                if found is not None and due is not None and abs(found - due) > _half(found):
                    said = {"column": word, "found": f"{found}", "due": f"{round(due, 2)}"}
                    yield Diagnostic("GOV113", "error", said, here.under(at))


def _number(cell: str) -> Decimal | None:
    """Return the plain number in *cell*; ``None`` for words, approximations and rates."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(万|萬)?[^\d%余餘多]{0,3}", cell.strip())
    return Decimal(found[1]) * (10**4 if found[2] else 1) if found else None


def _half(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb(min(0, exponent) - 1) if isinstance(exponent, int) else Decimal(0)


RULE = Rule(
    code="GOV113",
    summary="a yearly table that does not add up",
    message="{column} is {found}, the years give {due}",
    hint="Add the years again, and correct the cell that differs.",
    severity="error",
    look=_look,
)
