"""Annual service summary 年度气象服务工作总结."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import ROSTER
from wenming.plugins.meteorology.fields import PROBLEMS, SERVICE, STEPS, defined, figure, rows, words

__all__ = ["ANNUAL_SUMMARY"]

_CLIMATE = (
    defined("met.annual_mean_temp"),
    figure("temp_above", "℃", "平均气温较常年偏高多少；偏低的填下一项"),
    figure("temp_below", "℃", "平均气温较常年偏低多少"),
    defined("met.precipitation"),
    figure("rain_above", "%", "降水量较常年偏多百分之几；偏少的填下一项"),
    figure("rain_below", "%", "降水量较常年偏少百分之几"),
    defined("met.precipitation_normal"),
    defined("met.precipitation_anomaly"),
    defined("met.sunshine_hours"),
    rows(
        "sites",
        "各站气候要素，一站一行",
        words("site", "测站：国家站、东山站", required=True),
        figure("temp", "℃", "平均气温", of="met.annual_mean_temp"),
        figure("rain", "毫米", "降水量", of="met.precipitation"),
        figure("sunshine", "小时", "日照时数", of="met.sunshine_hours"),
    ),
    rows(
        "hazards",
        "主要灾害性天气过程，一次一项",
        words("title", "过程的名称：梅雨期暴雨集中", required=True),
        words("time", "起止时间：6月14日至7月9日"),
        figure("rain", "毫米", "最大过程雨量"),
        figure("wind", "级", "最大阵风"),
        figure("heat", "天", "高温日数"),
        words("impact", "影响，一句话"),
    ),
    defined("met.disaster_loss"),
)

_REACH = (
    words("channels", "发布渠道，用顿号隔开：广播电视、微信公众号、应急大喇叭"),
    defined("met.warning_sms"),
    figure("media_reads", "万次", "新媒体气象信息阅读量"),
    figure("calls", "万次", "气象声讯电话拨打次数"),
    defined("met.weather_modification_ops"),
)

_QUALITY = (
    defined("met.heavy_rain_warning_accuracy"),
    defined("met.warning_ts"),
    defined("met.warning_pod"),
    defined("met.warning_miss_rate"),
    defined("met.warning_far"),
    defined("met.convective_lead_time"),
    defined("met.auto_stations"),
    figure("new_stations", "个", "本期新建自动气象站"),
    defined("met.townships_total"),
    defined("met.townships_with_station"),
    defined("met.station_township_coverage"),
    figure("data_availability", "%", "自动气象站数据可用率"),
)

_PREVENTION = (
    words("partners", "联动部门，用顿号隔开：应急、水利、自然资源"),
    ROSTER,
    figure("consultations", "次", "部门联合会商次数"),
    figure("drills", "次", "应急演练次数"),
    figure("standard_towns", "个", "达到气象防灾减灾标准的乡镇（街道）"),
    figure("outreach_materials", "份", "发放科普材料"),
    defined("met.lightning_inspections"),
    figure("risks_found", "处", "检查发现的防雷安全隐患"),
    figure("risks_removed", "处", "其中已经整改的隐患"),
)

ANNUAL_SUMMARY = Blueprint(
    name="meteorology/annual_summary",
    genre="总结",
    title="{{ issuer }}{{ period }}气象服务工作总结",
    help="年度气象服务工作总结：气候概况、气象服务、预报预警、防灾减灾、问题和打算",
    fields=(
        words("leadership", "在谁的领导下：市委、市政府和省气象局"),
        *_CLIMATE,
        *SERVICE,
        *_REACH,
        *_QUALITY,
        *_PREVENTION,
        PROBLEMS,
        STEPS,
    ),
    opening="annual_opening.txt",
    sections=(
        SectionSpec(title="天气气候概况", role="overview", prose="climate.txt"),
        SectionSpec(
            title="气象服务工作",
            role="measures",
            children=(
                SectionSpec(title="决策服务主动及时", prose="decision.txt"),
                SectionSpec(title="公众服务便捷广泛", prose="public.txt"),
                SectionSpec(title="为农服务贴近生产", prose="agriculture.txt"),
                SectionSpec(title="活动保障细致周密", prose="events.txt"),
            ),
        ),
        SectionSpec(
            title="监测预报预警能力",
            role="results",
            children=(
                SectionSpec(title="天气预报质量", prose="forecast_quality.txt"),
                SectionSpec(title="灾害预警质量", prose="warning_quality.txt"),
                SectionSpec(title="监测站网建设", prose="stations.txt"),
            ),
        ),
        SectionSpec(
            title="气象防灾减灾体系",
            role="measures",
            children=(
                SectionSpec(title="部门协同联动", prose="partners.txt"),
                SectionSpec(title="基层队伍建设", prose="officers.txt"),
                SectionSpec(title="科普宣传教育", prose="outreach.txt"),
                SectionSpec(title="防雷安全监管", prose="lightning.txt"),
            ),
        ),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步工作安排",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
