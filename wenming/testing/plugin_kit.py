"""PluginConformance: what every plugin must do, as a test class to inherit.

``class TestFire(PluginConformance): plugin = PLUGIN`` is a plugin's whole first test file.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2.nodes import For, Getattr, Name, Template

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.blueprint.fields import RESERVED
from wenming.errors import DataError
from wenming.hooks import API, Plugin, Registry, discover
from wenming.model import Report
from wenming.pipeline import check, compose, render
from wenming.schema import dump, load, read_data
from wenming.testing.data import data_for

__all__ = ["PluginConformance"]

_FORMATS = ("text", "markdown", "html")
_few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
_PROBE = """
import sys
opened = []
def hook(event, args):
    if event == "open" and isinstance(args[0], str) and not args[0].endswith((".py", ".pyc", ".so")):
        opened.append(args[0])
import {core}
sys.addaudithook(hook)
import {package}
print("\\n".join(path for path in opened if "{folder}" in path))
"""


class PluginConformance:
    """The laws of a plugin; each failure says what to change.

    Attributes:
        plugin: The plugin under test.
    """

    plugin: Plugin

    @property
    def registry(self) -> Registry:
        """The plugin alone."""
        return Registry(plugins=(self.plugin,))

    def samples(self) -> Iterator[tuple[Blueprint, dict[str, Any]]]:
        """Yield each blueprint that has a sample, with the sample's data."""
        for blueprint in self.plugin.blueprints:
            text = self.registry.sample(blueprint.name)
            if text is not None:
                data = read_data(text, name=f"{blueprint.name}.yaml").value
                assert isinstance(data, dict), f"the sample of {blueprint.name} is no mapping"
                yield blueprint, data

    def test_loads_alone_and_beside_the_bundled(self) -> None:
        """The API fits, and no name clashes with the bundled sectors."""
        assert self.plugin.api == API, f"write the plugin for api={API}"
        assert self.registry.plugins == (self.plugin,)
        bundled = discover()
        others = tuple(one for one in bundled.plugins if one.name != self.plugin.name)
        assert self.plugin in Registry(plugins=(*others, self.plugin)).plugins

    def test_every_field_is_used_and_every_name_is_a_field(self) -> None:
        """A field that no prose prints is asked for in vain; a name that is no field prints nothing."""
        for blueprint in self.plugin.blueprints:
            seen, fields = self._seen(blueprint), set(_field_names(blueprint.fields))
            unused, unknown = fields - seen - _ATTRIBUTES, seen - fields - RESERVED
            assert not unused, f"{blueprint.name}: no prose uses the fields {sorted(unused)}; use or drop them"
            assert not unknown, f"{blueprint.name}: prose uses {sorted(unknown)}, which are no fields"

    def test_each_blueprint_has_a_sample(self) -> None:
        """A user's first look is the sample."""
        found = {blueprint.name for blueprint, _ in self.samples()}
        missing = {blueprint.name for blueprint in self.plugin.blueprints} - found
        assert not missing, f"add samples for {sorted(missing)}"

    @_few
    @given(data=st.data())
    def test_any_data_becomes_a_report(self, data: st.DataObject) -> None:
        """Whatever fits the fields composes, is checked, saved and rendered in every format."""
        for blueprint in self.plugin.blueprints:
            report = self._compose(blueprint, data.draw(data_for(blueprint)))
            check(report, registry=self.registry)
            assert load(dump(report)) == report
            for format_ in _FORMATS:
                render(report, format_, registry=self.registry)

    def test_missing_data_is_named(self) -> None:
        """Each required field that is left out is in the error."""
        for blueprint in self.plugin.blueprints:
            head = {"issuer": "某单位", "period": "2025年", "data": {}}
            required = [spec.name for spec in blueprint.fields if spec.required]
            if not required:
                self._compose(blueprint, head)
                continue
            with pytest.raises(DataError) as caught:
                self._compose(blueprint, head)
            assert {fault.path for fault in caught.value.faults} >= {f"data.{name}" for name in required}

    def test_the_same_twice(self) -> None:
        """Report, findings and bytes are equal when made again."""
        for blueprint, data in self.samples():
            first, second = self._compose(blueprint, data), self._compose(blueprint, data)
            assert first == second
            assert check(first, registry=self.registry) == check(second, registry=self.registry)
            for format_ in (*_FORMATS, "docx"):
                assert render(first, format_).content == render(second, format_).content

    def test_samples_are_without_fault(self) -> None:
        """A sample's figures all have a source, and the checker finds no error in its report."""
        for blueprint, data in self.samples():
            report = self._compose(blueprint, data)
            assert [metric.id for metric in report.metrics if metric.source is None] == []
            found = check(report, registry=self.registry).findings
            assert [one for one in found if one.severity == "error"] == []

    def test_rules_are_named_and_explained(self) -> None:
        """A code begins with the plugin's three letters; its module says Why, Bad, Good and Fix."""
        for rule in self.plugin.rules:
            prefix = self.plugin.name[:3].upper()
            assert rule.code.startswith(prefix), f"call rule {rule.code} {prefix}…"
            about = sys.modules[rule.look.__module__].__doc__ or ""
            for word in ("Why:", "Bad:", "Good:", "Fix:"):
                assert word in about, f"the docstring of rule {rule.code} lacks {word!r}"

    def test_import_reads_no_file(self) -> None:
        """Importing a plugin runs no I/O: its files are read when they are needed."""
        package = self.plugin.templates.package if self.plugin.templates else ""
        if not package:
            return
        folder = package.rpartition(".")[2]
        probe = _PROBE.format(core="wenming.hooks, wenming.checker, wenming.metrics", package=package, folder=folder)
        done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "", "read files when they are asked for, not on import"

    def test_no_file_is_long(self) -> None:
        """A file of more than 300 lines is more than one room."""
        package = self.plugin.templates.package if self.plugin.templates else ""
        root = Path(sys.modules[package].__file__ or "").parent if package in sys.modules else None
        long = [path.name for path in (root.rglob("*.py") if root else ()) if _lines(path) > 300]
        assert long == [], f"split {long}"

    def _compose(self, blueprint: Blueprint, data: dict[str, Any]) -> Report:
        return compose(blueprint.name, data, registry=self.registry)

    def _seen(self, blueprint: Blueprint) -> set[str]:
        """Return the names that the specs and the prose of *blueprint* use."""
        from jinja2 import Environment, meta

        templates, specs = self.plugin.templates, tuple(_specs(blueprint.sections))
        files = [blueprint.opening, blueprint.closing, *(spec.prose for spec in specs)]
        prose = [blueprint.title, *(spec.title for spec in specs)]
        prose += [templates.read(name) for name in files if name and templates]
        seen = {name for spec in specs for name in (spec.needs, spec.each) if name}
        for source in prose:
            tree = Environment(autoescape=True).parse(source)
            own = {name.name for name in tree.find_all(Name) if name.ctx == "store"}  # of {% set %}
            seen |= (meta.find_undeclared_variables(tree) - own) | _of_loops(tree)
        return seen


_ATTRIBUTES = {"id", "cause", "owner", "due", "answers"}
"""Fields of rows that become attributes of a Problem or NextStep, and need no prose."""


def _of_loops(tree: Template) -> set[str]:
    """Return the fields of rows that loops in prose use: ``{% for row in honors %}{{ row.title }}``."""
    loops = tree.find_all(For)
    rows = {loop.target.name for loop in loops if isinstance(loop.target, Name)}
    fields = tree.find_all(Getattr)
    return {one.attr for one in fields if isinstance(one.node, Name) and one.node.name in rows}


def _specs(specs: tuple[SectionSpec, ...]) -> Iterator[SectionSpec]:
    for spec in specs:
        yield spec
        yield from _specs(spec.children)


def _field_names(fields: tuple[FieldSpec, ...]) -> Iterator[str]:
    for spec in fields:
        yield spec.name
        yield from _field_names(spec.fields)


def _lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")
