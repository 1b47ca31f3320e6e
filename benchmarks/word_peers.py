"""What filling or building the same Word document costs in other libraries; run by hand, for the docs.

    python -m venv RUST; RUST/bin/pip install rust-docxtpl
    npm install --prefix NODE docxtemplater pizzip docx
    python -m benchmarks.word_peers RUST NODE

The document of ``benchmarks.word_page``, 6 pages and 500. docxtpl and rust-docxtpl fill the same page,
docxtemplater the same with its own tags; python-docx and docx build the document from the values. CPU time of one
document in a warm process, median over rounds in which all take turns; size of what came out beside it.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any
from zipfile import ZipFile

from benchmarks.word_page import _LIMITS, REPORT, cost, docxtpl, page, report
from wenming import Page
from wenming.renderers.base import COMPRESSIONS

ROUNDS = 5
_RUST = """
import gc, io, json, sys, time
from pathlib import Path
from zipfile import ZipFile
from docxtpl import DocxTemplate
page, values = Path("rust.docx").read_bytes(), json.loads(Path("plain.json").read_text("utf-8"))
times = int(sys.argv[1])
def filled():
    made, out = DocxTemplate(io.BytesIO(page)), io.BytesIO()
    made.render(values, autoescape=True)
    made.save(out)
    return out
size = len(ZipFile(filled()).read("word/document.xml"))
gc.collect()
start = time.process_time()
for _ in range(times):
    filled()
print(json.dumps({"rust-docxtpl": [(time.process_time() - start) * 1000 / times, size]}))
"""
TIMES = {6: 15, 500: 2}
_LOOPS = (
    *("{#sections}", "{#one}", "{index}. {title}", "{/one}", "{#two}", "（{index}）{title}", "{/two}"),
    *("{#three}", "{title}", "{/three}", "{#texts}", "{.}", "{/texts}", "{#note}", "注：{note}", "{/note}", "{/sections}"),
)
_LINES = (
    *("{issuer}文件", "{issuer}〔{year}〕{number}号", "{title}", "{to}：", "{lead}", *_LOOPS),
    *("表1 {table_title}（单位：{table_unit}）", "附件：", "{#files}", "{index}. {name}", "{/files}", "{issuer}", "{date}"),
    *("（联系人：{contact_name}，电话：{contact_phone}）", "抄送：{copies}", "{printer} {printed}印发"),
)


def flat(values: dict[str, Any]) -> dict[str, Any]:
    """Return *values* with all that the tags of docxtpl compute already computed."""
    sections = [
        {**one, "index": at, **{name: one["level"] == level for level, name in enumerate(("one", "two", "three"), 1)}}
        for at, one in enumerate(values["sections"], 1)
    ]
    return {
        **values,
        "sections": sections,
        "rows": [{**row, "index": at} for at, row in enumerate(values["rows"], 1)],
        "files": [{"index": at, "name": name} for at, name in enumerate(values["files"], 1)],
        **{f"{key}_{inner}": text for key in ("table", "contact") for inner, text in values[key].items()},
        "copies": "，".join(values["copies"]) + "。",
    }


def curly_page() -> bytes:
    """Return the page with docxtemplater's tags."""
    import docx

    made = docx.Document(io.BytesIO(page(*_LINES, row=("{#rows}{index}", "{name}", "{count}", "{share}{/rows}"))))
    for part in (made.sections[0].header, made.sections[0].footer):
        part.paragraphs[0].text = "{issuer}"
    table = made.tables[0]
    for row in (table.rows[0], table.rows[2]):
        table._tbl.remove(row._tr)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def text_lines(values: dict[str, Any]) -> list[str]:
    """Return the paragraphs before the table."""
    heads = {1: "{index}. {title}", 2: "（{index}）{title}", 3: "{title}"}
    lines = [f"{values['issuer']}文件", f"{values['issuer']}〔{values['year']}〕{values['number']}号", values["title"]]
    lines += [f"{values['to']}：", values["lead"]]
    for one in values["sections"]:
        lines += [heads[one["level"]].format(**one), *one["texts"]]
    return lines


def python_docx(values: dict[str, Any]) -> bytes:
    """Build the document with python-docx, formats as on the page."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Pt

    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = made.sections[0].footer.paragraphs[0].text = values["issuer"]

    def put(paragraph: Any, text: str, indent: int) -> None:
        run = paragraph.add_run(text)
        paragraph.paragraph_format.first_line_indent = Pt(indent)
        paragraph.paragraph_format.line_spacing = Pt(28)
        run.font.name, run.font.size = "Times New Roman", Pt(16)
        run._r.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")

    for text in text_lines(values):
        put(made.add_paragraph(), text, 32)
    table = made.add_table(len(values["rows"]), 4)
    for row, one in zip(table.rows, values["rows"], strict=True):
        cells = (one["index"], one["name"], one["count"], one["share"])
        for cell, text in zip(row.cells, cells, strict=True):  # by row: table.cell() is quadratic
            put(cell.paragraphs[0], str(text), 0)
    put(made.add_paragraph(), values["date"], 32)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def child(folder: str, command: list[str], **environment: str) -> dict[str, tuple[float, int]]:
    """Run a program in *folder* that prints its costs in ms, and the sizes of document.xml."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return {name: (ms, size) for name, (ms, size) in json.loads(done.stdout).items()}


def measured(calls: dict[str, Callable[[], bytes]], pages: int) -> dict[str, tuple[float, int]]:
    """Return the cost and size by name."""
    found = {}
    for name, call in calls.items():
        content = call()
        found[name] = (cost(call, TIMES[pages]), len(ZipFile(io.BytesIO(content)).read("word/document.xml")))
    return found


def one_round(pages: int, rust: str, node: str) -> dict[str, tuple[float, int]]:
    """Let everybody take a turn."""
    values = report(pages)
    filled = Page(REPORT, limits=_LIMITS)
    calls: dict[str, Callable[[], bytes]] = {
        f"wenming {kind}": lambda kind=kind: filled.render(values, compression=kind).content  # type: ignore[misc]
        for kind in COMPRESSIONS
    }
    calls["docxtpl"] = lambda: docxtpl(REPORT, values)
    calls["python-docx"] = lambda: python_docx(flat(values))
    found = measured(calls, pages)
    with tempfile.TemporaryDirectory() as folder:
        told = {**flat(values), "lines": text_lines(flat(values))}
        Path(folder, "page.docx").write_bytes(curly_page())
        Path(folder, "values.json").write_text(json.dumps(told), "utf-8")
        Path(folder, "rust.docx").write_bytes(REPORT)
        Path(folder, "plain.json").write_text(json.dumps(values), "utf-8")
        times, script = str(TIMES[pages]), str(Path(__file__).with_suffix(".cjs").absolute())
        found |= child(folder, [f"{Path(rust).absolute()}/bin/python", "-c", _RUST, times])
        found |= child(folder, ["node", script, ".", times], NODE_PATH=f"{Path(node).absolute()}/node_modules")
    return found


def main() -> None:
    """Print the tables."""
    for pages in TIMES:
        rounds = [one_round(pages, *sys.argv[1:3]) for _ in range(ROUNDS)]
        print(f"{pages} pages")
        for name in rounds[0]:
            middle = median(one[name][0] for one in rounds)
            ratio = median(one[name][0] / one["wenming standard"][0] for one in rounds)
            print(f"    {name:17} {middle:9.2f} ms  {ratio:7.1f} times ours   document.xml {rounds[0][name][1]}")


if __name__ == "__main__":
    main()
