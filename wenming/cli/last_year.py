"""Last year's report as a form: its figures become those of the year before, this year's are left to fill in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wenming.cli.channels import read_input
from wenming.cli.source import open_text
from wenming.errors import ReadError
from wenming.model.report import LOCALES

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint
    from wenming.hooks import Registry
    from wenming.model import Report
    from wenming.pipeline.matching import Match
    from wenming.reader import ReadDocument

__all__ = ["as_data", "as_yaml", "read_last"]

_DIGITS = "〇零○一二三四五六七八九"
_PERIOD = re.compile(
    rf"(?<![0-9{_DIGITS}])([0-9]{{4}}|[{_DIGITS}]{{4}})年(?![0-9]{{1,2}}月[0-9]{{1,2}}日)度?"
    "([上下]半年|第?[一二三四1-4]季度|前三季度|[0-9]{1,2}月?[—–\\-～~至][0-9]{1,2}月|[0-9]{1,2}月)?"
)
_SPAN = re.compile(r"[0-9]{4}年?[—–\-～~至][0-9]{4}年")  # 2021—2025年: what comes next is not one year on
_AS_DIGITS = str.maketrans(_DIGITS, "000123456789")


def read_last(
    file: str, registry: Registry, wanted: Blueprint | None = None
) -> tuple[ReadDocument, Match | None]:
    """Return the report in *file*, safe repairs done, and how it fits *wanted*, or the blueprint nearest to it.

    Raises:
        ReadError: it holds no document, or several.
    """
    from wenming.pipeline.matching import nearest_blueprint

    source = read_input(file)
    documents = open_text(source, registry, repair="safe")
    if len(documents) != 1:
        raise ReadError(
            "holds {count} documents. Save the one you mean in a file of its own.",
            {"count": len(documents)},
            place=source.place,
        )
    return documents[0], nearest_blueprint(documents[0], registry, wanted)


def as_yaml(match: Match, report: Report) -> dict[str, str]:
    """Return what the form is given, as YAML, by the names that :func:`wenming.cli.form.form` takes."""
    known = {name: json.dumps(words, ensure_ascii=False) for name, words in _head(match, report).items()}
    for name, figure in match.values.items():
        known[f"data.{name}"] = f"{{now: , before: {json.dumps(str(figure), ensure_ascii=False)}}}"
    return known


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
