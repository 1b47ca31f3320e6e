"""Numbers in words: spelling and reading are inverse, by the rules of GB/T 15835-2011."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
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


@given(n=DECIMALS, locale=LOCALES)
def test_decimals_are_read_back_digit_for_digit(n: Decimal, locale: str) -> None:
    """A Decimal keeps its final zeros through words."""
    again = parse_number(spell_out(n, locale=locale))

    assert str(again) == (str(n) if n else str(abs(n)))


@given(n=st.fractions(max_denominator=10**6))
def test_fractions_are_read_back(n: Fraction) -> None:
    """三分之二 is Fraction(2, 3) and back."""
    assert parse_number(spell_out(n)) == n


def _slow(n: int) -> str:
    """Spell by the school rule, place by place: an independent oracle below 10¹⁶."""
    places = ["", "十", "百", "千"]
    out = ""
    for power in range(15, -1, -1):
        digit, group, rest = n // 10**power % 10, n // 10 ** (power // 4 * 4) % 10**4, n % 10**power
        out += "零一二三四五六七八九"[digit] + (places[power % 4] if digit else "")
        if power % 4 == 0 and group == 0:
            out = out.rstrip("零") + "零"  # a whole empty group
        elif power % 4 == 0:
            out = out.rstrip("零") + {12: "万", 8: "", 4: "万", 0: ""}[power]
        if power == 8 and n >= 10**8:
            out = out.rstrip("零") + "亿" + ("零" if 0 < rest < 10**7 else "")
    while "零零" in out:
        out = out.replace("零零", "零")
    out = out.strip("零") or "零"
    return out[1:] if out.startswith("一十") else out


@given(
    n=st.one_of(
        st.integers(0, 10**16 - 1), st.text(st.sampled_from("00012"), min_size=1, max_size=16).map(int)
    )
)
@example(100_010_000)
@example(100_100_000)
@example(100_001_000)
@example(10**12)
def test_agrees_with_the_school_rule(n: int) -> None:
    """Final zeros of a group are silent, every other run of zeros is one 零."""
    assert spell_out(n) == _slow(n)


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


def test_long_text_is_refused_at_once() -> None:
    """A million numerals are no number."""
    for text in ("一" * 10**6, "1" * 10**6, "1," * 10**6):
        with pytest.raises(NumeralError):
            parse_number(text)


def test_number_functions_load_neither_attrs_nor_babel() -> None:
    """The lightest names stay light."""
    code = (
        "import sys; from wenming.zh import spell_out, parse_number; spell_out(parse_number('205'));"
        "sys.exit(bool({'attr', 'attrs', 'babel'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
