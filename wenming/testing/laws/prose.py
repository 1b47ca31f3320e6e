"""Laws about prose: it can be read, and no figure stands in it that no metric holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.nodes import Const, Template, TemplateData

from wenming.errors import Fault, TemplateError, shown
from wenming.testing.laws.law import Subject
from wenming.testing.laws.templates import prose_of, tree_of, trees_of

__all__ = ["figures", "templates"]

_FIGURE = re.compile(r"[0-9０-９][0-9０-９.,]*\s*(?:[%‰％℃]|[㐀-鿿])")


def templates(subject: Subject) -> Iterator[Fault]:
    """Every prose file is there and can be read."""
    for blueprint in subject.plugin.blueprints:
        try:
            for name, source in prose_of(subject, blueprint):
                try:
                    tree_of(source)
                except TemplateSyntaxError as error:
                    values = {"error": shown(str(error.message).rstrip("."))}
                    yield Fault("cannot be read ({error}). Correct it there.", values, place=f"{name}:{error.lineno}")
        except TemplateError as error:
            yield from error.faults


def figures(subject: Subject) -> Iterator[Fault]:
    """A number in prose is a citation; words with a number in them are in the vocabulary."""
    words = subject.plugin.vocabulary
    known = sorted((*words.look_alikes, *words.protected) if words else (), key=len, reverse=True)
    for blueprint in subject.plugin.blueprints:
        for name, tree in trees_of(subject, blueprint):
            for line, text in _words(tree):
                for word in known:
                    text = text.replace(word, "")
                for found in _FIGURE.finditer(text):
                    at = line + text.count("\n", 0, found.start())
                    yield Fault(
                        "the number {number} stands in the prose. Make it a field and cite that; a name with a"
                        " number in it goes into Vocabulary.look_alikes.",
                        {"number": shown(found[0])},
                        place=f"{name}:{at}",
                    )


def _words(tree: Template) -> Iterator[tuple[int, str]]:
    """Yield the fixed words of a template, and in which line they begin."""
    for data in tree.find_all(TemplateData):
        yield data.lineno, data.data
    for const in tree.find_all(Const):
        if isinstance(const.value, str):
            yield const.lineno, const.value
