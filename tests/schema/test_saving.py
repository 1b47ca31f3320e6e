"""Saving and loading: the round trip, in every form, and what a person reads."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings

from wenming.errors import ModelError, RenderError
from wenming.model import (
    Attachment,
    Chart,
    Measure,
    Metric,
    NextStep,
    Official,
    Period,
    Picture,
    Point,
    Points,
    Problem,
    Report,
    Section,
    Source,
    Table,
)
from wenming.schema import dump, dump_file, dump_json, dump_yaml, load
from wenming.testing.strategies import reports
from wenming.zh import Quantity

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
GOLDEN = Path(__file__).parent / "full.yaml"


def full_report() -> Report:
    """Return a report with everything that one can hold."""
    return Report(
        "2025年工作总结",
        genre="总结",
        issuer="某市气象局",
        addressee="各位领导",
        period="2025年",
        dated="2026-01-08",
        locale="zh-Hans-CN",
        opening=["一年来，我局发布预警{warnings}。"],
        sections=[
            Section(
                "主要做法",
                ["花括号{{照印}}，冒号: 与 # 也照印。", Points(["领导重视。", Point(["落实。"], title="责任到位")], label="四个到位")],
                role="measures",
                children=[
                    Measure("强化预警", ["发布预警信号{warnings:spelled}。"], owner="预报科"),
                    Section("基层", children=[Measure("值班", [Table(header=["日期", "人员"], rows=[["1月1日", "甲"], ["1,004", ""]], caption="值班表", note="注")])]),
                ],
            ),
            Section("存在问题", role="problems", children=[Problem("人手不足", id="staff", cause="编制少")]),
            Section(
                "下一步打算",
                [Chart(kind="line", series=["warnings", "income"], caption="趋势", alt="两条线")],
                role="next_steps",
                children=[NextStep("充实队伍", due="2026-06-30", answers=["staff"], target=["warnings"], owner="人事科")],
            ),
        ],
        closing=["谢谢大家。"],
        attachments=[Attachment("统计表", [Picture(data=PNG, caption="图", alt="一张图")])],
        metrics=[
            Metric("warnings", "128条", source="业务台账", definition="met.warnings"),
            Metric("income", "1.50亿元", period=Period("一季度", start="2025-01-01", end="2025-03-31")),
            Metric("share", Quantity(Decimal("4.50"), "%"), source=Source(kind="computed", formula="share", inputs=["warnings", "income"])),
            Metric("sold", Quantity(Fraction(2, 3)), source=Source(kind="dataset", ref="库", on="2025-12-31"), parts=["warnings"]),
        ],
        official=Official(copy_number="000001", signers=["王"], printed_on="2026-01-09", sealed=True),
        extra={"met:a": "b", "met:空 格": "否: #"},
    )


@given(report=reports())
@settings(max_examples=60, deadline=None)
@example(report=full_report())
def test_load_is_the_inverse_of_dump(report: Report) -> None:
    """What is dumped is loaded, as values, as JSON and as YAML, figures digit for digit."""
    plain = dump(report)

    assert load(plain) == report
    assert load(dump_json(report)) == report
    assert load(dump_yaml(report)) == report
    assert load(dump_yaml(report).encode()) == report


@given(report=reports())
@settings(max_examples=30, deadline=None)
@example(report=full_report())
def test_dump_is_plain(report: Report) -> None:
    """Only what JSON has: no tuple, Decimal, date, bytes, float."""

    def check(value: Any) -> None:
        assert type(value) in (dict, list, str, int, bool)
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(item)

    plain = dump(report)
    check(plain)

    assert json.loads(dump_json(report)) == plain
    assert dump_yaml(report) == dump_yaml(load(plain))


def test_golden_file() -> None:
    """The YAML that people see stays as it is, and is read."""
    report = full_report()

    assert dump_yaml(report) == GOLDEN.read_text(encoding="utf-8")
    assert load(GOLDEN) == report


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".JSON"])
def test_files(tmp_path: Path, suffix: str) -> None:
    """A file is written by its suffix and read back; nothing else is left in the folder."""
    path = tmp_path / f"总结{suffix}"
    dump_file(full_report(), path)

    assert load(path) == full_report()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_other_suffix(tmp_path: Path) -> None:
    """Another suffix is refused before anything is written."""
    with pytest.raises(RenderError, match=r"报告\.docx: a report is saved as \.yaml or \.json, not as '\.docx'"):
        dump_file(full_report(), tmp_path / "报告.docx")

    assert not list(tmp_path.iterdir())


QUANTITIES = [
    Quantity(Decimal("4.50"), "元"),
    Quantity(None, "个", mask="X"),
    Quantity(Fraction(2, 3)),
    Quantity(Decimal(5), "件", approximation="at_least", low=None),
    Quantity(Decimal("2.0"), "件", approximation="at_least", low=Decimal("2.00")),
    Quantity(None, "人", approximation="range", low=Decimal(100), high=Decimal(150)),
    Quantity(Decimal(7), "次", per="周", wording="共{n}{u}"),
]


@pytest.mark.parametrize("quantity", QUANTITIES, ids=str)
def test_any_quantity_survives(quantity: Quantity) -> None:
    """A quantity that its words do not give back is saved field by field."""
    report = Report("题", metrics=[Metric("m", quantity)])

    saved = dump(report)["report"]["metrics"][0]["quantity"]
    assert isinstance(saved, str) == (quantity in QUANTITIES[:3] + QUANTITIES[5:6])
    for back in (load(dump(report)), load(dump_yaml(report)), load(dump_json(report))):
        assert back.metrics[0].quantity == quantity
        assert str(back.metrics[0].quantity.low) == str(quantity.low)


def test_figures_are_words_where_words_do() -> None:
    """Quantities, sources, periods, paragraphs and points are short where nothing is lost."""
    plain = dump(full_report())["report"]

    assert plain["metrics"][0] == {
        "id": "warnings", "quantity": "128条", "source": "业务台账", "definition": "met.warnings",
    }
    assert plain["period"] == "2025年"
    assert plain["metrics"][1]["period"] == {"label": "一季度", "start": "2025-01-01", "end": "2025-03-31"}
    assert plain["sections"][0]["body"][1] == {
        "kind": "points", "label": "四个到位", "items": ["领导重视。", {"title": "责任到位", "body": ["落实。"]}],
    }
    assert "locale" not in plain


def test_large_picture() -> None:
    """A picture longer than one value may be is saved in pieces."""
    picture = Picture(data=PNG * 4000)
    report = Report("题", attachments=[Attachment("图", [picture])])

    assert load(dump_json(report)) == report


@pytest.mark.parametrize(
    "words",
    ["no", "Yes", "null", "true", "1", "1.50", "2025-01-08", "12:30", "~", "-", "- a", "a: b", "a #b", "#a", "{{a}}",
     "[a]", "&a", "*a", "!a", "a:", " a", "a ", "a\tb", '"', "'", "\\", "%", "@", "`", "|", ">", "?", "---", "...",
     "１", "½", "\u3000甲", "甲\u2028乙", "\ufeff甲", "\U0001f600", "\ue000", "=", "<<", "0x1F", "1_000", "甲：乙"],
)  # fmt: skip
def test_text_that_yaml_would_misread(words: str) -> None:
    """Text that looks like something else of YAML is saved so that it comes back as text."""
    report = Report("题", issuer=words, extra={words: words})

    assert load(dump_yaml(report)) == report



def test_extra_holds_each_name_once() -> None:
    """A mapping holds a name once, so the model does too: nothing is lost in saving."""
    with pytest.raises(ModelError, match=r"^extra: two entries have the name met:a\."):
        Report("题", extra=[("met:a", "1"), ("met:a", "2")])
