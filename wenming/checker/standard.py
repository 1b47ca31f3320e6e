"""Slips that ``wenming.zh`` finds by the standards of punctuation and of numbers, for the rules to share out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from wenming.checker.rule import CheckContext
from wenming.checker.slips import Slip
from wenming.model import Path
from wenming.zh import PunctuationFinding, StyleFinding

__all__ = ["Fault", "apart_from", "numbers", "punctuation"]

Fault: TypeAlias = PunctuationFinding | StyleFinding
"""What ``wenming.zh`` finds."""

_NEAR = 3  # characters shown on either side of what is to go
_Wanted: TypeAlias = Callable[[Fault], bool]


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
    return lambda context: _slips(context, context.punctuation, rules, where)


def numbers(*rules: str, where: _Wanted = _all) -> Callable[[CheckContext], Iterator[Slip]]:
    """Return what finds the slips by *rules* of GB/T 15835 (``N-6``), of which *where* is true."""
    return lambda context: _slips(context, context.number_style, rules, where)


def _slips(
    context: CheckContext,
    findings: Iterable[tuple[Path, tuple[int, int], Fault]],
    rules: tuple[str, ...],
    where: _Wanted,
) -> Iterator[Slip]:
    printed = context.printed
    for path, (start, end), finding in [one for one in findings if one[2].rule in rules]:
        if not where(finding):
            continue
        new = finding.suggestion
        text = printed[path]
        if start == end and start and new is not None:  # something is put in: show behind what
            start, new = start - 1, text[start - 1] + new
        shown = text[max(0, start - _NEAR) : end + _NEAR] if new == "" else text[start:end]
        yield Slip(path, start, end, shown, new)
