"""The syntax tree of a template, checked and given its meters before it runs (promise P3)."""

from __future__ import annotations

from typing import Final, TypeVar, cast

from jinja2 import nodes

from wenming.templating.refused import Refused

__all__ = ["check_and_count"]

MAX_NODES: Final = 200_000  # some 20,000 tags
MAX_NESTING: Final = 50

_ALLOWED: Final = frozenset(
    (
        *("Add", "And", "Assign", "AssignBlock", "Call", "Compare", "Concat", "CondExpr", "Const", "Dict"),
        *("Div", "Filter", "FloorDiv", "For", "Getattr", "Getitem", "If", "Include", "Keyword", "List"),
        *("Mod", "Mul", "NSRef", "Name", "Neg", "Not", "Operand", "Or", "Output", "Pair", "Pos", "Slice"),
        *("Sub", "Template", "TemplateData", "Test", "Tuple", "With"),
    )
)
# What a template author would call them; the rest are named as Jinja names its nodes.
_TAGS: Final = {
    "Block": "{% block %}",
    "CallBlock": "{% call %}",
    "Extends": "{% extends %}",
    "FilterBlock": "{% filter %}",
    "FromImport": "{% from %}",
    "Include": "{% include %}",
    "Import": "{% import %}",
    "Macro": "{% macro %}",
    "Pow": "**",
    "Scope": "{% autoescape %}",
}


def check_and_count(tree: nodes.Template) -> nodes.Template:
    """Refuse what templates may not hold; make loops and joined text count against the budget.

    Raises:
        Refused: names what is refused and its line.
    """
    seen = 0
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        seen += 1
        _check(node, depth, seen)
        for child in node.iter_child_nodes():
            waiting.append((child, depth + (not isinstance(child, nodes.Output | nodes.TemplateData))))
        if isinstance(node, nodes.For):
            rounds = nodes.Const(_fixed_chars(node.body))
            node.iter = _metered(cast(nodes.Expr, node.iter), "_rounds", rounds)
    _replace_joins(tree)
    return tree


def _check(node: nodes.Node, depth: int, seen: int) -> None:
    kind = type(node).__name__
    recursive = isinstance(node, nodes.For) and node.recursive
    homeless = (
        isinstance(node, nodes.Include) and node.environment is not None and not node.environment.loader
    )
    if kind not in _ALLOWED or recursive or homeless:
        what = "a recursive loop" if recursive else _TAGS.get(kind, kind)
        raise Refused(
            "holds {what}, which templates may not use. Leave it out.", {"what": what}, lineno=node.lineno
        )
    if depth > MAX_NESTING:
        raise Refused("is nested too deeply. Take expressions and blocks apart.", lineno=node.lineno)
    if seen > MAX_NODES:
        raise Refused("is too large. Take it apart.", lineno=node.lineno)


def _fixed_chars(body: list[nodes.Node]) -> int:
    """Return how many characters of the template itself one round of a loop prints at most.

    Inner loops count for themselves, round by round.
    """
    total = 0
    waiting = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.TemplateData):
            total += len(node.data)
        elif not isinstance(node, nodes.For):
            waiting.extend(node.iter_child_nodes())
    return total


def _metered(value: nodes.Expr, name: str, *args: nodes.Expr) -> nodes.Filter:
    return _placed(nodes.Filter(value, name, list(args), [], None, None), value)


_Node = TypeVar("_Node", bound=nodes.Node)


def _placed(made: _Node, like: nodes.Node) -> _Node:
    """Give *made*, and what it holds, the line and environment of *like*."""
    made.set_lineno(like.lineno)
    if like.environment is not None:
        made.set_environment(like.environment)
    return made


def _replace_joins(node: nodes.Node) -> None:
    """Turn each ``a ~ b`` below *node* into a filter that looks at the length first."""
    for field, value in node.iter_fields():
        if isinstance(value, list):
            value[:] = [_joined(item) if isinstance(item, nodes.Node) else item for item in value]
        elif isinstance(value, nodes.Node):
            setattr(node, field, _joined(value))


def _joined(node: nodes.Node) -> nodes.Node:
    _replace_joins(node)
    if not isinstance(node, nodes.Concat):
        return node
    return _metered(_placed(nodes.List(node.nodes), node), "_joined")
