"""Annual summary of petition work 信访工作总结."""

from __future__ import annotations

from wenming import Blueprint, FieldSpec, SectionSpec
from wenming.plugins.civility.fields import TARGETS
from wenming.plugins.petitions.fields import (
    CHANNELS,
    PROBLEMS,
    QUALITY,
    RECEPTIONS,
    SETTLED,
    STEPS,
    TOPICS,
    defined,
    figure,
    words,
)

__all__ = ["ANNUAL_SUMMARY"]

_DUTIES = (
    words("leadership", "在谁的领导下：市委、市政府"),
    figure("committee_sessions", "次", "党委、政府专题研究信访工作的次数"),
    figure("joint_meetings", "次", "信访工作联席会议的次数"),
    figure("target_letters", "份", "签订信访工作目标责任书"),
    TARGETS,
    figure("supervisions", "次", "开展实地督查的次数"),
    figure("supervised_cases", "件", "督办的信访事项"),
)

_PREVENTION = (
    words("hidden_fields", "重点排查的领域，用顿号隔开：物业管理、劳动欠薪"),
    figure("disputes_found", "件", "排查出的矛盾纠纷"),
    figure("disputes_solved", "件", "其中已经化解的"),
    FieldSpec(
        name="dispute_rate",
        kind="metric",
        unit="%",
        help="矛盾纠纷化解率",
        share_of=("disputes_solved", "disputes_found"),
    ),
    figure("risk_reviews", "项", "重大决策社会稳定风险评估"),
    figure("analyses", "期", "编发的信访形势分析"),
    figure("instructions", "次", "信访信息获领导批示"),
)

_TEAM = (
    words("window_facilities", "接访中心新增的设施，用顿号隔开：无障碍通道、母婴室"),
    words("window_services", "接访中心开设的服务，用顿号隔开：律师坐班、心理疏导"),
    figure("lawyer_receptions", "人次", "律师、心理咨询师等参与接待的人次"),
    defined("civ.cleanup_actions"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    defined("civ.theory_sessions"),
    defined("civ.volunteer_activities"),
    defined("civ.volunteer_participations"),
    defined("civ.civic_lectures"),
    defined("civ.honors"),
    defined("civ.media_reports"),
)

ANNUAL_SUMMARY = Blueprint(
    name="petitions/annual_summary",
    genre="总结",
    title="{{ issuer }}{{ period }}信访工作总结",
    help="年度信访工作总结：形势和数据、主要工作、队伍和窗口建设、问题和打算",
    fields=(*_DUTIES, *CHANNELS, *TOPICS, *_PREVENTION, *SETTLED, *RECEPTIONS, *QUALITY, *_TEAM, PROBLEMS, STEPS),
    opening="annual_opening.txt",
    sections=(
        SectionSpec(
            title="信访形势",
            role="overview",
            children=(
                SectionSpec(title="总量和渠道", prose="channels.txt"),
                SectionSpec(
                    title="初次信访{% if repeat_petitions or repeat_rate %}和重复信访{% endif %}",
                    prose="first_and_repeat.txt",
                ),
                SectionSpec(title="群众反映的主要问题", needs="topics", prose="topics.txt"),
            ),
        ),
        SectionSpec(
            title="主要工作",
            role="measures",
            children=(
                SectionSpec(title="层层压实工作责任", prose="duties.txt"),
                SectionSpec(title="加强矛盾源头预防", prose="prevention.txt"),
                SectionSpec(title="集中攻坚信访积案", prose="settled.txt"),
                SectionSpec(title="落实领导接访下访", prose="receptions.txt"),
                SectionSpec(title="依法规范办理事项", prose="handling.txt"),
            ),
        ),
        SectionSpec(
            title="队伍和窗口建设",
            role="measures",
            children=(
                SectionSpec(title="改善窗口服务环境", prose="window.txt"),
                SectionSpec(title="提高队伍能力素质", prose="team.txt"),
                SectionSpec(title="推进机关文明创建", prose="civility.txt"),
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
)
