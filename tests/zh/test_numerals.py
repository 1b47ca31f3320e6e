"""Numbers in words: spelling and reading are inverse, by the rules of GB/T 15835-2011."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import parse_number, spell_out

WHOLE = st.one_of(
    st.integers(0, 10**6),
    st.integers(0, 10**48 - 1),
    st.text(st.sampled_from("0000123456789"), min_size=1, max_size=48).map(int),  # rich in zeros
)
DECIMALS = st.decimals(-(10**20), 10**20, places=6, allow_nan=False).map(lambda d: d + 0)
LOCALES = st.sampled_from(["zh_Hans_CN", "zh-Hant-TW", "zh_HK"])
SCALES = st.sampled_from(["wanyi", "zhao"])


@given(n=WHOLE, style=st.sampled_from(["cardinal", "financial", "alternate2"]), locale=LOCALES, scale=SCALES)
def test_whole_numbers_are_read_back(n: int, style: str, locale: str, scale: str) -> None:
    """Every spelling of every whole number below 10⁴⁸ is read back, strictly too."""
    text = spell_out(n, style, locale=locale, scale=scale)

    assert parse_number(text, scale=scale) == n
    assert parse_number(text, strict=True, scale=scale) == n


@given(n=DECIMALS, locale=LOCALES, style=st.sampled_from(["cardinal", "financial", "alternate2"]))
def test_decimals_are_read_back_digit_for_digit(n: Decimal, locale: str, style: str) -> None:
    """A Decimal keeps its final zeros through words."""
    again = parse_number(spell_out(n, style, locale=locale))

    assert str(again) == (str(n) if n else str(abs(n)))


@given(n=st.fractions(max_denominator=10**9), locale=LOCALES, style=st.sampled_from(["cardinal", "financial", "alternate2"]))
def test_fractions_are_read_back(n: Fraction, locale: str, style: str) -> None:
    """三分之二 is Fraction(2, 3) and back, 百分之一 is 0.01."""
    assert parse_number(spell_out(n, style, locale=locale)) == n


@given(n=st.integers(100, 10**48 - 1).filter(lambda n: "0" in str(n)))
def test_codes_are_read_back_where_a_zero_shows_what_they_are(n: int) -> None:
    """二〇五 is 205; without a zero, adjacent digits are an approximation (15835, 5.2.1)."""
    assert parse_number(spell_out(n, "numbering")) == n


SPELLINGS = [
    (0, "cardinal", "零", "零 for counting (15835, 5.2.5)"),
    (10, "cardinal", "十", "十 at the head"),
    (10, "financial", "壹拾", "壹拾 on money papers (PBoC)"),
    (110, "cardinal", "一百一十", "一十 inside"),
    (205, "cardinal", "二百零五", "a run of zeros is one 零"),
    (205, "numbering", "二〇五", "digit by digit takes 〇"),
    (2024, "numbering_year", "二〇二四", "years take 〇"),
    (10, "ordinal", "第十", "an ordinal is 第 and the cardinal"),
    (101, "ordinal", "第一百零一", "statutes print 零, not 〇 (fault of ICU)"),
    (100_010_000, "cardinal", "一亿零一万", "ICU loses this 零"),
    (100_100_000, "cardinal", "一亿零一十万", "ICU loses this 零"),
    (100_001_000, "cardinal", "一亿零一千", "cn2an loses this 零"),
    (100_000, "financial", "壹拾万", "ICU prints 拾万"),
    (10**12, "cardinal", "一万亿", "兆 is avoided"),
    (10**16, "cardinal", "一亿亿", "split at the last 亿"),
    (222, "alternate2", "两百二十二", "两 before 百, 二 before 十 and at the end"),
    (2, "alternate2", "两", "两 alone"),
    (20_002, "alternate2", "两万零二", "两 before 万"),
    (-10, "cardinal", "负十", "num2words prints 负一十"),
    (Decimal("4.50"), "cardinal", "四点五零", "final zeros are kept"),
    (Decimal("-0.0"), "cardinal", "零点零", "minus zero is zero"),
    (Decimal("1E+3"), "cardinal", "一千", "cn2an refuses it"),
    (Fraction(2, 3), "cardinal", "三分之二", "fractions"),
    (
        123_456_789_012_345_678,
        "cardinal",
        "十二亿三千四百五十六万七千八百九十亿一千二百三十四万五千六百七十八",
        "no double",
    ),
    ("007", "numbering", "〇〇七", "codes keep their zeros"),
]


@pytest.mark.parametrize(("n", "style", "text", "rule"), SPELLINGS)
def test_spelling(n: int, style: str, text: str, rule: str) -> None:
    """A number is spelled as its rule asks."""
    assert spell_out(n, style) == text, rule


TRADITIONAL = [
    (20_000, "alternate2", "兩萬"),
    (10**8, "cardinal", "一億"),
    (12_345, "financial", "壹萬貳仟參佰肆拾伍"),
    (Decimal("-1.5"), "cardinal", "負一點五"),
]


@pytest.mark.parametrize(("n", "style", "text"), TRADITIONAL)
def test_traditional_glyphs(n: int, style: str, text: str) -> None:
    """Traditional locales print 萬 億 兩 點 負."""
    assert spell_out(n, style, locale="zh-Hant-HK") == text


@pytest.mark.parametrize(
    "bad",
    [
        1.5,
        True,
        None,
        "三",
        Decimal("NaN"),
        Decimal("Infinity"),
        10**48,
        10**5000,
        -(10**5000),
        Decimal("1E+999999"),
        Decimal("1" * 5000),
        b"1",
    ],
    ids=lambda bad: type(bad).__name__,
)
def test_speller_refuses(bad: object) -> None:
    """Floats, booleans, non-numbers and numbers of 10⁴⁸ are refused, at once."""
    with pytest.raises(NumeralError):
        spell_out(bad)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options",
    [
        {"style": "roman"},
        {"locale": "en_US"},
        {"scale": "yi"},
        {"style": "numbering_year"},
        {"style": "ordinal", "n": 0},
    ],
)
def test_speller_refuses_unknown_options(options: dict[str, object]) -> None:
    """Unknown style, locale and scale, short years and the zeroth are refused."""
    with pytest.raises(NumeralError):
        spell_out(**{"n": 24, **options})  # type: ignore[arg-type]


def test_number_functions_load_neither_attrs_nor_babel() -> None:
    """The lightest names stay light."""
    code = (
        "import sys; from wenming.zh import spell_out, parse_number; spell_out(parse_number('205'));"
        "sys.exit(bool({'attr', 'attrs', 'babel'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
