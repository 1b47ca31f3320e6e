"""Both ends of a change: the value that it led to, and the one it began at, where the text says them."""

from __future__ import annotations

import re
from itertools import pairwise

from wenming.figures.cues import is_prior, is_yearly, names_own, same_unit
from wenming.figures.statement import Sentence, Statement

__all__ = ["BEGAN", "base_of", "current_of", "in_order", "is_added_to"]

BEGAN = re.compile(r"(?:从|由|從)[^，。；]{0,20}\Z")
"""Words before the value that a change began at."""
_REACHES = re.compile("(?:达到?|達到?|升至|增至|降至|上升到|提高到|下降到|为|為)了?")
_EXCEEDED = re.compile("(?:超过|超過|高于|高於|低于|低於)[^，。；]{1,10}\\Z")  # 超过历史极值148毫米，多8毫米
_LAST_YEAR = re.compile("(?:上年|去年)(?:同期)?[^，。；、]{0,12}[为為是]")  # ；上年满意率为93.5%
_THAN = re.compile("[比较較][^，。；]{1,12}的?\\Z")
_SUMMED = re.compile(r"(?:共|合计|合計|总计|總計|共计|共計)\Z")
_TOTAL = re.compile("[总總](?:数|額|额|量|体|體|计|計|數)|合计|合計")
_YEAR = re.compile(r"(20\d\d)年")


def current_of(sentence: Sentence, number: int) -> Statement | None:
    """Return the value that the change led to: the nearest amount before it that is none of an earlier time."""
    change = sentence.statements[number]
    wanted = {"points": ("rate", "other", "share", "value"), "difference": ("value", "rate", "mean")}.get(
        change.part, ("value", "mean")
    )
    place, length = change.series
    if is_yearly(change.lead) or (length == 1 and re.search("分[别別]", change.lead)):
        return None
    named = names_own(sentence.statements[number - place].lead)
    earlier = sentence.statements[: number - place]
    if _TOTAL.search(change.lead):
        earlier = _wholes(sentence, earlier)
    for other in reversed(earlier):
        if other.bracketed and not change.bracketed:
            continue
        if change.part == "growth" and other.part == "rate" and not named:
            return None  # a rate grew so
        if length > 1 and other.series not in ((place, length), (0, 1)):
            continue
        if length > 1 and other.series == (0, 1):
            return in_order(earlier, other, place, length)
        if other.part not in wanted or not _may_be_current(sentence, change, other):
            continue
        total = bool(_TOTAL.search(change.lead))
        if named and other.clause != change.clause and not total and not _is_again(change, other):
            return None
        return other if total or change.clause - other.clause <= 3 else None
    return _reached_after(sentence, number)


def _reached_after(sentence: Sentence, number: int) -> Statement | None:
    """Return a value told behind the change: 比上年的93.5%提升4.2个百分点，达到97.7%; 是上年的2.5倍，从4亿元增加到10亿元."""
    change, behind = sentence.statements[number], sentence.statements[number + 1 :]
    base = sentence.statements[number - 1]
    against = bool(number and behind) and base.clause == change.clause and is_prior(base.lead)
    if against and _alike(base, behind[0]) and _REACHES.fullmatch(behind[0].lead):
        return behind[0] if behind[0].clause - base.clause == 1 else None
    for one, other in pairwise(behind):
        if BEGAN.search(one.lead) and _alike(one, other) and one.lead[:1] in "从由從":
            return other if other.clause - change.clause <= 2 else None
    return None


def _may_be_current(sentence: Sentence, change: Statement, other: Statement) -> bool:
    """Whether *other* is a value of the time of the report, of a kind that may change so."""
    if other.interval is None or is_prior(other.lead, other.tail) or BEGAN.search(other.lead):
        return False
    if other.unit == "年" and other.tail == change.lead:
        return False  # 四年增长50%
    if _is_older(sentence, other) or (change.part == "difference" and other.unit != change.unit):
        return False
    return change.part != "points" or other.quantity.kind == "ratio"


