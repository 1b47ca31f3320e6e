"""Laws of quantities: what is printed is read back, whatever was written."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import Quantity, find_quantities, spell_currency, spell_out

UNITS = st.sampled_from(
    [
        "",
        "条",
        "人次",
        "篇(次)",
        "篇（次）",
        "台(套)",
        "件（批）次",
        "元",
        "%",
        "‰",
        "℃",
        "个百分点",
        "千米",
        "千瓦时",
        "分钟",
        "年",
        "m²",
        "kg",
    ]
)
PLAIN = st.decimals(0, 10**12, allow_nan=False, places=2).map(str) | st.integers(0, 10**15).map(str)
GROUPED = st.integers(1000, 10**12).map("{:,}".format) | st.integers(1000, 10**12).map(
    lambda n: f"{n:,}".replace(",", " ")
)
WIDE = PLAIN.map(lambda text: text.translate(str.maketrans("0123456789.", "０１２３４５６７８９．")))
SCALES = st.sampled_from(["", "", "万", "亿", "万亿", "千万", "百万"])
MIXED = st.builds("{}万{}千".format, st.integers(1, 9999), st.integers(1, 9)) | st.builds(
    "{}亿{}万".format, st.integers(1, 9999), st.integers(1000, 9999)
)
HANZI = st.integers(1, 10**9).map(spell_out) | st.integers(1, 10**9).map(lambda n: spell_out(n, "financial"))
LIANG = st.integers(1, 10**9).map(lambda n: spell_out(n, "alternate2"))
MASKS = st.text(st.sampled_from("X×x"), min_size=1, max_size=3) | st.sampled_from(["201X", "20XX", "X.X"])
NUMBERS = st.one_of(st.builds(str.__add__, PLAIN | GROUPED | WIDE, SCALES), MIXED, HANZI, LIANG, MASKS)
HEDGES = st.sampled_from(
    [
        *[
            "{}{}",
            "近{}{}",
            "将近{}{}",
            "约{}{}",
            "至少{}{}",
            "不少于{}{}",
            "超过{}{}",
            "逾{}{}",
            "不超过{}{}",
            "不到{}{}",
            "不足{}{}",
        ],
        *[
            "{}余{}",
            "{}多{}",
            "{}{}以上",
            "{}{}以下",
            "{}{}以内",
            "{}{}左右",
            "每周{}{}",
            "每万人不少于{}{}",
            "{}{}/月",
            "第{}{}",
        ],
    ]
)
WRITTEN = st.builds(str.format, HEDGES, NUMBERS, UNITS)
ENDS = st.tuples(st.integers(0, 999), st.integers(1000, 9999))
RANGES = st.builds(
    lambda ends, scale, sign, unit: f"{ends[0]}{scale}{unit}{sign}{ends[1]}{scale}{unit}",
    ENDS,
    SCALES,
    st.sampled_from("～~—至-"),
    UNITS,
)


def read(text: str) -> Quantity | None:
    """Return the quantity, None where the text is none."""
    try:
        return Quantity.parse(text)
    except NumeralError:
        return None


@given(
    cents=st.integers(0, 10**10),
    hedge=st.sampled_from(["{}", "约{}", "超过{}", "{}以上", "每人{}", "每人不少于{}"]),
    profile=st.sampled_from(["pboc", "mof"]),
    locale=st.sampled_from(["zh_Hans_CN", "zh_Hant_TW"]),
)
@example(cents=140950, hedge="{}", profile="pboc", locale="zh_Hans_CN")
def test_amounts_in_words_are_read_whole(cents: int, hedge: str, profile: str, locale: str) -> None:
    """元, 角 and 分 are one amount, in running text too, and print again as they were."""
    amount = Decimal(cents).scaleb(-2)
    if not amount >= 1:
        return
    text = hedge.format(spell_currency(amount, prefix=False, profile=profile, locale=locale))
    quantity = Quantity.parse(text)

    assert quantity.value == amount
    assert quantity.per == ("人" if "人" in hedge else "")
    assert (quantity.approximation is None) == (hedge in ("{}", "每人{}"))
    assert str(quantity) == text
    assert Quantity.parse(str(quantity)) == quantity
    assert [(one.value, one.text, one.approximation) for one in find_quantities(f"计{text}，")] == [
        (amount, text, quantity.approximation)
    ]


@given(
    yi=st.integers(1, 9999), wan=st.integers(1000, 9999), over=st.sampled_from(["", "餘", "多"]), kept=st.booleans()
)
def test_groups_of_three_behind_yi_are_read_to_the_last_digit(yi: int, wan: int, over: str, kept: bool) -> None:
    """3億2,500萬元 and 3億2,500餘萬元 are what they say, whole and in running text, and print as they stood."""
    number = yi * 10**8 + wan * 10**4
    text = f"{yi}億{wan:,}{over}萬元" if kept else f"{yi:,}億{wan:,}{over}萬元"

    (found,) = find_quantities(f"預算{text}，如期完成")

    assert (found.value, found.text) == (number, text)
    printed = str(Quantity.parse(text))
    assert Quantity.parse(printed).value == number
    assert printed == text or (yi > 999 and kept)


@given(text=WRITTEN | RANGES)
@example(text="壹千米")
def test_printed_is_read_back(text: str) -> None:
    """What was read prints as text that reads as the same quantity, word for word in Arabic digits."""
    quantity = read(text)
    if quantity is None:
        assert re.search("余|多|第|^0|^０|近", text), text  # 0余 and 第0 are none, nor are two hedges
        return

    assert Quantity.parse(str(quantity)) == quantity
    assert str(quantity).replace("％", "%") == text


@given(
    text=st.text(st.sampled_from("0129.,XX一二两十百千万亿余多近约第每几至～-/%元条(台)周以上 "), max_size=12)
)
def test_any_text_is_a_quantity_or_a_numeral_error(text: str) -> None:
    """No other exception leaves parse, and whatever is read prints and reads again as itself."""
    quantity = read(text)
    if quantity is not None:
        assert Quantity.parse(str(quantity)) == quantity
        for form in ("spelled", "capital", "bare"):
            assert quantity.format(form)


@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=3)
    | st.integers(-(10**40), 10**40)
    | st.fractions(max_denominator=999).filter(lambda f: f.denominator > 1),
    unit=UNITS,
    per=st.sampled_from(["", "周", "万人"]),
    approximation=st.sampled_from(
        [None, "nearly", "approximately", "at_least", "more_than", "at_most", "less_than"]
    ),
)
def test_made_by_hand_is_read_back(
    value: Decimal | int | Fraction, unit: str, per: str, approximation: str | None
) -> None:
    """A quantity that was computed prints as text that reads as the same quantity."""
    made = Quantity(value, "" if isinstance(value, Fraction) else unit, per=per, approximation=approximation)

    assert Quantity.parse(str(made)) == made
