"""PluginConformance: what every plugin must do, as a test class to inherit.

``class TestFire(PluginConformance): plugin = PLUGIN`` is a plugin's whole first test file.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

import pytest

from wenming.hooks import Plugin
from wenming.testing.laws import LAWS, Law, Subject, judge, not_judged
from wenming.testing.listed import hold

__all__ = ["PluginConformance"]


class PluginConformance:
    """The laws of a plugin, a test each; a failure says what to change.

    A law that has nothing to go by is skipped, one that ``off`` names too; both are listed at the end.

    Attributes:
        plugin: The plugin under test.
        off: Laws that the plugin does not keep, each with the reason: ``{"text-back": "标题不带编号"}``.
    """

    plugin: Plugin
    off: ClassVar[Mapping[str, str]] = MappingProxyType({})
    _subject: ClassVar[Subject | None] = None

    @pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
    def test_law(self, law: Law, request: pytest.FixtureRequest) -> None:
        """The plugin keeps the law."""
        reason = self.off.get(law.name)
        verdict = judge(law, self._known()) if reason is None else not_judged(law, reason)
        hold(verdict, self.plugin.name, request.config)

    def test_only_laws_are_switched_off(self) -> None:
        """What ``off`` names is a law, and has a reason."""
        unknown = set(self.off) - {law.name for law in LAWS}
        assert not unknown, f"`off` names {sorted(unknown)}, which are no laws"
        assert all(reason.strip() for reason in self.off.values()), "say in `off` why a law is switched off"

    @classmethod
    def _known(cls) -> Subject:
        """Return the one subject of all tests of the class: its samples are composed once."""
        if "_subject" not in cls.__dict__ or cls._subject is None:
            cls._subject = Subject(plugin=cls.plugin, kept=Path(inspect.getfile(cls)).parent)
        return cls._subject
