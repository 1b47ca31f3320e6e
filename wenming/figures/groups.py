"""Groups: a whole and the parts that a sentence names of it: 其中, 分为, a list behind a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache, partial
from itertools import pairwise, takewhile

from attrs import frozen

from wenming.figures.cues import is_prior, same_unit
from wenming.figures.interval import fit
from wenming.figures.kinds import are_classes, are_kin, are_mixed, covers_all, is_done_and_open
from wenming.figures.statement import Sentence, Statement

__all__ = ["Group", "adds_up", "groups"]

_OPENERS = re.compile(
    r"其中|分为|分為|[，,](?:包括|具体[是为]|即|用于|用於|投向|来自)|分别[是为]|分別[是為]|依次[是为]|由(?=[^，。；]{0,40}[组組]成)"
    r"|来源[为是于]?[：:]|來源[為是於]?[：:]|分[^，。；、：]{1,8}看[，,：:]|[按从從][^，。；、：]{1,8}分类?[，,：:]"
)
_TOTAL = re.compile(r"[共总總]")
_NEW_TOTAL = re.compile(r"(?:共(?![享用同建产產青])|(?<!党)[总總])[计計]?[^，。；]{0,8}\Z")
_OTHERS = re.compile("等|以及其他|以及其它")
_REST = re.compile("其余|其餘|其他|其它|剩余|剩餘|另外|余下|餘下")
_INCLUDED = re.compile("不?含|其中|包括|上年|去年|同期")
_FROM = re.compile("[由从從][^，。；]{0,12}\\Z")
_AGED = re.compile(r"\d[岁歲]")
_LEAST = 3  # a whole and two parts
_SHORT = 4  # characters between an amount and the bracket that divides it
_INNER = re.compile(r"([\u3400-\u9fff]{2,8})[中里]")  # 过夜旅客中境外旅客: of a part


@frozen(eq=False)
class Group:
    """A whole with the parts named of it.

    Attributes:
        whole: The figure that is divided.
        parts: The figures it is divided into, at least one.
        sure: Whether nothing else can be the whole.
        closed: Whether the list says that it is full: 分为, 其余, a colon behind 共 and no 等.
        mixed: Whether the parts are told apart by more than one thing, so that one case may be in two: 党员, 女.
        sentence: Where they stand.
    """

    whole: Statement
    parts: tuple[Statement, ...]
    sure: bool
    closed: bool
    mixed: bool
    sentence: Sentence


@lru_cache(maxsize=1)  # three judges ask in turn
def groups(sentence: Sentence, before: Sentence | None = None) -> tuple[Group, ...]:
    """Return the groups of *sentence*; one that begins with 其中 divides the last figure of *before*."""
    return tuple(_found(sentence, before))


def _found(sentence: Sentence, before: Sentence | None) -> Iterator[Group]:
    yield from _classed(sentence)
    openers = [(found.start(), found.end(), found.group()) for found in _OPENERS.finditer(sentence.text)]
    openers += [*_colons(sentence), *_brackets(sentence)]
    openers.sort()
    for number, (start, end, word) in enumerate(openers):
        depth = _depth(sentence.text, start)
        later = (at for at, _, other in openers[number + 1 :] if other != "（" and _depth(sentence.text, at) <= depth)
        stop = next(later, len(sentence.text))
        for named in _parts(sentence, end, stop):
            for whole, called, sure in _divided(sentence, before, start, named):
                parts = _meant(sentence, whole, called)
                closed = _is_closed(word, parts)
                yield Group(whole, parts, sure or word == "（", closed, _is_mixed(parts), sentence)


def _classed(sentence: Sentence) -> Iterator[Group]:
    """A list of classes right behind an amount, with no word between: 436件，水污染类82件，大气污染类196件……"""
    if len(sentence.statements) < _LEAST:
        return
    values = [one for one in sentence.statements if one.part == "value" and one.interval is not None]
    units: set[str] = set()
    for at, whole in enumerate(values[:-2]):
        known = whole.unit in units
        units.add(whole.unit)
        first = values[at + 1]
        if known or whole.bracketed or first.unit != whole.unit or first.clause != whole.clause + 1:
            continue
        told = sentence.text[whole.mention.end - sentence.start : first.mention.start - sentence.start]
        parts = tuple(takewhile(partial(_is_alike, whole), values[at + 1 :]))
        if len(parts) < 2 or "：" in told or ":" in told:
            continue
        names = _names(parts)
        full = covers_all(names) and not is_done_and_open(names)
        larger = all((one.quantity.value or 0) <= (whole.quantity.value or 0) for one in parts)
        kin = are_kin(names, whole.subject + whole.tail) and not are_mixed(names, kin=True)
        if larger and (full or kin or are_classes(names)):
            yield Group(whole, parts, True, full, False, sentence)


def _is_alike(whole: Statement, one: Statement) -> bool:
    return one.unit == whole.unit and not one.bracketed and not _OPENERS.search(one.lead)


def _depth(text: str, at: int) -> int:
    """Return how many brackets stand open at *at*."""
    return sum(text.count(mark, 0, at) for mark in "（(") - sum(text.count(mark, 0, at) for mark in "）)")


def _colons(sentence: Sentence) -> list[tuple[int, int, str]]:
    """A colon right behind an amount opens its list; behind a total that list is full: 共受理351件：来信120件……"""
    made = []
    for one in sentence.statements:
        behind = one.mention.end - sentence.start + len(one.tail)
        if sentence.text[behind : behind + 1] in ("：", ":") and one.part == "value":
            made.append((behind, behind + 1, "：" if _TOTAL.search(one.head) else ""))
    return made


def _brackets(sentence: Sentence) -> list[tuple[int, int, str]]:
    """A bracket right behind an amount that divides it: 50人（男28人、女22人）."""
    made = []
    for one, first, second in zip(sentence.statements, sentence.statements[1:], sentence.statements[2:], strict=False):
        behind = one.mention.end - sentence.start + len(one.tail)
        if one.bracketed or not (first.bracketed and second.bracketed) or _INCLUDED.match(first.lead):
            continue
        alike = one.unit == first.unit == second.unit and one.part == first.part == second.part == "value"
        if alike and len(one.tail) <= _SHORT and sentence.text[behind : behind + 1] in ("（", "("):
            made.append((behind, behind + 1, "（"))
    return made


def _parts(sentence: Sentence, start: int, stop: int) -> list[tuple[Statement, ...]]:
    """Return the amounts of the list that begins at *start* of the sentence, those of each unit by themselves."""
    found: dict[str, list[Statement]] = {}
    last = None
    for one in sentence.statements:
        at = one.mention.start - sentence.start
        if not start <= at < stop or one.part != "value" or one.interval is None or is_prior(one.lead, one.tail):
            continue
        if last is not None and (_ended(sentence, last, one) or _is_inner(one, found.get(one.unit, []))):
            break
        if last is not None and one.bracketed and not last.bracketed:
            continue
        last = one
        found.setdefault(one.unit, []).append(one)
    return [tuple(parts) for parts in found.values()]


def _ended(sentence: Sentence, last: Statement, one: Statement) -> bool:
    """A bracket that closes and a new total end a list."""
    between = sentence.text[last.mention.end - sentence.start : one.mention.start - sentence.start]
    if "）" in between or ")" in between:
        return "（" not in between and "(" not in between
    return bool(_NEW_TOTAL.search(one.lead))


def _is_inner(one: Statement, parts: list[Statement]) -> bool:
    """Whether *one* is of one of *parts* before it: 过夜旅客108人次，过夜旅客中境外旅客2人次."""
    named = _INNER.search(one.lead)
    return named is not None and any(part.subject.endswith(named[1][-2:]) for part in parts)


def _own(whole: Statement, named: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Leave out what begins another whole: 粮食播种面积……，其中小麦……，油料播种面积……"""
    name = whole.subject[-2:]
    clause = named[0].clause
    if len(name) < 2 or len(named) < 2 or named[1].clause != clause:
        return named
    return tuple(takewhile(lambda one: one.clause == clause or not one.subject.endswith(name), named))


