"""Verdicts on sentences: each row of the table gives its verdicts and no other; tables; last year's report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wenming.errors import NumeralError
from wenming.figures import RELATIONS, Verdict, verify, verify_table

SLOT = re.compile(r"\[([^\[\]|]*)\|([^\[\]]*)\]")
TABLE = Path(__file__).parent / "verdicts_in_text.txt"


def rows() -> list[tuple[str, list[str]]]:
    """Sentences, each with the verdicts on it as the table writes them."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    cells = [line.rpartition("|") for line in lines]
    return [(text.strip(), [one.strip() for one in said.split(";") if one.strip()]) for text, _, said in cells]


def written(verdict: Verdict) -> str:
    """Return *verdict* as the table writes it."""
    right = f" → {verdict.right}" if verdict.right else ""
    return f"{verdict.relation} {verdict.result} {verdict.figure.text}{right}"


@pytest.mark.parametrize(("text", "expected"), rows())
def test_sentence(text: str, expected: list[str]) -> None:
    """What a sentence says of its numbers gets these verdicts, and no other."""
    assert [written(one) for one in verify(text)] == expected


def test_every_relation_has_a_case() -> None:
    """The table and the tests below leave no relation out."""
    named = {said.split()[0] for _, verdicts in rows() for said in verdicts}
    assert set(RELATIONS) - named == {"table", "previous"}


def test_facts_and_places() -> None:
    """A verdict points at the figure it judges and at those it went by."""
    text = "共受理信访事项120件，办结118件，办结率97.3%。"
    (verdict,) = verify(text)
    assert text[verdict.start : verdict.end] == "97.3%"
    assert [text[one.start : one.end] for one in verdict.facts] == ["118件", "120件"]
    assert (verdict.right, verdict.working) == ("98.3%", "118件÷120件=98.3%")


def test_one_rounding_a_document() -> None:
    """A share that was cut off is wrong where the text rounds others, and only doubtful where it rounds none."""
    cut = "共93件，其中25件已办结，占26.8%。"
    assert [one.result for one in verify(cut) if one.relation == "share"] == ["unsure"]
    rounded = cut + "共93件，其中7件退回，占7.53%；13件转办，占13.98%。"
    assert [one.result for one in verify(rounded) if one.relation == "share"] == ["fail", "pass", "pass"]


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("受理群众来信150件，同比增长25%。", "受理群众来信120件。", "previous pass 25%"),
        ("受理群众来信150件，同比增长20%。", "受理群众来信120件。", "previous fail 20% → 25%"),
        ("受理群众来信150件，比上年的125件增长20%。", "受理群众来信120件。", "previous fail 125件 → 120件"),
        ("受理群众来信150件，比上年的120件增长25%。", "受理群众来信120件。", "previous pass 120件 → 120件"),
        ("投入专项资金1500万元。", "投入专项资金1500元。", "scale unsure 1500万元"),
    ],
)
def test_last_year(now: str, before: str, expected: str) -> None:
    """What a text says of last year is held against what last year's report printed."""
    found = [written(one) for one in verify(now, previous=before) if one.relation in ("previous", "scale")]
    assert found == [expected]


def table(*rows: str) -> list[list[str]]:
    """Return rows of cells."""
    return [row.split() for row in rows]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (table("街道 来信 来访", "东街 10 20", "西街 15 30", "合计 25 50"), []),
        (table("街道 来信 来访", "东街 10 20", "西街 15 30", "合计 25 55"), [(3, 2, "50")]),
        (table("街道 来信 来访 合计", "东街 10 20 30", "西街 15 30 46"), [(2, 3, "45")]),
        (table("街道 合计 来信 来访", "东街 31 10 20", "西街 45 15 30"), [(1, 1, "30")]),
        (table("街道 件数 占比（%）", "东街 30 40", "西街 45 61", "合计 75 100"), [(2, 2, "60")]),
        (table("街道 件数 占比", "东街 30 40%", "西街 45 60%", "合计 75 100%"), []),
        (table("指标 今年 去年 同比", "来信 150 120 25%", "来访 90 100 -9%"), [(2, 3, "-10")]),
        (table("指標 本年 上年 增長（%）", "來信 1,500 1,200 20.0", "來訪 90 100 -10.0"), [(1, 3, "25.0")]),
        (table("街道 办结率", "东街 95", "西街 90", "合计 93"), []),
        (table("街道 来信", "合计 25", "东街 10", "西街 16"), [(1, 1, "26")]),
        (table("街道 来信", "东街 X", "西街 16", "合计 30"), []),
        ([["街道"]], []),
        ([], []),
    ],
)
def test_table(rows: list[list[str]], expected: list[tuple[int, int, str]]) -> None:
    """Totals, shares and growths of a table that do not hold, each with its cell and the right value."""
    wrong = [one for one in verify_table(rows) if one.result == "fail"]
    assert [(*(one.cell or ()), one.right) for one in wrong] == expected


