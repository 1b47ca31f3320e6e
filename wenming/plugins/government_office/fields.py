"""Fields that several blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from wenming import FieldSpec
from wenming.plugins.civility.fields import PROBLEMS, ROSTER, STEPS, Catalogue, figure, rows, words
from wenming.plugins.government_office.metrics import METRICS

__all__ = [
    "INFORMATION", "MOTIONS", "OPENNESS", "PAPERS", "PROBLEMS", "SERVICE", "STEPS", "SUPERVISION", "defined", "figure",
    "rows", "words",
]  # fmt: skip

defined = Catalogue(METRICS)
"""The field of a metric of this sector (``gov.…``) or of all (``civ.…``)."""

PAPERS = (
    defined("gov.docs_received"),
    defined("gov.docs_issued"),
    defined("gov.docs_returned"),
    defined("gov.doc_error_rate", share_of=("docs_returned", "docs_issued")),
    defined("gov.normative_made"),
    defined("gov.normative_repealed"),
    defined("gov.normative_valid"),
    defined("gov.drafts_written"),
    words("draft_kinds", "起草了哪些文稿，用顿号隔开：工作报告、会议纪要、调研文章"),
    defined("gov.meetings_held"),
    words("meeting_kinds", "承办了哪些会议，用顿号隔开：政府全体会议、政府常务会议"),
)

SUPERVISION = (
    defined("gov.supervision_items"),
    defined("gov.supervision_closed"),
    defined("gov.supervision_closure_rate", share_of=("supervision_closed", "supervision_items")),
    words("supervision_topics", "督查的重点，用顿号隔开：重大决策、重点工作、民生实事"),
)

_LEVELS = (("central", "中办国办"), ("provincial", "省级"), ("city", "市级"))

INFORMATION = (
    defined("gov.info_submitted"),
    defined("gov.info_adopted", parts=tuple(f"adopted_{level}" for level, _ in _LEVELS)),
    *(figure(f"adopted_{level}", "条", f"其中{name}采用的信息", of="gov.info_adopted") for level, name in _LEVELS),
    defined("gov.info_adoption_rate", share_of=("info_adopted", "info_submitted")),
    figure("info_instructions", "次", "信息获领导批示"),
)

MOTIONS = (
    defined("gov.motions_total", parts=("npc_suggestions", "cppcc_proposals")),
    defined("gov.npc_suggestions"),
    defined("gov.cppcc_proposals"),
    defined("gov.motions_a"),
    defined("gov.motions_b"),
    defined("gov.motions_c"),
    defined("gov.motions_d"),
    defined("gov.motion_class_a_rate", share_of=("motions_a", "motions_total")),
    defined("gov.motions_on_time"),
    defined("gov.motion_reply_rate", share_of=("motions_on_time", "motions_total")),
    defined("gov.motions_met"),
    defined("gov.motion_meeting_rate", share_of=("motions_met", "motions_total")),
    defined("gov.motions_satisfied"),
    defined("gov.motions_basic_satisfied"),
    defined("gov.motion_satisfaction_rate", share_of=("motions_satisfied", "motions_total")),
)

OPENNESS = (
    defined("gov.info_disclosed"),
    words("openness_fields", "公开的重点，用顿号隔开：财政预决算、重大项目、民生实事"),
    defined("gov.foi_received"),
    defined("gov.foi_carried_in"),
    defined("gov.foi_processed"),
    defined("gov.foi_carried_out"),
)

SERVICE = (
    defined("gov.receptions"),
    figure("requests", "件", "办理群众诉求事项"),
    figure("requests_closed", "件", "其中已经办结的诉求事项"),
    FieldSpec(
        name="request_closure_rate", kind="metric", unit="%", help="群众诉求办结率",
        share_of=("requests_closed", "requests"),
    ),
    defined("gov.duty_reports"),
    ROSTER,
    figure("duty_shifts", "班", "值班班次；按值班表自动计数", total_of="roster"),
    defined("gov.hospitality_expense"),
)  # fmt: skip
