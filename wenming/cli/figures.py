"""``wenming figures``: every figure of a report that somebody wrote, with its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

import click

from wenming.cli.channels import emit, read_input
from wenming.cli.helpful import argument, flag, make_command
from wenming.cli.repairs import repair_option, repairing, say_repairs
from wenming.cli.session import Session, Translate
from wenming.cli.source import open_text

if TYPE_CHECKING:
    from wenming.reader import FoundFigure

__all__ = ["command"]

Cell: TypeAlias = str | int | bool | Decimal | list[str] | None
_EXACT = Context(prec=200)


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "List every figure of a report with its place.\n\n"
        "FILE is a text, a Word file, a web page or Markdown; - is standard input. What a site put around the"
        " report is left out, and what is damaged and has only one good reading is read as it was meant.\n"
        "Each line is where the figure stands, its words, its value and its unit. What else it could mean is named"
        " on standard error."
    )
    params = (
        argument("file", "FILE"),
        flag("--json", "as_json", about=_("print every field, as JSON")),
        repair_option(_),
    )
    return make_command("figures", _figures, params, about, _)


@click.pass_obj
def _figures(session: Session, file: str, as_json: bool, repair: str | None) -> None:
    source = read_input(file)
    documents = open_text(source, session.registry(), repair=repairing(repair))
    for document in documents:
        say_repairs(document, source.place, session.translate, done=False)
    found = [one for document in documents for one in document.figures]
    if as_json:
        emit(_json(map(_fields, found)))
    else:
        emit("".join(f"{line}\n" for line in _aligned([_row(one) for one in found])))


def _fields(one: FoundFigure) -> dict[str, Cell]:
    quantity = one.mention.quantity
    return {
        "text": one.mention.text,
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "units": list(quantity.units),
        "approximation": quantity.approximation and quantity.approximation.value,
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "kind": quantity.kind,
        "placeholder": quantity.placeholder,
        "line": one.span.line,
        "start": one.span.start,
        "end": one.span.end,
    }


def _number(value: Decimal | Fraction | None) -> Decimal | str | None:
    """Return *value*; a fraction that no decimal equals (2/3) is text."""
    if not isinstance(value, Fraction):
        return value
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return str(value) if rest > 1 else _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))


def _json(figures: Iterable[dict[str, Cell]]) -> str:
    """Return the figures as JSON, one a line, each number with the digits it was given."""
    rows = (
        "{" + ", ".join(f"{json.dumps(name)}: {_cell(value)}" for name, value in figure.items()) + "}"
        for figure in figures
    )
    return '{"figures": [' + ",".join(f"\n  {row}" for row in rows) + "\n]}\n"


def _cell(value: Cell) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)


def _row(one: FoundFigure) -> tuple[str, ...]:
    quantity = one.mention.quantity
    hedge = (
        f"{quantity.approximation.value} " if quantity.approximation and quantity.value is not None else ""
    )
    value = f"{hedge}{_said(quantity.value)}" if quantity.value is not None else "?"
    if quantity.value is None and quantity.low is not None:
        value = f"{_said(quantity.low)}..{_said(quantity.high)}"
    unit = quantity.unit + (f"/{quantity.per}" if quantity.per else "")
    return f"{one.span.line}:{one.span.column}", one.mention.text, value, unit


def _said(value: Decimal | Fraction | None) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows with columns under one another; a hanzi is as wide as two letters."""
    from wenming.renderers.columns import characters

    widths = [max(map(characters, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell + " " * int(2 * (width - characters(cell))) for cell, width in zip(row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()
