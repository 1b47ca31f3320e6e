"""Whose report it is: what a government office must say of several years or of a zero, others need not."""

from __future__ import annotations

import re

from wenming import CheckContext

__all__ = ["is_ours"]

_OFFICE = re.compile("办公[室厅]|辦公[室廳]|[府委]办|[府委]辦")


def is_ours(context: CheckContext) -> bool:
    """Tell whether a government office wrote the report: its issuer says so, or, where none is named, its words."""
    issuer = context.report.issuer
    return any(_OFFICE.search(text) for text in ([issuer] if issuer else (text for _, text in context.texts)))
