"""Bounds: 突破千亿元大关 is less than the value; 13个县区中第14位 cannot be; 由第9位升至第3位 is 6 places (X12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from wenming.figures.cues import is_prior
from wenming.figures.interval import like
from wenming.figures.relations.ends import BEGAN
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_bounds"]

_AMONG = re.compile(r"[^，。；]{0,14}(?:中|里|之中|当中|當中)")
_PLACES = frozenset("位 名 个 个位次 位次 个名次 名次 個 個位次 個名次".split())
_MOVED = re.compile("(?:前移|前进|前進|后移|後移|提升|提高|上升|上移|进位|進位|升|下降|下滑|下跌|退后|后退|跃升|躍升|攀升|赶超)了?\\Z")
_SCOPE = re.compile("全[国省市县区國縣區]")
_AGAINST = re.compile("[比较較][上去]年")  # 从第12位升至第8位，今年比去年前移2位
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
        elif one.unit in _PLACES and _MOVED.search(one.lead):
            yield from _moved(sentence, one)


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


def _moved(sentence: Sentence, move: Statement) -> Iterator[Verdict]:
    """由第9位升至第3位，前移6位: as many places as lie between both ranks."""
    places = move.unit in ("个", "個") and not move.tail.startswith(("位次", "名次"))
    ranks = [one for one in sentence.statements if one.part == "rank" and abs(one.clause - move.clause) <= 3]
    if places or len(ranks) != 2 or move.series[1] > 1 or move.quantity.approximation or not move.quantity.value:
        return
    first, second = (one.quantity.value for one in ranks)
    prior = [one for one in ranks if BEGAN.search(one.lead) or is_prior(one.lead, one.tail)]
    scope = _SCOPE.search(move.lead)
    other = _AGAINST.search(move.lead) and not any(is_prior(one.lead, one.tail) for one in ranks)
    elsewhere = scope and not any(scope[0] in one.lead for one in ranks)
    if first is None or second is None or len(prior) != 1 or other or elsewhere:
        return
    facts = tuple(one.mention for one in ranks)
    gap = abs(Fraction(first) - Fraction(second))
    if gap == move.quantity.value:
        yield Verdict("points", "pass", move.mention, facts, value=gap)
        return
    high, low = max(first, second), min(first, second)
    right = like(move.quantity, gap)
    yield Verdict("points", "fail", move.mention, facts, right, f"{high:f}-{low:f}={gap}", gap)
