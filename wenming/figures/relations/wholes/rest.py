"""The rest: 受理100件，办结90件，未办结10件: what was done and what was not add up; 结余 is 收入 less 支出 (X1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from wenming.figures.interval import Interval, fit, like
from wenming.figures.relations.ratios.pairing import counts_same
from wenming.figures.relations.wholes.sums import is_slip
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_rest"]

_NOT = re.compile(
    "(?:未能?|尚未|没有|沒有|不予?)(?P<verb>[\u4e00-\u9fff]{1,6})|(?P<left>剩余|剩餘|剩下|尚有|还有|還有|尚余|尚餘|余下|餘下|其余|其餘|余|在办|在辦|"
    "正在|仍在|待办|待辦|待|请假|請假|缺席|缺勤|未到|在建|[\u4e00-\u9fff]{2}中\\Z)"
)
_LEFT_BEHIND = re.compile("正在|仍在|尚在|待|未|在办|在建|请假|缺席|缺勤")
_DONE = re.compile(
    "已|办结|辦結|审结|審結|执结|結案|结案|完成|完工|竣工|建成|整改|销号|化解|实到|實到|到会|出席|解决|解決|答复|答覆|合格|达标|通过|"
    "兑现|发放|拨付|支付|处置|处理|批准|开工|签约|回收|收回|安装|退出|脱贫"
)
_CARRIED = re.compile("[旧舊]存|(?:上年|去年|上期|上月|年初)(?:度)?(?:结转|結轉|未结)")
_NEW = re.compile("新收|新受理|新立|收案|新增")
_CASES = re.compile("案")
_SEGMENTS = re.compile("[；;]")
_LESS = tuple(
    tuple(re.compile(word) for word in words)
    for words in (
        ("收入(?!.*支出)", "支出", "(?:收支)?(?:结余|結餘|盈余|盈餘|节余)|收支相抵"),
        ("预算|預算|控制价", "实际|實際|支出(?!预算)|中标|成交|决算|结算", "节约|節約|节省|节支"),
        ("出口", "进口|進口", "顺差|順差"),
        ("进口|進口", "出口", "逆差"),
        ("资产(?!负债)|資產", "负债|負債", "净资产|所有者权益|淨資產"),
        ("营业收入|營業收入|营收", "营业成本|營業成本|成本", "毛利(?!率)"),
    )
)
_ROLLED = re.compile("滚存|滾存|累计结余|历年|上年|年末|期末|累計")
_OPENING = re.compile("年初|期初|上年结[转余]|上年結[轉餘]|结转|結轉")
_LESS_WORDS = re.compile("[节節][约約省支]|[结結盈节][余餘]|[顺順逆]差|净资产|淨資產|所有者权益|毛利|收支相抵")
_ANY = re.compile(f"[未不无没沒剩尚余餘在待仍缺]|还有|還有|请假|請假|{_LESS_WORDS.pattern}")
_FEWEST = 3  # a whole, what was done and the rest


def judge_rest(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each remainder of *sentence*."""
    if len(sentence.statements) < _FEWEST or not _ANY.search(sentence.text):
        return
    bounds = [sentence.start + found.start() for found in _SEGMENTS.finditer(sentence.text)]
    known = [one for one in sentence.statements if one.interval is not None and one.quantity.value is not None]
    for _number, segment in groupby(known, lambda one: sum(at < one.mention.start for at in bounds)):
        told = list(segment)
        for one in told:
            if one.part == "value" and _rest(one):
                yield from _of_whole(one, told)
        if len(told) >= _FEWEST and _LESS_WORDS.search(sentence.text):
            yield from _differences(told)


def _rest(one: Statement) -> str:
    """Return what was not done with *one*, ``*`` for 剩余 and the like, ``""`` if it is no remainder."""
    found = _NOT.search(one.lead)
    if found is None or (found.start() > 3 and not found["verb"]):
        return "*" if _LEFT_BEHIND.match(one.tail) else ""
    return found["verb"] or "*"


