"""Report on a cycle of three years 三年创建工作报告: what was done, year by year, and how far it came."""

from __future__ import annotations

from wenming import Blueprint, FieldSpec, SectionSpec
from wenming.plugins.civility.fields import AWARDS, PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["CYCLE_REPORT"]

_YEARS = rows(
    "years",
    "各年度的主要数据，一年一行；最后一年的数可写明before（创建前一年的数）和since（那一年：2022年）",
    words("label", "年度：2023年", required=True),
    figure("meetings", "次", "创建专题会议", of="civ.steering_meetings"),
    figure("lectures", "场", "道德讲堂", of="civ.civic_lectures"),
    figure("activities", "场", "志愿服务活动", of="civ.volunteer_activities"),
    figure("hours", "小时", "志愿服务时长", of="civ.volunteer_hours"),
    figure("households", "户次", "走访慰问困难家庭", of="civ.assistance_households"),
    figure("funds", "万元", "帮扶投入资金", of="civ.assistance_funds"),
    figure("honors", "项", "获得荣誉", of="civ.honors"),
    figure("satisfaction", "%", "群众满意率", of="civ.satisfaction_rate"),
)


def _total(name: str, unit: str, column: str, of: str, help_: str) -> FieldSpec:
    """Return the field of the three years' total of *column*, which the rows add up to."""
    return figure(name, unit, f"三年{help_}合计；各年都填了的自动相加", of=of, total_of=f"years.{column}")


_TOTALS = (
    _total("meetings_total", "次", "meetings", "civ.steering_meetings", "专题会议"),
    _total("lectures_total", "场", "lectures", "civ.civic_lectures", "道德讲堂"),
    _total("activities_total", "场", "activities", "civ.volunteer_activities", "志愿服务活动"),
    _total("hours_total", "小时", "hours", "civ.volunteer_hours", "志愿服务时长"),
    _total("households_total", "户次", "households", "civ.assistance_households", "走访慰问户次"),
    _total("funds_total", "万元", "funds", "civ.assistance_funds", "帮扶资金"),
    _total("honors_total", "项", "honors", "civ.honors", "荣誉"),
)

_DEEDS = rows(
    "deeds",
    "三年的主要做法，一条一项",
    words("title", "名称，动宾短语：坚持党建引领", required=True),
    words("text", "做法，一两句话", required=True),
    words("result", "成效，一句话"),
)

CYCLE_REPORT = Blueprint(
    name="civility/cycle_report",
    genre="报告",
    title="{{ issuer }}{{ period }}文明单位创建工作报告",
    help="三年一届的创建工作报告：基本情况、分年度数据和变化、主要做法、问题和打算；报告期写成“2023—2025年”",
    fields=(
        words("basis", "依据的办法或标准，带书名号：《文明单位测评细则》"),
        words("duties", "主要职责，不带“等”：档案接收保管、查阅利用"),
        figure("offices", "个", "内设科室"),
        defined("civ.staff_total", required=True),
        figure("party_members", "名", "其中党员"),
        words("title_held", "现有的文明称号：市级文明单位"),
        _YEARS,
        *_TOTALS,
        AWARDS,
        _DEEDS,
        PROBLEMS,
        STEPS,
    ),
    opening="cycle_opening.txt",
    sections=(
        SectionSpec(title="基本情况", role="overview", prose="profile.txt"),
        SectionSpec(
            title="三年创建成效",
            role="results",
            children=(
                SectionSpec(title="主要数据和变化", prose="cycle_figures.txt"),
                SectionSpec(title="获得荣誉", needs="awards", prose="awards.txt"),
            ),
        ),
        SectionSpec(
            title="主要做法",
            role="measures",
            children=(SectionSpec(title="{{ title }}", each="deeds", prose="deed.txt"),),
        ),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步工作打算",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
    closing="cycle_closing.txt",
)
