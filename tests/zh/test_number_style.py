"""Number style: each fault of GB/T 15835 is found with its rule and suggestion; clean text gives none."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import NumeralError
from wenming.zh.style import CLAUSES, check_numbers

# text | rule | found | suggestion
FAULTS = """
增长五十km | N-1 | 五十km | 50 km
全长三点五公里 | N-1 | 三点五公里 | 3.5公里
合格率九十八% | N-1 | 九十八% | 98%
历时3、4个月 | N-2 | 3、4 | 三四
历时三、四个月 | N-2 | 三、四 | 三四
三、四个月 | N-2 | 三、四 | 三四
共5、6万人 | N-2 | 5、6 | 五六
10几个人 | N-2 | 10几 | 十几
约2000余册 | N-2 | 约2000余册 | 2000余册
近30人左右 | N-2 | 近30人左右 | 30人左右
不少于30人以上 | N-2 | 不少于30人以上 | 30人以上
由1把手负责 | N-3 | 1 | 一
共建一带1路 | N-3 | 1 | 一
第1时间到场 | N-3 | 1 | 一
每逢星期5 | N-3 | 5 | 五
腊月23 | N-3 | 23 | 二十三
正月10 | N-3 | 10 | 初十
腊月8 | N-3 | 8 | 初八
正月初10 | N-3 | 初10 | 初十
定于初5 | N-3 | 初5 | 初五
廿5 | N-3 | 5 | 五
定于周1 | N-3 | 1 | 一
第二10条 | N-6 | 二10 | 二十
第2十条 | N-6 | 2十 | 二十
占百分之5 | N-6 | 百分之5 | 5%
3、4百 | N-2 | 3、4 | 三四
8、9百件 | N-2 | 8、9 | 八九
四、五百人 | N-2 | 四、五 | 四五
三、四十人 | N-2 | 三、四 | 三四
十三、四岁 | N-2 | 三、四 | 三四
两、三年 | N-2 | 两、三 | 两三
一、两天 | N-2 | 一、两 | 一两
大约20左右 | N-2 | 大约20左右 | 20左右
2025年12月三十一日 | N-4 | 2025年12月三十一日 | 2025年12月31日
2025年十二月31日 | N-4 | 2025年十二月31日 | 2025年12月31日
二〇〇八年8月八日 | N-4 | 二〇〇八年8月八日 | 2008年8月8日
9点三十分 | N-4 | 9点三十分 | 9点30分
二O二五年 | N-11 | 二O二五 | 二〇二五
同比下降-7.20% | N-14 | 下降-7.20% | 下降7.20%
同比增长-5% | N-14 | 增长-5% | 下降5%
20大报告 | N-3 | 20大 | 二十大
8项规定 | N-3 | 8 | 八
4星级饭店 | N-3 | 4 | 四
二〇〇八年8月8日 | N-4 | 二〇〇八年8月8日 | 2008年8月8日
2008年八月八日 | N-4 | 2008年八月八日 | 2008年8月8日
第一章和第12章 | N-4 | 12 | 十二
高33个班 | N-5 | 33 | 三3
1万4千余件 | N-6 | 1万4千 | 1.4万
4千人 | N-6 | 4千 | 4000
1百零8人 | N-6 | 1百零8 | 108
3千万元 | N-6 | 3千万 | 3000万
2.5千人 | N-6 | 2.5千 | 2500
12,500元和23500元 | N-7 | 23500元 | 23,500元
12,500元和23 500元 | N-7 | 23 500元 | 23,500元
增长.46 | N-8 | .46 | 0.46
投入13～17万元 | N-9 | 13～17万元 | 13万元～17万元
占15～30% | N-9 | 15～30% | 15%～30%
共100~150件 | N-9 | 100~150件 | 100～150件
每组3-5人 | N-9 | 每组3-5人 | 每组3～5人
26年7月 | N-10 | 26 | 2026
98年12月 | N-10 | 98 | 1998
2026.7.5开工 | N-10 | 2026.7.5 | 2026年7月5日
2024年07月1日 | N-10 | 07 | 7
2024年7月05日 | N-10 | 05 | 5
二零二四年 | N-11 | 二零二四 | 二〇二四
二○二四年 | N-11 | 二○二四 | 二〇二四
二0二六年 | N-11 | 二0二六 | 二〇二六
三千〇五十二 | N-11 | 〇 | 零
“五·四”精神 | N-12 | 五·四 | 五四
“3.15”晚会 | N-12 | 3.15 | 3·15
3·15晚会 | N-12 | 3·15 | “3·15”
“一二九”运动 | N-12 | 一二九 | 一二·九
“一二八”事变 | N-12 | 一二八 | 一·二八
叁十壹元 | N-13 | 叁十壹元 | 叁拾壹元
成本减少2倍 | N-14 | 减少2倍 | -
成本下降200% | N-14 | 下降200% | -
成本减少150% | N-14 | 减少150% | -
规模缩小一倍 | N-14 | 缩小一倍 | -
满意率提高2.3% | N-14 | 2.3% | 2.3个百分点
共２０件 | N-15 | ２０ | 20
受理1，234件 | N-15 | 1，234 | 1,234
投入1．5万 | N-15 | 1．5 | 1.5
受理２，３８６件 | N-15 | ２，３８６ | 2,386
受理12,34件 | N-7 | 12,34 | -
达98.5％ | N-15 | ％ | %
增长５．５％ | N-15 | ５．５％ | 5.5%
二个问题 | N-16 | 二 | 两
（一十一）完善制度 | N-17 | 一十一 | 十一
一百十五人 | N-17 | 一百十五 | 一百一十五
43.3600000001% | N-18 | 43.3600000001 | 43.36
16.399999999亿元 | N-18 | 16.399999999 | 16.4
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in FAULTS.strip().splitlines()]

