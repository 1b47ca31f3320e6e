"""Plan for the creation of a civilised unit 文明创建工作计划: aims, problems, tasks, timetable, safeguards."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import INSPECTIONS
from wenming.plugins.subdistrict.fields import PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["PLAN"]

_AIMS = (
    words("basis", "依据的文件，带书名号"),
    words("purpose", "目的，接在“为”之后：提升辖区文明程度和居民生活品质"),
    words("guidance", "总体思路，一两句话"),
    words("principles", "工作原则，用顿号隔开：党建引领、居民参与"),
    words("title_aim", "争创的称号：市级文明单位"),
    defined("civ.assessment_score", name="aim_score"),
    defined("civ.satisfaction_rate", name="aim_public"),
    defined("sub.grid_closure_rate", name="aim_closure"),
    defined("sub.hotline_ontime_rate", name="aim_on_time"),
    defined("sub.hotline_satisfaction_rate", name="aim_satisfied"),
    defined("sub.mediation_success_rate", name="aim_mediation"),
    defined("sub.waste_sorting_coverage", name="aim_sorting"),
    defined("sub.facilities_built", name="aim_facilities"),
    defined("civ.volunteer_activities", name="aim_activities"),
    defined("civ.civic_lectures", name="aim_lectures"),
    defined("sub.community_events", name="aim_events"),
)

_SCHEDULE = rows(
    "schedule",
    "进度安排，一个阶段一行",
    words("time", "时间：1—3月", required=True),
    words("stage", "阶段：部署发动"),
    words("work", "主要工作", required=True),
    words("section", "责任科室或社区"),
)

_SAFEGUARDS = rows(
    "safeguards",
    "保障措施，一条一项",
    words("title", "名称：加强组织领导", required=True),
    words("text", "具体内容，一两句话", required=True),
)

PLAN = Blueprint(
    name="subdistrict/plan",
    genre="计划",
    title="{{ issuer }}{{ period }}文明创建工作计划",
    help="文明创建工作计划：总体要求、工作目标、需要解决的问题、重点任务、进度安排和保障措施",
    fields=(
        *_AIMS,
        PROBLEMS,
        STEPS,
        _SCHEDULE,
        figure("budget", "万元", "安排的经费"),
        INSPECTIONS,
        figure("check_rounds", "次", "计划开展的检查次数", total_of="inspections.times"),
        _SAFEGUARDS,
    ),
    opening="plan_opening.txt",
    sections=(
        SectionSpec(title="总体要求", role="overview", prose="plan_guidance.txt"),
        SectionSpec(title="工作目标", role="next_steps", prose="plan_aims.txt"),
        SectionSpec(
            title="着力解决的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="重点任务",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
        SectionSpec(title="进度安排", role="other", prose="plan_schedule.txt"),
        SectionSpec(title="保障措施", role="measures", prose="plan_safeguards.txt"),
    ),
)
