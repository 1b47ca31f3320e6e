"""Attainable growth: 178件 cannot be 44.4% more than a whole count; what a small count grew by gives few values (X6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from wenming.figures.interval import Interval, decimals, fit, printed
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_alone"]

_HUNDRED = 100
_ATTAINABLE = 2_000  # a count above is so fine that every growth of two places can be had
_KINDS = frozenset("类類种種大")


def judge_alone(sentence: Sentence, growth: Statement, current: Statement) -> Iterator[Verdict]:
    """A growth without its base and without a difference: a small count gives few."""
    assert current.interval is not None
    before = sentence.statements[: sentence.statements.index(growth)]
    since = [one for one in before if one.part in ("growth", "points", "difference")]
    start = since[-1].mention.start if since else -1
    values = [one for one in before if one.part == "value" and one.mention.start > start]
    alike = growth.series[1] > 1 and current.series == growth.series
    alone = growth.series[1] == 1 and (len(values) == 1 or "其中" in growth.head + current.head)
    kinds = current.unit in _KINDS and current.clause == growth.clause  # 八类案件下降18.98%: the cases fell
    sure = (alone or alike) and not kinds
    if sure and current.interval.exact and growth.quantity.approximation is None and current.quantity.value:
        yield from _attainable(growth, current)


def _attainable(growth: Statement, current: Statement) -> Iterator[Verdict]:
    """A whole count that grew by this came from a whole count (X6)."""
    count, said = current.quantity.value, growth.quantity.value
    assert growth.interval is not None
    if not isinstance(said, Decimal) or growth.unit != "%" or not 0 < Fraction(count or 0) <= _ATTAINABLE:
        return
    last = Fraction(count or 0)
    sign = -1 if growth.falls else 1
    factor = 1 + sign * Fraction(said) / _HUNDRED
    if factor <= 0:
        return
    middle = (last / factor).__floor__()
    near = range(max(1, middle - 1), middle + 3)
    fits = [fit(_grown(last, base, sign), growth.interval) for base in near]
    if "inside" in fits or "edge" in fits:
        yield Verdict("attainable_growth", "pass", growth.mention, (current.mention,))
        return
    places = decimals(said)
    shown = [f"{base}→{printed((last - base) * sign / base * _HUNDRED, places)}%" for base in near[1:3]]
    yield Verdict("attainable_growth", "fail", growth.mention, (current.mention,), "", "，".join(shown))


def _grown(last: Fraction, base: int, sign: int) -> Interval:
    value = (last - base) * sign / base * _HUNDRED
    return Interval(value, value)
