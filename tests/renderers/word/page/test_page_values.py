"""Data of pages: printed unchanged wherever it stands, or refused with its path; rich text, pictures, lines."""

from __future__ import annotations

import re
from collections import OrderedDict, defaultdict, namedtuple
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from io import BytesIO
from types import MappingProxyType
from typing import Any

import docx
import docxtpl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wenming
from wenming import InlineImage, Lines, Page, RenderError, RichText
from wenming.model import check_page_text
from wenming.renderers.word.template.runtime import Xml
from wenming.renderers.word.template.values import plain

Build = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
SCALARS = PRINTABLE | st.integers(-(10**99), 10**99) | st.booleans() | st.none() | st.decimals(-(10**9), 10**9, places=2)
DATA = st.dictionaries(
    PRINTABLE, st.recursive(SCALARS, lambda one: st.lists(one) | st.dictionaries(PRINTABLE, one), max_leaves=20)
)


def as_plain(value: Any) -> Any:
    """Return *value*, lists as tuples."""
    if isinstance(value, dict):
        return {key: as_plain(one) for key, one in value.items()}
    return tuple(map(as_plain, value)) if isinstance(value, list) else value


@given(data=DATA)
def test_plain_data_stays_as_it_is(data: dict[str, Any]) -> None:
    """Equal values of the same types, in containers of our own."""
    found = plain(data).values

    assert found == as_plain(data)
    assert found is not data
    assert repr(found) == repr(as_plain(data))


POISON = ("甲\x07", "\ud800", "\ufffe", "\u202e", "甲\rb", float("nan"), float("inf"), Decimal("NaN"), 10**100, date(2026, 1, 8), {1, 2}, b"x", object(), {3: "x"})  # fmt: skip


@given(data=DATA, steps=st.lists(st.integers(0, 5), max_size=5), at=st.integers(0, len(POISON) - 1))
def test_a_fault_names_its_path(data: dict[str, Any], steps: list[int], at: int) -> None:
    """One poisoned leaf, anywhere: the path leads to it."""
    place: Any = data
    path: list[Any] = []
    for step in steps:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys or not isinstance(place[keys[step % len(keys)]], dict | list):
            break
        path.append(keys[step % len(keys)])
        place = place[path[-1]]
    if isinstance(place, dict):
        place["leaf"] = POISON[at]
        path.append("leaf")
    else:
        path.append(len(place))
        place.append(POISON[at])

    with pytest.raises(RenderError) as caught:
        plain(data)
    assert caught.value.path.count("[") >= sum(isinstance(one, int) for one in path)
    assert re.search(rf"(^|\.)leaf|\[{path[-1]}\]", caught.value.path)


def test_paths_are_as_python_writes_them() -> None:
    """Names, positions, and keys that are no names."""
    for data, path in (
        ({"items": [{}, {}, {"name": "\x07"}]}, "items[2].name"),
        ({"客户": {"两 个": ["\x07"]}}, '客户["两 个"][0]'),
        ({"a": {"b": {5: 1}}}, "a.b[5]"),
    ):
        with pytest.raises(RenderError) as caught:
            plain(data)
        assert caught.value.path == path


class Colour(Enum):
    """A plain enumeration, which is no text."""

    RED = "红"


class Level(IntEnum):
    """A number with a name."""

    ONE = 1


def test_related_types_become_the_plain_ones() -> None:
    """Mappings and sequences of other classes, subclasses of text and numbers."""
    point = namedtuple("point", "x y")
    data = {
        "a": OrderedDict(x="1"), "b": defaultdict(list, y=["2"]), "c": MappingProxyType({"z": 3}), "d": point(1, 2),
        "e": Level.ONE, "f": type("S", (str,), {})("甲"), "g": 0.1, "h": 1e22, "i": True, "j": "甲\r\n乙",
    }  # fmt: skip
    found = plain(data).values

    assert found["a"] == {"x": "1"}
    assert (found["b"], found["c"], found["d"]) == ({"y": ("2",)}, {"z": 3}, (1, 2))
    assert [type(found[name]) for name in "abcdefghij"] == [dict, dict, dict, tuple, int, str, Decimal, Decimal, bool, str]
    assert (str(found["g"]), found["j"]) == ("0.1", "甲\n乙")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 1, 8), "Pass it as text: 2026年1月8日"), (datetime(2026, 1, 8), "Pass it as text"),
        (b"x", "a picture as InlineImage"), ({"a"}, "Pass a list"), (iter([]), "Pass a list"), (Colour.RED, "Pass its fields as a mapping"),
        (docxtpl.RichText("x"), "docxtpl's RichText"), (docxtpl.Listing("x"), "docxtpl's Listing"), (float("nan"), "is NaN"),
        ({1: 2}, "Use text as keys"), (wenming.Report(title="x"), "Pass its fields"), (10**100, "at most 100 digits"),
        (Decimal("1E+999999"), "at most 100 digits"), ("x" * 1_000_001, "at most 1000000 fit"),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_refused_says_what_to_pass(value: object, words: str) -> None:
    """Each kind of wrong value has its own advice."""
    with pytest.raises(RenderError, match=re.escape(words)):
        plain({"x": value})


def test_keys_are_text_and_nothing_that_looks_like_it() -> None:
    """A key can be printed, so that a subclass is refused even where a row before has the same key."""
    for rows in ([{Xml("<w:br/>"): 1}], [{"<w:br/>": 1}, {Xml("<w:br/>"): 1}], [{"a": 1}, {type("S", (str,), {})("a"): 1}]):
        with pytest.raises(RenderError, match="Use text as keys"):
            plain({"rows": rows})


