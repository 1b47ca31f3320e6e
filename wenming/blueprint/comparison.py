"""A value beside that of the year before: what prose may say of the two, and by which metrics."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import frozen

from wenming.errors import ModelError
from wenming.metrics import MetricDefinition, difference, growth, share
from wenming.metrics.calculate import check_comparable, is_exact
from wenming.metrics.units import base_unit
from wenming.model import Metric
from wenming.model.metric import in_period

__all__ = ["CYCLE", "Comparison", "compare"]

Course: TypeAlias = Literal["rose", "fell", "flat"]


@frozen(kw_only=True)
class Comparison:
    """How a value stands to that of the same period a year before; each metric is made when it is asked for.

    The metrics hold magnitudes, which is what prose prints after 增长 or 下降, and each is exactly
    what its source says, so that a checker recomputes it without knowing of directions:

    - ``visits_change`` is the difference now − before of a rise, before − now of a fall;
    - ``visits_growth`` is the growth of now over before for a rise; for a fall it is the share that
      ``visits_change`` has of before;
    - ``rate_points`` is the difference of two rates, ordered like ``visits_change``.

    Attributes:
        course: ``rose``, ``fell`` or ``flat``.
        now: The value.
        before: That of the year before.
        definition: What the two mean.
        since: The time of *before* where that is not the year before: 2022年.
    """

    course: Course
    now: Metric
    before: Metric
    definition: MetricDefinition | None = None
    since: str = ""

    @cached_property
    def points(self) -> Metric | None:
        """In 个百分点; for rates only."""
        return self._difference("points") if self._is_rate else None

    @cached_property
    def change(self) -> Metric | None:
        """In the unit of the metric; not for rates."""
        return None if self._is_rate else self._difference("change")

    @property
    def growth(self) -> Metric | None:
        """In per cent; ``None`` for rates, a base of zero or below, and where nothing moved that two decimals show."""
        return self._rate if self._rate is not None and self._rate.quantity.value else None

    @cached_property
    def words(self) -> str:
        """同比增长{visits_growth}: the clause with its citation; ``""`` where none is true."""
        if self.course == "flat":
            return f"与{self.since or '上年同期'}持平"
        mode: Mode = "points" if self._is_rate else _mode(self.definition, self.now.quantity.kind)
        made = self.points if mode == "points" else self._rate if mode == "growth" else self.change
        if made is None:
            return ""
        if _unseen(made, self.definition):
            return f"与{self.since or '上年同期'}基本持平"
        return f"{self.than}{_verb(self.course, mode, self.definition)}{_cited(made)}"

    @property
    def than(self) -> str:
        """同比, or 比2022年."""
        return f"比{self.since}" if self.since else "同比"

    @property
    def moved_by(self) -> str:
        """同比增加{visits_change}: the clause with the amount; rates and scores as in :attr:`words`."""
        if self.change is None or self.now.quantity.kind == "score":
            return self.words
        return f"{self.than}{'增加' if self.course == 'rose' else '减少'}{_cited(self.change)}"

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics that can be made, inputs before what is computed from them."""
        return tuple(one for one in (self.change, self.growth, self.points) if one is not None)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that its metrics have, in that order, those that cannot be made among them."""
        return tuple(f"{self.now.id}_{name}" for name in _MADE)

    def metric(self, id_: str) -> Metric | None:
        """Return the metric that has the id *id_*, one of :attr:`ids`; ``None`` where it cannot be made."""
        made: Metric | None = getattr(self, id_.removeprefix(f"{self.now.id}_"))
        return made

    @property
    def _is_rate(self) -> bool:
        return self.now.quantity.unit == "%"

    @cached_property
    def _rate(self) -> Metric | None:
        if self._is_rate or self.course == "flat":
            return None
        id_ = f"{self.now.id}_growth"
        places = None if self.definition is None else self.definition.decimals
        decimals = 2 if places is None else places
        try:
            if self.course == "rose":
                return growth(self.now, self.before, id=id_, decimals=decimals)
            assert self.change is not None  # it fell, and is no rate
            return _of(self.now, share(self.change, self.before, id=id_, decimals=decimals))
        except ModelError:  # X28: no base to compare with, or a fall below zero
            return None

    def _difference(self, name: str) -> Metric | None:
        if self.course == "flat":
            return None
        high, low = (self.now, self.before) if self.course == "rose" else (self.before, self.now)
        return _of(self.now, difference(high, low, id=f"{self.now.id}_{name}"))


_MADE = ("change", "growth", "points")
CYCLE = "上一周期"
"""The time before one of several years."""


def compare(
    now: Metric, before: Metric, definition: MetricDefinition | None, since: str = ""
) -> Comparison | None:
    """Compare *now* with *before*; ``None`` where nothing can be said of them (approximate values).

    *since* says of what time *before* is, where that is not the year before.
    """
    if before.period is not None and before.period.label == CYCLE:  # 三年累计 has no 同比
        since = since or CYCLE
    if not (is_exact(now) and is_exact(before)):
        return None
    new, old = now.quantity, before.quantity
    if new.per != old.per:
        return None
    try:
        check_comparable(now, before)
    except ModelError:  # X28: another span of time, another definition
        return None
    value, base = new.value, old.value
    assert value is not None and base is not None  # noqa: PT018  # they are exact
    alike = new.kind == old.kind and base_unit(new.unit) == base_unit(old.unit) and new.unit != "‰"
    if value != base and not alike:  # a rate in ‰, another unit: then prose makes no comparison
        return None
    course: Course = "flat" if value == base else "rose" if value > base else "fell"
    return Comparison(course=course, now=now, before=before, definition=definition, since=since)


def _of(now: Metric, made: Metric) -> Metric:
    """Give *made* the period of *now*, also where *before* is its first input."""
    return made if made.period is now.period else in_period(made, now.period)


Mode: TypeAlias = Literal["growth", "points", "index", "amount"]


def _mode(definition: MetricDefinition | None, kind: str) -> Mode:
    """Say by what the change is told: scores by 分, neutral counts by their difference."""
    if kind == "score" or (definition is not None and definition.kind == "index"):
        return "index"
    if definition is not None and definition.direction == "none":
        return "amount"
    return "growth"


def _verb(course: Course, mode: Mode, definition: MetricDefinition | None) -> str:
    """Return the word for the change: sectors, section 8 (增长 takes %, 增加 a value, 提高 个百分点 or 分)."""
    good = "up" if definition is None else definition.direction
    if mode == "amount":
        return "增加" if course == "rose" else "减少"
    if course == "fell":
        return "下降"
    if good != "up":  # a rise that is no success, or neither: never 提高
        return "上升"
    return "增长" if mode == "growth" else "提高"


def _unseen(made: Metric, definition: MetricDefinition | None) -> bool:
    """Tell whether the movement is too small for the places that it is told with, two unless *definition* says."""
    value = made.quantity.value
    if not value or made.quantity.unit != "个百分点":
        return not value
    places = 2 if definition is None or definition.decimals is None else max(1, definition.decimals)
    return value < Decimal(5).scaleb(-1 - places)


def _cited(made: Metric) -> str:
    return f"{{{made.id}}}"
