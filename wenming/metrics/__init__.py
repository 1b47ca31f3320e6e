"""Metrics: what they mean, and how one is computed from others."""

from wenming.metrics.calculate import difference, growth, points, rate, ratio, share, total
from wenming.metrics.definition import Direction, Disclosure, MetricDefinition, MetricKind, SmallCells
from wenming.metrics.disclosure import gives_away
from wenming.metrics.printed import Found, exact_value, half_step, same_period
from wenming.metrics.recompute import Stale, recompute, stale
from wenming.metrics.rounding import Rounding, half_even, half_up

__all__ = [
    "Direction",
    "Disclosure",
    "Found",
    "MetricDefinition",
    "MetricKind",
    "Rounding",
    "SmallCells",
    "Stale",
    "difference",
    "exact_value",
    "gives_away",
    "growth",
    "half_even",
    "half_step",
    "half_up",
    "points",
    "rate",
    "ratio",
    "recompute",
    "same_period",
    "share",
    "stale",
    "total",
]
