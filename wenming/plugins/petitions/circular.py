"""Periodic circular on petitions 信访工作运行情况通报, by month, quarter or half-year."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.petitions.fields import (
    CHANNELS,
    QUALITY,
    RECEPTIONS,
    SETTLED,
    STEPS,
    TOPICS,
    defined,
    figure,
    rows,
    words,
)

__all__ = ["CIRCULAR"]

_HOT = rows(
    "hotspots",
    "热点问题，一个一行",
    words("title", "问题的名称：既有住宅加装电梯", required=True),
    words("text", "群众诉求和分布，一两句话", required=True),
    figure("cases", "件", "反映件数"),
    words("advice", "处理建议"),
)

_HANDLERS = rows(
    "handlers",
    "承办单位的办理情况，一家一行，按排名先后",
    words("unit", "承办单位", required=True),
    figure("received", "件", "收到交办件数"),
    figure("finished", "件", "办结件数"),
    figure("timely", "%", "及时受理率"),
    figure("on_time", "%", "按期办结率"),
    figure("satisfied", "%", "参评群众满意率"),
)

CIRCULAR = Blueprint(
    name="petitions/circular",
    genre="通报",
    title="{{ issuer }}关于{{ period }}信访工作运行情况的通报",
    help="信访工作运行情况通报，按月、季度或半年：总体、渠道、类别、热点、办理质效和工作要求",
    fields=(
        words("region", "通报的范围：全市、全区"),
        figure("chain_rise", "%", "信访总量环比上升百分之几；下降的填下一项"),
        figure("chain_fall", "%", "信访总量环比下降百分之几"),
        *CHANNELS,
        *TOPICS,
        _HOT,
        *QUALITY,
        *SETTLED,
        *RECEPTIONS,
        _HANDLERS,
        figure("handler_count", "家", "通报的承办单位数", total_of="handlers"),
        figure("received_total", "件", "交办件数", total_of="handlers.received"),
        defined("pet.concluded_cases", name="finished_total", total_of="handlers.finished"),
        words("praised", "办理较好的单位，用顿号隔开"),
        words("criticised", "需要改进的单位，用顿号隔开"),
        words("weak_points", "办理中的突出问题，一两句话"),
        STEPS,
    ),
    opening="circular_opening.txt",
    sections=(
        SectionSpec(title="总体情况", role="overview", prose="circular_total.txt"),
        SectionSpec(title="来源渠道", role="overview", prose="sources.txt"),
        SectionSpec(title="诉求类别", role="overview", needs="topics", prose="circular_topics.txt"),
        SectionSpec(
            title="热点问题",
            role="overview",
            children=(SectionSpec(title="{{ title }}", each="hotspots", prose="hotspot.txt"),),
        ),
        SectionSpec(
            title="办理情况",
            role="results",
            children=(
                SectionSpec(title="办理质效", prose="handling.txt"),
                SectionSpec(title="接访和化解", prose="circular_settled.txt"),
                SectionSpec(title="承办单位排名", prose="handlers.txt"),
            ),
        ),
        SectionSpec(
            title="工作要求",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
