"""Verdicts as pytest tells them: a fault fails, and what was not judged is listed at the end."""

from __future__ import annotations

import pytest

from wenming.testing.laws import Verdict

__all__ = ["hold"]

_NAME = "wenming-not-judged"


class _Listed:
    """A plugin of pytest, for one run: lists what was not judged, so that nothing is skipped in silence."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("laws not judged")
        for line in self.lines:
            terminalreporter.write_line(line)


def hold(verdict: Verdict, owner: str, config: pytest.Config) -> None:
    """Fail where the law is broken; skip and list it where it was not judged."""
    if verdict.why_not is not None:
        _list(f"{owner}: {verdict.law.name}: {verdict.why_not.text()}", config)
        pytest.skip(verdict.why_not.text())
    if not verdict.held:
        faults = (f"- {fault.text()}" for fault in verdict.faults)
        pytest.fail("\n".join((f"law {verdict.law.name} is broken:", *faults)), pytrace=False)


def _list(line: str, config: pytest.Config) -> None:
    found = config.pluginmanager.get_plugin(_NAME)
    if not isinstance(found, _Listed):
        found = _Listed()
        config.pluginmanager.register(found, _NAME)
    found.lines.append(line)
