"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility import TEMPLATES as SHARED
from wenming.plugins.civility.metrics import METRICS as CIVILITY
from wenming.plugins.tourism.annual_summary import ANNUAL_SUMMARY
from wenming.plugins.tourism.creation_report import CREATION_REPORT
from wenming.plugins.tourism.metrics import METRICS
from wenming.plugins.tourism.plan import PLAN
from wenming.plugins.tourism.rules import RULES
from wenming.plugins.tourism.statistics import STATISTICS
from wenming.plugins.tourism.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="tourism",
    api=1,
    blueprints=(CREATION_REPORT, ANNUAL_SUMMARY, PLAN, STATISTICS),
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),
    vocabulary=VOCABULARY,
    templates=Templates("wenming.plugins.tourism", base=SHARED),
    catalog=Catalog("wenming.plugins.tourism"),
)
