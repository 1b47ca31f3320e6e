"""Metrics: what they mean, and how one is computed from others."""

from wenming.metrics.definition import Direction, Disclosure, MetricDefinition, MetricKind

__all__ = ["Direction", "Disclosure", "MetricDefinition", "MetricKind"]
