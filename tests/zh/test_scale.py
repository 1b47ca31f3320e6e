"""Great numbers in short, with the roll-over that Babel lacks."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import format_compact, parse_number

SHORT = [
    ("0", "0", "nothing"),
    ("9", "9", "below 万 as it stands"),
    ("1234", "1234", "below 万 as it stands"),
    ("9999", "9999", "below 万 as it stands"),
    ("1234.567", "1234.57", "decimals at most"),
    ("1234.50", "1234.5", "final zeros are dropped"),
    ("10000", "1万", "no .00"),
    ("12300", "1.23万", "two decimals"),
    ("12450", "1.24万", "half even, as CLDR"),
    ("12350", "1.24万", "half even, as CLDR"),
    ("123456", "12.35万", "two decimals"),
    ("12345678", "1234.57万", "to 9999万"),
    ("99999999", "1亿", "Babel prints 10000万"),
    ("9999.999", "1万", "Babel prints 9999.999"),
    ("9999.99", "9999.99", "no roll-over yet"),
    ("99994999", "9999.5万", "no roll-over yet"),
    ("100000000", "1亿", "亿"),
    ("448800000000", "4488亿", "亿"),
    ("1000000000000", "1万亿", "亿 stacks"),
    ("4780000000000", "4.78万亿", "亿 stacks"),
    ("10000000000000000", "1亿亿", "Babel prints 10000万亿"),
    ("1E+20", "1万亿亿", "亿 stacks"),
    ("-12450", "-1.24万", "minus"),
    ("-0.001", "0", "no minus nought"),
    ("-0", "0", "no minus nought"),
]


@pytest.mark.parametrize(("n", "text", "rule"), SHORT)
def test_short(n: str, text: str, rule: str) -> None:
    """万 and 亿 with Arabic digits (GB/T 15835-2011, 5.3)."""
    assert format_compact(Decimal(n)) == text, rule
    if Decimal(n) == int(Decimal(n)):
        assert format_compact(int(Decimal(n))) == text


@pytest.mark.parametrize(
    ("n", "options", "text"),
    [
        (12450, {"rounding": "half_up"}, "1.25万"),
        (12450, {"rounding": "ROUND_HALF_UP"}, "1.25万"),
        (12450, {"digits": 0}, "1万"),
        (12450, {"digits": 1}, "1.2万"),
        (12450, {"digits": 4}, "1.245万"),
        (99999999, {"rounding": "down"}, "9999.99万"),
        (99999999, {"digits": 4}, "9999.9999万"),
        (-12450, {"rounding": "ceiling"}, "-1.24万"),
        (-12450, {"rounding": "floor"}, "-1.25万"),
        (12450, {"locale": "zh_Hant_TW"}, "1.24萬"),
        (12450, {"locale": "zh_Hant_HK"}, "1.24萬"),
        (10**12, {"locale": "zh_HK"}, "1萬億"),
        (Fraction(100000, 3), {}, "3.33万"),
        (10**48 - 1, {}, "1亿亿亿亿亿亿"),
    ],
)
def test_options(n: int | Fraction, options: dict[str, object], text: str) -> None:
    """Decimals, rounding and script."""
    assert format_compact(n, **options) == text  # type: ignore[arg-type]


@given(n=st.one_of(st.integers(-(10**17), 10**17), st.integers(-(10**48) + 1, 10**48 - 1)), digits=st.integers(0, 48))
def test_what_is_printed_reads_near_the_number(n: int, digits: int) -> None:
    """It reads back, off by half a unit of the last decimal at most; exactly where all decimals are kept."""
    text = format_compact(n, digits=digits)
    size = max(len(str(abs(n))) - 1, 0) // 4 * 4

    assert abs(Fraction(parse_number(text)) - n) <= Fraction(10 ** max(size - digits, 0), 2) * (digits < size)
    assert len(text.lstrip("-").rstrip("万亿").split(".")[0]) <= 4


@given(n=st.integers(1, 10**30))
def test_the_next_word_is_used_when_it_is_reached(n: int) -> None:
    """Never 10000 of anything."""
    assert not format_compact(n).startswith("10000")


@pytest.mark.parametrize(
    "n", [1.5, True, None, "5", Decimal("NaN"), Decimal("Infinity"), 10**48, Decimal("1E+999999")], ids=lambda n: type(n).__name__
)
def test_no_number(n: object) -> None:
    """Only exact finite numbers below 10⁴⁸."""
    with pytest.raises(NumeralError):
        format_compact(n)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options",
    [{"digits": -1}, {"digits": 101}, {"digits": 1.5}, {"digits": True}, {"digits": "2"}, {"rounding": "no"}, {"rounding": 1}, {"locale": "fr"}],
)
def test_unknown_options(options: dict[str, object]) -> None:
    """They raise."""
    with pytest.raises(NumeralError):
        format_compact(5, **options)  # type: ignore[arg-type]
