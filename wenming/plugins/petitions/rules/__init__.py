"""Checks of the sector, one rule a file."""

from wenming.plugins.petitions.rules.pet101_rates import RULE as _PET101
from wenming.plugins.petitions.rules.pet102_channels import RULE as _PET102
from wenming.plugins.petitions.rules.pet103_persons import RULE as _PET103
from wenming.plugins.petitions.rules.pet104_reviews import RULE as _PET104
from wenming.plugins.petitions.rules.pet106_topic_shares import RULE as _PET106
from wenming.plugins.petitions.rules.pet107_persons_named import RULE as _PET107
from wenming.plugins.petitions.rules.pet108_no_full_rate import RULE as _PET108
from wenming.plugins.petitions.rules.pet109_genre import RULE as _PET109

__all__ = ["RULES"]

RULES = (_PET101, _PET102, _PET103, _PET104, _PET106, _PET107, _PET108, _PET109)
