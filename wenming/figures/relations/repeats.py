"""Repeats: the same fact has the same value wherever a text says it, and in last year's report (X5, X9, X24)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenming.figures.interval import fit
from wenming.figures.relations.ends import base_of
from wenming.figures.relations.growth import compared
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_previous", "judge_repeats", "says_when", "short_name"]

_TIMES = re.compile(
    r"(?:19|20)\d\d年?|[一二三四1-4]季度|[上下]半年|\d{1,2}月|去年|上年|前年|昨年|截至|截止|目前|期间|期間|每年|每月|每天|"
    r"累计|累計|当日|当月|同期|历年|近[一二三四五六七八九十两]年|“?[十一二三四]{1,3}五|任务|任務|目标|目標|计划|計劃|力争|力爭|预计|預計|将|其中|人均|新增|第[一二三四五]批"
)
_SCOPE = re.compile("全[区區市局县縣镇鎮省乡鄉处處办辦街]|共|累计|累計|总|總")
_LEADING = re.compile(
    "^(?:全年|今年|本年度?|一年来|一年來|年内|全区|全市|全县|全省|全局|全镇|全街道|我[局市区县镇办处]|[共已还還又并並]|先后|先後|累计|累計|总共|合计|"
    "全區|全縣|全鎮|我[區縣鎮辦處]|共计|共計|同时|同時|积极|積極)+"
)
_POINTS = re.compile("此|该|該|这|這|上述|同类|同類|其他|其它|各类|各類")  # to something said before, another each time
_MIN = 4  # hanzi of a name that says enough to be the same fact elsewhere
_MANY = 2
_FAR = Fraction(100)


def judge_repeats(found: Sequence[Sentence]) -> Iterator[Verdict]:
    """Yield a verdict on each amount that a text states again, in other sentences, under the same name and time."""
    known: dict[tuple[str, str, frozenset[str]], list[tuple[int, Statement]]] = {}
    for number, sentence in enumerate(found):
        for one in sentence.statements:
            key = _key(sentence, one)
            if key is not None:
                known.setdefault(key, []).append((number, one))
    for (at, first), *others in known.values():
        verdicts = [_same(one, first) for number, one in others if number != at]
        if sum(verdict.result == "fail" for verdict in verdicts) < _MANY:  # else one for each topic
            yield from verdicts


def short_name(subject: str) -> str:
    """Return what *subject* names, without 全年, 共 and the like before it."""
    return _LEADING.sub("", subject)


def says_when(sentence: Sentence, one: Statement) -> frozenset[str]:
    """Return the times that the sentence says before *one*: 上半年, 截至, 2024年."""
    return frozenset(_TIMES.findall(sentence.text[: one.mention.start - sentence.start]))


def _key(sentence: Sentence, one: Statement) -> tuple[str, str, frozenset[str]] | None:
    """Return name, unit and time of an amount that speaks of the whole; ``None`` for any other."""
    if one.part != "value" or one.interval is None or not _SCOPE.search(one.head):
        return None
    name = short_name(one.subject)
    if len(name) < _MIN or _POINTS.search(name):
        return None
    return name, one.unit, says_when(sentence, one)


def _same(one: Statement, first: Statement) -> Verdict:
    assert one.interval is not None
    assert first.interval is not None
    facts = (first.mention,)
    if fit(one.interval, first.interval) != "outside":
        return Verdict("repeated", "pass", one.mention, facts)
    return Verdict("repeated", "fail", one.mention, facts, "", f"{first.mention.text}≠{one.mention.text}")


def judge_previous(found: Sequence[Sentence], earlier: Sequence[Sentence]) -> Iterator[Verdict]:
    """Yield a verdict on each base that *found* states of what *earlier*, last year's report, printed."""
    printed = {key: one for sentence in earlier for one in sentence.statements if (key := _name(one)) is not None}
    for sentence in found:
        for number, one in enumerate(sentence.statements):
            key = _name(one)
            before = printed.get(key) if key else None
            if before is None:
                continue
            yield from _against(sentence, number, one, before)


def _name(one: Statement) -> tuple[str, str] | None:
    if one.part != "value" or one.interval is None or one.quantity.value is None:
        return None
    name = short_name(one.subject)
    return (name, one.unit) if len(name) >= _MIN else None


def _against(sentence: Sentence, number: int, one: Statement, before: Statement) -> Iterator[Verdict]:
    assert before.interval is not None
    change = next((other for other in sentence.statements[number + 1 : number + 3] if other.part == "growth"), None)
    if change is not None:
        base = base_of(sentence, sentence.statements.index(change), one)
        if base is not None and base.interval is not None:
            held = fit(base.interval, before.interval) != "outside"
            working = "" if held else f"{before.mention.text}≠{base.mention.text}"
            yield Verdict("previous", "pass" if held else "fail", base.mention, (), before.mention.text, working)
            return
        yield _grown(one, change, before)
    now, then = one.quantity.value, before.quantity.value
    if now and then and not 1 / _FAR < Fraction(now) / Fraction(then) < _FAR:
        working = f"{before.mention.text}→{one.mention.text}"
        yield Verdict("scale", "unsure", one.mention, (), "", working)


def _grown(one: Statement, change: Statement, before: Statement) -> Verdict:
    """A growth whose base stands in last year's report."""
    made = compared("previous", change, one, before, falls=change.falls)
    return Verdict("previous", made.result, made.figure, (one.mention,), made.right, made.working, made.value)
