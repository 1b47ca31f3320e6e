"""Quantity: an amount as a report states it, 1.52亿人次, 2000余册, 38篇(次), read and written.

Conventions: 民法典 1259 (以上 以下 include the number), GB/T 15835-2011 (approximations, ranges).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import Factory, field, fields, frozen

from wenming.errors import NumeralError, shown
from wenming.zh import _printing, _words
from wenming.zh._checks import approximation, bounds_of, checked, ends_of, number, word
from wenming.zh._exact import coarsest
from wenming.zh._words import Approximation

__all__ = ["Approximation", "Quantity"]


def _kind(quantity: Quantity) -> str:
    """三分之二 is a ratio; what else a quantity is, its unit says."""
    share = isinstance(quantity.value, Fraction) and not quantity.unit and not quantity.per
    return "ratio" if share else _words.kind_of(quantity.unit, quantity.per)


@frozen(weakref_slot=False)  # with the slot, `_scan.shapes` could not fill one quickly
class Quantity:
    """An amount with its unit, its precision and the way it is written.

    ``Quantity(Decimal("4.50"), "元")`` is not the one of ``Decimal("4.5")``: they differ on paper.
    Law: ``Quantity.parse(str(q)) == q`` for every q that ``parse`` gave.

    Attributes:
        value: Exact amount in *unit*, 万 and 亿 applied (1.50亿 is ``1.50E+8``), percentages in
            per cent; a Fraction for 三分之二; ``None`` for 几十个, ranges and placeholders.
        unit: As written, without 万 and 亿: 条, 人次, 台(套), %.
        approximation: One of :class:`Approximation`, ``None`` if exact.
        per: For each of what: 周 for 每周1次.
        scale: 10⁴ for 万, 10⁸ for 亿, as written, so that it prints again; for a Fraction, how
            far it was written unreduced (十分之二: 2).
        grouping: What parts thousands, ``","`` in 1,004.48.
        numbering: CLDR id of the digits: latn, fullwide, hanidec, hans, hant, hansfin, hantfin;
            ``"mixed"`` for 1万4千.
        mask: What stands for digits not filled in: X, XX, 201X.
        low: Lower end, ``None`` where open.
        high: Upper end, ``None`` where open.
        bounds: ``"[]"``, ``"[)"``, ``"(]"`` or ``"()"``; a square bracket holds its end.
        kind: count, money, ratio, measure, duration, frequency, rank or score.
        wording: How it is written where that is not the usual way: ``不少于{n}{s}{u}``. Slots:
            n number, m upper number, s scale (S 萬 億), u unit, per, 元 an amount in
            元, 角 and 分; ``n两`` says 两 for 二.
        text: What was read; empty on a metric, not compared.
        span: Where that stood, (start, end); not compared.
        torn: Both readings where a line end tore the digits, joined and as they stand; then there is
            no ``value``. Not compared, not saved.

    Raises:
        NumeralError: float, bool, NaN, infinity, more than 100 digits, exponent beyond ±100
            (promise N2), a unit that is none, ends the wrong way round.
    """

    value: Decimal | Fraction | None = field(converter=number, eq=str)
    unit: str = field(default="", converter=word)
    approximation: Approximation | None = field(default=None, converter=approximation, kw_only=True)
    per: str = field(default="", converter=word, kw_only=True)
    scale: int = field(default=1, kw_only=True)
    grouping: str = field(default="", converter=word, kw_only=True)
    numbering: str = field(
        default=Factory(lambda self: "hans" if isinstance(self.value, Fraction) else "latn", takes_self=True),
        kw_only=True,
    )
    mask: str = field(default="", converter=word, kw_only=True)
    wording: str = field(default="", converter=word, kw_only=True)
    low: Decimal | Fraction | None = field(
        default=Factory(lambda self: ends_of(self)[0], takes_self=True),
        converter=number,
        eq=str,
        kw_only=True,
    )
    high: Decimal | Fraction | None = field(
        default=Factory(lambda self: ends_of(self)[1], takes_self=True),
        converter=number,
        eq=str,
        kw_only=True,
    )
    bounds: str = field(default=Factory(lambda self: bounds_of(self), takes_self=True), kw_only=True)
    kind: str = field(
        default=Factory(lambda self: _kind(self), takes_self=True), kw_only=True
    )
    text: str = field(default="", kw_only=True, eq=False, repr=False)
    span: tuple[int, int] | None = field(default=None, kw_only=True, eq=False, repr=False)
    torn: tuple[Quantity, ...] = field(default=(), kw_only=True, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        checked(self)

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read one whole quantity as people write it: ``"1.52亿人次"``, ``"2000余册"``, ``"X户"``.

        Raises:
            NumeralError: the text is no quantity, holds more than one, or can be read two ways.
        """
        from wenming.zh._scan.shapes import read_whole  # large, and not needed to compute

        if not isinstance(text, str):
            raise NumeralError(
                '{value} is a {type}, not text. Write it in quotes: "128条".',
                {"value": shown(text), "type": type(text).__name__},
            )
        return read_whole(text[:])

    @property
    def placeholder(self) -> bool:
        """Whether digits are still to be filled in: X户, 201X年."""
        return bool(self.mask)

    @property
    def units(self) -> tuple[str, ...]:
        """The units of a double unit: 台 and 套 for 台(套); one or none otherwise."""
        return _words.units_of(self.unit)

    def format(self, form: str = "") -> str:
        """Return the quantity as printed.

        Args:
            form: ``""`` with the digits it was given (128条), ``"spelled"`` (一百二十八条),
                ``"capital"`` (壹佰贰拾捌条), ``"bare"`` without the unit (128).

        Raises:
            NumeralError: no such form.
        """
        return _printing.printed(self, form)

    def __str__(self) -> str:
        return self.format()


@lru_cache(maxsize=1024)  # units are few
def _blank(unit: str, scale: int, per: str, wording: str) -> Quantity:
    return Quantity(Decimal(0), unit, scale=scale, per=per, wording=wording)


class _Open:
    """A Quantity while it is filled; of the same slots, so that it can become one."""

    __slots__ = tuple(one.name for one in fields(Quantity))


_SEALED: Any = Quantity


def exact_quantity(
    value: Decimal | Fraction, unit: str, *, scale: int = 1, per: str = "", wording: str = ""
) -> Quantity:
    """Return ``Quantity(value, unit, …)``; what the unit says of it is asked once, not for each computed figure.

    Raises:
        NumeralError: as :class:`Quantity`.
    """
    if isinstance(value, Fraction):  # 三分之二 is another kind than 2
        return Quantity(value, unit, scale=scale, per=per, wording=wording)
    blank = _blank(unit, scale, per, wording)
    kept = number(value)
    made: Any = _Open()
    made.value = coarsest(kept, _printing.power_of(scale)) if isinstance(kept, Decimal) else kept
    made.unit, made.scale, made.per, made.wording = unit, scale, per, wording
    made.approximation = made.low = made.high = made.span = None
    made.grouping = made.mask = made.text = ""
    made.numbering, made.bounds, made.kind, made.torn = blank.numbering, blank.bounds, blank.kind, ()
    made.__class__ = _SEALED
    return made  # type: ignore[no-any-return]
