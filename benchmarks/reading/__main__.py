"""How well reports are read: precision and recall over a corpus with its answers, undamaged and damaged.

``python -m benchmarks.reading`` prints the table; with ``--misses``, what was missed (-) or found where
nothing is (+).
"""

from __future__ import annotations

import random
import sys
import time

from benchmarks.reading.damage import DAMAGES
from benchmarks.reading.gold import corpus
from benchmarks.reading.measure import measure, misses
from wenming import read
from wenming.zh import find_quantities

_SEED, _ROUNDS = 7, 5


def main() -> None:
    """Print the table, then what reading costs against finding the quantities alone."""
    golds = corpus()
    kinds = {"undamaged": golds} | {
        name: tuple(damage(gold, random.Random(f"{_SEED}{gold.name}{name}")) for gold in golds)
        for name, damage in DAMAGES.items()
    }
    if "--misses" in sys.argv:
        for some in kinds.values():
            print("\n".join(misses(some)))
        return
    print(f"{len(golds)} texts, {sum(len(gold.text) for gold in golds):,} characters; precision / recall")
    names = ("documents", "headings", "lists", "figures")
    print(f"{'':10}" + "".join(f"{name:>16}" for name in names))
    for kind, some in kinds.items():
        scores = measure(some)
        print(f"{kind:10}" + "".join(f"{scores[n].precision:9.3f} /{scores[n].recall:.3f}" for n in names))
    print(f"reading costs {_cost([gold.text for gold in golds]):.1f} times what find_quantities costs")


def _cost(texts: list[str]) -> float:
    ratios = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        for text in texts:
            find_quantities(text)
        found = time.process_time()
        for text in texts:
            read(text, repair="safe")
        ratios.append((time.process_time() - found) / (found - begun))
    return sorted(ratios)[_ROUNDS // 2]


main()
