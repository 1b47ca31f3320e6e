"""Report on the creation of a civilised unit 文明单位创建工作汇报, for a unit of any sector."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import (
    AWARDS,
    DONATIONS,
    INSPECTIONS,
    PAIRINGS,
    PROBLEMS,
    PUBLICITY,
    ROSTER,
    STEPS,
    TARGETS,
    defined,
    figure,
    rows,
    words,
)

__all__ = ["CREATION_REPORT", "LEVELS", "SURVEY"]

LEVELS = (("national", "国家级"), ("provincial", "省级"), ("city", "市级"), ("county", "县级"))

SURVEY = (
    defined("civ.survey_valid"),
    defined("civ.survey_aware"),
    defined("civ.awareness_rate", share_of=("survey_aware", "survey_valid")),
    defined("civ.survey_satisfied"),
    defined("civ.satisfaction_rate", share_of=("survey_satisfied", "survey_valid")),
)

_PROFILE = (
    words("basis", "依据的办法或标准，带书名号：《文明单位测评细则》"),
    words("duties", "主要职责，不带“等”：档案接收保管、查阅利用"),
    figure("offices", "个", "内设科室"),
    defined("civ.staff_total", required=True),
    figure("party_members", "名", "其中党员"),
    words("title_held", "现有的文明称号：市级文明单位"),
    defined("civ.honors", parts=tuple(f"honors_{level}" for level, _ in LEVELS)),
    *(figure(f"honors_{level}", "项", f"其中{name}荣誉", of="civ.honors") for level, name in LEVELS),
    AWARDS,
)

_LEADERSHIP = (
    words("leader", "领导小组组长的职务：党组书记、局长"),
    words("deputies", "副组长的职务：分管负责同志"),
    words("office", "承担创建日常工作的科室：办公室"),
    defined("civ.steering_meetings"),
    figure("funds", "万元", "安排的创建经费"),
    figure("target_letters", "份", "签订创建目标责任书"),
    TARGETS,
    INSPECTIONS,
    figure("inspection_times", "次", "督查检查合计；各行都填了次数的自动相加", total_of="inspections.times"),
    defined("civ.participants_unique"),
    defined("civ.participation_rate", share_of=("participants_unique", "staff_total")),
    defined("civ.evidence_items"),
)

_EDUCATION = (
    defined("civ.theory_sessions"),
    words("study_topics", "学习的重点内容，接在“重点学习”之后"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    defined("civ.civil_offices"),
    defined("civ.model_persons"),
)

_VOLUNTEERING = (
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_registration_rate", share_of=("registered_volunteers", "staff_total")),
    defined("civ.volunteer_activities"),
    figure("volunteers_active", "人", "本期参加过志愿服务的人数，一人只计一次"),
    defined("civ.volunteer_participations"),
    defined("civ.volunteer_hours"),
    ROSTER,
    defined("civ.pairing_places", total_of="pairings"),
    PAIRINGS,
    defined("civ.assistance_funds", total_of="pairings.money"),
    defined("civ.assistance_households"),
    DONATIONS,
    defined("civ.donations", total_of="gifts.amount"),
    defined("civ.blood_donations"),
)

_CULTURE = (
    defined("civ.cultural_events"),
    figure("clubs", "个", "职工兴趣小组"),
    words("facilities", "职工活动场所，用顿号隔开，不带“等”：阅览室、健身房"),
    defined("civ.public_ads"),
    PUBLICITY,
    defined("civ.media_reports", total_of="publicity.items"),
    defined("civ.cleanup_actions"),
    figure("green_area", "平方米", "新增绿化面积"),
    figure("green_days", "次", "绿色出行、光盘行动等节俭活动"),
    figure("energy_per_head", "公斤标准煤", "人均综合能耗"),
)

_SERVICE = (
    figure("promises", "项", "向社会公开的服务承诺"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    rows(
        "services",
        "业务工作的实绩，一条一项",
        words("title", "名称，动宾短语：方便群众查档", required=True),
        words("text", "具体做法和成效，一两句话", required=True),
    ),
    *SURVEY,
    defined("civ.assessment_score"),
)

_HIGHLIGHTS = rows(
    "highlights",
    "特色亮点，一条一项",
    words("title", "名称，作小标题：“流动档案馆”进社区", required=True),
    words("text", "做法，一两句话", required=True),
    words("result", "成效，一句话"),
)

CREATION_REPORT = Blueprint(
    name="civility/creation_report",
    genre="汇报",
    title="{{ issuer }}{{ period }}文明单位创建工作汇报",
    help="文明单位创建工作汇报，各类单位通用：基本情况、做法和成效、特色亮点、问题和打算",
    fields=(*_PROFILE, *_LEADERSHIP, *_EDUCATION, *_VOLUNTEERING, *_CULTURE, *_SERVICE, _HIGHLIGHTS, PROBLEMS, STEPS),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(
            title="基本情况",
            role="overview",
            children=(
                SectionSpec(title="单位和人员", prose="profile.txt"),
                SectionSpec(title="获得荣誉", prose="honors.txt"),
            ),
        ),
        SectionSpec(
            title="主要做法和成效",
            role="measures",
            children=(
                SectionSpec(title="加强组织领导，压实创建责任", prose="leadership.txt"),
                SectionSpec(title="强化思想教育，培育文明新风", prose="education.txt"),
                SectionSpec(title="深化志愿服务，推进结对共建", prose="volunteering.txt"),
                SectionSpec(title="繁荣机关文化，营造浓厚氛围", prose="culture.txt"),
                SectionSpec(title="优化内外环境，倡导勤俭节约", prose="surroundings.txt"),
                SectionSpec(title="提升业务水平，改进服务质量", prose="service.txt"),
            ),
        ),
        SectionSpec(
            title="特色亮点",
            role="results",
            children=(SectionSpec(title="{{ title }}", each="highlights", prose="deed.txt"),),
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
    closing="creation_closing.txt",
)
