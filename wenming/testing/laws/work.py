"""Laws about the work: any data becomes a report, the same each time, and samples are without fault."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from typing import Any

from wenming.blueprint import Blueprint
from wenming.errors import Fault, shown
from wenming.model import Report
from wenming.pipeline import check, read, render
from wenming.schema import dump, load
from wenming.testing.laws.law import Subject, every

__all__ = ["any_data", "kept_files", "same_twice", "samples", "text_back"]

_FORMATS = ("text", "markdown", "html", "docx")
_KEPT = (("txt", "text"), ("md", "markdown"), ("html", "html"))


def any_data(subject: Subject) -> Iterator[Fault]:
    """Whatever fits the fields composes, is checked, saved and rendered in every format."""
    for blueprint in subject.plugin.blueprints:

        def look(data: dict[str, Any], blueprint: Blueprint = blueprint) -> Iterator[Fault]:
            report = subject.compose(blueprint, data)
            yield from _crashes(subject, report)
            if load(dump(report)) != report:
                yield Fault("a report is another one after saving and loading. Keep transforms to values of wenming.")
            for format_ in _formats(subject):
                subject.rendered(blueprint, report, format_)

        for fault in every(partial(_data, blueprint), look):
            within = fault.path.startswith(blueprint.name)  # a fault of the prose says so itself
            yield fault if within else fault._replace(path=": ".join(filter(None, (blueprint.name, fault.path))))


def _formats(subject: Subject) -> tuple[str, ...]:
    return (*_FORMATS, *(one.format for one in subject.plugin.renderers))


def _data(blueprint: Blueprint) -> Any:
    from wenming.testing.data import data_for

    return data_for(blueprint)


def _crashes(subject: Subject, report: Report) -> Iterator[Fault]:
    for one in check(report, registry=subject.registry).findings:
        if one.code == "W900":
            values = dict(one.values)
            yield Fault(
                "rule {rule} fails on a report ({error}). Let it pass over what it cannot judge.",
                {"rule": values.get("rule", ""), "error": values.get("error", "")},
            )


def same_twice(subject: Subject) -> Iterator[Fault]:
    """Report, findings and bytes are equal when made again."""
    for (blueprint, data), (_, first) in zip(subject.samples, subject.reports, strict=True):
        second = subject.compose(blueprint, data)
        if first != second:
            yield Fault("the report differs when composed again. Let transforms depend on the report alone.")
        findings = [check(one, registry=subject.registry) for one in (first, second)]
        if findings[0] != findings[1]:
            yield Fault("the findings differ when checked again. Let rules depend on the report alone.")
        for name in _formats(subject):
            made = [subject.rendered(blueprint, first, name) for _ in range(2)]
            if made[0] != made[1]:
                yield Fault(
                    "the format {format} differs when rendered again. Take out what changes: clock, chance, sets.",
                    {"format": name},
                )


def samples(subject: Subject) -> Iterator[Fault]:
    """Each blueprint has a sample that composes, whose figures have sources, and in which no error is found."""
    for blueprint in subject.plugin.blueprints:
        if subject.registry.sample(blueprint.name) is None:
            short = blueprint.name.partition("/")[2]
            yield Fault("has no sample. Add samples/{name}.yaml.", {"name": short}, path=blueprint.name)
    for name in _strays(subject):
        yield Fault("belongs to no blueprint and no rule. Rename it, or add what it is a sample of.", place=name)
    for blueprint, data in subject.samples:
        report = subject.compose(blueprint, data)
        for metric in report.metrics:
            if metric.source is None:
                yield Fault(
                    "the figure of the sample has no source. Give one, or `source` for all.",
                    path=f"{blueprint.name}: {metric.id}",
                )
        for one in check(report, registry=subject.registry).findings:
            if one.severity == "error":
                values = {"code": one.code, "values": shown("；".join(f"{k}={v}" for k, v in one.values))}
                message = "{code} finds an error in the sample ({values}). Mend its data, or the rule."
                yield Fault(message, values, path=blueprint.name)


def _strays(subject: Subject) -> list[str]:
    """Return the samples that nobody looks at: of a blueprint that was renamed, of a rule that is in no list."""
    templates = subject.plugin.templates
    if templates is None:
        return []
    if templates.sources:
        begin = f"{templates.samples}/"
        names = [name.removeprefix(begin) for name in templates.sources if name.startswith(begin)]
    else:
        folder = files(templates.package).joinpath(templates.samples)
        names = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    known = {one.name.partition("/")[2] for one in subject.plugin.blueprints}
    known |= {one.code for one in subject.plugin.rules}
    return sorted(one for one in names if one.endswith(".yaml") and one.removesuffix(".yaml") not in known)


def text_back(subject: Subject) -> Iterator[Fault]:
    """A sample's report as text, read and written again, is the same text."""
    for blueprint, report in subject.reports:
        text = subject.rendered(blueprint, report, "text")
        found = read(text, registry=subject.registry).document
        again = render(found.report, "text", style=found.style, registry=subject.registry).content
        if again != text:
            lines = zip(text.decode().splitlines(), again.decode().splitlines(), strict=False)
            first = next((one for one, other in lines if one != other), "")
            message = "“{line}” reads back as something else. Let no paragraph begin like a heading or a label."
            yield Fault(message, {"line": shown(first.strip("　"))}, path=blueprint.name)


def kept_files(subject: Subject) -> Iterator[Fault]:
    """The reports of the samples are the files kept beside the tests."""
    if subject.kept is None:
        return
    for blueprint, report in subject.reports:
        name = blueprint.name.partition("/")[2]
        found = [(subject.kept / f"{name}.{end}", format_) for end, format_ in _KEPT]
        if not any(path.exists() for path, _ in found):
            yield Fault(
                "no file is kept of the sample's report. Read it through, then keep it beside the test as {name}.txt.",
                {"name": name},
                path=blueprint.name,
            )
        for path, format_ in found:
            if path.exists() and path.read_bytes() != subject.rendered(blueprint, report, format_):
                message = "the sample's report is another one than is kept. Read the new one, then keep it."
                yield Fault(message, place=path.name)
