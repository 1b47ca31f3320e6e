"""TOU103: the growth of spending does not fit those of income and visits.

Why: income is visits times spending, so (1 + growth of income) ÷ (1 + growth of visits) is 1 + that of spending.
Bad: 收入增长11.12%，人次增长9.38%，人均花费增长8.59%. Good: 人均花费增长1.59%.
Fix: none; one of the six values behind them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.plugins.tourism.rules.figures import exact, growths, half_step

__all__ = ["RULE"]

_NAMES = ("spend_per_visitor", "revenue_domestic", "arrivals_domestic")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    found = growths(context.report)
    if not all(name in found for name in _NAMES):
        return
    (index, spend), (_, income), (_, visits) = (found[name] for name in _NAMES)
    slack = half_step(income) / 100, half_step(visits) / 100
    top, low = 1 + signed(income) / 100, 1 + signed(visits) / 100
    if low - slack[1] <= 0:
        return
    least, most = (top - slack[0]) / (low + slack[1]) - 1, (top + slack[0]) / (low - slack[1]) - 1
    said, step = signed(spend) / 100, half_step(spend) / 100
    if not least - step <= said <= most + step:
        values = {"said": f"{float(said * 100):.2f}%", "made": f"{float((top / low - 1) * 100):.2f}%"}
        yield Diagnostic("TOU103", "error", values, Path(("metrics", index)))


def signed(growth: Metric) -> Fraction:
    """Return *growth* in per cent, negative for the share that a fall has of its base."""
    value = exact(growth) or Fraction(0)
    return -value if growth.source is not None and growth.source.formula == "share" else value


RULE = Rule(
    code="TOU103",
    summary="growth of spending does not fit those of income and visits",
    message="spending grew by {said}, but the growth of income and visits gives {made}",
    hint="Compare the values of both years of the three figures with the tables.",
    severity="error",
    look=_look,
)
