"""Hostile templates and hostile data: each row of the threat table that concerns pages (promises P1 to P6, T4, T5)."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import pytest
from attrs import frozen
from docx import Document
from markupsafe import Markup

import wenming
from wenming import LimitError, Limits, RenderError, TemplateError
from wenming.renderers.word.packed import pack
from wenming.renderers.word.template.runtime import Xml

Build = Callable[..., bytes]
Members = Callable[[bytes], dict[str, bytes]]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

REFUSED = (
    "{{ x.__class__ }}", "{{ x['__class__'] }}", "{{ ''.__class__.__mro__ }}", "{{ x|attr('__class__') }}",
    "{{ l|map(attribute='__class__')|list }}", "{{ cycler.__init__.__globals__.os.environ }}", "{{ lipsum() }}",
    "{{ joiner() }}", "{{ dict(a=1) }}", "{{ self }}", "{{ x.format(1) }}", "{{ '{0.__class__}'.format(x) }}",
    "{{ '%1000000000d' % 1 }}", "{{ '%1000000000d'|format(1) }}", "{{ 'A' * 10**9 }}", "{{ 'A' * 1000000000 }}",
    "{{ 9**(9**9) }}", "{{ x|center(1000000000) }}", "{{ x|indent(1000000000) }}", "{{ range(1000000000)|list|length }}",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{{ l }}{% endfor %}", "{{ 1|round(-1000000000) }}", "{{ l|batch(1)|list }}", "{{ x|safe }}",
    "{% autoescape false %}{{ x }}{% endautoescape %}", "{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "{% filter upper %}x{% endfilter %}", "{{ x|pprint }}", "{{ l|random }}",
    "{{ l|tojson }}", "{{ d|xmlattr }}", "{{ l.append(1) }}", "{{ d.update({}) }}", "{{ d.pop('a') }}", "{{ d.__len__() }}",
    "{% for a in l recursive %}{{ loop(l) }}{% endfor %}", "{{ loop }}", "{{ missing }}", "{% for a in missing %}{% endfor %}",
    "{{ x|nothing }}", "{{ x", "{% if x %}", "{{ l }}", "{{ d }}", "{{ none }}", "{{ x is nothing }}", "{{ ''.join(l) }}",
    "{% set a = 'A' * 1000000 %}{% for i in range(99) %}{% set a = a ~ a %}{{ a }}{% endfor %}", r"{{ '\x00' }}",
)  # fmt: skip
DATA = {"x": "甲", "l": ["一", "二"], "d": {"a": "1"}}


@pytest.mark.parametrize("place", ["body", "header", "footer"])
@pytest.mark.parametrize("tag", REFUSED)
def test_tags_that_reach_out_or_grow_are_refused(tag: str, place: str, template: Build) -> None:
    """P1, P2, P3: whatever they ask for, in every part, with the part's name; nothing is printed."""
    text = tag.replace("<", "&lt;").replace("'", "'")
    content = template("正文" if place != "body" else text, **({} if place == "body" else {place: tag}))

    with pytest.raises((TemplateError, LimitError), match=f"^template, {place}"):
        wenming.Page(content).render(DATA)


def test_output_has_a_budget(template: Build) -> None:
    """P3: a loop of fixed words, one of a value, and rich text again and again."""
    loops = [
        "{% for a in range(1000) %}" + body + "{% endfor %}"
        for body in ("甲" * 2000, "{{ x }}", "{{ x ~ x }}", "{{ image }}")
    ]
    values = {"x": "甲" * 2000, "image": wenming.InlineImage(PNG)}

    for body in loops:
        with pytest.raises(LimitError, match="template_output"):
            wenming.Page(template(body), limits=Limits(template_output=500_000)).render(values)
        wenming.Page(template(body), limits=Limits(template_output=500_000), trusted=True).render(values)


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)


@pytest.mark.parametrize(
    "value",
    [
        "</w:t></w:r></w:p><w:p><w:r><w:t>伪造", "{{ 7*7 }}", "{% if x %}", "{_{ y }_}", "&amp;", "]]>", "<!--", "“附件”",
        Markup("<w:br/>"), Xml("<w:br/>"), "\ue000", "𬱟", "葛󠄀",
    ],
)  # fmt: skip
def test_data_prints_literally(value: str, template: Build) -> None:
    """T4: whatever it looks like and whatever it claims to be."""
    made = wenming.Page(template("前{{ x }}后", header="{{ x }}")).render({"x": value}).content
    found = Document(BytesIO(made))

    assert [one.text for one in found.paragraphs] == [f"前{value}后"]
    assert found.sections[0].header.paragraphs[0].text == value


class Marked:
    """Claims to be finished markup."""

    def __html__(self) -> str:
        return "<w:br/>"


@frozen
class Row:
    """A record of the caller's."""

    name: str = "甲"

    def save(self) -> str:
        """Do harm."""
        raise AssertionError("a template called it")


@pytest.mark.parametrize(
    "value",
    [Marked(), Row(), wenming.Report(title="甲"), wenming.Path(("a",)), lambda: "甲", Row, object(), Exception("甲"), b"x"],
    ids=lambda value: type(value).__name__,
)
def test_objects_are_refused_before_a_template_sees_them(value: object, template: Build) -> None:
    """P2: neither attributes nor methods; the path in the data is named."""
    page = wenming.Page(template("{{ x.y[0].name }}{{ x.y[0].save() }}"))

    with pytest.raises((RenderError, TypeError)) as caught:
        page.render({"x": {"y": [value]}})
    assert getattr(caught.value, "path", "x.y[0]").startswith("x.y[0]") or isinstance(value, tuple)