def _meant(sentence: Sentence, whole: Statement, named: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """A semicolon ends a list or parts its items.

    It parts them if two of them stand in it and the first holds one part, or if all add up to the whole.
    """
    named = _own(whole, named)
    bounds = [sentence.start + found.start() for found in re.finditer("[；;]", sentence.text)]
    inner = [at for at in bounds if named[0].mention.end <= at < named[-1].mention.start]
    for number in range(len(named), 1, -1):
        if adds_up(whole, named[:number]):
            return named[:number]
    if len(named) > 2 and covers_all(_names(named[:2])):  # 旧存、新收，审结、未结
        return named[:2]
    first = tuple(one for one in named if not inner or one.mention.start < inner[0])
    if not inner or (len(inner) > 1 and len(first) == 1) or _told_alike(sentence, named):
        return named
    return first


def _told_alike(sentence: Sentence, named: tuple[Statement, ...]) -> bool:
    """Whether something of the same kind is said of each amount: 男……，占50.5%；女……，占49.5%."""
    at = {id(one): number for number, one in enumerate(sentence.statements)}
    behind = [at[id(one)] + 1 for one in named]
    said = [sentence.statements[number].part if number < len(at) else "" for number in behind]
    return len(named) > 1 and len(set(said)) == 1 and said[0] in ("share", "growth")


def adds_up(whole: Statement, parts: tuple[Statement, ...]) -> bool:
    """Whether *parts* may add up to *whole*."""
    assert whole.interval is not None
    total = parts[0].interval
    for one in parts[1:]:
        assert total is not None
        assert one.interval is not None
        total += one.interval
    assert total is not None
    return fit(total, whole.interval) == "inside"


def _divided(
    sentence: Sentence, before: Sentence | None, start: int, parts: tuple[Statement, ...]
) -> Iterator[tuple[Statement, tuple[Statement, ...], bool]]:
    """Yield each whole with its parts, and whether it is sure: the nearest amount of their unit before the list.

    受理879件，结案700件，其中民事受理755件，结案600件: parts that name two of them go to the one they name.
    Of a sentence before only an amount is taken that the parts name or add up to, or the only one.
    """
    own = [one for one in sentence.statements if one.mention.end - sentence.start <= start]
    near = own or (list(before.statements) if before is not None and start <= 1 else [])
    values = [one for one in reversed(near) if same_unit(one.unit, parts[0].unit) and _may_be_whole(one)]
    if not values:
        return
    values = [one for one in values if not _is_start(near, one)] or values
    best = {id(part): max(values, key=partial(_likeness, part)) for part in parts}
    named = [(one, tuple(p for p in parts if best[id(p)] is one and _likeness(p, one))) for one in values]
    if sum(bool(some) for _, some in named) > 1:
        yield from ((one, some, True) for one, some in named if some)
        return
    if len(values) == 1 or not parts[0].unit:
        yield from ((values[0], parts, True),) if parts[0].unit else ()
        return
    full = next((one for one in values if adds_up(one, parts)), None)
    whole = full or (values[0] if own else _called(values, parts))
    if whole is not None:
        yield whole, parts, full is not None or (bool(own) and not _same_segment(sentence, values, start))


def _same_segment(sentence: Sentence, values: list[Statement], start: int) -> bool:
    """Whether two of the amounts stand in the part of the sentence, up to a semicolon, that the list stands in."""
    head = max(sentence.text.rfind("；", 0, start), sentence.text.rfind(";", 0, start)) + sentence.start
    return sum(one.mention.start > head for one in values) > 1


def _likeness(part: Statement, whole: Statement) -> Fraction:
    """How much of the name of *whole* comes back in the words of *part*, by pairs of characters."""
    pairs = ["".join(pair) for pair in pairwise(whole.subject)]
    return Fraction(sum(pair in part.lead for pair in pairs), max(1, len(pairs)))


def _may_be_whole(one: Statement) -> bool:
    return one.part == "value" and one.interval is not None and not one.bracketed and not is_prior(one.lead, one.tail)


def _is_start(told: list[Statement], one: Statement) -> bool:
    """Whether *one* is what the amount right behind it grew from: 由22家增加到31家，其中……"""
    at = told.index(one) + 1
    reached = told[at] if at < len(told) else None
    grew = reached is not None and reached.clause == one.clause and reached.unit == one.unit
    return grew and bool(_FROM.search(one.lead))


def _called(values: list[Statement], parts: tuple[Statement, ...]) -> Statement | None:
    """Of several amounts: the one whose name comes back in the parts, else one that they add up to, else none."""
    return next((one for one in values if any(_likeness(part, one) for part in parts)), None)


def _is_closed(word: str, parts: tuple[Statement, ...]) -> bool:
    if len(parts) < 2 or _OTHERS.match(parts[-1].tail):
        return False
    if word in ("分为", "分為", "：", "由", "（") or _REST.search(parts[-1].lead):
        return True
    return covers_all(_names(parts))


def _names(parts: tuple[Statement, ...]) -> list[str]:
    return ["岁" if _AGED.search(one.head) else one.subject.removeprefix("其中").strip("：:") for one in parts]


def _is_mixed(parts: tuple[Statement, ...]) -> bool:
    told = [(one.head == one.lead or one.lead[:1] in "其、", one.subject.removeprefix("其中")) for one in parts]
    inside = any(  # 汽车, 私人汽车
        whole and len(one) > 1 and one != other and one in other for whole, one in told for _, other in told
    )
    names = _names(parts)
    full = covers_all(names) or _REST.match(names[-1])
    return (inside or are_mixed(names)) and not full
