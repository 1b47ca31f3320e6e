"""Metrics of culture and tourism: catalogue ``tou``.

Names and formulas follow the tourism statistics system; ranges are our own, and outside them a check warns.
Visits of several cities overlap (one traveller counts in each), so they add up only where that is said.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "tou.arrivals_domestic", name="国内游客人次", name_hant="國內遊客人次", unit="万人次",
        units_roll_up="sum_disjoint", low=0, phrase="接待国内游客{v}",
        note="抽样调查推算；一人到几地，各地各计一次，各市之和大于全省",
    ),
    MetricDefinition(
        "tou.arrivals_inbound", name="入境游客人次", name_hant="入境遊客人次", unit="万人次",
        units_roll_up="sum_disjoint", low=0, phrase="接待入境游客{v}",
        note="可按外国人和香港、澳门、台湾同胞分列，各项之和等于总数",
    ),
    MetricDefinition(
        "tou.arrivals", name="接待游客人次", name_hant="接待遊客人次", unit="万人次",
        formula="arrivals_domestic+arrivals_inbound", units_roll_up="sum_disjoint", low=0,
        phrase="接待游客{v}", note="国内游客与入境游客之和，按人次计",
    ),
    MetricDefinition(
        "tou.overnight_visitors", name="过夜游客人次", name_hant="過夜遊客人次", unit="万人次",
        units_roll_up="sum_disjoint", low=0, phrase="过夜游客{v}",
    ),
    MetricDefinition(
        "tou.day_visitors", name="一日游游客人次", name_hant="一日遊遊客人次", unit="万人次",
        units_roll_up="sum_disjoint", low=0, phrase="一日游游客{v}",
        note="与过夜游客之和等于接待游客人次",
    ),
    MetricDefinition(
        "tou.revenue_domestic", name="国内旅游收入", name_hant="國內旅遊收入", unit="亿元",
        kind="amount", low=0, phrase="国内旅游收入{v}",
    ),
    MetricDefinition(
        "tou.revenue_international_usd", name="国际旅游收入", name_hant="國際旅遊收入", unit="亿美元",
        kind="amount", low=0, phrase="国际旅游收入{v}",
    ),
    MetricDefinition(
        "tou.exchange_rate", name="平均汇率", name_hant="平均匯率", unit="元/美元", kind="index",
        units_roll_up="none", periods_roll_up="weighted:revenue_international_usd", low=5, high=9,
        direction="none", note="年平均汇率，用于折算国际旅游收入",
    ),
    MetricDefinition(
        "tou.tourism_revenue", name="旅游总收入", name_hant="旅遊總收入", unit="亿元", kind="amount",
        formula="revenue_domestic+revenue_international_usd*exchange_rate", low=0,
        phrase="旅游总收入{v}", note="国内旅游收入加折合人民币的国际旅游收入",
    ),
    MetricDefinition(
        "tou.spend_per_visitor", name="游客人均花费", name_hant="遊客人均花費", unit="元",
        kind="ratio", formula="revenue_domestic/arrivals_domestic", units_roll_up="recompute",
        periods_roll_up="recompute", low=50, high=5000, phrase="人均花费{v}",
        note="国内旅游收入除以国内游客人次，先化为元和人次再相除",
    ),
    MetricDefinition(
        "tou.a_level_sites", name="A级旅游景区数", name_hant="A級旅遊景區數", unit="家",
        periods_roll_up="last", low=0, phrase="A级旅游景区{v}", note="可按5A至1A分列",
    ),
    MetricDefinition(
        "tou.site_visitors", name="A级景区接待人次", name_hant="A級景區接待人次", unit="万人次",
        low=0, phrase="A级景区接待{v}",
    ),
    MetricDefinition(
        "tou.site_ticket_revenue", name="景区门票收入", name_hant="景區門票收入", unit="亿元",
        kind="amount", low=0, phrase="门票收入{v}",
    ),
    MetricDefinition(
        "tou.star_hotels", name="星级饭店数", name_hant="星級飯店數", unit="家",
        periods_roll_up="last", low=0, phrase="星级饭店{v}", note="可按五星级至一星级分列",
    ),
    MetricDefinition(
        "tou.rooms_available", name="可供出租间夜数", name_hant="可供出租間夜數", unit="间夜", low=0,
    ),
    MetricDefinition(
        "tou.rooms_sold", name="实际出租间夜数", name_hant="實際出租間夜數", unit="间夜", low=0,
    ),
    MetricDefinition(
        "tou.occupancy_rate", name="平均出租率", name_hant="平均出租率", unit="%", kind="ratio",
        formula="rooms_sold/rooms_available", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="平均出租率{v}",
    ),
    MetricDefinition(
        "tou.room_revenue", name="客房收入", name_hant="客房收入", unit="元", kind="amount", low=0,
    ),
    MetricDefinition(
        "tou.average_room_rate", name="平均房价", name_hant="平均房價", unit="元/间夜", kind="ratio",
        formula="room_revenue/rooms_sold", units_roll_up="recompute", periods_roll_up="recompute",
        low=50, high=3000, phrase="平均房价{v}",
    ),
    MetricDefinition(
        "tou.travel_agencies", name="旅行社数", name_hant="旅行社數", unit="家",
        periods_roll_up="last", low=0, phrase="旅行社{v}",
    ),
    MetricDefinition(
        "tou.outbound_agencies", name="出境社数", name_hant="出境社數", unit="家",
        periods_roll_up="last", low=0, phrase="其中出境旅行社{v}", note="有出境旅游业务资质的旅行社",
    ),
    MetricDefinition(
        "tou.guides", name="持证导游人数", name_hant="持證導遊人數", unit="人",
        units_roll_up="distinct", periods_roll_up="last", low=0, phrase="持证导游{v}",
        note="按人去重，不得由各地相加",
    ),
    MetricDefinition(
        "tou.peak_day_visitors", name="最高日接待量", name_hant="最高日接待量", unit="万人次",
        units_roll_up="max", periods_roll_up="max", low=0, phrase="最高日接待{v}",
        note="取最大值，不得相加",
    ),
    MetricDefinition(
        "tou.site_capacity", name="景区最大日承载量", name_hant="景區最大日承載量", unit="万人次",
        periods_roll_up="last", low=0, note="主管部门核定的数",
    ),
    MetricDefinition(
        "tou.average_stay", name="平均停留天数", name_hant="平均停留天數", unit="天", kind="duration",
        units_roll_up="weighted:overnight_visitors", periods_roll_up="weighted:overnight_visitors",
        low=1, high=30, phrase="平均停留{v}", note="按过夜游客人次加权",
    ),
    MetricDefinition(
        "tou.inspections", name="执法检查家次", name_hant="執法檢查家次", unit="家次", low=0,
        phrase="出动检查{v}",
    ),
    MetricDefinition(
        "tou.tourism_complaints", name="旅游投诉件数", name_hant="旅遊投訴件數", unit="件", low=0,
        phrase="受理投诉{v}", direction="down",
    ),
    MetricDefinition(
        "tou.tourism_complaints_closed", name="投诉办结件数", name_hant="投訴辦結件數", unit="件",
        low=0, phrase="办结{v}",
    ),
    MetricDefinition(
        "tou.complaint_closure_rate", name="投诉办结率", name_hant="投訴辦結率", unit="%", kind="ratio",
        formula="tourism_complaints_closed/tourism_complaints", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="办结率{v}",
    ),
    MetricDefinition(
        "tou.performances", name="文艺演出场次", name_hant="文藝演出場次", unit="场", low=0,
        phrase="演出{v}",
    ),
    MetricDefinition(
        "tou.library_visits", name="公共图书馆流通人次", name_hant="公共圖書館流通人次",
        unit="万人次", low=0, phrase="流通{v}",
    ),
    MetricDefinition(
        "tou.heritage_items", name="非遗代表性项目数", name_hant="非遺代表性項目數", unit="项",
        periods_roll_up="last", low=0, phrase="非遗项目{v}", note="可按国家级、省级、市级、县级分列",
    ),
)
