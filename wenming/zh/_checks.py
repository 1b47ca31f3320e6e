"""What a quantity must hold, and what follows from what it holds."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from wenming.errors import NumeralError, shown
from wenming.zh._exact import EXACT, coarsest, exponent
from wenming.zh._glyphs import SCALE_WORDS
from wenming.zh._printing import SLOT, power_of
from wenming.zh._words import MASK, Approximation, is_per, is_unit

if TYPE_CHECKING:
    from wenming.zh.quantity import Quantity

__all__ = ["approximation", "bounds_of", "checked", "ends_of", "number", "word"]

_MAX_DIGITS, _MAX_EXPONENT = 100, 100  # promise N2
_SLOTS = frozenset(("n", "m", "n两", "m两", "n余", "n多", "n餘", "s", "S", "S兆", "u", "per", "元", "元两"))
_NUMBERINGS = frozenset(("latn", "fullwide", "hanidec", "hans", "hant", "hansfin", "hantfin", "mixed"))
_GROUPINGS = frozenset(("", ",", " ", "\u00a0", "\u2009", "\u202f"))
_BOUNDS = {"at_least": "[)", "at_most": "(]", "range": "[]", "indefinite": "[]", "consecutive": "[]"}
_TWO_ENDED = frozenset(("range", "indefinite", "consecutive"))
_KINDS = frozenset(("count", "money", "ratio", "measure", "duration", "frequency", "rank", "score"))

Number = Decimal | Fraction


def number(value: object) -> Number | None:
    """Return *value* as an exact number; an int becomes a Decimal, minus zero zero."""
    if value is None:
        return None
    if type(value) is Decimal:
        _, digits, power = value.as_tuple()
        fits = isinstance(power, int) and len(digits) <= _MAX_DIGITS and abs(power) <= _MAX_EXPONENT
        if fits and abs(value.adjusted()) <= _MAX_EXPONENT:
            return value if value else value.copy_abs()
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise NumeralError(
            'got the {type} {value}; a figure is exact. Write Decimal("{value}"), or Quantity.parse("…条").',
            {"type": type(value).__name__, "value": shown(value)},
        )
    if isinstance(value, Fraction):
        if max(abs(value.numerator), value.denominator) >= 10**48:
            raise NumeralError("got a fraction with parts of 10⁴⁸ and more, which cannot be written.")
        return value if value.denominator > 1 else Decimal(value.numerator)
    if isinstance(value, int):
        if value.bit_length() > _MAX_DIGITS * 4:
            raise NumeralError("has more than {most} digits.", {"most": _MAX_DIGITS})
        value = Decimal(value)
    if not value.is_finite():
        raise NumeralError("is {value}; a figure must be finite. Give the number.", {"value": str(value)})
    if len(value.as_tuple().digits) > _MAX_DIGITS:
        raise NumeralError("has more than {most} digits.", {"most": _MAX_DIGITS})
    if abs(exponent(value)) > _MAX_EXPONENT or abs(value.adjusted()) > _MAX_EXPONENT:
        raise NumeralError(
            "{value} has an exponent beyond ±{most}.",
            {"value": shown(str(value)), "most": _MAX_EXPONENT},
        )
    return value if value else value.copy_abs()


def word(value: str) -> str:
    """Return *value*, which must be text."""
    if not isinstance(value, str):
        raise NumeralError("wants text, got {value}.", {"value": shown(value)})
    return value


def approximation(value: str | None) -> Approximation | None:
    """Return the member that *value* names."""
    try:
        return None if value is None else Approximation(value)
    except ValueError:
        raise NumeralError(
            "approximation is {value}; it must be one of {known}.",
            {"value": shown(value), "known": ", ".join(Approximation)},
        ) from None


def ends_of(quantity: Quantity) -> tuple[Number | None, Number | None]:
    """Return the ends that value and approximation mean."""
    value = quantity.value
    match quantity.approximation:
        case "nearly" | "at_most" | "less_than":
            return None, value
        case "at_least" | "more_than":
            return value, None
        case "over" if isinstance(value, Decimal) and value > 0:
            return value, EXACT.add(value, _step(value, quantity.wording))
    return None, None


def _step(value: Decimal, wording: str) -> Decimal:
    """多 before the unit steps by the last counted place (2000余: 1000), after it by one unit."""
    _, digits, power = value.as_tuple()
    assert isinstance(power, int)
    if any(after in wording for after in ("{u}多", "{u}余", "{u}餘", "个多", "個多")):
        return Decimal(1)
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Decimal((0, (1,), power + zeros))


def bounds_of(quantity: Quantity) -> str:
    """Return the brackets of the ends: 以上 holds its number, 超过 does not (民法典 1259)."""
    return "[]" if quantity.approximation is None else _BOUNDS.get(quantity.approximation, "()")


def checked(quantity: Quantity) -> None:
    """Fit value and ends to the scale, and refuse what no one could print."""
    _check_words(quantity)
    _check_amount(quantity)
    for name in ("value", "low", "high"):
        held = getattr(quantity, name)
        if isinstance(held, Decimal):
            # 1E+3 without a scale can only be printed as 1000.
            object.__setattr__(quantity, name, coarsest(held, power_of(quantity.scale)))


def _check_words(quantity: Quantity) -> None:
    for name, known in (
        ("numbering", _NUMBERINGS),
        ("grouping", _GROUPINGS),
        ("kind", _KINDS),
    ):
        if getattr(quantity, name) not in known:
            raise NumeralError(
                "{name} is {value}; it must be one of {known}.",
                {
                    "name": name,
                    "value": shown(getattr(quantity, name)),
                    "known": ", ".join(sorted(str(k) for k in known if k)),
                },
            )
    if not is_unit(quantity.unit):
        raise NumeralError(
            "{unit} is no unit. A unit is up to 12 letters or characters without numerals; "
            '万 and 亿 belong to the value: Quantity.parse("5万元").',
            {"unit": shown(quantity.unit)},
        )
    if quantity.per and not is_per(quantity.per):
        raise NumeralError("{per} cannot stand after 每. Write 周, 年, 万人.", {"per": shown(quantity.per)})
    if quantity.mask and not MASK.fullmatch(quantity.mask):
        raise NumeralError("{mask} is no mask. Write X, XX or 201X.", {"mask": shown(quantity.mask)})
    if unknown := set(SLOT.findall(quantity.wording)) - _SLOTS:
        raise NumeralError("wording has no slot {slot}.", {"slot": shown(sorted(unknown)[0])})


def _check_amount(quantity: Quantity) -> None:
    scale, value = quantity.scale, quantity.value
    if scale not in SCALE_WORDS and not (isinstance(value, Fraction) and type(scale) is int and scale > 0):
        raise NumeralError("scale is {scale}; it must be 1, 10⁴ for 万, 10⁸ for 亿.", {"scale": shown(scale)})
    unscaled = quantity.wording and "{s" not in quantity.wording.lower()
    if scale > 1 and unscaled and quantity.numbering != "mixed":
        raise NumeralError(
            "has the scale {scale} but no slot for it. Put {slot} into the wording.",
            {"scale": scale, "slot": "{s}"},
        )
    if quantity.approximation == "over" and value is not None and value <= 0:
        raise NumeralError("{value} takes no 余. Write the number alone.", {"value": value + 0})  # 0, not 0E+4
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low >= high:
        raise NumeralError("goes from {low} to {high}; give the lower end first.", {"low": low, "high": high})
    two_ended = quantity.approximation in _TWO_ENDED
    if two_ended and (low is None or high is None or value is not None):
        raise NumeralError(
            "is {name}: it needs low and high, and no value.", {"name": quantity.approximation}
        )
    if quantity.approximation in ("indefinite", "consecutive") and not quantity.wording:
        raise NumeralError('needs its wording. Read it from text: Quantity.parse("三四个").')
    if not two_ended and (value is None) != bool(quantity.mask or quantity.torn):
        raise NumeralError("has no value. Give the number; a mask such as XX stands for one not filled in.")
