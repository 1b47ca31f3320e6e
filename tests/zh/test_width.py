"""Width: each class by itself, both ways; what has no other form stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import ModelError
from wenming.zh import WIDTH_CLASSES, to_fullwidth, to_halfwidth

CLASSES = st.lists(st.sampled_from(WIDTH_CLASSES), max_size=6)
TEXT = st.text(st.one_of(st.sampled_from("１２３ＡＢｃ，．％　ｶﾞﾊﾟガパ甲乙。、12ABc,.% ￥¥"), st.characters(codec="utf-8")), max_size=40)
CASES = [  # classes, full, half
    ("digit", "２０２６年", "2026年"),
    ("digit", "１．５％", "1．5％"),
    ("letter", "ＡｚＸ局", "AzX局"),
    ("letter", "５Ａ级", "５A级"),
    ("punctuation", "１，２：３！？（）％～", "１,２:３!?()%~"),
    ("punctuation", "。、“”《》——……", "。、“”《》——……"),
    ("space", "第一章　总则", "第一章 总则"),
    ("symbol", "￥１００", "¥１００"),
    ("katakana", "カタカナ", "ｶﾀｶﾅ"),
    ("katakana", "ガギパピー", "ｶﾞｷﾞﾊﾟﾋﾟｰ"),
    ("katakana", "ヴァ", "ｳﾞｧ"),
    ("digit", "零一二", "零一二"),
]


@given(TEXT, CLASSES)
def test_full_then_half_is_half(text: str, classes: list[str]) -> None:
    """Widening loses nothing that narrowing keeps."""
    assert to_halfwidth(to_fullwidth(text, classes), classes) == to_halfwidth(text, classes)


@given(TEXT, st.lists(st.sampled_from(WIDTH_CLASSES[:5])))
def test_half_then_full_is_full(text: str, classes: list[str]) -> None:
    """But for katakana, whose marks of voice join the letter before them."""
    assert to_fullwidth(to_halfwidth(text, classes), classes) == to_fullwidth(text, classes)
    assert len(to_halfwidth(text, classes)) == len(text)


@given(TEXT, CLASSES)
def test_twice_is_once(text: str, classes: list[str]) -> None:
    """Both ways."""
    half, full = to_halfwidth(text, classes), to_fullwidth(text, classes)

    assert to_halfwidth(half, classes) == half
    assert to_fullwidth(full, classes) == full


@given(TEXT)
def test_unicode_agrees(text: str) -> None:
    """An oracle: what is narrowed is what NFKC makes of it; nothing else changes."""
    for char, narrow in zip(text, to_halfwidth(text, ("digit", "letter", "punctuation", "space")), strict=True):
        assert narrow in (char, unicodedata.normalize("NFKC", char))


@pytest.mark.parametrize(("classes", "full", "half"), CASES)
def test_classes(classes: str, full: str, half: str) -> None:
    """Each class, one name or several."""
    assert to_halfwidth(full, classes) == half
    assert to_halfwidth(full, (classes,)) == half
    assert to_fullwidth(half, [classes]) == full


def test_by_default_digits_and_letters() -> None:
    """Chinese marks keep their width (GB/T 15834-2011, 5.1)."""
    assert to_halfwidth("２０２６年，５Ａ级（％）") == "2026年，5A级（％）"
    assert to_fullwidth("1、甲A") == "１、甲Ａ"
    assert to_halfwidth("１，２", WIDTH_CLASSES) == "1,2"
    assert to_halfwidth("１", ()) == "１"


@pytest.mark.parametrize("classes", ["digits", ("digit", "kana"), [1], [None], [("digit",)]])
def test_unknown_classes_are_refused(classes: object) -> None:
    """The known ones are named."""
    with pytest.raises(ModelError, match="digit, letter, punctuation"):
        to_halfwidth("１", classes)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="unknown"):
        to_fullwidth("1", classes)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, 1, b"x", ["x"]])
def test_text_must_be_text(text: object) -> None:
    """Every wrong type is a TypeError that says so."""
    with pytest.raises(TypeError, match="text must be str"):
        to_halfwidth(text)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text must be str"):
        to_fullwidth(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("classes", [None, 5, b"", bytearray()])
def test_classes_must_be_names(classes: object) -> None:
    """What cannot be gone through is a TypeError."""
    with pytest.raises(TypeError):
        to_halfwidth("１", classes)  # type: ignore[arg-type]
