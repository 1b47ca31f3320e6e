"""Report on the creation of a civilised unit 文明单位创建工作汇报."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import DONATIONS, PAIRINGS, PUBLICITY, ROSTER, TARGETS
from wenming.plugins.tourism.fields import (
    AREA,
    INDUSTRY,
    PROBLEMS,
    PUBLIC_SERVICE,
    STEPS,
    SUPERVISION,
    VISITS,
    defined,
    figure,
    rows,
    supervised,
    words,
)

__all__ = ["CREATION_REPORT"]

_BACKGROUND = (
    AREA,
    words("background", "政策背景，一两句话：国家把旅游业作为……"),
    words("policy_by", "出台文件的机关：省委、省政府"),
    words("conference", "召开的会议：全省旅游发展大会"),
    rows("policies", "出台的文件，一份一行", words("title", "文件的全称，带书名号", required=True)),
    words("strategy", "发展布局，带引号：“一核两带”"),
)

_RECENT = (
    figure("recent_visits", "万人次", "今年以来接待游客，写明period：2026年1—9月", of="tou.arrivals"),
    figure("recent_revenue", "亿元", "今年以来旅游总收入，写明period：2026年1—9月", of="tou.tourism_revenue"),
)

_ACHIEVEMENTS = (
    rows(
        "effects",
        "创建带来的成效，一条一项，写成“一是……二是……”",
        words("title", "小标题，可不写"),
        words("text", "具体成效，一两句话", required=True),
    ),
    figure("honored_groups", "个", "先进集体合计；分项都填了的自动相加", total_of="group_honors.number"),
    rows(
        "group_honors",
        "集体荣誉，一种一行",
        words("title", "荣誉的全称，连同级别：国家级青年文明号", required=True),
        figure("number", "个", "个数"),
    ),
    figure("honored_persons", "名", "先进个人合计；分项都填了的自动相加", total_of="person_honors.number"),
    rows(
        "person_honors",
        "个人荣誉，一种一行",
        words("title", "荣誉的全称，连同级别：全省金牌导游员", required=True),
        figure("number", "名", "人数"),
    ),
    defined("civ.awareness_rate"),
    defined("civ.satisfaction_rate"),
    defined("civ.assessment_score"),
)

_LEADERSHIP = (
    words("basis", "依据的办法或标准，带书名号：《文明单位测评细则》"),
    words("leader", "领导小组组长的职务：党组书记、局长", required=True),
    words("office", "承担创建日常工作的科室：机关党委"),
    defined("civ.staff_total"),
    defined("civ.participants_unique"),
    defined("civ.participation_rate", share_of=("participants_unique", "staff_total")),
    defined("civ.steering_meetings"),
    defined("civ.theory_sessions"),
    figure("target_letters", "份", "签订创建目标责任书"),
    TARGETS,
    supervised(),
    figure("checks", "次", "督查检查合计；各行都填了次数的自动相加", total_of="supervision.times"),
)

_ACTIVITIES = (
    words("themes", "主题活动的名称，带引号，用顿号隔开：“文明旅游进景区”"),
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_activities"),
    defined("civ.volunteer_participations"),
    defined("civ.volunteer_hours"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    defined("civ.cultural_events"),
    defined("civ.pairing_places", total_of="pairings"),
    PAIRINGS,
    defined("civ.assistance_households"),
    defined("civ.assistance_funds", total_of="pairings.money"),
    defined("civ.donations", total_of="gifts.amount"),
    DONATIONS,
    defined("civ.blood_donations"),
    defined("civ.media_reports", total_of="publicity.items"),
    PUBLICITY,
)

_SERVICE = (
    *PUBLIC_SERVICE,
    defined("civ.public_ads"),
    defined("civ.cleanup_actions"),
    ROSTER,
    figure("duty_shifts", "班", "节假日值守班次；按值班表自动计数", total_of="roster"),
)

CREATION_REPORT = Blueprint(
    name="tourism/creation_report",
    genre="汇报",
    title="{{ issuer }}{{ period }}文明单位创建工作汇报",
    help="文明单位创建工作汇报：行业概况、创建成绩和做法、问题和打算",
    fields=(
        *_BACKGROUND,
        *INDUSTRY,
        *VISITS,
        *_RECENT,
        *_ACHIEVEMENTS,
        *_LEADERSHIP,
        *_ACTIVITIES,
        *SUPERVISION,
        *_SERVICE,
        PROBLEMS,
        STEPS,
    ),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(title="行业发展概况", role="overview", prose="overview.txt"),
        SectionSpec(title="旅游市场运行情况", role="results", prose="visits.txt"),
        SectionSpec(
            title="创建工作主要成绩和做法",
            role="measures",
            prose="achievements.txt",
            children=(
                SectionSpec(title="明确责任，加强组织领导", prose="leadership.txt"),
                SectionSpec(title="设计载体，丰富创建活动", prose="activities.txt"),
                SectionSpec(title="规范秩序，优化旅游环境", prose="supervision.txt"),
                SectionSpec(title="文旅融合，提升公共服务", prose="public_service.txt"),
                SectionSpec(title="值守应急，保持安全整洁", prose="surroundings.txt"),
            ),
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
