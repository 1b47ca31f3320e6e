"""Money in words: the rules of cheques (PBoC) and of bookkeeping (会计基础工作规范 52)."""

from __future__ import annotations

from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import parse_currency, spell_currency

CASES = [
    ("1409.50", "壹仟肆佰零玖元伍角", "PBoC's own example: 零 in the middle"),
    ("6007.14", "陆仟零柒元壹角肆分", "PBoC's own example: several zeros are one 零"),
    ("1680.32", "壹仟陆佰捌拾元叁角贰分", "PBoC's own example: 零 for an empty 元 may be left out"),
    ("107000.53", "壹拾万柒仟元伍角叁分", "PBoC's own example: so for empty 万 and 元"),
    ("16409.02", "壹万陆仟肆佰零玖元零贰分", "PBoC's own example: 角 is zero and 分 is not"),
    ("325.04", "叁佰贰拾伍元零肆分", "PBoC's own example"),
    ("10", "壹拾元整", "壹拾, not 拾"),
    ("15", "壹拾伍元整", "壹拾, not 拾"),
    ("100000", "壹拾万元整", "壹拾, not 拾, before 万"),
    ("1100000000", "壹拾壹亿元整", "壹拾, not 拾, before 亿"),
    ("1", "壹元整", "元, then 整"),
    ("100.00", "壹佰元整", "元, then 整"),
    ("1000000", "壹佰万元整", "元, then 整"),
    ("100010000", "壹亿零壹万元整", "ICU and cn2an lose this 零"),
    ("100001000", "壹亿零壹仟元整", "an empty group is one 零"),
    ("0.05", "伍分", "no 元, no 零"),
    ("0.50", "伍角", "no 元"),
    ("0.55", "伍角伍分", "no 元"),
    ("10.05", "壹拾元零伍分", "num2words forgets this 零"),
    ("1000.01", "壹仟元零壹分", "角 is zero and 分 is not"),
    ("0", "零元整", "nothing is 零元"),
    ("-0.00", "零元整", "cn2an writes 负零元整"),
    ("-3.20", "负叁元贰角", "minus stands before the amount"),
    ("1E+3", "壹仟元整", "cn2an refuses it"),
    ("1.500", "壹元伍角", "zeros beyond 分 change nothing"),
    ("20.20", "贰拾元贰角", "贰拾"),
    ("12345678.90", "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角", "long"),
    ("10000000000000000", "壹亿亿元整", "亿 stacks"),
]


@pytest.mark.parametrize(("amount", "words", "rule"), CASES)
def test_pboc(amount: str, words: str, rule: str) -> None:
    """元 takes 整, 角 and 分 do not; 人民币 stands in front without a gap."""
    assert spell_currency(Decimal(amount)) == "人民币" + words, rule
    assert spell_currency(Decimal(amount), prefix=False) == words
    assert parse_currency("人民币" + words) == parse_currency(words) == Decimal(amount)


@pytest.mark.parametrize(("amount", "words", "_"), CASES)
def test_mof(amount: str, words: str, _: str) -> None:
    """会计基础工作规范 52: 整 after 角, too; none after 分."""
    bookkeeping = words + "整" if words.endswith("角") else words

    assert spell_currency(Decimal(amount), profile="mof", prefix=False) == bookkeeping
    assert parse_currency(bookkeeping) == Decimal(amount)


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("壹仟陆佰捌拾元零叁角贰分", "1680.32"),  # PBoC: 零 may stand for an empty 元
        ("壹拾万柒仟元零伍角叁分", "107000.53"),
        ("壹拾万零柒仟元伍角叁分", "107000.53"),
        ("壹佰圆整", "100"),  # 圆 元 圓 and 整 正 are read alike
        ("壹佰圓正", "100"),
        ("壹佰元正", "100"),
        ("壹佰元", "100"),
        ("人民幣壹萬貳仟元整", "12000"),
        ("伍角整", "0.5"),
        ("壹佰元伍角正", "100.5"),
        ("一百元五角", "100.5"),
        ("拾元整", "10"),
        ("港币壹元整", "1"),
        ("负壹元整", "-1"),
        ("零元整", "0"),
        ("负零元整", "0"),
    ],
)
def test_what_the_rules_leave_open_is_read(words: str, amount: str) -> None:
    """Readers take every form that the rules allow."""
    assert str(parse_currency(words)) == str(Decimal(amount).quantize(Decimal("0.01")))


@pytest.mark.parametrize(
    "text",
    [
        *("", "元", "整", "人民币", "壹佰", "壹佰整", "壹佰元整整", "壹佰元壹拾角", "壹佰元叁角贰分整", "壹佰元零", "壹佰元角"),
        *("壹佰元贰", "壹佰元贰分叁角", "壹佰元零零伍分", "abc元", "三四元", "零角", "壹佰元整伍角", "X元整", "一点五元整", "负", "元整"),
        *("壹佰元零角", "壹" * 300 + "元"),
    ],
)
def test_no_amount(text: str) -> None:
    """What is no whole amount in words is refused."""
    with pytest.raises(NumeralError):
        parse_currency(text)


