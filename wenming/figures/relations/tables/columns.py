"""Columns: what their names say of one another: this year and last, a rate and what it is of, a total and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wenming.figures.relations.tables.grid import Grid, is_inner, is_total, is_whole, label_of, may_add

__all__ = ["GROWTH", "MOST", "SUM", "is_whole_row", "named_pair", "spans", "spent", "times", "whole_row"]

SUM = re.compile("合计|合計|总计|總計|小计|小計|全年|[总總][数數量额額]|共计")
GROWTH = re.compile("同比|增长|增長|增幅|增减|增減|增速|[+±]")
_OUT_OF = re.compile("发现|發現|排查|立案|收案|应|應|计划|計劃|任务|任務|目标|目標|受理|[总總]|发放|登记|预算|預算|抽检|抽查|检查|申请|参加|交办|上年|去年")
_LAST = re.compile("上年|去年|同期|上期|上月")
_NOW = re.compile("本年|今年|本期|数量|件数|人数|实绩|金额|合计|合計|本月|累计")
_YEAR = re.compile(r"((?:19|20)\d\d)年?(?:度|[（(][^（）()]*[)）])?")
MOST = 200
"""Columns of a table that are looked at; what has more is no table for a reader."""
_WIDTH = 14  # columns that a sum may have
_STEM = 2

_Place = tuple[int, ...]


def is_whole_row(grid: Grid, row: int) -> bool:
    """Whether a row is of all there is: 合计, 全区."""
    return is_total(grid.rows[row]) or is_whole(label_of(grid.rows[row]))


def whole_row(grid: Grid) -> int | None:
    """Return the only row that is of all there is."""
    rows = [row for row in range(1, len(grid.rows)) if is_whole_row(grid, row)]
    return rows[0] if len(rows) == 1 else None


def spans(grid: Grid, column: int) -> Iterator[_Place]:
    """Yield the columns that one of totals may add up: all to one side of it, or the nearest of them."""
    right = _run(grid, range(column + 1, len(grid.header)))
    left = _run(grid, range(column - 1, 0, -1))
    for run in (left, right):
        for length in range(len(run), 1, -1):
            yield tuple(run[:length])


def _run(grid: Grid, columns: range) -> list[int]:
    """Return the columns from one of totals on that may be its parts, up to the next one of totals."""
    found: list[int] = []
    for one in columns[: 2 * _WIDTH]:
        name = grid.header[one]
        if SUM.search(name) or len(found) == _WIDTH:
            break
        if may_add(name) and not is_inner(name):
            found.append(one)
    return found


def times(grid: Grid) -> _Place | None:
    """Return the columns of this year and of the year before, as their names say."""
    names = list(enumerate(grid.header[:MOST]))
    last = next((at for at, name in names if _LAST.search(name) and not GROWTH.search(name)), None)
    now = next((at for at, name in names if _NOW.search(name) and at != last and may_add(name)), None)
    if last is not None and now is not None:
        return now, last
    years = {int(found[1]): at for at, name in names if (found := _YEAR.fullmatch(name))}
    latest = max(years, default=0)
    return (years[latest], years[latest - 1]) if latest - 1 in years else None


def named_pair(grid: Grid, near: Sequence[int], name: str) -> _Place | None:
    """Return numerator and denominator of a rate as the names say: 办结数, 受理数 for 办结率."""
    stem = re.split("率|[（(%％]", name.replace("占", ""))[0][-_STEM:]
    called = [one for one in near if stem and stem in grid.header[one]]
    above = [one for one in called if not _OUT_OF.search(grid.header[one])]
    below = [one for one in near if _OUT_OF.search(grid.header[one]) and one not in above]
    if "占" in name or _OUT_OF.search(stem):
        above = [one for one in near if one not in called][-1:]
        below = called
    return (above[0], below[0]) if len(above) == 1 == len(below) else None


def spent(grid: Grid, near: Sequence[int]) -> _Place | None:
    """Return the columns of what there was and of what went: 预算, 支出."""
    had = [one for one in near if re.search("预算|預算|收入|总|受理|计划", grid.header[one])]
    went = [one for one in near if re.search("支出|完成|办结|已|决算", grid.header[one])]
    return (had[0], went[0]) if len(had) == 1 == len(went) else None
