"""Plan of the year's creation 文明单位创建工作计划: guidance, goals, gaps, tasks, timetable, safeguards."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import (
    INSPECTIONS,
    PROBLEMS,
    ROSTER,
    SAFEGUARDS,
    SCHEDULE,
    STEPS,
    TARGETS,
    figure,
    words,
)

__all__ = ["PLAN"]

_GOALS = (
    words("guidance", "指导思想，接在“坚持”之后：以社会主义核心价值观为引领"),
    words("basis", "依据的办法或标准，带书名号：《文明单位测评细则》"),
    words("goal", "总目标，一句话：力争建成省级文明单位", required=True),
    figure("goal_score", "分", "测评得分目标", of="civ.assessment_score"),
    figure("goal_participation", "%", "职工参与率目标", of="civ.participation_rate"),
    figure("goal_satisfaction", "%", "群众满意率目标", of="civ.satisfaction_rate"),
    figure("goal_lectures", "场", "道德讲堂目标", of="civ.civic_lectures"),
    figure("goal_activities", "场", "志愿服务活动目标，before填上年实绩", of="civ.volunteer_activities"),
    figure("goal_cultural", "场", "文体活动目标", of="civ.cultural_events"),
)

_SAFEGUARDS = (
    words("leader", "领导小组组长的职务：党组书记、局长"),
    words("office", "承担日常工作的科室：办公室"),
    figure("funds", "万元", "安排创建经费"),
    INSPECTIONS,
    figure("inspection_times", "次", "计划督查检查合计；各行都填了次数的自动相加", total_of="inspections.times"),
    TARGETS,
    ROSTER,
    SAFEGUARDS,
)

PLAN = Blueprint(
    name="civility/plan",
    genre="计划",
    title="{{ issuer }}{{ period }}文明单位创建工作计划",
    help="文明单位创建工作计划，各类单位通用：指导思想、目标、需要解决的问题、任务、进度、保障",
    fields=(*_GOALS, PROBLEMS, STEPS, SCHEDULE, *_SAFEGUARDS),
    sections=(
        SectionSpec(title="指导思想", role="overview", prose="plan_guidance.txt"),
        SectionSpec(title="工作目标", role="other", prose="plan_goals.txt"),
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
        SectionSpec(
            title="保障措施",
            role="other",
            children=(
                SectionSpec(title="{{ title }}", each="safeguards", prose="safeguard.txt"),
                SectionSpec(title="明确责任，加强督查", prose="plan_duties.txt"),
            ),
        ),
    ),
)
