"""The blueprint nearest to a report that was read, and which of its figures go into which fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import starmap

from attrs import evolve, field, frozen

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.errors import NumeralError, ScriptError
from wenming.hooks import Registry
from wenming.metrics import MetricDefinition
from wenming.model import Report, texts
from wenming.pipeline.last_year.asides import Account, Aside, account_of
from wenming.pipeline.last_year.naming import PHRASE, definition, named, same_unit, shared
from wenming.pipeline.last_year.places import CELL, Cues, Place, cues, inputs, places
from wenming.pipeline.last_year.subjects import is_of
from wenming.reader import ReadDocument
from wenming.zh import Quantity, convert, detect_script

__all__ = ["Match", "nearest_blueprint"]

_SLOT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_CUE = 200.0  # a place in the blueprint's own prose goes before a phrase, a phrase before a name
_SURE, _LIKELY = 1.0, 0.5  # what a figure weighs that is known by its place or phrase, or by a name
_KIND, _SECTOR = 0.5, 1.0  # what genre and sector weigh; title, headings and figures weigh 1 at most
_MANY = 8.0  # figures that fit a blueprint, and the text is of its kind
_FEWEST = 2.0
_OF_OFFICE = "汇报"  # the genre of reports of an office on itself
_CANDIDATES = 4  # blueprints of which every figure is tried


@frozen
class Match:
    """A blueprint and what a report that was read gives for it.

    Attributes:
        blueprint: The nearest.
        values: The figures of the report, by the field that they fill.
        locale: Of the report, as its characters show it.
        places: Where each of the values stands.
        left: The figures that fill no field, with their places, in reading order.
    """

    blueprint: Blueprint
    values: Mapping[str, Quantity]
    locale: str
    places: Mapping[str, Place] = field(factory=dict)
    left: Sequence[tuple[Place, Quantity]] = ()


@frozen
class _Figure:
    """A figure of the report with its place."""

    place: Place
    quantity: Quantity


@frozen
class _Found:
    """A figure that a field could take, and how sure that is."""

    score: float
    quantity: Quantity
    place: Place


def nearest_blueprint(
    document: ReadDocument, registry: Registry, wanted: Blueprint | None = None
) -> Match | None:
    """Return the blueprint whose fields, genre and sector fit *document* best, ``None`` if none does.

    *wanted* is taken where it is given. A figure fills a field where it stands as the prose of the blueprint
    prints it, or where the words of the field's definition stand around it; the units agree. Where two fields
    fit equally well, or the words speak of a change or of the year before, it fills none; nor does a field take
    one of two figures that fit it equally well. Targets, figures of other years and of other bodies fill none.
    """
    figures, definitions = tuple(starmap(_Figure, places(document.report))), {one.id: one for one in registry.metrics}
    locale, account = _locale(document.report), account_of(document.report)
    best, best_weight = None, 0.0
    for blueprint, weight in _candidates(document, registry) if wanted is None else ((wanted, _FEWEST),):
        known = cues(blueprint, registry, locale)
        seen, found = _filled(blueprint, figures, known, definitions, account)
        if best is None or weight + seen > best_weight:
            best, best_weight = _match(blueprint, found, locale, figures), weight + seen
    return best if best_weight >= _FEWEST else None


def _match(blueprint: Blueprint, found: Mapping[str, _Found], locale: str, figures: Sequence[_Figure]) -> Match:
    """Return what *found* of *figures* fills; what is printed again elsewhere is not left over."""
    taken = {(str(one.quantity), one.place.path) for one in found.values()}
    left = [(one.place, one.quantity) for one in figures if (str(one.quantity), one.place.path) not in taken]
    values = {name: one.quantity for name, one in found.items()}
    return Match(blueprint, values, locale, {name: one.place for name, one in found.items()}, left)


def _locale(report: Report) -> str:
    script = detect_script("".join(str(text) for _, text in texts(report))).script
    return "zh-Hant-TW" if script == "Hant" else report.locale


def _simplified(words: str) -> str:
    """Return *words* in the script that blueprints are written in, as they are where OpenCC is missing."""
    try:
        return convert(words, "zh-Hans-CN") if detect_script(words).script == "Hant" else words
    except ScriptError:
        return words


def _candidates(document: ReadDocument, registry: Registry) -> Sequence[tuple[Blueprint, float]]:
    """Return the few blueprints whose genre, sector, title and headings are nearest, with what these weigh."""
    title = _simplified(str(document.report.title))
    headings = _simplified(" ".join(one.title for one in document.headings))

    def weight(blueprint: Blueprint) -> float:
        genre, sector = document.genre, document.sector
        told = _KIND * (genre is not None and genre.name == blueprint.genre)
        told += _SECTOR * (sector is not None and blueprint.name.startswith(f"{sector.name}/"))
        return told + shared(_plain(blueprint.title), title) + shared(_titles(blueprint), headings)

    weighed = ((one, weight(one)) for one in registry.blueprints)
    return sorted(weighed, key=lambda pair: -pair[1])[:_CANDIDATES]


def _filled(
    blueprint: Blueprint,
    figures: Sequence[_Figure],
    known: Cues,
    definitions: Mapping[str, MetricDefinition],
    account: Account,
) -> tuple[float, dict[str, _Found]]:
    """Return how well *figures* fit *blueprint*, and what fills its fields."""
    plugin = blueprint.name.partition("/")[0]
    specs = {one.name: one for one in blueprint.fields if one.kind == "metric"}
    known_names = {name: (one, definition(one, plugin, definitions)) for name, one in specs.items() if not inputs(one)}
    found: dict[str, list[_Found]] = {}
    weight = 0.0
    for figure in figures:
        aside = _aside(figure, blueprint)
        cue = _cue(figure, known, specs, account)
        if cue is not None:
            weight += _SURE if cue.metrics else 0  # 同比增长 is said of every figure
            names, score = cue.metrics, _CUE + cue.likeness(figure.place)
        elif aside:
            continue
        else:
            names, score = named(figure.place, figure.quantity, known_names)
            weight += 0 if not names else _SURE if score >= PHRASE else _LIKELY
        for name in names:
            if name in specs and (said := _said(figure, cue, specs[name].unit)) is not None:
                found.setdefault(name, []).append(_Found(score, said, figure.place))
    values = {name: value for name, ones in found.items() if (value := _best(ones)) is not None}
    taken = {name: value for name, value in values.items() if not _made(specs[name], values)}
    return min(1.0, weight / _MANY), taken


def _made(spec: FieldSpec, values: Mapping[str, _Found]) -> bool:
    """Tell whether *spec* is computed from fields that are filled."""
    return bool(inputs(spec)) and all(name in values for name in inputs(spec))


def _aside(figure: _Figure, blueprint: Blueprint) -> Aside:
    """Return what *figure* is of; a report gives account of the whole area, but for one on the office itself."""
    aside = figure.place.aside
    return "" if aside == "region" and blueprint.genre != _OF_OFFICE else aside


def _same_aside(place: Place, cue: Place, account: Account) -> bool:
    """Tell whether a figure is the year's own as that of the prose is, or is of the same other thing."""
    if place.aside == "region":
        return account.body(cue.said) in ("body", "region")  # the prose of the sample is of another place
    return place.aside == cue.aside or (account.part and not place.aside and cue.aside == "time")


