"""Totals behind their parts: 东区10件，西区20件，共30件; both halves of a year and the year (X1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wenming.figures.kinds import commonsuffix, covers_all
from wenming.figures.relations.wholes.sums import Closing, judged_sum
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_totals"]

_SUM = re.compile(r"(?:合计|合計|总计|總計|共计|共計|总共|總共|加起来|合起来)(?:为|為|达|達|了)?\Z")
_ALL = re.compile(
    r"(?:合计|合計|总计|總計|(?<!公)共[计計]?(?![青产產享建同和治识識])|累计|累計|[总總](?![经理师部工]))(?P<what>[^，。；、]{0,8})\Z"
)
_YEAR = re.compile("全年|年度|一年|今年|[一二三四]季度|[两三四五]年|共")
_TIME = re.compile("全年度?|年度|一年来?|今年|[一二三四]季度|[两三四五]年来?|[共总總][计計]?|累计|累計|合计|[，,、]")
_HAS = re.compile("有|[额額数數量]|达到?|達到?|为|為|是|了|约|約|的")
_BARE = re.compile(r"[，,、]?(?:全?[年部]?总?[共总總][计計]?|合计|合計|[总總][额額数數量])(?:为|為|达|達|有|是)*\Z")
_TOGETHER = re.compile("[，,、]?(?:合计|合計|总计|總計|共计|共計)")
_STOCK = re.compile("[末底]|余额|餘額|存量|在册|在冊|平均|预计|計劃|计划|目标|最[高低多大]|降至|升至|增至")
_HALF = re.compile("([上下])半年")
_QUARTER = re.compile("([一二三四])季度?")
_MONTHS = re.compile(r"(\d{1,2})月?[—–\-~至到](\d{1,2})月")
_MONTH = re.compile(r"(?<![—–\-~至到\d])(\d{1,2})月")
_YEARS = re.compile(r"((?:19|20)\d\d)年")
_NUMBERED = re.compile("[，,、以上这這]*([两二三四五六七八九十])[^，。；、十百千]{1,4}?[共合总總]")
_DIGITS = {digit: number for number, digit in enumerate("二三四五六七八九十", 2)} | {"两": 2}
_SUMS = re.compile("[合总總共][计計]")
_GRAND = re.compile("合计|合計|总计|總計|[总總](?:投|额|量|收|支|面|产|产|人)")
_SAID = re.compile("[共合总總]|累计|累計|全?年|季度|收入")
_LEAST = 3  # two parts and their total
_VERB = 2  # characters at the end of leads that say the same is done each time


def judge_totals(sentence: Sentence, _: Sentence | None) -> Iterator[Verdict]:
    """Yield what holds of each amount of *sentence* that says it is what those before it give together."""
    if len(sentence.statements) < _LEAST or not _SAID.search(sentence.text):
        return
    values = [one for one in sentence.statements if one.part == "value" and one.interval is not None]
    for number, one in enumerate(values):
        pair = bool(number) and not one.lead and bool(_SUM.search(values[number - 1].lead))  # 合计30户100人
        said = pair or bool(_SUM.search(one.lead))
        if not number or (not said and _STOCK.search(one.lead)):
            continue
        parts = _parts(sentence, values, number, pair=pair, said=said)
        closing = _closing(sentence, one, parts, said=said)
        if closing is not None:
            yield from judged_sum(one, parts, closing)


def _parts(
    sentence: Sentence, values: Sequence[Statement], number: int, *, pair: bool, said: bool
) -> list[Statement]:
    """Return the amounts of the same unit before a total, back to another total or to 其中."""
    one = values[number]
    earlier = values[: number - pair]
    if earlier and earlier[-1].clause == one.clause and earlier[-1].unit != one.unit and not pair:
        earlier = earlier[:-1]  # 三项合计, 三年累计
    parts: list[Statement] = []
    for other in reversed(earlier):
        if _SUM.search(other.lead):
            break
        if _unit(sentence, other) == one.unit:
            parts.insert(0, other)
        elif not said or (not pair and not _paired(values, number)):
            break
        if "其中" in other.lead:
            break
    return parts


def _unit(sentence: Sentence, one: Statement) -> str:
    """Return its unit; in a row 3.2万、2.8万、1.5万人次 the last one says it for all."""
    place, length = one.series
    if one.unit or length == 1:
        return one.unit
    at = sentence.statements.index(one) + length - 1 - place
    return sentence.statements[at].unit if at < len(sentence.statements) else ""


def _paired(values: Sequence[Statement], number: int) -> bool:
    """Whether each part has two amounts, as a total of another unit right behind says, or one right before each."""
    behind = values[number + 1] if number + 1 < len(values) else None
    return (behind is not None and not behind.lead) or not values[number].lead


def _closing(sentence: Sentence, total: Statement, parts: list[Statement], *, said: bool) -> Closing | None:
    """Say how sure it is that *parts* are all that *total* adds up; ``None`` where nothing says so."""
    if len(parts) < 2 or parts[-1].clause == total.clause or any(_STOCK.search(one.lead) for one in parts):
        return None
    if said:
        return "closed"
    place, length = parts[-1].series
    if place + 1 == length > 1:
        del parts[:-length]
    if len(parts) != max(length, len(parts)):
        return None
    if _is_whole_time(parts, total) or _is_whole_pair(parts, total):
        return "closed"
    cue = _ALL.search(total.lead)
    if cue is None or any(_ALL.search(one.lead) for one in parts[1:]):  # 咨询类共……；求助类共……
        return None
    if not _is_of(cue["what"], parts):
        return "loose" if len(parts) > 2 and _GRAND.search(total.lead) else None
    if len(total.tail) > 1 and not _is_of(total.tail, parts):
        return None  # 共有36个单位参赛
    return _of_alike(sentence, total, parts, row=length > 1)


def _of_alike(sentence: Sentence, total: Statement, parts: Sequence[Statement], *, row: bool) -> Closing | None:
    """Say how sure it is by how alike the parts are said: in a row, one behind the other, with the same end."""
    numbered = _is_number(sentence, total, len(parts))
    bare = bool(_BARE.match(total.lead) or _TOGETHER.match(total.lead)) or numbered
    if row and (_SUMS.search(total.lead) or _is_of_as_many(sentence, parts)):
        return "closed"
    if row or _enumerated(sentence, parts):
        return "closed" if bare else "open"
    end = commonsuffix([one.subject for one in parts])
    if end and (end[-_VERB:] in total.lead or total.lead.endswith(end[-1])):
        return "closed" if bare or total.lead.rstrip("有为達达").endswith("共") else "open"
    return "closed" if numbered else "loose" if len(parts) > 2 else None


def _is_of_as_many(sentence: Sentence, parts: Sequence[Statement]) -> bool:
    """Whether a row says of how many it is: 三家医院分别……"""
    at = sentence.statements.index(parts[0])
    before = sentence.statements[at - 1] if at else None
    return before is not None and before.clause == parts[0].clause and before.quantity.value == len(parts)


def _is_number(sentence: Sentence, total: Statement, number: int) -> bool:
    """Whether the total says of how many parts it is: 三村共修路."""
    before = sentence.statements[sentence.statements.index(total) - 1]
    if before.clause == total.clause:
        return before.quantity.value == number
    named = _NUMBERED.match(total.lead)
    return named is not None and _DIGITS.get(named[1]) == number


def _is_whole_pair(parts: Sequence[Statement], total: Statement) -> bool:
    """Whether two parts that leave nothing out stand before what both are of: 税收收入, 非税收入, 预算收入."""
    if len(parts) != 2 or not covers_all([one.subject for one in parts]):
        return False
    first, second = (one.subject for one in parts)
    shared = {first[at : at + 2] for at in range(len(first) - 1)} & {
        second[at : at + 2] for at in range(len(second) - 1)
    }
    larger = all((one.quantity.value or 0) < (total.quantity.value or 0) for one in parts)
    return larger and any(pair in total.subject for pair in shared)


def _is_of(what: str, parts: Sequence[Statement]) -> bool:
    """Whether the words behind 共 say what is said of the parts, or nothing: 共出动, 共有."""
    key = _HAS.sub("", what)
    words = "".join(one.lead + one.tail for one in parts)
    return not key or any(key[at : at + 2] in words for at in range(max(1, len(key) - 1)))


def _enumerated(sentence: Sentence, parts: Sequence[Statement]) -> bool:
    """Whether parts stand in one clause, one name and one amount after the other: 机关36人、大队52人."""
    first, last = parts[0], parts[-1]
    between = sentence.text[first.mention.end - sentence.start : last.mention.start - sentence.start]
    return first.clause == last.clause and all(one.lead[:1] in "、和及與与" for one in parts[1:]) and "；" not in between


def _is_whole_time(parts: Sequence[Statement], total: Statement) -> bool:
    """Whether parts are those of a whole time: both halves, four quarters, twelve months, as many years as said."""
    if not _YEAR.search(total.head) or not _is_of(_TIME.sub("", total.lead), parts):
        return False
    words = [one.head for one in parts[:1]] if parts[0].series[1] > 1 else [one.lead for one in parts]
    said = "".join(words)
    count = len(parts)
    months = [int(end) - int(start) + 1 for start, end in _MONTHS.findall(said)]
    if len(words) > 1 and not all(re.search("[上下]半年|季度|月|年", one) for one in words):
        return False
    return (
        (count == 2 and {*_HALF.findall(said)} == {"上", "下"})
        or (count == 4 and (len({*_QUARTER.findall(said)}) == 4 or bool(re.search("四个季度|各季度", said))))
        or (count == len(months) and sum(months) == 12)
        or (count == 3 == len(_MONTH.findall(said)) and "季度" in total.head)
        or (count == len({*_YEARS.findall(said)}) and bool(re.search("[两二三四五]年", total.head)))
    )
