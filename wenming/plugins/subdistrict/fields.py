"""Fields that several blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from wenming import FieldSpec
from wenming.plugins.civility import fields as shared
from wenming.plugins.civility.fields import PROBLEMS, STEPS, Catalogue, figure, rows, words
from wenming.plugins.subdistrict.metrics import METRICS

__all__ = [
    "AID", "COMMUNITY_LIST", "DISPUTES", "ENVIRONMENT", "GRIDS", "HOTLINE", "HOTLINE_ROWS", "PEOPLE", "PROBLEMS",
    "RATES", "RESULTS", "STEPS", "VOLUNTEERS", "defined", "figure", "rated", "rows", "words",
]  # fmt: skip

defined = Catalogue(METRICS)
"""The field of a metric of this sector (``sub.…``) or of all (``civ.…``)."""

RATES = {
    "grid_closure_rate": ("grid_events_closed", "grid_events"),
    "hotline_ontime_rate": ("hotline_on_time", "hotline_due"),
    "hotline_resolution_rate": ("hotline_resolved", "hotline_revisited"),
    "hotline_satisfaction_rate": ("hotline_satisfied", "hotline_revisited"),
    "mediation_success_rate": ("disputes_settled", "disputes"),
    "waste_sorting_coverage": ("estates_sorting", "estates_total"),
    "livelihood_completion_rate": ("livelihood_projects_done", "livelihood_projects_planned"),
}
"""What each rate is a share of; it is computed unless it is given."""


def rated(name: str) -> FieldSpec:
    """Return the field of the rate ``sub.name``, which its counts give."""
    return defined(f"sub.{name}", share_of=RATES[name])


PEOPLE = (
    defined("sub.communities", required=True),
    defined("sub.households"),
    defined("sub.resident_population"),
    defined("sub.registered_population"),
)
"""How many live there."""

GRIDS = (
    defined("sub.grids"),
    defined("sub.grid_workers"),
    defined("sub.grid_events"),
    defined("sub.grid_events_closed"),
    rated("grid_closure_rate"),
)
"""The grids, and what was reported from them."""

DISPUTES = (
    defined("sub.disputes"),
    defined("sub.disputes_settled"),
    rated("mediation_success_rate"),
    defined("sub.premises_inspected"),
    figure("hazards_found", "处", "检查发现的安全隐患"),
    figure("hazards_removed", "处", "其中已经整改的隐患"),
)
"""Disputes and dangers."""

HOTLINE = (
    defined("sub.hotline_orders"),
    figure("hotline_daily", "件", "日均工单数", of="sub.hotline_orders"),
    defined("sub.hotline_due"),
    defined("sub.hotline_on_time"),
    rated("hotline_ontime_rate"),
    defined("sub.hotline_revisited"),
    defined("sub.hotline_resolved"),
    rated("hotline_resolution_rate"),
    defined("sub.hotline_satisfied"),
    rated("hotline_satisfaction_rate"),
)
"""Orders of the hotline: how many, in time or not, and what those said who were called back."""

_COUNTED = (
    words("title", "名称：电话、网络；或物业管理、环境卫生", required=True),
    figure("cases", "件", "件数", of="sub.hotline_orders"),
    figure("share", "%", "占热线工单的比重"),
)
HOTLINE_ROWS = (
    rows("sources", "热线工单的来源，一种一行，全部列出", *_COUNTED),
    rows("topics", "热线工单的类别，一类一行，全部列出，由多到少", *_COUNTED),
)
"""Where the orders came from and what they were about."""

ENVIRONMENT = (
    defined("civ.cleanup_actions"),
    figure("alleys", "条", "整治的背街小巷"),
    figure("waste_loads", "车", "清运的垃圾"),
    figure("posters_removed", "处", "清除的小广告"),
    defined("sub.illegal_floor_removed"),
    defined("sub.estates_total"),
    defined("sub.estates_sorting"),
    rated("waste_sorting_coverage"),
)
"""Streets, estates, waste."""

AID = (
    rows(
        "aid",
        "关爱服务，一类对象一行",
        words("group", "服务对象：空巢老人、孤寡老人", required=True),
        words("deeds", "服务内容：送餐上门、代办代购"),
        figure("visits", "人次", "服务人次；一两人次的不公开", of="sub.elderly_services"),
    ),
    figure("aid_visits", "人次", "关爱服务总人次", of="sub.elderly_services", total_of="aid.visits"),
)
"""Care for the old, the lone and the disabled: never one or two of them."""

VOLUNTEERS = (
    figure("volunteer_teams", "支", "志愿服务队伍"),
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_activities", required=True),
    defined("civ.volunteer_participations"),
    defined("civ.volunteer_hours"),
    words("volunteer_themes", "志愿服务的内容，用顿号隔开：文明劝导、环境整治"),
)
"""Who helps, and how often."""

_HONORS = (("national", "国家级"), ("provincial", "省级"), ("city", "市级"), ("county", "县级"))

RESULTS = (
    defined("civ.honors", parts=tuple(f"honors_{level}" for level, _ in _HONORS)),
    *(figure(f"honors_{level}", "项", f"其中{name}荣誉", of="civ.honors") for level, name in _HONORS),
    shared.AWARDS,
    defined("civ.model_persons"),
    shared.PUBLICITY,
    defined("civ.media_reports", total_of="publicity.items"),
    defined("civ.survey_valid"),
    defined("civ.awareness_rate"),
    defined("civ.satisfaction_rate"),
)
"""What came of it."""

COMMUNITY_LIST = FieldSpec(
    name="community_list",
    kind="rows",
    help="各社区，一个社区一行；一户两户、一两人次的不填",
    required=True,
    fields=(
        words("title", "社区的名称", required=True),
        defined("sub.households"),
        defined("sub.resident_population"),
        *GRIDS,
        defined("sub.hotline_orders"),
        defined("sub.hotline_due"),
        defined("sub.hotline_on_time"),
        rated("hotline_ontime_rate"),
        defined("sub.hotline_revisited"),
        defined("sub.hotline_satisfied"),
        rated("hotline_satisfaction_rate"),
        defined("sub.disputes"),
        defined("sub.disputes_settled"),
        rated("mediation_success_rate"),
        defined("sub.estates_total"),
        defined("sub.estates_sorting"),
        rated("waste_sorting_coverage"),
        defined("sub.minimum_living_households"),
        defined("sub.elderly_services"),
        defined("sub.community_events"),
        defined("civ.volunteer_activities"),
    ),
)
"""One community a row; an office's figures are their sums, its rates those of the sums."""
