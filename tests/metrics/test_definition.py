"""MetricDefinition: closed words, bounds and the slot of the phrase."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from wenming.errors import ModelError
from wenming.metrics import MetricDefinition


def test_a_definition_holds_what_the_catalogue_says() -> None:
    """Defaults are those of the catalogue: a count that adds up, public, and more is better."""
    made = MetricDefinition("lead_time", name="提前量", unit="分钟", units_roll_up="weighted:warning_hits", high=180)

    assert (made.kind, made.direction, made.disclosure) == ("count", "up", "public")
    assert made.high == Decimal(180)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"kind": "number"}, "kind"),
        ({"direction": "sideways"}, "direction"),
        ({"disclosure": "secret"}, "disclosure"),
        ({"units_roll_up": "add"}, "units_roll_up"),
        ({"periods_roll_up": "weighted"}, "periods_roll_up"),
        ({"periods_roll_up": "weighted:1"}, "periods_roll_up"),
        ({"phrase": "发布"}, "phrase"),
        ({"phrase": "{v}{v}"}, "phrase"),
        ({"phrase": "{v}{other}"}, "phrase"),
        ({"low": 3, "high": 2}, "high"),
    ],
)
def test_a_wrong_word_is_named(change: dict[str, Any], path: str) -> None:
    """Each closed set refuses what is not in it, with the field's name."""
    with pytest.raises(ModelError) as caught:
        MetricDefinition("x", **{"name": "数", "unit": "条", **change})

    assert caught.value.path == path


@pytest.mark.parametrize("bound", [1.5, True, "3", Decimal("NaN")])
def test_bounds_are_exact(bound: Any) -> None:
    """A float, a boolean or text is no bound."""
    with pytest.raises(ModelError):
        MetricDefinition("x", name="数", unit="条", low=bound)


def test_an_id_is_one_that_prose_can_cite() -> None:
    """An id with a space is refused."""
    with pytest.raises(ModelError) as caught:
        MetricDefinition("a b", name="数", unit="条")

    assert caught.value.path == "id"
