"""Printed words of a report that was read stand in its source where it says, to the character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import CheckContext, Path, ReadDocument, read
from wenming.testing import reports

SENTENCE = st.text("一二年全市，。；：1289.%万元(“”）ＡＢab \u3000", min_size=1, max_size=24)
LINE = st.one_of(
    st.tuples(st.sampled_from(["一、", "（二）", "1.", "第一，", "附件：", "　　", "- ", "| a |", "> "]), SENTENCE).map("".join),
    SENTENCE,
    st.sampled_from(["", "打印本页", "- 3 -", "\u202e乱\u202c码", "| 甲\\| | \\--- |", "| 一 | 二 |", "**题**"]),
)
SOURCES = st.tuples(st.lists(LINE, max_size=12), st.sampled_from(["\n", "\r\n"])).map(lambda made: made[1].join(made[0]))


def _check(document: ReadDocument, source: str, data: st.DataObject) -> None:
    """A span of any text leads to those words; the runs of the source that print it are these words one by one."""
    printed = {path: text for path, text in CheckContext(report=document.report).printed.items() if text}
    if not printed:
        return
    path = data.draw(st.sampled_from(sorted(printed)))
    text = printed[path]
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    found = document.placing.locate(path, (start, end))
    runs = document.placing.ranges(path, start, end)

    assert found is not None
    if runs is None:  # the blank between two words that a line end parts, or an entity
        assert {"\n", "\r", "&"} & set(source[max(0, found.start - 1) : found.end + 1])
        return
    assert "".join(source[first:last] for first, last in runs) == text[start:end]
    assert (found.start, found.end) == (runs[0][0], runs[-1][1])
    lines = source[: found.start].replace("\r\n", "\n").split("\n")
    assert (found.line, found.column) == (len(lines), len(lines[-1]) + 1)


@settings(max_examples=150)
@given(SOURCES, st.sampled_from(["text", "markdown"]), st.data())
def test_words_of_any_text(source: str, kind: str, data: st.DataObject) -> None:
    """Whatever somebody wrote."""
    for document in read(source, format=kind).documents:
        _check(document, source, data)


@settings(max_examples=30)
@given(reports(), st.sampled_from(["text", "markdown"]), st.data())
def test_words_of_our_pages(report: object, kind: str, data: st.DataObject) -> None:
    """Pages of ours, tables with marks of escape among them."""
    from wenming import Report, render

    assert isinstance(report, Report)
    source = render(report, format=kind).content.decode()
    for document in read(source, format=kind).documents:
        _check(document, source, data)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("sections[0]", "成效"),
        ("sections[0].body[0]", "发布128条，"),
        ("sections[0].body", "发布128条，"),
        ("metrics[0]", "128条"),
        ("sections[9]", None),
    ],
)
def test_places_that_are_no_words(path: str, words: str | None) -> None:
    """A section stands at its title, a list of blocks at its first words, a metric at its figure."""
    source = "某局总结\n\n一、成效\n发布128条，\n"
    found = read(source).document.placing.locate(Path.parse(path))

    assert (found and source[found.start : found.end]) == words


def test_offsets_of_the_source_get_their_line() -> None:
    """Without a path a span counts in the source itself."""
    source = "某局总结\n\n一、成效\n发布128条，\n"
    placing = read(source).document.placing
    found = placing.locate(None, (source.index("条"), source.index("，")))

    assert found is not None
    assert (found.line, found.column) == (4, 6)
    assert placing.locate(None) is None
