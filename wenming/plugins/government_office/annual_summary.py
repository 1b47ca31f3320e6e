"""Annual summary of a government office 年度工作总结: papers, supervision, information, motions, openness, service."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.government_office.fields import (
    INFORMATION,
    MOTIONS,
    OPENNESS,
    PAPERS,
    PROBLEMS,
    SERVICE,
    STEPS,
    SUPERVISION,
    defined,
    words,
)

__all__ = ["ANNUAL_SUMMARY"]

_CREATION = (
    words("party_building", "党建和廉政建设，一句话：落实“三会一课”，开展廉政教育"),
    defined("civ.theory_sessions"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    defined("civ.volunteer_activities"),
    defined("civ.volunteer_participations"),
    defined("civ.honors"),
)

ANNUAL_SUMMARY = Blueprint(
    name="government_office/annual_summary",
    genre="总结",
    title="{{ issuer }}{{ period }}工作总结",
    help="年度工作总结：办文办会、督查、信息、建议提案、政务公开、接待值守、机关建设，问题和计划",
    fields=(
        words("leadership", "在谁的领导下：区委、区政府"),
        words("focus", "围绕什么中心：全区经济社会发展大局"),
        *PAPERS,
        *SUPERVISION,
        *INFORMATION,
        *MOTIONS,
        *OPENNESS,
        *SERVICE,
        *_CREATION,
        PROBLEMS,
        STEPS,
    ),
    opening="annual_opening.txt",
    sections=(
        SectionSpec(
            title="工作开展情况",
            role="measures",
            children=(
                SectionSpec(title="服务中心，提高办文办会质量", prose="papers.txt"),
                SectionSpec(title="紧盯落实，推动决策部署见效", prose="supervision.txt"),
                SectionSpec(title="以文辅政，发挥信息参谋作用", prose="information.txt"),
                SectionSpec(title="用心用情，办好代表委员建言", prose="motions.txt"),
                SectionSpec(title="公开透明，提升政务公开水平", prose="openness.txt"),
                SectionSpec(title="心系群众，做好接待值守工作", prose="service.txt"),
                SectionSpec(title="从严治办，建设文明节约机关", prose="office.txt"),
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
