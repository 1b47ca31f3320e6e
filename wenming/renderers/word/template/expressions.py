"""Jinja's expressions as Python's: names resolved beforehand, nothing but items ever asked for.

An attribute of the template, ``row.name``, becomes ``row["name"]``; there is no way from a template to an
attribute of a Python object, so that the language is safe as it stands. Python names are made up here and
words are written by ``repr``, so that nothing of the template becomes code.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from attrs import define, field
from jinja2 import nodes
from jinja2.tests import TESTS

from wenming.renderers.word.template.runtime import Uncompilable

__all__ = ["Expressions", "Scope"]

_OPERATORS: Final = {
    **{"Sub": "-", "Div": "/", "FloorDiv": "//", "And": "and", "Or": "or"},
    **{"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"},
}
_BOUNDED: Final = {"Add": "add", "Mul": "multiply", "Mod": "modulo"}
_TESTS: Final = frozenset((
    *("!=", "<", "<=", "==", ">", ">=", "boolean", "divisibleby", "eq", "equalto", "even", "false", "float"),
    *("ge", "greaterthan", "gt", "in", "integer", "iterable", "le", "lessthan", "lower", "lt", "mapping"),
    *("ne", "none", "number", "odd", "sequence", "string", "true", "upper"),
))  # fmt: skip
_FILTERS: Final = frozenset((
    *("abs", "capitalize", "count", "dictsort", "first", "int", "items", "join", "last", "length", "list"),
    *("lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "select", "selectattr"),
    *("sort", "sum", "title", "trim", "truncate", "unique", "upper"),
))  # fmt: skip
_COUNTS: Final = frozenset(("depth", "depth0", "index", "index0", "length", "revindex", "revindex0"))
# What Python's mappings have by these names is no item; `x.items is defined` would tell the difference.
_AMBIGUOUS: Final = frozenset(dir(dict))


@define
class Scope:
    """The names of one loop, ``with`` or whole template.

    Attributes:
        outer: The scope around it.
        names: Python's name of each that is set here.
        loop: The number of the loop whose body this is, 0 where it is none.
        in_loop: Whether this is run more than once.
    """

    outer: Scope | None = None
    names: dict[str, str] = field(factory=dict)
    loop: int = 0
    in_loop: bool = False

    def find(self, name: str) -> str | None:
        """Return Python's name of *name*, if the template sets it."""
        return self.names.get(name) or (self.outer.find(name) if self.outer else None)

    def find_loop(self) -> int:
        """Return the number of the loop that ``loop`` means, 0 for none."""
        return self.loop or (self.outer.find_loop() if self.outer else 0)


