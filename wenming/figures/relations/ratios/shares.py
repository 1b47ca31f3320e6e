"""Shares: 120件，占34.2%: the part over its base; the shares of a full list add up to 100 % (X2, X3, X4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenming.figures.cues import names_own
from wenming.figures.groups import Group, groups
from wenming.figures.interval import Interval, fit
from wenming.figures.relations.changes.ends import in_order
from wenming.figures.relations.ratios.quotients import exact_ratio, percent_right, ratio_fit
from wenming.figures.relations.wholes.hundreds import NAMED, judge_hundreds
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_shares"]

_TASK = re.compile(r"任务|任務|计划|計劃|目标|目標|预算|預算")
_ELSEWHERE = re.compile(r"全国|全國|全省|全市|全县|全縣|全区|全區|GDP|生产总值|生產總值|人口|面积|面積|同期")
_WHOLE = re.compile(r"[总總全共]")
_AMONG = re.compile("[^，。；]{0,8}[中里]有?\\Z")
_THE_TASK = re.compile(f"(?:年初|年度|全年)?(?:{_TASK.pattern})(?:数|數|额|額|量)?(?:为|為|是)?")
_OF_TASK = re.compile(f"(?:完成|[占佔为為是])[^，。；]{{0,8}}(?:{_TASK.pattern})")
_THAT_IS = ("即", "为", "為", "也就是", "计", "共", "达", "達", "达到", "達到")
_SAYS_WHOSE = re.compile("(?:其中|其)?([\u4e00-\u9fff]{2,10}?)(?:数|额|人数)?[占佔]")  # 余额占限额的90%
_OWN_NAME = re.compile("(?:其中|其)?([\u4e00-\u9fff]{2,12}?)[占佔]")  # 税收占……11.2亿元的75%


def judge_shares(sentence: Sentence, before: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each share of *sentence*."""
    made: list[Verdict] = []
    divided = {id(part): group for group in groups(sentence, before) for part in group.parts}
    told: set[int] = set()
    for number, one in enumerate(sentence.statements):
        if one.part != "share" or one.interval is None:
            continue
        part = _part(sentence, number)
        if part is not None and one.of is not None and one.of.interval is not None:
            made.append(_of_base(one, part, one.of))
        elif part is not None:
            group = divided.get(id(part))
            named = NAMED.search(sentence.statements[number - one.series[0]].lead)
            words = named["base"].strip("到了") if named else ""
            verdict = _judged(one, part, _bases(sentence, before, one, part, group, words))
            if group is not None and verdict.result == "fail" and _of_parts(one, part, group):
                if id(group) in told:
                    continue  # all were worked out on the sum of the parts; said once
                told.add(id(group))
            made.append(verdict)
    yield from made
    wrong = {one.start for one in made if one.result == "fail"}
    yield from judge_hundreds(sentence, wrong)


def _part(sentence: Sentence, number: int) -> Statement | None:
    """Return the amount that the share speaks of: the nearest before it, no more than a clause away."""
    share = sentence.statements[number]
    place, length = share.series
    behind = sentence.statements[number + 1] if number + 1 < len(sentence.statements) else None
    if behind is not None and behind.lead in _THAT_IS and behind.part == "value":
        return behind
    if share.of is not None and (name := _OWN_NAME.match(share.of.lead)):
        values = [one for one in sentence.statements[:number] if one.part == "value" and one is not share.of]
        called = [one for one in values if name[1] in one.subject or (len(one.subject) > 1 and one.subject in name[1])]
        called = called or [one for one in values if name[1][-2:] in one.subject]
        called = [one for one in called if f"非{name[1]}" not in one.subject]
        return called[0] if len(called) == 1 and called[0].interval is not None else None
    lead = sentence.statements[number - place].lead
    if (named := _SAYS_WHOSE.match(lead)) and share.of is None and length == 1:
        called = [one for one in sentence.statements[:number] if one.part == "value" and _is_named(named[1], one)]
        if len(called) == 1:
            return called[0] if called[0].interval is not None else None
    own = names_own(lead) and share.of is None and not _OF_TASK.match(lead)
    for other in reversed(sentence.statements[: number - place]):
        if length > 1 and other.series not in ((place, length), (0, 1)):
            continue
        if length > 1 and other.series == (0, 1) and other.part == "value":
            return in_order(sentence.statements[: number - place], other, place, length)
        if own and (length > 1 or not _names(share, other)):
            return None  # 税收占比72%: of what is not told
        if other.part == "value" and other.interval is not None and other.bracketed == share.bracketed:
            return other if (share.of or share).clause - other.clause <= (2 if share.of else 1) else None
        if other.part in ("share", "rate"):
            return None
    return None


def _is_named(name: str, one: Statement) -> bool:
    return one.subject.endswith(name) or one.subject.removeprefix("其中").startswith(name)


def _names(share: Statement, part: Statement) -> bool:
    """Whether the words of the share name *part* again: 等级公路1767公里，等级公路占比95%."""
    name = part.subject.removeprefix("其中")
    return len(name) > 1 and share.lead.startswith(name)


def _of_parts(share: Statement, part: Statement, group: Group) -> bool:
    """Whether the share is of what the parts add up to, and not of the whole that the text says (X3)."""
    total = sum((Fraction(one.quantity.value or 0) for one in group.parts), Fraction(0))
    value = exact_ratio(share, part, part)
    if not total or value is None or share.interval is None:
        return False
    ratio = Fraction(part.quantity.value or 0) / total * value
    return fit(Interval(ratio, ratio), share.interval) != "outside"


