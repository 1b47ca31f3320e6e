"""check_template: each kind of slip is named, with its place and what was meant; good templates pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from wenming import TemplateError, check_template
from wenming.errors import WenmingError
from wenming.i18n import translator
from wenming.limits import Limits
from wenming.renderers.word.packed import pack, unpack
from wenming.renderers.word.template.diagnosis import TemplateFinding
from wenming.renderers.word.template.page import Page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def page(
    *lines: str, table: Sequence[Sequence[str]] = (), change: Callable[[Any], None] | None = None
) -> bytes:
    """Return a template made with python-docx: a paragraph a line, then a table."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    if table:
        grid = made.add_table(len(table), len(table[0]))
        for row, texts in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    if change is not None:
        change(made)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def found(content: bytes, **names: Any) -> list[TemplateFinding]:
    """Return what a check finds."""
    return list(check_template(content, **names).findings)


SLIPS = [
    # names
    ("{{ titel }}", "name", "{{ title }}"),
    ("{{ blocks[0].txt }}", "name", "{{ blocks[0].text }}"),
    ("{% for block in blocks %}{{ block.kinds }}{% endfor %}", "name", "{{ block.kind }}"),
    ("{% for row in blocks[0].rows %}{{ rwo[0] }}{% endfor %}", "name", "{{ row[0] }}"),
    ("{{ blocks|map(attribute='txt')|join }}", "name", "{{ blocks|map(attribute='text')|join }}"),
    ("{{ blocks|selectattr('knd')|list|length }}", "name", "{{ blocks|selectattr('kind')|list|length }}"),
    ("{{ title|uper }}", "name", "{{ title|upper }}"),
    ("{% if title is defind %}{% endif %}", "name", "{% if title is defined %}"),
    ("{{ head.nubmer }}", "name", "{{ head.number }}"),
    # braces
    ("{{ title }", "braces", "{{ title }}"),
    ("{ title }}", "braces", "{{ title }}"),
    ("{{ title %}", "braces", "{{ title }}"),
    ("{% if title }有{% endif %}", "braces", "{% if title %}"),
    ("{{ title", "braces", ""),
    ("｛｛ title ｝｝", "braces", "{{ title }}"),
    ("{{ title ｝｝", "braces", "{{ title }}"),
    ("{% if title ％}有{% endif %}", "braces", "{% if title %}"),
    ("{ { title } }", "braces", "{{ title }}"),
    ("{title}", "braces", "{{ title }}"),
    # syntax
    ("{{ }}", "syntax", ""),
    ("{% if title = '' %}{% endif %}", "syntax", "{% if title == '' %}"),
    ("{% if title && date %}{% endif %}", "syntax", "{% if title  and  date %}"),
    ("{% if not (title %}{% endif %}", "syntax", "{% if not (title) %}"),
    ("{% if title then %}{% endif %}", "syntax", "{% if title %}"),
    ("{% for block of blocks %}{{ block.text }}{% endfor %}", "syntax", "{% for block in blocks %}"),
    ("{{ title|join（'、'） }}", "syntax", "{{ title|join('、') }}"),
    ("{{ 'abc }}", "syntax", "{{ 'abc' }}"),
    ("{{ blocks[0]..text }}", "syntax", "{{ blocks[0].text }}"),
    # keywords and blocks
    ("{% if title %}有{% endfi %}", "block", "{% endif %}"),
    ("{% if title %}有{% end %}", "block", "{% endif %}"),
    ("{% if title %}有{% end if %}", "block", "{% endif %}"),
    ("{% if title %}有{% elseif date %}无{% endif %}", "block", "{% elif date %}"),
    ("{% if title %}有{% else if date %}无{% endif %}", "block", "{% elif date %}"),
    ("{% foreach block in blocks %}{{ block.text }}{% endfor %}", "block", "{% for block in blocks %}"),
    ("{% if title %}有{% endfor %}", "block", "{% endif %}"),
    ("{% if title %}有", "block", ""),
    ("有{% endif %}", "block", ""),
    ("{% else %}", "block", ""),
    ("{% if title %}{% else %}{% elif date %}{% endif %}", "block", ""),
    ("{% if title %}有{% endif title %}", "block", "{% endif %}"),
    ("{% 如果 title %}", "block", ""),
    # prefixes and places
    ("{% p if title %}", "prefix", "{%p if title %}"),
    ("{%pif title %}", "prefix", "{%p if title %}"),
    ("{{ r title_runs }}", "prefix", "{{r title_runs }}"),
    ("标题{%p if title %}", "place", ""),
    ("{%tr for block in blocks %}", "place", "{%p for block in blocks %}"),
    ("{% cellbg 'FF0000' %}", "place", ""),
    # prints
    ("{{ blocks }}", "print", ""),
    ("{{ head }}", "print", ""),
    ("{{ title_runs }}", "print", "{{r title_runs }}"),
    ("{{p title_runs }}", "print", "{{r title_runs }}"),
    ("{{r sign_block }}", "print", "{{p sign_block }}"),
    ("{{r title }}", "print", "{{ title }}"),
    ("{% for one in title %}{{ one }}{% endfor %}", "print", ""),
    # unsafe
    ("{{ title.__class__ }}", "unsafe", ""),
    ("{{ title._x }}", "unsafe", ""),
    ("{{ _x }}", "unsafe", ""),
    ("{{ title.format(1) }}", "unsafe", ""),
    ("{{ title() }}", "unsafe", ""),
    ("{{ 9**9**9 }}", "unsafe", ""),
    ("{{ title|safe }}", "unsafe", ""),
    ("{% macro m() %}{% endmacro %}", "unsafe", ""),
    ("{% include 'x' %}", "unsafe", ""),
    ("{% import 'x' as y %}", "unsafe", ""),
    ("{% for b in blocks recursive %}{{ b.text }}{% endfor %}", "unsafe", ""),
    # curly quotes work, and are pointed out
    ("{{ “甲” ~ title }}", "quotes", '{{ "甲" ~ title }}'),
]


