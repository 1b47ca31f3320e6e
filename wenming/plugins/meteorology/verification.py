"""Circular on the quality of forecasts and warnings 预报预警质量检验通报: counts, rates, and what follows."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.meteorology.fields import PROBLEMS, STEPS, defined, figure, rows, words

__all__ = ["VERIFICATION"]

_FORECASTS = (
    words("basis", "检验依据的办法，带书名号"),
    defined("met.rain_hits"),
    defined("met.rain_correct_negatives"),
    defined("met.rain_false_alarms"),
    defined("met.rain_misses"),
    defined("met.rain_forecast_accuracy", required=True),
    defined("met.temp_forecasts"),
    defined("met.temp_within_2c"),
    defined("met.temp_forecast_accuracy", share_of=("temp_within_2c", "temp_forecasts")),
)

_WARNINGS = (
    defined("met.warning_hits"),
    defined("met.warning_false_alarms"),
    defined("met.warning_misses"),
    defined("met.warning_ts"),
    defined("met.warning_pod"),
    defined("met.warning_miss_rate"),
    defined("met.warning_far"),
    defined("met.heavy_rain_warning_accuracy"),
    defined("met.convective_lead_time"),
    defined("met.people_reached"),
    figure("residents", "万人", "常住人口"),
    defined("met.warning_public_coverage", share_of=("people_reached", "residents")),
)

_SITES = rows(
    "sites",
    "各台站的检验结果，一站一行",
    words("site", "台站：东山区气象台", required=True),
    figure("rain", "%", "晴雨预报准确率", of="met.rain_forecast_accuracy"),
    figure("temp", "%", "气温预报准确率", of="met.temp_forecast_accuracy"),
    figure("hits", "%", "预警命中率", of="met.warning_pod"),
    figure("alarms", "%", "预警空报率", of="met.warning_far"),
    figure("lead", "分钟", "强对流天气预警提前量", of="met.convective_lead_time"),
)

VERIFICATION = Blueprint(
    name="meteorology/verification",
    genre="通报",
    title="{{ issuer }}关于{{ period }}预报预警质量检验情况的通报",
    help="预报预警质量检验通报：预报质量、预警质量、各台站情况、问题和要求",
    fields=(*_FORECASTS, *_WARNINGS, _SITES, PROBLEMS, STEPS),
    opening="verification_opening.txt",
    sections=(
        SectionSpec(title="预报质量", role="results", prose="verification_forecasts.txt"),
        SectionSpec(title="预警质量", role="results", prose="verification_warnings.txt"),
        SectionSpec(title="各台站情况", role="results", needs="sites", prose="verification_sites.txt"),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步工作要求",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