def _cue(figure: _Figure, known: Cues, specs: Mapping[str, FieldSpec], account: Account) -> Place | None:
    """Return the place in the prose that *figure* stands in; ``None`` where there is none, or several as like."""
    place = figure.place
    alike = next((known[key] for key in place.keys() if key in known), ())  # noqa: SIM118  # no mapping
    if not alike:
        return None
    if len({one.metrics for one in alike}) > 1:  # 今年 or 第一季度: the head of the sentence tells
        heads = {one: one.headness(place) for one in alike}
        alike = [one for one, like in heads.items() if like == max(heads.values())]
    likeness = {one: one.likeness(place) for one in alike}
    most = max(likeness.values())
    best = [one for one, like in likeness.items() if like == most and _agrees(place, one, specs, account)]
    if not best:
        return None
    fields = {one.metrics for one in best}
    return best[0] if len(fields) == 1 else evolve(best[0], metrics=())


def _agrees(place: Place, cue: Place, specs: Mapping[str, FieldSpec], account: Account) -> bool:
    """Tell whether a figure is of what that of the prose is of."""
    names = specs.keys() & {*cue.metrics}
    return _same_aside(place, cue, account) and (
        not names or any(is_of(place, cue, specs[name].help) for name in names)
    )


def _said(figure: _Figure, cue: Place | None, unit: str) -> Quantity | None:
    """Return what *figure* states in *unit*, ``None`` where it is counted in another.

    Words that the prose of the blueprint writes around it (以内) are left out; a bare number of a table is in *unit*.
    """
    place, printed = figure.place, "".join(str(figure.quantity).split())  # 412 件 of a PDF
    if not figure.quantity.unit and cue is not None and CELL in cue.before:
        printed += unit
    elif not same_unit(figure.quantity, unit):
        return None
    if cue is not None and place.head and cue.before.endswith(place.head):
        printed = printed.removeprefix(place.head)
    if cue is not None and place.tail and cue.after.startswith(place.tail):
        printed = printed.removesuffix(place.tail)
    try:
        return Quantity.parse(printed)
    except NumeralError:
        return figure.quantity


def _best(found: Sequence[_Found]) -> _Found | None:
    """Return the figure that fits best, ``None`` where two that differ fit equally well."""
    most = max(one.score for one in found)
    values = {str(one.quantity): one for one in found if one.score == most}
    return next(iter(values.values())) if len(values) == 1 else None


def _titles(blueprint: Blueprint) -> str:
    def every(specs: Iterable[SectionSpec]) -> Iterator[str]:
        for spec in specs:
            yield _plain(spec.title)
            yield from every(spec.children)

    return " ".join(every(blueprint.sections))


def _plain(prose: str) -> str:
    """Return the words of a title without what is filled in."""
    return _SLOT.sub(" ", prose)
