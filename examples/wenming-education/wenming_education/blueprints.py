"""三种报告：分几部分，每部分用哪个行文."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec

from wenming_education.fields import ANNUAL_FIELDS, CREATION_FIELDS, STATISTICS_FIELDS

__all__ = ["BLUEPRINTS"]

_PROBLEMS = SectionSpec(title="{{ title }}", each="problems", prose="problem.txt")
_STEPS = SectionSpec(title="{{ title }}", each="steps", prose="step.txt")

_ANNUAL = Blueprint(
    name="education/annual",
    genre="总结",
    title="{{ issuer }}{{ period }}教育工作总结",
    help="教育年度工作总结：基本情况、文明校园“六个好”创建、质量和公平、问题和打算",
    fields=ANNUAL_FIELDS,
    opening="opening.txt",
    sections=(
        SectionSpec(title="基本情况", role="overview", prose="size.txt"),
        SectionSpec(
            title="“六个好”创建",
            role="measures",
            prose="campus.txt",
            children=(
                SectionSpec(title="领导班子建设好", prose="leadership.txt"),
                SectionSpec(title="思想道德教育好", prose="morals.txt"),
                SectionSpec(title="活动阵地好", prose="grounds.txt"),
                SectionSpec(title="教师队伍好", prose="staff.txt"),
                SectionSpec(title="校园文化好", prose="culture.txt"),
                SectionSpec(title="校园环境好", prose="surroundings.txt"),
            ),
        ),
        SectionSpec(title="教育质量和公平", role="results", prose="quality.txt"),
        SectionSpec(title="存在的问题", role="problems", children=(_PROBLEMS,)),
        SectionSpec(title="下一步打算", role="next_steps", children=(_STEPS,)),
    ),
)

_CREATION = Blueprint(
    name="education/creation_report",
    genre="汇报",
    title="{{ issuer }}创建文明单位工作汇报",
    help="教育局机关文明单位创建工作汇报：六个方面的做法和成效、特色亮点、问题和打算",
    fields=CREATION_FIELDS,
    opening="creation_opening.txt",
    closing="creation_closing.txt",
    sections=(
        SectionSpec(title="基本情况", role="overview", prose="creation_unit.txt"),
        SectionSpec(
            title="主要做法和成效",
            role="measures",
            children=(
                SectionSpec(title="加强组织领导", prose="creation_lead.txt"),
                SectionSpec(title="强化思想教育", prose="creation_study.txt"),
                SectionSpec(title="深化志愿服务和结对共建", prose="creation_volunteers.txt"),
                SectionSpec(title="繁荣机关文化", prose="creation_culture.txt"),
                SectionSpec(title="优化内外环境", prose="creation_environment.txt"),
                SectionSpec(title="提升业务和服务", prose="creation_service.txt"),
            ),
        ),
        SectionSpec(
            title="特色亮点",
            role="results",
            children=(SectionSpec(title="{{ title }}", each="highlights", prose="highlight.txt"),),
        ),
        SectionSpec(title="存在的问题", role="problems", children=(_PROBLEMS,)),
        SectionSpec(title="下一步打算", role="next_steps", children=(_STEPS,)),
    ),
)

_STATISTICS = Blueprint(
    name="education/statistics",
    genre="通报",
    title="{{ issuer }}{{ period }}教育事业统计情况通报",
    help="教育事业统计情况通报：各学段规模列表，合计由各行算出；教师、办学条件、入学和巩固",
    fields=STATISTICS_FIELDS,
    opening="statistics_opening.txt",
    sections=(
        SectionSpec(title="事业规模", role="overview", prose="statistics_size.txt"),
        SectionSpec(title="教师队伍", prose="statistics_teachers.txt"),
        SectionSpec(title="办学条件", prose="statistics_conditions.txt"),
        SectionSpec(title="入学和巩固", prose="statistics_rates.txt"),
    ),
)

BLUEPRINTS = (_ANNUAL, _CREATION, _STATISTICS)
