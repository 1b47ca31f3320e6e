"""Bounds: 突破千亿元大关 is less than the value; 13个县区中第14位 cannot be; 由第9位升至第3位 is 6 places (X12)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from wenming.figures.cues import is_prior
from wenming.figures.interval import like
from wenming.figures.relations.changes.ends import BEGAN
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_bounds"]

_AMONG = re.compile(r"[^，。；]{0,14}(?:中|里|之中|当中|當中)")
_ENTERED = re.compile("[^，。；]{0,4}(?:参加|參加|参评|參評|参赛|參賽|参与评比|參與評比)[^，。；]{0,8}\\Z")
_KEPT = re.compile("[^，。；]{0,6}控制在")
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
        elif one.part == "value" and one.quantity.approximation:
            yield from _limited(sentence, number)
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


def _limited(sentence: Sentence, number: int) -> Iterator[Verdict]:
    """超过86万人次，达85.2万人次; 58.2亿元，控制在限额57.6亿元之内: the value told beside lies where the words say."""
    limit = sentence.statements[number]
    hedge = limit.quantity.approximation
    after = sentence.statements[number + 1 : number + 2]
    if hedge in ("more_than", "nearly") and after and _REACHES.fullmatch(after[0].lead):
        value = after[0]
    elif hedge in ("at_most", "less_than") and number and _KEPT.match(limit.lead):
        value = sentence.statements[number - 1]
    else:
        return
    bound, held = limit.interval, value.interval
    if value.unit != limit.unit or value.part != "value" or value.quantity.approximation or bound is None:
        return
    if abs(value.clause - limit.clause) > 1 or held is None or held.low is None or held.high is None:
        return
    over = bound.high is not None and held.low > bound.high
    under = bound.low is not None and held.high < bound.low and hedge == "more_than"
    result: Result = "fail" if over or under else "pass"
    working = f"{value.mention.text}{'>' if over else '<'}{limit.mention.text}" if over or under else ""
    yield Verdict("threshold", result, limit.mention, (value.mention,), "", working)


def _ranked(sentence: Sentence, number: int) -> Iterator[Verdict]:
    """在13个县区中排名第14: the rank lies within those ranked."""
    rank = sentence.statements[number]
    if not number:
        return
    among = sentence.statements[number - 1]
    entered = rank.clause - among.clause <= 1 and _ENTERED.match(among.tail)
    if (among.clause != rank.clause and not entered) or among.quantity.kind != "count" or among.quantity.value is None:
        return
    if not (entered or _AMONG.match(rank.lead)) or rank.quantity.value is None:
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
