"""One value of the data: a figure, words, a day, read as its field says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

from attrs import evolve, frozen

from wenming.blueprint.comparison import CYCLE, Comparison, compare
from wenming.blueprint.disclosure import Public
from wenming.blueprint.fields import FieldSpec
from wenming.errors import Fault, ModelError, NumeralError, shown
from wenming.metrics import MetricDefinition
from wenming.metrics.calculate import in_unit
from wenming.metrics.counted import in_parts
from wenming.metrics.units import alternatives, as_unit, base_unit
from wenming.model import Metric, Period, Source
from wenming.model.metric import as_quantity, defined, sound_metric
from wenming.model.period import as_period
from wenming.model.source import as_day, as_source
from wenming.model.text import as_id, as_label
from wenming.zh import Quantity

__all__ = ["Entry", "Intake", "Row", "Value", "not_given"]

T = TypeVar("T")
_SHORT = 24  # characters of a figure
_YEAR = 366  # days
_FIGURE_KEYS = ("now", "before", "source", "period", "comparable", "since")
_BRACKETS = str.maketrans("（）％", "()%")


@frozen(kw_only=True)
class Entry:
    """A figure that was given, with what is known about it.

    Attributes:
        spec: Its field.
        metric: The value itself.
        definition: What it means, where a definition is there.
        before: The same for the same period a year before.
        comparison: How the two stand to each other.
    """

    spec: FieldSpec
    metric: Metric
    definition: MetricDefinition | None = None
    before: Metric | None = None
    comparison: Comparison | None = None


Row: TypeAlias = "Mapping[str, Entry | str | date | tuple[str, ...]]"
Value: TypeAlias = "Entry | str | tuple[Row, ...]"


def not_given(value: object) -> bool:
    """Tell whether *value* says that there is none: ``None``, or text without a character."""
    return value is None or (isinstance(value, str) and not value.strip())


class Intake:
    """Reads values, and keeps every fault it meets with its path."""

    def __init__(
        self,
        definitions: Mapping[str, MetricDefinition],
        source: Source | None,
        period: Period | None,
        public: Public | None = None,
    ) -> None:
        self.faults: list[Fault] = []
        self._definitions, self._source, self._period, self._public = definitions, source, period, public
        self._year_before = year_before(period)

    def take(self, path: str, read: Callable[[Any], T], value: object, default: T) -> T:
        """Return ``read(value)``; a fault is kept, and *default* returned."""
        try:
            return read(value)
        except (ModelError, NumeralError) as error:
            self.faults.extend(fault.within(path) for fault in error.faults)
            return default

    def fault(self, path: str, message: str, **values: object) -> None:
        """Keep a fault."""
        self.faults.append(Fault(message, values, path))

    def unknown(self, path: str, key: object, known: tuple[str, ...]) -> None:
        """Keep the fault of a key that is none, with the nearest that is."""
        where = f"{path}.{shown(key)}" if path else shown(key)
        colon = next((mark for mark in "：:" if mark in str(key)), "")
        if colon:  # {now：128条}: the value has run into the key
            name, _, value = str(key).partition(colon)
            message = "holds its value behind {colon}. Write a half-width colon and a space: '{name}: {value}'."
            self.fault(where, message, colon=colon, name=shown(name.strip()), value=shown(value.strip()))
            return
        near = get_close_matches(str(key), known, n=1)
        message = "is unknown; did you mean {near}?" if near else "is unknown. Known there: {known}."
        self.fault(where, message, near="".join(near), known="、".join(known) or "–")

    def entry(self, spec: FieldSpec, id_: str, value: object, path: str) -> Entry | None:
        """Read a figure: ``"1.52亿人次"``, ``128``, or a mapping with ``now``, ``before`` and ``source``."""
        known = len(self.faults)
        parts, at = self._figure_parts(value, path)
        if len(self.faults) > known:
            return None
        definition = self.definition(spec, path)
        source, period = self._source, None
        if "source" in parts:
            source = self.take(f"{path}.source", as_source, parts["source"], None)
        if "period" in parts:
            period = self.take(f"{path}.period", as_period, parts["period"], None)
        now = self._quantity(spec, definition, parts["now"], at)
        before = self._quantity(spec, definition, parts["before"], f"{path}.before") if "before" in parts else None
        if now is None or len(self.faults) > known:
            return None
        if definition is not None and (definition.disclosure == "internal" or definition.small_cells == "withhold"):
            self._check_public(definition, now, at)
            if before is not None and definition.disclosure != "internal":  # 5人, 同比增长400%: it was one
                self._check_public(definition, before, f"{path}.before")
        name = definition.id if definition else ""
        metric = sound_metric(id_, now, period, source, name)
        if before is None:
            return Entry(spec=spec, metric=metric, definition=definition)
        comparable = parts.get("comparable", True)
        if not isinstance(comparable, bool):
            message = "wants true or false, got {value}. Write false where the year before was counted otherwise."
            self.fault(f"{path}.comparable", message, value=shown(comparable))
        since = self.take(f"{path}.since", as_period, parts["since"], None) if "since" in parts else None
        then = since or (year_before(period) if period else self._year_before)
        past = sound_metric(f"{id_}_before", before, then, source, name)
        return Entry(
            spec=spec,
            metric=metric,
            definition=definition,
            before=past,
            comparison=compare(metric, past, definition, since.label if since else "") if comparable else None,
        )

    def _check_public(self, definition: MetricDefinition, quantity: Quantity, path: str) -> None:
        if self._public is not None:
            self.faults.extend(fault.within(path) for fault in self._public.faults(quantity, definition))

    def made(self, spec: FieldSpec, metric: Metric, before: Metric | None = None) -> Entry:
        """Return a figure that was computed as the entry of its field; *before* is that of the year before."""
        definition = self.definition(spec, f"data.{spec.name}")
        name = definition.id if definition else ""
        now = defined(metric, name)
        if before is None:
            return Entry(spec=spec, metric=now, definition=definition)
        past = defined(before, name)
        return Entry(
            spec=spec, metric=now, definition=definition, before=past, comparison=compare(now, past, definition)
        )

    def decimals(self, spec: FieldSpec) -> int:
        """Return how many places a figure of *spec* has at most where it is computed."""
        found = self._definitions.get(spec.definition or spec.name)
        return 2 if found is None or found.decimals is None else found.decimals

    def _figure_parts(self, value: object, path: str) -> tuple[Mapping[str, object], str]:
        if isinstance(value, (str, int)) or not isinstance(value, Mapping):  # most are no mapping, quickly told
            return {"now": value}, path
        for key in value:
            if key not in _FIGURE_KEYS:
                self.unknown(path, key, _FIGURE_KEYS)
        if not_given(value.get("now")):
            self.fault(f"{path}.now", 'is missing. Write the figure there, such as "128条".')
        return {key: item for key, item in value.items() if not not_given(item)}, f"{path}.now"

    def definition(self, spec: FieldSpec, path: str) -> MetricDefinition | None:
        """Return what a figure of *spec* means; one that the field names and that is not there is a fault."""
        found = self._definitions.get(spec.definition or spec.name)
        if found is not None and (found.unit == spec.unit or _same_but_for_scale(found.unit, spec.unit)):
            return found
        if spec.definition:
            message = "the plugin has no definition {id} in {unit}. Put it into its metrics, or correct the field."
            self.fault(path, message, id=spec.definition, unit=spec.unit)
        return None

    def _quantity(
        self, spec: FieldSpec, definition: MetricDefinition | None, value: object, path: str
    ) -> Quantity | None:
        if value is None:
            return None
        try:
            quantity = _read_text(value, spec.unit) if type(value) is str else read_quantity(value, spec.unit)
        except (ModelError, NumeralError) as error:
            self.faults.extend(fault.within(path) for fault in error.faults)
            return None
        if not spec.ratio_of and in_parts(quantity, definition):  # a mean is computed, and has one place
            message = "{value} breaks up what is counted: there is no part of one {unit}. Look at the point; for a " \
                "mean, the definition is of the kind ratio."
            self.fault(path, message, value=str(quantity), unit=quantity.unit)
        if definition is None or definition.kind != "coverage":
            return quantity
        if quantity.unit == "%" and quantity.value is not None and quantity.value > 100:
            # sectors, X17: the numerator of a coverage is a part of its denominator
            message = "{value} is more than 100%, which no coverage can be. Check both counts."
            self.fault(path, message, value=str(quantity))
        return quantity

    def text(self, value: object, path: str) -> str | None:
        """Read words; white space around them is not part of them."""
        return self.take(path, read_text, value, None)

    def row_text(self, spec: FieldSpec, value: object, path: str) -> str | date | tuple[str, ...] | None:
        """Read words of a row, some of which name things: ``id``, ``due``, ``answers``."""
        if spec.name == "id":
            return self.take(path, as_id, value, None)
        if spec.name == "due":
            return self.take(path, as_day, value, None)
        if spec.name == "answers" and isinstance(value, list | tuple):
            answers = [self.take(f"{path}[{index}]", as_id, one, "") for index, one in enumerate(value)]
            return tuple(one for one in answers if one)
        if spec.name == "answers":
            one = self.take(path, as_id, value, "")
            return (one,) if one else None
        return self.text(value, path)


def read_text(value: Any) -> str:
    """Return the words of *value*, without white space around them.

    Raises:
        ModelError: no text, or a character that no page can carry (a line break inside, too).
    """
    text = as_label(value.rstrip("\r\n") if isinstance(value, str) else value)
    return text.strip()


def read_quantity(value: Any, unit: str) -> Quantity:
    """Return the quantity of *value*, which is counted in *unit* or says so itself.

    Raises:
        ModelError: no figure, or one in another unit.
    """
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return in_unit(Decimal(value), as_unit(unit))
    quantity = as_quantity(value.strip() if isinstance(value, str) else value)
    if not quantity.unit:
        return _with_unit(quantity, unit)
    wanted, found = as_unit(unit), base_unit(quantity.unit)
    if not wanted.per or quantity.per in ("", wanted.per):  # 元/间夜: 385.2元 is the price of what the field says
        if found == base_unit(wanted.name):
            return quantity
        if found in alternatives(wanted.name):  # 128件 of 件（批）次
            return evolve(quantity, unit=wanted.name)
    raise ModelError(
        "{value} is counted in {found}, but the field in {unit}. Give it in {unit}.",
        {"value": shown(str(quantity)), "found": quantity.unit, "unit": unit},
    )


def _read_text(value: str, unit: str) -> Quantity:
    """Read a figure; years are full of small ones that come again."""
    return _kept_quantity(value, unit) if len(value) < _SHORT else read_quantity(value, unit)


@lru_cache(maxsize=4096)
def _kept_quantity(value: str, unit: str) -> Quantity:
    return read_quantity(value, unit)


def _same_but_for_scale(unit: str, other: str) -> bool:
    return base_unit(_plain(unit)) == base_unit(_plain(other))


@lru_cache(maxsize=1024)
def _plain(unit: str) -> str:
    """Return *unit* without its scale: 万元 is 元."""
    return (unit[1:] if unit[:1] in ("万", "亿", "萬", "億") and len(unit) > 1 else unit).translate(_BRACKETS)


def _with_unit(quantity: Quantity, unit: str) -> Quantity:
    """Put *unit* behind a bare number: 128 is 128条, 1.52亿 is 1.52亿人次, 128 of 万元 is 128万元."""
    scaled = quantity.scale in (10**4, 10**8)
    if "/" in unit or (_plain(unit) != unit.translate(_BRACKETS) and not scaled):
        return Quantity.parse(f"{quantity}{unit}")
    name = unit[1:] if scaled and _plain(unit) != unit.translate(_BRACKETS) else unit
    return evolve(quantity, unit=name, kind=Quantity(0, name).kind)


def year_before(period: Period | None) -> Period:
    """Return the same period a year before, 2024年1—9月; 上年同期 where it has no name, 上一周期 of several years."""
    if period is not None and period.start and period.end and (period.end - period.start).days > _YEAR:
        return Period(CYCLE)
    if period is not None and period.start and period.end and period.start.year == period.end.year > 1:
        year = period.start.year
        try:
            found = Period.parse(period.label.replace(str(year), f"{year - 1:04}"))
        except ModelError:  # 2024年2月29日
            return Period("上年同期")
        if found.start and found.start.year == year - 1:
            return found
    return Period("上年同期")
