"""Words read in a wrong encoding are told, with what they were; good text in either script is left alone."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenming import read
from wenming.reader.findings import said
from wenming.reader.mojibake import find_garbled, may_be_garbled

TITLE = "某局2025年工作总结"
TEXT = f"{TITLE}\n一、主要做法\n全年受理来信412件，办结率98.5%。\n二、下一步打算\n继续抓好各项工作。\n"
COMMON = "的一是在了和有工作年月日大中会人为各部加强建设进行开展实理发全不，。、；"


@pytest.mark.parametrize(
    ("written", "misread", "cause"),
    [
        ("utf-8", "latin-1", "UTF-8 → Latin-1"),
        ("gbk", "latin-1", "GBK → Latin-1"),
        ("gb18030", "latin-1", "GBK → Latin-1"),
    ],
)
def test_read_as_latin(written: str, misread: str, cause: str) -> None:
    """One finding for the whole text, at its head, with the words it had."""
    (document,) = read(TEXT.encode(written).decode(misread)).documents
    (finding,) = [one for one in document.findings if one.code == "W807"]

    assert dict(finding.values)["cause"] == cause
    assert dict(finding.values)["meant"] == TITLE
    assert finding.span is not None
    assert finding.span[0] == 0
    assert finding.occurrences > 2


def test_utf8_read_as_gbk_loses_halves_and_keeps_the_rest() -> None:
    """Both are told: what can be read back, and that characters are lost."""
    (document,) = read(TEXT.encode().decode("gbk", "replace")).documents
    found = {dict(one.values)["cause"]: dict(one.values)["meant"] for one in document.findings}

    assert found == {"U+FFFD": "?", "UTF-8 → GBK": "某局"}


@pytest.mark.parametrize(
    ("text", "cause", "words", "meant"),
    [
        ("今年鏌愬眬工作", "UTF-8 → GBK", "鏌愬眬", "某局"),
        ("受理â€œ来信", "UTF-8 → Latin-1", "â€œ", "“"),
        ("统筹Â·规划", "UTF-8 → Latin-1", "Â·", "·"),
        ("某局Ã¤Â¸Â\xad心", "UTF-8 → Latin-1", "Ã¤Â¸Â\xad", "中"),  # garbled twice
        ("受理4\ufffd2件", "U+FFFD", "\ufffd", ""),
        ("办结锟斤拷锟斤拷件", "U+FFFD", "锟斤拷锟斤拷", ""),
    ],
)
def test_garbled_places(text: str, cause: str, words: str, meant: str) -> None:
    """The place is that of the garbled words alone."""
    (found,) = find_garbled(text)

    assert (found.cause, text[found.start : found.end], found.meant) == (cause, words, meant)


@pytest.mark.parametrize(
    "text",
    [
        "灞桥区张骞涓涓细流浣溪沙宸",
        "Café déjà vu：±0.5°C，3×4",
        "這個項目由鄉鎮負責，總結經驗。",
        "Ü、Ä、Ö",
        "",
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    """Rare characters, names and signs of other languages are no damage."""
    assert list(find_garbled(text)) == []


@given(st.text(st.sampled_from(COMMON), min_size=2, max_size=60))
def test_common_words_are_never_garbled(text: str) -> None:
    """Whatever stands beside whatever."""
    assert list(find_garbled(text)) == []
    assert not may_be_garbled(text)


@settings(max_examples=50)
@given(st.text(st.sampled_from(COMMON), min_size=2, max_size=30), st.sampled_from(["utf-8", "gbk"]))
@example("设、", "gbk")  # its bytes hold a character of UTF-8 as well
def test_what_was_meant_is_what_was_written(text: str, encoding: str) -> None:
    """Misread as Latin-1, all of it comes back."""
    (found,) = find_garbled(text.encode(encoding).decode("latin-1"))

    assert found.meant == text


def test_nothing_is_repaired_in_silence() -> None:
    """The report holds what the source holds, whatever is asked for; the finding has words and a line."""
    document = read("某局总结\n受理\ufffd件，锟斤拷。\n", repair="all").document
    (finding,) = document.findings
    place = document.placing.locate(None, finding.span)

    assert "\ufffd" in str(document.report)
    assert document.repairs == ()
    assert "U+FFFD" in said(finding).text()
    assert place is not None
    assert (place.line, place.column, finding.occurrences) == (2, 3, 2)
