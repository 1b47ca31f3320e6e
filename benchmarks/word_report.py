"""What a report costs from the model to the Word file, against docxtpl with the same words in the same run.

    python -m benchmarks.word_report

Ours is ``wenming.render(report, "docx")`` with all that is on by default: figures checked, numbered,
arranged, written, verified, packed. docxtpl gets the words ready-made: numbering and arranging are not
on its bill. It fills two pages: a plain one, the least a user would get by with (python-docx's own
styles, a loop with three branches), and the page of GB/T 9704 that ``wenming template new`` writes, which
gives the same document as ours. CPU time, medians, one call of each in turn, garbage collected before.
"""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from math import log
from statistics import median
from typing import TypeAlias

from wenming import GBT_9704, Measure, Metric, Report, Section, Table, render
from wenming.document import Document, Grid, arrange
from wenming.numbering import number

Call: TypeAlias = Callable[[], object]

_WHO = ("各县区气象局", "市局各科室", "值班人员", "基层台站", "服务中心", "信息保障部门")
_WHAT = ("完善“一键式”发布机制", "开展汛前隐患排查", "更新灾害风险普查成果", "组织应急演练", "推进观测站点改造")
_HOW = ("压实责任——倒排工期", "健全会商制度", "细化服务方案", "严格质量考核", "强化部门联动")
_SO = ("预警信息发布提前量明显增加", "服务满意度稳步提升", "重点工程按期完成", "基础业务质量保持全省前列")


def _sentence(n: int) -> str:
    who, what, how, so = (words[n * step % len(words)] for words, step in ((_WHO, 1), (_WHAT, 3), (_HOW, 7), (_SO, 11)))
    figure = "{training}" if n % 3 == 0 else f"{n * 37 % 997}次"
    return f"{who}围绕年度目标任务{what}，{how}，全年开展相关工作{figure}，覆盖乡镇（街道）{n % 89 + 7}个，{so}。"


def report_of(pages: int) -> Report:
    """Return a report of about *pages* pages: on each, two headings, five paragraphs, half a table of eight rows."""
    leaves = [Measure(f"推进第{n + 1}项重点任务", _body(n)) for n in range(pages * 2)]
    return Report(
        "某市气象局2025年工作总结",
        addressee="市人民政府",
        issuer="某市气象局",
        metrics=[Metric("training", "12期", source="台账")],
        sections=[Section(f"第{at + 1}方面工作", children=leaves[at * 6 : at * 6 + 6]) for at in range(-(-pages // 3))],
    )


def _body(n: int) -> list[str | Table]:
    body: list[str | Table] = [_sentence(3 * n + index) for index in range(3 - n % 2)]
    if n % 4 == 3:
        rows = [[f"第{row + 1}类", f"{row * n % 400}条", f"{row * 7 % 90}.{n % 10}%", "—"] for row in range(8)]
        body.append(Table(header=["种类", "条数", "占比", "备注"], rows=rows, caption=f"第{n + 1}项任务完成情况"))
    return body


def table_of(rows: int) -> Report:
    """Return a report that is one table of *rows* rows and four columns."""
    cells = [[f"第{row + 1}类", f"{row * 7 % 400}条", f"{row * 7 % 90}.5%", "—"] for row in range(rows)]
    table = Table(header=["种类", "条数", "占比", "备注"], rows=cells, caption="完成情况")
    return Report("统计表", sections=[Measure("完成情况", [table])])


def laid(report: Report) -> Document:
    """Number and arrange."""
    return arrange(report, number(report))


def docxtpl_plain(document: Document) -> Call:
    """Return a call of docxtpl with the least page that tells headings, paragraphs and tables apart."""
    from docx import Document as Docx
    from docxtpl import DocxTemplate

    page = Docx()
    page.add_paragraph("{{ title }}", style="Title")
    page.add_paragraph("{%p for block in blocks %}")
    for level in (1, 2):
        page.add_paragraph(f"{{%p {'if' if level == 1 else 'elif'} block.level == {level} %}}")
        page.add_paragraph("{{ block.text }}", style=f"Heading {level}")
    page.add_paragraph("{%p elif block.rows %}")
    table = page.add_table(rows=3, cols=4)
    table.style = "Table Grid"
    table.cell(0, 0).text, table.cell(2, 0).text = "{%tr for row in block.rows %}", "{%tr endfor %}"
    for column in range(4):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    for line in ("{%p else %}", "{{ block.text }}", "{%p endif %}", "{%p endfor %}", "{{ signature }}"):
        page.add_paragraph(line)
    template = io.BytesIO()
    page.save(template)
    values = {"title": document.title, "signature": document.signature, "blocks": [_plain(one) for one in document.blocks]}

    def call() -> bytes:
        made = DocxTemplate(io.BytesIO(template.getvalue()))
        made.render(values, autoescape=True)
        out = io.BytesIO()
        made.save(out)
        return out.getvalue()

    return call


def _plain(block: object) -> dict[str, object]:
    if isinstance(block, Grid):
        return {"level": 0, "rows": (block.header, *block.rows)}
    return {"level": getattr(block, "level", 0), "text": getattr(block, "text", ""), "rows": ()}


def cost(call: Call) -> float:
    """CPU milliseconds of one call, garbage of what ran before collected."""
    gc.collect()
    start = time.process_time()
    call()
    return (time.process_time() - start) * 1000


def in_turn(calls: Sequence[Call], times: int) -> list[list[float]]:
    """Return the costs of each of *calls*, run in turn."""
    rounds = [[cost(call) for call in calls] for _ in range(times)]
    return [list(one) for one in zip(*rounds, strict=True)]


def main() -> None:
    for pages, times in ((6, 25), (500, 5)):
        report = report_of(pages)
        document = laid(report)
        ours, plain = in_turn([lambda: render(report, "docx"), docxtpl_plain(document)], times)
        print(pages, len(document.blocks), round(median(ours), 2), round(median(plain), 1), round(median(b / a for a, b in zip(ours, plain)), 1))


if __name__ == "__main__":
    main()
