"""Counted things: a case, a person, a household is there whole or not at all."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from wenming.errors import NumeralError
from wenming.metrics.definition import MetricDefinition
from wenming.metrics.units import base_unit
from wenming.zh import Quantity

__all__ = ["in_parts", "is_counted"]

_COUNTED = frozenset(
    "人 名 位 户 家 件 起 次 项 个 条 场 期 批 处 例 宗 笔 篇 幅 册 本 份 张 部 台 辆 套 栋 幢 座 所 间 艘 架 头 只 匹 棵 "
    "株 支 届 轮 人次 件次 批次 户次 家次 场次 期次 班次 车次 架次 艘次 台次 篇次 项次".split()
)
_LONGEST = 12  # characters of a unit


@lru_cache(maxsize=1024)
def _known(unit: str) -> bool:
    try:
        names = Quantity(0, unit).units
    except NumeralError:  # 元/间夜, 万人
        return False
    return bool(names) and all(base_unit(name) in _COUNTED for name in names)


def is_counted(unit: str) -> bool:
    """Tell whether *unit* (without 万 and 亿) is a measure word for things that have no halves: 件, 人次, 台（套）."""
    return 0 < len(unit) <= _LONGEST and _known(unit)


def in_parts(quantity: Quantity, definition: MetricDefinition | None = None) -> bool:
    """Tell whether *quantity* breaks what is there whole: 1.5件, 1.23456万人; not 1.5万件, which is 15000.

    A mean is no count: nothing is said of a figure for each (每周1.5次), of one whose *definition* is of
    another kind than ``count`` or has decimals, and of a fraction in words (三分之一).
    """
    if quantity.per or not is_counted(quantity.unit):
        return False
    if definition is not None and (definition.kind != "count" or definition.decimals):
        return False
    if quantity.value is not None:
        return _broken(quantity.value)
    return _broken(quantity.low) or _broken(quantity.high)


def _broken(value: Decimal | Fraction | None) -> bool:
    return isinstance(value, Decimal) and value.as_integer_ratio()[1] > 1
