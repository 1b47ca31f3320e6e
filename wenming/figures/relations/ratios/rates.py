"""Rates: 应办120件，办结118件，办结率98.3%: numerator over denominator; none over 100 %, all or none (X2, X7, X17, X18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

from wenming.figures.cues import RATE, is_prior
from wenming.figures.interval import Interval, decimals, fit, of_one, printed
from wenming.figures.relations.ratios.pairing import counts_same, is_due, may_be_of, numerators
from wenming.figures.relations.ratios.quotients import exact_ratio, percent_right, ratio_fit
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_rates"]

_AT_MOST_ALL = re.compile(
    "(?:覆盖|覆蓋|满意|滿意|办结|辦結|办复|辦復|合格|达标|達標|见面|見面|反馈|反饋|答复|答復|知晓|知曉|及时受理|按期|准时|準時|"
    "参与|參與|普及|入学|入學|签约|簽約|整改|化解|调解成功|調解成功|优良|優良|及格|完好|占比|受理|回访|回訪|建档|建檔|出勤|到会|到會)率?\\Z"
)
_CARRIES = re.compile("(?:结案|結案|审结|審結|执结|執結|清结)\\Z")  # of old cases too, as a rule
_MAY_EXCEED = re.compile("毛入学|毛入園|毛入园|毛入學|拨备|撥備")
_ASKED = re.compile("满意|滿意|知晓|知曉|好评|好評|认可|認可")
_ASKED_OF = re.compile("回访|回訪|测评|測評|调查|調查|问卷|問卷|回收|参评|走访|走訪|承办|承辦")
_PROPORTION = re.compile("\\A(?P<name>[\u3400-\u9fff]{2,6})(?:比例|占比|比重)(?:是|为|為|达到?|達到?|约|約)*\\Z")
_TAKEN = re.compile("(?<!新)受理")
_WITH_OLD = re.compile("(?<!不)[含加][^，。；]{0,6}(?:[旧舊]存|结转|結轉)|[旧舊]存|上年结转")
_OLD = re.compile("[旧舊]存|(?:上年|去年|上期)(?:度)?(?:结转|結轉|未结)")
_MISSED = re.compile("(?:漏报|漏報|空报|空報|误报|失败|失敗|未[\u4e00-\u9fff]{1,4}|不[\u4e00-\u9fff]{1,4})\\Z")
_HIT = re.compile("(?:命中|(?<!不)合格|成功|准确|準確|正确|达标)\\Z")
_KINDS = frozenset({"count", "money", "measure"})
_FEW = 2_000


def judge_rates(sentence: Sentence, before: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each rate of *sentence*."""
    for number, one in enumerate(sentence.statements):
        if one.part not in ("rate", "share") or one.interval is None:
            continue
        named = (RATE if one.part == "rate" else _PROPORTION).search(one.lead)
        if named is None:
            continue
        stem = named["name"].removesuffix("率")
        if _is_over(one, stem):
            yield Verdict("over_100", "fail", one.mention, (), "", f"{one.mention.text}>100%")
            continue
        yield from _over(sentence, before, number, stem)


def _is_over(rate: Statement, stem: str) -> bool:
    value = rate.quantity.value
    if _MAY_EXCEED.search(stem):
        return False
    return rate.unit == "%" and value is not None and value > 100 and bool(_AT_MOST_ALL.search(stem))


def _over(sentence: Sentence, before: Sentence | None, number: int, stem: str) -> Iterator[Verdict]:
    """The rate is its numerator, named by its own verb, over the amount of the same unit that was due."""
    rate = sentence.statements[number]
    values = [one for one in _values(sentence, before, number) if is_prior(one.lead, one.tail) == is_prior(rate.lead)]
    parts, named = numerators(stem, values)
    if rate.part == "share":  # 优良比例 speaks of 优良断面7个; 等级公路占比 names its part in full, which shares see to
        parts = [one for one in parts if stem in one.lead and not one.subject.removeprefix("其中").endswith(stem)]
    elif not parts:
        yield from _due_only(rate, [one for one in values if one in sentence.statements])
    pairs = [(part, base) for part in reversed(parts) for base in reversed(values) if may_be_of(stem, part, base)]
    for part, base in pairs:
        if ratio_fit(rate, part, base) == "inside":
            yield from _held(rate, part, base)
            return
    both = _both(stem, parts, values) if named and len(parts) == 1 else None
    wholes = [base for part, base in pairs if part is parts[-1] and base not in parts]
    if both is not None:
        yield _of_both(rate, parts[0], both)
    elif wholes and not _is_of_sum(rate, parts, values):
        sure = named and len(wholes) == len(parts) == 1 and _is_sure(sentence, parts[-1], wholes[0], values)
        yield _differs(sentence, rate, parts[-1], wholes, sure=sure, carries=bool(_CARRIES.search(stem)))


