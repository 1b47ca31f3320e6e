"""Reading numbers, case by case, each table under its rule."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from wenming.errors import NumeralError
from wenming.zh import parse_number

READ = {
    "standard spelling": """
零 0 | 五 5 | 十 10 | 十五 15 | 二十 20 | 九十九 99 | 一百 100 | 一百零五 105 | 一百一十 110 | 一千零一十 1010 | 一千零五 1005 | 九千九百九十九 9999
一万 10000 | 一万零一 10001 | 十万零一百 100100 | 一千零一万零一 10010001 | 一亿零一千 100001000 | 一亿零一十万 100100000 | 一万亿 1000000000000
一亿亿 10000000000000000 | 一亿零一亿 10000000100000000 | 十二亿三千四百五十六万七千八百九十 1234567890 | 负三 -3 | 负一万零五 -10005
一万亿零一千二百三十四万五千六百七十八 1000012345678""",
    "capital digits (15835, 5.2.4), 拾 with and without 壹": """
壹 1 | 壹拾 10 | 拾 10 | 拾伍 15 | 壹佰零伍 105 | 壹仟零壹拾 1010 | 壹拾万 100000 | 拾万 100000 | 陆仟零柒 6007 | 貳佰 200 | 參仟 3000 | 陸萬 60000
叁佰 300 | 壹亿零壹万 100010000 | 柒億捌仟萬 780000000""",
    "traditional script": """
一萬 10000 | 兩千 2000 | 一億零五萬 100050000 | 負五 -5 | 一點五 1.5 | 二萬三 23000 | 十萬億 10000000000000 | 三萬六千 36000""",
    "两 is two": "两 2 | 两百 200 | 两千 2000 | 两万 20000 | 两亿 200000000 | 两百零二 202 | 一千两百 1200 | 两千两百二十二 2222 | 两点五 2.5",
    "zero is 零 〇 ○ Ｏ ０ 0": """
二百〇五 205 | 二百○五 205 | 二百Ｏ五 205 | 二百０五 205 | 二百0五 205 | 〇 0 | ０ 0 | 二〇二四 2024 | 二○二四 2024 | 二零二四 2024
二０二四 2024 | 二0二四 2024 | 二Ｏ二四 2024 | 〇点五 0.5 | 一千〇五 1005""",
    "said in everyday speech": """
一百五 150 | 四千五 4500 | 一万五 15000 | 三万二 32000 | 一千二 1200 | 一亿五 150000000 | 三百六 360 | 一万二千三 12300 | 二十五万三 253000 | 一百十五 115
一百十 110 | 一千零十 1010 | 廿 20 | 廿五 25 | 卅 30 | 卅一 31 | 卌 40 | 一百廿五 125 | 一十二 12 | 一十万 100000 | 一万五百 10500
一亿十万 100100000 | 一亿零十万 100100000 | 一亿一万 100010000 | 十万零三千 103000 | 一千五十 1050""",
    "decimals": """
三点一四 3.14 | 零点五 0.5 | 一点五零 1.50 | 十点零五 10.05 | 负二点五 -2.5 | 零点零零一 0.001 | 一百二十点三四 120.34 | 1.50 1.50 | 0.46 0.46""",
    "decimals with 万 and 亿": """
一点五万 15000 | 三点二亿 320000000 | 一点五千万 15000000 | 一点五百万 1500000 | 零点八万 8000 | 四点七八万亿 4780000000000 | 负一点五万 -15000""",
    "Arabic digits with 万 and 亿 (15835, 5.3)": """
1.2万 12000 | 1.52亿 152000000 | 4.78万亿 4780000000000 | 350万 3500000 | 10亿 1000000000 | 0.5万 5000 | 1.234万 12340 | 1.23456万 12345.6
1亿亿 10000000000000000 | 2.5亿亿 25000000000000000 | 5千 5000 | 3千万 30000000 | 2百万 2000000 | 12.5千 12500 | -1.2万 -12000 | 负1.2万 -12000""",
    "mixed forms": """
1万4千 14000 | 3亿5000万 350000000 | 10亿零817万 1008170000 | 12万5千 125000 | 1亿2千万 120000000 | 3万5千2百 35200 | 1万零500 10500 | 5万2000 52000
2亿零5万 200050000 | 1萬4千 14000""",
    "full width": "５０ 50 | １２３ 123 | １．５ 1.5 | １２，５００ 12500 | ５．５％ 0.055 | －５ -5 | １万４千 14000 | ２．５亿 250000000",
    "thousands grouped (15835, 5.1.1)": """
12,500 12500 | 1,234,567 1234567 | 1,234.56 1234.56 | 12,500万 125000000 | -1,000 -1000 | 999,999,999 999999999""",
    "per cent and per mille": """
百分之五 0.05 | 百分之十 0.1 | 百分之一百 1 | 百分之百 1 | 百分之四十三点三六 0.4336 | 百分之零点五 0.005 | 负百分之五 -0.05 | 千分之三 0.003 | 万分之五 0.0005
百万分之三 0.000003 | 十万分之一 0.00001 | 5% 0.05 | 5.5% 0.055 | 100% 1 | 0.5% 0.005 | 12.5‰ 0.0125 | -3.2% -0.032 | 百分之8.5 0.085 | ５％ 0.05""",
    "成 is ten per cent, 折 ten per cent of the price": """
