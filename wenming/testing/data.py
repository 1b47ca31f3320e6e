"""data_for: random data that fits a blueprint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from wenming.blueprint import Blueprint, FieldSpec
from wenming.metrics.counted import is_counted
from wenming.testing.strategies import page_words

__all__ = ["data_for"]


def data_for(blueprint: Blueprint) -> st.SearchStrategy[dict[str, Any]]:
    """Data of the shape that ``compose(blueprint.name, data)`` takes, from its fields alone.

    Required fields are always there, optional ones sometimes; figures come bare, with their unit, and
    as ``{now, before, source}``, from zero to very large; text holds whatever a page can carry. The data
    are internal, so that every figure may be in them; sums and shares are left to what they are made of.
    """
    return st.fixed_dictionaries(
        {
            "issuer": _words(),
            "period": st.sampled_from(["2025年", "2025年上半年", "“十四五”时期"]),
            "disclosure": st.just("internal"),
        },
        optional={
            "dated": st.dates().map(str),
            "addressee": st.sampled_from(["各位领导", "市人民政府："]),
            "source": _words(),
        },
    ).flatmap(lambda head: _fields(blueprint.fields).map(lambda data: {**head, "data": data}))


def _words() -> st.SearchStrategy[str]:
    return page_words(min_size=1).filter(lambda text: bool(text.strip()))


def _fields(fields: tuple[FieldSpec, ...]) -> st.SearchStrategy[dict[str, Any]]:
    made = {spec.name for spec in fields if spec.total_of or spec.share_of or spec.ratio_of}
    return st.fixed_dictionaries(
        {spec.name: _value(spec) for spec in fields if spec.required},
        optional={spec.name: _value(spec) for spec in fields if not spec.required and spec.name not in made},
    )


def _value(spec: FieldSpec) -> st.SearchStrategy[Any]:
    if spec.kind == "text":
        return _words()
    if spec.kind == "rows":
        return _rows(spec)
    return _metric(spec.unit)


def _rows(spec: FieldSpec) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Rows, in which some words mean something: ids differ, days are days, nothing answers a stranger."""
    names = {one.name for one in spec.fields}
    rows = st.lists(_fields(tuple(one for one in spec.fields if one.name not in _MEANT)), max_size=3)
    dated = st.dates().map(str) if "due" in names else st.none()

    def named(made: list[dict[str, Any]], due: str | None) -> list[dict[str, Any]]:
        ids = ({"id": f"{spec.name}_{index}"} if "id" in names else {} for index in range(len(made)))
        return [{**row, **id_, **({"due": due} if due else {})} for row, id_ in zip(made, ids, strict=True)]

    return st.builds(named, rows, dated)


_MEANT = ("id", "due", "answers")


def _metric(unit: str) -> st.SearchStrategy[Any]:
    numbers: st.SearchStrategy[Any]
    if unit in ("%", "‰"):
        numbers = st.decimals(0, 100, places=2)
    elif is_counted(unit):  # there is no half of one
        numbers = st.integers(0, 10**9)
    else:
        numbers = st.integers(0, 10**9) | st.decimals(0, 10**6, places=1)
    figure = numbers | numbers.map(lambda number: f"{number}{unit}")
    full: st.SearchStrategy[Mapping[str, Any]] = st.fixed_dictionaries(
        {"now": figure}, optional={"before": figure, "source": _words()}
    )
    return figure | full
