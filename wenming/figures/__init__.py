"""Figures in any text: what is counted, ranked and measured there, and whether what is said of it holds."""

from __future__ import annotations

from wenming.figures.finding import mentions
from wenming.figures.interval import Interval, interval_of
from wenming.figures.mention import Mention
from wenming.figures.verdict import RELATIONS, Relation, Result, Verdict
from wenming.figures.verify import verify, verify_table

__all__ = [
    "RELATIONS",
    "Interval",
    "Mention",
    "Relation",
    "Result",
    "Verdict",
    "interval_of",
    "mentions",
    "verify",
    "verify_table",
]
