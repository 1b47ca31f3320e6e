"""Fields that both blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from wenming import FieldSpec
from wenming.plugins.meteorology.civility import CIVILITY
from wenming.plugins.meteorology.metrics import METRICS

__all__ = ["PROBLEMS", "SERVICE", "STEPS", "defined", "figure", "words"]

_DEFINED = {one.id: one for one in (*METRICS, *CIVILITY)}


def defined(id_: str, *, required: bool = False, parts: tuple[str, ...] = ()) -> FieldSpec:
    """Return the field of the metric *id_* (``met.warnings_issued``); name, unit and help are its own."""
    definition = _DEFINED[id_]
    note = f"（{definition.note}）" if definition.note else ""
    return FieldSpec(
        name=id_.partition(".")[2],
        kind="metric",
        unit=definition.unit,
        help=definition.name + note,
        definition=id_,
        required=required,
        parts=parts,
    )


def figure(name: str, unit: str, help_: str, *, of: str = "") -> FieldSpec:
    """Return a field for a figure that has no definition, or counts as the metric *of* does."""
    return FieldSpec(name=name, kind="metric", unit=unit, help=help_, definition=of)


def words(name: str, help_: str) -> FieldSpec:
    """Return a field for words."""
    return FieldSpec(name=name, kind="text", help=help_)


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

PROBLEMS = FieldSpec(
    name="problems",
    kind="rows",
    help="存在的问题，一条一项",
    fields=(
        FieldSpec(name="id", kind="text", help="英文代号，供下一步工作对应：staff"),
        FieldSpec(name="title", kind="text", help="问题的名称，作小标题", required=True),
        FieldSpec(name="text", kind="text", help="具体表现，一两句话", required=True),
        FieldSpec(name="cause", kind="text", help="原因，接在“主要原因是”之后"),
    ),
)

STEPS = FieldSpec(
    name="steps",
    kind="rows",
    help="下一步工作，一条一项",
    fields=(
        FieldSpec(name="title", kind="text", help="任务的名称，作小标题", required=True),
        FieldSpec(name="text", kind="text", help="具体做法，一两句话", required=True),
        FieldSpec(name="owner", kind="text", help="牵头科室"),
        FieldSpec(name="due", kind="text", help="完成日期：2026-06-30"),
        FieldSpec(name="answers", kind="text", help="所解决问题的代号"),
    ),
)
