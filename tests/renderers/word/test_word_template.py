"""Pages of the caller's own: what they may use, what they may not carry, and how they are told."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from xml.etree import ElementTree

import docx
import docxtpl
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from lxml import etree

from wenming.document import Document, Image
from wenming.errors import LimitError, TemplateError
from wenming.limits import Limits
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.context import page_content
from wenming.renderers.word.packed import pack
from wenming.renderers.word.starting_page import starting_page
from wenming.renderers.word.template.page import Page

Parts = Callable[[bytes], dict[str, bytes]]
Printed = Callable[[bytes], list[str]]
Render = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def page(*paragraphs: str, change: Callable[[object], None] | None = None) -> bytes:
    """Return a page made with python-docx, a paragraph a string."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if change is not None:
        change(made)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def changed(content: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Return a package with some members replaced, added or, with None, taken away."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    return pack({name: data for name, data in {**members, **changes}.items() if data is not None})


Fill = Callable[[bytes], bytes]


def test_docxtpl_gives_the_same_page(sample: Document, render: Render, parts: Parts) -> None:
    """The starting page is docxtpl's language: docxtpl itself, given the same values, writes the same body."""
    content = page_content(sample, GBT_9704)

    template = docxtpl.DocxTemplate(BytesIO(starting_page(GBT_9704)))
    template.render(dict(content.values), Environment(autoescape=True))

    def plain(root: etree._Element) -> bytes:
        for run in list(root.iter(f"{W}r")):  # docxtpl leaves empty runs beside each {{r … }}
            if not len(run) or (len(run) == 1 and run[0].tag == f"{W}t" and not run[0].text):
                run.getparent().remove(run)
        etree.cleanup_namespaces(root)
        return etree.tostring(root, method="c14n", exclusive=True)

    ours = etree.fromstring(parts(render(sample))["word/document.xml"])
    assert plain(etree.fromstring(etree.tostring(template.docx.element))) == plain(ours)


def test_a_page_of_the_callers_own(fill: Fill, printed: Printed) -> None:
    """Loops, conditions and values in paragraphs, with the words of the report in the page's own styles."""
    template = page(
        "单位：{{ signature }}",
        "{%p for block in blocks %}",
        "{%p if block.kind == 'heading1' %}",
        "{{ block.label }}{{ block.title }}",
        "{%p elif block.kind == 'table' %}",
        "{{p block.table }}",
        "{%p endif %}",
        "{%p endfor %}",
        "{{r title_runs }}，{{ blocks[0].text }}",
        "{{p sign_block }}",
    )

    assert printed(fill(template)) == [
        "单位：某市气象局", "一、主要做法", "种类", "条数", "暴雨", "56", "雷电", "—",
        "2024年", "119条", "2025年", "128条", "某市气象局2025年工作总结，现将有关情况报告如下。", "", "某市气象局", "2026年1月8日",
    ]  # fmt: skip


def test_rows_headers_and_pictures(fill: Fill, parts: Parts) -> None:
    """{%tr %} repeats rows, headers and footers are filled too, pictures go into the page."""

    def change(made: docx.document.Document) -> None:  # type: ignore[name-defined]
        made.sections[0].header.paragraphs[0].text = "{{ title }}"
        made.sections[0].footer.paragraphs[0].text = "{{ date }}"
        table = made.add_table(3, 2)
        table.rows[0].cells[0].text = "{%tr for row in blocks[12].rows %}"
        table.rows[1].cells[0].text, table.rows[1].cells[1].text = "{{ row[0] }}", "{{ row[1] }}"
        table.rows[2].cells[0].text = "{%tr endfor %}"

    template = page("{%p for block in blocks %}", "{{r block.runs }}", "{%p endfor %}", change=change)
    found = docx.Document(BytesIO(fill(template)))

    assert [[cell.text for cell in row.cells] for row in found.tables[0].rows] == [["暴雨", "56"], ["雷电", "—"]]
    assert found.sections[0].header.paragraphs[0].text == "某市气象局2025年工作总结"
    assert found.sections[0].footer.paragraphs[0].text == "2026年1月8日"
    assert len(found.inline_shapes) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1)
    | st.sampled_from(["{{ 7*7 }}", "{_{", "</w:t>", "a\tb", "{%p if x %}", "&amp;"])
)
def test_data_is_data_in_any_page(text: str, sample: Document, render: Render, printed: Printed) -> None:
    """T4: in the caller's page too, values print literally."""
    template = page("甲{{ title }}乙", "{{r title_runs }}", "{_{ x }_} {_% if %_}")

    content = render(evolve(sample, title=text), RenderContext(template=Page(template)))

    assert printed(content) == [f"甲{text}乙", text, "{{ x }} {% if %}"]


