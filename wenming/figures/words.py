"""Words that are figures though no number counts in them: 全覆盖, 全部办结, 零事故, 未出现一例, 居首, 翻番, 一半, 半年, 1/3.

Only what is certain: 坚持全覆盖、零容忍 is a slogan, 零距离 a manner of speaking, 开展全覆盖检查 a way to work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from attrs import evolve

from wenming.figures.mention import Mention
from wenming.zh import Quantity

__all__ = ["find_words", "worded"]

_DONE = (
    "办结|办复|办毕|办理完毕|答复完毕|整改到位|整改完成|整改完毕|辦結|辦復|辦畢|辦理完畢|答復完畢|整改完畢"
)
_NOUGHT = (
    "事故|投诉|差错|失误|上访|越级上访|进京上访|集访|非访|伤亡|死亡|感染|举报|违纪|违规|违法|发案|案件|火灾|火情|复议|败诉|"
    "缺陷|延误|积压|新增|超标|返贫|失分|舆情|纠纷|欠薪|拖欠|退件|遗漏|漏报|瞒报|迟报|发生|"
    "投訴|差錯|失誤|上訪|越級上訪|進京上訪|集訪|非訪|傷亡|舉報|違紀|違規|違法|發案|火災|複議|敗訴|"
    "延誤|積壓|返貧|輿情|糾紛|拖欠|退件|遺漏|漏報|瞞報|遲報|發生"
)
_NAMED = "工程|行动|行動|创建|創建|活动|活動|制度|社区|社區|村|单位|單位|小区|小區|理念|论|論"
_VERBS = "出现|发生|接到|收到|发现|产生|受理|查处|流失|新增|遗漏|漏报|出現|發生|發現|產生|查處|遺漏|漏報"
_UNITS = "人次|批次|件次|[例起件宗项項名户戶人家处處次笔筆份条條个個]"
_CLOSE = "，。；、：！？,;:!?)）”"
# A set at the head: the search skips to its characters, whatever stands between them.
_WORD = re.compile(
    "[全翻减減半零未没沒无無首百/](?:"
    rf"(?<=全)(?:覆[盖蓋](?!率)|部已?(?:(?:{_DONE})(?!率)|完成(?=[{_CLOSE}]|\Z)))"
    "|(?<=翻)[了過过]?番"
    rf"|(?<=[为為]零)(?=[{_CLOSE}]|\Z)|(?<=清零)(?=[{_CLOSE}]|\Z)"
    rf"|(?<=[过過]半)(?=[{_CLOSE}]|\Z)|(?<=近半)(?![年月日天个個小时時数數生夜晌价價截])"
    "|(?<=[减減])半(?![征徵天年个個月])"
    "|(?<=一半)(?![天年日月个個是岁歲点點小])(?:以上|左右)?|(?<=半)[数數](?!据|據|字|量)(?:以上|左右)?"
    rf"|(?<=零)(?:增[长長]|(?:{_NOUGHT})(?!{_NAMED}))"
    rf"|(?<=[无無])一(?:{_NOUGHT})"
    rf"|(?:(?<=[没沒])有|(?<=[未无無]))(?:[曾再有])?(?P<verb>{_VERBS})?[过過]?(?:任何)?[一1](?P<unit>{_UNITS})"
    "(?![外们們])"
    "|(?<=百)分之?百(?![零〇一二三四五六七八九十千万亿萬億])"
    "|(?<=[居之榜]首)"
    "|(?<=半)年(?=[来來多的内內，。；、,;]|时间|時間|以[来來内內])"
    "|(?<=[0-9]/)[0-9]{1,2}(?![0-9/.%])"
    ")"
)
_CLAUSE = re.compile(r"[，。；、：！？,;:!?\s]")
_ENDS = frozenset("，。；、：！？,;:!?)]】》」』”\"'’） \t\r\n\u3000的和与與，")
_REACHED = re.compile("实现|實現|达到|達到|做到|完成|形成|已|基本")
_DENIED = re.compile("未(?!成年|来|來)|[没沒尚]|不(?![断斷仅僅但止懈])")
_SLOGAN = re.compile("坚持|堅持|按照|本着|本著|突出|强化|強化|遵循|要求|原则|原則|[个個]\\Z")
_GOES_ON = re.compile("、[零无無不]")  # 全覆盖、零容忍
_RANKED = re.compile(r"(?:居|列|位|登|夺|奪|占|获|獲)[^，。；、！？,;\s]{0,10}\Z")
_HEDGED = re.compile(
    "(?:(?P<more_than>超过|超過|逾|过|過|突破|超)|(?P<nearly>将近|將近|接近|近)|(?P<approximately>大?[约約])"
    "|(?P<less_than>不到|不足|不满|不滿))\\Z"
)
_HALVES = {"过": "more_than", "過": "more_than", "近": "nearly"}
_NO_HALVES = re.compile(r"(?:[双雙附最]|时间|時間|任务|任務|进度|進度)\Z")
_NO_HALF = frozenset("另前后後这這那上下每大")
_NO_HALF_YEAR = frozenset("上下前后後大每另个個一二三四五六七八九十两兩几幾0123456789")
_NO_SHARE = frozenset(".:-—/")  # 12.1/3, 8-1/2
_SHARED = frozenset("占佔")
_LATE = {"以上": "at_least", "左右": "approximately"}
_HALF = Decimal("0.5")
_WINDOW = 12  # characters before a word that may say what is meant
_TITLE = 60  # characters of a title in 《》


def find_words(text: str, look_alikes: Sequence[str] = ()) -> list[Mention]:
    """Return the words of *text* that are figures, in its order; none inside one of *look_alikes*, all *worded*."""
    found: list[Mention] = []
    for word in _WORD.finditer(text):
        mention = _read(text, word)
        if mention is not None and not _is_named(text, mention, look_alikes):
            found.append(mention)
    return found


@lru_cache(maxsize=64)  # those of a vocabulary come with each text
def worded(look_alikes: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of *look_alikes* that hold words which are figures."""
    return tuple(one for one in look_alikes if _WORD.search(one))


