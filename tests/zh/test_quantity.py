"""Quantities: what people write is read, and printed with the digits it was given."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from wenming.errors import NumeralError
from wenming.zh import Quantity

D = Decimal
CASES: list[tuple[str, dict[str, object], str]] = [
    # text, attributes, rule
    ("128条", {"value": D("128"), "unit": "条", "kind": "count"}, "plain"),
    ("1.52亿人次", {"value": D("1.52E+8"), "unit": "人次", "scale": 10**8}, "亿 shifts the exponent"),
    ("1.50亿元", {"value": D("1.50E+8"), "kind": "money"}, "precision is kept"),
    ("1,004.48亿元", {"value": D("1.00448E+11"), "grouping": ","}, "thousands (15835, 5.1.1)"),
    ("12 500 km", {"value": D("12500"), "grouping": " ", "unit": "km"}, "thousands with a blank"),
    ("43.36%", {"value": D("43.36"), "unit": "%", "kind": "ratio"}, "per cent stays in per cent"),
    (
        "2000余册",
        {"approximation": "over", "low": D(2000), "high": D(3000), "bounds": "()"},
        "last counted place",
    ),
    ("1万4千余件", {"value": D("1.4E+4"), "high": D("1.5E+4"), "numbering": "mixed"}, "mixed form"),
    ("1.7万余米", {"value": D("1.7E+4"), "high": D("1.8E+4"), "unit": "米"}, "0.1万 is the last place"),
    ("100余万元", {"low": D("1.00E+6"), "high": D("2.00E+6"), "scale": 10**4}, "余 before 万"),
    ("百余人", {"low": D(100), "high": D(200), "numbering": "hans"}, "a place without digit"),
    ("3年多", {"low": D(3), "high": D(4), "unit": "年"}, "多 after the unit steps by one unit"),
    ("30年多", {"low": D(30), "high": D(31), "unit": "年"}, "多 after the unit steps by one unit"),
    ("30多年", {"low": D(30), "high": D(40), "unit": "年"}, "多 before the unit steps by the place"),
    ("3个多月", {"low": D(3), "high": D(4), "unit": "个月", "kind": "duration"}, "多 inside the unit"),
    ("近300人", {"approximation": "nearly", "low": None, "high": D(300), "bounds": "()"}, "below it"),
    ("约20户", {"approximation": "approximately", "low": None, "high": None}, "no bound"),
    ("20户左右", {"approximation": "approximately", "low": None, "high": None}, "no bound"),
    ("10来个", {"approximation": "approximately", "unit": "个"}, "来 is about"),
    ("30人以上", {"approximation": "at_least", "low": D(30), "bounds": "[)"}, "以上 includes (民法典 1259)"),
    ("不少于4次", {"approximation": "at_least", "low": D(4), "bounds": "[)"}, "不少于 includes"),
    ("上百家", {"approximation": "at_least", "low": D(100)}, "上百"),
    ("超过100万元", {"approximation": "more_than", "low": D("1.00E+6"), "bounds": "()"}, "超过 excludes"),
    ("30分钟以内", {"approximation": "at_most", "high": D(30), "bounds": "(]"}, "以内 includes"),
    ("不满18岁", {"approximation": "less_than", "high": D(18), "bounds": "()"}, "不满 excludes"),
    ("38篇(次)", {"units": ("篇", "次"), "unit": "篇(次)"}, "double unit"),
    ("14台（套）", {"units": ("台", "套"), "unit": "台（套）"}, "double unit, full-width"),
    ("4286件（批）次", {"units": ("件次", "批次"), "unit": "件（批）次"}, "double unit, 次 for both"),
    ("每周1次", {"per": "周", "kind": "frequency", "unit": "次"}, "frequency"),
    ("1次/月", {"per": "月", "kind": "frequency"}, "frequency with a stroke"),
    ("每三年一次", {"per": "三年", "value": D(1)}, "numerals in per"),
    ("每周十二次", {"per": "周", "value": D(12)}, "the whole number, not its end"),
    ("每万人3.2件", {"per": "万人", "kind": "count"}, "万 in per"),
    ("每周不少于2次", {"per": "周", "approximation": "at_least", "low": D(2)}, "hedge after per"),
    ("13万元～17万元", {"value": None, "low": D("1.3E+5"), "high": D("1.7E+5"), "bounds": "[]"}, "range"),
    ("13～17万元", {"low": D("1.3E+5"), "high": D("1.7E+5")}, "shared scale (numerals.md)"),
    ("100～150人", {"approximation": "range", "low": D(100), "high": D(150)}, "range"),
    ("-5～-3℃", {"low": D(-5), "high": D(-3)}, "signs and range"),
    ("三至五人", {"low": D(3), "high": D(5), "numbering": "hans"}, "range in hanzi"),
    (
        "几十个",
        {"approximation": "indefinite", "low": D(20), "high": D(90), "value": None},
        "2–9 of the place",
    ),
    ("数十万人", {"low": D(200000), "high": D(900000)}, "Recognizers reads 100000"),
    ("十几个", {"low": D(12), "high": D(19)}, "2–9 of the place"),
    ("三五天", {"low": D(3), "high": D(5), "approximation": "consecutive"}, "the one pair that skips"),
    ("三四个", {"approximation": "consecutive", "low": D(3), "high": D(4)}, "15835, 4.2.2"),
    ("十五六个", {"low": D(15), "high": D(16)}, "15835, 4.2.2"),
    ("二三十人", {"low": D(20), "high": D(30)}, "15835, 4.2.2"),
    ("两三天", {"low": D(2), "high": D(3), "unit": "天"}, "15835, 4.2.2"),
    ("一百二三十人", {"low": D(120), "high": D(130)}, "15835, 4.2.2"),
    ("２，３８６件", {"value": Decimal(2386), "numbering": "fullwide"}, "as parse_number reads it"),
    ("¥12,300.50", {"value": Decimal("12300.50"), "unit": "元", "kind": "money"}, "the sign is the unit"),
    ("前三名", {"value": Decimal(3), "kind": "rank"}, "the first three"),
    ("三分之二", {"value": Fraction(2, 3), "kind": "ratio"}, "JioNLP reads three minutes"),
    ("十分之二", {"value": Fraction(1, 5), "scale": 2}, "printed unreduced, as written"),
    (
        "超过三分之二",
        {"value": Fraction(2, 3), "low": Fraction(2, 3), "approximation": "more_than"},
        "hedged",
    ),
    ("百分之四十三点三六", {"value": D("43.36"), "unit": "%"}, "per cent in words"),
    ("万分之三", {"value": Fraction(3, 10000)}, "by custom without 一"),
    ("X户", {"value": None, "placeholder": True, "mask": "X", "unit": "户"}, "placeholder"),
    ("XX万元", {"placeholder": True, "unit": "元", "scale": 10**4}, "placeholder with scale"),
    ("201X年", {"placeholder": True, "unit": "年"}, "cn2an prints 二百零一X年"),
    ("××", {"placeholder": True, "unit": ""}, "placeholder"),
    ("第3位", {"value": D(3), "kind": "rank"}, "rank"),
    ("第十", {"value": D(10), "kind": "rank"}, "rank in hanzi"),
    ("首位", {"value": D(1), "unit": "位", "kind": "rank"}, "the first rank"),
    ("一周两次", {"value": D(2), "per": "周", "kind": "frequency"}, "spoken for 每周两次"),
    ("超过了180亿元", {"low": D("1.80E+10"), "approximation": "more_than"}, "了 changes nothing"),
    ("10天之内", {"high": D(10), "bounds": "(]"}, "之内 includes, as 以内 does"),
    ("近三年", {"approximation": None, "value": D(3), "kind": "duration"}, "近 + duration is recent"),
    ("将近3年", {"approximation": "nearly", "high": D(3)}, "将近 is nearly"),
    ("-3.2℃", {"value": D("-3.2"), "kind": "measure"}, "sign"),
    ("负三点二℃", {"value": D("-3.2"), "numbering": "hans"}, "sign in words"),
    ("4.50", {"value": D("4.50"), "unit": ""}, "N1"),
    ("0", {"value": D(0)}, "zero"),
    ("５０件", {"value": D(50), "numbering": "fullwide"}, "full-width digits"),
    ("５．５％", {"value": D("5.5"), "unit": "%", "numbering": "fullwide"}, "full-width digits"),
    ("三千二百人", {"value": D(3200), "numbering": "hans"}, "hanzi"),
    ("一点五万元", {"value": D("1.5E+4"), "scale": 10**4}, "hanzi with a point"),
    ("壹佰贰拾捌条", {"value": D(128), "numbering": "hansfin"}, "capitals"),
    ("兩萬元", {"value": D(20000), "numbering": "hant"}, "traditional"),
    ("2萬餘元", {"value": D("2E+4"), "high": D("3E+4"), "approximation": "over"}, "JioNLP dies of it"),
    ("两个", {"value": D(2), "unit": "个"}, "两 is kept"),
    ("二等", {"value": D(2), "unit": "等"}, "二 is kept"),
    ("二两", {"value": D(2), "unit": "两"}, "两 as a unit"),
    ("二十两", {"value": D(20), "unit": "两"}, "no 两 after 十: it is the unit"),
    ("2.3个百分点", {"unit": "个百分点", "kind": "ratio"}, "points are no per cent"),
    ("38分钟", {"kind": "duration", "unit": "分钟"}, "duration"),
    ("9.8分", {"kind": "score"}, "score"),
    ("3千万元", {"value": D("3E+7"), "scale": 10**7}, "千万"),
    ("5千米", {"value": D(5), "unit": "千米"}, "千米 is a unit, 4千 is not standard (15835, 5.3)"),
    ("20万千瓦", {"value": D("2.0E+5"), "unit": "千瓦"}, "万 is a scale, 千瓦 a unit"),
    ("4.78万亿元", {"value": D("4.78E+12")}, "万亿"),
    ("10亿零817万人", {"value": D("1.00817E+9"), "numbering": "mixed"}, "15835, 5.3"),
    ("5%～8%", {"low": D(5), "high": D(8), "unit": "%"}, "% at both ends (15835, 5.1.3)"),
    ("120公里/小时", {"unit": "公里", "per": "小时", "kind": "measure"}, "a rate"),
]


@pytest.mark.parametrize(("text", "fields", "rule"), CASES)
def test_reads_and_prints_again(text: str, fields: dict[str, object], rule: str) -> None:
    """A written form is read to these attributes and printed again as it was."""
    quantity = Quantity.parse(text)

    assert {name: getattr(quantity, name) for name in fields} == fields, rule
    assert [str(getattr(quantity, n)) for n in fields] == [str(v) for v in fields.values()], rule
    assert str(quantity) == text


NORMALISED = [
    ("-0", "0", "minus zero is zero (N2)"),
    ("5.5％", "5.5%", "half-width forms (N-15)"),
    (" 128条　", "128条", "blanks around"),
    ("一百五人", "一百五十人", "spoken form"),
    ("一点五〇万", "一点五零万", "零 for counting"),
    ("零下3℃", "-3℃", "零下 is below zero"),
    ("3年半", "3.5年", "半 is half of the unit"),
    ("两年半", "二点五年", "半 is half of the unit"),
    ("两个半小时", "二点五个小时", "半 is half of the unit"),
    ("近3个半月", "近3.5个月", "半 is half of the unit"),
    ("零下三℃", "负三℃", "零下 is below zero"),
]


@pytest.mark.parametrize(("text", "printed", "rule"), NORMALISED)
def test_prints_the_standard_form(text: str, printed: str, rule: str) -> None:
    """A few forms print in the standard way."""
    assert str(Quantity.parse(text)) == printed, rule


REFUSED = [
    *(
        "",
        " ",
        "条",
        "以上",
        "每周",
        "每",
        "第",
        "第0位",
        "/",
        "1次/",
        "abc",
        "一二三",
        "三百百",
        "128条，",
        "128条，5人",
    ),
    *(
        "12,50",
        "1,2345",
        "1 25人",
        "007",
        ".5",
        "5.",
        "1.2.3",
        "12e5",
        "+5%",
        "1/2",
        "8-8",
        "150～100人",
        "5000元～1万元",
    ),
    *(
        "约2000余册",
        "不少于30人以上",
        "近30人左右",
        "约三至五人",
        "近100～150人",
        "0余件",
        "上30人",
        "3、4个",
        "1万4",
        "几十多个",
    ),
    *(
        "3小时20分钟",
        "３5件",
        "1，25件",
        "１，２５０，件",
        "-三人",
        "负3人",
        "5%以%",
        "5台(",
        "5台()",
        "5(台)",
        "5)",
    ),
    *(
        "5条\n",
        "5\u202e条",
        "5条" * 7,
        "100人～150",
        "5～8～9人",
        "三分之三",
        "零分之一",
        "几百千人",
        "X～X人",
        "二十两个",
        "约负百人",
        "两十人",
        "一万零两",
        "NaN",
        "Infinity条",
    ),
    "1" * 101,
]


@pytest.mark.parametrize("text", REFUSED)
def test_refuses_rather_than_guesses(text: str) -> None:
    """Left-over text, two hedges, broken grouping, codes and compound units are errors."""
    with pytest.raises(NumeralError):
        Quantity.parse(text)


def test_a_zero_is_told_as_it_was_written() -> None:
    """0万 is 0, not 0E+4."""
    with pytest.raises(NumeralError, match=r"^0 takes no 余"):
        Quantity.parse("0万余米")


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("2，386件", Decimal(2386), "2,386件"),
        ("1．5万", Decimal("1.5E+4"), "1.5万"),
        ("负5%", Decimal(-5), "-5%"),
        ("1 万元", Decimal("1E+4"), "1万元"),
    ],
)
def test_other_marks_are_read_and_printed_in_the_usual_way(text: str, value: Decimal, printed: str) -> None:
    """Full-width marks among half-width digits, 负 for -, a blank before 万."""
    quantity = Quantity.parse(text)

    assert (quantity.value, str(quantity), quantity.text) == (value, printed, text)
    assert Quantity.parse(printed) == quantity