def _values(sentence: Sentence, before: Sentence | None, number: int) -> list[Statement]:
    """Return the amounts that a rate may be of: those before it, and those in brackets right behind."""
    rate = sentence.statements[number]
    later = sentence.statements[number + 1 :]
    behind = list(takewhile(lambda one: one.bracketed and not rate.bracketed, later))
    if not number:  # 竣工率100%，下达任务457户，竣工451户
        behind = list(takewhile(lambda one: one.part == "value", later))
    elif later and later[0].lead.startswith("即"):  # 解决率94.6%，即解决4843件
        behind = [later[0]]
    return [
        one
        for one in (*(before.statements if before else ()), *sentence.statements[:number], *behind)
        if one.part == "value" and one.interval is not None and one.quantity.kind in _KINDS and one.unit
    ]


def _both(stem: str, parts: list[Statement], values: list[Statement]) -> tuple[Statement, Statement] | None:
    """Return the two that only together are the base: new and old cases, or what was done and what was not."""
    same = [one for one in values if counts_same(one, parts[0])]
    others = [one for one in same if one is not parts[0]]
    old = [one for one in others if _OLD.search(one.lead) and not one.bracketed]
    if _CARRIES.search(stem) and len(old) == 1 and len(others) == 2:
        return others[0], others[1]
    failed = len(others) == 1 and (
        _MISSED.search(others[0].lead) or (_MISSED.search(parts[0].lead) and _HIT.search(others[0].lead))
    )
    if failed and abs(others[0].clause - parts[0].clause) <= 1:
        return parts[0], others[0]
    return None


def _is_sure(sentence: Sentence, part: Statement, base: Statement, values: list[Statement]) -> bool:
    """Whether nothing else can be meant: the base was due or stands beside, and no other amount is nearer."""
    nearest = [one for one in values if counts_same(one, part)][-1]
    first, last = sorted((part.mention.end, base.mention.end))
    apart = re.search("[；;]", sentence.text[max(0, first - sentence.start) : max(0, last - sentence.start)])
    return not apart and nearest in (part, base) and (is_due(base) or base in sentence.statements)


def _differs(
    sentence: Sentence, rate: Statement, part: Statement, wholes: list[Statement], *, sure: bool, carries: bool
) -> Verdict:
    base = next((one for one in reversed(wholes) if is_due(one)), wholes[-1])
    right = percent_right(rate, part, base)
    working = f"{part.mention.text}÷{base.mention.text}={right}"
    hedged = part.quantity.approximation or base.quantity.approximation or not right
    result: Result = "fail" if sure and not hedged else "not_assessable"
    if result == "fail" and carries:  # of old cases too?
        result = _of_old(sentence, part, base)
    if result == "fail" and ratio_fit(rate, part, base) == "edge":
        result = "unsure"
    facts = (part.mention, base.mention)
    return Verdict("rate", result, rate.mention, facts, right, working, exact_ratio(rate, part, base))


def _of_old(sentence: Sentence, part: Statement, base: Statement) -> Result:
    """受理5000件（含旧存300件）leaves no doubt what 结案率 is of; 受理 alone holds old cases, 新收 does not."""
    old = _WITH_OLD.search(sentence.text)
    if old is None:
        return "unsure" if _TAKEN.search(base.lead) else "not_assessable"
    return "fail" if old.end() <= part.mention.end - sentence.start else "not_assessable"


