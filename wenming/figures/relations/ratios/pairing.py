"""Pairing: which amounts of a sentence a rate may be of: 应检1320台，实检1307台，检验率99%."""

from __future__ import annotations

import re

from wenming.figures.statement import Statement

__all__ = ["counts_same", "is_due", "is_plan", "may_be_of", "numerators"]

_PERSONS = frozenset("人名位例")
_LONGEST = 6  # hanzi of a rate's name that its numerator may repeat
_ALSO = {
    "通达": "已通|通硬化|通客车|通水泥|开通",
    "通畅": "已通|通硬化|通水泥",
    "覆盖": "建成|建有|建立|设立|设置|配备|配齐|安装|开通|落实",
    "覆蓋": "建成|設立|配備|安裝|開通",
    "完成": "完工|竣工|建成|实际|實際|落实",
    "完工": "竣工|建成",
    "竣工": "完工|建成",
    "执行": "支出|完成|支付|使用",
    "執行": "支出|完成|支付",
    "到位": "到账|拨付|下达",
    "兑现": "发放|支付|拨付",
    "处置": "处理|清理|核查",
    "处理": "处置|处理",
    "整改": "销号|消除|完成",
    "结案": "审结|执结|办结|结",
    "結案": "審結|執結|結",
    "办结": "结案|办理完|办毕",
    "破案": "破获|侦破|破",
    "破獲": "偵破|破",
    "回收": "收回",
    "出勤": "实到|到岗",
    "到会": "实到|出席",
    "出席": "实到|到会",
    "参训": "参加|实训|受训",
    "使用": "占用|入住|在院|收住",
    "利用": "使用|占用",
    "入住": "住进|收住",
    "投产": "达产",
    "普及": "用上|接入|使用",
    "准确": "正确",
    "成功": "成功",
    "审批": "批准",
    "纳管": "纳入",
    "优秀": "评为优|获优|优等",
    "升学": "升入|考入|录取",
    "化解": "调解成功|办结|息诉|罢访",
    "答复": "回复|办结",
    "回复": "答复|办结",
    "达标": "达到|优于|符合",
    "达": "达到",
    "结收": "审结|结案|执结|办结",
    "收结": "审结|结案|执结|办结",
    "镇化": "城镇",
    "接种": "实种|已种",
    "绿化": "绿地",
}
_DUE = re.compile(
    "应|應|受理|收到|接收|接到|共|总|總|登记|登記|交办|交辦|转办|轉辦|"
    "抽查|抽检|抽檢|检查|檢查|调查|調查|发放|發放|回收|参加|參加|送检|送檢|立案|发案|發案|申报|申報|申请|申請|发出|發出|应到|應到|计划|計劃|收案|承办|承辦|回访|回訪|测评|測評|参评|评议|"
    "任务|任務|目标|目標|预算|預算|下达|下達|安排|纳入|納入|列入|现有|現有|排查"
)
_PLAN = re.compile("任务|任務|计划|計劃|目标|目標|预算|預算|应|應")
_PLANNED = re.compile("完成|执行|執行|开工|開工|超额|兑现|投产|竣工|完工")
_STILL_DUE = re.compile("(?:[应應需拟擬待未不可]|纳入|納入|列入|计划|計劃)\\Z")
_QUALIFIED = re.compile(
    "按期|按时|按時|及时|及時|限期|限内|限內|提前|当场|當場|一次|初次|首次|首诊|重复|重複|综合|綜合|平均|有效|实际|實際|网上|網上"
)
_GENERAL = 14  # characters behind an amount that may say what was done with it


def counts_same(one: Statement, other: Statement) -> bool:
    """Whether both count the same things: 人, 名 and 位 do."""
    return one.unit == other.unit or (one.unit in _PERSONS and other.unit in _PERSONS)


def is_due(one: Statement) -> bool:
    """Whether the words before *one* say that it is all there was to do."""
    return bool(_DUE.search(one.head))


def is_plan(one: Statement) -> bool:
    """Whether *one* was only meant to be reached, so that it may be exceeded."""
    return bool(_PLAN.search(one.lead))


def may_be_of(stem: str, part: Statement, base: Statement) -> bool:
    """Whether *part* may be counted of *base*: the same things, and not more, unless what was planned is exceeded."""
    if part is base or not counts_same(part, base) or part.quantity.value is None or base.quantity.value is None:
        return False
    exceeds = is_plan(base) and _PLANNED.search(stem)
    return bool(exceeds) or base.quantity.value >= part.quantity.value


def numerators(stem: str, values: list[Statement]) -> tuple[list[Statement], bool]:
    """Return the amounts that count what a rate named *stem* names, and whether its words name them for certain.

    办结118件 and 118件已办结 for 办结率, 审结 for 结案率, 实检 for 检验率. For 按期办结率 it is not certain that 办结 is meant.
    """
    leads = {(one.clause, one.lead) for one in values}
    told = [(one, one.lead, "" if (one.clause, one.tail) in leads else one.tail[:_GENERAL]) for one in values]
    for size in range(min(_LONGEST, len(stem)), 1, -1):
        found = _naming((stem[-size:],), told)
        if found:
            return found, not _QUALIFIED.search(stem[:-size])
    found = _naming(_others(stem), told)
    if not found and len(stem) > 3:  # 整改完成率: 已整改 right before the figure; 良种 of 良种覆盖率 is no verb
        found = [one for one in _naming((stem[-4:-2],), told) if one.lead.endswith("已" + stem[-4:-2])]
    return found, bool(found) and all(word in found[-1].lead + found[-1].tail for word in _QUALIFIED.findall(stem))


def _others(stem: str) -> tuple[str, ...]:
    """Other words for what the last two characters of *stem* name, and 实检, 已检 for 检验."""
    verb = stem[-2:]
    brief = (mark + one for one in verb for mark in "实實已" if one not in "到得有为")
    return (*filter(None, _ALSO.get(verb, "").split("|")), *brief)


def _naming(verbs: tuple[str, ...], told: list[tuple[Statement, str, str]]) -> list[Statement]:
    """Return those that say that it was done: 办结118件, 118件已办结; not 应办结118件. What was done is no plan."""
    found = [one for one, lead, tail in told if any(_did(lead, verb) or _did(tail, verb) for verb in verbs)]
    return [one for one in found if not is_plan(one)] or found


def _did(words: str, verb: str) -> bool:
    at = words.rfind(verb)
    return at >= 0 and not _STILL_DUE.search(words, 0, at) and not re.search("[应應]", words[at:])
