"""Checks of the sector, one rule a file."""

from wenming.plugins.construction.rules.con101_parts_of_floor import RULE as _CON101
from wenming.plugins.construction.rules.con102_months_of_floor import RULE as _CON102
from wenming.plugins.construction.rules.con103_output_parts import RULE as _CON103
from wenming.plugins.construction.rules.con104_contracts import RULE as _CON104
from wenming.plugins.construction.rules.con105_areas import RULE as _CON105
from wenming.plugins.construction.rules.con106_carried_over import RULE as _CON106
from wenming.plugins.construction.rules.con107_investment import RULE as _CON107

__all__ = ["RULES"]

RULES = (_CON101, _CON102, _CON103, _CON104, _CON105, _CON106, _CON107)