CLEAN = """
占比0.41%.10月23日。
全年接待游客1.52亿人次，同比增长43.36%，高于全省平均水平2.3个百分点。
投入资金13万元～17万元，惠及100～150人，占15%～30%。
2026年7月5日，2024年1月2日—10日，2020—2022年，二〇二四年一月二日。
“十四五”规划，“一·二八”，“一二·九”，五四运动，“3·15”，八一建军节。
三四个月，五六万套，几千人，十几个，约300人，近三年，2000余册，30人以上。
1.25万元，10亿零817万人，3亿元，12,500元，1250人，0.46。
叁拾壹元伍角，壹佰贰拾元整。三千零五十二，一百一十五人，二〇二六年。
一、强化领导；二、三项举措；（十一）完善制度；一、二、三等奖；一、二年级。
高三三个班，高三（2）班，第二，两个，二百人，二等奖，二次供水，二年级。
〔2026〕8号，3号楼，12345热线，5千米，20百帕，5千瓦，2.3个百分点。
https://example.org/13-17/.46/2026.7.5 与 a.46@example.org 以及 `1万4千` 不动。
每周四集中学习，星期五，第一时间，一把手，四星级，二维码，第三产业。
增长3倍，增加到2倍，下降三成，翻一番，减少三分之一。
2024-07-05，8:30，版本2.0.1，GB/T 9704-2012，021-12345678。
增速-5%，下降100%，每周5次，周1次，年初5个项目，初2学生，第12条，第二十条，百分之五，正月初十，12月31日9点30分。
约占三分之一，近年来，附近30人左右，节约300万元以上，最近30天以内。
"""


@pytest.mark.parametrize(("text", "rule", "found", "suggestion"), ROWS)
def test_fault(text: str, rule: str, found: str, suggestion: str) -> None:
    """One fault, its rule, the words at its span and what should stand there."""
    (finding,) = check_numbers(text)

    assert (finding.rule, finding.found, finding.suggestion or "-") == (rule, found, suggestion)
    assert text[slice(*finding.span)] == found
    assert finding.clause == CLAUSES[rule]


@pytest.mark.parametrize("text", CLEAN.strip().splitlines())
def test_clean_text_gives_none(text: str) -> None:
    """Text that keeps the rules."""
    assert check_numbers(text) == []


def test_every_rule_of_the_standard_has_a_case() -> None:
    """N-1 to N-18."""
    assert {row[1] for row in ROWS} == {f"N-{number}" for number in range(1, 19)} == set(CLAUSES)


def test_torn_digits_give_both_readings() -> None:
    """Nobody but the writer knows which is meant."""
    (finding,) = check_numbers("旅游总收入100\n4.48亿元")

    assert (finding.rule, finding.suggestion) == ("N-15", None)
    assert finding.readings == ("1004.48亿元", "4.48亿元")


@pytest.mark.parametrize("row", [row for row in ROWS if row[3] != "-"], ids=lambda row: row[0])
def test_a_suggestion_removes_its_finding(row: tuple[str, ...]) -> None:
    """Where the suggestion is written, the fault is gone."""
    text = row[0]
    (finding,) = check_numbers(text)
    start, end = finding.span

    assert check_numbers(f"{text[:start]}{finding.suggestion}{text[end:]}") == []


PIECES = st.sampled_from(
    [
        *"0123456789.,、～~-—年月日零〇○一二三四五六七八九十百千万亿“”·％０２\n（）余多",
        "约",
        "左右",
        "个",
        "人",
        "%",
        "减少",
        "倍",
        "第",
    ]
)


@given(text=st.lists(PIECES, max_size=16).map("".join) | st.text(max_size=40))
def test_findings_are_exact_and_in_order(text: str) -> None:
    """Each finding is what stands at its span, in the order of the text; nothing raises."""
    spans = []
    for finding in check_numbers(text):
        assert text[slice(*finding.span)] == finding.found
        assert finding.found != finding.suggestion
        assert finding.rule in CLAUSES
        spans.append(finding.span)
    assert spans == sorted(spans)


@given(junk=st.binary(max_size=200))
def test_nothing_raises(junk: bytes) -> None:
    """Any text at all is checked."""
    for name in ("utf-8", "gb18030", "latin-1"):
        check_numbers(junk.decode(name, "replace"))


def test_only_text() -> None:
    """Anything else is one clear error."""
    with pytest.raises(NumeralError, match="not text"):
        check_numbers(b"3")  # type: ignore[arg-type]


def test_patterns_work_on_bounded_stretches() -> None:
    """No rule repeats a pattern without a bound, so that no text makes it slow."""
    folder = Path(sys.modules["wenming.zh._style.words"].__file__ or "").parent
    sources = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    patterns = re.findall(r'r[f]?"((?:[^"\\\\]|\\\\.)*)"', sources)

    assert len(patterns) > 20
    assert [pattern for pattern in patterns if re.search(r"(?<!\\\\)[\])][+*]", pattern)] == []


def test_ties_do_not_depend_on_the_hash_seed() -> None:
    """Faults at one place come in one order in every process."""
    program = (
        "from wenming.zh import style; from wenming.zh._style.rule import Draft\n"
        "style._PASSES = (lambda _: [Draft(0, 1, rule) for rule in style.CLAUSES],)\n"
        "print([one.rule for one in style.check_numbers('3')])"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "01234"
    }
    assert len(printed) == 1
