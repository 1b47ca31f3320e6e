"""The Jinja sandbox: what templates may do, what they may not, and what is said then."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import LimitError, ModelError, TemplateError
from wenming.limits import Limits
from wenming.templating import compile_template, environment, render_template, template_errors

VALUES: Mapping[str, object] = {
    "report": {"title": "总结", "issuer": "气象局"},
    "n": 3,
    "rate": Decimal("4.50"),
    "words": ("甲", "乙"),
    "measure": len,
    "nothing": None,
    "nested": ((1,), (2,)),
}


def fill(
    source: str,
    values: Mapping[str, object] = VALUES,
    *,
    autoescape: bool = True,
    limits: Limits | None = None,
) -> str:
    """Compile and fill in one go."""
    sandbox = environment(autoescape=autoescape, limits=limits)
    return render_template(compile_template(sandbox, source, name="page.j2"), values)


@given(st.text())
def test_any_value_prints_literally(text: str) -> None:
    """Template, HTML and format syntax inside a value is text (promise T4)."""
    assert fill("{{ x }}", {"x": text}, autoescape=False) == text


@given(st.text())
def test_any_value_is_escaped(text: str) -> None:
    """With escaping on, what Python's own escape gives is printed, quotes included."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert fill("{{ x }}", {"x": text}) == escaped.replace("'", "&#39;").replace('"', "&#34;")


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ report.title }}{{ rate }}", "总结4.50"),
        ("{{ words|join('、') }}", "甲、乙"),
        ("{{ words|map('upper')|join }}", "甲乙"),
        ("{{ '第' ~ n ~ '条' }}", "第3条"),
        ("{% for w in words %}{{ loop.index }}{{ w }}{{ loop.cycle('，', '。') }}{% endfor %}", "1甲，2乙。"),
        ("{% for w in words if w != '甲' %}{{ w }}{% else %}无{% endfor %}", "乙"),
        ("{% for k, v in report.items() %}{{ k }}={{ v }};{% endfor %}", "title=总结;issuer=气象局;"),
        ("{% set s = namespace(n=1) %}{% for w in words %}{% set s.n = s.n + 1 %}{% endfor %}{{ s.n }}", "3"),
        ("{{ report.motto|default('无') }}", "无"),
        ("{% if motto is defined %}有{% else %}无{% endif %}", "无"),
        ("{{ 'aXa'|replace('X', n) }}{{ n * 2 + 1 }}{{ n % 2 }}", "a3a71"),
        ("{% for i in range(3) %}{{ i }}{% endfor %}", "012"),
        ("{{ 'R&D'|e }}", "R&amp;D"),
        ("{% if n %}\n是\n{% endif %}\n", "是\n"),
    ],
)
def test_templates_can(source: str, printed: str) -> None:
    """What prose and pages need is there."""
    assert fill(source) == printed


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "{{ report.titel }}",
            "page.j2:1: titel is not defined in a value of type dict; did you mean title?",
        ),
        ("{{ report['titel'] }}", "did you mean title?"),
        ("\n\n{{ reprot.title }}", "page.j2:3: reprot is not defined; did you mean report?"),
        ("{{ xyz }}", "Known there: measure、n、nested、nothing、rate、report、words."),
        ("{{ words[7] }}", "7 is not defined in a value of type tuple"),
        ("\n{% for w in xyz %}{% endfor %}", "page.j2:2: xyz is not defined"),
        ("{{ xyz() }}", "xyz is not defined"),
        ("{% if xyz %}{% endif %}", "xyz is not defined"),
        ("{{ report.titel.x }}", "titel is not defined"),
        ("{% if %}", "page.j2:1: cannot be read"),
        ("\n{% for w in words %}\n\n", "page.j2:2: {% for w in words %} is never ended. Write {% endfor %}"),
        ("{# {% if #}{% if n %}\n{% for w in words %}\n{% endif %}", "page.j2:2: {% for w in words %} is never ended"),
        ("{% raw %}{% if %}{% endraw %}\n{% endfor %}", "page.j2:2: {% endfor %} ends nothing"),
        ("{% set x %}\n{% set y = 1 %}", "page.j2:1: {% set x %} is never ended"),
        ("abc {{ n }} {{ n & n }}", "page.j2:1: {{ n & n }} cannot be read from & on."),
        ("{{ n|frmat }}", "page.j2:1: uses the filter frmat, which is not there."),
        ("{{ n // 0 }}", "ZeroDivisionError"),
        ("{{ n + words }}", "TypeError"),
        ("{{ " + "(" * 3000 + ")" * 3000 + " }}", "nested too deeply"),
        ("{{ " + "-" * 70 + "n }}", "nested too deeply"),
        ("{% if n %}" * 60 + "{% endif %}" * 60, "nested too deeply"),
        ("{{ nothing }}", "prints None"),
        ("{{ true }}", "type bool"),
        ("{{ n / 2 }}", "type float"),
        ("{{ words }}", "type tuple"),
        ("{{ nested|join }}", "type tuple as text"),
        ("{{ words|upper }}", "type tuple as text"),
        ("{% include 'x' %}", "{% include %}"),
    ],
)
def test_faults_name_place_and_cure(source: str, said: str) -> None:
    """A broken template is one TemplateError with template, line and the nearest name."""
    with pytest.raises(TemplateError) as caught:
        fill(source)

    assert said in str(caught.value)
    assert str(caught.value).startswith("page.j2")


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ report.__class__ is defined }}",
        "{{ words|map(attribute='__class__')|join }}",
        "{{ report|attr('x') }}",
        "{{ report['_x'].y.__init__ }}",
        "{{ measure('a') }}",
        "{{ measure.__self__ }}",
        "{{ 'x'.format(1) }}",
        "{{ '{0.__class__}'['format'](1) }}",
        "{{ ''.join(words) }}",
        "{{ 'x'.center(9) }}",
        "{{ report.update({}) }}",
        "{{ report.copy()|length }}",
        "{{ words|random }}",
        "{{ report.title|safe }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 9**9 }}",
        "{{ lipsum() }}",
        "{{ cycler }}{{ joiner }}",
        "{{ dict() }}",
        "{{ self }}",
        "{% macro m() %}{% endmacro %}",
        "{% extends 'x' %}",
        "{% import 'x' as x %}",
        "{% block b %}{% endblock %}",
        "{% autoescape false %}{{ n }}{% endautoescape %}",
        "{% for w in words recursive %}{{ loop(words) }}{% endfor %}",
    ],
)
def test_the_sandbox_refuses(source: str) -> None:
    """Nothing reaches Python's insides, runs code of others or switches escaping off."""
    with pytest.raises(TemplateError):
        fill(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 1000000000 }}",
        "{{ 1000000000 * 'a' }}",
        "{{ ([n] * 1000000000)|length }}",
        "{% set s = 'aaaaaaaa' %}" + "{% set s = s ~ s %}" * 40,
        "{% set s = 'aaaaaaaa' %}" + "{% set s = s + s %}" * 40,
        "{% set s = 9 %}" + "{% set s = s * s %}" * 40,
        "{% set s = 'a' * 4000 %}{% set t = s|replace('a', s) %}",
        "{% set s = 'a' * 4000 %}{% set t = s|list|join(s) %}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "{% for i in range(99999) %}{{ n }}" + "甲" * 1000 + "{% endfor %}",
        "{% set s = 'a' * 100000 %}{% for i in range(99999) %}{{ s }}{% endfor %}",
        "{{ range(1000000000)|list|length }}",
    ],
)
def test_growth_is_bounded(source: str) -> None:
    """What would take gigabytes or hours is refused before it is done (promise P3)."""
    with pytest.raises((TemplateError, LimitError)):
        fill(source)


