"""Work plan of a weather bureau 气象工作计划: guidance, gaps, goals, tasks, timetable, safeguards."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import INSPECTIONS, ROSTER, SAFEGUARDS, SCHEDULE, TARGETS
from wenming.plugins.meteorology.fields import PROBLEMS, STEPS, defined, figure, words

__all__ = ["PLAN"]

_GOALS = (
    words("guidance", "指导思想，接在“坚持”之后：人民至上、生命至上"),
    words("leadership", "围绕谁的部署：市委、市政府和省气象局"),
    words("goal", "总目标，一句话：建成气象灾害监测预警示范市", required=True),
    defined("met.rain_forecast_accuracy"),
    defined("met.temp_forecast_accuracy"),
    defined("met.heavy_rain_warning_accuracy"),
    defined("met.convective_lead_time"),
    defined("met.warning_public_coverage"),
    defined("met.service_satisfaction_score"),
    figure("stations_planned", "个", "计划新建、改建自动气象站"),
    figure("outreach_planned", "场", "计划开展气象科普活动"),
    figure("training_planned", "人次", "计划培训气象信息员"),
    words("civility_goal", "文明创建的目标，一句话：通过市级文明单位复查"),
)

_SAFEGUARDS = (
    words("leader", "领导小组组长的职务：党组书记、局长"),
    words("office", "承担日常工作的科室：办公室"),
    figure("funds", "万元", "安排工作经费"),
    INSPECTIONS,
    figure("inspection_times", "次", "计划督查检查合计；各行都填了次数的自动相加", total_of="inspections.times"),
    TARGETS,
    ROSTER,
    SAFEGUARDS,
)

PLAN = Blueprint(
    name="meteorology/plan",
    genre="计划",
    title="{{ issuer }}{{ period }}工作计划",
    help="气象工作和文明创建计划：总体要求、目标、需要解决的问题、任务、进度、保障",
    fields=(*_GOALS, PROBLEMS, STEPS, SCHEDULE, *_SAFEGUARDS),
    sections=(
        SectionSpec(title="总体要求", role="overview", prose="plan_guidance.txt"),
        SectionSpec(title="主要目标", role="other", prose="plan_goals.txt"),
        SectionSpec(
            title="需要解决的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="重点任务",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
        SectionSpec(title="进度安排", role="other", needs="schedule", prose="plan_schedule.txt"),
        SectionSpec(
            title="保障措施",
            role="other",
            children=(
                SectionSpec(title="{{ title }}", each="safeguards", prose="safeguard.txt"),
                SectionSpec(title="明确责任，严格督查", prose="plan_duties.txt"),
            ),
        ),
    ),
)
