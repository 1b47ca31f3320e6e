"""Verify: every relation that a text states between its figures, judged by exact arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from wenming.figures.blanks import Closed
from wenming.figures.interval import decimals
from wenming.figures.relations.changes.bounds import judge_bounds
from wenming.figures.relations.changes.growth import judge_growth
from wenming.figures.relations.ratios.days import judge_days
from wenming.figures.relations.ratios.means import judge_means
from wenming.figures.relations.ratios.proportions import judge_ratios
from wenming.figures.relations.ratios.rates import judge_rates
from wenming.figures.relations.ratios.roughly import judge_roughly
from wenming.figures.relations.ratios.shares import judge_shares
from wenming.figures.relations.repeats import judge_previous, judge_repeats
from wenming.figures.relations.tables.cells import judge_cells
from wenming.figures.relations.tables.table import judge_table
from wenming.figures.relations.wholes.balances import judge_balances
from wenming.figures.relations.wholes.hundreds import judge_structures
from wenming.figures.relations.wholes.mixtures import judge_mixtures
from wenming.figures.relations.wholes.parts import judge_parts
from wenming.figures.relations.wholes.rest import judge_rest
from wenming.figures.statement import Sentence, sentences
from wenming.figures.verdict import Verdict
from wenming.zh.scan import check_text

__all__ = ["verify", "verify_table"]

_IN_SENTENCE: tuple[Callable[[Sentence, Sentence | None], Iterator[Verdict]], ...] = (
    judge_parts, judge_shares, judge_growth, judge_rates, judge_means, judge_bounds, judge_mixtures,
    judge_days, judge_rest, judge_balances, judge_ratios, judge_roughly,
)  # fmt: skip


def verify(
    text: str,
    *,
    tables: Sequence[Sequence[Sequence[str]]] = (),
    previous: str = "",
    units: Iterable[str] = (),
    look_alikes: Iterable[str] = (),
) -> tuple[Verdict, ...]:
    """Return a verdict on each relation between figures of *text*, in its order.

    What is found: wholes and parts (其中, 分为, 合计), shares and their base, growth with both values or with the
    difference, 百分点, 倍, means, ranks, thresholds (突破), rates with numerator and denominator, the same fact
    said twice. Each printed number stands for the interval that it was rounded from (GB/T 8170-2008), hedges
    for theirs; the arithmetic is exact. Where words leave open what a number is of, no verdict is ``fail``.

    Args:
        text: Running text in either script, of any length; a line is a paragraph.
        tables: Tables of the same report, rows of cells, the first row names of columns with their units
            (来信（件）): what prose says of a row or a total is held against its cell.
        previous: Last year's report: bases and growths of *text* are held against what it printed.
        units: Units of a sector besides those known.
        look_alikes: Words of a sector that count nothing though they look so.

    Raises:
        NumeralError: *text* is no text, or a word is none.

    .. versionadded:: 0.1.0
    """
    units, look_alikes = tuple(units), tuple(look_alikes)
    check_text(text)
    closed = Closed(text)
    found = sentences(closed.text, units=units, look_alikes=look_alikes)
    made = [*_verdicts(found), *judge_structures(closed.text), *judge_repeats(found), *judge_cells(found, tables)]
    if previous:
        made += judge_previous(found, sentences(Closed(previous).text, units=units, look_alikes=look_alikes))
    verdicts = sorted(_one_rounding(_distinct(made)), key=lambda one: (one.start, one.relation))
    return tuple(map(closed.placed, verdicts))


def verify_table(rows: Sequence[Sequence[str]]) -> tuple[Verdict, ...]:
    """Return a verdict on each total, share and growth of a table.

    Args:
        rows: Rows of cells; the first names the columns.

    Returns:
        Verdicts with their ``cell``, row by row.

    .. versionadded:: 0.1.0
    """
    return tuple(sorted(judge_table(rows), key=lambda one: (one.cell or (0, 0), one.relation)))


def _verdicts(found: Sequence[Sentence]) -> Iterator[Verdict]:
    for number, sentence in enumerate(found):
        before = found[number - 1] if number and found[number - 1].paragraph == sentence.paragraph else None
        for judge in _IN_SENTENCE:
            yield from judge(sentence, before)


def _distinct(made: Iterable[Verdict]) -> list[Verdict]:
    """Two ways to see that the same figures add up are one verdict, the first."""
    kept: dict[object, Verdict] = {}
    for one in made:
        added = one.relation in ("sum", "points") and len(one.facts) > 1
        kept.setdefault(frozenset(other.start for other in (one.figure, *one.facts)) if added else id(one), one)
    return list(kept.values())


def _one_rounding(made: list[Verdict]) -> Iterator[Verdict]:
    """A document rounds its shares one way (X2): where none is rounded up, those cut off are a way to print."""
    rounds = any(one.result == "pass" and not _is_cut(one, default=True) for one in made)
    for one in made:
        cut = one.result == "fail" and not rounds and _is_cut(one, default=False)
        yield evolve(one, result="unsure") if cut else one


def _is_cut(one: Verdict, *, default: bool) -> bool:
    """Whether the stated figure is the right one with its last digits cut off."""
    said = one.figure.quantity.value
    if one.value is None or not isinstance(said, Decimal) or one.relation not in ("share", "rate", "growth"):
        return default
    step = 10 ** decimals(said)
    return int(abs(one.value) * step) == int(abs(said) * step)