def test_output_limit_names_its_option() -> None:
    """The limit on what a template writes is one of Limits."""
    with pytest.raises(LimitError, match="template_output") as caught:
        fill("{{ x }}{{ x }}", {"x": "甲" * 60}, limits=Limits(template_output=100))

    assert str(caught.value).startswith("page.j2:1: 120 is more than the 100")
    assert fill("{{ x }}", {"x": "甲" * 60}, limits=Limits(template_output=100)) == "甲" * 60


class Sly(str):
    """Text that claims to be HTML already."""

    def __html__(self) -> str:
        return "<script>"


class Object:
    """Something a template must not print."""

    def __html__(self) -> str:
        return "<script>"


@pytest.mark.parametrize("source", ["{{ x }}", "{{ x|e }}", "{{ [x]|join }}", "{{ '' ~ x }}"])
@pytest.mark.parametrize("value", [Sly("<b>"), Object()])
def test_nobody_is_believed_to_be_html(source: str, value: object) -> None:
    """``__html__`` of a value is never called (promise T4)."""
    try:
        printed = fill(source, {"x": value})
    except TemplateError:
        return

    assert printed == "&lt;b&gt;"


def test_finalize_prints_and_refuses() -> None:
    """A caller's finalize sees each value but undefined ones; its errors get template and line."""

    def finalize(value: object) -> object:
        if isinstance(value, int):
            raise ModelError("{value} is a bare number. Cite a metric.", {"value": value}, path="prose")
        return f"[{value}]"

    sandbox = environment(autoescape=False, finalize=finalize)

    assert render_template(compile_template(sandbox, "{{ x }}", name="p"), {"x": "甲"}) == "[甲]"
    with pytest.raises(ModelError, match="p:2: prose: 3 is a bare number"):
        render_template(compile_template(sandbox, "\n{{ x }}", name="p"), {"x": 3})
    with pytest.raises(TemplateError, match=r"y is not defined\. Known there: x"):
        render_template(compile_template(sandbox, "{{ y }}", name="p"), {"x": 3})


