"""Checks of what all sectors share, one rule a file."""

from wenming.plugins.civility.rules.civ101_participants import RULE as _CIV101
from wenming.plugins.civility.rules.civ102_volunteers import RULE as _CIV102
from wenming.plugins.civility.rules.civ103_honors import RULE as _CIV103
from wenming.plugins.civility.rules.civ104_minimum_counts import RULE as _CIV104
from wenming.plugins.civility.rules.civ105_ledger import RULE as _CIV105
from wenming.plugins.civility.rules.civ106_negative_list import RULE as _CIV106

__all__ = ["RULES"]

RULES = (_CIV101, _CIV102, _CIV103, _CIV104, _CIV105, _CIV106)
