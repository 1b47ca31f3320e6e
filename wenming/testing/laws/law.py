"""Law: one thing that every plugin must do, judged with or without pytest; and what it is judged on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

from wenming.blueprint import Blueprint
from wenming.errors import Fault, WenmingError
from wenming.guard import said
from wenming.hooks import Plugin, Registry
from wenming.model import Report
from wenming.pipeline import compose, render
from wenming.schema import read_data

__all__ = ["Law", "NotJudged", "Subject", "Verdict", "every", "judge", "not_judged"]

_EXAMPLES = 15
_SHOWN = 20  # faults of one law that are listed


class NotJudged(Exception):
    """The law has nothing to go by; *fault* says why, and what would change that."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.text())
        self.fault = fault


@frozen(kw_only=True)
class Law:
    """One law.

    Attributes:
        name: By which it is asked for and switched off: ``any-data``.
        says: What it demands, as words to be translated.
        look: Yields what breaks it: what is wrong, and what to change.
    """

    name: str
    says: Fault
    look: Callable[[Subject], Iterable[Fault]] = field(repr=False)


@frozen(kw_only=True)
class Verdict:
    """What was found of one law.

    Attributes:
        law: Which.
        faults: What breaks it.
        why_not: Why it was not judged; ``None`` where it was.
    """

    law: Law
    faults: tuple[Fault, ...] = ()
    why_not: Fault | None = None

    @property
    def held(self) -> bool | None:
        """Whether the plugin keeps the law; ``None`` where that was not judged."""
        return None if self.why_not else not self.faults


@frozen(kw_only=True, slots=False, eq=False)
class Subject:
    """The plugin under test, with what several laws want to know of it.

    Attributes:
        plugin: The plugin.
        kept: Folder of the files that the samples' reports must be equal to; ``None`` where none are kept.
    """

    plugin: Plugin
    kept: Path | None = None

    @cached_property
    def registry(self) -> Registry:
        """The plugin alone."""
        return Registry(plugins=(self.plugin,))

    @cached_property
    def home(self) -> tuple[str, str]:
        """Module and name that the plugin is imported by; two empty strings where it has none."""
        package = self.plugin.templates.package if self.plugin.templates else ""
        homes = ((len(name), name) for name, module in list(sys.modules.items()) if self._in(module) and _no_test(name))
        first = package if self._in(sys.modules.get(package)) else min(homes, default=(0, ""))[1]
        return (first, self._in(sys.modules[first])) if first else ("", "")

    def _in(self, module: object) -> str:
        names = getattr(module, "__dict__", None)
        return next((n for n, one in list(names.items()) if one is self.plugin), "") if isinstance(names, dict) else ""

    @cached_property
    def sources(self) -> tuple[Path, ...]:
        """The plugin's Python files: those of its package, or the one it stands in."""
        place = getattr(sys.modules.get(self.home[0]), "__file__", None)
        if place is None:
            return ()
        path = Path(place)
        return tuple(sorted(path.parent.rglob("*.py"))) if path.name == "__init__.py" else (path,)

    @cached_property
    def samples(self) -> tuple[tuple[Blueprint, dict[str, Any]], ...]:
        """Each blueprint that has a sample, with the sample's data."""
        texts = ((one, self.registry.sample(one.name)) for one in self.plugin.blueprints)
        return tuple((one, data_of(text, f"{one.name}.yaml")) for one, text in texts if text is not None)

    @cached_property
    def reports(self) -> tuple[tuple[Blueprint, Report], ...]:
        """Each blueprint that has a sample, with the sample's report.

        Raises:
            NotJudged: one does not compose; the law ``samples`` says why.
        """
        try:
            return tuple((one, self.compose(one, data)) for one, data in self.samples)
        except Exception as error:
            raise NotJudged(Fault("a sample does not compose; see the law samples.")) from error

    def compose(self, blueprint: Blueprint, data: Mapping[str, Any]) -> Report:
        """Return the report of *data*, the plugin being alone."""
        return compose(blueprint.name, data, registry=self.registry)

    def rendered(self, blueprint: Blueprint, report: Report, format_: str) -> bytes:
        """Return *report* in that format, numbered as *blueprint* has it."""
        return render(report, format_, style=blueprint.style or None, registry=self.registry).content


def data_of(text: str, name: str) -> dict[str, Any]:
    """Return the data in *text*, the YAML of a sample.

    Raises:
        WenmingError: it is no data file.
    """
    value = read_data(text, name=name).value
    if not isinstance(value, dict):
        raise WenmingError("holds no data. Write it as `wenming new` does.", place=name)
    return value


def _no_test(name: str) -> bool:
    last = name.rpartition(".")[2]
    return not last.startswith(("test_", "__")) and last != "conftest"


def judge(law: Law, subject: Subject) -> Verdict:
    """Return what *law* says of *subject*; whatever the plugin's code does is a fault of the plugin."""
    faults: list[Fault] = []
    try:
        faults += law.look(subject)
    except NotJudged as error:
        return Verdict(law=law, faults=tuple(faults), why_not=None if faults else error.fault)
    except Exception as error:
        faults += faults_of(error)
    once = [one for at, one in enumerate(faults) if one not in faults[:at]]
    return Verdict(law=law, faults=tuple(once[:_SHOWN]))


def not_judged(law: Law, reason: str) -> Verdict:
    """Return the verdict of a law that the plugin's author has switched off, and why."""
    return Verdict(law=law, why_not=Fault("switched off: {reason}", {"reason": reason}))


def faults_of(error: Exception) -> tuple[Fault, ...]:
    """Return what *error*, which code of the plugin raised or led to, says."""
    if isinstance(error, WenmingError):
        return error.faults
    return (Fault("it raises {error}. Repair what raises there.", {"error": said(error)}),)


def every(strategy: Callable[[], Any], look: Callable[[Any], Iterable[Fault]]) -> Iterator[Fault]:
    """Yield what *look* finds in the first of some random values that it finds anything in.

    Args:
        strategy: Makes the Hypothesis strategy; called where Hypothesis is there.
        look: Looks at one value.

    Raises:
        NotJudged: Hypothesis is not installed.
    """
    try:
        from hypothesis import HealthCheck, Phase, Verbosity, given, settings
    except ModuleNotFoundError as error:
        raise NotJudged(Fault("it needs Hypothesis: pip install 'wenming[testing]'.")) from error
    found: list[Fault] = []

    # Faults are collected, not raised: what does not happen again is a fault of the plugin too.
    @settings(
        max_examples=_EXAMPLES, derandomize=True, database=None, deadline=None, phases=(Phase.generate,),
        verbosity=Verbosity.quiet, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy())
    def run(value: Any) -> None:
        if not found:
            try:
                found.extend(look(value))
            except Exception as error:
                found.extend(faults_of(error))

    run()
    yield from found
