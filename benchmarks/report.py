"""What a report costs, against rendering the same words with docxtpl in the same run.

    python -m benchmarks.report

Prints the import cost, the ratio for a report of 70 sections and 230 blocks, and the growth up to
10,000 sections. CPU time, medians: warm, each in a loop of its own; and in turn, one call of ours and
one of each peer, garbage collected before each, which leaves nothing of ours in the processor's caches.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from benchmarks.word_report import peers
from wenming import OFFICIAL, Measure, Metric, Report, Section
from wenming.document import Document, arrange
from wenming.numbering import number
from wenming.renderers import RenderContext, TextRenderer

_SENTENCE = "围绕年度目标细化任务、压实责任，全年组织培训{training}，覆盖基层站点，服务保障能力得到提升。"


def build(sections: int, *, blocks: int = 0) -> Report:
    """Return a report of *sections* headings, a tenth of them of the first level, and *blocks* paragraphs."""
    groups = max(sections // 10, 1)
    leaves = sections - groups
    total = blocks or 3 * sections
    measures = [
        Measure(f"推进第{n + 1}项任务", [_SENTENCE] * (total * (n + 1) // leaves - total * n // leaves))
        for n in range(leaves)
    ]
    return Report(
        "2025年工作总结",
        issuer="某市气象局",
        metrics=[Metric("training", "12期", source="台账")],
        sections=[
            Section(f"第{group + 1}方面工作", children=measures[group * leaves // groups : (group + 1) * leaves // groups])
            for group in range(groups)
        ],
    )


def laid(report: Report) -> Document:
    """Number and arrange."""
    return arrange(report, number(report, OFFICIAL))


def to_text(report: Report) -> bytes:
    """Number, arrange and render."""
    return TextRenderer().render(laid(report), RenderContext()).content


def cost(call: Callable[[], object]) -> float:
    """CPU milliseconds of one call, garbage of what ran before collected."""
    gc.collect()
    start = time.process_time()
    call()
    return (time.process_time() - start) * 1000


def looped(call: Callable[[], object]) -> float:
    """CPU milliseconds of one call among its like: caches warm, the median of thirty."""
    costs = []
    for _ in range(30):
        start = time.process_time()
        call()
        costs.append((time.process_time() - start) * 1000)
    return median(costs)


def import_cost() -> tuple[float, float]:
    """Milliseconds of wall time that ``import wenming`` adds to the interpreter, and the interpreter's own."""

    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return (time.perf_counter() - start) * 1000

    pairs = [(run("pass"), run("import wenming")) for _ in range(15)]
    return median(b - a for a, b in pairs), median(a for a, _ in pairs)


def against_docxtpl() -> None:
    """Print the cost of 70 sections and 230 blocks, and its ratio to docxtpl's."""
    report = build(70, blocks=230)
    document = laid(report)
    calls = peers(document)
    ours: list[float] = []
    theirs: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(25):
        ours.append(cost(lambda: to_text(build(70, blocks=230))))
        for name, peer in calls.items():
            theirs[name].append(cost(peer))
    warm = looped(lambda: to_text(build(70, blocks=230)))
    print(f"70 sections, 230 blocks: compose, number, arrange, text {warm:.2f} ms, in turn {median(ours):.2f} ms")
    for name, costs in theirs.items():
        ratio = median(a / b for a, b in zip(ours, costs, strict=True))
        print(
            f"    docxtpl, {name} page: {median(costs):.1f} ms; ratio {warm / looped(calls[name]):.3f}, in turn {ratio:.3f}"
        )


def growth() -> None:
    """Print the cost at n, 2n and 4n sections; ``benchmarks.word_report`` has that of Word."""
    for n in (2_500, 5_000, 10_000):
        text = median(cost(lambda n=n: to_text(build(n))) for _ in range(3))  # type: ignore[misc]
        print(f"{n:>6} sections, {3 * n} blocks: text {text:6.0f} ms")


def main() -> None:
    """Print the table."""
    added, bare = import_cost()
    print(f"import wenming adds {added:.1f} ms to the interpreter's {bare:.1f} ms")
    against_docxtpl()
    growth()


if __name__ == "__main__":
    main()
