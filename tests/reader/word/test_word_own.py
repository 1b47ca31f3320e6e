"""Files of our own: every line comes back with its words and with what it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line, arrange
from wenming.document.blocks import Imprint, RedHead
from wenming.model import Path, Report
from wenming.numbering import CHAPTERS, DECIMAL, GLYPH, OFFICIAL, PLAIN, SPEECH, Style, number
from wenming.reader import RawLine, ReadContext
from wenming.reader.lines import BLANKS
from wenming.reader.word import WordReader
from wenming.renderers import PROFILES, Profile, RenderContext, WordRenderer
from wenming.renderers.title import byline, signed_at_end
from wenming.testing.strategies import reports

STYLES = (OFFICIAL, PLAIN, GLYPH, CHAPTERS, SPEECH, DECIMAL)
Said = tuple[str, str]


def read(document: Document, profile: Profile) -> tuple[RawLine, ...]:
    """Return the lines of *document* written as Word."""
    content = WordRenderer().render(document, RenderContext(profile=profile)).content
    return WordReader().read(content, ReadContext())


def said(lines: tuple[RawLine, ...]) -> list[Said]:
    """Return hint and words of each line that has any, a line a cell."""
    return [
        (line.hint, one.text)
        for line in lines
        for one in (line.cells or (line,))
        if one.text or line.hint == "picture"
    ]


def expected(document: Document, profile: Profile) -> Iterator[Said]:
    """Yield the same from the document."""
    yield "title", document.title
    if signed := byline(document, profile):
        for text in signed:
            dated = text == f"（{document.date}）"
            yield ("dated", document.date) if dated else ("issuer", text)
    document = signed_at_end(document, profile)
    yield "recipient", document.salutation
    yield from blocks(document.blocks)
    yield "issuer", document.signature
    yield "dated", document.date
    yield "remark", document.remark
    yield from blocks(document.appendix)


def blocks(given: tuple[Block, ...]) -> Iterator[Said]:
    """Yield hint and words of blocks."""
    before: Block | None = None
    for block in given:
        match block:
            case Heading():
                yield f"heading{block.level}", block.text
            case Line(kind="caption") if isinstance(before, Graph) and block.path[:-1] == before.path:
                yield "note", block.text
            case Line():
                yield {"caption": "caption", "note": "note"}.get(block.kind, "body"), block.text
            case Grid():
                yield from (("header", text) for text in block.header)
                yield from (("row", text) for row in block.rows for text in row)
            case Graph():
                yield from (("row", text) for one in block.series for text in (one.name, one.figure))
            case Image():
                yield "picture", ""
            case AttachmentHead():
                yield from (("attachment", block.label), ("attachment_title", block.title))
        before = block


def wanted(document: Document, profile: Profile) -> list[Said]:
    """Return what :func:`expected` yields, blank lines left out."""
    made = ((hint, text.strip(BLANKS)) for hint, text in expected(document, profile))
    return [(hint, text) for hint, text in made if text or hint == "picture"]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
@settings(max_examples=6, deadline=None)
@given(report=reports(depth=2))
def test_lines_of_ours_come_back(style: Style, profile: Profile, report: Report) -> None:
    """Report → Word → lines: each with its words and its hint, in order, in all styles and profiles."""
    document = arrange(report, number(report, style))

    assert said(read(document, profile)) == wanted(document, profile)


@settings(max_examples=30, deadline=None)
@given(report=reports(depth=2))
def test_places_lead_back(report: Report) -> None:
    """Offsets, numbers and columns of all characters agree with one text that is shown."""
    lines = read(arrange(report, number(report, OFFICIAL)), PROFILES["gbt9704"])
    shown: dict[int, str] = {}
    heads: dict[int, int] = {}
    for line in lines:
        for one in line.cells or (line,):
            for at, char in enumerate(one.text):
                place = one.place(at)
                assert shown.setdefault(place.start, char) == char
                assert heads.setdefault(place.number, place.start - place.column) == place.start - place.column
    assert sum(len(one.text) for line in lines for one in (line.cells or (line,))) == len(shown)
    assert sorted(heads.values()) == [start for _number, start in sorted(heads.items())]


@given(names=st.lists(st.sampled_from(["某甲", "某乙", "某丙"]), max_size=3, unique=True))
@settings(max_examples=5, deadline=None)
def test_frames_of_papers_are_left_out(names: list[str]) -> None:
    """版头 and 版记 are no part of a report, and named."""
    head = RedHead(mark="某市气象局文件", number="某气发〔2026〕8号", signers=tuple(names), urgency="特急")
    imprint = Imprint(copies_to="抄送：某局。", printed_by="某局办公室", printed_on="2026年1月8日印发")
    document = Document(title="关于工作的请示", blocks=(Line(kind="body", text="现将有关事项请示如下。", path=Path(("opening", 0))),))
    lines = read(evolve(document, head=head, imprint=imprint), PROFILES["gbt9704"])

    assert said(lines) == [("title", "关于工作的请示"), ("body", "现将有关事项请示如下。")]
    dropped = [one for line in lines for one in line.dropped]
    assert {one.reason for one in dropped} == {"head of an official paper", "imprint of an official paper"}
    assert {"某市气象局文件", "特急", "抄送：某局。"} <= {one.text for one in dropped}
    assert all(any(name in one.text for one in dropped) for name in names)
