"""What a check found, as the command prints it: lines to read, or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wenming.cli.session import Translate

if TYPE_CHECKING:
    from wenming.checker import CheckResult

__all__ = ["as_entries", "as_text", "counted", "whole_json"]


def as_text(found: Sequence[CheckResult], _: Translate, name: str, *, coloured: bool) -> str:
    """Return the findings in a file called *name*, and a summary of its figures where they were held to data."""
    from wenming.checker import as_lines, in_colour
    from wenming.checker.listing import plain

    paint = in_colour if coloured else plain
    lines = [line for result in found for line in as_lines(result, translate=_, name=name, paint=paint)]
    return "".join(f"{line}\n" for line in (*lines, *_compared_lines(found, _)))


def counted(found: Sequence[CheckResult], _: Translate) -> str:
    """Return the line that says how many findings there are."""
    count = sum(len(result.findings) for result in found)
    return (_("findings: {count}").format(count=count) if count else _("nothing found")) + "\n"


def as_entries(found: Sequence[CheckResult], _: Translate) -> Iterator[dict[str, object]]:
    """Yield the findings as values, each with the number of its document."""
    from wenming.checker import as_data

    for number, result in enumerate(found, 1):
        entries = as_data(result, translate=_)["findings"]
        assert isinstance(entries, list)
        for entry in entries:
            yield {**entry, "document": number}


def whole_json(found: Sequence[CheckResult], _: Translate) -> str:
    """Return the findings in one file as JSON, and each of its figures where they were held to data."""
    told = {"findings": list(as_entries(found, _))}
    if any(result.context and result.context.against for result in found):
        told["against"] = list(_compared(found))
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _compared_lines(found: Sequence[CheckResult], _: Translate) -> Iterator[str]:
    """Yield the summary of figures held to data, if they were."""
    counts = Counter(one["outcome"] for one in _compared(found))
    if counts:
        words = {
            "same": _("as in the data"),
            "rounded": _("rounded rightly"),
            "derived": _("following from the data"),
            "misrounded": _("rounded wrongly"),
            "wrong": _("another value in the data"),
            "swapped": _("the value of something else"),
            "absent": _("not in the data"),
        }
        listed = " · ".join(f"{word} {counts[outcome]}" for outcome, word in words.items())
        yield _("figures held to the data: {count} ({listed})").format(count=counts.total(), listed=listed)


def _compared(found: Sequence[CheckResult]) -> Iterator[dict[str, object]]:
    """Yield every figure that was held to data, with its place and what came of it."""
    for number, result in enumerate(found, 1):
        context = result.context
        if context is None:
            continue
        for one in context.compared:
            where = context.placing.locate(one.path, one.span)
            yield {
                "text": one.text,
                "outcome": one.outcome,
                "name": one.name,
                "right": one.right,
                "path": str(one.path),
                "line": where.line if where else None,
                "document": number,
            }
