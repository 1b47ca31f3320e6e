"""Last year's report as a form: its figures become those of the year before, this year's are left to fill in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wenming.cli.channels import read_input
from wenming.cli.source import open_text
from wenming.errors import ReadError

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint
    from wenming.hooks import Registry
    from wenming.model import Metric, Report
    from wenming.pipeline.matching import Match
    from wenming.reader import ReadDocument

__all__ = ["as_data", "as_yaml", "read_last"]

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年")


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
    known = {name: json.dumps(words, ensure_ascii=False) for name, words in _head(report).items()}
    for name, metric in match.values.items():
        known[f"data.{name}"] = f"{{now: , before: {json.dumps(_printed(metric), ensure_ascii=False)}}}"
    return known


def as_data(match: Match, report: Report) -> dict[str, Any]:
    """Return the same as data, for a form that is a table."""
    fields = {name: {"before": _printed(metric)} for name, metric in match.values.items()}
    return {**_head(report), "data": fields}


def _printed(metric: Metric) -> str:
    return metric.quantity.format()


def _head(report: Report) -> Mapping[str, str]:
    """Return issuer and addressee as they were, and the period a year later."""
    title = "".join(map(str, report.title.spans))
    year = _YEAR.search(title)
    known = {"issuer": report.issuer, "addressee": report.addressee, "period": f"{int(year[1]) + 1}年" if year else ""}
    return {name: words for name, words in known.items() if words}
