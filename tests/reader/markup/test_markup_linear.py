"""Hostile pages cost in proportion to their length, and end in lines or in our own error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from time import process_time
from types import FrameType

import pytest

from wenming.errors import LimitError, WenmingError
from wenming.limits import Limits
from wenming.reader import RawLine, ReadContext
from wenming.reader.html.reader import lines_of as page_lines
from wenming.reader.markdown.reader import lines_of as markdown_lines

Read = Callable[[str, ReadContext], tuple[RawLine, ...]]

PIECES = [
    "<", "</", "<a '", '<a b="', "<a x=", "<!--", "<!", "<?", "<![CDATA[", "&", "&a", "&#", "<div>", "<p>", "<b>", "<td>",
    "<table><tr><td>", "<table>", "<tr><td rowspan=60000>", "<td colspan=63>", "<ul><li>", "<ol reversed><li>a</ol>",
    "<div class=nav>a", "<a href=x>a</a>", "<p hidden>", "<svg><title>", "<script>", "<style></styl", "<style>.x{display:none}</style><p class=x>", "<style>@{", "<style>/*", "<textarea>", "<br>",
    "<pre>\n", "<del>", "<ruby>a<rt>", "<figure>", "<dt><dd>", "<h1><p>", "</td>", "a ", "a\n", "[", "![", "[a](b)", "[a](",
    "[[a](b)](", "[a][", "[a]: b\n", "[^a]: b\n", "*", "**a", "*a_", "**a*", "a**b ", "_", "`", "``a`", "> ", "- ", "- a\n",
    "1. ", "# ", "\\", "\\*", "|", "a|b\n", "|a|\n|-|\n", "a\\|b|", "---\n", "~~~\n", "    a\n", "<div>\n\n", "<!-- x\n\n",
]  # fmt: skip


class _Steps:
    """Counts the lines of the reader's own code that run."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, frame: FrameType, event: str, _arg: object) -> _Steps | None:
        """Count *event*; frames of other code are not looked into."""
        if event == "call" and "wenming" not in frame.f_code.co_filename:
            return None
        self.count += event == "line"
        return self


def steps(read: Read, source: str) -> int:
    """Return how many lines of our code run while *source* is read."""
    before, counted = sys.gettrace(), _Steps()
    sys.settrace(counted)
    try:
        with suppress(WenmingError):
            read(source, ReadContext())
    finally:
        sys.settrace(before)
    return counted.count


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("read", [page_lines, markdown_lines], ids=["html", "markdown"])
def test_twice_the_page_takes_twice_the_steps(read: Read, piece: str) -> None:
    """Each piece over and over: the steps grow as the page does."""
    few, many = (steps(read, piece * n) for n in (700, 1400))

    assert many <= 2.2 * few + 500


DEEP = {
    "elements": "<div>" * 100_000 + "甲" + "</div>" * 100_000,
    "elements over a table": "<div>" * 249 + "<table><tr><td>甲<td>乙<tr><td>丙<td><table><tr><td>丁</table></table>",
    "tables": "<table><tr><td>" * 3_000 + "甲" + "</table>" * 3_000,
    "lists": "<ul><li>" * 50_000 + "甲",
    "quotations": ">" * 50_000 + "甲",
    "items": "- " * 50_000 + "甲",
    "brackets": "[" * 60_000 + "甲" + "]" * 60_000,
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP)
@pytest.mark.parametrize("read", [page_lines, markdown_lines], ids=["html", "markdown"])
def test_depth_is_flattened(read: Read, source: str) -> None:
    """Whatever stands in one another, the words in the middle are read, or the limit is named."""
    try:
        lines = read(source, ReadContext())
    except LimitError as error:
        assert read is markdown_lines
        assert "data_depth" in str(error)
        return

    words = "".join(line.text for line in lines) + "".join(lost.text for line in lines for lost in line.dropped)
    assert "甲" in words


@pytest.mark.parametrize(
    "piece",
    [
        "<style>/*", "<style>/* *", "<style>@media x{", "<style>a{", "<p style='display:none;", "<p style=\"background:url('",
        "<base href=file:///etc/><img src=passwd>", "<!--[if gte mso 9]><xml>", "<![if !supportLists]>", "<plaintext><b>",
        "&notanentity;", "&#x110000;&#xd800;&#0;", "<b><p></b></p>", "<table><b><tr><td></b>", "[a](b (", "[a](<b ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("read", [page_lines, markdown_lines], ids=["html", "markdown"])
def test_searches_do_not_start_over(read: Read, piece: str) -> None:
    """What nothing closes is not looked through again from each place that opens it: no search counts as a step."""
    begun = process_time()
    with suppress(LimitError):
        read(piece * (200_000 // len(piece)), ReadContext())

    assert process_time() - begun < 2  # ten times what it takes; started over from each place it takes more


def test_cells_are_bounded() -> None:
    """Cells that high and wide ones cover count as well."""
    page = "<table><tr>" + "<td rowspan=60000>" * 60 + "<tr><td>" * 200 + "</table>"

    with pytest.raises(LimitError, match="nodes"):
        page_lines(page, ReadContext(limits=Limits(nodes=1000)))
    assert len(page_lines(page, ReadContext())[-1].cells) == 61


@pytest.mark.parametrize("read", [page_lines, markdown_lines], ids=["html", "markdown"])
def test_size_is_bounded(read: Read) -> None:
    """The limits on the source and on one paragraph hold, and name the line."""
    with pytest.raises(LimitError, match="file_bytes"):
        read("甲" * 100, ReadContext(limits=Limits(file_bytes=99)))
    with pytest.raises(LimitError, match="page:3"):
        read("甲\n\n<p>" + "乙" * 100, ReadContext(limits=Limits(value_chars=99), place="page"))