def test_a_file_of_ours_can_be_a_page(
    sample: Document, render: Render, parts: Parts, png: Callable[[int, int], bytes]
) -> None:
    """Its pictures and those of the new report keep apart."""
    first = render(sample)
    other = evolve(next(block for block in sample.blocks if isinstance(block, Image)), data=png(8, 8))
    second = render(evolve(sample, blocks=(other,)), RenderContext(template=Page(first)))
    again = render(evolve(sample, blocks=(other,)), RenderContext(template=Page(page("{{r blocks[0].runs }}"))))

    assert parts(second)["word/media/wm1.png"] == png(40, 20)
    assert parts(again)["word/media/wm1.png"] == png(8, 8)
    grown = changed(
        first,
        {
            "word/document.xml": parts(first)["word/document.xml"].replace(
                "特此报告。".encode(), b"{{r blocks[0].runs }}"
            )
        },
    )
    third = parts(render(evolve(sample, blocks=(other,)), RenderContext(template=Page(grown))))
    assert (third["word/media/wm1.png"], third["word/media/wmx1.png"]) == (png(40, 20), png(8, 8))


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (("正文", "{{ titel }}"), "template, body, paragraph 2: titel is not defined; did you mean title?"),
        (
            ("{{ blocks[0].txt }}",),
            "template, body, paragraph 1: txt is not defined in a value of type dict; did you mean text?",
        ),
        (("正文", "正文", "{{ title"), "template, body, paragraph 3"),
        (("{%p if title %}", "正文"), "template, body"),
        (("{{ title.__class__ }}",), "asks for __class__"),
        (("{{ ''.__class__.__mro__ }}",), "asks for __class__"),
        (("{{ cycler.__init__.__globals__ }}",), "cycler is not defined|asks for __init__"),
        (("{{ 9**9**9 }}",), r"uses \*\*|holds \*\*"),
        (("{{ blocks }}",), "type tuple"),
        (("{{p blocks[0].text }}",), r"prints “现将有关情况报告如下。” outside .* by \{\{ … \}\}"),
        (("{{ title_runs }}",), r"prints runs or a table inside a text. Print runs by \{\{r … \}\}"),
    ],
)
def test_faults_are_told_with_their_place(template: tuple[str, ...], message: str, fill: Fill) -> None:
    """P1: undefined, unclosed, forbidden and ill-placed tags: part, paragraph and what was meant."""
    with pytest.raises(TemplateError, match=message):
        fill(page(*template))


def test_a_fault_in_a_footer_says_so(fill: Fill) -> None:
    """The part is named."""

    def change(made: docx.document.Document) -> None:  # type: ignore[name-defined]
        made.sections[0].footer.paragraphs[0].text = "{{ datum }}"

    with pytest.raises(TemplateError, match="template, footer, paragraph 1: datum is not defined"):
        fill(page(change=change))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a Word file"),
        (b"hello", "not a Word file"),
        (b"PK\x03\x04garbage", "not a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"an old \.doc, or locked with a password"),
        (pack({"a.txt": b"x"}), "a zip of something else"),
        (pack({"[Content_Types].xml": b"<Types/>"}), "lacks its part _rels/.rels"),
        (changed(page(), {"word/document.xml": None}), "lacks its part word/document.xml"),
        (changed(page(), {"word/document.xml": b"<w:document>"}), "has a broken part word/document.xml"),
        (
            changed(page(), {"word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
            "has a broken part word/styles.xml",
        ),
        (page()[:-40], "not a Word file"),
        (page()[:3000], "not a Word file"),
    ],
)
def test_what_is_no_word_file_is_told_apart(content: bytes, message: str, fill: Fill) -> None:
    """One clear error, whatever the bytes."""
    with pytest.raises(TemplateError, match=message):
        fill(content)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 40_000), byte=st.integers(0, 255))
def test_damaged_files_raise_nothing_else(at: int, byte: int, fill: Fill) -> None:
    """H1: one byte changed anywhere: a page, or a TemplateError."""
    content = bytearray(page("{{ title }}"))
    content[at % len(content)] = byte

    try:
        place = "template" if fill(bytes(content)).startswith(b"PK") else "no zip"
    except TemplateError as error:
        place = error.faults[0].place
    assert place.startswith("template")


def test_a_page_may_not_print_without_bound(sample: Document, render: Render) -> None:
    """P3: neither by loops nor by printing a ready-made table again and again."""
    loops = page("{%p for a in range(100000) %}", "{{ title }}{{ title }}", "{%p endfor %}")
    tables = page("{%p for a in range(3000) %}", "{{p blocks[12].table }}", "{%p endfor %}")

    for template in (loops, tables):
        with pytest.raises(LimitError, match="template_output"):
            render(sample, RenderContext(template=Page(template, limits=Limits(template_output=1_000_000))))


def test_a_template_can_write_no_nul(fill: Fill) -> None:
    """Nor any other character that XML cannot hold, by an escape in a string of its own."""
    for escape in (r"\x00", r"\x07", r"\ud800", r"\uffff"):
        with pytest.raises(TemplateError, match="template, body"):
            fill(page(f"{{{{ '{escape}' }}}}"))


def test_the_same_page_gives_the_same_bytes(fill: Fill) -> None:
    """O1, with a page of the caller's own."""
    template = page("{{ title }}", "{%p for block in blocks %}", "{{r block.runs }}", "{%p endfor %}")

    assert fill(template) == fill(template)


def test_all_parts_of_a_filled_page_are_well_formed(fill: Fill, parts: Parts) -> None:
    """And each relationship that was kept leads to a part that was kept."""
    found = parts(fill(page("{{ title }}")))

    for name, data in found.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(data)
        if name.endswith(".rels"):
            folder = name.partition("_rels/")[0]
            assert all(folder + link.attrib["Target"] in found for link in ElementTree.fromstring(data))