class Expressions:
    """Turns expressions into Python source, and notes what that needs.

    Attributes:
        globals: What the source uses, by name.
        read: The names of data it reads.
        hoisted: Those read before everything else, because a loop uses them, with Python's names.
        functions: Those of ``range`` and ``namespace`` it calls; data must not hold these names.
        counted: Loops whose rounds are counted, because their bodies ask.
        changed: Loops that keep what ``loop.changed`` saw.
    """

    def __init__(self) -> None:
        self.globals: dict[str, object] = {}
        self.read: set[str] = set()
        self.hoisted: dict[str, str] = {}
        self.functions: set[str] = set()
        self.counted: set[int] = set()
        self.changed: set[int] = set()
        self.scope = Scope()
        self._made = 0

    def number(self) -> int:
        """Return a number not used before."""
        self._made += 1
        return self._made

    @contextmanager
    def within(self, scope: Scope) -> Iterator[None]:
        """Resolve names in *scope* meanwhile."""
        outer, self.scope = self.scope, scope
        try:
            yield
        finally:
            self.scope = outer

    def of(self, node: nodes.Node) -> str:
        """Return the Python of *node*, in parentheses where it needs them.

        Raises:
            Uncompilable: it is of a kind, or a use, that only the sandbox takes.
        """
        name = type(node).__name__
        if isinstance(node, nodes.BinExpr):
            left, right = self.of(node.left), self.of(node.right)
            if name in _BOUNDED:
                return f"R.{_BOUNDED[name]}({left}, {right})"
            if name in _OPERATORS:
                return f"({left} {_OPERATORS[name]} {right})"
        make: Callable[[Any], str] | None = getattr(self, f"_{name.lower()}", None)
        if make is None:
            raise Uncompilable(f"{name}")
        return make(node)

    def _all(self, found: list[nodes.Expr]) -> str:
        return ", ".join(map(self.of, found))

    def _const(self, node: nodes.Const) -> str:
        value = node.value
        if type(value) not in (str, int, float, bool, type(None)) or (isinstance(value, float) and math.isinf(value)):
            raise Uncompilable("a constant of another kind")
        return f"({value!r})"

    def _name(self, node: nodes.Name) -> str:
        return self.name(node.name, soft=False)

    def name(self, name: str, *, soft: bool) -> str:
        """Return the Python of a name; where *soft*, it may lead to nothing."""
        if name.startswith("_") or name in ("self", "range", "namespace"):
            raise Uncompilable(f"the name {name}")
        if name == "loop" and self.scope.find_loop():
            raise Uncompilable("loop as a value")
        if found := self.scope.find(name):
            return found
        self.read.add(name)
        if self.scope.in_loop:
            return self.hoisted.setdefault(name, f"h{len(self.hoisted)}")
        return f"V.get({name!r}, M)" if soft else f"V[{name!r}]"

    def soft(self, node: nodes.Expr) -> str:
        """Return the Python of *node*, whose last step may lead to nothing."""
        match node:
            case nodes.Name():
                return self.name(node.name, soft=True)
            case nodes.Getattr(attr=attr) if not self._is_loop(node.node):
                if attr.startswith("_") or attr in _AMBIGUOUS:
                    raise Uncompilable(f"the attribute {attr}")
                return f"R.get({self.of(node.node)}, {attr!r})"
        return self.of(node)

    def _is_loop(self, node: nodes.Node) -> bool:
        return isinstance(node, nodes.Name) and node.name == "loop" and self.scope.find_loop() > 0

    def is_count(self, node: nodes.Expr) -> bool:
        """Say whether *node* is one of the loop's numbers, which need no look at their type."""
        return isinstance(node, nodes.Getattr) and self._is_loop(node.node) and node.attr in _COUNTS

    def _getattr(self, node: nodes.Getattr) -> str:
        if node.attr.startswith("_"):
            raise Uncompilable(f"the attribute {node.attr}")
        if self._is_loop(node.node):
            return self._loop(node.attr)
        return f"{self._whole(node.node)}[{node.attr!r}]"

    def _loop(self, attr: str) -> str:
        """Return an attribute of the loop variable: what it tells is known from the list and the round."""
        number = self.scope.find_loop()
        rounds, at = f"len(l{number})", f"i{number}"
        found = {
            **{"index": at, "index0": f"({at} - 1)", "revindex": f"({rounds} - {at} + 1)", "depth": "1", "depth0": "0"},
            **{"first": f"({at} == 1)", "last": f"({at} == {rounds})", "length": rounds},
            "revindex0": f"({rounds} - {at})",
            "previtem": f"(l{number}[{at} - 2] if {at} > 1 else M)",
            "nextitem": f"(l{number}[{at}] if {at} < {rounds} else M)",
        }.get(attr)
        if found is None:
            raise Uncompilable(f"loop.{attr}")
        self.counted.add(number)
        return found

    def _getitem(self, node: nodes.Getitem) -> str:
        if self._is_loop(node.node):
            raise Uncompilable("an item of loop")
        if isinstance(node.arg, nodes.Slice):
            steps = (node.arg.start, node.arg.stop, node.arg.step)
            by = ", ".join("None" if step is None else self.of(step) for step in steps)
            return f"R.cut({self.of(node.node)}, slice({by}))"
        return f"{self._whole(node.node)}[{self.of(node.arg)}]"

    def _whole(self, node: nodes.Expr) -> str:
        """Return what a part is taken of; of a constant Python would warn whoever fills the page."""
        if isinstance(node, nodes.Literal):
            raise Uncompilable("a part of a constant")
        return self.of(node)

    def _list(self, node: nodes.List) -> str:
        return f"[{self._all(node.items)}]"

    def _tuple(self, node: nodes.Tuple) -> str:
        return f"({self._all(node.items)}{',' if node.items else ''})"

    def _dict(self, node: nodes.Dict) -> str:
        return "{" + ", ".join(f"{self.of(pair.key)}: {self.of(pair.value)}" for pair in node.items) + "}"

    def _not(self, node: nodes.Not) -> str:
        return f"(not {self.of(node.node)})"

    def _neg(self, node: nodes.Neg) -> str:
        return f"(- {self.of(node.node)})"

    def _pos(self, node: nodes.Pos) -> str:
        return f"(+ {self.of(node.node)})"

    def _concat(self, node: nodes.Concat) -> str:
        return f"R.join({self._all(node.nodes)})"

    def _compare(self, node: nodes.Compare) -> str:
        rest = "".join(f" {_OPERATORS[one.op]} {self.of(one.expr)}" for one in node.ops)
        return f"({self.of(node.expr)}{rest})"

    def _condexpr(self, node: nodes.CondExpr) -> str:
        other = "M" if node.expr2 is None else self.of(node.expr2)
        return f"({self.of(node.expr1)} if {self.of(node.test)} else {other})"

    def _arguments(self, node: nodes.Call | nodes.Filter | nodes.Test) -> str:
        if node.dyn_args or node.dyn_kwargs:
            raise Uncompilable("arguments from a list")
        found = [self.of(arg) for arg in node.args]
        names = ", ".join(f"{one.key!r}: {self.of(one.value)}" for one in node.kwargs)
        return "".join(f", {one}" for one in (*found, *([f"**{{{names}}}"] if names else ())))

    def _filter(self, node: nodes.Filter) -> str:
        if node.node is None:
            raise Uncompilable("a filter block")
        if node.name in ("default", "d"):
            names = {one.key for one in node.kwargs}
            if not names <= {"default_value", "boolean"}:
                raise Uncompilable("default with other names")
            return f"R.default({self.soft(node.node)}{self._arguments(node)})"
        if node.name not in _FILTERS:
            raise Uncompilable(f"the filter {node.name}")
        return f"R.filter({node.name!r}, {self.of(node.node)}{self._arguments(node)})"

    def _test(self, node: nodes.Test) -> str:
        if node.name in ("defined", "undefined"):
            undefined = f"R.undefined({self.soft(node.node)})"
            return f"(not {undefined})" if node.name == "defined" else undefined
        if node.name not in _TESTS:
            raise Uncompilable(f"the test {node.name}")
        known = f"t_{len(self.globals)}"
        self.globals[known] = TESTS[node.name]
        return f"{known}({self.of(node.node)}{self._arguments(node)})"

    def _call(self, node: nodes.Call) -> str:
        match node.node:
            case nodes.Name(name=name) if not self.scope.find(name):
                return self._function(name, node)
            case nodes.Getattr(attr=method) if self._is_loop(node.node.node):
                return self._loop_method(method, node)
            case nodes.Getattr(attr=method):
                return f"R.call({self.of(node.node.node)}, {method!r}{self._arguments(node)})"
        raise Uncompilable("a call of something else")

    def _function(self, name: str, node: nodes.Call) -> str:
        if name not in ("range", "namespace") or (name == "namespace" and node.args):
            raise Uncompilable(f"a call of {name}")
        self.functions.add(name)
        arguments = self._arguments(node).removeprefix(", ")
        return f"R.range({arguments})" if name == "range" else f"Namespace({arguments})"

    def _loop_method(self, name: str, node: nodes.Call) -> str:
        number = self.scope.find_loop()
        arguments = self._arguments(node).removeprefix(", ")
        if node.kwargs or not node.args or name not in ("cycle", "changed"):
            raise Uncompilable(f"loop.{name}")
        if name == "changed":
            self.changed.add(number)
            return f"c{number}({arguments})"
        self.counted.add(number)
        return f"({arguments},)[(i{number} - 1) % {len(node.args)}]"
