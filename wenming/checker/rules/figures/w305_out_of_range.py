"""W305: a value that its definition does not allow.

Why: −86 people, 150 % of the households reached, 0.95 % where 95 % is meant: a slip of the keyboard that
every sentence repeats, and nobody who knows the trade would let pass.
Bad: Report("总结", metrics=[Metric("rate", "150%", definition="civ.participation_rate")])
Good: Report("总结", metrics=[Metric("rate", "95.2%", definition="civ.participation_rate")])
Fix: none; only the records know the number.

Bounds are those of the definition (``low``, ``high``, in its unit). What cannot be at all is an error:
a count or a length of time below 0, a coverage below 0 or above 100 %. What is merely not plausible is
a warning, as is a coverage above 0 and below 1 %, which most often is a share written as a fraction.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic, Severity
from wenming.errors import NumeralError
from wenming.metrics import MetricDefinition
from wenming.model import Path
from wenming.zh import Quantity

__all__ = ["RULE"]

_NEVER_NEGATIVE = ("count", "duration", "coverage")
_WHOLE = 100  # a coverage's numerator is part of its denominator


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for index, metric in enumerate(context.report.metrics):
        definition = context.definitions.get(metric.definition) or context.definitions.get(metric.id)
        severity = _judge(metric.quantity, definition) if definition is not None else None
        if definition is not None and severity is not None:
            values = {"metric": metric.id, "figure": str(metric.quantity), "range": _range(definition)}
            yield Diagnostic("W305", severity, {**values, "name": definition.name}, Path(("metrics", index)))


def _judge(quantity: Quantity, definition: MetricDefinition) -> Severity | None:
    """Return how grave the value of *quantity* is, or ``None`` if all its ends may be."""
    ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    known = [Fraction(end) for end in ends if end is not None]
    if definition.kind in _NEVER_NEGATIVE and any(end < 0 for end in known):
        return "error"
    unit = _unit(definition)
    if unit is None or unit.unit != quantity.unit or unit.value is None:
        return None
    scaled = [end / Fraction(unit.value) for end in known]
    if definition.kind == "coverage" and definition.unit == "%":
        if any(end > _WHOLE for end in scaled):
            return "error"
        if any(0 < end < 1 for end in scaled):
            return "warning"
    low, high = definition.low, definition.high
    outside = ((low is not None and end < low) or (high is not None and end > high) for end in scaled)
    return "warning" if any(outside) else None


def _unit(definition: MetricDefinition) -> Quantity | None:
    """Return one of what the definition counts in: 万人 is 10000 人."""
    try:
        return Quantity.parse(f"1{definition.unit}") if definition.unit else Quantity(Decimal(1))
    except NumeralError:
        return Quantity(Decimal(1), definition.unit)


def _range(definition: MetricDefinition) -> str:
    low, high, unit = definition.low, definition.high, definition.unit
    if definition.kind in _NEVER_NEGATIVE and low is None:
        low = Decimal(0)
    if definition.kind == "coverage" and unit == "%":
        low, high = max(low or Decimal(0), Decimal(1)), Decimal(_WHOLE) if high is None else high
    if low is None:
        return f"≤{high}{unit}"
    return f"≥{low}{unit}" if high is None else f"{low}{unit}–{high}{unit}"


RULE = Rule(
    code="W305",
    summary="a value that its definition does not allow",
    message="{metric} = {figure} is out of range for {name} ({range})",
    hint="Look at sign, unit and decimal point: 95% is written 95%, not 0.95. If the number is right,"
    " correct the definition.",
    look=_look,
)
