"""Hanzi numerals in running text, which are words far more often than counts."""

from __future__ import annotations

import re

from wenming.zh._amount_reading import CENTS, YUAN
from wenming.zh._glyphs import CAPITALS, DIGIT
from wenming.zh._scan.arabic import read_arabic_at
from wenming.zh._scan.edges import ENDINGS, PUNCTUATION
from wenming.zh._scan.extent import DIGITS, HANZI, Tail, hedged_until, tail_at
from wenming.zh._scan.measure_words import ARTICLES, TIMES
from wenming.zh._scan.ranges import rank_at, top_at
from wenming.zh._scan.shapes import read_phrase
from wenming.zh._scan.site import Outcome, Site, named_until, settled, verb_period
from wenming.zh._scan.tokens import DIGIT_CHARS
from wenming.zh._words import RANGE_SIGNS

__all__ = ["read_first_place_at", "read_hanzi_at"]

_CENTS = re.compile(CENTS)
_MOST = 24  # numerals of a number anyone writes out
_FEW = frozenset("几数幾數")
_NOUNS = frozenset(
    "人总次件多少无参户指系倍基对岁度算负整偶奇分小实代函级报计票天页点總無參戶繫對歲負實級報計票頁點"
)
_WEEKS, _WEEK_HEADS = frozenset("周週"), frozenset("星礼禮")
_WEEK = _WEEKS | frozenset("期拜")
_DOUBTED = frozenset("分度票角斤成番届屆期日坪")
_BODIES = frozenset("一二三四五六七八九十人政党黨委常全省市区區县縣镇鎮乡鄉职職团團妇婦理董监監会會")  # 三届人大
_WITHIN = re.compile("之?[内內]|以[内內]")
_DAYS = frozenset("一二三四五六日")
_WEEKLY = frozenset(
    ("次", "天", "小时", "个小时", "篇", "条", "场", "期", "回", "节", "小時", "條", "場", "節")
)
_SHARE = re.compile(rf"分之(?:{DIGITS.pattern}|{HANZI.pattern})(?:以上|以下|以内|左右|多|强)?")
_HUNDREDTHS = frozenset("一二三四五六七八九半")
_NOT_SHARED = frozenset("完达变生建合形构组落养促做分赞不已成即現達變構組養")
_NAMED_YEAR = frozenset("的新过這这上下去明头前同当那每")
_RIGHT = re.compile(rf"[{re.escape(''.join(RANGE_SIGNS))}]({HANZI.pattern})")
_CODED = re.compile("[一二三四五六七八九零〇○0]{4}")
_MONTH = re.compile("[一二三四五六七八九十元]{1,2}(?:[至到~～—－-][一二三四五六七八九十]{1,2})?月")
_PER = re.compile(rf"({'|'.join(sorted(TIMES, key=len, reverse=True))})(?=[0-9一二两兩三四五六七八九十])")
_NONE = re.compile(r"(?:未|没有|沒有|无|無)[^，。；、,;\s]{0,4}\Z|不[漏落少丢丟留]\Z")
_ALL = re.compile("不[漏落少丢丟留]")  # 一户不漏
_FIRST = re.compile(r"(?:居|列|位)[^，。；、！？,;\s到了在为于]{0,8}\Z")


def read_hanzi_at(site: Site, start: int, run_end: int) -> Outcome:
    """Return the quantity whose hanzi numerals begin at *start*, and where to go on."""
    text = site.text
    end = run_end
    if end - start > 1:
        found = HANZI.match(text, start)
        end = found.end() if found else start + 1
        if end < run_end:
            digits = end - start == 1 and text[end] in DIGIT_CHARS and text[start] not in DIGIT
            return read_arabic_at(site, end, run_end) if digits else (None, run_end)
    behind = text[end : end + 1]
    if behind not in site.after_hanzi:
        return rank_at(site, start, end) if text[start - 1 : start] == "第" else (None, end)
    if end - start > _MOST:
        return None, end
    if text[start] in "数數" and text[start - 1 : start] in _NOUNS and start:
        if end - start == 1 or text[start - 1] in "多少无無":
            return None, end
        start += 1  # 人数|三百人
    return _placed(site, start, end)


def _placed(site: Site, start: int, end: int) -> Outcome:
    """Look at what stands before the numerals."""
    text = site.text
    before = text[start - 1] if start else ""
    if before == "第":
        return rank_at(site, start, end)
    if before == "前" and (top := top_at(site, start, end)):
        return top
    if text[end : end + 1] == "年" and (_CODED.fullmatch(text, start, end) or _is_minguo(text, start, end)):
        return None, end  # 二〇二四年, 民國七十二年, 七十二年六月
    if before == "每" or text[start] in "零〇○点點" or (text[start] == "一" and before in ENDINGS):
        return None, end
    index = site.index
    if (text[start : start + 3] in index or text[start : start + 2] in index) and (named := named_until(site, start)):
        return None, max(named, end)
    if start > site.names.start and site.names.hold(start, True):
        return None, end
    if (
        before == "、"
        and end - start == 1
        and DIGIT.get(text[start - 2 : start - 1], 0) + 1 == DIGIT.get(text[start])
    ):
        return None, end  # 三、四个月 is a fault for 三四个月
    if text.startswith("分之", end):
        return _share(site, start, end)
    if text[start] == "一" and end - start == 1:
        times = _times(site, start, end)
        if times:
            return times
    return _counted(site, start, end)


