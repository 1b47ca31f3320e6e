"""Checks of the sector, one rule a file."""

from wenming.plugins.meteorology.rules.met101_hits_and_misses import RULE as _MET101
from wenming.plugins.meteorology.rules.met102_colours import RULE as _MET102
from wenming.plugins.meteorology.rules.met103_threat_score import RULE as _MET103
from wenming.plugins.meteorology.rules.met104_lead_time import RULE as _MET104
from wenming.plugins.meteorology.rules.met105_score_in_points import RULE as _MET105
from wenming.plugins.meteorology.rules.met106_climate_sums import RULE as _MET106
from wenming.plugins.meteorology.rules.met107_anomaly_words import RULE as _MET107
from wenming.plugins.meteorology.rules.met108_verification_table import RULE as _MET108

__all__ = ["RULES"]

RULES = (_MET101, _MET102, _MET103, _MET104, _MET105, _MET106, _MET107, _MET108)
