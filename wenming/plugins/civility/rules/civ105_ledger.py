"""CIV105: a ledger of activities with gaps, or an activity that it has no record of.

Why: an inspector takes a figure, asks for its record, and wants date, place, people and a picture.
Bad: 主要活动台账 with — under 地点; 举办道德讲堂12场 and no such record. Good: every cell filled, one record each.
Fix: none; complete the record, or leave the activity out.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule, Table
from wenming.metrics import exact_value
from wenming.plugins.civility.criteria import ACTIVITIES
from wenming.plugins.civility.figures import tables_about

__all__ = ["RULE"]

_NOTHING = ("", "—", "-", "/", "无", "無", "待补", "待補")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    records: list[str] = []
    for path, table in tables_about(context, "活动台账", "活動台賬", "活動臺賬"):
        records += [context.printed[path.under("rows", line, 0)] for line in range(len(table.rows))]
        yield from _gaps(context, path, table)
    if records:
        yield from _without_record(context, "".join(records))


def _gaps(context: CheckContext, path: Path, table: Table) -> Iterator[Diagnostic]:
    """Yield the records in which a cell is blank, the first blank one of each."""
    for line, row in enumerate(table.rows):
        cells = [context.printed[path.under("rows", line, column)].strip() for column in range(len(row))]
        for column, cell in enumerate(cells):
            if cell in _NOTHING and table.header:
                missing = context.printed[path.under("header", column)]
                values = {"record": cells[0], "missing": missing}
                yield Diagnostic("CIV105", "warning", values, path.under("rows", line, column))
                break


def _without_record(context: CheckContext, records: str) -> Iterator[Diagnostic]:
    for index, metric in enumerate(context.report.metrics):
        for definition, words in ACTIVITIES:
            told = metric.definition == definition and "." not in metric.id and exact_value(metric)
            if told and not any(word in records for word in words):
                values = {"record": str(metric.quantity), "missing": metric.id}
                yield Diagnostic("CIV105", "warning", values, Path(("metrics", index)))


RULE = Rule(
    code="CIV105",
    summary="a ledger of activities with gaps",
    message="the ledger lacks {missing} for {record}",
    hint="Complete the record with date, place, people and pictures; give each kind of activity one.",
    look=_look,
)
