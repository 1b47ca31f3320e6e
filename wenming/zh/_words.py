"""Words around a quantity: hedges, units that look like scales, kinds of unit."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

__all__ = [
    "AFTER",
    "BEFORE",
    "CURRENCIES",
    "FEW",
    "INNER",
    "MASK",
    "RANGE_SIGNS",
    "SCALE_LIKE",
    "TRILLION",
    "USUAL",
    "Approximation",
    "is_per",
    "is_unit",
    "kind_of",
    "units_of",
]


class Approximation(StrEnum):
    """How a quantity is less than exact; no member (``None``) is exact."""

    OVER = "over"  # 余 多: value < x < value + a step of the last counted place
    NEARLY = "nearly"  # 近 接近
    APPROXIMATELY = "approximately"  # 约 左右: no bound
    AT_LEAST = "at_least"  # 以上 不少于: the number is included
    MORE_THAN = "more_than"  # 超过 逾: it is not
    AT_MOST = "at_most"  # 以下 以内 不超过
    LESS_THAN = "less_than"  # 不到 不足 不满
    INDEFINITE = "indefinite"  # 几 数: 2 to 9 of the place
    CONSECUTIVE = "consecutive"  # 三四
    RANGE = "range"  # 100～150


_BEFORE = {
    "nearly": "近 将近 接近 將近",
    "approximately": "约 大约 大概 約 大約",
    "at_least": "至少 最少 不少于 不低于 不少於 不低於 上",
    "more_than": "超过 超 逾 突破 过 多于 高于 大于 超过了 突破了 超過 過 多於 高於 大於 超過了",
    "at_most": "不超过 至多 最多 不多于 不高于 不超過 不多於 不高於",
    "less_than": "不到 不足 不满 未满 低于 少于 小于 不滿 未滿 低於 少於 小於",
}
_AFTER = {
    "approximately": "左右 上下",
    "at_least": "以上",
    "at_most": "以下 以内 以內 之内 之內",
    "over": "余 多 餘",
}


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _longest_first(table: dict[str, str]) -> tuple[tuple[str, str], ...]:
    pairs = [(word, name) for name, words in table.items() for word in _split(words)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


# (word, approximation). 民法典 1259: 以上 以下 以内 include the number, 超过 不满 do not.
BEFORE = _longest_first(_BEFORE)
AFTER = _longest_first(_AFTER)
INNER = {"余": "over", "多": "over", "餘": "over", "来": "approximately", "來": "approximately"}
MASK = re.compile(r"[0-9.]*[XxＸ×*＊_][0-9.XxＸ×*＊_]*")  # X, XX, 201X, ××
FEW = frozenset("几数幾數")
# 兆 is 10¹² before money and nothing else: 1.2兆元, but 2兆瓦.
TRILLION = re.compile("兆(?=[余多餘]?(?:美?元|新[臺台]幣|[臺台歐韓港澳日][元幣圓]))")
CURRENCIES = {"￥": "元", "¥": "元", "$": "美元", "＄": "美元", "€": "欧元", "£": "英镑"}
RANGE_SIGNS = ("～", "~", "—", "–", "至", "到", "-", "－")

USUAL = {
    None: "{n}{s}{u}",
    "over": "{n}{s}余{u}",
    "nearly": "近{n}{s}{u}",
    "approximately": "约{n}{s}{u}",
    "at_least": "{n}{s}{u}以上",
    "more_than": "超过{n}{s}{u}",
    "at_most": "不超过{n}{s}{u}",
    "less_than": "不足{n}{s}{u}",
}

# After Arabic digits these are units, not the scales 千 and 百 (only 万 and 亿 may mix: 15835, 5.3).
SCALE_LIKE = _split("千米 千克 千瓦 千伏 千卡 千赫 千帕 千焦 千升 千安 千字 百分点 百分點 百帕")
_WITH_NUMERALS = frozenset(SCALE_LIKE) | frozenset(
    _split("个百分点 個百分點 个点 個點 千瓦时 千瓦時 千字节 千伏安 两 兩")
)
_COUNTED = "0123456789半一二三四五六七八九十百两兩"  # 每三年一次, 每半年一次
_NO_UNIT = frozenset("零〇一二三四五六七八九十百千万亿萬億两兩几幾余餘多来來点點每第约約近负負")
_SIGNS = frozenset("℃℉°㎡㎥㎞㎏㎜㎝")  # may begin a unit
_MARKS = _SIGNS | frozenset("·²³")
_MAX_UNIT = 12
_TENS = "\\A[1-9][0-9]{0,3}(?=[万亿萬億][^0-9])"  # 10万人

_RATIO = frozenset(_split("% ‰ 百分点 个百分点 百分點 個百分點 成 折 倍 番"))
_DURATION = frozenset(
    _split(
        "年 月 周 天 日 小时 分钟 秒 季度 星期 工作日 个月 个小时 个星期 个季度 个工作日 周年 "
        "小時 分鐘 個月 個小時 個星期 個季度 個工作日 週 週年 秒钟 秒鐘 学期 个学期 学年 个学年 昼夜 个昼夜 交易日 个交易日 "
        "个年头 學期 個學期 學年 個學年"
    )
)
_TIMES = _DURATION | frozenset(_split("季 年度 月度 旬 时 時 分 晚 夜 班"))
_MEASURE = frozenset(
    _split(
        "米 千米 公里 里 厘米 毫米 平方米 平方公里 亩 万亩 公顷 吨 公斤 千克 克 升 毫升 立方米 方 千瓦 千瓦时 度 "
        "℃ ℉ ° 百帕 千伏 千伏安 斤 两 畝 公頃 噸 釐米 千瓦時 ㎡ ㎥ ㎞ ㎏ ㎜ ㎝ 分米 海里 英里 平方厘米 平米 立方 毫克 微克 兆瓦 "
        "伏 安 瓦 帕 兆帕 赫兹 兆赫 千赫 分贝 分貝 摄氏度 攝氏度 千卡 吨公里 人公里 车公里 光年 里路"
    )
)


def is_unit(text: str) -> bool:
    """Return whether *text* can be a unit: up to 12 letters, hanzi and unit signs, no numerals."""
    return len(text) <= _MAX_UNIT and _is_unit(text)


@lru_cache(maxsize=1024)  # units are few, and every quantity asks
def _is_unit(text: str) -> bool:
    if not text or text in _WITH_NUMERALS or text in ("%", "‰"):
        return True
    if not (text[0].isalpha() or text[0] in _SIGNS):
        return False
    body, bracket, rest = text.replace("（", "(").replace("）", ")").partition("(")
    if bracket:
        inside, closed, behind = rest.partition(")")
        if not closed or not inside or behind not in ("", "次"):
            return False
        body += inside
    return all((c.isalpha() or c in _MARKS) and c not in _NO_UNIT for c in body)


def is_per(text: str) -> bool:
    """Return whether *text* can stand after 每 or /: 周, 万人, 三年, 10万人."""
    body = re.sub(_TENS, "", text)
    return 0 < len(text) <= _MAX_UNIT and all(c.isalpha() or c in "²³" for c in body) and text[-1] not in "Xx"


def units_of(unit: str) -> tuple[str, ...]:
    """Return the units of a double unit: 台(套) gives 台 and 套, 件（批）次 gives 件次 and 批次."""
    outside, bracket, rest = unit.replace("（", "(").replace("）", ")").partition("(")
    inside, _, behind = rest.partition(")")
    names = (outside + behind, inside + behind) if bracket else (outside,)
    return tuple(name for name in names if name)


@lru_cache(maxsize=1024)  # both are short where a quantity asks
def kind_of(unit: str, per: str) -> str:
    """Return what a unit counts: money, ratio, measure, duration, frequency, score or count."""
    if unit.endswith(("币", "幣", "元", "圆", "圓", "英镑", "英鎊")):
        return "money"
    for kind, units in (("ratio", _RATIO), ("duration", _DURATION), ("measure", _MEASURE)):
        if unit in units:
            return kind
    if unit == "分":
        return "score"
    if per in _TIMES or per.lstrip(_COUNTED) in _TIMES:
        return "frequency"
    return "measure" if unit and unit.replace("²", "").replace("³", "").isascii() else "count"
