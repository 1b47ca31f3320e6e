"""Statistics of housing and construction 城乡建设统计情况: works and town facilities, as prose with tables."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.construction.fields import (
    FLOOR,
    HOUSING,
    INDUSTRY,
    INVESTMENT,
    MUNICIPAL,
    SAFETY,
    SERVICE,
    figure,
    rows,
    words,
)

__all__ = ["STATISTICS"]

_PROJECTS = (
    rows(
        "projects",
        "重点项目的进展，一项一行",
        words("title", "项目名称", required=True),
        figure("plan", "亿元", "年度计划投资"),
        figure("done", "亿元", "本期完成投资"),
        words("state", "形象进度：主体施工至12层"),
    ),
    figure("projects_total", "个", "列入统计的重点项目", total_of="projects"),
    figure("projects_plan", "亿元", "重点项目年度计划投资合计", total_of="projects.plan"),
    figure("projects_done", "亿元", "重点项目完成投资合计", total_of="projects.done"),
    figure("projects_rate", "%", "重点项目投资完成率"),
)

_MONTHS = rows(
    "months",
    "各月情况，一月一行；施工面积是月末数，不得相加",
    words("month", "月份：7月", required=True),
    figure("floor", "万平方米", "月末房屋施工面积", of="con.floor_under_construction"),
    figure("output", "亿元", "当月建筑业总产值", of="con.construction_output"),
)

_NOTES = (
    words("scope", "统计范围，一句话：本区有资质的建筑业企业和在建项目"),
    words("rounding", "说明，一句话：部分数据因四舍五入，分项之和可能与合计不等"),
)

STATISTICS = Blueprint(
    name="construction/statistics",
    genre="通报",
    title="{{ issuer }}关于{{ period }}城乡建设统计情况的通报",
    help="工程项目和市政设施统计情况通报：建筑业、房屋建设、项目投资、市政公用、住房保障、质量安全，附表",
    fields=(
        *INDUSTRY,
        *FLOOR,
        _MONTHS,
        *INVESTMENT,
        *_PROJECTS,
        *MUNICIPAL,
        *HOUSING,
        *SERVICE,
        *SAFETY,
        *_NOTES,
    ),
    opening="statistics_opening.txt",
    sections=(
        SectionSpec(title="建筑业生产", role="overview", prose="output.txt"),
        SectionSpec(title="房屋建设", role="overview", prose="statistics_floor.txt"),
        SectionSpec(title="项目投资", role="results", prose="projects.txt"),
        SectionSpec(title="市政公用设施", role="results", prose="municipal_table.txt"),
        SectionSpec(title="住房保障和城市更新", role="results", prose="renewal.txt"),
        SectionSpec(title="设施养护和投诉处理", role="results", prose="upkeep.txt"),
        SectionSpec(title="质量安全", role="results", prose="safety.txt"),
        SectionSpec(title="有关说明", role="other", prose="statistics_notes.txt"),
    ),
)
