"""Rough shares: 征集300条，采纳270条，约九成得到采纳; 120名代表中，三分之二共80人满意: shares in words, of counts told."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.figures.relations.ratios.pairing import counts_same
from wenming.figures.relations.ratios.quotients import exact_ratio, percent_right, ratio_fit
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Result, Verdict

__all__ = ["judge_roughly"]

_THAT_IS = ("共", "即", "计", "计有", "共有", "共计", "，共", "约")
_SHORTEST = 2  # hanzi that the share and its count have in common: 采纳


def judge_roughly(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield whether each share in words is that of the one count it names over the only other one of its unit."""
    for number, one in enumerate(sentence.statements):
        if one.part != "other" or one.quantity.kind != "ratio" or one.unit not in ("成", "") or one.interval is None:
            continue
        part = _part(sentence, number)
        if part is None:
            continue
        bases = [
            other
            for other in sentence.statements[:number]
            if other.part == "value" and other.interval is not None and other is not part and counts_same(other, part)
        ]
        if len(bases) == 1 and (bases[0].quantity.value or 0) >= (part.quantity.value or 0):
            yield _judged(one, part, bases[0])


def _part(sentence: Sentence, number: int) -> Statement | None:
    """The amount right behind (三分之二共80人), or the one before whose verb comes again behind the share."""
    share = sentence.statements[number]
    behind = sentence.statements[number + 1] if number + 1 < len(sentence.statements) else None
    if behind is not None and behind.part == "value" and behind.clause == share.clause and behind.lead in _THAT_IS:
        return behind if behind.interval is not None else None
    for one in reversed(sentence.statements[:number]):
        verb = one.lead[-_SHORTEST:]
        if one.part == "value" and one.interval is not None and len(verb) == _SHORTEST:
            return one if verb in share.tail and share.clause - one.clause <= 1 else None
    return None


def _judged(share: Statement, part: Statement, base: Statement) -> Verdict:
    found = ratio_fit(share, part, base)
    facts = (part.mention, base.mention)
    value = exact_ratio(share, part, base)
    if found == "inside":
        return Verdict("share", "pass", share.mention, facts, value=value)
    right = percent_right(share, part, base)
    hedged = part.quantity.approximation or base.quantity.approximation
    result: Result = "not_assessable" if hedged else "fail" if found == "outside" else "unsure"
    working = f"{part.mention.text}÷{base.mention.text}={right}"
    return Verdict("share", result, share.mention, facts, right, working, value)
