"""Cues: words before a figure that tell what part it plays: 同比增长, 占, 满意率, 日均, 居第."""

from __future__ import annotations

import re
from typing import Literal

from wenming.zh import Quantity

__all__ = ["OVER_PLAN", "RATE", "Part", "cue_of", "is_prior", "is_yearly", "names_own", "same_unit"]

Part = Literal[
    "value", "growth", "difference", "points", "multiple", "share", "rate", "mean", "rank", "threshold", "other"
]
"""``value`` is an amount; the others speak of amounts."""

PRIOR = "上年|上月|上周|上季|去年|上次|上届|上屆|上一年|前年|上期|基期|同期"
"""Words of the time that a change is measured against."""

_UP = (
    "增长|增長|增加|上升|提高|提升|上涨|上漲|攀升|扩大|擴大|净增|"
    "淨增|增幅|涨幅|漲幅|升幅|增速|多收|增收|增支|多支|增多|延长|延長|偏多|偏高|偏大|增|升|涨|漲|高出|高于|高於|多"
)
_DOWN = (
    "减少|減少|减收|減收|减支|減支|少收|少支|下降|降低|回落|下滑|压减|壓減|下跌|缩减|縮減|压降|"
    "壓降|缩短|縮短|偏少|偏低|偏小|精简|精簡|压缩|壓縮|削减|削減|缩小|縮小|收窄|减小|減小|减幅|減幅|降幅|跌幅|减|減|降|跌|低于|低於|少"
)
_FILLER = "分别|分別|均|都|各|约|約|近|为|為|达|達|了|超|超过|超過|高达|高達"
_FILL = f"(?:{_FILLER})*"
_CHANGE = re.compile(
    rf"(?P<compared>同比|环比|環比|年均|[比较較][^，。；、：:]{{1,16}})?[^，。；、：:比较較]{{0,10}}?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:率|速度?|幅度?)?{_FILL}\Z"
)
_ONLY_COMPARED = re.compile(rf"(?:同比|环比|環比){_FILL}\Z")
_REACHED = re.compile(rf"(?:{_UP}|{_DOWN})(?:到|至)了?\Z")
_BECAME = re.compile(r"(?:上升|提高|增加|扩大|擴大|下降|减少|減少|降低|升高|缩短|縮短|压缩|缩减|[升降增减減压壓缩縮])[为為成至到]\Z")
_SHARE = re.compile(
    rf"[占佔](?!地|用|道|据|據)[^，。；：]{{0,30}}\Z|(?:比重|比例)(?:是|{_FILLER})*\Z"
    r"|完成[^，。；]{0,18}(?:任务|任務|计划|計劃|目标|目標|预算|預算)(?:数|數|总?量|值)?的\Z"
    r"|[为為是](?:年初|年度|全年|调整)*(?:计划|計劃|目标|目標|预算|預算)(?:数|數|总?量|值)?的\Z"
)
RATE = re.compile(
    r"(?P<name>[\u3400-\u9fff]{1,12}?率|[\u3400-\u9fff]{0,10}?(?:支出|执行|執行|完成|投资|投資)(?=进度|進度)|(?:结收|收结)(?=比))"
    r"(?:进度|進度|比)?(?:同比|仍|也|已|则|則|总体|總體|整体|整體|继续|繼續|始终|始終|一直)?"
    rf"(?:平均|保持|稳定|穩定|维持|維持)?(?:在|是|到|成|{_FILLER})*\Z"
)
OVER_PLAN = re.compile(
    "(?:超额|超額)(?:完成|了|达|達)*\\Z"
    "|(?:超额完成|超額完成|超出|超过|超過|超)(?:了|年度|全年|既定|原定|预期|的)*(?:计划|計劃|目标|目標|任务|任務|预算|預算)[^，。；]{0,12}\\Z"
)
"""Words before a share by which a plan was exceeded: 超额15%, 超出年度目标4亿元15%."""
_MEAN = re.compile(
    r"(?:平均|[人日月户戶村周季场場次件家批生校班床]均)[^，。；、\d]{0,12}\Z"
    r"|每(?:天|日|月|周|人|户|戶|场|場|次|期|季度?|年)(?:平均)?[^，。；、\d]{0,6}\Z"
)
_AGAIN = re.compile(
    r"(?:首次|一举|一舉|已|已经|已經|再次|连续|連續|成功|率先|历史性|歷史性|并|並|实现|實現|总量|總量|规模|規模)*\Z"
)
_RATIO_UNITS = frozenset({"%", "‰", "成", ""})


