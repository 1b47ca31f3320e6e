"""Report → Labels: numbers from nothing but the shape of the tree and a style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from wenming.errors import ModelError, NumeralError
from wenming.model import Node, Path, Points, Report, Section
from wenming.numbering.style import OFFICIAL, Level, Style

__all__ = ["Labels", "number"]


@frozen
class Labels(Mapping[Path, str]):
    """The label of each node and point, by path, and the style they were written in.

    Attributes:
        style: Where layout and gaps are looked up.
    """

    _labels: Mapping[Path, str] = field(repr=False)
    style: Style

    def __getitem__(self, path: Path) -> str:
        return self._labels[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._labels)

    def __len__(self) -> int:
        return len(self._labels)


def number(report: Report, style: Style = OFFICIAL) -> Labels:
    """Compute the label of every node and point of *report*.

    Raises:
        ModelError: the report is deeper than the style, or a level has more items than its scheme
            can write and names no fallback; with the path of the node.
    """
    labels: dict[Path, str] = {}
    counts = [level.start - 1 for level in style.levels]
    _number_nodes(report.sections, Path(("sections",)), (), style, counts, labels)
    for index, attachment in enumerate(report.attachments):
        _number_points(attachment.body, Path(("attachments", index, "body")), style.points, labels)
    return Labels(labels, style)


def _number_nodes(
    nodes: tuple[Node, ...],
    path: Path,
    above: tuple[int, ...],
    style: Style,
    counts: list[int],
    labels: dict[Path, str],
) -> None:
    depth = len(above)
    if not nodes:
        return
    if depth == len(style.levels):
        raise ModelError(
            "is at level {depth}; style {style} numbers {levels} levels. "
            "Flatten the outline, or add a level to the style.",
            {"depth": depth + 1, "style": style.name, "levels": len(style.levels)},
            path=str(path.under(0)),
        )
    level = style.levels[depth]
    if level.restart:
        counts[depth] = level.start - 1
    for index, node in enumerate(nodes):
        here = path.under(index)
        counts[depth] += 1
        n = counts[depth]
        labels[here] = _write(level, n, above, here)
        if node.body:
            _number_points(node.body, here.under("body"), style.points, labels)
        if isinstance(node, Section):
            _number_nodes(node.children, here.under("children"), (*above, n), style, counts, labels)


def _number_points(
    body: tuple[object, ...], path: Path, level: Level, labels: dict[Path, str]
) -> None:
    for index, block in enumerate(body):
        if isinstance(block, Points):
            for n in range(len(block.items)):
                here = path.under(index, "items", n)
                labels[here] = _write(level, level.start + n, (), here)


def _write(level: Level, n: int, above: tuple[int, ...], path: Path) -> str:
    scheme = level.scheme
    if scheme.limit is not None and n > scheme.limit and level.fallback is not None:
        scheme = level.fallback
    try:
        return scheme.write(n, above=above)
    except NumeralError as error:
        raise ModelError(
            "is number {n}; the scheme {scheme} ends at {limit}. "
            "Split the list, or give the level a fallback.",
            {"n": n, "scheme": scheme.name, "limit": scheme.limit},
            path=str(path),
        ) from error
