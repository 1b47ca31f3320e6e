"""Annual summary of housing and construction 住房和城乡建设年度工作总结."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.construction.fields import (
    FLOOR,
    HOUSING,
    INDUSTRY,
    INVESTMENT,
    MUNICIPAL,
    PROBLEMS,
    PROPOSALS,
    SAFETY,
    SERVICE,
    STEPS,
    defined,
    figure,
    words,
)

__all__ = ["ANNUAL_SUMMARY"]

_WORKS = (
    figure("roads_built", "条", "新建改建市政道路"),
    figure("road_length", "公里", "新建改建市政道路的长度"),
    figure("lamps_repaired", "盏", "维修路灯"),
    figure("pipes_built", "公里", "新建改造雨污水管网"),
    figure("parks_built", "处", "新建口袋公园和绿地游园"),
)

_MARKET = (
    figure("permits", "件", "办理施工许可"),
    figure("permits_on_time", "%", "行政审批按时办结率"),
    figure("acceptances", "项", "完成竣工联合验收"),
    figure("tenders", "项", "监管招标投标项目"),
    figure("market_cases", "起", "查处建筑市场违法违规行为"),
    figure("wages_recovered", "万元", "协调追回农民工工资"),
    figure("workers_paid", "人次", "涉及农民工"),
)

_CIVILITY = (
    defined("civ.theory_sessions"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    defined("civ.civil_offices"),
    defined("civ.volunteer_activities"),
    defined("civ.volunteer_hours"),
    defined("civ.media_reports"),
    words("facilities", "职工活动场所，用顿号隔开：阅览室、健身房"),
    defined("civ.honors"),
    defined("civ.assistance_households"),
    defined("civ.assistance_funds"),
    defined("civ.satisfaction_rate"),
)

ANNUAL_SUMMARY = Blueprint(
    name="construction/annual_summary",
    genre="总结",
    title="{{ issuer }}{{ period }}工作总结",
    help="住房和城乡建设年度工作总结：主要指标、重点工作、机关文明创建、问题和打算",
    fields=(
        words("leadership", "在谁的领导下：区委、区政府"),
        *INDUSTRY,
        *FLOOR,
        *INVESTMENT,
        *MUNICIPAL,
        *HOUSING,
        *_WORKS,
        *SERVICE,
        *SAFETY,
        *_MARKET,
        *PROPOSALS,
        *_CIVILITY,
        PROBLEMS,
        STEPS,
    ),
    opening="annual_opening.txt",
    sections=(
        SectionSpec(
            title="城乡建设主要指标",
            role="overview",
            children=(
                SectionSpec(title="建筑业生产", prose="industry.txt"),
                SectionSpec(title="项目投资", prose="investment.txt"),
                SectionSpec(title="市政公用设施", prose="municipal.txt"),
            ),
        ),
        SectionSpec(
            title="重点工作完成情况",
            role="measures",
            children=(
                SectionSpec(title="推进城市更新，改善住房条件", prose="renewal.txt"),
                SectionSpec(title="完善市政公用，保障排水畅通", prose="works.txt"),
                SectionSpec(title="严守工程质量，压实安全责任", prose="safety.txt"),
                SectionSpec(title="规范建筑市场，优化审批服务", prose="market.txt"),
                SectionSpec(title="办好建议提案，回应群众诉求", prose="response.txt"),
            ),
        ),
        SectionSpec(
            title="机关文明创建",
            role="measures",
            children=(
                SectionSpec(title="抓素质，建强队伍", prose="annual_quality.txt"),
                SectionSpec(title="抓载体，浓厚氛围", prose="annual_carrier.txt"),
                SectionSpec(title="抓服务，温暖群众", prose="annual_service.txt"),
            ),
        ),
        SectionSpec(
            title="困难和问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步工作",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
