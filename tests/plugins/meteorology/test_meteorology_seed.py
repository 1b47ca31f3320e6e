"""The report of a weather bureau in words rather than figures: data of our own, the shape of a real one.

The shape, described by hand: an opening that ends in an announcement; one part with six themes, each heading on
a line of its own in two clauses of one length, under it paragraphs without numbers, most of which begin with a
verb; then one paragraph of outlook, which names the gap and the resolve; neither problems nor closing of their own.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wenming import check, compose, read, render
from wenming.hooks import Registry
from wenming.model import Points, walk
from wenming.plugins.meteorology import PLUGIN
from wenming.schema import read_file

SEED = Path(__file__).parents[3] / "examples" / "seeds" / "meteorology.yaml"
REGISTRY = Registry(plugins=(PLUGIN,))
REPORT = compose("meteorology/creation_report", read_file(SEED).value, registry=REGISTRY)  # type: ignore[arg-type]
TEXT = render(REPORT, "text").content.decode()


def test_outline() -> None:
    """Two parts; six themes on lines of their own, no third level, no list."""
    lines = [line for line in TEXT.splitlines() if line and not line.startswith("　")]

    assert [line[:3] for line in lines[1:]] == ["一、主", "（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "二、下"]
    assert not any(line.endswith("。") for line in lines)
    assert [one for _, one in walk(REPORT) if isinstance(one, Points)] == []
    assert [one.role for one in REPORT.sections] == ["measures", "next_steps"]


def test_titles_are_pairs_of_one_length() -> None:
    """组织领导有力，责任落实到人: six and six."""
    for theme in REPORT.sections[0].children:
        first, second = str(theme.title).split("，")
        assert len(first) == len(second) == 6


def test_opening_announces_and_nothing_closes() -> None:
    """One paragraph before the first heading, ending in a colon; the last words are the outlook's."""
    assert len(REPORT.opening) == 1
    assert str(REPORT.opening[0]).endswith("现将有关情况汇报如下：")
    assert REPORT.closing == ()
    assert len(REPORT.sections[1].body) == 1


def test_each_theme_has_paragraphs() -> None:
    """Between two and six, and what was done comes before what was counted."""
    counts = [len(one.body) for one in REPORT.sections[0].children]

    assert all(2 <= count <= 6 for count in counts)
    verbs = "(?:健全|开展|推动|开通|组建|推进|做活|丰富|完善|倡导|落实|规范|紧盯)"
    assert len(re.findall(f"^　　{verbs}", TEXT, re.M)) >= 12


@pytest.mark.parametrize(
    "kind",
    [
        r"每月\d次",  # frequency
        r"困难家庭\d+户\d+人",  # two counts of one act
        r"\d+个镇（街道）.*全覆盖",
        r"乡村气象服务站\d+个",
        r"成立\d人的网络文明传播志愿小组",
        r"停开空调\d天",  # duration
        r"捐赠电脑\d台",
        r"气象显示屏\d块",
        r"茶叶、水蜜桃、草莓等特色农业",
        r"龙舟文化节、城市马拉松等重大活动",
        r"冷空气、连阴雨、高温、干旱、台风和强降水",
    ],
)
def test_kinds_of_figures(kind: str) -> None:
    """What such a bureau counts and names, and how it writes that; no X for a number."""
    assert re.search(kind, TEXT)
    assert not re.search("[XＸ×]", TEXT)


def test_it_calls_itself_by_one_name() -> None:
    """我局 throughout, never 本局 beside it."""
    assert "我局" in TEXT
    assert "本局" not in TEXT


def test_nothing_to_mend() -> None:
    """Nothing wrong; the seed, too, says neither who nor when."""
    assert [one.code for one in check(REPORT, registry=REGISTRY).findings] == ["W202"]


def test_it_reads_back() -> None:
    """The reader finds the same outline."""
    found = read(TEXT.encode(), registry=REGISTRY).document.report

    assert [str(one.title) for one in found.sections] == [str(one.title) for one in REPORT.sections]
    assert len(found.sections[0].children) == 6
