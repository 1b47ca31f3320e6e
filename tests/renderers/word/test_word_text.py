"""Word: every word that goes in stands in the file, in order, whatever it is (promises T1 to T5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from io import BytesIO
from itertools import cycle
from xml.etree import ElementTree

import docx
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming.document import Document, Graph, Grid, Image, Line
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.columns import characters
from wenming.renderers.word.flow import words
from wenming.renderers.word.runs import runs, segments

Everything = Callable[[Callable[[str], str]], Document]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE = (
    *("{{ 7*7 }}", "{% for x in y %}", "{# gone #}", "{_{", "}_}", "{_%", "%_}", "{{r title }}", "{%p if x %}"),
    *("</w:t>", "</w:t></w:r></w:p><w:p>", "<甲>公司", "A&B", "&amp;", "&#65;", "]]>", "<!--", "<?x", "<![CDATA["),
    *("\u2028", "\u2029", "\u200b", "\u2060", "\ufeff", "\u202e", "\x7f", "\x85", "\x9f", "e\u0301", "\ufe0f"),
    *("\U0002a6a5", "\U00030000", "𬱟", "葛\U000e0100", "\ue000", "\U000f0000", "\U0010fffd", "\U0001ffff"),
    *("\t", "  ", "“‘—…·’”", "it’s", "Ⅷ", "\"'`", "0", "\\n", "%s", "${x}", "\u3000"),
)
UNWRITABLE = [*(chr(c) for c in range(0x20) if c != 9), "\ud800", "\udbff", "\udc00", "\udfff", "\ufffe", "\uffff"]
ANY_TEXT = st.lists(
    st.sampled_from(HOSTILE)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(UNWRITABLE)), max_size=8),
    min_size=1,
    max_size=5,
).map("".join)


def expected(document: Document) -> Iterator[str]:
    """Yield the words of *document* in the order of the page."""
    yield from (document.title, document.salutation)
    for block in document.blocks:
        yield from words(block)
    yield from (document.signature, document.date)
    for block in document.appendix:
        yield from words(block)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pool=st.lists(ANY_TEXT, min_size=1, max_size=5))
def test_any_text_comes_back_unchanged(
    pool: list[str],
    everything: Everything,
    render: Callable[..., bytes],
    printed: Callable[[bytes], list[str]],
    parts: Callable[[bytes], dict[str, bytes]],
) -> None:
    """All planes of Unicode, template and XML syntax: in each place the same words, none added."""
    endless = cycle(pool)
    document = everything(lambda _: next(endless))

    content = render(document, RenderContext(verify=False))

    assert [text for text in printed(content) if text] == [text for text in expected(document) if text]
    root = ElementTree.fromstring(parts(content)["word/document.xml"])
    told = [
        element.get("descr", element.get(f"{W}val"))
        for element in root.iter()
        if element.tag.endswith(("}docPr", "}tblDescription"))
    ]
    alts = [block.alt for block in document.blocks if isinstance(block, Image | Graph)]
    assert [text for text in told if text] == [text for text in alts if text]
    core = ElementTree.fromstring(parts(content)["docProps/core.xml"])
    about = (document.title, document.author, document.locale)
    assert [element.text for element in core] == [text for text in about if text]


def test_each_hostile_piece_alone(
    everything: Everything, render: Callable[..., bytes], printed: Callable[[bytes], list[str]]
) -> None:
    """The pieces that broke docxtpl, one by one, with the check on."""
    for piece in HOSTILE:
        document = everything(lambda words, piece=piece: f"{words}{piece}{words}")  # type: ignore[misc]

        assert [text for text in printed(render(document)) if text] == [text for text in expected(document) if text]


def test_a_second_reader_agrees(sample: Document, render: Callable[..., bytes]) -> None:
    """python-docx reads the same paragraphs as we wrote."""
    found = docx.Document(BytesIO(render(sample)))

    ours = [text for text in expected(sample) if text]
    in_tables = {cell for block in sample.blocks if isinstance(block, Grid | Graph) for cell in words(block)}
    assert [p.text for p in found.paragraphs if p.text] == [text for text in ours if text not in in_tables]
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    assert cells == [text for text in ours if text in in_tables]


@pytest.mark.parametrize("char", UNWRITABLE)
def test_what_xml_cannot_hold_is_refused_with_its_path(
    char: str, sample: Document, render: Callable[..., bytes]
) -> None:
    """Code point and place, never a lost paragraph."""
    path = Path(("sections", 3, "body", 1))
    broken = Line(text=f"推进{char}落实", path=path)

    for place in ("blocks", "appendix"):
        with pytest.raises(RenderError, match=f"U\\+{ord(char):04X}") as caught:
            render(evolve(sample, **{place: (*getattr(sample, place), broken)}))

        assert caught.value.path == "sections[3].body[1]"
        assert char not in str(caught.value)


@pytest.mark.parametrize("name", ["title", "salutation", "signature", "date", "author"])
def test_the_frame_of_a_document_is_checked_too(name: str, sample: Document, render: Callable[..., bytes]) -> None:
    """The path is the field's name."""
    with pytest.raises(RenderError, match=r"U\+0007") as caught:
        render(evolve(sample, **{name: "推进\x07落实"}))

    assert caught.value.path == name


@given(ANY_TEXT)
def test_segments_lose_nothing(text: str) -> None:
    """Pieces joined give the text; the Chinese ones hold shared marks only (L-FONT-3)."""
    pieces = list(segments(text))

    assert "".join(piece for piece, _ in pieces) == text
    assert all(set(piece) <= set("“”‘’…—·") for piece, shared in pieces if shared)
    assert not any(set(piece) & set("“”‘…—·") for piece, shared in pieces if not shared)


@given(st.lists(st.sampled_from(("“", "”", "——", "’", "甲", "a", "<", "\t", " ")), max_size=30).map("".join))
def test_runs_lose_nothing(text: str) -> None:
    """However often marks and words change places."""
    xml = ElementTree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{runs(text, "仿宋")}</w:p>')

    words = ["\t" if one.tag == f"{W}tab" else one.text or "" for one in xml.iter() if one.tag in (f"{W}t", f"{W}tab")]
    assert "".join(words) == text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("以“快”为先", [("以", False), ("“", True), ("快", False), ("”", True), ("为先", False)]),
        ("it’s", [("it’s", False)]),
        ("‘A’字", [("‘", True), ("A", False), ("’", True), ("字", False)]),
        ("……——", [("……——", True)]),
        ("", []),
    ],
)
def test_segments(text: str, pieces: list[tuple[str, bool]]) -> None:
    """Marks of both scripts are told from an apostrophe."""
    assert list(segments(text)) == pieces


@pytest.mark.parametrize(
    ("text", "width"), [("某市气象局", 5), ("2026年1月8日", 6), ("“A”", "5/2"), ("e\u0301", "1/2")]
)
def test_widths_in_characters(text: str, width: int | str) -> None:
    """Full-width is one, ASCII a half, what combines nothing."""
    assert characters(text) == Fraction(width)
