"""Figures in any text: what is counted, ranked and measured there, in digits or in words."""

from __future__ import annotations

from wenming.figures.finding import mentions
from wenming.figures.mention import Mention

__all__ = ["Mention", "mentions"]
