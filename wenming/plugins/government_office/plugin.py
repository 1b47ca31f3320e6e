"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility import TEMPLATES as SHARED
from wenming.plugins.civility.metrics import METRICS as CIVILITY
from wenming.plugins.government_office.annual_summary import ANNUAL_SUMMARY
from wenming.plugins.government_office.creation_report import CREATION_REPORT
from wenming.plugins.government_office.metrics import METRICS
from wenming.plugins.government_office.motion_report import MOTION_REPORT
from wenming.plugins.government_office.open_gov_annual import OPEN_GOV_ANNUAL
from wenming.plugins.government_office.plan import PLAN
from wenming.plugins.government_office.rules import RULES
from wenming.plugins.government_office.speech import SPEECH
from wenming.plugins.government_office.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="government_office",
    api=1,
    blueprints=(CREATION_REPORT, SPEECH, ANNUAL_SUMMARY, PLAN, MOTION_REPORT, OPEN_GOV_ANNUAL),
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),
    vocabulary=VOCABULARY,
    templates=Templates("wenming.plugins.government_office", base=SHARED),
    catalog=Catalog("wenming.plugins.government_office"),
)
