"""Read a finished chart again: every name and figure stands in its part, every value is exact (promise T5)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from wenming.document import Graph
from wenming.errors import shown
from wenming.renderers.word.chart_labels import GENERAL
from wenming.renderers.word.safe_xml import unescape
from wenming.renderers.word.verify import bug

__all__ = ["chart_words", "verify_chart"]

_POINT: Final = re.compile(r'<c:pt idx="(\d+)"(?: formatCode="([^"]*)")?><c:v>([^<]*)</c:v></c:pt>')
_FORMAT: Final = re.compile(r'(?:"([^"]*)")?(General|(?:#,##)?0(?:\.0+)?)(?:"([^"]*)")?')


def chart_words(content: bytes) -> tuple[tuple[str, str, str], ...]:
    """Return what a chart's part says of each value: its name, its label, its exact value; ``""`` for gaps."""
    names, _, values = content.decode().partition("<c:val>")
    found = {index: (_label(unescape(code), text), text) for index, code, text in _POINT.findall(values)}
    named = [(index, unescape(text)) for index, _, text in _POINT.findall(names.partition("<c:cat>")[2])]
    return tuple((name, *found.get(index, ("", ""))) for index, name in named)


def _label(code: str, value: str) -> str:
    """Return *value* in the number format *code*, one of ours."""
    found = _FORMAT.fullmatch(code)
    if found is None:
        return ""
    before, digits, after = found.groups("")
    places = "" if digits == GENERAL else f".{len(digits.partition('.')[2])}"
    return f"{before}{Decimal(value):{',' if ',' in digits else ''}{places}f}{after}"


def verify_chart(content: bytes, graph: Graph) -> None:
    """Compare a chart's part with *graph*, value by value.

    Raises:
        RenderError: a name, figure or value is missing, changed or out of order, which is a bug of ours.
    """
    found = chart_words(content)
    if len(found) != len(graph.series):
        raise bug(f"{len(found)} values", graph.path)
    for one, (name, label, value) in zip(graph.series, found, strict=True):
        whole = name == f"{one.name}（{one.figure}）"
        alike = name == one.name and one.figure in (label, label + graph.unit)
        if not (whole or alike) or value != ("" if one.value is None else str(one.value)):
            raise bug(f"“{shown(name)}”, “{shown(label)}”", graph.path)
