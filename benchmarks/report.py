"""What a report costs, against rendering the same words with docxtpl in the same run.

    python -m benchmarks.report

Prints the import cost, the ratio for a report of 70 sections and 230 blocks, and the growth up to
10,000 sections. CPU time, the two in turn, medians.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

from wenming import OFFICIAL, Measure, Metric, Report, Section, render
from wenming.document import arrange
from wenming.numbering import number
from wenming.renderers import RenderContext, TextRenderer

_SENTENCE = "围绕年度目标细化任务、压实责任，全年组织培训{training}，覆盖基层站点，服务保障能力得到提升。"


def build(sections: int, *, per_section: int = 3) -> Report:
    """Compose a report of *sections* headings with about *per_section* blocks each."""
    groups = max(sections // 10, 1)
    return Report(
        "2025年工作总结",
        issuer="某市气象局",
        metrics=[Metric("training", "12期", source="台账")],
        sections=[
            Section(
                f"第{group + 1}方面工作",
                children=[
                    Measure(f"推进第{index + 1}项任务", [_SENTENCE] * per_section)
                    for index in range(sections // groups - 1)
                ],
            )
            for group in range(groups)
        ],
    )


def to_text(report: Report) -> bytes:
    """Number, arrange and render."""
    return TextRenderer().render(arrange(report, number(report, OFFICIAL)), RenderContext()).content


def with_docxtpl(report: Report) -> Callable[[], bytes]:
    """Return a call that renders the same words with docxtpl, from a plain template with a loop."""
    from docx import Document as Docx
    from docxtpl import DocxTemplate

    page = Docx()
    for line in ("{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        page.add_paragraph(line)
    template = io.BytesIO()
    page.save(template)
    lines = to_text(report).decode().split("\n")

    def call() -> bytes:
        template.seek(0)
        made = DocxTemplate(template)
        made.render({"lines": lines}, autoescape=True)
        out = io.BytesIO()
        made.save(out)
        return out.getvalue()

    return call


def cost(call: Callable[[], object]) -> float:
    """CPU milliseconds of one call."""
    start = time.process_time()
    call()
    return (time.process_time() - start) * 1000


def import_cost() -> tuple[float, float]:
    """Milliseconds of wall time that ``import wenming`` adds to the interpreter, and the interpreter's own."""

    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return (time.perf_counter() - start) * 1000

    pairs = [(run("pass"), run("import wenming")) for _ in range(15)]
    return median(b - a for a, b in pairs), median(a for a, _ in pairs)


def main() -> None:
    """Print the table."""
    added, bare = import_cost()
    print(f"import wenming adds {added:.1f} ms to the interpreter's {bare:.1f} ms")
    report = build(70)
    peer = with_docxtpl(report)
    ours, theirs = [], []
    for _ in range(15):
        ours.append(cost(lambda: to_text(build(70))))
        theirs.append(cost(peer))
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"70 sections, {sum(1 for _ in to_text(report).splitlines())} lines: build, number, arrange, text "
          f"{median(ours):.2f} ms; docxtpl {median(theirs):.1f} ms; ratio {ratio:.4f} (goal < 0.1)")
    for n in (2_500, 5_000, 10_000):
        text = median(cost(lambda n=n: to_text(build(n))) for _ in range(3))
        word = cost(lambda n=n: render(build(n), "docx"))
        print(f"{n:>6} sections: text {text:8.1f} ms   docx {word:9.0f} ms")


if __name__ == "__main__":
    main()
