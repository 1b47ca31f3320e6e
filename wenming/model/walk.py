"""Walking a report, finding in it, and changing it without touching what stays the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import evolve, fields_dict

from wenming.errors import ModelError
from wenming.model.blocks import Block, Chart, Paragraph, Picture, Point, Points, Table
from wenming.model.nodes import Node, Section
from wenming.model.paths import Path
from wenming.model.text import Text

if TYPE_CHECKING:
    from wenming.model.report import Attachment, Report

__all__ = ["Item", "at", "find", "rewrite", "texts", "walk"]

Item: TypeAlias = "Node | Block | Point | Attachment"
T = TypeVar("T")
_BRANCHES = ("items", "body", "children", "sections", "attachments")  # fields that hold items


def walk(report: Report) -> Iterator[tuple[Path, Item]]:
    """Yield every node, block, point and attachment with its path, in reading order."""
    for name in ("sections", "attachments"):
        yield from _below(getattr(report, name), Path((name,)))


def _below(items: tuple[Item, ...], path: Path) -> Iterator[tuple[Path, Item]]:
    for index, item in enumerate(items):
        here = path.under(index)
        yield here, item
        for name in _branches(type(item)):
            branch = getattr(item, name)
            if branch:
                yield from _below(branch, here.under(name))


@cache  # the classes are few and fixed
def _branches(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of *kind* that hold items."""
    return tuple(name for name in _BRANCHES if name in fields_dict(kind))


def find(report: Report, kind: type[T]) -> tuple[tuple[Path, T], ...]:
    """Return all items of class *kind* with their paths, in reading order."""
    return tuple((path, item) for path, item in walk(report) if isinstance(item, kind))


def texts(report: Report) -> Iterator[tuple[Path, Text]]:
    """Yield every text of the report with its path, in reading order."""
    yield Path(("title",)), report.title
    for index, text in enumerate(report.opening):
        yield Path(("opening", index)), text
    for path, item in _below(report.sections, Path(("sections",))):
        yield from item_texts(path, item)
    for index, text in enumerate(report.closing):
        yield Path(("closing", index)), text
    for path, item in _below(report.attachments, Path(("attachments",))):
        yield from item_texts(path, item)


def item_texts(path: Path, item: Item) -> Iterator[tuple[Path, Text]]:
    """Yield the texts that *item* itself holds; what stands under it has items of its own."""
    match item:
        case Paragraph():
            yield path, item.text
        case Table():
            yield from _table_texts(path, item)
        case Picture() | Chart():
            if item.caption is not None:
                yield path.under("caption"), item.caption
        case Points():
            return
        case _:
            if item.title is not None:
                yield path.under("title"), item.title


def _table_texts(path: Path, table: Table) -> Iterator[tuple[Path, Text]]:
    if table.caption is not None:
        yield path.under("caption"), table.caption
    for column, cell in enumerate(table.header):
        yield path.under("header", column), cell
    for line, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            yield path.under("rows", line, column), cell
    if table.note is not None:
        yield path.under("note"), table.note


def rewrite(report: Report, change: Callable[[Item], Item | None]) -> Report:
    """Return the report with ``change(item)`` for every item, from the leaves up.

    Where *change* returns the item it was given, that very object stays; a report in which nothing
    changes is returned itself, and unchanged parts are shared. ``None`` takes the item out.

    Raises:
        ModelError: what *change* returned does not fit its place.
    """
    return _evolved(report, _rewritten(report, change))


def _rewritten(holder: Any, change: Callable[[Item], Item | None]) -> dict[str, Any]:
    """Return the branches of *holder* by name, each item changed after what stands under it."""
    return {name: _branch(getattr(holder, name), change, name) for name in _branches(type(holder))}


def _branch(
    items: tuple[Item, ...], change: Callable[[Item], Item | None], name: str
) -> tuple[Item, ...]:
    made: list[Item] = []
    same = True
    for index, item in enumerate(items):
        try:
            new = change(_evolved(item, _rewritten(item, change)))
        except ModelError as error:
            raise error.within(f"{name}[{index}]") from error.__cause__
        same = same and new is item
        if new is not None:
            made.append(new)
    return items if same else tuple(made)


def _evolved(item: T, made: dict[str, Any]) -> T:
    changed = {name: value for name, value in made.items() if value is not getattr(item, name)}
    return evolve(item, **changed) if changed else item  # type: ignore[type-var]  # attrs classes


def at(report: Report, path: Path | str, change: Callable[[Any], Any]) -> Report:
    """Return the report with ``change(old)`` at *path*, everything else shared.

    ``at(report, "sections[0].title", lambda _: "主要成效")``: what *change* returns goes through the
    converters of its place. The report itself is returned where nothing changes.

    Raises:
        ModelError: the path leads nowhere, or the new value does not fit.
    """
    steps = Path.parse(path) if isinstance(path, str) else path
    steps.look_up(report)
    changed: Report = _at(report, steps, change)
    return changed


def _at(here: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    if not path:
        return change(here)
    step, rest = path[0], Path(path[1:])
    old = here[step] if isinstance(step, int) else getattr(here, step)
    try:
        new = _at(old, rest, change)
    except ModelError as error:
        raise error.within(f"[{step}]" if isinstance(step, int) else step) from error.__cause__
    if new is old:
        return here
    if isinstance(step, int):
        return (*here[:step], new, *here[step + 1 :])
    return evolve(here, **{step: new})
