"""Metrics: what they mean, and how one is computed from others."""

from wenming.metrics.calculate import difference, growth, points, rate, ratio, share, total
from wenming.metrics.definition import Direction, Disclosure, MetricDefinition, MetricKind, SmallCells
from wenming.metrics.disclosure import gives_away
from wenming.metrics.recompute import Stale, recompute, stale
from wenming.metrics.rounding import Rounding, half_even, half_up

__all__ = [
    "Direction",
    "Disclosure",
    "MetricDefinition",
    "MetricKind",
    "Rounding",
    "SmallCells",
    "Stale",
    "difference",
    "gives_away",
    "growth",
    "half_even",
    "half_up",
    "points",
    "rate",
    "ratio",
    "recompute",
    "share",
    "stale",
    "total",
]
