"""One law: whatever template and plain data, the compiled part prints what the sandbox prints, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from wenming.errors import WenmingError
from wenming.renderers.word.template.runtime import Uncompilable

Fill = Callable[..., str]
NAMES = ("a", "b", "rows", "x", "y")
KEYS = ("a", "b", "n", "items", "count")
words = st.text(
    st.sampled_from("甲乙𬱟a1&<>\"'\t\n {%}")
    | st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
    max_size=5,
)
scalars = st.one_of(words, st.integers(-3, 30), st.booleans(), st.none(), st.decimals(0, 9, places=2))
plain = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=12,
)
rows = st.lists(
    st.fixed_dictionaries({"a": words, "n": st.integers(0, 5)}, optional={"b": plain}), max_size=4
).map(tuple)
datas = st.fixed_dictionaries({
    "a": words,
    "b": st.fixed_dictionaries({"a": words, "n": st.integers(0, 5), "items": rows}) | plain,
    "rows": rows,
    "x": plain,
    "y": st.integers(0, 9),
})  # fmt: skip

LOOP = (
    "index",
    "index0",
    "revindex",
    "revindex0",
    "first",
    "last",
    "length",
    "depth",
    "previtem",
    "nextitem",
)
FILTERS = (
    *(
        "upper",
        "lower",
        "length",
        "first",
        "last",
        "join('、')",
        "list|length",
        "default('无')",
        "d(0)",
        "trim",
    ),
    *(
        "replace('甲', '乙')",
        "e",
        "title",
        "reverse|list",
        "sort|join",
        "sum",
        "unique|list",
        "map('upper')|join",
    ),
    *(
        "map(attribute='a')|join",
        "selectattr('n')|list|length",
        "int",
        "abs",
        "truncate(2)",
        "dictsort",
        "max",
    ),
    *("default('无', true)", "sum(attribute='n')", "rejectattr('n', 'equalto', 1)|list|length"),
)
TESTS = (
    "defined",
    "undefined",
    "none",
    "string",
    "number",
    "odd",
    "mapping",
    "sequence",
    "iterable",
    "eq(1)",
    "in([1])",
)
BINARY = ("+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", ">=", "in", "not in", "and", "or")
METHODS = (
    "upper()",
    "strip()",
    "split('甲')",
    "items()|list",
    "keys()|list",
    "get('a', 1)",
    "startswith('甲')",
    "count('a')",
)
# Prints what can be printed, and says something of the rest, or most examples would end in an error.
SHOW = (
    "{% set v = E %}{% if v is string or v is integer %}{{ v }}{% elif v is boolean %}{{ '是' if v else '否' }}"
    "{% elif v is none %}无{% elif v is mapping or v is iterable %}{{ v|list|length }}{% else %}{{ v }}{% endif %}"
)

COUNT = "{% set s = namespace(n=1) %}{% for r in rows %}{% set s.n = s.n + r.n %}"


@st.composite
def expressions(draw: st.DrawFn, depth: int = 2) -> str:
    """Return an expression of the language, sensible or not."""
    leaf = st.one_of(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES).flatmap(lambda name: st.sampled_from([f"{name}.{key}" for key in KEYS])),
        st.sampled_from(
            ["1", "0", "2.5", "'甲&'", "none", "true", "()", "[1, 'a']", "{'a': 1}", "r", "r.a", "r.n", "k"]
        ),
        st.sampled_from([f"loop.{one}" for one in LOOP]),
        st.sampled_from(
            ["rows[0]", "rows[-1].a", "b[0]", "x['a']", "a[1:]", "rows[:2]", "range(3)", "s", "s.n"]
        ),
    )
    if depth == 0:
        return draw(leaf)
    inner = expressions(depth - 1)
    kind = draw(st.sampled_from(("leaf", "binary", "filter", "test", "if", "not", "method", "cycle")))
    one = draw(inner)
    return {
        "leaf": lambda: draw(leaf),
        "binary": lambda: f"({one} {draw(st.sampled_from(BINARY))} {draw(inner)})",
        "filter": lambda: f"({one}|{draw(st.sampled_from(FILTERS))})",
        "test": lambda: f"({one} is {draw(st.sampled_from(('', 'not ')))}{draw(st.sampled_from(TESTS))})",
        "if": lambda: f"({one} if {draw(inner)}{draw(st.sampled_from(('', ' else a')))})",
        "not": lambda: f"(not {one})",
        "method": lambda: f"({one}).{draw(st.sampled_from(METHODS))}",
        "cycle": lambda: f"loop.{draw(st.sampled_from(('cycle', 'changed')))}({one}, {draw(inner)})",
    }[kind]()


@st.composite
def statements(draw: st.DrawFn, depth: int = 3) -> str:
    """Return a piece of a text."""
    kind = draw(
        st.sampled_from(("words", "print", "print", "set", "if", "for", "for", "with", "more", "more"))
    )
    if depth == 0 or kind in ("words", "print", "set"):
        value = draw(expressions())
        name = draw(st.sampled_from(("a", "s", "k", "r", "x")))
        return {"words": "甲", "set": f"{{% set {name} = {value} %}}"}.get(kind, SHOW.replace("E", value))
    body, other = draw(statements(depth - 1)), draw(statements(depth - 1))
    value = draw(expressions(1))
    return {
        "if": f"{{% if {value} %}}{body}{{% elif {draw(expressions(1))} %}}x{{% else %}}{other}{{% endif %}}",
        "for": draw(
            st.sampled_from((
                f"{{% for r in rows %}}{body}{{% endfor %}}",
                f"{{% for r in {value} %}}{body}{{% else %}}{other}{{% endfor %}}",
                f"{{% for r in rows if r.n > 1 %}}{body}{{% endfor %}}",
                f"{{% for r in rows if {value} %}}{body}{{% endfor %}}",
                f"{{% for k, r in b.items() %}}{body}{{% endfor %}}",
                f"{{% for r in range(3) %}}{body}{{% endfor %}}",
                COUNT + body + "{% endfor %}" + other,
            ))
        ),
        "with": f"{{% with a = {value}, s = r %}}{body}{{% endwith %}}",
        "more": body + other,
    }[kind]  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=statements(), values=datas)
@example(
    text="{% for r in rows %}{{ a }}{% set a = r.a %}{{ a }}{% endfor %}{{ a }}",
    values={"a": "甲", "rows": ({"a": "乙"},)},
)
@example(text="{% if y %}{% set a = 1 %}{% endif %}{{ a }}", values={"y": 0, "a": "甲"})
@example(text="{{ rows|e }}{{ none|e }}", values={"rows": ()})
@example(text="{{ a ~ none ~ 1.5 ~ true }}", values={"a": "甲"})
def test_both_ways_print_the_same(text: str, values: dict[str, Any], compiled: Fill, stock: Fill) -> None:
    """The fast way prints the same, or leaves it to the slow way; it never prints what that refuses."""
    try:
        found = compiled(text, values)
    except Uncompilable as reason:
        event(f"slow way: {type(reason).__name__}")
        return
    event("fast way")
    try:
        wanted = stock(text, values)
    except WenmingError as error:
        # An item named like one of Python's methods is an item here, and a method in the sandbox.
        assert "builtin_function_or_method" in str(error) or ".items" in text, error
        return
    assert found == wanted


@given(value=words | st.integers() | st.decimals(allow_nan=False, allow_infinity=False))
def test_any_value_prints_literally(value: str | int | Decimal, compiled: Fill, stock: Fill) -> None:
    """T4: whatever a value looks like, it is words."""
    text = "{{ x }}{% for r in (x, x) %}，{{ r }}{% endfor %}"

    assert compiled(text, {"x": value}) == stock(text, {"x": value})
