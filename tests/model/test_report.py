"""Report, nodes, blocks and metrics: converters, refusals, paths of errors."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from wenming import Measure, Metric, NextStep, Official, Problem, Report, Section, render
from wenming.errors import ModelError
from wenming.model import Attachment, Chart, Paragraph, Period, Picture, Point, Points, Source, Table, Text
from wenming.testing.strategies import metrics, reports


def test_ten_lines_of_embedding_code(tmp_path, monkeypatch) -> None:
    """The ten lines of the design and the README run as they stand and leave a Word file."""
    monkeypatch.chdir(tmp_path)
    report = Report(
        "2025年工作总结",
        issuer="某市气象局",
        metrics=[Metric("warnings", "128条", source="业务台账")],
        sections=[
            Section("主要做法", role="measures", children=[Measure("强化预警", ["发布预警信号{warnings}。"])]),
            Section("存在问题", role="problems", children=[Problem("人手不足", id="staff")]),
            Section("下一步打算", role="next_steps", children=[NextStep("充实队伍", answers=["staff"])]),
        ],
    )
    render(report, to="总结.docx")

    assert (tmp_path / "总结.docx").read_bytes().startswith(b"PK")
    assert report.sections[0].children[0].body == (Paragraph(Text.parse("发布预警信号{warnings}。")),)
    assert report.metrics[0].source == Source(ref="业务台账")


@given(report=reports())
def test_equal_and_hashable(report: Report) -> None:
    """A report is a value: rebuilt from its fields it is equal, and it hashes."""
    from attrs import evolve

    assert evolve(report) == report
    assert hash(report) == hash(evolve(report))


@given(metric=metrics())
def test_metric_is_a_value(metric: Metric) -> None:
    """A metric made again from its own quantity's words is the same."""
    assert Metric(metric.id, str(metric.quantity), period=metric.period, source=metric.source) == metric


@pytest.mark.parametrize(
    ("make", "path", "words"),
    [
        (lambda: Section("做法", ["好", "坏\x07事"]), "body[1]", "U+0007"),
        (lambda: Section(" "), "title", "blank"),
        (lambda: Section("做法", 5), "body", "wants a list"),
        (lambda: Section("做法", children="强化"), "children", "wants a list"),
        (lambda: Section("做法", children=["强化"]), "children[0]", "Section, Measure"),
        (lambda: Section("做法", role="做法"), "role", "next_steps"),
        (lambda: Report("总结", sections=[Measure("x")]), "sections[0]", "wants a Section"),
        (lambda: Report(2025), "title", "Put it in quotes"),
        (lambda: Report("总结", issuer=None), "issuer", "wants text"),
        (lambda: Report("总结", dated="2026年1月"), "dated", "2026-01-08"),
        (lambda: Report("总结", period=2025), "period", "2025年"),
        (lambda: Report("总结", locale="zh"), "locale", "zh-Hans-CN"),
        (lambda: Report("总结", metrics=["1条"]), "metrics[0]", "a Metric"),
        (lambda: Metric("", "1条"), "id", "no name"),
        (lambda: Metric("a b", "1条"), "id", "no name"),
        (lambda: Metric("a", 4.5), "quantity", '"4.5"'),
        (lambda: Metric("a", True), "quantity", "wants a figure"),
        (lambda: Metric("a", None), "quantity", "wants a figure"),
        (lambda: Metric("a", Decimal("NaN")), "quantity", "finite"),
        (lambda: Metric("a", "很多"), "quantity", "很多"),
        (lambda: NextStep("x", due="明年"), "due", "明年"),
        (lambda: Point([]), "", "title or a body"),
        (lambda: Points([]), "items", "empty"),
        (lambda: Points(["甲", 5]), "items[1]", "a point"),
        (lambda: Table(rows=[["甲", "乙"], ["丙"]]), "rows[1]", "2 wide"),
        (lambda: Table(rows=[["甲", "乙\x00"]]), "rows[0][1]", "U+0000"),
        (lambda: Table(rows=[]), "rows", "no cells"),
        (lambda: Table(rows=[["x"] * 64]), "rows[0]", "63"),
        (lambda: Picture(data=b"BM"), "data", "PNG"),
        (lambda: Chart(kind="radar", series=["a"]), "kind", "column"),
        (lambda: Chart(kind="line", series=[]), "series", "no metric"),
        (lambda: Source(kind="computed"), "formula", "inputs"),
        (lambda: Source(kind="heard"), "kind", "stated"),
        (lambda: Period("2025年", start="2025-01-01"), "end", "both"),
        (lambda: Period("乱", start="2025-02-01", end="2025-01-01"), "end", "before"),
        (lambda: Period.parse("2025年13月"), "", "no period"),
        (lambda: Period.parse("2025年2月29日"), "", "no period"),
        (lambda: Period.parse("0000-01-01"), "", "no period"),
    ],
)
def test_refusals_name_place_and_cure(make, path: str, words: str) -> None:
    """Each bad value is refused with its path and what to do."""
    with pytest.raises(ModelError) as caught:
        make()

    assert caught.value.path == path
    assert words in str(caught.value)


