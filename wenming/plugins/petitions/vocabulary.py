"""Words of the sector: titles that tell a role, both scripts, terms that nothing may change."""

from __future__ import annotations

from wenming import Vocabulary

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    roles=(
        ("信访形势", "overview"),
        ("总体情况", "overview"),
        ("来源渠道", "overview"),
        ("诉求类别", "overview"),
        ("热点问题", "overview"),
        ("主要工作", "measures"),
        ("工作开展情况", "measures"),
        ("窗口建设", "measures"),
        ("积案化解", "measures"),
        ("源头预防", "measures"),
        ("接访下访", "measures"),
        ("办理质效", "results"),
        ("办理情况", "results"),
        ("下一步工作打算", "next_steps"),
        ("重点任务", "next_steps"),
        ("工作要求", "next_steps"),
    ),
    glossary=(
        ("信访", "信訪"),
        ("接访", "接訪"),
        ("下访", "下訪"),
        ("约访", "約訪"),
        ("来信", "來信"),
        ("来访", "來訪"),
        ("积案", "積案"),
        ("复查", "複查"),
        ("复核", "複核"),
        ("答复", "答覆"),
        ("化解", "化解"),
        ("包案", "包案"),
        ("四下基层", "四下基層"),
        ("联席会议", "聯席會議"),
        ("初信初访", "初信初訪"),
        ("访", "訪"),
        ("窗口", "窗口"),
        ("群众满意率", "群眾滿意率"),
        ("受理", "受理"),
        ("办结", "辦結"),
        ("创建", "創建"),
        ("社区", "社區"),
        ("志愿", "志願"),
        ("台账", "台賬"),
        ("编发", "編發"),
    ),
    protected=(
        "联合接访中心",
        "信访工作联席会议",
        "最美信访干部",
        "我为群众办实事",
        "主题党日",
        "枫桥经验",
        "四下基层",
        "群众满意率",
        "受理",
    ),
    look_alikes=("四下基层", "三到位一处理", "两个一律", "三跨三分离", "一岗双责", "一案一策", "三会一课", "八项规定"),
    fixed=("预防在前、依法办理、就地化解",),
)
