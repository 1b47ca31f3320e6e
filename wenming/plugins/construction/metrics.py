"""Metrics of housing and construction: catalogue ``con``.

Names, formulas and roll-ups follow the statistics of construction and of urban building; ranges are our
own, and outside them a check warns. The counters of a bureau's daily work are plausible definitions.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "con.building_output", name="建筑工程产值", name_hant="建築工程產值", unit="万元", kind="amount", low=0,
        phrase="建筑工程产值{v}",
    ),
    MetricDefinition(
        "con.installation_output", name="安装工程产值", name_hant="安裝工程產值", unit="万元", kind="amount", low=0,
        phrase="安装工程产值{v}",
    ),
    MetricDefinition(
        "con.other_output", name="其他产值", name_hant="其他產值", unit="万元", kind="amount", low=0,
        phrase="其他产值{v}",
    ),
    MetricDefinition(
        "con.construction_output", name="建筑业总产值", name_hant="建築業總產值", unit="亿元", kind="amount",
        formula="building_output+installation_output+other_output", low=0, phrase="建筑业总产值{v}",
        note="建筑工程、安装工程、其他产值三项之和",
    ),
    MetricDefinition(
        "con.contracts_carried", name="上年结转合同额", name_hant="上年結轉合同額", unit="亿元", kind="amount",
        periods_roll_up="last", low=0, phrase="上年结转{v}", note="年初存量，全年各月相同，不得逐月相加",
    ),
    MetricDefinition(
        "con.contracts_new", name="本年新签合同额", name_hant="本年新簽合同額", unit="亿元", kind="amount", low=0,
        phrase="本年新签{v}",
    ),
    MetricDefinition(
        "con.contracts_total", name="签订合同额", name_hant="簽訂合同額", unit="亿元", kind="amount",
        formula="contracts_carried+contracts_new", periods_roll_up="last", low=0, phrase="签订合同额{v}",
        note="上年结转加本年新签，年内累计",
    ),
    MetricDefinition(
        "con.floor_under_construction", name="房屋施工面积", name_hant="房屋施工面積", unit="万平方米", kind="amount",
        periods_roll_up="last", low=0, phrase="房屋施工面积{v}", note="含本年新开工、上年跨入和停缓建后复工，不得逐月相加",
    ),
    MetricDefinition(
        "con.floor_started", name="房屋新开工面积", name_hant="房屋新開工面積", unit="万平方米", kind="amount", low=0,
        phrase="新开工面积{v}", note="按整栋计算，不分摊",
    ),
    MetricDefinition(
        "con.floor_completed", name="房屋竣工面积", name_hant="房屋竣工面積", unit="万平方米", kind="amount", low=0,
        phrase="竣工面积{v}",
    ),
    MetricDefinition(
        "con.floor_completion_rate", name="房屋建筑面积竣工率", name_hant="房屋建築面積竣工率", unit="%", kind="ratio",
        formula="floor_completed/floor_under_construction", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="竣工率{v}",
    ),
    MetricDefinition(
        "con.projects_active", name="在建项目数", name_hant="在建項目數", unit="个", periods_roll_up="last", low=0,
        phrase="在建项目{v}", note="期末仍在施工的项目",
    ),
    MetricDefinition(
        "con.investment_plan", name="计划投资", name_hant="計劃投資", unit="亿元", kind="amount",
        periods_roll_up="last", low=0, phrase="年度计划投资{v}",
    ),
    MetricDefinition(
        "con.investment_done", name="完成投资", name_hant="完成投資", unit="亿元", kind="amount", low=0,
        phrase="完成投资{v}",
    ),
    MetricDefinition(
        "con.investment_completion_rate", name="投资完成率", name_hant="投資完成率", unit="%", kind="ratio",
        formula="investment_done/investment_plan", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=150, phrase="完成年度计划的{v}", note="可以超过100%，超过150%应说明原因",
    ),
    MetricDefinition(
        "con.hazards_found", name="发现隐患数", name_hant="發現隱患數", unit="条", low=0, phrase="排查隐患{v}",
    ),
    MetricDefinition(
        "con.hazards_fixed", name="整改隐患数", name_hant="整改隱患數", unit="条", low=0, phrase="整改{v}",
        note="是发现隐患中的一部分",
    ),
    MetricDefinition(
        "con.hazard_fix_rate", name="隐患整改率", name_hant="隱患整改率", unit="%", kind="ratio",
        formula="hazards_fixed/hazards_found", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="整改率{v}",
    ),
    MetricDefinition(
        "con.accidents", name="生产安全事故起数", name_hant="生產安全事故起數", unit="起", low=0, phrase="发生生产安全事故{v}",
        direction="down",
    ),
    MetricDefinition(
        "con.deaths", name="事故死亡人数", name_hant="事故死亡人數", unit="人", low=0, phrase="死亡{v}",
        direction="down", small_cells="withhold", note="按3人、10人、30人划分事故等级",
    ),
    MetricDefinition(
        "con.old_estates_renovated", name="改造老旧小区数", name_hant="改造老舊小區數", unit="个", low=0,
        phrase="改造老旧小区{v}",
    ),
    MetricDefinition(
        "con.households_benefited", name="惠及居民户数", name_hant="惠及居民戶數", unit="万户", low=0,
        phrase="惠及居民{v}",
    ),
    MetricDefinition(
        "con.housing_units_started", name="保障性住房开工套数", name_hant="保障性住房開工套數", unit="套", low=0,
        phrase="开工{v}",
    ),
    MetricDefinition(
        "con.housing_units_completed", name="保障性住房建成套数", name_hant="保障性住房建成套數", unit="套", low=0,
        phrase="基本建成{v}",
    ),
    MetricDefinition(
        "con.sewage_discharged", name="污水排放量", name_hant="污水排放量", unit="万立方米", kind="amount", low=0,
        note="用于计算污水处理率",
    ),
    MetricDefinition(
        "con.sewage_treated", name="污水处理量", name_hant="污水處理量", unit="万立方米", kind="amount", low=0,
        note="用于计算污水处理率，不超过排放量",
    ),
    MetricDefinition(
        "con.sewage_treatment_rate", name="污水处理率", name_hant="污水處理率", unit="%", kind="ratio",
        formula="sewage_treated/sewage_discharged", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="污水处理率{v}",
    ),
    MetricDefinition(
        "con.waste_collected", name="生活垃圾清运量", name_hant="生活垃圾清運量", unit="万吨", kind="amount", low=0,
        note="用于计算无害化处理率",
    ),
    MetricDefinition(
        "con.waste_harmless", name="生活垃圾无害化处理量", name_hant="生活垃圾無害化處理量", unit="万吨", kind="amount",
        low=0, note="不超过清运量",
    ),
    MetricDefinition(
        "con.waste_harmless_rate", name="生活垃圾无害化处理率", name_hant="生活垃圾無害化處理率", unit="%", kind="ratio",
        formula="waste_harmless/waste_collected", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="生活垃圾无害化处理率{v}",
    ),
    MetricDefinition(
        "con.built_up_area", name="建成区面积", name_hant="建成區面積", unit="平方公里", kind="amount",
        periods_roll_up="last", low=0, phrase="建成区面积{v}",
    ),
    MetricDefinition(
        "con.green_covered_area", name="建成区绿化覆盖面积", name_hant="建成區綠化覆蓋面積", unit="平方公里", kind="amount",
        periods_roll_up="last", low=0, note="不超过建成区面积",
    ),
    MetricDefinition(
        "con.green_coverage_rate", name="建成区绿化覆盖率", name_hant="建成區綠化覆蓋率", unit="%", kind="coverage",
        formula="green_covered_area/built_up_area", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="建成区绿化覆盖率{v}",
    ),
    MetricDefinition(
        "con.urban_population", name="城区人口", name_hant="城區人口", unit="万人", periods_roll_up="last", low=0,
        note="城区户籍人口加暂住人口",
    ),
    MetricDefinition(
        "con.park_green_area", name="公园绿地面积", name_hant="公園綠地面積", unit="万平方米", kind="amount",
        periods_roll_up="last", low=0,
    ),
    MetricDefinition(
        "con.park_green_per_capita", name="人均公园绿地面积", name_hant="人均公園綠地面積", unit="平方米", kind="ratio",
        formula="park_green_area/urban_population", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=60, phrase="人均公园绿地面积{v}", note="公园绿地面积除以城区人口，不是百分率",
    ),
    MetricDefinition(
        "con.gas_users", name="用气人口", name_hant="用氣人口", unit="万人", periods_roll_up="last", low=0,
        note="不超过城区人口",
    ),
    MetricDefinition(
        "con.gas_penetration", name="燃气普及率", name_hant="燃氣普及率", unit="%", kind="coverage",
        formula="gas_users/urban_population", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="燃气普及率{v}",
    ),
    MetricDefinition(
        "con.manholes_repaired", name="维修更换井盖数", name_hant="維修更換井蓋數", unit="个（次）", low=0,
        phrase="维修更换井盖{v}", note="维修按次、更换按个，合并为一数",
    ),
    MetricDefinition(
        "con.drains_cleared", name="疏挖排水管网长度", name_hant="疏挖排水管網長度", unit="米", kind="amount", low=0,
        phrase="疏挖排水管网{v}", note="各段长度之和",
    ),
    MetricDefinition(
        "con.complaints_handled", name="处理投诉件数", name_hant="處理投訴件數", unit="件", low=0, phrase="处理投诉{v}",
    ),
)
