"""Discovery: metadata only, lazy, in a fixed order, whatever stands in the metadata."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from wenming.errors import PluginError, UnknownBlueprintError
from wenming.hooks import GROUP, Plugin, Vocabulary, discover
from wenming.hooks.discovery import BUNDLED, _default

PLUGIN_FILE = """\
from wenming import Blueprint, FieldSpec, Plugin, SectionSpec, Templates

ANNUAL = Blueprint(
    name="{name}/annual", genre="总结", title="总结", help="年度总结",
    fields=(FieldSpec(name="drills", kind="metric", unit="次", help="演练次数"),),
    sections=(SectionSpec(title="概况", prose="overview.txt"),),
)
PLUGIN = Plugin(
    name="{name}", api=1, blueprints=(ANNUAL,),
    templates=Templates(sources={{"overview.txt": "开展演练{{{{ drills }}}}。"}}),
)
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder on the import path, for packages that look installed."""
    monkeypatch.syspath_prepend(str(tmp_path))
    _default.cache_clear()
    yield tmp_path
    _default.cache_clear()
    for name in ("zfire", "zwater", "abad"):
        sys.modules.pop(name, None)


def install(site: Path, name: str, entries: str, source: str = "") -> None:
    """Make a package called *name* look installed."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(entries, "utf-8")
    (site / f"{name}.py").write_text(source or PLUGIN_FILE.format(name=name), "utf-8")


def entries(name: str) -> str:
    """Contents of an entry_points.txt that offers one plugin."""
    return f"[{GROUP}]\n{name} = {name}:PLUGIN\n"


def test_bundled_sector_is_found() -> None:
    """The sector in this package is there, installed or not, and comes first."""
    registry = discover()

    assert [plugin.name for plugin in registry.plugins[: len(BUNDLED)]] == sorted(BUNDLED)
    assert registry.blueprint("meteorology/annual_summary").name == "meteorology/annual_summary"


def test_one_registry_a_process() -> None:
    """Without arguments all threads are given the same value."""
    _default.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        registries = list(pool.map(lambda _: discover(), range(32)))

    assert {id(registry) for registry in registries} == {id(discover())}


def test_an_installed_plugin_is_loaded_when_asked_for(site: Path) -> None:
    """Looking for one blueprint imports one plugin; listing imports the rest."""
    install(site, "zfire", entries("zfire"))
    install(site, "zwater", entries("zwater"))

    registry = discover()
    before = {"zfire", "zwater"} & set(sys.modules)
    registry.blueprint("zfire/annual")
    after = {"zfire", "zwater"} & set(sys.modules)

    assert (before, after) == (set(), {"zfire"})
    assert [plugin.name for plugin in registry.plugins] == [*sorted(BUNDLED), "zfire", "zwater"]
    assert "zwater" in sys.modules


def test_unreadable_metadata_hides_nobody(site: Path) -> None:
    """A package whose list of entry points cannot be parsed is reported; its neighbours work."""
    install(site, "abad", f"[{GROUP}]\nthis line has no equals sign\n")
    install(site, "zfire", entries("zfire"))

    registry = discover()

    assert [plugin.name for plugin in registry.plugins] == [*sorted(BUNDLED), "zfire"]
    assert [one.distribution for one in registry.rejected] == ["abad"]


def test_two_packages_with_one_plugin_name(site: Path) -> None:
    """The later package, by name, is refused without being imported; ours always wins."""
    install(site, "zfire", entries("zfire"))
    install(site, "abad", f"[{GROUP}]\nzfire = abad:PLUGIN\nmeteorology = abad:PLUGIN\n",
            PLUGIN_FILE.format(name="zfire"))

    registry = discover()

    assert registry.plugin("meteorology").blueprints
    assert [(one.distribution, one.name) for one in registry.rejected] == [("abad", "meteorology"), ("zfire", "zfire")]
    assert "wenming" in registry.rejected[0].reason
    assert "zfire" not in sys.modules


def test_environment_switch(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """WENMING_NO_PLUGINS=1 leaves the bundled sectors only."""
    install(site, "zfire", entries("zfire"))
    monkeypatch.setenv("WENMING_NO_PLUGINS", "1")

    assert [plugin.name for plugin in discover().plugins] == sorted(BUNDLED)


def test_block(site: Path) -> None:
    """A blocked plugin is not imported, is listed as refused, and its blueprint says so."""
    install(site, "zfire", entries("zfire"))

    registry = discover(block=["zfire"])

    assert [plugin.name for plugin in registry.plugins] == sorted(BUNDLED)
    assert "zfire" not in sys.modules
    with pytest.raises(UnknownBlueprintError, match="blocked"):
        registry.blueprint("zfire/annual")


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (("zfier",), ["zfier: block names it, but no plugin is called so; did you mean zfire?"]),
        (("qqq", "qqq", "zfire"), ["qqq: block names it, but no plugin is called so. Correct", "zfire: it is blocked"]),
        (("",), ["'': block names it, but no plugin is called so."]),
    ],
)
def test_a_name_that_none_has_is_no_block(site: Path, block: tuple[str, ...], said: list[str]) -> None:
    """A slip would let in what was to be kept out: it is listed, once, and *strict* raises; blocking itself is fine."""
    install(site, "zfire", entries("zfire"))

    refused = [f"{one.name}: {one.reason}" for one in discover(block=block).rejected]

    assert len(refused) == len(said)
    assert all(one.startswith(begin) for one, begin in zip(refused, said, strict=True))
    with pytest.raises(PluginError, match="block names it") as caught:
        discover(block=block, strict=True)
    assert len(caught.value.faults) == 1


