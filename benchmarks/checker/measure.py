"""Recall on plants, and false findings on clean texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from attrs import define, field

from benchmarks.checker.pages import PREVIOUS, Plant
from benchmarks.reading.gold import corpus
from wenming import check, compose, discover, read, render
from wenming.diagnostics import SEVERITIES, Diagnostic
from wenming.testing.laws.law import data_of

__all__ = ["Clean", "Recall", "clean_texts", "false_findings", "found", "plants", "recall"]

FAULTY = ("30_broken_second", "31_repeat_label")
"""Texts of the reading corpus whose numbering is wrong on purpose."""

MEANT = {
    "W110": ("76_angle_labels",),
    "W501": ("78_figure_forms",),
    "W601": ("04_police", "05_traffic_bureau", "06_env_hant", "12_csr_bank", "18_civil_affairs", "20_union", "57_museum"),
    "W618": ("24_forestry_wide",),
}
"""Texts of the corpus with faults of writing on purpose, by the rule that rightly finds them."""

_PLUGINS = Path(import_module("wenming.plugins").__path__[0])


@define
class Recall:
    """Of one rule.

    Attributes:
        planted: Plants.
        found: Those in which the rule finds something that it does not find in the clean text.
        early: Those in whose clean text it finds something already.
        missed: The texts in which it found nothing.
    """

    planted: int = 0
    found: int = 0
    early: int = 0
    missed: list[str] = field(factory=list, repr=False)


@define
class Clean:
    """Clean texts of one kind, and what was found in them.

    Attributes:
        characters: How long they are.
        counts: Findings by severity.
        findings: Each with the name of its text.
    """

    characters: int = 0
    counts: dict[str, int] = field(factory=lambda: dict.fromkeys(SEVERITIES, 0))
    findings: list[tuple[str, Diagnostic]] = field(factory=list, repr=False)


def plants() -> tuple[Plant, ...]:
    """Return every plant of the files ``plants_*.py`` beside this one."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("plants_*.py"))
    return tuple(plant for name in names for plant in import_module(f"benchmarks.checker.{name}").PLANTS)


def recall(planted: Iterable[Plant]) -> dict[str, Recall]:
    """Return the recall of each rule that has plants."""
    scores: dict[str, Recall] = {}
    for code, clean, wrong in planted:
        score = scores.setdefault(code, Recall())
        before, after = (len(found(text, code)) for text in (clean, wrong))
        score.planted += 1
        score.early += before > 0
        if after > before:
            score.found += 1
        else:
            score.missed.append(wrong)
    return dict(sorted(scores.items()))


def found(text: str, *codes: str) -> list[Diagnostic]:
    """Return what is found in the documents of *text*; places in them do not matter."""
    before, mark, text = text.rpartition(PREVIOUS)
    previous = read(before).documents[0] if mark else None
    return [
        finding
        for document in read(text, repair="safe").documents  # as check reads a text
        for finding in check(document, select=codes, previous=previous).findings
    ]


def clean_texts() -> Iterator[tuple[str, str, str]]:
    """Yield kind, name and text: the corpus of the reader, and the samples of all sectors in two layouts."""
    for gold in corpus():
        if gold.name not in FAULTY:
            yield "corpus", gold.name, gold.text
    registry = discover()
    for path in sorted(_PLUGINS.glob("*/samples/*.yaml")):
        if path.stem.islower():
            data = data_of(path.read_text("utf-8"), path.name)
            name = str(data.get("blueprint") or f"{path.parent.parent.name}/{path.stem}")
            report = compose(name, data, registry=registry)
            for style in ("official", "plain"):
                content = render(report, "text", style=style, registry=registry).content
                yield "samples", f"{name} {style}", content.decode("utf-8")


def false_findings(texts: Iterable[tuple[str, str, str]]) -> Mapping[str, Clean]:
    """Return what is found in clean texts, by their kind."""
    kinds: dict[str, Clean] = {}
    for kind, name, text in texts:
        clean = kinds.setdefault(kind, Clean())
        clean.characters += len(text)
        for finding in found(text):
            if name in MEANT.get(finding.code, ()):
                continue
            clean.counts[finding.severity] += 1
            clean.findings.append((name, finding))
    return kinds
