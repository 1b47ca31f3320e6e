"""Jinja's statements as lines of Python, each loop with its length counted before it begins.

What is printed is gathered up to the next statement of another kind and added at once: finished pieces
and texts in turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import nodes

from wenming.renderers.word.template.expressions import Expressions, Scope
from wenming.renderers.word.template.runtime import Uncompilable
from wenming.renderers.word.template.structure import Place

__all__ = ["Statements"]

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PIECES = 64  # in one statement
_FREE_NODES = 64  # of a loop's body; a round of a longer one counts as several steps


class Statements(Expressions):
    """Writes the function of one part; *where* says in which place each value is printed."""

    def __init__(self, where: Mapping[int, Place]) -> None:
        super().__init__()
        self.where = where
        self.lines: list[str] = []
        self.depth = 1
        self.spaces: frozenset[str] = frozenset()  # names of namespaces that the template changes
        self.pieces: list[tuple[str, str]] = []  # what is still to be written, and what it is
        self.size = 0  # bytes of those pieces that are the template's own

    def line(self, text: str) -> None:
        """Write one line."""
        self.lines.append(" " * self.depth + text)

    def body(self, found: Iterable[nodes.Node], scope: Scope) -> None:
        """Write statements in a block of their own, in *scope*."""
        self.flush()
        self.depth += 1
        begun = len(self.lines)
        with self.within(scope):
            self.statements(found)
        if len(self.lines) == begun:
            self.line("pass")
        self.depth -= 1

    def statements(self, found: Iterable[nodes.Node]) -> None:
        """Write statements, and all they print."""
        for node in found:
            name = type(node).__name__.lower()
            if name != "output":
                self.flush()
            make: Callable[[Any], None] | None = getattr(self, f"do_{name}", None)
            if make is None:
                raise Uncompilable(f"the tag {name}")
            make(node)
        self.flush()

    def do_output(self, node: nodes.Output) -> None:
        """Take up what is printed."""
        for one in node.nodes:
            if isinstance(one, nodes.TemplateData):
                self._finished(one.data.replace("\n", "").encode())
            else:
                self.pieces.append(self._piece(one))

    def _finished(self, xml: bytes) -> None:
        self.pieces.append(("finished", repr(xml)))
        self.size += len(xml)

    def _piece(self, node: nodes.Expr) -> tuple[str, str]:
        place = self.where[id(node)]
        while isinstance(node, nodes.Filter) and node.name in ("e", "escape") and not node.args and node.node:
            node = node.node  # all is escaped anyway
        found = self.of(node)
        if place == "text":
            return "text", f"str({found})" if self.is_count(node) else found
        if place == "block":
            return "finished", f"R.block({found})"
        return "finished", f"R.attribute({found})"

    def flush(self) -> None:
        """Write statements for what is printed so far: finished pieces and texts in turn."""
        turns: list[str] = []
        constant = False
        for kind, piece in self.pieces:
            text_is_due = len(turns) % 2 == 1
            is_constant = piece.startswith(("b'", 'b"'))
            if kind == "finished" and text_is_due:
                if constant and is_constant:
                    turns[-1] += f" {piece}"  # neighbours in Python's source are one string
                    continue
                turns.append("''")
            elif kind == "text" and not text_is_due:
                turns.append("b''")
            constant = is_constant
            turns.append(piece)
        if len(turns) % 2:
            turns.append("''")
        for at in range(0, len(turns), 2 * _PIECES):
            self.line(f"out += ({', '.join(turns[at : at + 2 * _PIECES])})")
        if self.size:
            self.line(f"size += {self.size}")
        self.pieces, self.size = [], 0

    def do_if(self, node: nodes.If) -> None:
        """Write a condition."""
        for word, branch in (("if", node), *(("elif", other) for other in node.elif_)):
            self.line(f"{word} {self.of(branch.test)}:")
            self.body(branch.body, self.scope)
        if node.else_:
            self.line("else:")
            self.body(node.else_, self.scope)

    def do_assign(self, node: nodes.Assign) -> None:
        """Write ``{% set %}``."""
        value = self.of(node.node)
        if isinstance(node.target, nodes.NSRef):
            space = self.name(node.target.name, soft=False)
            self.line(f"put({space}, {node.target.attr!r}, {value})")
            return
        self.line(f"{self._target(node.target)} = {value}")

    def do_with(self, node: nodes.With) -> None:
        """Write ``{% with %}``: its values are worked out outside of it."""
        inner = Scope(self.scope, in_loop=self.scope.in_loop)
        for target, value in zip(node.targets, node.values, strict=True):
            found = self.of(value)
            with self.within(inner):
                self._name_targets(target)
                self.line(f"{self._target(target)} = {found}")
        self._begin(inner, node.body)
        with self.within(inner):
            self.statements(node.body)

    def do_for(self, node: nodes.For) -> None:
        """Write a loop."""
        if node.recursive:
            raise Uncompilable("a recursive loop")
        number = self.number()
        items = f"l{number}"
        self.line(f"{items} = {self.of(node.iter)}")
        self.line(f"if type({items}) is not tuple and type({items}) is not list: {items} = R.sequence({items})")
        self.line(f"steps += len({items}) * {1 + _size(node.body) // _FREE_NODES}")
        self.line("if steps > MAX: R.stop()")
        inner = Scope(self.scope, loop=number, in_loop=True)
        with self.within(inner):
            self._name_targets(node.target)
        if node.test:
            self._select(node, items, inner)
        at = len(self.lines)
        self.depth += 1
        self._begin(inner, node.body)
        self.depth -= 1
        with self.within(inner):
            target = self._target(node.target)
        self.body(node.body, inner)
        head = f"for i{number}, {target} in enumerate({items}, 1):" if number in self.counted else ""
        self.lines.insert(at, " " * self.depth + (head or f"for {target} in {items}:"))
        if number in self.changed:
            self.lines.insert(at, f"{' ' * self.depth}c{number} = Changed()")
        if node.else_:
            self.line(f"if not {items}:")
            rest = Scope(self.scope, in_loop=self.scope.in_loop)
            self.depth += 1
            self._begin(rest, node.else_)
            self.depth -= 1
            self.body(node.else_, rest)

    def _select(self, node: nodes.For, items: str, inner: Scope) -> None:
        """Write the condition of ``{% for … if … %}``, looked at before the first round."""
        assert node.test is not None
        for one in (node.test, *node.test.find_all(nodes.Name)):
            if getattr(one, "name", "") == "loop" or getattr(one, "name", "") in self.spaces:
                raise Uncompilable("a condition that changes while the loop runs")
        with self.within(inner):
            test, target = self.of(node.test), self._target(node.target)
        self.line(f"{items} = [x for x in {items} for {target} in (x,) if {test}]")

    def _name_targets(self, target: nodes.Node) -> None:
        """Give the names that *target* sets a place in the scope at hand."""
        for name in _targets(target):
            if name.startswith("_") or name in ("loop", "self"):
                raise Uncompilable(f"the name {name}")
            self.scope.names.setdefault(name, f"v{self.number()}")

    def _target(self, target: nodes.Node) -> str:
        if isinstance(target, nodes.Tuple):
            return f"({', '.join(map(self._target, target.items))},)"
        if not isinstance(target, nodes.Name):
            raise Uncompilable("a target of another kind")
        return self.scope.names[target.name]

    def _begin(self, scope: Scope, body: Iterable[nodes.Node]) -> None:
        """Give what *body* sets its value from outside; each round of a loop begins anew."""
        for name in dict.fromkeys(_stored(body)):
            if name in scope.names:
                continue
            outer = self.scope.find(name) or f"V.get({name!r}, M)"
            with self.within(scope):
                self._name_targets(nodes.Name(name, "store"))
            self.line(f"{scope.names[name]} = {outer}")

    def function(self, tree: nodes.Template) -> str:
        """Return the source of the whole function."""
        self.spaces = frozenset(one.name for one in tree.find_all(nodes.NSRef))
        self._begin(self.scope, tree.body)
        self._finished(_DECLARATION)
        self.statements(tree.body)
        first = [f" {var} = V.get({name!r}, M)" for name, var in self.hoisted.items()]
        refuse = [f" if {name!r} in V: R.stop()" for name in sorted(self.functions)]
        lines = ["def write(V, R):", " out = []", " steps = size = 0", *refuse, *first, *self.lines]
        return "\n".join([*lines, " R.written += size", " return out"])


def _targets(target: nodes.Node) -> Iterator[str]:
    if isinstance(target, nodes.Tuple):
        for one in target.items:
            yield from _targets(one)
    elif isinstance(target, nodes.Name):
        yield target.name


def _stored(body: Iterable[nodes.Node]) -> Iterator[str]:
    """Yield the names that *body* sets in its own scope; conditions have none of their own."""
    for node in body:
        if isinstance(node, nodes.Assign):
            yield from _targets(node.target)
        elif isinstance(node, nodes.If):
            for branch in (node.body, *(other.body for other in node.elif_), node.else_):
                yield from _stored(branch)


def _size(body: Iterable[nodes.Node]) -> int:
    """Return how many nodes one round runs at most, inner loops left out: they count for themselves."""
    total, waiting = 0, list(body)
    while waiting:
        node = waiting.pop()
        total += 1
        waiting.extend(node.iter_child_nodes(exclude=("body",) if isinstance(node, nodes.For) else None))
    return total
