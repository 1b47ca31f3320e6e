"""Text: parsing, printing, refusing what no page carries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import ModelError
from wenming.model import Cite, Text
from wenming.testing.strategies import texts


@given(text=texts(cited=("visits", "a.b")))
def test_parse_and_str_are_inverse(text: Text) -> None:
    """`Text.parse(str(t)) == t` for every text, citations and braces included."""
    assert Text.parse(str(text)) == text


@given(source=st.text())
def test_parse_takes_or_names_the_place(source: str) -> None:
    """Any string is either read, and printed back as itself, or refused with a position."""
    try:
        text = Text.parse(source)
    except ModelError as error:
        assert "character" in str(error)
        return

    assert Text.parse(str(text)) == text


@given(source=st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_literal_never_cites(source: str) -> None:
    """Braces in literal text are braces."""
    try:
        text = Text.literal(source)
    except ModelError:
        return

    assert text.cites == ()
    assert "".join(map(str, (span for span in text.spans))) == source


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ("接待{visits}。", ("接待", Cite(("visits",)), "。")),
        ("{a,b:spelled}", (Cite(("a", "b"), "spelled"),)),
        ("{{x}}", ("{x}",)),
        ("{{{x}}}", ("{", Cite(("x",)), "}")),
        ("{接待量}", (Cite(("接待量",)),)),
        ("", ()),
    ],
)
def test_parse(source: str, spans: tuple[object, ...]) -> None:
    """Braces cite, doubled braces print."""
    assert Text.parse(source).spans == spans


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("接待{visits", "lone { at character 3"),
        ("}", "lone } at character 1"),
        ("共{}个", "{} at character 2 is no citation"),
        ("{1a}", "{1a} at character 1"),
        ("{a:loud}", "{a:loud} at character 1"),
        ("{a,}", "{a,} at character 1"),
    ],
)
def test_bad_citations_name_place_and_cure(source: str, message: str) -> None:
    """A brace that cites nothing is refused with its position and what to write instead."""
    with pytest.raises(ModelError) as caught:
        Text.parse(source)

    assert message in str(caught.value)
    assert "ouble" in str(caught.value) or "between" in str(caught.value)


@pytest.mark.parametrize(
    "char",
    ["\x00", "\x07", "\n", "\r", "\x0b", "\x7f", "\x85", "\ud800", "\ufffe", "\uffff", "\u202e", "\u2066"],
)
def test_what_no_page_carries_is_refused(char: str) -> None:
    """T2: the code point and where it stands are named."""
    with pytest.raises(ModelError, match=f"U\\+{ord(char):04X}.* at character 3") as caught:
        Text.parse(f"推进{char}落实")

    assert caught.value.faults[0].values["at"] == 3
    assert char not in str(caught.value) or char == "\n"


@pytest.mark.parametrize("char", ["\t", "\u3400", "\U00020000", "\ufe00", "\ue000", "\u200b", "\u0301", "\u2028"])
def test_what_a_page_carries_is_kept(char: str) -> None:
    """T3: rare characters stay as they are."""
    assert str(Text.literal(f"推{char}进")) == f"推{char}进"


def test_neighbouring_strings_are_one() -> None:
    """A text has one form, however it was put together."""
    assert Text(("推", "", "进")) == Text(("推进",))


def test_an_endless_value_is_refused() -> None:
    """One value holds a million characters at most."""
    with pytest.raises(ModelError, match="1000001 characters"):
        Text.literal("长" * 1_000_001)
