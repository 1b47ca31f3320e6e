"""Slips that ``wenming.zh`` finds by the standards of punctuation and of numbers, for the rules to share out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TypeAlias

from wenming.checker.rule import CheckContext, once
from wenming.checker.slips import Slip
from wenming.model import Path
from wenming.zh import PunctuationFinding, StyleFinding

__all__ = ["Fault", "apart_from", "numbers", "punctuation"]

Fault: TypeAlias = PunctuationFinding | StyleFinding
"""What ``wenming.zh`` finds."""

_NEAR = 3  # characters shown on either side of what is to go
_Wanted: TypeAlias = Callable[[Fault], bool]
_Placed: TypeAlias = tuple[Path, tuple[int, int], Fault]
_ByRule: TypeAlias = Mapping[str, list[tuple[int, _Placed]]]


def _all(_: Fault) -> bool:
    return True


def apart_from(find: Callable[[CheckContext], Iterator[Slip]], right: str) -> Callable[[CheckContext], Iterator[Slip]]:
    """Return *find* without the slips that begin where the pattern *right* matches: what is right after all."""
    pattern = re.compile(right)
    return lambda context: (
        slip for slip in find(context) if pattern.match(context.printed[slip.path], slip.start) is None
    )


def punctuation(*rules: str, where: _Wanted = _all) -> Callable[[CheckContext], Iterator[Slip]]:
    """Return what finds the slips by *rules* of GB/T 15834 (``P-4``), of which *where* is true."""
    return lambda context: _slips(context, _marks(context), rules, where)


def numbers(*rules: str, where: _Wanted = _all) -> Callable[[CheckContext], Iterator[Slip]]:
    """Return what finds the slips by *rules* of GB/T 15835 (``N-6``), of which *where* is true."""
    return lambda context: _slips(context, _figures(context), rules, where)


@once
def _marks(context: CheckContext) -> _ByRule:
    return _by_rule(context.punctuation)


@once
def _figures(context: CheckContext) -> _ByRule:
    return _by_rule(context.number_style)


def _by_rule(findings: Iterable[_Placed]) -> _ByRule:
    """Return *findings* by their rule, each with its place among all."""
    found: dict[str, list[tuple[int, _Placed]]] = {}
    for number, one in enumerate(findings):
        found.setdefault(one[2].rule, []).append((number, one))
    return found


def _slips(context: CheckContext, findings: _ByRule, rules: tuple[str, ...], where: _Wanted) -> Iterator[Slip]:
    wanted = sorted((one for rule in rules for one in findings.get(rule, ())), key=itemgetter(0))
    printed = context.printed
    for _, (path, (start, end), finding) in wanted:
        if not where(finding):
            continue
        new = finding.suggestion
        text = printed[path]
        if start == end and start and new is not None:  # something is put in: show behind what
            start, new = start - 1, text[start - 1] + new
        shown = text[max(0, start - _NEAR) : end + _NEAR] if new == "" else text[start:end]
        yield Slip(path, start, end, shown, new)
