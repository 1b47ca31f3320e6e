"""Checks of the sector, one rule a file."""

from wenming.plugins.subdistrict.rules.sub101_part_above_whole import RULE as _SUB101
from wenming.plugins.subdistrict.rules.sub102_shares import RULE as _SUB102
from wenming.plugins.subdistrict.rules.sub103_orders import RULE as _SUB103
from wenming.plugins.subdistrict.rules.sub104_above_hundred import RULE as _SUB104
from wenming.plugins.subdistrict.rules.sub105_most_communities import RULE as _SUB105
from wenming.plugins.subdistrict.rules.sub106_population_base import RULE as _SUB106
from wenming.plugins.subdistrict.rules.sub107_part_of_the_year import RULE as _SUB107
from wenming.plugins.subdistrict.rules.sub108_daily_mean import RULE as _SUB108
from wenming.plugins.subdistrict.rules.sub109_gap_and_resolve import RULE as _SUB109
from wenming.plugins.subdistrict.rules.sub110_other_units import RULE as _SUB110
from wenming.plugins.subdistrict.rules.sub111_withheld_cell import RULE as _SUB111

__all__ = ["RULES"]

RULES = (_SUB101, _SUB102, _SUB103, _SUB104, _SUB105, _SUB106, _SUB107, _SUB108, _SUB109, _SUB110, _SUB111)
