"""A data file broken in many ways: each is answered by one message that names the place and the cure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Case = tuple[str, str, str, str]
"""What to replace, by what, the place named, words of the cure."""

EDITS: dict[str, Case] = {
    "tab for indent": ("  decision_briefs", "\tdecision_briefs", "6:1: data", "请用半角空格缩进"),
    "key twice": ("period: 2025年", "period: 2025年\nperiod: 2024年", "4:1: period", "请删去一个"),
    "indent differs": ("  decision_briefs", "   decision_briefs", "6:4", "对齐缩进"),
    "bracket not closed": ("before: 112条}", "before: 112条", "5:20: data.warnings_issued", "请补上半角的 }"),
    "second document": ("      due: 2026-06-30\n", "---\na: 1\n", "16:1", "请每份各放一个文件"),
    "alias of nothing": ("96期", "*x", "6:20: data.decision_briefs", "请把值直接写出来"),
    "tag of Python": ("96期", "!!python/name:os.system x", "6:20: data.decision_briefs", "请去掉"),
    "blueprint misspelt": ("annual_summary", "anual_summary", "1:12: blueprint", "是不是 meteorology/annual_summary"),
    "plugin misspelt": ("meteorology/", "metorology/", "1:12: blueprint", "是不是 meteorology/annual_summary"),
    "blueprint a number": ("meteorology/annual_summary", "12", "1:12: blueprint", "wenming blueprints"),
    "blueprint blank": ("meteorology/annual_summary", "", "1:1: blueprint", "wenming blueprints"),
    "issuer left out": ("issuer: 某市气象局\n", "", "1:1: issuer", "请填：报告单位"),
    "issuer blank": ("某市气象局", "", "2:1: issuer", "请填：报告单位"),
    "issuer a list": ("某市气象局", "[某市气象局]", "2:9: issuer", "请加上引号"),
    "period a number": ("2025年\n", "2025\n", "3:9: period", "并加引号，如 \"2025年\""),
    "day in words": ("2026-06-30", "6月30日", "16:12: data.steps[0].due", "如 2026-01-08"),
    "figure in words": ("96期", "九十多来期儿", "6:20: data.decision_briefs", "请写数字和单位"),
    "figure in another unit": ("96期", "96人", "6:20: data.decision_briefs", "请改用 期"),
    "figure not finite": ("96期", ".nan", "6:20: data.decision_briefs", "请写上数字"),
    "figure true": ("96期", "true", "6:20: data.decision_briefs", "请写上数字"),
    "figure a list": ("96期", "[96]", "6:20: data.decision_briefs", "请写上数字"),
    "figure of 101 digits": ("96期", "9" * 101, "6:20: data.decision_briefs", "超过 100 位"),
    "figure without now": ("now: 128条, ", "", "5:20: data.warnings_issued.now", "请写上数字"),
    "key of figure misspelt": ("before: 112条", "befor: 112条", "5:39: data.warnings_issued.befor", "是不是 before"),
    "coverage over 100 %": ("96.4%", "196.4%", "7:28: data.warning_public_coverage", "请核对"),
    "answer to nothing": ("answers: staff", "answers: stuff", "15:16: data.steps[0].answers", "现有：staff"),
    "row without a field": ("      text: 值班人员偏少。\n", "", "9:7: data.problems[0].text", "请填：具体表现"),
    "full-width colon": ("issuer: ", "issuer：", "2:7", "不用全角"),
    "no space after a colon": ("issuer: ", "issuer:", "2:7", "后面空一格"),
    "quotes not closed": ("某市气象局", '"某市气象局', "2:9: issuer", "补上后引号"),
    "control character": ("人手不足", '"人手\\u0007不足"', "10:14: data.problems[0].title", "请删去"),
    "raw control character": ("人手不足", "人手\x07不足", "10:16", "请删去"),
    "bidi override": ("人手不足", "人手\u202e不足", "10:14: data.problems[0].title", "请删去"),
    "line break in words": ("人手不足", '"人手\\n不足"', "10:14: data.problems[0].title", "单独写成一段"),
}
SEVERAL: dict[str, tuple[str, str, list[str]]] = {
    "field misspelt": (
        "  decision_briefs",
        "  decision_brief",
        ["data.decision_brief: 没有这一项，是不是 decision_briefs？", "data.decision_briefs: 没有填写"],
    ),
    "head misspelt": ("period:", "priod:", ["priod: 没有这一项，是不是 period？", "period: 没有填写"]),
    "key of row misspelt": (
        "      text: 值班",
        "      txet: 值班",
        ["data.problems[0].txet: 没有这一项，是不是 text？", "data.problems[0].text: 没有填写"],
    ),
}
WHOLE: dict[str, tuple[str, str, str]] = {
    "no bytes": ("", "d.yaml: 是空的", "请填写内容"),
    "blank lines": ("\n \n", "d.yaml: 是空的", "请填写内容"),
    "prose": ("今年的工作总结\n", "d.yaml:1:1: 既不是数据，也不是保存的报告", "wenming new"),
    "a list": ("- 甲\n- 乙\n", "d.yaml:1:1: 既不是数据，也不是保存的报告", "wenming new"),
    "JSON with a comma too many": ('{"blueprint": "a/b", }', "d.yaml:1:20", "请检查逗号"),
    "data a list": (
        "blueprint: meteorology/annual_summary\nissuer: 局\nperiod: 2025年\ndata: [1]\n",
        "d.yaml:4:7: data: ",
        "逐项写栏目",
    ),
    "report of a later release": ("wenming: 99\nreport: {}\n", "d.yaml:1:10: wenming", "请升级"),
    "saved report, key misspelt": ("wenming: 1\nreport:\n  titel: 总结\n", "d.yaml:3:3: ", "是不是“title”"),
    "saved report without report": ("wenming: 1\n", "d.yaml:1:1: report", "写在“report:”下面"),
    "Word file": ("PK\x03\x04\x14", "d.yaml: 是 Word 或 Excel 文件", "请给数据文件"),
}


@pytest.fixture
def answer(run: Callable[..., Any], tmp_path: Path) -> Callable[[str], list[str]]:
    """Render *text*, see that it is refused and that nothing was written; return the lines said."""

    def answer(text: str) -> list[str]:
        (tmp_path / "d.yaml").write_text(text, encoding="utf-8", newline="")
        (tmp_path / "o.docx").write_bytes(b"the old file")
        ended = run("render", "d.yaml", "-o", "o.docx")

        assert ended.code == 2
        assert ended.output == b""
        assert sorted(path.name for path in tmp_path.iterdir()) == ["d.yaml", "o.docx"]
        assert (tmp_path / "o.docx").read_bytes() == b"the old file"
        assert "Traceback" not in ended.error
        assert str(tmp_path) not in ended.error
        return ended.error.splitlines()

    return answer


@pytest.mark.parametrize("name", EDITS)
def test_one_fault_gets_one_message(name: str, good: str, answer: Callable[[str], list[str]]) -> None:
    """One line: the file, line and column, the path, what is wrong and what to do."""
    old, new, place, cure = EDITS[name]
    lines = answer(good.replace(old, new, 1))

    assert old in good
    assert len(lines) == 1
    assert lines[0].startswith(f"错误：d.yaml:{place}: ")
    assert cure in lines[0]


@pytest.mark.parametrize("name", SEVERAL)
def test_a_misspelt_key_is_named_with_what_it_leaves_out(
    name: str, good: str, answer: Callable[[str], list[str]]
) -> None:
    """All faults at once: the key that is unknown, and the field that is now missing."""
    old, new, said = SEVERAL[name]
    lines = answer(good.replace(old, new, 1))

    assert len(lines) == len(said)
    for line, words in zip(lines, said, strict=True):
        assert words in line
        assert line.startswith("错误：d.yaml:")


@pytest.mark.parametrize("name", WHOLE)
def test_files_that_hold_something_else_are_told_apart(
    name: str, answer: Callable[[str], list[str]]
) -> None:
    """A file that is no data at all is named with what to do instead."""
    text, start, cure = WHOLE[name]
    lines = answer(text)

    assert len(lines) == 1
    assert lines[0].startswith(f"错误：{start}")
    assert cure in lines[0]


def test_every_fault_of_a_file_is_told_at_once(good: str, answer: Callable[[str], list[str]]) -> None:
    """Three mistakes in three lines are three messages, in the order of the file's paths."""
    text = good.replace("96期", "96人").replace("96.4%", "196.4%").replace("2026-06-30", "月底")

    assert [line.split(": ")[1] for line in answer(text)] == [
        "data.decision_briefs",
        "data.warning_public_coverage",
        "data.steps[0].due",
    ]


def test_the_good_file_is_good(run: Callable[..., Any], tmp_path: Path, good: str) -> None:
    """The file that the other tests break renders as it is."""
    (tmp_path / "d.yaml").write_text(good, encoding="utf-8")

    ended = run("render", "d.yaml", "-o", "o.txt")

    assert (ended.code, ended.error) == (0, "")
    assert "发布预警信号128条" in (tmp_path / "o.txt").read_text("utf-8")
