"""Blueprint and SectionSpec: the tree of a report, declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import field, frozen

from wenming.blueprint.fields import FieldSpec, as_fields, check_set
from wenming.errors import ModelError, shown
from wenming.limits import MAX_DEPTH
from wenming.model import Role
from wenming.model.nodes import ROLES
from wenming.numbering import STYLES

__all__ = ["Blueprint", "SectionSpec"]

_NAME = re.compile(r"[a-z][a-z0-9_-]*/[a-z][a-z0-9_-]*")


def _specs(value: Iterable[SectionSpec]) -> tuple[SectionSpec, ...]:
    made = tuple(value)
    for index, item in enumerate(made):
        if not isinstance(item, SectionSpec):
            raise ModelError("wants a SectionSpec, got {value}.", {"value": shown(item)}, path=f"[{index}]")
    return made


@frozen(kw_only=True)
class SectionSpec:
    """One heading of a report, or one a row, with what stands under it.

    No expressions: what cannot be said here goes into prose, where Jinja has ``if``.

    Attributes:
        title: Prose for the words after the label: plain words, or ``{{ title }}`` of a row.
        role: What it is for. Under another spec, ``""`` and ``other`` inherit the parent's role.
        prose: Name of a template, ``overview.txt``: a line a paragraph, blank lines dropped.
        needs: A field; without its value the section (or the row) is left out.
        each: A field of rows: one section or leaf a row, whose fields are names in title and prose.
        children: What stands under it; a spec with children makes a Section, one without a leaf. One that stays
            alone has no heading of its own: a lone （一） promises more.

    Raises:
        ModelError: a blank title, or an unknown role.

    .. versionadded:: 0.1.0
    """

    title: str
    role: Role | Literal[""] = "other"
    prose: str = ""
    needs: str = ""
    each: str = ""
    children: tuple[SectionSpec, ...] = field(default=(), converter=_specs)

    def __attrs_post_init__(self) -> None:
        if not self.title.strip():
            raise ModelError("the title is blank. Give the section words.", path="title")
        if self.role and self.role not in ROLES:
            raise ModelError(
                "role {role} is unknown. Use one of: {roles}.",
                {"role": shown(self.role), "roles": ", ".join(ROLES)},
                path="role",
            )


@frozen(kw_only=True)
class Blueprint:
    """One kind of report of one sector: what to supply, and what is made of it.

    Attributes:
        name: ``plugin/blueprint``: ``meteorology/annual_summary``.
        genre: ``总结``, ``汇报``, …
        title: Prose: ``{{ issuer }}{{ period }}工作总结``.
        help: What it is for, in Chinese, one line.
        fields: What the data holds.
        sections: First level of headings.
        opening: Name of the template of the paragraphs before the first heading.
        closing: Name of the template of the paragraphs after the last section.
        style: Name of the bundled numbering that its unit uses (``glyph``); the command line takes it where
            ``--style`` does not say; ``""`` is ``official``.

    Raises:
        ModelError: a name that is none, two fields of one name, ``needs`` or ``each`` that name no
            field, or more than nine levels; with the path of the spec.

    .. versionadded:: 0.1.0
    """

    name: str
    genre: str
    title: str
    help: str
    fields: tuple[FieldSpec, ...] = field(converter=as_fields)
    sections: tuple[SectionSpec, ...] = field(converter=_specs)
    opening: str = ""
    closing: str = ""
    style: str = ""

    def __attrs_post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ModelError(
                "{name} is no name for a blueprint. Write plugin/blueprint in small letters.",
                {"name": shown(self.name) or "''"},
                path="name",
            )
        for attribute in ("genre", "title", "help"):
            if not getattr(self, attribute).strip():
                raise ModelError("{name} is blank. Give it words.", {"name": attribute}, path=attribute)
        if self.style and self.style not in STYLES:
            raise ModelError(
                "no style {style}. Use one of: {known}.",
                {"style": shown(self.style), "known": ", ".join(STYLES)},
                path="style",
            )
        if not self.sections:
            raise ModelError("the blueprint has no sections. Give it one.", path="sections")
        check_set(self.fields)
        _check_specs(self.sections, {one.name: one for one in self.fields}, "sections", 1)


def _check_specs(
    specs: tuple[SectionSpec, ...], known: Mapping[str, FieldSpec], path: str, depth: int
) -> None:
    if depth > MAX_DEPTH:
        raise ModelError("nests more than {limit} levels.", {"limit": MAX_DEPTH}, path=path)
    for index, spec in enumerate(specs):
        here, seen = f"{path}[{index}]", known
        if spec.each:
            rows = known.get(spec.each)
            if rows is None or rows.kind != "rows":
                raise _unknown("each", spec.each, here, "rows")
            seen = {**known, **{one.name: one for one in rows.fields}}
        if spec.needs and spec.needs not in seen:
            raise _unknown("needs", spec.needs, here, "field")
        _check_specs(spec.children, seen, f"{here}.children", depth + 1)


def _unknown(attribute: str, name: str, path: str, wanted: str) -> ModelError:
    return ModelError(
        "no {wanted} of the blueprint is called {name}.",
        {"wanted": wanted, "name": shown(name)},
        path=f"{path}.{attribute}",
    )
