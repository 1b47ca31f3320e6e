"""What stands before a number in running text: hedges, 每, words that rank."""

from __future__ import annotations

import re

from wenming.zh._glyphs import NUMERALS
from wenming.zh._scan.measure_words import PERIODS, TIMES
from wenming.zh._words import BEFORE

__all__ = [
    "ENDINGS",
    "HEDGES",
    "PUNCTUATION",
    "SESSION",
    "each_before",
    "hedge_before",
    "is_ranked",
    "verb_each_before",
]

PUNCTUATION = frozenset("，。；：、！？,;:!?）)]】》」』”\"'’ \t\r\n\u3000")

# A hedge is none where it ends another word: 节约300万元, 附近300米.
_GUARD = {
    "约": "节預预签违履条公契特邀简集制隐守毁失续解赴爽合大隱",
    "約": "節預簽違履條公契特邀簡集制隱守毀失續解赴合大",
    "近": "附靠远邻临新就遠鄰臨亲親",
    "超": "赶高反入趕",
    "过": "超通经不度走错难胜",
    "過": "超通經不度走錯難勝",
    "上": "以线网路车船马楼街会之身天世早晚向同赶史实基本历原理",
    "不到": "看找见听收受得用做碰感想达遇",
    **dict.fromkeys(("低于", "低於", "少于", "少於"), "不"),
}
_PLACE_ONLY = frozenset("过過上")  # 过百, 上千, but not 过3天, 上3楼
_AT_A_PLACE = frozenset("百千万亿萬億")


def _by_last() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word, _ in BEFORE:
        table[word[-1]] = (*table.get(word[-1], ()), word)
    return table


HEDGES = _by_last()
"""The words that hedge a number behind them, by their last character."""

# 一 that closes a word: 统一3个… is no 一.
ENDINGS = frozenset("统唯之专同划逐不单任某进下新另这那每又再首归合統專劃單進這歸万萬老初高大上何")

SESSION = re.compile(r"[届屆][^，。；、！？,;\s]{0,8}\Z")
"""What stands before the number of a session: 三届人大|二次会议."""

_WINDOW = 9
_COUNTED = re.compile(rf"(?:[0-9]+|[{''.join(NUMERALS)}半]+)?[个個]?(.*)")
_VERB = re.compile(r"[\u4e00-\u9fff]{1,6}")
_RANKED = re.compile(
    r"(?:居|列|排|占据|名次)[^，。；、！？,;\s]{0,6}\Z|全(?:[国國省市县縣区區州旗镇鎮乡鄉校]|系统|系統|行业|行業)\Z"
)


def hedge_before(text: str, start: int, floor: int) -> int:
    """Return where the hedge that ends at *start* begins; *start* if there is none."""
    for word in HEDGES.get(text[start - 1 : start], ()):
        at = start - len(word)
        if at < floor or not text.startswith(word, at):
            continue
        if word in _PLACE_ONLY and text[start] not in _AT_A_PLACE:
            return start
        guard = _GUARD.get(word)
        return start if guard and at and text[at - 1] in guard else at
    return start


def each_before(text: str, at: int, start: int) -> bool:
    """Whether what stands between 每 at *at* and *start* can be counted against: 周, 万人."""
    counted = _COUNTED.fullmatch(text, at + 1, start)
    return counted is not None and (counted[1] in PERIODS or text[at + 1 : start] in PERIODS)


def verb_each_before(text: str, at: int, start: int) -> str:
    """Return 月 for 每月开展|一次: what the times are counted against, a verb standing between."""
    for length in (2, 1):
        period = text[at + 1 : at + 1 + length]
        if period in TIMES and _VERB.fullmatch(text, at + 1 + length, start):
            return period
    return ""


def is_ranked(text: str, start: int) -> bool:
    """Whether 居, 列 or 排名 stands before *start* in the same clause, or 全省 right before it."""
    return _RANKED.search(text, max(0, start - 10), start) is not None