def _of_whole(rest: Statement, told: Sequence[Statement]) -> Iterator[Verdict]:
    """A whole, what was done of it and the rest, with no other amount of their unit beside them."""
    same = [one for one in told if one.part == "value" and counts_same(one, rest)]
    at = same.index(rest)
    if at not in (2, 3) or len(same) != at + 1 or any(one.quantity.approximation for one in same):
        return
    wholes, done = same[:-2], same[-2]
    carried = len(wholes) == 2
    if _NEW.search(wholes[0].lead) and not carried:
        return  # what was left of the year before is among the rest
    if carried and not (_CARRIED.search(wholes[1].lead) and not wholes[1].bracketed):
        return
    if rest.clause - done.clause > 2 or done.clause - wholes[0].clause > 3 or not _is_done(done, _rest(rest)):
        return
    undone = _rest(rest)
    named = _DONE.search(done.lead + done.tail) or (undone != "*" and undone[:2] in done.lead)
    if not named or _rest(wholes[0]) or _rest(done):
        return
    yield _added(wholes, (done, rest))


def _is_done(done: Statement, undone: str) -> bool:
    """Whether *done* was done with what the rest was not: 合格 and 不合格, 审结 and 未结; 剩余 is left of anything."""
    words = done.lead + done.tail
    return undone == "*" or any(one in words for one in undone if one not in "的有到得能") or "已" in done.lead


def _added(wholes: Sequence[Statement], parts: tuple[Statement, Statement]) -> Verdict:
    total = _sum(parts)
    given = _sum(wholes)
    facts = tuple(one.mention for one in (*wholes[1:], *parts))
    whole = wholes[0]
    if fit(total, given) != "outside":
        return Verdict("sum", "pass", whole.mention, facts)
    value = sum((Fraction(one.quantity.value or 0) for one in parts), Fraction(0))
    value -= sum((Fraction(one.quantity.value or 0) for one in wholes[1:]), Fraction(0))
    right = like(whole.quantity, value)
    less = "".join(f"-{one.mention.text}" for one in wholes[1:])
    working = "+".join(one.mention.text for one in parts) + f"{less}={right}"
    old = len(wholes) == 1 and _CASES.search(whole.head) and value > Fraction(whole.quantity.value or 0)
    result: Result = "unsure" if old and not is_slip(whole.quantity, value) else "fail"  # of last year, maybe
    return Verdict("sum", result, whole.mention, facts, right, working)


def _sum(values: Sequence[Statement]) -> Interval:
    total = Interval(Fraction(0), Fraction(0))
    for one in values:
        assert one.interval is not None
        total += one.interval
    return total


def _differences(told: Sequence[Statement]) -> Iterator[Verdict]:
    """收入1286万元，支出1203万元，结余83万元, with what was there at the beginning of the year if that is said."""
    for first, second, result in _LESS:
        left = [one for one in told if one.part in ("value", "other") and result.search(one.lead)]
        if len(left) != 1:
            continue
        rest = left[0]
        same = [one for one in told if one.part == "value" and one.unit == rest.unit and one is not rest]
        spent = [one for one in same if second.search(one.lead)]
        had = [one for one in same if first.search(one.lead) and one not in spent]
        opening = [one for one in same if _OPENING.search(one.lead) and one not in had and one not in spent]
        if len(spent) != 1 or len(had) != 1 or len(opening) > 1 or len(same) != 2 + len(opening):
            continue
        if _ROLLED.search(rest.lead) and not opening:
            continue
        yield _less(rest, had[0], spent[0], opening)


def _less(rest: Statement, had: Statement, spent: Statement, opening: Sequence[Statement]) -> Verdict:
    assert rest.interval is not None
    assert spent.interval is not None
    facts = tuple(one.mention for one in (*opening, had, spent))
    value = _value(had) - _value(spent) + sum((_value(one) for one in opening), Fraction(0))
    total = _sum((had, *opening)) - spent.interval
    if fit(total, rest.interval) != "outside" or any(one.quantity.approximation for one in (rest, had, spent)):
        return Verdict("points", "pass", rest.mention, facts, value=value)
    right = like(rest.quantity, value)
    plus = "+".join(one.mention.text for one in (*opening, had))
    return Verdict("points", "fail", rest.mention, facts, right, f"{plus}-{spent.mention.text}={right}", value)


def _value(one: Statement) -> Fraction:
    return Fraction(one.quantity.value or 0)
