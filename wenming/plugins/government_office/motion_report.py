"""Report on suggestions of deputies and proposals of the consultative conference 建议提案办理情况."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.government_office.fields import MOTIONS, PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["MOTION_REPORT"]

_TOPICS = rows(
    "topics",
    "建议提案的内容分类，一类一行，由多到少",
    words("title", "类别：城市建设、民生保障", required=True),
    figure("number", "件", "件数", of="gov.motions_total"),
)

_UNITS = rows(
    "units",
    "承办单位，一个一行",
    words("name", "单位名称", required=True),
    defined("gov.npc_suggestions"),
    defined("gov.cppcc_proposals"),
    defined("gov.motions_a"),
    defined("gov.motions_b"),
    defined("gov.motions_c"),
    defined("gov.motions_satisfied"),
)

MOTION_REPORT = Blueprint(
    name="government_office/motion_report",
    genre="报告",
    title="{{ issuer }}{{ period }}人大代表建议和政协提案办理情况报告",
    help="建议提案办理情况：总量和分类、办理结果（A、B、C类）、答复和满意情况、做法、问题和打算",
    fields=(
        words("session", "哪次会议交办的：区十届人大五次会议和区政协十届五次会议"),
        *MOTIONS,
        _TOPICS,
        _UNITS,
        rows(
            "practices",
            "主要做法，一条一项",
            words("title", "小标题：领导领办，高位推动", required=True),
            words("text", "具体做法，一两句话", required=True),
        ),
        figure("led", "件", "政府领导领办的重点建议提案"),
        figure("reviewed", "件", "“回头看”复查的往年B类件"),
        figure("turned", "件", "其中已转为A类的"),
        PROBLEMS,
        STEPS,
    ),
    opening="motion_opening.txt",
    sections=(
        SectionSpec(title="总体情况", role="overview", prose="motion_totals.txt"),
        SectionSpec(title="办理结果", role="results", prose="motion_results.txt"),
        SectionSpec(
            title="主要做法",
            role="measures",
            prose="motion_practices.txt",
            children=(SectionSpec(title="{{ title }}", each="practices", prose="practice.txt"),),
        ),
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
)
