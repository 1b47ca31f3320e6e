"""The blueprint nearest to a report that was read, and which of its figures go into which fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.hooks import Registry
from wenming.metrics import MetricDefinition
from wenming.model import Cite, Metric, Text, texts
from wenming.reader import ReadDocument

__all__ = ["Match", "nearest_blueprint"]

_BEFORE, _AFTER = 24, 8  # characters around a figure that may say what it counts
_CLAUSE = re.compile(r"[。；;，,：:、]")
_VERBS = re.compile(r"(?:达到|达|为|是|共计|累计|总计|合计|共|约|近|超过|超|达到了|達到|達|為|共計|累計|總計|合計|約|超過)+\Z")
# A change, or a value of the year before, is no figure of the year.
_DERIVED = re.compile("同比|环比|增长|增加|下降|减少|提高|上升|上年|去年|環比|增長|減少")
_SURE, _LIKELY = 2.0, 1.0
_ENOUGH = 0.75  # of the pairs of characters in a field's name
_KIND, _SECTOR = 3.0, 3.0  # what genre and sector weigh, in figures
_FEWEST = 3.0


@frozen
class Match:
    """A blueprint and what a report that was read gives for it.

    Attributes:
        blueprint: The nearest.
        values: The metrics of the report, by the field that they fill.
    """

    blueprint: Blueprint
    values: Mapping[str, Metric]


@frozen
class _Figure:
    """A figure with the words around it, up to the marks or figures next to it."""

    metric: Metric
    before: str
    after: str


def nearest_blueprint(
    document: ReadDocument, registry: Registry, wanted: Blueprint | None = None
) -> Match | None:
    """Return the blueprint whose fields, genre and sector fit *document* best, ``None`` if none does.

    *wanted* is taken where it is given. A figure fills a field where the words of its definition stand around
    it and the units agree; where two fields fit equally well, or the words speak of a change or of the year
    before, it fills none.
    """
    figures = tuple(_figures(document))
    definitions = {one.id: one for one in registry.metrics}
    best, best_weight = None, 0.0
    for blueprint in registry.blueprints if wanted is None else (wanted,):
        weight, values = _filled(blueprint, figures, definitions)
        weight += _KIND * (document.genre is not None and document.genre.name == blueprint.genre)
        weight += _SECTOR * (document.sector is not None and blueprint.name.startswith(f"{document.sector.name}/"))
        weight += _shared(_titles(blueprint), " ".join(one.title for one in document.headings))
        if best is None or weight > best_weight:
            best, best_weight = Match(blueprint, values), weight
    return best if wanted is not None or best_weight >= _FEWEST else None


def _figures(document: ReadDocument) -> Iterator[_Figure]:
    metrics = {one.id: one for one in document.report.metrics}
    for _path, text in texts(document.report):
        for at, span in enumerate(text.spans):
            if isinstance(span, Cite):
                yield _Figure(metrics[span.metrics[0]], *_around(text, at))


def _around(text: Text, at: int) -> tuple[str, str]:
    before = text.spans[at - 1] if at else ""
    after = text.spans[at + 1] if at + 1 < len(text.spans) else ""
    before = before[-_BEFORE:] if isinstance(before, str) else ""
    after = after[:_AFTER] if isinstance(after, str) else ""
    return _CLAUSE.split(before)[-1], _CLAUSE.split(after)[0]


def _filled(
    blueprint: Blueprint, figures: Iterable[_Figure], definitions: Mapping[str, MetricDefinition]
) -> tuple[float, dict[str, Metric]]:
    """Return how well *figures* fill the fields of *blueprint*, and with what."""
    plugin = blueprint.name.partition("/")[0]
    found: dict[str, tuple[float, Metric]] = {}
    for figure in figures:
        if _DERIVED.search(figure.before):
            continue
        scored = sorted(
            (
                (score, spec.name)
                for spec in blueprint.fields
                if spec.kind == "metric"
                and not (spec.total_of or spec.share_of or spec.ratio_of)  # computed, not filled in
                and _same_unit(figure.metric.quantity.unit, spec.unit)
                and (score := _fits(figure, spec, _definition(spec, plugin, definitions)))
            ),
            reverse=True,
        )  # fmt: skip
        if scored and (len(scored) == 1 or scored[0][0] > scored[1][0]):
            score, name = scored[0]
            if score > found.get(name, (0.0, None))[0]:
                found[name] = (score, figure.metric)
    weight = sum(_SURE if score >= _SURE else _LIKELY for score, _ in found.values())
    return weight, {name: metric for name, (_, metric) in found.items()}


def _definition(
    spec: FieldSpec, plugin: str, definitions: Mapping[str, MetricDefinition]
) -> MetricDefinition | None:
    return definitions.get(spec.definition) or definitions.get(spec.name) or definitions.get(f"{plugin}.{spec.name}")


def _fits(figure: _Figure, spec: FieldSpec, definition: MetricDefinition | None) -> float:
    """Return 0, a share of the name's characters that stand around the figure, or more where its phrase does."""
    before = _VERBS.sub("", figure.before)
    if definition is not None and definition.phrase:
        head, _, tail = definition.phrase.partition("{v}")
        if len(head) > 1 and before.endswith(head) and figure.after.startswith(tail):
            return _SURE + len(head)
    names = [definition.name, definition.name_hant] if definition is not None else []
    around = before + figure.after
    share = max((_shared(name, around, mean=True) for name in (*names, _bare(spec.help)) if name), default=0.0)
    return share if share >= _ENOUGH else 0.0


def _bare(words: str) -> str:
    """Return the name in a field's help: 信访总量（应说明含哪些渠道） without what is in brackets."""
    return re.split("[（(。，；]", words, maxsplit=1)[0]


def _shared(words: str, other: str, *, mean: bool = False) -> float:
    """Return how many pairs of characters of *words* stand in *other*; *mean*: as a share of them."""
    pairs = {first + second for first, second in pairwise(words) if " " not in (first, second)}
    count = sum(pair in other for pair in pairs)
    return count / (len(pairs) or 1) if mean else count / 8


def _titles(blueprint: Blueprint) -> str:
    def every(specs: Iterable[SectionSpec]) -> Iterator[str]:
        for spec in specs:
            yield spec.title
            yield from every(spec.children)

    return " ".join(every(blueprint.sections))


def _same_unit(read: str, wanted: str) -> bool:
    """Tell whether a figure in *read* can stand in a field in *wanted*: 元 for 万元, 件 for 件（批）次."""
    bare = wanted.lstrip("万亿").replace("（", "(").replace("）", ")")
    return read.replace("（", "(").replace("）", ")") == bare