def _is_named(text: str, mention: Mention, look_alikes: Sequence[str]) -> bool:
    """Whether the words stand in a title or in one of *look_alikes*."""
    start, end = mention.start, mention.end
    opening = text.rfind("《", max(0, start - _TITLE), start)
    if opening >= 0 and "》" not in text[opening:start]:
        return True
    for word in look_alikes:
        at = text.find(word, max(0, end - len(word)), start + len(word))
        if at >= 0:
            return True
    return False


def _read(text: str, word: re.Match[str]) -> Mention | None:
    start, end = word.span()
    match text[start]:
        case "全":
            return _all(text, start, end)
        case "翻":
            return _mention(text, start, end, 1, "番")
        case "减" | "減":
            return _mention(text, start, end, 50, "%")
        case "半" if text[start - 1 : start] in _HALVES and end == start + 1:
            return _over_half(text, start)
        case "零" if end == start + 1:
            return _nought(text, start)
        case "半":
            return _half_year(text, start, end) if text[end - 1] == "年" else _half(text, start, end)
        case "/":
            return _share(text, start, end)
        case "百":
            return _mention(text, start, end, 100, "%")
        case "零":
            return _mention(text, start, end, 0, "%" if text[start + 1] == "增" else "")
        case "首":
            return _first(text, start, end)
    return _none(text, word)


def _before(text: str, at: int) -> str:
    """Return the words of the same clause before *at*, as far as they matter."""
    head = text[max(0, at - _WINDOW) : at].rstrip("“‘「『")
    return _CLAUSE.split(head)[-1]


def _all(text: str, start: int, end: int) -> Mention | None:
    """全覆盖 and 全部办结 are 100 %; 基本实现全覆盖 is nearly that."""
    head = _before(text, start)
    if _DENIED.search(head):
        return None
    if text[start + 1] == "覆":
        reached = _REACHED.search(head) is not None
        behind = text[end : end + 1]
        if not reached and behind != "了" and (
            (behind and behind not in _ENDS) or _SLOGAN.search(head) or _GOES_ON.match(text, end)
        ):
            return None
        if head.endswith(("个", "個")):
            return None  # 两个全覆盖 is a name
    return _mention(text, start, end, 100, "%", "nearly" if "基本" in head else None)


