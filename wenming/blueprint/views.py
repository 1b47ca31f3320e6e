"""What prose sees: figures that print as citations, words, rows, and what was not given.

Every text in a template is in the notation of ``Text.parse``: a figure is ``{visits}``, and braces of
the data are doubled on the way in, so that data can never cite.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from wenming.blueprint.facts import Facts
from wenming.blueprint.fields import FieldSpec
from wenming.blueprint.specs import Blueprint
from wenming.blueprint.values import Entry
from wenming.errors import Fault, TemplateError
from wenming.metrics.calculate import is_exact
from wenming.metrics.units import base_unit
from wenming.model import Metric

__all__ = ["Absent", "Figure", "Row", "names_of", "printed", "quoted", "scope", "unquoted"]

# Marks that shape prose stand for themselves in data: a point is never made by what somebody filled in.
# Nothing else can hold these characters, which no page carries (promise T2).
BAR, DASH = "\x00", "\x01"


def quoted(text: str) -> str:
    """Return *text* of the data so that nothing in it is a citation, a point, or a title of one."""
    held = text.replace("{", "{{").replace("}", "}}").replace("|", BAR)
    return DASH + held[1:] if held.startswith("-") else held


def unquoted(text: str) -> str:
    """Undo what :func:`quoted` did to the marks; braces are for ``Text.parse``."""
    return text.replace(BAR, "|").replace(DASH, "-")


_NOT_GIVEN = Fault("was not given")


class Absent:
    """What was not given: false in ``{% if %}``, empty in a loop, an error where it is printed."""

    __slots__ = ("_name", "_why")

    def __init__(self, name: str, why: Fault = _NOT_GIVEN) -> None:
        self._name, self._why = name, why

    def __getattr__(self, name: str) -> Absent:
        if name.startswith("_"):
            raise AttributeError(name)
        return Absent(f"{self._name}.{name}", self._why)

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[object]:
        return iter(())

    # Neither more nor less than anything: {% if visits > line %} is false where one of them was not given.
    def __lt__(self, _: object) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __str__(self) -> str:
        raise TemplateError(
            "{name} {why}. Guard it with {{% if {name} %}}, or put it into sentence().",
            {"name": self._name, "why": self._why},
        )


class Figure:
    """A figure that was given; printed, it is the citation of its metric."""

    __slots__ = ("_entry",)

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    def __eq__(self, other: object) -> bool:
        # 所查隐患全部整改: prose may ask whether two figures are one; 1.2万件 is 12000件, 近3年 only itself.
        if not isinstance(other, Figure):
            return False
        mine, theirs = _exact(self, self), _exact(other, self)
        return printed(self) == printed(other) if mine is None or theirs is None else mine == theirs

    def __hash__(self) -> int:
        value = _exact(self, self)
        return hash(printed(self)) if value is None else hash(value)

    # 突破1000亿元 only where it is true: figures can be held against one another and against whole numbers.
    # What cannot be compared (approximate, another unit, not given) is neither more nor less.
    def __lt__(self, other: object) -> bool:
        return self._less(other) is True

    def __gt__(self, other: object) -> bool:
        return self._less(other, turned=True) is True

    def __le__(self, other: object) -> bool:
        return self._less(other, turned=True) is False

    def __ge__(self, other: object) -> bool:
        return self._less(other) is False

    def _less(self, other: object, *, turned: bool = False) -> bool | None:
        mine, theirs = _exact(self, self), _exact(other, self)
        if mine is None or theirs is None:
            return None
        return theirs < mine if turned else mine < theirs

    def __str__(self) -> str:
        return _cited(self._entry.metric)

    @property
    def spelled(self) -> str:
        """一百二十八条."""
        return _cited(self._entry.metric, ":spelled")

    @property
    def capital(self) -> str:
        """壹佰贰拾捌条."""
        return _cited(self._entry.metric, ":capital")

    @property
    def bare(self) -> str:
        """128."""
        return _cited(self._entry.metric, ":bare")

    @property
    def name(self) -> str:
        """What the metric is called, by its definition or the help of its field."""
        definition = self._entry.definition
        return quoted(definition.name if definition else self._entry.spec.help)

    @property
    def period(self) -> str | Absent:
        """The time it speaks of, where the data gave it one of its own: 2025年1—9月."""
        period = self._entry.metric.period
        name = f"{self._entry.spec.name}.period"
        return Absent(name, Fault("is that of the report")) if period is None else quoted(period.label)

    @property
    def before(self) -> Figure | Absent:
        """The figure of the same period a year before; it can be compared, too."""
        before, entry = self._entry.before, self._entry
        if before is None:
            return Absent(f"{entry.spec.name}.before")
        return Figure(Entry(spec=entry.spec, metric=before, definition=entry.definition))

    @property
    def growth(self) -> str | Absent:
        """By how many per cent it rose or fell, without a sign; not for rates."""
        return self._made("growth", self._comparison("growth"), _NO_COMPARISON)

    @property
    def points(self) -> str | Absent:
        """By how many 个百分点 a rate rose or fell, without a sign."""
        return self._made("points", self._comparison("points"), _NO_COMPARISON)

    @property
    def difference(self) -> str | Absent:
        """By how much it rose or fell, in its unit, without a sign; not for rates."""
        return self._made("difference", self._comparison("change"), _NO_COMPARISON)

    @property
    def rose(self) -> bool:
        """Whether it is more than a year before."""
        return self._course == "rose"

    @property
    def fell(self) -> bool:
        """Whether it is less than a year before."""
        return self._course == "fell"

    @property
    def flat(self) -> bool:
        """Whether it is what it was a year before."""
        return self._course == "flat"

    @property
    def zero(self) -> bool:
        """Whether it was counted, and there was none."""
        return self._entry.metric.quantity.value == 0

    @property
    def change(self) -> str | Absent:
        """同比增长12.5%, 同比下降3.2%, 与上年同期持平; for rates 同比提高1.4个百分点."""
        comparison = self._entry.comparison
        if comparison is None or not comparison.words:
            return Absent(f"{self._entry.spec.name}.change", _NO_COMPARISON)
        return comparison.words

    @property
    def moved_by(self) -> str | Absent:
        """同比增加3次, 同比减少3次: the change of a small count by its amount; rates and scores as ``change``."""
        comparison = self._entry.comparison
        return comparison.moved_by if comparison and comparison.moved_by else self.change

    @property
    def phrase(self) -> str | Absent:
        """The phrase of its definition: 发布预警信号{warnings}."""
        definition = self._entry.definition
        if definition is None or not definition.phrase:
            return Absent(f"{self._entry.spec.name}.phrase", Fault("has no phrase in its definition"))
        head, _, tail = definition.phrase.partition("{v}")
        return f"{head}{self}{tail}"

    @property
    def clause(self) -> str | Absent:
        """Its phrase, with the change behind a comma where there is one."""
        phrase, change = self.phrase, self.change
        if isinstance(phrase, Absent) or isinstance(change, Absent):
            return phrase
        return f"{phrase}，{change}"

    @property
    def _course(self) -> str:
        return self._entry.comparison.course if self._entry.comparison else ""

    def _comparison(self, name: str) -> Metric | None:
        return getattr(self._entry.comparison, name, None)

    def _made(self, name: str, metric: Metric | None, why: Fault) -> str | Absent:
        return Absent(f"{self._entry.spec.name}.{name}", why) if metric is None else _cited(metric)


_NO_COMPARISON = Fault("cannot be said (no figure of the year before, or none to compare with)")


_SCALES = {"万": 10**4, "亿": 10**8}


def _exact(value: object, like: Figure) -> int | Decimal | Fraction | None:
    """Return *value* as a number if it is an exact figure in the unit of *like*, or one of its field's units."""
    if isinstance(value, int) and not isinstance(value, bool):
        unit = like._entry.spec.unit
        return value * (_SCALES.get(unit[0], 1) if len(unit) > 1 else 1)
    if not isinstance(value, Figure) or not is_exact(value._entry.metric):
        return None
    mine, theirs = like._entry.metric.quantity, value._entry.metric.quantity
    same = mine is theirs or (base_unit(mine.unit) == base_unit(theirs.unit) and mine.per == theirs.per)
    return theirs.value if same else None  # the comparison of two Decimals is exact


