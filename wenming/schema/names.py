"""How the classes of the model are called in a saved report; converter and JSON Schema share it."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields

from wenming.model import (
    Attachment,
    Block,
    Chart,
    Measure,
    Metric,
    NextStep,
    Node,
    Official,
    Paragraph,
    Period,
    Picture,
    Point,
    Points,
    Problem,
    Report,
    Section,
    Source,
    Table,
)
from wenming.model.report import LOCALES
from wenming.zh import Quantity

__all__ = ["BLOCKS", "CLASSES", "NODES", "SCHEMA", "SavedField", "optional", "saved_fields", "union_kinds"]

SCHEMA = 1
"""Number of the schema that this release writes; raise it with a step in ``upgrades.py``."""

# Written by hand: a class may be renamed, a file of last year may not.
BLOCKS: dict[str, type] = {
    "paragraph": Paragraph,
    "points": Points,
    "table": Table,
    "picture": Picture,
    "chart": Chart,
}
NODES: dict[str, type] = {"section": Section, "measure": Measure, "problem": Problem, "next_step": NextStep}
CLASSES = (
    *BLOCKS.values(),
    *NODES.values(),
    *(Attachment, Metric, Official, Period, Point, Quantity, Report, Source),
)

_RENAMED: dict[tuple[type, str], str] = {(Chart, "kind"): "shape"}  # ``kind`` says already that it is a chart
_UNSAVED: set[tuple[type, str]] = {(Quantity, "text"), (Quantity, "span"), (Quantity, "torn")}
_CHOICES: dict[tuple[type, str], tuple[str, ...]] = {(Report, "locale"): LOCALES}
_LAST = ("data", "rows", "items", "body", "children")  # what is long comes after what is short


class SavedField(NamedTuple):
    """One field of a class as it is saved.

    Attributes:
        attribute: The field of the class.
        key: Its name in a file.
        type: Its resolved type.
        choices: The only texts it may hold, if it is one of a few; else empty.
    """

    attribute: Attribute[Any]
    key: str
    type: Any
    choices: tuple[str, ...] = ()

    @property
    def required(self) -> bool:
        """Whether every file must give it."""
        return self.attribute.default is NOTHING


@cache  # the classes are few and fixed
def saved_fields(kind: type) -> tuple[SavedField, ...]:
    """Return the fields of *kind* that are saved, in the order of a file."""
    hints = get_type_hints(kind)
    found = [
        SavedField(
            one,
            _RENAMED.get((kind, one.name), one.name),
            hints[one.name],
            _CHOICES.get((kind, one.name), ()),
        )
        for one in fields(kind)
        if one.init and (kind, one.name) not in _UNSAVED
    ]
    return tuple(sorted(found, key=lambda field: field.key in _LAST))


def optional(type_: Any) -> Any:
    """Return X for ``X | None``, else ``None``."""
    if get_origin(type_) not in (Union, UnionType) or NoneType not in get_args(type_):
        return None
    rest = tuple(part for part in get_args(type_) if part is not NoneType)
    return Union[rest]  # noqa: UP007  # built from a tuple


def union_kinds(type_: Any) -> dict[str, type] | None:
    """Return the classes by ``kind`` where *type_* is the union of blocks or of nodes."""
    if type_ == Block:
        return BLOCKS
    return NODES if type_ == Node else None
