"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility import TEMPLATES as SHARED
from wenming.plugins.civility.metrics import METRICS as CIVILITY
from wenming.plugins.subdistrict.annual_summary import ANNUAL_SUMMARY
from wenming.plugins.subdistrict.community_rollup import COMMUNITY_ROLLUP
from wenming.plugins.subdistrict.creation_report import CREATION_REPORT
from wenming.plugins.subdistrict.metrics import METRICS
from wenming.plugins.subdistrict.plan import PLAN
from wenming.plugins.subdistrict.rules import RULES
from wenming.plugins.subdistrict.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="subdistrict",
    api=1,
    blueprints=(CREATION_REPORT, ANNUAL_SUMMARY, PLAN, COMMUNITY_ROLLUP),
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),
    vocabulary=VOCABULARY,
    templates=Templates("wenming.plugins.subdistrict", base=SHARED),
    catalog=Catalog("wenming.plugins.subdistrict"),
)