@pytest.mark.parametrize(("line", "rule", "meant"), SLIPS, ids=[line for line, _, _ in SLIPS])
def test_each_slip_is_named(line: str, rule: str, meant: str) -> None:
    """Rule, place and what was meant; and the third paragraph is the third."""
    findings = found(page("正文", "{{ title }}", line))

    assert [(one.rule, one.meant) for one in findings if one.rule == rule][:1] == [(rule, meant)]
    assert {(one.place.part, one.place.paragraph) for one in findings} == {("body", 3)}
    for one in findings:
        assert one.text().startswith("body, paragraph 3: ")
        assert one.text(translator("zh")).startswith("正文第3段：") or "正文第3段" in one.text(translator("zh"))


def test_one_slip_is_one_finding() -> None:
    """A mended tag goes on as it was meant."""
    slips = [line for line, rule, meant in SLIPS if meant and rule in ("braces", "syntax", "block")]

    assert {line: len(found(page(line))) for line in slips} == dict.fromkeys(slips, 1)


def test_all_slips_are_named_at_once() -> None:
    """Every one, in the order of the page."""
    lines = ("{{ titel }}", "{%p if date %}", "{{ title }", "{%p endfi %}", "{{ title|uper }}")

    assert [one.place.paragraph for one in found(page(*lines))] == [1, 3, 4, 5]


def test_cells_are_named() -> None:
    """Table, row and cell; numbers count from 1."""
    table = [["名", "值"], ["{%tr for b in blocks %}", ""], ["{{ b.label }}", "{{ b.txt }}"], ["{%tr endfor %}", ""]]
    one = found(page("甲", table=table))[0]

    assert (one.place.table, one.place.row, one.place.column, one.place.paragraph) == (1, 3, "B", 7)
    assert one.text() == (
        "body, paragraph 7 (table 1, row 3, cell B): txt in {{ b.txt }} is not defined. Did you mean {{ b.text }}?"
    )
    assert one.text(translator("zh")) == (
        "正文第7段（表1第3行B格）: {{ b.txt }} 里的 txt 没有定义。是不是要写 {{ b.text }}？"
    )


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        ([["{%tr for b in blocks %}", ""], ["{{ b.text }}", ""], ["{%p endfor %}", ""]], "place"),
        ([["{%tr for b in blocks %}", "甲"], ["{{ b.text }}", ""], ["{%tr endfor %}", ""]], "place"),
        ([["{%p for b in blocks %}", ""], ["{{ b.text }}", "{%p endfor %}"]], "place"),
        ([["{%tc for b in blocks %}", "{{ b.text }}", "{%tr endfor %}"]], "place"),
    ],
)
def test_blocks_take_whole_rows_and_cells(table: list[list[str]], rule: str) -> None:
    """What begins with tr ends with tr; a row with a tag has nothing else; a block stays in its cell."""
    assert rule in {one.rule for one in found(page(table=table))}


