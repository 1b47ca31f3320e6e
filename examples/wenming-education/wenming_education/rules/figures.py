"""规则共用：全局的指标，和同一时期的指标."""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Metric

__all__ = ["own_figures", "same_time"]


def own_figures(context: CheckContext, /) -> Iterator[tuple[int, Metric]]:
    """全局的指标，带上序号；表里各行的（编号里有点）另算."""
    return ((index, one) for index, one in enumerate(context.report.metrics) if "." not in one.id)


def same_time(one: Metric, other: Metric, /) -> bool:
    """说的是同一段时间."""
    return (one.period and one.period.label) == (other.period and other.period.label)
