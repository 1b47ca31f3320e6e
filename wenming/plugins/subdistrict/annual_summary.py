"""Annual summary 年度工作总结 of a subdistrict office."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import DONATIONS, PAIRINGS, ROSTER
from wenming.plugins.subdistrict.fields import (
    AID,
    DISPUTES,
    ENVIRONMENT,
    GRIDS,
    HOTLINE,
    HOTLINE_ROWS,
    PEOPLE,
    PROBLEMS,
    RESULTS,
    STEPS,
    VOLUNTEERS,
    defined,
    figure,
    rated,
    words,
)

__all__ = ["ANNUAL_SUMMARY"]

_WELFARE = (
    defined("sub.livelihood_projects_planned"),
    defined("sub.livelihood_projects_done"),
    rated("livelihood_completion_rate"),
    words("projects", "办成的民生实事，用顿号隔开：社区食堂、电动自行车充电棚"),
    defined("sub.facilities_built"),
    defined("sub.new_jobs", parts=("jobs_hard",)),
    figure("jobs_hard", "人", "其中就业困难人员", of="sub.new_jobs"),
    figure("job_fairs", "场", "招聘会"),
    defined("sub.minimum_living_households"),
    defined("sub.relief_paid"),
    defined("sub.elderly_services"),
    *AID,
)

_CIVILITY = (
    *VOLUNTEERS,
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    defined("sub.community_events"),
    PAIRINGS,
    defined("civ.assistance_funds", total_of="pairings.money"),
    DONATIONS,
    defined("civ.donations", total_of="gifts.amount"),
)

ANNUAL_SUMMARY = Blueprint(
    name="subdistrict/annual_summary",
    genre="总结",
    title="{{ issuer }}{{ period }}工作总结",
    help="年度工作总结：辖区概况、网格、热线、平安、民生、环境、文明六个方面的工作，问题和打算",
    fields=(
        words("leadership", "在谁的领导下：区委、区政府"),
        figure("area", "平方公里", "辖区面积"),
        *PEOPLE,
        *GRIDS,
        *HOTLINE,
        *HOTLINE_ROWS,
        *DISPUTES,
        figure("drills", "次", "应急演练次数"),
        ROSTER,
        *_WELFARE,
        *ENVIRONMENT,
        *_CIVILITY,
        *RESULTS,
        PROBLEMS,
        STEPS,
    ),
    opening="annual_opening.txt",
    sections=(
        SectionSpec(title="辖区概况", role="overview", prose="overview.txt"),
        SectionSpec(
            title="主要工作和成效",
            role="measures",
            children=(
                SectionSpec(title="网格治理做细做实", prose="grids.txt"),
                SectionSpec(title="热线诉求接诉即办", prose="hotline.txt"),
                SectionSpec(title="平安建设常抓不懈", prose="safety.txt"),
                SectionSpec(title="民生服务贴近居民", prose="welfare.txt"),
                SectionSpec(title="人居环境不断改善", prose="environment.txt"),
                SectionSpec(title="文明创建深入人心", prose="civility.txt"),
            ),
        ),
        SectionSpec(title="取得的荣誉和评价", role="results", prose="results.txt"),
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
)
