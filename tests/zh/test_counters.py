"""Counts with their measure word: 两 and 二 (现代汉语词典, 两)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from wenming.errors import NumeralError
from wenming.zh import spell_count

COUNTS = [
    (2, "个", "两个", "two before a measure word is 两"),
    (2, "人次", "两人次", "so before compound ones"),
    (2, "吨", "两吨", "and before units of measure"),
    (2, "公里", "两公里", "and before units of measure"),
    (2, "个百分点", "两个百分点", "and before 个"),
    (2, "台(套)", "两台(套)", "and before double ones"),
    (2, "年", "两年", "a length of time"),
    (2, "天", "两天", "a length of time"),
    (2, "个月", "两个月", "a length of time"),
    (2, "倍", "两倍", "times"),
    (2, "两", "二两", "两两 is never said"),
    (2, "月", "二月", "a month of the year"),
    (2, "日", "二日", "a day of the month"),
    (2, "号", "二号", "a number that ranks"),
    (2, "楼", "二楼", "a floor that ranks"),
    (2, "级", "二级", "a class that ranks"),
    (2, "等", "二等", "a class that ranks"),
    (12, "个", "十二个", "二 in longer numbers"),
    (20, "个", "二十个", "二 before 十"),
    (22, "人", "二十二人", "二 in longer numbers"),
    (102, "件", "一百零二件", "二 in ones"),
    (200, "户", "二百户", "两 stands before the measure word only"),
    (1, "个", "一个", "one"),
    (3, "两", "三两", "a weight"),
    (0, "人", "零人", "none"),
    (-2, "度", "负两度", "below zero"),
    (Decimal("2.5"), "吨", "二点五吨", "decimals are read with 二"),
    (Decimal("2"), "个", "两个", "a whole Decimal"),
    (10_000, "人", "一万人", "great"),
]


@pytest.mark.parametrize(("n", "counter", "words", "rule"), COUNTS)
def test_counts(n: int | Decimal, counter: str, words: str, rule: str) -> None:
    """两 where a thing is counted, 二 where it ranks."""
    assert spell_count(n, counter) == words, rule


def test_traditional() -> None:
    """兩個; the measure word stays as given."""
    assert spell_count(2, "個", locale="zh_TW") == "兩個"
    assert spell_count(2, "兩", locale="zh_TW") == "二兩"
    assert spell_count(20_000, "個", locale="zh_TW") == "二萬個"


@pytest.mark.parametrize("n", [1.5, True, None, "5", Fraction(1, 2), Decimal("NaN"), 10**48], ids=lambda n: type(n).__name__)
def test_no_count(n: object) -> None:
    """Only ints and finite Decimals count."""
    with pytest.raises(NumeralError):
        spell_count(n, "个")  # type: ignore[arg-type]


@pytest.mark.parametrize("counter", ["", "万", "亿元万", "三个", "%", "‰", "个\n", " ", "一", None, 5, ["个"], b"", "很长的" * 9])
def test_no_measure_word(counter: object) -> None:
    """Numerals, signs and blanks are no measure words."""
    with pytest.raises(NumeralError):
        spell_count(2, counter)  # type: ignore[arg-type]
