"""Report on the creation of a civilised unit 文明单位创建工作汇报: labels and items, problems, next steps."""

from __future__ import annotations

from wenming import Blueprint, FieldSpec, SectionSpec
from wenming.plugins.government_office.fields import PROBLEMS, STEPS, defined, figure, words
from wenming.plugins.government_office.items import (
    ASSURANCES,
    CONDITIONS,
    DUTIES,
    PROJECTS,
    TEAM,
    fields_of,
    title,
)

__all__ = ["CREATION_REPORT"]

_WORKED = (
    words(DUTIES[1], DUTIES[0]),
    defined("gov.docs_received"),
    defined("gov.docs_issued"),
    defined("gov.doc_error_rate"),
    defined("gov.normative_made"),
    defined("gov.drafts_written"),
    defined("gov.meetings_held"),
    defined("gov.supervision_items"),
    defined("gov.supervision_closed"),
    defined("gov.supervision_closure_rate", share_of=("supervision_closed", "supervision_items")),
    defined("gov.info_submitted"),
    defined("gov.info_adopted"),
    defined("gov.info_adoption_rate", share_of=("info_adopted", "info_submitted")),
    defined("gov.motions_total"),
    defined("gov.motion_reply_rate"),
    defined("gov.motion_satisfaction_rate"),
    defined("gov.receptions"),
    figure("requests", "件", "办理群众诉求事项"),
)

_SPOKEN: tuple[FieldSpec, ...] = (
    words("since", "报告期不止一年的，句中说这几年的话：三年来；一年的不填"),
    words("goal", "创建的称号：市级文明单位"),
    words("focus", "围绕什么中心：全区经济社会发展大局"),
)

CREATION_REPORT = Blueprint(
    name="government_office/creation_report",
    genre="汇报",
    title="{{ issuer }}{{ period }}文明单位创建工作汇报",
    help="一年的创建汇报：几个到位、几项建设、几大工程，存在的问题和今后打算",
    style="speech",
    fields=(*_SPOKEN, *fields_of(*ASSURANCES, CONDITIONS, TEAM, _WORKED, *PROJECTS), PROBLEMS, STEPS),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(
            title=title("坚持", "个到位", "加大创建力度", ASSURANCES), role="measures", prose="assurances.txt"
        ),
        SectionSpec(
            title=title("深化", "项建设", "夯实创建基础", (CONDITIONS, TEAM, _WORKED)),
            role="measures",
            prose="constructions.txt",
        ),
        SectionSpec(
            title=title("实施", "大工程", "丰富创建载体", PROJECTS), role="measures", prose="projects.txt"
        ),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="今后打算",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
    closing="creation_closing.txt",
)
