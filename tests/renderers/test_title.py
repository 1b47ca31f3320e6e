"""Titles in lines: 梯形 or 菱形, whole words (L-TITLE-4, 5, 6); laws first, then titles judged by hand."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from importlib.resources import files
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wenming.errors import RenderError
from wenming.renderers.profile import GBT_9704
from wenming.renderers.profiles import PROFILES
from wenming.renderers.title import shape_title, title_width
from wenming.renderers.title_shape import is_accepted, legal_breaks
from wenming.zh.folding import fold_characters

ROWS = [
    row
    for row in (Path(__file__).parent / "titles.txt").read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]
PIECES = (
    "某市气象局 关于 2025年 印发 的 和 与 及 工作 情况 报告 通知 精神文明建设 全市 《办法》 （试行） 进一步 加强 A&B 8.5% 10 年 云 𠮷 葛󠄀 e\u0301 "
    "第一季度 在 将 等 了 、 ： “三农” 《 》 （ \u3000 县 局 委员会 实施方案 推进 落实"
).split(" ")
TITLES = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), min_size=1, max_size=14).map("".join)


def width_of(line: str) -> Fraction:
    """Count 1 for a full-width character, ½ for others, nothing for marks that combine."""
    half = Fraction(1, 2)
    return sum(
        (
            Fraction(0)
            if unicodedata.category(c) in ("Mn", "Me", "Cf")
            else 1
            if unicodedata.east_asian_width(c) in "WFA"
            else half
            for c in line
        ),
        Fraction(0),
    )


def accepted(lines: tuple[str, ...]) -> bool:
    """L-TITLE-5, word for word: falling, rising, or rising then falling; steps of 1 to 6; a last line of 4."""
    widths = [width_of(line) for line in lines]
    if len(widths) == 1:
        return True
    steps = [after - before for before, after in pairwise(widths)]
    signs = "".join("+" if step > 0 else "-" for step in steps)
    return all(1 <= abs(step) <= 6 for step in steps) and bool(re.fullmatch(r"\+*-*", signs)) and widths[-1] >= 4


@given(title=TITLES, width=st.integers(4, 22))
def test_lines_join_to_the_title_and_none_is_too_wide(title: str, width: int) -> None:
    """T1: nothing is dropped or added; only a cluster wider than a line could not be helped."""
    lines = shape_title(title, width=width)

    assert "".join(lines) == title
    assert all(lines) or title == ""
    assert all(width_of(line) <= width for line in lines)
    assert is_accepted(lines) == accepted(lines)


@given(title=TITLES, width=st.integers(6, 14))
@example(title="某市气象局关于2025年工作情况的报告", width=8)
def test_a_shape_is_accepted_whenever_one_can_be(title: str, width: int) -> None:
    """L-TITLE-5, against every way there is: no unaccepted shape, no forbidden break, unless all are."""
    lines = shape_title(title, width=width)
    legal = [at for at in legal_breaks(title, width=width) if at > 0]
    if len(lines) == 1 or len(legal) > 11:
        return
    ways = [
        tuple(title[start:end] for start, end in pairwise((0, *some, len(title))))
        for count in range(1, len(legal) + 1)
        for some in combinations(legal, count)
    ]
    fitting = [way for way in ways if all(width_of(line) <= width for line in way)]

    if fitting:
        assert lines in fitting
        assert accepted(lines) or not any(map(accepted, fitting))


@given(title=TITLES, width=st.integers(12, 20))
def test_no_break_where_none_may_stand(title: str, width: int) -> None:
    """L-TITLE-6: not before 了 和 与 及 等 or a closing mark; not after 的 和 与 及 在 将; no number is split."""
    for at in legal_breaks(title, width=width):
        before, behind = title[:at], title[at:]
        assert behind[0] not in "了和与及、：》）”"
        assert before[-1] not in "的与及《（“"
        assert not before.endswith("关于")
        assert not (re.search(r"[0-9.]$", before) and re.match(r"[0-9.年%]", behind))
        assert unicodedata.category(behind[0]) not in ("Mn", "Me", "Cf")


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_titles_judged_by_hand(row: str) -> None:
    """L-TITLE-4 … 6: each break stands where a clerk would accept it, in a shape of the standard."""
    marked = row.removeprefix("!")
    title = marked.replace("|", "")
    allowed = {len("".join(marked.split("|")[:count])) for count in range(1, marked.count("|") + 1)}
    lines = shape_title(title, width=20)
    found = {len("".join(lines[:count])) for count in range(1, len(lines))}

    assert found <= allowed, " / ".join(lines)
    assert accepted(lines) is not row.startswith("!"), " / ".join(lines)


def test_the_table_is_long_enough_to_mean_something() -> None:
    """Most of its titles need more than one line, some more than two."""
    counts = [len(shape_title(row.strip("!").replace("|", ""), width=20)) for row in ROWS]

    assert len(ROWS) >= 150
    assert sum(count > 1 for count in counts) >= 110
    assert sum(count > 2 for count in counts) >= 15


@pytest.mark.parametrize(
    ("title", "names", "whole"),
    [
        (
            "云岭苗寨文旅发展促进会关于2025年文明旅游工作情况的报告",
            ["云岭苗寨文旅发展促进会"],
            "云岭苗寨文旅发展促进会",
        ),
        ("某市关于推进蓝盾巡护系统二期建设运行维护工作的请示", ["蓝盾巡护系统"], "蓝盾巡护系统"),
        ("关于表彰欧阳云舒诸葛青岚等同志先进事迹有关情况的通报", ["欧阳云舒", "诸葛青岚"], "诸葛青岚"),
    ],
)
def test_names_that_the_caller_knows_stay_whole(title: str, names: list[str], whole: str) -> None:
    """L-TITLE-6: not inside a name."""
    lines = shape_title(title, width=20, names=names)

    assert len(lines) > 1
    assert any(whole in line for line in lines)


def test_a_name_longer_than_a_line_is_broken_between_its_words() -> None:
    """The width comes first; 委员会 and 指导 stay whole all the same."""
    name = "某省某市某县精神文明建设与公民道德建设工作指导委员会"
    lines = shape_title(f"{name}关于2025年工作情况的报告", width=20, names=[name])

    assert all(width_of(line) <= 20 for line in lines)
    assert not any(line.endswith(("委", "委员", "指")) for line in lines)


def test_lines_broken_by_hand_are_taken() -> None:
    """L-TITLE-6: the caller may fix the breaks, of a short title too; they must be the title's own words."""
    fixed = ("某市气象局", "2025年工作总结")

    assert shape_title("某市气象局2025年工作总结", width=20, fixed=fixed) == fixed
    for wrong in (("某市气象局", "工作总结"), ("某市气象局", "", "2025年工作总结")):
        with pytest.raises(RenderError, match="title") as caught:
            shape_title("某市气象局2025年工作总结", width=20, fixed=wrong)
        assert caught.value.faults[0].path == "title_lines"


