"""Metrics of 文明单位创建, which every sector reports: catalogue ``civ``.

Most are our own plausible definitions: a place whose criteria count otherwise supplies its own.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "civ.staff_total", name="在职职工人数", name_hant="在職職工人數", unit="人",
        periods_roll_up="last", low=0, phrase="现有在职职工{v}",
        note="以年末人事台账为准，是参与率的分母",
    ),
    MetricDefinition(
        "civ.registered_volunteers", name="注册志愿者人数", name_hant="註冊志願者人數", unit="人",
        periods_roll_up="last", low=0, phrase="注册志愿者{v}",
        note="以志愿服务信息系统为准，一人参加两队只计一次",
    ),
    MetricDefinition(
        "civ.volunteer_registration_rate", name="注册志愿者占比", name_hant="註冊志願者佔比", unit="%",
        kind="ratio", formula="registered_volunteers/staff_total", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="注册志愿者占在职职工的{v}",
        note="分母为期末在职职工",
    ),
    MetricDefinition(
        "civ.volunteer_activities", name="志愿服务活动场次", name_hant="志願服務活動場次", unit="场",
        low=0, phrase="开展志愿服务活动{v}", note="以活动台账为准",
    ),
    MetricDefinition(
        "civ.volunteer_participations", name="参与志愿服务人次", name_hant="參與志願服務人次",
        unit="人次", phrase="参与{v}", note="按人次计，不是人数",
    ),
    MetricDefinition(
        "civ.volunteer_hours", name="志愿服务时长", name_hant="志願服務時長", unit="小时",
        kind="duration", low=0, phrase="累计服务{v}", note="以志愿服务信息系统记录为准",
    ),
    MetricDefinition(
        "civ.civic_lectures", name="道德讲堂场次", name_hant="道德講堂場次", unit="场", low=0,
        phrase="举办道德讲堂{v}", note="测评通常要求每季或每月一场",
    ),
    MetricDefinition(
        "civ.civic_lecture_attendance", name="道德讲堂参加人次", name_hant="道德講堂參加人次",
        unit="人次", low=0, phrase="参加{v}",
    ),
    MetricDefinition(
        "civ.theory_sessions", name="理论学习次数", name_hant="理論學習次數", unit="次", low=0,
        phrase="组织集中学习{v}",
    ),
    MetricDefinition(
        "civ.steering_meetings", name="创建专题会议次数", name_hant="創建專題會議次數", unit="次", low=0,
        phrase="专题研究创建工作{v}", note="测评通常要求每年至少一至两次",
    ),
    MetricDefinition(
        "civ.training_sessions", name="业务培训期数", name_hant="業務培訓期數", unit="期", low=0,
        phrase="举办培训{v}",
    ),
    MetricDefinition(
        "civ.training_participations", name="培训人次", name_hant="培訓人次", unit="人次", low=0,
        phrase="培训{v}",
    ),
    MetricDefinition(
        "civ.participants_unique", name="参与创建职工人数", name_hant="參與創建職工人數", unit="人",
        units_roll_up="distinct", periods_roll_up="distinct", low=0, phrase="{v}职工参与创建",
        note="按人去重，不得由各次相加",
    ),
    MetricDefinition(
        "civ.participation_rate", name="职工参与率", name_hant="職工參與率", unit="%", kind="ratio",
        formula="participants_unique/staff_total", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="职工参与率{v}",
        note="参与创建职工除以在职职工",
    ),
    MetricDefinition(
        "civ.survey_valid", name="有效问卷数", name_hant="有效問卷數", unit="份", low=0,
        phrase="回收有效问卷{v}",
    ),
    MetricDefinition(
        "civ.survey_aware", name="问卷知晓人数", name_hant="問卷知曉人數", unit="份", low=0,
        note="用于计算知晓率",
    ),
    MetricDefinition(
        "civ.survey_satisfied", name="问卷满意人数", name_hant="問卷滿意人數", unit="份", low=0,
        note="用于计算满意率，应注明是否含基本满意",
    ),
    MetricDefinition(
        "civ.awareness_rate", name="创建知晓率", name_hant="創建知曉率", unit="%", kind="ratio",
        formula="survey_aware/survey_valid", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="知晓率{v}",
    ),
    MetricDefinition(
        "civ.satisfaction_rate", name="群众满意率", name_hant="群眾滿意率", unit="%", kind="ratio",
        formula="survey_satisfied/survey_valid", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="群众满意率{v}", note="是受访者的满意率",
    ),
    MetricDefinition(
        "civ.civil_offices", name="文明科室数", name_hant="文明科室數", unit="个",
        periods_roll_up="last", low=0, phrase="评出文明科室{v}",
    ),
    MetricDefinition(
        "civ.model_persons", name="先进典型人数", name_hant="先進典型人數", unit="人",
        units_roll_up="distinct", low=0, phrase="推荐道德模范和身边好人{v}",
    ),
    MetricDefinition(
        "civ.honors", name="荣誉数", name_hant="榮譽數", unit="项", low=0, phrase="获各级荣誉{v}",
        note="可按国家级、省级、市级、县级分列，各项之和等于总数",
    ),
    MetricDefinition(
        "civ.pairing_places", name="结对共建村（社区）数", name_hant="結對共建村（社區）數", unit="个",
        units_roll_up="distinct", periods_roll_up="last", low=0, phrase="结对共建{v}",
        note="期末仍在结对的村（社区）",
    ),
    MetricDefinition(
        "civ.assistance_households", name="走访慰问户次", name_hant="走訪慰問戶次", unit="户次", low=0,
        phrase="走访慰问{v}",
    ),
    MetricDefinition(
        "civ.assistance_funds", name="帮扶投入资金", name_hant="幫扶投入資金", unit="万元",
        kind="amount", low=0, phrase="投入帮扶资金{v}",
    ),
    MetricDefinition(
        "civ.donations", name="捐款金额", name_hant="捐款金額", unit="元", kind="amount", low=0,
        phrase="捐款{v}",
    ),
    MetricDefinition(
        "civ.blood_donations", name="无偿献血人次", name_hant="無償獻血人次", unit="人次", low=0,
        phrase="无偿献血{v}",
    ),
    MetricDefinition(
        "civ.media_reports", name="媒体刊发稿件数", name_hant="媒體刊發稿件數", unit="篇（次）", low=0,
        phrase="在各级媒体刊发稿件{v}", note="可按媒体级别分列",
    ),
    MetricDefinition(
        "civ.public_ads", name="公益广告数", name_hant="公益廣告數", unit="处", periods_roll_up="last",
        low=0, phrase="设置公益广告{v}",
    ),
    MetricDefinition(
        "civ.cultural_events", name="文体活动场次", name_hant="文體活動場次", unit="场", low=0,
        phrase="开展文体活动{v}",
    ),
    MetricDefinition(
        "civ.cleanup_actions", name="环境整治次数", name_hant="環境整治次數", unit="次", low=0,
        phrase="开展环境整治{v}",
    ),
    MetricDefinition(
        "civ.evidence_items", name="佐证材料件数", name_hant="佐證材料件數", unit="件", low=0,
        phrase="归集佐证材料{v}", note="以归档目录为准",
    ),
    MetricDefinition(
        "civ.assessment_score", name="测评得分", name_hant="測評得分", unit="分", kind="index",
        units_roll_up="none", periods_roll_up="last", low=0, high=100, phrase="测评得分{v}",
        note="基础分100分，特色加分另计",
    ),
)
