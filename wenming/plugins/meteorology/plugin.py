"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility import TEMPLATES as SHARED
from wenming.plugins.civility.metrics import METRICS as CIVILITY
from wenming.plugins.meteorology.annual_summary import ANNUAL_SUMMARY
from wenming.plugins.meteorology.creation_report import CREATION_REPORT
from wenming.plugins.meteorology.metrics import METRICS
from wenming.plugins.meteorology.plan import PLAN
from wenming.plugins.meteorology.rules import RULES
from wenming.plugins.meteorology.verification import VERIFICATION
from wenming.plugins.meteorology.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="meteorology",
    api=1,
    blueprints=(CREATION_REPORT, ANNUAL_SUMMARY, PLAN, VERIFICATION),
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),
    vocabulary=VOCABULARY,
    templates=Templates("wenming.plugins.meteorology", base=SHARED),
    catalog=Catalog("wenming.plugins.meteorology"),
)
