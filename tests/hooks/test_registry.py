"""The registry: look-ups, merging, clashes."""

from __future__ import annotations

import pytest

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.errors import PluginClashError, PluginError, UnknownBlueprintError
from wenming.hooks import (
    Plugin,
    Registry,
    Templates,
    Transform,
    TransformContext,
    Vocabulary,
    apply_transforms,
)
from wenming.metrics import MetricDefinition
from wenming.model import Report


def blueprint(name: str) -> Blueprint:
    """Smallest blueprint of that name."""
    return Blueprint(
        name=name,
        genre="总结",
        title="总结",
        help="年度总结",
        fields=(FieldSpec(name="drills", kind="metric", unit="次", help="演练次数"),),
        sections=(SectionSpec(title="概况", prose="overview.txt"),),
    )


def same(report: Report, context: TransformContext, /) -> Report:
    """Change nothing."""
    return report


DRILLS = MetricDefinition("fir.drills", name="演练次数", unit="次")
FIRE = Plugin(
    name="fire",
    api=1,
    blueprints=(blueprint("fire/annual"), blueprint("fire/plan")),
    transforms=(Transform("fire_b", same), Transform("fire_a", same)),
    metrics=(DRILLS,),
    vocabulary=Vocabulary(roles={"出警情况": "overview"}, glossary={"消防栓": "消防栓"}, protected=("消防站",)),
    templates=Templates(sources={"overview.txt": "演练。", "samples/annual.yaml": "issuer: 某队\n"}),
)


def test_look_ups() -> None:
    """Each kind of part is found by its name, and knows its owner."""
    registry = Registry(plugins=(FIRE,))

    assert registry.blueprint("fire/plan") is FIRE.blueprints[1]
    assert [one.name for one in registry.blueprints] == ["fire/annual", "fire/plan"]
    assert registry.metrics == (DRILLS,)
    assert registry.templates("fire") is FIRE.templates
    assert registry.templates("water") is None
    assert registry.sample("fire/annual") == "issuer: 某队\n"
    assert registry.sample("fire/plan") is None
    assert registry.vocabulary == FIRE.vocabulary
    assert [registry.owner_of(one) for one in (*FIRE.blueprints, DRILLS, FIRE.vocabulary)] == ["fire"] * 4
    assert registry.owner_of(blueprint("fire/annual")) == ""
    assert (registry.reader(".wps"), registry.renderer("wps")) == (None, None)


def test_unknown_blueprint_names_the_nearest() -> None:
    """The error lists what is on offer and guesses what was meant."""
    with pytest.raises(UnknownBlueprintError, match=r"no blueprint named fire/anual; did you mean fire/annual\?"):
        Registry(plugins=(FIRE,)).blueprint("fire/anual")

    with pytest.raises(UnknownBlueprintError, match="On offer: –"):
        Registry().blueprint("fire/annual")


CLASHES = {
    "plugin fire": Plugin(name="fire", api=1),
    "transform fire_a": Plugin(name="water", api=1, transforms=(Transform("fire_a", same),)),
    "metric fir.drills": Plugin(
        name="water", api=1, metrics=(MetricDefinition("fir.drills", name="演练场次", unit="场"),)
    ),
    "title word 出警情况": Plugin(name="water", api=1, vocabulary=Vocabulary(roles={"出警情况": "measures"})),
    "glossary word 消防栓": Plugin(name="water", api=1, vocabulary=Vocabulary(glossary={"消防栓": "消火栓"})),
}


@pytest.mark.parametrize("claim", CLASHES)
def test_clash_names_both(claim: str) -> None:
    """One name from two plugins: the error says which name, and both owners."""
    other = CLASHES[claim]

    with pytest.raises(PluginClashError, match=f"{claim} comes from plugin fire and from plugin {other.name}"):
        Registry(plugins=(FIRE, other))


def test_equal_meanings_do_not_clash() -> None:
    """Sectors may share a definition or a word, if they mean the same by it."""
    other = Plugin(name="water", api=1, metrics=FIRE.metrics, vocabulary=FIRE.vocabulary)
    registry = Registry(plugins=(FIRE, other))

    assert len(registry.metrics) == 1
    assert registry.vocabulary == FIRE.vocabulary


def test_a_plugin_may_not_clash_with_itself() -> None:
    """Two blueprints of one name in one plugin are found too."""
    twin = Plugin(name="fire", api=1, blueprints=(blueprint("fire/annual"), blueprint("fire/annual")))

    with pytest.raises(PluginClashError, match="blueprint fire/annual"):
        Registry(plugins=(twin,))


@pytest.mark.parametrize("api", [0, 2, "1", True, None])
def test_wrong_api(api: object) -> None:
    """A registry built by hand raises where `discover` refuses."""
    with pytest.raises(PluginError, match="plugin API"):
        Registry(plugins=(Plugin(name="fire", api=api),))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["", "Fire", "fire/x", "消防", "1fire", 7])
def test_wrong_name(name: object) -> None:
    """The name is the prefix of blueprints and the domain of translations, so it is kept simple."""
    with pytest.raises(PluginError, match=r"^name: "):
        Plugin(name=name, api=1)  # type: ignore[arg-type]


def test_wrong_parts() -> None:
    """A value of another type is refused where the plugin is written."""
    with pytest.raises(PluginError, match=r"^blueprints\[1\]: "):
        Plugin(name="fire", api=1, blueprints=(blueprint("fire/annual"), "fire/plan"))  # type: ignore[arg-type]
    with pytest.raises(PluginError, match=r"^vocabulary: wants a Vocabulary"):
        Plugin(name="fire", api=1, vocabulary={"roles": {}})  # type: ignore[arg-type]
    with pytest.raises(PluginError, match=r"^plugins\[0\]: wants a Plugin"):
        Registry(plugins=("fire",))  # type: ignore[arg-type]


def test_transforms_run_in_order() -> None:
    """Wishes decide, then the plugin's name, then the transform's."""
    water = Plugin(
        name="water",
        api=1,
        transforms=(Transform("water_x", same, before="fire_a"), Transform("water_y", same, after=("nobody",))),
    )
    for plugins in ((FIRE, water), (water, FIRE)):
        names = [one.name for one in Registry(plugins=plugins).transforms]

        assert names == ["fire_b", "water_x", "fire_a", "water_y"]


def test_apply_transforms_shares_what_nobody_changed() -> None:
    """A chain that changes nothing gives back the same object."""
    report = Report("总结")

    assert apply_transforms(report, Registry(plugins=(FIRE,)), TransformContext()) is report
    assert apply_transforms(report, Registry(), TransformContext()) is report


@pytest.mark.parametrize("name", ["blueprints", "rules", "transforms", "readers", "renderers", "metrics"])
def test_a_part_that_is_no_list_is_named(name: str) -> None:
    """A field of a plugin, like the registry's own, wants a list and says so."""
    with pytest.raises(PluginError, match=f"{name}: wants a list, got 5"):
        Plugin(name="fire", api=1, **{name: 5})  # type: ignore[arg-type]
    with pytest.raises(PluginError, match="plugins: wants a list, got 5"):
        Registry(5)  # type: ignore[arg-type]


def test_one_plugin_is_a_list_of_one() -> None:
    """`Registry(FIRE)` means what `discover(plus=FIRE)` means."""
    assert Registry(FIRE).plugins == (FIRE,)  # type: ignore[arg-type]