def _of_both(rate: Statement, part: Statement, both: tuple[Statement, Statement]) -> Verdict:
    """The rate is one of what two amounts add up to: 新收4700件，旧存300件，审结4800件，结案率96%."""
    first, second = (one.interval for one in both)
    assert part.interval is not None
    assert rate.interval is not None
    assert first is not None
    assert second is not None
    facts = tuple(one.mention for one in dict.fromkeys((part, *both)))
    whole = sum((Fraction(one.quantity.value or 0) for one in both), Fraction(0))
    if not whole or any(one.quantity.approximation for one in (rate, part, *both)):
        return Verdict("rate", "not_assessable", rate.mention, facts)
    value = Fraction(part.quantity.value or 0) / whole * of_one(rate.unit)
    if fit(part.interval.over(first + second).scaled(of_one(rate.unit)), rate.interval) != "outside":
        return Verdict("rate", "pass", rate.mention, facts, value=value)
    said = rate.quantity.value
    right = f"{printed(value, decimals(said) if isinstance(said, Decimal) else 0)}{rate.unit}"
    working = f"{part.mention.text}÷({both[0].mention.text}+{both[1].mention.text})={right}"
    return Verdict("rate", "fail", rate.mention, facts, right, working, value)


def _is_of_sum(rate: Statement, parts: list[Statement], values: list[Statement]) -> bool:
    """命中86次、漏报8次，命中率91.49%: the rate is of both together, or of all there are."""
    known = [Fraction(one.quantity.value) for one in values if one.unit == parts[-1].unit and one.quantity.value]
    for part in parts:
        own = Fraction(part.quantity.value or 0)
        bases = {*(own + other for other in known), sum(known, Fraction(0))} - {Fraction(0)}
        ratios = [own / base * 100 for base in bases]
        if any(rate.interval and fit(Interval(ratio, ratio), rate.interval) != "outside" for ratio in ratios):
            return True
    return False


def _held(rate: Statement, part: Statement, base: Statement) -> Iterator[Verdict]:
    """What fits may still say all of some: 9,201 of 9,213 is not 100 % (X18)."""
    facts = (part.mention, base.mention)
    value = exact_ratio(rate, part, base)
    said = rate.quantity.value
    exact = value is not None and rate.unit == "%" and rate.quantity.approximation is None
    if value is not None and exact and is_due(base) and ((said == 100 and value < 100) or (said == 0 and value > 0)):
        right = f"{printed(value, 2)}%"
        working = f"{part.mention.text}÷{base.mention.text}={right}"
        yield Verdict("all_or_none", "fail", rate.mention, facts, right, working, value)
        return
    yield Verdict("rate", "pass", rate.mention, facts, value=value)


def _due_only(rate: Statement, values: list[Statement]) -> Iterator[Verdict]:
    """With the denominator alone: whether a whole number of cases gives the rate (X7)."""
    said = rate.quantity.value
    due = [one for one in values if is_due(one) and one.interval is not None and one.interval.exact]
    asked = bool(_ASKED.search(rate.lead)) and not _ASKED_OF.search(due[0].head if due else "")
    if len(due) != 1 or asked or not isinstance(said, Decimal) or rate.quantity.approximation or rate.unit != "%":
        return
    base = due[0]
    if rate.clause - base.clause > 1 or rate.series[1] > 1:
        return
    whole = Fraction(base.quantity.value or 0)
    if not 0 < whole <= _FEW or said in (0, 100) or rate.interval is None:
        return
    middle = (whole * Fraction(said) / 100).__floor__()
    near = [part for part in (middle - 1, middle, middle + 1, middle + 2) if 0 <= part <= whole]
    ratios = [Fraction(part) / whole * 100 for part in near]
    if any(fit(Interval(ratio, ratio), rate.interval) != "outside" for ratio in ratios):
        yield Verdict("attainable_rate", "pass", rate.mention, (base.mention,))
        return
    places = decimals(said)
    working = "，".join(
        f"{part}÷{printed(whole, 0)}={printed(ratio, places)}%" for part, ratio in zip(near, ratios, strict=True)
    )
    yield Verdict("attainable_rate", "fail", rate.mention, (base.mention,), "", working)
