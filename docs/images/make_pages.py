"""Make the pictures of pages in README and docs, set by LibreOffice in the open fonts of tests/office.

    python docs/images/make_pages.py            write the pictures, and where their lines stand
    python docs/images/make_pages.py --check    make them elsewhere, and compare where the lines stand

Pixels differ from one renderer to the next, places do not: positions.json holds the box of each line, in
mm, and a picture is stale when one has moved by more than half a millimetre.
"""

from __future__ import annotations

import json
import re
import struct
import sys
import tempfile
import zlib
from collections.abc import Mapping
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

from wenming import Attachment, Official, Report, Section, Table, compose, discover, render
from wenming.renderers.profiles import PROFILES
from wenming.schema import read_data

HERE = Path(__file__).parent
POSITIONS = HERE / "positions.json"
BLUEPRINT = "meteorology/annual_summary"
NEAR = 0.5  # mm
SHADES = 8
LARGEST = 120_000  # bytes of a picture

Lines: TypeAlias = list[tuple[str, float, float, float, float]]


def office_of_the_tests() -> ModuleType:
    """Return the module that knows which open fonts stand for the standard's."""
    spec = spec_from_file_location("office", HERE.parents[1] / "tests" / "office" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["office"] = module
    spec.loader.exec_module(module)
    return module


def summary() -> Report:
    """Return the bundled sample."""
    data = read_data(discover().sample(BLUEPRINT) or "").value
    assert isinstance(data, dict)
    return compose(BLUEPRINT, data)


def notice() -> Report:
    """Return a paper with a red head, of four pages."""
    duties = ["各单位要压实责任，完善会商机制，逐项排查隐患，确保预警信息第一时间送到一线。"] * 3
    table = Table(header=["单位", "任务", "时限"], rows=[["各区县气象局", "隐患排查", "3月底前"]], caption="任务分工")
    return Report(
        "某市气象局关于加强2026年汛期气象灾害监测预警服务工作的通知",
        issuer="某市气象局",
        addressee="各区县气象局，市局各单位",
        dated=date(2026, 1, 8),
        opening=["为做好汛期气象服务，现就有关事项通知如下。"],
        sections=[Section(title, [*duties]) for title in ("压实防汛责任", "强化监测预警", "加强值班值守")],
        closing=["请各单位于3月底前报送落实情况。"],
        attachments=[Attachment("任务分工表", [table])],
        official=Official(
            issuing_mark="某市气象局文件",
            document_number="某气发〔2026〕8号",
            urgency="加急",
            copies_to=["市委办公室", "市政府办公室"],
            printed_by="某市气象局办公室",
            printed_on=date(2026, 1, 9),
            sealed=True,
            remark="此件公开发布",
        ),
    )


def files() -> Mapping[str, bytes]:
    """Return the Word files by the name of their pictures: the sample in each profile, and a paper."""
    report = summary()
    pages = {f"profile-{name}": render(report, "docx", profile=profile).content for name, profile in PROFILES.items()}
    return {"page": pages.pop("profile-gbt9704"), **pages, "paper": render(notice(), "docx").content}


def make(folder: Path) -> dict[str, Lines]:
    """Write the pictures into *folder*; return where their lines stand."""
    module = office_of_the_tests()
    places: dict[str, Lines] = {}
    with tempfile.TemporaryDirectory() as work:
        office = module.make_office(Path(work))
        for name, pdf in office.pdfs(files()).items():
            sheets = office.sheets(pdf)
            shown = {"first": 1, "last": len(sheets)} if name == "paper" else {"": 1}
            for side, number in shown.items():
                title = f"{name}-{side}" if side else name
                (folder / f"{title}.png").write_bytes(picture(office, pdf, number, Path(work)))
                places[title] = lines_of(sheets[number - 1])
    return places


def lines_of(sheet: Any) -> Lines:
    """Return the lines of a page with their boxes, in mm."""
    return [
        (line.text, *(round(side, 1) for side in (line.left, line.top, line.right, line.bottom)))
        for line in sheet.lines
    ]


def picture(office: Any, pdf: Path, number: int, work: Path) -> bytes:
    """Return a page as PNG of few colours: shades of grey, and of red."""
    page = f"{number}"
    office.run("pdftoppm", "-r", "80", "-f", page, "-l", page, "-singlefile", str(pdf), str(work / "page"))
    head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", pixels := (work / "page.ppm").read_bytes())
    assert head is not None
    return png(int(head[1]), int(head[2]), pixels[head.end() :])


def png(width: int, height: int, pixels: bytes) -> bytes:
    """Return *pixels*, red, green and blue of each, as PNG of sixteen colours."""
    shade = bytes(value * (SHADES - 1) // 255 for value in range(256))
    red, green = pixels[0::3].translate(shade), pixels[1::3].translate(shade)
    # On white paper, black ink makes red and green darker, red ink only green.
    found = bytes(level if level == other else SHADES + level for level, other in zip(green, red, strict=True))
    rows = b"".join(b"\0" + _halves(found[at : at + width]) for at in range(0, width * height, width))
    greys = bytes(level * 255 // (SHADES - 1) for level in range(SHADES))
    palette = b"".join(bytes((one, one, one)) for one in greys) + b"".join(bytes((255, one, one)) for one in greys)
    head = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def _halves(row: bytes) -> bytes:
    """Return two pixels a byte."""
    even = row if len(row) % 2 == 0 else row + b"\0"
    return bytes(one << 4 | two for one, two in zip(even[0::2], even[1::2], strict=True))


def moved(recorded: Mapping[str, Any], found: Mapping[str, Lines]) -> list[str]:
    """Return what no longer stands where it stood."""
    faults = [f"{name}: no such picture on one side" for name in sorted(recorded.keys() ^ found.keys())]
    for name in sorted(recorded.keys() & found.keys()):
        old, new = recorded[name], found[name]
        if [line[0] for line in old] != [line[0] for line in new]:
            faults.append(f"{name}: other words or lines")
            continue
        faults += [
            f"{name}: {was[0][:12]!r} moved from {was[1:]} to {list(now[1:])}"
            for was, now in zip(old, new, strict=True)
            if any(abs(a - b) > NEAR for a, b in zip(was[1:], now[1:], strict=True))
        ]
    return faults


def written(places: Mapping[str, Lines]) -> str:
    """Return *places* as JSON, a line for each line."""
    pages = [
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n]"
        for name, lines in places.items()
    ]
    return "{\n" + ",\n".join(pages) + "\n}\n"


def main() -> None:
    """Write, or check."""
    if sys.argv[1:] != ["--check"]:
        POSITIONS.write_text(written(make(HERE)), "utf-8")
        return
    with tempfile.TemporaryDirectory() as folder:
        faults = moved(json.loads(POSITIONS.read_text("utf-8")), make(Path(folder)))
        pictures = {path.name: path.stat().st_size for path in HERE.glob("*.png")}
        faults += [f"{path.name} is missing" for path in Path(folder).glob("*.png") if path.name not in pictures]
    faults += [f"{name} has {size} bytes" for name, size in pictures.items() if size > LARGEST]
    if faults:
        sys.exit("\n".join([*faults, "Run: python docs/images/make_pages.py"]))


if __name__ == "__main__":
    main()
