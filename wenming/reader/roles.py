"""Roles: what a part of a report is for, told by the words of its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from wenming.model import Role
from wenming.zh.folding import fold_characters

__all__ = ["TERMS", "TitleRoles", "is_deed", "role_of"]

TERMS: tuple[tuple[str, Role], ...] = (
    *((term, "next_steps") for term in (
        "下一步", "下步", "下阶段", "下一阶段", "下半年", "下一年", "今后", "打算", "思路", "工作计划", "工作安排", "工作设想",
        "工作规划", "努力方向", "整改措施", "整改方向", "改进措施", "改进方向", "改进办法", "改进意见", "明年", "来年", "新一年",
        "工作目标", "目标任务", "主要任务", "重点任务", "主要目标", "总体目标", "对策", "工作建议", "意见建议", "意见和建议", "几点建议",
        "未来", "展望", "下一个", "后续工作", "整改计划", "工作重点", "发展规划", "奋斗目标", "发展目标", "计划安排", "年计划", "年工作安排",
    )),
    *((term, "problems") for term in (
        "存在", "主要问题", "突出问题", "问题和", "问题与", "问题及", "问题、", "问题分析", "原因分析", "问题原因", "不足", "困难", "短板", "差距",
        "薄弱环节", "弱项", "制约因素", "瓶颈", "教训", "面临的问题", "有关问题和", "困惑", "欠缺",
    )),
    *((term, "results") for term in (
        "主要成效", "工作成效", "取得成效", "取得的", "成效", "创建效果", "工作效果", "取得效果", "主要成绩", "工作成绩", "成绩", "成果",
        "完成情况", "荣誉", "业绩", "成就", "获奖情况", "表彰情况", "经济指标", "主要指标", "指标情况", "收获",
    )),
    *((term, "measures") for term in (
        "做法", "措施", "举措", "主要工作", "重点工作", "开展情况", "工作情况", "落实情况", "推进情况", "进展情况", "实施情况", "执行情况",
        "创建情况", "建设情况", "履职情况", "整改情况", "自查情况", "工作回顾", "工作总结", "回顾", "经验", "工作亮点", "特色亮点", "亮点工作",
        "特色工作", "创新工作", "创建过程", "工作开展", "所做的工作", "做的工作", "组织领导", "完成的工作", "工作步骤", "实施步骤",
        "工作内容", "活动内容", "职责分工", "工作要求",
    )),
    *((term, "overview") for term in (
        "基本情况", "基本概况", "总体情况", "概况", "概述", "简介", "单位情况", "总体评价", "指导思想", "总体思路", "总体要求", "基本数据",
        "工作背景", "形势", "前言", "引言", "自然情况", "机构设置", "主要职责", "队伍情况",
    )),
)  # fmt: skip
"""Words of titles and the role they tell, of the core, in Simplified script; a sector adds its own."""

_FIRST: tuple[Role, ...] = ("next_steps", "problems")  # 存在问题和下一步打算 holds the steps
# 年度目标任务完成情况: what was aimed at, looked back on.
_KEPT = re.compile("(?:目标|任务|计划|安排|要点)[^和与及、，]{0,6}(?:完成|落实|执行|进展|推进|实施)(?:进展)?情况")
_NEW: tuple[tuple[str, Role], ...] = ()
# How titles begin that say what was done: 强化组织领导, 坚持多措并举, 抓素质.
_DEED = re.compile(
    "(?:进一步|全面|扎实|大力|积极|着力|切实|深入|持续|不断|认真|注重|突出|坚持|狠抓|紧扣|紧盯|聚焦|围绕|立足|以.{1,12}为"
    "|强化|加强|增强|加大|加快|完善|健全|建立|深化|推进|推动|提升|提高|优化|创新|落实|夯实|丰富|营造|开展|严格|严明|规范|统筹|打造|抓|实施"
    "|充分|发挥|明确|设计|构建|拓展|筑牢|压实|领导重视|精心|搭建|培育|弘扬|改善|广泛|重视|争创|履行|倾力|用心|主动|做好|做实|建强)"
)


def is_deed(title: str) -> bool:
    """Tell whether *title* begins as those do that say what was done: 强化组织领导."""
    return _DEED.match(fold_characters(title[:16])) is not None


def role_of(title: str, terms: Iterable[tuple[str, Role]] = _NEW) -> Role:
    """Return the role that *title* tells, ``"other"`` where no term stands in it.

    A title with several is what lies ahead before what is wrong, else what it names first. Scripts are alike.

    Args:
        title: The words after the label.
        terms: Words of the sectors; where one of them stands in the title, the core's are not asked.
    """
    return TitleRoles(terms).of(title)


class TitleRoles:
    """The words of titles that a document is read with: the core's, and before them *terms* of its sectors."""

    def __init__(self, terms: Iterable[tuple[str, Role]] = _NEW) -> None:
        given = tuple(terms)
        self._each = (*((_compiled(given),) if given else ()), _core())

    def of(self, title: str) -> Role:
        """Return the role that *title* tells, as :func:`role_of` does."""
        words = fold_characters(title)
        for pattern, roles in self._each:
            found = [roles[one] for one in pattern.findall(words)]
            if found and _KEPT.search(words):
                return next((role for role in found if role != "next_steps"), found[0])
            if found:
                return next((role for role in _FIRST if role in found), found[0])
        return "other"


@cache
def _core() -> tuple[re.Pattern[str], Mapping[str, Role]]:
    return _compiled(TERMS)


@lru_cache(maxsize=64)
def _compiled(terms: tuple[tuple[str, Role], ...]) -> tuple[re.Pattern[str], Mapping[str, Role]]:
    """Return a pattern for *terms*, the longest first, and their roles; of terms given twice the first counts."""
    roles = {fold_characters(term): role for term, role in reversed(terms) if term}
    words = "|".join(map(re.escape, sorted(roles, key=len, reverse=True)))
    return re.compile(words or r"(?!)"), roles
