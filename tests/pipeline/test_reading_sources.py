"""What is read, and as what: texts that are decoded, bytes without a name, documents that are checked as read."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from wenming import Plugin, Registry, check, read
from wenming.errors import PluginFailedError, ReadError
from wenming.reader import RawLine
from wenming.reader.formats import sniff

PAGES = {"html": "<p>共3件。</p>", "markdown": "共3件。", "text": "共3件。"}


@pytest.mark.parametrize("name", PAGES)
def test_places_of_a_text_count_its_mark(name: str) -> None:
    """In a ``str`` that begins with U+FEFF, offsets are those of the ``str``."""
    source = "\ufeff" + PAGES[name]
    (figure,) = read(source, format=name).document.figures

    assert source[figure.span.start : figure.span.end] == "3件"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\xd0\xcf\x11\xe0rest", "office"),
        (b"{\\rtf1 a}", "office"),
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "html"),
        ("某局总结".encode(), "text"),
    ],
)
def test_first_bytes(content: bytes, name: str) -> None:
    """Bytes without a name are told by how they begin."""
    assert sniff(content) == name


@pytest.mark.parametrize(("member", "name"), [("mimetype", "office"), ("[Content_Types].xml", "docx")])
def test_zips(member: str, name: str) -> None:
    """OpenDocument says in its first member that it is no Word file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr(member, "application/vnd.oasis.opendocument.text")

    assert sniff(target.getvalue()) == name


def test_a_document_is_checked_as_it_was_read() -> None:
    """Its labels and places are those of the source, and it is not read again."""
    document = read("某局总结\n第一章　主要做法\nX局开展工作。\n").document

    assert check(document) == check("某局总结\n第一章　主要做法\nX局开展工作。\n")
    assert [finding.label for finding in check(document, select=["W501"]).findings] == ["第一章"]


_STARVED = """
import resource
from wenming import read
from wenming.errors import LimitError
from wenming.hooks import Registry

registry = Registry()
read("甲。\\n", registry=registry)
with open("/proc/self/statm", encoding="ascii") as file:
    size = int(file.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + 48 * 1024 * 1024,) * 2)
try:
    read("受理来信412件，同比下降3.2%。\\n" * 60_000, registry=registry)
except LimitError as error:
    print(error.faults[0].message[:17])
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells a process its size")
def test_memory_that_runs_out_is_our_own_error() -> None:
    """Where memory is bounded from outside, what cannot be read is told like any other limit."""
    ended = subprocess.run([sys.executable, "-c", _STARVED], capture_output=True, text=True, check=False)

    assert (ended.stdout.strip(), ended.stderr) == ("needs more memory", "")


@pytest.mark.parametrize("name", ["docx", "office", "pdf"])
def test_half_of_a_pair_is_named(name: str) -> None:
    """A text that no bytes can carry is no file: which character, and where."""
    with pytest.raises(ReadError) as caught:
        read("甲\ud800", format=name)

    assert "U+D800 at character 2" in str(caught.value)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_any_kind_are_read(kind: type) -> None:
    """As servers collect a request."""
    assert read(kind("某局总结\n\n共3件。".encode())).document.figures[0].mention.text == "3件"


def test_a_page_named_as_a_word_file_is_told() -> None:
    """What opens in Word, but is no Word file."""
    with pytest.raises(ReadError, match=r"^is a web page with another suffix"):
        read(b"<!DOCTYPE html><p>x</p>", format="docx")


class Rows:
    """A reader that returns what it was given."""

    format, suffixes = "rows", ("rows", ".rows")

    def __init__(self, *rows: object) -> None:
        self.rows = rows

    def read(self, source: bytes, context: object, /) -> tuple[object, ...]:
        """Return them."""
        return self.rows


@pytest.mark.parametrize(
    ("rows", "which"), [((RawLine("总结", 1), "一、甲"), 1), ((RawLine(1, 1),), 0), ((RawLine("总结", "1"),), 0)]  # type: ignore[arg-type]
)
def test_a_reader_that_returns_something_else_is_named(rows: tuple[object, ...], which: int) -> None:
    """Its plugin is at fault, not the core."""
    registry = Registry((Plugin(name="fire", api=1, readers=(Rows(*rows),)),))  # type: ignore[arg-type]

    with pytest.raises(PluginFailedError, match=rf"reader rows of plugin fire failed .*result\[{which}\]"):
        read(b"", format="rows", registry=registry)
