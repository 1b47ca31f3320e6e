"""How well reports are read: precision and recall over a corpus with its answers, undamaged and damaged.

``python -m benchmarks.reading`` prints the table; with ``--misses``, what was missed (-) or found where
nothing is (+); with ``--speed [FOLDER]``, what reading costs, for the corpus and the texts in a folder.
"""

from __future__ import annotations

import random
import sys

from benchmarks.reading.damage import DAMAGES
from benchmarks.reading.gold import corpus
from benchmarks.reading.measure import measure, misses
from benchmarks.reading.speed import lengths, ratios, texts_in

_SEED = 7
_SIZES = (100_000, 200_000, 400_000)


def main() -> None:
    """Print the table that is asked for."""
    golds = corpus()
    if "--speed" in sys.argv:
        folder = sys.argv[sys.argv.index("--speed") + 1 :]
        longer = {name: [text] for name, text in texts_in(folder[0]).items()} if folder else {}
        print("\n".join(ratios({"corpus": [gold.text for gold in golds], **longer})))
        print("\n".join(lengths(max((gold.text for gold in golds), key=len), _SIZES)))
        return
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


main()