_PRIOR = re.compile(rf"(?:{PRIOR}|[比较較](?:常年|往年|历年|歷年)|[比较較同与與][^，。；]{{0,8}}(?:19|20)\d\d年)[^，。；]{{0,10}}\Z")
_COMPARED = re.compile("相比|相较|相較")
_BALANCE = re.compile(r"(?:顺差|順差|逆差|差额|差額)\Z")
_AVERAGED = re.compile("年均|年平均|年度平均|月均|每年")
_CARRIED = re.compile("[旧舊]存|结转|結轉|结余|結餘|遗留|遺留|转入|轉入")
_SAYS_NOTHING = re.compile(
    rf"是(?:{PRIOR}|原来|原來|以前|20\d\d年)(?:同期)?的?|同比|环比|環比|年均|"
    rf"[比较較与與](?:{PRIOR}|[上去]一?年度?|[^，。；、]{{0,6}}(?:年|月|季度|{PRIOR}))(?:同期)?(?:相?比)?的?|"
    r"相[比较較]|累[计計]|[一二两三四五六七八九十]年[来來]?|"
    rf"[占佔].*|{_UP}|{_DOWN}|"
    rf"{_FILLER}|增长率|其中|其|数量|數量|总数|總數|总量|總量|总体|總體|总计|合计|幅度|实现|實現|"
    r"连续|連續|相应|相應|又|还|還|也|并|並|且|分别|已|共|仅|僅|净|淨|再|[的率额額共总總到数數量]"
)


def is_prior(lead: str, tail: str = "") -> bool:
    """Whether the words around an amount say that it is one of an earlier time: 上年为, 与……相比; not 上年结转."""
    return bool(_PRIOR.search(lead) or _COMPARED.match(tail)) and not _CARRIED.search(lead)


def is_yearly(lead: str) -> bool:
    """Whether a change is one of an average year, which both ends alone do not give: 年均增长."""
    return bool(_AVERAGED.search(lead))


def same_unit(one: str, other: str) -> bool:
    """Whether two units count the same things: 件 and 件次 do, 人 and 人次 do not."""
    return one == other or (one[:1] == other[:1] and {one[1:], other[1:]} == {"", "次"} and one[:1] in "件批起家户")


def names_own(lead: str) -> bool:
    """Whether words before a change or a share name what it is of: 信访总量同比下降 does, 同比下降 does not."""
    return len(_SAYS_NOTHING.sub("", lead).strip(" “”（）()")) > 1


def cue_of(quantity: Quantity, lead: str) -> tuple[Part, bool, bool]:
    """Return the part that *quantity* plays behind the words *lead*, whether it falls, whether it is compared."""
    unit = quantity.unit
    if quantity.kind == "rank":
        return "rank", False, False
    if unit in ("岁", "歲") or _BALANCE.search(lead):
        return "other", False, False
    if unit in ("个百分点", "百分点", "個百分點", "百分點"):
        return _changed("points", lead)
    if unit == "番":
        return "multiple", False, False
    if unit == "倍":
        return _changed("multiple", lead)
    if _is_ratio(quantity):
        return _ratio(lead)
    if quantity.kind == "frequency" or quantity.per or _MEAN.search(lead):
        return "mean", False, False
    if quantity.approximation == "more_than" and (quantity.text.startswith("突破") or _AGAIN.match(lead)):
        return "threshold", False, False
    if _REACHED.search(lead) or (_BECAME.search(lead) and not _ONLY_COMPARED.search(lead)):
        return "value", False, False
    if OVER_PLAN.search(lead) and not quantity.approximation:
        return "difference", False, False
    change = _CHANGE.search(lead)
    if change and not lead.endswith("新增"):
        return "difference", bool(change["down"]), bool(change["compared"])
    return "value", False, False


def _is_ratio(quantity: Quantity) -> bool:
    return quantity.kind == "ratio" and quantity.unit in _RATIO_UNITS


def _changed(part: Part, lead: str) -> tuple[Part, bool, bool]:
    change = _CHANGE.search(lead)
    if change is None:
        return ("other" if part == "points" else part), False, bool(_ONLY_COMPARED.search(lead))
    return part, bool(change["down"]), bool(change["compared"])


def _ratio(lead: str) -> tuple[Part, bool, bool]:
    if OVER_PLAN.search(lead):
        return "growth", False, False
    if _REACHED.search(lead):
        return "rate", False, False
    change = _CHANGE.search(lead)
    share = _SHARE.search(lead)
    if change and not (share and share.start() > change.start()):
        return "growth", bool(change["down"]), bool(change["compared"])
    if _ONLY_COMPARED.search(lead):
        return "growth", False, True
    if share:
        return "share", False, False
    if RATE.search(lead):
        return "rate", False, False
    return "other", False, False
