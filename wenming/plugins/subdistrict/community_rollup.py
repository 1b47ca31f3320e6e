"""Circular on the communities 各社区工作情况通报: one row a community, summed into totals, rates and tables."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.subdistrict.fields import COMMUNITY_LIST, PROBLEMS, RATES, STEPS, defined, words

__all__ = ["COMMUNITY_ROLLUP"]

_SUMMED = tuple(
    defined(one.definition, total_of=f"community_list.{one.name}")
    for one in COMMUNITY_LIST.fields
    if one.kind == "metric" and not one.share_of
)
_RATED = tuple(
    defined(one.definition, share_of=RATES[one.name]) for one in COMMUNITY_LIST.fields if one.share_of
)

COMMUNITY_ROLLUP = Blueprint(
    name="subdistrict/community_rollup",
    genre="通报",
    title="{{ issuer }}{{ period }}各社区工作情况通报",
    help="各社区工作情况通报：一个社区一行，合计、办结率和覆盖率由各行算出，按社区列表",
    fields=(
        COMMUNITY_LIST,
        defined("sub.communities", total_of="community_list"),
        *_SUMMED,
        *_RATED,
        words("note", "统计口径的说明，一句话"),
        PROBLEMS,
        STEPS,
    ),
    opening="rollup_opening.txt",
    sections=(
        SectionSpec(title="总体情况", role="overview", prose="rollup_overview.txt"),
        SectionSpec(
            title="各项社区指标",
            role="results",
            children=(
                SectionSpec(title="网格治理", prose="rollup_grids.txt"),
                SectionSpec(title="热线办理", prose="rollup_hotline.txt"),
                SectionSpec(title="矛盾调解", prose="rollup_disputes.txt"),
                SectionSpec(title="垃圾分类", prose="rollup_sorting.txt"),
                SectionSpec(title="民生服务和文明创建", prose="rollup_services.txt"),
            ),
        ),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步工作要求",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
