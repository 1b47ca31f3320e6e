"""Tables on the command line: forms written, filled in, rendered and checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
NAME = "meteorology/annual_summary"


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_sample_written_as_a_table_makes_the_same_document(run: Run, tmp_path: Path, suffix: str) -> None:
    """`new --sample` gives a table; `render` and `check` take it as they take YAML."""
    assert run("new", NAME, "--sample", "-o", f"data{suffix}").code == 0
    assert run("new", NAME, "--sample", "-o", "data.yaml").code == 0

    assert run("render", f"data{suffix}", "-o", "table.txt").code == 0
    assert run("render", "data.yaml", "-o", "yaml.txt").code == 0
    assert (tmp_path / "table.txt").read_bytes() == (tmp_path / "yaml.txt").read_bytes()
    assert run("check", f"data{suffix}").text == run("check", "data.yaml").text


@pytest.mark.parametrize(("suffix", "place"), [(".xlsx", "form.xlsx 数据!C7"), (".csv", "form.csv第7行“数值”列")])
def test_a_blank_form_says_which_cells_to_fill_in(run: Run, suffix: str, place: str) -> None:
    """Every required field at once, each with its cell, in the reader's language."""
    run("new", NAME, "-o", f"form{suffix}")

    ended = run("render", f"form{suffix}", "-o", "a.txt")

    assert ended.code == 2
    lines = ended.error.splitlines()
    assert lines[0] == f"错误：{place}: issuer: 没有填写。请填：报告单位，如 某市气象局。"
    assert len(lines) == 4


def test_a_csv_form_has_its_lists_beside_and_spares_what_is_there(run: Run, tmp_path: Path) -> None:
    """One file a list; none of them is replaced once somebody has filled it in."""
    run("new", NAME, "-o", "form.csv")
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        *("form.csv", "form.hazards.csv", "form.problems.csv", "form.roster.csv", "form.sites.csv", "form.steps.csv"),
    ]
    (tmp_path / "form.problems.csv").write_text("title\n人手不足\n", "utf-8")

    ended = run("new", NAME, "-o", "form.csv")

    assert ended.code == 2
    assert ended.error.startswith("错误：form.problems.csv: ")
    assert run("new", NAME, "-o", "form.csv", "--force").code == 0


def test_a_column_is_chosen(run: Run, tmp_path: Path) -> None:
    """--column names the unit; without it the columns are listed; with YAML it means nothing."""
    (tmp_path / "a.csv").write_text(
        f"id,甲县,乙县\nblueprint,{NAME},{NAME}\nissuer,甲县气象局,乙县气象局\nperiod,2025年,2025年\n"
        "warnings_issued,10,20\ndecision_briefs,3,4\n",
        "utf-8",
    )

    assert run("render", "a.csv", "-o", "a.txt", "--column", "乙县").code == 0
    assert "乙县气象局" in (tmp_path / "a.txt").read_text("utf-8")
    assert "甲县、乙县各占一列" in run("render", "a.csv", "-o", "a.txt").error
    run("new", NAME, "--sample", "-o", "b.yaml")
    assert run("render", "b.yaml", "-o", "a.txt", "--column", "甲").error == (
        "错误：--column: 只用于表格（.xlsx、.csv）。请去掉。\n"
    )


def test_findings_lead_to_cells(run: Run, tmp_path: Path) -> None:
    """`check` names the cell of a figure that it doubts."""
    (tmp_path / "a.csv").write_text(
        f"id,value,before\nblueprint,{NAME}\nissuer,某市气象局\nperiod,2025年\nwarnings_issued,100,10\ndecision_briefs,3\n"
        "rain_forecast_accuracy,104%\n",
        "utf-8",
    )

    ended = run("check", "a.csv")

    assert ended.code == 1
    assert "a.csv line 7 column value" in ended.text


def test_a_workbook_comes_from_standard_input_too(run: Run, tmp_path: Path) -> None:
    """It is known by its first bytes."""
    run("new", NAME, "--sample", "-o", "data.xlsx")

    assert run("render", "-", "-o", "a.txt", stdin=(tmp_path / "data.xlsx").read_bytes()).code == 0
