"""A value beside that of the year before: what prose may say of the two, and by which metrics."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from wenming.errors import ModelError
from wenming.metrics import MetricDefinition, difference, growth, share
from wenming.metrics.calculate import check_comparable, is_exact
from wenming.model import Metric

__all__ = ["Comparison", "compare"]

Course: TypeAlias = Literal["rose", "fell", "flat"]


@frozen(kw_only=True)
class Comparison:
    """How a value stands to that of the same period a year before.

    The metrics hold magnitudes, which is what prose prints after 增长 or 下降, and each is exactly
    what its source says, so that a checker recomputes it without knowing of directions:

    - ``visits_change`` is the difference now − before of a rise, before − now of a fall;
    - ``visits_growth`` is the growth of now over before for a rise; for a fall it is the share that
      ``visits_change`` has of before;
    - ``rate_points`` is the difference of two rates, ordered like ``visits_change``.

    Attributes:
        course: ``rose``, ``fell`` or ``flat``.
        growth: In per cent; ``None`` for rates, a base of zero or below, and where nothing moved that two
            decimals show.
        points: In 个百分点; for rates only.
        change: In the unit of the metric; not for rates.
        words: 同比增长{visits_growth}: the clause with its citation; ``""`` where none is true.
    """

    course: Course
    growth: Metric | None = None
    points: Metric | None = None
    change: Metric | None = None
    words: str = field(default="")

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics made, inputs before what is computed from them."""
        return tuple(one for one in (self.change, self.growth, self.points) if one is not None)


def compare(now: Metric, before: Metric, definition: MetricDefinition | None) -> Comparison | None:
    """Compare *now* with *before*; ``None`` where nothing can be said of them (approximate values)."""
    if not (is_exact(now) and is_exact(before)) or now.quantity.per != before.quantity.per:
        return None
    try:
        check_comparable(now, before)
    except ModelError:  # X28: another span of time, another definition
        return None
    new, old = Fraction(now.quantity.value or 0), Fraction(before.quantity.value or 0)
    if new == old:
        return Comparison(course="flat", words="与上年同期持平")
    course: Course = "rose" if new > old else "fell"
    high, low = (now, before) if course == "rose" else (before, now)
    try:
        if now.quantity.unit == "%":
            made = _of(now, difference(high, low, id=f"{now.id}_points"))
            return Comparison(course=course, points=made, words=_words(course, "points", made, definition))
        change = _of(now, difference(high, low, id=f"{now.id}_change"))
    except ModelError:  # a rate in ‰, another unit: then prose makes no comparison
        return None
    rate = _growth(now, before, change, 2 if definition is None or definition.decimals is None else definition.decimals)
    mode = _mode(definition, now.quantity.kind)
    words = _words(course, mode, change if mode != "growth" else rate, definition)
    told = rate if rate is not None and rate.quantity.value else None  # a movement of 0% is none to print
    return Comparison(course=course, growth=told, change=change, words=words)


def _of(now: Metric, made: Metric) -> Metric:
    """Give *made* the period of *now*, also where *before* is its first input."""
    return evolve(made, period=now.period)


def _growth(now: Metric, before: Metric, change: Metric, decimals: int) -> Metric | None:
    id_ = f"{now.id}_growth"
    try:
        if change.source is not None and change.source.inputs[0] == now.id:
            return growth(now, before, id=id_, decimals=decimals)
        return _of(now, share(change, before, id=id_, decimals=decimals))
    except ModelError:  # X28: no base to compare with, or a fall below zero
        return None


Mode: TypeAlias = Literal["growth", "points", "index", "amount"]


def _mode(definition: MetricDefinition | None, kind: str) -> Mode:
    """Say by what the change is told: scores by 分, neutral counts by their difference."""
    if kind == "score" or (definition is not None and definition.kind == "index"):
        return "index"
    if definition is not None and definition.direction == "none":
        return "amount"
    return "growth"


def _words(course: Course, mode: Mode, made: Metric | None, definition: MetricDefinition | None) -> str:
    """Return the clause: sectors, section 8 (增长 takes %, 增加 a value, 提高 个百分点 or 分)."""
    if made is None:
        return ""
    if not made.quantity.value:  # a movement too small for two decimals
        return "与上年同期基本持平"
    good = "up" if definition is None else definition.direction
    if mode == "amount":
        verb = "增加" if course == "rose" else "减少"
    elif course == "fell":
        verb = "下降"
    elif good != "up":  # a rise that is no success, or neither: never 提高
        verb = "上升"
    else:
        verb = "增长" if mode == "growth" else "提高"
    return f"同比{verb}{{{made.id}}}"
