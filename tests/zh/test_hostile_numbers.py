"""Every number function with every wrong type, random bytes and 10 MB of one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming import zh
from wenming.errors import NumeralError


class Odd:
    """An object that compares and computes in unexpected ways."""

    def __lt__(self, other: object) -> bool:
        raise RuntimeError("compared")

    __ge__ = __gt__ = __le__ = __lt__

    def __floordiv__(self, other: object) -> int:
        return 3

    __hash__ = None  # type: ignore[assignment]


class Number(int):
    """A subclass of int, as numpy or enum make them."""


WRONG: list[object] = [
    *(None, True, False, 1.5, float("nan"), float("-inf"), 1j, b"1", bytearray(b"1"), "", "abc", "\ud800", "\x00"),
    *([], [1], (), (1,), {}, {1}, frozenset(), range(3), object(), int, len, Ellipsis, Odd(), iter(()), memoryview(b"1")),
    *(Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1E+999999"), Decimal("1E-999999"), Decimal("9" * 5000)),
    *(10**48, -(10**48), 10**5000, Fraction(10**60, 7), Fraction(1, 10**60), date(2024, 1, 1), datetime(2024, 1, 1), time()),
    timedelta(1),
]
CALLS: dict[str, Callable[[Any], object]] = {
    "spell_out": zh.spell_out,
    "spell_out financial": lambda n: zh.spell_out(n, "financial"),
    "spell_out numbering": lambda n: zh.spell_out(n, "numbering"),
    "spell_out ordinal": lambda n: zh.spell_out(n, "ordinal"),
    "spell_out style": lambda style: zh.spell_out(5, style),
    "spell_out locale": lambda locale: zh.spell_out(5, locale=locale),
    "spell_out scale": lambda scale: zh.spell_out(5, scale=scale),
    "spell_currency": zh.spell_currency,
    "spell_currency rounded": lambda n: zh.spell_currency(n, rounding="half_up"),
    "spell_currency currency": lambda currency: zh.spell_currency(5, currency),
    "spell_currency profile": lambda profile: zh.spell_currency(5, profile=profile),
    "spell_currency rounding": lambda rounding: zh.spell_currency(Decimal("1.005"), rounding=rounding),
    "spell_currency prefix": lambda prefix: zh.spell_currency(5, prefix=prefix),
    "spell_currency locale": lambda locale: zh.spell_currency(5, locale=locale),
    "parse_currency": zh.parse_currency,
    "spell_count": lambda n: zh.spell_count(n, "个"),
    "spell_count counter": lambda counter: zh.spell_count(2, counter),
    "spell_count locale": lambda locale: zh.spell_count(2, "个", locale=locale),
    "spell_percent": zh.spell_percent,
    "spell_percent per": lambda per: zh.spell_percent(5, per=per),
    "parse_number": zh.parse_number,
    "parse_number strict": lambda text: zh.parse_number(text, strict=True),
    "parse_number zhao": lambda text: zh.parse_number(text, scale="zhao"),
    "parse_number scale": lambda scale: zh.parse_number("五", scale=scale),
    "format_compact": zh.format_compact,
    "format_compact digits": lambda digits: zh.format_compact(5, digits=digits),
    "format_compact rounding": lambda rounding: zh.format_compact(5, rounding=rounding),
    "spell_date": zh.spell_date,
    "spell_date financial": lambda d: zh.spell_date(d, "financial"),
    "spell_date style": lambda style: zh.spell_date(date(2024, 1, 1), style),
    "parse_date": zh.parse_date,
    "parse_date reference": lambda reference: zh.parse_date("今年", reference=reference),
}
RIGHT = {  # what is no fault at all
    "spell_currency prefix": (True, False),
    "spell_currency rounded": (Fraction(1, 10**60),),
    "spell_count counter": ("abc",),
    "format_compact": (Fraction(1, 10**60),),
    "spell_date": (date(2024, 1, 1), (1,)),
    "spell_date financial": (date(2024, 1, 1), (1,)),
    "parse_date reference": (None, date(2024, 1, 1)),
}


@pytest.mark.parametrize("name", CALLS)
def test_wrong_types_are_told(name: str) -> None:
    """Each wrong value is a NumeralError whose words are fit to be shown; no other exception, ever."""
    for value in WRONG:
        if any(value is right or (type(value) is type(right) and value == right) for right in RIGHT.get(name, ())):
            CALLS[name](value)
            continue
        with pytest.raises(NumeralError) as raised:
            CALLS[name](value)
        assert str(raised.value).isprintable()
        assert len(str(raised.value)) < 250


@pytest.mark.parametrize("name", CALLS)
def test_mistaken_calls_name_what_is_wanted(name: str) -> None:
    """Unknown keywords are Python's TypeError, which names them."""
    function = getattr(zh, name.split()[0])
    with pytest.raises(TypeError, match="sideways"):
        function(5, sideways=1)


