"""Schema 1 → 2 → …: one pure step a number, from the ``report`` of that number to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from wenming.schema.names import SCHEMA

__all__ = ["UPGRADES", "Step", "upgrade"]

Step: TypeAlias = Callable[[Mapping[str, object]], Mapping[str, object]]
"""Takes the report as the older schema has it, returns it as the next one does; changes nothing."""

UPGRADES: Mapping[int, Step] = {}
"""By the number it starts from; each has a kept file in ``tests/schema`` that proves it."""


def upgrade(
    report: Mapping[str, object],
    found: int,
    *,
    steps: Mapping[int, Step] = UPGRADES,
    newest: int = SCHEMA,
) -> Mapping[str, object]:
    """Return *report*, saved with schema *found*, as schema *newest* has it."""
    for number in range(found, newest):
        report = steps[number](report)
    return report
