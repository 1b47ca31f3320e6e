"""What a report costs from the model to the Word file, against docxtpl with the same words in the same run.

    python -m benchmarks.word_report

Ours is ``wenming.render(report, "docx")`` with all that is on by default: figures checked, numbered,
arranged, written, verified, packed. docxtpl gets the words ready-made: numbering and arranging are not
on its bill. It fills three pages: a *bare* one, the least that tells headings, text and tables apart, in
python-docx's own styles; a *house* page, the same with the fonts, indents, line pitch and page number
that offices ask for; and the *official* one that ``wenming template new`` writes, which gives the same
document as ours. CPU time, medians; all take turns, each turn after one call that is not counted. Then a cold
process, the growth up to 100,000 rows of a table, and the memory after 10,000 documents.
"""

from __future__ import annotations

import gc
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from math import log
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

from wenming import GBT_9704, Measure, Metric, Report, Section, Table, render
from wenming.document import Document, Grid, arrange
from wenming.numbering import number
from wenming.renderers.word.context import page_content
from wenming.renderers.word.starting_page import starting_page

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
    return Report("统计表", sections=[Section("统计", children=[Measure("完成情况", [table])])])


def laid(report: Report) -> Document:
    """Number and arrange."""
    return arrange(report, number(report))


def bare_page(*, house: bool = False) -> bytes:
    """Return a page that tells headings, paragraphs and tables apart; *house* sets it as offices do."""
    from docx import Document as Docx

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
    if house:
        _set(page, table)
    return _saved(page)


def _set(page: Any, table: Any) -> None:
    """Set every paragraph of *page* in 仿宋 at 28 points, and number its pages."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt

    for paragraph in (*page.paragraphs, *(cell.paragraphs[0] for row in table.rows for cell in row.cells)):
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.paragraph_format.line_spacing = Pt(28)
        for run in paragraph.runs:
            run.font.name, run.font.size = "Times New Roman", Pt(16)
            run._r.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    page.sections[0].footer.paragraphs[0]._p.append(parse_xml(field))


def _saved(made: Any) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def docxtpl_filled(page: bytes, values: Mapping[str, object]) -> Call:
    """Return a call of docxtpl that fills *page* with *values*."""
    from docxtpl import DocxTemplate

    def call() -> bytes:
        made = DocxTemplate(io.BytesIO(page))
        made.render(dict(values), autoescape=True)
        return _saved(made)

    return call


def plain_values(document: Document) -> Mapping[str, object]:
    """Return what the bare page and the house page print."""
    blocks = [
        {
            "level": getattr(block, "level", 0),
            "text": getattr(block, "text", ""),
            "rows": (block.header, *block.rows) if isinstance(block, Grid) else (),
        }
        for block in document.blocks
    ]
    return {"title": document.title, "signature": document.signature, "blocks": blocks}


def peers(document: Document) -> dict[str, Call]:
    """Return the calls of docxtpl by page."""
    values = plain_values(document)
    return {
        "bare": docxtpl_filled(bare_page(), values),
        "house": docxtpl_filled(bare_page(house=True), values),
        "official": docxtpl_filled(starting_page(GBT_9704), page_content(document, GBT_9704).values),
    }


def cost(call: Call, times: int = 1) -> float:
    """CPU milliseconds of one call among *times*; one before them makes up for what others left behind."""
    call()
    gc.collect()
    start = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - start) * 1000 / times


def against_docxtpl(pages: int, rounds: int, times: int) -> None:
    """Print what *pages* pages cost, and how many times that docxtpl needs on each of its pages."""
    report = report_of(pages)
    document = laid(report)
    calls: dict[str, Call] = {"ours": lambda: render(report, "docx"), **peers(document)}
    if _has_isal():
        calls["ours, fast"] = lambda: render(report, "docx", compression="fast")
    found: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            found[name].append(cost(call, times))
    print(f"{pages} pages, {len(document.blocks)} blocks")
    for name, costs in found.items():
        ratios = (median(b / a for a, b in zip(found[one], costs, strict=True)) for one in calls if "ours" in one)
        shown = "   ".join(f"{ratio:6.1f}" for ratio in ratios) if "ours" not in name else ""
        print(f"    {name:12} {median(costs):8.2f} ms   {shown}")


def _has_isal() -> bool:
    return find_spec("isal") is not None


_COLD = """
import resource, sys, time
{code}
spent = resource.getrusage(resource.RUSAGE_SELF)
print(spent.ru_utime + spent.ru_stime)
"""
_OURS = """
from wenming import Measure, Report, Section, render
body = ["围绕年度目标细化任务、压实责任，全年开展相关工作128次。"] * 3
render(Report("年度工作总结", issuer="某市气象局", sections=[Section("主要工作", children=[Measure("推进", body)])]), "docx")
"""
_THEIRS = """
import io
from docxtpl import DocxTemplate
blocks = [("一、主要工作", 1), ("（一）推进", 2), *[("围绕年度目标细化任务、压实责任，全年开展相关工作128次。", 0)] * 3]
made = DocxTemplate(sys.argv[1])
values = {"title": "年度工作总结", "signature": "某市气象局"}
made.render({**values, "blocks": [{"level": b, "text": a, "rows": ()} for a, b in blocks]}, autoescape=True)
made.save(io.BytesIO())
"""


def cold() -> None:
    """Print the CPU time of a process that prints one report and ends, the interpreter's own included."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.docx"
        page.write_bytes(bare_page(house=True))
        codes = {"ours": _OURS, "docxtpl": _THEIRS, "interpreter": ""}
        rounds = [{name: _child(code, str(page)) for name, code in codes.items()} for _ in range(15)]
    for name in codes:
        print(f"    {name:12} {median(one[name] for one in rounds):8.1f} ms")
    print(f"    ours / docxtpl {median(one['ours'] / one['docxtpl'] for one in rounds):.2f}")


def _child(code: str, argument: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _COLD.format(code=code), argument], capture_output=True, text=True, check=True
    )
    return float(done.stdout) * 1000


def growth() -> None:
    """Print the cost of tables and reports of more and more rows and pages, and its growth as a power."""
    for name, make, sizes in (
        ("rows", table_of, (1_000, 10_000, 100_000)),
        ("pages", report_of, (60, 250, 1_000)),
    ):
        costs = []
        for size in sizes:
            report = make(size)
            costs.append(median(cost(lambda report=report: render(report, "docx")) for _ in range(3)))  # type: ignore[misc]
            print(f"    {size:>7} {name}: {costs[-1]:8.1f} ms")
        print(f"    power {log(costs[-1] / costs[0]) / log(sizes[-1] / sizes[0]):.2f}")


_MANY = """
from benchmarks.word_report import memory_of, render, report_of
reports = [report_of(1 + n % 3) for n in range(50)]
def run(times):
    for n in range(times):
        render(reports[n % 50], "docx")
run(500)
before = memory_of()
run(10_000)
print((memory_of() - before) / 1000)
"""


def memory_of() -> float:
    """Return the memory that this process holds, in kB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1000


def memory() -> None:
    """Print by how many MB a process grows over 10,000 documents."""
    done = subprocess.run([sys.executable, "-c", _MANY], capture_output=True, text=True, check=True)
    print(f"    {float(done.stdout):.2f} MB")


def main() -> None:
    """Print all of it."""
    against_docxtpl(6, 15, 5)
    against_docxtpl(500, 5, 1)
    print("one report from a cold process")
    cold()
    print("growth")
    growth()
    print("memory that 10,000 documents add")
    memory()


if __name__ == "__main__":
    main()
