"""Numbers, money and dates against their peers, in one run: ``python -m benchmarks.numerals``.

Needs the extra ``benchmarks`` (cn2an; PyICU, which is built against the ICU of the system); a peer that
is missing is left out. The contenders of a row take turns; each turn loops over the same inputs until it
has lasted a while; the figures are medians over the turns, and a ratio is the median of the ratios of
neighbouring turns, so that a busy machine slows both. Prints Markdown.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from importlib.metadata import version
from importlib.util import find_spec
from statistics import median
from typing import NamedTuple

from wenming.zh import parse_number, spell_currency, spell_date, spell_out

TURNS = 101
TURN_SECONDS = 0.003
SIZE = 200  # inputs of a row
_MIXED = (
    *("1.2万", "1.52亿", "350万", "98.6亿", "4488亿", "12.5万", "10亿", "0.8万", "5千"),
    *("1万4千", "3亿5000万", "12万5千", "1亿2千万", "5万2000"),
)


class Side(NamedTuple):
    """A call and what it is given: each input, and after it *option*, unless that is ``None``."""

    call: Callable[..., object]
    inputs: Sequence[object]
    option: str | None = None


class Row(NamedTuple):
    """One line of the table: ours and one peer on the same inputs."""

    name: str
    ours: Side
    peer: str
    theirs: Side
    goal: float


def numbers() -> list[int]:
    """Whole numbers below 10¹², each length as likely as any other."""
    chance = random.Random(1)
    return [int(10 ** chance.uniform(0, 12)) for _ in range(SIZE)]


def amounts() -> list[Decimal]:
    """Amounts of money below 10⁹ 元 with two decimals."""
    chance = random.Random(2)
    return [Decimal(int(10 ** chance.uniform(2, 11))).scaleb(-2) for _ in range(SIZE)]


def days() -> list[date]:
    """Dates of the last decades."""
    chance = random.Random(3)
    return [date(1985, 1, 1) + timedelta(chance.randrange(15_000)) for _ in range(SIZE)]


def icu_rows() -> Iterator[Row]:
    """Yield the rows against ICU; the formatter is set up beforehand, other styles are named in each call."""
    import icu

    whole = numbers()
    formatter = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh"))
    formatter.setDefaultRuleSet("%spellout-cardinal")
    yield Row("spell_out cardinal", Side(spell_out, whole), "PyICU", Side(formatter.format, whole), 2)
    capital = Side(formatter.format, whole, "%spellout-cardinal-financial")
    yield Row("spell_out financial", Side(spell_out, whole, "financial"), "PyICU", capital, 2)


def cn2an_rows() -> Iterator[Row]:
    """Yield the rows against cn2an."""
    from cn2an import an2cn, cn2an, transform

    whole, money, dates = numbers(), amounts(), days()
    lower, capital = (readable(cn2an, [spell_out(n, style) for n in whole]) for style in ("cardinal", "financial"))
    written = [f"{day.year}年{day.month}月{day.day}日" for day in dates]
    for name, ours, peer, theirs, goal in (
        ("spell_out cardinal", Side(spell_out, whole), "cn2an", Side(an2cn, whole), 25),
        ("spell_out financial", Side(spell_out, whole, "financial"), "cn2an", Side(an2cn, whole, "up"), 25),
        ("spell_currency", Side(spell_currency, money), "cn2an", Side(an2cn, money, "rmb"), 9),
        ("parse_number 规范写法", Side(parse_number, lower), "cn2an strict", Side(cn2an, lower, "strict"), 25),
        ("parse_number 大写", Side(parse_number, capital), "cn2an strict", Side(cn2an, capital, "strict"), 25),
        ("parse_number 混写", Side(parse_number, _MIXED), "cn2an smart", Side(cn2an, _MIXED, "smart"), 5),
        ("spell_date", Side(spell_date, dates), "cn2an.transform", Side(transform, written, "an2cn"), 60),
    ):
        yield Row(name, ours, peer, theirs, goal)


def readable(strictly: Callable[[str, str], object], texts: list[str]) -> list[str]:
    """Return the texts that cn2an reads right; it refuses or misreads some."""

    def fine(text: str) -> bool:
        try:
            return strictly(text, "strict") == int(parse_number(text))
        except (ValueError, KeyError):
            return False

    return [text for text in texts if fine(text)]


def turn(side: Side, loops: int) -> float:
    """Return the microseconds of one call, measured over *loops* passes."""
    call, inputs, option = side
    start = time.perf_counter()
    if option is None:
        for _ in range(loops):
            for one in inputs:
                call(one)
    else:
        for _ in range(loops):
            for one in inputs:
                call(one, option)
    return (time.perf_counter() - start) / loops / len(inputs) * 1e6


def measure(row: Row) -> tuple[float, float, float]:
    """Return our microseconds, theirs and the ratio."""
    sides = (row.ours, row.theirs)
    for side in sides:
        turn(side, 1)  # tables are built on first use
    loops = [max(1, round(TURN_SECONDS / (turn(side, 1) * len(side.inputs) / 1e6))) for side in sides]
    turns = [[turn(side, count) for side, count in zip(sides, loops, strict=True)] for _ in range(TURNS)]
    ours, theirs = zip(*turns, strict=True)
    return median(ours), median(theirs), median(b / a for a, b in turns)


def import_cost() -> float:
    """Return the milliseconds that the number functions add to ``import re, decimal``."""
    code = (
        "import re, decimal, time; start = time.perf_counter();"
        "from wenming.zh import spell_out, parse_number; print(time.perf_counter() - start)"
    )
    with tempfile.TemporaryDirectory() as folder:
        # As installed: the modules are compiled once, before the first use.
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder

        def run() -> float:
            done = subprocess.run(
                [sys.executable, "-c", code], check=True, capture_output=True, env=environment
            )
            return float(done.stdout) * 1000

        run()
        return median(run() for _ in range(21))


def main() -> None:
    """Print the table."""
    rows = [
        *(icu_rows() if find_spec("icu") else ()),
        *(cn2an_rows() if find_spec("cn2an") else ()),
    ]
    print(f"Python {sys.version.split()[0]}；", "、".join(peers()), sep="")
    print("\n| 函数 | 本库 µs | 对照 | 对照 µs | 倍数 | 目标 |\n|---|---|---|---|---|---|")
    for row in rows:
        ours, theirs, ratio = measure(row)
        print(f"| {row.name} | {ours:.2f} | {row.peer} | {theirs:.2f} | {ratio:.1f} | {row.goal:g} |")
    print(f"\n导入 spell_out、parse_number：比 re 和 decimal 多 {import_cost():.1f} ms（目标 5 ms 以内）")


def peers() -> Iterator[str]:
    """Yield each peer with its version."""
    for module, package in (("icu", "PyICU"), ("cn2an", "cn2an")):
        if find_spec(module):
            yield f"{package} {version(package)}"


if __name__ == "__main__":
    main()
