"""Quantities as values: their forms, what they refuse to hold, equality."""

from __future__ import annotations

import pickle
from decimal import Decimal, localcontext
from fractions import Fraction

import attrs
import pytest

from wenming.errors import NumeralError
from wenming.zh import Approximation, Quantity

D = Decimal

FORMS = [
    ("128条", "一百二十八条", "壹佰贰拾捌条", "128"),
    ("1.52亿人次", "一点五二亿人次", "壹点伍贰亿人次", "1.52亿"),
    ("43.36%", "百分之四十三点三六", "百分之肆拾叁点叁陆", "43.36"),
    ("5%～8%", "百分之五～百分之八", "百分之伍～百分之捌", "5～8"),
    ("2000余册", "二千余册", "贰仟余册", "2000余"),
    ("2个", "两个", "贰个", "2"),
    ("1万4千余件", "一万四千余件", "壹万肆仟余件", "1万4千余"),
    ("3千万元", "三千万元", "叁仟万元", "3千万"),
    ("每周1次", "每周一次", "每周壹次", "1"),
    ("1,004元", "一千零四元", "壹仟零肆元", "1,004"),
    ("-3.2℃", "负三点二℃", "负叁点贰℃", "-3.2"),
    ("第3位", "第三位", "第叁位", "3"),
    ("XX万元", "XX万元", "XX万元", "XX万"),
    ("三分之二", "三分之二", "叁分之贰", "三分之二"),
    ("2萬餘元", "兩萬餘元", "貳萬餘元", "2萬餘"),
]


@pytest.mark.parametrize(("text", "spelled", "capital", "bare"), FORMS)
def test_forms(text: str, spelled: str, capital: str, bare: str) -> None:
    """Spelled, capital and bare forms of one quantity."""
    quantity = Quantity.parse(text)

    assert quantity.format("spelled") == spelled
    assert quantity.format("capital") == capital
    assert quantity.format("bare") == bare
    assert quantity.format() == str(quantity) == text


@pytest.mark.parametrize(
    "bad",
    [
        1.5,
        True,
        "128",
        D("NaN"),
        D("Infinity"),
        D("1E+101"),
        D("1E-101"),
        D("1" * 101),
        10**100,
        -(10**5000),
        D("1" * 5000),
        Fraction(1, 10**48),
        b"1",
        None,
    ],
    ids=lambda bad: type(bad).__name__,
)
def test_refuses_what_is_no_figure(bad: object) -> None:
    """Float, bool, text, NaN, infinity, over 100 digits, exponents beyond ±100 (N2)."""
    with pytest.raises(NumeralError):
        Quantity(bad, "条")


@pytest.mark.parametrize(
    "fields",
    [
        *(
            {"unit": "万元"},
            {"unit": "3条"},
            {"unit": "条，"},
            {"unit": "a\nb"},
            {"unit": "条" * 13},
            {"unit": None},
        ),
        *(
            {"approximation": "roughly"},
            {"scale": 3},
            {"scale": 0},
            {"numbering": "roman"},
            {"grouping": "."},
        ),
        *({"kind": "wish"}, {"per": "1周"}, {"wording": "{x}"}, {"approximation": "over", "value": D(0)}),
        *(
            {"approximation": "range"},
            {"approximation": "consecutive", "value": None, "low": D(1), "high": D(2)},
        ),
        *({"value": None, "approximation": "range", "low": D(2), "high": D(1)}, {"mask": "X"}),
        {"scale": 10**4, "wording": "不足{n}{u}"},
    ],
)
def test_refuses_attributes_that_do_not_fit(fields: dict[str, object]) -> None:
    """A quantity that no one could print is not built."""
    with pytest.raises(NumeralError):
        Quantity(**{"value": D(1), "unit": "条", **fields})  # type: ignore[arg-type]


def test_precision_is_part_of_equality() -> None:
    """4.50 and 4.5 differ on paper; text and span do not count."""
    assert Quantity(D("4.50"), "元") != Quantity(D("4.5"), "元")
    assert Quantity(D("4.50"), "元", text="a", span=(0, 1)) == Quantity(D("4.50"), "元")
    assert hash(Quantity(D("4.50"), "元", text="a")) == hash(Quantity(D("4.50"), "元"))


def test_a_range_by_hand() -> None:
    """Ends are given in order, and 万 and % stand at both."""
    made = Quantity(None, "元", approximation=Approximation.RANGE, low=130000, high=170000, scale=10**4)

    assert str(made) == "13.0000万元～17.0000万元"
    assert Quantity.parse(str(made)) == made


def test_a_value_of_another_context() -> None:
    """The caller's decimal context neither rounds nor is changed."""
    with localcontext() as context:
        context.prec = 2
        quantity = Quantity.parse("1234567.89万余元")

        assert str(quantity.high) == str(D("12345678900") + 100) or str(quantity.high) == "1.23456790E+10"
        assert str(quantity) == "1234567.89万余元"
        assert context.prec == 2


def test_is_a_value() -> None:
    """Frozen, picklable, and changed only by making another."""
    quantity = Quantity.parse("1.52亿人次")

    assert pickle.loads(pickle.dumps(quantity)) == quantity
    assert str(attrs.evolve(quantity, value=D("1.60E+8"), low=None, high=None)) == "1.60亿人次"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        quantity.unit = "条"  # type: ignore[misc]


def test_no_text_is_an_error_that_says_so() -> None:
    """A number where text is wanted is answered with the cure."""
    with pytest.raises(NumeralError, match="in quotes"):
        Quantity.parse(128)  # type: ignore[arg-type]


def test_long_text_is_refused_at_once() -> None:
    """A line of a megabyte is looked at once, not tried in every way."""
    for text in ("1" * 10**6, "一" * 10**6, "每" * 10**6, "1,000" * 10**5, " " * 10**6):
        with pytest.raises(NumeralError):
            Quantity.parse(text)


def test_unknown_form_is_an_error() -> None:
    """Only the forms that exist."""
    with pytest.raises(NumeralError, match="spelled, capital, bare"):
        Quantity(D(1)).format("roman")
