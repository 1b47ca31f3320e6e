"""Statements: each figure of a text with the words around it, and the part it plays in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property

from attrs import define

from wenming.figures.cues import OVER_PLAN, Part, cue_of, is_prior
from wenming.figures.finding import mentions
from wenming.figures.interval import Interval, interval_of
from wenming.figures.mention import Mention
from wenming.zh import Quantity

__all__ = ["Sentence", "Statement", "sentences"]

_END = re.compile(r"[。！？!?\n\r]+")
_MARKS = re.compile(r"[，,：:；;（）()]+")
_PAUSES = re.compile(r"[，,：:；;（）()、]")
_SAME_UNIT = str.maketrans(
    "個戶條處項場萬億噸畝裡張臺輛艘雙層樓歲時鐘點種類筆頁冊訂齣隻顆塊歷屆",
    "个户条处项场万亿吨亩里张台辆艘双层楼岁时钟点种类笔页册订出只颗块历届",
)
_OF = re.compile(
    "(?:[占佔]|[为為](?=[^，。；]*(?:预算|計劃|计划|任务|任務|目标|目標|預算))"
    "|(?:完成|达到|達到)[^，。；]*(?:任务|任務|计划|計劃|目标|目標|预算|預算))[^，。；]*\\Z"
)
_BEHIND_BASE = re.compile("[\u4e00-\u9fff]{0,6}的|")
_WINDOW = 20  # characters before a base that may say what it is of
_MOST = 60  # figures of a sentence; what has more is no sentence, and is taken in pieces
_JOINERS = frozenset("、 和 及 与 與 以及".split())
_NO_SUBJECT = "共为為达達到约約了是有“”‘’ \u3000的、"


@define(eq=False, slots=False)
class Statement:
    """One figure, what its clause says before and behind it, and the part it plays.

    Attributes:
        mention: The figure.
        lead: Words before it, from the figure or the comma before.
        head: Words of its clause before it, figures included.
        tail: Words behind it, up to the next figure or comma.
        clause: Number of its clause in the sentence.
        part: Its part: ``value`` is an amount, the others speak of one.
        falls: Whether it says by how much something became less.
        compared: Whether the change is one against an earlier time: 同比, 比上年.
        bracketed: Whether it stands in brackets, as an aside.
        of: The amount that a share names as its base: 占总量351件的34.2%.
        series: Its place in a row of figures without words between them (增长20%和25%), and the row's length.
    """

    mention: Mention
    lead: str
    head: str
    tail: str
    clause: int
    part: Part = "value"
    falls: bool = False
    compared: bool = False
    series: tuple[int, int] = (0, 1)
    bracketed: bool = False
    of: Statement | None = None

    @property
    def quantity(self) -> Quantity:
        """The amount stated."""
        return self.mention.quantity

    @cached_property
    def unit(self) -> str:
        """Its unit, in the simplified form where the scripts differ, without what a bracket adds: 场（次）."""
        return self.quantity.unit.translate(_SAME_UNIT).partition("（")[0]

    @cached_property
    def interval(self) -> Interval | None:
        """What the figure may stand for; ``None`` for 几十个 and X户. Days that are no mean were counted."""
        one = self.quantity
        if one.unit in ("天", "日") and "均" not in self.lead and one.approximation is None and one.value is not None:
            whole = Fraction(one.value)
            return Interval(whole, whole) if whole.denominator == 1 else interval_of(one)
        return None if one.placeholder else interval_of(one)

    @cached_property
    def subject(self) -> str:
        """The words of its lead that name what is counted."""
        return _PAUSES.split(self.lead.rstrip("、"))[-1].strip(_NO_SUBJECT)


@define(eq=False)
class Sentence:
    """The figures of one sentence.

    Attributes:
        text: Its words.
        start: Where it begins in the text.
        statements: Its figures, in order.
        paragraph: Number of its paragraph.
    """

    text: str
    start: int
    statements: tuple[Statement, ...]
    paragraph: int


def sentences(text: str, *, units: Iterable[str] = (), look_alikes: Iterable[str] = ()) -> tuple[Sentence, ...]:
    """Return the sentences of *text* that hold figures, with these."""
    found = mentions(text, units=units, look_alikes=look_alikes)
    made: list[Sentence] = []
    at = start = paragraph = 0
    for end in (*_END.finditer(text), None):
        stop = len(text) if end is None else end.start()
        first = at
        while at < len(found) and found[at].start < stop:
            at += 1
        if end is not None and at > first and found[at - 1].end > end.start():
            continue  # the line end stands inside a torn figure
        for begin in range(first, at, _MOST):
            begins = start if begin == first else found[begin].start
            ends = stop if begin + _MOST >= at else found[begin + _MOST].start
            told = _statements(text, begins, ends, found[begin : min(begin + _MOST, at)])
            made.append(Sentence(text[begins:ends], begins, told, paragraph))
        if end is not None:
            start = end.end()
            paragraph += "\n" in end.group() or "\r" in end.group()
    return tuple(made)


def _statements(text: str, start: int, stop: int, found: tuple[Mention, ...]) -> tuple[Statement, ...]:
    marks = [mark.end() - 1 for mark in _MARKS.finditer(text, start, stop)]
    made: list[Statement] = []
    before = start
    clause = 0
    clause_start = start
    for number, one in enumerate(found):
        while clause < len(marks) and marks[clause] < one.start:
            clause_start = marks[clause] + 1
            clause += 1
        lead = text[max(before, clause_start) : one.start]
        behind = found[number + 1].start if number + 1 < len(found) else stop
        mark = next((marks[at] for at in range(clause, len(marks)) if marks[at] >= one.end), stop)
        tail = text[one.end : min(behind, mark)]
        if not lead and text[one.start - 1 : one.start] in ("（", "("):
            lead = _MARKS.split(text[max(before, start) : one.start - 1])[-1]
        part, falls, compared = cue_of(one.quantity, lead)
        if lead == "新增" and made and (is_prior(made[-1].lead) or "增至" in made[-1].lead):
            part, compared = "difference", True  # 较上年的30家新增6家
        made.append(Statement(one, lead, text[clause_start : one.start], tail, clause, part, falls, compared))
        opened = max(text.rfind("（", start, one.start), text.rfind("(", start, one.start))
        made[-1].bracketed = opened > max(text.rfind("）", start, one.start), text.rfind(")", start, one.start))
        beside = number and text[before : one.start].lstrip("）)") == lead
        if beside and made[-1].quantity.kind == "ratio" and _BEHIND_BASE.fullmatch(lead):
            _name_base(text[max(start, found[number - 1].start - _WINDOW) : one.start], made)
        before = one.end
    _join_series(made)
    return tuple(made)


def _in_row(first: Statement, other: Statement) -> bool:
    """A row is of one unit, unless 分别 says that its figures answer to as many names."""
    return other.unit == first.unit or "分别" in first.lead or "分別" in first.lead


def _name_base(words: str, made: list[Statement]) -> None:
    """占总量351件的34.2%, 完成任务200户的95%: the amount before is what the share is of; 超出目标4亿元15% is growth."""
    if OVER_PLAN.search(words):
        made[-2].part, made[-1].part = "value", "growth"
    elif "超额" in words or "超額" in words:
        made[-1].part = "other"
    elif made[-1].lead and _OF.search(words):
        made[-1].part, made[-1].of, made[-2].part = "share", made[-2], "other"


def _join_series(made: list[Statement]) -> None:
    """Let figures that follow others with no word between them play their part: 分别增长20%和25%."""
    at = 0
    while at < len(made):
        end = at + 1
        while end < len(made) and made[end].lead in _JOINERS and _in_row(made[at], made[end]):
            end += 1
        for place, one in enumerate(made[at:end] if end - at > 1 else ()):
            first = made[at]
            one.part, one.falls, one.compared, one.series = first.part, first.falls, first.compared, (place, end - at)
        at = end
