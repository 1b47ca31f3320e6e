"""Which script a text is in: evidence, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.zh import detect_script
from wenming.zh._script_characters import FOLDED, HANS_ONLY, HANT_ONLY, SHARED_FOLDS
from wenming.zh._terms import TERMS

BOTH = "后里台著于干面只系余云准征卜谷制采表致松志范岳游仆丑斗郁佣幸唯朱困症群台乾瞭藉覆於户温税脱的一是不了在人有我他"


@pytest.mark.parametrize(
    ("text", "script", "hans", "hant"),
    [
        ("创建", "Hans", "创", ""),  # 建 is common
        ("創建", "Hant", "", "創"),
        ("創建设备", "mixed", "设备", "創"),
        ("文明", "neither", "", ""),
        ("", "neither", "", ""),
        ("2025 report, 100%", "neither", "", ""),
        ("国国国務務", "mixed", "国", "務"),
        ("公里以后台面著作", "neither", "", ""),
        ("機關幹部", "Hant", "", "機關幹"),
        ("机关干部", "Hans", "机关", ""),
        ("这裏", "mixed", "这", "裏"),
        ("群眾", "Hant", "", "眾"),
        ("群衆", "Hant", "", "衆"),
        ("羣眾", "Hant", "", "羣眾"),
        ("乾隆與著", "Hant", "", "與"),
        ("发", "Hans", "发", ""),
        ("發", "Hant", "", "發"),
        ("髮", "Hant", "", "髮"),
        ("号", "Hans", "号", ""),
        ("万", "Hans", "万", ""),
    ],
)
def test_evidence(text: str, script: str, hans: str, hant: str) -> None:
    """Script and the characters that say so, in order, each once."""
    found = detect_script(text)

    assert (found.script, found.hans, found.hant) == (script, hans, hant)
    assert str(found) == script


@pytest.mark.parametrize("char", BOTH)
def test_what_both_write_is_no_evidence(char: str) -> None:
    """Not even where the two write it for different words."""
    assert detect_script(char).script == "neither"


@pytest.mark.parametrize(("hans", "hant"), [pair for pair in TERMS.items() if pair[0] != pair[1]])
def test_terms_are_told_apart(hans: str, hant: str) -> None:
    """No term is taken for the other script."""
    assert detect_script(hans).hant == ""
    assert detect_script(hant).hans == ""


def test_counts() -> None:
    """How much of each, so that one stray character can be weighed."""
    found = detect_script("創建設備设")

    assert (found.hans_count, found.hant_count) == (1, 3)


@given(st.text())
def test_evidence_comes_from_the_text(text: str) -> None:
    """The evidence stands in the text, and decides the script."""
    found = detect_script(text)

    assert set(found.hans) | set(found.hant) <= set(text)
    assert bool(found.hans) == (found.script in ("Hans", "mixed"))
    assert bool(found.hant) == (found.script in ("Hant", "mixed"))


def test_tables_are_disjoint_and_aligned() -> None:
    """No character is evidence of both; each Traditional one has its Simplified one beside it."""
    assert len(HANT_ONLY) == len(FOLDED) == len(set(HANT_ONLY))
    assert set(HANT_ONLY).isdisjoint(HANS_ONLY)
    assert set(SHARED_FOLDS).isdisjoint(HANT_ONLY)
    for char in HANS_ONLY:
        char.encode("gb2312")
    for char in HANT_ONLY:
        with pytest.raises(UnicodeEncodeError):
            char.encode("gb2312")


@pytest.mark.parametrize("text", [None, 1, b"x", ["x"]])
def test_text_must_be_text(text: object) -> None:
    """Every wrong type is a TypeError that says so."""
    with pytest.raises(TypeError, match="text must be str"):
        detect_script(text)  # type: ignore[arg-type]
