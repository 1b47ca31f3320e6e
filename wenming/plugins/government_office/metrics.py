"""Metrics of government offices: catalogue ``gov``.

Papers, meetings, supervision, information for decisions, suggestions and proposals, openness. Those of the
yearly report on open government keep the numbers of its fixed tables; ranges are our own.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "gov.docs_received", name="收文件数", name_hant="收文件數", unit="件", low=0, phrase="接收处理公文{v}", direction="none",
    ),
    MetricDefinition(
        "gov.docs_issued", name="发文件数", name_hant="發文件數", unit="件", low=0, phrase="制发公文{v}",
        note="以收发文登记为准",
    ),
    MetricDefinition(
        "gov.docs_returned", name="退文件数", name_hant="退文件數", unit="件", low=0, disclosure="internal",
        note="因差错被退回的发文，是差错率的分子",
    ),
    MetricDefinition(
        "gov.doc_error_rate", name="公文差错率", name_hant="公文差錯率", unit="%", kind="ratio",
        formula="docs_returned/docs_issued", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="差错率{v}", direction="down", note="退文件数除以发文件数",
    ),
    MetricDefinition(
        "gov.normative_made", name="规范性文件制发件数", name_hant="規範性文件制發件數", unit="件", low=0,
        phrase="制发规范性文件{v}", note="与政府信息公开工作年度报告一致",
    ),
    MetricDefinition(
        "gov.normative_repealed", name="规范性文件废止件数", name_hant="規範性文件廢止件數", unit="件", low=0, phrase="废止{v}",
    ),
    MetricDefinition(
        "gov.normative_valid", name="现行有效规范性文件件数", name_hant="現行有效規範性文件件數", unit="件", periods_roll_up="last",
        low=0, phrase="现行有效{v}", note="期末存量，等于上期存量加制发减废止",
    ),
    MetricDefinition(
        "gov.drafts_written", name="起草文稿篇数", name_hant="起草文稿篇數", unit="篇", low=0, phrase="起草文稿{v}",
    ),
    MetricDefinition(
        "gov.meetings_held", name="承办会议次数", name_hant="承辦會議次數", unit="次", low=0, phrase="承办会议{v}",
    ),
    MetricDefinition(
        "gov.supervision_items", name="督查事项数", name_hant="督查事項數", unit="项", low=0, phrase="开展督查{v}",
        note="立项督查的事项，按项计",
    ),
    MetricDefinition(
        "gov.supervision_closed", name="督查办结数", name_hant="督查辦結數", unit="项", low=0, phrase="办结{v}",
    ),
    MetricDefinition(
        "gov.supervision_closure_rate", name="督查办结率", name_hant="督查辦結率", unit="%", kind="ratio",
        formula="supervision_closed/supervision_items", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="办结率{v}",
    ),
    MetricDefinition(
        "gov.info_submitted", name="报送信息条数", name_hant="報送信息條數", unit="条", low=0, phrase="报送信息{v}",
    ),
    MetricDefinition(
        "gov.info_adopted", name="信息采用条数", name_hant="信息採用條數", unit="条", low=0, phrase="被采用{v}",
        note="同一条被几级采用的，按最高一级计一次；可按级别分列",
    ),
    MetricDefinition(
        "gov.info_adoption_rate", name="信息采用率", name_hant="信息採用率", unit="%", kind="ratio",
        formula="info_adopted/info_submitted", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="采用率{v}",
    ),
    MetricDefinition(
        "gov.npc_suggestions", name="人大代表建议件数", name_hant="人大代表建議件數", unit="件", low=0,
        phrase="承办人大代表建议{v}",
    ),
    MetricDefinition(
        "gov.cppcc_proposals", name="政协提案件数", name_hant="政協提案件數", unit="件", low=0, phrase="承办政协提案{v}",
    ),
    MetricDefinition(
        "gov.motions_total", name="建议提案总数", name_hant="建議提案總數", unit="件", formula="npc_suggestions+cppcc_proposals",
        low=0, phrase="承办建议提案{v}", note="正式立案交办的件数，不是收到的件数",
    ),
    MetricDefinition(
        "gov.motions_a", name="A类件数", name_hant="A類件數", unit="件", low=0, phrase="已解决或基本解决{v}",
        note="已经解决或者基本解决",
    ),
    MetricDefinition(
        "gov.motions_b", name="B类件数", name_hant="B類件數", unit="件", low=0, phrase="正在解决{v}", note="正在解决",
    ),
    MetricDefinition(
        "gov.motions_c", name="C类件数", name_hant="C類件數", unit="件", low=0, phrase="列入规划{v}", note="列入规划逐步解决",
    ),
    MetricDefinition(
        "gov.motions_d", name="D类件数", name_hant="D類件數", unit="件", low=0, phrase="留作参考{v}",
        note="留作参考，有的地方不设",
    ),
    MetricDefinition(
        "gov.motions_on_time", name="按期答复件数", name_hant="按期答覆件數", unit="件", low=0, phrase="按期答复{v}",
        note="通常自交办之日起三个月内答复，最长不超过六个月",
    ),
    MetricDefinition(
        "gov.motions_met", name="见面沟通件数", name_hant="見面溝通件數", unit="件", low=0, phrase="见面沟通{v}",
    ),
    MetricDefinition(
        "gov.motions_satisfied", name="代表委员满意件数", name_hant="代表委員滿意件數", unit="件", low=0, phrase="代表委员满意{v}",
    ),
    MetricDefinition(
        "gov.motions_basic_satisfied", name="基本满意件数", name_hant="基本滿意件數", unit="件", low=0, phrase="代表委员基本满意{v}",
    ),
    MetricDefinition(
        "gov.motion_reply_rate", name="按期答复率", name_hant="按期答覆率", unit="%", kind="ratio",
        formula="motions_on_time/motions_total", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="按期答复率{v}",
    ),
    MetricDefinition(
        "gov.motion_meeting_rate", name="见面率", name_hant="見面率", unit="%", kind="ratio",
        formula="motions_met/motions_total",
        units_roll_up="recompute", periods_roll_up="recompute", low=0, high=100, phrase="见面率{v}",
        note="面商率、面办率是同一指标",
    ),
    MetricDefinition(
        "gov.motion_satisfaction_rate", name="满意率", name_hant="滿意率", unit="%", kind="ratio",
        formula="motions_satisfied/motions_total",
        units_roll_up="recompute", periods_roll_up="recompute", low=0, high=100, phrase="满意率{v}",
        note="应注明是否含基本满意；本定义不含",
    ),
    MetricDefinition(
        "gov.motion_class_a_rate", name="A类占比", name_hant="A類佔比", unit="%", kind="ratio",
        formula="motions_a/motions_total",
        units_roll_up="recompute", periods_roll_up="recompute", low=0, high=100,
        phrase="已解决或基本解决的占{v}",
    ),
    MetricDefinition(
        "gov.info_disclosed", name="主动公开信息条数", name_hant="主動公開信息條數", unit="条", low=0, phrase="主动公开信息{v}",
    ),
    MetricDefinition(
        "gov.foi_received", name="新收公开申请件数", name_hant="新收公開申請件數", unit="件", low=0, phrase="新收申请{v}",
        direction="none", note="年度报告第三部分表格第一项",
    ),
    MetricDefinition(
        "gov.foi_carried_in", name="上年结转申请件数", name_hant="上年結轉申請件數", unit="件", periods_roll_up="last", low=0,
        phrase="上年结转{v}", note="等于上年的结转下年度，表格第二项",
    ),
    MetricDefinition(
        "gov.foi_processed", name="本年办理件数", name_hant="本年辦理件數", unit="件", low=0, phrase="办理{v}",
        note="各种办理结果之和，表格第三项",
    ),
    MetricDefinition(
        "gov.foi_carried_out", name="结转下年申请件数", name_hant="結轉下年申請件數", unit="件", periods_roll_up="last", low=0,
        phrase="结转下年{v}", note="表格第四项",
    ),
    MetricDefinition(
        "gov.receptions", name="接待群众批次", name_hant="接待群眾批次", unit="批次", low=0, phrase="接待群众来访{v}",
        note="按批次计，不是人数",
    ),
    MetricDefinition(
        "gov.hospitality_expense", name="公务接待费", name_hant="公務接待費", unit="万元", kind="amount", low=0, phrase="公务接待费{v}",
        direction="down", note="“三公”经费之一，下降写压减",
    ),
    MetricDefinition(
        "gov.duty_reports", name="值班信息条数", name_hant="值班信息條數", unit="条", low=0, phrase="处置值班信息{v}",
        disclosure="internal", note="值班信息属于内部数据",
    ),
)
