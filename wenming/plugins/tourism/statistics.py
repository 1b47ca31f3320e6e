"""Report on how the tourist market runs 旅游市场运行情况通报: the statistics as prose or as tables."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.tourism.fields import AREA, MARKET, VISITS, figure, rows, words

__all__ = ["LAYOUT", "STATISTICS"]

LAYOUT = words("layout", "统计数据写成“文字”还是“表格”；不写就是文字")

_ORIGINS = rows(
    "origins",
    "客源地，一地一行，由多到少",
    words("name", "客源地：本省、长三角", required=True),
    figure("share", "%", "占国内游客的比重"),
)

_PLACES = rows(
    "places",
    "各地情况，一地一行；游客在几地各计一次，各地之和不等于全市",
    words("name", "地名", required=True),
    figure("visitors", "万人次", "接待游客", of="tou.arrivals"),
    figure("revenue", "亿元", "旅游收入", of="tou.tourism_revenue"),
)

STATISTICS = Blueprint(
    name="tourism/statistics",
    genre="通报",
    title="{{ issuer }}{{ period }}旅游市场运行情况通报",
    help="旅游市场运行情况通报：总量、客源、假日、企业、各地；统计数据写成文字或表格",
    fields=(
        AREA,
        LAYOUT,
        *VISITS,
        *MARKET,
        _ORIGINS,
        _PLACES,
        words("outlook", "下阶段走势的判断，一两句话"),
        words("notes", "统计口径的说明：本期为初步统计数"),
    ),
    opening="statistics_opening.txt",
    sections=(
        SectionSpec(title="总体情况", role="results", prose="totals.txt"),
        SectionSpec(title="客源结构", role="results", prose="origins.txt"),
        SectionSpec(title="假日旅游", role="results", prose="holidays.txt"),
        SectionSpec(title="景区和饭店经营", role="results", prose="business.txt"),
        SectionSpec(title="各地情况", role="results", prose="places.txt"),
        SectionSpec(title="走势判断", role="other", needs="outlook", prose="outlook.txt"),
    ),
    closing="statistics_closing.txt",
)
