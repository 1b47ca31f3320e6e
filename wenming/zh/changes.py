"""Growth and decline in running text: 同比增长43.36%, 翻一番, 增加到2倍, 与上年持平.

增长k倍 is times 1+k, 增加到k倍 times k, 翻n番 times 2ⁿ (国家统计局 on 番 and 倍); 百分点 are differences of
rates and have no factor (GB/T 9704 practice, N-14).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from attrs import field, frozen

from wenming.errors import NumeralError, shown
from wenming.zh.quantity import Quantity
from wenming.zh.scan import find_quantities

__all__ = ["DIRECTIONS", "METRICS", "Change", "find_changes"]

DIRECTIONS = ("up", "down", "flat", "up_to", "down_to", "is")
METRICS = ("同比", "环比", "年均", "累计")


@frozen
class Change:
    """A change as a text states it.

    Attributes:
        direction: One of :data:`DIRECTIONS`: 增加了 is up, 增加到 is up_to, 是上年的3倍 is is.
        amount: By how much, or to how much; 0 % for 持平.
        metric: 同比, 环比, 年均 or 累计; ``None`` where none is said.
        factor: New divided by old: 增长43.36% is 1.4336, 翻一番 2, 增加到2倍 2, 下降三成 0.7. ``None`` for
            百分点, counts and what has no single value (下降-7.2% says two things). That of 近一倍 is of
            its number: see ``amount``.
        baseline: What is compared with, as written: 去年, 上年同期, 2015年; ``None`` where none is said.
        text: What was read; not compared.
        span: Where that stood, (start, end); not compared.

    Raises:
        NumeralError: a direction or a metric that is none.
    """

    direction: str
    amount: Quantity
    metric: str | None = field(default=None, kw_only=True)
    factor: Fraction | None = field(default=None, kw_only=True)
    baseline: str | None = field(default=None, kw_only=True)
    text: str = field(default="", kw_only=True, eq=False)
    span: tuple[int, int] | None = field(default=None, kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        for name, value, known in (
            ("direction", self.direction, DIRECTIONS),
            ("metric", self.metric, (None, *METRICS)),
        ):
            if value not in known:
                raise NumeralError(
                    "{name} is {value}; it must be one of {known}.",
                    {"name": name, "value": shown(value), "known": ", ".join(k for k in known if k)},
                )


_UP = (
    "增长|增加|上升|提高|提升|上涨|增幅|涨幅|增速|扩大|攀升|回升|上浮|上调|递增|净增|增收|增产|增多|"
    "增長|上漲|漲幅|擴大|遞增|淨增|增產"
)
_DOWN = (
    "下降|减少|降低|回落|缩减|压减|下滑|降幅|下跌|跌幅|减幅|缩短|压缩|下调|下浮|递减|减亏|减产|收窄|"
    "減少|縮減|壓減|減幅|縮短|壓縮|下調|遞減|減產"
)
_FILL = "(?:幅度|幅|率|速度)?(?:分别|分別)?(?:达到|達到|达|達|了|为|為|过|過)?(?:分别|分別)?"
_VERB = re.compile(
    rf"(?P<minus>[负負]?)(?:(?P<up>{_UP}|(?<![新续])增(?=[0-9]))|(?P<down>{_DOWN}|降(?=[0-9])))(?:(?P<to>[到至])|{_FILL})|"
    r"(?P<to_up>[增升涨漲][到至])|(?P<to_down>[降减減][到至])|(?P<fold>翻(?:了)?)|"
    r"(?P<halved>[减減]半(?![征征收]))|(?P<signed>(?:同比|环比|環比)(?:为|為)?(?=[-－−+＋][0-9]))|"
    r"(?P<flat>(?:基本)?持平)(?![稳衡安穩])|(?P<more>[高多快][出了]?)(?=[0-9])|(?P<less>[低少慢]了?)(?=[0-9])"
)
_OLD = (
    r"(?:上一?年度?|去年|前年|上月|上季度?|上半年|上年|上周|往年|历年|歷年|年初|基期|原来|原來|此前|以前|过去|過去|"
    r"[0-9]{4}年|[“\"]?十[一二三四五]五[”\"]?(?:时期|末)?|[^，。；、\s]{2,4}前|全国平均水平|全省平均水平)(?:同期|末|底|初)?"
)
_COMPARED = re.compile(rf"(?:比|较|較|同|与|與|和)({_OLD})(?:相比|相较)?")
_COMPARED_HERE = re.compile(rf"(?:(?:比|较|較)(?:{_OLD})|同比|环比|環比)(?:分别|分別)?\Z")
_SEVERALLY = re.compile(r"分别|分別")
_OF_OLD = re.compile(rf"({_OLD})的")
_METRIC = re.compile(r"同比|环比|環比|年均|年平均|累计|累計")
_IS = re.compile(r"(?:是|为|為|相当于|相當於|达到?|達到?)([^，。；、！？,;\s是为達达]{1,12})的\Z")
_CLAUSE = re.compile(r"[。；;！？!?\n]|(?<!相比)(?<!相较)[，,]")
_GOES_ON = ("，", ",", "、", "；")  # 同比少35件，多12人 compares twice
_AND = re.compile(r"和|与|與|及|以及|、")
_SIMPLE = {"環比": "环比", "累計": "累计", "年平均": "年均"}
_WINDOW = 24  # characters before a verb that may say what it is compared with
_PARTS = {"%": 100, "‰": 1000, "成": 10}
_MOST_FOLDS = 60  # 翻n番 beyond that is no economy


def find_changes(text: str) -> list[Change]:
    """Return the changes that *text* states, in its order.

    The amount must follow its verb at once (增长, 下降到, 翻); one Change each for 分别增长5%和6%.

    Raises:
        NumeralError: *text* is no text.
    """
    quantities = find_quantities(text)
    places = {one.span[0]: at for at, one in enumerate(quantities) if one.span}
    found = [*_by_verb(text, quantities, places), *_by_ratio(text, quantities)]
    taken: list[Change] = []
    for change in sorted(found, key=lambda one: one.span or (0, 0)):
        if not taken or (change.span and taken[-1].span and change.span[0] >= taken[-1].span[1]):
            taken.append(change)
    return taken


def _by_verb(text: str, quantities: list[Quantity], places: dict[int, int]) -> Iterator[Change]:
    floor = 0
    last: tuple[str | None, str | None] = None, None
    for verb in _VERB.finditer(text):
        if verb.start() < floor:
            continue
        start, metric, compared = _before(text, verb.end() if verb["signed"] else verb.start(), floor)
        if (verb["more"] or verb["less"]) and not _COMPARED_HERE.search(text, start, verb.start()):
            if not floor or text[floor : verb.start()] not in _GOES_ON:
                continue  # 比去年高2个百分点, but not 最高38℃
            metric, compared = last
        last = metric, compared
        if verb["flat"] or verb["halved"]:
            floor = verb.end()
            way, amount = ("flat", Quantity(0, "%")) if verb["flat"] else ("down", _half(floor - 1, "半"))
            yield _change(text, way, amount, metric, compared, (start, floor))
            continue
        at, of_old = verb.end(), None
        if verb["signed"] and text[at] in "+＋":
            at += 1
        if old := _OF_OLD.match(text, at):
            at, of_old = old.end(), old[1]
        for amount in _amounts(text, verb, at, quantities, places):
            end = amount.span[1] if amount.span else at
            yield _change(
                text, _direction(verb, amount), amount, metric, of_old or compared, (start, end), bool(of_old)
            ) if not _says_two(verb, amount) else _torn(text, amount, metric, compared, (start, end))
            start = floor = end
            if after := _AND.match(text, end):
                start = after.end()


def _amounts(
    text: str, verb: re.Match[str], at: int, quantities: list[Quantity], places: dict[int, int]
) -> Iterator[Quantity]:
    """Yield the amount that begins at *at*, and those joined to it where 分别 stands."""
    if verb["fold"]:
        yield from _folds(text, at, quantities, places)
        return
    if text.startswith("一半", at):
        yield _half(at, "一半")
        return
    several = _SEVERALLY.search(text, max(0, verb.start() - 2), at)
    place = places.get(at)
    while place is not None:
        amount = quantities[place]
        yield amount
        joint = _AND.match(text, amount.span[1]) if amount.span and several else None
        place = places.get(joint.end()) if joint else None


def _half(at: int, words: str) -> Quantity:
    return Quantity(Fraction(1, 2), text=words, span=(at, at + len(words)))


def _folds(text: str, at: int, quantities: list[Quantity], places: dict[int, int]) -> Iterator[Quantity]:
    """翻一番, 翻番, 翻了一倍, 翻倍."""
    place = places.get(at)
    if place is not None and quantities[place].unit in ("番", "倍"):
        yield quantities[place]
    elif text[at : at + 1] in ("番", "倍"):
        yield Quantity(1, text[at], text=text[at], span=(at, at + 1))


def _direction(verb: re.Match[str], amount: Quantity) -> str:
    if verb["fold"]:
        return "up"
    up = bool(verb["up"] or verb["to_up"] or verb["more"] or verb["signed"])
    if verb["to"] or verb["to_up"] or verb["to_down"] or _is_reached(verb):
        return "up_to" if up else "down_to"
    falls = verb["minus"] or (amount.value is not None and amount.value < 0)
    return "up" if up and not falls else "down"


def _says_two(verb: re.Match[str], amount: Quantity) -> bool:
    """下降-7.2%, 负增长-5%: the sign turns round what the verb says."""
    negative = amount.value is not None and amount.value < 0
    return negative and bool(verb["minus"] or (verb["down"] and not verb["to"] and not _is_reached(verb)))


def _torn(text: str, amount: Quantity, metric: str | None, baseline: str | None, span: tuple[int, int]) -> Change:
    return Change("down", amount, metric=metric, baseline=baseline, text=text[slice(*span)], span=span)


def _is_reached(verb: re.Match[str]) -> bool:
    """缩短为5天 is down to; 增幅为5%, 增长率为5% are not."""
    return verb[0][-1] in "为為" and verb[0][-3:-1] in (
        "缩短",
        "压缩",
        "减少",
        "降低",
        "提高",
        "增加",
        "扩大",
        "縮短",
        "壓縮",
    )


def _by_ratio(text: str, quantities: list[Quantity]) -> Iterator[Change]:
    """是上年的2倍, 相当于2015年的3倍."""
    for amount in quantities:
        if amount.unit != "倍" or amount.span is None:
            continue
        said = _IS.search(text, max(0, amount.span[0] - 20), amount.span[0])
        if said:
            yield _change(text, "is", amount, None, said[1], (said.start(), amount.span[1]))


def _before(text: str, at: int, floor: int) -> tuple[int, str | None, str | None]:
    """Return where the statement begins, its metric and what it compares with."""
    begin = max(floor, at - _WINDOW)
    for stop in _CLAUSE.finditer(text, begin, at):
        begin = stop.end()
    start, metric, baseline = at, None, None
    for named in _METRIC.finditer(text, begin, at):
        start, metric = min(start, named.start()), _SIMPLE.get(named[0], named[0])
    for compared in _COMPARED.finditer(text, begin, at):
        start, baseline = min(start, compared.start()), compared[1]
    return start, metric, baseline


def _change(
    text: str,
    direction: str,
    amount: Quantity,
    metric: str | None,
    baseline: str | None,
    span: tuple[int, int],
    of_old: bool = False,
) -> Change:
    return Change(
        direction,
        amount,
        metric=metric,
        factor=_factor(direction, amount, of_old),
        baseline=baseline,
        text=text[span[0] : span[1]],
        span=span,
    )


def _factor(direction: str, amount: Quantity, of_old: bool) -> Fraction | None:
    """Return new divided by old; *of_old* where the amount is a share of it: 降到去年的50%."""
    if direction == "flat":
        return Fraction(1)
    if amount.value is None:
        return None
    value, unit = Fraction(amount.value), amount.unit
    share = value if isinstance(amount.value, Fraction) and not unit else None
    if unit in _PARTS:
        share = value / _PARTS[unit]
    if direction in ("up_to", "down_to", "is"):
        if unit == "倍":
            return value
        return share if of_old or (share is not None and not unit) else None
    if unit == "番":
        return Fraction(2) ** int(value) if value.denominator == 1 and 0 < value < _MOST_FOLDS else None
    if direction == "up" and unit == "倍":
        return 1 + value
    if share is None:
        return None
    return 1 + share if direction == "up" or value < 0 else 1 - share