def tables() -> list[tuple[str, str]]:
    """Tables as they are right and as they are wrong, rows of cells parted by blanks."""
    blocks = (TABLE.parent / "tables.txt").read_text("utf-8").split("\n\n")[1:]
    return [tuple(SLOT.sub(rf"\{number}", block.strip()) for number in (1, 2)) for block in blocks]  # type: ignore[misc]


@pytest.mark.parametrize(("right", "wrong"), tables())
def test_table_of_an_office(right: str, wrong: str) -> None:
    """Rates, balances, wholes and parts of tables as offices print them: what is right is let be, a slip is found."""
    found, others = (
        [one for one in verify_table([row.split() for row in text.splitlines()]) if one.result == "fail"]
        for text in (right.replace("_", "－"), wrong.replace("_", "－"))
    )
    assert found == []
    assert bool(others) == (right != wrong)


def test_no_text() -> None:
    """Text is text; an empty one says nothing."""
    assert verify("") == ()
    with pytest.raises(NumeralError):
        verify(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年东街来信12件。", []),
        ("全年东街来信13件。", ["13件"]),
        ("全年共办理来信30件，群众满意。", ["30件"]),
        ("全年办理来信27件。上半年来信13件。", []),
        ("投入资金1.2万元。", []),
        ("投入资金1.5万元。", ["1.5万元"]),
        ("西街来信15人次。", []),
        ("东街受理来信13件。", ["13件"]),
        ("其中东街受理来信12件、西街受理来信51件。", ["51件"]),
        ("上半年东街受理来信5件。", []),
    ],
)
def test_prose_and_cells(text: str, expected: list[str]) -> None:
    """What prose says of a row or a total is what the cell says, where name and unit are the same."""
    rows = table("街道 来信（件） 投入资金（元）", "东街 12 4000", "西街 15 8000", "合计 27 12000")
    renamed = [["街道", "办理来信（件）", "投入资金（元）"], *rows[1:]] if "办理" in text else rows
    assert [one.figure.text for one in verify(text, tables=[renamed]) if one.result == "fail"] == expected


@pytest.mark.parametrize("text", (TABLE.parent / "right_sentences.txt").read_text("utf-8").splitlines()[1:])
def test_what_is_right_is_not_found_wrong(text: str) -> None:
    """Sentences whose figures are all right, the first 185 written by somebody who did not know the code."""
    assert [written(one) for one in verify(text) if one.result == "fail"] == []


BESIDE = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%‰])(?=[\u4e00-\u9fff])")


def test_blanks_around_figures() -> None:
    """Blanks between figures and words change no verdict and no place; the number of a heading keeps its own."""
    for text, _expected in rows():
        spaced = BESIDE.sub(" ", text)
        found, given = verify(spaced), verify(text)
        assert [(one.relation, one.result, one.right) for one in found] == [
            (one.relation, one.result, one.right) for one in given
        ], spaced
        assert [spaced[one.start : one.end].replace(" ", "") for one in found] == [
            text[one.start : one.end].replace(" ", "") for one in given
        ], spaced
    assert verify("2 人员培训120人次，其中党员130人次。") == verify("2、人员培训120人次，其中党员130人次。")
