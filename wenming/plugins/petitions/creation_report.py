"""Report on the creation of a civilised unit 文明单位创建工作汇报."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import AWARDS, DONATIONS, INSPECTIONS, PAIRINGS, PUBLICITY, TARGETS
from wenming.plugins.petitions.fields import DUTY, PROBLEMS, STEPS, defined, figure, words

__all__ = ["CREATION_REPORT"]

_LEADERSHIP = (
    words("basis", "依据的办法或标准，带书名号：《江渡市文明单位测评细则》"),
    words("leader", "领导小组组长的职务：党组书记、局长"),
    words("office", "承担创建日常工作的科室：综合科"),
    defined("civ.staff_total", required=True),
    defined("civ.participants_unique"),
    defined("civ.participation_rate", share_of=("participants_unique", "staff_total")),
    defined("civ.steering_meetings"),
    figure("target_letters", "份", "签订创建目标责任书"),
    TARGETS,
    INSPECTIONS,
    figure("inspection_times", "次", "督查检查次数", total_of="inspections.times"),
)

_EDUCATION = (
    words("study_topics", "学习的主要内容，用顿号隔开"),
    defined("civ.theory_sessions"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    figure("model_talks", "场", "先进事迹宣讲"),
    words("models", "宣讲的先进典型，用顿号隔开：道德模范、最美信访干部"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    figure("integrity_sessions", "次", "廉政教育次数"),
)

_SERVICE = (
    defined("pet.petition_total"),
    defined("pet.visit_batches"),
    defined("pet.visit_persons"),
    defined("pet.timely_acceptance_rate"),
    defined("pet.ontime_conclusion_rate"),
    defined("pet.evaluation_rate"),
    defined("pet.petition_satisfaction_rate"),
    defined("pet.leader_receptions"),
    figure("field_visits", "次", "领导带案下访的次数"),
    defined("pet.backlog_resolved"),
    defined("pet.backlog_resolution_rate"),
)

_VOLUNTEERS = (
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_registration_rate", share_of=("registered_volunteers", "staff_total")),
    defined("civ.volunteer_activities", required=True),
    defined("civ.volunteer_participations"),
    defined("civ.volunteer_hours"),
    *DUTY,
    PAIRINGS,
    defined("civ.pairing_places", total_of="pairings"),
    figure("pairing_visits", "次", "走访结对对象的次数", total_of="pairings.visits"),
    defined("civ.assistance_funds", total_of="pairings.money"),
    defined("civ.assistance_households"),
    DONATIONS,
    defined("civ.donations", total_of="gifts.amount"),
    figure("donors", "人次", "参与捐款的人次", total_of="gifts.donors"),
    defined("civ.blood_donations"),
)

_WINDOW = (
    words("window_facilities", "接访中心的便民设施，用顿号隔开：候访区、母婴室、无障碍通道"),
    words("window_rules", "窗口推行的制度，用顿号隔开：首接负责、一次告知、文明用语"),
    defined("civ.cleanup_actions"),
    defined("civ.public_ads"),
    defined("civ.cultural_events"),
    figure("green_days", "次", "绿色出行、光盘行动等活动次数"),
    figure("window_complaints", "件", "窗口服务投诉"),
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
    defined("civ.awareness_rate"),
    defined("civ.satisfaction_rate"),
    defined("civ.assessment_score"),
)

CREATION_REPORT = Blueprint(
    name="petitions/creation_report",
    genre="汇报",
    title="{{ issuer }}{{ period }}文明单位创建工作汇报",
    help="文明单位创建工作汇报：五个方面的做法、成效、问题和打算",
    fields=(*_LEADERSHIP, *_EDUCATION, *_SERVICE, *_VOLUNTEERS, *_WINDOW, *_RESULTS, PROBLEMS, STEPS),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(
            title="主要做法",
            role="measures",
            children=(
                SectionSpec(title="加强组织领导，压实创建责任", prose="leadership.txt"),
                SectionSpec(title="加强思想教育，厚植为民情怀", prose="education.txt"),
                SectionSpec(title="立足本职岗位，解决群众难题", prose="service.txt"),
                SectionSpec(title="深化志愿服务，推进结对共建", prose="volunteers.txt"),
                SectionSpec(title="优化窗口环境，规范文明接访", prose="creation_window.txt"),
            ),
        ),
        SectionSpec(title="取得的成效", role="results", prose="results.txt"),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步打算",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
    closing="creation_closing.txt",
)
