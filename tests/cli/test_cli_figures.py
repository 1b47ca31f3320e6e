"""``wenming figures``: every figure of a report, its place in the text as decoded."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

Run = Callable[..., Any]

PAGE = """\
首页 > 公文 > 总结

某区图书馆2024年工作总结

一、主要做法

（一）新建分馆3个

全年借书2000余册，其中三分之二是少儿读物，四分之三当月归还；走访X户，实现社区全覆盖。
旅客总量100
4.50万人次，未出现一例投诉，借阅量居全市首位，气温3～5℃，添置书架14台(套)。
"""
FIELDS = [
    "text",
    "value",
    "unit",
    "units",
    "approximation",
    "low",
    "high",
    "kind",
    "placeholder",
    "line",
    "start",
    "end",
]


@pytest.fixture
def figures(run: Run) -> list[dict[str, Any]]:
    """The figures of the page, numbers exact."""
    ended = run("figures", "-", "--json", stdin=PAGE.encode())
    assert (ended.code, ended.error) == (0, "")
    held: dict[str, list[dict[str, Any]]] = json.loads(ended.text, parse_float=Decimal)
    assert list(held) == ["figures"]
    return held["figures"]


def test_fields(figures: list[dict[str, Any]]) -> None:
    """Every figure has every field, in one order."""
    assert {tuple(one) for one in figures} == {tuple(FIELDS)}


def test_values(figures: list[dict[str, Any]]) -> None:
    """Values are exact numbers; null is what is not filled in or has two ends, text what no decimal equals."""
    assert [(one["text"], one["value"], one["unit"], one["placeholder"]) for one in figures] == [
        ("3个", 3, "个", False),
        ("2000余册", 2000, "册", False),
        ("三分之二", "2/3", "", False),
        ("四分之三", Decimal("0.75"), "", False),
        ("X户", None, "户", True),
        ("全覆盖", 100, "%", False),
        ("1004.50万人次", 10045000, "人次", False),
        ("未出现一例", 0, "例", False),
        ("首位", 1, "位", False),
        ("3～5℃", None, "℃", False),
        ("14台(套)", 14, "台(套)", False),
    ]
    by_text = {one["text"]: one for one in figures}
    assert [by_text["2000余册"][key] for key in ("approximation", "low", "high", "kind")] == [
        "over",
        2000,
        3000,
        "count",
    ]
    assert [by_text["3～5℃"][key] for key in ("approximation", "low", "high", "kind")] == [
        "range",
        3,
        5,
        "measure",
    ]
    assert by_text["14台(套)"]["units"] == ["台", "套"]
    assert by_text["首位"]["kind"] == "rank"


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "approximation", "low", "high", "kind"),
    [
        ("实现社区全覆盖。", "全覆盖", 100, "%", None, None, None, "ratio"),
        ("考核成绩居首位。", "首位", 1, "位", None, None, None, "rank"),
        ("未出现一例投诉。", "未出现一例", 0, "例", None, None, None, "count"),
        ("走访X户。", "X户", None, "户", None, None, None, "count"),
        ("全年无一例投诉。", "无一例", 0, "例", None, None, None, "count"),
        ("收入翻一番。", "一番", 1, "番", None, None, None, "ratio"),
        ("近百名干部参加。", "近百名", 100, "名", "nearly", None, 100, "count"),
        ("走访企业数十家。", "数十家", None, "家", "indefinite", 20, 90, "count"),
        ("走访百余户。", "百余户", 100, "户", "over", 100, 200, "count"),
        ("占三分之二。", "三分之二", "2/3", "", None, None, None, "ratio"),
        ("增长两成。", "两成", 2, "成", None, None, None, "ratio"),
        ("位居全市首位。", "首位", 1, "位", None, None, None, "rank"),
        ("获全省第三名。", "第三名", 3, "名", None, None, None, "rank"),
        ("综合得分全省第2。", "第2", 2, "", None, None, None, "rank"),
        ("任务全部完成。", "全部完成", 100, "%", None, None, None, "ratio"),
        ("全年无一上访。", "无一上访", 0, "", None, None, None, "count"),
        ("安全事故为零。", "零", 0, "", None, None, None, "count"),
        ("问题全部清零。", "清零", 0, "", None, None, None, "count"),
        ("收费减半。", "减半", 50, "%", None, None, None, "ratio"),
        ("项目投资过半。", "过半", Decimal("0.5"), "", "more_than", Decimal("0.5"), None, "ratio"),
        ("上百家企业参加。", "上百家", 100, "家", "at_least", 100, None, "count"),
        ("发放千余份。", "千余份", 1000, "份", "over", 1000, 2000, "count"),
        ("投入十余万元。", "十余万元", 100000, "元", "over", 100000, 200000, "money"),
        ("几十人参加。", "几十人", None, "人", "indefinite", 20, 90, "count"),
        ("实现零事故。", "零事故", 0, "", None, None, None, "count"),
        ("实现零增长。", "零增长", 0, "%", None, None, None, "ratio"),
        ("不足百人。", "不足百人", 100, "人", "less_than", None, 100, "count"),
        ("逾万人次。", "逾万人次", 10000, "人次", "more_than", 10000, None, "count"),
        ("三四百人。", "三四百人", None, "人", "consecutive", 300, 400, "count"),
        ("完成一半。", "一半", Decimal("0.5"), "", None, None, None, "ratio"),
        ("增长百分之三点五。", "百分之三点五", Decimal("3.5"), "%", None, None, None, "ratio"),
        ("位居榜首。", "榜首", 1, "", None, None, None, "rank"),
    ],
)
def test_words_that_are_figures(
    run: Run, text: str, words: str, value: object, unit: str, approximation: str | None,
    low: object, high: object, kind: str,
) -> None:  # fmt: skip
    """Every field, of every fixed phrase: null where it has no value, no hedge, no end."""
    page = f"某局工作总结\n\n一、主要成效\n\n{text}\n"
    (one,) = json.loads(run("figures", "-", "--json", stdin=page.encode()).text, parse_float=Decimal)["figures"]
    start = page.index(text) + text.index(words)

    assert one == {
        "text": words, "value": value, "unit": unit, "units": [unit] if unit else [], "approximation": approximation,
        "low": low, "high": high, "kind": kind, "placeholder": value is None and "X" in words, "line": 5,
        "start": start, "end": start + len(words),
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["业绩再创新高。", "解决若干问题。", "位居全市前列。", "排名倒数第一。", "实现双过半。", "实行一票否决。", "做到零距离服务。"]
)
def test_words_that_are_none(run: Run, text: str) -> None:
    """Nothing is counted there."""
    assert json.loads(run("figures", "-", "--json", stdin=f"某局工作总结\n\n{text}\n".encode()).text) == {"figures": []}


def test_places(figures: list[dict[str, Any]]) -> None:
    """Line and offsets lead to the words in the source; torn digits reach over both lines."""
    lines = PAGE.split("\n")
    for one in figures:
        taken = PAGE[one["start"] : one["end"]]
        assert taken.replace("\n", "") == one["text"]
        assert PAGE.count("\n", 0, one["start"]) + 1 == one["line"]
        assert lines[one["line"] - 1].find(taken.split("\n")[0]) >= 0


@pytest.mark.parametrize(("repair", "told"), [("safe", True), ("none", True), ("all", False)])
def test_torn_digits(run: Run, repair: str, told: bool) -> None:
    """No half is given for a torn figure; what is not mended is told, as reading tells it."""
    page = "某馆工作总结\n一、做法\n发布提示信息12\n8条，直播讲座2场。\n"
    ended = run("figures", "-", "--repair", repair, stdin=page.encode())

    assert [line.split()[1] for line in ended.text.splitlines()] == ["128条", "2场"]
    assert ("stdin:3:7: 或应为 128条" in ended.error) == told
    assert ended.error.count("\n") == told


def test_unknown_repair(run: Run) -> None:
    """Which repairs there are is said where another is asked for."""
    ended = run("figures", "-", "--repair", "some", stdin=PAGE.encode())

    assert (ended.code, ended.text) == (2, "")
    assert "--repair" in ended.error


def test_digits_are_kept(run: Run) -> None:
    """4.50 is printed with its zero, a hundred digits to the last."""
    many = "9" * 38
    ended = run("figures", "-", "--json", stdin=f"总结\n\n增收4.50元，累计{many}元。".encode())

    assert '"value": 4.50,' in ended.text
    assert f'"value": {many},' in ended.text


def test_table(run: Run) -> None:
    """Place, words, value and unit stand in columns; a hanzi takes two."""
    ended = run(
        "figures", "-", stdin="工作总结\n\n走访X户，每周1次，近300人，3～5公里\n实现全覆盖。".encode()
    )

    assert ended.text.split("\n") == [
        "3:3   X户       ?           户",
        "3:6   每周1次   1           次/周",
        "3:11  近300人   nearly 300  人",
        "3:17  3～5公里  3..5        公里",
        "4:3   全覆盖    100         %",
        "",
    ]


@pytest.mark.parametrize(("stdin", "output"), [("工作总结\n\n没有数字。", '{"figures": [\n]}\n')])
def test_no_figures(run: Run, stdin: str, output: str) -> None:
    """A report without figures gives an empty list, and nothing as a table."""
    assert run("figures", "-", "--json", stdin=stdin.encode()).text == output
    ended = run("figures", "-", stdin=stdin.encode())
    assert (ended.code, ended.text, ended.error) == (0, "", "")


def test_blank(run: Run) -> None:
    """A blank source is named, in the reader's language, and nothing is printed."""
    ended = run("figures", "-", stdin=b" \n")

    assert (ended.code, ended.text) == (2, "")
    assert "stdin: 是空的" in ended.error
    assert "stdin: is empty" in run("--lang", "en", "figures", "-", stdin=b" \n").error


def test_help(run: Run) -> None:
    """Help is there in both languages."""
    assert "每个数字和所在位置" in run("figures", "--help").text
    assert "every figure of a report" in run("--lang", "en", "figures", "--help").text
