"""“五有四落实” and its kin against the things that follow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.checker.parallels import parallels

DIGITS = "零一二三四五六七八九"
NOUNS = ("制度", "队伍", "经费", "场所", "台账", "预案", "培训", "考核")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("做到“四有三落实”：有制度、有队伍、有经费，责任落实、措施落实、督查落实。", ["四有"]),
        ("坚持“三有四落实”，即有制度、有队伍、有经费，责任落实、措施落实、督查落实。", ["四落实"]),
        ("达到“三清”（底数清、情况清、问题清）。", []),
        ("达到「四清」要求，做到底數清、情況清、問題清。", ["四清"]),
        ("推行“五化”：管理网格化、服务精细化、手段信息化、队伍专业化。", ["五化"]),
        ("推进“三同步”工作。有制度、有队伍。", []),  # nothing follows
        ("实行“四有”，有制度、队伍，有经费、场所。", []),  # some of them may lack the word
        ("做到“五有”，工作有力。", []),
    ],
)
def test_parallels(text: str, wrong: list[str]) -> None:
    """What is promised with a word is held to the things with that word; those without it may be meant too."""
    assert [one.text for one in parallels(text) if not one.found[0] <= one.count <= one.found[1]] == wrong


@given(st.lists(st.sampled_from(NOUNS), min_size=2, max_size=8, unique=True), st.integers(2, 9))
def test_any_number(nouns: list[str], said: int) -> None:
    """As many as follow are right, every other number is wrong."""
    (one,) = parallels(f"做到“{DIGITS[said]}落实”：{'、'.join(f'{noun}落实' for noun in nouns)}。")
    assert (one.count, one.found) == (said, (len(nouns), len(nouns)))
