"""这个包带来的全部，一个值."""

from __future__ import annotations

from wenming import Catalog, Plugin, Templates
from wenming.plugins.civility.metrics import METRICS as CIVILITY

from wenming_education.blueprints import BLUEPRINTS
from wenming_education.metrics import METRICS
from wenming_education.rules import RULES
from wenming_education.vocabulary import VOCABULARY

__all__ = ["PLUGIN"]

PLUGIN = Plugin(
    name="education",
    api=1,
    blueprints=BLUEPRINTS,
    rules=RULES,
    metrics=(*METRICS, *CIVILITY),  # 创建工作的指标各行业共有，定义相同，不算重名
    vocabulary=VOCABULARY,
    templates=Templates("wenming_education"),
    catalog=Catalog("wenming_education"),
)
