"""Facts + Blueprint → Report: the tree of specs, filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches
from typing import TypeAlias, cast

from wenming.blueprint.alone import taken_in, unlinked
from wenming.blueprint.facts import Facts
from wenming.blueprint.labels import unlabelled
from wenming.blueprint.paragraphs import blocks, lines
from wenming.blueprint.prose import render_prose
from wenming.blueprint.script import in_script, script_of
from wenming.blueprint.specs import Blueprint, SectionSpec
from wenming.blueprint.values import Row
from wenming.blueprint.views import names_of, scope, unquoted
from wenming.errors import Fault, LimitError, ModelError, TemplateError, shown
from wenming.model import Block, Measure, Metric, NextStep, Node, Problem, Report, Role, Section, Text

__all__ = ["Templates", "build"]

Templates: TypeAlias = Mapping[str, str] | Callable[[str], str]
"""Text of each template by its name; a function raises ``TemplateError`` for a name it does not know."""

Names: TypeAlias = Mapping[str, object]


def build(
    blueprint: Blueprint, facts: Facts, templates: Templates, *, glossary: Mapping[str, str] | None = None
) -> Report:
    """Make the report that *blueprint* describes of *facts*.

    A section without what it needs, and a heading under which nothing stands, are left out; of a section with a
    single child the child has no heading, and a title that the data gave it leads its first paragraph. All
    metrics that were given are in the report, those made from them where prose cites them.

    Args:
        blueprint: What to make.
        facts: What :func:`wenming.blueprint.facts` read.
        templates: The prose of the blueprint's plugin, in Simplified; where the data say another script, the
            report is in that.
        glossary: Simplified terms of the sector and what they are in Traditional.

    Raises:
        TemplateError: names blueprint and spec (``path``), template and line (``place``), and what
            was undefined, not given or refused.
        LimitError: a template writes without end.
        ScriptError: the data are in Traditional characters, and OpenCC is not installed.
    """
    builder = _Builder(blueprint, facts, templates, glossary or {})
    names = scope(blueprint, facts)
    title = Text.literal(facts.title) if facts.title else builder.title(blueprint.title, names, "title")
    opening = builder.texts(blueprint.opening, names, "opening")
    sections = builder.sections(names)
    closing = builder.texts(blueprint.closing, names, "closing")
    report = Report(
        title,
        genre=blueprint.genre,
        issuer=facts.issuer,
        addressee=facts.addressee,
        period=facts.period,
        dated=facts.dated,
        locale=facts.locale,
        extra=facts.extra,
        opening=opening,
        sections=sections,
        closing=closing,
        metrics=builder.metrics(),
    )
    return unlinked(report, builder.alone)


class _Builder:
    """Fills specs, and remembers which metrics the prose cites."""

    def __init__(
        self, blueprint: Blueprint, facts: Facts, templates: Templates, glossary: Mapping[str, str]
    ) -> None:
        self.blueprint, self.facts, self.templates = blueprint, facts, templates
        self.script = script_of(facts, glossary)
        self.fields = {field.name: field.fields for field in blueprint.fields}
        self.entries = facts.entries
        pairs = ((entry.metric, entry.before) for entry in self.entries)
        self.given = {metric.id: metric for pair in pairs for metric in pair if metric is not None}
        compared = (entry.comparison for entry in self.entries if entry.comparison)
        self.made = {id_: one for one in compared for id_ in one.ids}
        self.needed: set[str] = set(self.given)
        self.alone: list[Node] = []  # children that stayed alone, and are told by their parents

    def metrics(self) -> tuple[Metric, ...]:
        """Return what was given, and what was made for the prose, each after its inputs."""
        kept: list[Metric] = []
        for entry in self.entries:
            told = entry.comparison
            made = (told.metric(id_) for id_ in told.ids if id_ in self.needed) if told else ()
            kept.extend(one for one in (entry.metric, entry.before, *made) if one is not None)
        return tuple(in_script(one, self.script) for one in kept) if self.script else tuple(kept)

    def sections(self, names: Names) -> tuple[Section, ...]:
        """Return the first level of headings."""
        made = self._nodes(self.blueprint.sections, names, "other", "sections", top=True)
        return tuple(cast(Section, node) for node, _ in made)

    def _nodes(
        self, specs: tuple[SectionSpec, ...], names: Names, role: Role, path: str, *, top: bool = False
    ) -> Iterator[tuple[Node, bool]]:
        """Yield what *specs* make, row by row where a spec says ``each``, and whether it is such a row."""
        for index, spec in enumerate(specs):
            here = f"{path}[{index}]"
            own = role if spec.role in ("", "other") else cast(Role, spec.role)
            for where, seen, row in self._rows(spec, names, here):
                node = self._node(spec, seen, row, own, where, top=top)
                if node is not None:
                    yield node, row is not None

    def _rows(self, spec: SectionSpec, names: Names, path: str) -> Iterator[tuple[str, Names, Row | None]]:
        if not spec.each:
            yield path, names, None
            return
        rows = cast("tuple[Row, ...]", self.facts.values.get(spec.each, ()))
        for index, row in enumerate(rows):
            yield f"{path}.{spec.each}[{index}]", {**names, **names_of(self.fields[spec.each], row)}, row

    def _node(
        self, spec: SectionSpec, names: Names, row: Row | None, role: Role, path: str, *, top: bool
    ) -> Node | None:
        if spec.needs and not names[spec.needs]:
            return None
        body: tuple[Block, ...] = ()
        if spec.prose:
            with self._at(f"{path}.prose", spec.prose):
                body = blocks(self._filled(spec.prose, names), self._text)
        made = tuple(self._nodes(spec.children, names, role, f"{path}.children"))
        children = tuple(node for node, _ in made)
        if len(made) == 1:
            self.alone.extend(children)
            more, children = taken_in(*made[0])
            body += more
        if not body and not children and (row is None or spec.children):
            return None
        title = self.title(spec.title, names, f"{path}.title")
        if top or children:
            return Section(title, body, role=role, children=children)
        return _leaf(title, body, role, row or {})

    def title(self, source: str, names: Names, path: str) -> Text:
        """Return the words of a title, without a label that came along with them."""
        with self._at(path, "title"):
            words = " ".join(lines(self._rendered(source, "title", names)))
            text = self._text(unquoted(unlabelled(words)))
            if not text:
                raise TemplateError("the title came out blank. Give it words that are always there.")
            return text

    def texts(self, template: str, names: Names, path: str) -> tuple[Text, ...]:
        """Return the paragraphs of *template*, none where there is no template."""
        if not template:
            return ()
        with self._at(path, template):
            return tuple(self._text(unquoted(line)) for line in lines(self._filled(template, names)))

    def _filled(self, template: str, names: Names) -> str:
        return self._rendered(self._source(template), template, names)

    def _rendered(self, source: str, name: str, names: Names) -> str:
        read = self.templates.get if isinstance(self.templates, Mapping) else self.templates
        filled = render_prose(source, name, names, read)
        return self.script(filled) if self.script else filled

    def _source(self, template: str) -> str:
        if not isinstance(self.templates, Mapping):
            return self.templates(template)
        if template in self.templates:
            return self.templates[template]
        near = get_close_matches(template, self.templates, n=1)
        message = "no template is called {name}; did you mean {near}?" if near else "no template is called {name}."
        raise TemplateError(message, {"name": shown(template), "near": "".join(near)})

    def _text(self, source: str) -> Text:
        """Read filled prose, and note what it cites."""
        text = Text.parse(source)
        for span in text.spans:
            if not isinstance(span, str) and not self.needed.issuperset(span.metrics):
                for id_ in span.metrics:
                    self._need(id_)
        return text

    def _metric(self, id_: str) -> Metric | None:
        """Return the metric that was given as *id_*, or is made of such, ``None`` where neither is so."""
        made = self.made.get(id_)
        return (made.metric(id_) if made else None) or self.given.get(id_)

    def _need(self, id_: str) -> None:
        if id_ in self.needed:
            return
        metric = self._metric(id_)
        if metric is None:
            near = get_close_matches(id_, (*self.given, *(one for one in self.made if self._metric(one))), n=1)
            message = "{{{id}}} cites no metric that was given" + ("; did you mean {near}?" if near else ".")
            raise TemplateError(message, {"id": id_, "near": "".join(near)})
        self.needed.add(id_)
        for input_ in metric.source.inputs if metric.source else ():
            self._need(input_)

    @contextmanager
    def _at(self, path: str, template: str) -> Iterator[None]:
        """Say of each error which blueprint, spec and template it came from."""
        where = f"{self.blueprint.name}.{path}"
        try:
            yield
        except (TemplateError, LimitError) as error:
            faults = [_placed(fault, template) for fault in error.faults]
            raise type(error).of(faults).within(where) from error
        except ModelError as error:
            # What the page cannot carry came from the template: data was read before.
            raise TemplateError.of([_placed(fault, template) for fault in error.faults]).within(where) from error


def _placed(fault: Fault, template: str) -> Fault:
    return fault if fault.place else fault._replace(place=template)


def _leaf(title: Text, body: tuple[Block, ...], role: Role, row: Row) -> Node:
    """Return the leaf that *role* asks for, with what *row* says besides words."""
    match role:
        case "measures":
            return Measure(title, body, owner=_word(row, "owner"))
        case "problems":
            return Problem(title, body, id=_word(row, "id") or None, cause=_word(row, "cause"))
        case "next_steps":
            due, answers = row.get("due"), row.get("answers")
            return NextStep(
                title,
                body,
                owner=_word(row, "owner"),
                due=due if isinstance(due, date) else None,
                answers=answers if isinstance(answers, tuple) else (),
            )
        case _:
            return Section(title, body, role=role)


def _word(row: Row, name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""