def _is_minguo(text: str, start: int, end: int) -> bool:
    return text[start - 2 : start] in ("民国", "民國") or (end - start > 1 and _MONTH.match(text, end + 1) is not None)


def _counted(site: Site, start: int, end: int) -> Outcome:
    text = site.text
    if text[end] in RANGE_SIGNS and (ranged := _range(site, start, end)):
        return ranged
    tail = tail_at(text, end, site.hanzi, scales=False)
    if tail is None or not _believed(site, start, end, tail):
        return None, end
    if tail[2] in YUAN and tail[0] == tail[1]:
        tail = _with_cents(text, start, tail)
    if text[tail[0] : tail[0] + 1] in RANGE_SIGNS and (ranged := _range(site, start, tail[0])):
        return ranged
    found = settled(site, start, end, tail, False)
    return found, max(end, found.span[1] if found and found.span else 0)


def _with_cents(text: str, start: int, tail: Tail) -> Tail:
    """壹仟肆佰零玖元|伍角, 叁佰元|整; but 五元整 may be 五元整顿."""
    found = _CENTS.match(text, tail[0])
    if found is None or not found[0] or (text[start] not in CAPITALS and found[3]):
        return tail
    return found.end(), hedged_until(text, found.end(), "角"), tail[2], tail[3]


def _times(site: Site, start: int, end: int) -> Outcome | None:
    """一周两次."""
    found = _PER.match(site.text, end)
    if not found:
        return None
    text, at = site.text, found.end()
    number = HANZI.match(text, at) or DIGITS.match(text, at)
    tail = tail_at(text, number.end(), site.hanzi) if number else None
    if tail is None or tail[2] not in ("次", "回"):
        return None
    return read_phrase(text, start, tail[0]), tail[0]


def _range(site: Site, start: int, end: int) -> Outcome | None:
    """三至五人, 三年到五年."""
    text = site.text
    right = _RIGHT.match(text, end)
    tail = tail_at(text, right.end(), site.hanzi, scales=False) if right else None
    if right is None or tail is None or not tail[2]:
        return None
    found = settled(site, start, right.end(), tail, False)
    return (found, found.span[1]) if found and found.span else None


def _share(site: Site, start: int, end: int) -> Outcome:
    """三分之二, 百分之五."""
    text = site.text
    found = _SHARE.match(text, end)
    if not found:
        return None, end
    last = found.end()
    return settled(site, start, last, (last, last, "", False), False), last


def _believed(site: Site, start: int, end: int, tail: Tail) -> bool:
    """Whether the numerals count; weekdays do not, and single ones before 分, 度 and such are words."""
    text, unit = site.text, tail[2]
    before = text[start - 1 : start]
    if before in _WEEK and text[start] in _DAYS and (before in _WEEKS or text[start - 2] in _WEEK_HEADS):
        return unit in _WEEKLY and "每" in text[max(0, start - 3) : start]
    if text[start] in CAPITALS and end - start == 1:
        return unit[:1] in ("元", "圆", "圓")  # 队伍名册, 陆家嘴
    if unit in _DOUBTED:
        return _doubted(text, start, end, tail)
    if not unit:
        return tail[3] and (end - start > 1 or text[start] not in DIGIT)
    return end - start > 1 or text[start] != "一" or _is_one(site, start, tail)


def _doubted(text: str, start: int, end: int, tail: Tail) -> bool:
    """十分, 一度, 完成, 一期 and 十九届 count nothing; 九十五分, 三成, 翻一番 and 两届 do."""
    single, before = end - start == 1, text[start - 1 : start]
    match tail[2]:
        case "成":
            more = tail[0] == tail[1] and text[tail[0] : tail[0] + 1] in _HUNDREDTHS  # 三成五 is no 三成
            return not more and before not in _NOT_SHARED and (single or text[start] not in "十百千")
        case "番":
            return "翻" in text[max(0, start - 4) : start] or tail[1] > tail[0]
        case "届" | "屆":
            named = text[start] not in "两兩几数" and text[tail[0] : tail[0] + 1] in _BODIES
            return single and text[start] in "两兩三四五六七八九几数" and not named
        case "日":
            return _WITHIN.match(text, tail[0]) is not None
        case "期":
            return not single or text[start] not in "一二"
    return not single


def _is_one(site: Site, start: int, tail: Tail) -> bool:
    """Whether 一 counts: behind its noun (建成学校一所，), not before it (一所学校)."""
    text, (close, hedged, unit, scaled) = site.text, tail
    behind = text[hedged : hedged + 1]
    if (
        behind == "一"
        or text[start - 1 : start] in _NAMED_YEAR
        or _NONE.search(text, max(0, start - 6), start)
        or (behind == "不" and _ALL.match(text, hedged))
    ):
        return False
    if unit not in ARTICLES:
        return True
    if unit in ("种", "種", "类", "類", "批", "些"):
        return False
    counted = hedged > close or scaled or "(" in text[close - 3 : close]
    again = text[max(0, start - 6) : start].find("每") >= 0 or bool(verb_period(site, start))
    return counted or again or behind in PUNCTUATION or not behind


def read_first_place_at(site: Site, start: int, end: int) -> Outcome:
    """居全国首位 is the first rank; 摆到首位 is a figure of speech."""
    text = site.text
    if not text.startswith("首位", start) or not _FIRST.search(text, max(0, start - 12), start):
        return None, end
    if site.names.hold(start, True):
        return None, end
    return read_phrase(text, start, start + 2), start + 2
