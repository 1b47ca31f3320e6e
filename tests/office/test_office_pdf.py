"""``render(report, "pdf")``: LibreOffice found, bounded, kept to itself; the same bytes twice."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from wenming import Limits, Report, Section, render
from wenming.errors import OfficeError, WenmingError
from wenming.office import Office, find_office

pytestmark = pytest.mark.office


def report(name: str) -> Report:
    """Return a report whose every paragraph names it."""
    return Report(f"{name}工作总结", sections=[Section("主要做法", [f"{name}落实责任，推进服务。"] * 30)])


def slow_program(folder: Path, body: str) -> str:
    """Write a program in place of LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_pages_and_words(office: Any, tmp_path: Path) -> None:
    """A4, every paragraph in order, on as many pages as the Word file has."""
    target = tmp_path / "总结.pdf"
    rendered = render(report("甲局"), to=target)
    sheets = office.sheets(target)

    assert (rendered.media_type, rendered.suffix) == ("application/pdf", ".pdf")
    assert [(round(sheet.width), round(sheet.height)) for sheet in sheets] == [(210, 297), (210, 297)]
    text = "".join(line.text for sheet in sheets for line in sheet.lines)
    assert text.count("甲局落实责任，推进服务。") == 30
    assert text.index("甲局工作总结") < text.index("一、主要做法") < text.index("甲局落实责任")
    assert b"/Outlines" in rendered.content  # the headings are bookmarks


@pytest.mark.usefixtures("office")
def test_same_bytes_twice() -> None:
    """Promise O1: neither the clock nor chance is in the file."""
    assert render(report("甲局"), "pdf").content == render(report("甲局"), "pdf").content


def test_threads_take_turns(office: Any, tmp_path: Path) -> None:
    """Promise H2: two threads get their own document each."""
    names = ["甲局", "乙局", "丙局"]

    def write(name: str) -> str:
        target = tmp_path / f"{name}.pdf"
        render(report(name), to=target)
        return "".join(line.text for sheet in office.sheets(target) for line in sheet.lines)

    with ThreadPoolExecutor(3) as pool:
        texts = dict(zip(names, pool.map(write, names), strict=True))
    for name, text in texts.items():
        assert [other for other in names if other in text] == [name]


def test_time_is_bounded_and_nothing_lives_on(tmp_path: Path) -> None:
    """What the program has started is ended with it."""
    mark = tmp_path / "pid"
    program = slow_program(tmp_path, f"sleep 60 & echo $! > '{mark}'; wait")

    with pytest.raises(OfficeError, match=r"took more than 1 seconds \(limit office_seconds\)"):
        Office(program, "LibreOffice 0").convert(b"PK", ".docx", "pdf", limits=Limits(office_seconds=1))

    child = int(mark.read_text())
    assert not _runs(child)


def _runs(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_program_that_fails_is_quoted_without_places(tmp_path: Path) -> None:
    """The message says what the program said, and no path of the machine (promise O4)."""
    program = slow_program(tmp_path, 'for last; do :; done; echo "cannot read $last"; exit 1')

    with pytest.raises(OfficeError, match="wrote nothing") as caught:
        Office(program, "LibreOffice 0").convert(b"PK", ".docx", "pdf")
    assert "cannot read" in str(caught.value)
    assert "/tmp" not in str(caught.value)


def test_where_there_is_no_office(tmp_path: Path) -> None:
    """A clear message, nothing written."""
    code = (
        "from wenming import Report, render\n"
        "import wenming.office\n"
        "wenming.office._USUAL = ()\n"
        "render(Report('总结'), to='总结.pdf')\n"
    )
    env = {**os.environ, "PATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )

    assert "OfficeError: LibreOffice is not installed" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("office")
def test_the_version_is_known() -> None:
    """It stands in messages."""
    assert find_office().version.startswith("LibreOffice ")


@pytest.mark.usefixtures("office")
def test_errors_of_the_word_file_come_first() -> None:
    """What cannot be printed in Word cannot be printed at all."""
    with pytest.raises(WenmingError, match="style"):
        render(Report("总结"), "pdf", style="nonsense")