def test_headers_and_footers_are_named() -> None:
    """With their number."""

    def change(made: Any) -> None:
        made.sections[0].header.paragraphs[0].text = "{{ titel }}"
        made.sections[0].footer.paragraphs[0].text = "{{ dat }}"

    assert {one.place.text() for one in found(page(change=change))} == {"header 1, paragraph 1", "footer 1, paragraph 1"}


def _split(with_what: str) -> Callable[[Any], None]:
    def change(made: Any) -> None:
        paragraph = made.add_paragraph()
        for text in ("甲{", "{ ti"):
            paragraph.add_run(text)
        if with_what:
            paragraph.runs[-1]._r.append(etree.fromstring(with_what))
        paragraph.add_run("tel }").bold = True
        paragraph.add_run("}")

    return change


XML = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("xml", "rules"),
    [
        ("", ["name"]),
        (f"<w:lastRenderedPageBreak {XML}/>", ["name"]),
        (f'<w:br {XML} w:type="page"/>', ["name", "split"]),
        (f'<w:fldChar {XML} w:fldCharType="end"/>', ["name", "split"]),
        (f"<w:tab {XML}/>", ["name", "split"]),
    ],
)
def test_tags_are_read_over_runs(xml: str, rules: list[str]) -> None:
    """Word parts one tag into many runs; what stands between them is named where it would be lost."""
    assert sorted(one.rule for one in found(page(change=_split(xml))) if one.rule != "package") == rules


def test_tags_where_none_run_are_pointed_out() -> None:
    """Alternative texts print as they stand (P4)."""

    def change(made: Any) -> None:
        properties = made.paragraphs[0]._p.makeelement(f"{W}docPr", {"descr": "{{ title }}"})
        made.paragraphs[0].runs[0]._r.append(properties)

    assert [(one.rule, one.level) for one in found(page("甲", change=change))] == [("still", "info")]


def test_what_a_page_may_not_carry_is_named_at_once() -> None:
    """Fields and objects, each in its paragraph; links out of the file."""

    def change(made: Any) -> None:
        for at, text in enumerate((' INCLUDETEXT "x" ', " DDE x ")):
            field = made.paragraphs[at]._p.makeelement(f"{W}fldSimple", {f"{W}instr": text})
            made.paragraphs[at]._p.append(field)
        made.part.relate_to("http://example.org", "http://x/relationships/hyperlink", is_external=True)

    findings = found(page("甲", "乙", change=change))
    assert {(one.rule, one.place.paragraph) for one in findings} == {("package", 1), ("package", 2), ("package", 0)}


def test_plain_templates_list_their_names() -> None:
    """Without data any name will do, and all are listed; with data they are looked up."""
    content = page("{{ name }}", "{%p for row in rows %}", "{{ row.a }}{{ row.b|default('') }}{{ loop.index }}", "{%p endfor %}")

    checked = check_template(content, kind="plain")
    assert (checked.findings, checked.names) == ((), ("name", "rows[].a", "rows[].b"))
    assert found(content, kind="plain", values={"name": "甲", "rows": [{"a": 1}]}) == []
    short = found(content, kind="plain", values={"nam": "甲", "rows": [{"a": 1}, {"b": 2}]})
    assert [(one.rule, one.meant) for one in short] == [("name", "{{ nam }}"), ("name", "")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked with a password"),
        (pack({"a.txt": b"x"}), "a zip of something else"),
        (page("甲")[:-30], "not a Word file"),
    ],
)
def test_what_is_no_word_file_is_an_error(content: bytes, message: str) -> None:
    """Not a finding: there is no template."""
    with pytest.raises(TemplateError, match=message):
        check_template(content)


