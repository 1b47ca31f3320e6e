"""What filling a Word page costs, against docxtpl in the same run.

    python -m benchmarks.word_page

CPU time, medians. Ours, docxtpl and the limit of the machine (crc32 and deflate of the finished
document.xml alone) take turns; all that is on by default is on. Then the growth up to 100,000 rows of a
table, and the memory after 10,000 documents. ``fast`` needs isal.
"""

from __future__ import annotations

import gc
import io
import math
import random
import resource
import time
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any
from zipfile import ZipFile

from wenming import Page
from wenming.limits import Limits
from wenming.renderers.base import COMPRESSIONS

_HANZI = "".join(chr(0x4E00 + 31 * at) for at in range(650))  # as many as make up most of what offices write
_LIMITS = Limits(template_output=1 << 30, nodes=1 << 30)
_MAIN = "word/document.xml"


def page(*lines: str, row: tuple[str, ...] = ()) -> bytes:
    """Return a page with a paragraph a line, set in 仿宋 as offices do, header and footer, and a table of rows."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Pt

    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = made.sections[0].footer.paragraphs[0].text = "{{ issuer }}"
    for line in lines:
        made.add_paragraph(line)
    if row:
        table = made.add_table(3, len(row))
        table.rows[0].cells[0].text, table.rows[2].cells[0].text = "{%tr for r in rows %}", "{%tr endfor %}"
        for cell, text in zip(table.rows[1].cells, row, strict=True):
            cell.text = text
    cells = [cell.paragraphs[0] for cell in table.rows[1].cells] if row else []
    for paragraph in (*made.paragraphs, *cells):
        paragraph.paragraph_format.first_line_indent = Pt(0 if paragraph in cells else 32)
        paragraph.paragraph_format.line_spacing = Pt(28)
        for run in paragraph.runs:
            run.font.name, run.font.size = "Times New Roman", Pt(16)
            run._r.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def option(name: str, *lines: str) -> tuple[str, ...]:
    """Return *lines* that are there only where *name* is."""
    return (f"{{%p if {name} %}}", *lines, "{%p endif %}")


# An official paper with all that may stand in one; most reports leave half of it out.
REPORT = page(
    *option("copy", "{{ copy }}"),
    *option("secrecy", "{{ secrecy }}★{{ period }}"),
    *option("urgency", "{{ urgency }}"),
    "{{ issuer }}文件",
    "{{ issuer }}〔{{ year }}〕{{ number }}号",
    *option("signer", "签发人：{{ signer }}"),
    "{{ title }}",
    *option("to", "{{ to }}："),
    *option("lead", "{{ lead }}"),
    *("{%p for s in sections %}", "{%p if s.level == 1 %}", "{{ loop.index }}. {{ s.title }}"),
    *("{%p elif s.level == 2 %}", "（{{ loop.index }}）{{ s.title }}", "{%p else %}", "{{ s.title }}", "{%p endif %}"),
    *("{%p for t in s.texts %}", "{{ t }}", "{%p endfor %}"),
    *option("s.note", "注：{{ s.note }}"),
    "{%p endfor %}",
    "表1 {{ table.title }}（单位：{{ table.unit }}）",
    *option("files", "附件：", "{%p for one in files %}", "{{ loop.index }}. {{ one }}", "{%p endfor %}"),
    *("{{ issuer }}", "{{ date }}"),
    *option("contact", "（联系人：{{ contact.name }}，电话：{{ contact.phone }}）"),
    *option("copies", "抄送：{% for one in copies %}{{ one }}{{ '。' if loop.last else '，' }}{% endfor %}"),
    *option("printer", "{{ printer }} {{ printed }}印发"),
    row=("{{ loop.index }}", "{{ r.name }}", "{{ r.count }}", "{{ r.share }}"),
)


def words(dice: random.Random, length: int) -> str:
    """Return *length* characters, which deflate packs as it packs prose, a mark of XML now and then."""
    found = "".join(dice.choices(_HANZI, k=length - 1))
    return (f"{found[:4]}“R&D”{found[9:]}" if dice.random() < 0.05 and length > 12 else found) + "。"


def report(pages: int) -> dict[str, Any]:
    """Return the values of a report of about *pages* pages of 22 lines, a fifth of it a table."""
    dice = random.Random(pages)
    sections = [
        {"level": 1 + n % 3, "title": words(dice, 12), "texts": [words(dice, 160) for _ in range(3)], "note": ""}
        for n in range(pages)
    ]
    rows = [
        {"name": words(dice, 6), "count": dice.randrange(10**5), "share": f"{dice.random():.1%}"}
        for _ in range(4 * pages)
    ]
    return {
        **dict.fromkeys(("copy", "secrecy", "period", "urgency", "signer"), ""),
        **{"title": "关于2025年工作情况的报告", "issuer": "某市气象局", "year": 2025, "number": 12, "to": "省气象局"},
        **{"lead": words(dice, 60), "date": "2025年12月31日", "contact": {"name": "张三", "phone": "010-12345678"}},
        **{"copies": ["市政府办公室", "市应急管理局"], "table": {"title": "任务完成情况", "unit": "项"}},
        **{"sections": sections, "rows": rows, "files": ["统计表", "典型案例"]},
        **{"printer": "某市气象局办公室", "printed": "2025年12月31日"},
    }


def singles(count: int) -> tuple[bytes, dict[str, Any]]:
    """Return a page with *count* variables of their own, a paragraph each, and their values."""
    import docx

    made, out, dice = docx.Document(), io.BytesIO(), random.Random(count)
    for at in range(count):
        made.add_paragraph(f"{{{{ v{at} }}}}")
    made.save(out)
    return out.getvalue(), {f"v{at}": words(dice, 6) for at in range(count)}


def docxtpl(content: bytes, values: dict[str, Any]) -> bytes:
    """Fill *content* with docxtpl, which is made anew each time, for it cannot be used twice."""
    from docxtpl import DocxTemplate

    made = DocxTemplate(io.BytesIO(content))
    made.render(values, autoescape=True)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def deflate(content: bytes, *, fast: bool) -> bytes:
    """Do what no one can leave out."""
    if not fast:
        zlib.crc32(content)
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return packer.compress(content) + packer.flush()
    from isal import isal_zlib

    isal_zlib.crc32(content)
    found: bytes = isal_zlib.compress(content, 2, -15)
    return found


def cost(call: Callable[[], object], times: int) -> float:
    """CPU milliseconds of one call among *times*."""
    start = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - start) * 1000 / times


def compare(name: str, content: bytes, values: dict[str, Any], rounds: int) -> None:
    """Print the costs of one document, and how often docxtpl's goes into ours."""
    filled = Page(content, limits=_LIMITS)
    with ZipFile(io.BytesIO(filled.render(values).content)) as archive:
        body = archive.read(_MAIN)
    times = max(1, 8_000_000 // len(body))
    calls: dict[str, tuple[Callable[[], object], int]] = {"docxtpl": (partial(docxtpl, content, values), 1)}
    for kind in COMPRESSIONS:
        calls[kind] = (partial(filled.render, values, compression=kind), times)
        calls[f"limit {kind}"] = (partial(deflate, body, fast=kind == "fast"), times)
    costs: dict[str, list[float]] = {one: [] for one in calls}
    for _ in range(rounds):
        for one, (call, repeated) in calls.items():
            gc.collect()
            costs[one].append(cost(call, repeated))
    found = {one: median(each) for one, each in costs.items()}
    print(f"{name}: document.xml {len(body) / 1000:.0f} kB, docxtpl {found['docxtpl']:.1f} ms")
    for kind in COMPRESSIONS:
        ratio = median(a / b for a, b in zip(costs["docxtpl"], costs[kind], strict=True))
        limit = found[f"limit {kind}"]
        print(
            f"    {kind:8} {found[kind]:8.3f} ms, {ratio:5.0f} times docxtpl; "
            f"deflate alone {limit:.3f} ms, {found[kind] / limit:.2f} times that"
        )


def growth() -> None:
    """Print the cost at up to 100,000 rows, and to which power of the size it grows."""
    filled = Page(REPORT, limits=_LIMITS)
    costs = []
    for rows in (12_500, 25_000, 50_000, 100_000):
        values = report(rows // 4) | {"sections": []}
        costs.append(median(cost(partial(filled.render, values), 1) for _ in range(3)))
        print(f"    {rows:>7} rows: {costs[-1]:6.0f} ms")
    print(f"    grows with the power {math.log(costs[-1] / costs[0], 8):.2f}")


def resident() -> int:
    """Return the bytes of memory that the process holds; only Linux tells."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def memory() -> None:
    """Print what 10,000 documents leave behind."""
    filled = Page(REPORT, limits=_LIMITS)
    values = report(6)
    for n in range(10_500):
        if n == 500:
            before = resident()
        filled.render(values | {"issuer": f"第{n}局", "title": f"第{n}份报告"})
    print(f"10,000 documents: {(resident() - before) / 1024**2:.1f} MB more")


def main() -> None:
    """Print the table."""
    memory()
    compare("6 pages", REPORT, report(6), 30)
    compare("500 pages", REPORT, report(500), 5)
    compare("8,000 variables", *singles(8_000), 3)
    growth()


if __name__ == "__main__":
    main()
