"""Broken, lying and crashing plugins: each is refused or reported with a reason, and the host lives (H4)."""

from __future__ import annotations

import decimal
import sys
from importlib.metadata import EntryPoint

import pytest

from wenming.errors import PluginError, PluginFailedError, PluginOrderError, UnknownBlueprintError
from wenming.hooks import GROUP, Registry, TransformContext, apply_transforms, discover
from wenming.model import Metric, Report, Section
from wenming.pipeline import check

REFUSED = {
    "broken_raises": "RuntimeError",
    "broken_exits": "SystemExit",
    "broken_absent": "wenming_nobody_has_this",
    "broken_type": "dict, not a Plugin",
    "broken_future": "API 99",
    "broken_no_api": "api",
    "broken_field": "ruels",
    "broken_junk": "rules[0]: not a rule",
    "broken_alias": "somebody_else",
    "broken_foreign": "meteorology/annual_summary must be named",
    "broken_format": "renderer docx",
}


def entry(name: str, value: str = "") -> EntryPoint:
    """Entry point of a plugin of the zoo."""
    return EntryPoint(name, value or f"{name}:PLUGIN", GROUP)


def found(*names: str) -> Registry:
    """Registry of the plugins of the zoo called *names*."""
    return discover(found=[entry(name) for name in names])


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_reason(name: str) -> None:
    """What cannot be used is kept as a rejection that says why; a good neighbour is used."""
    registry = found(name, "broken_transform")

    assert [plugin.name for plugin in registry.plugins] == ["broken_transform"]
    assert [one.name for one in registry.rejected] == [name]
    assert REFUSED[name] in registry.rejected[0].reason
    assert "somewhere" not in registry.rejected[0].reason


@pytest.mark.parametrize("name", REFUSED)
def test_strict_raises(name: str) -> None:
    """`strict=True` turns a refusal into an error that names the plugin."""
    with pytest.raises(PluginError, match=f"^{name}: "):
        discover(found=[entry(name)], strict=True)


@pytest.mark.parametrize("value", ["", "broken_type", "broken_type:", "not a module", "a b:PLUGIN", "broken_type:NOPE"])
def test_malformed_entry_point(value: str) -> None:
    """An entry point that leads nowhere is a rejection, whatever is wrong with it."""
    registry = discover(found=[EntryPoint("bad", value, GROUP), entry("broken_transform")])

    assert [plugin.name for plugin in registry.plugins] == ["broken_transform"]
    assert [one.name for one in registry.rejected] == ["bad"]


def test_the_later_of_a_clash_is_refused() -> None:
    """Two plugins with one rule code: the order by name decides, not the order of installation."""
    registry = found("broken_twin", "broken_rule")

    assert [plugin.name for plugin in registry.plugins] == ["broken_rule"]
    assert registry.rejected[0].name == "broken_twin"
    assert "BRO101" in registry.rejected[0].reason
    assert "broken_rule" in registry.rejected[0].reason
    assert len(registry.rules) == 2


def test_asking_a_refused_plugin_for_a_blueprint_says_why() -> None:
    """The reason of the refusal stands in the error."""
    with pytest.raises(UnknownBlueprintError, match="API 99"):
        found("broken_future").blueprint("broken_future/annual")


FAILING = {
    "broken_transform": "KeyError",
    "broken_exit_later": "SystemExit",
    "broken_mutates": "FrozenInstanceError",
    "broken_returns": "gave a NoneType",
}


@pytest.mark.parametrize("name", FAILING)
def test_a_failing_transform_is_named(name: str) -> None:
    """A half-changed report is never given back: the error names plugin and part."""
    report = Report("总结", issuer="临江市气象局")

    with pytest.raises(PluginFailedError, match=f"transform {name}.*plugin {name}.*{FAILING[name]}"):
        apply_transforms(report, found(name), TransformContext())

    assert report.issuer == "临江市气象局"


def test_a_crashing_rule_is_a_finding() -> None:
    """Rules that raise or give nothing at all become W900, which names them; the core's rules still run."""
    report = Report("总结", metrics=[Metric("visits", "12次")])

    found_ = check(report, registry=found("broken_rule")).findings

    failed = {(dict(one.values)["rule"], dict(one.values)["owner"]) for one in found_ if one.code == "W900"}
    assert failed == {("BRO101", "broken_rule"), ("BRO102", "broken_rule")}
    assert "W310" in {one.code for one in found_}


def test_a_rule_that_writes_is_named_itself() -> None:
    """Not the rule after it, which met what it left; the report is what it was, and the core's rules ran."""
    report = Report("总结", metrics=[Metric("visits", "12次")], sections=[Section("成效", ["接待{visits}。"])])

    found_ = check(report, registry=found("broken_setattr")).findings

    failed = [dict(one.values) for one in found_ if one.code == "W900"]
    assert [one["rule"] for one in failed] == ["BRS101"]
    assert "changed the report" in failed[0]["error"]
    assert [one.code for one in found_ if one.code.startswith("BRS")] == ["BRS102"]
    assert "W310" in {one.code for one in found_}
    assert report == Report("总结", metrics=[Metric("visits", "12次")], sections=[Section("成效", ["接待{visits}。"])])


def test_what_a_plugin_changes_is_put_back() -> None:
    """The decimal context and the recursion limit survive import and work of a plugin."""
    context, limit = decimal.getcontext().copy(), sys.getrecursionlimit()
    report = Report("总结")

    same = apply_transforms(report, found("broken_context"), TransformContext())

    assert same is report
    assert (decimal.getcontext().prec, decimal.getcontext().rounding) == (context.prec, context.rounding)
    assert sys.getrecursionlimit() == limit


def test_a_circle_is_spelled_out() -> None:
    """The error of a cycle shows the whole of it, from its smallest name."""
    registry = found("broken_circle")

    with pytest.raises(PluginOrderError, match="circle_a → circle_b → circle_c → circle_a"):
        _ = registry.transforms


def test_interrupt_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a plugin loads ends the program, as it should."""

    def interrupted(self: EntryPoint) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(EntryPoint, "load", interrupted)

    with pytest.raises(KeyboardInterrupt):
        _ = found("broken_transform").plugins
