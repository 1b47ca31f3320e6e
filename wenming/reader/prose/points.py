"""Lists in the running text of strangers: 一是……；二是……, 首先……其次……, （1）……；（2）……, ①……②……, over lines as well.

All that may be labels of points is collected in one pass, then joined to runs of one kind; a label alone
is words. Numbers are kept as met: a list may lack 三是, or have it twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define

from wenming.reader.headings.labels import HANZI_NUMBERS
from wenming.reader.lines import BLANKS

__all__ = ["PointLabel", "Run", "cut_before", "find_runs", "goes_on", "may_begin"]

_N = "[一二三四五六七八九十]{1,3}"
_A = "[0-9０-９]{1,2}"
_GLYPHS = {
    chr(first + n): (name, n + 1)
    for name, first, count in (
        ("①", 0x2460, 20), ("①", 0x2776, 10), ("①", 0x2780, 10), ("①", 0x24F5, 10),
        ("⑴", 0x2474, 20), ("⒈", 0x2488, 20),
    )
    for n in range(count)
}  # fmt: skip
_IN_HANZI = {"nth": "第一，", "its": "其一", "paren": "（一）", "hanzi": "一、"}
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3}
_LABEL = re.compile(
    rf"(?=[一二三四五六七八九十第其首再最（(0-9０-９{''.join(_GLYPHS)}])(?:"
    rf"第(?P<nth>{_N})(?:[，,：:、]|是|要(?![求素点點领領务務件害紧緊]))"
    rf"|其(?P<its>{_N})(?:[，,：:、]|是)"
    rf"|(?P<word>首先|其次)(?:[，,]|是|要)?|(?P<then>再次|再者)(?:[，,]|是|要)|(?P<last>最[后後])(?:[，,]|是|要)"
    rf"|(?P<point>{_N})(?P<verb>是|要(?![求素点點领領务務件害紧緊]))"
    rf"|[（(](?:(?P<paren>{_N})|(?P<digits>{_A}))[）)]"
    rf"|(?P<glyph>[{''.join(_GLYPHS)}])[、.．]?"
    rf"|(?<![0-9０-９.．])(?P<arabic>{_A})(?P<dot>[.．](?![0-9０-９])|、(?![0-9０-９])|[）)])"
    rf"|(?P<hanzi>{_N})、)"
)
# Without the first label of a kind, or the second at its head, a text holds no list.
_FIRST = re.compile(  # a set at the head lets the search pass over other text at little cost
    "[一首第其（(①⑴⒈❶➀⓵1１](?:(?<=一)[是要、]|(?<=首)先|(?<=[第其])一|(?<=[（(])[一1１]|(?<=[①⑴⒈❶➀⓵])|(?<=[1１])[.．、)）])"
)
_SECONDS = frozenset("二第其（(2２②⑵⒉❷➁⓶")
_SENTENCE = frozenset("。！？!?；;")
_MARKS = frozenset("。；！？…：;!?:.，,、”』」）)")  # what may stand before a label inside a paragraph
_NOT_BEFORE = frozenset("统統唯之同单單专專合期周初星第其中零一二三四五六七八九十百0123456789")  # 统一是, 之一是
_LOOSE = frozenset(("一是", "①", "⑴"))  # kinds whose labels may stand behind any word
_IN_LINE = frozenset(("一是", "一要"))  # kinds that count on inside a line: it was broken in mid-sentence
_NEAR = 40  # characters behind a label among which its words begin
_BARE = f"{BLANKS}。；，、,;"
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


@define  # as RawLine
class PointLabel:
    """What may be the label of a point.

    Attributes:
        kind: How it is written; the labels of one list are of one kind.
        number: Its number; 0 for 最后, which ends a list.
        start: Where it begins.
        end: Where the words behind it begin.
        before: The character before it, "" at the head.
    """

    kind: str
    number: int
    start: int
    end: int
    before: str

    @property
    def is_glued(self) -> bool:
        """Whether a word stands right before it."""
        return bool(self.before) and self.before not in _MARKS

    @property
    def is_firm(self) -> bool:
        """Whether it begins a line, a sentence or an item behind ；."""
        return not self.before or self.before in _SENTENCE


@define
class Run:
    """Labels of one kind that count on from one another."""

    kind: str
    labels: list[PointLabel]
    last: int

    def takes(self, label: PointLabel) -> bool:
        """Tell whether *label* counts on: the next number, or, at a good place, one left out or written twice."""
        if label.kind != self.kind:
            return False
        if label.number == 0:
            return self.last > 0
        if label.number == self.last + 1:
            return not label.is_glued or (self.kind in _LOOSE and label.before not in _NOT_BEFORE)
        return label.is_firm and label.number > 1 and label.number in (self.last, self.last + 2)

    def add(self, label: PointLabel) -> None:
        """Count on to *label*."""
        self.labels.append(label)
        self.last = label.number or self.last + 1


def find_labels(text: str) -> Iterator[PointLabel]:
    """Yield what may be labels of points in *text*, in order."""
    for found in _LABEL.finditer(text):
        kind, number = _told(found)
        start, end = found.span()
        if not number and kind != "首先":
            continue
        if kind in ("一是", "第一，") and text[end : end + 1] == (found["point"] or found["nth"])[-1:]:
            continue  # the saying 一是一，二是二
        behind = start
        while behind > 0 and text[behind - 1] in BLANKS:
            behind -= 1
        yield PointLabel(kind, number, start, end, text[behind - 1 : behind])


def _told(found: re.Match[str]) -> tuple[str, int]:
    """Return kind and number, by the group that matched last."""
    match found.lastgroup:
        case "verb":
            return ("一是" if found["verb"] == "是" else "一要"), HANZI_NUMBERS.get(found["point"], 0)
        case "nth" | "its" | "paren" | "hanzi" as group:
            return _IN_HANZI[group], HANZI_NUMBERS.get(found[group], 0)
        case "word" | "then" | "last" as group:
            return "首先", _WORDS.get(found[group], 0)
        case "glyph":
            return _GLYPHS[found["glyph"]]
        case "digits":
            return "（1）", int(found["digits"].translate(_DIGITS))
    return "1）" if found["dot"] in "）)" else "1.", int(found["arabic"].translate(_DIGITS))


def may_begin(text: str) -> bool:
    """Tell at little cost whether a list may begin in *text*."""
    return _FIRST.search(text) is not None


def find_runs(text: str, *, alone: bool = True) -> list[Run]:
    """Return the lists in *text*, those inside the items of others left out.

    A list has two items or more; where it begins the text it may have one, and go on in the next (*alone*).
    """
    if not may_begin(text) and text[:1] not in _SECONDS:
        return []
    found: list[Run] = []
    open_: dict[str, Run] = {}
    for label in find_labels(text):
        run = open_.get(label.kind)
        if label.kind == "第一，" and label.number > 2 and run is None and "首先" in open_:
            run, label = open_["首先"], _as_word(label)
        if run is not None and run.takes(label):
            run.add(label)
        elif label.number == 1 and _begins(label, run):
            run = open_[label.kind] = Run(label.kind, [label], 1)
            found.append(run)
        elif label.start == 0 and label.number == 2 and run is None:
            run = open_[label.kind] = Run(label.kind, [label], 2)  # its first item was lost
            found.append(run)
    return _outer(text, [run for run in found if _is_list(text, run, alone)])


def _as_word(label: PointLabel) -> PointLabel:
    return PointLabel("首先", label.number, label.start, label.end, label.before)


def _begins(label: PointLabel, run: Run | None) -> bool:
    """Tell whether the first label can begin a list there."""
    if label.before in _NOT_BEFORE:
        return False
    if label.is_glued:
        return label.kind in _LOOSE and (run is None or len(run.labels) == 1)
    return True


def _is_list(text: str, run: Run, alone: bool) -> bool:
    labels = run.labels
    if len(labels) < 2 and not (alone and labels[0].number == 1 and _may_go_on(labels[0])):
        return False
    return _is_full(text, labels)


def _may_go_on(label: PointLabel) -> bool:
    """Tell whether a first label can have its second in the next paragraph: at the head, or 一是 behind a sentence."""
    return label.start == 0 or (label.kind in _IN_LINE and label.before in "。！？；：，;:,")


def _outer(text: str, runs: Sequence[Run]) -> list[Run]:
    """Leave out the runs that begin inside another; 首先 alone holds none, as others stand in for it."""
    if len(runs) < 2:
        return list(runs)
    if any(len(run.labels) > 1 for run in runs):
        runs = [run for run in runs if len(run.labels) > 1 or run.kind != "首先"]
    kept: list[Run] = []
    for run in sorted(runs, key=lambda one: one.labels[0].start):
        if not kept or _stands_apart(text, kept[-1], run):
            kept.append(run)
    return kept


def _stands_apart(text: str, last: Run, run: Run) -> bool:
    """Tell whether *run* begins behind the end of *last*: of the same kind, in a sentence of its own."""
    start = run.labels[0].start
    if run.kind != last.kind or len(last.labels) < 2 or start <= last.labels[-1].start:
        return False
    return cut_before(text, last.labels[-1].end, start) > 0


def cut_before(text: str, start: int, end: int) -> int:
    """Return where the sentence begins that leads to a list at *end*, 0 where it begins before *start*."""
    return max(text.rfind(mark, start, end) for mark in "。！？；") + 1


def goes_on(text: str, kind: str, last: int) -> Run | None:
    """Return the labels in *text* that count on from number *last* of a list of *kind*, ``None`` if there are none.

    The first stands at the head of the text; 二是 behind a mark as well, where no list begins before it.
    """
    run = Run(kind, [], last)
    for label in find_labels(text):
        one = _as_word(label) if kind == "首先" and label.kind == "第一，" and label.number > 2 else label
        if one.kind != kind:
            continue
        if one.number == 1:
            break
        inside = one.start > 0 and kind not in _IN_LINE
        if (run.labels or not (one.is_glued or inside)) and run.takes(one):
            run.add(one)
    return run if run.labels and _is_full(text, run.labels) else None


def _is_full(text: str, labels: Sequence[PointLabel]) -> bool:
    """Tell whether words stand behind each label."""
    ends = [*[label.start for label in labels[1:]], len(text)]
    return all(text[one.end : min(end, one.end + _NEAR)].strip(_BARE) for one, end in zip(labels, ends, strict=True))
