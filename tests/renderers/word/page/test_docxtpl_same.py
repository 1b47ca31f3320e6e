"""The same template and data through docxtpl and through us: the same document, quickly and slowly.

One case a feature. Compared are body, headers and footers in canonical XML. Ours on purpose, and evened out before:

* docxtpl leaves empty runs behind and splits a run at each tab;
* it writes the formats of rich text out of the schema's order, without East Asian font, with ``w:shd`` unfinished;
* it puts the properties of cells that tags make at the wrong place, where only Word's patience finds them;
* names inside a drawing and relationship ids; its size, bytes and place are compared;
* ids of drawings in headers, which docxtpl does not number.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any, Protocol

import docxtpl
import pytest
from attrs import field, frozen
from docx.shared import Mm
from jinja2 import Environment

import wenming
from wenming.renderers.word.template import compiler
from wenming.renderers.word.template.runtime import Uncompilable

Build = Callable[..., bytes]
Canonical = Callable[[bytes], dict[str, str]]


class Kit(Protocol):
    """The value types of one engine."""

    def rich(self, text: str, **formats: Any) -> Any:
        """Return words with formats."""

    def picture(self, width_mm: int) -> Any:
        """Return a picture twice as wide as high."""

    def lines(self, text: str) -> Any:
        """Return lines."""


@frozen
class Case:
    """A template and its data.

    Attributes:
        name: The feature.
        body: XML of the body; text alone is a paragraph.
        data: By name, or made by a function of the engine's kit.
        header, footer: Text of both.
        fast: Whether every part is compiled.
    """

    name: str
    body: str
    data: Mapping[str, Any] | Callable[[Kit], Mapping[str, Any]] = field(factory=dict)
    header: str = ""
    footer: str = ""
    fast: bool = True

    def values(self, kit: Kit) -> Mapping[str, Any]:
        """Return the data with values of *kit*."""
        return self.data if isinstance(self.data, Mapping) else self.data(kit)


def p(*texts: str, formats: str = "", properties: str = "") -> str:
    """Return a paragraph, a run a text."""
    about = f"<w:rPr>{formats}</w:rPr>" if formats else ""
    runs = "".join(f"<w:r>{about}<w:t>{text}</w:t></w:r>" for text in texts)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def ps(*texts: str) -> str:
    """Return a paragraph a text."""
    return "".join(map(p, texts))


def tc(content: str, properties: str = "") -> str:
    """Return a cell."""
    inner = content if content.startswith("<") else p(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def table(*rows: tuple[str, ...], columns: int = 0) -> str:
    """Return a table, a text or XML a cell."""
    grid = '<w:gridCol w:w="1000"/>' * (columns or max(map(len, rows)))
    made = "".join(f"<w:tr>{''.join(one if one.startswith('<w:tc>') else tc(one) for one in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl><w:p/>"


PEOPLE = {"people": [{"name": "张三", "age": 41, "tags": ["甲", "乙"]}, {"name": "李四", "age": 8, "tags": []}]}
GRID = {"heads": ["一", "二", "三"], "rows": [["1", "2", "3"], ["4", "5", "6"]]}
BOLD, RED = "<w:b/>", '<w:color w:val="FF0000"/>'
PICT = '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'
SDT = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
SPAN = '<w:gridSpan w:val="2"/>'

CASES = (
    Case("a variable", "甲{{ name }}乙", {"name": "张三"}),
    Case("a variable without blanks", "{{name}}", {"name": "张三"}),
    Case("formats of the run stay", p("{{ name }}", formats=BOLD + RED), {"name": "张三"}),
    Case("a tag torn over runs", p("甲{", "{ na", "me }", "}乙"), {"name": "张三"}),
    Case("a statement torn over runs", p("{", "% if", " name %}有{% end", "if %", "}"), {"name": "张三"}),
    Case("attributes", "{{ a.b.c }}", {"a": {"b": {"c": "深"}}}),
    Case("items", "{{ a['b'] }}{{ l[0] }}{{ l[-1] }}", {"a": {"b": "乙"}, "l": ["首", "尾"]}),
    Case("markup in data", "{{ x }}", {"x": "<w:b/>&amp; \"双\" '单' {{ y }} {% z %}"}),
    Case("numbers", "{{ a }} {{ b }} {{ c }}", {"a": 12, "b": Decimal("4.50"), "c": -3}),
    Case("a float", "{{ a }}", {"a": 0.1}),
    Case("Chinese names", "{{ 姓名 }}{{ 人.年龄 }}", {"姓名": "张三", "人": {"年龄": 41}}),
    Case("blanks stay", p("  {{ a }}  乙 ", "{{ a }} "), {"a": " 甲 "}),
    Case("paragraphs by condition", ps("{%p if a %}", "有", "{%p endif %}", "{%p if b %}", "无", "{%p endif %}"), {"a": 1, "b": 0}),
    Case("else", ps("{%p if a == 1 %}", "一", "{%p elif a == 2 %}", "二", "{%p else %}", "多", "{%p endif %}"), {"a": 2}),
    Case("paragraphs in a loop", ps("{%p for x in people %}", "{{ x.name }}：{{ x.age }}", "{%p endfor %}"), PEOPLE),
    Case(
        "loops in loops",
        ps("{%p for x in people %}", "{{ x.name }}", "{%p for y in x.tags %}", "{{ y }}", "{%p endfor %}", "{%p endfor %}"),
        PEOPLE,
    ),
    Case("an empty loop", ps("前", "{%p for x in l %}", "{{ x }}", "{%p else %}", "空", "{%p endfor %}"), {"l": []}),
    Case(
        "the loop variable",
        ps("{%p for x in l %}", "{{ loop.index }}/{{ loop.length }}{% if loop.last %}完{% endif %}", "{%p endfor %}"),
        {"l": ["甲", "乙"]},
    ),
    Case("a condition inside a run", "甲{% if a %}有{% else %}无{% endif %}乙", {"a": True}),
    Case("a loop inside a run", "{% for x in l %}{{ x }}、{% endfor %}", {"l": ["甲", "乙"]}),
    Case("a loop over runs", p("{% for x in l %}", "{{ x }}", "{% endfor %}"), {"l": ["甲", "乙"]}),
    Case(
        "rows in a loop",
        table(("姓名", "年龄"), ("{%tr for x in people %}", ""), ("{{ x.name }}", "{{ x.age }}"), ("{%tr endfor %}", "")),
        PEOPLE,
    ),
    Case("rows by condition", table(("{%tr if a %}",), ("有",), ("{%tr endif %}",), ("末",)), {"a": False}),
    Case(
        "rows in rows",
        table(
            ("{%tr for x in people %}",), ("{{ x.name }}",), ("{%tr for y in x.tags %}",), ("{{ y }}",),
            ("{%tr endfor %}",), ("{%tr endfor %}",),
        ),
        PEOPLE,
    ),
    Case(
        "cells in a loop",
        table(
            ("{%tc for h in heads %}", "{{ h }}", "{%tc endfor %}"), ("{%tr for r in rows %}", "", ""),
            ("{%tc for x in r %}", "{{ x }}", "{%tc endfor %}"), ("{%tr endfor %}", "", ""), columns=2,
        ),
        GRID,
    ),
    Case("fewer cells than columns", table(("{%tc for h in heads %}", "{{ h }}", "{%tc endfor %}"), columns=6), GRID),
    Case("cells by condition", table(("甲", "{%tc if a %}", "乙", "{%tc endif %}")), {"a": 0}),
    Case("colspan", table(("{% colspan n %}甲", "乙")), {"n": 2}),
    Case("colspan in a loop", table(("{%tr for x in l %}", ""), ("{% colspan x %}{{ x }}", ""), ("{%tr endfor %}", "")), {"l": [1, 2]}),
    Case("cellbg", table(("{% cellbg c %}甲", "{% cellbg 'FF0000' %}乙")), {"c": "00FF00"}),
    Case(
        "cellbg by condition",
        table(("{%tr for x in l %}",), ("{% cellbg x.c %}{{ x.n }}",), ("{%tr endfor %}",)),
        {"l": [{"c": "00FF00", "n": "绿"}, {"c": "FF0000", "n": "红"}]},
    ),
    Case("hm", table(("{%tc for h in heads %}", "{% hm %}题", "{%tc endfor %}"), columns=3), GRID),
    Case("hm with a span", table(("{%tc for h in heads %}", tc("{% hm %}题", SPAN), "{%tc endfor %}"), columns=6), GRID),
    Case("vm", table(("{%tr for x in people %}", ""), ("{% vm %}同", "{{ x.name }}"), ("{%tr endfor %}", "")), PEOPLE),
    Case("a table in a cell", table((tc(table(("{%tr for x in l %}",), ("{{ x }}",), ("{%tr endfor %}",))), "{{ a }}")), {"l": ["1", "2"], "a": "外"}),
    Case("rich text", "前{{r x }}后", lambda kit: {"x": kit.rich("粗", bold=True)}),
    Case(
        "all formats of rich text",
        ps("{{r a }}", "{{r b }}", "{{r c }}"),
        lambda kit: {
            "a": kit.rich("甲<&>", bold=True, italic=True, strike=True, color="#FF0000", size=16, style="Emphasis"),
            "b": kit.rich("乙", underline="double", font="宋体", highlight="FFFF00"),
            "c": kit.rich("2", superscript=True),
        },
    ),
    Case("rich text in a loop", ps("{%p for x in l %}", "{{r x }}。", "{%p endfor %}"), lambda kit: {"l": [kit.rich("甲"), kit.rich("乙\n丙", italic=True)]}),
    Case("runs by condition", p("甲", "{%r if a %}", "乙", "{%r endif %}", "丙"), {"a": 0}),
    Case("a picture", "前{{ x }}后", lambda kit: {"x": kit.picture(40)}),
    Case("a picture twice", ps("{{ x }}", "{{ x }}"), lambda kit: {"x": kit.picture(20)}),
    Case(
        "pictures in rows",
        table(("{%tr for x in l %}", ""), ("{{ x.n }}", "{{ x.p }}"), ("{%tr endfor %}", "")),
        lambda kit: {"l": [{"n": "一", "p": kit.picture(10)}, {"n": "二", "p": kit.picture(20)}]},
    ),
    Case("lines", p("{{ x }}", formats=BOLD), lambda kit: {"x": kit.lines("甲\n乙<&>\n\n丙")}),
    Case("line feeds and tabs in text", p("{{ x }}", formats=BOLD), {"x": "甲\n乙\t丙"}),
    Case("tags that join lines", ps("甲 ", "{%- if a %} 乙{%- endif %}", "丙"), {"a": 1}),
    Case("tags that join both ways", ps("甲", "{%- if a -%}", "乙", "{%- else -%}", "丁", "{%- endif -%}", "丙"), {"a": 1}),
    Case("braces as words", "{_{ a }_} {_% b %_} {{ x }}", {"x": "丙"}),
    Case("a comment", "甲{# nothing {{ y }} #}乙"),
    Case("a comment for a paragraph", ps("甲", "{#p nothing #}", "乙")),
    Case("a comment for a row", table(("甲",), ("{#tr nothing #}",), ("乙",))),
    Case("header and footer", "正文", {"a": "头", "b": "脚<&>"}, header="{{ a }}", footer="甲{% if b %}{{ b }}{% endif %}"),
    Case("a picture in the header", "正文", lambda kit: {"x": kit.picture(30)}, header="{{ x }}"),
    Case("filters", "{{ a|upper }} {{ l|join('、') }} {{ l|length }} {{ b|default('无') }} {{ a|replace('x', 'y') }}", {"a": "xz", "l": ["甲", "乙"]}),
    Case("filters on lists", "{{ l|first }}{{ l|last }}{% for x in l|sort|reverse %}{{ x }}{% endfor %}", {"l": [2, 3, 1]}),
    Case("set", ps("{% set total = a + 2 %}{{ total * 2 }}", "{%p set n = 'x' %}", "{{ n }}"), {"a": 1}),
    Case("a namespace", ps("{%p set ns = namespace(n=0) %}", "{% for x in l %}{% set ns.n = ns.n + x %}{% endfor %}{{ ns.n }}"), {"l": [1, 2]}),
    Case("curly quotes in a tag", "{{ a[“b”] }}{% if a.b == ‘乙’ %}是{% endif %}", {"a": {"b": "乙"}}),
    Case("comparisons in a tag", "{% if a &gt; 1 and a &lt;= 3 %}中{% endif %}", {"a": 2}),
    Case("joined words", "{{ a ~ '-' ~ n }}", {"a": "甲", "n": 1}),
    Case("defined or not", "{% if x is defined %}有{% else %}无{% endif %}{{ a if a else '空' }}", {"a": ""}),
    Case("items of a mapping", ps("{%p for k, v in d.items() %}", "{{ k }}={{ v }}", "{%p endfor %}"), {"d": {"甲": "1", "乙": "2"}}),
    Case("methods of text", "{{ a.upper() }}{% for x in a.split(',') %}{{ x }}{% endfor %}", {"a": "x,y"}),
    Case("slices", "{{ a[1:3] }}{% for x in l[:2] %}{{ x }}{% endfor %}", {"a": "甲乙丙丁", "l": [1, 2, 3]}),
    Case("with", "{% with b = a %}{{ b }}{% endwith %}", {"a": "甲"}),
    Case("a range", "{% for i in range(3) %}{{ i }}{% endfor %}"),
    Case("a text box", PICT.format(p("{{ a }}")), {"a": "框"}),
    Case("a content control", SDT.format(p("{{ a }}")), {"a": "甲"}),
    Case("a link inside the file", '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>{{ a }}</w:t></w:r></w:hyperlink></w:p>', {"a": "甲"}),
    Case("properties of paragraphs stay", ps("{%p for x in l %}") + p("{{ x }}", properties='<w:jc w:val="center"/>') + p("{%p endfor %}"), {"l": ["甲", "乙"]}),
    Case("rounded", "{{ a|round(1) }} {{ (a * 2)|round(1)|string|length }}", {"a": Decimal("2.25")}, fast=False),
    Case("in groups", "{% for k, g in people|groupby('age') %}{{ k }}{{ g|length }}{% endfor %}", PEOPLE, fast=False),
)  # fmt: skip


@frozen
class Ours:
    """Values of wenming."""

    image: bytes

    def rich(self, text: str, *, size: float | None = None, **formats: Any) -> Any:
        """Return words with formats."""
        return wenming.RichText(text, size=size, **formats)

    def picture(self, width_mm: int) -> Any:
        """Return a picture."""
        return wenming.InlineImage(self.image, width_mm=width_mm)

    def lines(self, text: str) -> Any:
        """Return lines."""
        return wenming.Lines(text)


@frozen
class Theirs:
    """Values of docxtpl."""

    image: bytes
    page: docxtpl.DocxTemplate

    def rich(self, text: str, *, size: float | None = None, **formats: Any) -> Any:
        """Return words with formats; docxtpl counts half points."""
        return docxtpl.RichText(text, size=size and int(size * 2), **formats)

    def picture(self, width_mm: int) -> Any:
        """Return a picture."""
        return docxtpl.InlineImage(self.page, BytesIO(self.image), width=Mm(width_mm))

    def lines(self, text: str) -> Any:
        """Return lines."""
        return docxtpl.Listing(text)


def by_docxtpl(content: bytes, case: Case, image: bytes) -> bytes:
    """Return what docxtpl makes of the template *content*."""
    page = docxtpl.DocxTemplate(BytesIO(content))
    page.render(dict(case.values(Theirs(image, page))), Environment(), autoescape=True)
    buffer = BytesIO()
    page.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_docxtpl_gives_the_same(
    case: Case,
    template: Build,
    canonical: Canonical,
    picture: bytes,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Body, header and footer are the same; nearly all cases are compiled; the slow way gives the same bytes' text."""
    content = template(case.body, case.header, case.footer)
    with caplog.at_level(logging.DEBUG, "wenming"):
        page = wenming.Page(content)
        ours = page.render(case.values(Ours(picture))).content

    assert canonical(ours) == canonical(by_docxtpl(content, case, picture))
    assert [record.levelname for record in caplog.records] == ([] if case.fast else ["DEBUG"])

    def refuse(*_: object, **__: object) -> None:
        raise Uncompilable("asked for")

    monkeypatch.setattr(compiler, "compile_part", refuse)
    slowly = wenming.Page(content)

    assert canonical(slowly.render(case.values(Ours(picture))).content) == canonical(ours)
    assert slowly.names == page.names
