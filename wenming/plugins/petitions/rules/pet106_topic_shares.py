"""PET106: shares of topics that neither make 100 % nor say that they are the first few.

Why: a reader adds up the classes; where a fifth is missing, they must be told that only the largest are shown.
Bad: a table of five classes whose shares make 80 %. Good: the same called 前五类, or with 其他19.67%.
Fix: none; add the other classes, or say 前五类.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule, Table

__all__ = ["RULE"]

_FEWEST = 3
_WHOLE = 100
_SHARE = re.compile(r"(?P<value>\d+(?:\.\d+)?)%")
_SHARES = re.compile(r"(?:占(?:比|总量|總量|全部)?[^，。；\d]{0,8}|(?<=%)[、和])(\d+(?:\.\d+)?)%")
_HEADER = re.compile(r"占比|比重|所占|所佔|佔比")
_TOPICS = re.compile(r"类|類|诉求|訴求|反映")
_SOME = re.compile(r"前[一二三四五六七八九十两兩\d]|主要|居前|较多|較多|集中|部分|等")
_TOTALS = ("合计", "总计", "小计", "合計", "總計", "小計")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, table in context.find(Table):
        caption = context.printed.get(path.under("caption"), "")
        shares = _column(context, path, table)
        yield from _judged(shares, path, some=bool(_SOME.search(caption)))
    for path, text in context.texts_with("%"):
        if path[-1] in ("title", "caption") or not _TOPICS.search(text):
            continue
        for sentence in re.split("[。；]", text):
            yield from _judged(_SHARES.findall(sentence), path, some=bool(_SOME.search(sentence)))


def _column(context: CheckContext, path: Path, table: Table) -> list[str]:
    """Return the shares of the column that says it holds them, without totals."""
    heads = [context.printed.get(path.under("header", index), "") for index in range(len(table.header))]
    column = next((index for index, head in enumerate(heads) if _HEADER.search(head)), None)
    if column is None or not any(_TOPICS.search(head) for head in heads):
        return []
    shares = []
    for index in range(len(table.rows)):
        cells = [context.printed.get(path.under("rows", index, number), "") for number in (0, column)]
        found = _SHARE.fullmatch(cells[1])
        if found is not None and cells[0] not in _TOTALS:
            shares.append(found["value"])
    return shares


def _judged(shares: list[str], path: Path, *, some: bool) -> Iterator[Diagnostic]:
    if len(shares) < _FEWEST:
        return
    places = max(len(one.partition(".")[2]) for one in shares)
    total = sum((Decimal(one) for one in shares), Decimal(0))
    slack = Decimal(len(shares)) * Decimal(5).scaleb(-places - 1)
    if total - _WHOLE > slack or (_WHOLE - total > slack and not some):
        yield Diagnostic("PET106", "warning", {"count": len(shares), "total": f"{total}%"}, path)


RULE = Rule(
    code="PET106",
    summary="shares of topics do not cover the whole",
    message="the shares of {count} classes make {total}",
    hint="Add the other classes (其他), or say that these are the first few (前五类).",
    look=_look,
)
