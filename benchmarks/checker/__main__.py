"""``python -m benchmarks.checker [CODES] [--misses] [--false]``: what the checker finds, and what it should not."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.checker.measure import Clean, clean_texts, false_findings, plants, recall
from wenming.diagnostics import SEVERITIES


def main(arguments: list[str]) -> None:
    """Print the recall of each rule, then what was found in clean texts; CODES are prefixes of rules."""
    codes = tuple(one for one in arguments if not one.startswith("--")) or ("",)
    planted = [plant for plant in plants() if plant[0].startswith(codes)]
    print(f"{'rule':6}{'plants':>8}{'found':>8}{'recall':>8}{'early':>8}")
    scores = recall(planted)
    for code, score in scores.items():
        share = score.found / score.planted
        print(f"{code:6}{score.planted:8}{score.found:8}{share:8.3f}{score.early:8}")
        if "--misses" in arguments:
            print("".join(f"  {text!r}\n" for text in score.missed), end="")
    twins = (("twins", code, clean) for code, clean, _ in planted)
    print(f"\n{'clean texts':12}{'characters':>11}" + "".join(f"{one:>9}" for one in SEVERITIES) + "  (per 10,000)")
    for texts in (clean_texts(), twins):
        for kind, clean in false_findings(texts).items():
            print("\n".join(_lines(kind, clean, listed="--false" in arguments)))


def _lines(kind: str, clean: Clean, *, listed: bool) -> Iterator[str]:
    rates = (clean.counts[one] * 10_000 / clean.characters for one in SEVERITIES)
    yield f"{kind:12}{clean.characters:11}" + "".join(f"{rate:9.2f}" for rate in rates)
    if listed:
        yield from (f"  {name}: {one.code} {one.severity} {one.path} {dict(one.values)}" for name, one in clean.findings)


if __name__ == "__main__":
    main(sys.argv[1:])
