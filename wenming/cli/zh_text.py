"""``wenming zh quantities``: what the scanner finds in a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import emit, read_input
from wenming.cli.helpful import argument, flag, make_command
from wenming.cli.session import Translate
from wenming.files import decode

if TYPE_CHECKING:
    from wenming.zh import Quantity

__all__ = ["quantities"]


def quantities(_: Translate) -> click.Command:
    """Return the verb that lists quantities."""
    about = _(
        "Find the quantities in a text.\n\n"
        "FILE is a text (.txt); - is standard input. Each line is where it begins, what stands there, its value"
        " and unit."
    )
    params = (argument("file", "FILE"), flag("--json", "as_json", about=_("print every field, as JSON")))
    return make_command("quantities", _do_quantities, params, about, _)


def _do_quantities(file: str, as_json: bool) -> None:
    from wenming.zh import find_quantities

    source = read_input(file)
    text = decode(source.content, place=source.place)
    found = find_quantities(text)
    if as_json:
        emit(json.dumps([_fields(one) for one in found], ensure_ascii=False, indent=2) + "\n")
    else:
        emit("".join(_lines(text, found)))


def _lines(text: str, found: list[Quantity]) -> Iterator[str]:
    line, begin, seen = 1, 0, 0
    for one in found:
        start = one.span[0] if one.span else 0
        line += text.count("\n", seen, start)
        begin = max(begin, text.rfind("\n", seen, start) + 1)
        seen = start
        words = one.text.replace("\n", "⏎").replace("\r", "")
        yield f"{line}:{start - begin + 1}\t{words}\t{_summary(one)}\n"


def _fields(one: Quantity) -> dict[str, object]:
    start, end = one.span or (0, 0)
    return {
        "text": one.text,
        "value": _exact(one.value),
        "unit": one.unit,
        "units": list(one.units),
        "per": one.per,
        "approximation": one.approximation and one.approximation.value,
        "low": _exact(one.low),
        "high": _exact(one.high),
        "bounds": one.bounds,
        "kind": one.kind,
        "placeholder": one.placeholder,
        "torn": [str(reading) for reading in one.torn],
        "start": start,
        "end": end,
    }


def _exact(value: Decimal | Fraction | None) -> str | None:
    """Return digits and nothing else: JSON's own numbers are rounded by those who read them."""
    if value is None or isinstance(value, Fraction):
        return None if value is None else str(value)
    return f"{value:f}"


def _summary(one: Quantity) -> str:
    unit = one.unit + (f"/{one.per}" if one.per else "")
    if one.torn:
        return " | ".join(str(reading) for reading in one.torn)
    if one.value is None and one.low is not None:
        return f"{_exact(one.low)}..{_exact(one.high)} {unit}".rstrip()
    return f"{one.approximation.value + ' ' if one.approximation else ''}{_exact(one.value) or '?'} {unit}".rstrip()