def _of_base(share: Statement, part: Statement, base: Statement) -> Verdict:
    """占总量351件的34.2%: the text says the base itself."""
    facts = (part.mention, base.mention)
    found = ratio_fit(share, part, base)
    value = exact_ratio(share, part, base)
    if found == "inside" or part.unit != base.unit or value is None:
        return Verdict(
            "share",
            "pass" if part.unit == base.unit and value else "not_assessable",
            share.mention,
            facts,
            value=value,
        )
    right = percent_right(share, part, base)
    working = f"{part.mention.text}÷{base.mention.text}={right}"
    return Verdict("share", "fail" if found == "outside" else "unsure", share.mention, facts, right, working, value)


def _judged(share: Statement, part: Statement, found: tuple[list[Statement], bool]) -> Verdict:
    bases, sure = found
    if not bases:
        return Verdict("share", "not_assessable", share.mention, (part.mention,))
    fits = [(base, ratio_fit(share, part, base)) for base in bases]
    for base, fitting in fits:
        if fitting == "inside":
            value = exact_ratio(share, part, base)
            return Verdict("share", "pass", share.mention, (part.mention, base.mention), value=value)
    base = bases[0]
    facts = (part.mention, base.mention)
    right = percent_right(share, part, base)
    working = f"{part.mention.text}÷{base.mention.text}={right}" if right else ""
    result: Result = "not_assessable"
    if sure and right:
        result = "fail" if fits[0][1] == "outside" else "unsure"
    return Verdict("share", result, share.mention, facts, right, working, exact_ratio(share, part, base))


def _bases(
    sentence: Sentence,
    before: Sentence | None,
    share: Statement,
    part: Statement,
    group: Group | None,
    words: str,
) -> tuple[list[Statement], bool]:
    """Return what the share may be of, the likeliest first; and whether that one is sure."""
    earlier = [*(before.statements if before else ()), *sentence.statements]
    shared = {id(one) for one, other in pairwise(earlier) if other.part == "share" and _is_part(one, other)}
    shared -= {id(one) for one, other in pairwise(earlier) if other is share and one is not part}
    values = [
        one
        for one in earlier
        if one.part == "value"
        and one is not part
        and id(one) not in shared
        and one.unit == part.unit
        and one.interval is not None
        and one.mention.start < share.mention.start
    ]
    if _TASK.search(words) or _TASK.search(share.lead):
        behind = [one for one in sentence.statements if one.part == "value" and one.mention.start > share.mention.start]
        behind = [one for one in behind[:1] if _THE_TASK.fullmatch(one.lead)]
        told = [*behind, *reversed(values)]  # 占任务数的125%，年初任务为120户
        tasks = [one for one in told if _TASK.search(one.lead) and one.unit == part.unit and one.interval is not None]
        return tasks, len(tasks) == 1
    called = [one for one in values if _calls(words, one.subject) and not one.bracketed and _is_larger(one, part)]
    if called:
        best = max(called, key=lambda one: (bool(_WHOLE.search(one.head)), one.quantity.value or 0))
        total = _WHOLE.search(best.head) or (_WHOLE.search(words) and group is not None and best is group.whole)
        named = _SAYS_WHOSE.match(share.lead) and best.subject.endswith(words)  # 余额占限额的90%
        exact = words == best.subject and best in sentence.statements and (group is None or best is group.whole)
        return [best], bool(total or named or exact) and len(called) == 1
    whole, sure_whole = (group.whole, group.sure) if group else (None, False)
    if whole is not None and not _ELSEWHERE.search(words):
        others = [one for one in reversed(values) if one is not whole]
        plain = sure_whole and id(whole) not in shared  # 60岁及以上占16%，其中65岁及以上占10%: of all, or of those?
        return [whole, *others], plain and (not words or bool(_WHOLE.search(words)))
    if _ELSEWHERE.search(words) or (words and not _WHOLE.search(words)):
        return list(reversed(values)), False
    larger = [one for one in reversed(values) if _is_larger(one, part)]
    bare = [one for one in larger if _is_bare_total(one)]
    if bare or len(larger) != 1:
        return bare[:1] or larger, bool(bare)
    said = _WHOLE.search(larger[0].head) or _AMONG.match(larger[0].tail) or _is_kind_of(part, larger[0])
    return larger, larger[0] in sentence.statements and bool(said)


def _is_kind_of(part: Statement, whole: Statement) -> bool:
    """Whether the name of *part* is that of *whole* with a word before it: 志愿者2400名，党员志愿者1600名."""
    name = whole.subject[-3:]
    return len(name) > 1 and part.subject != whole.subject and part.subject.endswith(name)


def _is_part(one: Statement, share: Statement) -> bool:
    """Whether the share behind *one* is of it; of a bare 共1000件 it is not."""
    return share.of is None and not _is_bare_total(one)


def _is_bare_total(one: Statement) -> bool:
    return one.lead.strip("，、 ") in ("共", "合计", "合計", "共计", "共計", "总计", "總計")


def _calls(words: str, subject: str) -> bool:
    """Whether the words of a base name that subject: 占受理总数 and 共受理."""
    key = re.sub("总数|总量|总额|总人数|總數|總量|總額|總人數|全部|的|[总總全共]", "", words)
    return len(key) >= 2 and (key in subject or (len(subject) >= 2 and subject in key))


def _is_larger(one: Statement, part: Statement) -> bool:
    assert one.interval is not None
    assert part.interval is not None
    return one.interval.high is None or part.interval.low is None or one.interval.high >= part.interval.low
