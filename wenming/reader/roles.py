"""Roles: what a part of a report is for, told by the words of its title."""

from __future__ import annotations

from collections.abc import Iterable

from wenming.model import Role

__all__ = ["TERMS", "role_of"]

TERMS: tuple[tuple[str, Role], ...] = (
    *((term, "next_steps") for term in (
        "下一步", "下步", "下阶段", "下一阶段", "下階段", "下一階段", "今后", "今後", "打算", "工作思路",
        "工作计划", "工作計劃", "工作安排", "努力方向", "整改措施", "改进措施", "改進措施", "明年",
    )),
    *((term, "problems") for term in (
        "存在问题", "存在的问题", "存在的主要问题", "主要问题", "问题和", "问题与", "问题及", "存在不足", "不足",
        "困难", "短板", "差距", "薄弱环节", "存在問題", "存在的問題", "主要問題", "問題和", "困難", "薄弱環節",
    )),
    *((term, "results") for term in (
        "主要成效", "工作成效", "取得成效", "取得的成效", "创建成效", "创建效果", "主要成绩", "工作成绩", "取得的成绩",
        "成绩", "成果", "完成情况", "所获荣誉", "荣誉", "主要成績", "工作成績", "成績", "完成情況", "榮譽",
    )),
    *((term, "measures") for term in (
        "主要做法", "具体做法", "做法", "主要措施", "工作措施", "具体措施", "措施", "举措", "主要工作", "工作开展情况",
        "开展情况", "工作情况", "具體做法", "具體措施", "舉措", "開展情況", "工作情況",
    )),
    *((term, "overview") for term in ("基本情况", "基本概况", "总体情况", "概况", "概述", "基本情況", "概況", "總體情況")),
)
"""Words of titles and the role they tell, of the core; a sector adds its own."""

_FIRST: tuple[Role, ...] = ("next_steps", "problems")  # 存在问题和下一步打算 holds the steps


def role_of(title: str, terms: Iterable[tuple[str, Role]] = ()) -> Role:
    """Return the role that *title* tells, ``"other"`` where no term stands in it.

    A title with several is what lies ahead before what is wrong, else what it names first.

    Args:
        title: The words after the label.
        terms: Words of the sectors; where one of them stands in the title, the core's are not asked.
    """
    found = _found(title, terms) or _found(title, TERMS)
    for role in _FIRST:
        if role in found.values():
            return role
    return found[min(found)] if found else "other"


def _found(title: str, terms: Iterable[tuple[str, Role]]) -> dict[int, Role]:
    """Return the roles told, by where their term begins; of terms that begin together the longest."""
    found: dict[int, tuple[int, Role]] = {}
    for term, role in terms:
        at = title.find(term) if term else -1
        if at >= 0 and len(term) > found.get(at, (0, role))[0]:
            found[at] = (len(term), role)
    return {at: role for at, (_, role) in found.items()}
