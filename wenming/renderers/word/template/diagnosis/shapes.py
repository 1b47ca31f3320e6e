"""Shapes: what a value of a template is made of, as far as its tags need to know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

__all__ = ["ANY", "NUMBER", "TEXT", "Shape", "Sort", "merged", "shape_of"]

Sort: TypeAlias = Literal["any", "text", "number", "runs", "paragraphs", "list", "mapping", "nothing"]
_MOST = 1000  # items of a list that are looked at


@frozen(kw_only=True)
class Shape:
    """What a value is made of.

    Attributes:
        sort: ``runs`` and ``paragraphs`` are finished Word XML; ``any`` is not known.
        item: What a list holds.
        names: What a mapping holds, by name.
        scarce: Names that only some of several mappings hold.
        path: Where it comes from: ``rows[].name``; ``""`` if made on the way.
    """

    sort: Sort
    item: Shape | None = None
    names: Mapping[str, Shape] = field(factory=dict, hash=False)
    scarce: frozenset[str] = frozenset()
    path: str = ""

    def at(self, path: str) -> Shape:
        """Return it as found at *path*."""
        return evolve(self, path=path)


ANY, TEXT, NUMBER = Shape(sort="any"), Shape(sort="text"), Shape(sort="number")


def merged(shapes: Iterable[Shape]) -> Shape:
    """Return what values of all *shapes* have in common."""
    found = list(shapes)
    if not found:
        return ANY
    sorts = {one.sort for one in found}
    if len(sorts) > 1:
        return ANY
    if sorts == {"list"}:
        return Shape(sort="list", item=merged(one.item for one in found if one.item is not None))
    if sorts == {"mapping"}:
        every = {name for one in found for name in one.names}
        held = {name: [one.names[name] for one in found if name in one.names] for name in every}
        scarce = frozenset(name for name in every if len(held[name]) < len(found))
        scarce |= frozenset(name for one in found for name in one.scarce)
        return Shape(sort="mapping", names={name: merged(held[name]) for name in every}, scarce=scarce)
    return found[0]


def shape_of(value: object) -> Shape:
    """Return the shape of a plain value, or of one of our own types for Word."""
    if isinstance(value, Mapping):
        return Shape(sort="mapping", names={str(name): shape_of(one) for name, one in value.items()})
    if isinstance(value, list | tuple):
        return Shape(sort="list", item=merged(shape_of(one) for one in value[:_MOST]))
    if value is None or isinstance(value, bool):
        return ANY if value is not None else Shape(sort="nothing")
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, int) or type(value).__name__ in ("Decimal", "Fraction"):
        return NUMBER
    return ANY


def _of_text(value: str) -> Shape:
    """Tell finished XML from words: a subclass of ``str`` of ours."""
    if type(value) is not str:
        return Shape(sort="paragraphs" if value.startswith(("<w:p>", "<w:p ", "<w:tbl")) else "runs")
    return TEXT
