"""check_template: everything that is wrong with a template, at once, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from wenming.errors import Fault, WenmingError
from wenming.limits import Limits
from wenming.renderers.word.packed import unpack
from wenming.renderers.word.scrub import take_over
from wenming.renderers.word.template.diagnosis.blocks import Statement, find_statements, place_findings
from wenming.renderers.word.template.diagnosis.carried import Opened, open_parts
from wenming.renderers.word.template.diagnosis.expressions import is_block_set, mended, parsed, syntax_fault
from wenming.renderers.word.template.diagnosis.finding import TemplateCheck, TemplateFinding, TemplatePlace
from wenming.renderers.word.template.diagnosis.names import Resolver
from wenming.renderers.word.template.diagnosis.shapes import Shape, shape_of
from wenming.renderers.word.template.diagnosis.tags import Tag, find_tags
from wenming.renderers.word.template.page import PathLike, opened
from wenming.renderers.word.template.part import make_part

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

    from wenming.renderers.word.starting_page import Kind

__all__ = ["check_template"]

_PRINTS: Mapping[str, tuple[str, Fault]] = {
    "runs": ("r", Fault("{tag} prints finished runs, which take the place of their own.")),
    "paragraphs": ("p", Fault("{tag} prints finished paragraphs, which take the place of their own.")),
    "text": ("", Fault("{tag} prints words, which need a text to stand in.")),
    "number": ("", Fault("{tag} prints a number, which needs a text to stand in.")),
}
_MANY: Mapping[str, Fault] = {
    "list": Fault("{tag} prints a whole list. Print its items, in a loop or one by one."),
    "mapping": Fault("{tag} prints a whole mapping. Print the values in it one by one."),
    "nothing": Fault("{tag} prints nothing: its value is null. Give it a value, or ask with if before."),
}


@define
class _Inspector:
    """Looks at one part after the other; they share names, not blocks."""

    environment: Environment
    resolver: Resolver
    findings: list[TemplateFinding] = field(factory=list)
    trees: dict[tuple[str, str], nodes.Template | None] = field(factory=dict)
    plain: bool = False
    hidden: list[Statement] = field(factory=list)

    def look(self, part: Opened) -> None:
        """Look at all tags of *part*, and let the engine read it where they seem right."""
        tags, findings = find_tags(part.words)
        sets = {id(tag): self.opens(tag) for tag in tags if tag.body.startswith("set ")}
        statements, unmatched = find_statements(tags, sets)
        findings += [*unmatched, *place_findings(tags)]
        self.resolver.begin()
        for statement in statements:
            findings += self.say(statement) if self.is_printed(statement) else self.read_over(statement)
        findings += self.resolver.findings
        if not any(one.level == "error" for one in findings):
            findings += _as_the_engine_says(part)
        self.findings += sorted(findings, key=lambda one: one.place.paragraph)

    def opens(self, tag: Tag) -> bool:
        return is_block_set(self.environment, tag.body.partition(" ")[2].strip())

    def is_printed(self, statement: Statement) -> bool:
        """Tell whether *statement* counts: what stands in ``{% if false %}`` asks no data for its names.

        The sheet of a starting page stands there; for a report its names are held to those there are.
        """
        if statement.keyword in ("elif", "else", "endif"):
            self.hidden = [one for one in self.hidden if one is not statement.opener]
        hidden = bool(self.hidden)
        if self.plain and (statement.keyword, statement.rest) == ("if", "false"):
            self.hidden.append(statement)
        return not hidden

    def read_over(self, statement: Statement) -> list[TemplateFinding]:
        """Return what is wrong in *statement*, but for names that data does not have."""
        resolver, asked = self.resolver, set(self.resolver.asked)
        resolver.lenient += 1
        found = list(self.say(statement))
        resolver.lenient -= 1
        resolver.asked = asked
        return found

    def say(self, statement: Statement) -> Iterator[TemplateFinding]:
        """Yield what is wrong in the words of *statement*; bind the names that it brings."""
        word, resolver = statement.keyword, self.resolver
        resolver.tag = statement.tag
        if word in ("endfor", "endwith", "else") and statement.opener and statement.opener.keyword in ("for", "with"):
            resolver.leave()
            if word == "else":
                resolver.enter(loop=False)
            return
        tree = self.tree(word, statement.rest)
        if tree is None:
            repaired = mended(self.environment, word, statement.rest)
            yield self.unreadable(statement, repaired)
            resolver.lenient += 1  # one slip, one finding
            for node in getattr(self.tree(word, repaired), "body", ()):
                self.follow(word, node)
            resolver.lenient -= 1
            if repaired:
                return
        if tree is None:
            if word in ("for", "with"):
                resolver.enter(loop=word == "for")
                resolver.lenient += 1  # what it would have bound is not known
            return
        for node in tree.body:
            self.follow(word, node)
        if word == "" and not resolver.lenient:
            yield from self.printed(statement, tree)

    def tree(self, word: str, rest: str) -> nodes.Template | None:
        if (word, rest) not in self.trees:
            self.trees[word, rest] = parsed(self.environment, word, rest)
        return self.trees[word, rest]

    def unreadable(self, statement: Statement, repaired: str) -> TemplateFinding:
        tag = statement.tag
        marks = {f"{mark} ": mark for mark in ("p", "r", "tr", "tc")}
        moved = next((mark for start, mark in marks.items() if statement.rest.startswith(start)), "")
        if not statement.keyword and moved and not tag.prefix:
            fault = Fault("the p, r, tr or tc of {tag} stands right behind the braces, with a blank behind it.")
            return tag.finding("prefix", fault, tag.again(statement.rest[len(moved) :].strip(), prefix=moved))
        meant = tag.again(f"{statement.keyword} {repaired}".strip()) if repaired else ""
        return tag.finding("syntax", syntax_fault(self.environment, statement), meant)

    def follow(self, word: str, node: nodes.Node) -> None:
        """Look at the names in *node*, the tree of one tag."""
        from jinja2 import nodes

        resolver = self.resolver
        match node:
            case nodes.For():
                listed = resolver.shape(node.iter)
                resolver.enter(loop=True)
                resolver.bind(node.target, resolver.item(listed))
                if node.test is not None:
                    resolver.shape(node.test)
                self.whole(node, listed)
            case nodes.With():
                values = [resolver.shape(one) for one in node.values]
                resolver.enter(loop=False)
                for target, value in zip(node.targets, values, strict=True):
                    resolver.bind(target, value)
            case nodes.Assign():
                resolver.bind(node.target, resolver.shape(node.node))
            case nodes.AssignBlock():
                resolver.bind(node.target, Shape(sort="text"))
            case nodes.If() if word == "elif":
                resolver.shape(node.elif_[0].test)
            case nodes.If():
                resolver.shape(node.test)
            case nodes.Output():
                for part in node.nodes:
                    if not isinstance(part, nodes.TemplateData):
                        resolver.shape(part)

    def whole(self, node: nodes.For, listed: Shape) -> None:
        """Report a loop over what is no list, and one that calls itself."""
        if node.recursive:
            fault = Fault("{tag} uses {what}, which templates may not use. Leave it out.", {"what": "recursive"})
            self.resolver.say("unsafe", fault)
        if listed.sort in ("text", "number", "runs", "paragraphs", "nothing"):
            self.resolver.say("print", Fault("{tag} goes through something that is no list. Loop over a list."))

    def printed(self, statement: Statement, tree: nodes.Template) -> Iterator[TemplateFinding]:
        """Yield a print that does not fit what it prints."""
        output = next(iter(tree.body), None)
        expression = next(iter(getattr(output, "nodes", ())), None)
        if expression is None or type(expression).__name__ not in ("Name", "Getattr", "Getitem"):
            return
        quiet, self.resolver.findings = self.resolver.findings, []
        sort = self.resolver.shape(expression).sort
        self.resolver.findings = quiet
        tag = statement.tag
        if sort in _MANY:
            yield tag.finding("print", _MANY[sort])
        elif sort in _PRINTS and _PRINTS[sort][0] != tag.prefix:
            prefix, fault = _PRINTS[sort]
            yield tag.finding("print", fault, tag.again(tag.body, prefix=prefix))


def _as_the_engine_says(part: Opened) -> Iterator[TemplateFinding]:
    """Yield what the engine itself finds wrong where nothing was found: it has the last word."""
    try:
        make_part(part.root, part.name, Limits())
    except WenmingError as error:
        for fault in error.faults:
            number = fault.place.rpartition("paragraph ")[2]
            place = _numbered(part, int(number) if number.isdigit() else 0)
            yield TemplateFinding(rule="syntax", place=place, fault=fault._replace(place=""))


def _numbered(part: Opened, number: int) -> TemplatePlace:
    places = [one.place for one in part.words]
    found = [one for one in places if one.paragraph == number]
    return (found or places or [TemplatePlace(part=part.name)])[0]


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Return Jinja as it parses, with the filters, tests and functions that the sandbox has."""
    from jinja2 import Environment

    from wenming.templating import environment

    sandbox, made = environment(autoescape=True, trim_blocks=False), Environment(autoescape=True)
    made.filters, made.tests, made.globals = sandbox.filters, sandbox.tests, sandbox.globals
    return made


