"""The report of a construction bureau in Traditional characters: data of our own, the shape of a real one.

The shape, described by hand: an opening; three parts in the mould 抓…，提高…力, each with a lead and three items
run in behind a glyph (⒈⒉⒊); two and three points in the items on activities and on outlays; no heading of its own
for problems and plans, which stand in the closing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wenming import check, compose, read, render
from wenming.hooks import Registry
from wenming.model import Points, walk
from wenming.plugins.construction import PLUGIN
from wenming.schema import read_file
from wenming.zh import convert, detect_script

SEED = Path(__file__).parents[3] / "examples" / "seeds" / "construction.yaml"
REGISTRY = Registry(plugins=(PLUGIN,))
REPORT = compose("construction/creation_report", read_file(SEED).value, registry=REGISTRY)  # type: ignore[arg-type]
TEXT = render(REPORT, "text", style="glyph").content.decode()


def test_outline() -> None:
    """Three parts on lines of their own, three items each, run in behind one glyph."""
    lines = [line for line in TEXT.splitlines() if line and not line.startswith("　")]

    assert re.findall(r"^(.、抓..，提高文明創建..力)$", TEXT, re.M) == [
        "一、抓素質，提高文明創建內動力", "二、抓載體，提高文明創建吸引力", "三、抓服務，提高文明創建輻射力",
    ]  # fmt: skip
    assert [line[0] for line in lines[1:]] == ["一", "⒈", "⒉", "⒊", "二", "⒈", "⒉", "⒊", "三", "⒈", "⒉", "⒊"]
    assert all(re.match("[⒈⒉⒊][^。]+。.", line) for line in lines[1:] if line[0] in "⒈⒉⒊")
    assert len(REPORT.opening) == 1
    assert len(REPORT.closing) == 2


def test_each_part_leads_with_a_paragraph() -> None:
    """What stands between a part's heading and its first item."""
    assert [len(one.body) for one in REPORT.sections] == [1, 1, 1]


def test_points() -> None:
    """Two kinds of activity, three kinds of outlay, with semicolons between them."""
    counts = [len(item.items) for _, item in walk(REPORT) if isinstance(item, Points)]

    assert counts == [2, 3]
    assert re.search("一是[^；]+；二是[^；]+；三是[^；]+。$", TEXT, re.M)


@pytest.mark.parametrize(
    "kind",
    [
        r"\d+臺（套）", r"\d+個（次）", r"\d+篇（次）",  # one number, two units
        r"\d萬餘元", r"\d+餘件", r"\d\.\d萬餘米",  # 余 behind round figures
        r"《臨瀾城建》\d+期", r"信息\d+條",  # a counter for each channel
        r"道路積水\d+起，.*化糞池外溢\d+起",  # cases by kind
        r"捐款\d+元；.*捐款\d+元；.*共計\d+元",  # gifts by cause, and their sum
        r"連續\d年幫扶",
        r"建議提案\d+件。見面率、反饋率和滿意率均為100%",  # one value of three rates
        r"每半年自查一次",
    ],
)  # fmt: skip
def test_kinds_of_figures(kind: str) -> None:
    """What such a unit counts, and how it writes that."""
    assert re.search(kind, TEXT)


def test_the_script_is_whole() -> None:
    """Traditional throughout, in the words of the mainland, as they were typed or better."""
    assert detect_script(TEXT).script == "Hant"
    assert not re.search("建立文明|社群|視窗|物件|硬體|資訊|編髮|全域", TEXT)
    assert "復員軍人" in TEXT  # 復, as it was typed


def test_nothing_to_mend() -> None:
    """Nothing but what the seed has too: a gap that is not named, and no owner."""
    findings = check(REPORT, registry=REGISTRY).findings
    assert [one.code for one in findings if one.severity != "info"] == ["W211"]


def test_it_reads_back() -> None:
    """The reader finds the same outline and numbering."""
    found = read(TEXT.encode(), registry=REGISTRY).document

    assert found.style is not None
    assert found.style.levels[1].scheme.name == "dot_glyph"
    assert [str(one.title) for one in found.report.sections] == [str(one.title) for one in REPORT.sections]
    assert [len(one.children) for one in found.report.sections] == [3, 3, 3]


def test_the_same_in_simplified() -> None:
    """The report in the mainland's script, from the same data."""
    simplified = render(REPORT, "text", style="glyph", locale="zh-Hans-CN", registry=REGISTRY).content.decode()

    assert "疏挖排水管网1.8万余米，维修更换井盖613个（次）" in simplified
    assert detect_script(simplified).script == "Hans"
    assert convert("創建", "zh-Hans-CN") in simplified