def test_subclasses_of_int_are_ints() -> None:
    """An IntEnum member or the like is spelled as what it is."""
    assert zh.spell_out(Number(205)) == zh.spell_out(Number(205), "alternate2").replace("两", "二") == "二百零五"
    assert zh.spell_out(Number(7)) == "七"
    assert zh.spell_currency(Number(7), prefix=False) == "柒元整"
    assert zh.spell_count(Number(2), "个") == "两个"
    assert zh.format_compact(Number(12450)) == "1.24万"


@given(content=st.binary(max_size=60))
def test_random_bytes_are_a_number_or_a_numeral_error(content: bytes) -> None:
    """As text in several encodings, and as bytes."""
    texts = [content.decode(encoding, errors) for encoding in ("utf-8", "gb18030", "latin-1") for errors in ("replace",)]
    texts.append(content.decode("utf-8", "surrogateescape"))
    for read in (zh.parse_number, zh.parse_currency, zh.parse_date):
        for text in (*texts, content):
            try:
                read(text)  # type: ignore[operator]
            except NumeralError as error:
                assert str(error).isprintable()


@given(text=st.text(max_size=30))
def test_any_text_is_a_number_or_a_numeral_error(text: str) -> None:
    """Of all of Unicode."""
    for read in (zh.parse_number, zh.parse_currency, zh.parse_date):
        try:
            read(text)  # type: ignore[operator]
        except NumeralError as error:
            assert str(error).isprintable()


@pytest.mark.parametrize("unit", ["一", "1", "万", "亿", "零", "1,", "十", "一亿", "%", "X", "年", "1万", " ", "\x00", "壹元", "—", "abc"])
def test_ten_megabytes_of_one_line(unit: str) -> None:
    """Refused before anything is computed: the time does not grow faster than the text."""
    text = unit * (10 * 2**20 // len(unit))
    for read in (zh.parse_number, zh.parse_currency, zh.parse_date):
        with pytest.raises(NumeralError):
            read(text)  # type: ignore[operator]
    for write in (zh.spell_out, lambda t: zh.spell_out(t, "numbering_year"), lambda t: zh.spell_count(2, t)):
        with pytest.raises(NumeralError):
            write(text)


def test_the_context_of_the_caller_changes_nothing() -> None:
    """A precision of three digits and every trap set round nothing and raise nothing (promise H2)."""
    import decimal

    with decimal.localcontext() as context:
        context.prec = 3
        for trap in context.traps:
            context.traps[trap] = True
        assert zh.spell_out(Decimal("-1234567.8901")) == "负一百二十三万四千五百六十七点八九零一"
        assert zh.parse_number("-1234567.8901").as_tuple().digits == (1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1)  # type: ignore[union-attr]
        assert zh.parse_number("12.34567亿") == 1234567000
        assert str(zh.parse_number("12345.678%")) == "123.45678"
        assert zh.format_compact(Decimal("123456789.123"), digits=8) == "1.23456789亿"
        assert zh.spell_percent(Decimal("12345.678")) == "百分之一万二千三百四十五点六七八"
