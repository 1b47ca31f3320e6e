"""Fields that several blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from attrs import evolve

from wenming import FieldSpec
from wenming.plugins.civility import fields as shared
from wenming.plugins.civility.fields import PROBLEMS, STEPS, Catalogue, figure, rows, words
from wenming.plugins.tourism.metrics import METRICS

__all__ = [
    "AREA", "INDUSTRY", "MARKET", "PROBLEMS", "PUBLIC_SERVICE", "STEPS", "SUPERVISION", "VISITS", "defined", "figure",
    "rows", "supervised", "words",
]  # fmt: skip

defined = Catalogue(METRICS)
"""The field of a metric of this sector (``tou.…``) or of all (``civ.…``)."""


def supervised(name: str = "supervision") -> FieldSpec:
    """Return the shared rows of checks under another name: ``inspections`` is a figure here."""
    return evolve(shared.INSPECTIONS, name=name)


AREA = words("area", "本地的说法，写在“接待游客”之前：全省、全市、全县")

_GRADES = (("5a", "5A级"), ("4a", "4A级"), ("3a", "3A级"))
_STARS = (("5", "五星级"), ("4", "四星级"), ("3", "三星级"))
_LEVELS = (("national", "国家级"), ("provincial", "省级"), ("city", "市级"), ("county", "县级"))

INDUSTRY = (
    defined("tou.a_level_sites", parts=tuple(f"sites_{grade}" for grade, _ in _GRADES)),
    *(figure(f"sites_{grade}", "家", f"其中{name}景区", of="tou.a_level_sites") for grade, name in _GRADES),
    words("model_sites", "示范点的名称，接在级别之后：工农业旅游示范点、乡村旅游重点村；不写就是“旅游示范点”"),
    figure("model_sites_national", "个", "国家级旅游示范点"),
    figure("model_sites_provincial", "个", "省级旅游示范点"),
    defined("tou.travel_agencies", parts=("outbound_agencies",)),
    defined("tou.outbound_agencies"),
    defined("tou.star_hotels", parts=tuple(f"hotels_{stars}" for stars, _ in _STARS)),
    *(figure(f"hotels_{stars}", "家", f"其中{name}饭店", of="tou.star_hotels") for stars, name in _STARS),
    words("ships_called", "游船的叫法：江上星级游船；不写就是“星级游船”"),
    figure("ships", "艘", "星级游船"),
    figure("ships_rank", "位", "星级游船数量的排名"),
    words("rank_area", "在哪里排名：全国、全省"),
    defined("tou.guides"),
    defined("tou.heritage_items", parts=tuple(f"heritage_{level}" for level, _ in _LEVELS)),
    *(
        figure(f"heritage_{level}", "项", f"其中{name}非遗代表性项目", of="tou.heritage_items")
        for level, name in _LEVELS
    ),
)

_ORIGINS = (("foreign", "外国人"), ("hongkong", "香港同胞"), ("macao", "澳门同胞"), ("taiwan", "台湾同胞"))

VISITS = (
    defined("tou.arrivals", required=True, parts=("arrivals_domestic", "arrivals_inbound")),
    defined("tou.arrivals_domestic"),
    defined("tou.arrivals_inbound", parts=tuple(f"inbound_{origin}" for origin, _ in _ORIGINS)),
    *(
        figure(f"inbound_{origin}", "万人次", f"入境游客中的{name}", of="tou.arrivals_inbound")
        for origin, name in _ORIGINS
    ),
    defined("tou.overnight_visitors"),
    defined("tou.day_visitors"),
    defined("tou.tourism_revenue", required=True),
    figure("revenue_mark", "亿元", "旅游总收入跨过的整数关口：1000亿元；没有跨过的不会写出来"),
    defined("tou.revenue_domestic"),
    defined("tou.revenue_international_usd"),
    defined("tou.exchange_rate"),
    defined("tou.spend_per_visitor"),
    defined("tou.average_stay"),
)

MARKET = (
    defined("tou.site_visitors"),
    defined("tou.site_ticket_revenue"),
    defined("tou.peak_day_visitors"),
    words("peak_day", "接待量最高的一天：10月3日"),
    defined("tou.site_capacity"),
    defined("tou.rooms_available"),
    defined("tou.rooms_sold"),
    defined("tou.occupancy_rate"),
    defined("tou.room_revenue"),
    defined("tou.average_room_rate"),
    rows(
        "holidays",
        "节假日旅游，一个假期一行；两年放假天数不同的，上年数按可比口径折算后填，并写明口径",
        words("name", "假期：春节、国庆节", required=True),
        figure("days", "天", "放假天数，连同上年的"),
        figure("visitors", "万人次", "假期接待游客", of="tou.arrivals"),
        figure("revenue", "亿元", "假期旅游收入", of="tou.tourism_revenue"),
        words("basis", "比较的口径，接在“同比”之前：按可比口径；两年天数相同的不填"),
    ),
)

SUPERVISION = (
    defined("tou.inspections"),
    figure("inspectors", "人次", "出动执法检查人员"),
    figure("risks_found", "个", "检查发现的问题"),
    figure("risks_removed", "个", "其中已经整改的问题"),
    figure("cases", "件", "立案查处案件"),
    defined("tou.tourism_complaints"),
    defined("tou.tourism_complaints_closed"),
    defined("tou.complaint_closure_rate", share_of=("tourism_complaints_closed", "tourism_complaints")),
    figure("losses_recovered", "万元", "为游客挽回经济损失"),
    figure("visitor_satisfaction", "分", "游客满意度得分"),
)

PUBLIC_SERVICE = (
    defined("tou.performances"),
    defined("tou.library_visits"),
    figure("visitor_centres", "个", "建成开放的游客服务中心"),
    figure("toilets", "座", "新建、改建旅游厕所"),
    figure("heritage_events", "场", "非遗展示展演活动"),
    words("brands", "文旅活动品牌，用顿号隔开：“江畔书声”、“村里有戏”"),
)