def test_strict_is_content_with_what_the_caller_wants(site: Path) -> None:
    """A plugin that he blocked, or replaced by one of his own, is refused by his own wish."""
    install(site, "zfire", entries("zfire"))

    assert "zfire" not in [one.name for one in discover(block="zfire", strict=True).plugins]
    assert discover(block="zfire", plus=mine(), strict=True).plugin("zfire") == mine()
    assert discover(block="own", plus=Plugin(name="own", api=1), strict=True).plugin("own")
    with pytest.raises(PluginError, match="^own: it is written for plugin API 2"):
        discover(plus=Plugin(name="own", api=2), strict=True)


def test_what_the_environment_leaves_out_may_be_blocked(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can tell there whether the name is right."""
    install(site, "zfire", entries("zfire"))
    monkeypatch.setenv("WENMING_NO_PLUGINS", "1")

    assert discover(block="zfire", strict=True).rejected == ()


def test_plus() -> None:
    """A plugin in one file needs no packaging; what is no plugin is refused at once."""
    own = Plugin(name="own", api=1)

    assert discover(plus=[own], found=()).plugins == (own,)
    with pytest.raises(PluginError, match="plus: wants a Plugin, got a str. Import its PLUGIN"):
        discover(plus=["own"])  # type: ignore[list-item]


def mine(**parts: object) -> Plugin:
    """Plugin of the application's own that is called as an installed one is."""
    return Plugin(name="zfire", api=1, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("block", [(), ("zfire",)])
def test_what_is_given_wins_over_what_is_installed(site: Path, block: tuple[str, ...]) -> None:
    """The installed twin is not imported and is listed with the reason, blocked by name or not."""
    install(site, "zfire", entries("zfire"))
    own = mine()

    registry = discover(plus=(own,), block=block)

    assert registry.plugin("zfire") is own
    assert registry.plugins[-1] is own
    assert "zfire" not in sys.modules
    assert [(one.name, one.distribution) for one in registry.rejected] == [("zfire", "zfire")]
    assert ("blocked" if block else "(plus)") in registry.rejected[0].reason


def test_a_bundled_sector_can_be_replaced() -> None:
    """The same rule holds for ours."""
    own = Plugin(name="meteorology", api=1)

    registry = discover(plus=own)

    assert registry.plugin("meteorology") is own
    assert [plugin.name for plugin in registry.plugins] == [*sorted({*BUNDLED} - {"meteorology"}), "meteorology"]


def test_what_is_given_wins_every_clash(site: Path) -> None:
    """Not the plugin's name only: an installed plugin that claims a word of ours is refused."""
    words = 'PLUGIN = Plugin(name="zfire", api=1, vocabulary=Vocabulary(roles={"出警情况": "measures"}))'
    install(site, "zfire", entries("zfire"), f"from wenming import Plugin, Vocabulary\n{words}\n")
    own = Plugin(name="own", api=1, vocabulary=Vocabulary(roles={"出警情况": "results"}))

    registry = discover(plus=[own])

    assert registry.plugins[-1] is own
    assert [one.name for one in registry.rejected] == ["zfire"]
    assert "own" in registry.rejected[0].reason


def test_two_given_plugins_of_one_name() -> None:
    """The first is used; the second is listed."""
    registry = discover(plus=[mine(), mine()], found=())

    assert len(registry.plugins) == 1
    assert "plus holds two" in registry.rejected[0].reason


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"plus": 5}, "plus: wants a list, got 5"),
        ({"plus": [5]}, "plus: wants a Plugin, got a int"),
        ({"block": 5}, "block: wants a list, got 5"),
        ({"block": [5]}, "block: wants names of plugins, got 5"),
    ],
)
def test_misuse_is_told(arguments: dict[str, object], message: str) -> None:
    """What is no list, or a list of other things, is one clear error."""
    with pytest.raises(PluginError, match=message):
        discover(**arguments)  # type: ignore[arg-type]


def test_plus_of_a_wrong_api_is_refused() -> None:
    """`plus` is judged as the others are."""
    registry = discover(plus=[Plugin(name="own", api=2)], found=())

    assert "API 2" in registry.rejected[0].reason


def test_order_is_by_package_then_name() -> None:
    """The order in which metadata is met has no say."""
    points = [EntryPoint(name, "nowhere:PLUGIN", GROUP) for name in ("c", "a", "b")]

    assert [one.name for one in discover(found=points).rejected] == ["a", "b", "c"]