@pytest.mark.parametrize(
    ("currency", "locale", "words"),
    [
        ("CNY", "zh_Hans_CN", "人民币壹万贰仟叁佰元伍角"),
        ("CNY", "zh_Hant_HK", "人民幣壹萬貳仟參佰元伍角"),
        ("HKD", "zh_HK", "港幣壹萬貳仟參佰元伍角"),
        ("HKD", "zh_Hans_CN", "港币壹万贰仟叁佰元伍角"),
        ("TWD", "zh-TW", "新臺幣壹萬貳仟參佰元伍角"),
        ("MOP", "zh_Hans_CN", "澳门币壹万贰仟叁佰元伍角"),
        ("USD", "zh_Hans_CN", "美元壹万贰仟叁佰元伍角"),
    ],
)
def test_currencies_and_scripts(currency: str, locale: str, words: str) -> None:
    """The name of the currency and the words in one script."""
    assert spell_currency(Decimal("12300.5"), currency, locale=locale) == words
    assert parse_currency(words) == Decimal("12300.50")


@pytest.mark.parametrize(
    ("amount", "rounding", "words"),
    [
        ("1.005", "half_up", "壹元零壹分"),
        ("1.005", "half_even", "壹元整"),
        ("1.015", "half_even", "壹元零贰分"),
        ("1.005", "half_down", "壹元整"),
        ("1.001", "up", "壹元零壹分"),
        ("1.009", "down", "壹元整"),
        ("-1.005", "half_up", "负壹元零壹分"),
        ("-1.001", "ceiling", "负壹元整"),
        ("-1.001", "floor", "负壹元零壹分"),
        ("1.005", "ROUND_HALF_UP", "壹元零壹分"),
        ("0.004", "half_up", "零元整"),
        ("-0.004", "half_up", "零元整"),
        ("9.995", "half_up", "壹拾元整"),
        ("1.50", "half_up", "壹元伍角"),
    ],
)
def test_rounding_is_said(amount: str, rounding: str, words: str) -> None:
    """An amount finer than 分 is rounded as asked, and never otherwise."""
    assert spell_currency(Decimal(amount), prefix=False, rounding=rounding) == words


@pytest.mark.parametrize(
    "amount",
    [
        *(1.5, float("nan"), True, None, "1", b"1", [1], Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), 1j),
        *(Decimal("1.005"), Decimal("0.001"), Fraction(1, 3), 10**48, 10**5000, Decimal("1E+999999"), Decimal("1E-101")),
    ],
    ids=lambda amount: type(amount).__name__,
)
def test_no_exact_amount(amount: object) -> None:
    """Floats, non-numbers, what is finer than 分 and what is too great raise."""
    with pytest.raises(NumeralError):
        spell_currency(amount)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options",
    [
        {"currency": "EUR"},
        {"currency": ["CNY"]},
        {"profile": "irs"},
        {"profile": None},
        {"rounding": "sideways"},
        {"rounding": 3},
        {"locale": "en"},
        {"locale": 5},
        {"prefix": "no"},
    ],
)
def test_unknown_options(options: dict[str, object]) -> None:
    """Each unknown option raises, also for an amount that is exact."""
    for amount in (Decimal("1.50"), 1):
        with pytest.raises(NumeralError):
            spell_currency(amount, **options)  # type: ignore[arg-type]


@given(
    cents=st.one_of(st.integers(-(10**14), 10**14), st.integers(-(10**50) + 1, 10**50 - 1)),
    profile=st.sampled_from(["pboc", "mof"]),
    locale=st.sampled_from(["zh_Hans_CN", "zh_Hant_TW", "zh_HK"]),
    prefix=st.booleans(),
)
def test_written_and_read_are_inverse(cents: int, profile: str, locale: str, prefix: bool) -> None:
    """Every amount in 分 comes back, in each profile and script."""
    amount = Decimal(cents).scaleb(-2, __import__("decimal").Context(prec=60))
    text = spell_currency(amount, profile=profile, locale=locale, prefix=prefix)

    assert parse_currency(text) == amount


def test_the_caller_s_context_changes_nothing() -> None:
    """A precision of three digits rounds no amount (promise H2)."""
    with localcontext() as context:
        context.prec = 3
        assert spell_currency(Decimal("1234567.89"), prefix=False) == "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"
        assert spell_currency(Decimal("-1234567.89"), prefix=False) == "负壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"
        assert parse_currency("壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分").as_tuple().digits == (1, 2, 3, 4, 5, 6, 7, 8, 9)
    assert getcontext().prec == 28


def test_ints_and_fractions_are_amounts() -> None:
    """Exact numbers of any kind."""
    assert spell_currency(5) == spell_currency(Decimal(5)) == spell_currency(Fraction(5)) == "人民币伍元整"
    assert spell_currency(Fraction(1, 4), prefix=False) == "贰角伍分"
    assert spell_currency(Fraction(1, 3), prefix=False, rounding="half_even") == "叁角叁分"
