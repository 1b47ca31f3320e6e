"""The blueprint nearest to a report that was read, and which of its figures go into which fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, starmap

from attrs import evolve, frozen

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.errors import NumeralError, ScriptError
from wenming.hooks import Registry
from wenming.metrics import MetricDefinition
from wenming.model import Report, texts
from wenming.pipeline.asides import Account, Aside, account_of
from wenming.pipeline.places import CELL, SHUT, Cues, Place, cues, inputs, places
from wenming.pipeline.subjects import DERIVED, core, covers, is_of
from wenming.reader import ReadDocument
from wenming.zh import Quantity, convert, detect_script

__all__ = ["Match", "nearest_blueprint"]

_CLAUSE = re.compile(r"[。；;，,：:、◆]")
_VERBS = re.compile(r"(?:达到|达|为|是|共计|累计|总计|合计|共|约|近|超过|超|达到了|達到|達|為|共計|累計|總計|合計|約|超過)+\Z")
# What may stand before a phrase: 全市现有旅行社, but not 出境旅行社 nor 不予受理来信.
_LED = re.compile("(?:.*(?:有|共|群众|群眾|接待|受理|办理|开展|組織|组织|举办|舉辦|发布|完成|实现|實現|召开|建成|计|計|已|了|内|內|间|間|来|來|年|市|区|區|县|縣|局|办|辦|街道|单位|單位|其中))?")
_SLOT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_BRACKETS = str.maketrans("（）", "()")
_NEAR = 8  # characters behind a figure that may say what it counts
_CUE, _PHRASE = 200.0, 1.0  # a place in the blueprint's own prose goes before a phrase, a phrase before a name
_SURE, _LIKELY = 1.0, 0.5  # what a figure weighs that is known by its place or phrase, or by a name
_ENOUGH = 0.75  # of the pairs of characters in a field's name
_KIND, _SECTOR = 0.5, 1.0  # what genre and sector weigh; title, headings and figures weigh 1 at most
_MANY = 8.0  # figures that fit a blueprint, and the text is of its kind
_FEWEST = 2.0
_TELLING = 4  # characters of a name that say of what they are: not 满意率, 办结率
_LEFT = 1
_OF_OFFICE = "汇报"  # the genre of reports of an office on itself
_CANDIDATES = 4  # blueprints of which every figure is tried


@frozen
class Match:
    """A blueprint and what a report that was read gives for it.

    Attributes:
        blueprint: The nearest.
        values: The figures of the report, by the field that they fill.
        locale: Of the report, as its characters show it.
    """

    blueprint: Blueprint
    values: Mapping[str, Quantity]
    locale: str


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


def nearest_blueprint(
    document: ReadDocument, registry: Registry, wanted: Blueprint | None = None
) -> Match | None:
    """Return the blueprint whose fields, genre and sector fit *document* best, ``None`` if none does.

    *wanted* is taken where it is given. A figure fills a field where it stands as the prose of the blueprint
    prints it, or where the words of the field's definition stand around it; the units agree. Where two fields
    fit equally well, or the words speak of a change or of the year before, it fills none; nor does a field take
    one of two figures that fit it equally well.
    """
    figures, definitions = tuple(starmap(_Figure, places(document.report))), {one.id: one for one in registry.metrics}
    locale, account = _locale(document.report), account_of(document.report)
    best, best_weight = None, 0.0
    for blueprint, weight in _candidates(document, registry) if wanted is None else ((wanted, _FEWEST),):
        known = cues(blueprint, registry, locale)
        seen, values = _filled(blueprint, figures, known, definitions, account)
        if best is None or weight + seen > best_weight:
            best, best_weight = Match(blueprint, values, locale), weight + seen
    return best if best_weight >= _FEWEST else None


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
        return told + _shared(_plain(blueprint.title), title) + _shared(_titles(blueprint), headings)

    weighed = ((one, weight(one)) for one in registry.blueprints)
    return sorted(weighed, key=lambda pair: -pair[1])[:_CANDIDATES]


def _filled(
    blueprint: Blueprint,
    figures: Sequence[_Figure],
    known: Cues,
    definitions: Mapping[str, MetricDefinition],
    account: Account,
) -> tuple[float, dict[str, Quantity]]:
    """Return how well *figures* fit *blueprint*, and what fills its fields."""
    plugin = blueprint.name.partition("/")[0]
    specs = {one.name: one for one in blueprint.fields if one.kind == "metric"}
    named = {name: (one, _definition(one, plugin, definitions)) for name, one in specs.items() if not inputs(one)}
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
            names, score = _named(figure, named)
            weight += 0 if not names else _SURE if score >= _PHRASE else _LIKELY
        for name in names:
            if name in specs and (said := _said(figure, cue, specs[name].unit)) is not None:
                found.setdefault(name, []).append(_Found(score, said))
    values = {name: value for name, ones in found.items() if (value := _best(ones)) is not None}
    taken = {name: value for name, value in values.items() if not _made(specs[name], values)}
    return min(1.0, weight / _MANY), taken


def _made(spec: FieldSpec, values: Mapping[str, Quantity]) -> bool:
    """Tell whether *spec* is computed from fields that are filled."""
    return bool(inputs(spec)) and all(name in values for name in inputs(spec))


def _aside(figure: _Figure, blueprint: Blueprint) -> Aside:
    """Return what *figure* is of; the whole area is what a report gives account of, but for one on the office itself."""
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
    found = next((known[key] for key in place.keys() if key in known), ())  # noqa: SIM118  # no mapping
    alike = [
        one
        for one in found
        if _same_aside(place, one, account)
        and (not (names := specs.keys() & set(one.metrics)) or any(is_of(place, one, specs[name].help) for name in names))
    ]
    if not alike:
        return None
    if len({one.metrics for one in alike}) > 1:  # 今年 or 第一季度: the head of the sentence tells
        heads = {one: one.headness(figure.place) for one in alike}
        alike = [one for one, like in heads.items() if like == max(heads.values())]
    likeness = {one: one.likeness(figure.place) for one in alike}
    most = max(likeness.values())
    best = [one for one, like in likeness.items() if like == most]
    fields = {one.metrics for one in best}
    return best[0] if len(fields) == 1 else evolve(best[0], metrics=())


def _said(figure: _Figure, cue: Place | None, unit: str) -> Quantity | None:
    """Return what *figure* states in *unit*, ``None`` where it is counted in another.

    Words that the prose of the blueprint writes around it (以内) are left out; a bare number of a table is in *unit*.
    """
    place, printed = figure.place, "".join(str(figure.quantity).split())  # 412 件 of a PDF
    if not figure.place.unit and cue is not None and CELL in cue.before:
        printed += unit
    elif not _same_unit(figure.quantity, unit):
        return None
    if cue is not None and place.head and cue.before.endswith(place.head):
        printed = printed.removeprefix(place.head)
    if cue is not None and place.tail and cue.after.startswith(place.tail):
        printed = printed.removesuffix(place.tail)
    try:
        return Quantity.parse(printed)
    except NumeralError:
        return figure.quantity


def _best(found: Sequence[_Found]) -> Quantity | None:
    """Return the figure that fits best, ``None`` where two that differ fit equally well."""
    most = max(one.score for one in found)
    values = {str(one.quantity): one.quantity for one in found if one.score == most}
    return next(iter(values.values())) if len(values) == 1 else None


def _named(
    figure: _Figure, fields: Mapping[str, tuple[FieldSpec, MetricDefinition | None]]
) -> tuple[tuple[str, ...], float]:
    """Return the one field whose phrase or name stands around *figure*, and how sure that is."""
    before = _CLAUSE.split(figure.place.before)[-1]
    after = _CLAUSE.split(figure.place.after)[0][:_NEAR]
    opens = SHUT not in re.split("[。；;]", figure.place.before)[-1]  # 办结率 alone may be that of another thing
    if CELL in figure.place.before:  # the words over a column say what stands in every row
        return (), 0.0
    scored = sorted(
        (
            (score, name)
            for name, (spec, definition) in fields.items()
            if _same_unit(figure.quantity, spec.unit)
            and (score := _fits(before, after, spec, definition))
            and (opens or len(before) >= _TELLING or covers(figure.place, spec.help))
        ),
        reverse=True,
    )
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return (), 0.0
    return (scored[0][1],), scored[0][0]


def _definition(
    spec: FieldSpec, plugin: str, definitions: Mapping[str, MetricDefinition]
) -> MetricDefinition | None:
    return definitions.get(spec.definition) or definitions.get(spec.name) or definitions.get(f"{plugin}.{spec.name}")


def _fits(before: str, after: str, spec: FieldSpec, definition: MetricDefinition | None) -> float:
    """Return how surely *spec* is what a figure counts: 0, below 1 by its name, more by its phrase."""
    before = _VERBS.sub("", before)
    if definition is not None and definition.phrase and not spec.help.startswith("其中"):  # of the whole, not a part
        head, _, tail = definition.phrase.partition("{v}")
        if len(head) > 1 and before.endswith(head) and after.startswith(tail):
            return _PHRASE + len(head) if _LED.fullmatch(before.removesuffix(head)) else 0.0
    names = [_bare(spec.help), *([definition.name, definition.name_hant] if definition is not None else [])]
    said = set(DERIVED.findall(before))
    fitting = (
        _pairs(name)
        for name in map(core, names)
        if all(one in name for one in said)
        and len(name) >= _TELLING
        and _alone(name, before)
        and _shared(name, before + (after if after in name else "")) >= _ENOUGH
    )
    longest = max(map(len, fitting), default=0)  # of 出境旅行社 and 旅行社, the former
    return longest / (longest + 1)


def _alone(name: str, words: str) -> bool:
    """Tell whether nothing else stands in *words* with *name*: no 东山站 before it, no 历史最高 behind it."""
    at = [spot for spot, pair in enumerate(map("".join, pairwise(words))) if pair in _pairs(name)]
    if not at:
        return False
    return bool(_LED.fullmatch(words[: at[0]])) and len(words) - at[-1] - 2 <= _LEFT


def _bare(words: str) -> str:
    """Return the name in a field's help: 信访总量（应说明含哪些渠道） without what is in brackets."""
    return re.split("[（(。，；]", words, maxsplit=1)[0]


def _shared(words: str, other: str) -> float:
    """Return which share of the pairs of characters of *words* stand in *other*."""
    pairs = _pairs(words)
    return sum(pair in other for pair in pairs) / (len(pairs) or 1)


def _pairs(words: str) -> set[str]:
    return {first + second for first, second in pairwise(words) if " " not in (first, second)}


def _titles(blueprint: Blueprint) -> str:
    def every(specs: Iterable[SectionSpec]) -> Iterator[str]:
        for spec in specs:
            yield _plain(spec.title)
            yield from every(spec.children)

    return " ".join(every(blueprint.sections))


def _plain(prose: str) -> str:
    """Return the words of a title without what is filled in."""
    return _SLOT.sub(" ", prose)


def _same_unit(read: Quantity, wanted: str) -> bool:
    """Tell whether a figure can stand in a field in *wanted*: 元 for 万元, 件 for 件（批）次, 元/间夜 for itself."""
    unit, _, per = wanted.lstrip("万亿萬億").translate(_BRACKETS).partition("/")
    return (read.unit.translate(_BRACKETS), read.per) == (unit, per)
