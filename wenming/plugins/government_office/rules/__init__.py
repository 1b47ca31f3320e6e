"""Checks of the sector, one rule a file."""

from wenming.plugins.government_office.rules.gov101_label import RULE as _GOV101
from wenming.plugins.government_office.rules.gov102_key_word import RULE as _GOV102
from wenming.plugins.government_office.rules.gov103_order import RULE as _GOV103
from wenming.plugins.government_office.rules.gov104_no_period import RULE as _GOV104
from wenming.plugins.government_office.rules.gov105_yearly import RULE as _GOV105
from wenming.plugins.government_office.rules.gov106_zero_claim import RULE as _GOV106
from wenming.plugins.government_office.rules.gov107_motion_sums import RULE as _GOV107
from wenming.plugins.government_office.rules.gov108_rates import RULE as _GOV108
from wenming.plugins.government_office.rules.gov109_applications import RULE as _GOV109
from wenming.plugins.government_office.rules.gov110_stock import RULE as _GOV110
from wenming.plugins.government_office.rules.gov112_day_names import RULE as _GOV112
from wenming.plugins.government_office.rules.gov113_year_table import RULE as _GOV113
from wenming.plugins.government_office.rules.gov114_columns import RULE as _GOV114
from wenming.plugins.government_office.rules.gov115_application_table import RULE as _GOV115
from wenming.plugins.government_office.rules.gov116_dispute_table import RULE as _GOV116
from wenming.plugins.government_office.rules.gov117_six_parts import RULE as _GOV117

__all__ = ["RULES"]

RULES = (
    _GOV101, _GOV102, _GOV103, _GOV104, _GOV105, _GOV106, _GOV107, _GOV108, _GOV109,
    _GOV110, _GOV112, _GOV113, _GOV114, _GOV115, _GOV116, _GOV117,
)  # fmt: skip
