"""Spelling against independent oracles: the school rule applied place by place, ICU and cn2an where they are right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wenming.zh import parse_number, spell_out

ZEROS = st.text(st.sampled_from("0000123456789"), min_size=1, max_size=48).map(int)
GREAT = st.one_of(st.integers(0, 10**48 - 1), st.integers(0, 10**13), ZEROS)
SMALL = st.one_of(st.integers(0, 10**12 - 1), ZEROS.map(lambda n: n % 10**12))
ZHAO = ["", "万", "亿", "兆", "京", "垓", "秭", "穰", "沟", "涧", "正", "载"]
CAPITAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


def by_school(n: int, scale: str, *, capital: bool = False) -> str:
    """Spell by the rule of primary schools, on the digits as written.

    Every place is named, zeros are written out, and only then runs of 零 are cut: a run that holds
    the end of its group but no whole group is silent, any other is one 零.
    """
    text = str(n).rjust(-(-len(str(n)) // 4) * 4, "0")
    groups = [text[at : at + 4] for at in range(0, len(text), 4)]
    out, empty = "", False
    for index, group in zip(range(len(groups) - 1, -1, -1), groups, strict=True):
        named = "".join(
            "零" if digit == "0" else "零一二三四五六七八九"[int(digit)] + place
            for digit, place in zip(group, "千百十 ", strict=True)
        ).replace(" ", "")
        while "零零" in named:
            named = named.replace("零零", "零")
        named = named.removesuffix("零")  # the end of a group is silent
        if not out:
            named = named.removeprefix("零")
        elif empty and named and named[0] != "零":
            named = "零" + named
        empty = not named
        out += named
        if scale == "zhao":
            out += ZHAO[index] if named else ""
        else:
            out += "万" if index % 2 and named else "亿" if index and not index % 2 else ""
    out = out or "零"
    if capital:
        return out.translate(CAPITAL)
    return out.removeprefix("一") if out.startswith("一十") else out


@given(n=GREAT, scale=st.sampled_from(["wanyi", "zhao"]))
@example(100_010_000, "wanyi")
@example(100_100_000, "wanyi")
@example(100_001_000, "wanyi")
@example(1_000_012_345_678, "wanyi")
@example(1_000_012_345_678, "zhao")
@example(10**12, "wanyi")
@example(10**20 + 10**16, "wanyi")
def test_agrees_with_the_school_rule(n: int, scale: str) -> None:
    """Cardinal and financial, both scales, to 10⁴⁸; and the spelling reads back."""
    assert spell_out(n, scale=scale) == by_school(n, scale)
    assert spell_out(n, "financial", scale=scale) == by_school(n, scale, capital=True)
    assert parse_number(by_school(n, scale), scale=scale, strict=True) == n


# Faults of ICU 72 (CLDR 42): after 亿 no 零 before a rest from 10⁴ to 10⁷, in capitals too; 拾 for 壹拾 at
# the head of a group; from 10¹² on it writes 兆, and from 2⁵³ it counts in doubles.
def icu_is_wrong(n: int, capital: bool) -> bool:
    """Return whether ICU is known to misspell *n*."""
    rest, head = n % 10**8, n
    while head >= 10**4:
        head //= 10**4 if head < 10**8 else 10**8
    return (n >= 10**8 and 10**4 <= rest < 10**7) or (capital and has_bare_ten(n, head))


def has_bare_ten(n: int, head: int) -> bool:
    """Return whether a group at the head of a count is 10 to 19."""
    return 10 <= head < 20 or 10 <= n // 10**8 < 20


@pytest.fixture(scope="module")
def icu() -> Any:
    """PyICU, an extra of the benchmarks: it is built against the ICU of the system."""
    return pytest.importorskip("icu", reason="PyICU is not installed: pip install wenming[benchmarks]")


@pytest.fixture(scope="module")
def cn2an() -> Any:
    """cn2an, pure Python."""
    return pytest.importorskip("cn2an", reason="cn2an is not installed: pip install wenming[benchmarks]")


@pytest.mark.parametrize(("style", "rules"), [("cardinal", "cardinal"), ("financial", "cardinal-financial")])
def test_agrees_with_icu_where_it_is_right(icu: Any, style: str, rules: str) -> None:
    """Below 10¹², but for its known faults, which are shown to be faults still."""
    spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh"))
    spell.setDefaultRuleSet(f"%spellout-{rules}")
    compare(spell.format, style, lambda n: icu_is_wrong(n, style == "financial"))
    assert spell.format(100_100_000) != spell_out(100_100_000, style)


# Faults of cn2an 0.5: after 亿 no 零 before a rest of 1000 to 9999.
@pytest.mark.parametrize(("style", "mode"), [("cardinal", "low"), ("financial", "up")])
def test_agrees_with_cn2an_where_it_is_right(cn2an: Any, style: str, mode: str) -> None:
    """Below 10¹², but for its known fault, which is shown to be one still."""
    compare(lambda n: cn2an.an2cn(n, mode), style, lambda n: n >= 10**8 and 1000 <= n % 10**8 < 10**4)
    assert cn2an.an2cn(100_001_000, mode) != spell_out(100_001_000, style)


def compare(peer: Callable[[int], str], style: str, wrong: Callable[[int], bool]) -> None:
    """Check many numbers, rich in zeros, against *peer*."""

    @given(n=SMALL.filter(lambda n: not wrong(n)))
    def agree(n: int) -> None:
        assert spell_out(n, style) == peer(n)

    agree()


def test_cn2an_reads_what_is_spelled(cn2an: Any) -> None:
    """Its strict reader gets the number back, where its own writer would have spelled it so."""

    @given(n=SMALL.filter(lambda n: not (n >= 10**8 and 1000 <= n % 10**8 < 10**4)))
    def agree(n: int) -> None:
        assert cn2an.cn2an(spell_out(n), "strict") == n

    agree()
