"""Reading numbers: exactly, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import parse_number, spell_out

READINGS = [
    ("一亿十万", "100100000", "peers read 100000000 or 10¹³"),
    ("一百五", "150", "PyICU reads 105"),
    ("四千五", "4500", "PyICU reads 4005"),
    ("一亿五", "150000000", "cn2an dies of it"),
    ("一亿亿", "10000000000000000", "PyICU reads 10⁸"),
    ("卅", "30", "cn2an refuses it"),
    ("一点五万", "15000", "cn2an refuses it"),
    ("4.78万亿", "4780000000000", "cn2an refuses it"),
    ("两千", "2000", "numcn reads 1000"),
    ("二〇二四", "2024", "numcn reads 4"),
    ("1万4千", "14000", "chinese2digits reads 100004000"),
    ("3亿5000万", "350000000", "a full group may stand bare"),
    ("10亿零817万", "1008170000", "15835, 5.3"),
    ("５０", "50", "full-width digits"),
    ("12,500", "12500", "thousands with commas (15835, 5.1.1)"),
    ("百分之五", "0.05", "per cent"),
    ("5.5%", "0.055", "per cent"),
    ("５．５％", "0.055", "full-width"),
    ("三成", "0.3", "成 is 10 %"),
    ("三成五", "0.35", "成 is 10 %"),
    ("八折", "0.8", "折 is 10 % of the price"),
    ("八五折", "0.85", "two digits"),
    ("一百十五", "115", "spoken"),
    ("壹万贰仟叁佰肆拾伍圆"[:-1], "12345", "capital digits"),
    ("負一點五", "-1.5", "traditional"),
    ("十万零三千", "103000", "零 at the 万 place may be written or left out (PBoC)"),
]


@pytest.mark.parametrize(("text", "value", "rule"), READINGS)
def test_reading(text: str, value: str, rule: str) -> None:
    """A text is read to the exact number it writes."""
    assert str(parse_number(text)) == value, rule


REFUSED = [
    *(
        "十十",
        "一百你三",
        "三四",
        "abc",
        "1,23",
        "1,2345",
        "1E+3",
        "007",
        ".5",
        "5.",
        "1万4",
        "百十",
        "一万万",
        "",
        " 1",
    ),
    *(
        "1 ",
        "零一",
        "一零",
        "X",
        "201X",
        "--1",
        "三分之",
        "分之二",
        "一分之二",
        "零分之二",
        "成",
        "折",
        "一亿一亿二万亿",
        "一千千",
    ),
    *(
        "1.5万3千",
        "1千2万",
        "点五",
        "三点",
        "三点两",
        "二十两",
        "两十",
        "一万零两",
        "一二三",
        "万",
        "负",
        "%",
        "1%%",
        "１,２",
        "NaN",
        "Infinity",
        "1_000",
        "٣",
    ),
]


@pytest.mark.parametrize("text", REFUSED)
def test_reader_refuses_rather_than_guesses(text: str) -> None:
    """Adjacent digits, left-over text, codes and broken grouping are errors."""
    with pytest.raises(NumeralError):
        parse_number(text)


@pytest.mark.parametrize("text", ["一百五", "一亿十万", "一百十五", "廿", "一亿五", "二〇二四"])
def test_strict_wants_the_standard_spelling(text: str) -> None:
    """What is only understood is refused when strict."""
    parse_number(text)

    with pytest.raises(NumeralError):
        parse_number(text, strict=True)


@given(text=st.text(st.sampled_from("零〇一二两十百千万亿点负分之成折%,.0123456789廿兆壹拾"), max_size=14))
def test_any_text_is_a_number_or_a_numeral_error(text: str) -> None:
    """No other exception leaves the reader, and what it reads it can spell and read again."""
    try:
        value = parse_number(text)
    except NumeralError:
        return

    assert parse_number(spell_out(value)) == value


def test_long_text_is_refused_at_once() -> None:
    """A million numerals are no number."""
    for text in ("一" * 10**6, "1" * 10**6, "1," * 10**6):
        with pytest.raises(NumeralError):
            parse_number(text)
