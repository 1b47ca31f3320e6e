"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility import TEMPLATES as SHARED
from wenming.plugins.civility.metrics import METRICS as CIVILITY
from wenming.plugins.construction.annual_summary import ANNUAL_SUMMARY
from wenming.plugins.construction.creation_report import CREATION_REPORT
from wenming.plugins.construction.metrics import METRICS
from wenming.plugins.construction.plan import PLAN
from wenming.plugins.construction.rules import RULES
from wenming.plugins.construction.statistics import STATISTICS
from wenming.plugins.construction.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="construction",
    api=1,
    blueprints=(CREATION_REPORT, ANNUAL_SUMMARY, PLAN, STATISTICS),
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),
    vocabulary=VOCABULARY,
    templates=Templates("wenming.plugins.construction", base=SHARED),
    catalog=Catalog("wenming.plugins.construction"),
)
