"""Spelling, case by case, each table under its rule."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from wenming.errors import NumeralError
from wenming.zh import spell_out

# GB/T 15835-2011, 5.2.5: 零 for counting. School rule: final zeros of a group of four are silent.
FINAL_ZEROS = """
0 零 | 1 一 | 9 九 | 20 二十 | 90 九十 | 100 一百 | 200 二百 | 1000 一千 | 1200 一千二百 | 1230 一千二百三十 | 9999 九千九百九十九
10000 一万 | 12000 一万二千 | 120000 十二万 | 1200000 一百二十万 | 12000000 一千二百万 | 12300000 一千二百三十万
100000000 一亿 | 120000000 一亿二千万 | 123000000 一亿二千三百万 | 1200000000 十二亿 | 12340000000 一百二十三亿四千万
120000000000 一千二百亿 | 10005000 一千万五千 | 20003000 二千万三千 | 120005000 一亿二千万五千 | 350030000 三亿五千零三万
"""
# School rule: any other run of zeros is one 零.
INNER_ZEROS = """
101 一百零一 | 105 一百零五 | 1001 一千零一 | 1010 一千零一十 | 1019 一千零一十九 | 1020 一千零二十 | 1100 一千一百 | 1101 一千一百零一
9009 九千零九 | 5050 五千零五十 | 10001 一万零一 | 10010 一万零一十 | 10100 一万零一百 | 11000 一万一千 | 10101 一万零一百零一
100001 十万零一 | 100100 十万零一百 | 101000 十万一千 | 101001 十万一千零一 | 110011 十一万零一十一 | 1000001 一百万零一 | 1001000 一百万一千
10000001 一千万零一 | 10010000 一千零一万 | 10010001 一千零一万零一 | 10101010 一千零一十万一千零一十 | 20300405 二千零三十万零四百零五
100000001 一亿零一 | 100000010 一亿零一十 | 100000100 一亿零一百 | 100010001 一亿零一万零一 | 101010101 一亿零一百零一万零一百零一
110000011 一亿一千万零一十一 | 1000000001 十亿零一 | 10000000005 一百亿零五
"""
# School rule: a whole empty group is one 零, before a full group too.
EMPTY_GROUPS = """
100001000 一亿零一千 | 100001234 一亿零一千二百三十四 | 500009999 五亿零九千九百九十九 | 100010000 一亿零一万 | 100100000 一亿零一十万
101000000 一亿零一百万 | 109990000 一亿零九百九十九万 | 110000000 一亿一千万 | 1000000000000 一万亿 | 1000000000001 一万亿零一
1000000010000 一万亿零一万 | 1000012345678 一万亿零一千二百三十四万五千六百七十八 | 1000100000000 一万零一亿 | 1000100005000 一万零一亿零五千
1001000000000 一万零一十亿 | 1100000000000 一万一千亿 | 10000000000000000 一亿亿 | 10000000000001000 一亿亿零一千
10000000100000000 一亿零一亿 | 10000000000000001 一亿亿零一 | 100000000000000000000 一万亿亿 | 1000000000000000000000000 一亿亿亿
"""
# Convention of ten: 十 at the head of a number, 一十 inside it.
TENS = """
10 十 | 11 十一 | 19 十九 | 110 一百一十 | 111 一百一十一 | 210 二百一十 | 1010 一千零一十 | 1110 一千一百一十 | 100000 十万 | 150000 十五万
101010 十万一千零一十 | 1100000 一百一十万 | 1000000000 十亿 | 1200000012 十二亿零一十二 | 100100000 一亿零一十万 | 10100000 一千零一十万
-10 负十 | -15 负十五 | -110 负一百一十
"""


def rows(table: str) -> list[tuple[str, str]]:
    """Split a table into pairs."""
    cells = (cell.split() for line in table.strip().splitlines() for cell in line.split("|"))
    return [(cell[0], cell[1]) for cell in cells]


@pytest.mark.parametrize(
    ("n", "text"),
    [row for table in (FINAL_ZEROS, INNER_ZEROS, EMPTY_GROUPS, TENS) for row in rows(table)],
)
def test_zeros_and_tens(n: str, text: str) -> None:
    """Each zero is silent or one 零, by its place."""
    assert spell_out(int(n)) == text


# GB/T 15835-2011, 5.2.4, and the cheque rules: 壹拾, never 拾 alone.
FINANCIAL = """
0 零 | 1 壹 | 10 壹拾 | 11 壹拾壹 | 20 贰拾 | 100 壹佰 | 105 壹佰零伍 | 110 壹佰壹拾 | 1000 壹仟 | 1010 壹仟零壹拾 | 6007 陆仟零柒
10000 壹万 | 100000 壹拾万 | 107000 壹拾万柒仟 | 1000000000 壹拾亿 | 100010000 壹亿零壹万 | 100100000 壹亿零壹拾万 | -10 负壹拾
1234567890 壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾
"""


@pytest.mark.parametrize(("n", "text"), rows(FINANCIAL))
def test_financial(n: str, text: str) -> None:
    """Capital digits."""
    assert spell_out(int(n), "financial") == text


# 现代汉语词典, 两: 两 before 百 千 万 亿 and alone; 二 before 十, in ones, in decimals and fractions.
LIANG = """
2 两 | 12 十二 | 20 二十 | 22 二十二 | 102 一百零二 | 200 两百 | 202 两百零二 | 220 两百二十 | 2000 两千 | 2222 两千两百二十二 | 20000 两万
20002 两万零二 | 22000 两万两千 | 120000 十二万 | 200000000 两亿 | 100020000 一亿零两万 | 2000000000000 两万亿 | -2 负两
2.5 二点五 | 200.2 二百点二 | 1/2 二分之一 | 2/3 三分之二
"""


@pytest.mark.parametrize(("n", "text"), rows(LIANG))
def test_alternate2(n: str, text: str) -> None:
    """两 counts."""
    value = Fraction(n) if "/" in n else Decimal(n)

    assert spell_out(value, "alternate2") == text


# GB/T 15835-2011, 5.2.5: 〇 digit by digit; 5.1.4: years in four digits.
CODES = """
0 numbering 〇 | 5 numbering 五 | 10 numbering 一〇 | 205 numbering 二〇五 | 100000 numbering 一〇〇〇〇〇 | 12345 numbering 一二三四五
2024 numbering_year 二〇二四 | 2000 numbering_year 二〇〇〇 | 1999 numbering_year 一九九九 | 1949 numbering_year 一九四九
1 ordinal 第一 | 2 ordinal 第二 | 10 ordinal 第十 | 12 ordinal 第十二 | 20 ordinal 第二十 | 101 ordinal 第一百零一 | 110 ordinal 第一百一十
200 ordinal 第二百 | 1000 ordinal 第一千
"""


@pytest.mark.parametrize(
    ("n", "style", "text"), [cell.split() for line in CODES.strip().splitlines() for cell in line.split("|")]
)
def test_codes_years_and_ordinals(n: str, style: str, text: str) -> None:
    """〇 digit by digit, 零 in ordinals; 二 in both."""
    assert spell_out(int(n), style) == text


# A Decimal's final zeros are kept; after 点 every digit is named; zero below zero is zero.
DECIMALS = """
0.5 零点五 | 3.14 三点一四 | 1.50 一点五零 | 10.05 十点零五 | 0.00 零点零零 | -0.0 零点零 | -2.5 负二点五 | 100.001 一百点零零一
12345.6789 一万二千三百四十五点六七八九 | 1E+3 一千 | 1.5E+4 一万五千 | 5E-3 零点零零五 | 1.000 一点零零零 | 20.20 二十点二零 | -15 负十五
9999999999999999 九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九
0.1234567890123456789012345678901234567890 零点一二三四五六七八九零一二三四五六七八九零一二三四五六七八九零一二三四五六七八九零
"""


@pytest.mark.parametrize(("n", "text"), rows(DECIMALS))
def test_decimals(n: str, text: str) -> None:
    """Digit for digit."""
    assert spell_out(Decimal(n)) == text


# School rule: the whole is named before the part. By custom 百分之一, 万分之一, not 一百分之一.
FRACTIONS = """
1/2 二分之一 | 2/3 三分之二 | 5/3 三分之五 | -1/4 负四分之一 | 4/2 二 | 1/10 十分之一 | 3/100 百分之三 | 7/1000 千分之七 | 1/10000 万分之一 | 1/200 二百分之一
1/100000000 亿分之一 | 12/101 一百零一分之十二
"""


@pytest.mark.parametrize(("n", "text"), rows(FRACTIONS))
def test_fractions(n: str, text: str) -> None:
    """分之 between them."""
    assert spell_out(Fraction(n)) == text


# CLDR names: Hant, TW, HK and MO write 萬 億 點 負 兩 and their own capitals; a script wins over a region.
SCRIPTS = """
zh_Hant_TW cardinal 12345 一萬二千三百四十五 | zh-Hant-HK cardinal 100000000 一億 | zh_HK cardinal -1.5 負一點五 | zh-TW financial 123456 壹拾貳萬參仟肆佰伍拾陸
zh_MO alternate2 20000 兩萬 | zh_Hans_HK cardinal 10000 一万 | zh cardinal 10000 一万 | zh-CN financial 10000 壹万 | ZH-HANT-TW cardinal 10000 一萬
zh_Hant cardinal 1000000000000 一萬億 | zh_Hant numbering 205 二〇五 | zh_Hant ordinal 10000 第一萬 | zh_Hans_CN cardinal 10000 一万
"""


@pytest.mark.parametrize(
    ("locale", "style", "n", "text"),
    [cell.split() for line in SCRIPTS.strip().splitlines() for cell in line.split("|")],
)
def test_scripts(locale: str, style: str, n: str, text: str) -> None:
    """Tags with - and _ alike."""
    assert spell_out(Decimal(n) if "." in n else int(n), style, locale=locale) == text


# Scale of 兆 only when asked for; there too an empty group is one 零.
ZHAO = """
100000000 一亿 | 1000000000000 一兆 | 1000000000001 一兆零一 | 1000012345678 一兆零一千二百三十四万五千六百七十八 | 10000000000000000 一京
12345678901234567 一京二千三百四十五兆六千七百八十九亿零一百二十三万四千五百六十七 | 10000000000000000000000000000000000000000000000 一百载
10000000100000000 一京零一亿 | 1000000100000000 一千兆零一亿 | 120000000000000 一百二十兆
"""


@pytest.mark.parametrize(("n", "text"), rows(ZHAO))
def test_zhao(n: str, text: str) -> None:
    """兆 is 10¹², 京 10¹⁶."""
    assert spell_out(int(n), scale="zhao") == text


def test_the_greatest_number() -> None:
    """10⁴⁸ - 1 is spelled in both scales, 10⁴⁸ in none."""
    nines = "九千九百九十九"

    assert spell_out(10**48 - 1, scale="zhao") == "".join(
        nines + word for word in ("载", "正", "涧", "沟", "穰", "秭", "垓", "京", "兆", "亿", "万", "")
    )
    assert spell_out(10**48 - 1).count("亿") == 5
    for scale in ("wanyi", "zhao"):
        with pytest.raises(NumeralError, match="too great"):
            spell_out(10**48, scale=scale)


@pytest.mark.parametrize(
    ("n", "style"),
    [
        (Decimal("2.05"), "numbering"),
        (-1, "numbering"),
        ("", "numbering"),
        ("1a", "numbering"),
        ("１２", "numbering"),
        (True, "numbering"),
        (24, "numbering_year"),
        (20240, "numbering_year"),
        (0, "ordinal"),
        (-1, "ordinal"),
        (Decimal("1.5"), "ordinal"),
        (True, "ordinal"),
        ("5", "cardinal"),
        (5.0, "cardinal"),
        (float("nan"), "financial"),
        (float("inf"), "cardinal"),
        (1j, "cardinal"),
        (Fraction(1, 10**48), "cardinal"),
    ],
)
def test_no_such_spelling(n: object, style: str) -> None:
    """Two-digit years (GB/T 15835-2011, 5.1.4), the zeroth, floats and signs in codes are refused."""
    with pytest.raises(NumeralError):
        spell_out(n, style)  # type: ignore[arg-type]