def _half(text: str, start: int, end: int) -> Mention | None:
    """一半, 超过一半, 半数以上."""
    begin = start - (text[start - 1 : start] == "一" and text[start + 1 : start + 2] not in ("数", "數"))
    before = text[begin - 1 : begin]
    hedge = _HEDGED.search(text, max(0, begin - 3), begin)
    after = text[end - 2 : end]
    if before in _NO_HALF and before:
        return None
    name = _LATE.get(after)
    if name is None and hedge is not None:
        begin, name = hedge.start(), hedge.lastgroup
    return _mention(text, begin, end, _HALF, "", name, "ratio")


def _over_half(text: str, start: int) -> Mention | None:
    """投资过半, 近半企业; but 双过半 is a name, and 时间过半，任务过半 a manner of speaking."""
    if _NO_HALVES.search(text, max(0, start - 3), start - 1):
        return None
    return _mention(text, start - 1, start + 1, _HALF, "", _HALVES[text[start - 1]], "ratio")


def _nought(text: str, start: int) -> Mention | None:
    """事故为零, 问题全部清零; but 化整为零 is a manner of speaking, 动态清零 a policy."""
    head = _before(text, start - 1)
    if text[start - 1] == "清":
        told = "全部" in head or _REACHED.search(head) is not None
        return _mention(text, start - 1, start + 1, 0, "") if told and not head.endswith(("动态", "動態")) else None
    return None if head.endswith("化整") else _mention(text, start, start + 1, 0, "")


def _half_year(text: str, start: int, end: int) -> Mention | None:
    """用半年时间, 半年来; but 上半年 is a date, 每半年 how often, 一年半 a number."""
    return None if text[start - 1 : start] in _NO_HALF_YEAR else _mention(text, start, end, _HALF, "年")


def _share(text: str, slash: int, end: int) -> Mention | None:
    """占1/3, 近1/4, 2/3以上; 1/3 alone may be a date or a page."""
    begin = slash - 1
    begin -= begin > 0 and text[begin - 1] in "0123456789"
    part, whole = int(text[begin:slash]), int(text[slash + 1 : end])
    before = text[begin - 1 : begin] if begin else ""
    if not 0 < part < whole or before.isdecimal() or before in _NO_SHARE:
        return None
    hedge = _HEDGED.search(text, max(0, begin - 3), begin)
    late = text[end : end + 2]
    name = _LATE.get(late) or (hedge.lastgroup if hedge is not None else None)
    if name is None and before not in _SHARED:
        return None
    if late in _LATE:
        return _mention(text, begin, end + 2, Fraction(part, whole), "", name)
    return _mention(text, hedge.start() if hedge is not None else begin, end, Fraction(part, whole), "", name)


def _first(text: str, start: int, end: int) -> Mention | None:
    """居首, 居全省之首, 登上榜首."""
    begin = start - 1
    if text[end : end + 1] not in _ENDS and end < len(text):
        return None  # 定居首都, 分居首尾
    if text[begin] != "居" and not _RANKED.search(text, max(0, begin - _WINDOW), begin):
        return None
    return _mention(text, begin, end, 1, "", kind="rank")


def _none(text: str, word: re.Match[str]) -> Mention | None:
    """未出现一例, 无一人, 没有发生一起; 没有一起去 and 没有一个人 count nothing."""
    start, end = word.span()
    unit = word["unit"] or ""
    if unit and word["verb"] is None and (unit in "个個" or (unit == "起" and text[start] not in "无無")):
        return None
    return _mention(text, start, end, 0, unit)


def _mention(
    text: str,
    start: int,
    end: int,
    value: int | Decimal | Fraction,
    unit: str,
    hedge: str | None = None,
    kind: str = "",
) -> Mention:
    exact = Decimal(value) if isinstance(value, int) else value
    return Mention(_quantity(text[start:end], exact, unit, hedge, kind), start, end, worded=True)


@lru_cache(maxsize=512)
def _quantity(word: str, value: Decimal | Fraction, unit: str, hedge: str | None, kind: str) -> Quantity:
    """Return what *word* states. Made once: a text may hold a million of them."""
    quantity = Quantity(value, unit, approximation=hedge, wording=word, text=word)
    return evolve(quantity, kind=kind) if kind else quantity
