"""Self-check 自查报告: how it was organised, criterion by criterion, the negative list, gaps and their cure."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.creation_report import SURVEY
from wenming.plugins.civility.fields import PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["SELF_CHECK"]

_ORGANISATION = (
    words("basis", "布置自查的文件，带书名号：《关于开展文明单位自查的通知》"),
    words("check_time", "自查的时间：2025年10月8日至24日"),
    words("leader", "自查组长的职务：党组书记、局长"),
    words("office", "牵头自查的科室：办公室"),
    figure("checkers", "名", "抽调人员"),
    figure("places_seen", "处", "实地查看点位"),
    figure("talks", "人次", "访谈干部职工和服务对象"),
    defined("civ.staff_total"),
    defined("civ.participants_unique"),
    defined("civ.participation_rate", share_of=("participants_unique", "staff_total")),
    *SURVEY,
)

_CRITERIA = (
    rows(
        "criteria",
        "测评内容，一项一行",
        words("item", "测评内容：志愿服务", required=True),
        words("standard", "测评要求：志愿服务活动每年不少于4次"),
        words("done", "自查情况：开展26场，记录齐全"),
        figure("evidence", "件", "佐证材料"),
        figure("points", "分", "分值"),
        figure("score", "分", "自评得分"),
        words("result", "结论：达标、基本达标、未达标"),
    ),
    figure("criteria_total", "项", "自查的测评内容；按各行自动计数", total_of="criteria"),
    figure("criteria_met", "项", "其中达标的"),
    figure("criteria_partly", "项", "其中基本达标的"),
    figure("criteria_unmet", "项", "其中未达标的"),
    figure("points_total", "分", "总分；各行都填了分值的自动相加", total_of="criteria.points"),
    defined("civ.assessment_score", total_of="criteria.score"),
    defined("civ.evidence_items", total_of="criteria.evidence"),
)

_LEDGER = (
    defined("civ.steering_meetings"),
    defined("civ.theory_sessions"),
    defined("civ.civic_lectures"),
    defined("civ.volunteer_activities"),
    defined("civ.cultural_events"),
    defined("civ.cleanup_actions"),
    rows(
        "ledger",
        "主要活动的台账，一次一行",
        words("activity", "活动：“查档进社区”志愿服务活动", required=True),
        words("day", "时间：3月5日"),
        words("place", "地点"),
        words("people", "参加人员：志愿者18人"),
        figure("pictures", "张", "图片"),
    ),
)

_NEGATIVE = (
    rows(
        "negative",
        "负面清单，一种情形一行",
        words("item", "所列情形：发生重大安全生产责任事故", required=True),
        words("answer", "核查结果：无；有的写明具体情况"),
    ),
    words("claim", "申报意见，一句话：符合市级文明单位申报条件"),
)

SELF_CHECK = Blueprint(
    name="civility/self_check",
    genre="报告",
    title="{{ issuer }}{{ period }}文明单位创建自查报告",
    help="文明单位创建自查报告：自查组织、逐项自查、活动台账、负面清单、问题清单和整改措施",
    fields=(*_ORGANISATION, *_CRITERIA, *_LEDGER, *_NEGATIVE, PROBLEMS, STEPS),
    opening="check_opening.txt",
    sections=(
        SectionSpec(title="自查组织情况", role="overview", prose="check_organisation.txt"),
        SectionSpec(
            title="逐项自查情况",
            role="measures",
            children=(
                SectionSpec(title="测评内容", prose="check_criteria.txt"),
                SectionSpec(title="主要活动", prose="check_ledger.txt"),
                SectionSpec(title="负面清单", prose="check_negative.txt"),
            ),
        ),
        SectionSpec(
            title="问题清单",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="整改措施",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
