"""Excerpts: the words that a finding means, as the source has them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import CheckContext, Diagnostic, Path, Report, check, read
from wenming.checker import CheckResult, excerpt
from wenming.checker.listing import as_lines, width

PART = st.sampled_from(
    ["X局", "201X年", "走访", "群众12户", "　", " ", "，", "。", ",", "（待补充）", "\r\n", "\n", "一、", "\n（一）", "\u202e", "A", "是"]
)


@settings(max_examples=120)
@given(st.lists(PART, max_size=30).map("".join), st.sampled_from(["text", "markdown"]))
def test_excerpts_mark_the_words_of_the_source(source: str, kind: str) -> None:
    """Place, excerpt and source agree, but for line ends and what is left out between the characters."""
    for document in read(source, format=kind).documents:
        result = check(document)
        for finding in result.findings:
            where, shown = result.locate(finding), excerpt(result, finding)
            meant = shown.text[shown.start : shown.end]
            if where is None or finding.span is None or not meant:
                continue
            assert re.sub(r"\s|\u202e", "", source[where.start : where.end]).startswith(re.sub(r"\s", "", meant))
            assert source[where.start] in (meant[0], "\r", "\n")


@given(st.text("一a，Ａ\u0301b", max_size=60), st.data())
def test_marks_stand_under_the_words(text: str, data: st.DataObject) -> None:
    """The line of marks begins in the column where the words do, and is as wide as they are."""
    report = Report("总结", opening=[text] if text else ["一"])
    words = text or "一"
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    finding = Diagnostic("TOU101", "info", path=Path(("opening", 0)), span=(start, end))
    result = CheckResult((finding,), (), CheckContext(report=report))
    _head, shown, marks = as_lines(result)
    part = excerpt(result, finding)

    assert part.text[part.start : part.end] == words[start:end][:48]
    assert len(marks) - len(marks.lstrip(" ")) == 4 + width(part.text[: part.start])
    assert marks.strip() == "^" * max(1, width(words[start:end][:48]))
    assert shown.removeprefix("    ") == part.text
