"""Faults where numerals meet words: approximations, set words, 二 for 两, labels, 倍 with a decline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.zh._style.rule import Draft, Pattern, arabic, by_patterns, following, hanzi
from wenming.zh.numerals import spell_out

__all__ = ["words"]

_DIGITS = "一二三四五六七八九"
_COUNTED = "个(?!体)|名|人(?!民)|户|家|天|年(?!级)|岁|次|项|件|条|份|倍|成(?!立)|元|米|公里|吨|亩|小时|分钟|周|十|百|千|万|台|套|辆|所|座|本|册|篇|处|支"
_TIMES = "个月|天|年|小时|人|岁|倍|分钟|周"  # 三、四个月 at the head of a line; 三、四项工作 is a heading
# Set words written with Arabic digits, from which the digits are taken out again.
_SET_WORDS = (
    r"[0-9](?:(?<=(?:星期|礼拜)[1-6])(?![0-9])|(?<=廿[1-9])(?![0-9])|"
    r"(?<=周[1-6])(?![0-9.．:：,%年月度次个天篇条场期人名小节课公元件份日批户处项遍])|"
    r"(?<=第1)(?=时间|书记|责任人|产业)|(?<=第[23])(?=产业)|(?<=[一1]带1)(?=路)|"
    r"(?<![0-9第]1)(?<=1)(?=把手|系列|如既往|带1路|带一路|岗双责|票否决|网通办|盘棋|以贯之|律[^0-9]|致好评|心1意|年1度)|"
    r"(?<![0-9A-Za-z].)(?<=[45])(?=星级)|(?<![0-9].)(?:(?<=2)(?=维码|氧化碳)|"
    r"(?<=3)(?=农工作|公经费|会一课|严三实|重一大)|(?<=8)(?=项规定|荣八耻)|(?:(?<=1)9|(?<=2)0)大(?=报告|精神|以来)))"
)
_HEDGED = re.compile(
    r"(?:约(?<![节預预签违履条公契特邀简集制隐].)|大约|近(?<![附最靠远邻临].)|将近|接近|超过|逾|不足|不到|至少|不少于|不低于|不超过)"
    r"(?P<number>[0-9][0-9,.]{0,20}|[一二两三四五六七八九十百千]{1,8})"
    r"(?P<rest>[十百千]?[万亿]?(?:[余多][万亿]?[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff%]{0,3}?(?:左右|上下|以上|以下|以内)))"
)
_FALLS = re.compile(
    r"(?:减少|下降|降低|缩减|缩短|缩小|压缩|下滑|下跌|回落|減少|縮減|縮小|降幅|跌幅|减幅)(?:[了为達达]|超过?)?"
    r"(?:[0-9一二两三四五六七八九十.]{1,12}倍|(?!100(?:\.0{1,9})?[%％])[1-9][0-9]{2,9}(?:\.[0-9]{1,9})?[%％])"
)
# A sign that turns its verb round: 下降-7.2%, 增长-5%; rates (增速-5%, 增幅) may be negative.
_SIGNED = re.compile(
    r"(?P<verb>下降|减少|降低|回落|缩减|下滑|下跌|减亏|降幅|跌幅|减幅|負增長|负增长|減少|縮減|減幅"
    r"|增长|增加|上升|提高|提升|上涨|增長|上漲)(?P<le>了|为|為|达|達)?[-－−](?P<n>[0-9][0-9.,]{0,20}[%％‰万亿]?)"
)
_RISES = frozenset(("增长", "增加", "上升", "提高", "提升", "上涨", "增長", "上漲"))
_RATES = re.compile(
    r"(?:率|占比|比重)(?:同比|环比|比上年|比去年|较上年|较去年)?(?:提高|上升|下降|降低|回落|提升)了?(?P<points>[0-9]{1,3}(?:\.[0-9]{1,4})?)[%％]"
)


def _pair(found: re.Match[str]) -> str | None:
    """3、4个月 is 三四个月."""
    first, second = found[1], found[2]
    if not following(first, second):
        return found[0]
    both = (hanzi(char) if char.isdecimal() else char for char in (first, second))
    return "".join(both)


def _lunar(found: re.Match[str]) -> str | None:
    """正月10 is 正月初十, 腊月23 腊月二十三."""
    day = int(found["day"])
    early = "初" if found["early"] or day < 11 else ""
    return f"{early}{hanzi(found['day'])}" if 0 < day < 31 else found[0]


def _ordinal(found: re.Match[str]) -> str | None:
    """第二10条 is 第二十条."""
    written = "".join(hanzi(part) if part.isdecimal() else part for part in re.split(r"([0-9]{1,9})", found[0]))
    number = arabic(written)
    return written if number and hanzi(number) == written else None


def _few(found: re.Match[str]) -> str | None:
    """10几个 is 十几个."""
    number = found[1]
    return spell_out(int(number)) + found[2] if int(number) % 10 == 0 and 0 < int(number) < 10**8 else None


def _ten(found: re.Match[str]) -> str | None:
    return found[0].replace("一十", "十", 1)


def _hundred(found: re.Match[str]) -> str | None:
    return found[0].replace("百十", "百一十")


_IN_A_ROW = re.compile(f"、[{_DIGITS}两2-9](?=多?(?:{_COUNTED}|{_TIMES}))")

_PATTERNS = (
    Pattern("N-2", re.compile(rf"([1-8])(?<![0-9.第、，,年月].)、([2-9])(?=多?(?:{_COUNTED}))"), _pair, _IN_A_ROW),
    Pattern(
        "N-2",
        re.compile(
            rf"(?=[{_DIGITS}两]、)"
            rf"(?<![、第{_DIGITS}十])(?:(?<=[^；。：\n])|(?=.、.(?:{_TIMES}|[十百千万]{{1,2}}[多余]?(?:{_COUNTED}))))"
            rf"([{_DIGITS}两])、([{_DIGITS}两])(?=(?:{_COUNTED})(?!、))",
            re.MULTILINE,
        ),
        _pair,
        _IN_A_ROW,
    ),
    Pattern(
        "N-2",
        re.compile(rf"(?<!第[{_DIGITS}]十)(?<!第十)(?<=十)([{_DIGITS}])、([{_DIGITS}])(?=(?:{_TIMES})(?![级、]))"),
        _pair,
        _IN_A_ROW,
    ),
    Pattern(
        "N-3",
        re.compile(
            r"(?=[初0-9])(?:(?:(?<=[正腊臘]月)|(?<=大年)|(?<=农历))(?P<early>初)?(?P<day>[0-9]{1,2})(?![0-9.年月])|"
            r"(?<![年月最当起本期])(?:初(?P<bare>10|[4-9]))(?![0-9.,，%个次期班年月号]))"
        ),
        lambda found: f"初{hanzi(found['bare'])}" if found["bare"] else _lunar(found),
        re.compile("(?:初|正月|腊月|臘月|大年|农历)初?[0-9]"),
    ),
    Pattern(
        "N-6",
        re.compile(
            rf"(?<=第)(?:[{_DIGITS}十百]{{1,6}}[0-9]{{1,4}}|[0-9]{{1,4}}[{_DIGITS}十百]{{1,6}})(?=[条條章节節款项項届屆次期])"
        ),
        _ordinal,
        re.compile(rf"第(?:[0-9]{{1,4}}[{_DIGITS}十百]|[{_DIGITS}十百]{{1,6}}[0-9])"),
    ),
    Pattern("N-2", re.compile(r"([0-9](?<![0-9.].)[0-9]{1,7})([几幾])(?=[\u4e00-\u9fff])"), _few),
    Pattern(
        "N-3",
        re.compile(_SET_WORDS),
        lambda found: "".join(
            hanzi(part) if part.isdecimal() else part for part in re.split(r"([0-9]{1,9})", found[0])
        ),
    ),
    Pattern(
        "N-5", re.compile(r"([1-3])(?<=[高初].)([1-9])(?=个班)"), lambda found: f"{hanzi(found[1])}{found[2]}"
    ),
    Pattern(
        "N-16",
        re.compile(
            rf"二(?<![第{_DIGITS}十百千零〇年月周期].)(?=(?:个|名|家|份|条|件|支|座|户|辆|位(?!数)|台|所)(?![级等]))"
        ),
        lambda _: "两",
    ),
    Pattern(
        "N-17",
        re.compile(rf"一十(?:(?<=[（(]..)[{_DIGITS}]?(?=[）)])|(?:(?<=\n..)|(?<=\A..))[{_DIGITS}]?(?=、))"),
        _ten,
    ),
    Pattern("N-17", re.compile(rf"[{_DIGITS}]百十[{_DIGITS}]?(?=个|名|人|户|家|条|件|元|份|次)"), _hundred, re.compile("百十")),
)


def words(text: str) -> Iterator[Draft]:
    """Yield the faults of words with numerals in *text*."""
    yield from by_patterns(text, _PATTERNS)
    yield from _hedged_twice(text)
    yield from (Draft(*found.span(), "N-14") for found in _FALLS.finditer(text))
    for found in _SIGNED.finditer(text):
        verb, le, number = found.groups()
        if verb not in _RISES:
            yield Draft(*found.span(), "N-14", f"{verb}{le or ''}{number}")
        elif le in (None, "了"):
            yield Draft(*found.span(), "N-14", f"下降{le or ''}{number}")
    for found in _RATES.finditer(text):
        start, end = found.span("points")
        yield Draft(start, end + 1, "N-14", f"{found['points']}个百分点")
    yield from _chapters(text)


def _hedged_twice(text: str) -> Iterator[Draft]:
    """约2000余册 hedges twice; the word before the number goes."""
    for found in _HEDGED.finditer(text):
        yield Draft(*found.span(), "N-2", found["number"] + found["rest"])


def _chapters(text: str) -> Iterator[Draft]:
    """第一章 and 第12章 in one text."""
    if not re.search(r"第[一二三四五六七八九十]{1,3}章", text):
        return
    for found in re.finditer(r"(?<=第)[0-9]{1,3}(?=章)", text):
        yield Draft(*found.span(), "N-4", hanzi(found[0]))