def test_a_title_that_fits_stays_on_one_line() -> None:
    """Twenty characters fit 二号, twenty-one do not."""
    assert shape_title("某市气象局关于印发工作方案的紧急补充通知", width=20) == (
        "某市气象局关于印发工作方案的紧急补充通知",
    )
    assert len(shape_title("某市气象局关于印发工作方案的紧急补充的通知", width=20)) == 2


def test_traditional_titles_are_broken_at_the_same_places() -> None:
    """Words are looked up in Simplified; the lines keep their own characters."""
    hant = "某市氣象局關於進一步加強2026年汛期氣象服務保障工作的實施意見"
    hans = fold_characters(hant)

    assert hant != hans
    assert [len(line) for line in shape_title(hant, width=20)] == [len(line) for line in shape_title(hans, width=20)]


def test_an_endless_title_is_left_to_the_program_that_shows_it() -> None:
    """H5: a title of a million characters costs no search."""
    title = "工作" * 500_000

    assert shape_title(title, width=20) == (title,)


def test_the_width_is_the_profiles() -> None:
    """L-TITLE-5: 20 characters of 二号 in 156 mm; a house with another size gets its own."""
    assert title_width(GBT_9704) == 20
    assert {name: title_width(profile) for name, profile in PROFILES.items()} == dict.fromkeys(PROFILES, 20)


def test_each_word_of_the_list_stands_once() -> None:
    """One home for each word, or its kind would depend on the order of the lists."""
    lines = files("wenming.renderers").joinpath("title_words.txt").read_text("utf-8").splitlines()
    words = [word for line in lines if not line.startswith(("#", "[")) for word in line.split()]

    assert len(words) == len(set(words)) > 2000
    assert all(len(word) <= 16 for word in words)
