"""Every kind of file passes a check against the schemas of ECMA-376, its relationships and ids included."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator

from wenming import Report, render
from wenming.renderers.profiles import PROFILES
from wenming.testing.strategies import reports

_THEME = "relationships/theme' is missing"  # optional by ECMA-376; ours have none, so no theme font can win


def faults(folder: Path, content: bytes, suffix: str = ".docx") -> list[str]:
    """Return what a validator holds against a file."""
    path = folder / f"file{suffix}"
    path.write_bytes(content)
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(path)
    return [str(one) for one in found.errors if _THEME not in one.description]


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return a package with one part changed."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == part else text)
    return target.getvalue()


def test_files_are_valid(files: Mapping[str, bytes], tmp_path: Path) -> None:
    """Each profile, red head and imprint, contents, landscape, charts, pictures, the starting pages, a page filled."""
    assert {name: found for name, content in files.items() if (found := faults(tmp_path, content))} == {}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports(), profile=st.sampled_from(sorted(PROFILES)), toc=st.integers(0, 9))
def test_any_report_is_valid(report: Report, profile: str, toc: int, tmp_path: Path) -> None:
    """Whatever a report holds, in any profile, with contents or without."""
    content = render(report, "docx", profile=PROFILES[profile], toc=0 if report.official else toc).content

    assert faults(tmp_path, content) == []


def test_workbooks_of_charts_are_valid(files: Mapping[str, bytes], tmp_path: Path) -> None:
    """What Word opens for "edit data" is a sound workbook."""
    with zipfile.ZipFile(BytesIO(files["profile-gbt9704"])) as archive:
        books = [archive.read(name) for name in archive.namelist() if name.endswith(".xlsx")]

    assert len(books) == 4
    assert [found for book in books if (found := faults(tmp_path, book, ".xlsx"))] == []


def test_ids_are_unique(files: Mapping[str, bytes]) -> None:
    """Of drawings in the file, of bookmarks in the body: Word offers to repair a file where they are not."""
    for name, content in files.items():
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = "".join(archive.read(part).decode() for part in archive.namelist() if re.match(r"word/\w+\.xml", part))
        for ids in (r'<wp:docPr id="(\d+)"', r'<w:bookmarkStart w:id="(\d+)"', r'<w:bookmarkStart [^>]*w:name="(\w+)"'):
            found = re.findall(ids, parts)
            assert sorted(found) == sorted(set(found)), (name, ids)


PLANTED: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "order of properties": (
        "word/document.xml",
        lambda xml: re.sub(r"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", r"\2\1", xml, count=1),
    ),
    "a cell without a paragraph": (
        "word/document.xml",
        lambda xml: re.sub(r"(</w:tcPr>)<w:p>.*?</w:p>(?=</w:tc>)", r"\1", xml, count=1),
    ),
    "a dangling relationship": ("word/document.xml", lambda xml: xml.replace('r:id="wmChart1"', 'r:id="wmChart9"')),
    "negative axis": ("word/charts/wmChart1.xml", lambda xml: re.sub(r'(axId val=")\d', r"\1-1", xml)),
    "style order": (
        "word/styles.xml",
        lambda xml: re.sub(r"(<w:name [^>]*/>)(<w:basedOn [^>]*/>)", r"\2\1", xml, count=1),
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_the_validator_sees_faults(files: Mapping[str, bytes], fault: str, tmp_path: Path) -> None:
    """Planted in a good file, each is found: the gate is no empty one."""
    part, change = PLANTED[fault]
    spoilt = changed(files["profile-gbt9704"], part, change)

    assert spoilt != changed(files["profile-gbt9704"], part, str)
    assert faults(tmp_path, spoilt)
