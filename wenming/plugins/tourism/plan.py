"""Plan of the year's creation and work 工作计划: aims, tasks, timetable, safeguards."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import ROSTER, TARGETS
from wenming.plugins.tourism.fields import AREA, PROBLEMS, STEPS, figure, rows, supervised, words

__all__ = ["PLAN"]

_AIMS = (
    AREA,
    words("basis", "依据的文件或标准，带书名号：《文明单位测评细则》"),
    words("thought", "指导思想，接在“坚持”之后：以文塑旅、以旅彰文"),
    words("aim", "总目标，一句话：力争建成省级文明单位", required=True),
    figure("goal_visits", "万人次", "接待游客目标，before填上年实绩", of="tou.arrivals"),
    figure("goal_revenue", "亿元", "旅游总收入目标，before填上年实绩", of="tou.tourism_revenue"),
    figure("goal_sites", "家", "新增A级旅游景区"),
    figure("goal_closure", "%", "旅游投诉办结率目标", of="tou.complaint_closure_rate"),
    figure("goal_satisfaction", "分", "游客满意度目标，before填上年得分"),
    figure("goal_volunteering", "场", "文明旅游志愿服务活动目标", of="civ.volunteer_activities"),
)

_TIMETABLE = rows(
    "stages",
    "时间安排，一个阶段一行",
    words("stage", "阶段：动员部署", required=True),
    words("time", "起止时间：1月至2月", required=True),
    words("work", "主要工作", required=True),
)

_SAFEGUARDS = (
    words("leader", "领导小组组长的职务：党组书记、局长"),
    words("office", "承担日常工作的科室：机关党委"),
    rows(
        "safeguards",
        "保障措施，一条一项",
        words("title", "小标题：落实工作责任", required=True),
        words("text", "具体措施，一两句话", required=True),
    ),
    figure("funds", "万元", "安排创建经费"),
    supervised(),
    figure("checks", "次", "计划督查检查合计；各行都填了次数的自动相加", total_of="supervision.times"),
    TARGETS,
    ROSTER,
)

PLAN = Blueprint(
    name="tourism/plan",
    genre="计划",
    title="{{ issuer }}{{ period }}文明创建工作计划",
    help="文明创建工作计划：目标、需要解决的问题、主要任务、时间安排和保障措施",
    fields=(*_AIMS, PROBLEMS, STEPS, _TIMETABLE, *_SAFEGUARDS),
    opening="plan_opening.txt",
    sections=(
        SectionSpec(title="工作目标", role="overview", prose="plan_goals.txt"),
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
        SectionSpec(title="时间安排", role="other", needs="stages", prose="plan_stages.txt"),
        SectionSpec(title="保障措施", role="other", prose="plan_safeguards.txt"),
    ),
)
