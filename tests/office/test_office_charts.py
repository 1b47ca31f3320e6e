"""Charts as LibreOffice and Chromium draw them."""

from __future__ import annotations

from typing import Any

import pytest

from wenming import Chart, Metric, Report, Section, render

pytestmark = pytest.mark.office

NAMES = ("城区站", "山口站", "某市经济技术开发区管理委员会应急管理局", "水库站")
FIGURES = ("1,280条", "940条", "2000余条", "12条")
PRINTED = ("1,280", "940", "2000余", "12")


@pytest.fixture(scope="module")
def report() -> Report:
    """Return a report with each kind of chart, a page each."""
    ids = [f"m{index}" for index in range(4)]
    kinds = ("line", "column", "bar", "pie")
    charts = [Chart(kind=kind, series=ids, labels=NAMES, caption=f"{kind}图", alt="各站条数") for kind in kinds]
    return Report(
        "总结",
        metrics=[Metric(id_, figure) for id_, figure in zip(ids, FIGURES, strict=True)],
        sections=[Section(f"第{at}", [chart]) for at, chart in enumerate(charts)],
    )


def words(office: Any, pdf: Any) -> str:
    """Return all words of a PDF, joined: names break over lines."""
    return "".join(line.text for sheet in office.sheets(pdf) for line in sheet.lines)


def test_office_draws_every_kind(office: Any, report: Report) -> None:
    """Names, labels in their formats, the unit, shares of the pie; something is drawn in each."""
    pdf = office.pdf(render(report, "docx").content, "charts")
    found = words(office, pdf)

    assert found.count("城区站") == 4
    assert found.count("水库站") == 4
    for label in PRINTED[:3]:
        assert found.count(label) >= 3
    assert "（2000余条）" in found  # the pie says figures behind the names
    for share in ("30.2%", "22.2%", "47.3%", "0.3%"):
        assert share in found
    first = office.sheets(pdf)[0]
    box = office.ink(pdf, 1, first.line("一、").bottom + 2, 200)
    assert box.left > 27
    assert box.right < 185
    assert box.right - box.left > 120


def test_browser_draws_every_kind(office: Any, browser: Any, report: Report) -> None:
    """Figures as printed, once on paper: the table beside the drawing is for those who listen."""
    pdf = browser.pdf(render(report, "html").content, "charts-html")
    found = words(office, pdf)

    for name in NAMES:
        assert found.count(name[:3]) == 4
    for figure in FIGURES:
        assert found.count(figure) == 4
    assert "30.2%" in found
    first = office.sheets(pdf)[0]
    box = office.ink(pdf, 1, first.line("一、").bottom + 2, 120)
    assert box.left > 27
    assert box.right < 185
