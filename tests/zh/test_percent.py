"""Shares in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh import parse_number, spell_percent

SHARES = [
    ("5", "cent", "百分之五"),
    ("43.36", "cent", "百分之四十三点三六"),
    ("10", "cent", "百分之十"),
    ("12", "cent", "百分之十二"),
    ("100", "cent", "百分之百"),
    ("1E+2", "cent", "百分之百"),
    ("-100", "cent", "负百分之百"),
    ("100.0", "cent", "百分之一百点零"),
    ("100", "mille", "千分之一百"),
    ("110.5", "cent", "百分之一百一十点五"),
    ("0.5", "cent", "百分之零点五"),
    ("5.0", "cent", "百分之五点零"),
    ("0", "cent", "百分之零"),
    ("-5", "cent", "负百分之五"),
    ("-3.20", "cent", "负百分之三点二零"),
    ("3", "mille", "千分之三"),
    ("12.5", "mille", "千分之十二点五"),
    ("-1", "mille", "负千分之一"),
]


@pytest.mark.parametrize(("ratio", "per", "words"), SHARES)
def test_shares(ratio: str, per: str, words: str) -> None:
    """The whole, then the part (school rule); final zeros are kept."""
    assert spell_percent(Decimal(ratio), per=per) == words


@pytest.mark.parametrize("words", ["百分之百", "百分之一百"])
def test_the_whole_is_read_either_way(words: str) -> None:
    """百分之百 is written (现代汉语词典), 百分之一百 is understood."""
    assert parse_number(words) == 1


def test_traditional() -> None:
    """點 and 負."""
    assert spell_percent(Decimal("-2.5"), locale="zh_HK") == "負百分之二點五"


@given(ratio=st.decimals(-(10**6), 10**6, places=3), per=st.sampled_from(["cent", "mille"]))
def test_written_and_read_are_inverse(ratio: Decimal, per: str) -> None:
    """43.36 per cent is read as 0.4336."""
    assert parse_number(spell_percent(ratio, per=per)) == ratio / (100 if per == "cent" else 1000)


@pytest.mark.parametrize(
    "ratio", [1.5, True, None, "5", Fraction(1, 3), Decimal("NaN"), 10**48], ids=lambda ratio: type(ratio).__name__
)
def test_no_share(ratio: object) -> None:
    """Only ints and finite Decimals are shares as written."""
    with pytest.raises(NumeralError):
        spell_percent(ratio)  # type: ignore[arg-type]


@pytest.mark.parametrize("options", [{"per": "myriad"}, {"per": None}, {"per": []}, {"locale": "en"}, {"locale": None}])
def test_unknown_options(options: dict[str, object]) -> None:
    """They raise."""
    with pytest.raises(NumeralError):
        spell_percent(5, **options)  # type: ignore[arg-type]