三成 0.3 | 两成 0.2 | 三成五 0.35 | 三成半 0.35 | 十成 1 | 3成 0.3 | 八折 0.8 | 九折 0.9 | 八五折 0.85 | 九九折 0.99 | 8.5折 0.85 | 85折 0.85
8折 0.8 | 对折 0.5 | 五折 0.5""",
}


def rows(table: str) -> list[tuple[str, str]]:
    """Split a table into pairs."""
    cells = (cell.split() for line in table.strip().splitlines() for cell in line.split("|"))
    return [(cell[0], cell[1]) for cell in cells]


@pytest.mark.parametrize(
    ("text", "value", "rule"), [(*row, rule) for rule, table in READ.items() for row in rows(table)]
)
def test_read(text: str, value: str, rule: str) -> None:
    """The exact number."""
    found = parse_number(text)

    assert isinstance(found, Decimal)
    assert found == Decimal(value), rule
    assert "E" not in str(found) or found < Decimal("0.00001"), rule


FRACTIONS = """
三分之二 2/3 | 二分之一 1/2 | 十分之一 1/10 | 三分之五 5/3 | 负三分之二 -2/3 | 一又三分之二 5/3 | 十二分之七 7/12 | 二百分之一 1/200 | 参分之贰 2/3
"""


@pytest.mark.parametrize(("text", "value"), rows(FRACTIONS.replace("参分之贰", "參分之貳")))
def test_fractions(text: str, value: str) -> None:
    """The part is named after the whole (school rule)."""
    assert parse_number(text) == Fraction(value)


def test_grouping_by_thin_spaces() -> None:
    """12 500 with the spaces that print shops use, one kind all through (GB/T 15835-2011, 5.1.1)."""
    for space in (" ", "\u00a0", "\u2009", "\u202f"):
        assert parse_number(f"12{space}500") == 12500
        assert parse_number(f"1{space}234{space}567.5") == Decimal("1234567.5")
    with pytest.raises(NumeralError):
        parse_number("1 234\u2009567")


ZHAO = "一兆 1000000000000 | 一京 10000000000000000 | 一兆零一 1000000000001 | 1.2兆 1200000000000 | 一万亿 1000000000000 | 一百二十兆零五亿 120000500000000 | 三兆五 3500000000000"


@pytest.mark.parametrize(("text", "value"), rows(ZHAO))
def test_scale_of_zhao(text: str, value: str) -> None:
    """兆 only when asked for; SI uses the word for 10⁶ on the mainland."""
    assert parse_number(text, scale="zhao") == int(value)
    if "兆" in text or "京" in text:
        with pytest.raises(NumeralError):
            parse_number(text)


REFUSED = {
    "adjacent digits are an approximation (15835, 5.2.1)": "三四 一二三 五六 三四百 二三十万 七八 十五六 一九九八",
    "leftover text": "一百你三 三个 5元 5人 一百元 abc 3x 五. 1万元 约5 5余 十几 几十 数十",
    "placeholders": "X 201X XX XX万 ×× X户 20XX",
    "codes have leading zeros": "007 0123 00.5 〇〇七 零一二",
    "two readings": "1万4 一亿一千 一亿五千 一亿五百 一兆五千 3亿5",
    "no such number": """
十十 百十 一零 零一 一千一千 一万万 一亿一亿二万亿 一百零 一千零零五 一百零零五 二十十 一二十 万 亿 百 千 零万 十百 百万 点五 三点 三点两 三点五千
一点五十万 三点一点四 两十 二十两 一万零两 负 负负三 --1 +5 一万亿一""",
    "no such figure": "1,23 1,2345 ,123 1,234, 12,34,567 1. .5 1.2.3 1E+3 1e3 NaN Infinity 1_000 0x1F ٣ ² 1.5万3千 1千2万 1万1万 % 1%% 5%5",
    "no such share": "三分之 分之二 一分之二 零分之二 三分之二分之一 百分之 百分之三四 一又 又三分之一 一又三分之五 成 折 零折 十一折 20折 三成五五 零成 十成五",
}


@pytest.mark.parametrize(
    ("text", "rule"),
    [(text, rule) for rule, texts in REFUSED.items() for text in texts.split()]
    + [(text, "blanks and controls") for text in (" ", "\u00a0", "5\u200b", "\t5", "5\n", " 5", "5 ", "一 百")],
)
def test_refused(text: str, rule: str) -> None:
    """A reader raises rather than guesses."""
    with pytest.raises(NumeralError):
        parse_number(text)
    assert rule


@pytest.mark.parametrize(
    "text", "一百五 一亿十万 一百十 廿 一亿五 一万五 二〇二四 一点五万 一亿一万 十万零三千 一千五十".split()
)
def test_strict_refuses_what_is_only_understood(text: str) -> None:
    """What has another standard spelling is refused when strict."""
    parse_number(text)
    with pytest.raises(NumeralError):
        parse_number(text, strict=True)


@pytest.mark.parametrize("text", "二百零五 贰佰零伍 两千 十二 一十二 三点一四 12,500 1.2万 5.5% 三分之二 负十 壹拾万".split())
def test_strict_admits_the_standard(text: str) -> None:
    """Each standard spelling passes."""
    assert parse_number(text, strict=True) == parse_number(text)


@pytest.mark.parametrize(
    ("text", "options"),
    [("五", {"scale": "yi"}), ("五", {"scale": None}), ("五", {"scale": []}), (5, {}), (None, {}), (b"5", {}), ("", {})],
)
def test_wrong_arguments(text: object, options: dict[str, object]) -> None:
    """A NumeralError says what is wanted."""
    with pytest.raises(NumeralError):
        parse_number(text, **options)  # type: ignore[arg-type]
