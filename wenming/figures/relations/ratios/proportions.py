"""Ratios: 城镇居民收入42000元，农村居民20000元，城乡收入比2.1:1; 男20400人，女20000人，性别比102."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from wenming.figures.interval import Interval, decimals, fit, printed
from wenming.figures.mention import Mention
from wenming.figures.relations.ratios.pairing import counts_same
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict
from wenming.zh import Quantity

__all__ = ["judge_ratios"]

_SIDES = {
    "城": "城镇|城市|城鎮",
    "乡": "农村|乡村|农民",
    "鄉": "農村|鄉村",
    "男": "男",
    "女": "女",
    "师": "教师|专任|教职工",
    "師": "教師|專任",
    "生": "学生|在校生|在校",
    "医": "医生|医师",
    "醫": "醫生|醫師",
    "护": "护士|护理",
    "護": "護士|護理",
    "床": "床位",
}
_NUMBER = r"\d{1,9}(?:\.\d{1,4})?"
_TO = "(?:(?!由|从|從|[上去]年)[^\\d，。；]){0,8}"
_RATIO = re.compile(
    rf"(?P<one>[{''.join(_SIDES)}])(?P<two>[{''.join(_SIDES)}])(?:居民|人口|人均|可支配|性别)*(?:收入|消费|消費|人数)?(?:之比|比例|比值|比)"
    rf"(?:[^\d，。；]{{0,8}}{_NUMBER}[:：∶]{_NUMBER})?{_TO}(?P<a>{_NUMBER})[:：∶](?P<b>{_NUMBER})(?![:：∶]?\d)"
)
_COLON = re.compile(r"\d[:：∶]\d")
_SEX = re.compile(r"(?<!出生人口)(?<!婴儿)性[别別]比[^\d，。；]{0,6}(?P<a>\d{2,3}(?:\.\d{1,2})?)(?![\d:：∶%])")


def judge_ratios(sentence: Sentence, before: Sentence | None) -> Iterator[Verdict]:
    """Yield whether each ratio of *sentence* is one of the two amounts that it names, said there or right before."""
    if "比" not in sentence.text:
        return
    near = [*(before.statements if before else ()), *sentence.statements]
    for found in _RATIO.finditer(sentence.text) if _COLON.search(sentence.text) else ():
        sides = _sides(near, found["one"], found["two"])
        if sides is not None:
            yield _judged(sentence, found, *sides)
    for found in _SEX.finditer(sentence.text) if "性" in sentence.text else ():
        sides = _sides(near, "男", "女")
        if sides is not None:
            yield _of_hundred(sentence, found, *sides)


def _sides(near: list[Statement], one: str, two: str) -> tuple[Statement, Statement] | None:
    """Return the two amounts, each the only one that its name stands before."""
    values = [other for other in near if other.part in ("value", "mean") and other.interval is not None]
    named = [
        [other for other in values if re.search(_SIDES[side], other.lead) and not re.search(_SIDES[rival], other.lead)]
        for side, rival in ((one, two), (two, one))
    ]
    pairs = [(first, second) for first in named[0] for second in named[1] if counts_same(first, second)]
    if len(pairs) != 1 or not pairs[0][1].quantity.value or not pairs[0][0].quantity.value:
        return None
    return pairs[0]


def _judged(sentence: Sentence, found: re.Match[str], one: Statement, two: Statement) -> Verdict:
    first, second = Decimal(found["a"]), Decimal(found["b"])
    mention = _mention(sentence, found.start("a"), found.end("b"), first)
    facts = (one.mention, two.mention)
    assert one.interval is not None
    assert two.interval is not None
    value = Fraction(one.quantity.value or 0) / Fraction(two.quantity.value or 1)
    if not second or not first or any(side.quantity.approximation for side in (one, two)):
        return Verdict("rate", "not_assessable", mention, facts)
    said = _span(first).over(_span(second)) if _span(second).low else _span(first)
    if fit(one.interval.over(two.interval), said) != "outside":
        return Verdict("rate", "pass", mention, facts, value=value)
    right = f"{printed(value * Fraction(second), decimals(first))}:{found['b']}"
    if first == 1:
        right = f"1:{printed(1 / value, decimals(second))}"
    turned = fit(two.interval.over(one.interval), said) != "outside"
    working = f"{one.mention.text}:{two.mention.text}={right}"
    return Verdict("rate", "unsure" if turned else "fail", mention, facts, right, working, value)


def _of_hundred(sentence: Sentence, found: re.Match[str], men: Statement, women: Statement) -> Verdict:
    """性别比 says how many men there are for a hundred women."""
    said = Decimal(found["a"])
    mention = _mention(sentence, found.start("a"), found.end("a"), said)
    facts = (men.mention, women.mention)
    assert men.interval is not None
    assert women.interval is not None
    value = Fraction(men.quantity.value or 0) / Fraction(women.quantity.value or 1) * 100
    if fit(men.interval.over(women.interval).scaled(100), _span(said)) != "outside":
        return Verdict("rate", "pass", mention, facts, value=value)
    right = printed(value, decimals(said))
    return Verdict("rate", "fail", mention, facts, right, f"{men.mention.text}÷{women.mention.text}×100={right}", value)


def _span(value: Decimal) -> Interval:
    """What a printed side may stand for; the 1 and the 100 of 2.1:1 are themselves."""
    if value in (1, 100):
        return Interval(Fraction(value), Fraction(value))
    half = Fraction(1, 2 * 10 ** decimals(value))
    return Interval(Fraction(value) - half, Fraction(value) + half)


def _mention(sentence: Sentence, start: int, end: int, value: Decimal) -> Mention:
    words = sentence.text[start:end]
    return Mention(Quantity(value, "", wording=words, text=words), sentence.start + start, sentence.start + end)
