"""What reading costs: the time of ``read`` over that of ``find_quantities`` on the same text, and over the length.

``read`` gives the report; what is found when it is asked for (headings, figures, findings …) is timed as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from wenming import Limits, read
from wenming.zh import find_quantities

__all__ = ["lengths", "ratios", "texts_in"]

_ROUNDS = 30
_LATER = ("style", "headings", "points", "figures", "findings", "passages", "sector", "spans")
_LARGE = Limits(file_bytes=1 << 30)
_LONGEST = 90_000  # characters of a line; more than 100,000 fit no value
_HOSTILE: Mapping[str, Callable[[int], str]] = {
    "brackets": lambda n: _lined("（" * n),
    "numerals": lambda n: _lined("一二三" * (n // 3)),
    "long lines": lambda n: _lined("全年办理来信128件，比上年增长4.3%，" * (n // 21)),
    "empty lines": lambda n: "\n" * n,
    "labels": lambda n: "".join(f"{at % 99 + 1}.甲\n" for at in range(n // 5)),
}


def texts_in(folder: str) -> dict[str, str]:
    """Return the texts in *folder* by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))}


def ratios(texts: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield a line for each group of *texts*: characters, milliseconds, those of reading over those of finding.

    Each text is taken by turns, and the least time of each counts: others that use the machine only add.
    """
    yield f"{'':16}{'characters':>12}{'find_quantities':>17}{'read':>12}{'ratio':>8}{'all of it':>13}{'ratio':>8}"
    for name, some in texts.items():
        group = list(some)
        found, read_, asked = map(sum, zip(*map(_least, group), strict=True))
        yield (
            f"{name[:16]:16}{sum(map(len, group)):12,}{found * 1e3:14.2f} ms{read_ * 1e3:9.2f} ms{read_ / found:8.1f}"
            f"{asked * 1e3:10.2f} ms{asked / found:8.1f}"
        )


def lengths(report: str, sizes: Iterable[int]) -> Iterator[str]:
    """Yield a line for *report* repeated, and for each hostile text: seconds of reading at each of *sizes*."""
    taken = list(sizes)
    kinds = {"reports": lambda n: f"{report}\n\n" * (n // len(report) or 1), **_HOSTILE}
    yield f"{'':16}" + "".join(f"{size:>12,}" for size in taken)
    for name, make in kinds.items():
        yield f"{name:16}" + "".join(f"{_seconds(make(size)):10.2f} s" for size in taken)


def _lined(text: str) -> str:
    """Return *text* in lines as long as lines can be."""
    return "\n".join(text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST))


def _least(text: str) -> tuple[float, float, float]:
    """Return the seconds of finding the figures, of reading, and of reading and asking for all there is."""
    found = read_ = asked = float("inf")
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        find_quantities(text)
        turned = time.perf_counter()
        result = read(text, repair="safe")
        over = time.perf_counter()
        for document in result.documents:
            for name in _LATER:
                getattr(document, name)
        found, read_ = min(found, turned - begun), min(read_, over - turned)
        asked = min(asked, time.perf_counter() - turned)
    return found, read_, asked


def _seconds(text: str) -> float:
    begun = time.process_time()
    read(text, repair="safe", limits=_LARGE)
    return time.process_time() - begun
