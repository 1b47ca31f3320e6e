"""Walking a report, finding in it, and changing it without touching what stays the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from attrs import evolve, fields_dict

from wenming.errors import ModelError
from wenming.model.blocks import Block, Chart, Paragraph, Picture, Point, Points, Table
from wenming.model.nodes import Node
from wenming.model.paths import Path
from wenming.model.text import Text

if TYPE_CHECKING:
    from wenming.model.report import Attachment, Report

__all__ = ["Item", "at", "branches", "find", "items", "own_texts", "rewrite", "texts", "walk"]

Item: TypeAlias = "Node | Block | Point | Attachment"
T = TypeVar("T")
_BRANCHES = ("items", "body", "children", "sections", "attachments")  # fields that hold items


def items(report: Report) -> Iterator[Item]:
    """Yield what :func:`walk` does, in no particular order and without paths, which is much cheaper."""
    waiting: list[Item] = [*report.sections, *report.attachments]
    while waiting:
        item = waiting.pop()
        yield item
        if isinstance(item, Paragraph):
            continue  # nine items in ten, and nothing is under them
        for name in branches(item):
            waiting.extend(getattr(item, name))


def walk(report: Report) -> Iterator[tuple[Path, Item]]:
    """Yield every node, block, point and attachment with its path, in reading order."""
    for name in ("sections", "attachments"):
        yield from _below(getattr(report, name), Path((name,)))


def _below(items: tuple[Item, ...], path: Path) -> Iterator[tuple[Path, Item]]:
    for index, item in enumerate(items):
        here = path.under(index)
        yield here, item
        for name in branches(item):
            branch = getattr(item, name)
            if branch:
                yield from _below(branch, here.under(name))


def branches(item: Any) -> tuple[str, ...]:
    """Return the names of the fields of *item* that hold items."""
    return _branches_of(type(item))  # type: ignore[arg-type]  # mypy holds that attrs classes do not hash


@cache  # the classes are few and fixed
def _branches_of(kind: Any) -> tuple[str, ...]:
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
    """Yield the texts that *item* itself holds with their paths."""
    for steps, text in own_texts(item):
        yield path.under(*steps), text


def own_texts(item: Item) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Yield the texts that *item* itself holds; what stands under it is an item of its own.

    A paragraph's path is the paragraph's own; any other text is found under the steps given with it.
    """
    match item:
        case Paragraph():
            yield (), item.text
        case Points():
            return
        case Table() | Picture() | Chart():
            yield from _around(item)
        case _:
            if item.title is not None:
                yield ("title",), item.title


def _around(block: Table | Picture | Chart) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    if block.caption is not None:
        yield ("caption",), block.caption
    if isinstance(block, Table):
        for column, cell in enumerate(block.header):
            yield ("header", column), cell
        for line, row in enumerate(block.rows):
            for column, cell in enumerate(row):
                yield ("rows", line, column), cell
        if block.note is not None:
            yield ("note",), block.note


def rewrite(report: Report, change: Callable[[Item], Item | None]) -> Report:
    """Return the report with ``change(item)`` for every item, from the leaves up.

    Where *change* returns the item it was given, that very object stays; a report in which nothing
    changes is returned itself, and unchanged parts are shared. ``None`` takes the item out.

    Raises:
        ModelError: what *change* returned does not fit its place.
    """
    changed: Report = _evolved(report, _rewritten(report, change))
    return changed


def _rewritten(holder: Any, change: Callable[[Item], Item | None]) -> dict[str, Any]:
    """Return the branches of *holder* by name, each item changed after what stands under it."""
    return {name: _branch(getattr(holder, name), change, name) for name in branches(holder)}


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


def _evolved(item: Any, made: dict[str, Any]) -> Any:
    changed = {name: value for name, value in made.items() if value is not getattr(item, name)}
    return evolve(item, **changed) if changed else item


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
