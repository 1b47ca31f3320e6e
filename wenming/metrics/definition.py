"""MetricDefinition: what a metric means, how it adds up, and how prose words it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.metrics.rounding import MAX_DECIMALS
from wenming.metrics.units import as_unit
from wenming.model.text import ID

__all__ = ["Direction", "Disclosure", "MetricDefinition", "MetricKind", "SmallCells"]

MetricKind: TypeAlias = Literal["count", "amount", "ratio", "coverage", "duration", "index"]
Direction: TypeAlias = Literal["up", "down", "none"]
Disclosure: TypeAlias = Literal["public", "internal"]
SmallCells: TypeAlias = Literal["print", "withhold"]

ROLL_UPS = ("sum", "sum_disjoint", "last", "max", "min", "mean", "weighted", "recompute", "distinct", "none")
"""How values of parts or months become one; ``weighted`` names its weight: ``weighted:warning_hits``."""

_WORDS = {
    "kind": MetricKind, "direction": Direction, "disclosure": Disclosure, "small_cells": SmallCells,
}  # fmt: skip
_WEIGHTED = re.compile(rf"weighted:{ID.pattern}")
_SLOT = re.compile(r"\{[^}]*\}?|\}")


def _exact(value: object) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite():
        return Decimal(value)
    raise ModelError("wants an int or a Decimal for a bound, got {value}.", {"value": shown(value)})


@frozen
class MetricDefinition:
    """What one metric counts; the values stand in the :class:`wenming.Metric` that names it.

    Attributes:
        id: Name, unique over a plugin; fields of that name follow it.
        name: What it is called in Chinese: 预警信号发布数.
        name_hant: The same in the Traditional script, where conversion would not get it right.
        unit: Unit as printed, 万 and 亿 included: ``人次``, ``万元``, ``%``.
        kind: ``count``, ``amount``, ``ratio``, ``coverage`` (a ratio whose numerator is a subset of its
            denominator), ``duration`` or ``index`` (a score).
        formula: In ids: ``people_reached/resident_population``; documentation, never evaluated.
        units_roll_up: How values of several offices become one; one of ``sum``, ``sum_disjoint`` (only
            where parts do not overlap), ``last``, ``max``, ``min``, ``mean``, ``weighted:ID``,
            ``recompute``, ``distinct`` (count again from the records) and ``none``.
        periods_roll_up: The same for several periods.
        low: Smallest plausible value, in *unit*; outside, a check warns.
        high: Largest plausible value, in *unit*.
        phrase: Words around the figure, ``{v}``: 发布预警信号{v}.
        direction: Whether more of it is good (``up``), bad (``down``) or neither (``none``).
        disclosure: ``internal`` figures do not go into public documents.
        small_cells: ``withhold``: 1 or 2 of it may single people out, and are not published by an office
            below county level.
        decimals: Places at most where it is computed; ``None`` is 2.
        note: What a person who fills it in should know.

    Raises:
        ModelError: no unit, an unknown kind or roll-up, a phrase without ``{v}``, or bounds that cross.

    .. versionadded:: 0.1.0
    """

    id: str
    name: str = field(kw_only=True)
    name_hant: str = field(default="", kw_only=True)
    unit: str = field(kw_only=True)
    kind: MetricKind = field(default="count", kw_only=True)
    formula: str = field(default="", kw_only=True)
    units_roll_up: str = field(default="sum", kw_only=True)
    periods_roll_up: str = field(default="sum", kw_only=True)
    low: Decimal | None = field(default=None, converter=_exact, kw_only=True)
    high: Decimal | None = field(default=None, converter=_exact, kw_only=True)
    phrase: str = field(default="", kw_only=True)
    direction: Direction = field(default="up", kw_only=True)
    disclosure: Disclosure = field(default="public", kw_only=True)
    small_cells: SmallCells = field(default="print", kw_only=True)
    decimals: int | None = field(default=None, kw_only=True)
    note: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not ID.fullmatch(self.id):
            raise ModelError("{id} is no name for a metric.", {"id": shown(self.id) or "''"}, path="id")
        as_unit(self.unit)
        for name, allowed in _WORDS.items():
            _check_word(name, getattr(self, name), get_args(allowed))
        for name in ("units_roll_up", "periods_roll_up"):
            value = getattr(self, name)
            if value == "weighted" or not _WEIGHTED.fullmatch(value):
                _check_word(name, value, tuple(word for word in ROLL_UPS if word != "weighted"))
        if self.phrase and _SLOT.findall(self.phrase) != ["{v}"]:
            raise ModelError(
                "phrase {phrase} must hold the slot {{v}} once, and no other.",
                {"phrase": shown(self.phrase)},
                path="phrase",
            )
        if self.decimals is not None and not 0 <= self.decimals <= MAX_DECIMALS:
            message = "{found} decimal places cannot be printed. Use 0 to {limit}."
            raise ModelError(message, {"found": shown(self.decimals), "limit": MAX_DECIMALS}, path="decimals")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ModelError("the upper bound lies under the lower. Exchange the two.", path="high")


def _check_word(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ModelError(
            "{value} is unknown. Use one of: {allowed}.",
            {"value": shown(value), "allowed": ", ".join(allowed)},
            path=name,
        )
