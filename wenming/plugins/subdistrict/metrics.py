"""Metrics of subdistricts and communities, each with its formula, roll-up rules and plausible range.

Names, formulas and notes follow the statistics of grids, hotlines, mediation and relief; ranges are our own,
and outside them a check warns. Fewer than three persons or households of a kind are withheld below county level.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "sub.communities", name="社区数", name_hant="社區數", unit="个", periods_roll_up="last", low=0,
        phrase="辖社区{v}",
    ),
    MetricDefinition(
        "sub.households", name="户数", name_hant="戶數", unit="户", periods_roll_up="last", low=0, phrase="居民{v}",
    ),
    MetricDefinition(
        "sub.resident_population", name="常住人口", name_hant="常住人口", unit="万人", periods_roll_up="last", low=0,
        phrase="常住人口{v}", note="人口普查和抽样调查的数，不是户籍人口",
    ),
    MetricDefinition(
        "sub.registered_population", name="户籍人口", name_hant="戶籍人口", unit="万人", periods_roll_up="last",
        low=0, phrase="户籍人口{v}", note="文明测评没有另外说明的，以户籍人口为基数",
    ),
    MetricDefinition(
        "sub.grids", name="网格数", name_hant="網格數", unit="个", periods_roll_up="last", low=0,
        phrase="划分网格{v}",
    ),
    MetricDefinition(
        "sub.grid_workers", name="网格员人数", name_hant="網格員人數", unit="人", periods_roll_up="last", low=0,
        phrase="配备网格员{v}",
    ),
    MetricDefinition(
        "sub.grid_events", name="网格上报事件数", name_hant="網格上報事件數", unit="件", low=0,
        phrase="上报事件{v}", direction="none", note="以网格化平台登记的为准",
    ),
    MetricDefinition(
        "sub.grid_events_closed", name="网格办结事件数", name_hant="網格辦結事件數", unit="件", low=0,
        phrase="办结{v}", note="不大于上报事件数",
    ),
    MetricDefinition(
        "sub.grid_closure_rate", name="网格事件办结率", name_hant="網格事件辦結率", unit="%", kind="ratio",
        formula="grid_events_closed/grid_events", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="办结率{v}", note="填了上报、办结两项就不用填",
    ),
    MetricDefinition(
        "sub.hotline_orders", name="热线工单数", name_hant="熱線工單數", unit="件", low=0,
        phrase="承办热线工单{v}", direction="none", note="12345政务服务便民热线转办",
    ),
    MetricDefinition(
        "sub.hotline_due", name="应办结工单数", name_hant="應辦結工單數", unit="件", low=0, direction="none",
        note="期内到期的工单",
    ),
    MetricDefinition(
        "sub.hotline_on_time", name="按时办结工单数", name_hant="按時辦結工單數", unit="件", low=0,
        note="不大于应办结工单数",
    ),
    MetricDefinition(
        "sub.hotline_ontime_rate", name="热线按时办结率", name_hant="熱線按時辦結率", unit="%", kind="ratio",
        formula="hotline_on_time/hotline_due", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="按时办结率{v}",
    ),
    MetricDefinition(
        "sub.hotline_revisited", name="有效回访件数", name_hant="有效回訪件數", unit="件", low=0,
        note="是解决率和满意率的分母",
    ),
    MetricDefinition(
        "sub.hotline_resolved", name="回访已解决件数", name_hant="回訪已解決件數", unit="件", low=0,
    ),
    MetricDefinition(
        "sub.hotline_satisfied", name="回访满意件数", name_hant="回訪滿意件數", unit="件", low=0,
    ),
    MetricDefinition(
        "sub.hotline_resolution_rate", name="诉求解决率", name_hant="訴求解決率", unit="%", kind="ratio",
        formula="hotline_resolved/hotline_revisited", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="解决率{v}",
    ),
    MetricDefinition(
        "sub.hotline_satisfaction_rate", name="回访满意率", name_hant="回訪滿意率", unit="%", kind="ratio",
        formula="hotline_satisfied/hotline_revisited", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="满意率{v}", note="是受访者的满意率",
    ),
    MetricDefinition(
        "sub.disputes", name="矛盾纠纷件数", name_hant="矛盾糾紛件數", unit="件", low=0, phrase="排查矛盾纠纷{v}",
        direction="none",
    ),
    MetricDefinition(
        "sub.disputes_settled", name="调解成功件数", name_hant="調解成功件數", unit="件", low=0,
        phrase="调解成功{v}",
    ),
    MetricDefinition(
        "sub.mediation_success_rate", name="调解成功率", name_hant="調解成功率", unit="%", kind="ratio",
        formula="disputes_settled/disputes", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="调解成功率{v}",
    ),
    MetricDefinition(
        "sub.premises_inspected", name="安全检查家次", name_hant="安全檢查家次", unit="家次", low=0,
        phrase="检查场所{v}", note="按家次计，不是家数",
    ),
    MetricDefinition(
        "sub.estates_total", name="居民小区数", name_hant="居民小區數", unit="个", periods_roll_up="last", low=0,
        note="含有物业和没有物业的小区",
    ),
    MetricDefinition(
        "sub.estates_sorting", name="实行垃圾分类小区数", name_hant="實行垃圾分類小區數", unit="个",
        periods_roll_up="last", low=0, note="不大于居民小区数",
    ),
    MetricDefinition(
        "sub.waste_sorting_coverage", name="垃圾分类覆盖率", name_hant="垃圾分類覆蓋率", unit="%", kind="coverage",
        formula="estates_sorting/estates_total", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="垃圾分类覆盖率{v}",
    ),
    MetricDefinition(
        "sub.illegal_floor_removed", name="拆除违法建设面积", name_hant="拆除違法建設面積", unit="平方米",
        kind="amount", low=0, phrase="拆除违建{v}",
    ),
    MetricDefinition(
        "sub.minimum_living_households", name="低保户数", name_hant="低保戶數", unit="户", periods_roll_up="last",
        low=0, phrase="低保户{v}", direction="none", small_cells="withhold", note="期末在册户数，一户两户的不公开",
    ),
    MetricDefinition(
        "sub.relief_paid", name="发放救助金", name_hant="發放救助金", unit="万元", kind="amount", low=0,
        phrase="发放救助金{v}",
    ),
    MetricDefinition(
        "sub.new_jobs", name="新增就业人数", name_hant="新增就業人數", unit="人", low=0, phrase="新增就业{v}",
        small_cells="withhold", note="一人两人的不公开",
    ),
    MetricDefinition(
        "sub.elderly_services", name="居家养老服务人次", name_hant="居家養老服務人次", unit="人次", low=0,
        phrase="居家养老服务{v}", small_cells="withhold", note="按人次计，一两人次的不公开",
    ),
    MetricDefinition(
        "sub.livelihood_projects_planned", name="民生实事项目数", name_hant="民生實事項目數", unit="项",
        periods_roll_up="last", low=0, phrase="年初确定民生实事{v}",
    ),
    MetricDefinition(
        "sub.livelihood_projects_done", name="民生实事完成数", name_hant="民生實事完成數", unit="项", low=0,
        phrase="完成{v}", note="不大于民生实事项目数",
    ),
    MetricDefinition(
        "sub.livelihood_completion_rate", name="民生实事完成率", name_hant="民生實事完成率", unit="%", kind="ratio",
        formula="livelihood_projects_done/livelihood_projects_planned", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="完成率{v}",
    ),
    MetricDefinition(
        "sub.community_events", name="社区活动场次", name_hant="社區活動場次", unit="场", low=0,
        phrase="开展社区活动{v}",
    ),
    MetricDefinition(
        "sub.facilities_built", name="新建便民设施数", name_hant="新建便民設施數", unit="处", low=0,
        phrase="新建便民设施{v}",
    ),
)
