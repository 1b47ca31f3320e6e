"""The bundled sectors beside one another: what one checks must not blame the reports of another."""

from __future__ import annotations

import pytest

from wenming import Plugin, check, compose, read, render
from wenming.hooks import BUNDLED, discover
from wenming.schema import read_data

REGISTRY = discover()
SAMPLES = [one.name for one in REGISTRY.blueprints if one.name.partition("/")[0] in BUNDLED]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_sector_finds_fault_with_the_sample_of_another(name: str) -> None:
    """With all checks of all sectors, a sample has nothing to mend, nor has its text for others."""
    data = read_data(REGISTRY.sample(name) or "", name="sample.yaml").value
    report = compose(name, data, registry=REGISTRY)
    text = read(render(report, "text", registry=REGISTRY).content, registry=REGISTRY).report
    plugin = REGISTRY.plugin(name.partition("/")[0])
    assert isinstance(plugin, Plugin)
    theirs = {rule.code for rule in REGISTRY.rules} - {rule.code for rule in plugin.rules}

    assert check(report, registry=REGISTRY).findings == ()
    assert [one for one in check(text, registry=REGISTRY).findings if one.code in theirs] == []
