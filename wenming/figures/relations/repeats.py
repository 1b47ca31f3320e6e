"""Repeats: the same fact has the same value wherever a text says it, and in last year's report (X5, X9, X24)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from wenming.figures.interval import fit
from wenming.figures.relations.changes.ends import base_of
from wenming.figures.relations.changes.growth import compared
from wenming.figures.relations.wholes.sums import slip_of
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_previous", "judge_repeats", "says_when", "short_name"]

_TIMES = re.compile(
    r"(?:19|20)\d\d年?|[一二三四1-4]季度|[上下]半年|\d{1,2}月|去年|上年|前年|昨年|截至|截止|目前|期间|期間|每年|每月|每天|"
    r"累计|累計|当日|当月|同期|历年|近[一二三四五六七八九十两]年|“?[十一二三四]{1,3}五|任务|任務|目标|目標|计划|計劃|力争|力爭|预计|預計|将|其中|人均|新增|第[一二三四五]批"
)
_REGION = re.compile("全[区區市局县縣镇鎮省乡鄉校院处處办辦街]")
_SCOPE = re.compile(f"{_REGION.pattern}|共|累计|累計|总|總")
_YEAR = re.compile("全年|今年以来|今年以來|一年来|一年來|本年|年内|[本我][院局区區市县縣镇鎮办辦校处處街]|全")
_LABEL = re.compile(r"^[，,、；;\s]*(?:第?[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．，])?")
_ASPECT = re.compile("^[^，。；、]{2,14}$")  # 生态建设方面, 安全形势平稳
_NARROWS = re.compile(
    "[中内里][，,]|期间|專項|专项|[节節日月][，,前]|会同|會同|联合|聯合|通过|通過|针对|針對|其中|分别|[由对對]|领导|[村镇庭科室站所队校院组]"
)
_SETTING = (
    r"(?:19|20)\d\d年度?|截至[^，]{1,8}|今年以来|今年以來|全年|今年|本年度?|一年来|一年來|年内|至今|全区|全市|全县|全省|全局|全镇|全街道|全院|全校|我[局市区县镇办处院]|"
    "本[院局校区]|[共已总還还又並并]|先后|先後|累计|累計|总共|合计|全區|全縣|全鎮|我[區縣鎮辦處]|共计|共計|同时|同時|积极|積極"
)
_LEADING = re.compile(f"^(?:{_SETTING})+")
_SET = re.compile(_SETTING)
_POINTS = re.compile("此|该|該|这|這|上述|同类|同類|其他|其它|各类|各類")  # to something said before, another each time
_SHORT = 3  # hanzi of a name that only a slip of the pen may be found under
_MIN = 4  # hanzi of a name that says enough to be the same fact elsewhere
_LONG = 7  # of one that says so much that it can hardly be another fact
_MANY = 2
_SURE = 4  # digits of two figures that differ in one: hardly chance
_FAR = Fraction(100)
_POWERS = frozenset(Fraction(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))


_Key = tuple[str, str, frozenset[str]]
_Place = tuple[Sentence, int, int]


@frozen(eq=False)
class _Said:
    """An amount under a name that may come again.

    Attributes:
        number: Number of its sentence.
        statement: The amount.
        narrowed: Whether words before it say that it is of some only: 专项整治中.
        plain: Whether nothing but such words stand before its name.
    """

    number: int
    statement: Statement
    narrowed: bool
    plain: bool

    @property
    def whole(self) -> bool:
        """Whether it says that it is of all: 共, 全区."""
        return bool(_SCOPE.search(self.statement.head))


def judge_repeats(found: Sequence[Sentence]) -> Iterator[Verdict]:
    """Yield a verdict on each amount that a text states again, in other sentences, under the same name and time.

    共 and 全区 in both places say that both are of all; else only figures that differ as a slip of the pen makes
    them differ are wrong, and those a power of ten apart lost 万 or a nought.
    """
    known: dict[_Key, list[_Place]] = {}
    for number, sentence in enumerate(found):
        for at, one in enumerate(sentence.statements):
            key = _key(sentence, one)
            if key is not None:
                known.setdefault(key, []).append((sentence, number, at))
    for (name, _, _), told in _of_one_year(known).items():
        if len(told) == 1:
            continue
        first, *others = (_said(sentence, number, at, name) for sentence, number, at in told)
        verdicts = [made for one in others if one.number != first.number and (made := _same(name, one, first))]
        if sum(verdict.result != "pass" for verdict in verdicts) < _MANY:  # else one for each topic
            yield from verdicts


def _of_one_year(known: dict[_Key, list[_Place]]) -> dict[_Key, list[_Place]]:
    """Bring together what is said with the year and without it, where no other year is named."""
    years: dict[tuple[str, str], set[str]] = {}
    for name, unit, times in known:
        years.setdefault((name, unit), set()).update(time for time in times if time[:2] in ("19", "20"))
    made: dict[_Key, list[_Place]] = {}
    for (name, unit, times), told in known.items():
        alone = len(years[name, unit]) == 1
        made.setdefault((name, unit, times - years[name, unit] if alone else times), []).extend(told)
    return made


def _said(sentence: Sentence, number: int, at: int, name: str) -> _Said:
    one = sentence.statements[at]
    before = sentence.statements[at - 1] if at else None
    start = (before.mention.end + len(before.tail)) if before is not None else sentence.start
    words = sentence.text[max(0, start - sentence.start) : one.mention.start - sentence.start]
    around = _SET.sub("", _LABEL.sub("", words.rpartition(name)[0])).strip("，,、；;： ")
    narrowed = bool(_NARROWS.search(around + "，")) and not around.endswith("方面")
    return _Said(number, one, narrowed, not around or bool(_ASPECT.match(around)))


def short_name(subject: str) -> str:
    """Return what *subject* names, without 全年, 共 and the like before it."""
    return _LEADING.sub("", subject)


def says_when(sentence: Sentence, one: Statement) -> frozenset[str]:
    """Return the times that the sentence says before *one*: 上半年, 截至, 2024年."""
    return frozenset(_TIMES.findall(sentence.text[: one.mention.start - sentence.start]))


def _key(sentence: Sentence, one: Statement) -> _Key | None:
    """Return name, unit and time of an amount; ``None`` for what has no name of its own."""
    if one.part != "value" or one.interval is None or one.bracketed or one.series[1] > 1:
        return None
    name = short_name(one.subject)
    return (name, one.unit, says_when(sentence, one)) if len(name) >= _SHORT else None


def _same(name: str, one: _Said, first: _Said) -> Verdict | None:
    """Judge what is said again; nothing where the two may well be of different things."""
    again, before = one.statement, first.statement
    assert again.interval is not None
    assert before.interval is not None
    facts = (before.mention,)
    if fit(again.interval, before.interval) != "outside":
        return Verdict("repeated", "pass", again.mention, facts)
    regions = {_region(again), _region(before)} - {""}
    if one.narrowed or first.narrowed or len(regions) > 1:
        return None
    working = f"{before.mention.text}≠{again.mention.text}"
    if one.whole and first.whole and len(name) >= _MIN and not _POINTS.search(name):
        return Verdict("repeated", "fail", again.mention, facts, "", working)
    if not (one.plain and first.plain) or again.quantity.approximation or before.quantity.approximation:
        return None
    now, then = again.quantity.value, before.quantity.value
    if now and then and Fraction(now) / Fraction(then) in _POWERS and slip_of(before.quantity, Fraction(then))[1] > 1:
        return Verdict("scale", "unsure", again.mention, facts, "", f"{before.mention.text}→{again.mention.text}")
    if then is None or not _is_slip(name, one, first):
        return None
    return Verdict("repeated", "fail", again.mention, facts, "", working)


def _is_slip(name: str, one: _Said, first: _Said) -> bool:
    """Whether two figures are so alike that one is a slip of the pen: 326 and 362; 4862 and 4962."""
    kind, digits = slip_of(one.statement.quantity, Fraction(first.statement.quantity.value or 0))
    of_all = all(said.whole or _YEAR.search(said.statement.head) for said in (one, first))
    if kind == "swap":
        return digits > 2 or of_all or len(name) >= _LONG
    return kind == "digit" and (digits >= _SURE or (digits == _SURE - 1 and (of_all or len(name) >= _LONG)))


def _region(one: Statement) -> str:
    found = _REGION.search(one.head)
    return found.group() if found else ""


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
