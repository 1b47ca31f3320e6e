"""What stands behind Arabic digits and makes them a code, a time, a date, a range or a longer number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from wenming.zh._scan.edges import hedge_before
from wenming.zh._scan.extent import tail_at, unit_end
from wenming.zh._scan.masks import read_masked_at
from wenming.zh._scan.ranges import range_at
from wenming.zh._scan.shapes import read_phrase
from wenming.zh._scan.site import Outcome, Site, settled
from wenming.zh._scan.tokens import CLOCK, DAYS, DIGIT_CHARS, LETTERS, WORDLIKE, token_end
from wenming.zh._scan.torn import torn_at
from wenming.zh._words import RANGE_SIGNS

__all__ = ["BEHIND"]

_MASKS = frozenset("XxＸ×")
_PART = "(?:[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])|[0-9]+)"
_MIXED = re.compile(
    rf"{_PART}(?:[十百千万亿萬億]+|兆)零?{_PART}(?:[零十百千万亿萬億]+{_PART})*(?:\.[0-9]+)?[零十百千万亿萬億]*"
    r"|[０-９]+(?:，[０-９]{3})*[万亿萬億兆][０-９]+(?:，[０-９]{3})*(?:[万亿萬億][０-９]+(?:，[０-９]{3})*)?[万亿萬億千]?"
)
_GOES_ON = frozenset("0123456789零十百千万亿萬億") | DIGIT_CHARS
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:\.[0-9]+)?")
_COMMAS = re.compile(r"[0-9][0-9,]*")
_LABELLED = re.compile(r"[0-9]{1,2}\.(?:19|20)[0-9]{2}")
_MONTH = re.compile(r" ?[0-9]{1,2} ?(?:[至到~～—－-] ?[0-9]{1,2} ?)?月")  # 103年7至12月, too
_DATED = frozenset("月日号號")
_ABOUT = frozenset(("约", "約", "大约", "大約", "近", "将近", "將近", "接近"))  # 约15日 may be a day of the month
_IN, _PARTS = frozenset("在於于至自從从到迄"), frozenset("底初末度春夏秋冬")
_LONG = re.compile("年(?:[之以]?(?:[内內后後来來]|[上下](?!半))|间|間|的)")
# 113年獲補助, with words of Taiwan around it; 103年歷史 and 成立100年 are lengths.
_TAIWAN = frozenset("個來這後們為會國說時對學區業務設計畫縣鄉鎮處場員長總較與於產環實項辦達據機關經費開發動標準點觀農應數預編執補獎遊運電車門間問題廳衛勞稅險營")
_LENGTHS = frozenset("立滿近約逾達過超共歷時第去僅足經用")
_AROUND = 24  # characters on either side that tell the script
_HISTORY = re.compile(r"年(?:的?历史|的?歷史|的文明|文明史|时间|時間|产权|產權|期限)")


def _letters(site: Site, start: int, last: int) -> Outcome | None:
    """Letters behind digits are a mask (201X), a unit (km) or a code (5A, 3D)."""
    text = site.text
    if text[last] in _MASKS:
        return read_masked_at(site, start, last)
    return None if unit_end(text, last, site.arabic) > last else (None, token_end(text, last))


def _point(site: Site, start: int, last: int) -> Outcome | None:
    """1.2.3, 192.168.0.1; but a point at the line's end may be torn from its digits."""
    behind = site.text[last + 1 : last + 2]
    if behind in _MASKS:
        return read_masked_at(site, start, last)  # 2.X亿元
    if behind in WORDLIKE:
        return None, max(token_end(site.text, last), last + 1)
    return torn_at(site, start, last)


def _slash(site: Site, _start: int, last: int) -> Outcome | None:
    """1/3 and 2024/05."""
    return (None, token_end(site.text, last)) if site.text[last + 1 : last + 2] in WORDLIKE else None


def _comma(site: Site, _start: int, last: int) -> Outcome | None:
    """1,2345 is grouped as no one groups."""
    found = _COMMAS.match(site.text, last + 1)
    return (None, found.end()) if found else None


def _clock(site: Site, _start: int, last: int) -> Outcome | None:
    found = CLOCK.match(site.text, last)
    return (None, found.end()) if found else None


def _year(site: Site, start: int, last: int) -> Outcome | None:
    """2024年 and 08年 are dates, 24年3月 too; 3年 is a time, and so is 2000年历史."""
    return _year_at(site, start, last, last)


def _year_at(site: Site, start: int, last: int, at: int) -> Outcome | None:
    text = site.text
    dated = last - start == 4 and text[start] in "12１２" and not _HISTORY.match(text, at)
    short = text[start] in "0０" or (last - start in (2, 3) and _MONTH.match(text, at + 1))
    short = short or (text[start - 1 : start] == "自" and text[at + 1 : at + 2] == "起")  # 自83年起
    other = dated or short or _is_labelled(text, start, last) or _is_minguo(text, start, last, at)
    return (None, at + 1) if other else None