def test_data_that_holds_itself_ends() -> None:
    """A cycle is nested too deeply."""
    data: dict[str, Any] = {}
    data["x"] = [data]

    with pytest.raises(RenderError, match="nested more than 64 levels"):
        plain(data)
    with pytest.raises(TypeError, match="a mapping"):
        plain([("x", 1)])  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def everywhere(template: Build) -> Page:
    """Return a page that prints one value in all kinds of places."""
    cell = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    body = f"<w:p><w:r><w:t>前{{{{ x }}}}后</w:t></w:r></w:p><w:p><w:r><w:t>{{{{r rich }}}}</w:t></w:r></w:p>{cell}<w:p/>"
    return Page(template(body, header="{{ x }}", footer="{{ lines }}"))


def words(paragraph: Any) -> str:
    """Return the words of a paragraph as python-docx finds them."""
    return "".join(run.text for run in paragraph.runs)


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(["\t\n", " a ", "{{ x }}", "</w:t>"]))
def test_any_text_prints_unchanged_or_is_refused(text: str, everywhere: Page) -> None:
    """T1, T2, T4: in text, cells, headers, footers, rich text and lines; of line ends only CR LF changes."""
    try:
        check_page_text(text.replace("\r\n", "\n").replace("\n", " "))
    except wenming.ModelError:
        with pytest.raises(RenderError):
            everywhere.render({"x": text, "rich": "", "lines": ""})
        with pytest.raises(RenderError):
            RichText(text)
        return
    made = everywhere.render({"x": text, "rich": RichText(text, bold=True), "lines": Lines(text)})
    found = docx.Document(BytesIO(made.content))
    text = text.replace("\r\n", "\n")

    assert words(found.paragraphs[0]) == f"前{text}后"
    assert words(found.paragraphs[1]) == text
    assert words(found.tables[0].cell(0, 0).paragraphs[0]) == text
    assert words(found.sections[0].header.paragraphs[0]) == text
    assert words(found.sections[0].footer.paragraphs[0]) == text


def test_rich_text_is_built_of_parts() -> None:
    """By +, from both sides, and by the constructor; a string takes the formats given, rich text keeps its own."""
    red, bold = RichText("红", color="#c00000"), RichText("粗", bold=True)

    assert (red + "甲" + bold).xml == RichText(red, RichText("甲"), bold).xml
    assert ("甲" + red).xml == RichText("甲", red).xml
    assert RichText("甲", red, bold=True).xml == (RichText("甲", bold=True) + red).xml
    assert RichText("").xml == ""
    assert 'w:val="C00000"' in red.xml
    with pytest.raises(TypeError):
        red + 1  # type: ignore[operator]


@pytest.mark.parametrize(
    "make",
    [
        lambda: RichText(1), lambda: RichText("x", color="red"), lambda: RichText("x", color='F"/><w:x'),
        lambda: RichText("x", size=10.25), lambda: RichText("x", size=0), lambda: RichText("x", style='a"b'),
        lambda: RichText("x", underline="zigzag"), lambda: RichText("x", highlight="#12345"), lambda: RichText("x", font="a\x07"),
        lambda: Lines(1), lambda: Lines(["a", 2]), lambda: Lines("a\x07"),
        lambda: InlineImage(b""), lambda: InlineImage("x.png"), lambda: InlineImage(b"BM" + b"\0" * 60),
        lambda: InlineImage(GIF, width_mm=0), lambda: InlineImage(GIF, height_mm=-1), lambda: InlineImage(GIF, width_mm=1e9),
        lambda: InlineImage(GIF, alt="a\x07"),
    ],
)  # fmt: skip
def test_values_that_no_page_can_print_are_refused_when_made(make: Callable[[], object]) -> None:
    """Formats become attributes: nothing but what is known gets there."""
    with pytest.raises((RenderError, TypeError)):
        make()


GIF = b"GIF89a\x04\x00\x02\x00" + b"\0" * 20


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [({"width_mm": 40}, (1440000, 720000)), ({"height_mm": 10}, (720000, 360000)), ({}, (38100, 19050)),
     ({"width_mm": 10, "height_mm": Decimal("10.5")}, (360000, 378000))],
)  # fmt: skip
def test_one_size_keeps_the_proportions(sizes: dict[str, Any], expected: tuple[int, int]) -> None:
    """Without any, 96 pixels are an inch."""
    image = InlineImage(GIF, **sizes)

    assert (image.width, image.height) == expected


def test_pictures_are_in_the_package_once(template: Build, members: Callable[[bytes], dict[str, bytes]], picture: bytes) -> None:
    """Equal bytes are one part; each drawing has its own id, in headers too; alternative texts go along."""
    page = Page(template("<w:p><w:r><w:t>{% for x in l %}{{ x }}{% endfor %}{{ other }}</w:t></w:r></w:p>", header="{{ l[0] }}"))
    same = [InlineImage(bytes(bytearray(picture)), width_mm=size, alt="图<1>") for size in (10, 20)]
    found = members(page.render({"l": same, "other": InlineImage(GIF)}).content)
    text = "".join(found[name].decode() for name in ("word/document.xml", "word/header1.xml"))

    assert [name for name in found if "media" in name] == ["word/media/wm1.png", "word/media/wm2.gif"]
    assert re.findall(r'<wp:docPr id="(\d+)"', text) == ["1001", "1002", "1003", "1004"]
    assert text.count('descr="图&lt;1&gt;"') == 3
    assert b'Extension="gif"' in found["[Content_Types].xml"]
    assert b"wmImage2" not in found["word/_rels/header1.xml.rels"]
    assert not [name for name in members(page.render({"l": ["甲"], "other": ""}).content) if "media" in name]
