"""Hundreds: the shares of a full list add up to 100 %, so do the numbers of a structure: 12.7:40.9:46.4 (X4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from wenming.figures.interval import Interval, decimals, fit, printed
from wenming.figures.kinds import are_classes, covers_all
from wenming.figures.mention import Mention
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict
from wenming.zh import Quantity

__all__ = ["NAMED", "judge_hundreds", "judge_structures"]

NAMED = re.compile(
    r"[占佔](?P<base>(?!比)[^，。；：]{1,30}?)的?(?:比重|比例|比)?(?:为|為|达到?|達到?|约|約|近|是|到|超过?|超過?|仅|僅|分别|分別)*\Z"
)
"""The words of the base of a share: 占……的."""
_WHOLE = re.compile(r"[总總全共]")
_TASK = re.compile("任务|任務|计划|計劃|目标|目標|预算|預算")
_BOUNDED = re.compile("以上|以下|以内")
_REST = re.compile("其他|其它|其余|其餘")
_NUMBER = r"(\d{1,2}(?:\.\d{1,2})?)"
_STRUCTURE = re.compile(rf"产业结构(?:[^\d，。；\n]|20\d\d年){{0,12}}{_NUMBER}[:：∶]{_NUMBER}[:：∶]{_NUMBER}(?![:：∶\d])")
_CHANGED = re.compile(rf"[^\d，。；\n]{{0,20}}(?:[为為到成]){_NUMBER}[:：∶]{_NUMBER}[:：∶]{_NUMBER}(?![:：∶\d])")
_HUNDRED = Interval(Fraction(100), Fraction(100))
_NEAR = 2
_FAR = 10


def judge_hundreds(sentence: Sentence, wrong: set[int]) -> Iterator[Verdict]:
    """Yield whether the shares of each list of *sentence* that is full add up to 100; if one is *wrong*, no wonder."""
    for run in _runs(sentence):
        if not any(one.mention.start in wrong for one in run):
            yield from _added(run)


def _added(run: Sequence[Statement]) -> Iterator[Verdict]:
    total = Interval(Fraction(0), Fraction(0))
    for one in run:
        assert one.interval is not None
        total += one.interval
    value = sum((Fraction(one.quantity.value or 0) for one in run), Fraction(0))
    working = "+".join(one.quantity.format("bare") for one in run) + f"={printed(value, 2)}%"
    facts = tuple(one.mention for one in run[:-1])
    if fit(total, _HUNDRED) != "outside":
        yield Verdict("shares", "pass", run[-1].mention, facts)
    elif len(run) > 2 and (abs(value - 100) <= _NEAR or _is_full(run)):
        yield Verdict("shares", "fail", run[-1].mention, facts, "", working)
    elif value > 100 and len(run) > 2:
        yield Verdict("shares", "unsure", run[-1].mention, facts, "", working)


def _is_full(run: Sequence[Statement]) -> bool:
    """Whether the names say that nothing is left out: 35岁以下 to 51岁以上, 其他, classes."""
    names = [re.split("[占佔]", one.subject)[0] for one in run]
    return _is_range(run) or bool(_REST.search(run[-1].lead)) or covers_all(names) or are_classes(names)


def _is_range(run: Sequence[Statement]) -> bool:
    """Whether names go from the least to the most: 35岁以下, 36至50岁, 51岁以上; none bounded between."""
    first, *between, last = (one.head for one in run)
    ends = ("以下" in first and "以上" in last) or ("以上" in first and "以下" in last)
    return ends and len(run) > 2 and not any(_BOUNDED.search(one) for one in between)


def _runs(sentence: Sentence) -> Iterator[list[Statement]]:
    """Yield the shares that stand in one list: each 占x% with no base of its own, or one base for all."""
    for run in _lists(sentence):
        plain = run if len(run) > 2 and _is_range(run) else [one for one in run if not _BOUNDED.search(one.head)]
        if len(plain) > 1:
            yield plain


def _lists(sentence: Sentence) -> Iterator[list[Statement]]:
    run: list[Statement] = []
    for one in sentence.statements:
        if one.part != "share" or one.unit != "%" or one.quantity.approximation or _TASK.search(one.head):
            continue
        named = NAMED.search(one.lead)
        other = named is not None and not _WHOLE.search(named["base"])
        if run and (other or _divided(sentence, run[-1], one)):
            yield run
            run = []
        run.append(one)
    yield run


def _divided(sentence: Sentence, last: Statement, one: Statement) -> bool:
    return "其中" in sentence.text[last.mention.end - sentence.start : one.mention.start - sentence.start]


def judge_structures(text: str) -> Iterator[Verdict]:
    """Yield whether the three numbers of each 产业结构 of *text* add up to 100, and of what it became."""
    for found in _STRUCTURE.finditer(text):
        yield from _structure(found)
        changed = _CHANGED.match(text, found.end())
        if changed is not None:
            yield from _structure(changed)


def _structure(found: re.Match[str]) -> Iterator[Verdict]:
    numbers = [Decimal(found[number]) for number in (1, 2, 3)]
    first, second, third = (_figure(found, number) for number in (1, 2, 3))
    slack = sum((Fraction(1, 2 * 10 ** decimals(one)) for one in numbers), Fraction(0))
    value = Fraction(sum(numbers))
    if abs(value - 100) <= slack:
        yield Verdict("shares", "pass", third, (first, second))
    elif abs(value - 100) <= _FAR:
        working = "+".join(found.groups()) + f"={printed(value, 2)}"
        yield Verdict("shares", "fail", third, (first, second), "", working)


def _figure(found: re.Match[str], number: int) -> Mention:
    return Mention(Quantity(Decimal(found[number]), "", text=found[number]), *found.span(number))
