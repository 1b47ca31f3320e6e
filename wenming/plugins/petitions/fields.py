"""Fields that several blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from wenming.plugins.civility.fields import PROBLEMS, STEPS, Catalogue, figure, rows, words
from wenming.plugins.petitions.metrics import METRICS

__all__ = [
    "CHANNELS", "DUTY", "PROBLEMS", "QUALITY", "RECEPTIONS", "SETTLED", "STEPS", "TOPICS", "defined", "figure",
    "rows", "words",
]  # fmt: skip

defined = Catalogue(METRICS)
"""The field of a metric of this sector (``pet.…``) or of all (``civ.…``)."""

CHANNELS = (
    defined(
        "pet.petition_total", required=True, parts=("letters", "visit_batches", "online_petitions", "calls")
    ),
    defined("pet.letters"),
    defined("pet.visit_batches"),
    defined("pet.visit_persons"),
    defined("pet.online_petitions"),
    figure("calls", "件", "受理来电件数；计入信访总量的才填"),
    figure("online_share", "%", "网上信访占信访总量的比重"),
    defined("pet.collective_batches"),
    defined("pet.collective_persons"),
    defined("pet.first_petitions"),
    defined("pet.first_resolved"),
    defined("pet.first_resolution_rate"),
    defined("pet.repeat_petitions"),
    defined("pet.repeat_rate"),
)
"""How many petitions came, by which way, and how many came again."""

TOPICS = (
    rows(
        "topics",
        "诉求类别，一类一行，由多到少",
        words("title", "类别：城乡建设、劳动社保", required=True),
        figure("cases", "件", "件数"),
        figure("share", "%", "占信访总量的比重"),
        words("about", "反映的主要问题"),
    ),
    words("topic_scope", "列出的范围：前五类；全部列出的不填"),
)

QUALITY = (
    defined("pet.acceptance_due"),
    defined("pet.accepted_on_time"),
    defined("pet.timely_acceptance_rate", share_of=("accepted_on_time", "acceptance_due")),
    defined("pet.conclusion_due"),
    defined("pet.concluded_on_time"),
    defined("pet.ontime_conclusion_rate", share_of=("concluded_on_time", "conclusion_due")),
    defined("pet.accepted_cases"),
    defined("pet.concluded_cases"),
    defined("pet.conclusion_rate", share_of=("concluded_cases", "accepted_cases")),
    defined("pet.mean_handling_days"),
    defined("pet.evaluable_cases"),
    defined("pet.evaluated_cases"),
    defined("pet.satisfied_cases"),
    defined("pet.evaluation_rate", share_of=("evaluated_cases", "evaluable_cases")),
    defined("pet.petition_satisfaction_rate", share_of=("satisfied_cases", "evaluated_cases")),
    defined("pet.review_cases"),
    defined("pet.reexamination_cases"),
)
"""How they were handled: in time, to the end, and to whose satisfaction."""

SETTLED = (
    defined("pet.backlog_cases"),
    defined("pet.backlog_resolved"),
    defined("pet.backlog_resolution_rate", share_of=("backlog_resolved", "backlog_cases")),
    defined("pet.leader_cases"),
    defined("pet.leader_cases_resolved"),
    defined("pet.leader_resolution_rate", share_of=("leader_cases_resolved", "leader_cases")),
)
"""Old cases and those that leaders took on."""

RECEPTIONS = (
    words("leaders", "参加接访的领导：党政领导班子成员"),
    defined("pet.leader_receptions"),
    figure("reception_persons", "人次", "领导接待来访群众的人次"),
    figure("field_visits", "次", "领导带案下访的次数"),
    figure("appointments", "次", "领导约访的次数"),
)

DUTY = (
    rows(
        "duty",
        "值守安排，一个岗位一行",
        words("post", "岗位：某某小区、某某路口", required=True),
        words("time", "时段：每周五下午"),
        words("task", "任务：环境整治、文明劝导"),
        words("leader", "带班领导的职务"),
        figure("shifts", "班次", "本期班次"),
        figure("persons", "人次", "本期值守人次"),
        figure("hours", "小时", "本期值守时长"),
    ),
    figure("duty_posts", "个", "值守岗位数", total_of="duty"),
    figure("duty_shifts", "班次", "值守班次", total_of="duty.shifts"),
    figure("duty_persons", "人次", "值守人次", total_of="duty.persons"),
    figure("duty_hours", "小时", "值守时长", total_of="duty.hours"),
)
"""The roster of the paired estate and the crossings, and what it adds up to."""