GOOD = (
    ("{{ name }}，{{ date|upper }}{# 注 #}",),
    ("{%p if show %}", "{{ name }}", "{%p elif other %}", "乙", "{%p else %}", "丙", "{%p endif %}"),
    ("{%p for row in rows %}", "{{ row.name }}：{{ row.value }}{% if not loop.last %}；{% endif %}", "{%p endfor %}"),
    ("{% set total = rows|length %}{{ total }}", "{% set x %}甲{% endset %}{{ x }}"),
    ("{{r rich }}", "{{p made }}", "{%- if show -%}甲{% endif %}", "{_{ 甲 }_}"),
    ("{% with a = 1 %}{{ a }}{% endwith %}{% raw %}{{ {% }}{% endraw %}",),
    ("{# 一", "二 #}", "{{ 'a' if show else '}}' }}{{ {'a': 1}['a'] }}"),
    ("{% for a, b in pairs %}{{ a }}{{ b }}{% else %}无{% endfor %}",),
)
TABLE = [
    ["{% colspan n %}名", "{% cellbg colour %}值"],
    ["{%tr for row in rows %}", ""],
    ["{% vm %}{{ row.name }}", "{%p if row.value > 1 %}\n{{ row.value }}\n{%p else %}\n—\n{%p endif %}"],
    ["{%tr endfor %}", ""],
]


@pytest.mark.parametrize("lines", GOOD)
def test_good_templates_pass(lines: tuple[str, ...]) -> None:
    """Nothing is found in what the engine takes."""
    content = page(*lines)

    assert [one.text() for one in found(content, kind="plain")] == []
    Page(content)


PIECES = ["{", "}", "{{", "}}", "%", "{%", "%}", "p ", "tr ", "endfor", "endif", " ", "'", "(", "|", "if", "#}", "{#", "“", "｛"]


@st.composite
def mutants(draw: st.DrawFn) -> bytes:
    """Good templates with pieces of tags put in or taken out."""
    lines = [line for group in draw(st.lists(st.sampled_from(GOOD), min_size=1, max_size=3)) for line in group]
    table = [list(row) for row in TABLE]
    for _ in range(draw(st.integers(1, 2))):
        where = draw(st.sampled_from([("line", at, 0) for at in range(len(lines))] + [("cell", r, c) for r in range(4) for c in (0, 1)]))
        text = lines[where[1]] if where[0] == "line" else table[where[1]][where[2]]
        at = draw(st.integers(0, len(text)))
        changed = draw(st.sampled_from([text[:at] + text[at + 1 :], text[:at] + draw(st.sampled_from(PIECES)) + text[at:], ""]))
        if where[0] == "line":
            lines[where[1]] = changed
        else:
            table[where[1]][where[2]] = changed
    return page(*lines, table=table)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutants())
@example(page("{{ a"))
@example(page("{{ {{ a }}"))
def test_what_the_engine_refuses_is_found(content: bytes) -> None:
    """Whenever a page cannot be made of a template, the check has said so, and where."""
    errors = check_template(content, kind="plain").errors
    try:
        Page(content, limits=Limits())
    except WenmingError:
        assert errors
        assert all(one.place.part == "body" and one.place.paragraph for one in errors)


def test_the_engine_has_the_last_word() -> None:
    """A template that only the engine finds fault with is not called good: deep nesting, here."""
    deep = "".join("{% if a %}" for _ in range(200)) + "".join("{% endif %}" for _ in range(200))

    findings = found(page(deep), kind="plain")
    assert [one.level for one in findings] == ["error"]
    assert re.search("nested too deeply", findings[0].text())


def test_the_file_is_left_as_it_was() -> None:
    """A look changes nothing; twice the same."""
    content = page(*(line for line, _, _ in SLIPS))
    before = unpack(content)

    assert check_template(content) == check_template(content)
    assert unpack(content) == before