def test_references_must_be_there() -> None:
    """Citations, charts, parts, inputs and targets of unknown metrics are all named at once."""
    with pytest.raises(ModelError) as caught:
        Report(
            "总结{tilte}",
            metrics=[Metric("title", "1条", parts=["a"]), Metric("title", "2条")],
            sections=[Section("一", [Chart(kind="pie", series=["title", "b"])], children=[NextStep("x", target=["c"])])],
            attachments=[Attachment("表", ["见{d}"])],
        )

    assert [fault.path for fault in caught.value.faults] == [
        "metrics[1].id",
        "metrics[0].parts[0]",
        "sections[0].body[0].series[1]",
        "sections[0].children[0].target[0]",
        "title",
        "attachments[0].body[0]",
    ]
    assert "did you mean title?" in str(caught.value)


def test_rates_cited_together_must_be_equal() -> None:
    """One figure for several rates is refused when they differ."""
    rates = [Metric("met", "100%"), Metric("replied", "99.5%")]
    section = Section("办理", ["见面率和反馈率均为{met,replied}。"])

    with pytest.raises(ModelError, match=r"sections\[0\]\.body\[0\].*met = 100%, replied = 99.5%"):
        Report("总结", metrics=rates, sections=[section])


def test_sections_nest_nine_deep_and_no_deeper() -> None:
    """Nine levels are built; a tenth is refused without touching the recursion limit."""
    section = Section("九")
    for _ in range(8):
        section = Section("上", children=[section])

    assert section.height == 9
    with pytest.raises(ModelError, match="nests 10 levels"):
        Section("十", children=[section])


@pytest.mark.parametrize(
    ("label", "start", "end"),
    [
        ("2025年", (2025, 1, 1), (2025, 12, 31)),
        ("2025年度", (2025, 1, 1), (2025, 12, 31)),
        ("2025年上半年", (2025, 1, 1), (2025, 6, 30)),
        ("2025年下半年", (2025, 7, 1), (2025, 12, 31)),
        ("2024年2月", (2024, 2, 1), (2024, 2, 29)),
        ("2025年1—9月", (2025, 1, 1), (2025, 9, 30)),
        ("2025年1月—9月", (2025, 1, 1), (2025, 9, 30)),
        ("2025年第三季度", (2025, 7, 1), (2025, 9, 30)),
        ("2025年前三季度", (2025, 1, 1), (2025, 9, 30)),
        ("2020年—2022年", (2020, 1, 1), (2022, 12, 31)),
        ("2020—2022年", (2020, 1, 1), (2022, 12, 31)),
        ("2025年9月1日", (2025, 9, 1), (2025, 9, 1)),
        ("2025年末", (2025, 12, 31), (2025, 12, 31)),
    ],
)
def test_periods_take_their_days_from_words(label: str, start: tuple[int, ...], end: tuple[int, ...]) -> None:
    """Years, halves, quarters and months are understood; the words stay."""
    period = Period.parse(label)

    assert (period.label, period.start, period.end) == (label, date(*start), date(*end))


def test_a_day_in_figures_is_printed_as_a_day() -> None:
    """2025-09-01 is how people fill in a form; a report says 2025年9月1日."""
    assert Period.parse("2025-09-01") == Period.parse("2025年9月1日")


@pytest.mark.parametrize("label", ["“十四五”时期", "近年来", "201X年", "三年来"])
def test_other_periods_keep_their_words(label: str) -> None:
    """Words that name no days are a label."""
    assert Period.parse(label) == Period(label)


@pytest.mark.parametrize("value", ["no", "否", 1, 0, None])
def test_what_is_or_is_not_is_true_or_false(value: object) -> None:
    """A text is true, whatever it says: a paper would leave room for a seal that nobody sets."""
    with pytest.raises(ModelError, match="sealed: wants true or false"):
        Official(sealed=value)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match="landscape: wants true or false"):
        Table(rows=[["甲"]], landscape=value)  # type: ignore[arg-type]