def _is_labelled(text: str, start: int, last: int) -> bool:
    """Tell whether a label stands before a year: 1.2025年 is no count of years."""
    return _LABELLED.fullmatch(text, start, last) is not None


def _is_minguo(text: str, start: int, last: int, at: int) -> bool:
    """Tell years of the Republic: 民國110年, 於109年, 114年底; but 在100年内 is a length."""
    if text[start - 2 : start] in ("民国", "民國"):
        return True
    in_reach = last - start == 3 and text[start] == "1" and text[start + 1] in "0123"
    led = text[start - 1 : start] in _IN or text[start - 2 : start] in ("预计", "預計")
    if not in_reach or _LONG.match(text, at) or _HISTORY.match(text, at):
        return in_reach and text[at + 1 : at + 2] in _PARTS
    if led or text[at + 1 : at + 2] in _PARTS:
        return True
    around = text[max(0, start - _AROUND) : at + _AROUND]
    return text[start - 1 : start] not in _LENGTHS and not _TAIWAN.isdisjoint(around)


def _of_a_year(site: Site, start: int, last: int) -> Outcome | None:
    """2024届毕业生, 2023款: the year names them."""
    return (None, last + 1) if last - start == 4 and site.text[start : start + 2] in ("19", "20") else None


def _school_year(site: Site, start: int, last: int) -> Outcome | None:
    """2023学年度 and 113學年度 name a school year; 3学年 counts."""
    named = last - start > 1 and site.text[last + 1 : last + 2] == "年"
    return (None, last + 2) if named and (last - start > 2 or site.text[last + 2 : last + 3] == "度") else None


def _date_part(site: Site, start: int, last: int) -> Outcome | None:
    """5月, 8日, 20世纪, 3季度; but 10日内 and 不超过15日 count days."""
    return _date_part_at(site, start, last)


def _date_part_at(site: Site, start: int, at: int) -> Outcome | None:
    text = site.text
    if text[at] != "日":
        return None, at + 1
    hedge = text[hedge_before(text, start, site.floor) : start]
    counted = DAYS.match(text, at) or (hedge and hedge not in _ABOUT)
    return None if counted else (None, at + 1)


def _plus(_site: Site, _start: int, last: int) -> Outcome | None:
    """1+3+N, 10万+, 3·15."""
    return None, last + 1


def _line_end(site: Site, start: int, last: int) -> Outcome | None:
    return torn_at(site, start, last)


def _blank(site: Site, start: int, last: int) -> Outcome | None:
    """12 500 km: a blank may part thousands where a unit follows; 2024 年 5 月 is a date as 2024年5月 is."""
    text = site.text
    behind = text[last + 1 : last + 2]
    if behind == "年":
        return _year_at(site, start, last, last + 1)
    if behind in _DATED:
        return _date_part_at(site, start, last + 1)
    if behind not in DIGIT_CHARS:
        return torn_at(site, start, last) if behind in ("\r", "\n", " ", "\t") else None
    found = _SPACED.match(text, start)
    if not found or text[max(0, start - 2) : start].endswith(("表", "图", "附件", "圖")):
        return None
    tail = tail_at(text, found.end(), site.arabic)
    quantity = settled(site, start, found.end(), tail, False) if tail and tail[2] else None
    return (quantity, quantity.span[1]) if quantity and quantity.span else None


def _scaled(site: Site, start: int, last: int) -> Outcome | None:
    """1万4千余件, 10亿零817万人."""
    text = site.text
    if text[last + 1 : last + 2] not in _GOES_ON:
        return None
    found = _MIXED.match(text, start)
    if not found:
        return None
    tail = tail_at(text, found.end(), site.arabic, scales=False)
    quantity = (
        settled(site, start, found.end(), tail, False) if tail else read_phrase(text, start, found.end())
    )
    if quantity and quantity.span:
        return quantity, quantity.span[1]
    return (None, found.end()) if "," in found[0] or found[0][-1] not in "0123456789" else None


Behind = Callable[[Site, int, int], Outcome | None]
BEHIND: Mapping[str, Behind] = {
    **dict.fromkeys(LETTERS | {"Ｘ", "×", "*"}, _letters),
    **dict.fromkeys(RANGE_SIGNS, range_at),
    **dict.fromkeys("月日号號世季", _date_part),
    **dict.fromkeys("时時点點:：", _clock),
    **dict.fromkeys("+＋·", _plus),
    **dict.fromkeys("十百千万亿萬億兆", _scaled),
    ".": _point,
    "/": _slash,
    ",": _comma,
    "年": _year,
    **dict.fromkeys("学學", _school_year),
    **dict.fromkeys("届屆级級款版", _of_a_year),
    "\n": _line_end,
    "\r": _line_end,
    " ": _blank,
    "\u00a0": _blank,
}
"""By the first character behind the digits: what to make of it; ``None`` if it is nothing after all."""
