"""Names, filters, tests and calls in tags: do they exist, and may a template use them?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from attrs import define, field

from wenming.errors import Fault, shown
from wenming.renderers.word.template.diagnosis.finding import TemplateFinding
from wenming.renderers.word.template.diagnosis.shapes import ANY, NUMBER, TEXT, Shape, merged
from wenming.renderers.word.template.diagnosis.tags import Tag

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

__all__ = ["Resolver"]

_KNOWN = 12  # names that a message lists
_LOOP = Shape(
    sort="mapping",
    names={
        **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
        **dict.fromkeys(("first", "last", "previtem", "nextitem", "cycle", "changed"), ANY),
    },
)
_SCARCE = Fault("{name} in {tag} is missing in some of the items. Fill it in, or write {name}|default('').")
_ITEM = ("first", "last", "max", "min")
_SAME = ("list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique")
_NUMBERS = ("abs", "count", "int", "length", "sum")
_BY_ATTRIBUTE = {**dict.fromkeys(("groupby", "rejectattr", "selectattr"), 0)}
_NAMED_ATTRIBUTE = ("groupby", "join", "map", "max", "min", "sort", "sum", "unique")


@define
class Resolver:
    """Looks at the expressions of one template, a scope at a time.

    Attributes:
        environment: The sandbox; its filters, tests and functions are those there are.
        methods: Methods that may be called, by the sort of their owner.
        known: The values there are, by name; ``None`` where any name will do.
        scopes: Names bound by loops and ``set``, the innermost last.
        asked: Paths that were asked for.
        entered: Those of them in which something was asked for.
        findings: What was wrong.
    """

    environment: Environment
    methods: dict[str, frozenset[str]]
    known: dict[str, Shape] | None
    scopes: list[dict[str, Shape]] = field(factory=lambda: [{}])
    asked: set[str] = field(factory=set)
    entered: set[str] = field(factory=set)
    findings: list[TemplateFinding] = field(factory=list)
    tag: Tag | None = None
    lenient: int = 0

    def begin(self) -> None:
        """Begin another part: what tags of the last one set is not known there."""
        self.scopes, self.findings, self.lenient = [{}], [], 0

    def say(self, rule: str, fault: Fault, wrong: str = "", near: str = "") -> None:
        """Report something about the tag at hand; *near* is what *wrong* was meant to be."""
        assert self.tag is not None
        meant = self.tag.written.replace(wrong, near) if wrong and near else near
        self.findings.append(self.tag.finding(rule, fault, meant))

    def look_up(self, name: str) -> Shape:
        """Return what *name* stands for; report it if it stands for nothing."""
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        if name in self.environment.globals:
            return ANY
        if name.startswith("_"):
            return self.hidden(name)
        self.asked.add(name)
        if self.known is None:
            return ANY.at(name)
        if name in self.known:
            return self.known[name].at(name)
        inner = {one for scope in self.scopes for one in scope}
        self.missing(name, inner | set(self.known))
        return ANY

    def hidden(self, name: str) -> Shape:
        """Report a name that templates may not see."""
        fault = Fault("{name} in {tag} begins with an underscore; templates may not see such names. Leave it out.")
        self.say("unsafe", fault._replace(values={"name": shown(name)}))
        return ANY

    def missing(self, name: str, known: Iterable[str]) -> None:
        """Report a name that is not there, and the nearest of those that are."""
        if self.lenient:
            return
        names = sorted(one for one in known if not one.startswith("_"))
        near = _near(name, names)
        values = {"name": shown(name), "known": _some(names)}
        if near or not names:
            fault = Fault("{name} in {tag} is not defined.")
        else:
            fault = Fault("{name} in {tag} is not defined. Known there: {known}.")
        self.say("name", fault._replace(values=values), name, near)

    def attribute(self, owner: Shape, name: str) -> Shape:
        """Return what *owner* holds under *name*."""
        if name.startswith("_"):
            return self.hidden(name)
        path = f"{owner.path}.{name}" if owner.path else ""
        methods = self.methods.get(owner.sort, frozenset())
        if owner.sort == "any":
            if path and name not in self.methods["any"]:
                self.ask(owner, path)
                return ANY.at(path)
            return ANY
        if owner.sort == "mapping" and name in owner.names:
            self.ask(owner, path)
            if name in owner.scarce and not self.lenient:
                self.say("name", _SCARCE._replace(values={"name": shown(name)}))
            return owner.names[name].at(path)
        if name not in methods:
            self.missing(name, owner.names if owner.sort == "mapping" else methods)
        return ANY

    def ask(self, owner: Shape, path: str) -> None:
        """Remember that *path* was asked for, in *owner*."""
        if path:
            self.asked.add(path)
            self.entered.add(owner.path.rstrip("[]"))

    def item(self, owner: Shape) -> Shape:
        """Return what one of the things in *owner* is."""
        path = f"{owner.path}[]" if owner.path else ""
        if owner.sort == "any":
            return ANY.at(path)
        return (owner.item or ANY).at(path) if owner.sort == "list" else TEXT

    def shape(self, node: nodes.Node) -> Shape:
        """Return the shape of an expression; report what is wrong in it."""
        kind = type(node).__name__
        looks: dict[str, Callable[[Any], Shape]] = {
            "Name": lambda one: self.look_up(one.name) if one.ctx == "load" else ANY,
            "Const": lambda one: TEXT if isinstance(one.value, str) else NUMBER if type(one.value) is int else ANY,
            "Getattr": lambda one: self.attribute(self.shape(one.node), one.attr),
            "Getitem": self.subscript,
            "Filter": self.filtered,
            "Test": self.tested,
            "Call": self.called,
            "List": lambda one: Shape(sort="list", item=merged([self.shape(part) for part in one.items])),
            "Tuple": lambda one: Shape(sort="list", item=merged([self.shape(part) for part in one.items])),
            "CondExpr": self.chosen,
            "Pow": self.power,
        }
        look = looks.get(kind)
        if look is not None:
            return look(node)
        found = ANY
        for child in node.iter_child_nodes():
            self.shape(child)
        return TEXT if kind == "Concat" else found

    def subscript(self, node: nodes.Getitem) -> Shape:
        """Look at ``value[…]``."""
        owner = self.shape(node.node)
        value = getattr(node.arg, "value", None)
        if isinstance(value, str) and owner.sort != "text":
            return self.attribute(owner, value)
        self.shape(node.arg)
        if type(node.arg).__name__ == "Slice":
            return owner
        return self.item(owner) if owner.sort in ("list", "any") else ANY

    def chosen(self, node: nodes.CondExpr) -> Shape:
        """Look at ``one if test else other``."""
        self.shape(node.test)
        return merged([self.shape(node.expr1), self.shape(node.expr2) if node.expr2 else TEXT])

    def power(self, node: nodes.Pow) -> Shape:
        """Report ``a ** b``."""
        self.say("unsafe", Fault("{tag} uses {what}, which templates may not use. Leave it out.", {"what": "**"}))
        self.shape(node.left)
        self.shape(node.right)
        return NUMBER

    def filtered(self, node: nodes.Filter) -> Shape:
        """Look at ``value|name(…)``."""
        name = node.name
        guarded = name in ("default", "d")
        self.lenient += guarded
        value = self.shape(node.node) if node.node is not None else TEXT
        self.lenient -= guarded
        if name == "safe":
            fault = Fault("safe in {tag} is not there: every value is escaped. Print finished runs by {example}.")
            self.say("unsafe", fault._replace(values={"example": "{{r … }}"}))
        elif name not in self.environment.filters or name.startswith("_"):
            self.no_such(Fault("filter"), name, self.environment.filters)
        found = self.by_attribute(node, value)
        for part in (*node.args, *(one.value for one in node.kwargs)):
            self.shape(part)
        if name in _ITEM:
            return self.item(value)
        if name == "map":
            return Shape(sort="list", item=found or ANY)
        if name in _SAME:
            return value if value.sort == "list" else ANY
        return NUMBER if name in _NUMBERS else ANY

    def by_attribute(self, node: nodes.Filter, value: Shape) -> Shape | None:
        """Look at an attribute that a filter names in quotation marks."""
        named = [one.value for one in node.kwargs if one.key == "attribute" and node.name in _NAMED_ATTRIBUTE]
        if node.name in _BY_ATTRIBUTE and node.args:
            named.append(node.args[0])
        path = getattr(named[0], "value", None) if named else None
        if not isinstance(path, str) or value.sort not in ("list", "any"):
            return None
        found = self.item(value)
        for step in path.split("."):
            found = ANY if step.isdigit() else self.attribute(found, step)
        return found

    def tested(self, node: nodes.Test) -> Shape:
        """Look at ``value is name``."""
        guarded = node.name in ("defined", "undefined")
        self.lenient += guarded
        self.shape(node.node)
        self.lenient -= guarded
        if node.name not in self.environment.tests:
            self.no_such(Fault("test"), node.name, self.environment.tests)
        for part in node.args or ():
            self.shape(part)
        return ANY

    def no_such(self, what: Fault, name: str, known: Iterable[str]) -> None:
        """Report a filter or test that is not there."""
        names = sorted(one for one in known if one.isidentifier() and not one.startswith("_"))
        near = _near(name, names)
        fault = Fault("there is no {what} {name}, which {tag} uses.")
        if not near:
            fault = Fault("there is no {what} {name}, which {tag} uses. Known are {known}.")
        values = {"what": what, "name": shown(name), "known": _some(names, 40)}
        self.say("name", fault._replace(values=values), name, near)

    def called(self, node: nodes.Call) -> Shape:
        """Look at ``name(…)`` and ``value.name(…)``."""
        from jinja2 import nodes

        for part in (*node.args, *(one.value for one in node.kwargs)):
            self.shape(part)
        callee = node.node
        if isinstance(callee, nodes.Getattr):
            owner = self.shape(callee.node)
            if callee.attr.startswith("_"):
                return self.hidden(callee.attr)
            if callee.attr in self.methods.get(owner.sort, ()) or self.is_loop(callee.node, callee.attr):
                return ANY
            name = callee.attr
        elif isinstance(callee, nodes.Name):
            name = callee.name
            if name in ("range", "namespace") or callable(self.environment.globals.get(name)):
                return Shape(sort="list", item=NUMBER) if name == "range" else ANY
        else:
            self.shape(callee)
            name = "…"
        fault = Fault("{tag} calls {name}, which templates may not call. Pass its result as a value.")
        self.say("unsafe", fault._replace(values={"name": shown(name)}))
        return ANY

    def is_loop(self, node: nodes.Node, name: str) -> bool:
        """Say whether *name* is a method of a loop's own ``loop``."""
        return getattr(node, "name", "") == "loop" and name in ("cycle", "changed")

    def bind(self, target: nodes.Node, value: Shape) -> None:
        """Give the names in *target* their values, in the innermost scope."""
        names = getattr(target, "items", None)
        if names is None:
            self.scopes[-1][getattr(target, "name", "")] = value
            return
        for part in names:
            self.bind(part, self.item(value) if value.sort == "list" else ANY)

    def enter(self, loop: bool) -> None:
        """Begin the scope of a ``for`` or ``with``."""
        self.scopes.append({"loop": _LOOP} if loop else {})

    def leave(self) -> None:
        """End it."""
        if len(self.scopes) > 1:
            self.scopes.pop()


def _near(name: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(name, list(known), n=1)), "")


def _some(names: list[str], most: int = _KNOWN) -> str:
    return "、".join(names[:most]) + ("…" if len(names) > most else "")
