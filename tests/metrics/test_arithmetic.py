"""Quick ways to make quantities, metrics and sources give what the checked ways give."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.metrics import difference, total
from wenming.metrics.arithmetic import added, negative, quotient, times, written
from wenming.model import Metric, Period, Source
from wenming.model.metric import defined, in_period, sound_metric, with_parts
from wenming.model.source import computed_source
from wenming.zh import Quantity
from wenming.zh.quantity import exact_quantity

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=6)
FRACTIONS = st.fractions(max_denominator=10**6).filter(lambda f: abs(f.numerator) < 10**40)
NUMBERS = DECIMALS | FRACTIONS
UNITS = st.sampled_from(("", "条", "人次", "元", "%", "个百分点", "平方公里", "分", "台(套)"))


@given(value=NUMBERS, unit=UNITS, scale=st.sampled_from((1, 10**4, 10**8)), per=st.sampled_from(("", "人", "周")))
def test_an_exact_quantity_is_the_one_the_class_makes(
    value: Decimal | Fraction, unit: str, scale: int, per: str
) -> None:
    """Equal in every attribute, text and printed form among them, and with the same errors."""
    scale = scale if isinstance(value, Decimal) else 1
    wording = "{n}{s}{u}/{per}" if per else ""
    try:
        wanted = Quantity(value, unit, scale=scale, per=per, wording=wording)
    except NumeralError:
        with pytest.raises(NumeralError):
            exact_quantity(value, unit, scale=scale, per=per, wording=wording)
        return

    made = exact_quantity(value, unit, scale=scale, per=per, wording=wording)

    assert (made, repr(made), str(made), hash(made)) == (wanted, repr(wanted), str(wanted), hash(wanted))
    assert (made.text, made.span, made.torn) == (wanted.text, wanted.span, wanted.torn)


@given(values=st.lists(NUMBERS, min_size=1, max_size=6))
def test_sums_are_exact_under_any_context(values: list[Decimal | Fraction]) -> None:
    """A caller that computes with three digits gets the same sum."""
    with localcontext() as context:
        context.prec = 3
        made, less = added(values), added((values[0], negative(values[-1])))

    assert Fraction(made) == sum(Fraction(one) for one in values)
    assert Fraction(less) == Fraction(values[0]) - Fraction(values[-1])


@given(value=NUMBERS, base=NUMBERS.filter(bool), factor=st.sampled_from((1, 100, 1000)))
def test_a_quotient_is_exact(value: Decimal | Fraction, base: Decimal | Fraction, factor: int) -> None:
    """One fraction, made of whole numbers."""
    assert quotient(value, base, factor) == Fraction(value) / Fraction(base) * factor


@given(value=DECIMALS, scale=st.sampled_from((1, 10**4, 10**8)))
@example(value=Decimal("0.00"), scale=10**8)
def test_a_decimal_is_written_as_its_fraction_is(value: Decimal, scale: int) -> None:
    """With the fewest digits, in 万 and 亿 too, however few digits the caller computes with."""
    with localcontext() as context:
        context.prec = 3
        quick, slow = written(value, scale, None, "half_up"), written(Fraction(value), scale, None, "half_up")
        whole = times(quick, scale)

    assert str(quick) == str(slow)
    assert Fraction(whole) == Fraction(value)


@given(now=DECIMALS, before=DECIMALS)
def test_differences_and_totals_do_not_round(now: Decimal, before: Decimal) -> None:
    """Thirty digits stay thirty digits where the caller computes with three."""
    pair = (Metric("now", Quantity(now, "条")), Metric("before", Quantity(before, "条")))
    with localcontext() as context:
        context.prec = 3
        less, both = difference(*pair, id="less").quantity.value, total(pair, id="both").quantity.value

    assert less is not None
    assert both is not None
    assert Fraction(less) == Fraction(now) - Fraction(before)
    assert Fraction(both) == Fraction(now) + Fraction(before)


def test_quick_metrics_are_metrics() -> None:
    """The quick ways fill every attribute, and change only the one they name."""
    quantity, period, source = Quantity.parse("5条"), Period.parse("2025年"), Source(ref="台账")
    wanted = Metric("a", quantity, period=period, source=source, definition="x.a", parts=("b",))

    assert sound_metric("a", quantity, period, source, "x.a", ("b",)) == wanted
    assert with_parts(defined(in_period(Metric("a", quantity, source=source), period), "x.a"), ("b",)) == wanted
    assert computed_source("sum", ("a", "b")) == Source(kind="computed", formula="sum", inputs=("a", "b"))
    assert hash(computed_source("sum", ("a",))) == hash(Source(kind="computed", formula="sum", inputs=("a",)))
