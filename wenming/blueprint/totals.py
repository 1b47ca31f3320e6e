"""Figures that others give: the sum of a column, how many rows there are, a rate or a mean of two counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import cast

from wenming.blueprint.fields import FieldSpec
from wenming.blueprint.values import Entry, Intake, Row
from wenming.errors import ModelError
from wenming.metrics import rate, ratio, share, total
from wenming.metrics.calculate import is_exact
from wenming.model import Metric, Source
from wenming.model.metric import in_period
from wenming.zh import Quantity

__all__ = ["add_quotients", "add_totals"]


def add_totals(specs: tuple[FieldSpec, ...], values: dict[str, object], intake: Intake) -> dict[str, object]:
    """Return *values* with the figures that ``total_of`` asks for, in the order of *specs*.

    Where a row lacks the figure, or has it only roughly, there is no sum: a sum over blanks is none. The year
    before is summed where every row can be compared with it. A value that was given too must be the same; the
    fault is kept by *intake*.
    """
    rows_of = {spec.name: spec for spec in specs if spec.kind == "rows"}
    found = dict(values)
    for spec in specs:
        if not spec.total_of:
            continue
        name, _, column = spec.total_of.partition(".")
        rows = cast("tuple[Row, ...]", values.get(name, ()))
        parts = [row.get(column) for row in rows]
        metric = _summed(spec.name, parts, intake) if column else _counted(spec, rows, rows_of[name])
        if metric is None:
            continue
        given = values.get(spec.name)
        if isinstance(given, Entry):
            _check(given, metric, name, intake)
        else:
            past = [one.comparison and one.before for one in parts if isinstance(one, Entry)]
            found[spec.name] = intake.made(spec, metric, _summed(f"{spec.name}_before", past, intake))
    return _in_order(found, values, specs)


def _summed(id_: str, parts: Sequence[object], intake: Intake) -> Metric | None:
    figures = [one.metric if isinstance(one, Entry) else one for one in parts]
    exact = [one for one in figures if isinstance(one, Metric) and is_exact(one)]
    if not parts or len(exact) != len(parts):
        return None
    return intake.take(f"data.{id_}", lambda found: total(found, id=id_), exact, None)


def _counted(spec: FieldSpec, rows: tuple[Mapping[str, object], ...], counted: FieldSpec) -> Metric | None:
    if not rows:
        return None
    return Metric(spec.name, Quantity(len(rows), spec.unit), source=Source(kind="dataset", ref=counted.help))


def _check(given: Entry, metric: Metric, name: str, intake: Intake) -> None:
    mine = given.metric.quantity
    if is_exact(given.metric) and mine.value != metric.quantity.value:
        intake.fault(
            f"data.{given.spec.name}",
            "is {given}, but the rows of {rows} give {total}. Correct one of them, or leave this one out.",
            given=str(mine),
            rows=name,
            total=str(metric.quantity),
        )


def add_quotients(
    specs: tuple[FieldSpec, ...], values: Mapping[str, object], intake: Intake, *, path: str, prefix: str = ""
) -> dict[str, object]:
    """Return *values* with what ``share_of`` and ``ratio_of`` ask for, in the order of *specs*.

    There is none where a count is lacking or only roughly known, where the whole is zero, and where the
    part is more than the whole: which of the two is wrong is for a check to ask, and for people to say.

    Args:
        specs: The fields of one level.
        values: What was read of them.
        intake: Keeps the fault where a rate that was given is another one.
        path: Where the values stand in the data: ``data``, ``data.communities[2]``.
        prefix: Goes before the ids of metrics: ``communities.3.``.
    """
    asked = [spec for spec in specs if spec.share_of or spec.ratio_of]
    found = dict(values)
    for spec in asked:
        part, whole = (found.get(name) for name in spec.share_of or spec.ratio_of)
        if not isinstance(part, Entry) or not isinstance(whole, Entry):
            continue
        id_, decimals = f"{prefix}{spec.name}", intake.decimals(spec)
        made, given = _quotient(spec, part.metric, whole.metric, id_, decimals), found.get(spec.name)
        if made is None:
            continue
        if isinstance(given, Entry):
            _check_rate(given, part, whole, f"{path}.{spec.name}", intake)
        else:
            past = _quotient(spec, part.before, whole.before, f"{id_}_before", decimals)
            found[spec.name] = intake.made(spec, made, past)
    return _in_order(found, values, specs)


def _in_order(
    found: dict[str, object], before: Mapping[str, object], specs: tuple[FieldSpec, ...]
) -> dict[str, object]:
    """Return *found* in the order of *specs*, which it has already where nothing was added to *before*."""
    if len(found) == len(before):
        return found
    return {spec.name: found[spec.name] for spec in specs if spec.name in found}


def _quotient(
    spec: FieldSpec, part: Metric | None, whole: Metric | None, id_: str, decimals: int
) -> Metric | None:
    if part is None or whole is None or part.period != whole.period:
        return None
    counted = part.quantity.kind == "count" and part.quantity.unit == spec.unit  # a mean, not a price
    try:
        if spec.unit == "%":  # of what it is a part of, or of what it may pass
            made = (share if spec.share_of else rate)(part, whole, id=id_, decimals=decimals)
        else:
            made = ratio(part, whole, id=id_, unit=spec.unit, decimals=min(decimals, 1) if counted else decimals)
        return in_period(made, part.period) if part.period else made
    except ModelError:
        return None


def _check_rate(given: Entry, part: Entry, whole: Entry, path: str, intake: Intake) -> None:
    value = given.metric.quantity.value
    if not is_exact(given.metric) or not isinstance(value, Decimal):
        return
    places = max(0, -int(value.as_tuple().exponent))
    made = _quotient(given.spec, part.metric, whole.metric, given.metric.id, places)
    if made is not None and made.quantity.value != value:
        intake.fault(
            path,
            "is {given}, but {part} of {whole} is {made}. Correct one of them, or leave this one out.",
            given=str(given.metric.quantity),
            part=str(part.metric.quantity),
            whole=str(whole.metric.quantity),
            made=str(made.quantity),
        )
