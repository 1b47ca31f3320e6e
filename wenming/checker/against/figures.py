"""The figures of a report, each with the words that tell what it is a figure of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from wenming.errors import NumeralError
from wenming.figures.mention import Mention
from wenming.figures.statement import Statement, sentences
from wenming.model import Path
from wenming.zh import Quantity, find_dates

__all__ = ["FILLING", "Figure", "Group", "figures", "pairs_of"]

Group: TypeAlias = tuple[str | int, ...]
"""What figures stand side by side in: a text, a row or a column of a table."""

_REACH = 24  # characters before a figure that may name it
_BEHIND = 6  # characters behind it that may
_PAUSE = re.compile("[，,。；;：:、（(]")
_NUMBERS = re.compile("序号|序號|编号|編號|年份|时间|時間|日期|电话|電話|时限|時限|期限|节点|節點")
_UNIT = re.compile(r"[（(/](?:单位[：:])?([^（）()/]+)[）)]?$")
_DIGITS = re.compile("[0-9０-９.．,]++(?![年月日])")
FILLING = re.compile(
    "[全本我各][省市县縣区區街镇鎮局院年月]|其中|累计|累計|各类|各類|各级|各級|现有|現有|共有|实现|實現|达到|達到|完成|[共总總已约約的]"
)
"""Words that fill a name up and name nothing."""


@frozen(slots=False)
class Figure:
    """One figure of a text or a cell.

    Attributes:
        path: Where it stands.
        one: It, and the part it plays.
        near: The words of its clause that name it most likely.
        far: These with those around them.
        groups: What it stands in, with others beside it.
    """

    path: Path
    one: Statement
    near: str
    far: str
    groups: tuple[Group, ...]

    @cached_property
    def key(self) -> tuple[str, str]:
        """Unit and words, which are the same where the same sentence stands in draft and data, whatever its figures."""
        return self.one.unit, self.far if self.in_cell else _DIGITS.sub("", self.far)

    @property
    def in_cell(self) -> bool:
        """Whether it stands in a table."""
        return len(self.groups) > 1


def figures(printed: Mapping[Path, str], look_alikes: tuple[str, ...] = ()) -> Iterator[Figure]:
    """Yield the figures of the texts *printed* that say a number.

    Left out are those that words alone state (全覆盖), and what is not filled in.
    """
    for path, text in printed.items():
        found = _in_cell(path, text, printed) if _is_in_row(path) else _in_prose(path, text, look_alikes)
        for figure in found:
            one = figure.one
            if not (one.mention.placeholder or one.mention.worded or one.interval is None):
                yield figure


def pairs_of(name: str) -> frozenset[str]:
    """Return the pairs of characters of *name*, without what fills it up."""
    bare = FILLING.sub("", name)
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1))


def _is_in_row(path: Path) -> bool:
    return len(path) > 2 and path[-3] == "rows"


def _in_cell(path: Path, text: str, printed: Mapping[Path, str]) -> Iterable[Figure]:
    """Return the figure that a cell is, named by the first cell of its row and the head of its column."""
    table, row, column = Path(path[:-3]), path[-2], path[-1]
    first, head = printed.get(table.under("rows", row, 0), ""), printed.get(table.under("header", column), "")
    one = None if column == 0 or _NUMBERS.search(head) or _is_date(text) else _read(text, head)
    if one is None:
        return ()
    return (Figure(path, one, first + head, first + head, ((*table, "row", row), (*table, "column", column))),)


def _in_prose(path: Path, text: str, look_alikes: Iterable[str]) -> Iterator[Figure]:
    for sentence in sentences(text, look_alikes=look_alikes):
        for one in sentence.statements:
            at = one.mention.start - sentence.start
            behind = _PAUSE.split(one.tail)[0][:_BEHIND]
            before = sentence.text[max(0, at - _REACH) : at]
            yield Figure(path, one, _PAUSE.split(before)[-1] + behind, before + behind, (tuple(path),))


def _is_date(text: str) -> bool:
    """Tell whether a cell says when: 6月底, 每周五下午; 每季度2场 says how often, and 3年 how long."""
    found = find_dates(text)
    if not found or found[0].kind == "duration" or found[0].span is None:
        return False
    start, end = found[0].span
    return not _DIGITS.search(text[:start] + text[end:])


def _read(text: str, head: str) -> Statement | None:
    """Return the figure of a cell, which has its unit from the head of the column; ``None`` if it is none."""
    unit = _UNIT.search(head)
    for written in (f"{text}{unit[1]}" if unit else text, text):
        try:
            return Statement(Mention(Quantity.parse(written), 0, len(text)), "", "", "", 0)
        except NumeralError:
            continue
    return None
