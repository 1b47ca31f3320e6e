"""Nodes: what is titled and numbered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.limits import MAX_DEPTH
from wenming.model._convert import instance, located, sequence, unwanted
from wenming.model.blocks import Block, as_blocks
from wenming.model.source import as_day
from wenming.model.text import Text, as_id, as_label, as_title

__all__ = ["Measure", "NextStep", "Node", "Problem", "Role", "Section"]

Role: TypeAlias = Literal["overview", "measures", "results", "problems", "next_steps", "other"]
ROLES = ("overview", "measures", "results", "problems", "next_steps", "other")


def _optional_id(value: str | None) -> str | None:
    return None if value is None else as_id(value)


def _answers(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_id)


def _target(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_id)


@frozen(field_transformer=located)
class Measure:
    """What was done.

    Attributes:
        title: The words after the label.
        body: What stands under it.
        owner: Who did it.
    """

    title: Text = field(converter=as_title)
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)
    owner: str = field(default="", converter=as_label, kw_only=True)


@frozen(field_transformer=located)
class Problem:
    """What is wrong or missing.

    Attributes:
        title: The words after the label.
        body: What stands under it.
        id: Name by which a next step answers it.
        cause: Why it is so; not printed by itself.
    """

    title: Text = field(converter=as_title)
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)
    id: str | None = field(default=None, converter=_optional_id, kw_only=True)
    cause: str = field(default="", converter=as_label, kw_only=True)


@frozen(field_transformer=located)
class NextStep:
    """What will be done.

    Attributes:
        title: The words after the label.
        body: What stands under it.
        owner: Who will do it.
        due: By which day.
        answers: Ids of the problems it answers.
        target: Ids of the metrics it wants to move.
    """

    title: Text = field(converter=as_title)
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)
    owner: str = field(default="", converter=as_label, kw_only=True)
    due: date | None = field(default=None, converter=as_day, kw_only=True)
    answers: tuple[str, ...] = field(default=(), converter=_answers, kw_only=True)
    target: tuple[str, ...] = field(default=(), converter=_target, kw_only=True)


def _children(value: Iterable[Node]) -> tuple[Node, ...]:
    return sequence(value, _child)


def _child(value: object) -> Node:
    if isinstance(value, _NODES):
        return value
    raise unwanted(value, "Section, Measure, Problem or NextStep")


@frozen(field_transformer=located)
class Section:
    """A part of a report with nodes under it; the sections of a report are its first level.

    Attributes:
        title: The words after the label.
        body: What stands between the title and the first child.
        role: What the section is for; ``other`` where that is not known.
        children: Sections and leaves, mixed, in the order they are printed.
        height: Levels of sections and leaves in this one, itself included.

    Raises:
        ModelError: nested more than nine deep, or a role that is none.
    """

    title: Text = field(converter=as_title)
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)
    role: Role = field(default="other", kw_only=True)
    children: tuple[Node, ...] = field(default=(), converter=_children, kw_only=True)
    height: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.role not in ROLES:
            raise ModelError(
                "role {role} is unknown. Use one of: {roles}.",
                {"role": shown(self.role), "roles": ", ".join(ROLES)},
                path="role",
            )
        height = 1 + max(
            (child.height if isinstance(child, Section) else 1 for child in self.children), default=0
        )
        if height > MAX_DEPTH:
            raise ModelError(
                "nests {height} levels; {limit} are the most that Word and any numbering hold. "
                "Flatten the outline.",
                {"height": height, "limit": MAX_DEPTH},
                path="children",
            )
        object.__setattr__(self, "height", height)


Node: TypeAlias = Section | Measure | Problem | NextStep
_NODES = (Section, Measure, Problem, NextStep)
Leaf: TypeAlias = Measure | Problem | NextStep


def as_sections(value: Iterable[Section]) -> tuple[Section, ...]:
    """Converter for the sections of a report.

    Raises:
        ModelError: with the path of the item that is no section.
    """
    return sequence(value, lambda item: instance(item, Section, "a Section"))
