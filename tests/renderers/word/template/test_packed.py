"""The zip: always the same bytes, whole again when opened, and refused where it lies."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Mapping
from io import BytesIO
from struct import pack_into
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import RenderError, TemplateError
from wenming.renderers.base import Compression
from wenming.renderers.word.packed import Member, member, pack, unpack

HAS_ISAL = importlib.util.find_spec("isal") is not None
KINDS: list[Compression] = ["standard", "fast"] if HAS_ISAL else ["standard"]
TYPES = "[Content_Types].xml"

names = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\/:\ufffe\uffff"), min_size=1)
long = st.builds(lambda piece, times: piece * times, st.binary(max_size=40), st.integers(0, 9000))
contents = st.binary(max_size=200) | long
packages = st.dictionaries(names, contents, max_size=8).map(lambda found: {TYPES: b"<Types/>", **found})


@pytest.mark.parametrize("compression", KINDS)
@given(members=packages)
def test_every_package_opens_and_gives_its_parts_back(compression: Compression, members: dict[str, bytes]) -> None:
    """Another reader finds each part whole, whether it was deflated now or before."""
    halves: Mapping[str, bytes | Member] = {
        name: member(data, compression) if at % 2 else data for at, (name, data) in enumerate(members.items())
    }

    content = pack(members, compression=compression)

    assert pack(halves, compression=compression) == content
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == TYPES
        assert {name: archive.read(name) for name in archive.namelist()} == members


@given(packages)
def test_the_standard_bytes_are_those_of_pythons_own_zip(members: dict[str, bytes]) -> None:
    """Sorted, dated 1980-01-01, level 6: what zipfile writes, byte by byte."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(members, key=lambda name: (name != TYPES, name)):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 0, 0o600 << 16
            archive.writestr(info, members[name], compresslevel=6)

    assert pack(members) == buffer.getvalue()


WITHOUT_ISAL = """
import sys
sys.modules["isal"] = None
from wenming.errors import RenderError
from wenming.renderers.word.packed import pack
sys.stdout.buffer.write(pack({"a": b"<w:p/>" * 999}))
try:
    pack({"a": b""}, compression="fast")
except RenderError as error:
    sys.stderr.write(str(error))
"""


def test_without_isal_only_fast_is_missing() -> None:
    """The standard bytes do not depend on isal; the fast way says what to install."""
    done = subprocess.run([sys.executable, "-c", WITHOUT_ISAL], capture_output=True, check=True)

    assert done.stdout == pack({"a": b"<w:p/>" * 999})
    assert b"pip install wenming[fast]" in done.stderr


def test_what_no_zip_holds_is_refused() -> None:
    """Beyond 4 GB, or 65,535 parts, there is an error and no broken file."""
    with pytest.raises(RenderError, match="4 GB"):
        pack({"a": Member(b"", 0, 1 << 32)})
    with pytest.raises(RenderError, match="65,535"):
        pack({str(at): Member(b"\3\0", 0, 0) for at in range(65_536)})


def lying(at: int, value: int) -> bytes:
    """Return a package whose directory says *value* at offset *at* of its last entry."""
    content = bytearray(pack({TYPES: b"<Types/>", "b": b"x" * 50}))
    pack_into("<L", content, content.rindex(b"PK\1\2") + at, value)
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        lying(24, 10),
        lying(24, 10_000),
        lying(24, 0),
        lying(20, 1),
        lying(42, 0),
        lying(16, 7),
        pack({TYPES: b"", "word/Document.xml": b"", "word/document.xml": b""}),
    ],
    ids=["smaller", "larger", "empty", "cut", "elsewhere", "another sum", "one name twice"],
)
def test_a_package_that_lies_is_refused(content: bytes) -> None:
    """I4: the directory and the parts must agree, and names be one each."""
    with pytest.raises(TemplateError, match="not a Word file"):
        unpack(content)


def test_parts_inside_one_another_are_refused() -> None:
    """Two entries that share their bytes make little grow to much."""
    content = bytearray(pack({TYPES: b"<Types/>", "b": b"x" * 50, "c": b"x" * 50}))
    first, last = content.index(b"b"), content.rindex(b"PK\1\2")
    pack_into("<L", content, last + 42, first - 30)
    content[content.rindex(b"c")] = ord("b")

    with pytest.raises(TemplateError, match="one name|inside one another"):
        unpack(bytes(content))


@given(packages)
def test_unpack_is_the_way_back(members: dict[str, bytes]) -> None:
    """What was packed comes out again."""
    if len({name.lower() for name in members}) == len(members):
        assert unpack(pack(members)) == members
