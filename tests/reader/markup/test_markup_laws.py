"""Laws of reading HTML and Markdown: nothing is lost, each character leads back, nothing takes long or breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.errors import WenmingError
from wenming.reader import RawLine, ReadContext, lift
from wenming.reader.formats import built_in
from wenming.reader.html.reader import lines_of as page_lines
from wenming.reader.lines import HINTS
from wenming.reader.markdown.reader import lines_of as markdown_lines

READERS = {"html": page_lines, "markdown": markdown_lines}
NAMES = (
    "p div section article header footer nav aside main form span b a h1 h2 h6 ul ol li dl dt dd table caption thead tbody"
    " tr td th figure figcaption blockquote pre details summary ruby rt rp sub del select option button svg center o:p"
).split()
ATTRIBUTES = [
    "", "", "", " hidden", " style='display:none'", " class=nav", " id='footer'", " href=x", " rowspan=3", " colspan='2'",
    " style='white-space:pre'", " style=\"mso-list:Ignore\"", " style='font-family:Symbol;mso-list:Ignore'", " class=MsoToc1",
    " role=navigation", " start=4 type=A", " reversed", " style='visibility:hidden'", " title='>' x", " class=MsoTitle",
]  # fmt: skip
WORDS = st.text("甲乙丙丁戊，。：abc123 \n", min_size=1, max_size=12)
TAGS = st.tuples(st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES)).map(lambda one: f"<{one[0]}{one[1]}>")
ENDS = st.sampled_from(NAMES).map(lambda name: f"</{name}>")
VOIDS = st.sampled_from(["<br>", "<hr/>", "<img src=x alt='>'>", "<input value=v>", "<!-- x -->", "<!x>", "<?y?>", "<wbr>"])


def bare(words: str) -> Counter[str]:
    """Count the characters of *words* that are no white space."""
    return Counter("".join(words.split()))


def is_given(line: RawLine, at: int) -> bool:
    """Tell whether a character of *line* stands in the source."""
    return not line.place(at).put_in


def told(lines: Iterable[RawLine]) -> Counter[str]:
    """Count the characters of all lines, cells and what was dropped; numbers put before items are not of the source."""
    count: Counter[str] = Counter()
    for line in lines:
        for one in line.cells or (line,):
            count += bare("".join(char for at, char in enumerate(one.text) if is_given(one, at)))
        for one in (line, *line.cells):
            count += bare("".join(lost.text for lost in one.dropped))
    return count


@settings(max_examples=400, deadline=None)
@given(parts=st.lists(st.tuples(st.just(False), WORDS) | st.tuples(st.just(True), TAGS | ENDS | VOIDS), max_size=40))
def test_no_word_of_a_page_is_lost(parts: list[tuple[bool, str]]) -> None:
    """Each word between tags is in one line, or dropped once, whatever the tags."""
    words = "".join(text for is_tag, text in parts if not is_tag)

    assert told(page_lines("".join(text for _, text in parts), ReadContext())) == bare(words)


MARKS = st.sampled_from(
    ["# ", "## ", "- ", "1. ", "3) ", "> ", "    ", "**", "*", "__", "`", "```\n", "\n", "\n\n", "  \n", "\\\n", "|", "\n|-|-|\n", "---\n",
     "[", "](u)", "[x]: y\n", "![", "~~", "===\n", "&amp;", "\\", "<b>", "</b>", "<div>\n", "</div>\n", "<br>", "<!-- x -->",
     "[^1]", "[^1]: ", ": ", "\t", "<http://a.b>", "甲", "乙，", "丙。", "a b", "1.5"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(source=st.lists(MARKS | st.text("丁戊 c9", max_size=4), max_size=25).map("".join))
def test_no_word_of_markdown_is_lost(source: str) -> None:
    """Each hanzi, letter and digit but those of syntax is in one line or dropped."""
    count, given_ = told(markdown_lines(source, ReadContext())), bare(source)

    assert all(count[char] >= given_[char] for char in "甲乙丙丁戊，。c9")


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=200, deadline=None)
@given(source=st.text(max_size=60) | st.lists(MARKS | TAGS | ENDS | VOIDS | WORDS, max_size=30).map("".join))
def test_lines_are_whole(name: str, source: str) -> None:
    """Any text gives lines with known hints whose characters stand where they say, and a result."""
    lines = READERS[name](source, ReadContext())

    for line in lines:
        assert line.hint in ("", *HINTS)
        for one in line.cells or (line,):
            for at, char in enumerate(one.text):
                place = one.place(at)
                assert place.put_in or source[place.start] in (char, "&", "\\", "\0"), (line, at)
                assert source.count("\n", 0, place.start) <= place.number
            for lost in one.dropped:
                assert 0 <= lost.span.start <= lost.span.end <= len(source)
    lift(lines)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=150, deadline=None)
@given(source=st.binary(max_size=80))
def test_bytes_give_lines_or_our_error(name: str, source: bytes) -> None:
    """Any bytes give lines or an error of ours."""
    reader = built_in(name)
    assert reader is not None
    try:
        lines = reader.read(source, ReadContext())
    except WenmingError:
        return
    assert all(char not in line.text for line in lines for char in "\n\r\0")
