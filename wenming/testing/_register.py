"""Entry point for Hypothesis: ``from_type(Report)`` then gives valid reports.

Hypothesis imports this module in every test run of everybody who has wenming installed, perhaps
before coverage starts: it stays on ``wenming.model`` and loads the strategies when one is asked for.
"""

from __future__ import annotations

from hypothesis import strategies as st

from wenming.model import Metric, Report, Section, Text
from wenming.zh import Quantity

_STRATEGIES = {
    Metric: "metrics",
    Quantity: "quantities",
    Report: "reports",
    Section: "sections",
    Text: "texts",
}


def _deferred(name: str) -> st.SearchStrategy[object]:
    from wenming.testing import strategies

    made: st.SearchStrategy[object] = getattr(strategies, name)()
    return made


def _register(kind: type, name: str) -> None:
    st.register_type_strategy(kind, lambda _: _deferred(name))


for _kind, _name in _STRATEGIES.items():
    _register(_kind, _name)