def changed(content: bytes, changes: Mapping[str, bytes]) -> bytes:
    """Return a package with some members replaced or added."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return pack({**{name: archive.read(name) for name in archive.namelist()}, **changes})


def linked(content: bytes, kind: str, target: str) -> bytes:
    """Return *content* with a relationship out of the file, used by the first paragraph."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    link = f'<Relationship Id="out" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    return changed(content, {"word/_rels/document.xml.rels": rels.replace("</Relationships>", link).encode()})


@pytest.mark.parametrize("target", ["https://example.com/x", "http://example.com", "mailto:a@example.com"])
def test_links_stay_in_a_trusted_page_only(target: str, template: Build, members: Members) -> None:
    """P5: elsewhere the message says what to do."""
    content = linked(template("{{ x }}"), "hyperlink", target)

    with pytest.raises(TemplateError, match=r"Write the address as plain text .* trusted=True"):
        wenming.Page(content)
    made = wenming.Page(content, trusted=True).render(DATA).content
    assert target.encode() in members(made)["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("hyperlink", "javascript:alert(1)"), ("hyperlink", "file:///etc/passwd"), ("hyperlink", "\\\\server\\share"),
        ("image", "http://example.com/x.png"), ("oleObject", "http://example.com/x"), ("frame", "http://example.com"),
        ("aFChunk", "http://example.com/x.html"), ("subDocument", "x.docx"), ("externalLinkPath", "x.xlsx"),
    ],
)  # fmt: skip
def test_what_fetches_is_refused_even_if_trusted(kind: str, target: str, template: Build) -> None:
    """P5: pictures, frames, objects and chunks from elsewhere, and links that run or read."""
    with pytest.raises(TemplateError, match="links? to"):
        wenming.Page(linked(template("{{ x }}"), kind, target), trusted=True)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<w:p><w:ins w:id="1" w:author="wang.wei"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', "tracked changes"),
        ('<w:p><w:del w:id="1" w:author="wang.wei"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>', "tracked changes"),
        ('<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\x"/></w:p>', "the field DDEAUTO"),
        ('<w:p><w:fldSimple w:instr="INCLUDEPICTURE x"/></w:p>', "the field INCLUDEPICTURE"),
        ("<w:p><w:r><w:object/></w:r></w:p>", "an embedded object"),
        ('<w:altChunk xmlns:r="x" r:id="rId1"/>', "an embedded object"),
        ('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="200000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>', "spans"),
    ],
)
def test_what_a_page_carries_is_looked_at(body: str, message: str, template: Build) -> None:
    """P5: authors, fields, objects, and tables that no reader opens."""
    with pytest.raises(TemplateError, match=message):
        wenming.Page(template(body), trusted=True)


def test_columns_made_by_tags_are_bounded(template: Build) -> None:
    """A span or a loop that no reader opens."""
    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = '<w:tbl><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr>{}</w:tr></w:tbl><w:p/>'
    page = wenming.Page(template(table.format(cell.format("{% colspan n %}甲"))))

    for n, message in ((200_000_000, "200000000 columns"), (0, "spans “0”"), ("x", "spans “x”"), (-1, "spans “-1”")):
        with pytest.raises(TemplateError, match=message):
            page.render({"n": n})
    loop = "".join(map(cell.format, ("{%tc for a in range(64) %}", "甲", "{%tc endfor %}")))
    with pytest.raises(TemplateError, match="64 columns"):
        wenming.Page(template(table.format(loop))).render({})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{p " * 200_000, "not closed"), ("{% colspan " + " " * 1_000_000, "not closed"), ("{#" * 200_000, "not closed"),
        ("{{ x" + " " * 1_000_000 + "}}", "a tag of 1000004 characters"), ("{{ x }}" * 20_001, "more than 20000 tags"),
    ],
)  # fmt: skip
def test_tags_that_would_take_forever_are_refused_first(text: str, message: str, template: Build) -> None:
    """P3: docxtpl's patterns would look at them for minutes or days."""
    with pytest.raises(TemplateError, match=message):
        wenming.Page(template(f"<w:p/><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))


def test_words_among_formats_are_refused(template: Build) -> None:
    """A cell whose tag stands where no words do takes docxtpl's patterns a time that grows with the cube."""
    cell = "<w:tc><w:tcPr><w:r><w:t>{% vm %}</w:t></w:r></w:tcPr>" + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 3000 + "</w:tc>"
    with pytest.raises(TemplateError, match="words among formats"):
        wenming.Page(template(f"<w:tbl><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl><w:p/>"))


def test_a_bomb_of_elements_is_not_built(template: Build) -> None:
    """52 KB that a tree of 700 MB would be made of."""
    body = f"<w:document {W}><w:body>{'<w:p/>' * 2_000_001}</w:body></w:document>".encode()

    with pytest.raises(TemplateError, match="more than a million elements"):
        wenming.Page(changed(template("{{ x }}"), {"word/document.xml": body}))


def test_tags_in_notes_are_named(template: Build) -> None:
    """P4: they would be printed as they stand."""
    notes = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>{{{{ </w:t></w:r><w:r><w:t>x }}}}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    content = template("{{ x }}")
    with zipfile.ZipFile(BytesIO(content)) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    link = f'<Relationship Id="notes" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>'

    with pytest.raises(TemplateError, match="tags in a footnote"):
        wenming.Page(changed(content, {
            "word/footnotes.xml": notes.encode(),
            "word/_rels/document.xml.rels": rels.replace("</Relationships>", link).encode(),
        }))  # fmt: skip
