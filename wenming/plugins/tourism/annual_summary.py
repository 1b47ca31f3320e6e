"""Annual summary of culture and tourism 年度工作总结."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import ROSTER
from wenming.plugins.tourism.fields import (
    AREA,
    INDUSTRY,
    MARKET,
    PROBLEMS,
    PUBLIC_SERVICE,
    STEPS,
    SUPERVISION,
    VISITS,
    defined,
    figure,
    rows,
    words,
)
from wenming.plugins.tourism.statistics import LAYOUT

__all__ = ["ANNUAL_SUMMARY"]

_PROJECTS = (
    words("leadership", "在谁的领导下：市委、市政府和省文化和旅游厅"),
    figure("projects", "个", "在建文旅项目", total_of="project_list"),
    figure("investment", "亿元", "文旅项目完成投资", total_of="project_list.invested"),
    rows(
        "project_list",
        "重点文旅项目，一个一行",
        words("name", "项目的名称", required=True),
        words("progress", "进展：主体工程完工", required=True),
        figure("invested", "亿元", "本年完成投资"),
    ),
    figure("promotions", "场", "旅游推介活动"),
    words("markets", "推介到过的地方，用顿号隔开：长三角、成渝地区"),
)

_CIVILITY = (
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_activities"),
    defined("civ.volunteer_participations"),
    figure("civility_posts", "个", "文明旅游志愿服务岗"),
    figure("pledges", "份", "签订文明旅游承诺书"),
    defined("civ.public_ads"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    ROSTER,
    figure("duty_shifts", "班", "节假日值守班次；按值班表自动计数", total_of="roster"),
)

ANNUAL_SUMMARY = Blueprint(
    name="tourism/annual_summary",
    genre="总结",
    title="{{ issuer }}{{ period }}工作总结",
    help="年度工作总结：市场运行（文字或表格）、产业、公共服务、监管、文明旅游、问题和计划",
    fields=(
        AREA,
        LAYOUT,
        *_PROJECTS,
        *VISITS,
        *MARKET,
        *INDUSTRY,
        *PUBLIC_SERVICE,
        *SUPERVISION,
        *_CIVILITY,
        PROBLEMS,
        STEPS,
    ),
    opening="annual_opening.txt",
    sections=(
        SectionSpec(
            title="旅游市场运行情况",
            role="results",
            children=(
                SectionSpec(title="接待和收入", prose="totals.txt"),
                SectionSpec(title="节假日旅游", prose="holidays.txt"),
                SectionSpec(title="景区和饭店经营", prose="business.txt"),
            ),
        ),
        SectionSpec(
            title="重点工作完成情况",
            role="measures",
            children=(
                SectionSpec(title="抓项目、强产业，做优旅游供给", prose="industry.txt"),
                SectionSpec(title="惠民生、传文脉，繁荣文化事业", prose="public_service.txt"),
                SectionSpec(title="严执法、优服务，规范市场秩序", prose="supervision.txt"),
                SectionSpec(title="讲文明、树新风，倡导文明旅游", prose="civil_tourism.txt"),
            ),
        ),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一年工作计划",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
