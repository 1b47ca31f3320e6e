"""Fields that several blueprints ask for, and the short ways in which the sector declares fields."""

from __future__ import annotations

from wenming import FieldSpec
from wenming.plugins.civility.fields import PROBLEMS, STEPS, Catalogue, figure, rows, words
from wenming.plugins.construction.metrics import METRICS

__all__ = [
    "FLOOR", "HOUSING", "INDUSTRY", "INVESTMENT", "MUNICIPAL", "PROBLEMS", "PROPOSALS", "SAFETY", "SERVICE", "STEPS",
    "defined", "figure", "rows", "words",
]  # fmt: skip

defined = Catalogue(METRICS)
"""The field of a metric of this sector (``con.…``) or of all (``civ.…``)."""

_OUTPUTS = ("building_output", "installation_output", "other_output")

INDUSTRY = (
    defined("con.construction_output", required=True, parts=_OUTPUTS),
    *(defined(f"con.{name}") for name in _OUTPUTS),
    defined("con.contracts_total", parts=("contracts_carried", "contracts_new")),
    defined("con.contracts_carried"),
    defined("con.contracts_new"),
    figure("enterprises", "家", "有总承包和专业承包资质的建筑业企业"),
)
"""What the building trade of the place made, and has been commissioned with."""

FLOOR = (
    defined("con.floor_under_construction"),
    defined("con.floor_started"),
    defined("con.floor_completed"),
    defined("con.floor_completion_rate"),
)
"""Buildings under way."""

INVESTMENT = (
    defined("con.projects_active"),
    defined("con.investment_plan"),
    defined("con.investment_done"),
    defined("con.investment_completion_rate"),
    words("investment_note", "投资完成率超过150%的，说明原因，一句话"),
)
"""Works of the place and the money in them."""

HOUSING = (
    defined("con.old_estates_renovated"),
    defined("con.households_benefited"),
    figure("elevators", "台", "既有住宅加装电梯"),
    figure("parking", "个", "新增停车位"),
    defined("con.housing_units_started"),
    defined("con.housing_units_completed"),
    figure("subsidised", "户", "发放住房租赁补贴的家庭"),
)
"""Old estates renewed, and housing for those who cannot pay the market's price."""

MUNICIPAL = (
    defined("con.sewage_discharged"),
    defined("con.sewage_treated"),
    defined("con.sewage_treatment_rate"),
    defined("con.waste_collected"),
    defined("con.waste_harmless"),
    defined("con.waste_harmless_rate"),
    defined("con.built_up_area"),
    defined("con.green_covered_area"),
    defined("con.green_coverage_rate"),
    defined("con.urban_population"),
    defined("con.park_green_area"),
    defined("con.park_green_per_capita"),
    defined("con.gas_users"),
    defined("con.gas_penetration"),
)
"""What the statistics of urban building ask of every town."""

SAFETY = (
    figure("site_checks", "项次", "检查在建工程"),
    defined("con.hazards_found"),
    defined("con.hazards_fixed"),
    defined("con.hazard_fix_rate", share_of=("hazards_fixed", "hazards_found")),
    defined("con.accidents"),
    defined("con.deaths"),
)
"""Building sites inspected, what was found and what happened."""

SERVICE = (
    defined("con.complaints_handled"),
    figure("complaints_on_time", "%", "投诉限时办结率"),
    defined("con.manholes_repaired"),
    defined("con.drains_cleared"),
    figure("overflows", "起", "协调解决化粪池外溢"),
    figure("pondings", "起", "协调解决道路积水"),
)
"""What citizens call the bureau for."""

PROPOSALS = (
    FieldSpec(
        name="proposals",
        kind="metric",
        unit="件",
        help="办理人大代表建议和政协委员提案",
        parts=("suggestions", "motions"),
    ),
    figure("suggestions", "件", "其中人大代表建议"),
    figure("motions", "件", "其中政协委员提案"),
    figure("met_rate", "%", "建议提案见面率"),
    figure("reply_rate", "%", "建议提案反馈率"),
    figure("satisfied_rate", "%", "建议提案满意率"),
)
"""Suggestions of deputies and motions of committee members."""
