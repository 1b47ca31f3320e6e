"""Small cells: none that is left out can be computed from a whole and its other parts."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.metrics import gives_away
from wenming.metrics.disclosure import SMALL, second_to_withhold


def published(cells: list[int]) -> tuple[Decimal | None, list[Decimal | None]]:
    """Return whole and parts as an office prints them that does what it is told."""
    whole: Decimal | None = Decimal(sum(cells))
    parts = [None if one in SMALL else Decimal(one) for one in cells]
    if whole is not None and gives_away(whole, parts):
        second = second_to_withhold(parts)
        if second is None:
            whole = None
        else:
            parts[second] = None
    return whole, parts


def possible(whole: Decimal, parts: list[Decimal | None]) -> list[tuple[int, ...]]:
    """Return every way in which the parts left out can make up the rest: what a reader can work out."""
    rest = int(whole) - sum(int(one) for one in parts if one is not None)
    return [one for one in product(range(rest + 1), repeat=parts.count(None)) if sum(one) == rest]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=5))
def test_no_withheld_cell_can_be_computed(cells: list[int]) -> None:
    """Each of them has two values at least that fit what is printed; what is printed is true, and no more is lost."""
    whole, parts = published(cells)

    assert all(one is None or one == cell for one, cell in zip(parts, cells, strict=True))
    assert parts.count(None) <= sum(one in SMALL for one in cells) + 1
    if whole is not None:
        assert not gives_away(whole, parts)
        for at, values in enumerate(zip(*possible(whole, parts), strict=True)):
            hidden = [cell for cell, part in zip(cells, parts, strict=True) if part is None][at]
            assert hidden not in SMALL or len(set(values)) > 1


@pytest.mark.parametrize(
    ("whole", "parts", "away"),
    [
        (47, (26, 19, None), True),
        (46, (26, 19, None), True),
        (48, (26, 19, None), False),  # three are many enough
        (45, (26, 19, None), False),  # nought
        (28, (26, None, None), False),  # one and one, or two and none
        (45, (26, 19), False),
        (2, (None,), True),
        (0, (), False),
        (40, (26, 19, None), False),  # which is another fault
    ],
)
def test_what_a_whole_gives_away(whole: int, parts: tuple[int | None, ...], away: bool) -> None:
    """The only part left out, where it is one or two."""
    given_parts = [None if one is None else Decimal(one) for one in parts]

    assert gives_away(Decimal(whole), given_parts) is away


@pytest.mark.parametrize(
    ("parts", "second"), [((26, 19, None), 1), ((None, 0, 3), 2), ((None, 0), None), ((None,), None), ((5, 5, None), 0)]
)
def test_the_smallest_goes_with_it(parts: tuple[int | None, ...], second: int | None) -> None:
    """A nought hides nothing; without another the whole has to go."""
    assert second_to_withhold([None if one is None else Decimal(one) for one in parts]) == second
