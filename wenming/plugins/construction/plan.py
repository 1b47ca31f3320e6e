"""Work plan of housing and construction 住房和城乡建设工作计划: aims in figures, tasks with owners, safeguards."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import INSPECTIONS, TARGETS
from wenming.plugins.construction.fields import PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["PLAN"]

_AIMS = (
    defined("con.construction_output", required=True),
    defined("con.investment_plan"),
    defined("con.floor_started"),
    defined("con.old_estates_renovated"),
    defined("con.households_benefited"),
    defined("con.housing_units_started"),
    defined("con.housing_units_completed"),
    defined("con.sewage_treatment_rate"),
    defined("con.green_coverage_rate"),
    defined("con.gas_penetration"),
    figure("pipes_planned", "公里", "计划新建改造雨污水管网"),
    figure("accident_cap", "起", "生产安全事故起数的控制目标；力争为零的填0"),
    words("goal", "文明创建的目标：市级“文明单位”"),
)

_WORKS = (
    rows(
        "projects",
        "计划实施的重点项目，一项一行",
        words("title", "项目名称", required=True),
        figure("cost", "亿元", "年度计划投资"),
        words("content", "建设内容，一句话"),
        words("deadline", "节点：6月底主体封顶"),
        words("owner", "责任科室"),
    ),
    figure("projects_total", "个", "重点项目个数", total_of="projects"),
    figure("projects_cost", "亿元", "重点项目年度计划投资合计", total_of="projects.cost"),
)

_SAFEGUARDS = rows(
    "safeguards",
    "保障措施，一条一行",
    words("title", "名称，动宾短语：加强组织领导", required=True),
    words("text", "具体做法，一两句话", required=True),
)

PLAN = Blueprint(
    name="construction/plan",
    genre="计划",
    title="{{ issuer }}{{ period }}工作计划",
    help="住房和城乡建设工作计划：总体要求、存在的问题、主要目标、重点项目、重点任务、保障措施",
    fields=(
        words("guidance", "指导思想，动宾短语：学习贯彻党的二十大精神"),
        words("leadership", "围绕谁的部署：区委、区政府"),
        words("theme", "全年工作的主线，短语：城市更新和品质提升"),
        *_AIMS,
        *_WORKS,
        TARGETS,
        INSPECTIONS,
        _SAFEGUARDS,
        PROBLEMS,
        STEPS,
    ),
    sections=(
        SectionSpec(title="总体要求", role="overview", prose="plan_aims.txt"),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(title="主要目标", role="other", prose="plan_goals.txt"),
        SectionSpec(title="重点项目", role="other", prose="plan_projects.txt"),
        SectionSpec(
            title="重点任务",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
        SectionSpec(
            title="保障措施",
            role="other",
            children=(
                SectionSpec(title="{{ title }}", each="safeguards", prose="safeguard.txt"),
                SectionSpec(title="明确责任，严格督查", prose="plan_targets.txt"),
            ),
        ),
    ),
)