def in_order(earlier: tuple[Statement, ...], last: Statement, place: int, length: int) -> Statement | None:
    """甲120件、乙100件，分别增长5%和8%: as many amounts of one unit, one after the other."""
    same = [one for one in earlier if one.part == "value" and one.unit == last.unit]
    if _SUMMED.search(last.lead):  # ……，共1000件，分别占60%和40%
        same.remove(last)
    values = same[-length:]
    return values[place] if len(values) == length else None


def _wholes(sentence: Sentence, earlier: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """152.6亿元，其中……，总额增长8%: what grew is the whole, which stands before 其中."""
    at = sentence.text.find("其中")
    return tuple(one for one in earlier if at < 0 or one.mention.end - sentence.start <= at) or earlier


def _is_again(change: Statement, value: Statement) -> bool:
    """信访总量351件，信访总量同比下降5%: the change names the value once more."""
    return len(value.subject) > 1 and value.subject[-2:] in change.lead


def _is_older(sentence: Sentence, one: Statement) -> bool:
    """Whether the same sentence states the same of a later year."""
    years = [int(year) for other in sentence.statements if _alike(other, one) for year in _YEAR.findall(other.lead)]
    own = [int(year) for year in _YEAR.findall(one.lead)]
    return bool(own) and max(own) < max(years)


def base_of(sentence: Sentence, number: int, current: Statement) -> Statement | None:
    """Return the value that the change began at, if the text says it."""
    change = sentence.statements[number]
    around = [one for one in sentence.statements if one is not current and one is not change and _alike(one, current)]
    around = [one for one in around if not _divided(sentence, current, one) and _near(sentence, change, one, current)]
    near = [one for one in around if abs(one.clause - change.clause) <= 2 or abs(one.clause - current.clause) <= 1]
    near.sort(key=lambda one: abs(one.mention.start - change.mention.start))
    for one in near:
        if BEGAN.search(one.lead) and _follows(sentence, one, current):
            return one
    for one in near:
        if is_prior(one.lead, one.tail):
            return one
    for one in near:
        if _EXCEEDED.search(one.lead):
            return one
    for one in near:
        years = [int(year) for year in _YEAR.findall(one.lead)]
        later = [int(year) for year in _YEAR.findall(current.lead)]
        if years and later and max(years) == max(later) - 1:
            return one
        again = sentence.text.count(f"{years[-1]}年") == 1 or f"{years[-1]}年" in change.lead if years else False
        if again and one.bracketed and not later:
            return one  # 受理112件，增长12%（2023年为100件）
    return None


def _near(sentence: Sentence, change: Statement, one: Statement, current: Statement) -> bool:
    """Whether *one* may be the base of *change*: no semicolon between, of the time that it names, no later story."""
    first, last = sorted((change.mention.start, one.mention.start))
    between = sentence.text[first - sentence.start : last - sentence.start]
    later = current.mention.start < change.mention.start < one.mention.start and BEGAN.search(one.lead)
    told = _LAST_YEAR.fullmatch(one.lead) and current.subject[-3:] in one.lead and _follows(sentence, change, one)
    if later or (("；" in between or ";" in between) and not (told and current.clause + 1 == change.clause)):
        return False
    if "环比" in change.lead or "環比" in change.lead:
        return not re.search("[去上]年|同期", one.lead)
    return not ("同比" in change.lead and re.search("上[月周季]", one.lead))


def _divided(sentence: Sentence, whole: Statement, one: Statement) -> bool:
    """Whether 其中 stands between them: a part is no earlier value of its whole."""
    between = sentence.text[whole.mention.end - sentence.start : one.mention.start - sentence.start]
    return "其中" in between


def _follows(sentence: Sentence, one: Statement, other: Statement) -> bool:
    return sentence.statements.index(other) - sentence.statements.index(one) == 1


def _alike(one: Statement, other: Statement) -> bool:
    return (
        same_unit(one.unit, other.unit)
        and one.interval is not None
        and one.part in ("value", "rate", "other", "share", "mean")
    )


def is_added_to(gap: Statement, base: Statement) -> bool:
    """Whether *gap* was added to the amount right before it: 比“六普”时的695人增加, 较目标的50家增加."""
    return gap.clause == base.clause and not names_own(gap.lead) and bool(_THAN.match(base.lead))
