"""Small cells: which figures single people out, and when a cell that is left out can be computed all the same.

Primary suppression leaves out counts of one or two persons; where a whole is printed with all of its parts but
one, that one is the difference, so that a second has to go too (secondary suppression; Hundepool and others,
Statistical Disclosure Control, 2012, chapter 4). A part that is left out may be nought: two of them hide each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from wenming.metrics.arithmetic import added, negative

__all__ = ["SMALL", "gives_away", "second_to_withhold"]

SMALL = (1, 2)
"""Counts that may single people out."""


def gives_away(whole: Decimal, parts: Sequence[Decimal | None]) -> bool:
    """Tell whether *whole*, printed with *parts*, gives away a small cell: the only part left out, ``None``."""
    printed = [one for one in parts if one is not None]
    return len(printed) == len(parts) - 1 and added([whole, *map(negative, printed)]) in SMALL


def second_to_withhold(parts: Sequence[Decimal | None]) -> int | None:
    """Return the place of the part to leave out besides: the smallest above nought; ``None`` where there is none.

    A nought hides nothing that is worth hiding, and the smallest takes least from the reader. Without one the whole
    has to go.
    """
    over = [(one, at) for at, one in enumerate(parts) if one is not None and one > 0]
    return min(over)[1] if over else None
