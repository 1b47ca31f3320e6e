"""Checks of the sector, one rule a file."""

from wenming.plugins.tourism.rules.tou101_totals import RULE as _TOU101
from wenming.plugins.tourism.rules.tou102_spending import RULE as _TOU102
from wenming.plugins.tourism.rules.tou103_growth_of_spending import RULE as _TOU103
from wenming.plugins.tourism.rules.tou104_growth_of_parts import RULE as _TOU104
from wenming.plugins.tourism.rules.tou105_parts import RULE as _TOU105
from wenming.plugins.tourism.rules.tou106_comparable import RULE as _TOU106
from wenming.plugins.tourism.rules.tou107_unit_slip import RULE as _TOU107
from wenming.plugins.tourism.rules.tou108_overlapping_places import RULE as _TOU108
from wenming.plugins.tourism.rules.tou110_group_end import RULE as _TOU110
from wenming.plugins.tourism.rules.tou111_grade_letters import RULE as _TOU111
from wenming.plugins.tourism.rules.tou112_year_and_part import RULE as _TOU112
from wenming.plugins.tourism.rules.tou113_hotels import RULE as _TOU113
from wenming.plugins.tourism.rules.tou114_capacity import RULE as _TOU114

__all__ = ["RULES"]

RULES = (
    _TOU101, _TOU102, _TOU103, _TOU104, _TOU105, _TOU106, _TOU107, _TOU108, _TOU110, _TOU111, _TOU112,
    _TOU113, _TOU114,
)  # fmt: skip
