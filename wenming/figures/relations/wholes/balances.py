"""Balances: what there was, what came in, what went out, what is left: 旧存86件，新收1240件，审结1286件，未结40件 (X1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Literal

from wenming.figures.interval import Interval, fit, like
from wenming.figures.relations.wholes.sums import judged_sum, short
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["IN", "LEFT", "OUT", "START", "judge_balances"]

_Role = Literal["left", "start", "out", "in", "all", ""]
START = (
    "[旧舊]存|上年度?(?:结转|結轉|末|未结)|年初(?:结转|在|存|库存|余|共?有|$|[^，。]{1,6}$)|期初|月初|原有|结转上年"
)
LEFT = (
    "正在[办辦審审調调核處处整]|尚未|未[办辦整完答]|未结|未結|年末|年底|期末|月末|结转[到至]?下|結轉下|结存|结余|結餘|"
    "尚有|尚存|剩余"
)
OUT = (
    "已[办辦整完答化解了]|[审执办审執辦]结|[審執辦]結|结案|結案|退出|注销|註銷|发放|支出|减少|減少|死亡|转出|解除|核销|"
    "报废|出库|使用|清退|离职|迁出|撤销|撤并|关停|拆除|淘汰|毕业|调出|出院|脱贫|销号"
)
IN = "新收|新增|新立|购入|购进|收入|增加|接收|吸纳|新发展|入库|转入|调入|招录|补充|净增|迁入|入院|入住|识别|纳入|新[建设立办招]"
_ALL = "[共总總]|受理|收案|申请|申請|交办|交辦|收到|接到|发现|發現|排查|承办|承辦"
_ROLES: tuple[tuple[_Role, re.Pattern[str]], ...] = (
    ("", re.compile("预算|預算|计划|計劃|目标|任务|按期|及时|超期|其中|同比|比[上去]")),
    ("start", re.compile(START)),
    ("left", re.compile(LEFT)),
    ("out", re.compile(OUT)),
    ("in", re.compile(IN)),
    ("all", re.compile(_ALL)),
)
_BEGINS = re.compile("[旧舊]存|[上年期月]初|上年|期初|原有|结转|結轉")
_LEAST = 3  # amounts of a balance
_MANY = 4  # amounts that came in or went out; more are an account, not a sentence


def judge_balances(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield whether what *sentence* says was left is what there was, with what came in, less what went out."""
    if len(sentence.statements) < _LEAST or not _BEGINS.search(sentence.text):
        return
    values = [one for one in sentence.statements if one.part in ("value", "difference") and one.interval is not None]
    for unit in dict.fromkeys(one.unit for one in values):
        told: dict[_Role, list[Statement]] = {}
        for one in values:
            if one.unit == unit and not one.bracketed:
                told.setdefault(_role(sentence, one), []).append(one)
        yield from _judged(sentence, told)


def _role(sentence: Sentence, one: Statement) -> _Role:
    lead = one.lead[-12:]
    if "其中" in one.head:
        inside = sentence.text[: one.mention.start - sentence.start].rpartition("其中")[2]
        if not re.search("[旧舊]存|结转|新收", inside):
            return ""
        lead = lead.replace("其中", "")
    return next((role for role, words in _ROLES if words.search(lead)), "")


def _judged(sentence: Sentence, told: dict[_Role, list[Statement]]) -> Iterator[Verdict]:
    left, start, all_ = (told.get(role, []) for role in ("left", "start", "all"))
    came, went = told.get("in", []), told.get("out", [])
    if len(start) == 1 and len(left) == 1 and came and went and len(came) + len(went) <= _MANY:
        yield from _balance(left[0], start[0], came, went)
    elif len(start) == len(left) == len(came) == 1 and not went:
        yield from _grown(left[0], start[0], came[0])
    elif len(start) == len(left) == len(all_) == 1 and went and not came:
        yield from _either(left[0], start[0], all_[0], went)
    elif len(start) == len(came) == len(all_) == 1 and all_[0] not in (start[0], came[0]):
        ahead = not went or all_[0].mention.start < went[0].mention.start
        if ahead and not _is_listed(sentence, all_[0]):
            yield from judged_sum(all_[0], [start[0], came[0]], "closed")


def _grown(left: Statement, start: Statement, came: Statement) -> Iterator[Verdict]:
    """With what came alone there can be no more left than both together; that some went may go without saying."""
    assert left.interval is not None
    interval, _ = _net(start, [came], [])
    more = interval.high is not None and left.interval.low is not None and left.interval.low > interval.high
    if more or fit(interval, left.interval) != "outside":
        yield from _balance(left, start, [came], [])


def _either(left: Statement, start: Statement, taken: Statement, went: Sequence[Statement]) -> Iterator[Verdict]:
    """受理126件，上年结转12件: what was taken up may hold the old cases or not."""
    assert left.interval is not None
    assert taken.interval is not None
    assert went[0].interval is not None
    without = fit(taken.interval - went[0].interval, left.interval)
    if len(went) == 1 and without == "outside":
        yield from _balance(left, start, [taken], went)


def _is_listed(sentence: Sentence, whole: Statement) -> bool:
    """Whether 其中 or a bracket says already what the whole is of."""
    return "其中" in sentence.text[whole.mention.end - sentence.start :]


def _balance(
    left: Statement, start: Statement, came: Sequence[Statement], went: Sequence[Statement]
) -> Iterator[Verdict]:
    """The balance holds if it does with all that is named, or without what another holds (办结, 其中调解结案)."""
    assert left.interval is not None
    facts = (start, *came, *went)
    best = None
    for some in _choices(came):
        for others in _choices(went):
            interval, value = _net(start, some, others)
            found = fit(interval, left.interval)
            if found == "inside":
                yield Verdict("sum", "pass", left.mention, tuple(one.mention for one in facts), value=value)
                return
            best = best or (found, value)
    assert best is not None
    found, value = best
    if any(one.quantity.approximation for one in (left, *facts)):
        return
    right = like(left.quantity, value)
    working = "+".join(short(one) for one in (start, *came))
    working += "".join(f"-{short(one)}" for one in went) + f"={right}"
    sure = found == "outside" and value >= 0
    mentions = tuple(one.mention for one in facts)
    yield Verdict("sum", "fail" if sure else "unsure", left.mention, mentions, right, working, value)


def _choices(some: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """All of them first, then fewer, one at least."""
    for number in range(len(some), min(len(some), 1) - 1, -1):
        yield from combinations(some, number)


def _net(start: Statement, came: Sequence[Statement], went: Sequence[Statement]) -> tuple[Interval, Fraction]:
    interval, value = Interval(Fraction(0), Fraction(0)), Fraction(0)
    for one in (start, *came):
        assert one.interval is not None
        interval, value = interval + one.interval, value + Fraction(one.quantity.value or 0)
    for one in went:
        assert one.interval is not None
        interval, value = interval - one.interval, value - Fraction(one.quantity.value or 0)
    return interval, value
