"""What all sectors share, as one value, and the prose that they may build on."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility.creation_report import CREATION_REPORT
from wenming.plugins.civility.cycle_report import CYCLE_REPORT
from wenming.plugins.civility.metrics import METRICS
from wenming.plugins.civility.plan import PLAN
from wenming.plugins.civility.rules import RULES
from wenming.plugins.civility.self_check import SELF_CHECK
from wenming.plugins.civility.vocabulary import VOCABULARY

__all__ = ["PLUGIN", "TEMPLATES"]

TEMPLATES = Templates("wenming.plugins.civility")

PLUGIN = Plugin(
    name="civility",
    api=1,
    blueprints=(CREATION_REPORT, CYCLE_REPORT, SELF_CHECK, PLAN),
    rules=RULES,
    metrics=METRICS,
    vocabulary=VOCABULARY,
    templates=TEMPLATES,
    catalog=Catalog("wenming.plugins.civility"),
)
