"""The compiled language, case by case: what it prints, what it leaves to the slow way, what it never does."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

import pytest

from wenming.limits import Limits
from wenming.renderers.word.template.compiler import CompiledPart, compile_part
from wenming.renderers.word.template.runtime import Uncompilable, Unrendered, Xml

Fill = Callable[..., str]
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
VALUES: dict[str, Any] = {
    "a": "甲&乙",
    "d": {"k": "值", "n": 2, "items": "项", "list": (1, 2, 3)},
    "rows": ({"n": 1, "t": "一"}, {"n": 2, "t": "二"}, {"n": 3, "t": "三"}),
    "words": ("甲", "乙", "甲"),
    "rate": Decimal("4.50"),
    "half": Fraction(1, 2),
    "no": False,
    "none": None,
    "u": {"_x": "甲"},
    "单位": "局",
}


def text_of(xml: str) -> str:
    """Return the words of a part with one text."""
    return xml.partition("<w:t>")[2].partition("</w:t></w:r>")[0]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ a }}{{ rate }}{{ half }}{{ 单位 }}", "甲&amp;乙4.501/2局"),
        ("{{ d.k }}{{ d['k'] }}{{ d.items }}{{ words[0] }}{{ words[-1] }}{{ d.list[1] }}", "值值项甲甲2"),
        ("{{ a[0] }}{{ a[1:] }}{{ words[:2]|join }}{{ d.list[::2]|join }}", "甲&amp;乙甲乙13"),
        (
            "{{ 1 + 2 * 3 - 4 }}{{ 7 // 2 }}{{ 7 % 4 }}{{ -d.n }}{{ +d.n }}{{ rate * 2 }}{{ rate + 1 }}",
            "333-229.005.50",
        ),
        ("{{ a ~ d.n ~ rate }}{{ a + '丙' }}", "甲&amp;乙24.50甲&amp;乙丙"),
        ("{{ '是' if d.n > 1 and not no else '否' }}{{ '是' if d.n in (1, 2) or none else '否' }}", "是是"),
        ("{{ '是' if 1 < d.n <= 2 }}{{ '是' if 'k' in d }}{{ '是' if '丙' not in a }}", "是是是"),
        ("{{ x|default('无') }}{{ d.x|default('无') }}{{ d.x|d(0) }}{{ ''|default('空', true) }}{{ x|default }}", "无无0空"),
        ("{{ '有' if x is defined else '无' }}{{ '有' if d.k is defined }}{{ '无' if d.x is undefined }}", "无有无"),
        ("{{ '空' if none is none }}{{ '奇' if d.n is odd else '偶' }}{{ '文' if a is string }}", "空偶文"),
        (
            "{{ words|join('、') }}{{ words|unique|join }}{{ words|length }}{{ rows|map(attribute='t')|join }}",
            "甲、乙、甲甲乙3一二三",
        ),
        ("{{ rows|selectattr('n', 'gt', 1)|map(attribute='t')|join }}{{ rows|sum(attribute='n') }}", "二三6"),
        ("{{ a|upper|replace('甲', '丁') }}{{ a|e }}{{ words|sort|first }}{{ words|last }}", "丁&amp;乙甲&amp;乙乙甲"),
        ("{{ a.split('&')|join('、') }}{{ a.startswith('甲') and '头' }}{{ d.get('x', '无') }}", "甲、乙头无"),
        ("{% for k, v in {'甲': 1, '乙': 2}.items() %}{{ k }}{{ v }}{% endfor %}", "甲1乙2"),
        (
            "{% for r in rows %}{{ loop.index }}/{{ loop.length }}{{ r.t if loop.last else '，' }}{% endfor %}",
            "1/3，2/3，3/3三",
        ),
        (
            "{% for r in rows %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.depth }}{% endfor %}",
            "032112112101",
        ),
        ("{% for r in rows %}{{ loop.previtem.t if loop.previtem is defined else '无' }}{% endfor %}", "无一二"),
        ("{% for r in rows %}{{ loop.nextitem.t|default('无') if not loop.last else '无' }}{% endfor %}", "二三无"),
        ("{% for r in rows %}{{ loop.cycle('单', '双') }}{% endfor %}", "单双单"),
        ("{% for w in ('甲', '甲', '乙') %}{{ '新' if loop.changed(w) else '旧' }}{% endfor %}", "新旧新"),
        ("{% for r in rows if r.n != 2 %}{{ loop.index }}{{ r.t }}{% endfor %}", "1一2三"),
        ("{% for r in () %}{% else %}无{% endfor %}{% for r in rows if r.n > 9 %}{% else %}无{% endfor %}", "无无"),
        ("{% for c in a %}{{ c }}{% endfor %}{% for k in d %}{{ k }}{% endfor %}", "甲&amp;乙knitemslist"),
        (
            "{% for i in range(3) %}{% for j in range(i) %}{{ loop.index }}{% endfor %}{{ loop.index }};{% endfor %}",
            "1;12;123;",
        ),
        ("{% set x = 1 %}{% for r in rows %}{{ x }}{% set x = r.n %}{{ x }}{% endfor %}{{ x }}", "1112131"),
        (
            "{% if no %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}{{ x }}"
            "{% set x, y = '丙', '丁' %}{{ x }}{{ y }}",
            "2丙丁",
        ),
        ("{% if no %}甲{% elif none %}乙{% elif d.n == 2 %}丙{% else %}丁{% endif %}", "丙"),
        ("{% set s = namespace(n=0) %}{% for r in rows %}{% set s.n = s.n + r.n %}{% endfor %}{{ s.n }}", "6"),
        ("{% with b = a, c = 1 %}{{ b }}{{ c }}{% endwith %}", "甲&amp;乙1"),
        ("{{ '{{' }}{{ '<' }}{# 注 #}{{ '\"' }}", '{{&lt;"'),
    ],
)  # fmt: skip
def test_the_fast_way_prints(source: str, printed: str, compiled: Fill, stock: Fill) -> None:
    """What pages use is compiled, and printed as the sandbox prints it."""
    assert text_of(compiled(source, VALUES)) == printed
    if "d.items" not in source:  # a method of mappings in the sandbox; here only items can be asked for
        assert compiled(source, VALUES) == stock(source, VALUES)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("甲\t乙\n丙", '甲</w:t><w:tab></w:tab><w:t xml:space="preserve">乙</w:t><w:br></w:br><w:t xml:space="preserve">丙'),
        ("]]>", "]]&gt;"),
        ("</w:t>{{ a }}&amp;", "&lt;/w:t&gt;{{ a }}&amp;amp;"),
        (Xml('</w:t><w:br/><w:t xml:space="preserve">'), '</w:t><w:br></w:br><w:t xml:space="preserve">'),
        (10**99, "1" + "0" * 99),
        ("", ""),
    ],
)
def test_values_in_texts(value: object, printed: str, compiled: Fill) -> None:
    """Tabs and line feeds become elements, markup is escaped, XML that leaves the text and comes back is kept."""
    assert text_of(compiled("{{ x }}", {"x": value})) == printed
    assert b"]]>" not in part("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>").render({"x": value})


@pytest.mark.parametrize(
    "value",
    [
        *("\0", "a\x07", "\x0c", "\r", "\x1b", "\ud800", "\ufffe", "\uffff"),
        *(True, None, 1.5, (), {}, b"", Ellipsis, Xml("<w:r/>")),
    ],
    ids=repr,
)
def test_what_a_text_cannot_hold_is_not_printed(value: object, compiled: Fill) -> None:
    """Controls, halves of characters, values that are no text: the slow way names them."""
    for source in ("{{ x }}", "{{ 'ab' }}{{ x }}", "{% for r in (x, x) %}{{ r }}{% endfor %}"):
        with pytest.raises(Unrendered):
            compiled(source, {"x": value})


def part(inner: str, limits: Limits | None = None) -> CompiledPart:
    """Compile *inner* as the body of a part."""
    return compile_part(f"<w:body {SPACE}>{inner}</w:body>", name="page, body", limits=limits or Limits())


@pytest.mark.parametrize(
    ("inner", "value", "printed"),
    [
        ("{{ x }}", Xml("<w:p/>"), b"<w:p/>"),
        ("{{ x }}", " \n", b""),
        ("{{ x }}", "甲", None),
        ("{{ x }}", 1, None),
        ("{{ x }}", Xml("</w:p>"), None),
        ('<w:shd w:fill="{{ x }}"/>', "FF\"&<", b'<w:shd w:fill="FF&quot;&amp;&lt;"/>'),
        ('<w:gridSpan w:val="{{ x * 2 }}"/>', 3, b'<w:gridSpan w:val="6"/>'),
        ('<w:shd w:fill="{{ x }}"/>', Xml("<w:p/>"), None),
        ('<w:shd w:fill="{{ x }}"/>', "a\nb", None),
        ('<w:shd w:fill="{{ x }}"/>', None, None),
    ],
)
def test_values_between_elements_and_in_attributes(inner: str, value: object, printed: bytes | None) -> None:
    """Words stand in texts and attributes only, XML of ours between elements only."""
    made = part(inner)
    if printed is None:
        with pytest.raises(Unrendered):
            made.render({"x": value})
    else:
        xml = made.render({"x": value})
        assert xml.startswith(b"<?xml ")
        assert xml.endswith(f"<w:body {SPACE}>".encode() + printed + b"</w:body>")


class Trap:
    """An object that must not be touched; whatever is asked of it is noted."""

    asked: ClassVar[list[str]] = []

    def __getattribute__(self, name: str) -> object:
        if name not in ("__class__", "__dict__"):
            Trap.asked.append(name)
        return object.__getattribute__(self, name)

    def save(self) -> None:
        """Do harm."""
        Trap.asked.append("save()")


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ a['__class__'] }}",
        "{{ d.__class__ is defined }}",
        "{{ u._x }}",
        "{{ u._x is defined }}",
        "{{ trap.save }}",
        "{{ trap.save() }}",
        "{{ trap['save'] }}",
        "{{ trap.save|default('无') }}",
        "{{ (trap,)|map(attribute='save')|list }}",
        "{{ words|map(attribute='__class__')|join }}",
        "{{ cycler.__init__.__globals__.os.environ }}",
        "{{ cycler }}{{ joiner }}",
        "{{ lipsum() }}",
        "{{ self }}{{ self.x() }}",
        "{{ R.limits }}",
        "{{ V }}",
        "{{ M.__class__ }}",
        "{{ type(a) }}",
        "{{ range }}",
        "{{ range.__self__ }}",
        "{{ a.format(1) }}",
        "{{ '{0.__class__}'.format(a) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ a|attr('x') }}",
        "{{ a|safe }}",
        "{{ d.update({}) }}",
        "{{ d.pop('k') }}",
        "{{ d.list.append(1) }}",
        "{% set d.k = 1 %}",
        "{{ loop.parent }}{% for r in rows %}{{ loop.__class__ }}{% endfor %}",
        "{% for r in rows %}{{ loop }}{% endfor %}",
        "{% for r in rows recursive %}{{ loop(rows) }}{% endfor %}",
        "{% for loop in rows %}{% endfor %}",
        "{% set _x = 1 %}",
        "{% macro m() %}{% endmacro %}{{ m() }}",
        "{% import 'x' as x %}",
        "{% include 'x' %}",
        "{% extends 'x' %}",
        "{% block b %}{% endblock %}",
        "{% set x %}甲{% endset %}",
        "{% filter upper %}甲{% endfilter %}",
        "{{ a|upper(*rows) }}",
        "{{ words|random }}",
        "{{ xyz }}",
        "{{ d.xyz }}",
        "{{ d.xyz.x|default('无') }}",
        "{{ '甲' if no }}",
        "{{ 'A' * 1000000000 }}",
        "{{ 1000000000 * 'A' }}",
        "{{ ([1] * 1000000000)|length }}",
        "{{ 9**9**9 }}",
        "{{ range(1000000000)|list|length }}",
        "{% set s = 'aaaaaaaa' %}" + "{% set s = s ~ s %}" * 40,
        "{% set s = 'aaaaaaaa' %}" + "{% set s = s + s %}" * 40,
        "{% set s = [1] %}" + "{% set s = s + s %}" * 40,
        "{% set s = 9 %}" + "{% set s = s * s %}" * 40,
        "{% set s = a|list|join(a) %}{% for i in range(99999) %}"
        "{% for j in range(99) %}{{ s }}{% endfor %}{% endfor %}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "{% for i in range(99999) %}" + "甲" * 1000 + "{% endfor %}",
        "{% for i in range(99999) %}{% set s = long ~ i %}{% endfor %}",
        "{% for i in range(99999) %}{% set s = long[1:] %}{% endfor %}",
        "{% for i in range(99999) %}{% set s = long.upper() %}{% endfor %}",
        "{% for i in range(99999) %}{% set s = long|upper %}{% endfor %}",
        "{% for i in range(99999) %}{{ long }}{% endfor %}",
        "{{ " + "(" * 3000 + ")" * 3000 + " }}",
        "{% for i in rows %}" * 30 + "{% endfor %}" * 30,
        "{% if a %}",
        "{{ '\\x07' }}",
    ],
)  # fmt: skip
def test_attacks_and_errors_end_before_they_cost(source: str, compiled: Fill) -> None:
    """P1 to P3: no attribute of an object is read, nothing grows without bound, all else goes the slow way."""
    Trap.asked = []
    with pytest.raises(Uncompilable):
        compiled(source, {**VALUES, "trap": Trap(), "long": "长" * 100_000})
    assert not Trap.asked


def test_no_name_of_a_template_becomes_code() -> None:
    """Names of Python's own, and words with quotes and braces, are names and words."""
    made = part("<w:p><w:r><w:t>{{ import }}{{ V }}{{ R }}{{ out }}{{ d['\\'+x+\"'] }}{{ \"'''\" }}</w:t></w:r></w:p>")

    xml = made.render({"import": "a", "V": "b", "R": "c", "out": "d", "d": {"'+x+\"": "e"}})

    assert b"<w:t>abcde'''</w:t>" in xml
    assert made.names == {"import", "V", "R", "out", "d"}


def test_output_is_bounded_by_its_limit() -> None:
    """A part of the size of the limit is written, one more character is left to the slow way."""
    made = part("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>", Limits(template_output=1000))
    size = len(made.render({"x": ""}))

    assert len(made.render({"x": "a" * (1000 - size)})) == 1000
    with pytest.raises(Unrendered):
        made.render({"x": "a" * (1001 - size)})


def test_threads_may_share_a_part() -> None:
    """Nothing of one rendering is seen in another."""
    made = part("<w:p><w:r><w:t>{% for r in x %}{{ r|upper }}{{ loop.index }}{% endfor %}</w:t></w:r></w:p>")
    datas = [{"x": [f"v{at}"] * 200} for at in range(16)]
    alone = [made.render(data) for data in datas]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(made.render, datas * 4)) == alone * 4


def test_marks_of_paragraphs_leave_no_trace() -> None:
    """Line feeds of the source count paragraphs for messages; they are not printed."""
    xml = part("\n<w:p>\n</w:p>\n{% if x %}\n<w:p/>{% endif %}").render({"x": 1})

    assert xml.count(b"\n") == 1  # behind the declaration