@lru_cache(maxsize=1)
def _report_names() -> Mapping[str, Shape]:
    from wenming.renderers.word.template.diagnosis.example import example_values

    return {name: shape_of(value) for name, value in example_values().items()}


def check_template(
    source: bytes | PathLike, *, kind: Kind = "report", values: Mapping[str, object] | None = None
) -> TemplateCheck:
    """Say everything that is wrong with the Word template *source*, without filling it in.

    Where nothing is found, a page is made of it without an error; filled with data like *values* it
    prints.

    Args:
        source: The bytes of a .docx, or its path.
        kind: ``report``: filled by ``wenming.render``, so it may use the names of a report; ``plain``:
            filled by ``Page.render`` with names of the caller's own.
        values: An example of those; without it a plain template may ask for any name.

    Raises:
        RenderError: the file cannot be opened.
        TemplateError: no Word file: damaged, locked with a password, or of another program.
    """
    from wenming.templating.sandbox import METHODS

    content, _ = opened(source)
    members = unpack(content)
    known = _report_names() if kind == "report" else None
    if values is not None:
        known = {name: shape_of(value) for name, value in values.items()}
    environment = _environment()
    resolver = Resolver(environment, METHODS, None if known is None else dict(known))
    inspector = _Inspector(environment, resolver, plain=kind == "plain")
    parts, findings = open_parts(members)
    for part in parts:
        inspector.look(part)
    findings += inspector.findings
    if not any(one.level == "error" for one in findings):
        findings += _as_taken_over(content)
    return TemplateCheck(findings=tuple(findings), names=tuple(sorted(resolver.asked - resolver.entered)))


def _as_taken_over(source: bytes) -> Iterator[TemplateFinding]:
    try:
        take_over(source)
    except WenmingError as error:
        for fault in error.faults:
            place = TemplatePlace(part="package")
            yield TemplateFinding(rule="package", place=place, fault=fault._replace(place=""))
