"""What the rules on labels share: a title's label, the lead behind it, the items under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wenming import CheckContext, Path, Points, Section
from wenming.model import Node, Paragraph

__all__ = ["NUMBERS", "Labelled", "labelled"]

NUMBERS = {word: at for at, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "兩": 2}
_LABEL = re.compile(r"[“「『\"](?P<number>[两兩二三四五六七八九十])(?:个|個|项|項|大|种|種)(?P<key>\w{2})[”」』\"]")

_POINT = re.compile("(?:^|(?<=[。；：，]))[一二三四五六七八九十]是")


class Labelled(NamedTuple):
    """A heading with a label such as “四个到位”, and what stands under it.

    Attributes:
        path: Where the section stands.
        label: As printed, without the quotation marks.
        number: What it counts to.
        key: Its last word: 到位.
        lead: Text behind the title as far as the first item; ``""`` where none is.
        lead_path: Where that stands.
        items: Titles of the items, with their paths.
    """

    path: Path
    label: str
    number: int
    key: str
    lead: str
    lead_path: Path
    items: tuple[tuple[Path, str], ...]


def labelled(context: CheckContext) -> Iterator[Labelled]:
    """Yield every heading of the report whose title has a label."""
    for path, node in context.items:
        if not isinstance(node, Node):
            continue
        found = _LABEL.search(context.printed[path.under("title")])
        if found is None:
            continue
        first = path.under("body", 0)
        leads = bool(node.body) and isinstance(node.body[0], Paragraph)
        yield Labelled(
            path=path,
            label=found[0][1:-1],
            number=NUMBERS[found["number"]],
            key=found["key"],
            lead=_POINT.split(context.printed[first])[0] if leads else "",
            lead_path=first,
            items=tuple(_items(context, node, path)),
        )


def _items(context: CheckContext, node: Node, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the titles of points, of 一是 inside a paragraph, or of the parts; a first sentence may be one."""
    for index, block in enumerate(node.body):
        if isinstance(block, Paragraph):
            here = path.under("body", index)
            for found in _POINT.split(context.printed[here])[1:]:
                yield here, re.split("[。；：]", found)[0]
        for at, point in enumerate(block.items if isinstance(block, Points) else ()):
            here = path.under("body", index).under("items", at)
            where = here.under("title") if point.title is not None else here.under("body", 0)
            yield where, re.split("[。；：]", context.printed.get(where, ""))[0]
    for index in range(len(node.children) if isinstance(node, Section) else 0):
        where = path.under("children", index).under("title")
        yield where, context.printed[where].rstrip("。")
