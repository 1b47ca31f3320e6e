"""Metrics of meteorology, each with its formula, roll-up rules and plausible range.

Names, formulas and notes follow the verification rules and statistics of the weather service; ranges are
our own, and outside them a check warns. Fields whose formula names others are filled in as stated.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "met.rain_hits", name="晴雨预报有雨正确站次", name_hant="晴雨預報有雨正確站次", unit="站次",
        low=0, note="检验列联表的NA",
    ),
    MetricDefinition(
        "met.rain_false_alarms", name="晴雨预报空报站次", name_hant="晴雨預報空報站次", unit="站次",
        low=0, note="检验列联表的NB",
    ),
    MetricDefinition(
        "met.rain_misses", name="晴雨预报漏报站次", name_hant="晴雨預報漏報站次", unit="站次", low=0,
        note="检验列联表的NC",
    ),
    MetricDefinition(
        "met.rain_correct_negatives", name="晴雨预报无雨正确站次", name_hant="晴雨預報無雨正確站次",
        unit="站次", low=0, note="检验列联表的ND",
    ),
    MetricDefinition(
        "met.rain_forecast_accuracy", name="24小时晴雨预报准确率", name_hant="24小時晴雨預報準確率",
        unit="%", kind="ratio",
        formula="(rain_hits+rain_correct_negatives)/(rain_hits+rain_false_alarms+rain_misses+rain_correct_negatives)",
        units_roll_up="recompute", periods_roll_up="recompute", low=60, high=100,
        phrase="24小时晴雨预报准确率{v}", note="按全国城镇天气预报质量检验办法计算",
    ),
    MetricDefinition(
        "met.temp_forecasts", name="气温预报站次", name_hant="氣溫預報站次", unit="站次", low=0,
    ),
    MetricDefinition(
        "met.temp_within_2c", name="气温误差不超过2℃站次", name_hant="氣溫誤差不超過2℃站次", unit="站次",
        low=0,
    ),
    MetricDefinition(
        "met.temp_forecast_accuracy", name="气温预报准确率", name_hant="氣溫預報準確率", unit="%",
        kind="ratio", formula="temp_within_2c/temp_forecasts", units_roll_up="recompute",
        periods_roll_up="recompute", low=50, high=100, phrase="气温预报准确率{v}",
        note="最高气温和最低气温分别检验，各成一列",
    ),
    MetricDefinition(
        "met.warnings_issued", name="发布预警信号数", name_hant="發佈預警信號數", unit="条", low=0,
        phrase="发布预警信号{v}", direction="none",
        note="可按灾种和颜色（红、橙、黄、蓝）分列，各项之和等于总数",
    ),
    MetricDefinition(
        "met.warning_hits", name="预警命中次数", name_hant="預警命中次數", unit="次", low=0,
        note="按GB/T 44213-2024的列联表统计",
    ),
    MetricDefinition(
        "met.warning_false_alarms", name="预警空报次数", name_hant="預警空報次數", unit="次", low=0,
    ),
    MetricDefinition(
        "met.warning_misses", name="预警漏报次数", name_hant="預警漏報次數", unit="次", low=0,
    ),
    MetricDefinition(
        "met.warning_ts", name="预警TS评分", name_hant="預警TS評分", unit="%", kind="ratio",
        formula="warning_hits/(warning_hits+warning_false_alarms+warning_misses)",
        units_roll_up="recompute", periods_roll_up="recompute", low=0, high=100, phrase="预警TS评分{v}",
        note="命中次数除以命中、空报、漏报次数之和",
    ),
    MetricDefinition(
        "met.warning_pod", name="预警命中率", name_hant="預警命中率", unit="%", kind="ratio",
        formula="warning_hits/(warning_hits+warning_misses)", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="命中率{v}",
    ),
    MetricDefinition(
        "met.warning_far", name="预警空报率", name_hant="預警空報率", unit="%", kind="ratio",
        formula="warning_false_alarms/(warning_hits+warning_false_alarms)", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="空报率{v}", direction="down",
    ),
    MetricDefinition(
        "met.warning_miss_rate", name="预警漏报率", name_hant="預警漏報率", unit="%", kind="ratio",
        formula="warning_misses/(warning_hits+warning_misses)", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="漏报率{v}", direction="down",
        note="与命中率之和为100%",
    ),
    MetricDefinition(
        "met.heavy_rain_warning_accuracy", name="暴雨预警准确率", name_hant="暴雨預警準確率", unit="%",
        kind="ratio", units_roll_up="none", periods_roll_up="none", low=70, high=100,
        phrase="暴雨预警准确率{v}", note="各地算法不一，按上级核定的数填写",
    ),
    MetricDefinition(
        "met.convective_lead_time", name="强对流天气预警提前量", name_hant="強對流天氣預警提前量",
        unit="分钟", kind="duration", units_roll_up="weighted:warning_hits",
        periods_roll_up="weighted:warning_hits", low=0, high=180, phrase="强对流天气预警提前量{v}",
        note="多站汇总时按命中次数加权",
    ),
    MetricDefinition(
        "met.people_reached", name="预警信息覆盖人口", name_hant="預警信息覆蓋人口", unit="万人",
        periods_roll_up="last", low=0,
    ),
    MetricDefinition(
        "met.warning_public_coverage", name="预警信息公众覆盖率", name_hant="預警信息公眾覆蓋率",
        unit="%", kind="coverage", formula="people_reached/resident_population",
        units_roll_up="recompute", periods_roll_up="recompute", low=0, high=100,
        phrase="预警信息公众覆盖率{v}", note="分母为常住人口",
    ),
    MetricDefinition(
        "met.service_satisfaction_score", name="公众气象服务满意度", name_hant="公眾氣象服務滿意度",
        unit="分", kind="index", units_roll_up="weighted:survey_valid", periods_roll_up="last", low=0,
        high=100, phrase="公众气象服务满意度{v}", note="是得分，不是百分率；变化以分计",
    ),
    MetricDefinition(
        "met.decision_briefs", name="决策气象服务材料期数", name_hant="決策氣象服務材料期數", unit="期",
        low=0, phrase="报送决策服务材料{v}",
    ),
    MetricDefinition(
        "met.warning_sms", name="预警短信人次", name_hant="預警短信人次", unit="人次", low=0,
        phrase="发送预警短信{v}",
    ),
    MetricDefinition(
        "met.emergency_responses", name="启动应急响应次数", name_hant="啟動應急響應次數", unit="次",
        low=0, phrase="启动应急响应{v}", note="可按Ⅰ级至Ⅳ级分列",
        direction="none",
    ),
    MetricDefinition(
        "met.auto_stations", name="自动气象站数", name_hant="自動氣象站數", unit="个",
        periods_roll_up="last", low=0, phrase="建成自动气象站{v}",
    ),
    MetricDefinition(
        "met.townships_total", name="乡镇（街道）数", name_hant="鄉鎮（街道）數", unit="个",
        periods_roll_up="last", low=0,
    ),
    MetricDefinition(
        "met.townships_with_station", name="有自动站的乡镇数", name_hant="有自動站的鄉鎮數", unit="个",
        periods_roll_up="last", low=0,
    ),
    MetricDefinition(
        "met.station_township_coverage", name="自动站乡镇覆盖率", name_hant="自動站鄉鎮覆蓋率", unit="%",
        kind="coverage", formula="townships_with_station/townships_total", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="自动站乡镇覆盖率{v}",
    ),
    MetricDefinition(
        "met.info_officers", name="气象信息员人数", name_hant="氣象信息員人數", unit="人",
        periods_roll_up="last", low=0, phrase="气象信息员{v}",
    ),
    MetricDefinition(
        "met.info_stations", name="乡村气象服务站数", name_hant="鄉村氣象服務站數", unit="个",
        periods_roll_up="last", low=0, phrase="建成乡村气象服务站{v}",
    ),
    MetricDefinition(
        "met.science_outreach", name="气象科普受众人次", name_hant="氣象科普受眾人次", unit="人次",
        low=0, phrase="气象科普受众{v}",
    ),
    MetricDefinition(
        "met.weather_modification_ops", name="人工影响天气作业次数", name_hant="人工影響天氣作業次數",
        unit="次", low=0, phrase="开展人工影响天气作业{v}",
        direction="none",
    ),
    MetricDefinition(
        "met.lightning_inspections", name="防雷安全检查家次", name_hant="防雷安全檢查家次", unit="家次",
        low=0, phrase="检查防雷重点单位{v}",
    ),
    MetricDefinition(
        "met.annual_mean_temp", name="平均气温", name_hant="平均氣溫", unit="℃", kind="index",
        units_roll_up="mean", periods_roll_up="mean", low=-30, high=40, phrase="平均气温{v}",
        direction="none", note="各站、各月取平均，不得相加",
    ),
    MetricDefinition(
        "met.precipitation", name="降水量", name_hant="降水量", unit="毫米", kind="amount",
        units_roll_up="mean", low=0, high=6000, phrase="降水量{v}", direction="none",
        note="各月相加，各站取平均",
    ),
    MetricDefinition(
        "met.precipitation_normal", name="常年降水量", name_hant="常年降水量", unit="毫米",
        kind="amount", units_roll_up="mean", low=0, high=6000, note="最近三个年代的平均值",
        direction="none",
    ),
    MetricDefinition(
        "met.precipitation_anomaly", name="降水距平百分率", name_hant="降水距平百分率", unit="%",
        kind="ratio", formula="(precipitation-precipitation_normal)/precipitation_normal",
        units_roll_up="recompute", periods_roll_up="recompute", low=-100, high=400,
        note="偏多为正，偏少为负",
        direction="none",
    ),
    MetricDefinition(
        "met.sunshine_hours", name="日照时数", name_hant="日照時數", unit="小时", kind="duration",
        units_roll_up="mean", low=0, high=4000, phrase="日照{v}",
        direction="none",
    ),
    MetricDefinition(
        "met.disaster_loss", name="气象灾害直接经济损失", name_hant="氣象災害直接經濟損失", unit="亿元",
        kind="amount", low=0, phrase="直接经济损失{v}", direction="down",
    ),
)