def test_loader_globals_and_filters() -> None:
    """Sources by name can be included; given functions and filters work; errors name the inner file."""
    sandbox = environment(
        autoescape=False,
        loader={"good": "{{ x }}!", "bad": "\n{{ z }}"}.get,
        globals={"double": lambda text: text * 2},
        filters={"quoted": lambda text: f"“{text}”"},
    )

    filled = compile_template(sandbox, "{% include 'good' %}{{ double(x) }}{{ x|quoted }}", name="p")
    assert render_template(filled, {"x": "甲"}) == "甲!甲甲“甲”"
    with pytest.raises(TemplateError, match="bad:2: z is not defined"):
        render_template(compile_template(sandbox, "{% include 'bad' %}", name="p"), {"x": "甲"})
    with pytest.raises(TemplateError, match="p:1: includes none, which is not there"):
        render_template(compile_template(sandbox, "{% include 'none' %}", name="p"), {})


def test_what_is_included_lives_on_the_same_budget() -> None:
    """Ten files, each of which includes the next one twice, write no more than one file may."""
    files = {str(n): f"{{% include '{n + 1}' %}}{{% include '{n + 1}' %}}" for n in range(10)}
    sandbox = environment(autoescape=False, loader={**files, "10": "{% for _ in range(3) %}甲{% endfor %}"}.get, max_steps=99)

    with pytest.raises(TemplateError, match="more than 99 steps"):
        render_template(compile_template(sandbox, "{% include '0' %}", name="p"), {})
    assert render_template(compile_template(sandbox, "{% include '7' %}", name="p"), {}) == "甲甲甲" * 8


def test_a_changed_source_is_read_again() -> None:
    """What is included is what its source says now."""
    texts = {"a": "甲"}
    template = compile_template(environment(autoescape=False, loader=texts.get), "{% include 'a' %}", name="p")

    assert render_template(template, {}) == "甲"
    texts["a"] = "乙"
    assert render_template(template, {}) == "乙"


def test_errors_of_others_are_translated() -> None:
    """Who renders by other means (docxtpl) gets the same errors."""
    sandbox = environment(autoescape=True)

    with (
        pytest.raises(TemplateError, match="annual:2: titel is not defined; did you mean title"),
        template_errors("annual", known=("title",)),
    ):
        sandbox.from_string("\n{{ titel }}").render()
    with pytest.raises(TemplateError, match="annual:1: cannot be read"), template_errors("annual"):
        sandbox.from_string("{{ }")
    with pytest.raises(KeyboardInterrupt), template_errors("annual"):
        raise KeyboardInterrupt


def test_messages_show_nothing_raw() -> None:
    """Names that a template author chose are shortened and escaped."""
    with pytest.raises(TemplateError) as caught:
        fill("{{ report['\u202e" + "x" * 300 + "'] }}")

    assert "\u202e" not in str(caught.value)
    assert len(str(caught.value)) < 200


def test_one_template_many_threads() -> None:
    """A compiled template is shared: budgets and values belong to a rendering (promise H2)."""
    limits = Limits(template_output=3000)
    source = "{% for w in words %}{{ w }}{% endfor %}"
    template = compile_template(environment(autoescape=True, limits=limits), source, name="p")
    start = Barrier(8)

    def work(index: int) -> str:
        start.wait()
        return "".join(render_template(template, {"words": [f"{index};"] * 1000}) for _ in range(5))

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(8))) == [f"{index};" * 5000 for index in range(8)]


def test_jinja_is_loaded_on_first_use() -> None:
    """Importing the package does not import jinja2."""
    code = (
        "import sys, wenming.templating as t; print('jinja2' in sys.modules); t.environment(autoescape=True)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "False\n"
    )
