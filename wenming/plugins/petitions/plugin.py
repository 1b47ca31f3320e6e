"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility import TEMPLATES as SHARED
from wenming.plugins.civility.metrics import METRICS as CIVILITY
from wenming.plugins.petitions.annual_summary import ANNUAL_SUMMARY
from wenming.plugins.petitions.circular import CIRCULAR
from wenming.plugins.petitions.creation_report import CREATION_REPORT
from wenming.plugins.petitions.creation_review import CREATION_REVIEW
from wenming.plugins.petitions.metrics import METRICS
from wenming.plugins.petitions.plan import PLAN
from wenming.plugins.petitions.rules import RULES
from wenming.plugins.petitions.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="petitions",
    api=1,
    blueprints=(CREATION_REPORT, CREATION_REVIEW, ANNUAL_SUMMARY, PLAN, CIRCULAR),
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),
    vocabulary=VOCABULARY,
    templates=Templates("wenming.plugins.petitions", base=SHARED),
    catalog=Catalog("wenming.plugins.petitions"),
)
