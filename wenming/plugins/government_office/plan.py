"""Plan for the creation of a civilised unit and the year's work 文明创建工作计划."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import INSPECTIONS, ROSTER, TARGETS
from wenming.plugins.government_office.fields import PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["PLAN"]

_AIMS = (
    words("basis", "依据的文件，带书名号：《文明单位测评细则》"),
    words("guidance", "总体思路，一两句话"),
    words("goal", "争创的称号：省级文明单位", required=True),
    defined("gov.supervision_closure_rate", name="aim_closure"),
    defined("gov.info_submitted", name="aim_information"),
    defined("gov.motion_reply_rate", name="aim_reply"),
    defined("gov.motion_satisfaction_rate", name="aim_satisfied"),
    defined("gov.hospitality_expense", name="aim_hospitality"),
    defined("civ.assessment_score", name="aim_score"),
    defined("civ.participation_rate", name="aim_participation"),
    defined("civ.volunteer_activities", name="aim_activities"),
    defined("civ.civic_lectures", name="aim_lectures"),
    defined("civ.training_sessions", name="aim_training"),
)

_SAFEGUARDS = (
    words("leader", "领导小组组长的职务：办公室主任"),
    words("office", "承担日常工作的科室：综合科"),
    rows(
        "safeguards",
        "保障措施，一条一项",
        words("title", "小标题：压实工作责任", required=True),
        words("text", "具体做法，一两句话", required=True),
    ),
    figure("funds", "万元", "安排创建经费"),
    TARGETS,
    INSPECTIONS,
    figure("checks", "次", "计划督查检查合计；各行都填了次数的自动相加", total_of="inspections.times"),
    ROSTER,
)

PLAN = Blueprint(
    name="government_office/plan",
    genre="计划",
    title="{{ issuer }}{{ period }}文明创建工作计划",
    help="文明创建工作计划：总体要求、工作目标、需要解决的问题、主要任务、进度安排和保障措施",
    fields=(
        *_AIMS,
        PROBLEMS,
        STEPS,
        rows(
            "schedule",
            "进度安排，一个阶段一行",
            words("time", "时间：2—3月", required=True),
            words("stage", "阶段：动员部署"),
            words("work", "主要工作", required=True),
        ),
        *_SAFEGUARDS,
    ),
    opening="plan_opening.txt",
    sections=(
        SectionSpec(title="总体要求", role="overview", prose="plan_guidance.txt"),
        SectionSpec(title="工作目标", role="other", prose="plan_aims.txt"),
        SectionSpec(
            title="需要解决的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="主要任务",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
        SectionSpec(title="进度安排", role="other", needs="schedule", prose="plan_schedule.txt"),
        SectionSpec(title="保障措施", role="other", prose="plan_safeguards.txt"),
    ),
)
