"""Checks of the sector, one rule a file."""

from wenming.plugins.meteorology.rules.met101_hits_and_misses import RULE as _MET101
from wenming.plugins.meteorology.rules.met102_colours import RULE as _MET102
from wenming.plugins.meteorology.rules.met103_threat_score import RULE as _MET103

__all__ = ["RULES"]

RULES = (_MET101, _MET102, _MET103)
