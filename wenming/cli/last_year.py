"""Last year's report as a form: its figures become those of the year before, this year's are left to fill in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wenming.cli.channels import read_input
from wenming.cli.session import Translate
from wenming.cli.source import open_text, picked
from wenming.errors import shown
from wenming.model.report import LOCALES

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint
    from wenming.hooks import Registry
    from wenming.model import Report
    from wenming.pipeline.last_year.matching import Match
    from wenming.pipeline.last_year.places import Place
    from wenming.reader import ReadDocument
    from wenming.zh import Quantity

__all__ = ["as_data", "as_yaml", "left_over", "notes_on", "read_last"]

_DIGITS = "〇零○一二三四五六七八九"
_PERIOD = re.compile(
    rf"(?<![0-9{_DIGITS}])([0-9]{{4}}|[{_DIGITS}]{{4}})年(?![0-9]{{1,2}}月[0-9]{{1,2}}日)度?"
    "([上下]半年|第?[一二三四1-4]季度|前三季度|[0-9]{1,2}月?[—–\\-～~至][0-9]{1,2}月|[0-9]{1,2}月)?"
)
_SPAN = re.compile(r"[0-9]{4}年?[—–\-～~至][0-9]{4}年")  # 2021—2025年: what comes next is not one year on
_MOST, _WORDS = 200, 40  # figures that fill no field, and characters on either side of one, that are told
_AS_DIGITS = str.maketrans(_DIGITS, "000123456789")


def read_last(
    file: str, registry: Registry, wanted: Blueprint | None = None, pick: str | None = None
) -> tuple[ReadDocument, Match | None]:
    """Return the report in *file*, safe repairs done, and how it fits *wanted*, or the blueprint nearest to it.

    Where the file holds several, *pick* is the number of the one meant.

    Raises:
        WenmingError: it holds no document, or several of which none is picked.
    """
    from wenming.pipeline.last_year.matching import nearest_blueprint

    source = read_input(file)
    documents = open_text(source, registry, repair="safe")
    document = picked(documents, pick, source.place)
    return document, nearest_blueprint(document, registry, wanted)


def as_yaml(match: Match, report: Report) -> dict[str, str]:
    """Return what the form is given, as YAML, by the names that :func:`wenming.cli.form.form` takes."""
    known = {name: json.dumps(words, ensure_ascii=False) for name, words in _head(match, report).items()}
    for name, figure in match.values.items():
        known[f"data.{name}"] = f"{{now: , before: {json.dumps(str(figure), ensure_ascii=False)}}}"
    return known


def notes_on(match: Match, report: Report, registry: Registry, _: Translate) -> dict[str, str]:
    """Return where each figure of the form was found, and what to write where some are internal."""
    from wenming.pipeline.last_year.naming import definition

    said = _("from {where}: {words}")
    title, places = shown(str(report.title)), match.places
    notes = {
        f"data.{name}": said.format(where=_where(places[name], report) or title, words=_words(places[name], figure))
        for name, figure in match.values.items()
    }
    known = {one.id: one for one in registry.metrics}
    plugin = match.blueprint.name.partition("/")[0]
    specs = ((one, definition(one, plugin, known)) for one in match.blueprint.fields if one.name in match.values)
    shut = [spec.name for spec, held in specs if held is not None and held.disclosure == "internal"]
    if shut:
        words = _("{fields} are internal figures: take the # away below to print them, in an internal report only")
        notes["disclosure"] = words.format(fields=", ".join(shut))
    return notes


def left_over(match: Match, report: Report, _: Translate) -> list[str]:
    """Return the figures of the report that fill no field, each with its place and words, under a heading."""
    if not match.left:
        return []
    asides = {
        "": "",
        "target": _("a target"),
        "time": _("of another time"),
        "body": _("of another body"),
        "region": _("of the whole area"),
    }
    lines = [
        f"{_where(place, report)} {_words(place, figure)} {asides[place.aside]}".strip() for place, figure in match.left
    ]
    more = [_("and {count} more").format(count=len(lines) - _MOST)] if len(lines) > _MOST else []
    return [_("Figures of the report that fill no field; check whether one is missed:"), *lines[:_MOST], *more]


def _where(place: Place, report: Report) -> str:
    """Return the line of the source, as the report says it; ``""`` for a bare number of a table."""
    refs = {one.id: one.source.ref for one in report.metrics if one.source is not None and one.id in place.metrics}
    return next(iter(refs.values()), "")


def _words(place: Place, figure: Quantity) -> str:
    """Return the sentence up to the figure, its clause after it, and the figure marked."""
    before = re.split("[。！？；;]", place.said)[-1][-_WORDS:]
    after = re.split("[。！？；;，,]", place.after.removeprefix(place.tail))[0][:_WORDS]
    return f"{before}【{''.join(str(figure).split())}】{after}"


def as_data(match: Match, report: Report) -> dict[str, Any]:
    """Return the same as data, for a form that is a table."""
    fields = {name: {"before": str(figure)} for name, figure in match.values.items()}
    return {**_head(match, report), "data": fields}


def _head(match: Match, report: Report) -> Mapping[str, str]:
    """Return issuer, addressee and script as they were, and the period a year later."""
    known = {
        "issuer": report.issuer,
        "addressee": report.addressee,
        "period": _next_year("".join(str(report.title).split())),
        "locale": "" if match.locale == LOCALES[0] else match.locale,
    }
    return {name: words for name, words in known.items() if words}


def _next_year(title: str) -> str:
    """Return the period that *title* names, a year later; ``""`` where it names none, or more than a year."""
    years = _PERIOD.findall(title)
    if len(years) != 1 or _SPAN.search(title):
        return ""
    year, part = years[0]
    return f"{int(year.translate(_AS_DIGITS)) + 1}年{part}"
