"""The prose of a plugin as trees: which names it uses, which words stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, meta
from jinja2.nodes import Const, Filter, For, Getattr, Include, Keyword, Name, Template

from wenming.blueprint import Blueprint, SectionSpec
from wenming.errors import Fault, TemplateError
from wenming.testing.laws.law import NotJudged, Subject

__all__ = ["names_in", "prose_of", "specs_of", "tree_of", "trees_of"]

_BY_NAME = frozenset(("groupby", "join", "map", "max", "min", "rejectattr", "selectattr", "sort", "sum", "unique"))
"""Filters that are told a field of rows by its name."""


def tree_of(source: str) -> Template:
    """Return *source* parsed.

    Raises:
        jinja2.TemplateSyntaxError: it cannot be.
    """
    return Environment(autoescape=True).parse(source)


def specs_of(blueprint: Blueprint) -> Iterator[SectionSpec]:
    """Yield the section specs of *blueprint*, inner ones too."""
    waiting = list(blueprint.sections)
    while waiting:
        spec = waiting.pop(0)
        yield spec
        waiting = [*spec.children, *waiting]


def prose_of(subject: Subject, blueprint: Blueprint) -> Iterator[tuple[str, str]]:
    """Yield each piece of prose of *blueprint*: what to call it, and its source; what it includes, too.

    Raises:
        TemplateError: a file is not there.
    """
    yield f"{blueprint.name}.title", blueprint.title
    for spec in specs_of(blueprint):
        yield f"{blueprint.name}: {spec.title}", spec.title
    names = [blueprint.opening, blueprint.closing, *(spec.prose for spec in specs_of(blueprint))]
    waiting, templates = list(filter(None, names)), subject.plugin.templates
    for name in waiting:
        source = templates.read(name) if templates else ""
        yield name, source
        waiting.extend(one for one in _included(source) if one not in waiting)


def trees_of(subject: Subject, blueprint: Blueprint) -> tuple[tuple[str, Template], ...]:
    """Return each piece of prose of *blueprint*: what to call it, and its tree.

    Raises:
        NotJudged: one cannot be read.
    """
    try:
        return tuple((name, tree_of(source)) for name, source in prose_of(subject, blueprint))
    except (TemplateError, TemplateSyntaxError) as error:
        raise NotJudged(Fault("a prose file cannot be read; see the law templates.")) from error


def names_in(subject: Subject, blueprint: Blueprint) -> frozenset[str]:
    """Return the names that the specs and the prose of *blueprint* use."""
    seen = {name for spec in specs_of(blueprint) for name in (spec.needs, spec.each) if name}
    trees = trees_of(subject, blueprint)
    handed = {name for _, tree in trees if _files_in(tree) for name in _made_in(tree)}
    inner = {name for _, tree in trees for name in _files_in(tree)}
    for name, tree in trees:
        own = _made_in(tree) | (handed if name in inner else set())
        seen |= (meta.find_undeclared_variables(tree) - own) | set(_of_rows(tree))
    return frozenset(seen)


def _made_in(tree: Template) -> set[str]:
    """Return the names that ``{% set %}``, ``{% for %}`` and ``{% with %}`` make."""
    return {name.name for name in tree.find_all(Name) if name.ctx in ("store", "param")}


def _included(source: str) -> tuple[str, ...]:
    """Return the names of the files that *source* includes; none where it cannot be read."""
    try:
        return _files_in(tree_of(source))
    except TemplateSyntaxError:
        return ()


def _files_in(tree: Template) -> tuple[str, ...]:
    files = (one.template for one in tree.find_all(Include))
    return tuple(one.value for one in files if isinstance(one, Const) and isinstance(one.value, str))


def _of_rows(tree: Template) -> Iterator[str]:
    """Yield the fields of rows: ``{% for row in honors %}{{ row.title }}``, ``honors|map(attribute="title")``."""
    loops = tree.find_all(For)
    rows = {loop.target.name for loop in loops if isinstance(loop.target, Name)}
    for one in tree.find_all(Getattr):
        if isinstance(one.node, Name) and one.node.name in rows:
            yield one.attr
    for filter_ in tree.find_all(Filter):
        if filter_.name in _BY_NAME:
            named = (one.value for one in filter_.kwargs if isinstance(one, Keyword) and one.key == "attribute")
            first = filter_.args[:1] if filter_.name in ("groupby", "rejectattr", "selectattr") else ()
            yield from (str(one.value) for one in (*named, *first) if isinstance(one, Const))
