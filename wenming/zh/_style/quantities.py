"""Faults of quantities: shared scales in ranges, signs of ranges, grouping of two kinds, torn digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from wenming.zh._style.rule import Draft
from wenming.zh._words import RANGE_SIGNS
from wenming.zh.quantity import Quantity
from wenming.zh.scan import find_quantities

__all__ = ["quantities"]

_SIGNS = ("～", "—", "至", "到")  # GB/T 15835-2011, 5.1.3
_LONG = 10_000  # integers over four digits are grouped, if any is (5.1.1)


# What there is of these faults holds one of these: two numbers about a sign, a line end or a mark between thousands.
_NUMERAL = "0-9０-９〇零○一二两兩三四五六七八九十百千万萬亿億廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸弌弍弎几数幾數"
_SUSPECTS = (
    re.compile(f"[{re.escape(''.join(RANGE_SIGNS))}][-−－]?[{_NUMERAL}]"),
    re.compile(r"[\r\n](?<=[0-9０-９. \t][\r\n])\n?[ \t\u3000]{0,4}[0-9]"),
    re.compile("[0-9０-９][,， \u00a0\u2009\u202f][0-9０-９]{3}"),
)


def quantities(text: str) -> Iterator[Draft]:
    """Yield the faults of quantities in *text*."""
    if not any(suspect.search(text) for suspect in _SUSPECTS):
        return
    found = find_quantities(text)
    for one in found:
        if one.torn and one.span:
            yield Draft(*one.span, "N-15", None, tuple(str(reading) for reading in one.torn))
        elif one.approximation == "range" and one.span:
            yield from _range(one, one.span)
    yield from _grouping(found)


def _range(one: Quantity, span: tuple[int, int]) -> Iterator[Draft]:
    head, _, tail = one.wording.partition("{m")
    halved = bool(tail) and (
        (one.scale > 1 and "{s}" not in head and "{S}" not in head)
        or (one.unit in ("%", "‰") and "{u}" not in head)
    )
    signed = bool(tail) and head[-1:] not in _SIGNS
    if halved or signed:
        usual = str(evolve(one, wording="", per=""))
        yield Draft(*span, "N-9", f"每{one.per}{usual}" if one.per else usual)


def _grouping(found: list[Quantity]) -> Iterator[Draft]:
    """Numbers over four digits split in two ways within one text: the first way holds."""
    long = [
        one
        for one in found
        if one.numbering == "latn" and one.scale == 1 and one.value is not None and not -_LONG < one.value < _LONG
    ]
    if not any(one.grouping for one in long):
        return
    first = next(one.grouping for one in long if one.grouping)
    for one in long:
        if one.grouping != first and one.span:
            yield Draft(*one.span, "N-7", str(evolve(one, grouping=first)))
