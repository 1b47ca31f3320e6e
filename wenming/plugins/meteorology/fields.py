"""Fields that both blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from wenming.plugins.civility.fields import PROBLEMS, STEPS, Catalogue, figure, rows, words
from wenming.plugins.meteorology.metrics import METRICS

__all__ = ["PROBLEMS", "SERVICE", "STEPS", "defined", "figure", "rows", "words"]

defined = Catalogue(METRICS)
"""The field of a metric of this sector (``met.…``) or of all (``civ.…``)."""

_COLOURS = (("red", "红色"), ("orange", "橙色"), ("yellow", "黄色"), ("blue", "蓝色"))
_LEVELS = (("1", "Ⅰ级"), ("2", "Ⅱ级"), ("3", "Ⅲ级"), ("4", "Ⅳ级"))

SERVICE = (
    defined("met.warnings_issued", required=True, parts=tuple(f"warnings_{colour}" for colour, _ in _COLOURS)),
    *(
        figure(f"warnings_{colour}", "条", f"其中{name}预警信号", of="met.warnings_issued")
        for colour, name in _COLOURS
    ),
    defined("met.decision_briefs", required=True),
    figure("instructions", "次", "决策服务材料获党政领导批示的次数"),
    defined("met.emergency_responses", parts=tuple(f"responses_{level}" for level, _ in _LEVELS)),
    *(
        figure(f"responses_{level}", "次", f"其中启动{name}应急响应", of="met.emergency_responses")
        for level, name in _LEVELS
    ),
    defined("met.service_satisfaction_score"),
    defined("met.rain_forecast_accuracy"),
    defined("met.temp_forecast_accuracy"),
    defined("met.warning_public_coverage"),
    words("crops", "服务的特色农业，用顿号隔开：茶叶、水蜜桃、水稻"),
    figure("farm_briefs", "期", "为农气象服务材料期数"),
    figure("farm_visits", "次", "深入田间地头开展服务的次数"),
    words("events", "专项保障的重大活动，用顿号隔开：高考、龙舟文化节"),
    figure("event_briefs", "期", "重大活动专项服务材料期数"),
    defined("met.info_stations"),
    defined("met.info_officers"),
    figure("officer_training", "人次", "培训气象信息员的人次"),
    defined("met.science_outreach"),
    figure("outreach_events", "场", "气象科普活动场次"),
)