def _cited(metric: Metric, form: str = "") -> str:
    return f"{{{metric.id}{form}}}"


def printed(figure: Figure) -> str:
    """Return the figure as the page prints it; a template never sees that, which has no metric to it."""
    return str(figure._entry.metric.quantity)


class Row:
    """One row: its fields are its attributes."""

    def __init__(self, names: Mapping[str, object]) -> None:
        vars(self).update(names)


def scope(blueprint: Blueprint, facts: Facts) -> dict[str, object]:
    """Return every name that prose of *blueprint* may use, but for the functions."""
    names = names_of(blueprint.fields, facts.values)
    end = facts.period.end
    names["issuer"], names["period"] = quoted(facts.issuer), quoted(facts.period.label)
    names["year"] = str(end.year) if end else Absent("year", Fault("is not known, the period names none"))
    return names


def names_of(specs: tuple[FieldSpec, ...], values: Mapping[str, object]) -> dict[str, object]:
    """Return what prose sees of *values*; a field not given is there too, as what it is."""
    return {spec.name: _seen(spec, values.get(spec.name)) for spec in specs}


def _seen(spec: FieldSpec, value: object) -> object:
    match value:
        case Entry():
            return Figure(value)
        case str():
            return quoted(value)
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case tuple() if spec.kind == "rows":
            return tuple(Row(names_of(spec.fields, row)) for row in value)
        case tuple():
            return tuple(quoted(one) for one in value)
        case _:
            return () if spec.kind == "rows" else Absent(spec.name)
