"""Laws about transforms and readers: on any report and any file they give what they must, or refuse in words."""

from __future__ import annotations

import decimal
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from wenming.errors import Fault, LimitError, ReadError
from wenming.guard import as_found
from wenming.hooks import Transform, TransformContext
from wenming.model import Report
from wenming.reader import RawLine, ReadContext, Reader
from wenming.testing.laws.law import Subject, every

__all__ = ["readers", "transforms"]


def transforms(subject: Subject) -> Iterator[Fault]:
    """A transform gives a report, the same each time, and leaves the process as it was."""
    for transform in subject.plugin.transforms:
        for fault in every(_reports, partial(_changed, transform)):
            yield fault._replace(path=transform.name)


def _reports() -> Any:
    from wenming.testing.strategies import reports

    return reports()


def _changed(transform: Transform, report: Report) -> Iterator[Fault]:
    before = _process()
    with as_found():
        try:
            made: list[object] = [transform.change(report, TransformContext(blueprint="a/b")) for _ in range(2)]
        except SystemExit:
            yield Fault("it ends the process. Return the report.")
            return
        after = _process()
    if after != before:
        yield Fault("it changes the decimal context or the recursion limit. Use decimal.localcontext().")
    if not isinstance(made[0], Report):
        yield Fault("it gives a {type}, not a Report. Return the report.", {"type": type(made[0]).__name__})
    elif made[0] != made[1]:
        yield Fault("it makes another report when run again. Let it depend on the report alone.")


def _process() -> tuple[object, ...]:
    context = decimal.getcontext()
    return context.prec, context.rounding, context.Emax, context.Emin, sys.getrecursionlimit()


def readers(subject: Subject) -> Iterator[Fault]:
    """A reader gives lines, the same each time, or says why it cannot read."""
    for reader in subject.plugin.readers:
        for fault in every(_bytes, partial(_lines, reader)):
            yield fault._replace(path=reader.format)


def _bytes() -> Any:
    from hypothesis import strategies as st

    from wenming.testing.strategies import page_words

    return st.binary(max_size=64) | page_words().map(str.encode)


def _lines(reader: Reader, source: bytes) -> Iterator[Fault]:
    try:
        made: list[object] = [reader.read(source, ReadContext(place="稿")) for _ in range(2)]
    except (ReadError, LimitError):
        return
    if not isinstance(made[0], tuple) or not all(isinstance(line, RawLine) for line in made[0]):
        yield Fault("it gives a {type}, not a tuple of RawLine. Return one.", {"type": type(made[0]).__name__})
    elif made[0] != made[1]:
        yield Fault("it reads something else when run again. Let it depend on the bytes alone.")
