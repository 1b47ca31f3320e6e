"""Words with numerals in them that count nothing: 三个代表, 八项规定, 二次供水, 7天无理由.

A sector adds its own: ``find_quantities(text, look_alikes=("三支队伍",))``. Rules take care of whole
classes (第…, names in quotes, codes, dates, 一 as an article, units that begin another word), so the
list holds what no rule tells from a count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from wenming.zh._glyphs import NUMERALS

__all__ = ["LOOK_ALIKES", "Index", "index_of"]

# Behind ! stands what makes it a count after all: 三个代表 is a name, 三个代表队 are teams.
_SLOGANS = """
两个大局 两个一百年 两个毫不动摇 两个结合!点部 两个巩固 两个健康!驿小讲 两个革命!老 两个责任!区主人单 两个覆盖!区 两个全覆盖
两个为主 两个作用 两个先锋队 两个根本 两个转变 两个提升 两个必然 两个先行 两个至上 两个清单!项 两个明确 两个不动摇 三个代表!队团处
三个文明!村单城家校社窗示乡科标 三个一批 三个倡导 三个面向 三个有利于 三个规律 三个聚焦 三个统一 三个转变!点 三个一!级流类等 三个全面
三个导向 三个自我 两个确保 三个确保 三个结合!点部 三个不变 三个牢牢把握 三个认同 四个全面 四个服从 四个最严 四个伟大 四个铁一般 四个革命
四个面向 四个善于 四个转变 四个结合!点部 四个一!级流类等 四个自我 四个对照 四个广泛 四个聚焦 五个统筹!区 五个必由之路 五个认同
五个一!级流类等 五个必 五个聚焦 五个善于 五个100 六个一!级流类等 六个好!人家中 六个统一 六个下沉 六个聚焦 七个一!级流类等
七个有之 七个能力 八个一!级流类等 八个明确 八个本领 八个字 十个一!级流类等 十个明确 十四个坚持 十三个方面成就 八项规定 六项纪律
三项纪律 三项制度改革 三项整治 三项注意 八项注意 五项修炼 六条禁令 五条禁令 十条禁令 三条红线 八条要求 双十条 国十条 新国九条
四种形态 四种危险 五种形态 三种人 八种形式 三名工程 三支一扶 三类股东 九种人 三個代表 四個全面 三個文明 八項規定 兩個大局 五個統籌
四個服從 十個明確 四種形態
"""
_WORDS = """
一起 一块儿 一道 一部分 一方面 一年之计 一年到头 一年一度 一年四季 一天天 一天到晚 一分一秒 一元复始 一元二次 一笔勾销 一笔带过 一棵树 一碗水 一瓶水
一人得道 一人当先 一人为 一人独 一人牵头 一人公司 一项项 一項項 一百年 一本 一张网 一张图 一张表 一张清单 一张蓝图 一张圖 一张網 一次供水 一家之言 一家独大 一家亲 一家人 一岁一枯荣
二类 二元 二本 二次分配 二次供水 二次供电 二次创业 二次元 二次污染 二次利用 二次开发 二次转运 二次装修 二次会议
二次公示 二次审核 二次复核 二次核查 二次复查 二次招标 二次报价 二次配送 二次加压 二次函数 二次过滤 三次分配 三次产业
三天两头 三天打鱼 三年大变样 三头六臂 三头 四头 八头 两头 三门峡 三门 三轮车 三轮摩托 三部曲 四部曲 两部曲 三座大山 三人行 一年接着一年 十几年如一日 三五成群 三人成虎 三番五次 跑一次
四处 四起 四套班子 五套班子 五年规划 五年计划 五花八门 五家渠 七天无理由 七天连锁 八成新 九年义务教育 九年一贯制
十年一剑 十年磨一剑 十年动乱 十年如一日 十年浩劫 十年寒窗 十年禁渔 十年九旱 十年树木 十天半月 二十四小时不打烊 三十三天 三十年河东 三十年河西
數位!專委代議 十二年國教 十二年國民 零件 百年大计 百年树人 五位一體 三位一體 半年一 千人一面 千家万户 百家争鸣
"""
_CODES = """
1张网 1张图 1张表 5险1金 6险2金 7天无理由 7天连锁 9年义务教育
360度评 360度全方位 1小时经济圈 1小时交通圈 2小时经济圈 15分钟生活圈 15分钟便民生活圈 10分钟健身圈 5分钟便民 两小时经济圈 一小时经济圈 十五分钟生活圈
"""
LOOK_ALIKES: tuple[str, ...] = tuple(
    dict.fromkeys(word.partition("!")[0] for words in (_SLOGANS, _WORDS, _CODES) for word in words.split())
)
"""The words that every scan knows."""

_STARTS = NUMERALS | frozenset("0123456789几数幾數")
_ARABIC = {hanzi: str(digit) for digit, hanzi in enumerate("一二三四五六七八九十", 1)} | {
    "两": "2",
    "兩": "2",
}

Index = Mapping[str, tuple[tuple[str, int, str], ...]]


@lru_cache(maxsize=64)
def index_of(more: tuple[str, ...] = ()) -> Index:
    """Return the words by a numeral run's first three characters, each with how far into it that is.

    The third of each entry are the characters that may not follow it. A word with no three characters
    left stands under two, and under all three that begin with them. Slogans are known with Arabic
    digits too: 4个意识.

    Args:
        more: Words of a sector, besides :data:`LOOK_ALIKES`.
    """
    entries = [word.partition("!") for words in (_SLOGANS, _WORDS, _CODES) for word in words.split()]
    slogans = set(_SLOGANS.split())
    entries += [
        (_ARABIC[word[0]] + word[1:], mark, but)
        for word, mark, but in entries
        if word[0] in _ARABIC and (len(word) > 3 or f"{word}{mark}{but}" in slogans)  # 一起, but 火灾1起
    ]
    entries += [(word, "", "") for word in more]
    table: dict[str, list[tuple[str, int, str]]] = {}
    for word, _, but in entries:
        for at in _runs(word):
            table.setdefault(word[at : at + 3], []).append((word, at, but))
    for key, found in table.items():
        if len(key) == 3:
            found += table.get(key[:2], ())
    return {key: tuple(sorted(found, key=lambda one: -len(one[0]))) for key, found in table.items()}


def _runs(word: str) -> Iterable[int]:
    """Yield where each run of numerals in *word* begins."""
    for at, char in enumerate(word):
        if char in _STARTS and (not at or word[at - 1] not in _STARTS):
            yield at
