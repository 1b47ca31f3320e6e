"""Bounds: 突破千亿元大关 is less than the value; 13个县区中第14位 cannot be (X12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_bounds"]

_AMONG = re.compile(r"[^，。；]{0,14}(?:中|里|之中|当中|當中)")
_REACHES = re.compile(r"(?:达|達|为|為|到|达到|達到)(?:了)?\Z")


def judge_bounds(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each threshold and each rank of *sentence*."""
    for number, one in enumerate(sentence.statements):
        if one.part == "threshold":
            value = _valued(sentence, number)
            if value is not None:
                yield _passed(one, value)
        elif one.part == "rank" and one.quantity.value is not None:
            yield from _ranked(sentence, number)


def _valued(sentence: Sentence, number: int) -> Statement | None:
    """Return the amount said to have passed: the one right before, or 达 … right behind."""
    threshold = sentence.statements[number]
    before = sentence.statements[number - 1] if number else None
    after = sentence.statements[number + 1] if number + 1 < len(sentence.statements) else None
    for one in (before, after):
        if one is None or one.part != "value" or one.unit != threshold.unit or one.interval is None:
            continue
        if one is after and not _REACHES.search(one.lead):
            continue
        if abs(one.clause - threshold.clause) == 1:
            return one
    return None


def _passed(threshold: Statement, value: Statement) -> Verdict:
    assert value.interval is not None
    limit = threshold.quantity.low
    facts = (value.mention,)
    low, high = value.interval.low, value.interval.high
    if limit is None or low is None or high is None:
        return Verdict("threshold", "not_assessable", threshold.mention, facts)
    if low > limit or (value.quantity.value is not None and value.quantity.value > limit):
        return Verdict("threshold", "pass", threshold.mention, facts)
    working = f"{value.mention.text}≤{threshold.quantity.format().lstrip('超过突破逾過')}"
    return Verdict("threshold", "fail", threshold.mention, facts, "", working)


def _ranked(sentence: Sentence, number: int) -> Iterator[Verdict]:
    """在13个县区中排名第14: the rank lies within those ranked."""
    rank = sentence.statements[number]
    if not number:
        return
    among = sentence.statements[number - 1]
    if among.clause != rank.clause or among.quantity.kind != "count" or among.quantity.value is None:
        return
    if not _AMONG.match(rank.lead) or rank.quantity.value is None:
        return
    facts = (among.mention,)
    if rank.quantity.value > among.quantity.value and among.quantity.approximation is None:
        yield Verdict("rank", "fail", rank.mention, facts, "", f"{rank.mention.text}>{among.mention.text}")
    else:
        yield Verdict("rank", "pass", rank.mention, facts)
