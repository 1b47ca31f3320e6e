"""Report on the creation of a civilised unit 文明单位创建工作汇报."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import (
    AWARDS,
    DONATIONS,
    INSPECTIONS,
    PAIRINGS,
    PUBLICITY,
    ROSTER,
    TARGETS,
)
from wenming.plugins.meteorology.fields import PROBLEMS, SERVICE, STEPS, defined, figure, rows, words

__all__ = ["CREATION_REPORT"]

_PRACTICES = rows(
    "practices",
    "各方面的做法，一段一行；以动词开头：加强预警发布",
    words("theme", "写进哪个方面：领导、业务、道德、文化、管理、环境", required=True),
    words("text", "做法，几句话", required=True),
)

_LEADERSHIP = (
    words("basis", "依据的办法或标准，带书名号：《临江市文明单位测评细则》"),
    words("leader", "领导小组组长的职务：党组书记、局长"),
    words("office", "承担创建日常工作的科室：办公室"),
    defined("civ.staff_total", required=True),
    defined("civ.participants_unique"),
    defined("civ.participation_rate"),
    defined("civ.steering_meetings"),
    defined("civ.theory_sessions"),
    figure("target_letters", "份", "签订创建目标责任书"),
    figure("self_checks", "次", "开展创建自查"),
    TARGETS,
    INSPECTIONS,
    figure("inspection_times", "次", "督查检查合计；各行都填了次数的自动相加", total_of="inspections.times"),
)

_MORALITY = (
    defined("civ.volunteer_activities", required=True),
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_participations"),
    defined("civ.volunteer_hours"),
    figure("net_volunteers", "人", "网络文明传播志愿小组人数"),
    ROSTER,
    PAIRINGS,
    defined("civ.pairing_places", total_of="pairings"),
    defined("civ.assistance_funds", total_of="pairings.money"),
    defined("civ.assistance_households"),
    figure("poor_families", "户", "走访的结对困难家庭"),
    figure("poor_persons", "人", "这些家庭的人口"),
    DONATIONS,
    defined("civ.donations", total_of="gifts.amount"),
    defined("civ.blood_donations"),
)

_CULTURE = (
    figure("lecture_rhythm", "次/月", "道德讲堂的频次：每月1次"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    defined("civ.cultural_events"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    words("facilities", "职工活动场所，用顿号隔开：阅览室、健身房"),
)

_MANAGEMENT = (
    figure("rules_revised", "项", "修订的规章制度"),
    figure("integrity_sessions", "次", "廉政教育次数"),
    figure("risk_points", "个", "排查的廉政风险点"),
    figure("risk_measures", "条", "制定的防控措施"),
    figure("green_days", "次", "绿色出行、节能体验等活动次数"),
    figure("cooling_off", "天", "能源紧缺体验日停开空调"),
    figure("energy_per_head", "公斤标准煤", "人均综合能耗"),
)

_SURROUNDINGS = (
    defined("civ.cleanup_actions"),
    defined("civ.public_ads"),
    figure("pest_controls", "次", "病媒生物防制次数"),
    figure("permits", "件", "办理的行政许可"),
    figure("permits_on_time", "%", "行政许可按时办结率"),
    figure("window_satisfaction", "%", "窗口服务满意率"),
)

_HONORS = (("national", "国家级"), ("provincial", "省级"), ("city", "市级"), ("county", "县级"))

_RESULTS = (
    defined("civ.honors", parts=tuple(f"honors_{level}" for level, _ in _HONORS)),
    *(figure(f"honors_{level}", "项", f"其中{name}荣誉", of="civ.honors") for level, name in _HONORS),
    AWARDS,
    defined("civ.civil_offices"),
    defined("civ.model_persons"),
    PUBLICITY,
    defined("civ.media_reports", total_of="publicity.items"),
    defined("civ.survey_valid"),
    defined("civ.survey_aware"),
    defined("civ.awareness_rate", share_of=("survey_aware", "survey_valid")),
    defined("civ.survey_satisfied"),
    defined("civ.satisfaction_rate", share_of=("survey_satisfied", "survey_valid")),
    defined("civ.assessment_score"),
)

CREATION_REPORT = Blueprint(
    name="meteorology/creation_report",
    genre="汇报",
    title="{{ issuer }}{{ period }}文明单位创建工作汇报",
    help="文明单位创建工作汇报：六个方面的做法、成效、问题和打算",
    fields=(
        _PRACTICES,
        *_LEADERSHIP,
        *SERVICE,
        *_MORALITY,
        *_CULTURE,
        *_MANAGEMENT,
        *_SURROUNDINGS,
        *_RESULTS,
        PROBLEMS,
        STEPS,
        words("outlook", "下一步工作思路，合写一段；不与分条的打算同时填"),
    ),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(
            title="主要做法",
            role="measures",
            children=(
                SectionSpec(title="组织领导有力，责任落实到人", prose="leadership.txt"),
                SectionSpec(title="主业精益求精，服务惠及民生", prose="profession.txt"),
                SectionSpec(title="德行引领风尚，志愿传递温暖", prose="morality.txt"),
                SectionSpec(title="文化凝聚力量，科普走近群众", prose="culture.txt"),
                SectionSpec(title="制度规范运行，勤俭廉洁办事", prose="management.txt"),
                SectionSpec(title="环境整洁有序，窗口便民高效", prose="surroundings.txt"),
            ),
        ),
        SectionSpec(title="取得的成效", role="results", prose="results.txt"),
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
        SectionSpec(title="下一步工作思路", role="next_steps", needs="outlook", prose="outlook.txt"),
    ),
    closing="creation_closing.txt",
)
